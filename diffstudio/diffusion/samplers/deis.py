"""DEIS of Zhang & Chen 2023: Adams-Bashforth inside an exponential integrator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.samplers.integrals import growth_weights
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, Term, blend, eps_of, first_order, is_open, remember
from diffstudio.diffusion.step import Carry, StepNoise


@dataclass(frozen=True, slots=True)
class DEIS(NoMemory):
    """A polynomial in log-SNR through the last predicted noises, integrated exactly.

    tAB-DEIS of Zhang & Chen 2023 in the variant with a polynomial in ``log s`` (log-rho). The run
    starts at order 1 and gains one a step; from pure noise a step is of first order and is forgotten,
    to the clean level it is of first order. The memory holds ``(lambda, eps)`` of earlier steps,
    newest first.

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
        if not is_open(level, level_next):
            return first_order(x, prediction.x0, level, level_next), (prediction,), None
        here = level.half_log_snr
        past: tuple[Term, ...] = remember((here, eps_of(prediction)), carry or (), self.order)
        h = level_next.half_log_snr - here
        weights = growth_weights([(at - here) / h for at, _ in past], h)
        scale = -level_next.alpha * level.edm_sigma
        terms = [(scale * w, eps) for w, (_, eps) in zip(weights, past, strict=True)]
        return blend(x, level_next.alpha / level.alpha, *terms), (prediction,), past
