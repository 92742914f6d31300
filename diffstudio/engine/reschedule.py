"""A model on another noise schedule than its own: what the user draws, the model need not know.

The prediction of the clean tensor does not depend on how the noisy one is scaled, only on how much
noise there is against the picture. So the model is asked at its own level of that noise.
"""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor

from diffstudio.diffusion.guidance import PairDenoise, PairPrediction
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.schedule import NoiseSchedule


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """A `PairDenoise` that may be asked at levels of any schedule.

    Attributes:
        pair: The model, which knows the levels of its own schedule.
        own: That schedule.
    """

    pair: PairDenoise
    own: NoiseSchedule

    def __call__(self, x: Tensor, level: Level, *, want_cond: bool, want_uncond: bool) -> PairPrediction:
        """Scale `x` to the model's level of the same noise and ask there."""
        at = own_level(self.own, level)
        return self.pair(x * factor(at, level), at, want_cond=want_cond, want_uncond=want_uncond)


def own_level(own: NoiseSchedule, level: Level) -> Level:
    """Return the level of `own` with the noise of `level`; the nearest one outside its range."""
    return own.level(own.t_at(level.edm_sigma))


def factor(at: Level, level: Level) -> float:
    """Return what a tensor at `level` is multiplied with to lie at `at`.

    With equal noise the ratios of alpha and sigma are the same. Where the schedule does not reach,
    the larger of the two parts is the one that is kept right.
    """
    return at.sigma / level.sigma if level.sigma >= level.alpha else at.alpha / level.alpha
