"""How far a run has come, in terms of the noise alone: the measure of the guidance interval. No torch."""

from __future__ import annotations

import math

from diffstudio.diffusion.level import Level


def progress(level: Level) -> float:
    """Where a level lies between pure noise (0) and picture (1): ``1 - atan(sigma/alpha)·2/π``.

    It depends on the noise alone, not on the schedule, the placement or the number of steps, so
    that an interval means the same for every run and can be drawn on every plot of levels. On the
    cosine schedule it is ``1 - t``. `edm_sigma_at` is its inverse.
    """
    return 1 - math.atan(level.edm_sigma) * 2 / math.pi


def edm_sigma_at(share: float) -> float:
    """Return the ``sigma/alpha`` at which `progress` is `share` (0 … 1): ``tan((1 - share)·π/2)``."""
    return math.inf if share <= 0 else math.tan((1 - share) * math.pi / 2)
