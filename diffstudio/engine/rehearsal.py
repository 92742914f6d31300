"""A run rehearsed with single numbers in place of pictures: what the real one will cost, exactly.

The real sampler and the real guidance are walked through, so that no table of what each of them
does can be wrong. The rehearsal of twenty steps takes about a millisecond.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from diffstudio.diffusion.guidance import Guidance, PairPrediction, guide
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.step import Sampler, sample
from diffstudio.engine.trees import tensors_in


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run asks for.

    Attributes:
        plain: Looks at the model that ask for one prediction.
        guided: Looks that ask for two, with and without the condition.
        tensors: Tensors of the batch's size that the record keeps.
    """

    plain: int
    guided: int
    tensors: int

    @property
    def nfe(self) -> int:
        """Predictions asked for: the number of function evaluations a picture."""
        return self.plain + 2 * self.guided


class _Stand:
    """A model of one number that counts what it is asked."""

    def __init__(self) -> None:
        self.plain = 0
        self.guided = 0

    def __call__(self, x: Tensor, level: Level, *, want_cond: bool, want_uncond: bool) -> PairPrediction:
        if want_cond and want_uncond:
            self.guided += 1
        else:
            self.plain += 1
        return (torch.zeros_like(x) if want_cond else None), (torch.zeros_like(x) if want_uncond else None)


def rehearse(sampler: Sampler, levels: Sequence[Level], guidance: Guidance, start: int = 0) -> Cost:
    """Return what the steps from `start` on cost; the record is counted with the steps before.

    Raises:
        ValueError: The sampler cannot cross one of the intervals.
    """
    stand = _Stand()
    carry = sampler.init() if start else None
    x = torch.zeros(1, 1)
    held = list(sample(sampler, guide(stand, guidance), x, levels, _no_noise, start=start, carry=carry))
    kept = {id(tensor) for tensor in tensors_in(held)}
    before = round(start * len(kept) / max(1, len(held)))
    return Cost(stand.plain, stand.guided, len(kept) + before)


def _no_noise(step: int, like: Tensor, draw: int = 0) -> Tensor:
    return torch.zeros_like(like)
