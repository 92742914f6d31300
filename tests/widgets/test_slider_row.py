"""A number that is dragged, nudged, turned, typed and reset."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from diffstudio.widgets.slider_row import SliderRow
from diffstudio.widgets.value_slider import ValueSlider


class Row:
    """A row with its parts and what it told."""

    def __init__(self, row: SliderRow) -> None:
        self.row = row
        self.slider: ValueSlider = row.findChild(ValueSlider)
        self.number: QLineEdit = row.findChild(QLineEdit)
        self.changed: list[float] = []
        self.committed: list[float] = []
        row.value_changed.connect(self.changed.append)
        row.committed.connect(self.committed.append)

    def type(self, text: str) -> None:
        self.number.setFocus()
        self.number.selectAll()
        QTest.keyClicks(self.number, text)
        QTest.keyClick(self.number, Qt.Key.Key_Return)


@pytest.fixture
def guidance(shown: Callable[..., QWidget]) -> Row:
    row = SliderRow("Guidance", minimum=0, maximum=10, default=1, value=3, decimals=1, hard_maximum=30)
    shown(row, 400, 40)
    return Row(row)


@pytest.fixture
def steps(shown: Callable[..., QWidget]) -> Row:
    row = SliderRow("Steps", minimum=1, maximum=60, default=20, integer=True, hard_maximum=1000)
    shown(row, 400, 40)
    return Row(row)


def test_a_click_goes_there_and_is_one_change(guidance: Row, hands: Any) -> None:
    hands.click(guidance.slider, hands.place(guidance.slider, 0.5))
    assert guidance.row.value() == pytest.approx(5.0, abs=0.11)
    assert guidance.changed == guidance.committed == [guidance.row.value()]


def test_a_drag_tells_all_the_way_and_commits_once(guidance: Row, hands: Any) -> None:
    hands.drag(guidance.slider, *(hands.place(guidance.slider, x) for x in (0.3, 0.5, 0.7, 1.0)))
    assert guidance.changed == sorted(guidance.changed)
    assert len(guidance.changed) >= 3
    assert guidance.committed == [10.0]


def test_shift_makes_a_drag_fine(guidance: Row, hands: Any) -> None:
    start, end = hands.place(guidance.slider, 0.5), hands.place(guidance.slider, 0.7)
    QTest.mousePress(guidance.slider, Qt.MouseButton.LeftButton, pos=start)
    before = guidance.row.value()
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(end),
        QPointF(guidance.slider.mapToGlobal(end)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
    )
    QApplication.sendEvent(guidance.slider, move)
    QTest.mouseRelease(guidance.slider, Qt.MouseButton.LeftButton, pos=end)
    assert 0.1 <= guidance.row.value() - before <= 0.35


def test_double_click_goes_to_the_default(guidance: Row, hands: Any) -> None:
    hands.double_click(guidance.slider, hands.place(guidance.slider, 0.8))
    assert guidance.row.value() == 1.0
    assert guidance.committed[-1] == 1.0


def test_keys_step_finely_with_shift_and_far_with_page(steps: Row) -> None:
    steps.slider.setFocus()
    QTest.keyClick(steps.slider, Qt.Key.Key_Right)
    QTest.keyClick(steps.slider, Qt.Key.Key_PageUp)
    QTest.keyClick(steps.slider, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert steps.committed == [21, 31, 30]
    QTest.keyClick(steps.slider, Qt.Key.Key_Home)
    QTest.keyClick(steps.slider, Qt.Key.Key_End)
    assert steps.committed[-2:] == [1, 60]
    assert isinstance(steps.row.value(), int)


def test_the_wheel_turns_only_with_the_keyboard(guidance: Row, hands: Any) -> None:
    guidance.slider.clearFocus()
    assert not hands.wheel(guidance.slider)
    assert guidance.changed == []
    guidance.slider.setFocus()
    assert hands.wheel(guidance.slider)
    assert guidance.committed == [pytest.approx(3.1)]


def test_typing_may_go_beyond_the_slider(guidance: Row) -> None:
    guidance.type("25")
    assert guidance.row.value() == 25.0
    assert guidance.slider.fraction() == 1.0
    assert guidance.committed == [25.0]


def test_nonsense_is_named_and_taken_back_by_escape(steps: Row) -> None:
    steps.type("many")
    assert steps.row.error() == "Steps: type a whole number from 1 to 1000."
    assert steps.number.property("invalid") is True
    assert steps.changed == []
    QTest.keyClick(steps.number, Qt.Key.Key_Escape)
    assert steps.row.error() is None
    assert steps.number.text() == "20"


def test_up_and_down_nudge_while_typing(steps: Row) -> None:
    steps.number.setFocus()
    QTest.keyClick(steps.number, Qt.Key.Key_Up)
    QTest.keyClick(steps.number, Qt.Key.Key_Down)
    QTest.keyClick(steps.number, Qt.Key.Key_PageDown)
    assert steps.committed == [21, 20, 10]


def test_leaving_the_field_unchanged_is_no_change(steps: Row) -> None:
    steps.number.setFocus()
    steps.slider.setFocus()
    assert steps.changed == steps.committed == []


def test_set_value_is_silent_and_held_inside(steps: Row) -> None:
    steps.row.set_value(5000)
    assert steps.row.value() == 1000
    steps.row.set_range(1, 30)
    steps.row.set_default(30)
    assert steps.changed == steps.committed == []
    assert steps.row.value() == 1000
    assert steps.slider.fraction() == 1.0


def test_both_controls_have_names_that_follow_the_label(steps: Row) -> None:
    assert steps.slider.accessibleName() == "Steps slider"
    steps.row.set_label("Schritte")
    assert steps.slider.accessibleName() == "Schritte slider"
    assert steps.number.accessibleName() == "Schritte number"
    assert steps.slider.accessibleDescription() == "20"


def test_disabled_it_takes_nothing(guidance: Row, hands: Any) -> None:
    guidance.slider.setFocus()
    guidance.row.setEnabled(False)
    hands.wheel(guidance.slider)
    assert guidance.changed == []
