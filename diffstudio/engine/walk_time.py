"""When a walk is where: easing, standing still, loops and ping-pong, as numbers alone; no torch here.

`positions` says where each frame of one pass lies, `shown_order` in which order they are shown, and
`render_order` in which they are made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from diffstudio.engine.walk import Walk

COARSEST = 8
"""The coarse order begins with every so many frames."""
ORDERS = ("coarse", "straight")


@dataclass(frozen=True, slots=True)
class Position:
    """Where a frame lies.

    Attributes:
        segment: Which way between two keyframes, from 0.
        share: How far along it, 0 … 1, with easing and dwell.
    """

    segment: int
    share: float


def linear(t: float) -> float:
    """Return `t`: the same speed all the way."""
    return t


def ease_in(t: float) -> float:
    """Return ``t²``: starts at rest."""
    return t * t


def ease_out(t: float) -> float:
    """Return ``1 - (1-t)²``: comes to rest."""
    return 1 - (1 - t) * (1 - t)


def ease_in_out(t: float) -> float:
    """Return ``3t² - 2t³``: starts at rest and comes to rest."""
    return t * t * (3 - 2 * t)


EASING_FUNCTIONS: Mapping[str, Callable[[float], float]] = {
    "linear": linear,
    "ease-in": ease_in,
    "ease-out": ease_out,
    "ease-in-out": ease_in_out,
}


def eased(t: float, easing: str = "linear", dwell: float = 0.0) -> float:
    """Return how far along a segment the walk is at time `t`, both 0 … 1.

    Args:
        t: Time within the segment.
        easing: One of `EASING_FUNCTIONS`.
        dwell: Share of the time that it stands still, half of it at each end.
    """
    moving = min(1.0, max(0.0, (t - dwell / 2) / (1 - dwell)))
    return EASING_FUNCTIONS[easing](moving)


def positions(walk: Walk) -> tuple[Position, ...]:
    """Return where each frame of one pass lies; every keyframe is one of them.

    Keyframe i is frame ``round(i·intervals/segments)``, so that segments differ by one frame at most.
    An open walk ends with its last keyframe; a closed one ends a frame before its first.
    """
    starts = [_rounded(index * walk.intervals, walk.segments) for index in range(walk.segments + 1)]
    found = [
        Position(segment, eased((index - start) / (end - start), walk.easing, walk.dwell))
        for segment, (start, end) in enumerate(pairwise(starts))
        for index in range(start, end)
    ]
    return tuple(found) if walk.closed else (*found, Position(walk.segments - 1, 1.0))


def shown_order(walk: Walk) -> tuple[int, ...]:
    """Return which frame of `positions` is shown when: forth and, with ping-pong, back.

    No frame is shown twice in a row, neither where the walk turns nor where it begins anew.
    """
    forth = tuple(range(walk.intervals if walk.closed else walk.intervals + 1))
    if not walk.ping_pong:
        return forth
    back = (0, *reversed(forth[1:])) if walk.closed else tuple(reversed(forth[1:-1]))
    return forth + back


def render_order(count: int, order: str = "coarse") -> tuple[int, ...]:
    """Return in which order `count` frames are made.

    "coarse": every eighth, then every fourth, second and all the others, so that the walk can be watched
    early; "straight": one after the other.

    Raises:
        ValueError: There is no order of that name.
    """
    if order not in ORDERS:
        raise ValueError(f"unknown order {order!r}, expected one of {', '.join(ORDERS)}")
    found: dict[int, None] = {}
    stride = COARSEST if order == "coarse" else 1
    while stride:
        found.update(dict.fromkeys(range(0, count, stride)))
        stride //= 2
    return tuple(found)


def _rounded(numerator: int, denominator: int) -> int:
    """Return the nearest whole number to a fraction, in whole numbers."""
    return (2 * numerator + denominator) // (2 * denominator)
