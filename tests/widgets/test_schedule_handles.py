"""Handles on a curve and dots along it, dragged with mouse and keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from diffstudio.widgets.schedule_handles import EditableSchedulePlot
from diffstudio.widgets.schedule_plot import PlotAxes, PlotSeries

LINE = PlotSeries("line", [0.0, 1.0], [1.0, 0.0])
HANDLES = [(0.0, 1.0), (0.5, 0.5), (1.0, 0.0)]
MARKERS = [1.0, 0.75, 0.25, 0.0]


class Plot:
    def __init__(self, plot: EditableSchedulePlot) -> None:
        self.plot = plot
        self.moved: list[tuple[int, float, float]] = []
        self.said: list[tuple[str, object]] = []
        plot.handle_moved.connect(lambda *move: self.moved.append(move))
        plot.step_moved.connect(lambda *move: self.said.append(("step", move)))
        plot.handle_added.connect(lambda x: self.said.append(("added", x)))
        plot.handle_removed.connect(lambda index: self.said.append(("removed", index)))
        plot.held.connect(lambda held: self.said.append(("held", held)))
        plot.marker_picked.connect(lambda index: self.said.append(("picked", index)))

    def at(self, x: float, y: float) -> QPoint:
        return self.plot._laid_out().point(x, y).toPoint()


@pytest.fixture
def plot(shown: Callable[..., QWidget]) -> Plot:
    made = EditableSchedulePlot()
    shown(made, 320, 240)
    made.set_axes(PlotAxes(x_start="0", x_end="1", y_range=(0.0, 1.0)))
    made.set_series([LINE])
    made.set_markers(0, MARKERS)
    made.set_handles(HANDLES)
    return Plot(made)


def test_without_editing_it_is_the_plot_it_was(plot: Plot, hands: Any) -> None:
    hands.click(plot.plot, plot.at(0.3, 0.5))
    hands.drag(plot.plot, plot.at(0.5, 0.5), plot.at(0.7, 0.4))
    QTest.keyClick(plot.plot, Qt.Key.Key_Delete)
    assert plot.moved == []
    assert plot.said == [("picked", 2), ("picked", 1)]
    hands.double_click(plot.plot, plot.at(0.3, 0.2))
    assert all(name == "picked" for name, _ in plot.said)
    assert not plot.plot.grab().isNull()


def test_a_handle_follows_the_mouse(plot: Plot, hands: Any) -> None:
    plot.plot.set_editing("curve")
    hands.drag(plot.plot, plot.at(0.5, 0.5), plot.at(0.6, 0.4), plot.at(0.7, 0.9))
    assert [index for index, _, _ in plot.moved] == [1, 1]
    assert plot.moved[-1][1:] == (pytest.approx(0.7, abs=0.01), pytest.approx(0.9, abs=0.01))
    assert plot.said == [("held", True), ("held", False)]
    assert plot.plot.chosen() == 1
    assert plot.plot.hasFocus()
    assert not plot.plot.grab().isNull()


def test_beside_a_handle_nothing_is_dragged(plot: Plot, hands: Any) -> None:
    plot.plot.set_editing("curve")
    hands.drag(plot.plot, plot.at(0.25, 0.2), plot.at(0.6, 0.4))
    assert (plot.moved, plot.said) == ([], [])


def test_the_mouse_says_what_it_could_take(plot: Plot) -> None:
    plot.plot.set_editing("curve")
    QTest.mouseMove(plot.plot, plot.at(0.5, 0.5))
    assert plot.plot.cursor().shape() == Qt.CursorShape.SizeAllCursor
    QTest.mouseMove(plot.plot, plot.at(0.2, 0.2))
    assert plot.plot.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_double_click_adds_and_delete_removes(plot: Plot, hands: Any) -> None:
    plot.plot.set_editing("curve")
    hands.double_click(plot.plot, plot.at(0.25, 0.75))
    assert plot.said[0] == ("added", pytest.approx(0.25, abs=0.01))
    hands.double_click(plot.plot, plot.at(0.5, 0.5))  # on a handle: no other one there
    assert [name for name, _ in plot.said].count("added") == 1
    QTest.keyClick(plot.plot, Qt.Key.Key_Delete)
    QTest.keyClick(plot.plot, Qt.Key.Key_Backspace)
    assert plot.said[-2:] == [("removed", 1), ("removed", 1)]
    QTest.keyClick(plot.plot, Qt.Key.Key_Insert)
    assert plot.said[-1] == ("added", 0.75)


def test_keys_choose_and_move(plot: Plot) -> None:
    plot.plot.set_editing("curve")
    plot.plot.setFocus()
    QTest.keyClick(plot.plot, Qt.Key.Key_Right)  # the first press chooses
    assert (plot.plot.chosen(), plot.moved) == (0, [])
    QTest.keyClick(plot.plot, Qt.Key.Key_PageDown)
    for key, modifier in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(plot.plot, key, modifier)
    flat = [value for move in plot.moved for value in move]
    assert flat == pytest.approx([1, 0.51, 0.5, 1, 0.5, 0.51, 1, 0.499, 0.5, 1, 0.5, 0.499])
    QTest.keyClick(plot.plot, Qt.Key.Key_End)
    assert plot.plot.chosen() == 2
    QTest.keyClick(plot.plot, Qt.Key.Key_Home)
    QTest.keyClick(plot.plot, Qt.Key.Key_PageUp)
    assert plot.plot.chosen() == 0
    assert plot.plot.accessibleDescription() == "line: 0 · 1"


def test_steps_go_along_the_curve_and_the_picture_stays(plot: Plot, hands: Any) -> None:
    plot.plot.set_editing("steps")
    hands.drag(plot.plot, plot.at(0.75, 0.25), plot.at(0.6, 0.9))
    assert plot.said == [("held", True), ("step", (1, pytest.approx(0.6, abs=0.01))), ("held", False)]
    QTest.keyClick(plot.plot, Qt.Key.Key_Left)
    QTest.keyClick(plot.plot, Qt.Key.Key_Up)
    QTest.keyClick(plot.plot, Qt.Key.Key_Delete)
    assert plot.said[3:] == [("step", (1, pytest.approx(0.74)))]
    before = len(plot.said)
    hands.drag(plot.plot, plot.at(0.0, 1.0), plot.at(0.2, 0.9))
    assert len(plot.said) == before
    assert not plot.plot.grab().isNull()


def test_leaving_editing_lets_go(plot: Plot) -> None:
    plot.plot.set_editing("curve")
    QTest.mousePress(plot.plot, Qt.MouseButton.LeftButton, pos=plot.at(0.5, 0.5))
    plot.plot.set_editing("")
    assert plot.said == [("held", True), ("held", False)]
    QTest.mouseRelease(plot.plot, Qt.MouseButton.LeftButton, pos=plot.at(0.5, 0.5))


def test_fewer_handles_forget_the_chosen_one(plot: Plot, hands: Any) -> None:
    plot.plot.set_editing("curve")
    hands.click(plot.plot, plot.at(1.0, 0.0))
    assert plot.plot.chosen() == 2
    plot.plot.set_handles(HANDLES[:2])
    assert plot.plot.chosen() is None


def test_nothing_there_is_nothing_to_drag(plot: Plot, hands: Any) -> None:
    plot.plot.set_series([])
    for editing in ("curve", "steps"):
        plot.plot.set_handles([])
        plot.plot.set_editing(editing)
        hands.click(plot.plot, plot.at(0.5, 0.5))
        for key in (Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Insert, Qt.Key.Key_A):
            QTest.keyClick(plot.plot, key)
        assert not plot.plot.grab().isNull()
    assert (plot.moved, plot.said) == ([], [])
