"""The box that explains."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from diffstudio.widgets.card import Card


def test_it_grows_with_what_it_holds(shown: Callable[..., QWidget]) -> None:
    card = Card("Guidance scale")
    shown(card, 260, 60)
    empty = card.sizeHint().height()
    for label in (card.add_text("How far."), card.add_numbers("w = 3"), card.add_note("eq. 6")):
        assert label.text()
    QApplication.processEvents()
    assert card.sizeHint().height() > empty
    assert card.accessibleName() == "Guidance scale"


def test_clearing_leaves_the_heading(shown: Callable[..., QWidget]) -> None:
    card = Card("Order")
    shown(card, 260, 60)
    card.add_text("Halve the step.")
    card.clear()
    QApplication.processEvents()
    assert card.body.count() == 0
    card.set_title("")
    assert not card.findChild(QLabel, "card_title").isVisible()
