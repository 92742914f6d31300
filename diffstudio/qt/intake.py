"""What is dropped on the window or pasted into it: its settings come back, what cannot be applied is named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from diffstudio.engine.branch import Branch
from diffstudio.engine.walk import WALK_FRAME, Walk
from diffstudio.errors import UserError
from diffstudio.qt import answers
from diffstudio.qt import history_requests as asked
from diffstudio.qt.session import Session

PICTURE_TYPES = ("image/png", "image/jpeg", "image/webp", "image/gif")
"""Kinds of clipboard data that may hold settings, as bytes; Qt's own image has lost them."""
_MOST_BYTES = 256 << 20
_MOST_TEXT = 1 << 20


class Intake(QObject):
    """Takes in files, picture data and texts.

    Args:
        session: Whose settings they become.
        parent: As in Qt.

    Signals:
        walk_taken(): A walk came back.

    Attributes:
        on_folder: What is done with a dropped folder or the card of a model; None: it is said that it is none.
    """

    walk_taken = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.on_folder: Callable[[Path], None] | None = None
        session.clerk.answered.connect(self._on_answered)

    @staticmethod
    def takes(data: QMimeData) -> bool:
        """Whether there is anything in `data` that could hold settings."""
        return data.hasUrls() or data.hasText() or data.hasImage() or any(map(data.hasFormat, PICTURE_TYPES))

    def take(self, data: QMimeData) -> None:
        """Read the settings in what was dropped or pasted.

        Raises:
            UserError: There is nothing in it that could hold settings.
        """
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self._take_files(paths)
            return
        for kind in PICTURE_TYPES:
            if data.hasFormat(kind):
                self._ask(bytes(data.data(kind).data())[:_MOST_BYTES], self.tr("the pasted picture"))
                return
        if data.hasUrls():
            raise UserError(
                self.tr("Only files of this computer can be dropped."), self.tr("Save the picture first, then drop it.")
            )
        if data.hasText():
            self._ask(data.text()[:_MOST_TEXT], self.tr("the pasted text"))
            return
        if data.hasImage():
            raise UserError(
                self.tr("This picture came without its settings."), self.tr("Drop or paste its file instead.")
            )
        raise UserError(
            self.tr("There is nothing here that holds settings."), self.tr("Copy a picture, its file or its settings.")
        )

    def _take_files(self, paths: Sequence[Path]) -> None:
        if len(paths) > 1:
            self._session.messages.info(
                self.tr("{0} files were dropped; the first one was taken.").format(len(paths))
            )
        self._ask(paths[0], paths[0].name or str(paths[0]))

    def _ask(self, what: Path | bytes | str, name: str) -> None:
        self._session.clerk.ask(asked.ReadSettings(what, name, self._session.recipe))

    # -------------------------------------------------------------- answers

    def _on_answered(self, answer: object) -> None:
        match answer:
            case asked.SettingsRead():
                self._apply(answer)
            case asked.FolderFound():
                self._on_folder(answer.path)
            case answers.Failed() if isinstance(answer.request, asked.ReadSettings):
                self._session.messages.error(answer.error)

    def _apply(self, read: asked.SettingsRead) -> None:
        """Take over what can be applied as one undo step, and say what could not."""
        found, session, name = read.found, self._session, self.tr("Picture settings")
        if found.recipe is None:
            return
        if found.walk is not None:
            self._apply_walk(read, found.walk)
            return
        again = isinstance(read.origin, Branch) and not read.grid
        if read.origin is not None and again:
            session.replay(name, read.origin)
        else:
            has_seed = found.source == "diffstudio" or "Seed" in found.fields
            session.change(
                name, recipe=found.recipe, seed_is_random=session.seed_is_random and not has_seed
            )
        if found.source in ("", "diffstudio"):
            text = self.tr("The settings of {0} are in force.").format(read.name)
        else:
            text = self.tr("The settings of {0}, made with {1}, are in force.").format(read.name, found.source)
        if read.grid:
            text = self.tr("The settings that the cells of the grid {0} share are in force.").format(read.name)
        elif again:
            text = self.tr("The branch in {0} is made again, with the runs that it came from.").format(read.name)
        if found.problems:
            session.messages.warn(f"{text} {' '.join(found.problems)}")
        else:
            session.messages.info(text)

    def _apply_walk(self, read: asked.SettingsRead, walk: Walk) -> None:
        """Take over a walk and the settings of its first keyframe."""
        session, found = self._session, read.found
        session.change(
            self.tr("Walk"), recipe=found.recipe, seed_is_random=False, walk=session.walk.like(walk), frame=0
        )
        self.walk_taken.emit()
        text = self.tr("The walk of {0} is here again.").format(read.name)
        problems = [problem for problem in found.problems if problem != WALK_FRAME]
        if problems:
            session.messages.warn(f"{text} {' '.join(problems)}", self.tr("Undo brings the old settings back."))
        else:
            session.messages.info(text)

    def _on_folder(self, path: Path) -> None:
        if self.on_folder is not None:
            self.on_folder(path)
            return
        self._session.messages.warn(
            self.tr("{0} is a folder, not a picture.").format(path.name or path),
            self.tr("Drop a picture that a tool saved with its settings, or a recipe."),
        )
