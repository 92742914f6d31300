"""Axes as people type them, and the order in which the cells of a grid are made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.engine import axes
from diffstudio.engine.axes import Axis, apply_value, cells, parse_axis, parse_size
from diffstudio.engine.recipe import Recipe, ScheduleChoice
from diffstudio.errors import UserError


def taken(text: str) -> list[object]:
    return [dict(value.changes)[parse_axis(text).setting] for value in parse_axis(text).values]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("steps=5,10,20", [5, 10, 20]),
        ("steps=1-5", [1, 2, 3, 4, 5]),
        ("steps=5-1", [5, 4, 3, 2, 1]),
        ("steps=1-10 (+2)", [1, 3, 5, 7, 9]),
        ("steps=10-1 (-3)", [10, 7, 4, 1]),
        ("steps=1-10 [5]", [1, 3, 6, 8, 10]),
        ("steps=1-3 [9]", [1, 2, 3]),
        ("steps=4, 1-3 , 20", [4, 1, 2, 3, 20]),
        ("guidance=1-8 (+2)", [1.0, 3.0, 5.0, 7.0]),
        ("guidance=0-0.3 (+0.1)", [0.0, 0.1, 0.2, 0.3]),
        ("guidance=1-4 [3]", [1.0, 2.5, 4.0]),
        ("eta=automatic,0,1", [None, 0.0, 1.0]),
        ("threshold=none, .995", [None, 0.995]),
        ("seed=18446744073709551614-18446744073709551615", [2**64 - 2, 2**64 - 1]),
        ("guidance=2e0", [2.0]),
        ('label=rose,"tulip"', ["rose", "tulip"]),
        ('label=none,"a rose, at dusk"', [None, "a rose, at dusk"]),
        ("model=flowers,points", ["flowers", "points"]),
        ("size=64x48,32", [(48, 64), (32, 32)]),
        ("zero terminal snr=on,off", [True, False]),
        ("noise-schedule=none,cosine", [None, ScheduleChoice("cosine")]),
    ],
)
def test_values_are_read_as_people_write_them(text: str, values: list[object]) -> None:
    assert taken(text) == values


@pytest.mark.parametrize(
    ("name", "setting"),
    [("Schedule type", "schedule_type"), ("schedule", "schedule_type"), ("CFG scale", "guidance"), ("Class", "label"),
     ("variation", "variation_strength"), ("GUIDANCE", "guidance"), ("Noise source", "noise_source")],
)  # fmt: skip
def test_settings_go_by_field_label_or_short_name(name: str, setting: str) -> None:
    value = {"guidance": "1", "variation_strength": "0.5", "noise_source": "cpu"}.get(setting, "x")
    assert parse_axis(f"{name}={value}").setting == setting


def test_sampler_and_schedule_type_are_one_axis() -> None:
    axis = parse_axis('sampler="DPM++ 2M | Karras", Euler a')
    assert [value.text for value in axis.values] == ["DPM++ 2M | Karras", "Euler a"]
    recipe = apply_value(Recipe(), axis.values[0])
    assert (recipe.sampler, recipe.schedule_type) == ("DPM++ 2M", "Karras")
    assert apply_value(Recipe(), axis.values[1]).schedule_type == "Automatic"


def test_options_of_sampler_and_schedule_are_axes_and_join() -> None:
    rho = parse_axis("schedule.rho=3-7 (+2)")
    churn = parse_axis("sampler.s_churn=0,40")
    assert rho.title == "Rho"
    made = cells(Recipe(placement_options={"sigma_min": 0.1}), rho, churn)  # type: ignore[arg-type]
    assert dict(made[-1].recipe.placement_options) == {"rho": 7, "sigma_min": 0.1}
    assert dict(made[-1].recipe.sampler_options) == {"s_churn": 40}
    assert dict(parse_axis("sampler.variant=bh1").values[0].changes)["sampler_options"] == {"variant": "bh1"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("steps", "names no setting"),
        ("steps=", "has no values"),
        ("steps=, ,", "has no values"),
        ("colour=red", "cannot be an axis"),
        ("count=1,2", "cannot be an axis"),
        ("steps=five", "is not a number"),
        ("steps=1-10 (+0)", "never arrives"),
        ("steps=1-10 (-1)", "never arrives"),
        ("steps=1-10 [0]", "0 values"),
        ("steps=1-10 [9999]", "9999 values"),
        ("steps=1-999999", "too many values"),
        ("steps=" + ",".join(["1"] * 300), "too many values"),
        ("steps=0", "outside 1 to"),
        ("steps=2000", "outside 1 to"),
        ("steps=1e99999999", "usable size"),
        ("steps=NaN", "usable size"),
        ("guidance=1e400", "usable size"),
        ('label="rose', "quotation mark"),
        ("size=big", "width first"),
        ("size=0x4", "outside"),
        ("zero_terminal_snr=maybe", "neither on nor off"),
        ("noise_source=gpu", "cpu"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(text: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        parse_axis(text)


def test_rows_are_made_first_unless_the_columns_are_costlier() -> None:
    cheap, costly = parse_axis("guidance=1,2"), parse_axis("model=a,b")
    places = [(cell.row, cell.column) for cell in cells(Recipe(), cheap, parse_axis("eta=0,1"))]
    assert places == [(0, 0), (0, 1), (1, 0), (1, 1)]
    models = [cell.recipe.model for cell in cells(Recipe(), costly, cheap)]
    assert models == ["a", "a", "b", "b"]
    assert [cell.recipe.model for cell in cells(Recipe(), cheap, costly)] == ["a", "a", "b", "b"]


def test_one_axis_is_a_row_or_a_column() -> None:
    axis = parse_axis("steps=1,2,3")
    assert [(cell.row, cell.column) for cell in cells(Recipe(), axis, None)] == [(0, 0), (0, 1), (0, 2)]
    assert [(cell.row, cell.column) for cell in cells(Recipe(), None, axis)] == [(0, 0), (1, 0), (2, 0)]
    assert len(cells(Recipe(), None, None)) == 1


def test_a_cell_is_the_recipe_that_makes_it_alone() -> None:
    base = Recipe(seed=7, count=4)
    for cell in cells(base, parse_axis("steps=5,10"), parse_axis("guidance=1,3")):
        assert cell.recipe.count == 1
        assert cell.recipe == base.with_(count=1, steps=(5, 10)[cell.column], guidance=(1.0, 3.0)[cell.row])


def test_axes_that_collide_or_grow_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = parse_axis("steps=1,2,3")
    with pytest.raises(UserError, match="Both axes change Steps"):
        cells(Recipe(), steps, steps)
    with pytest.raises(UserError, match="Both axes change Schedule type"):
        cells(Recipe(), parse_axis('sampler="DDIM | Karras"'), parse_axis("schedule=Karras"))
    with pytest.raises(UserError, match="Both axes change Rho"):
        cells(Recipe(), parse_axis("schedule.rho=1,2"), parse_axis("schedule.rho=1,2"))
    monkeypatch.setattr(axes, "MAX_CELLS", 8)
    with pytest.raises(UserError, match="9 cells, at most 8"):
        cells(Recipe(), steps, parse_axis("eta=0,0.5,1"))


def test_size_is_width_first_and_kept_height_first() -> None:
    assert parse_size(" 64 x 48 ") == (48, 64)
    assert parse_size("32") == (32, 32)


@given(st.text(max_size=60))
def test_any_text_is_an_axis_or_a_sentence(text: str) -> None:
    for prefix in ("", "steps=", "guidance=", "sampler=", "schedule.rho=", "size="):
        try:
            axis = parse_axis(prefix + text)
        except UserError:
            continue
        assert isinstance(axis, Axis)
        assert 1 <= len(axis.values) <= axes.MAX_VALUES
