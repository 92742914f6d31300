"""What the program remembers between two starts: theme, window places, last settings.

A settings file may never keep the program from starting: a broken one is put aside, and every key
that still makes sense is used.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
from collections.abc import Container
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from diffstudio import files
from diffstudio.engine import naming, places
from diffstudio.errors import UserError
from diffstudio.jsontext import read_json

FILE_NAME = "preferences.json"
MAX_BYTES = 1_000_000
Theme = Literal["system", "dark", "light"]
Mode = Literal["once", "loop", "ping-pong"]
Smoothing = Literal["auto", "smooth", "nearest"]
Language = Literal["system", "en", "de"]
THEMES: tuple[Theme, ...] = get_args(Theme)
LANGUAGES: tuple[Language, ...] = get_args(Language)
SCALES = (100, 125, 150, 175, 200, 225, 250, 275, 300)
"""Sizes of the interface in percent of what the desktop asks for."""
DRAFT_STEPS = (1, 50)
"""Least and most steps of a draft."""
MEMORY_MB = (64, 65_536)
"""Least and most megabytes for the runs that are kept."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything that is remembered; each has a default that makes a good first start.

    Attributes:
        theme: "system", "dark" or "light".
        geometry: Where the window was, as Qt wrote it (base64).
        workspace: The workspace on the screen.
        layouts: Where the docks were in each workspace, as Qt wrote it (base64).
        recipe: The last settings, as `Recipe.to_dict` wrote them; empty on the first start.
        walk: The walk, as `WalkDraft.to_dict` wrote it; empty for none yet.
        fps: Steps a second of the playback.
        play_mode: "once", "loop" or "ping-pong".
        smoothing: How pictures are enlarged: "auto", "smooth" or "nearest".
        schedule_axis: What the schedule plot shows: "alpha_bar", "sigma" or "log_snr".
        schedule_against: Against what: "t" or "step".
        overlays: Names of other schedules in the plot.
        seed_locked: Whether Generate keeps the seed.
        live: Whether changes of settings run by themselves.
        escape_stops: Whether Esc stops a run.
        scale: Size of the interface in percent, one of `SCALES`.
        language: "system", "en" or "de".
        pictures_folder: Where pictures are saved; "" is the folder of the system.
        name_pattern: How they are called, see `engine.naming`.
        draft_steps: The most steps of a run that is made while a control moves.
        memory_mb: Megabytes of memory for the runs that are kept; older ones go to the disk.
        device: Where models are to compute: "auto", "cpu", "cuda" or "mps".
        picture_size: Side of the squares that a folder of pictures becomes.
        export: What was chosen in the export dialog, as `ExportSettings.to_dict` wrote it.
        tour_seen: Whether the tour was begun once.
    """

    theme: Theme = "dark"
    geometry: str = ""
    workspace: str = "explore"
    layouts: dict[str, str] = field(default_factory=dict)
    recipe: dict[str, Any] = field(default_factory=dict)
    walk: dict[str, Any] = field(default_factory=dict)
    fps: int = 12
    play_mode: Mode = "loop"
    smoothing: Smoothing = "auto"
    schedule_axis: str = "alpha_bar"
    schedule_against: str = "t"
    overlays: tuple[str, ...] = ("Linear",)
    seed_locked: bool = False
    live: bool = False
    escape_stops: bool = True
    scale: int = 100
    language: Language = "system"
    pictures_folder: str = ""
    name_pattern: str = naming.PICTURE_PATTERN
    draft_steps: int = 10
    memory_mb: int = 1024
    device: str = "auto"
    picture_size: int = 64
    export: dict[str, Any] = field(default_factory=dict)
    tour_seen: bool = False

    def with_(self, **changes: Any) -> Preferences:
        """Return these preferences with some of them changed."""
        return dataclasses.replace(self, **changes)


def path() -> Path:
    """Return where the preferences are kept."""
    return places.state() / FILE_NAME


def load(file: Path | None = None) -> tuple[Preferences, str]:
    """Read the preferences and say in a sentence what was wrong with the file ("" for nothing).

    Whatever can be used is used; a file that is no JSON is kept beside under another name.
    """
    file = file or path()
    try:
        with files.open_regular(file) as opened:
            raw = opened.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Preferences(), ""
    except OSError as error:
        return Preferences(), f"The preferences could not be read: {files.why(error)}; the defaults are used."
    try:
        data = read_json(raw, "The file", limit=MAX_BYTES)
    except UserError:
        data = None
    if not isinstance(data, dict):
        kept = _put_aside(file)
        return Preferences(), f"The preferences were damaged; the defaults are used and the file is kept as {kept}."
    known = {f.name: f for f in fields(Preferences)}
    accepted = {name: _accept(name, value) for name, value in data.items() if name in known}
    bad = sorted(name for name, value in accepted.items() if value is None)
    good = {name: value for name, value in accepted.items() if value is not None}
    problem = f"These preferences made no sense and have their defaults again: {', '.join(bad)}." if bad else ""
    return Preferences(**good), problem


def save(preferences: Preferences, file: Path | None = None) -> None:
    """Write the preferences, whole or not at all.

    Raises:
        UserError: They could not be written; the old file is as it was.
    """
    file = file or path()
    files.make_folder(file.parent)
    files.write(file, json.dumps(dataclasses.asdict(preferences), indent=1).encode())


def _put_aside(file: Path) -> str:
    """Give a damaged file another name, so that nothing of it is lost; return that name."""
    aside = file.with_name(f"{file.stem}-damaged{file.suffix}")
    with contextlib.suppress(OSError):
        os.replace(file, aside)
    return aside.name


_RANGES: dict[str, Container[Any]] = {
    "theme": THEMES,
    "play_mode": ("once", "loop", "ping-pong"),
    "smoothing": ("auto", "smooth", "nearest"),
    "schedule_axis": ("alpha_bar", "sigma", "log_snr"),
    "schedule_against": ("t", "step"),
    "fps": range(1, 61),
    "scale": SCALES,
    "language": LANGUAGES,
    "draft_steps": range(DRAFT_STEPS[0], DRAFT_STEPS[1] + 1),
    "memory_mb": range(MEMORY_MB[0], MEMORY_MB[1] + 1),
    "device": ("auto", "cpu", "cuda", "mps"),
    "picture_size": (32, 64, 96, 128),
}


def _accept(name: str, value: Any) -> Any:
    """Return `value` when it makes sense as preference `name`, else None."""
    default = getattr(Preferences(), name)
    if isinstance(default, tuple):
        good = isinstance(value, list) and len(value) <= 32 and all(isinstance(v, str) for v in value)
        return tuple(value) if good else None
    if type(value) is not type(default):
        return None
    if name == "layouts" and not all(isinstance(text, str) for text in value.values()):
        return None
    if name in _RANGES and value not in _RANGES[name]:
        return None
    if name == "name_pattern" and naming.problem(value):
        return None
    if name == "pictures_folder" and (len(value) > 4096 or "\0" in value or (value and not Path(value).is_absolute())):
        return None
    return value
