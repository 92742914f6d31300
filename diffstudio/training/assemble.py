"""From a recipe to the parts of a training: data, network, objective, trainer. Nothing runs here."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import torch
from torch import nn

from diffstudio.diffusion.schedule import NoiseSchedule
from diffstudio.diffusion.schedules import make_schedule
from diffstudio.models.config import NetworkConfig, UNetConfig
from diffstudio.models.mlp import PointMLP
from diffstudio.models.unet import UNet
from diffstudio.training.events import JobEvent, Notice, Preparing
from diffstudio.training.flowers_data import flowers
from diffstudio.training.folder import pictures_of
from diffstudio.training.objective import Objective
from diffstudio.training.points import PointSet, draw_points, read_drawn, scatter_drawn
from diffstudio.training.recipe import DRAWN, FlowersSpec, FolderSpec, PointsSpec, TrainRecipe
from diffstudio.training.trainer import Dataset, Trainer


def schedule_of(recipe: TrainRecipe) -> NoiseSchedule:
    """Return the noise schedule of a recipe."""
    return make_schedule(recipe.schedule, **dict(recipe.schedule_options))


def network_config(recipe: TrainRecipe, labels: tuple[str, ...]) -> NetworkConfig:
    """Return the network's shape, completed by the classes and by the units of the schedule's time."""
    schedule = schedule_of(recipe)
    time_scale = 1000 / max(abs(schedule.t_min), abs(schedule.t_max))
    return replace(recipe.network, num_classes=len(labels), time_scale=time_scale)


def make_network(config: NetworkConfig, seed: int = 0) -> nn.Module:
    """Build a network with weights that follow from the seed; pictures lie channels last in memory."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        if isinstance(config, UNetConfig):
            return UNet(config).to(memory_format=torch.channels_last)  # type: ignore[call-overload,no-any-return]
        return PointMLP(config)


def make_trainer(recipe: TrainRecipe, data: Dataset, device: torch.device) -> Trainer:
    """Put network, data and objective of a recipe together, at step 0."""
    objective = Objective(
        schedule=schedule_of(recipe),
        prediction_type=recipe.objective.prediction,
        weighting=recipe.objective.weighting,
        time_sampling=recipe.objective.time_sampling,
        condition_dropout=recipe.objective.condition_dropout,
        null_label=len(data.labels),
    )
    network = make_network(network_config(recipe, data.labels), recipe.training.seed).to(device)
    return Trainer(network, data, objective, recipe.training)


def load_data(recipe: TrainRecipe, cache: Path | None, workers: int) -> Generator[JobEvent, None, Dataset]:
    """Draw or read the data of a recipe.

    Args:
        recipe: Which data.
        cache: Folder for what is drawn once and kept.
        workers: Processes that draw.

    Yields:
        Progress. Closing the generator stops.

    Returns:
        The data set.

    Raises:
        UserError: The folder or file of the recipe does not hold what is needed.
    """
    match recipe.data:
        case FlowersSpec() as spec:
            return (yield from _flowers(spec, cache, workers))
        case FolderSpec() as spec:
            return (yield from _folder(spec))
        case PointsSpec() as spec:
            yield Preparing("Drawing points", 0, 1)
            return point_set(spec, spec.first_seed, spec.count)


def point_set(spec: PointsSpec, first_seed: int, count: int) -> PointSet:
    """Draw `count` points of every class of a recipe; class k from seed ``first_seed + k``.

    Raises:
        UserError: The file of drawn points cannot be used.
    """
    parts = []
    labels = (*spec.shapes, DRAWN) if spec.drawn else spec.shapes
    for number, label in enumerate(labels):
        generator = torch.Generator().manual_seed(first_seed + number)
        if label == DRAWN:
            parts.append(scatter_drawn(read_drawn(Path(spec.drawn)), spec.jitter, count, generator))
        else:
            parts.append(draw_points(label, count, generator))
    return PointSet(torch.cat(parts), torch.arange(len(labels)).repeat_interleave(count), labels)


def _flowers(spec: FlowersSpec, cache: Path | None, workers: int) -> Generator[JobEvent, None, Dataset]:
    source = flowers(spec, cache, workers)
    while True:
        try:
            at = next(source)
        except StopIteration as end:
            data: Dataset = end.value
            return data
        yield Notice(at.notice) if at.notice else Preparing("Drawing flowers", at.done, at.total)


def _folder(spec: FolderSpec) -> Generator[JobEvent, None, Dataset]:
    source = pictures_of(spec)
    while True:
        try:
            at = next(source)
        except StopIteration as end:
            data: Dataset = end.value
            return data
        if at.skipped:
            yield Notice(f"Left out {at.skipped}.")
        yield Preparing("Reading pictures", at.done, at.total)
