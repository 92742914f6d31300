"""``diffstudio generate``: make pictures, save them with their settings inside."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudio.cli.library import Library, add_device_argument
from diffstudio.cli.main import DONE, Interrupted
from diffstudio.cli.output import Reporter, add_json_lines, print_json, warn
from diffstudio.cli.picture_arguments import add_picture_arguments, check_writable, destination
from diffstudio.cli.progress import about
from diffstudio.cli.recipe_arguments import add_recipe_arguments, origin_from
from diffstudio.cli.stopping import stopping
from diffstudio.engine.branch import Branch, Origin
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

if TYPE_CHECKING:
    from diffstudio.engine.plan import Plan
    from diffstudio.engine.run import Run

EXAMPLES = """\
examples:
  diffstudio generate --label rose --seed 7 --count 4     four roses, of the seeds 7 to 10
  diffstudio generate --sampler Heun --plan               what it would cost
  diffstudio generate --recipe picture.png                the same picture again
  diffstudio generate --recipe picture.png --branch 10 --label tulip
  diffstudio generate --recipe grid.png --cell 2,3        one cell of a grid
A name that is not known is answered with those that are: try --sampler help
"""
QUANTITIES = ("x", "x0", "eps", "cond", "uncond", "difference", "change")
"""As in `diffstudio.engine.run`, which is not imported before there is something to run."""


@dataclass(slots=True)
class Saved:
    """The files that were written so far."""

    pictures: list[Path] = field(default_factory=list)
    grids: list[Path] = field(default_factory=list)
    steps: list[Path] = field(default_factory=list)

    @property
    def all(self) -> tuple[Path, ...]:
        """Every file; of the steps of a picture their folder."""
        folders = dict.fromkeys(path.parent for path in self.steps)
        return (*self.pictures, *self.grids, *folders)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diffstudio generate``."""
    parser.epilog = EXAMPLES
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    add_recipe_arguments(parser)
    group = add_picture_arguments(parser)
    group.add_argument("--name", metavar="PATTERN", help="what the files are called, such as “[label]/[number]-[seed]”")
    group.add_argument("--grid", action="store_true", help="save the batch as one labelled picture, too")
    group.add_argument("--steps-out", type=Path, metavar="DIR", help="save all steps of each picture below this folder")
    group.add_argument("--steps-grid", action="store_true", help="save the steps of each as one labelled picture")
    group.add_argument(
        "--quantity", choices=QUANTITIES, default="x0", help="what the saved steps show (default: x0, the expected)"
    )
    add_device_argument(parser)
    parser.add_argument("--plan", action="store_true", help="only say what the run would cost")
    add_json_lines(parser)


def run(options: argparse.Namespace) -> int:
    """Make the pictures.

    Raises:
        UserError: A setting is not possible, the run failed, or a file could not be written.
        Interrupted: Ctrl-C; the text says what is kept.
    """
    from diffstudio.engine.plan import plan_from

    origin = origin_from(options)
    library = Library(options.device)
    # a branch is planned from its very start: here the steps that it shares have to be made, too
    planned = plan_from(origin, library(origin.recipe.model), timings=library.timings)
    for note in planned.notes:
        warn(note)
    if options.plan:
        _print_plan(planned, options)
        return DONE
    check_writable(destination(options)[0], options.steps_out)
    made = _make(origin, planned, library, options)
    if made.state == "stopped":
        raise Interrupted(_kept(made, options))
    saved = Saved()
    try:
        _save(made, options, saved)
    finally:  # what was written is told also when the disk was full in the middle
        if not options.json:
            for path in saved.all:
                print(path)
    if options.json:
        _print_result(made, planned, saved, options)
    return DONE


def _make(origin: Origin, planned: Plan, library: Library, options: argparse.Namespace) -> Run:
    from diffstudio.engine.execute import execute, replay
    from diffstudio.engine.run import Run

    first = origin.step if isinstance(origin, Branch) else 0
    with stopping() as wish, Reporter(origin.recipe.steps, "step", options.json, done=first) as report:
        if isinstance(origin, Recipe):
            made = execute(planned, Run(planned), wish, lambda _: report(), timings=library.timings)
        else:
            try:
                made = replay(origin, library, wish, lambda _: report(), timings=library.timings)
            except UserError as error:
                if wish.pressed:  # a parent that was stopped has no step to branch from
                    raise Interrupted("The run it branches from was not finished; no picture was saved.") from error
                raise
    library.timings.save()
    if made.error is not None:
        raise made.error
    return made


def _save(made: Run, options: argparse.Namespace, saved: Saved) -> None:
    from diffstudio.engine import save

    folder, pattern = destination(options)
    for image in range(made.count):
        saved.pictures += save.save_pictures(made, folder, options.name or pattern, options.format, indices=[image])
    beside, quantity = saved.pictures[0].parent, options.quantity
    if options.grid:
        saved.grids.append(save.save_grid(made, beside, file_format=options.format))
    if options.steps_grid:
        for image in range(made.count):
            path = save.save_steps_grid(made, beside, image=image, name=quantity, file_format=options.format)
            saved.grids.append(path)
    _save_steps(made, options, saved)


def _save_steps(made: Run, options: argparse.Namespace, saved: Saved) -> None:
    from diffstudio.engine import save

    for image in range(made.count if options.steps_out is not None else 0):
        saved.steps += save.save_steps(
            made, options.steps_out, image=image, name=options.quantity, file_format=options.format
        )


def _kept(made: Run, options: argparse.Namespace) -> str:
    """Save the steps of a run that was stopped where that was asked for, and say what there is."""
    done = f"{made.steps_done} of {len(made.levels) - 1} steps were made"
    if options.steps_out is None or not made.steps_done:
        return f"{done}; no picture was saved."
    saved = Saved()
    _save_steps(made, options, saved)
    return f"{done}; they are kept in {', '.join(map(str, saved.all))}."


def _print_plan(planned: Plan, options: argparse.Namespace) -> None:
    cost = {
        "nfe": planned.nfe,
        "memory_bytes": planned.memory_bytes,
        "seconds": planned.seconds,
        "sampler": planned.recipe.sampler,
        "schedule_type": planned.placement,
        "size": list(planned.shape),
        "notes": list(planned.notes),
        "recipe": planned.recipe.to_dict(),
    }
    if options.json:
        print_json(cost, lines=options.json == "lines")
        return
    recipe = planned.recipe
    print(f"{recipe.count} × {recipe.label or 'any class'} by {recipe.model}, seed {recipe.seed}")
    print(f"{recipe.sampler}, schedule type {planned.schedule_type}, {recipe.steps} steps")
    print(f"{planned.nfe} model calls a picture")
    print(f"{planned.memory_bytes / 2**20:.1f} MiB for the record of every step")
    print(planned.seconds_note or about(planned.seconds))


def _print_result(made: Run, planned: Plan, saved: Saved, options: argparse.Namespace) -> None:
    singles = [made.origin.single(index) for index in range(made.count)]
    result: dict[str, Any] = {
        "pictures": [
            {"path": str(path), "seed": single.recipe.seed, "recipe": single.to_dict()}
            for path, single in zip(saved.pictures, singles, strict=True)
        ],
        "grids": [str(path) for path in saved.grids],
        "steps": [str(path) for path in saved.steps],
        "recipe": made.origin.to_dict(),
        "schedule_type": made.placement,
        "nfe": planned.nfe,
        "seconds": round(made.seconds, 3),
        "notes": list(planned.notes),
    }
    lines = options.json == "lines"
    print_json({"event": "result", **result} if lines else result, lines=lines)
