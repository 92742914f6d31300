"""Pictures in a row, to be read as an equation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from diffstudio.widgets.equation_row import EquationRow, Term


@pytest.fixture
def row(shown: Callable[..., QWidget], picture: Callable[..., Any]) -> EquationRow:
    made = EquationRow("Guidance")
    shown(made, 282, 80)
    made.set_terms([
        Term("cond", "c", "With the class", picture()),
        Term("uncond", "u", "Without", picture(0, 0, 200), "−"),
        Term("difference", "c − u", "The difference", None, "="),
        Term("x0", "x̂<sub>0</sub>", "The guided picture", picture(), "→"),
    ])
    return made


def centre(row: EquationRow, index: int) -> QPoint:
    return row.term_rect(index).center().toPoint()


def test_a_press_picks_a_picture(row: EquationRow, hands: Any) -> None:
    picked: list[str] = []
    row.picked.connect(picked.append)
    for index in (0, 2):
        hands.click(row, centre(row, index))
    hands.click(row, QPoint(row.width() - 1, row.height() - 1))
    assert picked == ["cond", "difference"]


def test_keys_go_from_one_to_the_next(row: EquationRow) -> None:
    picked: list[str] = []
    row.picked.connect(picked.append)
    row.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_Home):
        QTest.keyClick(row, key)
    assert picked == ["uncond", "x0"]
    assert row.accessibleDescription() == "c: With the class"
    assert not row.grab().isNull()


def test_the_mouse_explains(row: EquationRow) -> None:
    QTest.mouseMove(row, centre(row, 1))
    assert row.toolTip() == "Without"
    QTest.mouseMove(row, (centre(row, 1) + centre(row, 2)) / 2)
    assert row.toolTip() == ""
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))


def test_pictures_stay_square_inside_the_row(row: EquationRow) -> None:
    row.resize(400, row.heightForWidth(400))
    for index in range(4):
        rect = row.term_rect(index)
        assert rect.width() == rect.height()
        assert row.rect().contains(rect.toRect())


def test_the_marked_one_is_seen(row: EquationRow) -> None:
    plain = row.grab().toImage()
    row.set_current("x0")
    assert row.current() == "x0"
    assert row.grab().toImage() != plain


def test_nothing_is_drawn_calmly(row: EquationRow, hands: Any) -> None:
    row.set_terms([])
    hands.click(row, QPoint(20, 20))
    QTest.keyClick(row, Qt.Key.Key_Right)
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert not row.grab().isNull()
