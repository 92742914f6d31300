"""A schedule plot whose curve, or whose steps, can be dragged. What a drag makes of the curve is the owner's affair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import ARROWS, claim_keys
from diffstudio.widgets.plot_layout import PlotLayout
from diffstudio.widgets.schedule_plot import SchedulePlot

__all__ = ["EditableSchedulePlot", "Editing"]

Editing: TypeAlias = Literal["", "curve", "steps"]
"""What is dragged: nothing (the playhead), points of the curve, or the dots on it."""

_CATCH = 14.0
_STEP, _FINE = 0.01, 0.001
_REMOVE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_ADD = frozenset({Qt.Key.Key_Insert, Qt.Key.Key_Plus})
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_UP = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class EditableSchedulePlot(SchedulePlot):
    """Curves whose points can be dragged with the mouse and moved with the keyboard.

    While the curve is edited its handles are dragged, a double click adds one, Delete removes the
    chosen one. While steps are edited the dots go to the left and to the right. PageUp and PageDown
    choose another handle, the arrows move the chosen one, finely with Shift.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        handle_moved(int, float, float): A handle was dragged to this x and y.
        handle_added(float): One is wanted at this x.
        handle_removed(int): One is not wanted any more.
        step_moved(int, float): A dot was dragged to this x, by its place in `set_markers`.
        held(bool): A handle or dot was taken hold of, or let go.
    """

    handle_moved = Signal(int, float, float)
    handle_added = Signal(float)
    handle_removed = Signal(int)
    step_moved = Signal(int, float)
    held = Signal(bool)
    _editing: Editing = ""  # events come while the base class is still being made

    def __init__(self, name: str = "Schedule", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._handles: list[tuple[float, float]] = []
        self._chosen: int | None = None
        self._over: int | None = None
        self._holding = False

    def set_editing(self, editing: Editing) -> None:
        """Say what the mouse drags; "" leaves it to the playhead."""
        if editing == self._editing:
            return
        self._editing, self._chosen, self._over = editing, None, None
        self._let_go()
        # a handle that was clicked is moved with the keys, so editing takes the keyboard by a click
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if editing else Qt.FocusPolicy.TabFocus)
        self.unsetCursor()
        self.update()

    def editing(self) -> Editing:
        """Return what the mouse drags."""
        return self._editing

    def set_handles(self, points: Sequence[tuple[float, float]]) -> None:
        """Put handles at these points of the plot; the chosen one stays chosen."""
        self._handles = list(points)
        if self._chosen is not None and self._chosen >= len(self._handles) and self._editing == "curve":
            self._chosen = None
        self.update()

    def chosen(self) -> int | None:
        """Return the handle or dot that the keys move, None for none."""
        return self._chosen

    def event(self, event: QEvent) -> bool:
        """Keep the keys that remove and add handles while it has the keyboard."""
        keys = _REMOVE | _ADD if self._editing == "curve" else frozenset[Qt.Key]()
        return claim_keys(event, keys) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a handle or a dot."""
        if not self._editing:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._near(event.position()))
            self._holding = self._chosen is not None
            if self._holding:
                self.held.emit(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it, or show what could be taken hold of."""
        if not self._editing:
            super().mouseMoveEvent(event)
            return
        if self._holding and self._chosen is not None:
            layout = self._laid_out()
            self._move(self._chosen, layout.x_at(event.position()), layout.y_at(event.position()))
            return
        over = self._near(event.position())
        if over != self._over:
            self._over = over
            shape = Qt.CursorShape.SizeAllCursor if self._editing == "curve" else Qt.CursorShape.SizeHorCursor
            if over is None:
                self.unsetCursor()
            else:
                self.setCursor(shape)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if not self._editing:
            super().mouseReleaseEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Add a handle where there is none."""
        if self._editing == "curve" and event.button() == Qt.MouseButton.LeftButton:
            if self._near(event.position()) is None:
                self._add(self._laid_out().x_at(event.position()))
        elif not self._editing:
            super().mouseDoubleClickEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._over = None
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move, add and remove handles."""
        key = Qt.Key(event.key())
        if not self._editing:
            super().keyPressEvent(event)
        elif self._editing == "curve" and key in _REMOVE and self._chosen is not None:
            self.handle_removed.emit(self._chosen)
        elif self._editing == "curve" and key in _ADD:
            self._add_beside()
        elif key in ARROWS:
            self._key(key, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            event.ignore()

    def _key(self, key: Qt.Key, fine: bool) -> None:
        order = self._order()
        if not order:
            return
        at = order.index(self._chosen) if self._chosen in order else None
        if key in _ACROSS or key in _UP:
            if at is None:
                self._choose(order[0])
                return
            self._nudge(order[at], key, _FINE if fine else _STEP)
            return
        last = len(order) - 1
        before = 0 if at is None else at
        targets = {
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_PageUp: before if at is None else at - 1,
            Qt.Key.Key_PageDown: before if at is None else at + 1,
        }
        self._choose(order[min(last, max(0, targets[key]))])

    def _nudge(self, index: int, key: Qt.Key, share: float) -> None:
        layout = self._laid_out()
        x, y = self._points()[index]
        across = layout.x.number(layout.x.place(x) + share * _ACROSS.get(key, 0))
        up = layout.y.number(min(1.0, max(0.0, layout.y.place(y) + share * _UP.get(key, 0))))
        if self._editing == "curve" or key in _ACROSS:
            self._move(index, across if key in _ACROSS else x, up if key in _UP else y)

    def _move(self, index: int, x: float, y: float) -> None:
        if self._editing == "curve":
            self.handle_moved.emit(index, x, y)
        else:
            self.step_moved.emit(index, x)

    def _add(self, x: float) -> None:
        self._let_go()
        self.handle_added.emit(x)
        self._choose(min(range(len(self._handles)), key=lambda k: abs(self._handles[k][0] - x), default=None))

    def _add_beside(self) -> None:
        if len(self._handles) > 1:
            left = min(self._chosen or 0, len(self._handles) - 2)
            self._add((self._handles[left][0] + self._handles[left + 1][0]) / 2)

    def _let_go(self) -> None:
        if self._holding:
            self._holding = False
            self.held.emit(False)

    def _choose(self, index: int | None) -> None:
        self._chosen = index
        if index is not None:
            x, y = self._points()[index]
            self.setAccessibleDescription(self._text(self._series[self._marked], x, y) if self._series else "")
        self.update()

    def _points(self) -> list[tuple[float, float]]:
        """What can be dragged, in the plot's numbers; the last dot is the picture, which stays."""
        if self._editing == "curve":
            return self._handles
        if self._marked >= len(self._series):
            return []
        series = self._series[self._marked]
        return [(x, series.at(x)) for x in self._markers[:-1]]

    def _order(self) -> list[int]:
        """What can be dragged as it lies from left to right."""
        points = self._points()
        return sorted(range(len(points)), key=lambda index: points[index][0])

    def _near(self, position: QPointF) -> int | None:
        layout = self._laid_out()
        ways = [(layout.point(*point) - position, index) for index, point in enumerate(self._points())]
        near = [(way.manhattanLength(), index) for way, index in ways]
        nearest = min(near, default=(_CATCH + 1, -1))
        return nearest[1] if nearest[0] <= px(_CATCH) else None

    def _paint_handles(self, painter: QPainter, layout: PlotLayout) -> None:
        if not self._editing:
            return
        for index, point in enumerate(self._points()):
            chosen, over = index == self._chosen, index == self._over
            side = px(9.0 if self._editing == "curve" else 7.0) + (px(2) if chosen or over else 0.0)
            square = QRectF(0, 0, side, side)
            square.moveCenter(layout.point(*point))
            painter.setPen(QPen(color("highlight" if not chosen else "focus"), px(2)))
            painter.setBrush(color("highlight" if chosen else "knob"))
            if self._editing == "curve":
                painter.drawRoundedRect(square, px(2), px(2))
            else:
                painter.drawEllipse(square)
