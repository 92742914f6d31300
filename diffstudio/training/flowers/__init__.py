"""The drawn flowers: pictures of nine kinds, each made from its seed alone.

This module composes a picture; the kinds draw themselves in `round_kinds`, `star_kinds` and `upright_kinds`.
Turning pictures into training batches or files is not done here.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from diffstudio.training.flowers import round_kinds, star_kinds, upright_kinds
from diffstudio.training.flowers.canvas import Canvas
from diffstudio.training.flowers.grounds import choose_ground, lay_on, paint_ground
from diffstudio.training.flowers.palette import dress, greens, mix
from diffstudio.training.flowers.plants import Scene

__all__ = ["KINDS", "draw_flower"]

_PAINTERS: dict[str, Callable[[Scene], None]] = {
    "rose": round_kinds.rose,
    "tulip": upright_kinds.tulip,
    "daisy": round_kinds.daisy,
    "sunflower": round_kinds.sunflower,
    "poppy": round_kinds.poppy,
    "violet": star_kinds.violet,
    "bluebell": upright_kinds.bluebell,
    "lily": star_kinds.lily,
    "lavender": upright_kinds.lavender,
}

KINDS: tuple[str, ...] = tuple(_PAINTERS)
"""The kinds of flower, in the order of their class numbers."""


def draw_flower(kind: str, seed: int, size: int = 64) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Draw one flower on its ground.

    Kind and seed decide everything but the resolution: the same two at another size give the same picture,
    larger or smaller.

    Args:
        kind: One of `KINDS`.
        seed: Which flower of that kind, 0 or more.
        size: Pixels a side, 8 or more.

    Returns:
        The picture, shape (size, size, 3), red-green-blue from 0 to 255.

    Raises:
        ValueError: If the kind is unknown, the seed negative or the size below 8.
    """
    if kind not in _PAINTERS:
        raise ValueError(f"unknown kind of flower {kind!r}; known are {', '.join(KINDS)}")
    if seed < 0:
        raise ValueError(f"the seed must be 0 or more, not {seed}")
    if size < 8:
        raise ValueError(f"the size must be 8 pixels or more, not {size}")
    rng = np.random.Generator(np.random.PCG64((seed, KINDS.index(kind))))
    blossom = dress(kind, rng)
    ground = choose_ground(rng, mix(blossom.body, blossom.edge, 0.4))
    scene = Scene(
        canvas=Canvas(size),
        rng=rng,
        dress=blossom,
        greens=greens(rng, ground.lift),
        light=ground.light,
        x=32.0 + float(rng.uniform(-3.0, 3.0)),
        y=24.0 + float(rng.uniform(-1.5, 2.0)),
        tilt=float(rng.uniform(-0.24, 0.24)),
        scale=float(rng.uniform(0.95, 1.09)),
    )
    _PAINTERS[kind](scene)
    scene.canvas.slope(scene.x, scene.y, ground.light, 0.13, 12.0)
    colours, cover = scene.canvas.finish(ground.tint)
    return lay_on(ground, paint_ground(ground, size, (scene.x, scene.y)), colours, cover)
