"""Buttons that are pictures have names, and leave the keyboard where it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from diffstudio.widgets.icon_button import IconButton


def test_name_and_tooltip(shown: Callable[..., QWidget]) -> None:
    button = IconButton("dice", "New seed", "Draw a new seed")
    shown(button, 30, 30)
    assert button.accessibleName() == "New seed"
    assert button.toolTip() == "Draw a new seed"
    button.set_icon("lock", "Keep")
    assert (button.accessibleName(), button.toolTip(), button.icon_name()) == ("Keep", "Keep", "lock")
    button.set_icon("unlock", tooltip="Let go")
    assert (button.accessibleName(), button.toolTip()) == ("Keep", "Let go")


def test_a_click_leaves_the_keyboard_and_space_presses(shown: Callable[..., QWidget]) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    field, button = QLineEdit(), IconButton("play", "Play")
    row.addWidget(field)
    row.addWidget(button)
    shown(window, 200, 50)
    stolen: list[bool] = []
    QShortcut(QKeySequence(Qt.Key.Key_Space), window).activated.connect(lambda: stolen.append(True))
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    field.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 2
    assert stolen == []


@pytest.mark.parametrize("outlined", [False, True])
def test_every_state_looks_different(shown: Callable[..., QWidget], outlined: bool) -> None:
    button = IconButton("star", "Star", checkable=True, outlined=outlined)
    shown(button, 30, 30)
    button.clearFocus()
    looks = [button.grab().toImage()]
    button.setChecked(True)
    looks.append(button.grab().toImage())
    button.setFocus()
    looks.append(button.grab().toImage())
    button.setEnabled(False)
    looks.append(button.grab().toImage())
    assert all(a != b for at, a in enumerate(looks) for b in looks[:at])
