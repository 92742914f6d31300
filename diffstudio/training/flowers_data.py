"""The drawn flowers as a data set: drawn once, kept on disk, read back only when whole and up to date.

How a flower looks is the matter of `flowers`.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import math
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from diffstudio.errors import UserError
from diffstudio.files import open_regular, write_stream
from diffstudio.training.drawing import ByteArray, draw_many, draw_range
from diffstudio.training.flowers import KINDS
from diffstudio.training.pictures import PictureSet, check_size
from diffstudio.training.recipe import FlowersSpec

CHUNK = 72
"""Pictures between two reports of progress; about a second's work."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """How far the drawing has come, or what happened on the way.

    Attributes:
        done: Pictures drawn.
        total: Pictures wanted.
        notice: A sentence for the user, empty for none.
    """

    done: int
    total: int
    notice: str = ""


def flowers(spec: FlowersSpec, cache: Path | None, workers: int = 1) -> Generator[Drawing, None, PictureSet]:
    """Get the pictures of a recipe from the cache, or draw them and keep them there.

    Args:
        spec: Which pictures.
        cache: Folder to keep them in, or None to keep them in memory only.
        workers: Processes that draw; 1 draws in this one.

    Yields:
        Progress. Closing the generator stops the drawing, and nothing is kept.

    Returns:
        The data set.

    Raises:
        UserError: The pictures would not fit into memory.
    """
    check_size(spec.count, spec.size)
    key = cache_key(spec)
    pictures = None
    if cache is not None:
        pictures, damaged = _read(cache, key, spec)
        if damaged:
            yield Drawing(0, spec.count, "The kept drawings were damaged, so they are drawn again.")
    if pictures is None:
        pictures = yield from _draw_all(spec, workers)
        if cache is not None:
            try:
                _write(cache, key, pictures)
            except UserError as error:
                text = f"The drawings could not be kept, so the next start draws again. {error.message}"
                yield Drawing(spec.count, spec.count, text)
    label_ids = torch.arange(spec.count) % len(spec.kinds)
    return PictureSet(pictures, label_ids, spec.kinds)


def cache_key(spec: FlowersSpec) -> str:
    """Name what a cache holds: the recipe's pictures as the present drawing code draws them.

    The code is known by what it draws (a few pictures of every kind), so a change in it or in what it
    stands on gives another name, in a checkout and in a bundle without sources alike.
    """
    text = json.dumps([spec.kinds, spec.count, spec.size, spec.first_seed, drawing_digest()])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@functools.cache
def drawing_digest() -> str:
    """Return a digest of what the drawing code draws."""
    probe = draw_range(KINDS, 0, 3 * len(KINDS), 20_000_000, 24)
    return hashlib.sha256(probe.tobytes()).hexdigest()


def _draw_all(spec: FlowersSpec, workers: int) -> Generator[Drawing, None, ByteArray]:
    chunks = [(first, min(CHUNK, spec.count - first)) for first in range(0, spec.count, CHUNK)]
    tasks = [(spec.kinds, first, count, spec.first_seed, spec.size) for first, count in chunks]
    pictures = np.empty((spec.count, spec.size, spec.size, 3), np.uint8)
    yield Drawing(0, spec.count)
    with contextlib.closing(draw_many(tasks, workers)) as drawn:
        for (first, count), part in zip(chunks, drawn, strict=True):
            pictures[first : first + count] = part
            yield Drawing(first + count, spec.count)
    return pictures


def _read(cache: Path, key: str, spec: FlowersSpec) -> tuple[ByteArray | None, bool]:
    """Return the kept pictures, or None, and whether kept ones turned out to be damaged."""
    damaged = False
    for path in sorted(cache.glob(f"flowers-{key}-*.npy")):
        try:
            pictures = _load(path, (spec.count, spec.size, spec.size, 3))
            if path.stem.endswith(f"-{_checksum(pictures)}"):
                return pictures, False
        except (OSError, ValueError):
            pass  # told by the caller, whatever it is that is wrong
        damaged = True
        with contextlib.suppress(OSError):
            path.unlink()
    return None, damaged


def _load(path: Path, shape: tuple[int, ...]) -> ByteArray:
    """Read an array of bytes whose shape is known, so that nothing else is read, let alone unpacked."""
    with open_regular(path) as file:
        if np.lib.format.read_magic(file) != (1, 0):
            raise ValueError("another version of the format")
        if np.lib.format.read_array_header_1_0(file) != (shape, False, np.dtype(np.uint8)):
            raise ValueError("other pictures")
        return np.fromfile(file, np.uint8, math.prod(shape)).reshape(shape)


def _write(cache: Path, key: str, pictures: ByteArray) -> None:
    path = cache / f"flowers-{key}-{_checksum(pictures)}.npy"
    write_stream(path, lambda file: np.save(file, pictures, allow_pickle=False))


def _checksum(pictures: ByteArray) -> str:
    return hashlib.blake2b(np.ascontiguousarray(pictures).data, digest_size=8).hexdigest()
