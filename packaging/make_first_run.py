"""Makes what the first start shows, from the bundled model: the first run and the pictures of the classes.

Run it after the bundled model has changed: ``python packaging/make_first_run.py``.
"""

from __future__ import annotations

import sys

from diffstudio import files, resources
from diffstudio.engine.class_making import make_class_picture
from diffstudio.engine.class_pictures import FOLDER, encoded, file_name
from diffstudio.engine.execute import execute
from diffstudio.engine.film import Film
from diffstudio.engine.first_run import write_stored
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import Run
from diffstudio.models import catalogue
from diffstudio.models.model import Model

LABEL = "poppy"
SEED = 965400095


def first_run(model: Model) -> None:
    """Make and store the run that the first start shows."""
    defaults = model.card.defaults
    recipe = Recipe(
        model=model.card.name, label=LABEL, sampler=defaults.sampler, schedule_type=defaults.schedule_type,
        steps=defaults.steps, guidance=defaults.guidance, seed=SEED,
    )  # fmt: skip
    planned = plan(recipe, model)
    run = execute(planned, Run(planned))
    write_stored(Film(run), resources.path("first_run"))


def class_pictures(model: Model) -> None:
    """Make and store the picture of every class."""
    folder = files.make_folder(resources.path("models", model.card.name, FOLDER))
    for label in (*model.labels, None):
        picture = make_class_picture(model, label, lambda: False)
        if picture is not None:
            files.write(folder / file_name(label), encoded(picture))


def main() -> int:
    """Make everything."""
    model = catalogue.load(catalogue.DEFAULT)
    first_run(model)
    class_pictures(model)
    points = catalogue.load("points")
    class_pictures(points)
    return 0


if __name__ == "__main__":
    sys.exit(main())
