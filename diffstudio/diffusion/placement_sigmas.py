"""Placements that spread steps over ``edm_sigma = sigma/alpha``, and the hand-typed one.

Each function returns the noisy levels of a run; the clean one is added by `placement.place`. On a
schedule that reaches pure noise the first of the placed levels is moved there: the others stand as
if the run had started at the largest finite sigma, no look is spent twice on nothing but noise.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from diffstudio.diffusion.incomplete_beta import beta_quantile
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.placement_range import Range

ALIGN_YOUR_STEPS = {
    "SD 1.5": (14.615, 6.475, 3.861, 2.697, 1.886, 1.396, 0.963, 0.652, 0.399, 0.152, 0.029),
    "SDXL": (14.615, 6.315, 3.771, 2.181, 1.342, 0.862, 0.555, 0.380, 0.234, 0.113, 0.029),
    "SVD": (700.0, 54.5, 15.886, 7.977, 4.248, 1.789, 0.981, 0.403, 0.173, 0.034, 0.002),
}
"""Sigmas optimised for ten steps of three models, as the project page of Sabour et al. 2024 gives them.

The eleventh closes the tenth interval; a run goes to the clean picture instead of it.
"""


@dataclass(frozen=True, slots=True)
class Ends:
    """The largest and the least sigma to place between, as asked for; 0 means the schedule's own."""

    sigma_min: float = 0.0
    sigma_max: float = 0.0

    def on(self, span: Range) -> tuple[float, float]:
        """Return (least, largest), held inside the schedule's range.

        Raises:
            ValueError: Nothing is left between them.
        """
        low, high = span.sigmas
        least = max(self.sigma_min, low) if self.sigma_min else low
        largest = self.sigma_max or high
        if not span.starts_at_pure_noise:
            largest = min(largest, high)
        if not least < largest:
            raise ValueError(
                f"sigma_min {least:g} must be below sigma_max {largest:g}; this schedule has {low:g} to {high:g}"
            )
        return least, largest


def karras(span: Range, rho: float, ends: Ends) -> list[Level]:
    """Even steps of ``sigma^(1/rho)`` (Karras et al. 2022, eq. 5)."""
    low, high = (sigma ** (1 / rho) for sigma in ends.on(span))
    return _levels(span, [(high + part * (low - high)) ** rho for part in _ramp(span.steps)], ends)


def polyexponential(span: Range, rho: float, ends: Ends) -> list[Level]:
    """Logarithm of sigma falling as a power: ``(1 - i/(n-1))^rho`` (k-diffusion); rho = 1 is exponential."""
    low, high = (math.log(sigma) for sigma in ends.on(span))
    return _levels(span, [math.exp(low + (1 - part) ** rho * (high - low)) for part in _ramp(span.steps)], ends)


def exponential(span: Range, ends: Ends) -> list[Level]:
    """Even steps of log sigma."""
    return polyexponential(span, 1.0, ends)


def beta_sigmas(span: Range, alpha: float, beta: float, ends: Ends) -> list[Level]:
    """Sigmas at even quantiles of a beta distribution between the ends (A1111, diffusers)."""
    low, high = ends.on(span)
    quantiles = [beta_quantile(1 - part, alpha, beta) for part in _ramp(span.steps)]
    return _levels(span, [low + quantile * (high - low) for quantile in quantiles], ends)


def kl_optimal(span: Range) -> list[Level]:
    """Even steps of the angle ``atan(sigma)`` (Sabour et al. 2024, theorem 3.1).

    Optimal where the data are one Gaussian of unit variance. Pure noise is an angle like any
    other, so that on the cosine schedule this is `uniform`. A1111 places one level more and ends
    at the least sigma; here, as in ComfyUI, the clean picture follows that level.
    """
    low = math.atan(span.schedule.level(span.schedule.t_min).edm_sigma)
    high = math.atan(span.schedule.level(span.schedule.t_max).edm_sigma)
    return _levels(span, [math.tan(low + share * (high - low)) for share in span.fall()], Ends())


