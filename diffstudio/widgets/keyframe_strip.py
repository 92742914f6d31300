"""The keyframes of a walk under the user's hands: chosen, put in order by dragging, removed, doubled, added.

How they are shown is in `keyframe_row`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from diffstudio.qt.theme import px
from diffstudio.widgets.keyframe_row import Drag, KeyframeRow, KeyframeTile

__all__ = ["PICTURE_MIME", "KeyframeStrip", "KeyframeTile"]

PICTURE_MIME = "application/x-diffstudio-picture"
"""The mime type of a picture of the program that is dragged from one of its widgets to another."""


class KeyframeStrip(KeyframeRow):
    """Pictures with arrows between them, and a tile at the end that adds one.

    Left and Right choose (Ctrl: move the keyframe), Home and End go to the ends, Delete removes, Ctrl+D
    doubles, Insert adds, Enter opens; Esc gives up a drag. A move shows at once; what is removed, doubled or
    added shows when the owner answers by `set_keyframes`.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        picked(int): The keyframe that the user chose.
        activated(int): Double click or Enter on one.
        moved(int, int): The keyframe at the first place was moved and is now at the second.
        removed(int): The user wants one removed.
        duplicated(int): The user wants a copy of one behind it.
        add_clicked(): The user wants one added at the end.
        dropped(int, object): A picture of the program was let go before this keyframe (their number: at the
            end); with the bytes of its `PICTURE_MIME` data.
        menu_requested(int, QPoint): A context menu is wanted for one, at this place on the screen.
    """

    picked = Signal(int)
    activated = Signal(int)
    moved = Signal(int, int)
    removed = Signal(int)
    duplicated = Signal(int)
    add_clicked = Signal()
    dropped = Signal(int, object)
    menu_requested = Signal(int, QPoint)

    def __init__(self, name: str = "Keyframes", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        # a click takes the keyboard, because one clicks a keyframe in order to press Delete
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self._pressed: tuple[int, QPointF] | None = None

    def set_keyframes(self, tiles: Sequence[KeyframeTile]) -> None:
        """Replace the keyframes; the chosen place stays if it exists. A drag under way is given up."""
        self._let_go()
        super().set_keyframes(tiles)

    def event(self, event: QEvent) -> bool:
        """Keep its own keys while it has the keyboard."""
        asks = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asks and isinstance(event, QKeyEvent) and self._action(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose, move, remove, double, add, open."""
        action = self._action(event)
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the mouse, or scroll."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        edge = self._edge_at(event.position())
        if edge:
            self._scroll_to(self._offset + edge * self.width() * 0.7)
            return
        at = self._layout().hit(event.position())
        self._pressed = (at, event.position())
        if 0 <= at < self.count():
            self._pick(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a keyframe, or show what is under the mouse."""
        if self._drag is None and self._pressed is not None and 0 <= self._pressed[0] < self.count():
            way = (event.position() - self._pressed[1]).manhattanLength()
            if way >= QApplication.startDragDistance():
                grip = self._pressed[1] - self._layout().place(self._pressed[0]).topLeft()
                self._drag = Drag(self._pressed[0], grip, event.position())
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._creeping.start()
        if self._drag is not None:
            self._drag.pointer = event.position()
            self.update()
        else:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the keyframe down, or add one."""
        pressed, drag, layout = self._pressed, self._drag, self._layout()
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        self._let_go()
        if drag is not None:
            before = layout.gap_at(event.position().x())
            self._move(drag.at, before - 1 if before > drag.at else before)
        elif pressed[0] == self.count() == layout.hit(event.position()):
            self.add_clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the keyframe under the mouse; elsewhere it is a second click."""
        at = self._layout().hit(event.position())
        on_keyframe = 0 <= at < self.count() and not self._edge_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and on_keyframe:
            self.activated.emit(at)
        else:
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, for the keyframe under the mouse or, from the keyboard, for the chosen one."""
        layout = self._layout()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = -1 if self._on_add else self._current
            where = self.mapToGlobal(layout.place(max(at, 0)).center().toPoint())
        else:
            at, where = layout.hit(QPointF(event.pos())), event.globalPos()
        if 0 <= at < self.count():
            self._let_go()
            self._pick(at)
            self.menu_requested.emit(at, where)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; a wheel that goes up and down scrolls too, because there is only one way."""
        turned = event.angleDelta()
        notches = (turned.x() or turned.y()) / 120
        before = self._offset
        self._scroll_to(self._offset - notches * px(60))
        event.setAccepted(self._offset != before)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the mouse."""
        super().leaveEvent(event)
        self._hover(QPointF(-1, -1))

    def hideEvent(self, event: QHideEvent) -> None:
        """Give up a drag."""
        super().hideEvent(event)
        self._let_go()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures of the program, nothing else."""
        self._drag_over(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the picture would go in."""
        self._drag_over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the mark away."""
        self._let_go()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where which picture was let go."""
        self._let_go()
        if event.mimeData().hasFormat(PICTURE_MIME):
            event.acceptProposedAction()
            payload = bytes(event.mimeData().data(PICTURE_MIME).data())
            self.dropped.emit(self._layout().gap_at(event.position().x()), payload)

    def _action(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does here and now, None when it is not one of the strip's."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._drag is not None:
            return self._let_go if key == Qt.Key.Key_Escape else None
        if held == Qt.KeyboardModifier.NoModifier:
            return self._plain_actions().get(key)
        if held == Qt.KeyboardModifier.ControlModifier:
            return {
                Qt.Key.Key_Left: partial(self._shift, -1),
                Qt.Key.Key_Right: partial(self._shift, 1),
                Qt.Key.Key_D: partial(self._tell, self.duplicated),
            }.get(key)
        return None

    def _plain_actions(self) -> dict[Qt.Key, Callable[[], None]]:
        remove, opened = partial(self._tell, self.removed), self._open
        return {
            Qt.Key.Key_Left: partial(self._step, -1),
            Qt.Key.Key_Right: partial(self._step, 1),
            Qt.Key.Key_Home: partial(self._go, 0),
            Qt.Key.Key_End: partial(self._go, self.count() - 1),
            Qt.Key.Key_Delete: remove,
            Qt.Key.Key_Backspace: remove,
            Qt.Key.Key_Insert: self.add_clicked.emit,
            Qt.Key.Key_Return: opened,
            Qt.Key.Key_Enter: opened,
            Qt.Key.Key_Space: opened,
        }

    def _step(self, by: int) -> None:
        self._go((self.count() if self._on_add else self._current) + by)

    def _go(self, at: int) -> None:
        """Choose a keyframe, or stand on the tile that adds one."""
        at = max(at, 0)
        if at >= self.count():
            self._on_add = True
            self._scroll_to(self._layout().offset_for(self.count()))
            self._describe()
        else:
            self._pick(at)

    def _pick(self, at: int) -> None:
        changed = at != self._current
        self.set_current(at)
        if changed:
            self.picked.emit(at)

    def _open(self) -> None:
        if self._on_add:
            self.add_clicked.emit()
        else:
            self.activated.emit(self._current)

    def _tell(self, signal: SignalInstance) -> None:
        if not self._on_add:
            signal.emit(self._current)

    def _shift(self, by: int) -> None:
        if not self._on_add:
            self._move(self._current, self._current + by)

    def _move(self, at: int, to: int) -> None:
        if at == to or not 0 <= to < self.count():
            return
        self._tiles.insert(to, self._tiles.pop(at))
        self.set_current(to)
        self.moved.emit(at, to)

    def _drag_over(self, event: QDragMoveEvent) -> None:
        if not event.mimeData().hasFormat(PICTURE_MIME):
            event.ignore()
            return
        event.acceptProposedAction()
        self._drop = event.position()
        self._creeping.start()
        self.update()

    def _hover(self, position: QPointF) -> None:
        self._hovered = -1 if self._edge_at(position) else self._layout().hit(position)
        if 0 <= self._hovered < self.count():
            tile = self._tiles[self._hovered]
            self.setToolTip(tile.tooltip or tile.caption)
        else:
            self.setToolTip(self.tr("Add a keyframe") if self._hovered >= 0 else "")
        self.update()

    def _let_go(self) -> None:
        """Forget the drag, the press and the drop."""
        self._pressed = None
        self._put_down()
        self.unsetCursor()
