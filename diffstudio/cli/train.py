"""``diffstudio train RECIPE.toml``: train the model of a recipe, go on with it, write it out, measure it."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudio.cli.library import add_device_argument
from diffstudio.cli.main import DONE, Interrupted
from diffstudio.cli.output import print_json
from diffstudio.cli.picture_arguments import check_writable
from diffstudio.cli.progress import LiveLine, duration
from diffstudio.cli.stopping import Stopping, stopping
from diffstudio.cli.values import whole
from diffstudio.errors import UserError

if TYPE_CHECKING:
    from diffstudio.training.events import JobEvent, Stopped
    from diffstudio.training.loop import JobSettings
    from diffstudio.training.recipe import TrainRecipe

PLAIN_INTERVAL = 10.0
LIVE_INTERVAL = 0.2
JSON_INTERVAL = 1.0
"""Seconds between two reports of progress: without a terminal, on one, and as JSON lines."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diffstudio train``."""
    parser.epilog = "example: diffstudio train resources/recipes/points.toml. Ctrl-C keeps what was trained so far."
    parser.add_argument("recipe", type=Path, metavar="RECIPE.toml", help="what to train, see resources/recipes")
    parser.add_argument("--out", type=Path, metavar="DIR", help="model folder to write (default: among your models)")
    parser.add_argument("--work", type=Path, metavar="DIR", help="folder of the checkpoints (default: in your cache)")
    parser.add_argument("--steps", type=whole, metavar="N", help="train this many steps instead of the recipe's")
    add_device_argument(parser)
    parser.add_argument("--threads", type=whole, default=0, metavar="N", help="processor threads (default: measured)")
    start = parser.add_mutually_exclusive_group()
    start.add_argument("--resume", action="store_true", help="go on from a checkpoint, and fail if there is none")
    start.add_argument("--fresh", action="store_true", help="begin anew; old checkpoints are set aside")
    task = parser.add_mutually_exclusive_group()
    task.add_argument("--measure", action="store_true", help="only measure the trained model in the model folder")
    task.add_argument("--export-now", action="store_true", help="only write the model of the newest checkpoint")
    parser.add_argument("--json", action="store_true", help="report as JSON, one event a line")


def run(arguments: argparse.Namespace) -> int:
    """Do what the arguments say.

    Returns:
        0.

    Raises:
        UserError: What was asked cannot be done; the text says why and what to do.
        Interrupted: Ctrl-C; the text says what is kept.
    """
    from diffstudio.training.events import Stopped
    from diffstudio.training.recipe import read_recipe

    recipe = read_recipe(arguments.recipe)
    if arguments.steps is not None:
        if arguments.steps < 1:
            raise UserError(f"--steps is {arguments.steps}.", "Give 1 or more.")
        recipe = recipe.with_steps(arguments.steps)
    settings = _settings(arguments, recipe)
    check_writable(settings.out, settings.work)
    show = _JsonLines() if arguments.json else _Lines()
    try:
        with stopping() as wish:
            for event in _events(arguments, recipe, settings, wish):
                show(event)
                if isinstance(event, Stopped):
                    raise Interrupted(_after_interruption(event))
    finally:
        show.clear()
    return DONE


def _settings(arguments: argparse.Namespace, recipe: TrainRecipe) -> JobSettings:
    from diffstudio.engine import places
    from diffstudio.training.loop import JobSettings

    if not 0 <= arguments.threads <= 1024:
        raise UserError(f"--threads is {arguments.threads}.", "Give a number from 1 to 1024, or leave it out.")
    return JobSettings(
        out=arguments.out or places.data() / "models" / recipe.model.name,
        work=arguments.work or places.cache() / "training" / recipe.model.name,
        cache=places.cache() / "drawn",
        device=arguments.device,
        threads=arguments.threads,
        start="fresh" if arguments.fresh else "resume" if arguments.resume else "auto",
    )


def _events(
    arguments: argparse.Namespace, recipe: TrainRecipe, settings: JobSettings, wish: Stopping
) -> Iterator[JobEvent]:
    from diffstudio.training.job import export_now, measure_now, run_job

    if arguments.measure:
        return measure_now(recipe, settings, wish)
    if arguments.export_now:
        return export_now(recipe, settings)
    return run_job(recipe, settings, wish)


class _Lines:
    """Reports in words: one line that is rewritten where a person watches, now and then a line elsewhere."""

    def __init__(self) -> None:
        self._line = LiveLine()
        self._last = -PLAIN_INTERVAL

    def __call__(self, event: JobEvent) -> None:
        progress, sentence = _progress_text(event), _sentence(event)
        now = time.monotonic()
        if progress and now - self._last >= (LIVE_INTERVAL if self._line.shown else PLAIN_INTERVAL):
            self._last = now
            if self._line.shown:
                self._line.draw(progress)
            else:
                print(progress, flush=True)
        if sentence:
            self.clear()
            print(sentence, flush=True)

    def clear(self) -> None:
        """Take the rewritten line away."""
        self._line.clear()


class _JsonLines:
    """Reports as JSON: every event a line, progress at most once a second."""

    def __init__(self) -> None:
        self._last = -JSON_INTERVAL

    def __call__(self, event: JobEvent) -> None:
        if _progress_text(event):
            now = time.monotonic()
            if now - self._last < JSON_INTERVAL and not _is_end(event):
                return
            self._last = now
        if hasattr(event, "samples"):  # a preview is for eyes
            return
        values = {name: getattr(event, name) for name in type(event).__slots__}
        print_json({"event": type(event).__name__.lower(), **values}, lines=True)

    def clear(self) -> None:
        """Nothing is ever rewritten."""


def _is_end(event: JobEvent) -> bool:
    from diffstudio.training.events import Preparing, Trained

    match event:
        case Trained():
            return event.step == event.steps
        case Preparing():
            return event.done == event.total
        case _:
            return False


def _progress_text(event: JobEvent) -> str:
    from diffstudio.training.events import Preparing, Trained

    match event:
        case Trained():
            share = 100 * event.step / event.steps
            return (
                f"Step {event.step:,} of {event.steps:,} ({share:.0f} %)  {duration(event.seconds_left)} left  "
                f"loss {event.smoothed:.4f}  rate {event.learning_rate:.1e}  {event.examples_per_second:,.0f} a second"
            )
        case Preparing():
            return f"{event.doing}: {event.done:,} of {event.total:,}" if event.total > 1 else f"{event.doing} …"
        case _:
            return ""


def _sentence(event: JobEvent) -> str:
    from diffstudio.training import events as e

    match event:
        case e.Notice():
            return event.text
        case e.Started():
            begin = f"Going on after step {event.step:,}" if event.step else "Training"
            threads = "1 thread" if event.threads == 1 else f"{event.threads} threads"
            return f"{begin}: {event.parameters:,} weights, {event.examples:,} examples, {event.device}, {threads}."
        case e.Exported():
            return f"The model is in {event.folder}."
        case e.Measured():
            return "\n".join(f"  {name.replace('_', ' ')}: {value:g}" for name, value in event.figures.items())
        case e.Done():
            return f"Done in {duration(event.seconds)}."
        case _:
            return ""


def _after_interruption(event: Stopped) -> str:
    if event.path is not None:
        return f"Step {event.step:,} is kept, and the same command goes on from there."
    return "The model is written but not measured." if event.step else "No step was made yet."
