"""From a checkpoint to a model folder: the running average in half precision, and the card."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from diffstudio.models import card as cards
from diffstudio.models.card import Card
from diffstudio.models.card_checks import Pairs
from diffstudio.models.native import save_native
from diffstudio.training.assemble import network_config
from diffstudio.training.checkpoint import Checkpoint
from diffstudio.training.recipe import FlowersSpec, FolderSpec, PointsSpec, TrainRecipe

SHOWN_POINTS = 1000
"""Points in one sample of a model of points: enough to see its shape."""
OWN_LICENCE = "CC0-1.0"
"""Of all data that the program draws itself."""


def export_model(recipe: TrainRecipe, kept: Checkpoint, folder: Path) -> Card:
    """Write the model of a checkpoint.

    Args:
        recipe: What was trained.
        kept: A checkpoint of it.
        folder: The model folder; made when missing, an old model in it is replaced.

    Returns:
        The card as it was written.

    Raises:
        UserError: The folder cannot be written, or the recipe's texts do not fit into a card.
    """
    ema = {name.removeprefix("ema."): value for name, value in kept.tensors.items() if name.startswith("ema.")}
    return save_native(folder, make_card(recipe, kept), ema, half=True)


def make_card(recipe: TrainRecipe, kept: Checkpoint) -> Card:
    """Return the card of a checkpoint's model, not yet measured."""
    points = isinstance(recipe.data, PointsSpec)
    shape = (SHOWN_POINTS, 2) if isinstance(recipe.data, PointsSpec) else (3, recipe.data.size, recipe.data.size)
    threads = "1 thread" if kept.origin.threads == 1 else f"{kept.origin.threads} threads"
    return Card(
        name=recipe.model.name,
        title=recipe.model.title,
        summary=recipe.model.summary,
        kind="points" if points else "pictures",
        shape=shape,
        network=network_config(recipe, kept.origin.labels),
        schedule=recipe.schedule,
        schedule_options=recipe.schedule_options,
        prediction=recipe.objective.prediction,
        labels=kept.origin.labels,
        defaults=cards.Defaults(
            sampler=recipe.defaults.sampler,
            schedule_type=recipe.defaults.schedule,
            steps=recipe.defaults.steps,
            guidance=recipe.defaults.guidance,
        ),
        data=_data(recipe, kept),
        training=cards.Training(
            steps=kept.step,
            seconds=round(kept.seconds, 1),
            device=f"{kept.origin.device}, {threads}",
            recipe=_summary(recipe),
        ),
        licence=recipe.model.licence,
        created=date.today().isoformat(),
    )


def _data(recipe: TrainRecipe, kept: Checkpoint) -> cards.Data:
    match recipe.data:
        case FlowersSpec() as spec:
            seeds = f"seeds {spec.first_seed:,} to {spec.first_seed + spec.count - 1:,}"
            text = f"Flowers of {len(spec.kinds)} kinds, drawn by the program from {seeds}."
            return cards.Data(text, kept.origin.examples, OWN_LICENCE)
        case PointsSpec() as spec:
            by_hand = " and points drawn by hand" if spec.drawn else ""
            text = f"{spec.count:,} points of each shape, drawn by the program{by_hand}."
            return cards.Data(text, kept.origin.examples, OWN_LICENCE if not spec.drawn else "")
        case FolderSpec() as spec:
            return cards.Data(f"Pictures of the folder {Path(spec.path).name}.", kept.origin.examples)


def _summary(recipe: TrainRecipe) -> Pairs:
    """What decided the training, flat; `digest` names it exactly."""
    training = recipe.training
    values: dict[str, object] = {
        "batch": training.batch,
        "condition_dropout": recipe.objective.condition_dropout,
        "decay": training.decay,
        "digest": recipe.digest,
        "ema": training.ema,
        "learning_rate": training.learning_rate,
        "seed": training.seed,
        "steps": training.steps,
        "time_sampling": recipe.objective.time_sampling,
        "warmup": training.warmup,
        "weight_decay": training.weight_decay,
        "weighting": recipe.objective.weighting,
    }
    return tuple(values.items())
