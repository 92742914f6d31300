"""What a noise schedule is, and the continuous ones given by a formula.

A schedule says which `Level` belongs to a time. Tables of betas live in `tables`, curves that a
user draws in `drawn`; at which times a run steps is decided in `placement`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

from diffstudio.diffusion.level import Level


class NoiseSchedule(Protocol):
    """A monotone path from picture to noise, and the time that names each point of it."""

    @property
    def t_min(self) -> float:
        """The least noisy time the network was trained on."""
        ...

    @property
    def t_max(self) -> float:
        """The noisiest time; where a run starts."""
        ...

    def level(self, t: float) -> Level:
        """Return the level at time `t`, held inside ``t_min … t_max``."""
        ...

    def t_at(self, edm_sigma: float) -> float:
        """Return the time at which ``sigma/alpha`` is `edm_sigma`, held inside the range."""
        ...


@dataclass(frozen=True, slots=True)
class Cosine:
    """``alpha = cos(πt/2), sigma = sin(πt/2)`` for t in 0 … 1: ends in pure noise.

    The continuous form of Nichol & Dhariwal 2021 (eq. 17) without offset: the angle grows evenly,
    so that every part of the run changes the picture by the same amount, and the terminal
    signal-to-noise ratio is exactly zero (Lin et al. 2023).
    """

    t_min: float = 0.0
    t_max: float = 1.0

    def level(self, t: float) -> Level:
        """Return the level at `t`; the two ends are exact."""
        t = min(max(t, self.t_min), self.t_max)
        if t == 1.0:
            return Level(1.0, 0.0, 1.0)
        return Level(t, math.cos(t * math.pi / 2), math.sin(t * math.pi / 2))

    def t_at(self, edm_sigma: float) -> float:
        """Return ``atan(edm_sigma)·2/π``."""
        return min(max(math.atan(edm_sigma) * 2 / math.pi, self.t_min), self.t_max)
