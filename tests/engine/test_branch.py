from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudio.engine.branch import MAX_DEPTH, Branch, Origin, branch_origin, origin_from_dict, origin_from_json
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "label": st.none() | st.text(st.characters(codec=None), max_size=10),
        "guidance": st.floats(0, 100),
        "guidance_interval": st.tuples(st.floats(0, 0.5), st.floats(0.5, 1)),
        "sampler_options": st.dictionaries(st.text(min_size=1, max_size=3), st.floats(-9, 9), max_size=2),
        "seed": st.integers(0, 2**64 - 1),
    },
)


@given(st.lists(st.tuples(st.integers(0, 19), CHANGES), min_size=1, max_size=4))
@settings(max_examples=80, deadline=None)
def test_any_chain_comes_back_from_json(links: list[tuple[int, dict[str, Any]]]) -> None:
    origin: Origin = Recipe(count=3)
    for step, changes in links:
        origin = Branch(origin, step, tuple(changes.items()))
    assert origin_from_json(origin.to_json()) == origin
    assert origin_from_json(origin.to_json()).recipe == origin.recipe
    assert origin.single(1).recipe == origin.recipe.single(1)


def test_the_recipe_is_the_one_that_finishes_the_run() -> None:
    first = Branch(Recipe(label="rose", steps=10), 3, (("guidance", 4),))
    second = Branch(first, 5, (("label", "tulip"),))
    assert second.recipe == Recipe(label="tulip", steps=10, guidance=4.0)
    assert (first.depth, second.depth) == (1, 2)
    assert Recipe().recipe == Recipe()


def test_a_whole_recipe_stands_for_its_differences() -> None:
    parent = Recipe(steps=10)
    assert branch_origin(parent, 2, parent.with_(guidance=5)) == Branch(parent, 2, (("guidance", 5.0),))
    assert branch_origin(parent, 2, parent) == Branch(parent, 2)


@pytest.mark.parametrize(
    ("step", "changes", "message"),
    [
        (2, {"steps": 5}, "Steps cannot change in the middle of a run"),
        (2, {"wings": 5}, "wings cannot change"),
        (20, {}, "The step to branch from is 20, outside 0 to 19"),
        (-1, {}, "The step to branch from"),
        (2, {"guidance": 999}, "Guidance is 999"),
    ],
)
def test_what_a_branch_cannot_be(step: int, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(UserError, match=message):
        Branch(Recipe(steps=20), step, tuple(changes.items()))


def test_branches_of_branches_end_somewhere() -> None:
    origin: Origin = Recipe()
    for _ in range(MAX_DEPTH):
        origin = Branch(origin, 1)
    assert origin_from_json(origin.to_json()) == origin
    with pytest.raises(UserError, match="branch of a branch"):
        Branch(origin, 1)


@pytest.mark.parametrize(
    "data",
    [
        {"version": 1, "parent": {"version": 1}, "step": 900, "changes": {}},
        {"version": 1, "parent": {"version": 1}, "step": 1, "changes": [1]},
        {"version": 9, "parent": {"version": 1}, "step": 1},
        {"parent": {"version": 1}, "step": 1},
        {"version": 1, "parent": 5, "step": 1},
        {"version": 1, "parent": {"version": 1}},
    ],
)
def test_broken_branches_are_refused(data: Any) -> None:
    with pytest.raises(UserError):
        origin_from_dict(data)
