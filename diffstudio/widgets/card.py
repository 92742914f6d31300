"""A quiet box that explains: heading, text, numbers, a note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from diffstudio.widgets.painting import sized, sized_px

__all__ = ["Card"]


class Card(QFrame):
    """A rounded box with a heading and a column of contents.

    Args:
        title: The heading; an empty one takes no room.
        parent: As in Qt.

    Attributes:
        body: The layout under the heading; more widgets may be added to it.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("role", "card")
        self._title = _text_label(title, "title", self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(sized_px(14), sized_px(12), sized_px(14), sized_px(14))
        outer.setSpacing(sized_px(8))
        self._head = QHBoxLayout()
        self._head.setSpacing(sized_px(6))
        self._head.addWidget(self._title, 1)
        outer.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setSpacing(sized_px(8))
        outer.addLayout(self.body)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._title.setText(title)
        self._title.setAccessibleName(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def add_corner(self, widget: QWidget) -> None:
        """Add a small control at the right of the heading."""
        self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def add_text(self, text: str) -> QLabel:
        """Add a paragraph (Qt's rich text) and return it."""
        return self._add(_text_label(text, "text", self))

    def add_numbers(self, text: str) -> QLabel:
        """Add a box of numbers of equal width and return it."""
        label = _text_label(text, "numbers", self)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return self._add(label)

    def add_note(self, text: str) -> QLabel:
        """Add a small grey note and return it."""
        label = _text_label(text, "muted", self)
        label.setFont(sized(QApplication.font(), 0.92))
        return self._add(label)

    def clear(self) -> None:
        """Take out everything under the heading."""
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, label: QLabel) -> QLabel:
        self.body.addWidget(label)
        return label


def _text_label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(f"card_{role}")
    label.setAccessibleName(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
