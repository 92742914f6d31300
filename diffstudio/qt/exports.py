"""The hub of exports: what can be exported now, and the way to the clerk who does it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from diffstudio.engine.export_spec import FORMATS, ExportSpec
from diffstudio.errors import UserError
from diffstudio.qt import export_requests as asked
from diffstudio.qt.answers import Failed
from diffstudio.qt.session import Session


@dataclass(frozen=True, slots=True)
class Offer:
    """Whether something can be exported now.

    Attributes:
        there: Whether it can.
        reason: Why not, a sentence and what to do.
        note: What one should know of it, "" for nothing.
    """

    there: bool
    reason: str = ""
    note: str = ""


class Exports(QObject):
    """Asks the clerk for previews, estimates, names and files, and says what comes back.

    Args:
        session: What the window is about.
        parent: As in Qt.

    Signals:
        previewed(Previewed): A frame is there.
        estimated(Estimated): It is known how many bytes it will have.
        name_foreseen(NameForeseen): It is known what the file would be called.
        refused(Request, Exception): One of these three cannot be answered.
        progressed(int, int): The export in progress: pictures taken, pictures in all.
        running_changed(bool): An export has begun or ended.
        exported(Exported): An export is over, with its file or, when it was stopped, without.
        failed(RunExport, Exception): An export failed and left nothing.
        carried(Carried): A picture is ready for the clipboard or a drag.
    """

    previewed = Signal(object)
    estimated = Signal(object)
    name_foreseen = Signal(object)
    refused = Signal(object, object)
    progressed = Signal(int, int)
    running_changed = Signal(bool)
    exported = Signal(object)
    failed = Signal(object, object)
    carried = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._estimate: asked.EstimateExport | None = None
        self._export: asked.RunExport | None = None
        session.clerk.answered.connect(self._on_answered)
        session.clerk.advanced.connect(self._on_advanced)

    # ------------------------------------------------------- what there is

    def offers(self) -> dict[str, Offer]:
        """Return what can be exported now, by the keys of `FORMATS`."""
        return {what: self._walk_offer() if what == "walk" else self._run_offer(what) for what in FORMATS}

    def subject(self, what: str, channel: str, position: int | None = None) -> asked.Subject:
        """Return what would be exported now: of the picture and the run that are looked at, or of the walk.

        Args:
            what: One of `FORMATS`.
            channel: The quantity of steps.
            position: Of a picture: at which step; None for the finished one. Of a walk: which frame; None for all.
        """
        session, walks = self._session, self._session.walks
        if what == "walk":
            return asked.Subject(what, position=position, frames=walks, walk=None if walks is None else walks.walk)
        if what == "picture":
            channel = "x0" if position is None else channel
            return asked.Subject(what, session.film, session.image, channel, position)
        if what == "grid":
            return asked.Subject(what, session.film)
        return asked.Subject(what, session.film, session.image, channel)

    def _run_offer(self, what: str) -> Offer:
        film = self._session.film
        if film is None or not film.available:
            return Offer(False, self.tr("There is no run yet: press Generate first."))
        if what == "grid" and film.count == 1:
            return Offer(False, self.tr("This run has one picture only: choose a larger Batch and generate."))
        if film.state == "running":
            return Offer(True, note=self.tr("The run is still going on: what is there now is exported."))
        if film.state != "done":
            return Offer(True, note=self.tr("The run was not finished: what is there is exported."))
        return Offer(True)

    def _walk_offer(self) -> Offer:
        walks = self._session.walks
        if walks is None or walks.walk is None or not walks.frames_done:
            return Offer(False, self.tr("There are no frames of a walk yet: make a walk and render it first."))
        if walks.frames_done < walks.length:
            note = self.tr("{0} of {1} frames are there; these are exported.")
            return Offer(True, note=note.format(walks.frames_done, walks.length))
        return Offer(True)

    # --------------------------------------------------------------- asking

    @property
    def running(self) -> bool:
        """Whether an export is in progress."""
        return self._export is not None

    def preview(self, subject: asked.Subject, spec: ExportSpec, frame: int, side: int) -> None:
        """Ask for a frame of at most `side` pixels; the newest question counts."""
        self._session.clerk.ask(asked.PreviewExport(subject, spec, frame, side))

    def estimate(self, subject: asked.Subject, spec: ExportSpec) -> None:
        """Ask how many bytes it will have; an earlier question is given up."""
        self.forget_estimate()
        self._estimate = asked.EstimateExport(subject, spec)
        self._session.clerk.ask(self._estimate)

    def forget_estimate(self) -> None:
        """Give up the question in progress."""
        if self._estimate is not None:
            self._estimate.ticket.stop()

    def foresee_name(self, subject: asked.Subject, spec: ExportSpec, folder: Path, pattern: str) -> None:
        """Ask what the file would be called."""
        self._session.clerk.ask(asked.NameExport(subject, spec, folder, pattern))

    def export(self, subject: asked.Subject, spec: ExportSpec, folder: Path, pattern: str) -> None:
        """Begin an export.

        Raises:
            UserError: Another one is in progress.
        """
        if self._export is not None:
            raise UserError("An export is in progress already.", "Wait for it, or stop it.")
        self.forget_estimate()
        self._export = asked.RunExport(subject, spec, folder, pattern)
        self._session.clerk.ask(self._export)
        self.running_changed.emit(True)

    def stop(self) -> None:
        """Stop the export in progress; nothing of it remains."""
        if self._export is not None:
            self._export.ticket.stop()

    def carry(self, subject: asked.Subject, *, as_file: bool = False) -> None:
        """Ask for a picture with its settings, for the clipboard, or `as_file` for a drag.

        Raises:
            UserError: There is no picture.
        """
        self._session.clerk.ask(asked.CarryPicture(self._with_picture(subject), as_file))

    def keep(self, subject: asked.Subject) -> None:
        """Write one picture to the folder of all pictures.

        Raises:
            UserError: There is no picture.
        """
        self._session.clerk.ask(asked.KeepPicture(self._with_picture(subject), self._session.folder))

    @staticmethod
    def _with_picture(subject: asked.Subject) -> asked.Subject:
        of_run = subject.film is not None and subject.film.available
        if not of_run and subject.frames is None:
            raise UserError("There is no picture yet.", "Press Generate first.")
        return subject

    # -------------------------------------------------------------- answers

    def _on_advanced(self) -> None:
        if self._export is not None and self._export.ticket.state[1]:
            self.progressed.emit(*self._export.ticket.state)

    def _on_answered(self, answer: object) -> None:
        match answer:
            case asked.Previewed():
                self.previewed.emit(answer)
            case asked.Estimated():
                self.estimated.emit(answer)
            case asked.NameForeseen():
                self.name_foreseen.emit(answer)
            case asked.Exported():
                self._ended()
                self.exported.emit(answer)
            case asked.Carried():
                self.carried.emit(answer)
            case asked.Kept():
                self._session.saved.emit((answer.path,))
            case Failed():
                self._on_failed(answer)

    def _on_failed(self, failure: Failed) -> None:
        match failure.request:
            case asked.PreviewExport() | asked.EstimateExport() | asked.NameExport():
                if not isinstance(failure.error, UserError):
                    self._session.messages.error(failure.error)
                self.refused.emit(failure.request, failure.error)
            case asked.RunExport():
                self._ended()
                self._session.messages.error(failure.error)
                self.failed.emit(failure.request, failure.error)
            case asked.CarryPicture() | asked.KeepPicture():
                self._session.messages.error(failure.error)

    def _ended(self) -> None:
        self._export = None
        self.running_changed.emit(False)
