"""Samplers that must be one another: at eta 0, at order 1, in their first step, on any levels."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.samplers import (
    DDIM,
    DDPM,
    DEIS,
    DPM2,
    LMS,
    DPM2Ancestral,
    DPMpp2M,
    DPMpp2MSDE,
    DPMpp2SAncestral,
    DPMpp3MSDE,
    DPMppSDE,
    Euler,
    EulerAncestral,
    Heun,
    UniPC,
)
from diffstudio.diffusion.step import Sampler

quickly = settings(
    max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
high_noise = st.floats(5.0, 50.0)
gaps = st.lists(st.floats(0.05, 1.5), min_size=1, max_size=6)
"""Steps in log-SNR."""


def levels_of(bench: SimpleNamespace, high: float, steps: list[float], clean: bool) -> list[Level]:
    sigmas = [high]
    for gap in steps:
        sigmas.append(sigmas[-1] * math.exp(-gap))
    return [bench.vp(s) for s in sigmas] + ([bench.vp(0.0)] if clean else [])


PAIRS: list[tuple[Sampler, Sampler]] = [
    (DDIM(0.0), Euler()),
    (EulerAncestral(0.0), Euler()),
    (DEIS(1), Euler()),
    (LMS(1), Euler()),
    (DPM2Ancestral(0.0), DPM2()),
    (DPMppSDE(0.0), DPMpp2SAncestral(0.0)),
    (DPMpp2MSDE(0.0), DPMpp2M()),
    (DDIM(1.0), DDPM("beta_tilde")),
    (EulerAncestral(1.0), DDPM("beta_tilde")),
    (EulerAncestral(0.3), DDIM(0.3)),
    (Heun(s_churn=0.0, steps=9), Heun()),
    (Heun(s_churn=5.0, s_tmin=1e3), Heun()),
]


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=str)
@quickly
@given(high=high_noise, steps=gaps, clean=st.booleans())
def test_the_same_on_any_levels(
    bench: SimpleNamespace, one: Sampler, other: Sampler, high: float, steps: list[float], clean: bool
) -> None:
    levels = levels_of(bench, high, steps, clean)
    x = bench.start((2, 2), levels[0])
    ends = [bench.end(sampler, bench.points, x, levels) for sampler in (one, other)]
    torch.testing.assert_close(ends[0], ends[1], rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize(
    "sampler", [DPMpp2M(), UniPC(2), UniPC(3), DEIS(3), LMS(4), DPMpp3MSDE(0.0), DPMpp2MSDE(0.0)], ids=str
)
@quickly
@given(high=high_noise, step=st.floats(0.05, 3.0))
def test_the_first_step_is_ddim(bench: SimpleNamespace, sampler: Sampler, high: float, step: float) -> None:
    """DPM-Solver-1, DDIM and Euler are one formula, and every multistep sampler starts with it."""
    levels = levels_of(bench, high, [step], clean=False)
    x = bench.start((2, 2), levels[0])
    torch.testing.assert_close(
        bench.end(sampler, bench.points, x, levels), bench.end(DDIM(), bench.points, x, levels), rtol=1e-10, atol=1e-10
    )


def test_first_order_step_in_three_notations(bench: SimpleNamespace) -> None:
    """DDIM eq. 12, Euler in sigma/alpha, and DPM-Solver-1, each written as its paper does."""
    level, target = bench.vp(7.0), bench.vp(1.3)
    x = bench.start((5, 2), level)
    (step,) = bench.walk(Euler(), bench.points, x, [level, target])
    seen = bench.points(x, level)
    h = target.half_log_snr - level.half_log_snr

    ddim = target.alpha * (x - level.sigma * seen.eps) / level.alpha + target.sigma * seen.eps
    euler = target.alpha * (x / level.alpha + (target.edm_sigma - level.edm_sigma) * seen.eps)
    dpm_solver = target.alpha / level.alpha * x - target.sigma * math.expm1(h) * seen.eps
    for other in (ddim, euler, dpm_solver):
        torch.testing.assert_close(step.x_next, other, rtol=1e-12, atol=1e-12)


def test_heun_with_churn_is_edm_s_algorithm_2(bench: SimpleNamespace) -> None:
    """Karras et al. 2022, algorithm 2, written out; churn only for s in [0.5, 30]."""
    levels = bench.ve_levels(6)
    churn, low, high, s_noise = 2.0, 0.5, 30.0, 1.007
    x = start = bench.start((3, 2), levels[0])

    def direction(y: Tensor, s: float) -> Tensor:
        return (y - bench.points(y, bench.ve(s)).x0) / s

    for i, (s, s_next) in enumerate(zip([a.sigma for a in levels], [b.sigma for b in levels[1:]], strict=False)):
        gamma = min(churn / 6, math.sqrt(2) - 1) if low <= s <= high else 0.0
        s_hat = s + gamma * s
        x_hat = x + math.sqrt(s_hat**2 - s**2) * s_noise * bench.Tape()(i, x)
        d = direction(x_hat, s_hat)
        x = x_hat + (s_next - s_hat) * d
        if s_next > 0:
            x = x_hat + (s_next - s_hat) * (d + direction(x, s_next)) / 2

    ours = bench.end(Heun(churn, low, high, s_noise, steps=6), bench.points, start, levels)
    torch.testing.assert_close(ours, x, rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("eta", [0.0, 0.4, 1.0])
def test_ancestral_variances_add_up(bench: SimpleNamespace, eta: float) -> None:
    """What goes down and what comes back up make the noise of the next level (DDIM, eq. 16)."""
    from diffstudio.diffusion.samplers.linear import ancestral

    level, target = bench.vp(7.0), bench.vp(1.3)
    down, up = ancestral(level, target, eta)
    assert down.sigma**2 + up**2 == pytest.approx(target.sigma**2, rel=1e-12)
    alpha_bar, alpha_bar_next = level.alpha_bar, target.alpha_bar
    sigma = eta * math.sqrt((1 - alpha_bar_next) / (1 - alpha_bar)) * math.sqrt(1 - alpha_bar / alpha_bar_next)
    assert up == pytest.approx(sigma, rel=1e-12)


def test_the_last_step_of_deis_is_that_of_lms(bench: SimpleNamespace) -> None:
    """To the clean level both extrapolate the noise in sigma; up to there their first step is the same."""
    levels = [bench.vp(s) for s in (2.0, 0.7, 0.0)]
    x = bench.start((3, 2), levels[0])
    ours, other = (bench.end(sampler, bench.points, x, levels) for sampler in (DEIS(2), LMS(2)))
    torch.testing.assert_close(ours, other, rtol=1e-12, atol=1e-12)
