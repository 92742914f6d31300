"""A line of text that changes many times a second: it moves nothing around it, and gives way where room is short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.widgets.painting import sized_px

__all__ = ["TextLine"]


class TextLine(QWidget):
    """Plain text in the middle of its place; what does not fit ends in dots and stands in the tooltip.

    Args:
        sample: The widest text that is to be expected: the room that is asked for.
        parent: As in Qt.
    """

    def __init__(self, sample: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sample = sample
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text; no layout is asked, as a label would."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def clear(self) -> None:
        """Show nothing."""
        self.setText("")

    def shown_text(self) -> str:
        """Return what fits, with dots at the end when that is not all."""
        return self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())

    def sizeHint(self) -> QSize:
        """Return room for the sample."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._sample), metrics.height() + sized_px(2))

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(sized_px(24), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        shown = self.shown_text()
        self.setToolTip(self._text if shown != self._text else "")
        self.style().drawItemText(
            painter, self.rect(), Qt.AlignmentFlag.AlignCenter.value, self.palette(), self.isEnabled(), shown,
            self.foregroundRole(),
        )  # fmt: skip
        painter.end()
