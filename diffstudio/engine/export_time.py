"""How long each frame of an animation is shown, in the whole units that its format counts."""

from __future__ import annotations

import itertools
from fractions import Fraction


def delays(count: int, rate: Fraction, unit: Fraction) -> list[int]:
    """Return how many units each frame is shown: the sum is right, and no frame is off by a whole unit.

    Args:
        count: Number of frames.
        rate: Frames a second.
        unit: Seconds of one unit, such as 1/100 of a GIF.
    """
    ends = [_nearest(Fraction(index) / rate / unit) for index in range(count + 1)]
    return [end - start for start, end in itertools.pairwise(ends)]


def _nearest(value: Fraction) -> int:
    """Return the nearest whole number, a half going up: rounding halves to even makes equal frames uneven."""
    return int(value + Fraction(1, 2))
