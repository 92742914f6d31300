"""Convergence: halving the steps divides the error by two to the order that a sampler claims."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pytest
import torch
from scipy.integrate import solve_ivp
from torch import Tensor

from diffstudio.diffusion.samplers import (
    DDIM,
    DEIS,
    DPM2,
    LMS,
    PLMS,
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

HIGH, LOW = 20.0, 0.05
"""Noise at both ends (sigma/alpha), well away from the singular ones."""


@pytest.fixture(scope="module")
def x_start(bench: SimpleNamespace) -> Tensor:
    start: Tensor = bench.start((100, 2), bench.vp(HIGH))
    return start


@pytest.fixture(scope="module")
def x_end(bench: SimpleNamespace, x_start: Tensor) -> Tensor:
    """The probability-flow ODE ``dy/d log s = y - x0`` (y = x/alpha), solved by scipy to 1e-10."""

    def slope(log_s: float, y: object) -> object:
        points = torch.as_tensor(y).reshape(x_start.shape)
        return (points - bench.points(points, bench.ve(math.exp(log_s))).x0).reshape(-1).numpy()

    y = (x_start / bench.vp(HIGH).alpha).reshape(-1).numpy()
    run = solve_ivp(slope, (math.log(HIGH), math.log(LOW)), y, method="DOP853", rtol=1e-10, atol=1e-12)
    return torch.from_numpy(run.y[:, -1].copy()).reshape(x_start.shape) * bench.vp(LOW).alpha


def error(bench: SimpleNamespace, sampler: Sampler, steps: int, x_start: Tensor, x_end: Tensor) -> float:
    """Median over the trajectories: a few start on the edge between two blobs and tell nothing."""
    x = bench.end(sampler, bench.points, x_start, bench.vp_levels(steps, HIGH, LOW))
    return float((x - x_end).norm(dim=1).median())


@pytest.mark.parametrize(
    ("sampler", "slope", "tolerance"),
    [
        (Euler(), 1.0, 0.1),
        (DDIM(), 1.0, 0.1),
        (EulerAncestral(0.0), 1.0, 0.1),
        (Heun(), 2.0, 0.15),
        (DPM2(), 2.0, 0.15),
        (DPM2Ancestral(0.0), 2.0, 0.15),
        (DPMpp2SAncestral(0.0), 2.0, 0.15),
        (DPMppSDE(0.0), 2.0, 0.15),
        (DPMpp2M(), 2.0, 0.15),
        (DPMpp2MSDE(0.0), 2.0, 0.15),
        (PLMS(), 2.0, 0.15),
        (DEIS(1), 1.0, 0.1),
        (DEIS(2), 2.0, 0.15),
        (DEIS(3), 3.0, 0.2),
        (LMS(1), 1.0, 0.1),
        (LMS(2), 2.0, 0.15),
        (LMS(3), 3.0, 0.25),
        (LMS(4), 4.0, 0.5),
        (DPMpp3MSDE(0.0), 3.0, 0.3),
    ],
    ids=str,
)
def test_order(
    bench: SimpleNamespace, x_start: Tensor, x_end: Tensor, sampler: Sampler, slope: float, tolerance: float
) -> None:
    coarse, fine = (error(bench, sampler, steps, x_start, x_end) for steps in (32, 128))
    assert math.log2(coarse / fine) / 2 == pytest.approx(slope, abs=tolerance)
    assert sampler.order == round(slope)


@pytest.mark.parametrize("variant", ["bh1", "bh2"])
@pytest.mark.parametrize("order", [1, 2])
def test_the_corrector_raises_the_order_by_one(
    bench: SimpleNamespace, x_start: Tensor, x_end: Tensor, order: int, variant: str
) -> None:
    """What UniC is for (Zhao et al. 2023): UniPC(p) converges with order p + 1."""
    sampler = UniPC(order, variant)  # type: ignore[arg-type]
    coarse, fine = (error(bench, sampler, steps, x_start, x_end) for steps in (32, 128))
    assert math.log2(coarse / fine) / 2 == pytest.approx(order + 1, abs=0.2)
    assert not sampler.stochastic


def test_high_orders_are_worth_their_name(bench: SimpleNamespace, x_start: Tensor, x_end: Tensor) -> None:
    ladder = [Euler(), DPMpp2M(), UniPC(2), UniPC(3)]
    errors = [error(bench, sampler, 64, x_start, x_end) for sampler in ladder]
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < errors[0] / 1000


@pytest.mark.parametrize(("sampler", "slope"), [(DDIM(), 1.0), (PLMS(), 2.0), (DEIS(), 2.0), (DPMpp2M(), 2.0)], ids=str)
def test_order_on_evenly_spaced_times(
    bench: SimpleNamespace, x_start: Tensor, x_end: Tensor, sampler: Sampler, slope: float
) -> None:
    first, last = bench.vp(HIGH).t, bench.vp(LOW).t

    def error_of(steps: int) -> float:
        times = [first + i / steps * (last - first) for i in range(steps + 1)]
        levels = [bench.vp(math.tan(t * math.pi / 2)) for t in times]
        return float((bench.end(sampler, bench.points, x_start, levels) - x_end).norm(dim=1).median())

    assert math.log2(error_of(64) / error_of(256)) / 2 == pytest.approx(slope, abs=0.2)
