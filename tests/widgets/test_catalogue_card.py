"""A card of a catalogue, and the chips on it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QWidget

from diffstudio.widgets.catalogue_card import CatalogueCard, Fact
from diffstudio.widgets.chips import Chip, Chips


def heard(signal) -> list[tuple]:
    said: list[tuple] = []
    signal.connect(lambda *arguments: said.append(arguments))
    return said


def card(shown: Callable[..., QWidget]) -> CatalogueCard:
    card = CatalogueCard("one")
    card.set_texts("Flowers", "64 × 64", "Small flowers.")
    card.set_problem("")
    card.set_chips([Chip("classes", "You can say which.")])
    card.set_facts([Fact("Size", "64 × 64", "In pixels."), Fact("A heading")])
    card.set_note("An explanation.")
    shown(card, 270, 300)
    return card


def test_all_about_it_is_shown_when_it_is_chosen(shown) -> None:
    one = card(shown)
    size = next(label for label in one.findChildren(QLabel) if label.text() == "Size")
    note = next(label for label in one.findChildren(QLabel) if label.text() == "An explanation.")
    assert (size.isVisible(), note.isVisible(), one.chosen) == (False, False, False)
    one.set_chosen(True)
    assert (size.isVisible(), note.isVisible(), one.chosen) == (True, True, True)
    assert size.toolTip() == "In pixels."
    one.set_facts([])
    QApplication.processEvents()
    assert not size.isVisible()


def test_mouse_and_keys_choose_and_use(shown) -> None:
    one = card(shown)
    picked, used, moved = heard(one.picked), heard(one.used), heard(one.moved)
    QTest.mouseClick(one, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.keyClick(one, Qt.Key.Key_Space)
    assert picked == [("one",), ("one",)]
    QTest.keyClick(one, Qt.Key.Key_Return)
    QTest.mouseDClick(one, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    one.set_chosen(True)
    QTest.mouseClick(one.findChild(QPushButton, "card_use"), Qt.MouseButton.LeftButton)
    assert used == [("one",)] * 3
    QTest.keyClick(one, Qt.Key.Key_Down)
    QTest.keyClick(one, Qt.Key.Key_Up)
    assert moved == [("one", 1), ("one", -1)]


def test_what_has_a_problem_says_so_and_cannot_be_used(shown) -> None:
    one = card(shown)
    one.set_problem("It is broken.")
    one.set_chosen(True)
    used = heard(one.used)
    QTest.keyClick(one, Qt.Key.Key_Return)
    QTest.mouseDClick(one, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert used == []
    assert not one.findChild(QPushButton, "card_use").isVisible()
    assert one.findChild(QLabel, "card_error").text() == "It is broken."
    assert one.accessibleDescription() == "It is broken."


def test_the_one_in_use_says_so(shown) -> None:
    one = card(shown)
    one.set_chosen(True)
    before = one.grab().toImage()
    one.set_current(True)
    button = one.findChild(QPushButton, "card_use")
    assert (button.text(), button.isEnabled()) == ("In use", False)
    assert button.accessibleName() == "Use Flowers"
    assert one.grab().toImage() != before


def test_a_picture_takes_the_place_of_noise(shown) -> None:
    one = card(shown)
    before = one.grab().toImage()
    one.set_picture(np.full((4, 4, 3), 200, np.uint8))
    QApplication.processEvents()
    assert one.grab().toImage() != before


def test_chips_wrap_and_say_what_they_mean(shown) -> None:
    chips = Chips("Can do")
    chips.set_chips([Chip(word, f"About {word}.") for word in ("pictures", "classes", "guidance", "negative")])
    shown(chips, 400, 60)
    assert chips.accessibleName() == "Can do: pictures, classes, guidance, negative"
    assert chips.heightForWidth(100) > chips.heightForWidth(400)
    assert chips.minimumSizeHint().width() < 120
    place = QPoint(10, 5)
    QApplication.sendEvent(chips, QHelpEvent(QEvent.Type.ToolTip, place, chips.mapToGlobal(place)))
    assert QToolTip.text() == "About pictures."
    place = QPoint(399, 59)
    QApplication.sendEvent(chips, QHelpEvent(QEvent.Type.ToolTip, place, chips.mapToGlobal(place)))
    assert chips.chips()[0].text == "pictures"
    chips.set_chips([])
    assert not chips.isVisible()
    assert chips.heightForWidth(100) == 0
