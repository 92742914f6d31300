"""What a sampler costs besides the network, and how exact it is, beside diffusers on the same levels."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import torch
from measure import Row, interleaved, median, ratio
from torch import Tensor

from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.placement import place
from diffstudio.diffusion.prediction import Prediction, eps_from_x0, x0_from_output
from diffstudio.diffusion.samplers import make_sampler, sampler_info
from diffstudio.diffusion.step import sample
from diffstudio.diffusion.tables import linear

STEPS = 20
Job = Callable[[], Callable[[], Tensor]]
"""Prepares a run and returns it."""


def no_noise(step: int, like: Tensor, draw: int = 0) -> Tensor:
    """Stand for the noise of samplers that need none."""
    raise AssertionError("this sampler is deterministic")


def overhead(quick: bool) -> Iterator[Row]:
    """Microseconds a step, the network's answer given: 1×4×64×64, one thread."""
    generator = torch.Generator().manual_seed(0)
    output = torch.randn(1, 4, 64, 64, generator=generator)
    start = torch.randn(1, 4, 64, 64, generator=generator)
    for label, make in PEERS.items():
        scheduler = make()
        scheduler.set_timesteps(STEPS)
        x = start * _start_scale(label, scheduler)
        ours_run = _our_run(label, levels_of(label, scheduler), x, output)
        cases = {"ours": ours_run, "peer": _their_run(scheduler, x, output)}
        torch.testing.assert_close(cases["ours"]()(), cases["peer"]()(), rtol=1e-3, atol=1e-4)
        seconds = interleaved(cases, 20 if quick else 150)
        ours, peer = (f"{median(seconds[name]) / STEPS * 1e6:.0f} µs" for name in ("ours", "peer"))
        what = f"sampler {label}, a step, 1×4×64×64"
        yield Row(what, ours, f"diffusers {peer}", ratio(seconds["ours"], seconds["peer"]), 0.5)


