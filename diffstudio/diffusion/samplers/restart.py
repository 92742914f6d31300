"""Restart sampling of Xu et al. 2023: Heun's method that goes back into noise and comes down again."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import pairwise
from typing import ClassVar

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise, Prediction
from diffstudio.diffusion.samplers.between import Between, on_path
from diffstudio.diffusion.samplers.heun import Heun
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, blend
from diffstudio.diffusion.step import Carry, StepNoise

_HEUN = Heun()
_RHO = 7.0
"""How the steps of a restart are spread, as in Karras et al. 2022, eq. 5."""


@dataclass(frozen=True, slots=True)
class Restart(NoMemory):
    """Heun's steps, and once near the end: much noise back in, and down again in steps of its own.

    Xu et al. 2023 (Restart sampling). The step that reaches `s_min` goes on from where it arrives at
    s': the noise of ``sqrt(s_max² - s'²)`` is added in one piece, and Heun's method with `restart_steps`
    intervals brings it back to s'; all this `restarts` times. The fresh noise shrinks what earlier steps
    did wrong, the deterministic way down adds little error of its own. Every look belongs to that one
    step, with its own level, so that the run's levels still fall. A run whose last noisy level lies
    above `s_min` has no restart.

    Attributes:
        restarts: K of the paper: how often it goes back, at least 1.
        restart_steps: Heun's intervals on the way down, at least 1; two model calls each.
        s_min: The restart begins at the first level of at most this noise (``sigma/alpha``), above 0.
        s_max: Where it goes back to, above `s_min`.
        s_noise: Standard deviation of the added noise.
        between: Finds the levels on the way down.
    """

    restarts: int = 1
    restart_steps: int = 9
    s_min: float = 0.1
    s_max: float = 2.0
    s_noise: float = 1.0
    between: Between = field(default=on_path, repr=False)

    order: ClassVar[int] = 2
    stochastic: ClassVar[bool] = True

    def __post_init__(self) -> None:
        if not 0 < self.s_min < self.s_max:
            raise ValueError(f"Restart: s_min must be above 0 and below s_max, not {self.s_min:g} and {self.s_max:g}")

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; Heun's model calls, and ``2·restarts·restart_steps`` more in one step of a run."""
        x_next, evals, _ = _HEUN.step(denoise, x, level, level_next, None, noise)
        if self._begins(level, level_next):
            ladder = self._ladder(level, level_next)
            for draw in range(self.restarts):
                x_next, more = self._again(denoise, x_next, ladder, noise, draw)
                evals += more
        return x_next, evals, None

    def _begins(self, level: Level, level_next: Level) -> bool:
        """Whether the interval is the one that reaches `s_min`; never that to the clean level."""
        limit = self.s_min * (1 + 1e-9)  # a level placed at s_min itself has reached it
        return not level_next.is_clean and level_next.edm_sigma <= limit < level.edm_sigma

    def _ladder(self, level: Level, level_next: Level) -> list[Level]:
        """The levels of the way down: `s_max` first, `level_next` last."""
        high, low = self.s_max ** (1 / _RHO), level_next.edm_sigma ** (1 / _RHO)
        sigmas = [(high + i / self.restart_steps * (low - high)) ** _RHO for i in range(self.restart_steps)]
        return [*(self.between(s, level, level_next) for s in sigmas), level_next]

    def _again(
        self, denoise: Denoise, x: Tensor, ladder: list[Level], noise: StepNoise, draw: int
    ) -> tuple[Tensor, tuple[Prediction, ...]]:
        """Go from the last level of the ladder up to its first, and down again."""
        top, bottom = ladder[0], ladder[-1]
        spread = math.sqrt((self.s_max - bottom.edm_sigma) * (self.s_max + bottom.edm_sigma))
        x = blend(x, top.alpha / bottom.alpha, (top.alpha * self.s_noise * spread, noise(x, draw)))
        looks: tuple[Prediction, ...] = ()
        for here, there in pairwise(ladder):
            x, evals, _ = _HEUN.step(denoise, x, here, there, None, noise)
            looks += evals
        return x, looks
