"""DPM-Solver++ for the diffusion SDE: one step with a half-way look, and two and three steps back."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.samplers.between import Between, on_path
from diffstudio.diffusion.samplers.dpmpp import extrapolation
from diffstudio.diffusion.samplers.integrals import decay_weights
from diffstudio.diffusion.samplers.linear import (
    Crossing,
    NoMemory,
    Term,
    add_noise,
    ancestral,
    ancestral_step,
    blend,
    edm_ratio,
    first_order,
    is_open,
    remember,
)
from diffstudio.diffusion.step import Carry, StepNoise


@dataclass(frozen=True, slots=True)
class DPMppSDE(NoMemory):
    """A stochastic look half-way, then the whole step with what was seen there.

    The stochastic form of DPM-Solver++(2S) (Lu et al. 2022b) as k-diffusion has it, with
    r = 1/2. The noise of the half step is part of the noise of the whole one: both belong to one
    Brownian path, whose clock is ``1/s²``, so that the second look sees the very noise that the
    step adds. From pure noise, and to the clean level, a step is that of Euler a.

    Attributes:
        eta: Share of fresh noise, 0 … 1; 0 is DPM-Solver++(2S).
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
        if not is_open(level, level_next):
            return ancestral_step(x, here.x0, level, level_next, self.eta, noise), (here,), None
        # without eta the noise has weight 0 and x stands in for it
        first, second = (noise(x, 0), noise(x, 1)) if self.eta > 0 else (x, x)
        mid = self.between(math.sqrt(level.edm_sigma * level_next.edm_sigma), level, level_next)
        down, up = ancestral(level, mid, self.eta)
        half = denoise(first_order(x, here.x0, level, down).add_(first, alpha=up), mid)

        down, up = ancestral(level, level_next, self.eta)
        x_next = first_order(x, half.x0, level, down)
        # the share of the path's variance in its first half: (1/s_mid² - 1/s²)/(1/s'² - 1/s²)
        ratio = edm_ratio(level, level_next)
        share = ratio / (1 + ratio)
        x_next.add_(first, alpha=up * math.sqrt(share)).add_(second, alpha=up * math.sqrt(1 - share))
        return x_next, (here, half), None


@dataclass(frozen=True, slots=True)
class DPMpp2MSDE(NoMemory):
    """DPM++ 2M for the stochastic process: the same extrapolation, and fresh noise in every step.

    SDE-DPM-Solver++(2M) (Lu et al. 2022b). The first step is of first order, so are those from pure
    noise, right after it, and to the clean level. The memory is ``(lambda, x0)`` of the last step.

    Attributes:
        eta: Strength of the noise, 0 … 1; 0 is DPM++ 2M.
    """

    eta: float = 1.0

    order: ClassVar[int] = 2

    @property
    def stochastic(self) -> bool:
        """Whether `eta` adds fresh noise."""
        return self.eta > 0

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call."""
        prediction = denoise(x, level)
        memory = (level.half_log_snr, prediction.x0)
        keep, gain, up = _sde_step(level, level_next, self.eta)
        if carry is None or not is_open(level, level_next):
            return add_noise(blend(x, keep, (gain, prediction.x0)), up, noise), (prediction,), memory
        last, x0_last = carry
        back = gain * extrapolation(last, level, level_next)
        x_next = blend(x, keep, (gain + back, prediction.x0), (-back, x0_last))
        return add_noise(x_next, up, noise), (prediction,), memory


@dataclass(frozen=True, slots=True)
class DPMpp3MSDE(NoMemory):
    """A parabola in log-SNR through the last three predictions, integrated exactly, and noise.

    The third-order multistep form of DPM-Solver++ (Lu et al. 2022b) with a polynomial of degree 2.
    Common implementations give the curvature half its weight, which leaves them with order 2; here
    it has the exact one. The run starts at order 1 and gains one a step; from pure noise, and to
    the clean level, a step is of first order. The memory holds ``(lambda, x0)`` of the last two
    steps, newest first.

    Attributes:
        eta: Strength of the noise, 0 … 1; 0 solves the ODE.
    """

    eta: float = 1.0

    @property
    def order(self) -> int:
        """3 for the ODE (until the first steps, of lower order, dominate); 2 in distribution with noise."""
        return 2 if self.eta > 0 else 3

    @property
    def stochastic(self) -> bool:
        """Whether `eta` adds fresh noise."""
        return self.eta > 0

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call."""
        prediction = denoise(x, level)
        here = level.half_log_snr
        past: tuple[Term, ...] = remember((here, prediction.x0), carry or (), 3)
        keep, gain, up = _sde_step(level, level_next, self.eta)
        if not is_open(level, level_next):
            x_next = blend(x, keep, (gain, prediction.x0))
        else:
            h = level_next.half_log_snr - here
            weights = decay_weights([(at - here) / h for at, _ in past], (1 + self.eta) * h)
            terms = [(level_next.alpha * w, x0) for w, (_, x0) in zip(weights, past, strict=True)]
            x_next = blend(x, keep, *terms)
        return add_noise(x_next, up, noise), (prediction,), past[:2]


def _sde_step(level: Level, level_next: Level, eta: float) -> tuple[float, float, float]:
    """Weights of x, x0 and noise in the exact solution for a constant prediction.

    SDE-DPM-Solver++(1) of Lu et al. 2022b with the noise scaled by eta: with ``q = s'/s = e^(-h)`` they are
    ``(sigma'/sigma)·q^eta``, ``alpha'·(1 - q^(1+eta))`` and ``sigma'·sqrt(1 - q^(2·eta))``.
    """
    q = edm_ratio(level, level_next)
    keep = level_next.sigma / level.sigma * q**eta
    return keep, level_next.alpha * (1 - q ** (1 + eta)), level_next.sigma * math.sqrt(1 - q ** (2 * eta))
