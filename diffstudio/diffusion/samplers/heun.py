"""Heun's method of Karras et al. 2022 (EDM), with churn."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.samplers.between import Between, on_path
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, blend, first_order, second_order
from diffstudio.diffusion.step import Carry, StepNoise


@dataclass(frozen=True, slots=True)
class Heun(NoMemory):
    """Euler, then a second look at where it arrived, and the mean of both directions.

    Karras et al. 2022, algorithm 2 (algorithm 1 without churn). In x0 the mean of the two
    directions is `second_order` with the share ``(s - s')/(2·s')``. From pure noise, and to the
    clean level, where the second direction is not defined, a step is Euler's.

    Attributes:
        s_churn: EDM's S_churn: how much noise is added and removed again over the whole run, 0 for
            none. It mends the errors of earlier steps at the price of new noise.
        s_tmin: Churn only above this noise (``sigma/alpha``).
        s_tmax: Churn only below this noise.
        s_noise: Standard deviation of the added noise; a little over 1 keeps detail.
        steps: N of the run over which `s_churn` is spread, at most √2 - 1 a step.
        between: Finds the level just before the interval that churn needs.
    """

    s_churn: float = 0.0
    s_tmin: float = 0.0
    s_tmax: float = math.inf
    s_noise: float = 1.0
    steps: int = 1
    between: Between = field(default=on_path, repr=False)

    order: ClassVar[int] = 2

    @property
    def stochastic(self) -> bool:
        """Whether churn adds fresh noise."""
        return self.s_churn > 0

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; two model calls, one at the open ends."""
        x, level = self._churn(x, level, level_next, noise)
        here = denoise(x, level)
        x_next = first_order(x, here.x0, level, level_next)
        if level.alpha == 0 or level_next.is_clean:
            return x_next, (here,), None
        there = denoise(x_next, level_next)
        share = (level.edm_sigma / level_next.edm_sigma - 1) / 2
        return second_order(x, here.x0, there.x0, share, level, level_next), (here, there), None

    def _churn(self, x: Tensor, level: Level, level_next: Level, noise: StepNoise) -> tuple[Tensor, Level]:
        """Add a little noise and go back to the level where that much belongs."""
        s = level.edm_sigma
        if self.s_churn == 0 or level.alpha == 0 or not self.s_tmin <= s <= self.s_tmax:
            return x, level
        gamma = min(self.s_churn / self.steps, math.sqrt(2) - 1)
        s_hat = s * (1 + gamma)
        hat = self.between(s_hat, level, level_next)
        up = hat.alpha * self.s_noise * math.sqrt((s_hat - s) * (s_hat + s))
        return blend(x, hat.alpha / level.alpha, (up, noise(x))), hat
