"""Every run and branch that was made, kept over restarts: searched, starred, deleted with undo, as a tree.

A row is written when a run begins and completed when it ends, so a crash leaves a row that says so.
Everything here is called from one thread at a time. The file is `history_file`'s matter, pictures and steps of a
run are not kept.
"""

from __future__ import annotations

import io
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PIL import Image

from diffstudio.engine import checks, history_search
from diffstudio.engine.branch import Branch, Origin
from diffstudio.engine.history_entry import (
    FINAL,
    MAX_TITLE,
    Entry,
    Outcome,
    Query,
    folded,
    search_text,
    storable,
)
from diffstudio.engine.history_file import Database
from diffstudio.engine.history_sessions import SessionLock, living
from diffstudio.engine.pictures import Picture, thumbnail

FILE_NAME = "history.sqlite3"
MAX_ROWS = 100_000
MAX_THUMBNAIL_BYTES = 512 << 20
THUMBNAIL_SIDE = 96
MAX_THUMBNAIL = 64 << 10
"""Bytes of one thumbnail: 96 × 96 pixels without any packing are 27 KiB."""
_TRIM_EVERY = 64
_SLACK = 0.01
"""So much more than needed goes at a time, so that it need not be done at every run."""
_MAX_SENTENCE = 1000


class History:
    """The runs of all sessions.

    Args:
        path: The database file. One that is damaged or not ours is put aside; where none can be written,
            everything is kept in memory.
        session: Name of this start of the program, letters and digits; drawn when empty.
        clock: Says the time, in seconds since the epoch.
        max_rows: When there are more, the oldest without a star go.
        max_thumbnail_bytes: When there are more, the thumbnails of the oldest without a star go.
    """

    def __init__(
        self,
        path: Path,
        *,
        session: str = "",
        clock: Callable[[], float] = time.time,
        max_rows: int = MAX_ROWS,
        max_thumbnail_bytes: int = MAX_THUMBNAIL_BYTES,
    ) -> None:
        self.session = session or secrets.token_hex(8)
        self._clock = clock
        self._max_rows, self._max_thumbnail_bytes = max_rows, max_thumbnail_bytes
        self._database = Database(path)
        self._since_trim = 0
        self._lock = self._locked(self._database.path)
        self._database.write(self._mark_interrupted)
        self._database.write(self._trim)

    @property
    def path(self) -> Path | None:
        """The file, None when everything is kept in memory."""
        return self._database.path

    @property
    def notices(self) -> tuple[str, ...]:
        """What went wrong with the file, a sentence each, to be said once; later calls may add to it."""
        return tuple(self._database.notices)

    def close(self) -> None:
        """Close the file and end the session. Runs that were not completed will count as interrupted."""
        self._database.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    # ------------------------------------------------------------ writing

    def begin(self, origin: Origin, *, parent: int | None = None) -> int:
        """Write down that a run begins and return its number.

        Args:
            origin: What is run.
            parent: The run that a branch shares its first steps with, when the history knows it.

        Raises:
            UserError: The disk refuses.
            ValueError: There is a parent and `origin` is no branch.
        """
        if parent is not None and not isinstance(origin, Branch):
            raise ValueError("a run with a parent is a branch")
        return self._database.write(lambda connection: self._insert(connection, origin, parent))

    def complete(
        self,
        number: int,
        outcome: Outcome,
        *,
        made: int,
        seconds: float,
        sentence: str = "",
        thumbnail: bytes = b"",
    ) -> None:
        """Write down how a run ended; of one that is no longer there, nothing.

        Args:
            number: Its number.
            outcome: "done", "stopped" or "failed".
            made: Steps that were made, those shared with the parent included.
            seconds: How long it took.
            sentence: Why it failed.
            thumbnail: As `thumbnail_of` makes it, or nothing.

        Raises:
            UserError: The disk refuses.
            ValueError: There is no such outcome, or the thumbnail is too large.
        """
        if outcome not in FINAL:
            raise ValueError(f"a run does not end {outcome}")
        if len(thumbnail) > MAX_THUMBNAIL:
            raise ValueError(f"a thumbnail of {len(thumbnail)} bytes")
        values = (outcome, storable(sentence[:_MAX_SENTENCE]), made, float(seconds), number)

        def write(connection: sqlite3.Connection) -> None:
            changed = connection.execute(
                "UPDATE runs SET outcome = ?, sentence = ?, made = ?, seconds = ? WHERE id = ?", values
            )
            if changed.rowcount and thumbnail:
                row = (number, len(thumbnail), thumbnail)
                connection.execute("INSERT OR REPLACE INTO thumbnails (id, bytes, png) VALUES (?, ?, ?)", row)

        self._database.write(write)

    def star(self, number: int, on: bool = True) -> None:
        """Give a run a star or take it away."""
        self._update("starred = ?", int(on), (number,))

    def rename(self, number: int, title: str) -> None:
        """Give a run a title, "" for none.

        Raises:
            UserError: It is longer than 200 characters, or the disk refuses.
        """
        title = storable(checks.Text(MAX_TITLE)(title, "The title"))

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE runs SET title = ? WHERE id = ?", (title, number))
            connection.execute("UPDATE words SET title = ? WHERE id = ?", (folded(title), number))

        self._database.write(write)

    def delete(self, numbers: Iterable[int]) -> None:
        """Hide runs until they are restored or purged."""
        self._update("deleted = ?", self._clock(), numbers)

    def restore(self, numbers: Iterable[int]) -> None:
        """Bring back runs that were deleted."""
        self._update("deleted = ?", None, numbers)

    def purge(self, before: float | None = None) -> int:
        """Remove for good what was deleted, and return how many that were.

        A branch of a removed run hangs from then on the run that this one branched from.

        Args:
            before: Only what was deleted before this time, in seconds since the epoch.
        """
        limit = float("inf") if before is None else before

        def write(connection: sqlite3.Connection) -> int:
            rows = connection.execute(
                "SELECT id FROM runs WHERE deleted IS NOT NULL AND deleted < ?", (limit,)
            )
            return _remove(connection, [number for (number,) in rows.fetchall()])

        return self._database.write(write)

    # ------------------------------------------------------------ reading

    def get(self, number: int) -> Entry | None:
        """Return one run, deleted or not; None when it is not there."""
        found = self._select("runs.id = ?", number)
        return found[0] if found else None

    def find(self, query: Query | None = None) -> tuple[Entry, ...]:
        """Return one page of what is asked for, newest first; of everything when nothing is."""
        return self._database.read(lambda connection: history_search.find(connection, query or Query()))

    def count(self, query: Query | None = None) -> int:
        """Return how many runs there are on all pages together."""
        return self._database.read(lambda connection: history_search.count(connection, query or Query()))

    def children(self, number: int) -> tuple[Entry, ...]:
        """Return the branches of a run that are not deleted, oldest first."""
        return self._select("parent = ? AND deleted IS NULL ORDER BY runs.id", number)

    def ancestors(self, number: int) -> tuple[Entry, ...]:
        """Return what a run branches from, the nearest first; deleted ones are among them."""
        chain = "SELECT parent FROM runs WHERE id = ? UNION SELECT parent FROM runs JOIN chain USING (id)"
        where = (
            f"runs.id IN (WITH RECURSIVE chain(id) AS ({chain}) SELECT id FROM chain) ORDER BY runs.id DESC"
        )
        return self._select(where, number)

    def models(self) -> tuple[str, ...]:
        """Return the names of the models that were run, in the order of the alphabet."""
        sql = "SELECT DISTINCT model FROM runs WHERE deleted IS NULL ORDER BY model"
        return self._database.read(lambda connection: tuple(name for (name,) in connection.execute(sql)))

    # ------------------------------------------------------------ inside

    def _select(self, where: str, *values: Any) -> tuple[Entry, ...]:
        return self._database.read(lambda connection: history_search.select(connection, where, values))

    def _update(self, change: str, value: object, numbers: Iterable[int]) -> None:
        rows = [(value, number) for number in numbers]
        self._database.write(
            lambda connection: connection.executemany(f"UPDATE runs SET {change} WHERE id = ?", rows)
        )

    def _insert(self, connection: sqlite3.Connection, origin: Origin, parent: int | None) -> int:
        if connection.execute("SELECT 1 FROM runs WHERE id = ?", (parent,)).fetchone() is None:
            parent = None  # it went when there were too many, or with a file that was damaged
        recipe = origin.recipe
        row = {
            "began": self._clock(),
            "model": storable(recipe.model),
            "label": None if recipe.label is None else storable(recipe.label),
            "parent": parent,
            "branch_step": origin.step if isinstance(origin, Branch) and parent is not None else None,
            "outcome": "running",
            "planned": recipe.steps,
            "session": self.session,
            "origin": origin.to_json(),
        }
        sql = f"INSERT INTO runs ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"
        number = connection.execute(sql, tuple(row.values())).lastrowid
        connection.execute("INSERT INTO words (id, settings) VALUES (?, ?)", (number, search_text(origin)))
        self._since_trim += 1
        if self._since_trim >= _TRIM_EVERY:
            self._trim(connection)
        return int(number or 0)

    def _locked(self, path: Path | None) -> SessionLock | None:
        try:
            return None if path is None else SessionLock(path, self.session)
        except OSError:
            return None  # the worst that follows: another window calls a run interrupted until it ends

    def _mark_interrupted(self, connection: sqlite3.Connection) -> None:
        """Say of the runs of sessions that are over that their program ended before them."""
        rows = connection.execute("SELECT DISTINCT session FROM runs WHERE outcome = 'running'").fetchall()
        path = self._database.path
        alive = living(path) if path is not None else frozenset()
        dead = [(name,) for (name,) in rows if name != self.session and name not in alive]
        sql = "UPDATE runs SET outcome = 'interrupted' WHERE outcome = 'running' AND session = ?"
        connection.executemany(sql, dead)

    def _trim(self, connection: sqlite3.Connection) -> None:
        """Let the oldest go where there are too many; thumbnails first, as they are most of the bytes."""
        self._since_trim = 0
        (size,) = connection.execute("SELECT coalesce(sum(bytes), 0) FROM thumbnails").fetchone()
        if size > self._max_thumbnail_bytes:
            _remove_thumbnails(connection, size - self._max_thumbnail_bytes * (1 - _SLACK))
        (rows,) = connection.execute("SELECT count(*) FROM runs").fetchone()
        if rows > self._max_rows:
            wanted = rows - int(self._max_rows * (1 - _SLACK))
            sql = "SELECT id FROM runs WHERE starred = 0 AND outcome != 'running' ORDER BY id LIMIT ?"
            _remove(connection, [number for (number,) in connection.execute(sql, (wanted,)).fetchall()])


