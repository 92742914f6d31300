"""Where there is nothing yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from diffstudio.qt.theme import apply_theme
from diffstudio.widgets.empty_state import EmptyState


def test_the_button_tells(shown: Callable[..., QWidget]) -> None:
    state = EmptyState("film", "No walk yet", "Add two keyframes from Explore.", "Add keyframe")
    shown(state, 300, 240)
    told: list[bool] = []
    state.action_triggered.connect(lambda: told.append(True))
    QTest.mouseClick(state.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert told == [True]
    state.set_content("picture", "Nothing")
    assert not state.findChild(QPushButton).isVisible()
    assert state.accessibleName() == "Nothing"


def test_no_line_of_the_text_is_lost(shown: Callable[..., QWidget]) -> None:
    state = EmptyState("film", "No walk yet", "Add two keyframes from Explore, then press Render walk.", "Add")
    shown(state, 200, 300)
    for label in state.findChildren(QLabel):
        if label.wordWrap():
            assert label.heightForWidth(label.width()) <= label.height()


def test_the_icon_follows_the_theme(shown: Callable[..., QWidget], qapp: QApplication) -> None:
    state = EmptyState("film", "No walk yet")
    shown(state, 300, 240)
    icon = state.findChildren(QLabel)[0]
    dark = icon.pixmap().toImage()
    apply_theme(qapp, "light")
    try:
        assert icon.pixmap().toImage() != dark
    finally:
        apply_theme(qapp, "dark")
