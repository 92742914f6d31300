"""A folder of the user's pictures as a data set.

A file that cannot be used is skipped and named; only a folder with too few pictures is refused. How one
is decoded is the matter of `diffstudio.models.picture_file`.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from diffstudio.errors import UserError
from diffstudio.models.picture_file import SUFFIXES, read_square
from diffstudio.training.pictures import PictureSet, check_size
from diffstudio.training.recipe import FolderSpec

FEWEST = 10
"""Fewer pictures than this teach nothing but themselves."""
MOST = 200_000
LONGEST_LABEL = 64


@dataclass(frozen=True, slots=True)
class Reading:
    """How far the reading has come.

    Attributes:
        done: Files looked at.
        total: Files there are.
        skipped: Name of the file just skipped and why; empty when it was fine.
    """

    done: int
    total: int
    skipped: str = ""


def pictures_of(spec: FolderSpec) -> Generator[Reading, None, PictureSet]:
    """Read the pictures of a folder.

    Args:
        spec: Which folder, which size, and whether its subfolders are classes.

    Yields:
        One report a file. Closing the generator stops the reading.

    Returns:
        The data set; classes in alphabetical order.

    Raises:
        UserError: There is no such folder, or too few pictures or classes in it.
    """
    files, labels = find_pictures(spec)
    check_size(len(files), spec.size)
    yield Reading(0, len(files))
    pictures, label_ids, skipped = [], [], 0
    for number, (path, label) in enumerate(files, start=1):
        try:
            pictures.append(read_square(path, spec.size))
            label_ids.append(label)
            yield Reading(number, len(files))
        except ValueError as error:
            skipped += 1
            yield Reading(number, len(files), f"{path.name}: {error}")
    if len(pictures) < FEWEST:
        left_out = f" ({skipped} files could not be read)" if skipped else ""
        raise _too_few(spec, len(pictures), left_out)
    for index, label_name in enumerate(labels):
        if index not in label_ids:
            raise UserError(
                f'No picture in the subfolder "{label_name}" could be read.', "Remove the subfolder or mend its files."
            )
    return PictureSet(np.stack(pictures), torch.tensor(label_ids) if labels else None, labels)


def find_pictures(spec: FolderSpec) -> tuple[list[tuple[Path, int]], tuple[str, ...]]:
    """List the picture files with their class indices, and the classes; nothing is opened.

    Raises:
        UserError: As `pictures_of`.
    """
    root = Path(spec.path)
    if not root.is_dir():
        raise UserError(f"There is no folder {root}.", 'Set "path" in [data] to a folder of pictures.')
    try:
        if spec.labels:
            groups = {folder.name: _files_under(folder) for folder in sorted(root.iterdir()) if folder.is_dir()}
            groups = {name: paths for name, paths in groups.items() if paths and not name.startswith(".")}
        else:
            groups = {"": _files_under(root)}
    except OSError as error:
        raise UserError(f"The folder {root} cannot be read: {error.strerror}.", "Check its permissions.") from error
    if spec.labels and len(groups) < 2:
        raise UserError(
            f"{root} has {len(groups)} subfolders with pictures, and each is to be one class.",
            'Make at least two, or set "labels" to false in [data].',
        )
    for name in groups if spec.labels else ():
        if not name.isprintable() or len(name) > LONGEST_LABEL:
            raise UserError(
                f"The subfolder {name[:80]!r} cannot be the name of a class.",
                f"Rename it: at most {LONGEST_LABEL} characters that can be shown.",
            )
    files = [(path, index) for index, paths in enumerate(groups.values()) for path in paths]
    if len(files) < FEWEST:
        raise _too_few(spec, len(files), "")
    if len(files) > MOST:
        raise UserError(f"{root} holds {len(files):,} pictures.", f"Use at most {MOST:,}.")
    return files, tuple(groups) if spec.labels else ()


def _files_under(folder: Path) -> list[Path]:
    """Every picture file below `folder`, by name; links to folders are not followed."""
    found = []
    for parent, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(parent, name) for name in sorted(names) if Path(name).suffix.lower() in SUFFIXES]
    return [path for path in found if not path.name.startswith(".")]


def _raise(error: OSError) -> None:
    raise error


def _too_few(spec: FolderSpec, count: int, left_out: str) -> UserError:
    return UserError(
        f"{spec.path} holds {count} usable pictures{left_out}.",
        f"At least {FEWEST} are needed, better some hundreds (PNG, JPEG, WebP, BMP, GIF or TIFF).",
    )
