"""Making the frames of a walk: a generator that can be stopped within a model call and resumed.

What was kept before comes first and costs nothing. Frames are made in batches, which changes no bit of
them on the processor, in an order that looks good early. Keeping them is `walk_store`'s part.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

import torch
from torch import Tensor

from diffstudio.diffusion.step import sample
from diffstudio.engine.execute import Stop, Stopped, is_out_of_memory, never
from diffstudio.engine.pictures import DARK, Ground, Picture, picture_of
from diffstudio.engine.plan import call_key
from diffstudio.engine.timing import Timings
from diffstudio.engine.walk_batch import denoise_of
from diffstudio.engine.walk_noise import Stacked
from diffstudio.engine.walk_plan import Shot, WalkPlan
from diffstudio.engine.walk_time import render_order
from diffstudio.errors import UserError


@dataclass(frozen=True, slots=True)
class MadeFrame:
    """A finished frame.

    Attributes:
        index: Which one, into `WalkPlan.shots`.
        picture: Its pixels, ``h w 3``.
        kept: Whether it was made at an earlier time.
    """

    index: int
    picture: Picture
    kept: bool = False


class Keeper(Protocol):
    """Where finished frames are kept, by their index in `WalkPlan.shots`: on disk (`walk_store`) or elsewhere."""

    def get(self, index: int) -> Picture | None:
        """Return a frame, None where it is not there."""
        ...

    def put(self, index: int, picture: Picture) -> bool:
        """Keep a frame; return whether it could be kept."""
        ...


def render(
    plan: WalkPlan,
    stored: Keeper | None = None,
    stop: Stop = never,
    *,
    order: str = "coarse",
    timings: Timings | None = None,
    ground: Ground = DARK,
) -> Iterator[MadeFrame]:
    """Make every frame of `plan`; those that are stored come first.

    Args:
        plan: What to make.
        stored: Where finished frames are kept; None keeps none.
        stop: Asked before every look at the model; True ends the walk, what was yielded stays stored.
        order: "coarse" (every eighth frame, then those between) or "straight".
        timings: Takes in how fast the model was.
        ground: Colours of clouds of points.

    Yields:
        One `MadeFrame` for each of ``plan.shots``; fewer where it was stopped.

    Raises:
        UserError: Too little memory, or a frame turned into invalid numbers.
    """
    missing = []
    for index in render_order(len(plan.shots), order):
        picture = stored.get(index) if stored is not None else None
        if picture is None:
            missing.append(index)
        else:
            yield MadeFrame(index, picture, kept=True)
    for group in _groups(plan, missing):
        try:
            made = _make(plan, [plan.shots[index] for index in group], stop, timings)
        except Stopped:
            return
        for index, values in zip(group, made, strict=True):
            picture = picture_of(_finite(values, index).numpy(), ground=ground)
            if stored is not None:
                stored.put(index, picture)
            yield MadeFrame(index, picture)


def shown(plan: WalkPlan, pictures: dict[int, Picture]) -> list[Picture | None]:
    """Return the frames in the order of showing, for a player or an export; None for those not made yet.

    Args:
        plan: The plan.
        pictures: Finished frames by their index in ``plan.shots``.
    """
    return [pictures.get(index) for index in plan.sequence]


def _groups(plan: WalkPlan, indices: Sequence[int]) -> Iterator[list[int]]:
    """Cut frames into batches; those with another sampler (by Eta) are apart."""
    for _, same in groupby(indices, lambda index: plan.shots[index].sampler):
        group = list(same)
        for start in range(0, len(group), plan.batch):
            yield group[start : start + plan.batch]


def _make(plan: WalkPlan, shots: Sequence[Shot], stop: Stop, timings: Timings | None) -> Tensor:
    """Make some frames together, ``b ...``, in the main memory.

    Raises:
        Stopped: `stop` said so.
        UserError: There was too little memory.
    """
    looks = _Looks(stop)
    try:
        x = _walk_down(plan, shots, looks)
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        if torch.cuda.is_available():
            torch.cuda.empty_cache()
        advice = "Lower Size, or close other programs."
        raise UserError("There was not enough memory for this walk.", advice) from error
    if timings is not None:
        looks.record(plan, shots, timings)
    return x


def _walk_down(plan: WalkPlan, shots: Sequence[Shot], looks: _Looks) -> Tensor:
    base = plan.base
    noise = Stacked(tuple(shot.frame.tape for shot in shots))
    like = torch.empty((len(shots), *base.shape), dtype=torch.float32, device=base.model.device)
    x = base.levels[0].sigma * noise.initial(like)  # as `Plan.initial`
    for step in sample(shots[0].sampler, denoise_of(plan, shots, looks), x, base.levels, noise):
        x = step.x_next
    return x.float().cpu()


class _Looks:
    """Stands before every look at the model to stop the walk, and measures how long the looks take."""

    def __init__(self, stop: Stop) -> None:
        self._stop = stop
        self._begun = 0.0

    def __call__(self) -> None:
        if self._stop():
            raise Stopped
        self._begun = self._begun or time.perf_counter()

    def record(self, plan: WalkPlan, shots: Sequence[Shot], timings: Timings) -> None:
        """Take in the time of a look; a guided one counts as two plain ones."""
        passes = sum(shot.cost.nfe for shot in shots)
        unit = (time.perf_counter() - self._begun) * len(shots) / passes
        for guided in (False, True):
            recipe = plan.base.recipe.with_(count=min(len(shots), 64))
            key = call_key(recipe, plan.model, plan.base.shape, guided=guided)
            timings.record(key, unit * (2 if guided else 1))


def _finite(values: Tensor, index: int) -> Tensor:
    """Return `values`.

    Raises:
        UserError: They hold NaN or infinity.
    """
    if not math.isfinite(float(values.sum())):
        advice = "Lower Guidance, take more Steps or another Sampler."
        raise UserError(f"Frame {index + 1} turned into invalid numbers.", advice)
    return values
