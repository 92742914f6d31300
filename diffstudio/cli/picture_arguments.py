"""Where pictures go and in which format: the arguments of the commands that save some."""

from __future__ import annotations

import argparse
from pathlib import Path

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