def align_your_steps(span: Range, table: str) -> list[Level]:
    """The published sigmas, between them a line in log sigma over the number of steps.

    With ten steps on Stable Diffusion's schedule these are the table's own numbers. A sigma says
    how the noise compares with the data, not where a schedule ends, so that on another schedule
    the inner sigmas stay as they are as far as they lie inside its range, and only the two outer
    ones become the schedule's ends. The last of the steps + 1 sigmas is the clean picture's place.
    """
    low, high = span.sigmas
    inner = [sigma for sigma in ALIGN_YOUR_STEPS[table][1:-1] if low < sigma < high]
    logs = [math.log(sigma) for sigma in (high, *inner, low)]
    places = [index * (len(logs) - 1) / span.steps for index in range(span.steps)]
    return _levels(span, [math.exp(_between(logs, place)) for place in places], Ends())


def custom(span: Range, values: Sequence[float], unit: str) -> list[Level]:
    """The levels of a typed list: times, sigmas (sigma/alpha) or alpha_bar (of sigma/alpha).

    A clean level at its end (sigma 0, alpha_bar 1) may be typed or left away.

    Raises:
        ValueError: Not as many levels as steps, a value that is no number or outside the
            schedule, or one that is not less noisy than the one before.
    """
    levels = [_typed_level(span, value, unit) for value in values]
    if levels and levels[-1].is_clean:
        levels.pop()
    if len(levels) != span.steps:
        raise ValueError(f"Custom: {len(levels)} noisy levels were typed for {span.steps} steps")
    return levels


def _typed_level(span: Range, value: float, unit: str) -> Level:
    schedule = span.schedule
    if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value):
        raise ValueError(f"Custom: {value!r} is not a number")
    if unit == "t":
        low, high = schedule.t_min, schedule.t_max
        if low <= value <= high:
            return schedule.level(value)
        raise ValueError(f"Custom: t must be from {low:g} to {high:g} on this schedule, not {value:g}")
    sigma = _sigma_of_alpha_bar(value) if unit == "alpha_bar" else float(value)
    if sigma == 0:
        return Level(schedule.t_min, 1.0, 0.0)
    low, high = (schedule.level(t).edm_sigma for t in (schedule.t_min, schedule.t_max))
    if not low * (1 - 1e-6) <= sigma <= high * (1 + 1e-6):
        raise ValueError(
            f"Custom: sigma must be from {low:g} to {high:g} on this schedule (or 0 at the end), not {sigma:g}"
        )
    return schedule.level(schedule.t_at(sigma))


def _sigma_of_alpha_bar(alpha_bar: float) -> float:
    if not 0 <= alpha_bar <= 1:
        raise ValueError(f"Custom: alpha_bar must be from 0 to 1, not {alpha_bar:g}")
    return math.sqrt((1 - alpha_bar) / alpha_bar) if alpha_bar > 0 else math.inf


def _ramp(steps: int) -> list[float]:
    """0 … 1 evenly, one a step; 0 alone for a single one."""
    return [index / max(steps - 1, 1) for index in range(steps)]


def _between(values: Sequence[float], place: float) -> float:
    """Linear interpolation at a fractional index."""
    left = min(int(place), len(values) - 2)
    return values[left] + (place - left) * (values[left + 1] - values[left])


def _levels(span: Range, sigmas: Sequence[float], ends: Ends) -> list[Level]:
    """The levels of falling sigmas, the first exactly at the schedule's noisy end if it is meant."""
    starts_at_end = span.starts_at_pure_noise or ends.on(span)[1] == span.sigmas[1]
    first = span.schedule.level(span.schedule.t_max) if starts_at_end else span.at_sigma(sigmas[0])
    return [first, *(span.at_sigma(sigma) for sigma in sigmas[1:])]
