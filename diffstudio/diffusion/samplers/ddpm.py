"""Ancestral sampling of Ho et al. 2020, for jumps of any length."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar, Literal, get_args

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, add_noise, blend
from diffstudio.diffusion.step import Carry, StepNoise

Variance = Literal["beta", "beta_tilde"]
VARIANCES: tuple[Variance, ...] = get_args(Variance)


@dataclass(frozen=True, slots=True)
class DDPM(NoMemory):
    """Draw from the posterior ``q(x_s | x_t, x0)`` with the prediction in place of x0.

    Ho, Jain & Abbeel 2020, eq. 6, 7 and 11, with one step t-1 → t replaced by a jump s → t:
    ``alpha_{t|s} = alpha_t/alpha_s``, ``sigma²_{t|s} = sigma_t² - alpha²_{t|s}·sigma_s²`` (Kingma et
    al. 2021, section 3). At pure noise both are finite; the last step adds no noise.

    Attributes:
        variance: ``"beta"``: ``sigma²_{t|s}``, right for data of unit variance and too noisy
            otherwise; ``"beta_tilde"``: ``sigma²_{t|s}·sigma_s²/sigma_t²``, right for a single
            picture, the same as DDIM with eta 1. They part most at few steps.
    """

    variance: Variance = "beta_tilde"

    order: ClassVar[int] = 1
    stochastic: ClassVar[bool] = True

    def __post_init__(self) -> None:
        if self.variance not in VARIANCES:
            raise ValueError(f"unknown variance {self.variance!r}, expected one of {VARIANCES}")

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call."""
        alpha_t, sigma_t, alpha_s, sigma_s = level.alpha, level.sigma, level_next.alpha, level_next.sigma
        alpha_ts = alpha_t / alpha_s
        beta_ts = (sigma_t - alpha_ts * sigma_s) * (sigma_t + alpha_ts * sigma_s)
        shrink = (sigma_s / sigma_t) ** 2

        prediction = denoise(x, level)
        mean = blend(x, alpha_ts * shrink, (alpha_s * beta_ts / sigma_t**2, prediction.x0))
        variance = beta_ts if self.variance == "beta" else beta_ts * shrink
        up = 0.0 if level_next.is_clean else math.sqrt(variance)
        return add_noise(mean, up, noise), (prediction,), None
