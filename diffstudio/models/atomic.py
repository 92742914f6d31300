"""Writing the files of a model: whole or not at all, several together.

All bytes are on the disk under temporary names before the first file gets its own.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path

from diffstudio.errors import UserError
from diffstudio.models.opening import why

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write every file of `contents`, in their order, in place of whatever is there.

    Raises:
        UserError: The disk is full or a folder cannot be written; the old files are as they were.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        for path, data in contents.items():
            with _said_plainly(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                staged.append((_stage(path, data), path))
        for temporary, path in staged:
            with _said_plainly(path):
                os.replace(temporary, path)
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
    for folder in {path.parent for path in contents}:
        _sync_folder(folder)


def _stage(path: Path, data: bytes) -> Path:
    """Put `data` into a temporary file beside `path`, forced to the disk and counted."""
    temporary = path.with_name(f".{path.name[:100]}.{secrets.token_hex(8)}.part")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
            if os.fstat(descriptor).st_size != len(data):
                raise OSError(errno.EIO, "fewer bytes arrived on the disk than were written")
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


@contextlib.contextmanager
def _said_plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise UserError(
                f"The disk is full: {path} was not written.", "Free some space, then try again."
            ) from error
        raise UserError(f"{path} was not written: {why(error)}.", "Choose another folder.") from error


def _sync_folder(folder: Path) -> None:
    """Force the new names to the disk where the system can; the bytes are there already."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
