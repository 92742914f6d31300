"""One out of a few: mouse, arrows, disabled ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from diffstudio.widgets.segmented import Segment, Segmented

SEGMENTS = (
    Segment("a", "Noisy x<sub>t</sub>", "What goes in"),
    Segment("b", "Without", enabled=False, reason="Guidance is off"),
    Segment("c", "Change"),
)


@pytest.fixture
def row(shown: Callable[..., QWidget]) -> Segmented:
    made = Segmented("View", SEGMENTS)
    shown(made, 320, 36)
    return made


@pytest.fixture
def told(row: Segmented) -> list[str]:
    keys: list[str] = []
    row.picked.connect(keys.append)
    return keys


def button(row: Segmented, key: str) -> QAbstractButton:
    return row.findChild(QAbstractButton, f"segment_{key}")


def test_the_first_is_chosen_and_a_click_chooses(row: Segmented, told: list[str]) -> None:
    assert row.current() == "a"
    QTest.mouseClick(button(row, "c"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(row, "c"), Qt.MouseButton.LeftButton)
    assert told == ["c"]
    assert button(row, "c").isChecked()
    assert not button(row, "a").isChecked()


def test_arrows_skip_what_is_disabled(row: Segmented, told: list[str]) -> None:
    button(row, "a").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert row.current() == "c"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert told == ["c", "a", "c", "a"]


def test_the_row_is_one_stop_of_the_tab_key(row: Segmented) -> None:
    policies = {s.key: button(row, s.key).focusPolicy() for s in SEGMENTS}
    assert policies["a"] == Qt.FocusPolicy.TabFocus
    assert policies["c"] == Qt.FocusPolicy.NoFocus


def test_disabled_ones_say_why(row: Segmented) -> None:
    assert button(row, "b").toolTip() == "Guidance is off"
    row.set_segment_enabled("b", True)
    assert button(row, "b").isEnabled()
    row.set_segment_enabled("a", False, "Gone")
    assert button(row, "a").toolTip() == "Gone"
    with pytest.raises(KeyError):
        row.set_segment_enabled("z", True)


def test_names_are_plain_text(row: Segmented) -> None:
    assert button(row, "a").accessibleName() == "Noisy xₜ"


def test_setting_is_silent_and_new_segments_keep_the_choice(row: Segmented, told: list[str]) -> None:
    row.set_current("c")
    row.set_current("unknown")
    row.set_segments([Segment("c", "Change"), Segment("d", "More")])
    assert row.current() == "c"
    row.set_segments([])
    assert row.current() is None
    assert told == []


def test_labels_are_whole_at_natural_width(row: Segmented) -> None:
    assert row.sizeHint().width() >= row.natural_width()
    assert row.natural_width(tight=True) < row.natural_width()
    assert row.minimumSizeHint().width() < row.natural_width(tight=True)


def test_no_segments_take_keys_calmly(shown: Callable[..., QWidget], hands: Any) -> None:
    empty = Segmented("Empty", flat=True)
    shown(empty, 100, 36)
    QTest.keyClick(empty, Qt.Key.Key_Right)
    assert empty.current() is None
