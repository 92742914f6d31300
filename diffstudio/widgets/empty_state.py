"""What is shown where there is nothing yet: why, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from diffstudio.qt import icons
from diffstudio.qt.theme import color
from diffstudio.widgets.painting import sized, sized_px

__all__ = ["EmptyState"]


class EmptyState(QWidget):
    """An icon, a line, a sentence and one button, in the middle of their place.

    Args:
        icon: One of `diffstudio.qt.icons.NAMES`.
        title: What is missing.
        text: What to do; may be empty.
        action: The button's text; no button when empty.
        parent: As in Qt.

    Signals:
        action_triggered(): The button was pressed.
    """

    action_triggered = Signal()

    def __init__(
        self,
        icon: str = "picture",
        title: str = "",
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("empty_state")
        self._icon_name = icon
        self._icon = QLabel(self)
        self._title = QLabel(self)
        self._title.setFont(sized(QApplication.font(), 1.15, QFont.Weight.DemiBold))
        self._text = QLabel(self)
        self._text.setProperty("role", "muted")
        self._title.setWordWrap(True)
        self._text.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.setObjectName("empty_state_action")
        self._button.clicked.connect(self.action_triggered)
        self._lay_out()
        self.set_content(icon, title, text, action)

    def set_content(self, icon: str, title: str, text: str = "", action: str = "") -> None:
        """Say something else; the arguments are those of the class."""
        self._icon_name = icon
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._button.setText(action)
        self._button.setAccessibleName(action or self.tr("Nothing to do"))
        self._button.setVisible(bool(action))
        self.setAccessibleName(title)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon anew when the theme changes."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw_icon()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(sized_px(320), sized_px(200))

    def _draw_icon(self) -> None:
        drawn = icons.pixmap(self._icon_name, sized_px(40), color("text_muted"), self.devicePixelRatioF())
        self._icon.setPixmap(drawn)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(sized_px(10), sized_px(10), sized_px(10), sized_px(10))
        column.setSpacing(sized_px(10))
        column.addStretch(1)
        # each as wide as the whole, or a wrapped text would be measured too narrow and lose its last line
        for label in (self._icon, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(sized_px(4))
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
