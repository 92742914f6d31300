"""Opening and closing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from diffstudio.widgets.collapsible_section import CollapsibleSection


@pytest.fixture
def section(shown: Callable[..., QWidget]) -> CollapsibleSection:
    window = QWidget()
    column = QVBoxLayout(window)
    made = CollapsibleSection("More", "rescale, interval, η")
    made.set_content(QLabel("inside"))
    column.addWidget(made)
    column.addStretch(1)
    shown(window, 240, 200)
    return made


def test_mouse_and_space_open_and_close(section: CollapsibleSection) -> None:
    told: list[bool] = []
    section.toggled.connect(told.append)
    heading = section.findChild(QAbstractButton)
    content = section.content()
    assert content is not None
    assert not content.isVisible()
    QTest.mouseClick(heading, Qt.MouseButton.LeftButton)
    assert content.isVisible()
    heading.setFocus()
    QTest.keyClick(heading, Qt.Key.Key_Space)
    assert not content.isVisible()
    assert told == [True, False]


def test_setting_is_silent_and_survives_new_content(section: CollapsibleSection) -> None:
    told: list[bool] = []
    section.toggled.connect(told.append)
    section.set_expanded(True)
    old = section.content()
    section.set_content(QLabel("other"))
    assert old is not None
    assert old.parent() is None
    assert section.expanded
    assert section.content().isVisible()  # type: ignore[union-attr]
    assert told == []
    old.deleteLater()


def test_the_summary_is_seen_only_while_closed(section: CollapsibleSection) -> None:
    heading = section.findChild(QAbstractButton)
    closed = heading.grab().toImage()
    section.set_summary("")
    assert heading.grab().toImage() != closed
    section.set_expanded(True)
    opened = heading.grab().toImage()
    section.set_summary("rescale")
    assert heading.grab().toImage() == opened
