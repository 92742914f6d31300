"""Curves over a line, calm: names at the curves, the steps as dots on one of them, a playhead to be dragged.

Painted here and not by pyqtgraph: the curves are few and short, names beside curves and a playhead that snaps to
dots would have to be drawn by hand there too, and the window opens without importing a plotting library.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px, tokens
from diffstudio.qt.translation import local
from diffstudio.widgets import rich_text
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, focus_ring, rounded, sized, sized_px
from diffstudio.widgets.plot_layout import PlotLayout
from diffstudio.widgets.plot_series import PlotAxes, PlotSeries

__all__ = ["PlotAxes", "PlotSeries", "SchedulePlot"]

_SMALL = 0.85


class SchedulePlot(QWidget):
    """A few curves with a playhead.

    A click or a drag moves the playhead to the nearest dot, and so do the arrow keys.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        playhead_moved(float): The user moved it to this x, which is one of the dots where there are dots.
        marker_picked(int): The index of that dot, in the order in which the dots were given.
    """

    playhead_moved = Signal(float)
    marker_picked = Signal(int)

    def __init__(self, name: str = "Schedule", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("schedule_plot")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self._axes = PlotAxes()
        self._series: list[PlotSeries] = []
        self._marked = 0
        self._markers: list[float] = []
        self._playhead: float | None = None
        self._hovered: tuple[int, float] | None = None
        self._dragging = False
        self._format: Callable[[str, float, float], str] | None = None
        self._laid: PlotLayout | None = None
        self._still: tuple[object, QPixmap] | None = None

    def set_axes(self, axes: PlotAxes) -> None:
        """Say what stands at the axes and how they run."""
        self._axes = axes
        self._forget_layout()

    def set_series(self, series: Sequence[PlotSeries]) -> None:
        """Replace the curves; the dots and the playhead stay."""
        self._series = list(series)
        self._forget_layout()

    def set_markers(self, series: int, xs: Sequence[float]) -> None:
        """Put dots on a curve, by its place in `set_series`; in the order of the steps, rising or falling."""
        self._marked = series
        self._markers = list(xs)
        self._still = None
        self.update()

    def markers(self) -> tuple[float, ...]:
        """Return where the dots are, in the order in which they were given."""
        return tuple(self._markers)

    def set_playhead(self, x: float | None) -> None:
        """Move the playhead, without a signal; None hides it."""
        self._playhead = x
        self._describe()
        self.update()

    def playhead(self) -> float | None:
        """Return where the playhead is."""
        return self._playhead

    def set_formatter(self, text: Callable[[str, float, float], str] | None) -> None:
        """Say how a point (name of the curve, x, y) is written beside the mouse."""
        self._format = text

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(sized_px(300), sized_px(130))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which the curve can still be read."""
        return QSize(sized_px(160), sized_px(66))

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys while it has the keyboard; lay out again for another font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._laid = None
        return claim_keys(event, ARROWS) or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again."""
        super().resizeEvent(event)
        self._laid = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the playhead."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the playhead, or read off the curve under the mouse."""
        if self._dragging:
            self._hovered = None
            self._move_to(event.position())
        else:
            self._hovered = self._laid_out().nearest_curve(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._dragging = False

    def leaveEvent(self, event: QEvent) -> None:
        """Read nothing off."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the playhead from dot to dot, to the left and to the right as they lie."""
        ranks = sorted(range(len(self._markers)), key=lambda index: self._markers[index])
        key = Qt.Key(event.key())
        if not ranks or key not in ARROWS:
            super().keyPressEvent(event)
            return
        here = self._playhead if self._playhead is not None else self._markers[0]
        now = self._laid_out().nearest_marker(self._markers, here)
        at, last = ranks.index(now), len(ranks) - 1
        targets = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Down: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Up: at + 1,
            Qt.Key.Key_PageDown: at - 10,
            Qt.Key.Key_PageUp: at + 10,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        self._pick(ranks[min(last, max(0, targets[key]))])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes, curves, names, dots, playhead and what is read off."""
        layout = self._laid_out()
        painter = begin(self)
        painter.setFont(self._small_font())
        painter.drawPixmap(0, 0, self._still_picture(layout))
        self._paint_playhead(painter, layout)
        self._paint_labels(painter, layout)
        self._paint_handles(painter, layout)
        self._paint_readout(painter, layout)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), px(6))
        painter.end()

    def _still_picture(self, layout: PlotLayout) -> QPixmap:
        """What does not move with the playhead, painted once: hundreds of dots take milliseconds."""
        key = (layout, tokens(), self.devicePixelRatioF())
        if self._still is None or self._still[0] != key:
            picture = QPixmap(self.size() * self.devicePixelRatioF())
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            picture.fill(Qt.GlobalColor.transparent)
            painter = begin(picture)
            painter.setFont(self._small_font())
            self._paint_axes(painter, layout)
            self._paint_below(painter, layout)
            self._paint_curves(painter, layout)
            self._paint_markers(painter, layout)
            painter.end()
            self._still = (key, picture)
        return self._still[1]

    def _paint_axes(self, painter: QPainter, layout: PlotLayout) -> None:
        area = layout.area
        base = round(area.bottom()) + 0.5
        for number in layout.y_ticks:
            y = round(layout.point(layout.x.low, number).y()) + 0.5
            if y < base - 2:
                painter.setPen(QPen(color("border_soft"), 1))
                painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(color("text_muted"))
            beside = QRectF(0, y - px(8), area.left() - px(6), px(16))
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(beside, align, local(layout.y.text(number)))
        painter.setPen(QPen(color("border"), 1))
        painter.drawLine(QPointF(area.left(), base), QPointF(area.right(), base))
        if self._axes.y_caption:
            above = QRectF(px(6), px(2), self.width() - px(12), px(18))
            rich_text.draw(painter, above, self._axes.y_caption, self._small_font(), color("text_muted"))

    def _paint_below(self, painter: QPainter, layout: PlotLayout) -> None:
        area, axes, font, ink = layout.area, self._axes, self._small_font(), color("text_muted")
        below = QRectF(area.left(), area.bottom() + px(4), area.width(), px(16))
        middle = Qt.AlignmentFlag.AlignHCenter
        rich_text.draw(painter, below, axes.x_start, font, ink, Qt.AlignmentFlag.AlignLeft)
        rich_text.draw(painter, below, axes.x_end, font, ink, Qt.AlignmentFlag.AlignRight)
        for number in layout.x_ticks:
            text = local(layout.x.text(number))
            half = rich_text.width(text, font) / 2 + 1
            # held inside the widget, so that no number at an end is cut
            at = min(max(layout.point(number, layout.y.low).x(), half), self.width() - half)
            cell = QRectF(at - half, below.top(), 2 * half, below.height())
            rich_text.draw(painter, cell, text, font, ink, middle)
        if layout.x_ticks:
            below.translate(0, px(15))
        rich_text.draw(painter, below, axes.x_caption, font, ink, middle)

    def _paint_curves(self, painter: QPainter, layout: PlotLayout) -> None:
        margin = px(4)
        painter.save()
        painter.setClipRect(layout.area.adjusted(-margin, -margin, margin, margin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # the first curve is the one that counts, so it is drawn last
        for series, polygon in reversed(list(zip(self._series, layout.polygons, strict=True))):
            pen = QPen(color(f"plot{series.colour}"), px(1.6 if series.dashed else 2.0))
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap if series.dashed else Qt.PenCapStyle.RoundCap)
            if series.dashed:
                pen.setDashPattern([4, 2.6])
            painter.setPen(pen)
            painter.drawPolyline(polygon)
        painter.restore()

    def _paint_playhead(self, painter: QPainter, layout: PlotLayout) -> None:
        if self._playhead is None:
            return
        x = layout.point(self._playhead, layout.y.low).x()
        painter.setPen(QPen(color("text_muted"), px(1.5)))
        painter.drawLine(QPointF(x, layout.area.top() - px(5)), QPointF(x, layout.area.bottom()))
        if self._marked < len(self._series):
            series = self._series[self._marked]
            painter.setPen(QPen(color("highlight"), px(3)))
            painter.setBrush(color("knob"))
            painter.drawEllipse(layout.point(self._playhead, series.at(self._playhead)), px(5), px(5))

    def _paint_markers(self, painter: QPainter, layout: PlotLayout) -> None:
        if self._marked >= len(self._series):
            return
        series = self._series[self._marked]
        crowded = len(self._markers) * px(7) > layout.area.width()
        radius = px(2.0 if crowded else 3.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(f"plot{series.colour}"))
        for x in self._markers:
            painter.drawEllipse(layout.point(x, series.at(x)), radius, radius)

    def _paint_handles(self, painter: QPainter, layout: PlotLayout) -> None:
        """What can be taken hold of, drawn by plots that have such."""

    def _paint_labels(self, painter: QPainter, layout: PlotLayout) -> None:
        for series, rect in zip(self._series, layout.labels, strict=True):
            if not rect.isEmpty():
                label = series.label or series.name
                rounded(painter, rect, px(3), color("window"))  # the playhead must not strike it through
                rich_text.draw(painter, rect, label, self._small_font(), color(f"plot{series.colour}"))

    def _paint_readout(self, painter: QPainter, layout: PlotLayout) -> None:
        if self._hovered is None:
            return
        series, x = self._series[self._hovered[0]], self._hovered[1]
        spot = layout.point(x, series.at(x))
        painter.setPen(QPen(color(f"plot{series.colour}"), px(2)))
        painter.setBrush(color("panel"))
        painter.drawEllipse(spot, px(4), px(4))
        text = self._text(series, x, series.at(x))
        box = QRectF(0, 0, QFontMetricsF(self._small_font()).horizontalAdvance(text) + px(14), px(22))
        box.moveCenter(spot - QPointF(0, px(22)))
        box.moveLeft(max(1.0, min(box.left(), self.width() - box.width() - 1)))
        if box.top() < 1:
            box.moveTop(spot.y() + px(11))
        rounded(painter, box, px(5), color("surface"), color("border"))
        painter.setPen(color("text"))
        painter.setFont(self._small_font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _forget_layout(self) -> None:
        self._laid = None
        self._hovered = None
        self._describe()
        self.update()

    def _laid_out(self) -> PlotLayout:
        if self._laid is None:
            self._laid = PlotLayout(self._axes, self._series, QSizeF(self.size()), self._small_font())
        return self._laid

    def _small_font(self) -> QFont:
        return sized(self.font(), _SMALL)

    def _move_to(self, position: QPointF) -> None:
        layout = self._laid_out()
        x = layout.x_at(position)
        if self._markers:
            self._pick(layout.nearest_marker(self._markers, x))
        elif x != self._playhead:
            self.set_playhead(x)
            self.playhead_moved.emit(x)

    def _pick(self, index: int) -> None:
        x = self._markers[index]
        if x != self._playhead:
            self.set_playhead(x)
            self.playhead_moved.emit(x)
            self.marker_picked.emit(index)

    def _text(self, series: PlotSeries, x: float, y: float) -> str:
        if self._format is not None:
            return self._format(series.name, x, y)
        return local(f"{series.name}: {x:.3g} · {y:.3g}")

    def _describe(self) -> None:
        if self._playhead is not None and self._marked < len(self._series):
            series = self._series[self._marked]
            self.setAccessibleDescription(self._text(series, self._playhead, series.at(self._playhead)))
