"""``diffstudio grid``: cells, labels, order, stops and failures."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from diffstudio.cli import grid as command
from diffstudio.engine.axes import parse_axis
from diffstudio.engine.metadata import read_settings
from diffstudio.engine.recipe import Recipe

Call = Callable[..., Any]
AXES = ("--x", "steps=1,2", "--y", "guidance=1-3 (+2)")


def test_a_grid_has_every_cell_and_says_which(call: Call, tiny: str, tmp_path: Path) -> None:
    outcome = call("grid", *AXES, "--model", tiny, "--label", "rose", "--seed", 7, "--out", tmp_path, "--json")
    assert outcome.code == 0, outcome.err
    result = outcome.json
    assert Path(result["grid"]) == tmp_path / "grid-00001.png"
    assert result["x"] == {"setting": "steps", "values": ["1", "2"]}
    places = [(c["row"], c["column"], c["recipe"]["guidance"], c["recipe"]["steps"]) for c in result["cells"]]
    assert sorted(places) == [(0, 0, 1.0, 1), (0, 1, 1.0, 2), (1, 0, 3.0, 1), (1, 1, 3.0, 2)]
    assert all(cell["made"] for cell in result["cells"])
    assert result["nfe"] == 1 + 2 + 2 + 4
    with Image.open(result["grid"]) as image:
        assert min(image.size) > 2 * 128


def test_the_plan_knows_the_size_of_the_grid_and_what_to_expect(call: Call, tiny: str, tmp_path: Path) -> None:
    typed = ("grid", "--x", "sampler=Euler a, Heun", "--model", tiny, "--seed", 7, "--steps", 1, "--json")
    plan = call(*typed, "--plan").json
    assert any("does not settle" in note for note in plan["notes"])
    with Image.open(call(*typed, "--out", tmp_path).json["grid"]) as image:
        assert [image.height, image.width] == plan["size"]


def test_a_cell_is_the_picture_of_its_recipe(call: Call, tiny: str, tmp_path: Path) -> None:
    outcome = call(
        "grid", *AXES, "--model", tiny, "--label", "rose", "--seed", 7, "--out", tmp_path, "--cells-out",
        tmp_path / "cells", "--json",
    )  # fmt: skip
    for cell in outcome.json["cells"]:
        recipe = tmp_path / "recipe.json"
        recipe.write_text(json.dumps(cell["recipe"]))
        again = call("generate", "--recipe", recipe, "--out", tmp_path / "again")
        assert Path(again.lines[0]).read_bytes() == Path(cell["path"]).read_bytes()


def test_a_grid_alone_is_enough_to_make_a_cell_again(call: Call, tiny: str, tmp_path: Path) -> None:
    made = call(
        "grid", *AXES, "--model", tiny, "--label", "rose", "--seed", 7, "--out", tmp_path, "--cells-out",
        tmp_path / "cells", "--json",
    ).json  # fmt: skip
    for cell in made["cells"]:
        place = f"{cell['row'] + 1},{cell['column'] + 1}"
        again = call("generate", "--recipe", made["grid"], "--cell", place, "--out", tmp_path / "again")
        assert Path(again.lines[0]).read_bytes() == Path(cell["path"]).read_bytes()
    shown = call("info", made["grid"])
    assert (shown.err, shown.lines[-2].split(), shown.lines[-1].split()) == (
        "", ["Along", "a", "row", "steps=1,2"], ["Down", "a", "column", "guidance=1-3", "(+2)"]
    )  # fmt: skip
    assert call("info", made["grid"], "--json").json["grid"] == {"x": "steps=1,2", "y": "guidance=1-3 (+2)"}


@pytest.mark.parametrize(
    ("cell", "words"), [("3,1", "There is no cell 3,1: this grid has 1 × 2"), ("1", "no place of a cell")]
)
def test_a_cell_that_is_not_there(call: Call, tiny: str, tmp_path: Path, cell: str, words: str) -> None:
    path = call("grid", "--x", "steps=1,2", "--model", tiny, "--guidance", 1, "--out", tmp_path).lines[0]
    outcome = call("generate", "--recipe", path, "--cell", cell)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert words in outcome.err


def test_only_a_grid_has_cells(call: Call, tiny: str, tmp_path: Path) -> None:
    assert "--cell needs a grid" in call("generate", "--cell", "1,1").err
    path = call("generate", "--model", tiny, "--steps", 1, "--guidance", 1, "--out", tmp_path).lines[0]
    assert "is no grid" in call("generate", "--recipe", path, "--cell", "1,1").err


def test_the_title_leaves_out_what_the_axes_change() -> None:
    from diffstudio.engine.comparison import _title

    shared = Recipe(model="tiny", label="rose", seed=7)
    assert _title(shared, parse_axis("steps=1,2"), None) == "rose · seed 7"
    assert _title(shared, parse_axis("label=rose, tulip"), None) == "tiny · seed 7"
    assert _title(shared, parse_axis("seed=1,2"), parse_axis("label=rose")) == "tiny"
    assert _title(shared, parse_axis("model=tiny"), parse_axis("label=rose")) == "seed 7"


def test_the_axes_stand_in_the_grid_as_other_tools_write_them(call: Call, tiny: str, tmp_path: Path) -> None:
    outcome = call("grid", *AXES, "--model", tiny, "--seed", 7, "--out", tmp_path)
    fields = read_settings(Path(outcome.lines[0])).fields
    assert (fields["X Type"], fields["X Values"]) == ("Steps", "1, 2")
    assert fields["Seed"] == "7"


def test_one_axis_and_other_sizes(call: Call, tiny: str, tmp_path: Path) -> None:
    outcome = call("grid", "--y", "size=16,32x16", "--model", tiny, "--seed", 1, "--steps", 1, "--out", tmp_path)
    assert outcome.code == 0, outcome.err
    with Image.open(outcome.lines[0]) as image:
        assert image.width > 256


def test_the_plan_costs_nothing(call: Call, tiny: str, tmp_path: Path) -> None:
    typed = ("grid", *AXES, "--model", tiny, "--label", "rose", "--out", tmp_path / "x", "--plan")
    plan = call(*typed, "--json").json
    assert (plan["cells"], plan["nfe"], plan["notes"]) == (4, 9, [])
    assert "4 cells, 9 model calls" in call("grid", *AXES, "--model", tiny, "--label", "rose", "--plan").out
    assert f"a picture of {plan['size'][1]} × {plan['size'][0]} pixels" in call(*typed).out
    assert not (tmp_path / "x").exists()


def test_without_a_folder_it_goes_to_the_day(call: Call, tiny: str, home: Path) -> None:
    outcome = call("grid", "--x", "steps=1,2", "--model", tiny)
    assert Path(outcome.lines[0]).parent.parent == home / "pictures"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "needs an axis"),
        (["--x", "colour=red"], "cannot be an axis"),
        (["--x", "steps=1,2", "--y", "steps=3"], "Both axes change Steps"),
        (["--x", "label=rose,dragon"], "The cell Class dragon cannot be made"),
        (["--x", "sampler=Magic"], "The cell Sampler Magic cannot be made"),
        (["--x", "model=tiny,missing"], "The cell Model missing cannot be made"),
        (["--x", "seed=1-100", "--size", "2048"], "too many"),
        (["--x", "steps=1-200", "--y", "seed=1-200"], "cells, at most"),
    ],
)
def test_everything_is_checked_before_anything_is_made(
    call: Call, tiny: str, tmp_path: Path, arguments: list[str], words: str
) -> None:
    outcome = call("grid", "--model", tiny, "--out", tmp_path / "x", *arguments)
    assert outcome.code == 2
    assert words in outcome.err
    assert outcome.err.count("\n") == 1
    assert not (tmp_path / "x").exists()


def test_a_stop_keeps_the_finished_cells(
    call: Call, tiny: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = command._keep
    kept: list[object] = []

    def keep_and_stop(*arguments: Any) -> None:
        keep(*arguments)
        kept.append(arguments)
        if len(kept) == 2:
            import signal

            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(command, "_keep", keep_and_stop)
    outcome = call("grid", *AXES, "--model", tiny, "--seed", 7, "--out", tmp_path)
    assert outcome.code == 130
    assert "2 of 4 cells are kept in" in outcome.err
    assert (tmp_path / "grid-00001.png").exists()


def test_a_stop_before_the_first_cell_saves_nothing(
    call: Call, tiny: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import signal

    cell = command._cell

    def stop_at_once(*arguments: Any) -> Any:
        signal.raise_signal(signal.SIGINT)
        return cell(*arguments)

    monkeypatch.setattr(command, "_cell", stop_at_once)
    outcome = call("grid", *AXES, "--model", tiny, "--out", tmp_path / "x")
    assert (outcome.code, "nothing was saved" in outcome.err) == (130, True)
    assert not (tmp_path / "x").exists()


def test_a_cell_that_fails_stays_empty_and_is_told(
    call: Call, tiny: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from diffstudio.engine import execute
    from diffstudio.errors import UserError

    check = execute._check_finite

    def fails_at_two(step: Any, last: int) -> None:
        if step.index == 1:
            raise UserError("The picture turned into invalid numbers.")
        check(step, last)

    monkeypatch.setattr(execute, "_check_finite", fails_at_two)
    outcome = call("grid", "--x", "steps=1,2", "--model", tiny, "--out", tmp_path)
    assert outcome.code == 2
    assert "1 of 2 cells failed: Steps 2: The picture turned" in outcome.err
    assert Path(outcome.lines[0]).exists()
    outcome = call("grid", "--x", "steps=2,3", "--model", tiny, "--out", tmp_path / "x")
    assert "No cell could be made" in outcome.err
    assert not (tmp_path / "x").exists()
