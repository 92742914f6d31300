"""A place that shows its content, or why there is none and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudio.widgets.empty_state import EmptyState

__all__ = ["FilledOrEmpty"]


class FilledOrEmpty(QWidget):
    """Two pages: `content`, and an `EmptyState` in its place.

    Args:
        content: What is shown when there is something.
        empty: What is shown when there is nothing.
        parent: As in Qt.
    """

    def __init__(self, content: QWidget, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filled_or_empty")
        self.content = content
        self.empty = empty
        self._filled = True
        column = QVBoxLayout(self)  # not a stack: that is as tall as its tallest page, also an empty one unseen
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        column.addWidget(empty)
        empty.hide()

    def set_filled(self, filled: bool) -> None:
        """Show the content, or why there is none."""
        if filled != self._filled:
            self._filled = filled
            shown, hidden = (self.content, self.empty) if filled else (self.empty, self.content)
            hidden.hide()
            shown.show()

    def is_filled(self) -> bool:
        """Return whether the content is shown."""
        return self._filled
