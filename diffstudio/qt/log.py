"""What was said and noted since the start, for the log panel and the report.

Everything that comes through `Messages` and every record of the program's logger ends here, from
whichever thread it came. What one does with it on screen is the log panel's matter.
"""

from __future__ import annotations

import logging
import traceback
from collections import deque
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal, Slot

from diffstudio.qt.messages import SAID, Message, Messages, Severity

LIMIT = 2000
"""Entries that are kept; the oldest go first."""
_ROOT = "diffstudio"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log.

    Attributes:
        time: When it was.
        severity: How much it matters.
        text: What was said, with its advice.
        details: A traceback or more; may be empty.
    """

    time: datetime
    severity: Severity
    text: str
    details: str = ""


class Log(QObject):
    """Keeps what happened, in order.

    Args:
        messages: What is said to the person at the screen.
        parent: As in Qt.

    Signals:
        added(Entry): Something was said or noted.
        cleared(): Everything was forgotten.
    """

    added = Signal(object)
    cleared = Signal()
    _noted = Signal(object)

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: deque[Entry] = deque(maxlen=LIMIT)
        messages.posted.connect(self._on_posted)
        # records come from any thread, and this one's are not to interrupt what it is doing
        self._noted.connect(self._keep, Qt.ConnectionType.QueuedConnection)
        self._handler = _Handler(self._noted.emit)
        logger = logging.getLogger(_ROOT)
        self._level = logger.level
        logger.setLevel(logging.INFO)
        logger.addHandler(self._handler)

    def close(self) -> None:
        """Note nothing any more; the logger is as it was."""
        logger = logging.getLogger(_ROOT)
        if self._handler in logger.handlers:
            logger.removeHandler(self._handler)
            logger.setLevel(self._level)

    def clear(self) -> None:
        """Forget everything."""
        self.entries.clear()
        self.cleared.emit()

    @Slot(object)
    def _keep(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.added.emit(entry)

    @Slot(object)
    def _on_posted(self, message: Message) -> None:
        text = f"{message.text} {message.advice}".strip()
        self._keep(Entry(datetime.now(), message.severity, text, message.details))


class _Handler(logging.Handler):
    """Passes records on, from whichever thread."""

    def __init__(self, note: object) -> None:
        super().__init__(logging.INFO)
        self._note = note

    def emit(self, record: logging.LogRecord) -> None:
        """Turn a record into an entry; what was said on screen already is left out."""
        if getattr(record, SAID, False):
            return
        severity: Severity = "info"
        if record.levelno >= logging.WARNING:
            severity = "error" if record.levelno >= logging.ERROR else "warning"
        details = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        try:
            text = record.getMessage()
        except (TypeError, ValueError):  # arguments that do not fit the text: say at least the text
            text = str(record.msg)
        try:
            self._note(Entry(datetime.fromtimestamp(record.created), severity, text, details))  # type: ignore[operator]
        except RuntimeError:  # the window has just gone, and with it the log
            return
