"""Small pictures in rows: keeping their pixmaps, and painting one with its border. No widget lives here."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from diffstudio.qt.theme import color, px, tokens
from diffstudio.widgets.painting import rounded
from diffstudio.widgets.pictures import Picture, noise_pixmap, thumbnail

__all__ = ["TileCache", "paint_tile"]

RADIUS = 4.0
_LIMIT = 256
_NOISE_SIDE = 256


class TileCache:
    """The pixmaps of the pictures that are on screen, drawn once a size.

    Args:
        widget: Whose resolution counts.
    """

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        # the picture is kept beside its pixmap: that it is the same object proves that the pixmap is current
        self._kept: dict[tuple[object, ...], tuple[Picture, QPixmap]] = {}
        self._noise: tuple[tuple[object, ...], QPixmap] | None = None

    def pixmap(self, key: object, picture: Picture, width: float, height: float) -> QPixmap:
        """Return the picture of a tile at a size in device-independent pixels."""
        ratio = self._widget.devicePixelRatioF()
        full_key = (key, round(width * ratio), round(height * ratio), ratio)
        kept = self._kept.get(full_key)
        if kept is not None and kept[0] is picture:
            return kept[1]
        if len(self._kept) >= _LIMIT:
            self._kept.clear()
        drawn = thumbnail(picture, width, height, ratio, px(RADIUS))
        self._kept[full_key] = (picture, drawn)
        return drawn

    def noise(self) -> QPixmap:
        """Return the quiet noise that stands for a picture which is not there yet."""
        ratio = self._widget.devicePixelRatioF()
        key = (tokens().dark, ratio)
        if self._noise is None or self._noise[0] != key:
            pixmap = noise_pixmap(_NOISE_SIDE, tokens().placeholder, tokens().placeholder_dot, ratio)
            self._noise = (key, pixmap)
        return self._noise[1]


def paint_tile(
    painter: QPainter,
    rect: QRectF,
    pixmap: QPixmap | None,
    noise: QPixmap,
    *,
    current: bool = False,
    hovered: bool = False,
    focused: bool = False,
) -> None:
    """Paint one picture, or soft noise for a missing one, with the border of its state around it."""
    radius = px(RADIUS)
    if pixmap is not None:
        painter.drawPixmap(rect.topLeft(), pixmap)
    else:
        painter.save()
        painter.setBrush(noise)
        painter.setBrushOrigin(rect.topLeft())
        painter.setPen(QPen(color("border_soft"), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.restore()
    if current:
        width = px(2)
        around = rect.adjusted(-width, -width, width, width)
        rounded(painter, around, radius + width, None, color("focus" if focused else "highlight"), width)
    elif hovered:
        rounded(painter, rect, radius, None, color("text_muted"), px(1.5))
