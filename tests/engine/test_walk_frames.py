"""What a frame is made from: interpolated numbers, mixed classes, and when a recipe can say it."""

from __future__ import annotations

from typing import Any

import pytest

from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe, PlanePoint, Walk
from diffstudio.engine.walk_frames import Frame, frames_of
from diffstudio.models.model import Condition

POINT = PlanePoint((1, 2, 3, 4), 0.4, 0.7)


def middle(a: Keyframe, b: Keyframe, **changes: Any) -> Frame:
    return frames_of(Walk((a, b), 3, **changes))[1]


def test_numbers_are_interpolated() -> None:
    a = Recipe(guidance=1, guidance_rescale=0, eta=0.2, threshold=0.9, seed=1)
    b = Recipe(guidance=4, guidance_rescale=0.5, eta=1.0, threshold=1.0, seed=2)
    settings = middle(Keyframe(a), Keyframe(b)).settings
    found = (settings.guidance, settings.guidance_rescale, settings.eta, settings.threshold)
    assert found == pytest.approx((2.5, 0.25, 0.6, 0.95))


def test_the_ends_are_the_keyframes() -> None:
    a, b = Recipe(seed=1, label="rose", guidance=3.3), Recipe(seed=2, negative_label="tulip", guidance=0.1)
    first, _, last = frames_of(Walk((Keyframe(a), Keyframe(b)), 3))
    assert (first.recipe, first.positive, first.negative) == (a, Condition("rose"), None)
    assert (last.recipe, last.positive, last.negative) == (b, Condition(), Condition("tulip"))


def test_classes_are_mixed_where_they_differ() -> None:
    a, b = Recipe(label="rose", negative_label="lily"), Recipe(label="tulip", negative_label="lily")
    found = middle(Keyframe(a), Keyframe(b))
    assert (found.positive, found.negative) == (Condition("rose", "tulip", 0.5), Condition("lily"))
    assert found.mixed
    assert not middle(Keyframe(a), Keyframe(a.with_(seed=3))).mixed
    to_none = middle(Keyframe(a), Keyframe(Recipe(label="rose")))
    assert (to_none.positive, to_none.negative) == (Condition("rose"), Condition("lily", None, 0.5))
    assert to_none.mixed


def test_guidance_is_judged_by_the_keyframe_that_has_something_to_follow() -> None:
    none, rose = Recipe(guidance=3), Recipe(guidance=3, label="rose")
    for a, b in ((none, rose), (rose, none)):
        assert middle(Keyframe(a), Keyframe(b)).settings.label == "rose"


def test_between_two_seeds_of_one_class_a_frame_is_a_variation() -> None:
    a, b = Recipe(seed=5, label="rose", guidance=1), Recipe(seed=6, label="rose", guidance=2)
    expected = a.with_(guidance=1.5, variation_seed=6, variation_strength=0.5)
    assert middle(Keyframe(a), Keyframe(b)).recipe == expected
    assert middle(Keyframe(a), Keyframe(a.with_(guidance=2))).recipe == a.with_(guidance=1.5)


def test_what_no_recipe_can_say_has_none() -> None:
    a, b = Recipe(seed=5), Recipe(seed=6)
    assert middle(Keyframe(a), Keyframe(b), path="straight").recipe is None
    assert middle(Keyframe(a), Keyframe(b.with_(label="rose"))).recipe is None
    assert middle(Keyframe(a), Keyframe(b.with_(variation_seed=1, variation_strength=0.5))).recipe is None
    assert middle(Keyframe(a), Keyframe(b, POINT)).recipe is None
    first, _, last = frames_of(Walk((Keyframe(a, POINT), Keyframe(b, PlanePoint((1, 2, 3, 4), 0, 1))), 3))
    assert first.recipe is None
    assert last.recipe == b.with_(seed=3)


def test_frames_that_stand_still_are_equal() -> None:
    a, b, c = (Keyframe(Recipe(seed=seed, label=label)) for seed, label in ((1, "rose"), (2, "tulip"), (3, None)))
    frames = frames_of(Walk((a, b, c), 21, dwell=0.5))
    assert len(set(frames[:3])) == 1
    assert len(set(frames[8:13])) == 1
    assert len(set(frames)) < len(frames)
