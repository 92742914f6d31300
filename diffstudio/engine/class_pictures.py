"""The small pictures on the class buttons: made by the model itself, once, and remembered.

A bundled model brings them along in its folder ``classes``; others are made when first needed and
kept in the cache, by the hash of the weights.
"""

from __future__ import annotations

import hashlib
import io
import logging
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from diffstudio import resources
from diffstudio.engine import files, places
from diffstudio.engine.execute import execute
from diffstudio.engine.images import final
from diffstudio.engine.pictures import Picture, thumbnail
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import Run
from diffstudio.errors import UserError
from diffstudio.models.card_json import card_to_json
from diffstudio.models.model import Model

SIDE = 128
STEPS = 12
SEED = 3
FOLDER = "classes"
ANY = "any"

_log = logging.getLogger("diffstudio")


def class_picture(model: Model, label: str | None, stop: Callable[[], bool]) -> Picture | None:
    """Return the picture of class `label` (None: whatever the model likes), at most 128 pixels a side.

    Returns:
        ``h w 3``; None when `stop` asked to leave before it was made.

    Raises:
        UserError: The model cannot make it.
    """
    for path in _places(model, label):
        stored = _read(path)
        if stored is not None:
            return stored
    made = make_class_picture(model, label, stop)
    if made is not None:
        _remember(_places(model, label)[-1], made)
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


def encoded(picture: Picture) -> bytes:
    """Return a class picture as it is stored: PNG."""
    packed = io.BytesIO()
    Image.fromarray(picture).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def _places(model: Model, label: str | None) -> tuple[Path, Path]:
    """Where the picture may be: with the bundled model, and in the cache."""
    key = hashlib.sha256(f"{card_to_json(model.card)}|{label}".encode()).hexdigest()[:24]
    bundled = resources.path("models", model.card.name, FOLDER, file_name(label))
    return bundled, places.cache() / "class-pictures" / f"{key}.png"


def file_name(label: str | None) -> str:
    """Return under which name a bundled model holds the picture of a class."""
    return re.sub(r"[^\w-]", "-", ANY if label is None else label) + ".png"


def _read(path: Path) -> Picture | None:
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError):
        return None


def _remember(path: Path, picture: Picture) -> None:
    try:
        files.make_folder(path.parent)
        files.write(path, encoded(picture))
    except UserError:
        _log.info("the picture of a class could not be remembered", exc_info=True)
