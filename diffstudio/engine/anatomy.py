"""Guidance at one step taken apart: what it was made from, and what another strength would make of it.

Works on the arrays of a film, without torch and without asking the model: that a guided picture can
be made anew for any strength is because both predictions were kept. A preview says what this one
step would expect; a run would take another way from there on.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.progress import progress
from diffstudio.engine.film import Array, Film
from diffstudio.engine.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Anatomy:
    """One guided prediction: ``uncond + w·(cond - uncond)``.

    Attributes:
        cond: x0 under the condition, ``c h w`` or ``n 2``.
        uncond: x0 without it, or under the negative one.
        x0: The prediction that the sampler was given.
        scale: w at this step.
        rescale: phi of the run, how much contrast is given back.
        threshold: Percentile of dynamic thresholding; None is off.
    """

    cond: Array
    uncond: Array
    x0: Array
    scale: float
    rescale: float
    threshold: float | None

    def guided(self, scale: float | None = None) -> Array:
        """Return ``uncond + w·(cond - uncond)``, before contrast is given back; the run's own w when None."""
        return guided(self.cond, self.uncond, self.scale if scale is None else scale)

    def preview(self, scale: float) -> Array:
        """Return the x0 that the sampler would have been given at another w."""
        x0 = self.guided(scale)
        if self.rescale > 0:
            x0 = x0 * np.float32(multiplier(x0, self.cond, self.rescale))
        return x0 if self.threshold is None else dynamic_threshold(x0, self.threshold)

    def numbers(self, scale: float | None = None) -> AnatomyNumbers:
        """Return the numbers of the moment for the run's own w, or another one."""
        w = self.scale if scale is None else scale
        difference = rms(self.cond - self.uncond)
        x0 = self.guided(w)
        factor = multiplier(x0, self.cond, self.rescale) if self.rescale > 0 else 1.0
        return AnatomyNumbers(
            rms(self.cond), rms(self.uncond), difference, w, abs(w) * difference,
            float(x0.std(dtype=np.float64)), float(x0.std(dtype=np.float64)) * factor, factor,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class AnatomyNumbers:
    """Sizes of what a guided prediction is made from; root mean squares.

    Attributes:
        cond: Of the prediction under the condition.
        uncond: Of the one without.
        difference: Of cond - uncond.
        scale: w.
        pushed: Of w·(cond - uncond).
        std_before: Standard deviation of the guided prediction.
        std_after: The same after contrast was given back.
        multiplier: What that multiplied with.
    """

    cond: float
    uncond: float
    difference: float
    scale: float
    pushed: float
    std_before: float
    std_after: float
    multiplier: float


def anatomy(film: Film, position: int, image: int) -> Anatomy | None:
    """Take apart a step of a run; None where the model was asked once only, or nothing is kept."""
    cond, uncond, x0 = (film.quantity(name, position, image) for name in ("cond", "uncond", "x0"))
    if cond is None or uncond is None or x0 is None:
        return None
    recipe = film.recipe
    threshold = recipe.threshold if cond.ndim == 3 else None
    return Anatomy(cond, uncond, x0, scale_at(recipe, film.levels[position]), recipe.guidance_rescale, threshold)


def is_guided(film: Film) -> bool:
    """Return whether any step of a run asked the model twice."""
    return any(film.quantity("uncond", k, 0) is not None for k in range(film.available)) and film.recipe.guidance != 1


def scale_at(recipe: Recipe, level: Level) -> float:
    """Return w at a level: that of the recipe inside its interval, 1 outside."""
    low, high = recipe.guidance_interval
    return recipe.guidance if low <= progress(level) <= high else 1.0


def scales(recipe: Recipe, levels: Sequence[Level]) -> tuple[float, ...]:
    """Return w at each step of a run on these levels; nothing is predicted at the last."""
    return tuple(scale_at(recipe, level) for level in levels[:-1])


def multipliers(film: Film, image: int) -> tuple[float, ...]:
    """Return what giving contrast back multiplied with at each step that is there; NaN where it did nothing."""
    result = []
    for position in range(min(film.available, len(film.levels) - 1)):
        parts = anatomy(film, position, image)
        result.append(math.nan if parts is None or parts.rescale == 0 else parts.numbers().multiplier)
    return tuple(result)


def guided(cond: Array, uncond: Array, scale: float) -> Array:
    """Return ``uncond + w·(cond - uncond)`` to the last bit as `diffusion.guidance.combine` does.

    Like there, what is added starts from the nearer of the two, in one rounding: float64 holds the
    product of two float32 exactly.
    """
    weight = np.float32(scale)
    base = uncond if abs(weight) < 0.5 else cond
    part = weight if abs(weight) < 0.5 else weight - np.float32(1)
    x0: Array = (base.astype(np.float64) + np.float64(part) * (cond - uncond).astype(np.float64)).astype(np.float32)
    return x0


def multiplier(x0: Array, cond: Array, phi: float) -> float:
    """Return the factor with which `phi` of the conditional contrast is given back (Lin et al. 2023, eq. 15-16)."""
    actual = float(x0.std(dtype=np.float64))
    ratio = float(cond.std(dtype=np.float64)) / actual if actual > 0 else 1.0
    return 1 - phi + phi * ratio


def dynamic_threshold(x0: Array, percentile: float) -> Array:
    """Bring a prediction back into [-1, 1] (Saharia et al. 2022, section 2.3)."""
    bound = np.float32(max(1.0, float(np.quantile(np.abs(x0).astype(np.float64), percentile))))
    held: Array = np.clip(x0, -bound, bound) / bound
    return held


def rms(values: NDArray[np.float32]) -> float:
    """Return the root mean square."""
    return float(np.sqrt(np.mean(np.square(values, dtype=np.float64))))
