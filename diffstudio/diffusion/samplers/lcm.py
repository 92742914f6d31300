"""Multistep consistency sampling, for models that were distilled to jump straight to the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, add_noise
from diffstudio.diffusion.step import Carry, StepNoise


@dataclass(frozen=True, slots=True)
class LCM(NoMemory):
    """Take the predicted picture as the result, and noise it afresh for the next, closer look.

    Song et al. 2023 (consistency models), algorithm 1; Luo et al. 2023 (LCM). Exact at any number
    of steps for a consistency model. An ordinary model predicts a mean of pictures, and what that
    blurs is never made good: more steps do not converge, so `order` means little. The boundary
    conditions (c_skip, c_out) of a consistency model belong to its prediction, not here.
    """

    order: ClassVar[int] = 1
    stochastic: ClassVar[bool] = True

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call."""
        prediction = denoise(x, level)
        return add_noise(prediction.x0 * level_next.alpha, level_next.sigma, noise), (prediction,), None
