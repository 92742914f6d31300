"""A schedule that the user draws: a smooth monotone curve through points.

The curve is the piecewise cubic of Fritsch & Carlson (1980) with the slopes of Fritsch & Butland
(1984). How the points are dragged is the panel's business; that no drag can break the schedule is
seen to here.
"""

from __future__ import annotations

import itertools
import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from diffstudio.diffusion.level import Level

MIN_GAP = 1e-3
"""Least distance of two points in position."""
TILT = 1e-4
"""Share of a straight fall mixed into every curve, so that a flat stretch still loses signal."""

DIGITS = 6
"""Decimal digits of a value: less signal than this is none."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class DrawnSchedule:
    """alpha_bar as a falling curve through points, variance preserving, for t in 0 … 1.

    Any points are accepted: values and positions are held inside 0 … 1, positions are sorted and
    spread at least `MIN_GAP` apart, values are rounded to `DIGITS` and made falling (isotonic
    regression: a stretch that rises becomes its mean), and the outer values are held on to both
    ends. The curve passes through the points it then has to within `TILT`.

    Attributes:
        points: Pairs (position, alpha_bar) by rising position; 0 is the picture's end, 1 the
            noise's. A tuple of tuples of floats, as it stands in JSON.
    """

    points: tuple[Point, ...]
    _slopes: tuple[float, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        points = _tidy(self.points)
        object.__setattr__(self, "points", points)
        object.__setattr__(self, "_slopes", _slopes(points))

    @property
    def t_min(self) -> float:
        """The picture's end, 0."""
        return 0.0

    @property
    def t_max(self) -> float:
        """The noise's end, 1."""
        return 1.0

    def level(self, t: float) -> Level:
        """Return the level at `t`."""
        t = min(max(t, 0.0), 1.0)
        alpha_bar = self._alpha_bar(t)
        return Level(t, math.sqrt(alpha_bar), math.sqrt(1 - alpha_bar))

    def t_at(self, edm_sigma: float) -> float:
        """Return the time at which ``sigma/alpha`` is `edm_sigma`, by bisection to the last bit."""
        wanted = 1 / (1 + edm_sigma * edm_sigma)
        low, high = 0.0, 1.0
        if wanted >= self._alpha_bar(low):
            return low
        if wanted <= self._alpha_bar(high):
            return high
        while low < (middle := (low + high) / 2) < high:
            low, high = (middle, high) if self._alpha_bar(middle) > wanted else (low, middle)
        return high

    def with_point(self, index: int, position: float, value: float) -> DrawnSchedule:
        """Return the schedule with one point dragged elsewhere; its neighbours give way.

        Points on the picture's side are lifted to at least `value`, those on the noise's side
        lowered to at most it. A point stays between its neighbours' positions, and the two end
        points keep theirs.

        Raises:
            ValueError: There is no such point, or a number that is not finite.
        """
        self._check_index(index)
        _check_point(index, (position, value))
        value = min(max(value, 0.0), 1.0)
        moved = [
            (at, max(old, value) if place < index else min(old, value)) for place, (at, old) in enumerate(self.points)
        ]
        moved[index] = (self._between_neighbours(index, position), value)
        return DrawnSchedule(tuple(moved))

    def with_new_point(self, position: float) -> DrawnSchedule:
        """Return the schedule with one more point, on the curve at `position`."""
        position = min(max(position, 0.0), 1.0)
        return DrawnSchedule((*self.points, (position, self._alpha_bar(position))))

    def without_point(self, index: int) -> DrawnSchedule:
        """Return the schedule without one of its inner points.

        Raises:
            ValueError: There is no such point, or it is one of the two ends.
        """
        self._check_index(index)
        if index in (0, len(self.points) - 1):
            raise ValueError("the two end points of a drawn schedule cannot be removed")
        return DrawnSchedule(self.points[:index] + self.points[index + 1 :])

    def _alpha_bar(self, t: float) -> float:
        """The cubic between two points in Hermite form, mixed with the straight fall."""
        right = min(bisect_right(self.points, (t, 2.0)), len(self.points) - 1)
        (x0, y0), (x1, y1) = self.points[right - 1], self.points[right]
        width = x1 - x0
        u = (t - x0) / width
        rise = (y1 - y0) * u * u * (3 - 2 * u)
        bend = width * u * (1 - u) * ((1 - u) * self._slopes[right - 1] - u * self._slopes[right])
        curve = min(max(y0 + rise + bend, 0.0), 1.0)
        return curve + TILT * (1 - t - curve)

    def _between_neighbours(self, index: int, position: float) -> float:
        if index in (0, len(self.points) - 1):
            return self.points[index][0]
        low, high = self.points[index - 1][0] + MIN_GAP, self.points[index + 1][0] - MIN_GAP
        return min(max(position, low), high) if low <= high else self.points[index][0]

    def _check_index(self, index: int) -> None:
        if not 0 <= index < len(self.points):
            raise ValueError(f"there is no point {index} among the {len(self.points)} of this drawn schedule")


