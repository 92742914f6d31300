"""What the strip and the tree of runs share: tiles, choosing them by mouse and keys, painting one. No layout here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from diffstudio.qt import icons
from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, focus_ring, rounded, sized
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.run_layout import Layout, Place, RunTile
from diffstudio.widgets.tiles import TileCache, paint_tile

__all__ = ["RunView"]

_MARKS = {"stopped": ("stop", "text"), "failed": ("error", "danger"), "interrupted": ("warning", "warning")}
_NEAR = 12
"""So many tiles before the last one more are asked for."""
_KEYS = frozenset(
    {*ARROWS, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_S, Qt.Key.Key_F2, Qt.Key.Key_Menu}
)


class RunView(QAbstractScrollArea):
    """Runs as small pictures of which one is current and some may be chosen.

    Args:
        name: Its accessible name.
        picture_of: Gives the picture of a key, None while there is none.
        parent: As in Qt.

    Signals:
        picked(int): A click, or Enter, on a run.
        star_pressed(object): The tuple of keys of which the star changes.
        delete_pressed(object): The tuple of keys to delete.
        rename_pressed(int): The run that wants another name.
        menu_requested(int, QPoint): A context menu is wanted, at this place on the screen.
        shown_changed(object): The tuple of keys that are on the screen.
        end_reached(): The last tiles are on the screen.
    """

    picked = Signal(int)
    star_pressed = Signal(object)
    delete_pressed = Signal(object)
    rename_pressed = Signal(int)
    menu_requested = Signal(int, QPoint)
    shown_changed = Signal(object)
    end_reached = Signal()

    def __init__(self, name: str, picture_of: Callable[[int], Picture | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._picture_of = picture_of
        self._tiles: list[RunTile] = []
        self._ats: dict[int, int] = {}
        self._layout_of_all = Layout()
        self._indices: dict[int, int] | None = None
        self._last = -1
        self._current = -1
        self._looked_at: int | None = None
        self._chosen: set[int] = set()
        self._hovered = -1
        self._cache = TileCache(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setAccessibleName(name)
            bar.valueChanged.connect(self._tell_shown)

    # -------------------------------------------------------------- content

    def set_tiles(self, tiles: Sequence[RunTile]) -> None:
        """Replace all tiles; what is current and chosen stays where it still exists."""
        current = self.current()
        self._tiles = list(tiles)
        self._ats = {tile.key: at for at, tile in enumerate(self._tiles)}
        self._chosen &= self._ats.keys()
        self._last = max((at for at, tile in enumerate(self._tiles) if not tile.faint), default=-1)
        kept = self._ats.get(current, -1) if current is not None else -1
        self._current = kept if kept >= 0 else min(max(self._current, 0), len(self._tiles) - 1)
        self._hovered = -1
        self.refresh()

    def tiles(self) -> tuple[RunTile, ...]:
        """Return the tiles."""
        return tuple(self._tiles)

    def current(self) -> int | None:
        """Return the key of the current tile, None without one."""
        return self._tiles[self._current].key if 0 <= self._current < len(self._tiles) else None

    def set_current(self, key: int) -> None:
        """Go to a run, without a signal; one that is not there changes nothing."""
        if key in self._ats:
            self._go(self._ats[key], reveal=True)

    def set_looked_at(self, key: int | None) -> None:
        """Mark the run whose picture is on the screen, and go to it when it is another."""
        changed, self._looked_at = key != self._looked_at, key
        if changed and key is not None:
            self.set_current(key)
        self.viewport().update()

    def chosen(self) -> tuple[int, ...]:
        """Return the keys that an action is about: the chosen ones, or the current one."""
        current = self.current()
        if self._chosen:
            return tuple(tile.key for tile in self._tiles if tile.key in self._chosen)
        return () if current is None else (current,)

    def shown(self) -> tuple[int, ...]:
        """Return the keys that are on the screen."""
        return tuple(self._tiles[place.at].key for place in self._visible())

    def place_of(self, key: int) -> QRectF | None:
        """Return where the picture of a run is now, in the viewport; None when it is not there."""
        found = self._place_at(self._ats.get(key, -1))
        return None if found is None else found.picture.translated(self._offset())

    def refresh(self) -> None:
        """Lay out and paint anew."""
        self._layout_of_all, self._indices = self._lay_out(), None
        for bar, needed, room in (
            (self.horizontalScrollBar(), self._layout_of_all.width, self.viewport().width()),
            (self.verticalScrollBar(), self._layout_of_all.height, self.viewport().height()),
        ):
            bar.setRange(0, max(0, round(needed) - room))
            bar.setPageStep(room)
            bar.setSingleStep(round(px(48)))
        self._describe()
        self._tell_shown()

    # ------------------------------------------------- what a layout decides

    def _lay_out(self) -> Layout:
        """Return where everything lies."""
        raise NotImplementedError

    def _place(self, at: int, corner: tuple[float, float]) -> Place:
        """Return the place of a tile from the corner of its picture."""
        raise NotImplementedError

    def _target(self, key: Qt.Key) -> int:
        """Return the position that a key leads to."""
        raise NotImplementedError

    def _paint_around(self, painter: QPainter, place: Place) -> None:
        """Paint what belongs to a tile besides its picture."""
        raise NotImplementedError

    # --------------------------------------------------------------- events

    def event(self, event: QEvent) -> bool:
        """Keep the keys that choose and act while it has the keyboard."""
        return claim_keys(event, _KEYS) or super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget what was under the mouse when it leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hovered = -1
            self.viewport().update()
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit everything to the room."""
        super().resizeEvent(event)
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop showing it."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the run under the mouse; with Ctrl or Shift choose several."""
        at = self._hit(event.position())
        if at < 0 or event.button() != Qt.MouseButton.LeftButton:
            return
        key = self._tiles[at].key
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._chosen = set(self.chosen()) ^ {key}
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            low, high = sorted((max(0, self._current), at))
            self._chosen = {tile.key for tile in self._tiles[low : high + 1]}
        else:
            self._chosen = set()
            self._go(at)
            self.picked.emit(key)
            return
        self._go(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the release that belongs to the press."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the mouse."""
        hovered = self._hit(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().setToolTip(self._tiles[hovered].tooltip if hovered >= 0 else "")
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for the run under the mouse, or the current one when a key asked."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = self._hit(QPointF(event.pos())) if by_mouse else self._current
        if at < 0:
            return
        if self._tiles[at].key not in self._chosen:
            self._chosen = set()
        self._go(at)
        self.menu_requested.emit(self._tiles[at].key, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move; Enter picks, S stars, Delete deletes, F2 renames."""
        key, current = Qt.Key(event.key()), self.current()
        if current is None:
            event.ignore()
        elif key in ARROWS:
            self._chosen = set()
            self._go(min(len(self._tiles) - 1, max(0, self._target(key))), reveal=True)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit(current)
        elif key == Qt.Key.Key_S:
            self.star_pressed.emit(self.chosen())
        elif key == Qt.Key.Key_Delete:
            self.delete_pressed.emit(self.chosen())
        elif key == Qt.Key.Key_F2:
            self.rename_pressed.emit(current)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is on the screen."""
        painter = begin(self.viewport())
        painter.translate(self._offset())
        for place in self._visible():
            self._paint_around(painter, place)
            self._paint_picture(painter, place)
        painter.resetTransform()
        if self.hasFocus() and not self._tiles:
            focus_ring(painter, QRectF(self.viewport().rect()), px(5))
        painter.end()

    # -------------------------------------------------------------- painting

    def _paint_picture(self, painter: QPainter, place: Place) -> None:
        tile, rect = self._tiles[place.at], place.picture
        picture = self._picture_of(tile.key)
        pixmap = None
        if picture is not None:
            pixmap = self._cache.pixmap(tile.key, picture, rect.width(), rect.height())
        painter.setOpacity(0.55 if tile.faint else 1.0)
        focused = self.hasFocus() and place.at == self._current
        marked = focused or tile.key in self._chosen or tile.key == self._looked_at
        paint_tile(painter, rect, pixmap, self._cache.noise(), current=marked, hovered=place.at == self._hovered,
                   focused=focused or tile.key in self._chosen)  # fmt: skip
        painter.setOpacity(1.0)
        side = min(px(18), rect.width() * 0.4)
        if tile.starred:
            self._paint_badge(painter, QRectF(rect.left(), rect.top(), side, side), "star-filled", "warning")
        if tile.mark in _MARKS:
            corner = QRectF(rect.right() - side, rect.bottom() - side, side, side)
            self._paint_badge(painter, corner, *_MARKS[tile.mark])

    def _paint_badge(self, painter: QPainter, rect: QRectF, icon: str, role: str) -> None:
        inner = rect.adjusted(px(1), px(1), -px(1), -px(1))
        rounded(painter, inner, inner.width() / 2, color("panel"))
        inset = px(2.5)
        icons.paint(painter, icon, inner.adjusted(inset, inset, -inset, -inset), color(role))

    def _paint_text(
        self, painter: QPainter, rect: QRectF, text: str, role: str, flags: Qt.AlignmentFlag, short: str = ""
    ) -> None:
        painter.setFont(sized(self.font(), 0.85))
        painter.setPen(color(role))
        if short and painter.fontMetrics().horizontalAdvance(text) > rect.width():
            text = short
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.drawText(rect, flags, shown)

    def _ink(self, place: Place) -> str:
        """The colour of the words beside a tile."""
        tile = self._tiles[place.at]
        bright = tile.key == self._looked_at or (self.hasFocus() and place.at == self._current)
        return "text" if bright else "text_muted"

    # -------------------------------------------------------------- geometry

    def _offset(self) -> QPointF:
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _visible(self) -> list[Place]:
        """The places on the screen; found by their groups, so that ten thousand cost no more than ten."""
        view = QRectF(self.viewport().rect()).translated(-self._offset())
        layout = self._layout_of_all
        first = bisect_left(layout.starts, view.left() - layout.widest)
        last = bisect_right(layout.starts, view.right())
        near = (self._place(layout.ats[index], layout.corners[index]) for index in range(first, last))
        return [place for place in near if place.whole.intersects(view)]

    def _place_at(self, at: int) -> Place | None:
        """The place of a tile by its position, wherever it is."""
        layout = self._layout_of_all
        if self._indices is None:
            self._indices = {position: index for index, position in enumerate(layout.ats)}
        index = self._indices.get(at)
        return None if index is None else self._place(at, layout.corners[index])

    def _hit(self, position: QPointF) -> int:
        point = position - self._offset()
        return next((place.at for place in self._visible() if place.whole.contains(point)), -1)

    def _go(self, at: int, *, reveal: bool = False) -> None:
        self._current = at
        if reveal and at >= 0:
            self._reveal(at)
        self._describe()
        self.viewport().update()

    def _reveal(self, at: int) -> None:
        place = self._place_at(at)
        if place is None:
            return
        margin = px(6)
        for bar, low, high, room in (
            (self.horizontalScrollBar(), place.whole.left(), place.whole.right(), self.viewport().width()),
            (self.verticalScrollBar(), place.whole.top(), place.whole.bottom(), self.viewport().height()),
        ):
            if low - margin < bar.value():
                bar.setValue(round(low - margin))
            elif high + margin > bar.value() + room:
                bar.setValue(round(high + margin - room))

    def _tell_shown(self) -> None:
        self.viewport().update()
        shown = self._visible()
        self.shown_changed.emit(tuple(self._tiles[place.at].key for place in shown))
        if any(self._last - _NEAR <= place.at <= self._last for place in shown):
            self.end_reached.emit()

    def _describe(self) -> None:
        current = self._tiles[self._current] if 0 <= self._current < len(self._tiles) else None
        self.setAccessibleDescription("" if current is None else current.tooltip)
