"""DPM-Solver++ of Lu et al. 2022b for the ODE: 2M, and k-diffusion's 2S with ancestral noise."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.samplers.between import Between, on_path
from diffstudio.diffusion.samplers.linear import (
    Crossing,
    NoMemory,
    add_noise,
    ancestral,
    edm_ratio,
    first_order,
    is_open,
    second_order,
)
from diffstudio.diffusion.step import Carry, StepNoise


@dataclass(frozen=True, slots=True)
class DPMpp2SAncestral(NoMemory):
    """Look half-way down in log-SNR, use that prediction for the whole step, then add noise.

    DPM-Solver++(2S) (Lu et al. 2022b, algorithm 1 with r = 1/2) to the lower level of `ancestral`;
    with eta 0 it is the paper's. From pure noise, and to the clean level, a step is that of Euler a.

    Attributes:
        eta: Share of fresh noise, 0 … 1.
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
        here = denoise(x, level)
        down, up = ancestral(level, level_next, self.eta)
        if not is_open(level, level_next):
            return add_noise(first_order(x, here.x0, level, down), up, noise), (here,), None
        mid = self.between(math.sqrt(level.edm_sigma * down.edm_sigma), level, level_next)
        half = denoise(first_order(x, here.x0, level, mid), mid)
        return add_noise(first_order(x, half.x0, level, down), up, noise), (here, half), None


@dataclass(frozen=True, slots=True)
class DPMpp2M(NoMemory):
    """Extrapolate the prediction from this step and the last one, then step as if it were exact.

    DPM-Solver++(2M) (Lu et al. 2022b, algorithm 2). The first step is of first order, so are those
    from pure noise, right after it, and to the clean level. The memory is ``(lambda, x0)`` of the
    last step.
    """

    order: ClassVar[int] = 2
    stochastic: ClassVar[bool] = False

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call."""
        prediction = denoise(x, level)
        memory = (level.half_log_snr, prediction.x0)
        if carry is None or not is_open(level, level_next):
            return first_order(x, prediction.x0, level, level_next), (prediction,), memory
        last, x0_last = carry
        back = extrapolation(last, level, level_next) * (1 - edm_ratio(level, level_next))
        x_next = second_order(x, prediction.x0, x0_last, -back, level, level_next)
        return x_next, (prediction,), memory


def extrapolation(last: float, level: Level, level_next: Level) -> float:
    """``1/(2r)`` of algorithm 2: half a step ahead, in units of the last step; 0 after pure noise.

    Args:
        last: ``lambda`` of the step before.
        level: Start of this step.
        level_next: Its end.
    """
    here = level.half_log_snr
    return (level_next.half_log_snr - here) / (2 * (here - last))
