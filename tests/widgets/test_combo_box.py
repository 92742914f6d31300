"""A list whose items have keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from diffstudio.widgets.combo_box import ComboBox

ITEMS = [("ddim", "DDIM", "Deterministic"), ("euler", "Euler", ""), (6, "Six", "")]


@pytest.fixture
def box(shown: Callable[..., QWidget]) -> ComboBox:
    made = ComboBox("Sampler")
    made.set_items(ITEMS)
    shown(made, 200, 32)
    return made


@pytest.fixture
def told(box: ComboBox) -> list[object]:
    keys: list[object] = []
    box.picked.connect(keys.append)
    return keys


def test_keys_choose_and_tell(box: ComboBox, told: list[object]) -> None:
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_End)
    assert told == ["euler", 6]
    assert box.current_key() == 6


def test_setting_is_silent_and_unknown_keys_change_nothing(box: ComboBox, told: list[object]) -> None:
    box.set_current_key("euler")
    box.set_current_key("nothing")
    assert box.current_key() == "euler"
    box.set_items(ITEMS[1:])
    assert box.current_key() == "euler"
    box.set_items(ITEMS[:1])
    assert box.current_key() == "ddim"
    assert told == []


def test_the_wheel_needs_the_keyboard(box: ComboBox, told: list[object], hands: Any) -> None:
    box.clearFocus()
    assert not hands.wheel(box, -1)
    assert told == []
    box.setFocus()
    hands.wheel(box, -1)
    assert told == ["euler"]


def test_items_have_tooltips(box: ComboBox) -> None:
    assert box.itemData(0, Qt.ItemDataRole.ToolTipRole) == "Deterministic"
    assert box.accessibleName() == "Sampler"


def test_an_item_can_be_seen_and_not_chosen(shown):
    box = ComboBox("Device")
    box.set_items([("cpu", "CPU", ""), ("cuda", "CUDA", "Not here.")])
    box.set_item_enabled("cuda", False)
    box.set_item_enabled("unknown", False)
    shown(box, 200, 40)
    assert not box.model().item(1).isEnabled()
    assert box.model().item(0).isEnabled()
    box.set_item_enabled("cuda", True)
    assert box.model().item(1).isEnabled()
