"""Tapes between tapes: exact ends, the spread of noise, every step's noise, the seed plane."""

from __future__ import annotations

import itertools

import pytest
import torch
from torch.testing import assert_close

from diffstudio.diffusion.noise import SeededNoise
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe, PlanePoint
from diffstudio.engine.walk_noise import Between, Stacked, Tape, between, plane_tape, tape_of

LIKE = torch.empty(1, 3, 64, 64)
A, B = SeededNoise((7,)), SeededNoise((2**63 + 5,))
CORNERS = (1, 2, 3, 4)


def parts(tape: Tape, like: torch.Tensor = LIKE) -> list[torch.Tensor]:
    """Some of the noises of a tape: the start, steps and second draws."""
    return [tape.initial(like), tape(0, like), tape(3, like), tape(3, like, 1)]


def test_the_ends_are_the_tapes_themselves() -> None:
    for share, tape in ((0.0, A), (1.0, B)):
        assert between(A, B, share) == tape
        for found, expected in zip(parts(Between(A, B, share)), parts(tape), strict=True):
            assert torch.equal(found, expected)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.83])
def test_between_two_seeds_it_is_a_variation(share: float) -> None:
    variation = SeededNoise((7,), (2**63 + 5,), share)
    for found, expected in zip(parts(Between(A, B, share)), parts(variation), strict=True):
        assert torch.equal(found, expected)


def test_the_sphere_keeps_the_spread_and_the_straight_line_loses_it() -> None:
    for part in parts(Between(A, B, 0.5)):
        assert float(part.std()) == pytest.approx(1, abs=0.02)
    for part in parts(Between(A, B, 0.5, straight=True)):
        assert float(part.std()) == pytest.approx(0.5**0.5, abs=0.02)


def test_equal_tapes_have_nothing_between() -> None:
    assert between(A, SeededNoise((7,)), 0.4) == A


def test_it_is_drawn_alike_for_every_dtype() -> None:
    found = Between(A, B, 0.3)(2, LIKE.double())
    assert found.dtype == torch.float64
    assert torch.equal(found, Between(A, B, 0.3)(2, LIKE).double())


def test_a_batch_of_tapes_is_each_of_them() -> None:
    tapes = (A, Between(A, B, 0.3), B)
    like = LIKE.expand(3, -1, -1, -1)
    stacked = Stacked(tapes)
    for index, tape in enumerate(tapes):
        assert torch.equal(stacked.initial(like)[index], tape.initial(LIKE)[0])
        assert torch.equal(stacked(2, like, 1)[index], tape(2, LIKE, 1)[0])


def test_the_noise_of_a_keyframe() -> None:
    recipe = Recipe(seed=7, variation_seed=9, variation_strength=0.4)
    assert torch.equal(tape_of(Keyframe(recipe)).initial(LIKE), SeededNoise((7,), (9,), 0.4).initial(LIKE))
    point = PlanePoint(CORNERS, 1, 0)
    assert tape_of(Keyframe(Recipe(noise_source="nv"), point)) == SeededNoise((2,), source="nv")


def test_the_corners_of_the_plane_are_their_seeds() -> None:
    for corner, (v, u) in enumerate(itertools.product((0, 1), repeat=2)):
        found = parts(plane_tape(PlanePoint(CORNERS, u, v), Recipe()))
        for part, expected in zip(found, parts(SeededNoise((CORNERS[corner],))), strict=True):
            assert torch.equal(part, expected)


def test_an_edge_of_the_plane_is_the_way_between_two_seeds() -> None:
    assert plane_tape(PlanePoint(CORNERS, 0.3, 0), Recipe()) == Between(SeededNoise((1,)), SeededNoise((2,)), 0.3)
    assert plane_tape(PlanePoint(CORNERS, 1, 0.6), Recipe()) == Between(SeededNoise((2,)), SeededNoise((4,)), 0.6)


def test_the_plane_keeps_the_spread_everywhere() -> None:
    for u, v in itertools.product((0.2, 0.5, 0.9), repeat=2):
        for part in parts(plane_tape(PlanePoint(CORNERS, u, v), Recipe())):
            assert float(part.std()) == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize(("u", "v"), [(0.0, 0.0), (0.5, 0.5), (0.0, 0.7), (1.0, 1.0), (0.3, 1.0)])
def test_the_plane_is_continuous(u: float, v: float) -> None:
    step = 1e-4
    here = plane_tape(PlanePoint(CORNERS, u, v), Recipe()).initial(LIKE)
    there = PlanePoint(CORNERS, abs(u - step), abs(v - step))
    moved = plane_tape(there, Recipe()).initial(LIKE)
    # an arc of a quarter turn each way, so at most pi/2 a unit of u and v
    assert float((moved - here).square().mean().sqrt()) < 2 * step * 1.7


def test_equal_corners_are_one_noise_everywhere() -> None:
    found = plane_tape(PlanePoint((5, 5, 5, 5), 0.3, 0.8), Recipe()).initial(LIKE)
    assert_close(found, SeededNoise((5,)).initial(LIKE), rtol=0, atol=0)
