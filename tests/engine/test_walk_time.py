"""Easing in closed form; every keyframe once, loops without a doubled frame, t = 1 reached."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import EASINGS, Keyframe, Walk
from diffstudio.engine.walk_time import EASING_FUNCTIONS, Position, eased, positions, render_order, shown_order

H = 1e-6
FORMS = {
    "linear": lambda t: t,
    "ease-in": lambda t: t**2,
    "ease-out": lambda t: 2 * t - t**2,
    "ease-in-out": lambda t: 3 * t**2 - 2 * t**3,
}
SLOPES = {"linear": (1, 1), "ease-in": (0, 2), "ease-out": (2, 0), "ease-in-out": (0, 0)}


def walk(keyframes: int, frames: int, **changes: Any) -> Walk:
    return Walk(tuple(Keyframe(Recipe(seed=seed)) for seed in range(keyframes)), frames, **changes)


def test_every_easing_has_a_function() -> None:
    assert tuple(EASING_FUNCTIONS) == EASINGS


@pytest.mark.parametrize("easing", EASINGS)
def test_easing_in_closed_form(easing: str) -> None:
    times = [index / 1000 for index in range(1001)]
    values = [eased(t, easing) for t in times]
    assert values == pytest.approx([FORMS[easing](t) for t in times], abs=1e-14)
    assert (values[0], values[-1]) == (0, 1)
    assert all(a < b for a, b in pairwise(values))
    slopes = ((eased(H, easing) - 0) / H, (1 - eased(1 - H, easing)) / H)
    assert slopes == pytest.approx(SLOPES[easing], abs=1e-5)


@pytest.mark.parametrize("easing", EASINGS)
def test_dwelling_stands_still_at_both_ends_and_moves_between(easing: str) -> None:
    for t in (0, 0.1, 0.2):
        assert eased(t, easing, 0.4) == 0
        assert eased(1 - t, easing, 0.4) == pytest.approx(1, abs=1e-15)
    assert eased(0.5, easing, 0.4) == pytest.approx(eased(0.5, easing))
    assert eased(0.35, easing, 0.4) == pytest.approx(eased(0.25, easing))


def test_an_open_walk_reaches_its_end_and_a_closed_one_stops_a_frame_before() -> None:
    assert [p.share for p in positions(walk(2, 5))] == [0, 0.25, 0.5, 0.75, 1]
    assert [(p.segment, p.share) for p in positions(walk(2, 4, closed=True))] == [(0, 0), (0, 0.5), (1, 0), (1, 0.5)]
    assert [p.share for p in positions(walk(2, 3, per_segment=True))] == pytest.approx([0, 1 / 3, 2 / 3, 1])
    assert len(positions(walk(2, 3, per_segment=True, closed=True))) == 6


@given(st.integers(2, 9), st.integers(9, 200), st.booleans(), st.booleans(), st.booleans(), st.sampled_from(EASINGS))
@settings(max_examples=200, deadline=None)
def test_every_keyframe_is_one_frame(
    keyframes: int, frames: int, per_segment: bool, closed: bool, ping_pong: bool, easing: str
) -> None:
    made = walk(keyframes, frames, per_segment=per_segment, closed=closed, ping_pong=ping_pong, easing=easing)
    found = positions(made)
    whole = [p.segment + p.share for p in found if p.share in (0, 1)]
    assert whole == list(range(made.segments + (not closed)))
    assert len(set(found)) == len(found) == made.intervals + (not closed)
    assert per_segment or len(found) == frames
    sizes = [sum(p.segment == segment and p.share < 1 for p in found) for segment in range(made.segments)]
    assert max(sizes) - min(sizes) <= 1
    order = shown_order(made)
    assert len(order) == made.length
    assert all(0 <= index < len(found) for index in order)
    assert all(a != b for a, b in pairwise(order))
    if made.cyclic:
        assert order[-1] != order[0]


def test_ping_pong_turns_without_doubling() -> None:
    assert shown_order(walk(2, 4, ping_pong=True)) == (0, 1, 2, 3, 2, 1)
    assert shown_order(walk(2, 2, ping_pong=True)) == (0, 1)
    assert shown_order(walk(2, 4, ping_pong=True, closed=True)) == (0, 1, 2, 3, 0, 3, 2, 1)


def test_dwelling_frames_are_at_the_keyframe() -> None:
    found = positions(walk(2, 11, dwell=0.5))
    assert found[:3] == (Position(0, 0.0),) * 3
    assert found[-3:] == (Position(0, 1.0),) * 3


def test_frames_are_made_coarse_first() -> None:
    assert render_order(17) == (0, 8, 16, 4, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15)
    assert render_order(4, "straight") == (0, 1, 2, 3)
    for count in (1, 7, 50):
        assert sorted(render_order(count)) == list(range(count))
    with pytest.raises(ValueError, match="unknown order 'random'"):
        render_order(3, "random")
