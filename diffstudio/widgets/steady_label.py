"""A label whose text changes many times a second and never moves what stands around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

__all__ = ["SteadyLabel"]

DIGITS = "0123456789"


class SteadyLabel(QLabel):
    """Holds the room of a sample text, so that another text is painted and nothing is laid out anew.

    A plain label asks its layout for room at every change, and with docks around it the whole window is
    measured then: several milliseconds a step of a run.

    Args:
        sample: The longest text that is to be expected; any digit may stand where it has one.
        parent: As in Qt.
    """

    def __init__(self, sample: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sample = sample
        self._measure()

    def set_sample(self, sample: str) -> None:
        """Hold room for another text."""
        self._sample = sample
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        metrics = self.fontMetrics()
        widest = max(DIGITS, key=metrics.horizontalAdvance)
        sample = "".join(widest if letter in DIGITS else letter for letter in self._sample)
        width, height = metrics.horizontalAdvance(sample) + 2, metrics.height() + 2
        self.setFixedSize(width, height)  # Qt asks no layout about a widget of one size
