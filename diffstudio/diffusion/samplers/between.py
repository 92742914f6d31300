"""Levels that a schedule did not stop at: half-way looks and EDM's step back into noise.

A sampler knows only the two ends of its interval. Some have to look at the model between them (or
just before), and the network has to be told a time there. Which levels a run stops at is decided
in `placement`, not here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.schedule import NoiseSchedule


class Between(Protocol):
    """How to find a level near an interval by its noise."""

    def __call__(self, edm_sigma: float, level: Level, level_next: Level) -> Level:
        """Return the level with this ``sigma/alpha`` on the path through the two levels."""
        ...


def on_path(edm_sigma: float, level: Level, level_next: Level) -> Level:
    """The level of noise `edm_sigma`, guessed from the two ends of the interval alone.

    ``alpha`` and ``sigma`` are exact on variance-preserving, variance-exploding and
    rectified-flow paths; on others log alpha is taken as linear in log-SNR. The time is always
    taken so, which costs a second-order sampler none of its order but some of its accuracy: where
    the schedule is at hand, use `OnSchedule`.

    Args:
        edm_sigma: ``sigma/alpha`` of the wanted level, finite and above 0.
        level: Start of the interval, not pure noise.
        level_next: Its end; may be clean.
    """
    s = edm_sigma
    part = (math.log(level.edm_sigma) - math.log(s)) / (level_next.half_log_snr - level.half_log_snr)
    t = level.t + part * (level_next.t - level.t)
    a, b, near = level, level_next, 1e-6
    if abs(a.alpha**2 + a.sigma**2 - 1) < near and abs(b.alpha**2 + b.sigma**2 - 1) < near:
        alpha = 1 / math.hypot(1, s)
    elif abs(a.alpha + a.sigma - 1) < near and abs(b.alpha + b.sigma - 1) < near:
        alpha = 1 / (1 + s)
    else:
        alpha = level.alpha ** (1 - part) * level_next.alpha**part
    return Level(t, alpha, alpha * s)


@dataclass(frozen=True, slots=True)
class OnSchedule:
    """`Between` by the schedule that the network was trained on: its own time, its own alpha.

    Attributes:
        schedule: The schedule; asked for the time of a noise level and the alpha at that time.
    """

    schedule: NoiseSchedule

    def __call__(self, edm_sigma: float, level: Level, level_next: Level) -> Level:
        """Return the level with exactly this noise at the schedule's time for it.

        `on_path` answers where the schedule has only pure noise to offer.
        """
        at = self.schedule.level(self.schedule.t_at(edm_sigma))
        if at.alpha == 0:
            return on_path(edm_sigma, level, level_next)
        return Level(at.t, at.alpha, at.alpha * edm_sigma)
