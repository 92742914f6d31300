"""How far a run ends from where the exact flow ends: our samplers and diffusers' on a known mixture, in float64.

Which of it becomes a row of the benchmark is said in `accuracy`, which of it a page, in `placements`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from peers import Peer, peer
from torch import Tensor

from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.placement import place
from diffstudio.diffusion.samplers import SAMPLERS, OnSchedule, make_sampler
from diffstudio.diffusion.schedule import NoiseSchedule
from diffstudio.diffusion.schedules import make_schedule
from diffstudio.diffusion.step import sample

BUDGETS = (5, 10, 20, 40)
"""Model calls at which errors are compared; samplers that look twice take fewer steps."""
DETERMINISTIC = ("Euler", "DDIM", "Heun", "DPM2", "LMS", "PLMS", "DPM++ 2M", "UniPC", "DEIS")
_REFERENCE_STEPS = 1000
_NEARLY_NOISE, _NEARLY_CLEAN = 3e4, 0.002


def no_noise(step: int, like: Tensor, draw: int = 0) -> Tensor:
    """Stand for the noise of samplers that need none."""
    raise AssertionError("this sampler is deterministic")


def ring() -> GaussianMixture:
    """Eight Gaussians on a ring, two of them three times as heavy."""
    angles = torch.arange(8, dtype=torch.float64) * math.pi / 4
    means = 1.5 * torch.stack((angles.cos(), angles.sin()), 1)
    weights = torch.tensor([3.0, 1, 1, 1, 3, 1, 1, 1], dtype=torch.float64)
    return GaussianMixture(weights, means, torch.full((8,), 0.02, dtype=torch.float64))


def pictures() -> GaussianMixture:
    """Twelve blurred patterns of 8 by 8 numbers, each with a little of its own variation."""
    noise = torch.randn(12, 8, 8, generator=torch.Generator().manual_seed(5), dtype=torch.float64)
    frequency = torch.fft.fftfreq(8, dtype=torch.float64) * 8
    radius = torch.hypot(frequency[:, None], frequency[None]).clamp_min(1)
    patterns = torch.fft.ifft2(torch.fft.fft2(noise) / radius).real
    patterns = 0.6 * patterns / patterns.flatten(1).std(1)[:, None, None]
    return GaussianMixture(torch.ones(12), patterns, torch.full((12,), 0.01))


MIXTURES = {"ring": ring, "pictures": pictures}


@dataclass(frozen=True, slots=True)
class Bench:
    """One mixture under one training schedule, the starts of the runs and where they ought to end.

    Attributes:
        training: Name of the noise schedule.
        schedule: The schedule itself.
        mixture: The data.
        eps: Unit noise, one row a run.
        truth: The ends of the probability-flow ODE from there.
    """

    training: str
    schedule: NoiseSchedule
    mixture: GaussianMixture
    eps: Tensor
    truth: Tensor

    @classmethod
    def make(cls, training: str, mixture: GaussianMixture, runs: int) -> Bench:
        """Prepare `runs` starts and solve the ODE from each."""
        schedule = make_schedule(training)
        generator = torch.Generator().manual_seed(1)
        eps = torch.randn(runs, *mixture.means.shape[1:], generator=generator, dtype=torch.float64)
        return cls(training, schedule, mixture, eps, _flow(mixture, eps, schedule.level(schedule.t_max)))

    def error(self, end: Tensor) -> float:
        """Return the median distance to the truth; a few runs start on an edge between two modes."""
        return float((end - self.truth).flatten(1).norm(dim=1).median()) / math.sqrt(self.truth[0].numel())

    def ours(self, label: str, placement: str, calls: int) -> float:
        """Return the error of a sampler on a schedule type with the most steps that take at most `calls`."""
        levels = place(placement, self.schedule, steps_of(label, calls, self.schedule))
        return self.error(self.end(label, levels, self.eps * levels[0].sigma))

    def theirs(self, label: str, calls: int) -> float:
        """Return the error of diffusers' scheduler of the same name; nan where there is none."""
        other = peer(label, self.training)
        return math.nan if other is None else self.error(other.end(self.mixture.denoise, self.eps, calls))

    def on_their_levels(self, label: str, other: Peer, calls: int) -> float:
        """Return the error of our sampler on the levels, and from the start, of diffusers' scheduler."""
        levels, scale = other.levels(calls)
        return self.error(self.end(label, levels, self.eps * scale))

    def end(self, label: str, levels: Sequence[Level], x: Tensor) -> Tensor:
        """Return where a run from `x` ends."""
        sampler = make_sampler(label, between=OnSchedule(self.schedule), steps=len(levels) - 1)
        for step in sample(sampler, self.mixture.denoise, x, levels, no_noise):
            x = step.x_next
        return x


def steps_of(label: str, calls: int, schedule: NoiseSchedule) -> int:
    """Return the most steps of a sampler that take at most `calls` model calls."""
    from_noise = schedule.level(schedule.t_max).alpha == 0
    steps = 1
    while SAMPLERS[label].nfe(steps + 1, from_noise=from_noise) <= calls:
        steps += 1
    return steps


def _flow(mixture: GaussianMixture, eps: Tensor, first: Level) -> Tensor:
    """The end of the ODE: Heun's method on a thousand levels of EDM's curve, good to six digits here."""
    high = min(first.edm_sigma, _NEARLY_NOISE)
    x = eps * (first.sigma / first.alpha if first.alpha > 0 else high)
    low, high = _NEARLY_CLEAN ** (1 / 7), high ** (1 / 7)
    sigmas = [(high + i / (_REFERENCE_STEPS - 1) * (low - high)) ** 7 for i in range(_REFERENCE_STEPS)]
    levels = [*(Level(0.0, 1.0, sigma) for sigma in sigmas), Level(0.0, 1.0, 0.0)]
    for step in sample(make_sampler("Heun"), mixture.denoise, x, levels, no_noise):
        x = step.x_next
    return x
