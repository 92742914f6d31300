"""Kinds of pictures in a grid."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from diffstudio.widgets.class_picker import ClassChoice, ClassPicker

KINDS = ("rose", "tulip", "daisy", "poppy", "violet", "lily")


class Picker:
    def __init__(self, picker: ClassPicker, window: QWidget) -> None:
        self.picker, self.window = picker, window
        self.told: list[object] = []
        picker.picked.connect(self.told.append)

    def tile(self, key: object) -> QAbstractButton:
        return self.picker.findChild(QAbstractButton, f"class_{key}")


@pytest.fixture
def kinds(shown: Callable[..., QWidget]) -> Picker:
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    picker = ClassPicker("Flower")
    picker.set_choices([ClassChoice(kind, kind.title()) for kind in KINDS] + [ClassChoice(None, "Any")])
    column.addWidget(picker)
    column.addStretch(1)
    shown(window, 270, 400)
    return Picker(picker, window)


def test_a_click_chooses_one(kinds: Picker) -> None:
    QTest.mouseClick(kinds.tile("daisy"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(kinds.tile("daisy"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(kinds.tile(None), Qt.MouseButton.LeftButton)
    assert kinds.told == ["daisy", None]
    assert [tile.isChecked() for tile in kinds.picker.findChildren(QAbstractButton)].count(True) == 1


def test_arrows_move_in_the_grid(kinds: Picker) -> None:
    assert kinds.picker.columns() == 4
    kinds.tile("rose").setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert kinds.told == ["violet", "lily", "tulip", None, "rose"]


def test_columns_follow_the_width_and_nothing_overlaps(kinds: Picker) -> None:
    for width, columns in ((150, 2), (210, 3), (480, 7)):
        kinds.window.resize(width, 400)
        QApplication.processEvents()
        assert kinds.picker.columns() == columns
        boxes = [tile.geometry() for tile in kinds.picker.findChildren(QAbstractButton)]
        assert all(kinds.picker.rect().contains(box) for box in boxes)
        assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])


def test_pictures_come_later(kinds: Picker, picture: Any) -> None:
    kinds.picker.set_picture("rose", picture(255, 0, 0))
    kinds.picker.set_picture("orchid", picture())
    tile = kinds.tile("rose")
    shot = tile.grab().toImage()
    assert shot.pixelColor(shot.width() // 2, shot.width() // 2).name() == "#ff0000"
    kinds.picker.setEnabled(False)
    assert not tile.grab().isNull()


def test_setting_is_silent(kinds: Picker) -> None:
    kinds.picker.set_current("poppy")
    kinds.picker.set_current("orchid")
    assert kinds.picker.current() == "poppy"
    kinds.picker.set_choices([ClassChoice("poppy", "Poppy")])
    assert kinds.picker.current() == "poppy"
    kinds.picker.set_choices([ClassChoice("rose", "Rose")])
    assert kinds.picker.current() == "rose"
    assert kinds.told == []


def test_every_tile_has_a_name(kinds: Picker) -> None:
    assert kinds.tile("rose").accessibleName() == "Rose"
    assert kinds.tile(None).accessibleName() == "Any"
