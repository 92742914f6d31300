"""Euler's method, with and without fresh noise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, ancestral_step, first_order
from diffstudio.diffusion.step import Carry, StepNoise


@dataclass(frozen=True, slots=True)
class Euler(NoMemory):
    """Follow the probability-flow ODE ``dy/ds = eps`` with ``y = x/alpha, s = sigma/alpha``.

    Karras et al. 2022, algorithm 1 without its second half. The same as DDIM with eta 0.
    """

    order: ClassVar[int] = 1
    stochastic: ClassVar[bool] = False

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call."""
        prediction = denoise(x, level)
        return first_order(x, prediction.x0, level, level_next), (prediction,), None


@dataclass(frozen=True, slots=True)
class EulerAncestral(NoMemory):
    """Euler to a level below the next one, then fresh noise up to it.

    The ancestral sampling of Song et al. 2021 (Score SDE), appendix F, in the form that
    k-diffusion made popular. The same as DDIM with the same eta.

    Attributes:
        eta: Share of fresh noise, 0 … 1; 0 is Euler.
    """

    eta: float = 1.0

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
