"""Making this process ready for a model: how many threads it runs best with, measured here and now."""

from __future__ import annotations

import os
import time

import torch

from diffstudio.engine.timing import CallKey, Timings, best_threads
from diffstudio.models.allocator import keep_memory
from diffstudio.models.loading import THREADS, Report, silent
from diffstudio.models.model import Condition, Model

LARGEST = 16
"""More threads than this were never seen to help a network that fits this program."""
_BATCH = 4


def choose_threads(model: Model, timings: Timings, report: Report = silent) -> int:
    """Set torch to the number of threads that is best for `model`, and return it.

    Measured once for a model, and again after a run that was much slower than predicted (see
    `Timings.review`). On an accelerator there is nothing to choose. Memory is kept at hand from now on.

    Args:
        model: The model.
        timings: What was measured before, and where it is kept.
        report: Told between two measurements; what it raises ends them, and the threads stay as they were.
    """
    keep_memory()
    device, name = str(model.device), model.card.name
    if model.device.type != "cpu":
        return torch.get_num_threads()
    count = timings.threads(name, device)
    if count is None:
        taken: dict[int, float] = {}
        before, choices = torch.get_num_threads(), candidates()

        def measure(threads: int) -> float:
            report(THREADS, choices.index(threads), len(choices))
            seconds = _seconds(model, threads)
            taken[threads] = min(seconds, taken.get(threads, seconds))
            return seconds

        try:
            count = best_threads(measure, choices)
        except BaseException:
            torch.set_num_threads(before)
            raise
        timings.set_threads(name, device, count)
        # so that even the first run can be told beforehand how long it will take
        timings.record(CallKey(name, tuple(model.shape), _BATCH, False, count, device), taken[count])
        timings.save()
    torch.set_num_threads(count)
    return count


def candidates() -> tuple[int, ...]:
    """Return the numbers of threads to try on this machine: 1, 2, 4 … and all that there are."""
    available = min(LARGEST, _available())
    powers = [2**k for k in range(available.bit_length()) if 2**k <= available]
    return tuple(sorted({*powers, available}))


def _available() -> int:
    """Return the cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _seconds(model: Model, threads: int) -> float:
    """Return how long one look at a small batch takes with so many threads."""
    torch.set_num_threads(threads)
    x = torch.zeros((_BATCH, *model.shape), device=model.device)
    level = model.schedule.level((model.schedule.t_min + model.schedule.t_max) / 2)
    pair = model.pair(Condition())
    begun = time.perf_counter()
    with torch.no_grad():
        pair(x, level, want_cond=True, want_uncond=False)
    return time.perf_counter() - begun
