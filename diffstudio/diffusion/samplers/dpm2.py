"""The midpoint method in log-SNR (DPM-Solver-2 as k-diffusion has it), with and without noise."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise, Prediction
from diffstudio.diffusion.samplers.between import Between, on_path
from diffstudio.diffusion.samplers.linear import (
    Crossing,
    NoMemory,
    add_noise,
    ancestral,
    first_order,
    is_open,
    second_order,
)
from diffstudio.diffusion.step import Carry, StepNoise


@dataclass(frozen=True, slots=True)
class DPM2Ancestral(NoMemory):
    """Look half-way down, take that direction for the whole step, then add fresh noise.

    DPM-Solver-2 (Lu et al. 2022, algorithm 1, r = 1/2) has its midpoint in log-SNR; here, as in
    Karras et al. 2022, the step itself is taken in ``s = sigma/alpha``. In x0 it is `second_order`
    with the share ``(s - s')/s_mid``. From pure noise, and to the clean level, a step is that of
    Euler a.

    Attributes:
        eta: Share of fresh noise, 0 … 1; 0 is DPM2.
        between: Finds the level half-way.
    """

    eta: float = 1.0
    between: Between = field(default=on_path, repr=False)

    order: ClassVar[int] = 2

    @property
    def stochastic(self) -> bool:
        """Whether `eta` adds fresh noise."""
        return self.eta > 0

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; two model calls, one at the open ends."""
        down, up = ancestral(level, level_next, self.eta)
        x_next, evals = _midpoint(denoise, x, level, level_next, down, self.between)
        return add_noise(x_next, up, noise), evals, None


@dataclass(frozen=True, slots=True)
class DPM2(NoMemory):
    """Look half-way (in log-SNR) and take that direction for the whole step.

    `DPM2Ancestral` without noise; from pure noise, and to the clean level, a step is Euler's.

    Attributes:
        between: Finds the level half-way.
    """

    between: Between = field(default=on_path, repr=False)

    order: ClassVar[int] = 2
    stochastic: ClassVar[bool] = False

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; two model calls, one at the open ends."""
        x_next, evals = _midpoint(denoise, x, level, level_next, level_next, self.between)
        return x_next, evals, None


def _midpoint(
    denoise: Denoise, x: Tensor, level: Level, level_next: Level, target: Level, between: Between
) -> tuple[Tensor, tuple[Prediction, ...]]:
    """Step to `target`, which is `level_next` or lies below it, with the direction found half-way."""
    here = denoise(x, level)
    if not is_open(level, level_next):
        return first_order(x, here.x0, level, target), (here,)
    s, s_target = level.edm_sigma, target.edm_sigma
    s_mid = math.sqrt(s * s_target)
    mid = between(s_mid, level, level_next)
    half = denoise(first_order(x, here.x0, level, mid), mid)
    return second_order(x, here.x0, half.x0, (s - s_target) / s_mid, level, target), (here, half)
