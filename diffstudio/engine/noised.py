"""One picture with the noise of several levels: what a schedule does, to look at. No torch here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from diffstudio.diffusion.level import Level
from diffstudio.engine.film import Array, Film, swelling
from diffstudio.engine.pictures import picture_of


def noised_strip(film: Film, position: int, image: int, levels: Sequence[Level]) -> list[NDArray[np.uint8] | None]:
    """Return the picture expected at `position` with the noise of each of `levels`, ``h w 3`` each.

    The noise is the same everywhere, so that only its strength differs from one to the next: it is what the
    network saw at the first step of the run, and drawn anew where that was not kept.
    """
    x0 = film.quantity("x0", position, image)
    if x0 is None:
        return [None] * len(levels)
    eps = film.quantity("eps", 0, image)
    if eps is None:
        eps = np.random.default_rng(film.recipe.seed).standard_normal(x0.shape, dtype=np.float32)
    return [picture_of(_noised(x0, eps, level)) for level in levels]


def _noised(x0: Array, eps: Array, level: Level) -> Array:
    noised = (level.alpha * x0 + level.sigma * eps) / swelling(level)
    return np.asarray(noised, dtype=np.float32)
