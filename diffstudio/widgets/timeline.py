"""The slider of a run: ticks, loop range, what is not there yet, and a picture over the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLineF, QPoint, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, rounded, sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.thumbnail_popup import ThumbnailPopup

__all__ = ["Timeline"]

_KNOB = 8.0
_GRIP = 7.0
_TICK_ROOM = 5.0
_ROUND_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)


class Timeline(QSlider):
    """Positions 0 … n−1 of something that can be played.

    A click goes there and a drag scrubs; I and O set the loop range, whose ends can be dragged; keys and
    wheel step. It is a QSlider so that screen readers know it as one.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        moved(int): The user went to a position.
        range_changed(int, int): The user set the loop range; 0 and n−1 when it was taken away.
        scrub_started(): The mouse button went down.
        scrub_ended(): It went up again.
    """

    moved = Signal(int)
    range_changed = Signal(int, int)
    scrub_started = Signal()
    scrub_ended = Signal()

    def __init__(self, name: str = "Timeline", parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("timeline")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self._count = 1
        self._available: int | None = None
        self._loop: tuple[int, int] | None = None
        self._held = ""
        self._hovered: int | None = None
        self._picture_at: Callable[[int], Picture | None] | None = None
        self._text_at: Callable[[int], str] | None = None
        self._popup = ThumbnailPopup(self)
        self.set_count(1)

    def set_count(self, count: int) -> None:
        """Set how many positions there are; an empty run has one. The loop range is held inside."""
        self._count = max(1, count)
        with QSignalBlocker(self):
            self.setRange(0, self._count - 1)
        if self._loop is not None:
            low, high = min(self._loop[0], self._count - 1), min(self._loop[1], self._count - 1)
            self._loop = (low, high) if low < high else None
        self._describe()
        self.update()

    def set_available(self, count: int | None) -> None:
        """Set how many positions can be gone to already; None is all."""
        self._available = count
        self.update()

    def set_value(self, position: int) -> None:
        """Go to a position, without a signal."""
        with QSignalBlocker(self):
            self.setValue(position)
        self._describe()
        self.update()

    def set_thumbnails(self, picture_at: Callable[[int], Picture | None] | None) -> None:
        """Say where the pictures over the mouse come from."""
        self._picture_at = picture_at

    def refresh_thumbnail(self) -> None:
        """Show what the mouse rests on anew: the pictures are others."""
        if self._hovered is not None:
            self._hover(self._hovered)

    def set_formatter(self, text_at: Callable[[int], str] | None) -> None:
        """Say how a position is written, over the mouse and for screen readers."""
        self._text_at = text_at
        self._describe()

    def loop_range(self) -> tuple[int, int] | None:
        """Return the first and last position of the loop range, None when there is none."""
        return self._loop

    def set_loop_range(self, first: int, last: int) -> None:
        """Set the loop range, without a signal; one that holds a single position is none."""
        low, high = sorted((max(0, first), min(self._count - 1, last)))
        self._loop = (low, high) if low < high else None
        self.update()

    def clear_loop_range(self) -> None:
        """Take the loop range away, without a signal."""
        self._loop = None
        self.update()

    def mark_in(self) -> None:
        """Let the loop range begin here."""
        last = self._loop[1] if self._loop is not None else self._count - 1
        self._set_loop(self.value(), last if last > self.value() else self._count - 1)

    def mark_out(self) -> None:
        """Let the loop range end here."""
        first = self._loop[0] if self._loop is not None else 0
        self._set_loop(first if first < self.value() else 0, self.value())

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(sized_px(360), sized_px(32))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size."""
        return QSize(sized_px(80), sized_px(32))

    def event(self, event: QEvent) -> bool:
        """Keep its own keys while it has the keyboard."""
        return claim_keys(event, {*ARROWS, Qt.Key.Key_I, Qt.Key.Key_O}) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take an end of the loop range, or go to the mouse."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._held = self._grip_at(event.position()) or "knob"
        self.scrub_started.emit()
        self._drag_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show the picture over the mouse."""
        if self._held:
            self._drag_to(event.position().x())
        self._hover(self._position_at(event.position().x()))
        resizing = bool(self._grip_at(event.position()))
        self.setCursor(Qt.CursorShape.SizeHorCursor if resizing else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton and self._held:
            self._held = ""
            self.update()
            self.scrub_ended.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the loop range away by a double click on one of its ends."""
        if self._grip_at(event.position()):
            self._set_loop(0, self._count - 1)
        else:
            self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the picture."""
        super().leaveEvent(event)
        self._hover(None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing hovering."""
        super().hideEvent(event)
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step."""
        steps = event.angleDelta().y() // 120
        if steps:
            self._go(self.value() - steps)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step; Shift by ten; Home and End to the ends; I and O for the loop range."""
        key = Qt.Key(event.key())
        far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        here = self.value()
        targets = {
            Qt.Key.Key_Left: here - far,
            Qt.Key.Key_Down: here - far,
            Qt.Key.Key_Right: here + far,
            Qt.Key.Key_Up: here + far,
            Qt.Key.Key_PageDown: here - 10,
            Qt.Key.Key_PageUp: here + 10,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self._count - 1,
        }
        if key in targets:
            self._go(targets[key])
        elif key == Qt.Key.Key_I:
            self.mark_in()
        elif key == Qt.Key.Key_O:
            self.mark_out()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw groove, ticks, loop range, the place of the mouse, and the knob."""
        painter = begin(self)
        self._paint_ticks(painter)
        self._paint_groove(painter)
        if self._loop is not None:
            self._paint_loop(painter, *self._loop)
        self._paint_knob(painter)
        painter.end()

    def _paint_ticks(self, painter: QPainter) -> None:
        if self._count < 2:
            return
        gap = (self._x(self._count - 1) - self._x(0)) / (self._count - 1)
        every = next((step for step in _ROUND_STEPS if step * gap >= px(_TICK_ROOM)), self._count)
        middle, half = self.height() / 2, px(6)
        painter.setPen(QPen(color("border" if self.isEnabled() else "border_soft"), 1))
        first = self._x(0)
        places = [round(first + gap * position) + 0.5 for position in range(0, self._count, every)]
        painter.drawLines([QLineF(x, middle - half, x, middle + half) for x in places])

    def _paint_groove(self, painter: QPainter) -> None:
        middle, thick = self.height() / 2, px(4)
        groove = QRectF(self._x(0) - px(2), middle - thick / 2, 0, thick)
        groove.setRight(self._x(self._count - 1) + px(2))
        rounded(painter, groove, thick / 2, color("border_soft"))
        reachable = QRectF(groove)
        reachable.setRight(self._x(self._last()) + px(2))
        rounded(painter, reachable, thick / 2, color("track"))
        if self.isEnabled():
            reachable.setRight(self._x(self.value()))
            rounded(painter, reachable, thick / 2, color("highlight"))

    def _paint_loop(self, painter: QPainter, first: int, last: int) -> None:
        left, right, middle = self._x(first), self._x(last), self.height() / 2
        band = QRectF(left, middle - px(10), right - left, px(20))
        wash = color("highlight")
        wash.setAlpha(45)
        painter.fillRect(band, wash)
        painter.setPen(QPen(color("focus"), px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for x, way in ((left, 1.0), (right, -1.0)):
            foot = QPointF(way * px(4), 0)
            top, bottom = QPointF(x, band.top() + px(1)), QPointF(x, band.bottom() - px(1))
            painter.drawPolyline([top + foot, top, bottom, bottom + foot])

    def _paint_knob(self, painter: QPainter) -> None:
        if not self.isEnabled():
            return
        if self._hovered is not None and not self._held and self._hovered != self.value():
            ghost = color("text_muted")
            ghost.setAlpha(150)
            rounded(painter, self._disc(self._hovered, 4), px(4), ghost)
        held = self._held == "knob" or self._hovered == self.value()
        radius = _KNOB + (0.7 if held else 0.0)
        disc = self._disc(self.value(), radius)
        rounded(painter, disc, disc.width() / 2, color("knob"), color("knob_border"))
        if self.hasFocus():
            ring = self._disc(self.value(), radius + 2.5)
            rounded(painter, ring, ring.width() / 2, None, color("focus"), px(2))

    def _disc(self, position: int, radius: float) -> QRectF:
        side = 2 * px(radius)
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(QPointF(self._x(position), self.height() / 2))
        return disc

    def _x(self, position: int) -> float:
        margin = px(_KNOB) + px(3)
        return margin + (self.width() - 2 * margin) * position / max(1, self._count - 1)

    def _position_at(self, x: float) -> int:
        length = max(1.0, self._x(self._count - 1) - self._x(0))
        position = round((x - self._x(0)) / length * (self._count - 1))
        return min(self._count - 1, max(0, position))

    def _last(self) -> int:
        available = self._count if self._available is None else self._available
        return min(self._count, max(1, available)) - 1

    def _grip_at(self, point: QPointF) -> str:
        """Return the end of the loop range under a point: ``in``, ``out`` or nothing."""
        if self._loop is None:
            return ""
        knob_is_near = abs(point.x() - self._x(self.value())) <= px(_KNOB)
        on_knob = knob_is_near and abs(point.y() - self.height() / 2) <= px(_KNOB)
        for name, position in zip(("in", "out"), self._loop, strict=True):
            if abs(point.x() - self._x(position)) <= px(_GRIP) and not on_knob:
                return name
        return ""

    def _drag_to(self, x: float) -> None:
        position = self._position_at(x)
        if self._held == "knob" or self._loop is None:
            self._go(position)
        elif self._held == "in":
            self._set_loop(min(position, self._loop[1] - 1), self._loop[1])
        else:
            self._set_loop(self._loop[0], max(position, self._loop[0] + 1))

    def _go(self, position: int) -> None:
        position = min(self._last(), max(0, position))
        if position != self.value():
            self.set_value(position)
            self.moved.emit(position)
        self.update()

    def _set_loop(self, first: int, last: int) -> None:
        before = self._loop
        if (first, last) == (0, self._count - 1):
            self.clear_loop_range()
        else:
            self.set_loop_range(first, last)
        if self._loop != before:
            self.range_changed.emit(*(self._loop or (0, self._count - 1)))

    def _hover(self, position: int | None) -> None:
        if position is not None and (position > self._last() or not self.isEnabled()):
            position = None
        self._hovered = position
        self.update()
        if position is None:
            self._popup.put_away()
            return
        picture = self._picture_at(position) if self._picture_at is not None else None
        anchor = QPoint(round(self._x(position)), -sized_px(2))
        self._popup.show_at(anchor, picture, self._text(position))

    def _text(self, position: int) -> str:
        if self._text_at is not None:
            return self._text_at(position)
        return f"{position} / {self._count - 1}"

    def _describe(self) -> None:
        self.setAccessibleDescription(self._text(self.value()))
