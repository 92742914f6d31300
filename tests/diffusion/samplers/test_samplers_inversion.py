"""DDIM backwards: from a picture to the noise that makes it."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace

import pytest
import torch

from diffstudio.diffusion.samplers import DDIM, invert


def pictures_of(bench: SimpleNamespace, count: int) -> torch.Tensor:
    """Samples of the mixture, so that the model knows them."""
    generator = torch.Generator().manual_seed(3)
    which = torch.multinomial(bench.points.weights, count, replacement=True, generator=generator)
    spread = torch.randn(count, 2, generator=generator, dtype=torch.float64) * bench.points.variance**0.5
    return bench.points.centres[which] + spread


def round_trip_error(bench: SimpleNamespace, steps: int) -> float:
    levels = bench.cosine_levels(steps)
    x0 = pictures_of(bench, 100)
    noise = list(invert(bench.points, x0, levels[::-1]))[-1].x_next
    back = bench.end(DDIM(), bench.points, noise, levels)
    return float((back - x0).norm(dim=1).median())


def test_the_round_trip_error_halves_with_twice_the_steps(bench: SimpleNamespace) -> None:
    errors = [round_trip_error(bench, steps) for steps in (20, 40, 80, 160)]
    ratios = [coarse / fine for coarse, fine in pairwise(errors)]
    assert errors[-1] < 0.02
    assert all(ratio == pytest.approx(2, abs=0.35) for ratio in ratios)


def test_the_noise_that_is_found_is_normal(bench: SimpleNamespace) -> None:
    """Walked in small steps, data becomes the noise of the last level: unit variance here."""
    x0 = pictures_of(bench, 2000)
    noise = list(invert(bench.points, x0, bench.cosine_levels(100)[::-1]))[-1].x_next
    assert float(noise.mean()) == pytest.approx(0, abs=0.06)
    assert float(noise.std()) == pytest.approx(1, abs=0.06)


def test_every_step_is_recorded(bench: SimpleNamespace) -> None:
    levels = bench.cosine_levels(4)[::-1]
    x0 = pictures_of(bench, 2)
    steps = list(invert(bench.points, x0, levels))
    assert [step.index for step in steps] == [0, 1, 2, 3]
    assert [(step.level, step.level_next) for step in steps] == list(pairwise(levels))
    assert steps[0].x is x0
    assert all(new.x is old.x_next for old, new in pairwise(steps))
    # there is no noise to see in the picture itself: the first look is at the first noisy level
    assert [step.evals[0].level for step in steps] == [levels[1], *levels[1:-1]]
    assert steps[-1].level_next.alpha == 0


def test_from_a_noisy_level_it_is_ddim_with_the_ends_exchanged(bench: SimpleNamespace) -> None:
    levels = [bench.vp(0.5), bench.vp(2.0)]
    x = bench.start((3, 2), levels[0])
    (step,) = invert(bench.points, x, levels)
    seen = bench.points(x, levels[0])
    expected = levels[1].alpha * seen.x0 + levels[1].sigma * seen.eps
    torch.testing.assert_close(step.x_next, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("count", [0, 1])
def test_needs_two_levels(bench: SimpleNamespace, count: int) -> None:
    with pytest.raises(ValueError, match="at least two levels"):
        next(invert(bench.points, torch.zeros(1, 2), bench.cosine_levels(3)[:count]))


def test_levels_must_rise(bench: SimpleNamespace) -> None:
    with pytest.raises(ValueError, match="noisier than the one before"):
        next(invert(bench.points, torch.zeros(1, 2), bench.cosine_levels(3)))


def test_leaves_gradients_as_they_were(bench: SimpleNamespace) -> None:
    walk = invert(bench.points, pictures_of(bench, 1), bench.cosine_levels(3)[::-1])
    next(walk)
    assert torch.is_grad_enabled()
    walk.close()
