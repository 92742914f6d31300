"""What the window asks about the history and about dropped files, and what the clerk answers: frozen values only."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal

from diffstudio.qt.answers import Picture
from diffstudio.qt.moment import Mark
from diffstudio.qt.requests import Request

if TYPE_CHECKING:
    from diffstudio.engine.branch import Origin
    from diffstudio.engine.film import Film
    from diffstudio.engine.history_entry import Outcome, Query
    from diffstudio.engine.metadata import Found
    from diffstudio.engine.recipe import Recipe

Purpose = Literal["run", "settings", "copy", "session"]
"""What an entry is wanted for: its run, its settings, its settings as text, or to go on after a crash."""


# ------------------------------------------------------------- the history


@dataclass(frozen=True, slots=True)
class BeginEntry(Request):
    """Write down that a run has begun; `number` is its number when it was made before."""

    durable: ClassVar[bool] = True
    film: Film
    number: int | None = None


@dataclass(frozen=True, slots=True)
class CompleteEntry(Request):
    """Write down how a run ended."""

    durable: ClassVar[bool] = True
    film: Film


@dataclass(frozen=True, slots=True)
class MarkEntries(Request):
    """Write down what was said about runs."""

    durable: ClassVar[bool] = True
    marks: tuple[tuple[int, Mark], ...]


@dataclass(frozen=True, slots=True)
class ListEntries(Request):
    """Say which runs there are; one page of them. The newest question replaces one that waits."""

    slot: ClassVar[str | None] = "history-list"
    query: Query


@dataclass(frozen=True, slots=True)
class ShowThumbnails(Request):
    """Give the small pictures of some runs; the newest question replaces one that waits."""

    slot: ClassVar[str | None] = "history-thumbnails"
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Recall(Request):
    """Give all that makes a run again."""

    slot: ClassVar[str | None] = "history-recall"
    number: int
    purpose: Purpose
    base: Recipe


@dataclass(frozen=True, slots=True)
class Card:
    """A run of the history, as a list shows it.

    Attributes:
        number: Its number; later runs have higher ones.
        began: Seconds since the epoch.
        recipe: The settings that finish it.
        parent: The run it branches from, None for none.
        branch_step: The first step of its own; None for what is no branch.
        outcome: How it ended.
        sentence: Why it failed.
        made: Steps that were made.
        mark: Star, title, deleted.
        seconds: How long it took, None while that is not known.
    """

    number: int
    began: float
    recipe: Recipe
    parent: int | None
    branch_step: int | None
    outcome: Outcome
    sentence: str
    made: int
    mark: Mark
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of the history, newest first.

    Attributes:
        query: What was asked.
        cards: The runs that were asked for.
        kin: Runs that these branch from and that are not among them.
        more: Whether there are older ones.
        count: How many there are on all pages.
    """

    query: Query
    cards: tuple[Card, ...]
    kin: tuple[Card, ...]
    more: bool
    count: int


@dataclass(frozen=True, slots=True)
class EntryChanged:
    """A run has begun or ended; `film` is the run."""

    card: Card
    film: Film
    thumbnail: Picture | None = None


@dataclass(frozen=True, slots=True)
class EntriesMarked:
    """What was said about runs is written down; these are they."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Thumbnails:
    """Small pictures by number; None where there is none."""

    pictures: tuple[tuple[int, Picture | None], ...]


@dataclass(frozen=True, slots=True)
class Recalled:
    """All that makes a run again.

    Attributes:
        request: What was asked.
        card: The run.
        found: Its settings, as far as they can be applied here.
    """

    request: Recall
    card: Card
    found: Found


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the file of the history that the user should hear once."""

    text: str


# ------------------------------------------------- dropped and pasted things


@dataclass(frozen=True, slots=True)
class ReadSettings(Request):
    """Read the settings in a file, the bytes of one, or a text.

    Attributes:
        what: A path, the bytes of a picture, or a text.
        name: What it is called in messages.
        base: The settings in force, which stay where nothing else is said.
    """

    slot: ClassVar[str | None] = "read-settings"
    what: Path | bytes | str
    name: str
    base: Recipe


@dataclass(frozen=True, slots=True)
class SettingsRead:
    """What a dropped or pasted thing says.

    Attributes:
        name: What it is called.
        found: Its settings, as far as they can be applied here.
        origin: All that makes its run again; None when it cannot be made here, or exactly.
        grid: Whether it is a grid, of which these are the shared settings.
    """

    name: str
    found: Found
    origin: Origin | None = None
    grid: bool = False


@dataclass(frozen=True, slots=True)
class FolderFound:
    """A folder, or the card of a model, was dropped."""

    path: Path


# ------------------------------------------------------------- the session


@dataclass(frozen=True, slots=True)
class WriteSession(Request):
    """Keep the state of the controls, so that a crash loses at most what came after it."""

    slot: ClassVar[str | None] = "session"
    file: Path
    text: bytes
    forget: tuple[Path, ...] = ()
