"""The one way in which the program opens a stranger's file, and the one in which it writes its own.

Writing is whole or not at all: the bytes go into a temporary file beside the target, are counted, forced
to the disk, and only then get the name. A full disk or a crash leaves the old file as it was. What is in
a file is others' matter.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import secrets
import shutil
import stat
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, cast

from diffstudio.errors import UserError

PART = ".diffstudio-{}.part"
"""Name of a temporary file; only a kill leaves one behind."""
ABANDONED_S = 24 * 3600.0
"""A temporary file that nobody has written to for so long belongs to nobody."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_BINARY = getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY
"""A pipe would be waited for without O_NONBLOCK."""
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY

_Fill = Callable[[IO[bytes]], object]

# ----------------------------------------------------------------- reading


def open_regular(path: Path) -> io.FileIO:
    """Open `path` for reading; it must be a regular file: no folder, pipe or device.

    Raises:
        OSError: It is not there, not a file, or cannot be read; its `strerror` is fit to be shown.
    """
    try:
        descriptor = os.open(path, _READ)
    except ValueError as error:
        raise OSError(errno.EINVAL, "the name is not possible") from error  # it holds a zero byte
    kind = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(kind):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is a folder" if stat.S_ISDIR(kind) else "it is not a file")
    return io.FileIO(descriptor, "rb")


def why(error: OSError) -> str:
    """Return the reason of an error as the end of a sentence."""
    return (error.strerror or str(error) or type(error).__name__).rstrip(".").lower()


# ----------------------------------------------------------------- writing


