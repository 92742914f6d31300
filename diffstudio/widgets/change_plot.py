"""How much changes from frame to frame, as thin bars: a jump is seen at once and can be gone to."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.qt.translation import local
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, focus_ring, rounded, sized, sized_px
from diffstudio.widgets.plot_scale import PlotScale

__all__ = ["ChangePlot"]

_SMALL = 0.85
_HEADROOM = 1.12
_NARROWEST_BAR = 1.0
_WIDEST_BAR = 9.0


class ChangePlot(QWidget):
    """A bar for each frame, the playhead, and a line above which a change is a jump.

    A click or a drag goes to a frame, and so do the arrow keys (Shift, Page Up and Page Down: by ten).

    Args:
        name: Its accessible name.
        caption: What is plotted, written above.
        parent: As in Qt.

    Signals:
        frame_picked(int): The frame that the user went to.
    """

    frame_picked = Signal(int)

    def __init__(
        self, name: str = "Change per frame", caption: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("change_plot")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self._caption = caption or self.tr("change per frame")
        self._values: list[float | None] = []
        self._threshold: float | None = None
        self._frame = -1
        self._hovered = -1
        self._dragging = False
        self._first = 0
        self._empty = "–"

    def set_empty(self, text: str) -> None:
        """Say what stands where bars will be, while there are none."""
        self._empty = text
        self.update()

    def set_first_number(self, number: int) -> None:
        """Say with which number the frames begin on screen: 0, or 1."""
        self._first = number
        self._describe()

    def set_changes(self, changes: Sequence[float | None]) -> None:
        """Replace all: the change that leads to each frame, from 0; None for one that is not known yet."""
        self._values = [self._known(change) for change in changes]
        self._frame = min(max(self._frame, 0), len(self._values) - 1)
        self._hovered = -1
        self._describe()

    def set_change(self, frame: int, change: float | None) -> None:
        """Fill in one frame; one that is not there changes nothing."""
        if 0 <= frame < len(self._values):
            self._values[frame] = self._known(change)
            self._describe()

    def set_threshold(self, threshold: float | None) -> None:
        """Set above which change a frame is a jump; None is never."""
        self._threshold = threshold
        self._describe()

    def frame(self) -> int:
        """Return the frame under the playhead, −1 without frames."""
        return self._frame

    def set_frame(self, frame: int) -> None:
        """Move the playhead without a signal, held inside."""
        self._frame = min(max(frame, 0), len(self._values) - 1)
        self._describe()

    def jumps(self) -> tuple[int, ...]:
        """Return the frames whose change is above the threshold."""
        return tuple(at for at in range(len(self._values)) if self._is_jump(at))

    def text(self, frame: int) -> str:
        """Return what is written about a frame: its number and its change, – where that is not known."""
        change = self._values[frame]
        words = self.tr("frame %1").replace("%1", str(frame + self._first)) + " · "
        if change is None:
            return words + "–"
        return words + local(f"{change:.3f}") + (" · " + self.tr("jump") if self._is_jump(frame) else "")

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(sized_px(260), sized_px(130))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which a jump is to be seen."""
        return QSize(sized_px(120), sized_px(70))

    # ------------------------------------------------------------- events

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys while it has the keyboard."""
        return claim_keys(event, ARROWS) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the frame under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton and self._values:
            self._dragging = True
            self._go(self._frame_at(event.position().x()))
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub, and read off the frame under the mouse."""
        if self._dragging:
            self._go(self._frame_at(event.position().x()))
        near = self._area().adjusted(-px(4), -px(14), px(4), px(6))
        inside = self._values and near.contains(event.position())
        hovered = self._frame_at(event.position().x()) if inside else -1
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End scrubbing."""
        self._dragging = False

    def leaveEvent(self, event: QEvent) -> None:
        """Read nothing off."""
        super().leaveEvent(event)
        self._hovered = -1
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the frames."""
        far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        targets = {
            Qt.Key.Key_Left: self._frame - far,
            Qt.Key.Key_Down: self._frame - far,
            Qt.Key.Key_Right: self._frame + far,
            Qt.Key.Key_Up: self._frame + far,
            Qt.Key.Key_PageDown: self._frame - 10,
            Qt.Key.Key_PageUp: self._frame + 10,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._values) - 1,
        }
        key = Qt.Key(event.key())
        if key in targets and self._values:
            self._go(targets[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes, bars, threshold, playhead and what is read off."""
        painter = begin(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        painter.setFont(self._small_font())
        area, scale = self._area(), self._scale()
        self._paint_caption(painter)
        self._paint_axes(painter, area, scale)
        if self._values:
            self._paint_bars(painter, area, scale)
            self._paint_threshold(painter, area, scale)
            self._paint_playhead(painter, area, scale)
            if self._hovered >= 0:
                self._paint_readout(painter, area, scale)
        else:
            painter.setPen(color("text_muted"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), px(6))
        painter.end()

    # ----------------------------------------------------------- painting

    def _paint_caption(self, painter: QPainter) -> None:
        """Say what is plotted, and at the right what is under the playhead."""
        line = QRectF(px(6), px(3), self.width() - px(12), px(18))
        middle = Qt.AlignmentFlag.AlignVCenter
        now = self.text(self._frame) if self._frame >= 0 else ""
        metrics = QFontMetricsF(self._small_font())
        room = line.width() - metrics.horizontalAdvance(self._caption) - px(10)
        painter.setPen(color("text_muted"))
        if metrics.horizontalAdvance(now) <= room:
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, self._caption)
        if self._is_jump(self._frame):
            painter.setPen(color("warning"))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, now)

    def _paint_axes(self, painter: QPainter, area: QRectF, scale: PlotScale) -> None:
        base = round(area.bottom()) + 0.5
        for number in scale.ticks(max(2, int(area.height() / px(28)))) if self._values else ():
            y = round(self._y(area, scale, number)) + 0.5
            if y < base - 2:
                painter.setPen(QPen(color("border_soft"), 1))
                painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(color("text_muted"))
            beside = QRectF(0, y - px(8), area.left() - px(6), px(16))
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(beside, align, local(scale.text(number)))
        painter.setPen(QPen(color("border"), 1))
        painter.drawLine(QPointF(area.left(), base), QPointF(area.right(), base))
        painter.setPen(color("text_muted"))
        for frame in self._frame_ticks(area):
            words = str(frame + self._first)
            width = painter.fontMetrics().horizontalAdvance(words) + 2
            # held inside the widget, so that no number at an end is cut
            left = min(max(self._x(area, frame) - width / 2, 0.0), self.width() - width)
            cell = QRectF(left, base + px(3), width, px(16))
            painter.drawText(cell, Qt.AlignmentFlag.AlignHCenter, words)

    def _paint_bars(self, painter: QPainter, area: QRectF, scale: PlotScale) -> None:
        width = max(px(_NARROWEST_BAR), min(px(_WIDEST_BAR), area.width() / len(self._values) * 0.72))
        painter.setPen(Qt.PenStyle.NoPen)
        for frame, change in enumerate(self._values):
            x = self._x(area, frame)
            if change is None:
                # a dash on the ground line: there will be something here
                dash = QRectF(x - width / 2, area.bottom() - px(2), width, px(2))
                painter.fillRect(dash, color("border"))
            elif not self._is_jump(frame):
                top = self._y(area, scale, change)
                painter.fillRect(QRectF(x - width / 2, top, width, area.bottom() - top), color("plot0"))
        # last and never thin, for they are what one looks for; the tip says it without the colour
        for frame in self.jumps():
            x, top = self._x(area, frame), self._y(area, scale, self._values[frame] or 0.0)
            wide = max(width, px(2))
            painter.fillRect(QRectF(x - wide / 2, top, wide, area.bottom() - top), color("warning"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("warning"))
            tip = QPointF(x, top - px(2.5))
            side, rise = QPointF(px(3.5), 0), QPointF(0, px(5))
            painter.drawPolygon(QPolygonF([tip, tip - rise - side, tip - rise + side]))

    def _paint_threshold(self, painter: QPainter, area: QRectF, scale: PlotScale) -> None:
        if self._threshold is None:
            return
        y = self._y(area, scale, self._threshold)
        pen = QPen(color("warning"), px(1))
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(QLineF(area.left(), y, area.right(), y))

    def _paint_playhead(self, painter: QPainter, area: QRectF, scale: PlotScale) -> None:
        x = self._x(area, self._frame)
        painter.setPen(QPen(color("text_muted"), px(1.5)))
        painter.drawLine(QPointF(x, area.top() - px(4)), QPointF(x, area.bottom()))
        y = self._y(area, scale, self._values[self._frame] or 0.0)
        painter.setPen(QPen(color("highlight"), px(2.5)))
        painter.setBrush(color("knob"))
        painter.drawEllipse(QPointF(x, y), px(4), px(4))

    def _paint_readout(self, painter: QPainter, area: QRectF, scale: PlotScale) -> None:
        text = self.text(self._hovered)
        spot = QPointF(self._x(area, self._hovered), self._y(area, scale, self._values[self._hovered] or 0.0))
        box = QRectF(0, 0, QFontMetricsF(self._small_font()).horizontalAdvance(text) + px(14), px(22))
        # beside the bar, so that it hides neither this one nor what is written above
        beside = spot.x() + px(10)
        fits = beside + box.width() < self.width()
        box.moveLeft(beside if fits else max(1.0, spot.x() - px(10) - box.width()))
        box.moveTop(min(max(spot.y() - px(11), area.top() - px(2)), area.bottom() - box.height() - px(2)))
        rounded(painter, box, px(5), color("surface"), color("border"))
        painter.setPen(color("warning" if self._is_jump(self._hovered) else "text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # -------------------------------------------------------------- where

    def _area(self) -> QRectF:
        metrics = QFontMetricsF(self._small_font())
        scale = self._scale()
        texts = [scale.text(number) for number in scale.ticks(3)]
        left = max(metrics.horizontalAdvance(text) for text in texts) + px(12)
        top, below = px(26), px(22)
        right = self.width() - px(9)
        return QRectF(left, top, max(10.0, right - left), max(10.0, self.height() - top - below))

    def _scale(self) -> PlotScale:
        known = [change for change in self._values if change is not None]
        highest = max([*known, self._threshold or 0.0])
        return PlotScale(0.0, highest * _HEADROOM if highest > 0 else 1.0)

    def _frame_ticks(self, area: QRectF) -> tuple[int, ...]:
        last = len(self._values) - 1
        if last < 1:
            return (0,) if last == 0 else ()
        ticks = PlotScale(0.0, float(last)).ticks(max(1, int(area.width() / px(52))))
        return tuple(int(tick) for tick in ticks if tick == int(tick))

    def _x(self, area: QRectF, frame: int) -> float:
        return area.left() + area.width() * (frame + 0.5) / len(self._values)

    def _y(self, area: QRectF, scale: PlotScale, change: float) -> float:
        return area.bottom() - area.height() * scale.place(change)

    def _frame_at(self, x: float) -> int:
        area = self._area()
        frame = math.floor((x - area.left()) / area.width() * len(self._values))
        return min(max(frame, 0), len(self._values) - 1)

    def _small_font(self) -> QFont:
        return sized(self.font(), _SMALL)

    # ------------------------------------------------------------ actions

    @staticmethod
    def _known(change: float | None) -> float | None:
        """Take what is not a number for what is not known."""
        return change if change is not None and math.isfinite(change) else None

    def _is_jump(self, frame: int) -> bool:
        change = self._values[frame] if 0 <= frame < len(self._values) else None
        return change is not None and self._threshold is not None and change > self._threshold

    def _go(self, frame: int) -> None:
        frame = min(max(frame, 0), len(self._values) - 1)
        if frame != self._frame:
            self.set_frame(frame)
            self.frame_picked.emit(frame)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.text(self._frame) if self._frame >= 0 else "–")
        self.update()
