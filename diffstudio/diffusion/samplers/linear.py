"""The one formula under every sampler: a step is a weighted sum of x, predictions and noise.

The weights are Python floats made from two levels; the tensors are summed in place into one fresh
tensor, so that a step costs one pass over memory a term. Which weights, is each sampler's own
matter. Throughout, `s` is ``sigma/alpha`` (the sigma of EDM) and `lambda` is ``-log s``.
"""

from __future__ import annotations

import math

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Prediction
from diffstudio.diffusion.step import Carry, StepNoise

Crossing = tuple[Tensor, tuple[Prediction, ...], Carry]
"""What `Sampler.step` returns: the new x, the model calls made, the new memory."""

Term = tuple[float, Tensor]
"""A tensor and its weight."""


class NoMemory:
    """A run of this sampler starts without memory; None stands for it in every sampler."""

    __slots__ = ()

    def init(self) -> Carry:
        """Return the memory at the start of a run: none."""
        return None


def blend(x: Tensor, weight: float, *terms: Term) -> Tensor:
    """Return ``weight·x + Σ w·y`` in a new tensor."""
    total = x * weight
    for w, y in terms:
        total.add_(y, alpha=w)
    return total


def first_order(x: Tensor, x0: Tensor, level: Level, target: Level) -> Tensor:
    """Move to `target` along the straight line that the prediction `x0` implies.

    ``x' = (sigma'/sigma)·x + (alpha' - alpha·sigma'/sigma)·x0``: DDIM without noise (Song et al.
    2021, eq. 12), Euler on the probability-flow ODE in EDM's variables (Karras et al. 2022,
    algorithm 1) and DPM-Solver-1 (Lu et al. 2022) are this one line. It holds at pure
    noise and, as ``alpha'·x0``, at the clean level.

    Args:
        x: The noisy tensor at `level`.
        x0: The prediction there.
        level: Where `x` lies; ``sigma > 0``.
        target: Where to go.
    """
    ratio = target.sigma / level.sigma
    return blend(x, ratio, (target.alpha - level.alpha * ratio, x0))


def second_order(x: Tensor, x0: Tensor, other: Tensor, share: float, level: Level, target: Level) -> Tensor:
    """`first_order` with the part `share` of the prediction's weight moved from `x0` to `other`.

    Every second-order method here is of this form: they differ in where `other` was predicted
    (ahead, half-way, one step back) and hence in `share`, which is in units of ``alpha'``.
    """
    ratio = target.sigma / level.sigma
    share *= target.alpha
    return blend(x, ratio, (target.alpha - level.alpha * ratio - share, x0), (share, other))


def eps_of(prediction: Prediction) -> Tensor:
    """`Prediction.eps` in two passes over memory instead of three; needs ``sigma > 0``."""
    level = prediction.level
    return blend(prediction.x, 1 / level.sigma, (-level.alpha / level.sigma, prediction.x0))


def edm_ratio(level: Level, target: Level) -> float:
    """``s'/s``, which is 0 from pure noise and 0 at the clean level, and otherwise ``exp(-h)``."""
    return target.edm_sigma / level.edm_sigma


def ancestral(level: Level, level_next: Level, eta: float) -> tuple[Level, float]:
    """Split a step into one that goes too far down and noise that comes back up.

    ``sigma_up = eta·sigma'·sqrt(1 - (s'/s)²)`` and ``sigma_down² = sigma'² - sigma_up²``: eq. 16
    of Song et al. 2021 (DDIM), written for any alpha and sigma.

    Args:
        level: Where the step starts.
        level_next: Where it ends.
        eta: Share of fresh noise, 0 (none) … 1 (as much as the stochastic process adds).

    Returns:
        The level to step down to (its `t` is that of `level_next` and means nothing more), and
        the factor of the noise to add there.
    """
    ratio = edm_ratio(level, level_next)
    up = eta * level_next.sigma * math.sqrt((1 - ratio) * (1 + ratio))
    down = math.sqrt((level_next.sigma - up) * (level_next.sigma + up))
    return Level(level_next.t, level_next.alpha, down), up


def add_noise(x: Tensor, up: float, noise: StepNoise, draw: int = 0) -> Tensor:
    """Add ``up`` times fresh noise to `x` in place; draw none when there is nothing to add."""
    return x.add_(noise(x, draw), alpha=up) if up > 0 else x


def ancestral_step(
    x: Tensor, x0: Tensor, level: Level, level_next: Level, eta: float, noise: StepNoise
) -> Tensor:
    """`first_order` to the lower level of `ancestral`, then the noise."""
    down, up = ancestral(level, level_next, eta)
    return add_noise(first_order(x, x0, level, down), up, noise)


def is_open(level: Level, level_next: Level) -> bool:
    """Whether both ends have a finite log-SNR, so that more than a first-order step is defined."""
    return level.alpha > 0 and level_next.sigma > 0


def remember(entry: Term, past: tuple[Term, ...], keep: int) -> tuple[Term, ...]:
    """Put `entry` (its position on the axis of a polynomial, and a tensor) before `past`, keep `keep`.

    What was seen at pure noise lies infinitely far off and is not kept.
    """
    return (entry, *past)[:keep] if math.isfinite(entry[0]) else ()
