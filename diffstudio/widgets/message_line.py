"""One message on screen, with what can be done about it. Stacking and expiry are in `message_bar`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from diffstudio.qt import icons
from diffstudio.qt.theme import color, px
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.painting import begin, rounded, sized_px

__all__ = ["Kind", "MessageLine", "Notice"]

Kind = Literal["info", "success", "warning", "error"]

_INKS: dict[Kind, str] = {"info": "highlight", "success": "success", "warning": "warning", "error": "danger"}


@dataclass(frozen=True, slots=True)
class Notice:
    """What a message says.

    Attributes:
        text: What happened, one sentence.
        kind: How grave it is.
        advice: What to do now.
        details: For "Copy details": a traceback, a path.
        action: Text of a button that does something about it.
    """

    text: str
    kind: Kind = "info"
    advice: str = ""
    details: str = ""
    action: str = ""


class MessageLine(QFrame):
    """A line with icon, text, and buttons.

    Args:
        notice: What it says.
        parent: As in Qt.

    Signals:
        action_clicked(): The button of the notice.
        details_copied(str): The details are on the clipboard now.
        closed(): The cross.
    """

    action_clicked = Signal()
    details_copied = Signal(str)
    closed = Signal()

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        self.times = 1
        self.setObjectName(f"message_{notice.kind}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text = QLabel(self)
        self._text.setObjectName("message_text")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(sized_px(38), sized_px(7), sized_px(7), sized_px(7))
        row.setSpacing(sized_px(8))
        row.addWidget(self._text, 1)
        if notice.action:
            row.addWidget(self._button("message_action", notice.action, self.action_clicked.emit))
        if notice.details:
            row.addWidget(self._button("message_copy", self.tr("Copy details"), self._on_copy))
        dismiss = IconButton("close", self.tr("Dismiss"), side=24)
        dismiss.clicked.connect(self.closed)
        row.addWidget(dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._show_text()

    def count_again(self) -> None:
        """Say that the same has happened once more."""
        self.times += 1
        self._show_text()

    def sizeHint(self) -> QSize:
        """Return the height of its text."""
        return QSize(sized_px(320), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return one line: where the width is known the layout gives more, and the window need not grow for it."""
        return QSize(super().minimumSizeHint().width(), sized_px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box with the colour of its kind at the left edge, and the icon."""
        painter = begin(self)
        area = QRectF(self.rect())
        ink = color(_INKS[self.notice.kind])
        rounded(painter, area, px(7), ink)
        inner = area.adjusted(px(3), 0, 0, 0)
        rounded(painter, inner, px(6), color("surface"))
        rounded(painter, area, px(7), None, color("border_soft"))
        side = px(18)
        top = max(px(9), area.center().y() - side / 2) if self.height() < px(50) else px(10)
        icons.paint(painter, self.notice.kind, QRectF(px(12), top, side, side), ink)
        painter.end()

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        return button

    def _show_text(self) -> None:
        text = f"{self.notice.text} {self.notice.advice}".strip()
        if self.times > 1:
            text = f"{text}  ×{self.times}"
        self._text.setText(text)
        self.setAccessibleName(text)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.notice.details)
        self.details_copied.emit(self.notice.details)
