"""All runs of a session under one budget of memory. What a run holds and can let go is `run`'s matter."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import threading
import time
from pathlib import Path

from diffstudio.engine import places
from diffstudio.engine.run import Run
from diffstudio.errors import UserError
from diffstudio.models.allocator import give_back_memory

BUDGET = 1 << 30
DISK_BUDGET = 8 << 30
_PREFIX = "session-"
_FORGOTTEN_AFTER = 3 * 24 * 3600.0
"""Seconds after which the folder of a session that ended without cleaning up is removed."""


class RunStore:
    """Holds the runs, and makes room: the oldest unsaved go to disk, or thin out where that is not possible.

    Runs that were saved go to disk last and are never thinned out; the newest and those in progress are
    never touched. May be used from any thread.

    Args:
        budget_bytes: Most bytes of tensors in memory.
        folder: Where runs are put aside; None keeps all in memory.
        disk_bytes: Most bytes there.
    """

    def __init__(self, budget_bytes: int = BUDGET, folder: Path | None = None, disk_bytes: int = DISK_BUDGET) -> None:
        self.budget_bytes = budget_bytes
        self.disk_bytes = disk_bytes
        self._lock = threading.RLock()
        self._runs: list[Run] = []
        self._folder = None if folder is None else folder / f"{_PREFIX}{os.getpid()}-{secrets.token_hex(4)}"
        if folder is not None:
            _remove_forgotten(folder)

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs, oldest first."""
        with self._lock:
            return tuple(self._runs)

    @property
    def bytes(self) -> int:
        """Bytes in memory; what a branch shares with its parent counts once."""
        storages: dict[int, int] = {}
        for run in self.runs:
            storages.update(run.storages())
        return sum(storages.values())

    def add(self, run: Run) -> None:
        """Take in a run."""
        with self._lock:
            if run not in self._runs:
                self._runs.append(run)

    def remove(self, run: Run) -> None:
        """Forget a run; its file goes when no branch needs it any more."""
        with self._lock:
            if run in self._runs:
                self._runs.remove(run)

    def trim(self) -> tuple[str, ...]:
        """Bring the runs under the budget and return what was done, a sentence each, for the user to read."""
        notices = self._make_room()
        if notices:
            give_back_memory()  # otherwise the process would stay as large as it was
        return tuple(notices)

    def close(self) -> None:
        """Forget all runs and remove what was put aside."""
        with self._lock:
            self._runs.clear()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _make_room(self) -> list[str]:
        notices: list[str] = []
        with self._lock:
            unsaved, saved = self._candidates(saved=False), self._candidates(saved=True)
            for act, runs in (
                (self._put_aside, unsaved + saved), (self._thin_pairs, unsaved), (self._thin_steps, unsaved),
            ):  # fmt: skip
                for run in runs:
                    if self.bytes <= self.budget_bytes:
                        return notices
                    notices += act(run)
        return notices

    def _candidates(self, *, saved: bool) -> list[Run]:
        there = [run for run in self._runs[:-1] if run.storages()]  # the others lie on the disk already
        return [run for run in there if run.state != "running" and run.saved == saved]

    def _put_aside(self, run: Run) -> list[str]:
        if self._folder is None or self._used() + sum(run.storages().values()) > self.disk_bytes:
            return []
        try:
            moved = run.spill(self._folder)
        except UserError as error:
            return [f"An older run could not be put aside: {error}"]
        return ["The steps of an older run were moved to the disk to make room."] if moved else []

    def _thin_pairs(self, run: Run) -> list[str]:
        dropped = run.drop_pairs()
        return ["An older run forgot its predictions with and without the class, to make room."] if dropped else []

    def _thin_steps(self, run: Run) -> list[str]:
        notices = []
        while self.bytes > self.budget_bytes and run.drop_every_other():
            notices = ["An older run kept only some of its steps, to make room."]
        return notices

    def _used(self) -> int:
        """Return the bytes of what was put aside."""
        if self._folder is None or not self._folder.is_dir():
            return 0
        try:
            return sum(entry.stat().st_size for entry in self._folder.iterdir())
        except OSError:  # a file went away in the middle of counting: the next time counts right
            return self.disk_bytes


def default_folder() -> Path:
    """Return where runs are put aside on this machine."""
    return places.cache() / "runs"


def _remove_forgotten(folder: Path) -> None:
    """Remove the folders of sessions that ended long ago without cleaning up."""
    with contextlib.suppress(OSError):
        for old in folder.glob(f"{_PREFIX}*"):
            if time.time() - old.stat().st_mtime > _FORGOTTEN_AFTER:
                shutil.rmtree(old, ignore_errors=True)
