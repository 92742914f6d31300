"""Writes the state of the controls down while they change, so that a crash loses a second of it at most."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from diffstudio.qt import answers
from diffstudio.qt import history_requests as asked
from diffstudio.qt.library import Library
from diffstudio.qt.session import Session
from diffstudio.qt.session_file import Left, SessionFile, written

DELAY_MS = 800
"""How long changes are gathered; what is newest then is written."""


class Journal(QObject):
    """Keeps the session's file up to date.

    Args:
        session: Whose controls are written down.
        library: Knows the number of the run that is looked at.
        file: Where.
        workspace: The one on the screen.
        parent: As in Qt.
    """

    def __init__(
        self, session: Session, library: Library, file: SessionFile, workspace: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._file = file
        self._workspace = workspace
        self._forget: Left | None = None
        self._failed = False
        self._written = b""
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._write)
        session.moment_changed.connect(self._later)
        library.current_changed.connect(self._later)
        session.clerk.answered.connect(self._on_answered)

    def take_over(self, left: Left) -> None:
        """Go on with what a crash left: it is kept until this session has a file of its own."""
        self._forget = left
        self._later()

    def set_workspace(self, workspace: str) -> None:
        """Note which workspace is on the screen."""
        if workspace != self._workspace:
            self._workspace = workspace
            self._later()

    def end(self) -> None:
        """The program ends as it should; call it when the clerk is gone."""
        self._timer.stop()
        self._file.end(() if self._forget is None else self._forget.files)

    @Slot()
    def _later(self, *_changed: object) -> None:
        if not self._timer.isActive():  # not put off by every change: a long drag is written down, too
            self._timer.start()

    def _write(self) -> None:
        text = written(self._session.moment, self._workspace, self._library.current)
        forget = () if self._forget is None else self._forget.files
        self._forget = None
        if text == self._written and not forget:
            return
        self._written = text
        self._session.clerk.ask(asked.WriteSession(self._file.path, text, forget))

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, answers.Failed) and isinstance(answer.request, asked.WriteSession) and not self._failed:
            self._failed = True  # said once; the program works on
            self._session.messages.error(answer.error)
