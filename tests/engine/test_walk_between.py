"""The numbers of the way between two keyframes, against the noise itself."""

from __future__ import annotations

import pytest
import torch

from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe, PlanePoint
from diffstudio.engine.walk_between import NoiseBetween, noise_between
from diffstudio.engine.walk_change import jump_threshold
from diffstudio.engine.walk_noise import between, tape_of

SHAPE = (3, 32, 32)


@pytest.mark.parametrize("path", ["sphere", "straight"])
@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_the_spread_is_that_of_the_noise_itself(path, share):
    a, b = Keyframe(Recipe(seed=1)), Keyframe(Recipe(), PlanePoint((1, 2, 3, 4), 0.3, 0.4))
    tape = between(tape_of(a), tape_of(b), share, straight=path == "straight")
    x = tape.initial(torch.empty(1, *SHAPE))
    assert noise_between(a, b, SHAPE).spread(share, path) == pytest.approx(float(x.square().mean().sqrt()), rel=1e-5)


def test_strangers_are_at_a_right_angle_and_the_straight_way_loses_spread():
    noise = noise_between(Keyframe(Recipe(seed=1)), Keyframe(Recipe(seed=2)), (3, 64, 64))
    assert noise.degrees == pytest.approx(90, abs=1.5)
    assert noise.spread(0.5, "straight") == pytest.approx(0.5**0.5, abs=0.02)
    assert noise.spread(0.5, "sphere") == pytest.approx(1, abs=0.02)


def test_the_same_noise_has_no_angle():
    noise = noise_between(Keyframe(Recipe(seed=1)), Keyframe(Recipe(seed=1, label="x")), SHAPE)
    assert noise.degrees == 0
    assert noise.spread(0.5, "sphere") == pytest.approx(noise.spread_a)
    assert NoiseBetween(1.0, 1.0, -1.0).degrees == 180


def test_a_jump_is_some_times_what_is_usual():
    usual = [0.02] * 20
    threshold = jump_threshold([None, *usual, 0.0])
    assert max(usual) < threshold < 0.2
    assert jump_threshold([0.1, None, None]) is None
    assert jump_threshold([0.0] * 20) is None
    assert jump_threshold([0.002] * 20) > 0.02  # what nobody sees is no jump
