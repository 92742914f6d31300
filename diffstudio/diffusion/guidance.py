"""From two predictions to one: classifier-free guidance and what keeps it from burning.

Guidance wraps a model that can be asked with and without its condition into the plain denoiser
that samplers see; they never hear of it. Everything is done on predictions of x0, which are linear
in those of eps, v and flow, so that the guided x0 is the one any of these would give. Network
calls are counted here (`CountCalls`), never by a sampler.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from diffstudio.diffusion.broadcast import per_sample
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise, Prediction
from diffstudio.diffusion.progress import edm_sigma_at, progress

__all__ = [
    "CountCalls", "Guidance", "Pair", "PairDenoise", "PairPrediction", "combine", "dynamic_threshold", "edm_sigma_at",
    "guide", "progress", "rescale_contrast",
]  # fmt: skip

PairPrediction = tuple[Tensor | None, Tensor | None]
"""x0 under the condition and x0 without it; None where it was not asked for."""


class PairDenoise(Protocol):
    """A model that can be asked with its condition, without it (or under a negative one), or both."""

    def __call__(self, x: Tensor, level: Level, *, want_cond: bool, want_uncond: bool) -> PairPrediction:
        """Return the wanted predictions of x0, each of the shape of `x`."""
        ...


@dataclass(frozen=True, slots=True)
class Pair:
    """A `PairDenoise` made of two denoisers that know nothing of each other.

    Attributes:
        cond: Asked for the prediction under the condition.
        uncond: Asked for the one without it.
    """

    cond: Denoise
    uncond: Denoise

    def __call__(self, x: Tensor, level: Level, *, want_cond: bool, want_uncond: bool) -> PairPrediction:
        """Ask what is wanted and nothing else."""
        return (
            self.cond(x, level).x0 if want_cond else None,
            self.uncond(x, level).x0 if want_uncond else None,
        )


class CountCalls:
    """Counts the predictions a pair is asked for: the run's number of function evaluations.

    A guided look counts twice, whether or not the network answers both in one batch.

    Attributes:
        nfe: Predictions asked for since the start.
    """

    def __init__(self, pair: PairDenoise) -> None:
        self._pair = pair
        self.nfe = 0

    def __call__(self, x: Tensor, level: Level, *, want_cond: bool, want_uncond: bool) -> PairPrediction:
        """Pass the question on, and count it."""
        self.nfe += int(want_cond) + int(want_uncond)
        return self._pair(x, level, want_cond=want_cond, want_uncond=want_uncond)


@dataclass(frozen=True, slots=True)
class Guidance:
    """How strongly, and when, the condition is followed.

    Attributes:
        scale: w of ``uncond + w·(cond - uncond)`` (Ho & Salimans 2022, eq. 6 with w there = w - 1
            here): 1 is off and asks the conditional prediction only, 0 is unconditional and asks
            the other one only. 0 … 100.
        rescale: phi, how much of the conditional prediction's contrast is given back (Lin et al.
            2023, section 3.4). 0 … 1.
        interval: From where to where guidance acts, as `progress` from 0 (pure noise) to 1
            (picture), ends included. Outside it the condition is followed plainly, at one call
            (Kynkäänniemi et al. 2024).
        threshold: Percentile p of dynamic thresholding (Saharia et al. 2022, section 2.3), above 0
            and at most 1; None is off. For models of pixels in [-1, 1].
    """

    scale: float = 1.0
    rescale: float = 0.0
    interval: tuple[float, float] = (0.0, 1.0)
    threshold: float | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.scale <= 100:
            raise ValueError(f"guidance scale must be from 0 to 100, not {self.scale!r}")
        if not 0 <= self.rescale <= 1:
            raise ValueError(f"guidance rescale must be from 0 to 1, not {self.rescale!r}")
        if len(self.interval) != 2 or not 0 <= self.interval[0] <= self.interval[1] <= 1:
            raise ValueError(f"guidance interval must be two rising numbers from 0 to 1, not {self.interval!r}")
        if self.threshold is not None and not 0 < self.threshold <= 1:
            raise ValueError(f"threshold percentile must be above 0 and at most 1, not {self.threshold!r}")

    def scale_at(self, level: Level) -> float:
        """Return the scale that acts at `level`: `scale` inside the interval, 1 outside."""
        low, high = self.interval
        return self.scale if low <= progress(level) <= high else 1.0

    def calls_at(self, level: Level) -> int:
        """Return how many predictions one look at `level` asks for: 1 or 2."""
        return 1 if self.scale_at(level) in (0.0, 1.0) else 2


def guide(pair: PairDenoise, guidance: Guidance) -> Denoise:
    """Wrap a pair into the denoiser that samplers see.

    Its predictions carry `x0_cond` and `x0_uncond` where these were asked for, as the model gave
    them.
    """
    return _Guided(pair, guidance)


@dataclass(frozen=True, slots=True)
class _Guided:
    pair: PairDenoise
    guidance: Guidance

    def __call__(self, x: Tensor, level: Level) -> Prediction:
        scale = self.guidance.scale_at(level)
        cond, uncond = self.pair(x, level, want_cond=scale != 0, want_uncond=scale != 1)
        x0 = combine(cond, uncond, scale)
        if cond is not None and uncond is not None and self.guidance.rescale > 0:
            x0 = rescale_contrast(x0, cond, self.guidance.rescale)
        if self.guidance.threshold is not None:
            x0 = dynamic_threshold(x0, self.guidance.threshold)
        return Prediction(x, level, x0, cond, uncond)


def combine(cond: Tensor | None, uncond: Tensor | None, scale: float) -> Tensor:
    """Return ``uncond + scale·(cond - uncond)``, or the only one of the two that is there.

    Raises:
        ValueError: Neither is there.
    """
    if cond is not None and uncond is not None:
        return torch.lerp(uncond, cond, scale)
    only = cond if cond is not None else uncond
    if only is None:
        raise ValueError("guidance needs at least one prediction")
    return only


def rescale_contrast(x0: Tensor, cond: Tensor, phi: float) -> Tensor:
    """Give a guided prediction back the contrast of the conditional one (Lin et al. 2023, eq. 15-16).

    ``phi·x0·std(cond)/std(x0) + (1 - phi)·x0`` with one standard deviation a sample, over
    everything but the batch. A sample without any contrast is left as it is.

    Args:
        x0: The guided prediction, ``b ...``.
        cond: The conditional one, same shape.
        phi: 0 … 1.
    """
    wanted = cond.flatten(1).std(1, correction=0)  # b
    actual = x0.flatten(1).std(1, correction=0)  # b
    ratio = torch.where(actual > 0, wanted / actual, torch.ones_like(actual))
    return x0 * per_sample(1 - phi + phi * ratio, x0)


def dynamic_threshold(x0: Tensor, percentile: float) -> Tensor:
    """Bring a prediction back into [-1, 1] without flattening it (Saharia et al. 2022, section 2.3).

    s is the percentile of ``|x0|`` within a sample; where s is above 1 the sample is clipped to
    ``-s … s`` and divided by s, elsewhere it is clipped to ``-1 … 1``.

    Args:
        x0: Predicted pictures, ``b ...``.
        percentile: Above 0 and at most 1.
    """
    bound = per_sample(_quantile(x0.flatten(1).abs(), percentile).clamp_min(1), x0)  # b 1 ...
    return x0.clamp(-bound, bound) / bound


def _quantile(values: Tensor, share: float) -> Tensor:
    """The quantile of each row, between two values in a line; torch's own refuses large pictures."""
    place = share * (values.shape[1] - 1)
    left = int(place)
    low = values.kthvalue(left + 1, dim=1).values
    if left == place:
        return low
    return torch.lerp(low, values.kthvalue(left + 2, dim=1).values, place - left)
