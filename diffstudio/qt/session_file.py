"""The state of the controls as a file: written while the program runs, found by the next start after a crash.

Each window has a file of its own and holds a lock beside it; a file whose lock nobody holds was left
by a program that ended unexpectedly. When it is written is `journal`'s matter.
"""

from __future__ import annotations

import contextlib
import dataclasses
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar

from diffstudio import files
from diffstudio.engine import places
from diffstudio.engine.film import CHANNELS
from diffstudio.engine.history_sessions import SessionLock, living
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe, PlanePoint
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.errors import UserError
from diffstudio.jsontext import read_json, write_json
from diffstudio.qt.moment import Look, Moment

VERSION = 1
MAX_BYTES = 2_000_000
_STEM = "session"

T = TypeVar("T", Look, WalkDraft)


@dataclass(frozen=True, slots=True)
class Left:
    """What a program left that ended unexpectedly.

    Attributes:
        moment: Every control, without the run.
        workspace: The one on the screen.
        run: The number in the history of the run that was looked at.
        position: Where its playhead was.
        files: What lies there of crashes; not needed once this session has a file of its own.
    """

    moment: Moment
    workspace: str = ""
    run: int | None = None
    position: int = 0
    files: tuple[Path, ...] = field(default=(), compare=False)


class SessionFile:
    """The file of this session.

    Attributes:
        path: Where it is.
    """

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or places.state() / "sessions"
        token = secrets.token_hex(8)
        self.path = folder / f"{_STEM}-{token}.json"
        self._lock: SessionLock | None = None
        with contextlib.suppress(OSError, UserError):  # without a lock another window may take it for a crash
            files.make_folder(folder)
            self._lock = SessionLock(folder / _STEM, token)

    def end(self, forget: Iterable[Path] = ()) -> None:
        """The program ends as it should: nothing is left to be found, neither its own file nor those of `forget`."""
        for path in (self.path, *forget):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def written(moment: Moment, workspace: str, run: int | None) -> bytes:
    """Return the state of every control as JSON."""
    data = {
        "version": VERSION,
        "workspace": workspace,
        "run": run,
        "position": moment.position,
        "recipe": moment.recipe.to_dict(),
        "look": _plain(moment.look),
        "walk": _plain_walk(moment.walk),
        **{name: getattr(moment, name) for name in _SIMPLE},
    }
    return write_json(data).encode()


def left_behind(start: Moment, folder: Path | None = None) -> Left | None:
    """Return what the last crash left, None when every program ended as it should.

    Args:
        start: How every control is that the file does not know.
        folder: Where the files are.
    """
    folder = folder or places.state() / "sessions"
    alive = living(folder / _STEM)
    found = [path for path in folder.glob(f"{_STEM}-*.json") if path.stem.removeprefix(f"{_STEM}-") not in alive]
    for path in sorted(found, key=_age):
        left = _read(path, start)
        if left is not None:
            return dataclasses.replace(left, files=tuple(found))
    return None


_SIMPLE = ("seed_is_random", "seed_locked", "live", "image", "channel")


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0


def _read(path: Path, start: Moment) -> Left | None:
    """Read a file; of damaged or newer ones whatever makes sense, None when that is not even the settings."""
    try:
        with files.open_regular(path) as opened:
            data = read_json(opened.read(MAX_BYTES + 1), "The session", limit=MAX_BYTES)
        recipe = Recipe.from_dict(data["recipe"])
    except (OSError, UserError, KeyError, TypeError):
        return None
    simple = {name: data[name] for name in _SIMPLE if type(data.get(name)) is type(getattr(start, name))}
    if simple.get("channel") not in CHANNELS:
        simple.pop("channel", None)
    moment = dataclasses.replace(
        start, recipe=recipe, look=_revived(start.look, data.get("look")), walk=_walk(start.walk, data.get("walk")),
        **simple,
    )  # fmt: skip
    run, position, workspace = data.get("run"), data.get("position"), data.get("workspace")
    return Left(
        moment, workspace if isinstance(workspace, str) else "", run if type(run) is int else None,
        max(0, position) if type(position) is int else 0,
    )  # fmt: skip


def _plain(value: Look | WalkDraft) -> dict[str, Any]:
    """Return the fields that JSON can hold as they are."""
    named = {item.name: getattr(value, item.name) for item in fields(value)}
    plain = {name: list(item) if isinstance(item, tuple) else item for name, item in named.items()}
    return {name: item for name, item in plain.items() if _is_plain(item)}


def _is_plain(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(part, (str, int, float)) for part in value)
    return isinstance(value, (str, int, float))


def _plain_walk(walk: WalkDraft) -> dict[str, Any]:
    keyframes = [
        {"recipe": frame.recipe.to_dict(), "point": None if frame.point is None else frame.point.to_dict()}
        for frame in walk.keyframes
    ]
    return _plain(walk) | {"keyframes": keyframes}


def _walk(start: WalkDraft, data: object) -> WalkDraft:
    if not isinstance(data, dict):
        return start
    keyframes = data.pop("keyframes", [])
    try:
        frames = tuple(
            Keyframe(
                Recipe.from_dict(item["recipe"]),
                None if item.get("point") is None else PlanePoint.from_dict(item["point"]),
            )
            for item in keyframes
        )
    except (UserError, KeyError, TypeError, AttributeError):
        frames = start.keyframes
    return dataclasses.replace(_revived(start, data), keyframes=frames)


def _revived(start: T, data: object) -> T:
    """Take over every field of the kind that it has at first."""
    if not isinstance(data, dict):
        return start
    changes: dict[str, Any] = {}
    for item in fields(start):
        default, value = getattr(start, item.name), data.get(item.name)
        if isinstance(default, tuple) and isinstance(value, list):
            same_length = len(value) == len(default) or item.name == "overlays"
            plain = all(isinstance(part, (str, int, float)) for part in value)
            changes[item.name] = tuple(value) if same_length and plain else default
        elif type(value) is type(default):
            changes[item.name] = value
    return dataclasses.replace(start, **changes)
