"""Numbers made visible: arrays of a run → RGB pictures. No torch here, and no file formats.

Pictures ``c h w`` become what they show; quantities with a sign become grey where they are zero;
points ``n 2`` become a cloud of soft dots.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float32]
Picture = NDArray[np.uint8]

CLOUD_SIDE = 512
"""Pixels of a side of the picture of a cloud of points."""
CLOUD_EXTENT = 2.2
"""The cloud's picture shows -2.2 … 2.2 both ways: data lie in about -1 … 1, most of unit noise within the frame."""
SIGNED_RANGE = 3.0
"""A signed picture has its full colour at this many root mean squares."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The colours of a cloud, 0 … 255.

    Attributes:
        ground: Behind the dots.
        axes: The two lines through zero.
        dot: A single dot.
        dense: Where many dots lie on each other.
    """

    ground: tuple[int, int, int]
    axes: tuple[int, int, int]
    dot: tuple[int, int, int]
    dense: tuple[int, int, int]


DARK = Ground((27, 28, 31), (52, 54, 59), (86, 164, 246), (255, 244, 214))
LIGHT = Ground((250, 250, 251), (225, 227, 231), (60, 125, 214), (12, 28, 74))


def picture_of(values: Values, *, ground: Ground = DARK) -> Picture:
    """Return a picture ``h w 3`` of pixels ``c h w`` in [-1, 1], or of points ``n 2``.

    -1 is 0 and 1 is 255; between them the nearest of the 256 steps, a tie going to the even one;
    what lies outside is cut off.

    Raises:
        ValueError: It is neither one or three channels of pixels nor points in the plane.
    """
    if values.ndim == 2:
        return cloud(values, ground=ground)
    return _rgb((values + np.float32(1)) * np.float32(127.5))


def signed_picture_of(
    values: Values, scale: float | None = None, *, ground: Ground = DARK
) -> tuple[Picture, float]:
    """Return a picture of values with a sign, and the value that has full colour.

    Zero is the grey of 127.5, ±scale is 0 and 255, what lies outside is cut off. Points are drawn
    as a cloud around zero whose edge is the scale.

    Args:
        values: ``c h w`` or ``n 2``.
        scale: Value of full colour; three times the root mean square when None.
        ground: Colours of a cloud.

    Raises:
        ValueError: As `picture_of`.
    """
    if scale is None:
        scale = SIGNED_RANGE * float(np.sqrt(np.mean(np.square(values, dtype=np.float64))))
    factor = np.float32(1 / scale if scale > 0 else 0)
    if values.ndim == 2:
        return cloud(values * factor, extent=1.0, ground=ground), scale
    return _rgb((values * factor + np.float32(1)) * np.float32(127.5)), scale


def thumbnail(picture: Picture, side: int) -> Picture:
    """Return a picture whose longer side has `side` pixels; small ones grow in whole pixels' look."""
    from PIL import Image  # here, so that the window is there before it

    height, width = picture.shape[:2]
    factor = side / max(height, width)
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    method = Image.Resampling.LANCZOS if factor < 1 else Image.Resampling.NEAREST
    return np.asarray(Image.fromarray(picture).resize(size, method))


def enlarged(picture: Picture, smallest: int) -> Picture:
    """Return a picture whose shorter side has at least `smallest` pixels, every pixel a whole block."""
    factor = math.ceil(smallest / min(picture.shape[:2]))
    return picture if factor <= 1 else picture.repeat(factor, axis=0).repeat(factor, axis=1)


def cloud(points: Values, side: int = CLOUD_SIDE, *, extent: float = CLOUD_EXTENT, ground: Ground = DARK) -> Picture:
    """Return points ``n 2`` as soft dots on a square of `side` pixels, x to the right and y upwards.

    Args:
        points: Their coordinates; those outside ``-extent … extent`` are left out.
        side: Pixels of a side.
        extent: What the edges stand for.
        ground: The colours.

    Raises:
        ValueError: They are not points in the plane.
    """
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError(f"points have the shape n 2, not {' '.join(map(str, points.shape))}")
    canvas = np.empty((side, side, 3), np.float32)
    canvas[:] = ground.ground
    canvas[side // 2, :] = canvas[:, side // 2] = ground.axes
    inked, density = _splat(points, side, extent)
    cover = (1 - np.exp(-1.6 * density))[:, None]
    heat = (1 - np.exp(-0.22 * np.maximum(density - 1, 0)))[:, None]
    colour = np.array(ground.dot) * (1 - heat) + np.array(ground.dense) * heat
    pixels = canvas.reshape(-1, 3)
    pixels[inked] = pixels[inked] * (1 - cover) + colour * cover
    drawn: Picture = np.rint(canvas).astype(np.uint8)
    return drawn


def _splat(points: Values, side: int, extent: float) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the pixels that a dot touches, and how much dot lies on each: 1 in the middle of a single one."""
    places = (points.astype(np.float64) * (1, -1) / extent + 1) * (side / 2) - 0.5  # n 2: column, row
    places = places[np.isfinite(places).all(1) & (np.abs(places - side / 2) < 2 * side).all(1)]
    radius = max(1.1, side / 220)
    pixels = np.floor(places).astype(np.int64)[:, None] + _offsets(int(np.ceil(radius + 1)))  # n k 2
    distance = np.hypot(*np.moveaxis(pixels - places[:, None], -1, 0))  # n k
    weight = np.clip(radius + 0.5 - distance, 0, 1)  # a disc with an edge of one pixel
    inside = ((pixels >= 0) & (pixels < side)).all(-1) & (weight > 0)
    index = (pixels[..., 1] * side + pixels[..., 0])[inside]
    density: NDArray[np.float64] = np.bincount(index, weight[inside], side * side).astype(np.float64)
    inked = np.flatnonzero(density).astype(np.int64)
    return inked, density[inked]


@lru_cache(maxsize=8)
def _offsets(reach: int) -> NDArray[np.int64]:
    steps = np.arange(-reach, reach + 1)
    return np.stack(np.meshgrid(steps, steps), -1).reshape(-1, 2)


def _rgb(levels: Values) -> Picture:
    """Return levels ``c h w`` of 0 … 255 as ``h w 3``."""
    if levels.ndim != 3 or levels.shape[0] not in (1, 3):
        raise ValueError(f"a picture has one or three channels, not the shape {' '.join(map(str, levels.shape))}")
    # fmax takes the number where the other is none, so that NaN becomes 0
    steps = np.rint(np.minimum(np.fmax(levels, np.float32(0)), np.float32(255))).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(steps.transpose(1, 2, 0), (*steps.shape[1:], 3)))
