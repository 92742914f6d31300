"""`TrainRecipe`: all that decides what is trained, read from a TOML file and checked before anything runs.

What a recipe is turned into (data, network, objective) lives in `assemble`, the run itself in `job`.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
import tomllib
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import cast

from diffstudio.diffusion.placement import PLACEMENTS
from diffstudio.diffusion.prediction import PREDICTION_TYPES, PredictionType
from diffstudio.diffusion.samplers import SAMPLERS
from diffstudio.diffusion.schedules import SCHEDULES, make_schedule
from diffstudio.errors import UserError
from diffstudio.models.config import MLPConfig, NetworkConfig, UNetConfig
from diffstudio.training.flowers import KINDS
from diffstudio.training.objective import TIME_SAMPLINGS, WEIGHTINGS, TimeSampling, Weighting
from diffstudio.training.points import SHAPES
from diffstudio.training.toml_table import Table
from diffstudio.training.trainer import TrainSettings

LARGEST_FILE = 1 << 18
"""Bytes; a recipe is a page of text."""
DRAWN = "drawn"
"""The class of the points that the user drew."""

MOST_PARAMETERS = 2_000_000_000
LARGEST_SCALE = 3.0
"""Networks here see the noisy tensor as it is, so its size must stay near that of the picture."""


@dataclass(frozen=True, slots=True)
class ModelText:
    """What the card says about the model in words."""

    name: str
    title: str
    summary: str
    licence: str


@dataclass(frozen=True, slots=True)
class FlowersSpec:
    """Drawn flowers: picture i is of kind ``kinds[i % len(kinds)]``, drawn from seed ``first_seed + i``."""

    count: int
    size: int
    first_seed: int
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointsSpec:
    """Points in the plane, one class a shape, `count` points each; `drawn` is a file of points or empty."""

    shapes: tuple[str, ...]
    count: int
    first_seed: int
    drawn: str
    jitter: float


@dataclass(frozen=True, slots=True)
class FolderSpec:
    """Pictures of a folder, cut to squares of `size`; with `labels` each subfolder is a class."""

    path: str
    size: int
    labels: bool


DataSpec = FlowersSpec | PointsSpec | FolderSpec
DATA_KINDS: dict[str, type[DataSpec]] = {"flowers": FlowersSpec, "points": PointsSpec, "folder": FolderSpec}


@dataclass(frozen=True, slots=True)
class ObjectiveSpec:
    """The loss, as `Objective` wants it, without schedule and classes."""

    prediction: PredictionType
    weighting: Weighting
    time_sampling: TimeSampling
    condition_dropout: float


@dataclass(frozen=True, slots=True)
class Defaults:
    """How the finished model is used when nothing else is asked for."""

    sampler: str
    schedule: str
    steps: int
    guidance: float


@dataclass(frozen=True, slots=True)
class TrainRecipe:
    """A recipe of a model.

    Attributes:
        model: What the card says about it.
        network: Its shape. The number of classes is left at 0: the data says it.
        schedule: Kind of noise schedule, a name of ``diffusion.schedules.SCHEDULES``.
        schedule_options: Its options, by name.
        objective: The loss.
        data: What it learns from.
        training: How it is trained.
        checkpoint_every: Steps between two checkpoints.
        preview_every: Steps between two previews, 0 for none.
        defaults: How the finished model is used.
        measure: How many samples its quality is measured with at the end, 0 for not at all.
    """

    model: ModelText
    network: NetworkConfig
    schedule: str
    schedule_options: tuple[tuple[str, object], ...]
    objective: ObjectiveSpec
    data: DataSpec
    training: TrainSettings
    checkpoint_every: int
    preview_every: int
    defaults: Defaults
    measure: int

    @property
    def digest(self) -> str:
        """What every single step depends on, as 64 hexadecimal digits.

        The number of steps and the share of decay are left out: a training may be made longer.
        """
        training = asdict(self.training)
        del training["steps"], training["decay"]
        parts = {
            "network": [type(self.network).__name__, asdict(self.network)],
            "schedule": [self.schedule, self.schedule_options],
            "objective": asdict(self.objective),
            "data": [type(self.data).__name__, asdict(self.data)],
            "training": training,
        }
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def with_steps(self, steps: int) -> TrainRecipe:
        """Return the recipe with another number of optimiser steps."""
        return replace(self, training=replace(self.training, steps=steps))


def read_recipe(path: Path) -> TrainRecipe:
    """Read and check a recipe.

    Args:
        path: A TOML file; paths inside it are taken from its folder.

    Raises:
        UserError: The file cannot be read, is no TOML, or a key of it is missing, unknown or out of range.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UserError(f"The recipe {path} cannot be read: {error.strerror}.", "Check its name.") from error
    if len(data) > LARGEST_FILE:
        raise UserError(f"The file {path.name} is too large to be a recipe.", "A recipe is a page of TOML text.")
    try:
        values = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise UserError(f"{path.name} is not valid TOML: {error}.", "Mend that place and try again.") from error
    return _recipe(Table(values, path.name), path.parent)


