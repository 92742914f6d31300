"""From noise schedules and levels to what the schedule plot draws. Knows no widget and no session."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from diffstudio.diffusion.level import Level
from diffstudio.qt.answers import Curve
from diffstudio.qt.moment import Look
from diffstudio.widgets.plot_series import PlotSeries

Values = NDArray[np.float64]
Others = Sequence[tuple[Curve, int]]

LOG_SNR_RANGE = (-12.0, 12.0)
"""Where the log SNR axis ends: the clean picture and pure noise lie at infinity."""
OWN_COLOUR = 6
"""The plot colour of the model's own schedule beside another: the quiet one."""
NEXT_COLOUR = 3


@dataclass(frozen=True, slots=True)
class Labels:
    """What the curves are called on screen."""

    this_run: str
    next_run: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the plot shows.

    Attributes:
        series: The curves; the dots lie on the first.
        markers: Where the dots are, in the order of the steps.
        handles: Points that can be dragged, in the plot's numbers.
    """

    series: tuple[PlotSeries, ...]
    markers: tuple[float, ...] = ()
    handles: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Hand:
    """Draws schedules in the quantity that is looked at.

    Attributes:
        look: Which quantity, and against what.
        labels: The names of curves.
        by_noise: Whether schedules that do not keep the variance are drawn as if they did, by their
            ratio of noise to picture: what is edited is that ratio.
    """

    look: Look
    labels: Labels
    by_noise: bool = False

    def edited(
        self, curve: Curve, others: Others, places: Sequence[float] | None, points: Sequence[tuple[float, float]]
    ) -> Drawing:
        """Draw the settings in force: their curve, the steps where they are known, and the points to be dragged."""
        low, high = _span(curve)
        markers = () if places is None else (*places, low)
        handles = tuple((low + at * (high - low), float(self._kept(np.array([value]))[0])) for at, value in points)
        return Drawing((self._curve(curve), *self._beside(others, curve)), markers, handles)

    def run_on(self, curve: Curve, levels: Sequence[Level], others: Others) -> Drawing:
        """Draw a run on its noise schedule, which passes through its very levels."""
        series = self._curve(curve)
        pairs = sorted({**dict(zip(series.xs, series.ys, strict=True)), **dict(self._pairs(levels))}.items())
        through = replace(series, xs=[x for x, _ in pairs], ys=[y for _, y in pairs])
        return Drawing((through, *self._beside(others, curve)), tuple(level.t for level in levels))

    def run_beside(self, curve: Curve, levels: Sequence[Level], span: tuple[float, float], others: Others) -> Drawing:
        """Draw a run beside the noise schedule of the settings in force, which is another.

        Args:
            curve: The schedule in force.
            levels: Of the run.
            span: The times of the run's own schedule, drawn over the same width.
            others: To compare with.
        """
        low, high = _span(curve)
        scale = (high - low) / (span[1] - span[0])
        pairs = [(low + (x - span[0]) * scale, y) for x, y in self._pairs(levels)]
        rising = sorted(pairs)
        run = PlotSeries(self.labels.this_run, [x for x, _ in rising], [y for _, y in rising], 0)
        coming = replace(self._curve(curve), name=self.labels.next_run, colour=NEXT_COLOUR)
        return Drawing((run, coming, *self._beside(others, curve)), tuple(x for x, _ in pairs))

    def run_by_step(self, levels: Sequence[Level]) -> Drawing:
        """Draw a run against the number of the step."""
        ys = [y for _, y in self._pairs(levels)]
        xs = [float(step) for step in range(len(levels))]
        return Drawing((PlotSeries(self.labels.this_run, xs, ys, 0),), tuple(xs))

    def run_alone(self, levels: Sequence[Level]) -> Drawing:
        """Draw a run whose noise schedule is not known: its levels, in order of time."""
        rising = sorted(self._pairs(levels))
        series = PlotSeries(self.labels.this_run, [x for x, _ in rising], [y for _, y in rising], 0)
        return Drawing((series,), tuple(level.t for level in levels))

    def _pairs(self, levels: Sequence[Level]) -> list[tuple[float, float]]:
        alpha, sigma = np.array([level.alpha for level in levels]), np.array([level.sigma for level in levels])
        return list(zip([level.t for level in levels], self._values(alpha, sigma).tolist(), strict=True))

    def _curve(self, curve: Curve) -> PlotSeries:
        return PlotSeries(curve.name, curve.t.tolist(), self._values(curve.alpha, curve.sigma).tolist(), 0)

    def _beside(self, others: Others, curve: Curve) -> list[PlotSeries]:
        """Other schedules: each has its own unit of time and is drawn over the same width."""
        low, high = _span(curve)
        series = []
        for other, colour in others:
            start, end = _span(other)
            xs = low + (other.t - start) / (end - start) * (high - low)
            ys = self._values(other.alpha, other.sigma)
            series.append(PlotSeries(other.name, xs.tolist(), ys.tolist(), colour, dashed=True))
        return series

    def _values(self, alpha: Values, sigma: Values) -> Values:
        if self.by_noise:
            size = np.hypot(alpha, sigma)
            alpha, sigma = alpha / size, sigma / size
        if self.look.schedule_axis == "alpha_bar":
            return alpha**2
        if self.look.schedule_axis == "sigma":
            return sigma
        with np.errstate(divide="ignore"):
            log_snr: Values = np.clip(2 * (np.log(alpha) - np.log(sigma)), *LOG_SNR_RANGE)
        return log_snr

    def _kept(self, alpha_bar: Values) -> Values:
        return self._values(np.sqrt(alpha_bar), np.sqrt(1 - alpha_bar))


def alpha_bar_at(value: float, quantity: str) -> float:
    """Return alpha_bar where a quantity of the plot has a value, for a schedule that keeps the variance."""
    match quantity:
        case "alpha_bar":
            return value
        case "sigma":
            return 1 - min(max(value, 0.0), 1.0) ** 2
        case _:
            low, high = LOG_SNR_RANGE
            if value <= low or value >= high:
                return 0.0 if value <= low else 1.0  # what is beyond the axis is meant
            return 1 / (1 + math.exp(-value))


def _span(curve: Curve) -> tuple[float, float]:
    low, high = float(curve.t.min()), float(curve.t.max())
    return (low, high) if high > low else (low, low + 1.0)
