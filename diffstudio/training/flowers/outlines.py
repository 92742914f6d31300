"""Outlines of petals, leaves and bells in their own unit space: foot at the origin, tip at (0, -1).

Only geometry: no colours, no drawing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from diffstudio.training.flowers.canvas import Points


def swell(along: NDArray[np.float64], foot: float, tip: float) -> NDArray[np.float64]:
    """Return half widths along a blade, at most 0.5.

    Args:
        along: Positions from the foot (0) to the tip (1).
        foot: Roundness of the foot: below 0.5 blunt, about 1 pointed.
        tip: The same for the tip.
    """
    widest = foot / (foot + tip)
    peak = widest**foot * (1.0 - widest) ** tip
    return np.asarray(0.5 * along**foot * (1.0 - along) ** tip / peak)


def stations(count: int) -> NDArray[np.float64]:
    """Return `count` positions from 0 to 1, denser at both ends where an outline turns most."""
    return 0.5 - 0.5 * np.cos(np.linspace(0.0, math.pi, count))


def blade(foot: float, tip: float, bend: float = 0.0, count: int = 14) -> Points:
    """Return a petal outline one unit wide and long.

    Args:
        foot: Roundness of the foot, see `swell`.
        tip: Roundness of the tip.
        bend: How far the tip lies to the side.
        count: Points along each side.

    Returns:
        The outline, shape (2 * count - 1, 2), from the foot up the right side and down the left.
    """
    along = stations(count)
    half = swell(along, foot, tip)
    middle = bend * along**2
    right = np.stack((middle + half, -along), axis=1)
    left = np.stack((middle - half, -along), axis=1)
    return np.concatenate((right, left[-2::-1]))


def crinkled(outline: Points, waves: int, depth: float, phase: float) -> Points:
    """Return the outline with a gently waving edge; waves fade towards the foot."""
    turn = np.arctan2(outline[:, 0], -outline[:, 1])
    reach = np.hypot(outline[:, 0], outline[:, 1])
    ripple = 1.0 + depth * np.minimum(reach, 1.0) * np.sin(waves * turn + phase)
    return outline * ripple[:, None]


def curve(knots: Sequence[tuple[float, float]], steps: int = 5) -> Points:
    """Return a closed smooth curve through the knots (Catmull-Rom), shape (len(knots) * steps, 2)."""
    p = np.array(knots)
    before, after, beyond = np.roll(p, 1, axis=0), np.roll(p, -1, axis=0), np.roll(p, -2, axis=0)
    t = np.linspace(0.0, 1.0, steps, endpoint=False)[None, :, None]
    p0, p1, p2, p3 = (k[:, None, :] for k in (before, p, after, beyond))
    path = 0.5 * (
        2.0 * p1
        + (p2 - p0) * t
        + (2.0 * p0 - 5.0 * p1 + 4.0 * p2 - p3) * t**2
        + (3.0 * p1 - p0 - 3.0 * p2 + p3) * t**3
    )
    return np.asarray(path.reshape(-1, 2))


def bezier(start: tuple[float, float], control: tuple[float, float], end: tuple[float, float]) -> Points:
    """Return a quadratic curve as 22 points."""
    t = np.linspace(0.0, 1.0, 22)[:, None]
    a, b, c = np.array(start), np.array(control), np.array(end)
    return np.asarray(a * (1.0 - t) ** 2 + b * (2.0 * t * (1.0 - t)) + c * t**2)


def ribbon(path: Points, start: float, end: float, shift: float = 0.0) -> Points:
    """Return the outline of a band along a path.

    Args:
        path: Shape (n, 2).
        start: Width at the first point.
        end: Width at the last.
        shift: Moves the band sideways by this part of its width, positive to the right of its course.
    """
    side = np.empty_like(path)
    # The course at a point runs from its neighbour before to its neighbour after, turned a quarter here.
    side[1:-1] = path[2:] - path[:-2]
    side[0], side[-1] = path[1] - path[0], path[-1] - path[-2]
    side = side[:, ::-1] * (-1.0, 1.0)
    width = start + (end - start) * np.arange(len(path)) / (len(path) - 1)
    side *= (width / np.hypot(side[:, 0], side[:, 1]))[:, None]
    return np.concatenate((path + side * (shift + 0.5), (path + side * (shift - 0.5))[::-1]))
