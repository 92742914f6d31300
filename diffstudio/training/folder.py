"""A folder of the user's pictures as a data set: decoded safely, turned upright, cut square.

A file that cannot be used is skipped and named; only a folder with too few pictures is refused.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageOps

from diffstudio.errors import UserError
from diffstudio.training.drawing import ByteArray
from diffstudio.training.pictures import PictureSet, check_size
from diffstudio.training.recipe import FolderSpec

FEWEST = 10
"""Fewer pictures than this teach nothing but themselves."""
MOST = 200_000
LARGEST_FILE = 256 << 20
LARGEST_PIXELS = 80_000_000
LONGEST_LABEL = 64
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff"})
_FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF")


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


def read_square(path: Path, size: int) -> ByteArray:
    """Decode one picture, turn it upright, cut its middle square and resize that.

    Args:
        path: The file.
        size: Pixels a side of the result.

    Returns:
        Shape ``size size 3``; what is transparent is laid on white.

    Raises:
        ValueError: It is no picture, damaged or too large; the text says which.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ValueError("the file is too large")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # size is checked here, and damage shows as an error
            with Image.open(path, formats=_FORMATS) as picture:
                if picture.width * picture.height > LARGEST_PIXELS or min(picture.size) < 1:
                    raise ValueError(f"{picture.width}×{picture.height} pixels are too many")
                picture.draft("RGB", (2 * size, 2 * size))
                upright = ImageOps.exif_transpose(picture)
                cut = ImageOps.fit(_flat(upright), (size, size), Image.Resampling.LANCZOS)
    except ValueError:
        raise
    except Image.DecompressionBombError as error:
        raise ValueError("it has too many pixels") from error
    except Exception as error:  # decoders of damaged files raise whatever they happen to meet
        raise ValueError("it is damaged or no picture") from error
    return np.asarray(cut, dtype=np.uint8)


def _flat(picture: Image.Image) -> Image.Image:
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    ground = Image.new("RGBA", layer.size, (255, 255, 255, 255))
    return Image.alpha_composite(ground, layer).convert("RGB")


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
