"""The pictures of a batch, one of which is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, sized, sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.tiles import TileCache, paint_tile

__all__ = ["BatchStrip"]

_TILE = 78.0
_SMALLEST = 44.0
_GAP = 9.0
_MARGIN = 4.0


class BatchStrip(QAbstractScrollArea):
    """Small pictures in a column or a row; they shrink until they are too small, then the strip scrolls.

    Args:
        name: Its accessible name.
        orientation: A column (`Qt.Vertical`) or a row.
        parent: As in Qt.

    Signals:
        picked(int): The picture that the user chose.
        activated(int): Double click or Enter on one.
        drag_started(int): One is being dragged out; the receiver makes the QDrag.
        menu_requested(int, QPoint): A context menu is wanted for one, at this place on the screen.
    """

    picked = Signal(int)
    activated = Signal(int)
    drag_started = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(
        self,
        name: str = "Batch",
        orientation: Qt.Orientation = Qt.Orientation.Vertical,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("batch_strip")
        self.setAccessibleName(name)
        self._vertical = orientation == Qt.Orientation.Vertical
        self._pictures: list[Picture | None] = []
        self._captions: list[str] = []
        self._current = -1
        self._hovered = -1
        self._pressed: tuple[int, QPointF] | None = None
        self._tile_side = _TILE
        self._cache = TileCache(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if self._vertical else off)
        self.setHorizontalScrollBarPolicy(off if self._vertical else needed)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if self._vertical else free, free if self._vertical else fixed)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setAccessibleName(name)

    def set_pictures(self, pictures: Sequence[Picture | None], captions: Sequence[str] = ()) -> None:
        """Replace all pictures; None is one that is still to come. The chosen place stays if it exists."""
        self._pictures = list(pictures)
        self._pressed = None
        self._captions = list(captions)
        self._current = min(max(self._current, 0), len(self._pictures) - 1)
        self._describe()
        self._set_scroll_range()
        self.viewport().update()

    def set_picture(self, at: int, picture: Picture | None) -> None:
        """Fill in one picture; a place that is not there changes nothing."""
        if 0 <= at < len(self._pictures):
            self._pictures[at] = picture
            self.viewport().update()

    def set_tile_side(self, side: float) -> None:
        """Set the greatest side of a picture at a 13-pixel font."""
        self._tile_side = side
        self.updateGeometry()
        self._set_scroll_range()

    def count(self) -> int:
        """Return how many places there are."""
        return len(self._pictures)

    def current(self) -> int:
        """Return the chosen place, −1 without pictures."""
        return self._current

    def set_current(self, at: int) -> None:
        """Choose a place without a signal, and scroll it into view; one that is not there changes nothing."""
        if 0 <= at < len(self._pictures):
            self._current = at
            self._describe()
            self._reveal()
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return room for the pictures side by side or one under the other."""
        across = round(px(self._tile_side + 2 * _MARGIN) + self._caption_height())
        return QSize(across, sized_px(300)) if self._vertical else QSize(sized_px(300), across)

    def minimumSizeHint(self) -> QSize:
        """Return the room for one small picture."""
        side = round(px(_SMALLEST + 2 * _MARGIN) + self._caption_height())
        return QSize(side, side)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget what was under the mouse when it leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hovered = -1
            self.viewport().update()
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that choose while it has the keyboard."""
        keys = {*ARROWS, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        return claim_keys(event, keys) or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scroll bar to the room."""
        super().resizeEvent(event)
        self._set_scroll_range()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the picture under the mouse."""
        at = self._hit(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at >= 0:
            self._pressed = (at, event.position())
            self._pick(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the release that belongs to the press."""
        self._pressed = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the picture under the mouse."""
        at = self._hit(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at >= 0:
            self.activated.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the pressed picture out, or show what is under the mouse."""
        if self._pressed is not None:
            at, where = self._pressed
            if (event.position() - where).manhattanLength() >= QApplication.startDragDistance():
                self._pressed = None
                if self._pictures[at] is not None:
                    self.drag_started.emit(at)
            return
        hovered = self._hit(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            named = 0 <= hovered < len(self._captions)
            self.viewport().setToolTip(self._captions[hovered] if named else "")
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for the picture under the mouse, or for the chosen one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self._current if by_key else self._hit(QPointF(event.pos()))
        if at >= 0:
            middle = self.viewport().mapToGlobal(self._place(at).center().toPoint())
            self.menu_requested.emit(at, middle if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice; Enter opens it."""
        key = Qt.Key(event.key())
        moves = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_PageUp: 0,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_PageDown: self.count() - 1,
            Qt.Key.Key_End: self.count() - 1,
        }
        if key in moves and self._pictures:
            self._pick(min(self.count() - 1, max(0, moves[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.activated.emit(self._current)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures that are in view."""
        painter = begin(self.viewport())
        noise = self._cache.noise()
        for at, picture in enumerate(self._pictures):
            rect = self._place(at)
            if not rect.intersects(QRectF(self.viewport().rect())):
                continue
            pixmap = None
            if picture is not None:
                pixmap = self._cache.pixmap(at, picture, rect.width(), rect.height())
            current = at == self._current
            paint_tile(
                painter,
                rect,
                pixmap,
                noise,
                current=current,
                hovered=at == self._hovered,
                focused=self.hasFocus(),
            )
            if at < len(self._captions) and self._captions[at]:
                self._paint_caption(painter, rect, self._captions[at], current)
        painter.end()

    def _paint_caption(self, painter: QPainter, rect: QRectF, caption: str, current: bool) -> None:
        painter.setFont(sized(self.font(), 0.85))
        painter.setPen(color("text" if current else "text_muted"))
        below = QRectF(rect.left(), rect.bottom() + px(3), rect.width(), self._caption_height())
        text = painter.fontMetrics().elidedText(caption, Qt.TextElideMode.ElideRight, int(below.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    def _caption_height(self) -> float:
        return px(18) if any(self._captions) else 0.0

    def _side(self) -> float:
        """Side of a tile: all that the breadth gives, less when that makes all of them fit."""
        view = self.viewport().size()
        across, along = (view.width(), view.height()) if self._vertical else (view.height(), view.width())
        breadth = across - 2 * px(_MARGIN) - (0.0 if self._vertical else self._caption_height())
        side = min(px(self._tile_side), breadth)
        count = max(1, len(self._pictures))
        caption = self._caption_height() if self._vertical else 0.0
        fitting = (along - 2 * px(_MARGIN) + px(_GAP)) / count - px(_GAP) - caption
        return float(round(max(min(side, fitting), min(side, px(_SMALLEST)))))

    def _step(self) -> float:
        return self._side() + px(_GAP) + (self._caption_height() if self._vertical else 0.0)

    def _place(self, at: int) -> QRectF:
        side = self._side()
        along = px(_MARGIN) + at * self._step()
        if self._vertical:
            left = (self.viewport().width() - side) / 2
            return QRectF(round(left), round(along - self.verticalScrollBar().value()), side, side)
        return QRectF(round(along - self.horizontalScrollBar().value()), round(px(_MARGIN)), side, side)

    def _hit(self, position: QPointF) -> int:
        return next((at for at in range(self.count()) if self._place(at).contains(position)), -1)

    def _set_scroll_range(self) -> None:
        bar = self.verticalScrollBar() if self._vertical else self.horizontalScrollBar()
        room = self.viewport().height() if self._vertical else self.viewport().width()
        needed = round(self.count() * self._step() - px(_GAP) + 2 * px(_MARGIN))
        bar.setRange(0, max(0, needed - room))
        bar.setPageStep(room)
        bar.setSingleStep(round(self._step()))

    def _reveal(self) -> None:
        rect = self._place(self._current)
        bar = self.verticalScrollBar() if self._vertical else self.horizontalScrollBar()
        start, end = (rect.top(), rect.bottom()) if self._vertical else (rect.left(), rect.right())
        room = self.viewport().height() if self._vertical else self.viewport().width()
        margin = px(_MARGIN)
        if start < margin:
            bar.setValue(round(bar.value() + start - margin))
        elif end > room - margin:
            bar.setValue(round(bar.value() + end - room + margin))

    def _pick(self, at: int) -> None:
        changed = at != self._current
        self.set_current(at)
        if changed:
            self.picked.emit(at)

    def _describe(self) -> None:
        text = self.tr("Picture %1 of %2").replace("%1", str(self._current + 1))
        self.setAccessibleDescription(text.replace("%2", str(self.count())))