def _recipe(top: Table, folder: Path) -> TrainRecipe:
    training = top.table("training")
    checkpoint_every = training.integer("checkpoint_every", 1, 1_000_000, 500)
    preview_every = training.integer("preview_every", 0, 1_000_000, 0)
    network = _network(top.table("network"))
    data = _data(top.table("data"), folder)
    if isinstance(data, PointsSpec) != isinstance(network, MLPConfig):
        fitting = "mlp" if isinstance(data, PointsSpec) else "unet"
        raise top.wrong("network", f'must have kind = "{fitting}" for this kind of data')
    schedule, options = _schedule(top.table("schedule"))
    recipe = TrainRecipe(
        model=_model(top.table("model")),
        network=network,
        schedule=schedule,
        schedule_options=options,
        objective=_objective(top, training),
        data=data,
        training=_training(training),
        checkpoint_every=checkpoint_every,
        preview_every=preview_every,
        defaults=_defaults(top.table("defaults")),
        measure=_quality(top.table("quality"), data),
    )
    top.finish()
    _check_start(top, recipe)
    return recipe


def _model(table: Table) -> ModelText:
    name = table.text("name", longest=64)
    if not re.fullmatch(r"[a-z0-9][a-z0-9_-]*", name):
        raise table.wrong("name", "must be of small letters, digits, - and _: it becomes the name of a folder")
    title = table.text("title", longest=80)
    model = ModelText(name, title, table.text("summary", longest=400), table.text("licence", longest=80))
    table.finish()
    return model


def _network(table: Table) -> NetworkConfig:
    kind = table.choice("kind", ("unet", "mlp"))
    network = _unet(table) if kind == "unet" else _mlp(table)
    try:
        network.check()
    except ValueError as error:
        raise table.wrong("kind", f"cannot be built with these numbers: {error}") from error
    if network.parameter_count > MOST_PARAMETERS:
        raise table.wrong("kind", f"would have {network.parameter_count:,} weights, more than {MOST_PARAMETERS:,}")
    table.finish()
    return network


def _unet(table: Table) -> UNetConfig:
    base = UNetConfig()
    channels = table.integers("channels", 8, 2048, 8, base.channels)
    return UNetConfig(
        patch=table.integer("patch", 1, 8, base.patch),
        channels=channels,
        blocks=table.integers("blocks", 1, 16, 8, (2,) * len(channels)),
        attention=table.flags("attention", 8, (*(False,) * (len(channels) - 1), True)),
        embedding_dim=table.integer("embedding", 8, 4096, base.embedding_dim),
        dropout=table.number("dropout", 0, 0.9, 0.0),
    )


def _mlp(table: Table) -> MLPConfig:
    base = MLPConfig()
    return MLPConfig(
        width=table.integer("width", 8, 4096, base.width),
        depth=table.integer("depth", 1, 32, base.depth),
        embedding_dim=table.integer("embedding", 8, 4096, base.embedding_dim),
    )


def _schedule(table: Table) -> tuple[str, tuple[tuple[str, object], ...]]:
    kind = table.choice("kind", tuple(SCHEDULES))
    options = tuple(sorted((key, _frozen(value)) for key, value in table.rest().items()))
    try:
        noisiest = make_schedule(kind, **dict(options))
    except ValueError as error:
        raise table.wrong("kind", f"cannot be made with these options: {error}") from error
    level = noisiest.level(noisiest.t_max)
    if math.hypot(level.alpha, level.sigma) > LARGEST_SCALE:
        raise table.wrong("kind", "must be a schedule that scales the picture down as noise comes in")
    table.finish()
    return kind, options


