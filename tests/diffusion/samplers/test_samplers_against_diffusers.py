"""Every sampler that diffusers has too: same levels, same noise, same model, same numbers.

The scheduler is driven with its own levels, cast to float64 where it allows; they become our `Level`s.
What is left are its float32 tables and, in DPMSolverMultistep, a cast to float32 in each step.
"""

from __future__ import annotations

import importlib
import math
import sys
import types
from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace
from typing import Any

import diffusers
import pytest
import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.samplers import (
    DDIM,
    DDPM,
    DEIS,
    DPM2,
    LCM,
    LMS,
    PLMS,
    DPM2Ancestral,
    DPMpp2M,
    DPMpp2MSDE,
    DPMpp2SAncestral,
    DPMppSDE,
    Euler,
    EulerAncestral,
    Heun,
    UniPC,
)
from diffstudio.diffusion.step import Sampler

pytestmark = pytest.mark.filterwarnings("ignore:__array_:DeprecationWarning")  # diffusers' use of numpy

SHAPE = (2, 1, 8, 8)
EXACT, SINGLE = 1e-10, 1e-5
"""Tolerances: float64 throughout, and float32 somewhere on the way."""

# The table of Stable Diffusion: starts at sigma 14.6.
TABLE = {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear"}


def scheduler_of(kind: str, steps: int, **options: Any) -> Any:
    scheduler = getattr(diffusers, kind)(**TABLE, **options)
    scheduler.alphas_cumprod = scheduler.alphas_cumprod.double()
    scheduler.set_timesteps(steps)
    for name in ("sigmas", "sigmas_interpol", "sigmas_up", "sigmas_down"):
        if hasattr(scheduler, name):
            setattr(scheduler, name, getattr(scheduler, name).double())
    return scheduler


def table_level(scheduler: Any, t: int) -> Level:
    alpha_bar = float(scheduler.alphas_cumprod[t])
    return Level(float(t), math.sqrt(alpha_bar), math.sqrt(1 - alpha_bar))


def drive(
    scheduler: Any, denoise: Any, x: Tensor, level_at: Callable[[int], Level], noises: Sequence[Tensor] | None = None
) -> Tensor:
    """Run a scheduler; `level_at` says where call j looks."""
    for j, t in enumerate(scheduler.timesteps):
        scheduler.scale_model_input(x, t)
        extra = {} if noises is None else {"variance_noise": noises[j]}
        x = scheduler.step(denoise(x, level_at(j)).eps, t, x, **extra).prev_sample
    return x


@pytest.fixture
def noise_for(monkeypatch: pytest.MonkeyPatch, bench: SimpleNamespace) -> Callable[[str], None]:
    """Let a scheduler's module draw the noise of the tape, one draw a step."""

    def patch(module_name: str) -> None:
        module = importlib.import_module(f"diffusers.schedulers.{module_name}")
        draws = iter(range(1000))
        like = torch.empty(SHAPE, dtype=torch.float64)
        monkeypatch.setattr(module, "randn_tensor", lambda *_, **__: bench.Tape()(next(draws), like))

    return patch


# -- schedulers that step along a table (variance preserving) ------------------------------------


def assert_equal_on_table(
    bench: SimpleNamespace,
    scheduler: Any,
    sampler: Sampler,
    *,
    timesteps: Sequence[int] | None = None,
    last: Level | None = None,
    noises: Sequence[Tensor] | None = None,
    tolerance: float = EXACT,
) -> None:
    calls = [int(t) for t in scheduler.timesteps]
    levels = [table_level(scheduler, t) for t in timesteps or calls] + [last or Level(0.0, 1.0, 0.0)]
    x = bench.start(SHAPE, levels[0])
    theirs = drive(scheduler, bench.pictures, x, lambda j: table_level(scheduler, calls[j]), noises)
    ours = bench.end(sampler, bench.pictures, x, levels)
    torch.testing.assert_close(ours, theirs, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize(("variance", "theirs"), [("beta_tilde", "fixed_small"), ("beta", "fixed_large")])
@pytest.mark.parametrize("steps", [4, 25])
def test_ddpm(bench: SimpleNamespace, noise_for: Any, variance: Any, theirs: str, steps: int) -> None:
    """At the first index its `fixed_large` and ours add nothing: mean only, as in the paper."""
    noise_for("scheduling_ddpm")
    scheduler = scheduler_of("DDPMScheduler", steps, variance_type=theirs, clip_sample=False)
    # its float32 `one` is exact; its variance is never below 1e-20
    assert_equal_on_table(bench, scheduler, DDPM(variance))


@pytest.mark.parametrize("eta", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("spacing", ["leading", "trailing"])
def test_ddim(bench: SimpleNamespace, eta: float, spacing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    scheduler = scheduler_of("DDIMScheduler", 10, clip_sample=False, timestep_spacing=spacing)
    monkeypatch.setattr(scheduler, "step", _with_eta(scheduler.step, eta))
    noises = [bench.Tape()(j, torch.empty(SHAPE, dtype=torch.float64)) for j in range(10)]
    assert_equal_on_table(bench, scheduler, DDIM(eta), noises=noises)


def _with_eta(step: Callable[..., Any], eta: float) -> Callable[..., Any]:
    return lambda *args, **options: step(*args, eta=eta, **options)


@pytest.mark.parametrize("steps", [2, 3, 10])
def test_plms(bench: SimpleNamespace, steps: int) -> None:
    """Its second timestep stands twice: that is the second look of our first step.

    Its run ends at the first entry of the table instead of the clean level, unless told otherwise.
    """
    scheduler = scheduler_of("PNDMScheduler", steps, skip_prk_steps=True)
    unique = [int(t) for t in dict.fromkeys(scheduler.timesteps.tolist())]
    scheduler.final_alpha_cumprod = scheduler.alphas_cumprod[0]
    last = table_level(scheduler, 0)
    assert last.sigma > 0
    if unique[-1] == 0:  # a jump of no length: the last step stays where it is
        unique = unique[:-1]
        scheduler.timesteps = scheduler.timesteps[:-1]
    assert_equal_on_table(bench, scheduler, PLMS(), timesteps=unique, last=last)


def test_plms_to_the_clean_level(bench: SimpleNamespace) -> None:
    scheduler = scheduler_of("PNDMScheduler", 8, skip_prk_steps=True, set_alpha_to_one=True, steps_offset=1)
    scheduler.final_alpha_cumprod = scheduler.final_alpha_cumprod.double()
    unique = [int(t) for t in dict.fromkeys(scheduler.timesteps.tolist())]
    assert_equal_on_table(bench, scheduler, PLMS(), timesteps=unique)


@pytest.mark.parametrize("steps", [1, 4, 8])
def test_lcm(bench: SimpleNamespace, noise_for: Any, steps: int) -> None:
    """Its boundary condition (c_skip) is part of the prediction for us: made to vanish here."""
    noise_for("scheduling_lcm")
    scheduler = scheduler_of("LCMScheduler", steps, clip_sample=False, timestep_scaling=1e9)
    assert_equal_on_table(bench, scheduler, LCM())


# -- schedulers that step along sigmas, variance preserving ---------------------------------------


def assert_equal_on_vp(
    bench: SimpleNamespace, scheduler: Any, sampler: Sampler, tolerance: float, noises: Any = None, every: int = 1
) -> None:
    """`every`: how many of its steps are one of ours."""
    levels = [bench.vp(float(s)) for s in scheduler.sigmas]
    x = bench.start(SHAPE, levels[0])
    theirs = drive(scheduler, bench.pictures, x, lambda j: levels[j], noises)
    ours = bench.end(sampler, bench.pictures, x, levels[::every])
    torch.testing.assert_close(ours, theirs, rtol=tolerance, atol=tolerance)


SPACINGS: list[dict[str, Any]] = [{}, {"use_karras_sigmas": True}]


@pytest.mark.parametrize("spacing", SPACINGS, ids=["linspace", "karras"])
@pytest.mark.parametrize("steps", [1, 2, 5, 20])
def test_dpmpp_2m(bench: SimpleNamespace, spacing: dict[str, Any], steps: int) -> None:
    scheduler = scheduler_of("DPMSolverMultistepScheduler", steps, solver_order=2, **spacing)
    assert_equal_on_vp(bench, scheduler, DPMpp2M(), SINGLE)


@pytest.mark.parametrize("steps", [1, 2, 5, 20])
def test_dpmpp_2m_sde(bench: SimpleNamespace, steps: int) -> None:
    scheduler = scheduler_of(
        "DPMSolverMultistepScheduler", steps, solver_order=2, algorithm_type="sde-dpmsolver++", use_karras_sigmas=True
    )
    noises = [bench.Tape()(j, torch.empty(SHAPE, dtype=torch.float64)) for j in range(steps)]
    assert_equal_on_vp(bench, scheduler, DPMpp2MSDE(), SINGLE, noises)


def test_dpmpp_2s(bench: SimpleNamespace) -> None:
    """Without noise; two of its steps at even distance in log-SNR are one of ours."""
    scheduler = scheduler_of(
        "DPMSolverSinglestepScheduler", 12, solver_order=2, use_exponential_sigmas=True, lower_order_final=False,
        final_sigmas_type="sigma_min",
    )  # fmt: skip
    scheduler.order_list = [1, 2] * 6
    scheduler.sigmas = torch.tensor(bench.geometric(14.0, 0.05, 12), dtype=torch.float64)
    assert_equal_on_vp(bench, scheduler, DPMpp2SAncestral(0.0), EXACT, every=2)


@pytest.mark.parametrize("spacing", SPACINGS, ids=["linspace", "karras"])
@pytest.mark.parametrize("steps", [1, 2, 5, 20])
def test_unipc(bench: SimpleNamespace, spacing: dict[str, Any], steps: int) -> None:
    scheduler = scheduler_of("UniPCMultistepScheduler", steps, solver_order=2, **spacing)
    assert_equal_on_vp(bench, scheduler, UniPC(), EXACT)


@pytest.mark.parametrize("variant", ["bh1", "bh2"])
@pytest.mark.parametrize("order", [1, 2, 3])
def test_unipc_of_every_order(bench: SimpleNamespace, order: int, variant: Any) -> None:
    """Up to a level that is not clean.

    Before a clean one it lowers the order step by step, for which it must know the number of steps;
    and its bh1 gives nan there.
    """
    scheduler = scheduler_of(
        "UniPCMultistepScheduler", 12, solver_order=order, solver_type=variant, lower_order_final=False,
        final_sigmas_type="sigma_min",
    )  # fmt: skip
    scheduler.sigmas = torch.tensor(bench.geometric(14.0, 0.05, 12), dtype=torch.float64)
    assert_equal_on_vp(bench, scheduler, UniPC(order, variant), EXACT)


@pytest.mark.parametrize("order", [1, 2, 3])
def test_deis(bench: SimpleNamespace, order: int) -> None:
    """Between levels that are not clean: its formula for the clean level is 0·log 0."""
    scheduler = scheduler_of("DEISMultistepScheduler", 16, solver_order=order)
    scheduler.sigmas = torch.tensor(bench.geometric(14.0, 0.05, 16), dtype=torch.float64)
    assert_equal_on_vp(bench, scheduler, DEIS(order), EXACT)


@pytest.mark.parametrize("spacing", SPACINGS, ids=["linspace", "karras"])
def test_deis_on_its_own_levels(bench: SimpleNamespace, spacing: dict[str, Any]) -> None:
    """Without its lower order at the end of short runs, which needs the step count."""
    scheduler = scheduler_of("DEISMultistepScheduler", 10, solver_order=2, lower_order_final=False, **spacing)
    levels = [bench.vp(float(s)) for s in scheduler.sigmas]
    if levels[-1] == levels[-2]:  # a jump of no length
        scheduler.timesteps, scheduler.sigmas = scheduler.timesteps[:-1], scheduler.sigmas[:-1]
    assert_equal_on_vp(bench, scheduler, DEIS(2), EXACT)


# -- schedulers that step along sigmas, variance exploding -----------------------------------------


def assert_equal_on_ve(
    bench: SimpleNamespace,
    scheduler: Any,
    sampler: Sampler,
    tolerance: float,
    looks: Callable[[int], Level] | None = None,
) -> None:
    sigmas = list(dict.fromkeys(scheduler.sigmas.tolist()))
    levels = [bench.ve(s) for s in sigmas]
    x = bench.start(SHAPE, levels[0])
    theirs = drive(scheduler, bench.pictures, x, looks or (lambda j: levels[j]))
    ours = bench.end(sampler, bench.pictures, x, levels)
    torch.testing.assert_close(ours, theirs, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("steps", [1, 2, 10])
def test_euler(bench: SimpleNamespace, steps: int) -> None:
    assert_equal_on_ve(bench, scheduler_of("EulerDiscreteScheduler", steps), Euler(), SINGLE)


@pytest.mark.parametrize("steps", [1, 2, 10])
def test_euler_ancestral(bench: SimpleNamespace, noise_for: Any, steps: int) -> None:
    noise_for("scheduling_euler_ancestral_discrete")
    assert_equal_on_ve(bench, scheduler_of("EulerAncestralDiscreteScheduler", steps), EulerAncestral(), SINGLE)


@pytest.mark.parametrize("steps", [2, 3, 10])
def test_heun(bench: SimpleNamespace, steps: int) -> None:
    scheduler = scheduler_of("HeunDiscreteScheduler", steps, use_karras_sigmas=True)
    assert_equal_on_ve(bench, scheduler, Heun(), EXACT, lambda j: bench.ve(float(scheduler.sigmas[j])))


@pytest.mark.parametrize("steps", [2, 3, 10])
def test_dpm2(bench: SimpleNamespace, steps: int) -> None:
    scheduler = scheduler_of("KDPM2DiscreteScheduler", steps, use_karras_sigmas=True, num_train_timesteps=100)

    def looks(j: int) -> Level:
        return bench.ve(float((scheduler.sigmas_interpol if j % 2 else scheduler.sigmas)[j]))

    assert_equal_on_ve(bench, scheduler, DPM2(), SINGLE, looks)


@pytest.mark.parametrize("steps", [3, 10])
def test_dpm2_ancestral(bench: SimpleNamespace, steps: int, noise_for: Any) -> None:
    """From three steps: at two its float32 difference of squares for sigma_down is 2 % off."""
    noise_for("scheduling_k_dpm_2_ancestral_discrete")
    scheduler = scheduler_of(
        "KDPM2AncestralDiscreteScheduler", steps, use_karras_sigmas=True, num_train_timesteps=100
    )

    def looks(j: int) -> Level:
        return bench.ve(float(scheduler.sigmas_interpol[j - 1] if j % 2 else scheduler.sigmas[j]))

    assert_equal_on_ve(bench, scheduler, DPM2Ancestral(), SINGLE, looks)


@pytest.mark.parametrize("order", [1, 2, 4])
def test_lms(bench: SimpleNamespace, order: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its weights come from numerical integration (relative 1e-4); here they are exact."""
    scheduler = scheduler_of("LMSDiscreteScheduler", 12)
    monkeypatch.setattr(scheduler, "get_lms_coefficient", _lms_coefficient(scheduler))
    step = scheduler.step
    monkeypatch.setattr(scheduler, "step", lambda *args: step(*args, order=order))
    assert_equal_on_ve(bench, scheduler, LMS(order), EXACT)


def test_lms_with_the_scheduler_s_own_quadrature(bench: SimpleNamespace) -> None:
    assert_equal_on_ve(bench, scheduler_of("LMSDiscreteScheduler", 12), LMS(), 1e-3)


def _lms_coefficient(scheduler: Any) -> Callable[[int, int, int], float]:
    """The same integral by Gauss-Legendre, exact for these polynomials."""
    import numpy as np

    nodes, weights = np.polynomial.legendre.leggauss(4)

    def coefficient(order: int, t: int, current: int) -> float:
        s = scheduler.sigmas.numpy()
        middle, half = (s[t + 1] + s[t]) / 2, (s[t + 1] - s[t]) / 2
        value = np.ones_like(nodes)
        for k in range(order):
            if k != current:
                value *= (middle + half * nodes - s[t - k]) / (s[t - current] - s[t - k])
        return float(half * (weights * value).sum())

    return coefficient


@pytest.fixture
def sde_scheduler(monkeypatch: pytest.MonkeyPatch) -> Iterator[type]:
    """Its class, without the package that it draws Brownian paths with: the test draws them."""
    if importlib.util.find_spec("torchsde") is None:
        monkeypatch.setitem(sys.modules, "torchsde", types.ModuleType("torchsde"))
    name = "diffusers.schedulers.scheduling_dpmsolver_sde"
    yield importlib.import_module(name).DPMSolverSDEScheduler
    sys.modules.pop(name, None)


@pytest.mark.parametrize("steps", [2, 3, 10])
def test_dpmpp_sde(bench: SimpleNamespace, sde_scheduler: type, steps: int) -> None:
    """Given one Brownian path for both of its looks, it takes our step."""
    scheduler = sde_scheduler(**TABLE, use_karras_sigmas=True)
    scheduler.set_timesteps(steps)
    scheduler.sigmas = scheduler.sigmas.double()
    like = torch.empty(SHAPE, dtype=torch.float64)
    clock = {"call": 0}

    def noise_sampler(start: Tensor, stop: Tensor) -> Tensor:
        step, second = divmod(clock["call"], 2)
        clock["call"] += 1
        first = bench.Tape()(step, like, 0)
        if not second:
            return first
        mid2, start2, stop2 = float(start * stop), float(start) ** 2, float(stop) ** 2
        share = (1 / mid2 - 1 / start2) / (1 / stop2 - 1 / start2)
        return math.sqrt(share) * first + math.sqrt(1 - share) * bench.Tape()(step, like, 1)

    scheduler.noise_sampler = noise_sampler

    def looks(j: int) -> Level:
        return bench.ve(float(scheduler.mid_point_sigma if j % 2 else scheduler.sigmas[j]))

    assert_equal_on_ve(bench, scheduler, DPMppSDE(), EXACT, looks)