def accuracy(quick: bool) -> Iterator[Row]:
    """Median error of the end point on an exact mixture, at equal model calls.

    Once on diffusers' own levels, where only the solver differs, and once on those that "Automatic"
    chooses, which is what a person gets by either's defaults.
    """
    mixture, schedule = _ring(), linear()
    x = torch.randn(200 if quick else 500, 2, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    truth = _end("Heun", mixture, x, place("Karras", schedule, 300 if quick else 1000))
    for label, make in PEERS.items():
        same, own = [], []
        for calls in (5, 10, 20, 40):
            scheduler = make()
            scheduler.set_timesteps(calls)
            scale = _start_scale(label, scheduler)
            levels = levels_of(label, scheduler)
            theirs = _median_error(_their_end(scheduler, mixture, x, scale), truth)
            automatic = place(sampler_info(label).placement, schedule, calls)
            for found, at, factor in ((same, levels, scale), (own, automatic, 1.0)):
                mine = _median_error(_end(label, mixture, x * factor, at), truth)
                found.append((mine / theirs, f"{mine:.4f} at {calls} calls", f"diffusers {theirs:.4f}"))
        for found, levels in ((same, "the same levels"), (own, "the levels of Automatic")):
            worst, ours, peer = max(found)
            yield Row(f"error of {label} on {levels}, worst of 5, 10, 20, 40 calls", ours, peer, worst, 1.0)


def _ring() -> GaussianMixture:
    """Eight Gaussians on a ring, three times as heavy on one side."""
    angles = torch.arange(8, dtype=torch.float64) * math.pi / 4
    means = 1.5 * torch.stack((angles.cos(), angles.sin()), 1)
    weights = torch.tensor([3.0, 1, 1, 1, 3, 1, 1, 1], dtype=torch.float64)
    return GaussianMixture(weights / weights.sum(), means, torch.full((8,), 0.02, dtype=torch.float64))


def _end(label: str, mixture: GaussianMixture, x: Tensor, levels: tuple[Level, ...]) -> Tensor:
    sampler = make_sampler(label, steps=len(levels) - 1)
    for step in sample(sampler, mixture.denoise, x, levels, no_noise):
        x = step.x_next
    return x


def _their_end(scheduler: Any, mixture: GaussianMixture, x: Tensor, scale: float) -> Tensor:
    x = x * scale
    for t in scheduler.timesteps:
        seen = scheduler.scale_model_input(x, t)
        level = _level_of_scheduler(scheduler, t)
        output = eps_from_x0(seen, mixture.denoise(seen, level).x0, level)
        x = scheduler.step(output, t, x).prev_sample
    return x


def _level_of_scheduler(scheduler: Any, t: Tensor) -> Level:
    """Return the variance-preserving level at which the scheduler asks the network now."""
    if hasattr(scheduler, "sigmas") and hasattr(scheduler, "step_index"):
        index = scheduler.step_index
        sigma = float(scheduler.sigmas[0 if index is None else index])
        alpha = 1 / math.sqrt(1 + sigma * sigma)
        return Level(float(t), alpha, sigma * alpha)
    alpha_bar = float(scheduler.alphas_cumprod[int(t)])
    return Level(float(t), math.sqrt(alpha_bar), math.sqrt(1 - alpha_bar))


def _median_error(x: Tensor, truth: Tensor) -> float:
    return float((x - truth).norm(dim=1).median())


def _our_run(label: str, levels: tuple[Level, ...], x: Tensor, output: Tensor) -> Job:
    sampler = make_sampler(label)

    def denoise(x: Tensor, level: Level) -> Prediction:
        if level.alpha == 1.0:  # the variance-exploding levels of Euler: eps is told directly
            return Prediction(x, level, x - level.sigma * output)
        return Prediction(x, level, x0_from_output(output, x, level, "eps"))

    def run() -> Tensor:
        end = x
        for step in sample(sampler, denoise, x, levels, no_noise):
            end = step.x_next
        return end

    return lambda: run


def _their_run(scheduler: Any, x: Tensor, output: Tensor) -> Job:
    def run() -> Tensor:
        end = x
        for t in scheduler.timesteps:
            scheduler.scale_model_input(end, t)
            end = scheduler.step(output, t, end).prev_sample
        return end

    def prepare() -> Callable[[], Tensor]:
        scheduler.set_timesteps(STEPS)
        return run

    return prepare


def levels_of(label: str, scheduler: Any) -> tuple[Level, ...]:
    """Return the levels a scheduler steps on, in its own scale of x."""
    times = [float(t) for t in scheduler.timesteps]
    if label == "DDIM":
        bars = [float(scheduler.alphas_cumprod[int(t)]) for t in times]
        noisy = [Level(t, math.sqrt(bar), math.sqrt(1 - bar)) for t, bar in zip(times, bars, strict=True)]
    else:
        sigmas = [float(sigma) for sigma in scheduler.sigmas[: len(times)]]
        alphas = [1.0 if label == "Euler" else 1 / math.sqrt(1 + sigma * sigma) for sigma in sigmas]
        noisy = [Level(t, a, s * a) for t, a, s in zip(times, alphas, sigmas, strict=True)]
    return (*noisy, Level(0.0, 1.0, 0.0))


def _start_scale(label: str, scheduler: Any) -> float:
    return float(scheduler.init_noise_sigma) if label == "Euler" else 1.0


def _euler() -> Any:
    from diffusers import EulerDiscreteScheduler

    return EulerDiscreteScheduler(beta_schedule="linear")


def _ddim() -> Any:
    from diffusers import DDIMScheduler

    return DDIMScheduler(beta_schedule="linear", clip_sample=False)


def _dpmpp_2m() -> Any:
    from diffusers import DPMSolverMultistepScheduler

    return DPMSolverMultistepScheduler(beta_schedule="linear", use_karras_sigmas=True)


def _unipc() -> Any:
    from diffusers import UniPCMultistepScheduler

    return UniPCMultistepScheduler(beta_schedule="linear")


PEERS: dict[str, Callable[[], Any]] = {"Euler": _euler, "DDIM": _ddim, "DPM++ 2M": _dpmpp_2m, "UniPC": _unipc}

warnings.filterwarnings("ignore", module="diffusers")
