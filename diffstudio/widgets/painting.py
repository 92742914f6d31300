"""Small strokes that all self-painted widgets share: rounded shapes, focus rings, fonts, keys.

Pictures are turned into something paintable in `pictures`, labels with subscripts in `rich_text`.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPaintDevice, QPainter, QPainterPath, QPen

from diffstudio.qt.theme import color, px

__all__ = ["ARROWS", "begin", "claim_keys", "cover_corners", "focus_ring", "rounded", "sized", "sized_px"]

ARROWS = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    }
)
"""The keys with which one moves about inside a widget."""


def begin(widget: QPaintDevice) -> QPainter:
    """Start painting a widget or a pixmap with smooth edges and pictures; the caller ends the painter."""
    painter = QPainter(widget)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Draw a rounded rectangle whose border, `width` wide, lies wholly inside `rect`."""
    inset = width / 2 if border is not None else 0.0
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def focus_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Draw the ring of the widget that has the keyboard, just inside `rect`."""
    rounded(painter, rect, radius, None, color("focus"), px(2))


def cover_corners(painter: QPainter, rect: QRectF, radius: float, ground: QColor) -> None:
    """Make the corners of something already painted round, by painting the ground over them.

    Clipping a large picture to a rounded path costs more than painting the picture.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    for path in _corners(*rect.getRect(), radius):  # type: ignore[misc]
        painter.drawPath(path)


@lru_cache(8)
def _corners(left: float, top: float, width: float, height: float, radius: float) -> tuple[QPainterPath, ...]:
    """Return a path for each corner: one for all would be looked at in every line of the picture."""
    rect, side = QRectF(left, top, width, height), 2 * min(radius, width / 2, height / 2)
    right, below = rect.right() - side, rect.bottom() - side
    paths = []
    for corner, x, y, angle in (
        (rect.topLeft(), left, top, 90),
        (rect.bottomLeft(), left, below, 180),
        (rect.bottomRight(), right, below, 270),
        (rect.topRight(), right, top, 0),
    ):
        path = QPainterPath(corner)
        path.arcTo(QRectF(x, y, side, side), angle, 90)
        path.closeSubpath()
        paths.append(path)
    return tuple(paths)


def fitted(metrics: QFontMetrics, caption: str, width: float) -> str:
    """Return a caption as far as there is room: whole, or what stands before its dot, or with an ellipsis."""
    if metrics.horizontalAdvance(caption) > width:
        caption = caption.partition(" · ")[0]
    return metrics.elidedText(caption, Qt.TextElideMode.ElideRight, int(width))


def sized(font: QFont, factor: float, weight: QFont.Weight | None = None) -> QFont:
    """Return a copy of a font at another size, and weight if one is given."""
    copy = QFont(font)
    if font.pointSizeF() > 0:
        copy.setPointSizeF(font.pointSizeF() * factor)
    else:
        copy.setPixelSize(max(1, round(font.pixelSize() * factor)))
    if weight is not None:
        copy.setWeight(weight)
    return copy


def sized_px(length: float) -> int:
    """Return `px(length)` as a whole number of at least 1, for layouts."""
    return max(1, round(px(length)))


def claim_keys(event: QEvent, keys: Collection[Qt.Key]) -> bool:
    """Keep these keys, pressed plain or with Shift, for the focused widget although the window has shortcuts.

    Call it from `event()`; True means that the event was such a question and is answered.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if plain != Qt.KeyboardModifier.NoModifier or event.key() not in keys:
        return False
    event.accept()
    return True
