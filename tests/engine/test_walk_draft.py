"""The walk that is still being put together: written and read, made alike, and what the seed plane takes from it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import EASINGS, PATHS, Keyframe, PlanePoint
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.errors import UserError

RECIPE = Recipe(label="rose", steps=8, guidance=2.0, seed=3)
POINT = PlanePoint((5, 6, 7, 8), 0.25, 0.75)


@given(
    frames=st.integers(2, 200),
    path=st.sampled_from(PATHS),
    easing=st.sampled_from(EASINGS),
    dwell=st.floats(0, 0.9),
    ping_pong=st.booleans(),
    closed=st.booleans(),
    fps=st.integers(1, 60),
    point=st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_what_is_written_is_read(**settings):
    draft = WalkDraft((Keyframe(RECIPE), Keyframe(RECIPE.with_(steps=9), POINT)), corners=(9, 8, 7, 6), **settings)
    assert WalkDraft.from_dict(json.loads(json.dumps(draft.to_dict()))) == draft


def test_nothing_is_the_first_walk_and_unknown_settings_are_ignored():
    assert WalkDraft.from_dict({}) == WalkDraft()
    assert WalkDraft.from_dict({"later": 3, "fps": 30}) == WalkDraft(fps=30)


@pytest.mark.parametrize(
    "data",
    [
        [], {"fps": 0}, {"frames": "many"}, {"keyframes": 3}, {"keyframes": [{}]}, {"keyframes": [{"recipe": {}}]},
        {"corners": [1, 2, 3]}, {"point": [2, 0]}, {"point": 1}, {"path": "round"},
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(data):
    with pytest.raises(UserError):
        WalkDraft.from_dict(data)


def test_alike_takes_the_settings_of_the_first_and_leaves_what_may_differ():
    other = Recipe(label="tulip", steps=20, sampler="Euler a", eta=0.5, guidance=4.0, seed=9, threshold=0.9)
    draft = WalkDraft((Keyframe(RECIPE), Keyframe(other), Keyframe(RECIPE, POINT)))
    with pytest.raises(UserError, match=r"Sampler, Steps"):
        draft.walk()
    alike = draft.alike
    assert alike.keyframes[1].recipe == RECIPE.with_(label="tulip", guidance=4.0, seed=9)
    assert alike.keyframes[2].point == POINT
    assert len(alike.walk().keyframes) == 3
    assert alike.alike == alike
    assert WalkDraft().alike == WalkDraft()


def test_a_picture_of_the_plane_can_always_become_a_keyframe():
    now = Recipe(label="daisy", steps=30, sampler="Heun", guidance=5.0, count=6, variation_strength=0.5, seed=4)
    free = WalkDraft().plane_recipe(now)
    assert (free.steps, free.count, free.variation_strength, free.label) == (30, 1, 0.0, "daisy")
    draft = WalkDraft((Keyframe(RECIPE),))
    bound = draft.plane_recipe(now)
    assert (bound.steps, bound.sampler, bound.label, bound.guidance) == (8, RECIPE.sampler, "daisy", 5.0)
    draft.with_(keyframes=(Keyframe(RECIPE), Keyframe(bound, POINT))).walk()
    assert draft.plane_recipe(now.with_(model="other")).model == "other"
