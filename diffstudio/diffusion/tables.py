"""Schedules given as a table of rows, as the classic discrete models were trained.

A row is one noising step; the network is told its index. The formulas make tables of betas or of
alpha_bar; how a run walks through the rows is `placement`'s business.
"""

from __future__ import annotations

import itertools
import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.schedule import vp_level

BETA_CAP = 0.999
"""Largest beta of the cosine table (Nichol & Dhariwal 2021, section 3.2)."""


@dataclass(frozen=True, slots=True)
class TableSchedule:
    """A variance-preserving schedule of T rows, ``t = 0 … T-1`` as the network is told.

    Row 0 is one noising step, not the clean picture. Between two rows ``log(sigma/alpha)`` is
    interpolated in a line, as k-diffusion does; where one of the two is pure noise or clean, so
    that its logarithm is infinite, the angle ``atan(sigma/alpha)`` is.

    Attributes:
        alpha_bar: ``alpha²`` of every row, strictly falling, within 0 … 1; 0 (pure noise) only in
            the last row.
    """

    alpha_bar: tuple[float, ...] = field(repr=False)
    _edm_sigmas: tuple[float, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        rows = tuple(float(value) for value in self.alpha_bar)
        if len(rows) < 2:
            raise ValueError(f"a table schedule needs at least 2 rows, not {len(rows)}")
        for index, (before, after) in enumerate(itertools.pairwise(rows)):
            if not 0 <= after < before <= 1:
                raise ValueError(
                    f"alpha_bar must fall from row to row within 1 … 0, but rows {index} and {index + 1} "
                    f"are {before!r} and {after!r}"
                )
        object.__setattr__(self, "alpha_bar", rows)
        object.__setattr__(self, "_edm_sigmas", tuple(_edm_sigma(value) for value in rows))

    @classmethod
    def from_betas(cls, betas: Sequence[float]) -> TableSchedule:
        """Make the table of a beta each row: ``alpha_bar_t = Π (1 - beta)`` (Ho et al. 2020, eq. 4).

        Raises:
            ValueError: A beta outside 0 (exclusive) … 1; 1 is allowed in the last row only.
        """
        for index, beta in enumerate(betas):
            if not 0 < beta <= 1:
                raise ValueError(f"beta must be above 0 and at most 1, but row {index} has {beta!r}")
        return cls(tuple(itertools.accumulate((1 - beta for beta in betas), lambda a, b: a * b)))

    @property
    def t_min(self) -> float:
        """The first row, 0."""
        return 0.0

    @property
    def t_max(self) -> float:
        """The last row, ``T - 1``."""
        return float(len(self.alpha_bar) - 1)

    @property
    def betas(self) -> tuple[float, ...]:
        """The variance that each row adds, ``1 - alpha_bar_t/alpha_bar_{t-1}``."""
        before = (1.0, *self.alpha_bar)
        return tuple(1 - after / previous for previous, after in itertools.pairwise(before))

    def level(self, t: float) -> Level:
        """Return the level of row `t`, or between two rows."""
        t = min(max(float(t), self.t_min), self.t_max)
        row = min(int(t), len(self.alpha_bar) - 2)
        part = t - row
        if part in (0.0, 1.0):
            value = self.alpha_bar[row + int(part)]
            return Level(t, math.sqrt(value), math.sqrt(1 - value))
        low, high = self._edm_sigmas[row], self._edm_sigmas[row + 1]
        if low == 0 or math.isinf(high):
            angle = (1 - part) * math.atan(low) + part * math.atan(high)
            return Level(t, math.cos(angle), math.sin(angle))
        return vp_level(t, low ** (1 - part) * high**part)

    def t_at(self, edm_sigma: float) -> float:
        """Return the time, fractional between rows, at which ``sigma/alpha`` is `edm_sigma`."""
        sigmas = self._edm_sigmas
        if edm_sigma <= sigmas[0]:
            return self.t_min
        if edm_sigma >= sigmas[-1]:
            return self.t_max
        row = bisect_right(sigmas, edm_sigma) - 1
        low, high = sigmas[row], sigmas[row + 1]
        if low == 0 or math.isinf(high):
            return row + (math.atan(edm_sigma) - math.atan(low)) / (math.atan(high) - math.atan(low))
        return row + math.log(edm_sigma / low) / math.log(high / low)


def linear(rows: int = 1000, beta_start: float = 1e-4, beta_end: float = 0.02) -> TableSchedule:
    """Betas rising in a line (Ho et al. 2020, section 4); made for 1000 rows."""
    return TableSchedule.from_betas(_line(beta_start, beta_end, rows))


def quadratic(rows: int = 1000, beta_start: float = 1e-4, beta_end: float = 0.02) -> TableSchedule:
    """Square roots of beta rising in a line: ``beta = linspace(√start, √end)²`` (Song et al. 2021, DDIM)."""
    return TableSchedule.from_betas([root**2 for root in _line(math.sqrt(beta_start), math.sqrt(beta_end), rows)])


def scaled_linear(rows: int = 1000, beta_start: float = 0.00085, beta_end: float = 0.012) -> TableSchedule:
    """`quadratic` with the ends of Stable Diffusion (the v1 configuration of Rombach et al. 2022)."""
    return quadratic(rows, beta_start, beta_end)


def constant(rows: int = 1000, beta: float = 0.02) -> TableSchedule:
    """The same beta in every row (Ho et al. 2020 compared it)."""
    return TableSchedule.from_betas([beta] * rows)


def cosine(rows: int = 1000, offset: float = 0.008) -> TableSchedule:
    """The cosine table with beta held at most 0.999 (Nichol & Dhariwal 2021, eq. 17).

    ``alpha_bar(t) = f(t)/f(0)`` with ``f = cos²((t/T + offset)/(1 + offset)·π/2)``.
    """

    def f(row: int) -> float:
        return math.cos((row / rows + offset) / (1 + offset) * math.pi / 2) ** 2

    return TableSchedule.from_betas([min(1 - f(row + 1) / f(row), BETA_CAP) for row in range(rows)])


def sigmoid(rows: int = 1000, start: float = -3.0, end: float = 3.0, tau: float = 1.0) -> TableSchedule:
    """alpha_bar as a piece of the logistic curve (Chen 2023, section 2.1; Jabri et al. 2023).

    ``(s(end) - s(start + u·(end - start)))/(s(end) - s(start))`` with ``s(z) = 1/(1 + exp(-z/tau))``
    and ``u = (t + 1)/T``; the last row, 0 by the formula, keeps that paper's 1e-9.
    """
    _check_order("sigmoid", start, end)

    def s(z: float) -> float:
        return 1 / (1 + math.exp(-z / tau))

    span = s(end) - s(start)
    falling = [(s(end) - s(start + (row + 1) / rows * (end - start))) / span for row in range(rows - 1)]
    return TableSchedule((*falling, 1e-9))


def sigmoid_beta(rows: int = 1000, beta_start: float = 1e-4, beta_end: float = 0.02) -> TableSchedule:
    """Betas rising along the logistic curve from -6 to 6 (Xu et al. 2022, GeoDiff)."""
    span = beta_end - beta_start
    return TableSchedule.from_betas([beta_start + span / (1 + math.exp(-z)) for z in _line(-6.0, 6.0, rows)])


def rescale_zero_terminal_snr(schedule: TableSchedule) -> TableSchedule:
    """Return the table stretched so that its last row is pure noise, its first row as it was.

    ``alpha`` of every row is shifted until the last is 0 and scaled until the first is back
    (Lin et al. 2023, algorithm 1). A model that predicts eps cannot start there.
    """
    alphas = [math.sqrt(value) for value in schedule.alpha_bar]
    first, last = alphas[0], alphas[-1]
    return TableSchedule((*(((alpha - last) * first / (first - last)) ** 2 for alpha in alphas[:-1]), 0.0))


def _edm_sigma(alpha_bar: float) -> float:
    return math.sqrt((1 - alpha_bar) / alpha_bar) if alpha_bar > 0 else math.inf


def _line(start: float, end: float, count: int) -> list[float]:
    """`count` evenly spaced numbers, both ends included."""
    return [start + (end - start) * index / (count - 1) for index in range(count)]


def _check_order(name: str, start: float, end: float) -> None:
    if not start < end:
        raise ValueError(f"{name}: start must be below end, not {start!r} and {end!r}")