def _frozen(value: object) -> object:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _check_start(top: Table, recipe: TrainRecipe) -> None:
    """A model that predicts noise says nothing about the picture where there is only noise."""
    schedule = make_schedule(recipe.schedule, **dict(recipe.schedule_options))
    if recipe.objective.prediction in ("eps", "score") and schedule.level(schedule.t_max).alpha == 0:
        raise top.wrong("prediction", 'must be "v", "x0" or "flow" for a schedule that ends in pure noise')


def _objective(top: Table, training: Table) -> ObjectiveSpec:
    return ObjectiveSpec(
        prediction=cast(PredictionType, top.choice("prediction", PREDICTION_TYPES, "v")),
        weighting=cast(Weighting, training.choice("weighting", WEIGHTINGS, "plain")),
        time_sampling=cast(TimeSampling, training.choice("time_sampling", TIME_SAMPLINGS, "uniform")),
        condition_dropout=training.number("condition_dropout", 0, 1, 0.1),
    )


def _data(table: Table, folder: Path) -> DataSpec:
    kind = table.choice("kind", tuple(DATA_KINDS))
    spec: DataSpec
    match kind:
        case "flowers":
            spec = FlowersSpec(
                count=table.integer("count", 1, 1_000_000),
                size=table.integer("size", 8, 512, 64),
                first_seed=table.integer("first_seed", 0, 9_000_000, 0),
                kinds=table.choices("kinds", KINDS, KINDS),
            )
        case "points":
            spec = _points(table, folder)
        case _:
            path = folder / Path(table.text("path", longest=4096)).expanduser()
            spec = FolderSpec(str(path), table.integer("size", 8, 512, 64), table.flag("labels", False))
    table.finish()
    return spec


def _points(table: Table, folder: Path) -> PointsSpec:
    drawn = table.text("drawn", "", longest=4096)
    shapes = table.choices("shapes", SHAPES) if "shapes" in table or not drawn else ()
    return PointsSpec(
        shapes=shapes,
        count=table.integer("count", 100, 10_000_000, 50_000),
        first_seed=table.integer("first_seed", 0, 9_000_000, 0),
        drawn=str(folder / Path(drawn).expanduser()) if drawn else "",
        jitter=table.number("jitter", 0, 1, 0.03),
    )


def _training(table: Table) -> TrainSettings:
    base = TrainSettings(steps=1)
    settings = TrainSettings(
        steps=table.integer("steps", 1, 100_000_000),
        batch=table.integer("batch", 1, 65_536, base.batch),
        learning_rate=table.number("learning_rate", 1e-8, 1, base.learning_rate),
        warmup=table.integer("warmup", 0, 1_000_000, base.warmup),
        decay=table.number("decay", 0, 1, base.decay),
        ema=table.number("ema", 0, 0.999999, base.ema),
        clip=table.number("clip", 1e-6, 1e6, base.clip),
        weight_decay=table.number("weight_decay", 0, 10, base.weight_decay),
        seed=table.integer("seed", 0, 2**40, base.seed),
    )
    table.finish()
    return settings


def _defaults(table: Table) -> Defaults:
    placements = ("Automatic", *(label for label in PLACEMENTS if label != "Custom"))
    defaults = Defaults(
        sampler=table.choice("sampler", tuple(SAMPLERS), "DPM++ 2M"),
        schedule=table.choice("schedule", placements, "Automatic"),
        steps=table.integer("steps", 1, 1000, 20),
        guidance=table.number("guidance", 0, 30, 1.0),
    )
    table.finish()
    return defaults


def _quality(table: Table, data: DataSpec) -> int:
    measure = table.flag("measure", False)
    count = table.integer("count", 100, 100_000, 1000)
    if measure and isinstance(data, FolderSpec):
        raise table.wrong("measure", "must be false for a folder: only drawn data can be judged")
    table.finish()
    return count if measure else 0
