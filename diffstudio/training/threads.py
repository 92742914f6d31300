"""How many processor threads a training should use: measured, because more are often slower."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import torch

_REPEATS = 3


def best_threads(work: Callable[[], object], most: int | None = None) -> int:
    """Run `work` with 1, 2, 4 … threads and return the quickest number; torch is left set to it.

    Each number gets its best time of three, and more threads must be a tenth quicker to be worth it:
    on cores that others use too, two threads can be many times slower than one.

    Args:
        work: Something like one step; must not change what is trained.
        most: Largest number to try; the processors of this machine by default.
    """
    most = most or os.cpu_count() or 1
    best, quickest, threads = 1, float("inf"), 1
    while threads <= most:
        torch.set_num_threads(threads)
        work()  # the first call at a new number sets up its threads
        seconds = min(_timed(work) for _ in range(_REPEATS))
        if seconds > 0.9 * quickest:
            break
        best, quickest, threads = threads, seconds, threads * 2
    torch.set_num_threads(best)
    return best


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
