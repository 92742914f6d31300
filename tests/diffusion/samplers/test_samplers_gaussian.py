"""Output variances on N(0, s2), where the model is linear and nothing has to be drawn at random.

`x` is one row of coefficients over independent unit noises: the first belongs to the start, the rest
to the draws of the run. A sampler works number by number, so it carries these coefficients to the
end exactly, and the sum of their squares is the variance of the output.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from types import SimpleNamespace

import pytest
import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.samplers import (
    DDIM,
    DDPM,
    LCM,
    DPM2Ancestral,
    DPMpp2MSDE,
    DPMpp2SAncestral,
    DPMpp3MSDE,
    DPMppSDE,
    EulerAncestral,
    Heun,
)
from diffstudio.diffusion.step import Sampler

S2 = 0.25


def unit_noise(step: int, like: Tensor, draw: int = 0) -> Tensor:
    noise = torch.zeros_like(like)
    noise[0, 1 + 2 * step + draw] = 1
    return noise


def output_variance(
    bench: SimpleNamespace, sampler: Sampler, levels: Sequence[Level], start_variance: float, denoise: object = None
) -> float:
    x = torch.zeros(1, 2 * len(levels), dtype=torch.float64)
    x[0, 0] = math.sqrt(start_variance)
    return float(bench.end(sampler, denoise or bench.Gaussian(S2), x, levels, unit_noise).square().sum())


def linear_levels(times: Sequence[float]) -> list[Level]:
    """The table of Ho et al. 2020: betas from 1e-4 to 0.02 in a thousand steps; time 0 is clean."""
    betas = torch.linspace(1e-4, 0.02, 1000, dtype=torch.float64)
    alpha_bar = [1.0, *(1 - betas).cumprod(0).tolist()]
    rows = [round(t) for t in times]
    return [Level(t, math.sqrt(alpha_bar[t]), math.sqrt(1 - alpha_bar[t])) for t in rows]


@pytest.mark.parametrize(("steps", "missing"), [(10, 0.260), (20, 0.137), (50, 0.057), (100, 0.029)])
def test_ddim_shrinks_the_deviation_by_a_known_part(bench: SimpleNamespace, steps: int, missing: float) -> None:
    levels = linear_levels([1000 - 1000 * i / steps for i in range(steps + 1)])
    deviation = math.sqrt(output_variance(bench, DDIM(), levels, 1.0))
    assert 1 - deviation / math.sqrt(S2) == pytest.approx(missing, abs=6e-4)


@pytest.mark.parametrize(
    ("variance", "steps", "error"),
    [
        ("beta_tilde", 5, -0.82),
        ("beta_tilde", 10, -0.58),
        ("beta_tilde", 25, -0.35),
        ("beta", 5, 1.23),
        ("beta", 10, 0.43),
        ("beta", 25, 0.15),
    ],
)
def test_ddpm_variances_at_few_steps(bench: SimpleNamespace, variance: str, steps: int, error: float) -> None:
    """Times even from 1000 to 1, then 0: beta is far too noisy, beta_tilde far too still."""
    levels = linear_levels([*(1000 - 999 * i / (steps - 1) for i in range(steps)), 0])
    sampler = DDPM(variance)  # type: ignore[arg-type]
    assert output_variance(bench, sampler, levels, 1.0) / S2 - 1 == pytest.approx(error, abs=6e-3)


@pytest.mark.parametrize(
    "sampler",
    [
        DDPM("beta"),
        DDPM("beta_tilde"),
        DDIM(0.5),
        DDIM(1.0),
        EulerAncestral(),
        DPM2Ancestral(),
        DPM2Ancestral(0.5),
        DPMpp2SAncestral(),
        DPMppSDE(),
        DPMppSDE(0.5),
        DPMpp2MSDE(),
        DPMpp2MSDE(0.5),
        DPMpp3MSDE(),
        DPMpp3MSDE(0.5),
    ],
    ids=str,
)
def test_variance_converges_with_the_order_of_the_sampler(bench: SimpleNamespace, sampler: Sampler) -> None:
    """For a sampler with noise the order is that of the distribution."""
    assert sampler.stochastic
    coarse, fine = (abs(_error_on_vp(bench, sampler, steps)) for steps in (128, 256))
    assert fine < 0.03
    assert math.log2(coarse / fine) == pytest.approx(sampler.order, abs=0.15)


def test_churned_variance_converges(bench: SimpleNamespace) -> None:
    coarse, fine = (abs(_error_on_vp(bench, Heun(s_churn=5.0, steps=n), n)) for n in (128, 256))
    assert fine < 1e-3
    assert math.log2(coarse / fine) == pytest.approx(2, abs=0.15)


def _error_on_vp(bench: SimpleNamespace, sampler: Sampler, steps: int) -> float:
    """Relative error of the variance at the last level, starting from the exact one."""
    levels = bench.vp_levels(steps)
    exact = [level.alpha**2 * S2 + level.sigma**2 for level in (levels[0], levels[-1])]
    return output_variance(bench, sampler, levels, exact[0]) / exact[1] - 1


@pytest.mark.parametrize("steps", [1, 2, 7])
def test_lcm_is_exact_for_a_consistency_model(bench: SimpleNamespace, steps: int) -> None:
    levels = bench.cosine_levels(steps)
    assert output_variance(bench, LCM(), levels, 1.0, bench.Consistent(S2)) == pytest.approx(S2, rel=1e-12)


def test_lcm_never_mends_the_blur_of_an_ordinary_model(bench: SimpleNamespace) -> None:
    """More steps end at half the variance: each fresh noise is answered by a mean."""
    for steps, tolerance in ((64, 0.1), (512, 0.02)):
        levels = [*bench.vp_levels(steps, low=0.02), bench.vp(0.0)]
        variance = output_variance(bench, LCM(), levels, 1.0)
        assert variance / S2 == pytest.approx(0.5, abs=tolerance)
