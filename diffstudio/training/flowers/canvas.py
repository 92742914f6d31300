"""The paper and the brushes: an oversized transparent canvas, frames to place shapes in, and soft light.

What a rose or a leaf looks like is not decided here; neither is the ground behind the flower.
Lengths are in picture units throughout: the picture is 64 units wide and high whatever its size in pixels,
x grows to the right and y downwards.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from diffstudio.training.flowers.palette import RGB

Points = NDArray[np.float64]

UNITS = 64.0
"""Width and height of every picture, in picture units."""

OVERSAMPLING = 4


@dataclass(frozen=True)
class Frame:
    """A local coordinate system: where its origin lies in the picture and how it is turned and stretched."""

    x: float
    y: float
    matrix: NDArray[np.float64]

    @staticmethod
    def at(x: float, y: float, angle: float = 0.0, wide: float = 1.0, high: float = 1.0) -> Frame:
        """Return the frame at a point, stretched first and then turned clockwise by `angle` radians."""
        return Frame(x, y, _turned(angle, wide, high))

    def place(self, points: Points) -> Points:
        """Return local points, shape (..., 2), in picture units."""
        return points @ self.matrix.T + (self.x, self.y)

    def inner(
        self, x: float = 0.0, y: float = 0.0, angle: float = 0.0, wide: float = 1.0, high: float = 1.0
    ) -> Frame:
        """Return a frame placed inside this one."""
        (a, b), (c, d) = self.matrix.tolist()
        return Frame(self.x + a * x + b * y, self.y + c * x + d * y, self.matrix @ _turned(angle, wide, high))


def _turned(angle: float, wide: float, high: float) -> NDArray[np.float64]:
    cos, sin = math.cos(angle), math.sin(angle)
    return np.array([[cos * wide, -sin * high], [sin * wide, cos * high]])


class Canvas:
    """An oversized transparent sheet on which flat shapes are laid, later reduced and lit softly."""

    def __init__(self, size: int) -> None:
        """Make an empty sheet for a picture of `size` pixels a side."""
        self.size = size
        self._scale = OVERSAMPLING * size / UNITS
        side = OVERSAMPLING * size
        self._image = Image.new("RGBA", (side, side), (0, 0, 0, 0))
        self._draw = ImageDraw.Draw(self._image)
        axis = (np.arange(size) + 0.5) * (UNITS / size)
        self._x = axis[None, :]
        self._y = axis[:, None]
        self._light = np.ones((size, size))

    def fill(self, points: Points, colour: RGB) -> None:
        """Lay a flat polygon; `points` has shape (n, 2), in picture units."""
        flat = np.rint(points * self._scale).ravel().tolist()
        self._draw.polygon(flat, fill=_whole(colour))

    def petal(
        self,
        frame: Frame,
        outline: Points,
        stops: Sequence[RGB],
        seam: RGB | None = None,
        seam_width: float = 0.45,
        core: float = 0.15,
    ) -> None:
        """Lay a shape that shades from its edge towards the frame's origin.

        Args:
            frame: Places the outline; its origin is the foot of the petal.
            outline: Local points, shape (n, 2).
            stops: Colours from the foot to the edge, two or more.
            seam: Colour of the thin line around the shape, or None for no line.
            seam_width: Width of that line in picture units.
            core: Size of the innermost band, as a part of the whole.
        """
        placed = frame.place(outline)
        if seam is not None:
            away = placed - placed.sum(axis=0) / len(placed)
            away *= (seam_width / np.hypot(away[:, 0], away[:, 1]))[:, None]
            self.fill(placed + away, seam)
        foot = np.array((frame.x, frame.y))
        # Bands of about one and a half pixels pass for a smooth shade once the sheet is reduced.
        length = math.hypot(frame.matrix[0, 1], frame.matrix[1, 1])
        bands = max(4, min(32, round(0.65 * length * (1.0 - core) * self.size / UNITS)))
        layers = np.rint((foot + (placed - foot) * _steps(core, bands)) * self._scale)
        flat = layers.reshape(bands, -1).tolist()
        for points, colour in zip(flat, gradient(tuple(stops), bands), strict=True):
            self._draw.polygon(points, fill=colour)

    def disc(self, frame: Frame, stops: Sequence[RGB], seam: RGB | None = None) -> None:
        """Lay the frame's unit circle, shaded from its middle to its rim."""
        self.petal(frame, CIRCLE, stops, seam, core=0.2)

    def shade(self, x: float, y: float, radius: float, factor: float) -> None:
        """Darken (factor < 1) or lighten (factor > 1) what is drawn, softly, around a point."""
        distance = ((self._x - x) ** 2 + (self._y - y) ** 2) / radius**2
        self._light *= 1.0 + (factor - 1.0) * np.exp(-distance)

    def slope(self, x: float, y: float, towards: tuple[float, float], strength: float, reach: float) -> None:
        """Light everything drawn from one side: brighter along `towards`, darker away from it."""
        along = ((self._x - x) * towards[0] + (self._y - y) * towards[1]) / reach
        self._light *= 1.0 + strength * np.tanh(along)

    def finish(self, tint: RGB) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Reduce the sheet and light it.

        Args:
            tint: Colour of the light; 255 leaves a channel as it is.

        Returns:
            Colours, shape (size, size, 3) from 0 to 255, and coverage, shape (size, size) from 0 to 1.
        """
        small = self._image.resize((self.size, self.size), Image.Resampling.HAMMING)
        layers = np.asarray(small, dtype=np.float64)
        lit = layers[..., :3] * self._light[..., None] * (np.array(tint) / 255.0)
        return np.clip(lit, 0.0, 255.0), layers[..., 3] / 255.0


@lru_cache(maxsize=256)
def _steps(core: float, bands: int) -> NDArray[np.float64]:
    return np.linspace(1.0, core, bands)[:, None, None]


# The petals of one blossom share their colours: a small memory saves mixing them anew for each.
@lru_cache(maxsize=64)
def gradient(stops: tuple[RGB, ...], count: int) -> list[tuple[int, int, int]]:
    """Return `count` whole colours evenly spaced along the stops, the last stop first."""
    table = np.array(stops)
    where = np.linspace(len(stops) - 1.0, 0.0, count)
    low = np.minimum(where.astype(np.int64), len(stops) - 2)
    mixed = table[low] + (table[low + 1] - table[low]) * (where - low)[:, None]
    return [(r, g, b) for r, g, b in np.rint(mixed).astype(np.int64).tolist()]


def _whole(colour: RGB) -> tuple[int, int, int]:
    return round(colour[0]), round(colour[1]), round(colour[2])


def _circle(count: int) -> Points:
    turn = np.linspace(0.0, 2.0 * math.pi, count, endpoint=False)
    return np.stack((np.cos(turn), np.sin(turn)), axis=1)


CIRCLE = _circle(36)
"""The unit circle as a polygon, shape (36, 2)."""
