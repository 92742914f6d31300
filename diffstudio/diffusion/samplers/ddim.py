"""DDIM of Song et al. 2021, and its inversion: from a picture back to the noise that makes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise, Prediction
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, ancestral_step, blend, first_order
from diffstudio.diffusion.step import Carry, Step, StepNoise


@dataclass(frozen=True, slots=True)
class DDIM(NoMemory):
    """Keep the predicted picture and the predicted noise, mix them anew for the next level.

    Song, Meng & Ermon 2021 (DDIM), eq. 12 with the variance of eq. 16.

    Attributes:
        eta: 0 is deterministic (and the same as Euler), 1 adds as much noise as DDPM with
            `beta_tilde`.
    """

    eta: float = 0.0

    order: ClassVar[int] = 1

    @property
    def stochastic(self) -> bool:
        """Whether `eta` adds fresh noise."""
        return self.eta > 0

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call."""
        prediction = denoise(x, level)
        return ancestral_step(x, prediction.x0, level, level_next, self.eta, noise), (prediction,), None


@torch.no_grad()  # a `with` around a yield would leak grad-off into the consumer
def invert(denoise: Denoise, x0: Tensor, levels: Sequence[Level]) -> Iterator[Step]:
    """Walk from a picture to the noise from which `DDIM` draws it again.

    The deterministic formula with the levels in reverse order (Song et al. 2021, section
    4.3). Each step assumes that the prediction at its start still holds at its end, so the round
    trip misses by an amount that halves when the number of steps doubles.

    On the clean picture there is no noise to predict: the first look is taken at the first noisy
    level, on ``alpha·x0``.

    Args:
        denoise: The model; without guidance, or with little: strong guidance is not inverted well.
        x0: The picture, at ``levels[0]``.
        levels: From clean to noisy: the levels of the run that is to be inverted, reversed.

    Yields:
        One `Step` an interval; the last `x_next` lies at ``levels[-1]``. In the first one of a
        clean picture the prediction's own level is `level_next`.

    Raises:
        ValueError: There are fewer than two levels, or one is not noisier than the one before.
    """
    if len(levels) < 2 or any(b.edm_sigma <= a.edm_sigma for a, b in pairwise(levels)):
        raise ValueError("inversion needs at least two levels, each noisier than the one before")
    x = x0
    for index, (level, level_next) in enumerate(pairwise(levels)):
        x_next, prediction = _rise(denoise, x, level, level_next)
        yield Step(index, level, level_next, x, x_next, (prediction,), None, None)
        x = x_next


def _rise(denoise: Denoise, x: Tensor, level: Level, level_next: Level) -> tuple[Tensor, Prediction]:
    """Go one interval towards noise."""
    if level.is_clean:
        scale = level_next.alpha / level.alpha
        prediction = denoise(x * scale, level_next)
        return blend(x, scale, (level_next.sigma, prediction.eps)), prediction
    prediction = denoise(x, level)
    return first_order(x, prediction.x0, level, level_next), prediction
