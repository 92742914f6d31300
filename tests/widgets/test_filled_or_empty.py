"""A place shows its content or why there is none."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from diffstudio.widgets.empty_state import EmptyState
from diffstudio.widgets.filled_or_empty import FilledOrEmpty


def test_one_of_the_two_is_shown(qtbot) -> None:
    content, empty = QLabel("0.5"), EmptyState("film", "Nothing yet", "It appears here.", "Generate")
    place = FilledOrEmpty(content, empty)
    qtbot.addWidget(place)
    place.set_filled(False)
    place.show()
    assert (content.isVisible(), empty.isVisible(), place.is_filled()) == (False, True, False)
    place.set_filled(True)
    assert (content.isVisible(), empty.isVisible(), place.is_filled()) == (True, False, True)
