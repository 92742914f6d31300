"""The small grey capitals over a group of controls."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from diffstudio.widgets.painting import sized

__all__ = ["SectionLabel"]


class SectionLabel(QLabel):
    """A heading in spaced small capitals; the text itself keeps its case."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName("section_label")
        self.setProperty("role", "section")
        self._dress()

    def event(self, event: QEvent) -> bool:
        """Follow the font of the program."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._dress()
        return super().event(event)

    def _dress(self) -> None:
        font = sized(QApplication.font(), 0.85, QFont.Weight.DemiBold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 107)
        self.setFont(font)
