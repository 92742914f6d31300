"""What a plot shows: its curves and what is written at its axes. Knows no Qt."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["PlotAxes", "PlotSeries"]


@dataclass(frozen=True, slots=True)
class PlotSeries:
    """One curve.

    Attributes:
        name: What it is called.
        xs: Rising numbers.
        ys: As many numbers; those that are not finite interrupt the curve.
        colour: Index into the plot colours of the theme.
        dashed: Whether it is only there for comparison.
        label: What is written beside it, with ``<sub>`` if wanted; the name when None.
    """

    name: str
    xs: Sequence[float]
    ys: Sequence[float]
    colour: int = 0
    dashed: bool = False
    label: str | None = None

    def at(self, x: float) -> float:
        """Return the height of the curve at `x`, between its points on the straight line."""
        if not self.xs:
            return math.nan
        after = bisect_left(self.xs, x)
        if after <= 0:
            return self.ys[0]
        if after >= len(self.xs):
            return self.ys[-1]
        left, right = self.xs[after - 1], self.xs[after]
        share = (x - left) / (right - left) if right > left else 1.0
        return self.ys[after - 1] + share * (self.ys[after] - self.ys[after - 1])


@dataclass(frozen=True, slots=True)
class PlotAxes:
    """What is written at the axes and how they run; ranges of None follow the curves.

    With `x_start` or `x_end` those words stand at the ends of the axis, else numbers along it.
    `right_room` is left free beside the curves for a second scale, at a 13-pixel font.
    """

    x_caption: str = ""
    y_caption: str = ""
    x_start: str = ""
    x_end: str = ""
    log_x: bool = False
    log_y: bool = False
    x_range: tuple[float, float] | None = None
    y_range: tuple[float, float] | None = None
    right_room: float = 0.0
