"""The title of a dock."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QMainWindow, QWidget

from diffstudio.widgets.dock_title import DockTitle
from diffstudio.widgets.icon_button import IconButton


@pytest.fixture
def dock(shown: Callable[..., QWidget]) -> QDockWidget:
    window = QMainWindow()
    made = QDockWidget("Schedule", window)
    made.setWidget(QLabel("inside"))
    made.setTitleBarWidget(DockTitle(made))
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
    shown(window, 500, 300)
    return made


def buttons(dock: QDockWidget) -> dict[str, IconButton]:
    return {button.objectName(): button for button in dock.titleBarWidget().findChildren(IconButton)}


def enter(dock: QDockWidget, monkeypatch: pytest.MonkeyPatch, inside: bool) -> None:
    title = dock.titleBarWidget()
    monkeypatch.setattr(title, "underMouse", lambda: inside)
    place = QPointF(3, 3)
    event = QEnterEvent(place, place, place) if inside else QEvent(QEvent.Type.Leave)
    QApplication.sendEvent(title, event)


def test_buttons_show_under_the_mouse_and_keep_the_height(dock: QDockWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    height = dock.titleBarWidget().height()
    enter(dock, monkeypatch, inside=True)
    assert all(button.isVisible() for button in buttons(dock).values())
    assert dock.titleBarWidget().height() == height
    enter(dock, monkeypatch, inside=False)
    assert not any(button.isVisible() for button in buttons(dock).values())


def test_buttons_float_and_close(dock: QDockWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    enter(dock, monkeypatch, inside=True)
    QTest.mouseClick(buttons(dock)["float"], Qt.MouseButton.LeftButton)
    assert dock.isFloating()
    dock.setFloating(False)
    enter(dock, monkeypatch, inside=True)
    QTest.mouseClick(buttons(dock)["close"], Qt.MouseButton.LeftButton)
    assert not dock.isVisible()


def test_a_dock_that_cannot_be_closed_shows_no_cross(dock: QDockWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
    enter(dock, monkeypatch, inside=True)
    assert not any(button.isVisible() for button in buttons(dock).values())


def test_it_follows_the_title(dock: QDockWidget) -> None:
    dock.setWindowTitle("Levels")
    assert dock.titleBarWidget().findChild(QLabel).text() == "Levels"
