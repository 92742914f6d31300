"""Curves, dots and the playhead."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from diffstudio.widgets.schedule_plot import PlotAxes, PlotSeries, SchedulePlot

TS = [at / 50 for at in range(51)]
MARKERS = [1.0, 0.75, 0.5, 0.25, 0.0]


class Plot:
    def __init__(self, plot: SchedulePlot) -> None:
        self.plot = plot
        self.moved: list[float] = []
        self.picked: list[int] = []
        plot.playhead_moved.connect(self.moved.append)
        plot.marker_picked.connect(self.picked.append)

    def at(self, x: float, y: float = 0.5) -> QPoint:
        return self.plot._laid_out().point(x, y).toPoint()


@pytest.fixture
def plot(shown: Callable[..., QWidget]) -> Plot:
    made = SchedulePlot()
    shown(made, 320, 200)
    made.set_axes(PlotAxes(y_caption="ᾱ", x_start="t = 0", x_end="t = 1"))
    cosine = PlotSeries("cosine", TS, [math.cos(t * math.pi / 2) ** 2 for t in TS])
    linear = PlotSeries("linear", TS, [math.exp(-9 * t * t) for t in TS], 1, dashed=True)
    made.set_series([cosine, linear])
    made.set_markers(0, MARKERS)
    return Plot(made)


def test_a_click_snaps_to_the_nearest_dot(plot: Plot, hands: Any) -> None:
    hands.click(plot.plot, plot.at(0.55))
    assert plot.moved == [0.5]
    assert plot.picked == [2]
    assert plot.plot.playhead() == 0.5


def test_a_drag_goes_from_dot_to_dot(plot: Plot, hands: Any) -> None:
    hands.drag(plot.plot, *(plot.at(x) for x in (0.98, 0.9, 0.7, 0.4, -0.3)))
    assert plot.moved == [1.0, 0.75, 0.5, 0.0]
    assert plot.picked == [0, 1, 2, 4]


def test_keys_go_the_way_the_dots_lie(plot: Plot) -> None:
    plot.plot.set_playhead(0.5)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_A):
        QTest.keyClick(plot.plot, key)
    assert plot.moved == [0.75, 0.5, 0.25, 1.0, 0.0]


def test_without_dots_the_playhead_is_free(plot: Plot, hands: Any) -> None:
    plot.plot.set_markers(0, [])
    hands.click(plot.plot, plot.at(0.3))
    assert plot.moved == [pytest.approx(0.3, abs=0.01)]
    assert plot.picked == []


def test_setting_is_silent(plot: Plot) -> None:
    plot.plot.set_playhead(0.25)
    plot.plot.set_playhead(None)
    assert plot.moved == []


def test_the_mouse_reads_off_the_nearest_curve(plot: Plot) -> None:
    asked: list[tuple[str, float]] = []
    plot.plot.set_formatter(lambda name, x, y: asked.append((name, y)) or f"{name} {y:.2f}")
    QTest.mouseMove(plot.plot, plot.at(0.4, math.exp(-9 * 0.16)))
    plot.plot.grab()
    assert asked[-1] == ("linear", pytest.approx(math.exp(-9 * 0.16), abs=0.03))
    QTest.mouseMove(plot.plot, plot.at(0.05, 0.2))
    count = len(asked)
    plot.plot.grab()
    assert len(asked) == count
    QApplication.sendEvent(plot.plot, QEvent(QEvent.Type.Leave))


def test_screen_readers_hear_the_playhead(plot: Plot) -> None:
    plot.plot.set_formatter(lambda name, x, y: f"{name}: t {x:g}, kept {y:.2f}")
    plot.plot.set_playhead(0.5)
    assert plot.plot.accessibleDescription() == "cosine: t 0.5, kept 0.50"


def test_the_curve_is_where_the_layout_says(plot: Plot) -> None:
    shot = plot.plot.grab().toImage()
    ratio = plot.plot.devicePixelRatioF()
    colour = shot.pixelColor(plot.at(0.5, 0.5) * ratio)
    assert colour.name() == "#56b4e9"


def test_factor_axes_leave_out_what_has_no_logarithm(plot: Plot) -> None:
    plot.plot.set_axes(PlotAxes(x_caption="t", y_caption="σ / α", log_x=True, log_y=True))
    plot.plot.set_series([PlotSeries("σ", TS, [t / (1 - t) if t < 1 else math.inf for t in TS])])
    layout = plot.plot._laid_out()
    assert len(layout.polygons[0]) == len(TS) - 2
    assert layout.x.log
    assert not plot.plot.grab().isNull()


@pytest.mark.parametrize("series", [[], [PlotSeries("none", [], [])], [PlotSeries("dot", [0.5], [0.5])]])
def test_nothing_to_draw_is_drawn_calmly(plot: Plot, series: list[PlotSeries], hands: Any) -> None:
    plot.plot.set_series(series)
    plot.plot.set_markers(3, [])
    plot.plot.set_playhead(0.5)
    QTest.mouseMove(plot.plot, QPoint(100, 100))
    assert not plot.plot.grab().isNull()


@pytest.mark.parametrize(
    ("x", "y"), [(-1.0, 0.0), (0.0, 0.0), (0.5, 1.0), (1.0, 2.0), (2.0, 5.0), (3.0, 8.0), (9.0, 8.0)]
)
def test_a_series_is_read_between_its_points(x: float, y: float) -> None:
    assert PlotSeries("s", [0.0, 1.0, 3.0], [0.0, 2.0, 8.0]).at(x) == pytest.approx(y)
