"""The hub of help: it has equations drawn and keeps them, and says which libraries there are."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from diffstudio.qt import help_requests
from diffstudio.qt.answers import Failed
from diffstudio.qt.runner import Runner


class Helping(QObject):
    """Asks the clerk for what help shows; each equation is drawn once.

    Args:
        clerk: Draws and reads.
        parent: As in Qt.

    Signals:
        equation_ready(str): A line of LaTeX is drawn; ask for it again.
        libraries_ready(object): The libraries that the program is built on, a tuple of `Library`.
    """

    equation_ready = Signal(str)
    libraries_ready = Signal(object)

    def __init__(self, clerk: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._drawn: dict[str, str | None] = {}
        clerk.answered.connect(self._on_answered)

    def equation(self, latex: str) -> str | None:
        """Return a line of LaTeX as SVG; None while it is being drawn, "" when it cannot be."""
        if latex not in self._drawn:
            self._drawn[latex] = None
            self._clerk.ask(help_requests.DrawEquation(latex))
        return self._drawn[latex]

    def ask_libraries(self) -> None:
        """Ask which libraries there are; `libraries_ready` tells."""
        self._clerk.ask(help_requests.ListLibraries())

    def _on_answered(self, answer: object) -> None:
        match answer:
            case help_requests.EquationDrawn():
                self._keep(answer.latex, answer.svg)
            case help_requests.LibrariesListed():
                self.libraries_ready.emit(answer.libraries)
            case Failed(request=help_requests.DrawEquation() as request):
                self._keep(request.latex, "")  # the text explains it as well

    def _keep(self, latex: str, svg: str) -> None:
        self._drawn[latex] = svg
        self.equation_ready.emit(latex)
