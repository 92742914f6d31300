"""The red line under a field that says what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

__all__ = ["ErrorLabel"]


class ErrorLabel(QLabel):
    """Wrapped text that is never cut, and takes no room while there is none.

    Args:
        name: Its object name.
        parent: As in Qt.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "error")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str | None) -> None:
        """Say what is wrong; None or an empty text takes it away."""
        self.setText(text or "")
        self.setVisible(bool(text))
        self.setMinimumHeight(0)
        # before it is laid out its width means nothing
        if self.isVisible():
            self._hold_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of all lines."""
        super().resizeEvent(event)
        self._hold_height()

    def _hold_height(self) -> None:
        # layouts inside layouts lose how high a wrapped text is, so it insists; an earlier minimum would count
        # as the height of the text
        self.setMinimumHeight(0)
        if self.text():
            self.setMinimumHeight(self.heightForWidth(self.width()))
