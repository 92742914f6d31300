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


def vp_level(t: float, edm_sigma: float) -> Level:
    """Return the variance-preserving level whose ``sigma/alpha`` is `edm_sigma` (0 … inf)."""
    if math.isinf(edm_sigma):
        return Level(t, 0.0, 1.0)
    norm = math.hypot(1.0, edm_sigma)
    return Level(t, 1 / norm, edm_sigma / norm)


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


@dataclass(frozen=True, slots=True)
class ShiftedCosine:
    """The cosine schedule moved along the signal-to-noise axis by a constant.

    ``log SNR(t) = log SNR_cosine(t) + log_snr_shift`` (Hoogeboom et al. 2023, section 3.1). Pictures
    of more pixels show the same thing through more noise and want a negative shift: see
    `resolution_shift`; data of another scale see `input_scale_shift`.

    Attributes:
        log_snr_shift: Added to the natural logarithm of ``alpha²/sigma²``.
    """

    log_snr_shift: float = 0.0
    t_min: float = 0.0
    t_max: float = 1.0

    def level(self, t: float) -> Level:
        """Return the level at `t`; the two ends are those of the cosine."""
        level = Cosine(self.t_min, self.t_max).level(t)
        return vp_level(level.t, level.edm_sigma * math.exp(-self.log_snr_shift / 2))

    def t_at(self, edm_sigma: float) -> float:
        """Return the cosine's time of the sigma before the shift."""
        return Cosine(self.t_min, self.t_max).t_at(edm_sigma * math.exp(self.log_snr_shift / 2))


def resolution_shift(size: float, reference: float = 64) -> float:
    """Return the shift of log SNR for pictures of `size` pixels a side: ``2·log(reference/size)``.

    Averaging k x k pixels keeps the signal and divides the variance of the noise by k²
    (Hoogeboom et al. 2023, section 3.1), so that this shift leaves the averaged picture with the
    noise it had at the size `reference`.
    """
    return 2 * math.log(reference / size)


def input_scale_shift(scale: float) -> float:
    """Return the shift of log SNR when the data are multiplied by `scale`: ``2·log(scale)``.

    The SNR grows with the square of the scale (Chen 2023, section 2.2); from [0, 1] to [-1, 1]
    the scale is 2 and the gain ``2·log 2`` = 6.02 dB, once the mean is taken off.
    """
    return 2 * math.log(scale)


@dataclass(frozen=True, slots=True)
class EDM:
    """``alpha = 1`` and a sigma whose logarithm grows evenly; the network is told ``log(sigma)/4``.

    The noise conditioning of Karras et al. 2022 (table 1, last column: ``c_noise = ln(sigma)/4``).

    Attributes:
        sigma_min: Least noise, above 0.
        sigma_max: Most noise: a run starts here, not at pure noise.
    """

    sigma_min: float = 0.002
    sigma_max: float = 80.0

    def __post_init__(self) -> None:
        _check_rising("EDM", "sigma_min", self.sigma_min, "sigma_max", self.sigma_max)

    @property
    def t_min(self) -> float:
        """``log(sigma_min)/4``."""
        return math.log(self.sigma_min) / 4

    @property
    def t_max(self) -> float:
        """``log(sigma_max)/4``."""
        return math.log(self.sigma_max) / 4

    def level(self, t: float) -> Level:
        """Return ``Level(t, 1, exp(4t))``."""
        t = min(max(t, self.t_min), self.t_max)
        return Level(t, 1.0, math.exp(4 * t))

    def t_at(self, edm_sigma: float) -> float:
        """Return ``log(edm_sigma)/4``."""
        return math.log(min(max(edm_sigma, self.sigma_min), self.sigma_max)) / 4


@dataclass(frozen=True, slots=True)
class VEGeometric:
    """Variance exploding: ``alpha = 1, sigma = sigma_min·(sigma_max/sigma_min)^t`` for t in 0 … 1.

    Song et al. 2021 (Score SDE, appendix C); the same path as `EDM`, named by another time.
    """

    sigma_min: float = 0.01
    sigma_max: float = 50.0
    t_min: float = 0.0
    t_max: float = 1.0

    def __post_init__(self) -> None:
        _check_rising("VE", "sigma_min", self.sigma_min, "sigma_max", self.sigma_max)

    def level(self, t: float) -> Level:
        """Return the level at `t`."""
        t = min(max(t, self.t_min), self.t_max)
        return Level(t, 1.0, self.sigma_min * (self.sigma_max / self.sigma_min) ** t)

    def t_at(self, edm_sigma: float) -> float:
        """Return the inverse of `level`."""
        sigma = min(max(edm_sigma, self.sigma_min), self.sigma_max)
        t = math.log(sigma / self.sigma_min) / math.log(self.sigma_max / self.sigma_min)
        return min(max(t, self.t_min), self.t_max)


