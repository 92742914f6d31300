"""The strokes of the keyframe strip: arrows, the way back, the mark where something goes in. No widget."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from diffstudio.qt import icons
from diffstudio.qt.theme import color, px
from diffstudio.widgets.keyframe_layout import KeyframeLayout
from diffstudio.widgets.painting import rounded
from diffstudio.widgets.tiles import RADIUS

__all__ = ["paint_add", "paint_arrow", "paint_edge", "paint_insertion", "paint_way_back"]


def paint_arrow(painter: QPainter, layout: KeyframeLayout, before: int) -> None:
    """Paint the arrow from one keyframe to the next, in the gap before `before`."""
    middle = layout.place(before).center().y()
    inset = layout.gap * 0.2
    left, right = layout.place(before - 1).right() + inset, layout.place(before).left() - inset
    painter.setPen(_pen(color("border")))
    painter.drawLine(QPointF(left, middle), QPointF(right, middle))
    _head(painter, QPointF(right, middle), 0.0)


def paint_way_back(painter: QPainter, layout: KeyframeLayout) -> None:
    """Paint the arrow above the tiles, from the last keyframe back to the first."""
    first, last = layout.place(0).center().x(), layout.place(layout.count - 1).center().x()
    low, high, bend = layout.top - px(4), layout.top - px(12), px(6)
    path = QPainterPath(QPointF(last, low))
    path.lineTo(last, high + bend)
    path.quadTo(last, high, last - bend, high)
    path.lineTo(first + bend, high)
    path.quadTo(first, high, first, high + bend)
    path.lineTo(first, low)
    painter.setPen(_pen(color("border")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    _head(painter, QPointF(first, low), 90.0)


def paint_insertion(painter: QPainter, layout: KeyframeLayout, before: int) -> None:
    """Paint the mark that says where something will go in."""
    x, tile = layout.gap_x(before), layout.place(0)
    bar = QRectF(x - px(1.5), tile.top(), px(3), tile.height())
    rounded(painter, bar, px(1.5), color("highlight"))
    for y in (bar.top(), bar.bottom()):
        rounded(painter, QRectF(x - px(3.5), y - px(3.5), px(7), px(7)), px(3.5), color("highlight"))


def paint_add(painter: QPainter, rect: QRectF, *, chosen: bool, hovered: bool) -> None:
    """Paint the tile that adds a keyframe; `chosen` when the keyboard is on it."""
    radius = px(RADIUS)
    ground = color("surface_hover") if hovered else None
    rounded(painter, rect, radius, ground)
    pen = QPen(color("focus" if chosen else "border"), px(2 if chosen else 1.2))
    pen.setDashPattern([3, 2.4])
    painter.setPen(pen)
    inset = pen.widthF() / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    side = min(px(20), rect.width() * 0.6)
    spot = QRectF(0, 0, side, side)
    spot.moveCenter(rect.center())
    icons.paint(painter, "plus", spot, color("text" if hovered or chosen else "text_muted"))


def paint_edge(painter: QPainter, rect: QRectF, icon: str, *, hovered: bool) -> None:
    """Paint a button that scrolls, over what lies below it."""
    rounded(painter, rect, px(5), color("surface_hover" if hovered else "surface"), color("border"))
    side = min(px(14), rect.height())
    spot = QRectF(0, 0, side, side)
    spot.moveCenter(rect.center())
    icons.paint(painter, icon, spot, color("text"))


def _pen(ink: QColor) -> QPen:
    pen = QPen(ink, px(1.5))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _head(painter: QPainter, tip: QPointF, degrees: float) -> None:
    """Draw the head of an arrow that flies at an angle: 0 to the right, 90 downwards."""
    length, spread = px(4.5), 38.0
    ends = []
    for side in (spread, -spread):
        angle = math.radians(degrees + 180 + side)
        ends.append(tip + QPointF(math.cos(angle), math.sin(angle)) * length)
    painter.drawPolyline([ends[0], tip, ends[1]])
