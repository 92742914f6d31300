"""Noise by (seed, image, step, draw), the same on every device and in every batch.

Each image of a batch has a seed of its own, and each of its noises a generator of its own on the
CPU, so that nothing depends on what was drawn before: a run resumes, branches and splits into
single pictures without a change of bit. The device-like stream is in `philox`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

import torch
from torch import Tensor

from diffstudio.diffusion.philox import philox_randn

NoiseSource = Literal["cpu", "nv"]
NOISE_SOURCES: tuple[NoiseSource, ...] = get_args(NoiseSource)
MAX_SEED = 2**64 - 1
NEARLY_PARALLEL = 0.9995
"""Beyond this cosine the arc is a line for every purpose, and dividing by its sine is not safe."""

_INITIAL = -1
"""The step that the start of a run counts as; the first interval is step 0."""


@dataclass(frozen=True, slots=True)
class SeededNoise:
    """The noise of a batch: its start and every step's; a `step.Noise`.

    The start of source "cpu" is ``torch.randn`` under ``manual_seed(seed)`` and that of "nv" the
    first tensor of a CUDA device, so that seeds below 2³² from other tools start equally. torch
    keeps only 32 bits of a seed on the CPU: larger seeds, and all steps, go through `mix`, which
    spreads all 64. Values are drawn in float32 and then cast.

    Attributes:
        seeds: One an image, 0 … 2⁶⁴-1.
        variation_seeds: Those of the noise that is turned towards, one an image; None is none.
        strength: How far it is turned: 0 the seed's own noise, 1 the variation seed's, at the
            start and in every step alike.
        per_row: Turn each row of a picture by its own angle, as A1111 does (for its pictures).
        source: "cpu" or "nv".
    """

    seeds: tuple[int, ...]
    variation_seeds: tuple[int, ...] | None = None
    strength: float = 0.0
    per_row: bool = False
    source: NoiseSource = "cpu"

    def __post_init__(self) -> None:
        if not self.seeds:
            raise ValueError("noise needs at least one seed")
        for seed in (*self.seeds, *(self.variation_seeds or ())):
            if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed <= MAX_SEED:
                raise ValueError(f"a seed must be a whole number from 0 to {MAX_SEED}, not {seed!r}")
        if self.variation_seeds is not None and len(self.variation_seeds) != len(self.seeds):
            raise ValueError(f"there are {len(self.variation_seeds)} variation seeds for {len(self.seeds)} seeds")
        if not 0 <= self.strength <= 1:
            raise ValueError(f"variation strength must be from 0 to 1, not {self.strength!r}")
        if self.strength > 0 and self.variation_seeds is None:
            raise ValueError("a variation strength above 0 needs variation seeds")
        if self.source not in NOISE_SOURCES:
            raise ValueError(f"unknown noise source {self.source!r}, expected one of {', '.join(NOISE_SOURCES)}")

    def initial(self, like: Tensor) -> Tensor:
        """Return the unit noise that a run starts from, ``b ...`` like `like`; scale it by the level.

        Raises:
            ValueError: The batch has not as many images as there are seeds.
        """
        return self(_INITIAL, like)

    def __call__(self, step: int, like: Tensor, draw: int = 0) -> Tensor:
        """Return the unit noise of one step, ``b ...`` of the shape, dtype and device of `like`.

        Args:
            step: Index of the interval, from 0.
            like: The batch.
            draw: Counts the noises within the step, from 0.

        Raises:
            ValueError: The batch has not as many images as there are seeds.
        """
        if len(like) != len(self.seeds):
            raise ValueError(f"a batch of {len(like)} needs as many seeds, not {len(self.seeds)}")
        shape = tuple(like.shape[1:])
        images = [self._image(index, shape, step, draw) for index in range(len(self.seeds))]
        return torch.stack(images).to(device=like.device, dtype=like.dtype)

    def _image(self, index: int, shape: tuple[int, ...], step: int, draw: int) -> Tensor:
        if self.variation_seeds is None or self.strength == 0:
            return self._draw(self.seeds[index], shape, step, draw)
        other = self._draw(self.variation_seeds[index], shape, step, draw)
        if self.strength == 1:
            return other
        return slerp(self._draw(self.seeds[index], shape, step, draw), other, self.strength, per_row=self.per_row)

    def _draw(self, seed: int, shape: tuple[int, ...], step: int, draw: int) -> Tensor:
        if self.source == "nv":
            return torch.from_numpy(philox_randn(seed, shape, offset=step + 1, draw=draw))
        plain = step == _INITIAL and draw == 0 and seed < 2**32
        generator = torch.Generator().manual_seed(seed if plain else mix(seed, step + 1, draw) >> 32)
        return torch.randn(shape, generator=generator, dtype=torch.float32)


def mix(*numbers: int) -> int:
    """Return 64 well-mixed bits of some whole numbers: SplitMix64's finaliser over their chain.

    ``state ← finalise(state + golden + number)`` from state 0 (Steele et al. 2014, SplitMix),
    every number taken modulo 2⁶⁴.
    """
    state = 0
    for number in numbers:
        state = (state + 0x9E3779B97F4A7C15 + number) & MAX_SEED
        state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & MAX_SEED
        state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & MAX_SEED
        state ^= state >> 31
    return state


def slerp(a: Tensor, b: Tensor, t: float, *, per_row: bool = False) -> Tensor:
    """Turn noise `a` towards noise `b` along the arc between them, which keeps its spread.

    ``sin((1-t)·θ)/sin θ·a + sin(t·θ)/sin θ·b`` (Shoemake 1985) with θ the angle between the two
    over all values. A straight mixture is taken instead where they are (nearly) parallel or
    opposite. The ends are exact.

    Args:
        a: One noise, any shape.
        b: Another of that shape.
        t: 0 is `a`, 1 is `b`.
        per_row: One angle for each line along the second dimension of ``c h w`` instead, as
            A1111 has it; noise of fewer dimensions is turned as a whole.
    """
    if t in (0, 1):
        return b if t == 1 else a
    if per_row and a.ndim >= 3:
        cosine = torch.nn.functional.cosine_similarity(a, b, dim=1).unsqueeze(1)
    else:
        cosine = torch.nn.functional.cosine_similarity(a.flatten(), b.flatten(), dim=0)
    if cosine.abs().mean() > NEARLY_PARALLEL:
        return torch.lerp(a, b, t)
    angle = cosine.clamp(-NEARLY_PARALLEL, NEARLY_PARALLEL).acos()
    return (((1 - t) * angle).sin() * a + (t * angle).sin() * b) / angle.sin()
