"""The log in the real window, and the report."""

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from diffstudio.errors import UserError


@pytest.fixture
def log(qtbot, window):
    window.docks["log-dock"].show()
    window.log.clear()
    qtbot.waitUntil(window.log_panel.list.isVisible)
    return window.log_panel


def shown(log) -> list[str]:
    return [item.text(2) for item in log._items() if not item.isHidden()]


def fail(window) -> None:
    try:
        raise RuntimeError("deliberate")
    except RuntimeError as error:
        window.session.messages.error(error)


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_messages_and_records_are_listed_with_time_kind_and_text(qtbot, window, log, expected_logs):
    window.session.messages.info("It went well.")
    logging.getLogger("diffstudio.engine").warning("noted")
    qtbot.waitUntil(lambda: len(shown(log)) == 2)
    assert shown(log) == ["It went well.", "noted"]
    kinds = [item.text(1) for item in log._items()]
    assert kinds == ["Info", "Warning"]
    assert all(not item.icon(1).isNull() and len(item.text(0)) == 8 for item in log._items())


def test_details_open_by_the_keyboard(qtbot, window, log, expected_logs):
    fail(window)
    item = log.list.topLevelItem(0)
    assert not item.isExpanded()
    log.list.setFocus()
    log.list.setCurrentItem(item)
    qtbot.keyClick(log.list, Qt.Key.Key_Right)
    assert item.isExpanded()
    assert "Traceback" in item.child(0).text(2)


def test_the_log_is_searched_and_sorted_by_severity(qtbot, window, log):
    window.session.messages.info("A red rose.")
    window.session.messages.warn("A red warning.")
    window.session.messages.error(UserError("A blue error."))
    qtbot.keyClicks(log.search, "red")
    assert shown(log) == ["A red rose.", "A red warning."]
    log.kinds._pick("warning")
    assert shown(log) == ["A red warning."]
    window.session.messages.info("Another red rose.")
    assert shown(log) == ["A red warning."]
    log.search.clear()
    log.kinds._pick("error")
    assert shown(log) == ["A blue error."]


def test_what_is_shown_or_selected_is_copied(qtbot, window, log):
    window.session.messages.info("First.")
    window.session.messages.info("Second.")
    qtbot.mouseClick(log.copy_button, Qt.MouseButton.LeftButton)
    assert [line.split(" ", 1)[1] for line in clipboard().splitlines()] == ["Info: First.", "Info: Second."]
    log.list.topLevelItem(1).setSelected(True)
    log.list.setFocus()
    qtbot.keyClick(log.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard().endswith("Info: Second.")
    assert "First" not in clipboard()


def test_the_log_can_be_cleared(qtbot, window, log):
    window.session.messages.info("First.")
    qtbot.mouseClick(log.clear_button, Qt.MouseButton.LeftButton)
    assert shown(log) == []
    assert not log.clear_button.isEnabled()
    assert not window.log.entries


def test_a_report_is_copied_from_the_menu_and_from_the_log(qtbot, window, log, home, expected_logs):
    fail(window)
    window.session.messages.error(UserError(f"{home}/x cannot be read."))
    for copy in (window.actions_by_id["copy-report"].trigger, log.report_button.click):
        QGuiApplication.clipboard().clear()
        copy()
        text = clipboard()
        for wanted in ("diffstudio", "Python", "Qt", "torch", "CPU", '"sampler": "DDIM"', "deliberate", "Traceback"):
            assert wanted in text, wanted
        assert str(home) not in text
    assert "clipboard" in window.session.messages.history[-1].text


def test_an_unexpected_error_offers_its_details(qtbot, window, expected_logs):
    fail(window)
    button = window.messages.findChild(QPushButton, "message_copy")
    assert button.text() == "Copy details"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "RuntimeError: deliberate" in clipboard()
