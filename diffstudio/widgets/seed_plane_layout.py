"""Where the field, its tiles and its corners lie at one size. Paints nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from diffstudio.qt.theme import px

__all__ = ["PlaneLayout"]

_CORNER = 76.0
_CORNER_SHARE = 0.14
_SMALLEST_CORNER = 30.0
_GAP = 10.0
_CAPTION = 18.0
_LINE = 22.0
_MARGIN = 4.0
_SEAM = 1.0


@dataclass(frozen=True, slots=True)
class PlaneLayout:
    """The plane laid out for one size.

    Attributes:
        size: Of the widget, in device-independent pixels.
        tiles: How many tiles there are along a side.
    """

    size: QSizeF
    tiles: int

    @staticmethod
    def height_for(width: float) -> int:
        """Return the height at which a plane of that width is as large as it can be."""
        side = width - 2 * (px(_MARGIN) + px(_GAP) + min(px(_CORNER), width * _CORNER_SHARE))
        return round(side + 2 * px(_MARGIN) + px(_LINE))

    @property
    def corner_side(self) -> float:
        """Side of a corner's picture."""
        wanted = min(self.size.width() * _CORNER_SHARE, (self._height() - 2 * px(_CAPTION) - px(_GAP)) / 2)
        return float(round(max(px(_SMALLEST_CORNER) / 2, min(px(_CORNER), wanted))))

    @property
    def field(self) -> QRectF:
        """The square between the corners."""
        beside = self.corner_side + px(_GAP)
        side = max(8.0, min(self.size.width() - 2 * px(_MARGIN) - 2 * beside, self._height()))
        left = (self.size.width() - side) / 2
        return QRectF(round(left), round(px(_MARGIN)), round(side), round(side))

    def readout(self) -> QRectF:
        """The line below the field."""
        field = self.field
        return QRectF(0, field.bottom() + px(4), self.size.width(), px(_LINE - 4))

    def corner(self, at: int) -> QRectF:
        """Return the place of a corner's picture: 0 and 1 at the top, 2 and 3 at the bottom."""
        field, side = self.field, self.corner_side
        left = field.left() - px(_GAP) - side if at % 2 == 0 else field.right() + px(_GAP)
        top = field.top() if at < 2 else field.bottom() - px(_CAPTION) - side
        return QRectF(round(left), round(top), side, side)

    def caption(self, at: int) -> QRectF:
        """Return the place of what is written below a corner's picture."""
        corner, more = self.corner(at), px(_GAP) / 2
        return QRectF(corner.left() - more, corner.bottom() + px(3), corner.width() + 2 * more, px(_CAPTION))

    def tile(self, row: int, column: int, tiles: int | None = None) -> QRectF:
        """Return the place of a tile, with a seam at its right and below it but at the field's edge."""
        field, count = self.field, self.tiles if tiles is None else tiles
        left, right = (round(field.width() * at / count) for at in (column, column + 1))
        top, bottom = (round(field.height() * at / count) for at in (row, row + 1))
        right -= round(px(_SEAM)) if column < count - 1 else 0
        bottom -= round(px(_SEAM)) if row < count - 1 else 0
        return QRectF(field.left() + left, field.top() + top, right - left, bottom - top)

    def spot(self, u: float, v: float) -> QPointF:
        """Return the place of a point; 0 and 1 are in the middles of the outer tiles."""
        inner = self._inner()
        return QPointF(inner.left() + u * inner.width(), inner.top() + v * inner.height())

    def point(self, spot: QPointF) -> tuple[float, float]:
        """Return (u, v), 0 … 1, under a place, by hundredths; beyond the edge the nearest on it."""
        inner = self._inner()
        u = (spot.x() - inner.left()) / max(1.0, inner.width())
        v = (spot.y() - inner.top()) / max(1.0, inner.height())
        return round(min(1.0, max(0.0, u)), 2), round(min(1.0, max(0.0, v)), 2)

    def _inner(self) -> QRectF:
        field = self.field
        # a single tile has no outer and inner, so that the field is all of the plane
        inset = field.width() / (2 * self.tiles) if self.tiles > 1 else 0.0
        return field.adjusted(inset, inset, -inset, -inset)

    def _height(self) -> float:
        return self.size.height() - 2 * px(_MARGIN) - px(_LINE)
