"""The large picture under the hands: zooming, panning, dragging out, the pixel under the mouse, the empty state."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from diffstudio.widgets.empty_state import EmptyState
from diffstudio.widgets.painting import claim_keys
from diffstudio.widgets.picture_canvas import PictureCanvas, Smoothing
from diffstudio.widgets.pictures import Picture

__all__ = ["PictureView", "PixelUnder", "Smoothing"]

_NOTCH = 120.0
_PER_NOTCH = 1.2
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


@dataclass(frozen=True, slots=True)
class PixelUnder:
    """The pixel under the mouse: column, row, and its colour from 0 to 255."""

    x: int
    y: int
    rgb: tuple[int, int, int]


class PictureView(PictureCanvas):
    """One picture, as large as it goes.

    The wheel zooms around the mouse; the middle button pans, and so does the left one while Space is held;
    + and − zoom. The left button alone drags the picture out to other programs.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        action_triggered(): The button of the empty state.
        pixel_hovered(object): A `PixelUnder`, or None when the mouse is on no pixel.
        zoom_changed(float): Screen pixels for one pixel of the picture.
        drag_started(): The picture is being dragged out; the receiver makes the QDrag.
        menu_requested(QPoint): A context menu is wanted at this place on the screen.
        double_clicked(): On the picture.
        space_tapped(): Space, which is kept for panning while there is something to pan, was only tapped.
    """

    action_triggered = Signal()
    pixel_hovered = Signal(object)
    drag_started = Signal()
    menu_requested = Signal(QPoint)
    double_clicked = Signal()
    space_tapped = Signal()

    def __init__(self, name: str = "Picture", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._pressed: QPointF | None = None
        self._panned_from: QPointF | None = None
        self._space = False
        self._space_used = False
        self._under: PixelUnder | None = None
        self._mouse = QPointF(-1, -1)
        self._empty: EmptyState = EmptyState(parent=self)
        self._has_empty = False
        self._empty.action_triggered.connect(self.action_triggered)
        column = QVBoxLayout(self)
        column.addWidget(self._empty)
        self._empty.hide()

    def set_picture(self, picture: Picture | None) -> None:
        """Show a picture, shape (h, w, 3), uint8; None shows the empty state, or noise while busy.

        One of the same size as before keeps zoom and place. The array is kept: do not change it afterwards.

        Raises:
            ValueError: If the array is no picture.
        """
        super().set_picture(picture)
        self._show_empty()
        self._report_pixel()

    def set_busy(self, busy: bool) -> None:
        """Show soft noise, slowly moving, while there is no picture yet."""
        super().set_busy(busy)
        self._show_empty()

    def set_empty(self, title: str, text: str = "", action: str = "", icon: str = "picture") -> None:
        """Say what is shown while there is no picture, and offer one thing to do."""
        self._has_empty = bool(title)
        self._empty.set_content(icon, title, text, action)
        self._show_empty()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what there is to show."""
        super().showEvent(event)
        self._show_empty()

    def event(self, event: QEvent) -> bool:
        """Answer the pinch of a trackpad, and keep Space for panning where there is something to pan."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.set_zoom(self.zoom() * (1 + event.value()), event.position())
                return True
        elif self._can_pan() and claim_keys(event, {Qt.Key.Key_Space}):
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the mouse."""
        if self._image is None or event.angleDelta().y() == 0:
            event.ignore()
            return
        self.set_zoom(self.zoom() * _PER_NOTCH ** (event.angleDelta().y() / _NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to pan or to drag out."""
        panning = event.button() == Qt.MouseButton.MiddleButton or (
            event.button() == Qt.MouseButton.LeftButton and self._space
        )
        if panning and self._image is not None:
            self._panned_from = event.position()
            self._space_used = self._space
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton and self._on_picture(event.position()):
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, drag out, or tell the pixel under the mouse."""
        self._mouse = event.position()
        if self._panned_from is not None:
            self._zoom.pan(event.position() - self._panned_from)
            self._panned_from = event.position()
            self.update()
        elif self._pressed is not None:
            moved = (event.position() - self._pressed).manhattanLength()
            if moved >= QApplication.startDragDistance():
                self._pressed = None
                self.drag_started.emit()
        else:
            self._report_pixel()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End panning."""
        self._pressed = None
        if self._panned_from is not None:
            self._panned_from = None
            self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell of a double click on the picture."""
        if event.button() == Qt.MouseButton.LeftButton and self._on_picture(event.position()):
            self.double_clicked.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """There is no pixel under the mouse any more."""
        super().leaveEvent(event)
        self._mouse = QPointF(-1, -1)
        self._report_pixel()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        if self._image is not None:
            self.menu_requested.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom by + and −; hold Space to pan."""
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        elif event.key() == Qt.Key.Key_Space and self._can_pan():
            if not event.isAutoRepeat():
                self._space, self._space_used = True, False
                self._show_cursor()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of Space."""
        if event.key() != Qt.Key.Key_Space or not self._space or event.isAutoRepeat():
            super().keyReleaseEvent(event)
            return
        self._space = False
        self._show_cursor()
        if not self._space_used:
            self.space_tapped.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring when the keyboard came by keyboard; a click on a picture needs none."""
        self._ring = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away, and let go of Space."""
        self._ring = self._space = False
        self._show_cursor()
        super().focusOutEvent(event)

    def _show_empty(self) -> None:
        self._empty.setVisible(self._has_empty and self._image is None and not self._busy)

    def _can_pan(self) -> bool:
        return self._image is not None and self._zoom.pannable

    def _on_picture(self, position: QPointF) -> bool:
        return self._image is not None and self.picture_rect().contains(position)

    def _show_cursor(self) -> None:
        if self._space:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def _report_pixel(self) -> None:
        under = self._pixel_at(self._mouse)
        if under != self._under:
            self._under = under
            self.pixel_hovered.emit(under)

    def _pixel_at(self, position: QPointF) -> PixelUnder | None:
        if self._picture is None or not self._on_picture(position):
            return None
        place = self._zoom.to_picture(position - self._area().topLeft())
        height, width, _ = self._picture.shape
        x, y = min(width - 1, int(place.x())), min(height - 1, int(place.y()))
        red, green, blue = (int(channel) for channel in self._picture[y, x])
        return PixelUnder(x, y, (red, green, blue))
