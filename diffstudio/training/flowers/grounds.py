"""The ground behind the flower: four times of day, each a soft gradient with a glow from one side.

Also the soft shadow with which a flower is laid on its ground. The flower itself is drawn elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from diffstudio.training.flowers.canvas import UNITS
from diffstudio.training.flowers.palette import RGB, brightness, darker, difference, from_hex, mix, turned


@dataclass(frozen=True)
class Ground:
    """One ground: its colours, where its light comes from, and what that light does to a flower."""

    top: RGB
    middle: RGB
    bottom: RGB
    glow: RGB
    tint: RGB
    lift: float
    light: tuple[float, float]
    """Direction towards the light, a unit vector in picture coordinates (y down)."""


@dataclass(frozen=True)
class _TimeOfDay:
    top: str
    middle: str
    bottom: str
    glow: str
    tint: str
    deep: str
    pale: str
    lift: float
    spread: float


_TIMES = (
    _TimeOfDay("94bfd6", "c9d9cb", "f3cfa6", "fff0c0", "fffaf0", "2f8fba", "fdf6e6", 0.97, 0.035),
    _TimeOfDay("4f9fd4", "86c8e2", "b5e2cc", "fdfbe0", "ffffff", "1f6aa6", "f2fbfa", 0.95, 0.035),
    _TimeOfDay("6a5696", "c07ca2", "f2ae8c", "ffc9a4", "fff4ec", "4a2f6c", "fde3dc", 0.90, 0.025),
    _TimeOfDay("161d44", "24386b", "2d5578", "86a2e0", "f4f4ff", "0a1030", "8d9fd0", 1.12, 0.04),
)

_ENOUGH = 78.0
"""Least difference between a petal and the ground at its back."""

_STEPS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
"""How far a ground may move towards the deep or pale end of its time of day to reach that difference."""


def choose_ground(rng: np.random.Generator, petal: RGB) -> Ground:
    """Return a ground on which a blossom of this colour stands out."""
    order = rng.permutation(len(_TIMES)).tolist()
    turn, value = float(rng.uniform(-1.0, 1.0)), float(rng.uniform(0.95, 1.05))
    side = -1.0 if rng.random() < 0.5 else 1.0
    height = float(rng.uniform(0.45, 0.8))
    light = (side * (1.0 - height**2) ** 0.5, -height)
    grounds = [_at_time(_TIMES[index], turn, value, light, petal) for index in order[:2]]
    # A second time of day steps in where the first cannot get far enough from the petal's colour.
    return (
        grounds[0]
        if _distance(grounds[0], petal) >= _ENOUGH
        else max(grounds, key=lambda g: _distance(g, petal))
    )


def _at_time(time: _TimeOfDay, turn: float, value: float, light: tuple[float, float], petal: RGB) -> Ground:
    top, middle, bottom = (
        turned(from_hex(text), turn * time.spread, value) for text in (time.top, time.middle, time.bottom)
    )
    behind = _behind(top, middle)
    far = from_hex(time.deep if brightness(behind) < brightness(petal) else time.pale)
    part = next((p for p in _STEPS if difference(mix(behind, far, p), petal) >= _ENOUGH), _STEPS[-1])
    return Ground(
        top=mix(top, far, part),
        middle=mix(middle, far, part),
        # The bottom moves less: there is only stem, and the warmth of the horizon is kept.
        bottom=mix(bottom, far, 0.3 * part),
        glow=from_hex(time.glow),
        tint=from_hex(time.tint),
        lift=time.lift,
        light=light,
    )


def _behind(top: RGB, middle: RGB) -> RGB:
    """Return the colour at the height of the blossom."""
    return mix(top, middle, 0.7)


def _distance(ground: Ground, petal: RGB) -> float:
    return difference(_behind(ground.top, ground.middle), petal)


def paint_ground(ground: Ground, size: int, head: tuple[float, float]) -> NDArray[np.float64]:
    """Paint the ground.

    Args:
        ground: What to paint.
        size: Pixels a side.
        head: Middle of the blossom in picture units; the glow lies towards the light from there.

    Returns:
        Colours, shape (size, size, 3), from 0 to 255.
    """
    axis = (np.arange(size) + 0.5) / size
    stops = np.array((ground.top, ground.middle, ground.bottom, ground.bottom))
    column = np.stack([np.interp(axis, (0.0, 0.55, 1.0, 1.2), stops[:, c]) for c in range(3)], axis=1)
    x, y = axis[None, :] * UNITS, axis[:, None] * UNITS
    source = (head[0] + 30.0 * ground.light[0], head[1] + 22.0 * ground.light[1])
    glow = 0.5 * np.exp(-((x - source[0]) ** 2 + (y - source[1]) ** 2) / 29.0**2)
    picture = np.broadcast_to(column[:, None, :], (size, size, 3))
    picture = picture + (np.array(ground.glow) - picture) * glow[..., None]
    return np.asarray(np.clip(picture, 0.0, 255.0))


def lay_on(
    ground: Ground, picture: NDArray[np.float64], colours: NDArray[np.float64], cover: NDArray[np.float64]
) -> NDArray[np.uint8]:
    """Lay a lit flower on its painted ground with a soft shadow away from the light.

    Args:
        ground: The ground's light gives the shadow its direction.
        picture: The painted ground, shape (size, size, 3).
        colours: The flower's colours, the same shape.
        cover: The flower's coverage, shape (size, size), from 0 to 1.

    Returns:
        The finished picture, shape (size, size, 3).
    """
    size = cover.shape[0]
    unit = size / UNITS
    sheet = Image.fromarray(np.rint(cover * 255.0).astype(np.uint8))
    soft = sheet.filter(ImageFilter.GaussianBlur(1.8 * unit))
    moved = soft.transform(
        (size, size),
        Image.Transform.AFFINE,
        (1.0, 0.0, 2.2 * ground.light[0] * unit, 0.0, 1.0, 2.2 * ground.light[1] * unit),
        Image.Resampling.BILINEAR,
    )
    shadow = np.asarray(moved, dtype=np.float64)[..., None] / 255.0
    shaded = picture + (np.array(darker(ground.middle, 0.35)) - picture) * (0.32 * shadow)
    whole = shaded + (colours - shaded) * cover[..., None]
    return np.clip(np.rint(whole), 0, 255).astype(np.uint8)
