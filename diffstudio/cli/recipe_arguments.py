"""The settings of a run as arguments, for the commands that make pictures.

What is typed wins over a saved recipe, and that over what the model's card recommends.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from diffstudio.cli import library
from diffstudio.cli.output import warn
from diffstudio.cli.values import number, row_and_column, whole
from diffstudio.engine import aliases
from diffstudio.engine.axes import parse_option, parse_size
from diffstudio.engine.branch import Origin, branch_origin
from diffstudio.engine.recipe import AUTOMATIC, NOISE_SOURCES, RANDOM_SEED, Recipe, ScheduleChoice, resolve_seed
from diffstudio.errors import UserError

_PLAIN = (
    ("--model", "model", str, "NAME", "model to use, see “diffstudio models”"),
    ("--label", "label", str, "CLASS", "class to make; none for whatever the model likes"),
    ("--negative", "negative_label", str, "CLASS", "class to steer away from"),
    ("--steps", "steps", whole, "N", "steps from noise to picture"),
    ("--guidance", "guidance", number, "W", "how strongly the class is followed; 1 is off"),
    ("--rescale", "guidance_rescale", number, "SHARE", "how far the guided contrast is brought back, 0 to 1"),
    ("--threshold", "threshold", number, "QUANTILE", "dynamic thresholding, 0.5 to 1"),
    ("--eta", "eta", number, "SHARE", "fresh noise a step, 0 to 1"),
    ("--seed", "seed", whole, "N", "where the noise comes from; -1 is random (default)"),
    ("--variation-seed", "variation_seed", whole, "N", "seed of the noise that is mixed in; -1 is random"),
    ("--variation", "variation_strength", number, "SHARE", "how much of it, 0 to 1"),
)
"""Flag, field of the recipe, type, name of the value, help."""


def add_recipe_arguments(parser: argparse.ArgumentParser, *, batch: bool = True) -> None:
    """Add an argument for every setting of a recipe; `batch` adds the number of pictures."""
    group = parser.add_argument_group("settings (default: those of --recipe, else what the model's card recommends)")
    group.add_argument(
        "--recipe", type=Path, metavar="FILE", help="start from a saved recipe (JSON) or a picture's settings"
    )
    group.add_argument(
        "--cell", type=row_and_column, metavar="ROW,COLUMN", help="of a grid made here: take the settings of this cell"
    )
    for flag, name, kind, metavar, text in _PLAIN:
        group.add_argument(flag, dest=name, type=kind, metavar=metavar, help=text)
    group.add_argument("--sampler", metavar="NAME", help="how a step is crossed, such as “DPM++ 2M”")
    group.add_argument("--schedule", metavar="TYPE", help="where the steps stop: Karras, Automatic …")
    group.add_argument(
        "--interval", nargs=2, type=number, metavar=("FROM", "TO"), help="guide only this part of the run, 0 1 is all"
    )
    group.add_argument("--size", metavar="WxH", help="size of the pictures")
    group.add_argument("--noise", choices=NOISE_SOURCES, help="whose random numbers: our own, or a CUDA device's (nv)")
    group.add_argument("--noise-schedule", metavar="KIND", help="noise schedule in place of the model's own")
    group.add_argument(
        "--zero-terminal-snr", action=argparse.BooleanOptionalAction, help="make the schedule end in pure noise"
    )
    group.add_argument("--sampler-option", action="append", metavar="NAME=VALUE", help="an option of the sampler")
    group.add_argument("--schedule-option", action="append", metavar="NAME=VALUE", help="one of the schedule type")
    if batch:
        group.add_argument(
            "--branch", type=whole, metavar="STEP",
            help="keep the steps before this one as they were; what is typed changes only what comes after",
        )  # fmt: skip
        group.add_argument("--count", type=whole, metavar="N", help="pictures at once; picture i has the seed plus i")


def origin_from(options: argparse.Namespace) -> Origin:
    """Return what to run: a recipe, a branch of one, or the branch that a saved picture came from.

    Raises:
        UserError: The recipe file cannot be read, or a setting is out of its range.
    """
    changes, step = _typed(options), getattr(options, "branch", None)
    if "model" in changes:
        changes["model"] = library.lasting_name(changes["model"])
    if options.recipe is None:
        if options.cell is not None:
            raise UserError("--cell needs a grid.", "Name its file with --recipe.")
        if step is not None:
            raise UserError("--branch needs a run to branch from.", "Name its picture or recipe with --recipe.")
        base: Origin = _recommended(changes.get("model", Recipe().model))
        changes.setdefault("seed", resolve_seed(RANDOM_SEED))
    else:
        base = _read(options.recipe) if options.cell is None else _cell(options.recipe, options.cell)
    if step is not None:
        return branch_origin(base, step, changes)
    if not changes:
        return base
    if not isinstance(base, Recipe):
        warn(f"{options.recipe} is a branch of another run; with changed settings it is made from the start.")
    return base.recipe.with_(**changes)


def recipe_from(options: argparse.Namespace) -> Recipe:
    """Return the recipe to run, without how a branch came about.

    Raises:
        UserError: As `origin_from`.
    """
    return origin_from(options).recipe


def _recommended(model: str) -> Recipe:
    """Return the settings that the card of a model recommends."""
    defaults = library.find(model).card.defaults
    return Recipe(
        model=model,
        sampler=defaults.sampler,
        schedule_type=defaults.schedule_type,
        steps=defaults.steps,
        guidance=defaults.guidance,
        eta=defaults.eta,
    )


def _cell(path: Path, place: tuple[int, int]) -> Recipe:
    """Return the settings of one cell of a grid; rows and columns count from 1."""
    from diffstudio.engine.sheet import read_sheet

    sheet = read_sheet(path)
    if sheet is None:
        raise UserError(f"{path} is no grid of settings.", "Leave out --cell.")
    return sheet.cell(place[0] - 1, place[1] - 1)


def _read(path: Path) -> Origin:
    """Read a recipe from a JSON file or from inside a picture; what cannot be applied is told."""
    from diffstudio.cli.settings_file import read

    found = read(path, applicable=True)
    if found.origin is not None:
        return found.origin
    for problem in found.problems:
        warn(problem)
    if found.recipe is None:
        advice = "Give a recipe (JSON) or a picture with settings."
        raise UserError(f"{path} holds no settings that can be used here.", advice)
    return found.recipe


def _typed(options: argparse.Namespace) -> dict[str, Any]:
    """Return the settings that were typed, by field of the recipe."""
    plain = {name: getattr(options, name) for _, name, _, _, _ in _PLAIN}
    changes = {name: value for name, value in plain.items() if value is not None}
    for name in ("label", "negative_label"):
        if changes.get(name, "").lower() in ("none", "") and name in changes:
            changes[name] = None
    for name in ("seed", "variation_seed"):
        if name in changes:
            changes[name] = resolve_seed(changes[name])
    if getattr(options, "count", None) is not None:
        changes["count"] = options.count
    if options.size is not None:
        changes["size"] = parse_size(options.size)
    if options.interval is not None:
        changes["guidance_interval"] = tuple(options.interval)
    if options.noise is not None:
        changes["noise_source"] = options.noise
    if options.noise_schedule is not None:
        none = options.noise_schedule.lower() == "none"
        changes["noise_schedule"] = None if none else ScheduleChoice(options.noise_schedule)
    if options.zero_terminal_snr is not None:
        changes["zero_terminal_snr"] = options.zero_terminal_snr
    return changes | _sampling(options)


def _sampling(options: argparse.Namespace) -> dict[str, Any]:
    """Return what was typed about sampler and schedule type; one name may hold both, as in other tools."""
    changes: dict[str, Any] = {}
    if options.sampler is not None:
        sampler, schedule = aliases.sampler_and_schedule(options.sampler)
        changes["sampler"] = sampler or options.sampler
        changes["sampler_options"] = {}  # those of another sampler mean nothing to this one
        if schedule is not None:
            changes["schedule_type"] = schedule
    if options.schedule is not None:
        automatic = options.schedule.lower() == AUTOMATIC.lower()
        changes["schedule_type"] = AUTOMATIC if automatic else aliases.schedule(options.schedule) or options.schedule
    if "schedule_type" in changes:
        changes["placement_options"] = {}
    if options.sampler_option:
        changes["sampler_options"] = _named(options.sampler_option, "--sampler-option")
    if options.schedule_option:
        changes["placement_options"] = _named(options.schedule_option, "--schedule-option")
    return changes


def _named(pairs: Sequence[str], flag: str) -> Mapping[str, float | int | str]:
    """Read ``NAME=VALUE`` pairs."""
    split = [pair.partition("=") for pair in pairs]
    if any(not name.strip() or not equals for name, equals, _ in split):
        raise UserError(f"{flag} is given as NAME=VALUE.", f"For instance {flag} rho=5.")
    return {name.strip(): parse_option(value.strip()) for name, _, value in split}
