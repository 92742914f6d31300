"""What a placement has to place on: the ends of a schedule, as times, sigmas and rows.

How the steps are spread between the ends is in `placement_times` and `placement_sigmas`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.schedule import NoiseSchedule
from diffstudio.diffusion.tables import TableSchedule

SIGMA_FLOOR = 0.01
"""Least edm_sigma of a step on a schedule that reaches the clean picture: about one grey level."""
SIGMA_CEILING = 80.0
"""Where the finite part of a run starts on a schedule that reaches pure noise: EDM's sigma_max."""
CONTINUOUS_ROWS = 1000
"""Rows that a continuous schedule is taken to have where a placement counts rows."""


@dataclass(frozen=True, slots=True)
class Range:
    """The part of a schedule that a run of some number of steps crosses.

    Attributes:
        schedule: Whose levels are used.
        steps: Number of noisy levels wanted, at least 1.
    """

    schedule: NoiseSchedule
    steps: int

    @property
    def ends_clean(self) -> bool:
        """Whether the schedule itself reaches the clean picture, at `t_min`."""
        return self.schedule.level(self.schedule.t_min).is_clean

    @property
    def starts_at_pure_noise(self) -> bool:
        """Whether the schedule reaches pure noise, at `t_max`."""
        return self.schedule.level(self.schedule.t_max).alpha == 0

    @property
    def sigmas(self) -> tuple[float, float]:
        """Least and largest edm_sigma, both finite and above 0.

        Where the schedule reaches the clean picture the least is `SIGMA_FLOOR`, where it reaches
        pure noise the largest is `SIGMA_CEILING`; each moves if the other end asks for it, so
        that they stay two decades apart.
        """
        low = self.schedule.level(self.schedule.t_min).edm_sigma
        high = self.schedule.level(self.schedule.t_max).edm_sigma
        if math.isinf(high):
            high = max(SIGMA_CEILING, low * 100)
        return (low or min(SIGMA_FLOOR, high / 100)), high

    @property
    def rows(self) -> int:
        """Noisy rows of the table, or those a continuous schedule is taken to have."""
        if isinstance(self.schedule, TableSchedule):
            return len(self.schedule.alpha_bar) - int(self.ends_clean)
        return max(CONTINUOUS_ROWS, 2 * self.steps)

    @property
    def is_table(self) -> bool:
        """Whether the network was told whole rows only."""
        return isinstance(self.schedule, TableSchedule)

    def at_share(self, share: float) -> Level:
        """Return the level at a share of the time: 0 is `t_min`, 1 exactly `t_max`."""
        low, high = self.schedule.t_min, self.schedule.t_max
        return self.schedule.level(high if share == 1 else low + (high - low) * share)

    def at_row(self, row: float) -> Level:
        """Return the level of a noisy row; on a continuous schedule row k is the share (k + 1)/rows."""
        if self.is_table:
            return self.schedule.level(row + int(self.ends_clean))
        return self.at_share(1.0 if row >= self.rows - 1 else (row + 1) / self.rows)

    def at_sigma(self, edm_sigma: float) -> Level:
        """Return the level of a finite edm_sigma."""
        return self.schedule.level(self.schedule.t_at(edm_sigma))

    def fall(self) -> list[float]:
        """Shares from 1 down, one a step: to 0, or short of it if 0 is the clean picture already."""
        last = self.steps if self.ends_clean else max(self.steps - 1, 1)
        return [1 - index / last for index in range(self.steps)]
