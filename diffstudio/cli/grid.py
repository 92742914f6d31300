"""``diffstudio grid``: compare settings side by side in one labelled picture."""

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
from diffstudio.cli.recipe_arguments import add_recipe_arguments, recipe_from
from diffstudio.cli.stopping import Stopping, stopping
from diffstudio.engine.axes import Axis, Cell, cells, parse_axis
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

if TYPE_CHECKING:
    from diffstudio.engine.comparison import Comparison, Place
    from diffstudio.engine.pictures import Picture
    from diffstudio.engine.plan import Plan
    from diffstudio.engine.run import Run

EXAMPLES = """\
axes:
  --x "steps=5,10,20"              values
  --x "guidance=1-8 (+2)"          1, 3, 5, 7
  --y "eta=0-1 [5]"                five values, both ends
  --y 'sampler="DPM++ 2M | Karras", Euler a'   a sampler with its schedule type
  --y "schedule.rho=3,7"           an option of the schedule type; sampler.NAME likewise
"""


@dataclass(slots=True)
class Made:
    """What came out so far."""

    pictures: dict[Place, Picture] = field(default_factory=dict)
    files: dict[Place, Path] = field(default_factory=dict)
    seconds: dict[Place, float] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diffstudio grid``."""
    parser.epilog = EXAMPLES
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--x", metavar="AXIS", help="what changes along a row")
    parser.add_argument("--y", metavar="AXIS", help="what changes down a column")
    add_recipe_arguments(parser, batch=False)
    group = add_picture_arguments(parser)
    group.add_argument("--cells-out", type=Path, metavar="DIR", help="save every cell as a picture of its own, too")
    add_device_argument(parser)
    parser.add_argument("--plan", action="store_true", help="only say what the grid would cost")
    add_json_lines(parser)


def run(options: argparse.Namespace) -> int:
    """Make the grid.

    Raises:
        UserError: An axis or a cell is not possible, nothing was made, or a file could not be written.
        Interrupted: Ctrl-C; the text says what is kept.
    """
    from diffstudio.engine.comparison import compare

    x, y = (parse_axis(text) if text else None for text in (options.x, options.y))
    if x is None and y is None:
        raise UserError("A grid needs an axis.", "Give one with --x, such as --x steps=5,10,20.")
    base = recipe_from(options).with_(count=1)
    library = Library(options.device)
    comparison = compare(cells(base, x, y), x, y, library, timings=library.timings)
    for note in comparison.notes:
        warn(note)
    if options.plan:
        _print_plan(comparison, options)
        return DONE
    check_writable(destination(options)[0], options.cells_out)
    made = Made()
    with stopping() as wish:
        _make(comparison, library, wish, options, made)
    library.timings.save()
    path = _save(comparison, made, base, options)
    if wish.pressed and len(made.pictures) < len(comparison.cells):
        raise Interrupted(f"{len(made.pictures)} of {len(comparison.cells)} cells are kept in {path}.")
    _print_result(comparison, made, path, options)
    if made.failures:
        warn(f"{len(made.failures)} of {len(comparison.cells)} cells failed: {made.failures[0]}")
    return 2 if made.failures else DONE


def _make(comparison: Comparison, library: Library, wish: Stopping, options: argparse.Namespace, made: Made) -> None:
    """Make cell after cell; one that fails stays empty, a stop leaves the finished ones."""
    with Reporter(comparison.steps, "step", options.json) as report:
        for number, (cell, planned) in enumerate(zip(comparison.cells, comparison.plans, strict=True), 1):
            note = f"cell {number}/{len(comparison.cells)}"
            done = _cell(planned, library, wish, lambda note=note: report(note))
            if wish.pressed and done.state != "done":
                return
            _keep(cell, done, comparison, options, made)


def _cell(planned: Plan, library: Library, wish: Stopping, report: Any) -> Run:
    from diffstudio.engine.execute import execute
    from diffstudio.engine.run import Run

    library(planned.recipe.model)  # the threads that suit this model
    return execute(planned, Run(planned), wish, lambda _: report(), timings=library.timings)


def _keep(cell: Cell, done: Run, comparison: Comparison, options: argparse.Namespace, made: Made) -> None:
    from diffstudio.engine import images, save
    from diffstudio.engine.comparison import name_of

    place = (cell.row, cell.column)
    if done.error is not None:
        made.failures.append(f"{name_of(cell, comparison.x, comparison.y)}: {done.error}")
        return
    made.pictures[place] = images.final(done, 0)
    made.seconds[place] = done.seconds
    if options.cells_out is not None:
        made.files[place] = save.save_pictures(done, options.cells_out, file_format=options.format)[0]


def _save(comparison: Comparison, made: Made, base: Recipe, options: argparse.Namespace) -> Path:
    from diffstudio.engine import metadata, naming
    from diffstudio.engine.comparison import draw, text_of
    from diffstudio.engine.sheet import Sheet

    if not made.pictures:
        if made.failures:
            raise UserError(f"No cell could be made. {made.failures[0]}")
        raise Interrupted("No cell was finished; nothing was saved.")
    drawn = draw(comparison, made.pictures, base)
    sheet = Sheet(base, options.x or "", options.y or "")
    data = metadata.encode_plain(drawn, options.format, text_of(comparison, base), sheet.to_json())
    folder, _ = destination(options)
    pattern = naming.GRID_PATTERN if options.out is not None else f"[date]/{naming.GRID_PATTERN}"
    values = naming.fields_of(base, comparison.cell)
    return naming.create(folder, pattern, values, metadata.SUFFIXES[options.format], data)


def _print_plan(comparison: Comparison, options: argparse.Namespace) -> None:
    height, width = comparison.size
    if options.json:
        cost = {
            "cells": len(comparison.cells),
            "size": [height, width],
            "nfe": comparison.nfe,
            "seconds": comparison.seconds,
            "notes": list(comparison.notes),
        }
        print_json(cost, lines=options.json == "lines")
        return
    print(f"{len(comparison.cells)} cells, {comparison.nfe} model calls")
    print(f"a picture of {width:,} × {height:,} pixels")
    print(about(comparison.seconds))


def _print_result(comparison: Comparison, made: Made, path: Path, options: argparse.Namespace) -> None:
    if not options.json:
        print(path)
        return
    rows = [_described(cell, made) for cell in comparison.cells]
    result = {
        "grid": str(path),
        "x": _axis(comparison.x),
        "y": _axis(comparison.y),
        "cells": rows,
        "nfe": comparison.nfe,
        "seconds": round(sum(made.seconds.values()), 3),
        "notes": list(comparison.notes),
        "failures": made.failures,
    }
    lines = options.json == "lines"
    print_json({"event": "result", **result} if lines else result, lines=lines)


def _described(cell: Cell, made: Made) -> dict[str, Any]:
    place = (cell.row, cell.column)
    return {
        "row": cell.row,
        "column": cell.column,
        "made": place in made.pictures,
        "path": str(made.files[place]) if place in made.files else None,
        "recipe": cell.recipe.to_dict(),
    }


def _axis(axis: Axis | None) -> dict[str, Any] | None:
    return None if axis is None else {"setting": axis.setting, "values": [value.text for value in axis.values]}
