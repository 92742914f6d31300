"""What is asked of the clerk about exports and pictures that leave the window, and what it answers."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from diffstudio.qt.answers import Picture
from diffstudio.qt.requests import Request

if TYPE_CHECKING:
    from diffstudio.engine.export import Outline
    from diffstudio.engine.export_spec import ExportSpec
    from diffstudio.engine.export_walk import WalkFrames
    from diffstudio.engine.film import Film
    from diffstudio.engine.walk import Walk


class Ticket:
    """Goes with work that takes a while: how far it is, and whether it is still wanted. From any thread."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._state = (0, 0)

    def stop(self) -> None:
        """Nobody waits for it any more."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether it was stopped."""
        return self._stop.is_set()

    def tell(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._state = (done, total)

    @property
    def state(self) -> tuple[int, int]:
        """How many pictures were taken, and how many will be; zeros before the first."""
        return self._state


@dataclass(frozen=True, slots=True)
class Subject:
    """What is exported.

    Attributes:
        what: One of `export_spec.FORMATS`.
        film: The run, for all but a walk.
        image: Which picture of its batch.
        channel: Which quantity of the steps.
        position: Of a picture: at which step; None for the finished one. Of a walk: which frame; None for all.
        frames: Where the frames of a walk come from.
        walk: Which walk.
    """

    what: str
    film: Film | None = None
    image: int = 0
    channel: str = "x0"
    position: int | None = None
    frames: WalkFrames | None = None
    walk: Walk | None = None


@dataclass(frozen=True, slots=True)
class PreviewExport(Request):
    """Show frame `frame` as it will be, shrunk so that its longer side has at most `side` pixels."""

    slot: ClassVar[str | None] = "export-preview"
    subject: Subject
    spec: ExportSpec
    frame: int
    side: int


@dataclass(frozen=True, slots=True)
class EstimateExport(Request):
    """Say how many bytes it will have."""

    slot: ClassVar[str | None] = "export-estimate"
    subject: Subject
    spec: ExportSpec
    ticket: Ticket = field(default_factory=Ticket, compare=False)


@dataclass(frozen=True, slots=True)
class NameExport(Request):
    """Say what the file would be called now."""

    slot: ClassVar[str | None] = "export-name"
    subject: Subject
    spec: ExportSpec
    folder: Path
    pattern: str


@dataclass(frozen=True, slots=True)
class RunExport(Request):
    """Write the file; the ticket says how far it is and stops it."""

    subject: Subject
    spec: ExportSpec
    folder: Path
    pattern: str
    ticket: Ticket = field(default_factory=Ticket, compare=False)


@dataclass(frozen=True, slots=True)
class CarryPicture(Request):
    """Pack a picture with its settings, for the clipboard; `as_file` also as a file for a drag."""

    slot: ClassVar[str | None] = "carry"
    subject: Subject
    as_file: bool


@dataclass(frozen=True, slots=True)
class KeepPicture(Request):
    """Write one picture with its settings into `folder`, under a free name."""

    subject: Subject
    folder: Path


@dataclass(frozen=True, slots=True)
class Previewed:
    """One frame, and what is known of the whole before anything is packed."""

    request: PreviewExport
    picture: Picture
    outline: Outline


@dataclass(frozen=True, slots=True)
class Estimated:
    """How many bytes it will have; exact or within a few per cent."""

    request: EstimateExport
    bytes: int


@dataclass(frozen=True, slots=True)
class NameForeseen:
    """What the file would be called, or what is wrong with its name or its folder."""

    request: NameExport
    path: Path | None
    name_problem: str = ""
    folder_problem: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """An export is over; None when it was stopped, and then nothing was written."""

    request: RunExport
    path: Path | None


@dataclass(frozen=True, slots=True)
class Carried:
    """A picture that is ready to leave the window.

    Attributes:
        request: What was asked.
        picture: Its pixels.
        png: The same as a file, with its settings inside.
        exact: The exact settings as JSON.
        path: Where that file lies, when one was asked for.
    """

    request: CarryPicture
    picture: Picture
    png: bytes
    exact: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture was written."""

    path: Path
