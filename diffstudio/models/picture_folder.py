"""A folder of the user's pictures: which of them are used, read as squares of one size, and a name for them all.

What is made of them is the matter of `exact`. A file that cannot be used is left out and named. No torch here.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from diffstudio.errors import UserError
from diffstudio.files import open_regular, why
from diffstudio.models import card_checks as check
from diffstudio.models.card import Card, Data, Defaults
from diffstudio.models.loading import PICTURES, Report, require_memory, silent
from diffstudio.models.picture_file import SUFFIXES, read_square

SIZES = (32, 64, 96, 128)
"""Sides of the squares that are offered."""
SIZE = 64
LARGEST_SIDE = 512
MOST_VALUES = 48_000_000
"""Numbers that the pictures may hold together: a step over them takes less than 0.1 s on one core."""
MOST_BYTES = 2 << 30
"""Bytes of files that are read; more would be waited for too long."""
MOST_LOOKED_AT = 100_000
MOST_CLASSES = 200
NAME = "pictures-"


class NoPicturesError(UserError):
    """There is not one picture in a folder."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The pictures of a folder that are used.

    Attributes:
        folder: Where they are.
        size: Side of the squares they become.
        groups: The files of each class in the order of their names; one group where there are no classes.
        labels: Names of the classes, empty for none.
        left_out: What is not used and why, a sentence each.
        outline: Digest of the names and sizes of the files: another one means that the folder has changed.
    """

    folder: Path
    size: int
    groups: tuple[tuple[Path, ...], ...]
    labels: tuple[str, ...]
    left_out: tuple[str, ...]
    outline: str

    @property
    def count(self) -> int:
        """How many files there are."""
        return sum(map(len, self.groups))


@dataclass(frozen=True, slots=True)
class PictureFolder:
    """The pictures of a folder, read.

    Attributes:
        selection: From which files.
        card: What the model of them is; its name follows from their content.
        squares: ``n size size 3``.
        label_ids: The class of each, ``n``; None where there are none.
        left_out: What is not used and why, a sentence each.
    """

    selection: Selection
    card: Card
    squares: NDArray[np.uint8]
    label_ids: NDArray[np.int64] | None
    left_out: tuple[str, ...]


def select(folder: Path, size: int = SIZE) -> Selection:
    """Choose the pictures of a folder; where only its sub-folders hold some, these are the classes.

    Args:
        folder: Where the pictures are; anything else in it is passed over.
        size: Side of the squares.

    Raises:
        UserError: There is no such folder, it cannot be read, or holds no picture.
    """
    if not 1 <= size <= LARGEST_SIDE:
        raise UserError(f"Pictures of {size:,} pixels a side are not possible.", f"Choose 1 to {LARGEST_SIDE}.")
    try:
        own, inner = _look(folder)
    except OSError as error:
        raise UserError(f"The folder {folder} cannot be read: {why(error)}.", "Choose another folder.") from error
    left_out = []
    labels: tuple[str, ...] = ()
    if own:
        groups = [own]
        beside = sum(map(len, inner.values()))
        if beside:
            left_out.append(f"{_pictures(beside)} in sub-folders, because there are pictures beside them.")
    else:
        groups, labels, unnamed = _classes(inner)
        left_out += unnamed
    if not any(groups):
        raise NoPicturesError(
            f"{folder} holds no pictures (PNG, JPEG, WebP, BMP, GIF or TIFF), nor do the folders in it.",
            "Choose a folder of pictures.",
        )
    kept, surplus = _within_limits(groups, MOST_VALUES // (3 * size * size))
    if surplus:
        left_out.append(f"{_pictures(surplus)} of {sum(map(len, groups)):,}: so many would make every step slow.")
    return Selection(folder, size, tuple(map(tuple, kept)), labels, tuple(left_out), _outline(kept))


def read(selection: Selection, report: Report = silent) -> PictureFolder:
    """Read the pictures.

    Args:
        selection: Which.
        report: Told before every file; what it raises ends the reading.

    Raises:
        UserError: None of them can be read, or there is too little memory.
    """
    total, done, bytes_read = selection.count, 0, 0
    title = _title(selection.folder)
    require_memory(title, 9 * total * 3 * selection.size**2)  # bytes, and single precision twice while it is made
    squares, ids, left_out = [], [], list(selection.left_out)
    digest = hashlib.sha256(f"diffstudio pictures 1 {selection.size}".encode())
    beyond = 0
    for index, group in enumerate(selection.groups):
        label = selection.labels[index] if selection.labels else ""
        for path in group:
            report(PICTURES, done, total)
            done += 1
            try:
                if bytes_read > MOST_BYTES:
                    beyond += 1
                    continue
                bytes_read += path.stat().st_size
                square, own = read_square(path, selection.size), _digest_of(path)
            except (ValueError, OSError) as error:
                reason = why(error) if isinstance(error, OSError) else str(error)
                left_out.append(f"{path.name}: {reason}.")
                continue
            digest.update(f"|{len(label)}:{label}|{own}".encode())
            squares.append(square)
            ids.append(index)
    if beyond:
        left_out.append(f"{_pictures(beyond)}: their files are more than 2 GB together.")
    if not squares:
        raise UserError(f"None of the pictures in {selection.folder} can be read: {left_out[-1]}", "Choose another.")
    labels, ids = _without_empty(selection.labels, ids)
    card = card_of(NAME + digest.hexdigest()[:16], selection.folder, len(squares), labels, selection.size)
    label_ids = np.array(ids) if labels else None
    return PictureFolder(selection, card, np.stack(squares), label_ids, tuple(left_out))


def card_of(name: str, folder: Path, count: int, labels: tuple[str, ...], size: int) -> Card:
    """Return the card of the ideal denoiser of pictures.

    Args:
        name: By which it is found.
        folder: Where the pictures are.
        count: How many.
        labels: Their classes.
        size: Side of the squares.
    """
    return Card(
        name=name,
        title=_title(folder),
        summary=f"The ideal denoiser of {_pictures(count)}: the best possible answer, and it can only give them back.",
        kind="pictures",
        shape=(3, size, size),
        network=None,
        schedule="cosine",
        prediction="x0",
        labels=labels,
        defaults=Defaults(steps=24, guidance=1.0),
        data=Data("The pictures themselves.", count),
    )


def _title(folder: Path) -> str:
    shown = "".join(letter if letter.isprintable() else "�" for letter in folder.name or str(folder))
    return f"Pictures of {shown if len(shown) <= 48 else shown[:47] + '…'}"


def _pictures(count: int) -> str:
    return f"{count:,} picture{'' if count == 1 else 's'}"


def _look(folder: Path) -> tuple[list[Path], dict[str, list[Path]]]:
    """The pictures in a folder, and those in each folder in it; nothing is opened.

    Raises:
        OSError: It is not there, no folder, or cannot be read.
    """
    left = iter(range(MOST_LOOKED_AT))
    own, folders = _contents(folder, left)
    inner = {}
    for sub in folders:
        try:
            inner[sub.name] = _contents(sub, left)[0]
        except OSError:
            continue  # one that may not be read is passed over like one without pictures
    return own, {name: files for name, files in inner.items() if files}


def _contents(folder: Path, left: Iterator[int]) -> tuple[list[Path], list[Path]]:
    pictures, folders = [], []
    with os.scandir(folder) as found:
        for entry in found:
            if next(left, None) is None:
                break
            if entry.name.startswith("."):
                continue
            path = Path(entry.path)
            if entry.is_dir():
                folders.append(path)
            elif path.suffix.lower() in SUFFIXES and entry.is_file():
                pictures.append(path)
    return sorted(pictures), sorted(folders)


def _classes(inner: dict[str, list[Path]]) -> tuple[list[list[Path]], tuple[str, ...], list[str]]:
    """The groups of a folder of folders, their names (none for a single one), and what is not used."""
    left_out: list[str] = []
    named: dict[str, list[Path]] = {}
    for name, files in inner.items():
        try:
            check.labels([name], 1)
        except ValueError:
            left_out.append(f"{_pictures(len(files))} in the folder {name[:40]!r}: it cannot be the name of a class.")
            continue
        if len(named) < MOST_CLASSES:
            named[name] = files
        else:
            left_out.append(f"{_pictures(len(files))} in {name}: at most {MOST_CLASSES} classes are used.")
    return list(named.values()), tuple(named) if len(named) > 1 else (), left_out


def _within_limits(groups: Sequence[list[Path]], most: int) -> tuple[list[list[Path]], int]:
    """At most about `most` of all files, evenly from each group and from its beginning to its end."""
    total = sum(map(len, groups))
    if total <= most:
        return [list(group) for group in groups], 0
    kept = []
    for group in groups:
        share = max(1, len(group) * most // total)
        kept.append([group[index * len(group) // share] for index in range(share)])
    return kept, total - sum(map(len, kept))


def _outline(groups: Sequence[Sequence[Path]]) -> str:
    digest = hashlib.sha256()
    for group in groups:
        for path in group:
            try:
                size = path.stat().st_size
            except OSError:
                size = -1
            digest.update(f"{path.parent.name}/{path.name}|{size}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()[:24]


def _digest_of(path: Path) -> str:
    with open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _without_empty(labels: tuple[str, ...], ids: list[int]) -> tuple[tuple[str, ...], list[int]]:
    """Classes of which a picture could be read, with the indices that they have then; one alone is none."""
    there = sorted(set(ids))
    if not labels or len(there) < 2:
        return (), ids
    return tuple(labels[index] for index in there), [there.index(index) for index in ids]
