"""One point of a noise schedule: how much picture, how much noise."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    """A noise level ``x = alpha·x0 + sigma·eps``, in Python floats.

    This one form holds variance preserving (``alpha² + sigma² = 1``), variance exploding
    (``alpha = 1``), sub-VP, rectified flow (``alpha = 1 - t, sigma = t``) and a start at pure
    noise (``alpha = 0``), which a sigma-only form cannot express.

    Attributes:
        t: The time that the network of this schedule is told, in its own units (0 … 999 for a
            table of a thousand steps, 0 … 1 for a continuous schedule, log noise for EDM).
        alpha: Factor of the picture, 0 … 1.
        sigma: Factor of the noise, at least 0.
    """

    t: float
    alpha: float
    sigma: float

    @property
    def alpha_bar(self) -> float:
        """``alpha²``: the share of signal power in a variance-preserving schedule."""
        return self.alpha * self.alpha

    @property
    def snr(self) -> float:
        """Signal-to-noise ratio ``alpha²/sigma²``; infinite on the clean picture."""
        if self.sigma == 0:
            return math.inf
        ratio = self.alpha / self.sigma
        return ratio * ratio  # a product overflows to inf, a power raises

    @property
    def log_snr(self) -> float:
        """Natural logarithm of the signal-to-noise ratio, from -inf (noise) to inf (picture)."""
        return 2 * self.half_log_snr

    @property
    def half_log_snr(self) -> float:
        """``log(alpha/sigma)``: lambda of DPM-Solver (Lu et al. 2022, section 3)."""
        if self.sigma == 0:
            return math.inf
        return math.log(self.alpha / self.sigma) if self.alpha > 0 else -math.inf

    @property
    def edm_sigma(self) -> float:
        """``sigma/alpha``: the sigma of EDM and k-diffusion; infinite at pure noise."""
        return self.sigma / self.alpha if self.alpha > 0 else math.inf

    @property
    def is_clean(self) -> bool:
        """Whether no noise is left, so that a step that ends here is the last one."""
        return self.sigma == 0
