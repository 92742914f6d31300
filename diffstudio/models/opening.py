"""Opening a stranger's file for reading: regular files only. What is in it is others' matter."""

from __future__ import annotations

import errno
import io
import os
import stat
from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe would be waited for without O_NONBLOCK."""


def open_regular(path: Path) -> io.FileIO:
    """Open `path`, which must be a regular file: no folder, pipe or device.

    Raises:
        OSError: It is not there, not a file, or cannot be read; its `strerror` is fit to be shown.
    """
    try:
        descriptor = os.open(path, _FLAGS)
    except ValueError as error:
        raise OSError(errno.EINVAL, "the name is not possible") from error  # it holds a zero byte
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is not a file")
    return io.FileIO(descriptor, "rb")


def why(error: OSError) -> str:
    """Return the reason of an error as the end of a sentence."""
    return (error.strerror or type(error).__name__).lower()
