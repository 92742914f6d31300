"""Walks as values: what is refused, JSON both ways, which keyframes a pass visits."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import DIGEST_KEY, EASINGS, KEYFRAME_FIELDS, PATHS, Keyframe, PlanePoint, Walk
from diffstudio.engine.walk_keys import parse_keys
from diffstudio.errors import UserError

SEEDS = st.integers(0, 2**64 - 1)
SHARE = st.floats(0, 1)
POINTS = st.builds(PlanePoint, st.tuples(SEEDS, SEEDS, SEEDS, SEEDS), SHARE, SHARE)


def keys(*seeds: int, **changes: Any) -> tuple[Keyframe, ...]:
    return tuple(Keyframe(Recipe(seed=seed, **changes)) for seed in seeds)


@st.composite
def walks(draw: st.DrawFn) -> Walk:
    shared = draw(st.from_type(Recipe)).with_(count=1)
    threshold, eta = draw(st.booleans()), draw(st.booleans())
    made = []
    for _ in range(draw(st.integers(2, 5))):
        recipe = shared.with_(
            label=draw(st.none() | st.text(max_size=8)),
            guidance=draw(st.floats(0, 100)),
            seed=draw(SEEDS),
            threshold=draw(st.floats(0.5, 1)) if threshold else None,
            eta=draw(SHARE) if eta else None,
        )
        point = draw(st.none() | POINTS)
        made.append(Keyframe(recipe.with_(variation_strength=0.0) if point else recipe, point))
    return Walk(
        tuple(made), draw(st.integers(10, 500)), draw(st.booleans()), draw(st.sampled_from(PATHS)),
        draw(st.sampled_from(EASINGS)), draw(st.floats(0, 0.9)), draw(st.booleans()), draw(st.booleans()),
    )  # fmt: skip


@given(walks())
@settings(max_examples=100, deadline=None)
def test_any_walk_comes_back_from_json(walk: Walk) -> None:
    text = walk.to_json()
    assert text.isascii()
    assert Walk.from_json(text) == walk
    assert Walk.from_json(text).to_json() == text
    assert hash(Walk.from_json(text)) == hash(walk)


def test_a_digest_beside_the_settings_and_missing_settings_are_fine() -> None:
    walk = Walk(keys(1, 2))
    data = walk.to_dict() | {DIGEST_KEY: "abc"}
    for name in ("frames", "path", "easing", "dwell", "ping_pong", "closed", "per_segment"):
        del data[name]
    assert Walk.from_dict(data) == walk


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"keyframes": keys(1)}, "A walk needs 2 to 64 keyframes, not 1"),
        ({"keyframes": keys(*range(65))}, "A walk needs 2 to 64 keyframes, not 65"),
        ({"keyframes": 3}, "Keyframes must be keyframes"),
        ({"keyframes": (1, 2)}, "Keyframes must be keyframes"),
        ({"frames": 0}, "Frames is 0, outside 1 to 10000"),
        ({"frames": 10_001}, "Frames is 10001, outside"),
        ({"frames": 2.5}, "Frames must be a whole number"),
        ({"frames": 1}, "Frames is 1: this walk needs 2, one for each keyframe"),
        ({"frames": 1, "closed": True}, "Frames is 1: this walk needs 2,"),
        ({"keyframes": keys(1, 2, 3, 4), "frames": 3}, "this walk needs 4"),
        ({"keyframes": keys(1, 2, 3, 4), "frames": 9000, "per_segment": True}, "This walk has 27,001 frames, at most"),
        ({"per_segment": 1}, "Frames per segment must be on or off"),
        ({"path": "curved"}, "Path is curved. It can be sphere or straight"),
        ({"easing": "bounce"}, "Easing is bounce. It can be linear or"),
        ({"dwell": 0.95}, "Dwell is 0.95, outside 0 to 0.9"),
        ({"dwell": -0.1}, "Dwell is -0.1, outside"),
        ({"dwell": math.nan}, "Dwell is nan, outside"),
        ({"ping_pong": 1}, "Ping-pong must be on or off"),
        ({"closed": "yes"}, "Closed loop must be on or off"),
        ({"speed": 3}, "A walk has no setting called “speed”"),
    ],
)
def test_what_a_walk_refuses(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(UserError) as caught:
        Walk(keys(1, 2)).with_(**changes)
    assert message in str(caught.value)


SHARED = {
    "model": "points", "sampler": "Heun", "sampler_options": {"a": 1.0}, "schedule_type": "Karras",
    "placement_options": {"rho": 5.0}, "steps": 7, "guidance_interval": (0.1, 0.9), "size": (32, 32),
    "noise_source": "nv", "zero_terminal_snr": True,
}  # fmt: skip


@pytest.mark.parametrize("name", SHARED)
def test_keyframes_share_what_cannot_be_interpolated(name: str) -> None:
    with pytest.raises(UserError, match=r"Keyframe 3 differs from the first in .*: a walk goes between noises"):
        Walk((*keys(1, 2), *keys(3, **{name: SHARED[name]})))


def test_all_that_differs_is_named_and_each_field_is_on_one_side() -> None:
    with pytest.raises(UserError, match="in Sampler, Steps:"):
        Walk((*keys(1), *keys(2, sampler="Heun", steps=3)))
    assert {*KEYFRAME_FIELDS, *SHARED, "noise_schedule", "count"} == set(Recipe.__dataclass_fields__)


@pytest.mark.parametrize(("name", "label"), [("eta", "Eta"), ("threshold", "Dynamic threshold")])
def test_a_setting_is_on_for_all_keyframes_or_none(name: str, label: str) -> None:
    with pytest.raises(UserError, match=f"{label} is set for some keyframes and not for others"):
        Walk((*keys(1), *keys(2, **{name: 0.7})))
    assert Walk(keys(1, 2, **{name: 0.7})).segments == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((Recipe(count=2),), "A keyframe is a single picture. Set Count to 1"),
        ((Recipe(variation_strength=0.5), PlanePoint((1, 2, 3, 4), 0, 0)), "has no variation"),
        ((3,), "A keyframe is a recipe"),
        ((Recipe(), 4), "A keyframe is a recipe"),
    ],
)
def test_what_a_keyframe_refuses(arguments: tuple[Any, ...], message: str) -> None:
    with pytest.raises(UserError, match=message):
        Keyframe(*arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (((1, 2, 3), 0, 0), "a seed for each of its four corners"),
        ((7, 0, 0), "a seed for each of its four corners"),
        (((1, 2, 3, -1), 0, 0), "A corner's seed is -1"),
        (((1, 2, 3, 4), 1.1, 0), "A place in the seed plane is 1.1"),
        (((1, 2, 3, 4), 0, math.nan), "A place in the seed plane is nan"),
    ],
)
def test_what_a_point_refuses(arguments: tuple[Any, ...], message: str) -> None:
    with pytest.raises(UserError, match=message):
        PlanePoint(*arguments)


def test_settings_that_mean_nothing_make_no_difference() -> None:
    point = PlanePoint((1, 2, 3, 4), 0.5, 0.5)
    assert Keyframe(Recipe(seed=5), point) == Keyframe(Recipe(seed=9, variation_seed=3), point)
    assert Keyframe(Recipe(variation_seed=3)) == Keyframe(Recipe())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: data.pop("version"), "it needs a version, a recipe and keyframes"),
        (lambda data: data.update(version=2), "written by a newer diffstudio"),
        (lambda data: data.update(version="1"), "The version of the walk must be"),
        (lambda data: data.update(colour=1), "does not know the setting “colour” of a walk"),
        (lambda data: data.update(keyframes=5), "its keyframes are no list"),
        (lambda data: data.update(keyframes=[1, 2]), "its keyframes are no list"),
        (lambda data: data.update(keyframes=[{}] * 70), "2 to 64 keyframes, not 70"),
        (lambda data: data["keyframes"][1].update(steps=3), "no setting “steps” of its own"),
        (lambda data: data["keyframes"][1].update(point={"u": 1}), "given by its corners, u and v"),
        (lambda data: data["keyframes"][1].update(seed=-1), "Seed is -1"),
        (lambda data: data["recipe"].update(steps=0), "Steps is 0"),
    ],
)
def test_what_is_refused_of_a_file(change: Any, message: str) -> None:
    data = json.loads(Walk(keys(1, 2)).to_json())
    change(data)
    with pytest.raises(UserError) as caught:
        Walk.from_json(json.dumps(data))
    assert message in str(caught.value)


def test_what_is_no_walk_at_all() -> None:
    for text in ("[]", "7", "{", ""):
        with pytest.raises(UserError, match="The walk cannot be read"):
            Walk.from_json(text)


def test_a_closed_walk_ends_where_it_began_and_never_doubles_its_first_keyframe() -> None:
    a, b = keys(1, 2)
    assert Walk((a, b)).stops == (a, b)
    assert Walk((a, b), closed=True).stops == (a, b, a)
    assert Walk((a, b, a), closed=True).stops == (a, b, a)
    assert Walk((a, b, a)).stops == (a, b, a)
    assert Walk((a, a), closed=True).stops == (a, a, a)


def test_typed_keyframes() -> None:
    base = Recipe(label="lily", seed=99, guidance=2.0)
    found = parse_keys('rose:7, tulip:12@3.5, 40, daisy, none:5, "a, b":6@1, :8, @4', base)
    said = [(key.recipe.label, key.recipe.seed, key.recipe.guidance) for key in found]
    assert said == [
        ("rose", 7, 2.0), ("tulip", 12, 3.5), ("lily", 40, 2.0), ("daisy", 99, 2.0), (None, 5, 2.0),
        ("a, b", 6, 1.0), ("lily", 8, 2.0), ("lily", 99, 4.0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"),
    [("rose:7,,tulip", "“” is no keyframe"), ("rose:x", "“rose:x” is no keyframe"), ("rose:7@", "is no keyframe"),
     ("rose:1:2", "is no keyframe"), ("7@500", "Guidance is 500"), (str(2**64), "Seed is"), ("9" * 300, "Seed is")],
)  # fmt: skip
def test_typed_keyframes_that_cannot_be_read(text: str, message: str) -> None:
    with pytest.raises(UserError, match=message):
        parse_keys(text, Recipe())


def test_a_walk_needs_no_torch() -> None:
    code = "import sys, diffstudio.engine.walk, diffstudio.engine.walk_time, diffstudio.engine.walk_keys\n"
    done = subprocess.run(
        [sys.executable, "-c", code + "sys.exit('torch' in sys.modules)"], check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr
