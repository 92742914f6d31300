"""A grid that compares settings: all its cells planned before the first is made, then drawn as one picture.

How axes are written is `axes`' matter, how a grid looks `grid`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from diffstudio.engine.axes import Axis, Cell
from diffstudio.engine.grid import DARK as DARK_LOOK
from diffstudio.engine.grid import Look, grid, layout
from diffstudio.engine.parameters import quote, write_parameters
from diffstudio.engine.pictures import CLOUD_SIDE, Picture, enlarged
from diffstudio.engine.plan import Plan, plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.save import SMALLEST_CELL
from diffstudio.engine.timing import Timings
from diffstudio.errors import UserError
from diffstudio.models.model import Model

Place = tuple[int, int]
"""Row and column of a cell."""
_NAMELESS = ("none", "on", "off", "Automatic")
"""Words that say nothing without the name of their setting."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What will be compared.

    Attributes:
        x: The axis along a row, None for one column.
        y: The axis down a column, None for one row.
        cells: All cells, in the order to make them.
        plans: The plan of each.
        cell: Height and width of a cell in the grid.
        size: Height and width of the grid.
    """

    x: Axis | None
    y: Axis | None
    cells: tuple[Cell, ...]
    plans: tuple[Plan, ...]
    cell: tuple[int, int]
    size: tuple[int, int]

    @property
    def nfe(self) -> int:
        """Predictions asked of the networks, all cells together."""
        return sum(planned.nfe for planned in self.plans)

    @property
    def steps(self) -> int:
        """Steps of all cells together."""
        return sum(len(planned.levels) - 1 for planned in self.plans)

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences about what the settings of the cells mean, each once."""
        return tuple(dict.fromkeys(note for planned in self.plans for note in planned.notes))

    @property
    def seconds(self) -> float | None:
        """How long it will take, None when that is not known of every cell."""
        known = [planned.seconds for planned in self.plans if planned.seconds is not None]
        return sum(known) if len(known) == len(self.plans) else None


def compare(
    cells: tuple[Cell, ...],
    x: Axis | None,
    y: Axis | None,
    load: Callable[[str], Model],
    *,
    timings: Timings | None = None,
) -> Comparison:
    """Plan every cell and check the size of the grid, before anything is made.

    Args:
        cells: From `axes.cells`.
        x: The axis along a row.
        y: The axis down a column.
        load: Gives a model by its name.
        timings: For the estimate of time.

    Raises:
        UserError: A cell cannot be made (it is named), or the grid would be too large.
    """
    plans = tuple(_planned(cell, x, y, load, timings) for cell in cells)
    sizes = [_shown_size(planned) for planned in plans]
    side = (max(height for height, _ in sizes), max(width for _, width in sizes))
    rows, columns = _labels(y), _labels(x)
    title = _title(cells[0].recipe, x, y)
    planned = layout(len(cells), side, rows=len(rows) or 1, row_labels=rows, column_labels=columns, title=title)
    return Comparison(x, y, cells, plans, side, planned.size)


def draw(comparison: Comparison, pictures: Mapping[Place, Picture], base: Recipe, *, look: Look = DARK_LOOK) -> Picture:
    """Return the grid; cells without a picture stay empty.

    Args:
        comparison: What was compared.
        pictures: The finished cells.
        base: The settings that all cells share.
        look: Its colours.
    """
    rows, columns = _labels(comparison.y), _labels(comparison.x)
    places = [(row, column) for row in range(len(rows) or 1) for column in range(len(columns) or 1)]
    shown = [_centred(pictures[place], comparison.cell, look) if place in pictures else None for place in places]
    if not pictures:
        raise UserError("No cell of the grid was finished.", "Let it run longer.")
    title = _title(base, comparison.x, comparison.y)
    return grid(shown, rows=len(rows) or 1, row_labels=rows, column_labels=columns, title=title, look=look)


def text_of(comparison: Comparison, base: Recipe) -> str:
    """Return the line of settings that goes into the grid, with the axes as other tools write them."""
    parts = [write_parameters(base.with_(count=1)), "Script: X/Y plot"]
    for letter, axis in (("X", comparison.x), ("Y", comparison.y)):
        if axis is not None:
            values = ", ".join(value.text for value in axis.values)
            parts += [f"{letter} Type: {quote(axis.title)}", f"{letter} Values: {quote(values)}"]
    return ", ".join(parts)


def name_of(cell: Cell, x: Axis | None, y: Axis | None) -> str:
    """Return how a cell is called in a sentence: "Steps 5, Guidance 3"."""
    parts = [f"{axis.title} {axis.values[at].text}" for axis, at in ((x, cell.column), (y, cell.row)) if axis]
    return ", ".join(parts)


def _planned(
    cell: Cell, x: Axis | None, y: Axis | None, load: Callable[[str], Model], timings: Timings | None
) -> Plan:
    try:
        return plan(cell.recipe, load(cell.recipe.model), timings=timings)
    except UserError as error:
        raise UserError(f"The cell {name_of(cell, x, y)} cannot be made: {error.message}", error.advice) from error


def _title(shared: Recipe, x: Axis | None, y: Axis | None) -> str:
    """Return what all cells have in common, in a few words; what an axis changes is none of it."""
    changed = {name for axis in (x, y) if axis for value in axis.values for name, _ in value.changes}
    parts = {"model": shared.model, "label": shared.label, "seed": f"seed {shared.seed}"}
    if shared.label is not None and "label" not in changed:
        parts.pop("model")  # the class says enough
    return " · ".join(text for name, text in parts.items() if text and name not in changed)


def _labels(axis: Axis | None) -> tuple[str, ...]:
    """Return what stands beside the grid: words speak for themselves, numbers need a name."""
    if axis is None:
        return ()
    words = [value.text for value in axis.values]
    clear = [word[:1].isalpha() and word not in _NAMELESS for word in words]
    return tuple(word if alone else f"{axis.title} {word}" for word, alone in zip(words, clear, strict=True))


def _shown_size(planned: Plan) -> tuple[int, int]:
    """Return the size of a cell's picture in the grid, small ones enlarged in whole pixels."""
    shape = planned.shape[-2:] if planned.model.kind == "pictures" else (CLOUD_SIDE, CLOUD_SIDE)
    blank = enlarged(np.zeros((shape[0], shape[1], 3), np.uint8), SMALLEST_CELL)
    return blank.shape[0], blank.shape[1]


def _centred(picture: Picture, size: tuple[int, int], look: Look) -> Picture:
    """Return a picture in the middle of a cell, which may be larger where sizes are compared."""
    shown = enlarged(picture, SMALLEST_CELL)
    if shown.shape[:2] == size:
        return shown
    cell: Picture = np.empty((*size, 3), np.uint8)
    cell[:] = look.empty
    down, across = (size[0] - shown.shape[0]) // 2, (size[1] - shown.shape[1]) // 2
    cell[down : down + shown.shape[0], across : across + shown.shape[1]] = shown
    return cell
