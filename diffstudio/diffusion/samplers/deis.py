"""DEIS of Zhang & Chen 2023: Adams-Bashforth inside an exponential integrator."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.samplers.integrals import growth_weights, lagrange_weights
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, Term, blend, eps_of, first_order, remember
from diffstudio.diffusion.step import Carry, StepNoise

_TO_ZERO = (1.0, 1 / 2, 1 / 3)
"""``∫₀¹ u^k du``: the moments of a step that removes all the noise, u = s counted from 0 in units of the start's."""


@dataclass(frozen=True, slots=True)
class DEIS(NoMemory):
    """A polynomial in log-SNR through the last predicted noises, integrated exactly.

    tAB-DEIS of Zhang & Chen 2023 in the variant with a polynomial in ``log s`` (log-rho). To the clean
    level, where ``log s`` has no end, the polynomial is one in ``s`` (their rhoAB). The run starts at
    order 1 and gains one a step; from pure noise a step is of first order and is forgotten. The memory
    holds ``(lambda, eps)`` of earlier steps, newest first.

    Attributes:
        order: Number of predictions used, 1 (DDIM) … 3. Because of the start, the error falls with
            the second power of the step once it is dominated by the first steps.
    """

    order: int = 2

    stochastic: ClassVar[bool] = False

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call."""
        prediction = denoise(x, level)
        if level.alpha == 0:
            return first_order(x, prediction.x0, level, level_next), (prediction,), None
        here, s = level.half_log_snr, level.edm_sigma
        past: tuple[Term, ...] = remember((here, eps_of(prediction)), carry or (), self.order)
        if level_next.is_clean:
            weights = lagrange_weights([math.exp(here - at) for at, _ in past], _TO_ZERO)
        else:
            h = level_next.half_log_snr - here
            weights = growth_weights([(at - here) / h for at, _ in past], h)
        scale = -level_next.alpha * s
        terms = [(scale * w, eps) for w, (_, eps) in zip(weights, past, strict=True)]
        return blend(x, level_next.alpha / level.alpha, *terms), (prediction,), past
