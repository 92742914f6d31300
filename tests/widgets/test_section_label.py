"""Small capitals that are still the words that were given."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from diffstudio.widgets.section_label import SectionLabel


def test_only_the_look_is_capital(shown: Callable[..., QWidget]) -> None:
    label = SectionLabel("Generate")
    shown(label, 120, 24)
    assert label.text() == "Generate"
    assert label.font().capitalization() == QFont.Capitalization.AllUppercase
    assert label.font().pointSizeF() < QApplication.font().pointSizeF()
