"""Painting one large picture at a zoom. What the mouse and the keys do to it is in `picture_view`."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import cover_corners, focus_ring, sized, sized_px
from diffstudio.widgets.pictures import SMOOTH_UP_TO, Picture, to_image
from diffstudio.widgets.tiles import TileCache
from diffstudio.widgets.zoom import Zoom

__all__ = ["PictureCanvas", "Smoothing"]

Smoothing = Literal["auto", "smooth", "nearest"]

_MARGIN = 5.0
_RADIUS = 6.0
_CAPTION = 26.0
_ZOOM_STEP = 1.25
_SHIMMER_MS = 140


class PictureCanvas(QWidget):
    """One picture on the quiet ground, as large as it goes, or noise while it is awaited.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        zoom_changed(float): Screen pixels for one pixel of the picture.
    """

    zoom_changed = Signal(float)

    def __init__(self, name: str = "Picture", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picture_view")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # every pixel is painted here, so Qt need not paint the ground first
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._picture: Picture | None = None
        self._image: QImage | None = None
        self._caption = ""
        self._smoothing: Smoothing = "auto"
        self._zoom = Zoom()
        self._busy = False
        self._ring = False
        self._noise = TileCache(self)
        self._shimmer = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_SHIMMER_MS)
        self._timer.timeout.connect(self._on_shimmer)

    def set_picture(self, picture: Picture | None) -> None:
        """Show a picture, shape (h, w, 3), uint8; None shows nothing, or noise while busy.

        One of the same size as before keeps zoom and place. The array is kept: do not change it afterwards.

        Raises:
            ValueError: If the array is no picture.
        """
        self._image = None if picture is None else to_image(picture)
        self._picture = picture
        if self._image is not None and QSizeF(self._image.size()) != self._zoom.picture:
            self._zoom.picture = QSizeF(self._image.size())
            self._zoom.fit()
            self.zoom_changed.emit(self.zoom())
        self._run_shimmer()
        self.update()

    def picture(self) -> Picture | None:
        """Return the array that is shown."""
        return self._picture

    def image(self) -> QImage:
        """Return a copy of the picture, for the clipboard or a drag; a null image without one."""
        return QImage() if self._image is None else self._image.copy()

    def set_caption(self, caption: str) -> None:
        """Write a line under the picture; an empty one takes no room."""
        self._caption = caption
        self.setAccessibleDescription(caption)
        self._measure()
        self.update()

    def set_busy(self, busy: bool) -> None:
        """Show soft noise, slowly moving, while there is no picture yet."""
        self._busy = busy
        self._run_shimmer()
        self.update()

    def set_smoothing(self, smoothing: Smoothing) -> None:
        """Choose how enlarged pixels look: ``auto`` is smooth up to 200 % and whole pixels above.

        Raises:
            ValueError: If it is none of ``auto``, ``smooth``, ``nearest``.
        """
        if smoothing not in ("auto", "smooth", "nearest"):
            raise ValueError(f"unknown smoothing {smoothing!r}")
        self._smoothing = smoothing
        self._zoom.whole_steps = smoothing != "smooth"
        self.update()

    def smoothing(self) -> Smoothing:
        """Return how enlarged pixels look."""
        return self._smoothing

    def zoom(self) -> float:
        """Return the screen pixels for one pixel of the picture."""
        return self._zoom.factor

    def set_zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom around a point of the widget, or its middle; the factor is held between 5 % and 6400 %."""
        anchor = None if around is None else around - self._area().topLeft()
        self._zoom.set_factor(factor, anchor)
        self._zoomed()

    def fit(self) -> None:
        """Show all of the picture and follow the size of the view."""
        self._zoom.fit()
        self._zoomed()

    def is_fit(self) -> bool:
        """Return whether the picture follows the size of the view."""
        return self._zoom.is_fit

    def actual_size(self) -> None:
        """Show a pixel of the picture as one pixel of the screen."""
        self.set_zoom(1.0)

    def zoom_in(self) -> None:
        """Zoom in by a quarter."""
        self.set_zoom(self.zoom() * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Zoom out again."""
        self.set_zoom(self.zoom() / _ZOOM_STEP)

    def picture_rect(self) -> QRectF:
        """Return where the picture lies in the widget."""
        return self._zoom.rect().translated(self._area().topLeft())

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(sized_px(480), sized_px(480))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size."""
        return QSize(sized_px(120), sized_px(120))

    def event(self, event: QEvent) -> bool:
        """Measure again on another screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._measure()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on moving the noise."""
        super().showEvent(event)
        self._measure()
        self._run_shimmer()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no timer running behind a closed dock."""
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, picture or noise, caption and focus ring."""
        painter = QPainter(self)
        rect = self.picture_rect()
        self._paint_ground(painter, rect)
        if self._image is not None:
            self._paint_picture(painter, self._image, rect)
        elif self._busy:
            self._paint_noise(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._caption and self._image is not None:
            self._paint_caption(painter, rect)
        if self._ring:
            focus_ring(painter, QRectF(self.rect()), px(6))
        painter.end()

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Paint around the picture: it covers its place wholly, and the ground there would take as long again."""
        ground, whole = color("canvas"), QRectF(self.rect())
        if self._image is None:
            painter.fillRect(whole, ground)
            return
        inside = rect.adjusted(1, 1, -1, -1).intersected(whole)
        top, below = QPointF(0, inside.top()), QPointF(0, inside.bottom())
        painter.fillRect(QRectF(whole.topLeft(), QPointF(whole.right(), top.y())), ground)
        painter.fillRect(QRectF(below, whole.bottomRight()), ground)
        painter.fillRect(QRectF(top, inside.bottomLeft()), ground)
        painter.fillRect(QRectF(inside.topRight(), QPointF(whole.right(), below.y())), ground)

    def _paint_picture(self, painter: QPainter, image: QImage, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._is_smooth())
        painter.drawImage(rect, image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cover_corners(painter, rect, px(_RADIUS), color("canvas"))

    def _is_smooth(self) -> bool:
        if self._smoothing == "auto":
            return self._zoom.factor <= SMOOTH_UP_TO
        return self._smoothing == "smooth"

    def _paint_noise(self, painter: QPainter) -> None:
        side = min(self._area().width(), self._area().height())
        rect = QRectF(0, 0, round(side), round(side))
        rect.moveCenter(self._area().center())
        rect.moveTopLeft(QPointF(rect.topLeft().toPoint()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._noise.noise())
        painter.setBrushOrigin(rect.topLeft() + QPointF(self._shimmer * 44 % 256, self._shimmer * 116 % 256))
        painter.drawRoundedRect(rect, px(_RADIUS), px(_RADIUS))

    def _paint_caption(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(sized(self.font(), 0.92))
        painter.setPen(color("text_muted"))
        top = min(rect.bottom(), self._area().bottom()) + px(4)
        line = QRectF(px(_MARGIN), top, self.width() - 2 * px(_MARGIN), px(_CAPTION) - px(4))
        text = painter.fontMetrics().elidedText(
            self._caption, Qt.TextElideMode.ElideRight, int(line.width())
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, text)

    def _area(self) -> QRectF:
        margin = px(_MARGIN)
        below = px(_CAPTION) if self._caption else 0.0
        area = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin - below)
        return QRectF(area.topLeft(), area.size().expandedTo(QSizeF(1, 1)))

    def _measure(self) -> None:
        before = self._zoom.factor
        self._zoom.view = self._area().size()
        self._zoom.ratio = self.devicePixelRatioF()
        if self._image is not None and self._zoom.factor != before:
            self.zoom_changed.emit(self._zoom.factor)

    def _zoomed(self) -> None:
        self.update()
        self.zoom_changed.emit(self.zoom())

    def _run_shimmer(self) -> None:
        if self._busy and self._image is None and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def _on_shimmer(self) -> None:
        self._shimmer += 1
        self.update()
