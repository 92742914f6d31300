"""The bars of change: jumps in their colour, frames that are not there, the playhead under mouse and keys."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from diffstudio.qt.theme import apply_theme, color
from diffstudio.widgets.change_plot import ChangePlot

CHANGES = [None, 0.02, 0.03, 0.16, 0.02, 0.03, None, None]


class Plot:
    def __init__(self, plot: ChangePlot) -> None:
        self.plot = plot
        self.told: list[int] = []
        plot.frame_picked.connect(self.told.append)

    def at(self, frame: int, change: float = 0.01) -> QPoint:
        area, scale = self.plot._area(), self.plot._scale()
        return QPoint(round(self.plot._x(area, frame)), round(self.plot._y(area, scale, change)))

    def pixel(self, point: QPoint) -> str:
        image: QImage = self.plot.grab().toImage()
        return image.pixelColor(point * self.plot.devicePixelRatioF()).name()


@pytest.fixture
def plot(shown: Callable[..., QWidget]) -> Plot:
    plot = ChangePlot()
    shown(plot, 300, 160)
    plot.set_changes(CHANGES)
    plot.set_threshold(0.1)
    return Plot(plot)


def test_a_jump_has_the_colour_of_a_warning(plot: Plot) -> None:
    assert plot.plot.jumps() == (3,)
    assert plot.pixel(plot.at(3, 0.05)) == color("warning").name()
    assert plot.pixel(plot.at(2, 0.015)) == color("plot0").name()
    assert plot.pixel(plot.at(2, 0.06)) == plot.pixel(plot.at(1, 0.06))  # nothing above the bar
    plot.plot.set_threshold(None)
    assert plot.plot.jumps() == ()
    assert plot.pixel(plot.at(3, 0.05)) == color("plot0").name()


def test_a_change_that_equals_the_threshold_is_no_jump(plot: Plot) -> None:
    plot.plot.set_threshold(0.16)
    assert plot.plot.jumps() == ()


def test_what_is_written_about_a_frame(plot: Plot) -> None:
    assert [plot.plot.text(at) for at in (2, 3, 6)] == [
        "frame 2 · 0.030",
        "frame 3 · 0.160 · jump",
        "frame 6 · –",
    ]


def test_a_frame_that_is_not_there_gets_a_dash_and_then_its_bar(plot: Plot) -> None:
    assert plot.pixel(plot.at(6, 0.0) - QPoint(0, 1)) == color("border").name()
    plot.plot.set_change(6, 0.08)
    plot.plot.set_change(99, 0.08)
    assert plot.pixel(plot.at(6, 0.04)) == color("plot0").name()


def test_what_is_not_a_number_is_not_known(plot: Plot) -> None:
    plot.plot.set_changes([0.1, math.nan, math.inf])
    assert plot.plot.text(1) == "frame 1 · –"
    assert plot.plot._scale().high == pytest.approx(0.112)


def test_click_drag_and_keys_pick_frames(plot: Plot, hands: Any) -> None:
    hands.click(plot.plot, plot.at(3))
    hands.click(plot.plot, plot.at(3))
    hands.drag(plot.plot, plot.at(4), plot.at(5), QPoint(900, 5), QPoint(-50, 5))
    assert plot.told == [3, 4, 5, 7, 0]
    plot.told.clear()
    plot.plot.setFocus()
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Left,
        Qt.Key.Key_End,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
    ):
        QTest.keyClick(plot.plot, key)
    QTest.keyClick(plot.plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(plot.plot, Qt.Key.Key_PageDown)
    assert plot.told == [1, 2, 1, 7, 0, 7, 0]


def test_the_playhead_is_moved_silently_and_told_to_screen_readers(plot: Plot) -> None:
    plot.plot.set_frame(3)
    assert plot.plot.accessibleDescription() == "frame 3 · 0.160 · jump"
    plot.plot.set_frame(99)
    assert plot.plot.frame() == 7
    plot.plot.set_changes(CHANGES[:2])
    assert plot.plot.frame() == 1
    assert plot.told == []


def test_the_frame_under_the_mouse_is_read_off(plot: Plot) -> None:
    before = plot.plot.grab().toImage()
    QTest.mouseMove(plot.plot, plot.at(3, 0.05))
    assert plot.plot._hovered == 3
    assert plot.plot.grab().toImage() != before
    QTest.mouseMove(plot.plot, QPoint(1, 1))
    assert plot.plot._hovered == -1


def test_without_frames_it_is_calm(shown: Callable[..., QWidget], hands: Any) -> None:
    plot = Plot(ChangePlot("Change", "difference"))
    shown(plot.plot, 300, 160)
    plot.plot.setFocus()
    hands.click(plot.plot, QPoint(150, 80))
    QTest.mouseMove(plot.plot, QPoint(160, 80))
    QTest.keyClick(plot.plot, Qt.Key.Key_Right)
    plot.plot.set_frame(3)
    assert plot.plot.frame() == -1
    assert plot.plot.accessibleName() == "Change"
    assert plot.plot.accessibleDescription() == "–"
    assert not plot.plot.grab().isNull()
    assert plot.told == []


@pytest.mark.parametrize("size", [(1, 1), (40, 20), (120, 70), (2000, 500)])
def test_every_size_and_number_is_painted(shown: Callable[..., QWidget], size: tuple[int, int]) -> None:
    plot = ChangePlot()
    shown(plot, *size)
    plot.set_threshold(0.0)
    for changes in ([0.0], [None], [0.0, 0.0], [0.5] * 3000):
        plot.set_changes(changes)
        plot._hovered = len(changes) - 1
        assert not plot.grab().isNull()
        assert plot._frame_at(5000) == len(changes) - 1


@pytest.fixture
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "dark")


def test_light_and_disabled(light: None, plot: Plot) -> None:
    warning = color("warning").name()
    assert plot.pixel(plot.at(3, 0.05)) == warning == "#7d5200"
    plot.plot.setEnabled(False)
    assert plot.pixel(plot.at(3, 0.05)) != warning
