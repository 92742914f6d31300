"""Computing a batch row by row on the CPU, so that a row's bits do not depend on its company.

Libraries choose their kernels by batch size and thread count, and with them the order of a sum. Here
every row is computed by one thread; several threads share out the rows, and rows are put through the
network together only after it was seen that this gives the very same bits.
"""

from __future__ import annotations

import math
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from functools import lru_cache

import torch
from torch import Tensor

from diffstudio.diffusion.level import Level

Compute = Callable[[Tensor, Level, Sequence[int | None]], Tensor]
"""Rows ``k ...``, their level and a label for each in; a tensor of the rows' shape out."""

LARGEST_TOGETHER = 4
"""Rows in one call; more gain nothing."""
LARGEST_ROW = 3 * 128 * 128
"""Values in a row up to which rows are put together; a larger one fills a core by itself."""


class RowWise:
    """Computes the rows of a batch, each as if it were alone.

    It uses up to `torch.get_num_threads` threads of its own, one row or small group on each. Whether
    a group gives the bits of its rows is tried once for every shape, on the first group of it.

    Args:
        compute: Computes some rows together; called from several threads at a time, gradients off.
        together: Most rows in one call of `compute`; 1 for never together.
    """

    def __init__(self, compute: Compute, together: int = LARGEST_TOGETHER) -> None:
        self._compute = compute
        self._together = together
        self._alike: dict[tuple[object, ...], bool] = {}

    def __call__(self, x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
        """Compute rows ``r ...`` with one label each; returns their shape and dtype."""
        out = torch.empty_like(x, memory_format=torch.contiguous_format)
        threads = torch.get_num_threads()
        parts = _shares(len(x), threads, self._together if x[0].numel() <= LARGEST_ROW else 1)
        if threads == 1:
            for part in parts:
                self._fill(out, part, x, level, labels)
        else:
            futures = [_workers().submit(self._fill, out, part, x, level, labels) for part in parts]
            wait(futures)
            for future in futures:
                future.result()
        return out

    def _fill(self, out: Tensor, part: slice, x: Tensor, level: Level, labels: Sequence[int | None]) -> None:
        with torch.inference_mode():
            # a copy: its own memory, always aligned alike
            out[part] = self._group(x[part].clone(memory_format=torch.contiguous_format), level, labels[part])

    def _group(self, x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
        kind = (*x.shape, x.dtype)
        if len(x) == 1 or self._alike.get(kind):
            return self._compute(x, level, labels)
        rows = [self._compute(row[None].clone(), level, [label]) for row, label in zip(x, labels, strict=True)]
        alone = torch.cat(rows)
        if kind not in self._alike:
            self._alike[kind] = _same_bits(self._compute(x, level, labels), alone)
        return alone


def _shares(rows: int, threads: int, together: int) -> list[slice]:
    """Cut `rows` into even parts: one for each thread, more where a part would be too large."""
    count = min(rows, max(threads, math.ceil(rows / together)))
    ends = [rows * (index + 1) // count for index in range(count)]
    return [slice(start, end) for start, end in zip([0, *ends], ends, strict=False)]


def _same_bits(a: Tensor, b: Tensor) -> bool:
    """Whether two tensors are equal bit for bit, where NaN equals itself."""
    a, b = (tensor.contiguous().view(torch.uint8) for tensor in (a, b))
    return torch.equal(a, b)


@lru_cache(maxsize=1)
def _workers() -> ThreadPoolExecutor:
    """The threads that compute rows: as many as there are cores, started as they are needed."""
    return ThreadPoolExecutor(os.cpu_count() or 1, "diffstudio-rows", _use_one_thread)


def stop_workers() -> None:
    """End the idle threads that computed rows; the next call starts new ones."""
    if _workers.cache_info().currsize:
        _workers().shutdown()
        _workers.cache_clear()


def _use_one_thread() -> None:
    """Let the calling thread compute alone, and leave the setting of all other threads as it is.

    torch keeps one number for every thread that has not asked yet, and setting a thread's own sets
    that too; it is put back from a thread that ends at once.
    """
    others = torch.get_num_threads()
    torch.set_num_threads(1)
    restore = threading.Thread(target=torch.set_num_threads, args=(others,))
    restore.start()
    restore.join()
