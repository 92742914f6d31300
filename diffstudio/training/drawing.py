"""Drawing many flowers, here or in several processes. No torch: a process that only draws starts quickly."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np

from diffstudio.training.flowers import draw_flower

ByteArray = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
Task = tuple[tuple[str, ...], int, int, int, int]
"""The arguments of `draw_range`."""


def draw_range(kinds: tuple[str, ...], first: int, count: int, first_seed: int, size: int) -> ByteArray:
    """Draw pictures `first` … of the sequence in which picture i is of kind i, counted round, and seed i.

    Args:
        kinds: The kinds to count round.
        first: Number of the first picture.
        count: How many.
        first_seed: Added to the number to give the seed.
        size: Pixels a side.

    Returns:
        Shape ``count size size 3``.
    """
    numbers = range(first, first + count)
    return np.stack([draw_flower(kinds[i % len(kinds)], first_seed + i, size) for i in numbers])


def draw_many(tasks: list[Task], workers: int) -> Generator[ByteArray, None, None]:
    """Draw every task and yield the pictures in order; closing it drops what is left.

    Args:
        tasks: What to draw.
        workers: How many processes; 1 draws in this one. They are fresh ones: a fork of a process
            that runs torch or Qt could hang.
    """
    if workers <= 1:
        for task in tasks:
            yield draw_range(*task)
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        results: Iterator[ByteArray] = pool.map(draw_range, *zip(*tasks, strict=True))
        yield from results
    finally:
        pool.shutdown(cancel_futures=True)
