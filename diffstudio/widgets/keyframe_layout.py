"""Where the keyframes of a strip lie at one size: tiles, gaps, the tile that adds one. Paints nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from diffstudio.qt.theme import px

__all__ = ["KeyframeLayout"]

TILE = 76.0
SMALLEST = 44.0
_GAP = 28.0
_SMALLEST_GAP = 17.0
_MARGIN = 9.0
_TOP = 4.0
_LANE = 15.0
_CAPTION = 19.0


@dataclass(frozen=True, slots=True)
class KeyframeLayout:
    """The strip laid out for one size; all places are those of the widget, `offset` already taken off.

    Attributes:
        count: How many keyframes there are.
        size: Of the widget, in device-independent pixels.
        offset: How far the strip is scrolled, in device-independent pixels.
        closed: Whether room above the tiles is kept for the way back to the first.
    """

    count: int
    size: QSizeF
    offset: float = 0.0
    closed: bool = False

    @staticmethod
    def height(side: float, *, closed: bool) -> float:
        """Return the height of a strip with tiles of a side, in device-independent pixels."""
        return side + px(2 * _TOP + _CAPTION) + (px(_LANE) if closed else 0.0)

    @property
    def gap(self) -> float:
        """Between two tiles, where the arrow is; less where that makes all of the smallest tiles fit."""
        free = self.size.width() - 2 * px(_MARGIN) - (self.count + 1) * px(SMALLEST)
        return float(math.floor(min(px(_GAP), max(px(_SMALLEST_GAP), free / max(1, self.count)))))

    @property
    def top(self) -> float:
        """Of the tiles."""
        return float(round(px(_TOP) + (px(_LANE) if self.closed else 0.0)))

    @property
    def side(self) -> float:
        """Of a tile: what the height gives, less where that makes all of them fit."""
        most = self.size.height() - KeyframeLayout.height(0, closed=self.closed)
        most = max(8.0, min(px(TILE), most))
        tiles = self.count + 1
        fitting = (self.size.width() - 2 * px(_MARGIN) - self.count * self.gap) / tiles
        # whole pixels, rounded down: a strip that just fits must not scroll by one
        return float(math.floor(max(min(most, fitting), min(most, px(SMALLEST)))))

    def place(self, at: int) -> QRectF:
        """Return the place of a keyframe; that of the tile that adds one for `at` = `count`."""
        left = round(px(_MARGIN)) + at * (self.side + self.gap) - self.offset
        return QRectF(left, self.top, self.side, self.side)

    def caption(self, at: int) -> QRectF:
        """Return the place of what is written below a tile; a little wider than the tile."""
        tile, more = self.place(at), self.gap / 2 - px(3)
        return QRectF(tile.left() - more, tile.bottom() + px(4), tile.width() + 2 * more, px(_CAPTION - 3))

    def furthest(self) -> float:
        """Return the greatest offset: 0 when all fits."""
        unscrolled = self.place(self.count).right() + self.offset + px(_MARGIN)
        return max(0.0, unscrolled - self.size.width())

    def hit(self, position: QPointF) -> int:
        """Return the tile under a point, `count` for the one that adds, −1 for none."""
        return next((at for at in range(self.count + 1) if self.place(at).contains(position)), -1)

    def gap_at(self, x: float) -> int:
        """Return before which keyframe something let go at `x` goes in; `count` for behind the last."""
        return sum(self.place(at).center().x() < x for at in range(self.count))

    def gap_x(self, before: int) -> float:
        """Return the middle of the gap before a keyframe."""
        if before == 0:
            return self.place(0).left() - px(_MARGIN) / 2
        return self.place(before).left() - self.gap / 2

    def visible(self, at: int) -> bool:
        """Whether some of a tile is to be seen."""
        tile = self.place(at)
        return tile.right() > -self.gap and tile.left() < self.size.width() + self.gap

    def offset_for(self, at: int) -> float:
        """Return the offset, nearest to the present one, at which a tile is wholly to be seen."""
        tile, margin = self.place(at), px(_MARGIN) + self.gap / 2
        if tile.left() < margin:
            return max(0.0, self.offset + tile.left() - margin)
        if tile.right() > self.size.width() - margin:
            return min(self.furthest(), self.offset + tile.right() - self.size.width() + margin)
        return self.offset

    def edges(self) -> tuple[QRectF | None, QRectF | None]:
        """Return the places of the two buttons that scroll, None where there is nothing further."""
        width, height = round(px(18)), round(min(px(34), self.side))
        top = round(self.top + (self.side - height) / 2)
        left = QRectF(2, top, width, height) if self.offset > 0.5 else None
        further = self.offset < self.furthest() - 0.5
        right = QRectF(self.size.width() - width - 2, top, width, height) if further else None
        return left, right
