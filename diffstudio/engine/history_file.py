"""The database file of the history: opened, put aside when it is damaged, replaced by memory when it must be.

A committed row survives a kill and a power cut: write-ahead log, forced to the disk at every commit.
What is in the file is `history`'s and `history_schema`'s matter.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from diffstudio import files
from diffstudio.engine.history_schema import ForeignError, NewerError, migrate, version
from diffstudio.errors import UserError

BUSY_S = 5.0
"""How long another window's write is waited for; they take milliseconds."""
MAX_CHECKED = 16 << 20
"""Files up to this size are looked through at every start; damage in larger ones is noticed when met."""
_LOG_LIMIT = 8 << 20
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_COMPANIONS = ("", "-wal", "-shm")
_T = TypeVar("_T")


class Database:
    """The open file, or its stand-in in memory. Used from one thread at a time.

    Args:
        path: The file; its folder is made when missing.

    Attributes:
        path: The file, None when everything is kept in memory.
        notices: What the user should hear, a sentence each; it only grows.
    """

    def __init__(self, path: Path) -> None:
        self.path: Path | None = path
        self.notices: list[str] = []
        self._connection = self._opened()

    def read(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Return what `work` reads; when the file turns out to be damaged, what it reads from a new one.

        Raises:
            UserError: The file cannot be read.
        """
        try:
            return work(self._connection)
        except sqlite3.Error as error:
            self._mend(error)
        return work(self._connection)

    def write(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Do all of `work` or nothing, and return what it returns; a damaged file is replaced first.

        Raises:
            UserError: It could not be written.
        """
        try:
            with _transaction(self._connection):
                return work(self._connection)
        except sqlite3.Error as error:
            self._mend(error)
        with _transaction(self._connection):
            return work(self._connection)

    def close(self) -> None:
        """Close the file; nothing can be asked afterwards."""
        self._connection.close()

    def _mend(self, error: sqlite3.Error) -> None:
        """Begin anew after damage.

        Raises:
            UserError: It is another error.
        """
        if self.path is None or _code(error) not in _DAMAGED:
            raise _failure(error) from error
        self._connection.close()
        self._put_aside(self.path, "is damaged")
        self._connection = self._opened()

    # ------------------------------------------------------------ opening

    def _opened(self) -> sqlite3.Connection:
        for _ in range(2):
            if self.path is None:
                break
            try:
                return self._opened_file(self.path)
            except (ForeignError, IsADirectoryError):
                self._put_aside(self.path, "is not a history of diffstudio")
            except NewerError:
                self._stay_in_memory(f"{self.path} was written by a newer diffstudio and is left as it is.")
            except UserError as error:
                self._stay_in_memory(error.message)
            except sqlite3.Error as error:
                if _code(error) in _DAMAGED:
                    self._put_aside(self.path, "is damaged")
                else:
                    self._stay_in_memory(f"{self.path} cannot be used: {_reason(error)}.")
        if self.path is not None:  # what was put aside is there again
            self._stay_in_memory(f"{self.path} cannot be used.")
        connection = _connected(":memory:")
        migrate(connection)
        return connection

    def _opened_file(self, path: Path) -> sqlite3.Connection:
        files.make_folder(path.parent)
        if path.exists() and not path.is_file():
            raise IsADirectoryError
        connection = _connected(str(path))
        try:
            version(connection)  # before anything is changed in a file that may be somebody else's
            _use_log(connection)
            migrate(connection)
            if path.stat().st_size <= MAX_CHECKED and connection.execute(
                "PRAGMA quick_check(1)"
            ).fetchone() != ("ok",):
                raise _damage()
            with _transaction(connection):  # whether it can be written is asked now, not at the end of a run
                connection.execute("UPDATE runs SET id = id WHERE id < 0")
        except BaseException:
            connection.close()
            raise
        return connection

    def _put_aside(self, path: Path, what: str) -> None:
        aside = _free_name(path)
        try:
            for companion in _COMPANIONS:  # an old log must not be played into the new file
                with contextlib.suppress(FileNotFoundError):
                    path.with_name(path.name + companion).rename(aside.with_name(aside.name + companion))
        except OSError as error:
            self._stay_in_memory(f"{path} {what} and could not be put aside: {files.why(error)}.")
            return
        self.notices.append(f"{path} {what}; it was kept as {aside.name} and a new history begun.")

    def _stay_in_memory(self, reason: str) -> None:
        self.path = None
        self.notices.append(f"{reason} The history of this session will not be kept.")


def _connected(name: str) -> sqlite3.Connection:
    # the window closes it when the thread that used it is gone
    connection = sqlite3.connect(name, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA journal_size_limit = {_LOG_LIMIT}")
    return connection


def _use_log(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; while another window does the same, SQLite refuses without waiting."""
    end = time.monotonic() + BUSY_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if _code(error) not in _BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)


@contextlib.contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # after some errors SQLite has rolled back by itself
            connection.execute("ROLLBACK")
        raise


def _free_name(path: Path) -> Path:
    aside, number = path.with_name(f"{path.name}.aside"), 1
    while aside.exists() or aside.is_symlink():
        number += 1
        aside = path.with_name(f"{path.name}.aside-{number}")
    return aside


def _damage() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _code(error: sqlite3.Error) -> int:
    """Return the primary result code, 0 for errors that are not SQLite's own."""
    return int(getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def _reason(error: sqlite3.Error) -> str:
    return str(error) or type(error).__name__


def _failure(error: sqlite3.Error) -> UserError:
    if _code(error) in _FULL:
        return UserError("The history was not written: the disk is full or refuses.", "Free some space.")
    if _code(error) in _BUSY:
        return UserError("The history is busy in another window.", "Try again in a moment.")
    return UserError(f"The history could not be used: {_reason(error)}.")
