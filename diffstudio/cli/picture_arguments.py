"""Where pictures go and in which format: the arguments of the commands that save some."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from diffstudio.errors import UserError

FORMATS = ("png", "jpeg", "webp")


def add_picture_arguments(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    """Add the arguments and return their group."""
    group = parser.add_argument_group("files")
    group.add_argument(
        "--out", type=Path, metavar="DIR", help="folder for the pictures (default: one of the day among your pictures)"
    )
    group.add_argument("--format", choices=FORMATS, default="png", help="default: png")
    return group


def destination(options: argparse.Namespace) -> tuple[Path, str]:
    """Return the folder for pictures and the pattern of their names."""
    from diffstudio.engine import naming, places

    if options.out is not None:
        return options.out, naming.PICTURE_PATTERN
    return places.pictures(), naming.DATED_PATTERN


def check_writable(*folders: Path | None) -> None:
    """Refuse folders that cannot be written, before the work and not after it; None is no folder.

    Only the writing itself is certain; this finds what can be known without leaving a trace.

    Raises:
        UserError: One cannot be written.
    """
    for folder in filter(None, folders):
        there = _nearest(folder.absolute())
        if not there.is_dir():
            raise UserError(f"{folder} cannot be a folder: {there} is a file.", "Choose another folder.")
        if not os.access(there, os.W_OK | os.X_OK):
            raise UserError(f"{folder} may not be written.", "Choose another folder, or change its permissions.")


def _nearest(path: Path) -> Path:
    """Return the nearest of `path` and the folders above it that exists."""
    try:
        return next(place for place in (path, *path.parents) if place.exists())
    except (OSError, ValueError, StopIteration):  # a name that is not possible: said when it is written
        return Path(path.anchor)
