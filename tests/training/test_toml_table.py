"""One table of a TOML file: every type, range and unknown key is refused by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from diffstudio.errors import UserError
from diffstudio.training.toml_table import Table


def test_values_of_every_type_come_back() -> None:
    table = Table(
        {"a": "x", "b": 2, "c": 0.5, "d": True, "e": [1, 2], "f": [True], "g": ["y"], "h": {"i": 1}}, "f.toml", "t"
    )
    assert table.text("a") == "x"
    assert table.choice("a", ("x", "y")) == "x"
    assert table.integer("b", 1, 3) == 2
    assert table.number("b", 1, 3) == 2.0
    assert table.number("c", 0, 1) == 0.5
    assert table.flag("d") is True
    assert table.integers("e", 1, 2, 4) == (1, 2)
    assert table.flags("f", 2) == (True,)
    assert table.choices("g", ("x", "y")) == ("y",)
    assert table.table("h").integer("i", 0, 9) == 1
    table.finish()


def test_defaults_stand_in_for_what_is_missing() -> None:
    table = Table({}, "f.toml")
    assert table.text("a", "") == ""
    assert table.integer("b", 1, 3, 2) == 2
    assert table.integers("c", 1, 3, 4, (1, 1)) == (1, 1)
    assert table.table("d").rest() == {}


@pytest.mark.parametrize(
    ("value", "read", "allowed"),
    [
        (3, lambda t: t.text("k"), "text in quotes"),
        ("   ", lambda t: t.text("k"), "text in quotes"),
        ("abc", lambda t: t.text("k", longest=2), "at most 2"),
        ("z", lambda t: t.choice("k", ("x", "y")), '"x", "y"'),
        (["x"], lambda t: t.choice("k", ("x", "y")), '"x", "y"'),
        (["x", "x"], lambda t: t.choices("k", ("x", "y")), "without repeats"),
        ([], lambda t: t.choices("k", ("x", "y")), "without repeats"),
        ([["x"]], lambda t: t.choices("k", ("x", "y")), "without repeats"),
        ("1", lambda t: t.number("k", 0, 1), "number from 0 to 1"),
        (True, lambda t: t.number("k", 0, 1), "number from 0 to 1"),
        (float("nan"), lambda t: t.number("k", 0, 1), "number from 0 to 1"),
        (float("inf"), lambda t: t.number("k", 0, 1), "number from 0 to 1"),
        (1.5, lambda t: t.number("k", 0, 1), "from 0 to 1"),
        (1.5, lambda t: t.integer("k", 0, 2), "whole number from 0 to 2"),
        (True, lambda t: t.integer("k", 0, 2), "whole number from 0 to 2"),
        (3, lambda t: t.integer("k", 0, 2), "whole number from 0 to 2"),
        (1, lambda t: t.flag("k"), "true or false"),
        ([1, 9], lambda t: t.integers("k", 0, 2, 3), "1 to 3 whole numbers"),
        ([True], lambda t: t.integers("k", 0, 2, 3), "1 to 3 whole numbers"),
        ([1] * 4, lambda t: t.integers("k", 0, 2, 3), "1 to 3 whole numbers"),
        ([1], lambda t: t.flags("k", 3), "1 to 3 times true or false"),
        (1, lambda t: t.table("k"), "[k]"),
    ],
)
def test_what_does_not_fit_names_file_key_and_what_is_allowed(
    value: object, read: Callable[[Table], object], allowed: str
) -> None:
    with pytest.raises(UserError) as caught:
        read(Table({"k": value}, "f.toml", "t"))
    assert 'f.toml: "t.k" is' in caught.value.message
    assert allowed in caught.value.advice


def test_a_missing_key_is_named() -> None:
    with pytest.raises(UserError, match=r'"t\.k" is missing'):
        Table({}, "f.toml", "t").text("k")


def test_an_unknown_key_is_named_with_the_closest_known_one() -> None:
    table = Table({"stepz": 1}, "f.toml", "t")
    table.integer("steps", 1, 9, 3)
    with pytest.raises(UserError, match=r'"t\.stepz" is not a key of a recipe\. Did you mean "steps"\?'):
        table.finish()


def test_an_unknown_key_far_from_all_lists_the_known_ones() -> None:
    table = Table({"zzz": 1}, "f.toml")
    table.integer("steps", 1, 9, 3)
    with pytest.raises(UserError, match='Known here: "steps"'):
        table.finish()


def test_long_values_are_cut_in_messages() -> None:
    with pytest.raises(UserError) as caught:
        Table({"k": "x" * 500}, "f.toml").number("k", 0, 1)
    assert len(str(caught.value)) < 150
