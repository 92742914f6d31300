"""Making the small picture of a class with the model itself; where it is kept is `class_pictures`' part."""

from __future__ import annotations

from collections.abc import Callable

from diffstudio.engine.class_pictures import remember_class_picture, stored_class_picture
from diffstudio.engine.execute import execute
from diffstudio.engine.images import final
from diffstudio.engine.pictures import Picture, thumbnail
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import Run
from diffstudio.models.model import Model

SIDE = 128
STEPS = 12
SEED = 3


def class_picture(model: Model, label: str | None, stop: Callable[[], bool]) -> Picture | None:
    """Return the picture of class `label` (None: whatever the model likes), at most 128 pixels a side.

    Returns:
        ``h w 3``; None when `stop` asked to leave before it was made.

    Raises:
        UserError: The model cannot make it.
    """
    stored = stored_class_picture(model.card, label)
    if stored is not None:
        return stored
    made = make_class_picture(model, label, stop)
    if made is not None:
        remember_class_picture(model.card, label, made)
    return made


def make_class_picture(model: Model, label: str | None, stop: Callable[[], bool]) -> Picture | None:
    """Make the picture anew; as `class_picture`."""
    defaults = model.card.defaults
    recipe = Recipe(
        model=model.card.name, label=label, sampler=defaults.sampler, schedule_type=defaults.schedule_type,
        steps=min(STEPS, defaults.steps), guidance=defaults.guidance, seed=SEED,
    )  # fmt: skip
    planned = plan(recipe, model)
    run = execute(planned, Run(planned), stop)
    if run.error is not None:
        raise run.error
    if run.state != "done":
        return None
    picture = final(run, 0)
    return thumbnail(picture, SIDE) if max(picture.shape[:2]) > SIDE else picture
