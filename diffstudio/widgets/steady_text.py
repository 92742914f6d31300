"""Lines of text that change many times a second and move what stands around them only when they need more room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

__all__ = ["SteadyText"]


class SteadyText(QWidget):
    """Text that is wrapped; the height that was needed once stays until `forget`.

    A plain label asks its layout for room at every change. This one stands in no layout, so that only
    its own words are painted anew.

    Args:
        name: The accessible name of the text.
        role: How it looks, as the stylesheet calls it.
        parent: As in Qt.
    """

    def __init__(self, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self, wordWrap=True)
        self._label.setProperty("role", role)
        self._label.setAccessibleName(name)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def text(self) -> str:
        """Return what is written."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Write something else."""
        if text != self._label.text():
            self._label.setText(text)
            self._make_room()

    def set_text_font(self, font: QFont) -> None:
        """Write in another font."""
        self._label.setFont(font)
        self._make_room()

    def forget(self) -> None:
        """Keep no room that was only needed before."""
        self.setMinimumHeight(0)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap at the new width."""
        super().resizeEvent(event)
        self._label.setGeometry(self.rect())
        if event.size().width() != event.oldSize().width():
            self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the text needs."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        if self.isVisible():  # before, it has no width to speak of
            needed = self._label.heightForWidth(self.width())
            if needed > self.minimumHeight():
                self.setMinimumHeight(needed)
