"""The heart: a run is a generator of frozen steps, whatever the sampler and the model.

A sampler is a pure `step` with its memory as a value (`carry`), so a run can be paused, stopped,
scrubbed and branched from any step, bit for bit. Which levels are crossed is a matter of
`placement`, which prediction is used one of `guidance`, and randomness is an argument.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise, Prediction

Carry = Any
"""Solver memory between two steps: immutable, private to its sampler, None when there is none."""


class StepNoise(Protocol):
    """Standard normal noise for one step of one run."""

    def __call__(self, like: Tensor, draw: int = 0) -> Tensor:
        """Return noise of the shape, dtype and device of `like`; `draw` counts within the step."""
        ...


class Noise(Protocol):
    """Standard normal noise for every step of one run."""

    def __call__(self, step: int, like: Tensor, draw: int = 0) -> Tensor:
        """Return the noise of one step: the same arguments always give the same noise."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """One interval of a run, fully visible.

    Attributes:
        index: Position in the run, from 0.
        level: Where the interval starts.
        level_next: Where it ends; less noisy.
        x: The noisy tensor at `level`.
        x_next: The one at `level_next`.
        evals: Every guided model call of the step, in call order (Heun has two).
        carry: Solver memory before the step: with `x` all that is needed to resume here.
        carry_next: Solver memory after it.
    """

    index: int
    level: Level
    level_next: Level
    x: Tensor
    x_next: Tensor
    evals: tuple[Prediction, ...]
    carry: Carry
    carry_next: Carry


class Sampler(Protocol):
    """How to cross one interval. Implementations are frozen dataclasses without state."""

    @property
    def order(self) -> int:
        """Convergence order: halving the steps' length divides the error by ``2**order``."""
        ...

    @property
    def stochastic(self) -> bool:
        """Whether fresh noise is added on the way, so that more steps never settle on one picture."""
        ...

    def init(self) -> Carry:
        """Return the solver memory at the start of a run."""
        ...

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> tuple[Tensor, tuple[Prediction, ...], Carry]:
        """Cross from `level` to `level_next`; return the new x, the model calls made and the new memory."""
        ...


@dataclass(frozen=True, slots=True)
class _NoiseOfStep:
    """`Noise` with the step's index filled in."""

    noise: Noise
    index: int

    def __call__(self, like: Tensor, draw: int = 0) -> Tensor:
        return self.noise(self.index, like, draw)


def sample(
    sampler: Sampler,
    denoise: Denoise,
    x: Tensor,
    levels: Sequence[Level],
    noise: Noise,
    *,
    start: int = 0,
    carry: Carry = None,
) -> Iterator[Step]:
    """Walk from noise to picture and yield every step on the way.

    Args:
        sampler: How to cross one interval.
        denoise: The (guided) model.
        x: The noisy tensor at ``levels[start]``.
        levels: From noisy to clean, one more than there are steps.
        noise: Fresh noise by step index; the same index gives the same noise.
        start: First interval to cross: 0, or k to resume before step k.
        carry: `Step.carry` of step `start` when resuming; ignored at 0.

    Yields:
        One `Step` an interval. Closing the generator stops the run.

    Raises:
        ValueError: There is no interval to cross from `start`.
    """
    if not 0 <= start < len(levels) - 1:
        raise ValueError(f"start {start} is outside the {len(levels) - 1} steps of this run")
    memory = carry if start > 0 else sampler.init()
    for index in range(start, len(levels) - 1):
        level, level_next = levels[index], levels[index + 1]
        with torch.no_grad():  # ends before the yield, so that it does not leak into the consumer
            x_next, evals, memory_next = sampler.step(denoise, x, level, level_next, memory, _NoiseOfStep(noise, index))
        yield Step(index, level, level_next, x, x_next, evals, memory, memory_next)
        x, memory = x_next, memory_next
