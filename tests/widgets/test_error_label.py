"""What is wrong is said in full."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from diffstudio.widgets.error_label import ErrorLabel


def test_all_lines_are_seen_even_where_room_is_short(shown: Callable[..., QWidget]) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    label = ErrorLabel("error")
    column.addWidget(label)
    shown(window, 140, 30)
    assert not label.isVisible()
    label.say("Seed: type a whole number from 0 to 2⁶⁴−1, or −1 for a random one.")
    for _ in range(3):
        QApplication.processEvents()
    assert label.isVisible()
    assert label.height() >= label.heightForWidth(label.width()) > label.fontMetrics().height()
    window.resize(600, 30)
    for _ in range(3):
        QApplication.processEvents()
    assert label.minimumHeight() <= 1.5 * label.fontMetrics().height()
    label.say(None)
    assert not label.isVisible()
    assert label.minimumHeight() == 0
