"""Why a walk bends: the way on the sphere beside the straight one, and how long the noise is on each."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.qt.translation import local
from diffstudio.widgets import rich_text
from diffstudio.widgets.painting import begin, rounded, sized, sized_px

__all__ = ["PathKind", "PathPicture", "chord_norm"]

PathKind = Literal["sphere", "straight"]
_SMALL = 0.85
_PAD = 6.0
_LABEL = 18.0
_ROW = 34.0
_MOST_RADIUS = 150.0
_SPHERE, _STRAIGHT = "plot0", "plot1"


def chord_norm(t: float) -> float:
    """Return the length of (1 − t)·a + t·b for a and b of length 1 at a right angle; √½ in the middle.

    Two independent noises of many numbers are nearly at a right angle, and their lengths nearly equal.
    """
    return math.hypot(1 - t, t)


class PathPicture(QWidget):
    """A quarter circle and its chord with the place on each, and bars of the length there. It takes no input.

    Args:
        name: Its accessible name.
        parent: As in Qt.
    """

    def __init__(self, name: str = "Path between two keyframes", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("path_picture")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._t = 0.5
        self._path: PathKind = "sphere"
        self._ends = ("z<sub>1</sub>", "z<sub>2</sub>")
        self._describe()

    def fraction(self) -> float:
        """Return how far the walk is from the first end to the second, 0 … 1."""
        return self._t

    def set_fraction(self, t: float) -> None:
        """Go to a fraction of the way, held to 0 … 1."""
        self._t = min(1.0, max(0.0, t))
        self._describe()

    def set_path(self, path: PathKind) -> None:
        """Say which of the two is walked; the other is drawn thinner.

        Raises:
            ValueError: If it is neither ``sphere`` nor ``straight``.
        """
        if path not in ("sphere", "straight"):
            raise ValueError(f"a path is sphere or straight, not {path!r}")
        self._path = path
        self._describe()

    def set_ends(self, first: str, last: str) -> None:
        """Name the two ends; subscripts as in `rich_text`."""
        self._ends = (first, last)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(sized_px(280), sized_px(150))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which the two ways are told apart."""
        return QSize(sized_px(150), sized_px(100))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ways, the places on them and the bars."""
        painter = begin(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        corner, radius = self._corner()
        self._paint_ground(painter, corner, radius)
        # the one that is walked last, so that it lies above
        for path in sorted(("sphere", "straight"), key=lambda one: one == self._path):
            self._paint_way(painter, corner, radius, path)
        for path in sorted(("sphere", "straight"), key=lambda one: one == self._path):
            self._paint_place(painter, corner, radius, path)
        self._paint_bars(painter, corner, radius)
        painter.end()

    def spot(self, path: str) -> QPointF:
        """Return where the place on a path is painted: the first end is above, the second at the right."""
        corner, radius = self._corner()
        if path == "sphere":
            angle = self._t * math.pi / 2
            return corner + QPointF(math.sin(angle), -math.cos(angle)) * radius
        return corner + QPointF(self._t, self._t - 1) * radius

    def _corner(self) -> tuple[QPointF, float]:
        """Return the centre of the circle and its radius: at the left, the bars beside it."""
        free = self.height() - 2 * px(_PAD) - px(_LABEL) - px(8)
        radius = max(8.0, min(free, self.width() * 0.45, px(_MOST_RADIUS)))
        top = (self.height() - radius - px(_LABEL)) / 2 + px(3)
        return QPointF(px(_PAD) + px(20), top + radius), radius

    def _paint_ground(self, painter: QPainter, corner: QPointF, radius: float) -> None:
        painter.setPen(QPen(color("border_soft"), px(1)))
        painter.drawLine(corner, corner - QPointF(0, radius))
        painter.drawLine(corner, corner + QPointF(radius, 0))
        font, ink = self._font(), color("text_muted")
        first = QRectF(corner.x() - px(26), corner.y() - radius - px(9), px(19), px(_LABEL))
        rich_text.draw(painter, first, self._ends[0], font, ink, Qt.AlignmentFlag.AlignRight)
        last = QRectF(corner.x() + radius - px(20), corner.y() + px(7), px(40), px(_LABEL))
        rich_text.draw(painter, last, self._ends[1], font, ink, Qt.AlignmentFlag.AlignHCenter)
        zero = QRectF(corner.x() - px(18), corner.y() - px(6), px(12), px(_LABEL))
        rich_text.draw(painter, zero, "0", font, ink, Qt.AlignmentFlag.AlignRight)

    def _paint_way(self, painter: QPainter, corner: QPointF, radius: float, path: str) -> None:
        pen = self._pen(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        start, end = corner - QPointF(0, radius), corner + QPointF(radius, 0)
        if path == "sphere":
            whole = QRectF(corner.x() - radius, corner.y() - radius, 2 * radius, 2 * radius)
            arc = QPainterPath(start)
            arc.arcTo(whole, 90, -90)
            painter.drawPath(arc)
        else:
            painter.drawLine(start, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("text_muted"))
        for place in (start, end):
            painter.drawEllipse(place, px(3), px(3))

    def _paint_place(self, painter: QPainter, corner: QPointF, radius: float, path: str) -> None:
        """Draw the place and, from the centre to it, the length whose bar is beside."""
        spot, ink, walked = self.spot(path), self._ink(path), path == self._path
        faint = QColor(ink)
        faint.setAlpha(150)
        painter.setPen(QPen(faint, px(1.2), Qt.PenStyle.DotLine))
        painter.drawLine(corner, spot)
        painter.setPen(QPen(ink, px(2)))
        painter.setBrush(color("knob") if walked else color("panel"))
        size = px(5.5 if walked else 3.5)
        painter.drawEllipse(spot, size, size)

    def _paint_bars(self, painter: QPainter, corner: QPointF, radius: float) -> None:
        left = corner.x() + radius + px(26)
        width = self.width() - left - px(_PAD)
        if width < px(44):
            return
        top = corner.y() - radius / 2 - px(_ROW)
        names = {"sphere": self.tr("sphere"), "straight": self.tr("straight")}
        for row, path in enumerate(("sphere", "straight")):
            strong = QFont.Weight.DemiBold if path == self._path else None
            font = sized(self.font(), _SMALL, strong)
            line = QRectF(left, top + row * px(_ROW), width, px(_LABEL))
            number = local(f"{self._norm(path):.2f}")
            self._paint_words(painter, line, names[path], number, font)
            bar = QRectF(left, line.bottom() + px(1), width, px(6))
            rounded(painter, bar, px(3), color("track"))
            bar.setWidth(width * self._norm(path))
            rounded(painter, bar, px(3), self._ink(path))

    def _paint_words(self, painter: QPainter, line: QRectF, name: str, number: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(color("text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        metrics = QFontMetricsF(font)
        room = line.width() - metrics.horizontalAdvance(number) - px(6)
        painter.setPen(color("text_muted"))
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _pen(self, path: str) -> QPen:
        walked = path == self._path
        pen = QPen(self._ink(path), px(2.4 if walked else 1.4))
        if not walked:
            pen.setDashPattern([4, 3])
        return pen

    def _ink(self, path: str) -> QColor:
        return color(_SPHERE if path == "sphere" else _STRAIGHT)

    def _font(self) -> QFont:
        return sized(self.font(), _SMALL)

    def _norm(self, path: str) -> float:
        return 1.0 if path == "sphere" else chord_norm(self._t)

    def _describe(self) -> None:
        text = self.tr("%1 of the way: length 1.00 on the sphere, %2 on the straight line")
        text = text.replace("%1", local(f"{self._t:.2f}")).replace("%2", local(f"{chord_norm(self._t):.2f}"))
        self.setAccessibleDescription(text)
        self.update()
