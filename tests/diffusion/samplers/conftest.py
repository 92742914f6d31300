"""Exact models, noise and levels for the tests of the samplers, handed out as the fixture `bench`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Prediction
from diffstudio.diffusion.schedule import Cosine
from diffstudio.diffusion.step import Sampler, Step, sample


@dataclass(frozen=True)
class Mixture:
    """``E[x0|x]`` of a Gaussian mixture; `centres` is ``k ...``, the shape of a sample after k."""

    centres: Tensor
    weights: Tensor
    variance: float

    def __call__(self, x: Tensor, level: Level) -> Prediction:
        alpha, sigma, v = level.alpha, level.sigma, self.variance
        spread = alpha**2 * v + sigma**2
        rest = x[:, None] - alpha * self.centres  # b k ...
        logits = self.weights.log() - rest.flatten(2).square().sum(2) / (2 * spread)
        share = logits.softmax(1).reshape(*logits.shape, *(1,) * (x.ndim - 1))
        return Prediction(x, level, (share * (self.centres + alpha * v / spread * rest)).sum(1))


@dataclass(frozen=True)
class Gaussian:
    """``E[x0|x]`` when the data is N(0, variance) in every number: a linear model."""

    variance: float

    def gain(self, level: Level) -> float:
        return level.alpha * self.variance / (level.alpha**2 * self.variance + level.sigma**2)

    def __call__(self, x: Tensor, level: Level) -> Prediction:
        return Prediction(x, level, self.gain(level) * x)


@dataclass(frozen=True)
class Consistent:
    """The end of the ODE's path on N(0, variance): what a perfect consistency model says."""

    variance: float

    def __call__(self, x: Tensor, level: Level) -> Prediction:
        total = level.alpha**2 * self.variance + level.sigma**2
        return Prediction(x, level, math.sqrt(self.variance / total) * x)


@dataclass
class Counted:
    """A model that counts its calls."""

    denoise: Mixture | Gaussian
    calls: int = 0

    def __call__(self, x: Tensor, level: Level) -> Prediction:
        self.calls += 1
        return self.denoise(x, level)


@dataclass(frozen=True)
class Tape:
    """Noise by (row, step, draw); row i of the batch is number ``first + i``."""

    first: int = 0

    def __call__(self, step: int, like: Tensor, draw: int = 0) -> Tensor:
        rows = []
        for row in range(self.first, self.first + len(like)):
            seed = (row * 1000 + step) * 10 + draw
            generator = torch.Generator().manual_seed(seed)
            rows.append(torch.randn(like.shape[1:], generator=generator, dtype=like.dtype))
        return torch.stack(rows)


def start(shape: Sequence[int], level: Level, seed: int = 0) -> Tensor:
    """Noise of the level's sigma, float64."""
    generator = torch.Generator().manual_seed(seed)
    return level.sigma * torch.randn(tuple(shape), generator=generator, dtype=torch.float64)


def points() -> Mixture:
    """Three unlike blobs in the plane."""
    centres = torch.tensor([[1.0, 0.3], [-0.6, 0.9], [0.1, -1.1]], dtype=torch.float64)
    return Mixture(centres, torch.tensor([0.5, 0.3, 0.2], dtype=torch.float64), 0.04)


def pictures() -> Mixture:
    """Four pictures of one channel, 8 by 8."""
    generator = torch.Generator().manual_seed(5)
    centres = torch.randn(4, 1, 8, 8, generator=generator, dtype=torch.float64) / 2
    return Mixture(centres, torch.full((4,), 0.25, dtype=torch.float64), 0.09)


def vp(edm_sigma: float) -> Level:
    alpha = 1 / math.hypot(1, edm_sigma)
    return Level(math.atan(edm_sigma) * 2 / math.pi, alpha, alpha * edm_sigma)


def ve(edm_sigma: float) -> Level:
    return Level(math.log(edm_sigma) / 4 if edm_sigma > 0 else -10.0, 1.0, edm_sigma)


def flow(t: float) -> Level:
    return Level(t, 1 - t, t)


def geometric(high: float, low: float, steps: int) -> list[float]:
    """``steps + 1`` noises, evenly spaced in log-SNR."""
    return [high * (low / high) ** (i / steps) for i in range(steps + 1)]


def vp_levels(steps: int, high: float = 20.0, low: float = 0.05) -> list[Level]:
    return [vp(s) for s in geometric(high, low, steps)]


def ve_levels(steps: int, high: float = 80.0, low: float = 0.002) -> list[Level]:
    """Karras et al. 2022, eq. 5, with the clean level at the end."""
    if steps == 1:
        return [ve(high), ve(0.0)]
    roots = [high ** (1 / 7) + i / (steps - 1) * (low ** (1 / 7) - high ** (1 / 7)) for i in range(steps)]
    return [*(ve(root**7) for root in roots), ve(0.0)]


def flow_levels(steps: int) -> list[Level]:
    return [flow(1 - i / steps) for i in range(steps + 1)]


def cosine_levels(steps: int) -> list[Level]:
    schedule = Cosine()
    return [schedule.level(1 - i / steps) for i in range(steps + 1)]


def walk(
    sampler: Sampler, denoise: object, x: Tensor, levels: Sequence[Level], noise: Tape | None = None
) -> list[Step]:
    return list(sample(sampler, denoise, x, levels, noise or Tape()))  # type: ignore[arg-type]


def end(
    sampler: Sampler, denoise: object, x: Tensor, levels: Sequence[Level], noise: Tape | None = None
) -> Tensor:
    return walk(sampler, denoise, x, levels, noise)[-1].x_next


@pytest.fixture(scope="session")
def bench() -> SimpleNamespace:
    """Everything above."""
    return SimpleNamespace(
        Mixture=Mixture, Gaussian=Gaussian, Consistent=Consistent, Counted=Counted, Tape=Tape,
        start=start, points=points(), pictures=pictures(), vp=vp, ve=ve, flow=flow, geometric=geometric,
        vp_levels=vp_levels, ve_levels=ve_levels, flow_levels=flow_levels, cosine_levels=cosine_levels,
        walk=walk, end=end,
    )  # fmt: skip
