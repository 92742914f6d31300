"""w over the steps, and the bars of its interval."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from diffstudio.widgets.guidance_plot import GuidancePlot


class Plot:
    def __init__(self, plot: GuidancePlot) -> None:
        self.plot = plot
        self.said: list[tuple[object, ...]] = []
        plot.interval_moved.connect(lambda *move: self.said.append(move))
        plot.held.connect(lambda held: self.said.append(("held", held)))
        plot.marker_picked.connect(lambda step: self.said.append(("step", step)))

    def at(self, x: float, y: float = 0.3) -> QPoint:
        return self.plot._laid_out().point(x, y).toPoint()

    def w(self, step: float) -> float:
        return self.plot._series[0].at(step)


@pytest.fixture
def plot(shown: Callable[..., QWidget]) -> Plot:
    made = GuidancePlot("Guidance", "step")
    shown(made, 320, 200)
    made.set_guidance(10, 3.0, (2.0, 6.5))
    return Plot(made)


def test_w_acts_inside_the_interval_ends_included(plot: Plot) -> None:
    assert [plot.w(step) for step in range(10)] == [1, 1, 3, 3, 3, 3, 3, 1, 1, 1]
    plot.plot.set_guidance(10, 3.0, (-0.5, 9.5))
    assert [plot.w(step) for step in range(10)] == [3] * 10


def test_a_bar_is_dragged_and_the_playhead_elsewhere(plot: Plot, hands: Any) -> None:
    hands.drag(plot.plot, plot.at(2.0), plot.at(3.2), plot.at(-4))
    assert plot.said[0] == ("held", True)
    assert plot.said[1] == ("from", pytest.approx(3.2, abs=0.05))
    assert plot.said[2:] == [("from", -0.5), ("held", False)]
    plot.said.clear()
    hands.drag(plot.plot, plot.at(6.5), plot.at(8.0))
    assert plot.said[1] == ("until", pytest.approx(8.0, abs=0.05))
    plot.said.clear()
    hands.click(plot.plot, plot.at(4.1))
    assert plot.said == [("step", 4)]
    assert plot.plot.playhead() == 4.0


def test_of_two_bars_on_each_other_the_near_side_counts(plot: Plot, hands: Any) -> None:
    plot.plot.set_guidance(10, 3.0, (5.0, 5.0))
    hands.click(plot.plot, plot.at(5.0) - QPoint(3, 0))
    hands.click(plot.plot, plot.at(5.0) + QPoint(3, 0))
    QTest.mousePress(plot.plot, Qt.MouseButton.LeftButton, pos=plot.at(5.0) - QPoint(3, 0))
    assert plot.plot.chosen_end() == "from"
    QTest.mouseRelease(plot.plot, Qt.MouseButton.LeftButton, pos=plot.at(5.0))
    QTest.mousePress(plot.plot, Qt.MouseButton.LeftButton, pos=plot.at(5.0) + QPoint(3, 0))
    assert plot.plot.chosen_end() == "until"
    QTest.mouseRelease(plot.plot, Qt.MouseButton.LeftButton, pos=plot.at(5.0))


def test_the_mouse_shows_what_can_be_dragged(plot: Plot) -> None:
    QTest.mouseMove(plot.plot, plot.at(2.0))
    assert plot.plot.cursor().shape() == Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(plot.plot, plot.at(4.0))
    assert plot.plot.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_keys_choose_a_bar_and_move_it(plot: Plot) -> None:
    plot.plot.set_playhead(4.0)
    QTest.keyClick(plot.plot, Qt.Key.Key_Right)
    assert plot.said == [("step", 5)]
    QTest.keyClick(plot.plot, Qt.Key.Key_Return)
    assert plot.plot.chosen_end() == "from"
    assert plot.plot.accessibleDescription() == "Guide from"
    QTest.keyClick(plot.plot, Qt.Key.Key_Right)
    QTest.keyClick(plot.plot, Qt.Key.Key_Return)
    QTest.keyClick(plot.plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert plot.said[1:] == [("from", 2.5), ("until", 6.4)]
    QTest.keyClick(plot.plot, Qt.Key.Key_Escape)
    assert plot.plot.chosen_end() is None
    QTest.keyClick(plot.plot, Qt.Key.Key_Left)
    assert plot.said[-1] == ("step", 4)
    for _ in range(3):
        QTest.keyClick(plot.plot, Qt.Key.Key_Enter)
    assert plot.plot.chosen_end() is None


def test_what_was_really_done_is_drawn_beside(plot: Plot) -> None:
    names = ("next run w", "this run w", "rescale ×")
    plot.plot.set_details(names, [2.0] * 10, [math.nan, 0.5, 0.75, 1.0])
    kinds = [series.name for series in plot.plot._series]
    assert kinds == ["w", "run", "rescale"]
    rescale = plot.plot._series[2]
    assert list(rescale.xs) == [1.0, 2.0, 3.0]
    assert plot.plot._read_off("rescale", 1.0, rescale.ys[0]) == "step 1: rescaled × 0.50"
    assert plot.plot._read_off("w", 1.0, 3.0) == "step 1: w 3.0"
    assert not plot.plot.grab().isNull()


def test_what_is_not_known_yet_is_a_band(plot: Plot) -> None:
    plain = plot.plot.grab().toImage()
    plot.plot.set_details(("w", "", "rescale ×"), band=(0.4, 1.0))
    assert [series.name for series in plot.plot._series] == ["w"]
    assert plot.plot.grab().toImage() != plain