def thumbnail_of(picture: Picture) -> bytes:
    """Return a picture ``h w 3`` as the PNG of at most 96 pixels a side that the history keeps."""
    small = thumbnail(picture, THUMBNAIL_SIDE) if max(picture.shape[:2]) > THUMBNAIL_SIDE else picture
    buffer = io.BytesIO()
    Image.fromarray(small).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _remove(connection: sqlite3.Connection, numbers: list[int]) -> int:
    """Remove runs; their branches hang from then on the runs that they branched from."""
    for number in numbers:
        parent, step = connection.execute(
            "SELECT parent, branch_step FROM runs WHERE id = ?", (number,)
        ).fetchone()
        # with the grandparent a branch shares the steps before the earlier of the two
        sql = "UPDATE runs SET parent = ?, branch_step = min(branch_step, ?) WHERE parent = ?"
        connection.execute(sql, (parent, step, number))
        connection.execute("DELETE FROM runs WHERE id = ?", (number,))
    return len(numbers)


def _remove_thumbnails(connection: sqlite3.Connection, excess: float) -> None:
    """Remove the oldest thumbnails of runs without a star until `excess` bytes are gone."""
    sql = "SELECT id, bytes FROM thumbnails JOIN runs USING (id) WHERE starred = 0 ORDER BY id"
    gone = []
    for number, size in connection.execute(sql):
        if excess <= 0:
            break
        excess -= size
        gone.append((number,))
    connection.executemany("DELETE FROM thumbnails WHERE id = ?", gone)
