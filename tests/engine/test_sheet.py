"""Grids that say what they were made with: every cell can be made again alone."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from diffstudio.engine.axes import cells, parse_axis
from diffstudio.engine.metadata import encode, encode_plain, read_settings
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.sheet import Sheet, read_sheet
from diffstudio.errors import UserError

BASE = Recipe(label="rose", seed=2**64 - 1, steps=7)
SHEET = Sheet(BASE, "guidance=1-8 (+2)", 'sampler="DPM++ 2M | Karras", Euler a')
BLANK = np.zeros((8, 8, 3), np.uint8)


def written(folder: Path, data: bytes) -> Path:
    path = folder / "grid.png"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("file_format", ["png", "jpeg", "webp"])
def test_a_grid_comes_back_from_its_file(tmp_path: Path, file_format: str) -> None:
    path = written(tmp_path, encode_plain(BLANK, file_format, "Steps: 7", SHEET.to_json()))
    assert read_sheet(path) == SHEET
    found = read_settings(path)
    assert (found.origin, found.problems) == (BASE, ())  # what all cells share


def test_each_cell_is_the_recipe_that_the_grid_was_made_with() -> None:
    made = cells(BASE, parse_axis(SHEET.x), parse_axis(SHEET.y))
    assert len(made) == 8
    assert all(SHEET.cell(cell.row, cell.column) == cell.recipe for cell in made)
    assert SHEET.cell(1, 2).sampler == "Euler a"
    assert Sheet(BASE, x="steps=3,4").cell(0, 1) == BASE.with_(steps=4)


@pytest.mark.parametrize("place", [(2, 0), (0, 4), (-1, 0)])
def test_a_cell_that_is_not_there(place: tuple[int, int]) -> None:
    with pytest.raises(UserError, match="this grid has 2 × 4"):
        SHEET.cell(*place)


def test_a_picture_is_no_grid(tmp_path: Path) -> None:
    assert read_sheet(written(tmp_path, encode(BLANK, BASE))) is None
    assert read_sheet(written(tmp_path, encode_plain(BLANK))) is None


@pytest.mark.parametrize("grid", [{"x": 5, "y": ""}, {"x": "steps=1"}, {}])
def test_damaged_axes_are_refused(tmp_path: Path, grid: dict[str, object]) -> None:
    exact = json.dumps(BASE.to_dict() | {"grid": grid})
    with pytest.raises(UserError, match="axes of this grid cannot be read"):
        read_sheet(written(tmp_path, encode_plain(BLANK, exact=exact)))


def test_axes_that_a_hand_has_changed_are_checked_like_typed_ones() -> None:
    with pytest.raises(UserError, match="cannot be an axis"):
        Sheet(BASE, x="wings=2").cell(0, 0)


def test_what_is_too_long_for_a_picture_is_left_out() -> None:
    assert Sheet(BASE, x="label=" + "x" * 300_000).to_json() == ""
