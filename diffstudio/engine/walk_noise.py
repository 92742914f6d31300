"""Noise between noises: the whole tape of a run (its start and every step's) turned from one to another.

A tape is the noise of one picture. `SeededNoise` is the simplest; a frame of a walk has one that lies
between those of two keyframes, so that also samplers which add fresh noise walk without a jump.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from diffstudio.diffusion.noise import NoiseSource, SeededNoise, slerp
from diffstudio.engine.plan import noise_of
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe, PlanePoint


class Tape(Protocol):
    """Unit noise of a batch: its start and every step's. The same arguments always give the same noise."""

    def initial(self, like: Tensor) -> Tensor:
        """Return the noise that a run starts from, of the shape, dtype and device of `like`."""
        ...

    def __call__(self, step: int, like: Tensor, draw: int = 0) -> Tensor:
        """Return the noise of one step; see `diffusion.step.Noise`."""
        ...


@dataclass(frozen=True, slots=True)
class Between:
    """A tape between two others, for one picture.

    Attributes:
        a: The one at share 0.
        b: The one at share 1.
        share: 0 … 1; the ends are the tapes themselves, bit for bit.
        straight: Mix along the straight line, which loses spread (the standard deviation of two
            independent noises drops to 0.71 in the middle), in place of the arc.
    """

    a: Tape
    b: Tape
    share: float
    straight: bool = False

    def initial(self, like: Tensor) -> Tensor:
        """Return the start; see `Tape`."""
        return self._mixed(like, lambda tape, shaped: tape.initial(shaped))

    def __call__(self, step: int, like: Tensor, draw: int = 0) -> Tensor:
        """Return the noise of one step; see `Tape`."""
        return self._mixed(like, lambda tape, shaped: tape(step, shaped, draw))

    def _mixed(self, like: Tensor, draw: Callable[[Tape, Tensor], Tensor]) -> Tensor:
        if self.share in (0, 1):
            return draw(self.b if self.share == 1 else self.a, like)
        shaped = torch.empty(like.shape, dtype=torch.float32)  # on the CPU: the same bits for every device
        a, b = draw(self.a, shaped), draw(self.b, shaped)
        return (torch.lerp(a, b, self.share) if self.straight else slerp(a, b, self.share)).to(like)


@dataclass(frozen=True, slots=True)
class Stacked:
    """The tapes of single pictures as the tape of a batch."""

    tapes: tuple[Tape, ...]

    def initial(self, like: Tensor) -> Tensor:
        """Return the start, ``b ...``; see `Tape`."""
        return torch.cat([tape.initial(like[i : i + 1]) for i, tape in enumerate(self.tapes)])

    def __call__(self, step: int, like: Tensor, draw: int = 0) -> Tensor:
        """Return the noise of one step, ``b ...``; see `Tape`."""
        return torch.cat([tape(step, like[i : i + 1], draw) for i, tape in enumerate(self.tapes)])


def tape_of(keyframe: Keyframe) -> Tape:
    """Return the noise of a keyframe."""
    if keyframe.point is None:
        return noise_of(keyframe.recipe)
    return plane_tape(keyframe.point, keyframe.recipe)


def plane_tape(point: PlanePoint, recipe: Recipe) -> Tape:
    """Return the noise at a point of the seed plane: along both edges, then from the one to the other.

    A point on an edge or a corner is that of the two seeds or the one, so that equal noises are equal tapes.

    Args:
        point: Where.
        recipe: Says whose random numbers to take.
    """
    source: NoiseSource = "nv" if recipe.noise_source == "nv" else "cpu"
    a, b, c, d = (SeededNoise((seed,), source=source) for seed in point.corners)
    return between(between(a, b, point.u), between(c, d, point.u), point.v)


def between(a: Tape, b: Tape, share: float, *, straight: bool = False) -> Tape:
    """Return the tape at `share` of the way from `a` to `b`, in its simplest form."""
    if share == 0 or a == b:
        return a
    return b if share == 1 else Between(a, b, share, straight)
