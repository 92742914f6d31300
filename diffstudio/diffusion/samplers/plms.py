"""The pseudo linear multistep method of Liu et al. 2022 (PNDM)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise, Prediction
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, blend, eps_of, is_open
from diffstudio.diffusion.step import Carry, StepNoise

_ADAMS_BASHFORTH = (
    (1.0,),
    (3 / 2, -1 / 2),
    (23 / 12, -16 / 12, 5 / 12),
    (55 / 24, -59 / 24, 37 / 24, -9 / 24),
)


@dataclass(frozen=True, slots=True)
class PLMS(NoMemory):
    """Extrapolate the noise with Adams-Bashforth's weights of even steps, then step like DDIM.

    The pseudo linear multistep method of Liu et al. 2022 (section 3). The first step is an improved
    Euler step of the same kind, the next two use the formulas of lower order. At pure noise
    the noise is x itself, so a step from there is DDIM's and is remembered; on the clean level
    there is no second look. The weights suppose evenly spaced times; where the spacing only changes
    slowly, as in every placement, it still converges with order 2.

    The memory holds the last three predicted noises, newest first.
    """

    order: ClassVar[int] = 2
    stochastic: ClassVar[bool] = False

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call, two in the first step."""
        prediction = denoise(x, level)
        past: tuple[Tensor, ...] = (eps_of(prediction), *(carry or ()))
        if not carry and is_open(level, level_next):
            x_next, there = _improved_euler(denoise, x, past[0], level, level_next)
            return x_next, (prediction, there), past
        ratio = level_next.sigma / level.sigma
        b = level_next.alpha - level.alpha * ratio
        if level.alpha == 0:  # eps = x/sigma says nothing about x0
            return blend(x, ratio, (b, prediction.x0)), (prediction,), past
        weights = _ADAMS_BASHFORTH[len(past) - 1]
        return _transfer(x, level, level_next, *zip(weights, past, strict=True)), (prediction,), past[:3]


def _improved_euler(
    denoise: Denoise, x: Tensor, eps: Tensor, level: Level, level_next: Level
) -> tuple[Tensor, Prediction]:
    """Step with the mean of the noise here and the noise where DDIM would arrive."""
    there = denoise(_transfer(x, level, level_next, (1.0, eps)), level_next)
    return _transfer(x, level, level_next, (0.5, eps), (0.5, eps_of(there))), there


def _transfer(x: Tensor, level: Level, level_next: Level, *eps: tuple[float, Tensor]) -> Tensor:
    """DDIM's step with a weighted mean of noises: the paper's transfer part for any alpha and sigma."""
    ratio = level_next.alpha / level.alpha
    gain = level_next.sigma - level.sigma * ratio
    return blend(x, ratio, *((gain * w, e) for w, e in eps))