def write(path: Path, data: bytes) -> None:
    """Write `data` to `path`, in place of whatever is there.

    Raises:
        UserError: It could not be written; a file that was there is as it was.
    """
    with _failures_of(path), _staged(path, _giving(data)) as part:
        os.replace(part, path)
        _sync_folder(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Write `data` to `path`, which must not exist yet; nobody ever sees half of the file.

    Raises:
        FileExistsError: Something has that name.
        UserError: It could not be written; no file was left behind.
    """
    with _failures_of(path), _staged(path, _giving(data)) as part:
        _claim(part, path)
        _sync_folder(path.parent)


def write_stream(path: Path, fill: _Fill) -> None:
    """Write what is too large to be held twice, in place of whatever is at `path`.

    Args:
        path: The file; its folder is made when missing.
        fill: Writes the content into an open file, from its beginning to its end.

    Raises:
        UserError: It could not be written; a file that was there is as it was.
    """
    make_folder(path.parent)
    with _failures_of(path), _staged(path, fill) as part:
        os.replace(part, path)
        _sync_folder(path.parent)
    remove_parts(path.parent, ABANDONED_S)


def write_together(contents: Mapping[Path, bytes]) -> None:
    """Write every file of `contents`, in their order, in place of whatever is there; all of them or none.

    All bytes are on the disk before the first file gets its name. Only a kill between two names can
    leave new beside old.

    Args:
        contents: The bytes of each file; missing folders are made.

    Raises:
        UserError: One could not be written; the old files are as they were.
    """
    with contextlib.ExitStack() as stack:
        parts = {}
        for path, data in contents.items():
            make_folder(path.parent)
            with _failures_of(path):
                parts[path] = stack.enter_context(_staged(path, _giving(data)))
        _replace_all(parts)
    for folder in {path.parent for path in contents}:
        _sync_folder(folder)
        remove_parts(folder, ABANDONED_S)


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


def remove_parts(folder: Path, older_than_s: float = 0.0) -> None:
    """Remove the temporary files that a kill left in `folder`.

    Args:
        folder: Where; that it is missing is no error.
        older_than_s: Only those last written so many seconds ago; for folders in which another process
            may be writing at this moment.
    """
    newest = time.time() - older_than_s
    for part in folder.glob(PART.format("*")):
        with contextlib.suppress(OSError):  # someone else has removed it
            if part.stat().st_mtime <= newest:
                part.unlink()


def failure(path: Path, error: OSError) -> UserError:
    """Return the sentence for `error`, which happened while `path` was written."""
    if error.errno in _FULL:
        return UserError(
            f"The disk is full: {path} was not written.", "Free some space or choose another folder, then try again."
        )
    if error.errno in _FORBIDDEN:
        return UserError(f"{path} may not be written.", "Choose another folder, or change its permissions.")
    return UserError(f"{path} was not written: {why(error)}.", "Choose another folder or name.")


@contextlib.contextmanager
def _failures_of(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise
    except OSError as error:
        raise failure(path, error) from error


def _giving(data: bytes) -> _Fill:
    return lambda file: file.write(data)


@contextlib.contextmanager
def _staged(path: Path, fill: _Fill) -> Iterator[Path]:
    """Give a file beside `path` that is whole on the disk; whatever is left of it is removed."""
    part = _part_beside(path)
    descriptor = os.open(part, _CREATE, 0o666)
    try:
        try:
            sink = _Sink(descriptor)
            fill(cast(IO[bytes], sink))
            sink.settle()
        finally:
            os.close(descriptor)
        yield part
    finally:
        with contextlib.suppress(OSError):
            os.unlink(part)


def _part_beside(path: Path) -> Path:
    return path.parent / PART.format(secrets.token_hex(8))


class _Sink(io.RawIOBase):
    """A file that is only written, every byte of it counted: some systems stop short without an error."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor
        self._count = 0

    def writable(self) -> bool:
        """Say so."""
        return True

    def write(self, data: Any) -> int:
        """Write all of `data`, however many calls that takes."""
        rest = memoryview(data).cast("B")
        length = len(rest)
        while rest:
            written = os.write(self._descriptor, rest)
            if written == 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            rest = rest[written:]
        self._count += length
        return length

    def settle(self) -> None:
        """Force the bytes to the disk and see that they are all there."""
        os.fsync(self._descriptor)
        if os.fstat(self._descriptor).st_size != self._count:
            raise OSError(errno.EIO, "fewer bytes arrived on the disk than were written")


def _replace_all(parts: Mapping[Path, Path]) -> None:
    """Give every part its name; when one is refused, those before it get their old content back."""
    kept: dict[Path, Path | None] = {}
    for path, part in parts.items():
        with _failures_of(path):
            try:
                if len(kept) < len(parts) - 1:  # after the last name nothing can fail
                    kept[path] = _keep(path)
                os.replace(part, path)
            except OSError:
                for earlier, old in kept.items():
                    _bring_back(earlier, old)
                raise
    for old in kept.values():
        if old is not None:
            old.unlink(missing_ok=True)


def _keep(path: Path) -> Path | None:
    """Keep the file that is at `path` under another name, which is returned; None for no file."""
    if not os.path.lexists(path):
        return None
    copy = _part_beside(path)
    try:
        os.link(path, copy)
    except OSError:  # file systems without hard links, such as FAT
        try:
            shutil.copy2(path, copy)
        except OSError:
            copy.unlink(missing_ok=True)
            raise
    return copy


def _bring_back(path: Path, old: Path | None) -> None:
    """Put the file that `_keep` kept in its place again; one that cannot be is left where it is kept."""
    if old is None:
        path.unlink(missing_ok=True)
        return
    try:
        os.replace(old, path)
    except OSError:
        path.unlink(missing_ok=True)  # which also frees its room on the disk
        os.link(old, path)
    old.unlink(missing_ok=True)  # it is still there where both were names of one file


def _claim(part: Path, path: Path) -> None:
    """Give `part` the name `path` unless that exists: one indivisible act where the system has one."""
    if os.name == "nt":
        os.rename(part, path)  # refuses an existing name there
        return
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # file systems without hard links: hold the name with an empty file first
        os.close(os.open(path, _CREATE, 0o666))
        try:
            os.replace(part, path)
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
