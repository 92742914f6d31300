"""Messages come, count, go, and can be acted on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.message_bar import MessageBar
from diffstudio.widgets.message_line import MessageLine


@pytest.fixture
def bar(shown: Callable[..., QWidget]) -> MessageBar:
    window = QWidget()
    column = QVBoxLayout(window)
    made = MessageBar()
    column.addWidget(made)
    column.addStretch(1)
    shown(window, 600, 300)
    return made


def texts(bar: MessageBar) -> list[str]:
    lines = [bar.layout().itemAt(at).widget() for at in range(bar.layout().count())]
    return [line.findChild(QLabel).text() for line in lines]


def press(bar: MessageBar, name: str) -> None:
    QTest.mouseClick(bar.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def test_the_newest_is_first_and_the_oldest_makes_room(bar: MessageBar) -> None:
    gone: list[int] = []
    bar.dismissed.connect(gone.append)
    first = bar.post("One.", kind="warning")
    for text in ("Two.", "Three.", "Four."):
        bar.post(text, kind="warning")
    assert texts(bar) == ["Four.", "Three.", "Two."]
    assert gone == [first]
    assert bar.count() == 3


def test_the_same_again_only_counts(bar: MessageBar) -> None:
    first = bar.post("Disk full.", kind="error", advice="Free some room.")
    assert bar.post("Disk full.", kind="error", advice="Free some room.") == first
    assert texts(bar) == ["Disk full. Free some room.  ×2"]


def test_infos_go_by_themselves_and_errors_stay(bar: MessageBar, qtbot: QtBot) -> None:
    bar.post("Saved.", seconds=0.02)
    bar.post("Broken.", kind="error")
    qtbot.waitUntil(lambda: bar.count() == 1, timeout=2000)
    assert texts(bar) == ["Broken."]


def test_an_info_has_a_time_and_leaves_no_timer(bar: MessageBar) -> None:
    number = bar.post("Saved.", kind="success")
    timer = bar._shown[number].timer
    assert timer is not None
    assert timer.interval() == 6000
    bar.dismiss(number)
    assert not timer.isActive()
    bar.dismiss(number)


def test_the_bar_hides_when_it_is_empty(bar: MessageBar) -> None:
    assert not bar.isVisible()
    bar.post("Broken.", kind="error")
    assert bar.isVisible()
    cross = bar.findChild(IconButton)
    assert cross.accessibleName() == "Dismiss"
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_details_are_copied(bar: MessageBar) -> None:
    told: list[str] = []
    bar.details_copied.connect(told.append)
    bar.post("Broken.", kind="error", details="Traceback: the lot")
    press(bar, "message_copy")
    assert told == ["Traceback: the lot"]
    assert QGuiApplication.clipboard().text() == "Traceback: the lot"
    assert bar.count() == 1


def test_an_action_is_done_and_its_message_goes(bar: MessageBar) -> None:
    done: list[str] = []
    bar.post("Saved.", action="Show folder", on_action=lambda: done.append("shown"))
    press(bar, "message_action")
    assert done == ["shown"]
    assert bar.count() == 0


def test_messages_are_plain_text(bar: MessageBar) -> None:
    bar.post("<b>bold</b>", kind="warning")
    label = bar.findChild(MessageLine).findChild(QLabel)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert not bar.findChildren(QPushButton)


def test_long_messages_are_wrapped_not_cut(bar: MessageBar) -> None:
    bar.post("word " * 80, kind="error", details="x", action="Do something")
    QGuiApplication.processEvents()
    label = bar.findChild(MessageLine).findChild(QLabel)
    assert label.heightForWidth(label.width()) <= label.height() + 1


@pytest.mark.parametrize("kind", ["info", "success", "warning", "error"])
def test_every_kind_is_painted(bar: MessageBar, kind: str) -> None:
    bar.post("Something.", kind=kind, seconds=60)  # type: ignore[arg-type]
    assert not bar.grab().isNull()
    bar.clear()
    assert bar.count() == 0
