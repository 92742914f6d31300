"""The one door through which the program says something to the person at the screen."""

from __future__ import annotations

import logging
import traceback
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

from diffstudio.errors import UserError
from diffstudio.qt.translation import said

SAID = "said_on_screen"
"""The mark of log records whose text a person at the screen has read already."""
KEPT = 2000
Severity = Literal["info", "warning", "error"]

_log = logging.getLogger("diffstudio")


@dataclass(frozen=True, slots=True)
class Message:
    """Something to say.

    Attributes:
        severity: How much it matters.
        text: One sentence: what happened.
        advice: One sentence: what to do now; may be empty.
        details: More for a report, such as a traceback; may be empty.
    """

    severity: Severity
    text: str
    advice: str = ""
    details: str = ""

    @classmethod
    def of(cls, error: BaseException) -> Message:
        """Turn an exception into words: a `UserError` speaks for itself, anything else is a fault."""
        if isinstance(error, UserError):
            return cls("error", said(error.message), said(error.advice))
        details = "".join(traceback.format_exception(error))
        name = type(error).__name__
        return cls(
            "error",
            said(f"Something went wrong inside the program ({name}: {error})."),
            said("Your work is kept; try again, and copy the details into a report if it comes back."),
            details,
        )


class Messages(QObject):
    """Passes messages on, in the language of the window, and keeps the newest.

    Signals:
        posted(Message): A message was said.
    """

    posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history: list[Message] = []

    def post(self, message: Message) -> None:
        """Say `message`; call it on the GUI thread."""
        self.history.append(message)
        del self.history[:-KEPT]
        if message.details:
            _log.error("%s\n%s", message.text, message.details, extra={SAID: True})
        self.posted.emit(message)

    def info(self, text: str, advice: str = "") -> None:
        """Say something that went well."""
        self.post(Message("info", said(text), said(advice)))

    def warn(self, text: str, advice: str = "") -> None:
        """Say something that wants attention but stopped nothing."""
        self.post(Message("warning", said(text), said(advice)))

    def error(self, error: BaseException) -> None:
        """Say what went wrong."""
        self.post(Message.of(error))
