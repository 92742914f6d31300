"""What a sampler costs besides the network, and how exact it is, beside diffusers on the same levels."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import torch
from measure import Row, interleaved, median, ratio
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Prediction, x0_from_output
from diffstudio.diffusion.samplers import make_sampler
from diffstudio.diffusion.step import sample

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
