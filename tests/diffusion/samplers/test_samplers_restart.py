"""Restart: what its one long step is made of, when it is taken, and what it is good for."""

from __future__ import annotations

import math
from itertools import pairwise
from types import SimpleNamespace

import pytest
import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.samplers import Heun, OnSchedule, Restart
from diffstudio.diffusion.samplers.between import on_path
from diffstudio.diffusion.schedule import Cosine

S2 = 0.25


def karras(high: float, low: float, steps: int) -> list[float]:
    return [(high ** (1 / 7) + i / steps * (low ** (1 / 7) - high ** (1 / 7))) ** 7 for i in range(steps + 1)]


@pytest.mark.parametrize("restarts", [1, 3])
@pytest.mark.parametrize("kind", ["vp", "ve"])
def test_it_is_heun_then_noise_then_heun_on_karras_levels(bench: SimpleNamespace, restarts: int, kind: str) -> None:
    """Xu et al. 2023: forward by one Gaussian, backward by the ODE, K times."""
    make = getattr(bench, kind)
    levels = [make(s) for s in (5.0, 0.3, 0.08, 0.02)]
    x = bench.start((3, 2), levels[0])
    steps = bench.walk(Restart(restarts, 4, 0.1, 1.5, 1.01), bench.points, x, levels)
    expected = bench.end(Heun(), bench.points, x, levels[:3])
    low = levels[2].edm_sigma
    for draw in range(restarts):
        y = expected / levels[2].alpha + 1.01 * math.sqrt(1.5**2 - low**2) * bench.Tape()(1, x, draw)
        down = [*(make(s) for s in karras(1.5, low, 4)[:-1]), levels[2]]
        expected = bench.end(Heun(), bench.points, down[0].alpha * y, down)
    torch.testing.assert_close(steps[1].x_next, expected, rtol=1e-12, atol=1e-12)
    assert [len(step.evals) for step in steps] == [2, 2 + restarts * 8, 2]
    torch.testing.assert_close(steps[2].x_next, bench.end(Heun(), bench.points, expected, levels[2:]))


def test_every_look_of_the_long_step_has_its_own_level(bench: SimpleNamespace) -> None:
    levels = [bench.vp(s) for s in (5.0, 0.3, 0.08, 0.02)]
    long = bench.walk(Restart(), bench.points, bench.start((1, 2), levels[0]), levels)[1]
    sigmas = [seen.level.edm_sigma for seen in long.evals]
    assert sigmas[:2] == pytest.approx([0.3, 0.08])
    assert sigmas[2::2] == pytest.approx(karras(2.0, 0.08, 9)[:-1])
    assert sigmas[3::2] == pytest.approx(karras(2.0, 0.08, 9)[1:])
    assert long.evals[-1].level == long.level_next


@pytest.mark.parametrize(
    ("sigmas", "calls"),
    [
        ((5.0, 0.3, 0.1, 0.02), [2, 20, 2]),  # a level at s_min itself
        ((5.0, 0.3, 0.02, 0.0), [2, 20, 1]),
        ((5.0, 0.3, 0.2, 0.0), [2, 2, 1]),  # the last noisy level lies above
        ((0.05, 0.02, 0.01), [2, 2]),  # a run that begins below, as a branch may
        ((math.inf, 0.05, 0.01), [19, 2]),  # from pure noise to below s_min at once
        ((5.0, 0.0), [1]),
    ],
)
def test_it_restarts_once_at_the_step_that_reaches_s_min(
    bench: SimpleNamespace, sigmas: tuple[float, ...], calls: list[int]
) -> None:
    levels = [Level(1.0, 0.0, 1.0) if math.isinf(s) else bench.vp(s) for s in sigmas]
    walk = bench.walk(Restart(between=OnSchedule(Cosine())), bench.points, bench.start((1, 2), levels[0]), levels)
    assert [len(step.evals) for step in walk] == calls


def coefficients(bench: SimpleNamespace, sampler: Restart | Heun, steps: int) -> Tensor:
    """How much of the start, and of each draw, is in the end, on N(0, S2); from the exact start variance."""

    def unit_noise(step: int, like: Tensor, draw: int = 0) -> Tensor:
        noise = torch.zeros_like(like)
        noise[0, 1 + draw] = 1
        return noise

    levels = bench.vp_levels(steps)
    x = torch.zeros(1, 4, dtype=torch.float64)
    x[0, 0] = math.sqrt(levels[0].alpha ** 2 * S2 + levels[0].sigma ** 2)
    end: Tensor = bench.end(sampler, bench.Gaussian(S2), x, levels, unit_noise)[0]
    return end


def test_the_variance_converges_with_order_two(bench: SimpleNamespace) -> None:
    exact = bench.vp(0.05).alpha ** 2 * S2 + bench.vp(0.05).sigma ** 2
    errors = [
        abs(float(coefficients(bench, Restart(2, n // 2), n).square().sum()) / exact - 1) for n in (32, 64, 128)
    ]
    for coarse, fine in pairwise(errors):
        assert math.log2(coarse / fine) == pytest.approx(2, abs=0.3)


def test_errors_of_earlier_steps_shrink(bench: SimpleNamespace) -> None:
    """What a restart is for: an error made before it counts by what is left of the past, here a quarter."""
    before = abs(float(coefficients(bench, Heun(), 40)[0]))
    once, twice = (abs(float(coefficients(bench, Restart(k), 40)[0])) for k in (1, 2))
    kept = once / before
    # On one Gaussian: the correlation of its noised self at s_min and s_max.
    low = next(level.edm_sigma for level in bench.vp_levels(40) if level.edm_sigma <= 0.1)
    assert kept == pytest.approx(math.sqrt((S2 + low**2) / (S2 + 4)), rel=0.02)
    assert twice / once == pytest.approx(kept, rel=1e-9)


@pytest.mark.parametrize(("low", "high"), [(0.0, 2.0), (2.0, 2.0), (3.0, 2.0)])
def test_ends_that_do_not_fit(low: float, high: float) -> None:
    with pytest.raises(ValueError, match="Restart: s_min must be above 0 and below s_max"):
        Restart(s_min=low, s_max=high)


def test_without_a_schedule_the_levels_are_on_the_path(bench: SimpleNamespace) -> None:
    """`on_path` finds levels above the interval as well, exactly on variance-preserving paths."""
    up = on_path(2.0, bench.vp(0.2), bench.vp(0.08))
    assert (up.alpha, up.sigma) == pytest.approx((bench.vp(2.0).alpha, bench.vp(2.0).sigma))
