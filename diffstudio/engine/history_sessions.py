"""Which starts of the program are still alive: each holds a lock that the system lets go when it ends.

A process number would not do: it is given again to another program.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class SessionLock:
    """Says to other processes that this session is alive, until `release` or the end of the process.

    Args:
        database: The file that the sessions share; the locks lie beside it.
        session: Name of this one; letters and digits.

    Raises:
        OSError: The folder cannot be written.
    """

    def __init__(self, database: Path, session: str) -> None:
        self._path = lock_path(database, session)
        self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        with contextlib.suppress(OSError):  # a file system without locks: then everybody seems alive
            _lock(self._descriptor)

    def release(self) -> None:
        """Let go; the session counts as ended."""
        with contextlib.suppress(OSError):
            os.unlink(self._path)
        os.close(self._descriptor)
        if sys.platform == "win32":  # an open file cannot be removed there
            with contextlib.suppress(OSError):
                os.unlink(self._path)


def lock_path(database: Path, session: str) -> Path:
    """Return where the lock of a session lies."""
    return database.with_name(f"{database.name}-{session}.lock")


def living(database: Path) -> frozenset[str]:
    """Return the sessions whose process still runs; what dead ones left is removed."""
    start, end = f"{database.name}-", ".lock"
    names = [path.name for path in database.parent.glob(f"*{end}") if path.name.startswith(start)]
    sessions = [name.removeprefix(start).removesuffix(end) for name in names]
    return frozenset(session for session in sessions if _is_alive(lock_path(database, session)))


def _is_alive(path: Path) -> bool:
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        _lock(descriptor)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    with contextlib.suppress(OSError):
        path.unlink()
    return False
