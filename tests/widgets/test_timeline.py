"""The slider of a run under the mouse, the wheel and the keys; the loop range; the picture over the mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudio.widgets.thumbnail_popup import ThumbnailPopup
from diffstudio.widgets.timeline import Timeline


class Line:
    def __init__(self, line: Timeline) -> None:
        self.line = line
        self.moved: list[int] = []
        self.ranges: list[tuple[int, int]] = []
        self.scrubs: list[str] = []
        line.moved.connect(self.moved.append)
        line.range_changed.connect(lambda first, last: self.ranges.append((first, last)))
        line.scrub_started.connect(lambda: self.scrubs.append("down"))
        line.scrub_ended.connect(lambda: self.scrubs.append("up"))

    def at(self, position: int) -> QPoint:
        return QPoint(round(self.line._x(position)), self.line.height() // 2)


@pytest.fixture
def timeline(shown: Callable[..., QWidget]) -> Line:
    holder = QWidget()
    column = QVBoxLayout(holder)
    line = Timeline()
    column.addStretch(1)
    column.addWidget(line)
    shown(holder, 500, 240)
    line.set_count(21)
    return Line(line)


def test_a_click_goes_there_without_paging(timeline: Line, hands: Any) -> None:
    hands.click(timeline.line, timeline.at(15))
    assert timeline.moved == [15]
    assert timeline.line.value() == 15
    assert timeline.scrubs == ["down", "up"]


def test_a_drag_scrubs_live(timeline: Line, hands: Any) -> None:
    hands.drag(timeline.line, *(timeline.at(position) for position in (2, 5, 9, 20)))
    assert timeline.moved == [2, 5, 9, 20]


def test_beyond_the_ends_the_ends_are_reached(timeline: Line, hands: Any) -> None:
    hands.drag(timeline.line, timeline.at(5), QPoint(-50, 5), QPoint(5000, 5))
    assert timeline.moved == [5, 0, 20]


def test_what_is_not_there_yet_cannot_be_reached(timeline: Line, hands: Any) -> None:
    timeline.line.set_available(8)
    hands.click(timeline.line, timeline.at(15))
    QTest.keyClick(timeline.line, Qt.Key.Key_End)
    assert timeline.moved == [7]
    timeline.line.set_available(None)
    QTest.keyClick(timeline.line, Qt.Key.Key_End)
    assert timeline.moved == [7, 20]


def test_wheel_and_keys_step(timeline: Line, hands: Any) -> None:
    timeline.line.set_value(10)
    hands.wheel(timeline.line, -1)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_PageUp):
        QTest.keyClick(timeline.line, key)
    QTest.keyClick(timeline.line, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert timeline.moved == [11, 12, 11, 0, 10, 20]


def test_set_value_is_silent(timeline: Line) -> None:
    timeline.line.set_value(7)
    assert timeline.moved == []
    assert timeline.line.value() == 7


def test_in_and_out_make_a_loop_range(timeline: Line) -> None:
    timeline.line.set_value(5)
    QTest.keyClick(timeline.line, Qt.Key.Key_I)
    timeline.line.set_value(15)
    QTest.keyClick(timeline.line, Qt.Key.Key_O)
    assert timeline.ranges == [(5, 20), (5, 15)]
    assert timeline.line.loop_range() == (5, 15)


def test_an_end_after_the_other_moves_the_other_away(timeline: Line) -> None:
    timeline.line.set_loop_range(5, 8)
    timeline.line.set_value(12)
    timeline.line.mark_in()
    assert timeline.line.loop_range() == (12, 20)
    timeline.line.set_value(3)
    timeline.line.mark_out()
    assert timeline.line.loop_range() == (0, 3)


def test_the_ends_of_the_range_can_be_dragged_but_not_past_each_other(timeline: Line, hands: Any) -> None:
    timeline.line.set_loop_range(5, 12)
    hands.drag(timeline.line, timeline.at(5), timeline.at(8), timeline.at(19))
    assert timeline.ranges == [(8, 12), (11, 12)]
    hands.drag(timeline.line, timeline.at(12), timeline.at(16))
    assert timeline.line.loop_range() == (11, 16)
    assert timeline.moved == []


def test_a_double_click_on_an_end_takes_the_range_away(timeline: Line, hands: Any) -> None:
    timeline.line.set_loop_range(5, 12)
    hands.double_click(timeline.line, timeline.at(12))
    assert timeline.line.loop_range() is None
    assert timeline.ranges[-1] == (0, 20)


def test_fewer_positions_hold_the_range_inside(timeline: Line) -> None:
    timeline.line.set_loop_range(5, 12)
    timeline.line.set_count(9)
    assert timeline.line.loop_range() == (5, 8)
    timeline.line.set_count(4)
    assert timeline.line.loop_range() is None
    timeline.line.set_count(0)
    assert timeline.line.maximum() == 0


def test_the_picture_hovers_and_goes(timeline: Line, picture: Any) -> None:
    asked: list[int] = []
    timeline.line.set_thumbnails(lambda at: asked.append(at) or picture())
    timeline.line.set_formatter(lambda at: f"step {at}/20 · t = {50 * at}")
    QTest.mouseMove(timeline.line, timeline.at(6))
    popup = timeline.line.window().findChild(ThumbnailPopup)
    assert popup.isVisible()
    assert asked[-1] == 6
    assert popup._text == "step 6/20 · t = 300"
    assert timeline.line.window().rect().contains(popup.geometry())
    timeline.line._hover(None)
    assert not popup.isVisible()
    assert popup.parent() is timeline.line


def test_the_picture_that_hovers_is_of_the_run_that_is_there(timeline: Line, picture: Any) -> None:
    pictures = [picture(10), picture(200)]
    timeline.line.set_thumbnails(lambda _at: pictures[0])
    timeline.line._hover(6)
    popup = timeline.line.window().findChild(ThumbnailPopup)
    assert popup._picture is pictures[0]
    del pictures[0]
    timeline.line.refresh_thumbnail()
    assert popup._picture is pictures[0]
    timeline.line._hover(None)
    timeline.line.refresh_thumbnail()
    assert not popup.isVisible()


def test_nothing_hovers_over_what_is_not_there(timeline: Line) -> None:
    timeline.line.set_available(5)
    QTest.mouseMove(timeline.line, timeline.at(15))
    assert not timeline.line.window().findChild(ThumbnailPopup).isVisible()


def test_screen_readers_hear_the_words(timeline: Line) -> None:
    timeline.line.set_formatter(lambda at: f"step {at}")
    timeline.line.set_value(4)
    assert timeline.line.accessibleDescription() == "step 4"


@pytest.mark.parametrize("count", [1, 2, 21, 151, 5000])
def test_it_is_painted_at_every_length(timeline: Line, count: int) -> None:
    timeline.line.set_count(count)
    timeline.line.set_loop_range(0, count // 2)
    timeline.line.setFocus()
    assert not timeline.line.grab().isNull()
    timeline.line.setEnabled(False)
    assert not timeline.line.grab().isNull()
