"""Channels by click, list and digit; a list where there is no room."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QVBoxLayout, QWidget

from diffstudio.widgets.channel_bar import ChannelBar
from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.segmented import Segment

CHANNELS = (
    Segment("noisy", "Noisy x<sub>t</sub>", "What goes in"),
    Segment("picture", "Picture x̂<sub>0</sub>"),
    Segment("without", "Without", enabled=False, reason="Guidance is off"),
    Segment("change", "Change"),
)


class Bar:
    def __init__(self, bar: ChannelBar, field: QLineEdit, window: QWidget) -> None:
        self.bar, self.field, self.window = bar, field, window
        self.told: list[str] = []
        bar.channel_changed.connect(self.told.append)
        self.list: ComboBox = bar.findChild(ComboBox)


@pytest.fixture
def channels(shown: Callable[..., QWidget]) -> Bar:
    window = QWidget()
    column = QVBoxLayout(window)
    bar, field = ChannelBar("Channel", CHANNELS), QLineEdit()
    column.addWidget(bar)
    column.addWidget(field)
    shown(window, 600, 100)
    window.setFocus()
    return Bar(bar, field, window)


def test_a_click_chooses(channels: Bar) -> None:
    QTest.mouseClick(channels.bar.findChild(QAbstractButton, "segment_change"), Qt.MouseButton.LeftButton)
    assert channels.told == ["change"]
    assert channels.list.current_key() == "change"


def test_digits_choose_from_anywhere_but_not_what_is_disabled(channels: Bar) -> None:
    for key in (Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_9):
        QTest.keyClick(channels.window, key)
    assert channels.told == ["picture", "change"]


def test_a_text_field_keeps_its_digits(channels: Bar) -> None:
    channels.field.setFocus()
    QTest.keyClicks(channels.field, "24")
    assert channels.field.text() == "24"
    assert channels.told == []


def test_it_becomes_a_list_when_it_is_narrow(channels: Bar) -> None:
    assert not channels.bar.is_list()
    channels.window.setFixedWidth(200)
    assert channels.bar.is_list()
    assert channels.list.currentText() == "Noisy xₜ"
    channels.list.setFocus()
    QTest.keyClick(channels.list, Qt.Key.Key_Down)
    assert channels.told == ["picture"]
    QTest.keyClick(channels.list, Qt.Key.Key_Down)
    assert channels.told == ["picture", "change"]
    channels.window.setFixedWidth(600)
    assert not channels.bar.is_list()
    assert channels.bar.current() == "change"


def test_a_channel_can_be_allowed_later(channels: Bar) -> None:
    channels.bar.set_channel_enabled("without", True)
    QTest.keyClick(channels.window, Qt.Key.Key_3)
    assert channels.told == ["without"]
    channels.bar.set_channel_enabled("noisy", False, "Not kept")
    QTest.keyClick(channels.window, Qt.Key.Key_1)
    assert channels.told == ["without"]
    with pytest.raises(KeyError):
        channels.bar.set_channel_enabled("none", True)


def test_tooltips_name_the_digit(channels: Bar) -> None:
    assert channels.bar.findChild(QAbstractButton, "segment_noisy").toolTip() == "What goes in (1)"
    assert channels.bar.findChild(QAbstractButton, "segment_without").toolTip() == "Guidance is off"


def test_new_channels_keep_the_current_one_silently(channels: Bar) -> None:
    channels.bar.set_current("change")
    channels.bar.set_channels(CHANNELS[1:])
    assert channels.bar.current() == "change"
    QTest.keyClick(channels.window, Qt.Key.Key_1)
    assert channels.told == ["picture"]
