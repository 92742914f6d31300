"""How strongly each step is guided: w over the steps, the interval as two bars to be dragged, what rescaling did."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from diffstudio.qt.theme import color, px
from diffstudio.qt.translation import local
from diffstudio.widgets.painting import claim_keys, rounded
from diffstudio.widgets.plot_layout import PlotLayout
from diffstudio.widgets.plot_series import PlotAxes, PlotSeries
from diffstudio.widgets.schedule_plot import SchedulePlot

__all__ = ["GuidancePlot", "IntervalEnd"]

IntervalEnd: TypeAlias = Literal["from", "until"]

_CATCH = 8.0
_NUDGE, _FINE = 0.5, 0.1
_TURNS: dict[IntervalEnd | None, IntervalEnd | None] = {None: "from", "from": "until", "until": None}
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})
_RESCALE_TOP = 1.1
_SECOND = 24.0


class GuidancePlot(SchedulePlot):
    """A curve of w over the steps of a run, with a playhead.

    A bar at each end of the interval is dragged, or chosen with Enter and moved with the arrows;
    everywhere else the mouse and the arrows move the playhead, as in any plot of steps.

    Args:
        name: Its accessible name.
        x_caption: What the steps are called.
        parent: As in Qt.

    Signals:
        interval_moved(str, float): The "from" or the "until" end of the interval was dragged to this step,
            between -0.5 and half a step after the last.
        held(bool): An end was taken hold of, or let go.
    """

    interval_moved = Signal(str, float)
    held = Signal(bool)
    _end: IntervalEnd | None = None  # events come while the base class is still being made

    def __init__(self, name: str, x_caption: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setObjectName("guidance_plot")
        self._x_caption = x_caption
        self._count = 1
        self._scale = 1.0
        self._names = ("w", "", "")
        self._run: list[float] = []
        self._multipliers: list[float] = []
        self._interval = (-0.5, 0.5)
        self._holding = False
        self._rescale_shown = False
        self._band: tuple[float, float] | None = None
        self._unit = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_formatter(self._read_off)

    def set_guidance(self, count: int, scale: float, interval: tuple[float, float]) -> None:
        """Show w inside an interval and 1 outside of it.

        Args:
            count: Steps of the run.
            scale: w.
            interval: Where it begins and ends, as steps from -0.5 to ``count - 0.5``.
        """
        self._count, self._interval = count, interval
        self._scale = scale
        self._draw()

    def set_details(
        self,
        names: tuple[str, str, str],
        run: Sequence[float] = (),
        multipliers: Sequence[float] = (),
        band: tuple[float, float] | None = None,
    ) -> None:
        """Show what was really done, beside what would be done.

        Args:
            names: Of the curve of w, of that of the run, and of the factors.
            run: w at each step of the run that is looked at; empty when it is the same.
            multipliers: What rescaling multiplied with at each step; NaN where it did nothing.
            band: Between which factors it will, where nothing is known yet.
        """
        self._names, self._run, self._multipliers, self._band = names, list(run), list(multipliers), band
        self._draw()

    def interval(self) -> tuple[float, float]:
        """Return where the two bars are, as steps."""
        return self._interval

    def chosen_end(self) -> IntervalEnd | None:
        """Return the end of the interval that the arrows move, None while they move the playhead."""
        return self._end

    def _draw(self) -> None:
        low, high = self._interval
        right = self._count - 0.5
        inside = max(low, -0.5) - 1e-9  # a step that lies on the bar is guided
        highest = max(self._scale, *self._run, 1.0) if self._run else max(self._scale, 1.0)
        top = max(1.25 * highest, 2.0)
        self._unit = top / _RESCALE_TOP
        xs = [-0.5, inside, inside, high, high, right]
        ys = [1.0, 1.0, self._scale, self._scale, 1.0, 1.0]
        if inside <= -0.5:
            xs, ys = xs[2:], ys[2:]
        if high >= right:
            xs, ys = xs[:-2], ys[:-2]
        series = [PlotSeries("w", xs, ys, 0, label=self._names[0])]
        steps = [float(step) for step in range(self._count)]
        if self._run:
            series.append(PlotSeries("run", steps[: len(self._run)], self._run, 6, dashed=True, label=self._names[1]))
        self._rescale_shown = any(math.isfinite(value) for value in self._multipliers)
        if self._rescale_shown:
            known = [(x, m * self._unit) for x, m in zip(steps, self._multipliers, strict=False) if math.isfinite(m)]
            label = self._names[2]
            series.append(PlotSeries("rescale", [x for x, _ in known], [y for _, y in known], 1, label=label))
        second = _SECOND if self._rescale_shown or self._band is not None else 0.0
        axes = PlotAxes(
            x_caption=self._x_caption, y_caption="w", x_range=(-0.5, right), y_range=(0.0, top), right_room=second
        )
        self.set_axes(axes)
        self.set_series(series)
        self.set_markers(0, steps)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that choose an end of the interval while it has the keyboard."""
        return claim_keys(event, _KEYS if self._end else _KEYS - {Qt.Key.Key_Escape}) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an end of the interval, or move the playhead."""
        self._end = self._near(event.position())
        if event.button() == Qt.MouseButton.LeftButton and self._end is not None:
            self._holding = True
            self.held.emit(True)
            self.update()
        else:
            super().mousePressEvent(event)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken hold of, or show what could be."""
        if self._holding and self._end is not None:
            self._send(self._laid_out().x_at(event.position()))
            return
        near = self._near(event.position())
        self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._holding:
            self._holding = False
            self.held.emit(False)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose an end of the interval with Enter and move it with the arrows; else move the playhead."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end = _TURNS[self._end]
            self._tell_end()
        elif key == Qt.Key.Key_Escape and self._end is not None:
            self._end = None
            self._tell_end()
        elif self._end is not None and key in _WAYS:
            fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            at = self._interval[0 if self._end == "from" else 1]
            self._send(at + _WAYS[key] * (_FINE if fine else _NUDGE))
        else:
            super().keyPressEvent(event)

    def _send(self, x: float) -> None:
        if self._end is not None:
            self.interval_moved.emit(self._end, min(max(x, -0.5), self._count - 0.5))

    def _tell_end(self) -> None:
        words = {None: "", "from": self.tr("Guide from"), "until": self.tr("Guide until")}
        self.setAccessibleDescription(words[self._end])
        self.update()

    def _near(self, position: QPointF) -> IntervalEnd | None:
        layout = self._laid_out()
        ends: tuple[tuple[float, IntervalEnd], ...] = ((self._interval[0], "from"), (self._interval[1], "until"))
        ways = [(abs(layout.point(x, 0).x() - position.x()), end) for x, end in ends]
        nearest = min(ways)
        # of two bars on each other the one that can still go to that side
        if ways[0][0] == ways[1][0]:
            nearest = ways[0] if position.x() < layout.point(self._interval[0], 0).x() else ways[1]
        return nearest[1] if nearest[0] <= px(_CATCH) else None

    def _read_off(self, name: str, x: float, y: float) -> str:
        step = self.tr("step {0}").format(round(x))
        if name == "rescale":
            return local(self.tr("{0}: rescaled × {1:.2f}").format(step, y / self._unit))
        return local(f"{step}: w {y:.1f}")

    def _paint_handles(self, painter: QPainter, layout: PlotLayout) -> None:
        if self._rescale_shown or self._band is not None:
            self._paint_factors(painter, layout)
        area = layout.area
        ends: tuple[tuple[float, IntervalEnd], ...] = ((self._interval[0], "from"), (self._interval[1], "until"))
        for x, end in ends:
            at = layout.point(x, layout.y.low).x()
            chosen = self._end == end
            painter.setPen(QPen(color("focus" if chosen else "highlight"), px(1.5)))
            painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
            grip = QRectF(0, 0, px(8), px(18))
            grip.moveCenter(QPointF(at, area.center().y()))
            rounded(painter, grip, px(3), color("highlight" if chosen else "knob"), color("highlight"), px(1.5))

    def _paint_factors(self, painter: QPainter, layout: PlotLayout) -> None:
        """The second scale, at the right, and where its curve will lie when it is not known."""
        area, ink = layout.area, color("plot1")
        if self._band is not None and not self._rescale_shown:
            upper, lower = (layout.point(0, factor * self._unit).y() for factor in (self._band[1], self._band[0]))
            shade = color("plot1")
            shade.setAlphaF(0.16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRect(QRectF(area.left(), upper, area.width(), max(lower - upper, px(1))))
            painter.setPen(ink)
            inside = QRectF(area.left() + px(12), upper, area.width() - px(46), px(16))
            painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._names[2])
        painter.setPen(ink)
        for factor in (0.5, 1.0):
            y = layout.point(0, factor * self._unit).y()
            beside = QRectF(area.right() + px(7), y - px(8), px(_SECOND), px(16))
            painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"×{factor:g}")
            painter.drawLine(QPointF(area.right(), y), QPointF(area.right() + px(4), y))