def _tidy(points: Sequence[Sequence[float]]) -> tuple[Point, ...]:
    """Points that a falling curve over 0 … 1 can pass through."""
    if len(points) < 2:
        raise ValueError(f"a drawn schedule needs at least 2 points, not {len(points)}")
    if len(points) > 1 / MIN_GAP / 2:
        raise ValueError(f"a drawn schedule has at most {int(1 / MIN_GAP / 2)} points, not {len(points)}")
    for index, point in enumerate(points):
        _check_point(index, point)
    held = [(min(max(float(x), 0.0), 1.0), round(min(max(float(y), 0.0), 1.0), DIGITS)) for x, y in points]
    held.sort(key=lambda point: (point[0], -point[1]))
    values = _falling([value for _, value in held])
    positions = [position for position, _ in held]
    if positions[0] > MIN_GAP:
        positions, values = [0.0, *positions], [values[0], *values]
    if positions[-1] < 1 - MIN_GAP:
        positions, values = [*positions, 1.0], [*values, values[-1]]
    return tuple(zip(_spread(positions), values, strict=True))


def _check_point(index: int, point: Sequence[float]) -> None:
    if len(point) != 2 or not all(isinstance(x, int | float) and math.isfinite(x) for x in point):
        raise ValueError(f"point {index} of a drawn schedule must be two finite numbers, not {point!r}")


def _spread(positions: Sequence[float]) -> list[float]:
    """Rising positions at least `MIN_GAP` apart, the first 0 and the last 1."""
    last = len(positions) - 1
    spread = [0.0]
    for index, position in enumerate(positions[1:], 1):
        room = 1 - (last - index) * MIN_GAP
        spread.append(min(max(position, spread[-1] + MIN_GAP), room))
    return [*spread[:-1], 1.0]


def _falling(values: Sequence[float]) -> list[float]:
    """The nearest falling sequence in the sense of least squares: pool adjacent violators."""
    blocks: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while blocks and blocks[-1][0] < mean:
            before, size = blocks.pop()
            mean, count = (before * size + mean * count) / (size + count), size + count
        blocks.append((mean, count))
    return [mean for mean, count in blocks for _ in range(count)]


def _slopes(points: Sequence[Point]) -> tuple[float, ...]:
    """Slopes at the points that keep the cubic monotone."""
    widths = [b[0] - a[0] for a, b in itertools.pairwise(points)]
    secants = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in itertools.pairwise(points)]
    if len(secants) == 1:
        return (secants[0], secants[0])
    inner = [_inner_slope(widths[i], widths[i + 1], secants[i], secants[i + 1]) for i in range(len(secants) - 1)]
    first = _end_slope(widths[0], widths[1], secants[0], secants[1])
    last = _end_slope(widths[-1], widths[-2], secants[-1], secants[-2])
    return (first, *inner, last)


def _inner_slope(width_left: float, width_right: float, left: float, right: float) -> float:
    """Weighted harmonic mean of the two secants; flat where they disagree in sign."""
    if left * right <= 0:
        return 0.0
    weight_left, weight_right = 2 * width_right + width_left, width_right + 2 * width_left
    return (weight_left + weight_right) / (weight_left / left + weight_right / right)


def _end_slope(width: float, width_next: float, secant: float, secant_next: float) -> float:
    """Three-point slope at an end, held to the sign and to three times the secant beside it."""
    slope = ((2 * width + width_next) * secant - width * secant_next) / (width + width_next)
    if slope * secant <= 0:
        return 0.0
    if secant * secant_next < 0 and abs(slope) > 3 * abs(secant):
        return 3 * secant
    return slope
