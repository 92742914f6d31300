"""Guidance taken apart: the numbers of numpy are those of the run's own torch."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from diffstudio.diffusion.guidance import Guidance, combine, dynamic_threshold, rescale_contrast
from diffstudio.diffusion.level import Level
from diffstudio.engine import anatomy as parts_of
from diffstudio.engine.execute import execute
from diffstudio.engine.film import Film
from diffstudio.engine.plan import plan
from diffstudio.engine.run import Run


@pytest.fixture
def film_of(model, recipe):
    def make(**changes: object) -> Film:
        planned = plan(recipe.with_(**changes), model)
        return Film(execute(planned, Run(planned)))

    return make


def pair(seed: int = 0, shape: tuple[int, ...] = (3, 16, 16)) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.normal(size=shape).astype(np.float32), rng.normal(size=shape).astype(np.float32)


@pytest.mark.parametrize("scale", [0.0, 0.3, 0.5, 1.5, 2.0, 3.7, 7.5, 100.0])
def test_guided_is_what_the_sampler_was_given_bit_for_bit(scale: float) -> None:
    cond, uncond = pair()
    wanted = combine(torch.from_numpy(cond), torch.from_numpy(uncond), scale).numpy()
    np.testing.assert_array_equal(parts_of.guided(cond, uncond, scale), wanted)


@pytest.mark.parametrize("phi", [0.0, 0.4, 1.0])
@pytest.mark.parametrize("threshold", [None, 0.9, 1.0])
def test_a_preview_goes_the_whole_way(phi: float, threshold: float | None) -> None:
    cond, uncond = pair(3)
    parts = parts_of.Anatomy(cond, uncond, cond, 2.0, phi, threshold)
    wanted = combine(torch.from_numpy(cond[None]), torch.from_numpy(uncond[None]), 5.0)
    if phi:
        wanted = rescale_contrast(wanted, torch.from_numpy(cond[None]), phi)
    if threshold is not None:
        wanted = dynamic_threshold(wanted, threshold)
    torch.testing.assert_close(torch.from_numpy(parts.preview(5.0)), wanted[0], atol=1e-5, rtol=1e-5)


def test_the_preview_at_the_run_s_own_w_is_the_stored_picture(film_of) -> None:
    film = film_of(guidance=3.0)
    for position in range(len(film.levels) - 1):
        parts = parts_of.anatomy(film, position, 1)
        assert parts is not None
        np.testing.assert_array_equal(parts.guided(), parts.x0)
        np.testing.assert_array_equal(parts.preview(parts.scale), parts.x0)
    rescaled = film_of(guidance=3.0, guidance_rescale=0.7, threshold=0.95)
    parts = parts_of.anatomy(rescaled, 2, 0)
    assert parts is not None
    np.testing.assert_allclose(parts.preview(parts.scale), parts.x0, atol=1e-5)


def test_w_at_each_step_is_that_of_the_run(film_of, recipe) -> None:
    film = film_of(guidance=3.0, guidance_interval=(0.2, 0.7))
    scales = parts_of.scales(film.recipe, film.levels)
    guidance = Guidance(3.0, interval=(0.2, 0.7))
    assert scales == tuple(guidance.scale_at(level) for level in film.levels[:-1])
    assert set(scales) == {1.0, 3.0}
    for position, scale in enumerate(scales):
        assert (parts_of.anatomy(film, position, 0) is not None) == (scale != 1)
    assert parts_of.is_guided(film)


def test_a_run_that_asked_once_has_no_parts(film_of) -> None:
    film = film_of(guidance=1.0)
    assert not parts_of.is_guided(film)
    assert parts_of.anatomy(film, 0, 0) is None
    assert parts_of.anatomy(film_of(guidance=2.0), len(film.levels) - 1, 0) is None


def test_the_numbers_add_up(film_of) -> None:
    film = film_of(guidance=3.0, guidance_rescale=0.5)
    parts = parts_of.anatomy(film, 1, 0)
    assert parts is not None
    numbers = parts.numbers()
    assert numbers.pushed == pytest.approx(3 * numbers.difference)
    assert numbers.difference == pytest.approx(film.numbers(1, 0).difference_rms)  # type: ignore[union-attr]
    assert numbers.std_after == pytest.approx(float(parts.x0.std()), rel=1e-5)
    assert numbers.multiplier == pytest.approx(numbers.std_after / numbers.std_before)
    assert parts.numbers(1.0).multiplier == pytest.approx(1.0, abs=1e-6)


def test_without_contrast_nothing_is_multiplied() -> None:
    flat = np.zeros((3, 4, 4), np.float32)
    assert parts_of.multiplier(flat, flat, 1.0) == 1.0
    assert parts_of.scale_at(plan_recipe(), Level(1.0, 0.0, 1.0)) == 2.0
    assert math.isclose(parts_of.rms(np.full((2, 2), 3.0, np.float32)), 3.0)


def plan_recipe():
    from diffstudio.engine.recipe import Recipe

    return Recipe(guidance=2.0)
