"""A recipe turned into a model folder: find the checkpoint, train, export, measure. Knows no screen.

What the events are is in `events`; the steps themselves are `loop`'s, the parts `assemble`'s, the files
of the model `export`'s, its quality `measure`'s.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator

import torch

from diffstudio.errors import UserError
from diffstudio.training import checkpoint as checkpoints
from diffstudio.training.checkpoint import Checkpoint
from diffstudio.training.events import Done, Exported, JobEvent, Notice, Stopped
from diffstudio.training.export import export_model
from diffstudio.training.loop import JobSettings, StopAskedError, stoppable, train
from diffstudio.training.measure import measure_model
from diffstudio.training.recipe import TrainRecipe


def run_job(
    recipe: TrainRecipe, settings: JobSettings, stop: Callable[[], bool] = lambda: False
) -> Iterator[JobEvent]:
    """Train the model of a recipe, from the newest checkpoint or from the start, and write its folder.

    Args:
        recipe: What to train.
        settings: Where and how.
        stop: Asked after every event; once it is true a checkpoint is written and the job ends with
            `Stopped`. Closing the generator ends it without one.

    Yields:
        What happens, see `events`; the last is `Done` or `Stopped`.

    Raises:
        UserError: The data, the folders or an old checkpoint do not fit, or the training diverged.
    """
    begun = time.perf_counter()
    threads_before = torch.get_num_threads()
    reached = 0
    try:
        kept = yield from _newest(recipe, settings)
        if kept is None or kept.step < recipe.training.steps:
            finished = yield from train(recipe, settings, kept, stop)
            if not finished:
                return
        reached = recipe.training.steps
        yield from export_now(recipe, settings)
        if recipe.measure:
            yield from stoppable(measure_model(recipe, settings.out, settings.cache), stop)
        yield Done(settings.out, time.perf_counter() - begun)
    except StopAskedError:
        yield Stopped(reached, None)
    finally:
        torch.set_num_threads(threads_before)


def export_now(recipe: TrainRecipe, settings: JobSettings) -> Iterator[JobEvent]:
    """Write the model folder from the newest checkpoint's running average, however far it has come.

    Yields:
        `Notice` for a damaged checkpoint, then `Exported`.

    Raises:
        UserError: There is no checkpoint of this recipe, or the folder cannot be written.
    """
    kept = yield from _newest(recipe, settings, needed=True)
    if kept is not None:
        export_model(recipe, kept, settings.out)
        yield Exported(settings.out)


def measure_now(
    recipe: TrainRecipe, settings: JobSettings, stop: Callable[[], bool] = lambda: False
) -> Iterator[JobEvent]:
    """Measure the model in the model folder and write the figures into its card.

    Yields:
        Progress, then `Measured`; or `Stopped` when that was asked for, and the card is as it was.

    Raises:
        UserError: There is no model of this recipe, or its quality cannot be measured.
    """
    try:
        yield from stoppable(measure_model(recipe, settings.out, settings.cache), stop)
    except StopAskedError:
        yield Stopped(recipe.training.steps, None)


def _newest(
    recipe: TrainRecipe, settings: JobSettings, *, needed: bool = False
) -> Generator[JobEvent, None, Checkpoint | None]:
    """Find the checkpoint to go on from, and refuse one of another recipe."""
    work = settings.work
    if settings.start == "fresh" and not needed:
        try:
            checkpoints.set_aside(work)
        except OSError as error:
            raise UserError(f"The old checkpoints in {work} cannot be set aside.", "Choose another --work.") from error
        return None
    kept, problems = checkpoints.load_newest(work)
    for problem in problems:
        yield Notice(problem)
    if kept is None:
        if needed or settings.start == "resume":
            raise UserError(f"There is no checkpoint in {work}.", "Start the training without --resume.")
        return None
    if kept.origin.digest != recipe.digest:
        raise UserError(
            f"The checkpoint {kept.path} is of another recipe, or the recipe was changed since.",
            "Start with --fresh to train anew (the old one is set aside), or choose another --work folder.",
        )
    return kept
