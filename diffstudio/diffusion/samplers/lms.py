"""Linear multistep: Adams-Bashforth with the weights of uneven steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.samplers.integrals import lagrange_weights
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, Term, blend, eps_of, first_order, remember
from diffstudio.diffusion.step import Carry, StepNoise


@dataclass(frozen=True, slots=True)
class LMS(NoMemory):
    """A polynomial in ``s = sigma/alpha`` through the last directions, integrated exactly.

    Adams-Bashforth (Hairer, Nørsett & Wanner 1993, III.1) on ``dy/ds = eps``, ``y = x/alpha``, as
    k-diffusion has it. The run starts at order 1 and gains one a step; from pure noise a step is
    Euler's and is forgotten. The memory holds ``(s, eps)`` of earlier steps, newest first.

    Attributes:
        order: Number of directions used, 1 (Euler) … 4. Because of the start, the error falls with
            the second power of the step once it is dominated by the first steps.
    """

    order: int = 4

    stochastic: ClassVar[bool] = False

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call."""
        prediction = denoise(x, level)
        if level.alpha == 0:
            return first_order(x, prediction.x0, level, level_next), (prediction,), None
        s, alpha = level.edm_sigma, level_next.alpha
        past: tuple[Term, ...] = remember((s, eps_of(prediction)), carry or (), self.order)
        ds = level_next.edm_sigma - s
        moments = [ds ** (k + 1) / (k + 1) for k in range(len(past))]
        weights = lagrange_weights([at - s for at, _ in past], moments)
        terms = [(alpha * w, eps) for w, (_, eps) in zip(weights, past, strict=True)]
        return blend(x, alpha / level.alpha, *terms), (prediction,), past
