"""How things are measured here: side by side in one run, interleaved, medians; and what a row of the table is."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        what: What was measured, with its size.
        ours: Our figure, with its unit.
        peer: The other's, with its name.
        ratio: Ours by the other's (or by the limit): the figure that is judged.
        budget: What the ratio may be at most.
        shown: The ratio as it is written, when not as a plain factor.
        allowed: Likewise the budget.
    """

    what: str
    ours: str
    peer: str
    ratio: float
    budget: float
    shown: str = ""
    allowed: str = ""

    @property
    def met(self) -> bool:
        """Whether the budget is kept."""
        return round(self.ratio, 2) <= self.budget

    @property
    def result(self) -> str:
        """The ratio as it stands in the table."""
        return self.shown or f"{self.ratio:.2f}×"


Rows = Callable[[bool], Iterator[Row]]
"""A group of rows: told whether to be quick, it measures and yields."""


def interleaved(
    cases: Mapping[str, Callable[[], Callable[[], object]]],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, list[float]]:
    """Return the seconds of each case in every round.

    Every round runs every case, each time beginning with another one, so that a busy minute or a
    warm processor meets all of them. Ratios are best taken round by round (`ratio`): on a busy
    machine two neighbours in time are better compared than two medians.

    Args:
        cases: By name, what prepares a job and returns it; the time of the job alone is measured.
        rounds: How often.
        clock: What counts as time. `time.thread_time`, of the processor on this thread alone, leaves out
            where others had the core: for jobs of one thread whose ratio is judged to a percent or two.
    """
    names = list(cases)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(-1, rounds):
        for offset in range(len(names)):
            name = names[(turn + offset) % len(names)]
            job = cases[name]()
            begun = clock()
            job()
            if turn >= 0:  # the round before the first warms caches up
                seconds[name].append(clock() - begun)
    return seconds


def ratio(ours: Sequence[float], other: Sequence[float]) -> float:
    """Return the median of the ratio of two cases, round by round."""
    return statistics.median(a / b for a, b in zip(ours, other, strict=True))


def median(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)
