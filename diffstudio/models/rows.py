"""Computing a batch row by row on the CPU, so that a row's bits do not depend on its company.

Libraries choose their kernels by batch size and thread count, and with them the order of a sum. Here
every row is computed by one thread; several threads share out the rows, and rows are put through the
network together only where that can give the very same bits, and after it was seen that it does.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any

import torch
from torch import Tensor

from diffstudio.diffusion.level import Level

Labels = Sequence[Any]
"""One a row: the index of a class, None, or whatever else the model understands."""
Compute = Callable[[Tensor, Level, Labels], Tensor]
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
        groups: Whether to try groups at all. `compute` must then leave to the trial only what shows in
            many numbers, such as another order of a sum, and keep rarer differences out by itself.
    """

    def __init__(self, compute: Compute, *, groups: bool) -> None:
        self._compute = compute
        self._groups = groups
        self._alike: dict[tuple[object, ...], bool] = {}

    def __call__(self, x: Tensor, level: Level, labels: Labels) -> Tensor:
        """Compute rows ``r ...`` with one label each; returns their shape and dtype."""
        out = torch.empty_like(x, memory_format=torch.contiguous_format)
        threads = torch.get_num_threads()
        grouped = self._groups and math.prod(x.shape[1:]) <= LARGEST_ROW
        parts = _shares(len(x), threads, LARGEST_TOGETHER if grouped else 1)
        if threads == 1:
            for part in parts:
                self._fill(out, part, x, level, labels)
        else:
            workers = _WORKERS.of(threads)
            futures = [workers.submit(self._fill, out, part, x, level, labels) for part in parts]
            wait(futures)
            for future in futures:
                future.result()
        return out

    def _fill(self, out: Tensor, part: slice, x: Tensor, level: Level, labels: Labels) -> None:
        with torch.inference_mode():
            # a copy: its own memory, always aligned alike
            out[part] = self._group(x[part].clone(memory_format=torch.contiguous_format), level, labels[part])

    def _group(self, x: Tensor, level: Level, labels: Labels) -> Tensor:
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


class _Workers:
    """The threads that compute rows, each of them alone; started when they are first needed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pools: dict[int, ThreadPoolExecutor] = {}

    def of(self, threads: int) -> ThreadPoolExecutor:
        """Return a pool of so many threads; one of another number ends when no one uses it any more."""
        with self._lock:
            if threads not in self._pools:
                self._pools = {threads: _single_threads(threads)}
            return self._pools[threads]

    def stop(self) -> None:
        """End the threads and wait for it; the next call starts new ones."""
        with self._lock:
            for pool in self._pools.values():
                pool.shutdown()
            self._pools = {}


def _single_threads(count: int) -> ThreadPoolExecutor:
    """Start threads for which torch uses one thread, and leave it as it is for all others.

    Setting a thread's own number sets also the one that torch gives to every new thread; it is put back
    here once all have theirs.
    """
    pool = ThreadPoolExecutor(count, "diffstudio-rows", _use_one_thread)
    all_there = threading.Barrier(count)
    wait([pool.submit(all_there.wait) for _ in range(count)])
    torch.set_num_threads(count)
    return pool


def _use_one_thread() -> None:
    torch.get_num_threads()  # a thread takes the common number when it first asks, and would do so later
    torch.set_num_threads(1)


_WORKERS = _Workers()
stop_workers = _WORKERS.stop
