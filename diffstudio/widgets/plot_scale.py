"""One axis of a plot: numbers to places and back, and where the ticks are. Knows no Qt."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["PlotScale", "scale_for"]

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class PlotScale:
    """Numbers from `low` to `high` on a line from 0 to 1, evenly or by factors."""

    low: float
    high: float
    log: bool = False

    def place(self, number: float) -> float:
        """Return where a number lies, 0 at `low`, 1 at `high`, also outside of these."""
        if self.log:
            number = max(number, 1e-300)
            return math.log(number / self.low) / math.log(self.high / self.low)
        return (number - self.low) / (self.high - self.low)

    def number(self, place: float) -> float:
        """Return the number at a place."""
        if self.log:
            return float(self.low * (self.high / self.low) ** place)
        return self.low + (self.high - self.low) * place

    def ticks(self, most: int) -> tuple[float, ...]:
        """Return at most about `most` round numbers within the range, rising."""
        if self.log:
            first, last = math.ceil(math.log10(self.low) - 1e-9), math.floor(math.log10(self.high) + 1e-9)
            every = max(1, -(-(last - first + 1) // max(1, most)))
            powers = tuple(10.0**power for power in range(first, last + 1, every))
            if len(powers) >= 2:
                return powers
        return self._even_ticks(most)

    def _even_ticks(self, most: int) -> tuple[float, ...]:
        rough = (self.high - self.low) / max(1, most)
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough * 0.999)
        first = math.ceil(self.low / step - 1e-9)
        last = math.floor(self.high / step + 1e-9)
        return tuple(round(step * count, 12) for count in range(first, last + 1))

    def text(self, number: float) -> str:
        """Write the number of a tick."""
        if number == 0 or 0.001 <= abs(number) < 10_000:
            return f"{number:g}".replace("-", "−")
        power = math.floor(math.log10(abs(number)) + 1e-9)
        factor = number / 10.0**power
        raised = "10" + str(power).translate(_RAISED)
        return raised if math.isclose(factor, 1.0) else f"{factor:.3g}·{raised}".replace("-", "−")


def scale_for(numbers: Iterable[float], *, log: bool, asked: tuple[float, float] | None) -> PlotScale:
    """Return a scale that holds all finite numbers (all above 0 when `log`), or the range that is asked for."""
    if asked is not None and asked[0] < asked[1] and (asked[0] > 0 or not log):
        return PlotScale(asked[0], asked[1], log)
    usable = [number for number in numbers if math.isfinite(number) and (number > 0 or not log)]
    low, high = (min(usable), max(usable)) if usable else (1.0, 10.0)
    if low == high:
        low, high = (low / 2, high * 2) if log else (low - 0.5, high + 0.5)
    return PlotScale(low, high, log)
