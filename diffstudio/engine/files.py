"""The one way in which the program writes a file: whole or not at all.

The bytes are made first, go into a temporary file beside the target, are counted, forced to the
disk, and only then get the name. A full disk or a crash leaves the old file as it was.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from diffstudio.errors import UserError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_TEMPORARY = ".diffstudio-{}.tmp"


def write(path: Path, data: bytes) -> None:
    """Write `data` to `path`, in place of whatever is there.

    Raises:
        UserError: It could not be written; a file that was there is as it was.
    """
    with _failures_of(path), _temporary_with(path, data) as temporary:
        os.replace(temporary, path)
        _sync_folder(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Write `data` to `path`, which must not exist yet; nobody ever sees half of the file.

    Raises:
        FileExistsError: Something has that name.
        UserError: It could not be written; no file was left behind.
    """
    with _failures_of(path), _temporary_with(path, data) as temporary:
        _claim(temporary, path)
        _sync_folder(path.parent)


def make_folder(path: Path) -> Path:
    """Make the folder `path` and those above it, and return it.

    Raises:
        UserError: It could not be made.
    """
    with _failures_of(path):
        try:
            path.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise NotADirectoryError(errno.ENOTDIR, "is not a folder", str(path)) from error
    return path


def failure(path: Path, error: OSError) -> UserError:
    """Return the sentence for `error`, which happened while `path` was written."""
    if error.errno in _FULL:
        return UserError(
            f"The disk is full: {path} was not written.", "Free some space or choose another folder, then try again."
        )
    if error.errno in _FORBIDDEN:
        return UserError(f"{path} may not be written.", "Choose another folder, or change its permissions.")
    reason = (error.strerror or str(error) or type(error).__name__).rstrip(".")
    return UserError(f"{path} was not written: {reason}.", "Choose another folder or name.")


@contextlib.contextmanager
def _failures_of(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise
    except OSError as error:
        raise failure(path, error) from error


@contextlib.contextmanager
def _temporary_with(path: Path, data: bytes) -> Iterator[Path]:
    """Give a file beside `path` that holds `data` on the disk; whatever is left of it is removed."""
    temporary = path.parent / _TEMPORARY.format(secrets.token_hex(8))
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        try:
            _write_all(descriptor, data)
        finally:
            os.close(descriptor)
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


def _write_all(descriptor: int, data: bytes) -> None:
    """Write every byte, count them and force them to the disk; some systems stop short without an error."""
    rest = memoryview(data)
    while rest:
        written = os.write(descriptor, rest)
        if written == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[written:]
    os.fsync(descriptor)
    if os.fstat(descriptor).st_size != len(data):
        raise OSError(errno.EIO, "fewer bytes arrived on the disk than were written")


def _claim(temporary: Path, path: Path) -> None:
    """Give `temporary` the name `path` unless that exists: one indivisible act where the system has one."""
    if os.name == "nt":
        os.rename(temporary, path)  # refuses an existing name there
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # file systems without hard links, such as FAT: hold the name with an empty file first
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        try:
            os.replace(temporary, path)
        except OSError:
            os.unlink(path)
            raise


def _sync_folder(folder: Path) -> None:
    """Force the new name to the disk where the system can; the bytes are there already."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
