"""How things are measured here: side by side in one run, interleaved, medians; and what a row of the table is."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator, Mapping
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
    """

    what: str
    ours: str
    peer: str
    ratio: float
    budget: float
    shown: str = ""

    @property
    def met(self) -> bool:
        """Whether the budget is kept."""
        return self.ratio <= self.budget


Rows = Callable[[bool], Iterator[Row]]
"""A group of rows: told whether to be quick, it measures and yields."""


def interleaved(cases: Mapping[str, Callable[[], object]], rounds: int, number: int = 1) -> dict[str, float]:
    """Return the median seconds of one call of each case.

    Every round runs every case, each time beginning with another one, so that a busy minute or a
    warm processor meets all of them.

    Args:
        cases: What to run, by name.
        rounds: How often.
        number: Calls of a case at a stretch.
    """
    names = list(cases)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for case in cases.values():  # caches and lazy imports are not what is measured
        case()
    for turn in range(rounds):
        for offset in range(len(names)):
            name = names[(turn + offset) % len(names)]
            begun = time.perf_counter()
            for _ in range(number):
                cases[name]()
            seconds[name].append((time.perf_counter() - begun) / number)
    return {name: statistics.median(values) for name, values in seconds.items()}


def interleaved_ratio(ours: Callable[[], object], peer: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Return the median seconds of two cases and the median of their ratio round by round.

    On a busy machine the ratio of neighbours in time is steadier than the ratio of two medians.
    """
    pairs = []
    ours()
    peer()
    for turn in range(rounds):
        order = (ours, peer) if turn % 2 == 0 else (peer, ours)
        times = {}
        for case in order:
            begun = time.perf_counter()
            case()
            times[case] = time.perf_counter() - begun
        pairs.append((times[ours], times[peer]))
    mine, other = (statistics.median(values) for values in zip(*pairs, strict=True))
    return mine, other, statistics.median(a / b for a, b in pairs)
