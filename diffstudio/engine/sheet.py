"""What a comparison grid was made with, kept in its file, so that each cell can be made again alone.

Making and drawing a grid is `comparison`'s matter; how axes are written is `axes`'.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from diffstudio.engine.axes import cells, parse_axis
from diffstudio.engine.metadata import read_exact
from diffstudio.engine.recipe import GRID_KEY, Recipe
from diffstudio.errors import UserError
from diffstudio.jsontext import MAX_BYTES, read_json, write_json


@dataclass(frozen=True, slots=True)
class Sheet:
    """The settings that all cells share, and the axes as they were typed.

    Attributes:
        base: The shared settings.
        x: What changes along a row, such as ``steps=5,10,20``; "" for one column.
        y: What changes down a column; "" for one row.
    """

    base: Recipe
    x: str = ""
    y: str = ""

    def to_json(self) -> str:
        """Return it as one line; a reader that knows no grids finds the shared settings. "" when it is too long."""
        text = write_json(self.base.to_dict() | {GRID_KEY: {"x": self.x, "y": self.y}})
        return text if len(text) <= MAX_BYTES else ""

    def cell(self, row: int, column: int) -> Recipe:
        """Return the recipe that makes one cell alone, bit for bit.

        Args:
            row: From the top, the first is 0.
            column: From the left, the first is 0.

        Raises:
            UserError: There is no such cell, or the axes are not what a grid is made with.
        """
        x, y = (parse_axis(text) if text else None for text in (self.x, self.y))
        for cell in cells(self.base, x, y):
            if (cell.row, cell.column) == (row, column):
                return cell.recipe
        rows, columns = (len(axis.values) if axis else 1 for axis in (y, x))
        raise UserError(
            f"There is no cell {row + 1},{column + 1}: this grid has {rows} × {columns}, rows first.",
            "Count from 1,1 at the top left.",
        )


def read_sheet(source: Path | BinaryIO) -> Sheet | None:
    """Return what a grid was made with, None for a file that is no such grid.

    Raises:
        UserError: The file cannot be opened, is no picture, or its settings cannot be read.
    """
    exact = read_exact(source)
    data = read_json(exact, "The settings in this picture") if exact else None
    axes = data.pop(GRID_KEY, None) if isinstance(data, dict) else None
    if not isinstance(axes, dict):
        return None
    x, y = (axes.get(name) for name in ("x", "y"))
    if not isinstance(x, str) or not isinstance(y, str):
        raise UserError("The axes of this grid cannot be read.", "Make it again.")
    return Sheet(Recipe.from_dict(data), x, y)
