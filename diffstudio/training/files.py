"""Writing what is too large to be held twice: streamed, and yet whole or not at all.

Weights and cards go through `diffstudio.models.atomic`, which takes their bytes.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO


def write_whole(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Write a file so that at any moment either the old one or the whole new one is there.

    Args:
        path: The file; its folder is made when missing.
        write: Writes the content into an open file.

    Raises:
        OSError: It could not be written; nothing is left behind and an old file is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