@dataclass(frozen=True, slots=True)
class VPLinear:
    """Variance preserving in continuous time: beta rises in a line (Song et al. 2021, Score SDE).

    With ``B(t) = ∫ beta = t·beta_min + t²/2·(beta_max - beta_min)``: ``alpha = exp(-B/2)`` and
    ``sigma² = 1 - exp(-B)``. `t_min` is the 1e-3 at which that paper ends its runs (appendix C).
    """

    beta_min: float = 0.1
    beta_max: float = 20.0
    t_min: float = 1e-3
    t_max: float = 1.0

    def __post_init__(self) -> None:
        _check_rising("VP", "beta_min", self.beta_min, "beta_max", self.beta_max)

    def level(self, t: float) -> Level:
        """Return the level at `t`."""
        t = min(max(t, self.t_min), self.t_max)
        total = _beta_integral(t, self.beta_min, self.beta_max)
        return Level(t, math.exp(-total / 2), math.sqrt(-math.expm1(-total)))

    def t_at(self, edm_sigma: float) -> float:
        """Return the inverse of ``edm_sigma² = exp(B) - 1``."""
        t = _beta_integral_inverse(math.log1p(edm_sigma * edm_sigma), self.beta_min, self.beta_max)
        return min(max(t, self.t_min), self.t_max)


@dataclass(frozen=True, slots=True)
class SubVP:
    """The sub-VP process: the alpha of `VPLinear` with less noise, ``sigma = 1 - exp(-B)``.

    Song et al. 2021 (Score SDE, the sub-VP SDE): its variance never exceeds that of the variance-preserving
    process, and both meet at the noisy end.
    """

    beta_min: float = 0.1
    beta_max: float = 20.0
    t_min: float = 1e-3
    t_max: float = 1.0

    def __post_init__(self) -> None:
        _check_rising("sub-VP", "beta_min", self.beta_min, "beta_max", self.beta_max)

    def level(self, t: float) -> Level:
        """Return the level at `t`."""
        t = min(max(t, self.t_min), self.t_max)
        total = _beta_integral(t, self.beta_min, self.beta_max)
        return Level(t, math.exp(-total / 2), -math.expm1(-total))

    def t_at(self, edm_sigma: float) -> float:
        """Return the inverse of ``edm_sigma = 2·sinh(B/2)``."""
        t = _beta_integral_inverse(2 * math.asinh(edm_sigma / 2), self.beta_min, self.beta_max)
        return min(max(t, self.t_min), self.t_max)


@dataclass(frozen=True, slots=True)
class RectifiedFlow:
    """A straight line from picture to noise: ``alpha = 1 - t, sigma = t`` (Liu et al. 2022)."""

    t_min: float = 0.0
    t_max: float = 1.0

    def level(self, t: float) -> Level:
        """Return the level at `t`; the two ends are exact."""
        t = min(max(t, self.t_min), self.t_max)
        return Level(t, 1 - t, t)

    def t_at(self, edm_sigma: float) -> float:
        """Return ``edm_sigma/(1 + edm_sigma)``."""
        t = 1.0 if math.isinf(edm_sigma) else edm_sigma / (1 + edm_sigma)
        return min(max(t, self.t_min), self.t_max)


@dataclass(frozen=True, slots=True)
class Corrupt:
    """Mixing picture and noise by an amount: ``alpha = 1 - amount, sigma = amount``.

    The introductory form, in which a thousand steps add amounts of k/1000 and never reach 1. Its
    variance dips (a half at amount 0.5 for unit data) and its levels are those of `RectifiedFlow`.

    Attributes:
        amount_max: The largest amount, above 0 and at most 1; 1 is pure noise.
    """

    amount_max: float = 1.0

    def __post_init__(self) -> None:
        if not 0 < self.amount_max <= 1:
            raise ValueError(f"corrupt: amount_max must be above 0 and at most 1, not {self.amount_max!r}")

    @property
    def t_min(self) -> float:
        """The clean picture, amount 0."""
        return 0.0

    @property
    def t_max(self) -> float:
        """The largest amount."""
        return self.amount_max

    def level(self, t: float) -> Level:
        """Return the level of the amount `t`."""
        return RectifiedFlow(0.0, self.amount_max).level(t)

    def t_at(self, edm_sigma: float) -> float:
        """Return the amount, ``edm_sigma/(1 + edm_sigma)``."""
        return RectifiedFlow(0.0, self.amount_max).t_at(edm_sigma)


def _beta_integral(t: float, beta_min: float, beta_max: float) -> float:
    """``B(t)``, the integral of a beta that rises in a line from 0 to `t`."""
    return t * beta_min + t * t / 2 * (beta_max - beta_min)


def _beta_integral_inverse(total: float, beta_min: float, beta_max: float) -> float:
    """The t at which ``B(t) = total``, in the form of the quadratic's root that does not cancel."""
    if math.isinf(total):
        return math.inf
    return 2 * total / (beta_min + math.sqrt(beta_min**2 + 2 * (beta_max - beta_min) * total))


def _check_rising(name: str, low_name: str, low: float, high_name: str, high: float) -> None:
    if not 0 < low < high < math.inf:
        raise ValueError(f"{name}: {low_name} must be above 0 and below {high_name}, not {low!r} and {high!r}")
