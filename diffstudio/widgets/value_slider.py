"""The slider under all number rows: a click goes there, the wheel turns it only when it has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, rounded, sized_px

__all__ = ["ValueSlider"]

_POSITIONS = 10_000
_FINE = 0.1
_KNOB = 8.0


class ValueSlider(QSlider):
    """A horizontal slider over 0 … 1; what that means is its owner's business.

    It is a QSlider so that screen readers know it as one.

    Signals:
        dragged(float): The user moved the knob to this fraction.
        nudged(int, bool): Steps to move by (sign = direction), and whether they are fine ones.
        released(): A drag, a key or a turn of the wheel is over.
        held(bool): The mouse has taken the knob, or let it go.
        reset_wanted(): Double click.
    """

    dragged = Signal(float)
    nudged = Signal(int, bool)
    released = Signal()
    held = Signal(bool)
    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, _POSITIONS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._fraction = 0.0
        self._default: float | None = None
        self._dragging = False
        self._reset = False
        self._anchor = (0.0, 0.0)

    def fraction(self) -> float:
        """Return where the knob is, 0 to 1."""
        return self._fraction

    def set_fraction(self, fraction: float) -> None:
        """Move the knob without a signal."""
        self._fraction = min(1.0, max(0.0, fraction))
        with QSignalBlocker(self):
            self.setValue(round(self._fraction * _POSITIONS))
        self.update()

    def set_default(self, fraction: float | None) -> None:
        """Mark a place with a small tick, or none."""
        self._default = fraction
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(sized_px(120), sized_px(24))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which one can still aim."""
        return QSize(sized_px(48), sized_px(24))

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys while it has the keyboard."""
        return claim_keys(event, ARROWS) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the mouse and drag from there."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._dragging = True
        self.held.emit(True)
        self._anchor = (event.position().x(), self._at(event.position()))
        self._move(self._anchor[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse; with Shift a tenth as fast."""
        if not self._dragging:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            moved = (event.position().x() - self._anchor[0]) / self._length()
            self._move(self._anchor[1] + _FINE * moved)
        else:
            at = self._at(event.position())
            self._anchor = (event.position().x(), at)
            self._move(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        if event.button() == Qt.MouseButton.LeftButton and self._dragging:
            self._dragging = False
            self.update()
            self.released.emit()
            self.held.emit(False)
        elif self._reset:
            self._reset = False
            self.reset_wanted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the default, once the button is up again."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._reset = True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only with the keyboard focus, so that scrolling a panel changes nothing."""
        steps = event.angleDelta().y() // 120
        if not self.hasFocus() or steps == 0:
            event.ignore()
            return
        self.nudged.emit(steps, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by steps; Shift finely, PageUp and PageDown by ten, Home and End to the ends."""
        key = Qt.Key(event.key())
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageDown: -10,
            Qt.Key.Key_PageUp: 10,
        }
        if key in steps:
            self.nudged.emit(steps[key], fine)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._move(0.0 if key == Qt.Key.Key_Home else 1.0)
        else:
            event.ignore()
            return
        self.released.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw groove, tick of the default, knob and focus."""
        painter = begin(self)
        self._paint_groove(painter)
        self._paint_knob(painter)
        painter.end()

    def _paint_groove(self, painter: QPainter) -> None:
        middle, thick = self.height() / 2, px(4)
        left, right = self._ends()
        groove = QRectF(0, middle - thick / 2, self.width(), thick)
        rounded(painter, groove, thick / 2, color("track"))
        if self._default is not None:
            x = left + self._default * (right - left)
            painter.setPen(QPen(color("border"), px(1.2)))
            painter.drawLine(QPointF(x, middle - px(6)), QPointF(x, middle + px(6)))
        if self.isEnabled():
            groove.setRight(left + self._fraction * (right - left))
            rounded(painter, groove, thick / 2, color("highlight"))

    def _paint_knob(self, painter: QPainter) -> None:
        left, right = self._ends()
        centre = QPointF(left + self._fraction * (right - left), self.height() / 2)
        radius = px(_KNOB)
        if self.hasFocus():
            painter.setPen(QPen(color("focus"), px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, radius, radius)
            radius -= px(2.5)
        painter.setPen(QPen(color("knob_border"), 1))
        painter.setBrush(color("knob"))
        if not self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("text_disabled"))
        elif self.underMouse() or self._dragging:
            radius += px(0.7)
        painter.drawEllipse(centre, radius, radius)

    def _ends(self) -> tuple[float, float]:
        margin = px(_KNOB) + px(1)
        return margin, max(margin + 1, self.width() - margin)

    def _length(self) -> float:
        left, right = self._ends()
        return right - left

    def _at(self, position: QPointF) -> float:
        return (position.x() - self._ends()[0]) / self._length()

    def _move(self, fraction: float) -> None:
        self.set_fraction(fraction)
        self.dragged.emit(self._fraction)
