"""Measuring a finished model: samples at its card's own settings, judged, and the figures put into the card.

What is measured is defined in `quality`.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from diffstudio.diffusion.guidance import Guidance, guide
from diffstudio.diffusion.noise import SeededNoise
from diffstudio.diffusion.placement import place
from diffstudio.diffusion.samplers import OnSchedule, make_sampler, sampler_info
from diffstudio.diffusion.step import sample
from diffstudio.errors import UserError
from diffstudio.models.model import Condition, Model
from diffstudio.models.native import load_native, update_card
from diffstudio.training.assemble import load_data, point_set
from diffstudio.training.classifier import Classifier, flower_judge
from diffstudio.training.drawing import ByteArray, draw_range
from diffstudio.training.events import JobEvent, Measured, Preparing
from diffstudio.training.pictures import PictureSet, to_bytes
from diffstudio.training.quality import PointQuality, Quality, judge, judge_points
from diffstudio.training.recipe import FlowersSpec, PointsSpec, TrainRecipe

COUNT = 1000
"""Samples when the recipe does not say how many."""
FIRST_SEED = 1_000_000
"""Noise seed of the first sample."""
REAL_SEED = 12_000_000
REAL_SEED_TOO = 14_000_000
"""Where the held-out real data begins: beyond all training data and all of the judge's."""
POINT_SETS = 4
"""How many sets of points are made, each compared with real ones of its own."""
_TOGETHER = 25


def measure_model(recipe: TrainRecipe, folder: Path, cache: Path | None) -> Generator[JobEvent, None, None]:
    """Measure the model in a folder and write the figures into its card.

    Args:
        recipe: What it was trained by; says how many samples.
        folder: The model folder.
        cache: Folder for drawn data and the judge.

    Yields:
        Progress, then `Measured`. Closing the generator leaves the card as it was.

    Raises:
        UserError: There is no such model, it is of another recipe, or its quality cannot be measured.
    """
    model = load_native(folder)
    _check_origin(recipe, model, folder)
    count = recipe.measure or COUNT
    quality: Quality | PointQuality
    match recipe.data:
        case FlowersSpec() as spec:
            quality = yield from measure_flowers(recipe, spec, model, cache, count)
        case PointsSpec() as spec:
            quality = yield from measure_points(spec, model, count)
        case _:
            raise UserError(
                "The quality of a model of a folder cannot be measured.", "Only drawn data can be judged."
            )
    update_card(folder, replace(model.card, quality=tuple(quality.figures().items())))
    yield Measured(quality.figures())


def measure_flowers(
    recipe: TrainRecipe, spec: FlowersSpec, model: Model, cache: Path | None, count: int
) -> Generator[JobEvent, None, Quality]:
    """Make `count` flowers, every kind equally often, and judge them; returns the figures."""
    judging = yield from _judge(spec, cache)
    drawn = yield from load_data(recipe, cache, 1)
    if not isinstance(drawn, PictureSet):
        raise TypeError("flowers are pictures")
    labels = torch.arange(count) % len(spec.kinds)
    made = torch.empty(count, *model.shape)
    done = 0
    for kind, label in enumerate(model.labels):
        rows = (labels == kind).nonzero().flatten()
        for part in rows.split(_TOGETHER):  # type: ignore[no-untyped-call]
            yield Preparing("Making samples", done, count)
            made[part] = make_samples(model, label, [FIRST_SEED + int(row) for row in part])
            done += len(part)
    yield Preparing("Making samples", done, count)
    real = yield from _real(spec, REAL_SEED, count)
    real_too = yield from _real(spec, REAL_SEED_TOO, count)
    yield Preparing("Comparing", 0, 1)
    return judge(to_bytes(made), labels, judging, real, real_too, drawn.pictures)


def measure_points(spec: PointsSpec, model: Model, count: int) -> Generator[JobEvent, None, PointQuality]:
    """Make sets of `count` points of every class and compare them with fresh ones; returns the figures."""
    made: list[dict[str, Tensor]] = []
    clouds = -(-count // model.shape[0])
    for part in range(POINT_SETS):
        made.append({})
        for number, label in enumerate(model.labels):
            yield Preparing("Making samples", part * len(model.labels) + number, POINT_SETS * len(model.labels))
            first = FIRST_SEED + (part * len(model.labels) + number) * clouds
            made[part][label] = make_samples(model, label, list(range(first, first + clouds))).flatten(0, 1)[:count]
    yield Preparing("Comparing", 0, 1)
    return judge_points(made, [_by_class(spec, REAL_SEED + 1000 * part, count) for part in range(POINT_SETS)])


def make_samples(model: Model, label: str | None, seeds: list[int]) -> Tensor:
    """Make samples of one class with everything as the model's card has it, one for each seed.

    Returns:
        Shape ``b ...``, on the CPU.
    """
    defaults = model.card.defaults
    info = sampler_info(defaults.sampler)
    placement = info.placement if defaults.schedule_type == "Automatic" else defaults.schedule_type
    options = {} if defaults.eta is None else {"eta": defaults.eta}
    sampler = make_sampler(
        defaults.sampler, between=OnSchedule(model.schedule), steps=defaults.steps, **options
    )
    denoise = guide(model.pair(Condition(label)), Guidance(defaults.guidance))
    levels = place(placement, model.schedule, defaults.steps)
    noise = SeededNoise(tuple(seeds))
    x = levels[0].sigma * noise.initial(torch.empty(len(seeds), *model.shape, device=model.device))
    for step in sample(sampler, denoise, x, levels, noise):
        x = step.x_next
    return x.cpu()


def _check_origin(recipe: TrainRecipe, model: Model, folder: Path) -> None:
    training = model.card.training
    if training is None or dict(training.recipe).get("digest") != recipe.digest:
        raise UserError(
            f"The model in {folder} was not trained by this recipe.", "Name its own recipe, or its folder with --out."
        )


def _judge(spec: FlowersSpec, cache: Path | None) -> Generator[JobEvent, None, Classifier]:
    source = flower_judge(spec.kinds, spec.size, cache)
    while True:
        try:
            at = next(source)
        except StopIteration as end:
            judging: Classifier = end.value
            return judging
        yield Preparing(at.doing, at.done, at.total)


def _real(spec: FlowersSpec, first_seed: int, count: int) -> Generator[JobEvent, None, ByteArray]:
    """Draw held-out flowers of the same kinds in the same order; returns ``count h w 3``."""
    parts = []
    for first in range(0, count, _TOGETHER):
        yield Preparing("Drawing held-out flowers", first, count)
        parts.append(draw_range(spec.kinds, first, min(_TOGETHER, count - first), first_seed, spec.size))
    return np.concatenate(parts)


def _by_class(spec: PointsSpec, seed: int, count: int) -> dict[str, Tensor]:
    data = point_set(spec, seed, count)
    return {label: data.points[data.label_ids == index] for index, label in enumerate(data.labels)}
