"""At which levels a run stops: the "schedule type" on screen, chosen apart from the schedule.

The formulas are in `placement_times` and `placement_sigmas`; here they get their labels, texts and
options, and what every run may rely on is checked. "Automatic" is resolved by the engine.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from diffstudio.diffusion import placement_sigmas, placement_times
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.options import Option, check_options
from diffstudio.diffusion.placement_range import Range
from diffstudio.diffusion.placement_sigmas import ALIGN_YOUR_STEPS, Ends
from diffstudio.diffusion.schedule import NoiseSchedule

MAX_STEPS = 10_000


@dataclass(frozen=True, slots=True)
class PlacementInfo:
    """What a person is told about a placement.

    Attributes:
        label: Its name on screen and in files.
        summary: One sentence: where the steps go.
        paper: Where it is from.
        options: What it can be told.
        make: Gives the noisy levels from a range and checked options.
    """

    label: str
    summary: str
    paper: str
    options: tuple[Option, ...]
    make: Callable[..., list[Level]]


def place(label: str, schedule: NoiseSchedule, steps: int, **options: object) -> tuple[Level, ...]:
    """Return the levels of a run: ``steps + 1`` of them, each less noisy than the one before.

    The last is clean, ``Level(t_min, 1, 0)``. The first is the schedule's noisiest, except for
    placements that by definition start short of it ("Uniform leading", "DDIM"), for a `sigma_max`
    that asks for less and for typed levels.

    Args:
        label: A name in `PLACEMENTS`.
        schedule: Whose levels are used.
        steps: Intervals to cross, 1 … 10,000.
        **options: Options of the placement; the others keep their defaults.

    Raises:
        ValueError: An unknown label or option, a value outside its range, or steps that cannot
            be told apart on this schedule.
    """
    info = PLACEMENTS.get(label)
    if info is None:
        raise ValueError(f"unknown schedule type {label!r}, expected one of {', '.join(PLACEMENTS)}")
    if isinstance(steps, bool) or not isinstance(steps, int) or not 1 <= steps <= MAX_STEPS:
        raise ValueError(f"steps must be a whole number from 1 to {MAX_STEPS}, not {steps!r}")
    noisy = info.make(Range(schedule, steps), **check_options(f"schedule type {label}", info.options, options))
    levels = (*noisy, Level(schedule.t_min, 1.0, 0.0))
    _check_falling(label, levels)
    return levels


def _check_falling(label: str, levels: Sequence[Level]) -> None:
    for index, (before, after) in enumerate(itertools.pairwise(levels)):
        if not after.edm_sigma < before.edm_sigma:
            raise ValueError(
                f"{label}: level {index + 2} (sigma {after.edm_sigma:g}) is not less noisy than "
                f"level {index + 1} (sigma {before.edm_sigma:g})"
            )


def _karras(span: Range, rho: float, sigma_min: float, sigma_max: float) -> list[Level]:
    return placement_sigmas.karras(span, rho, Ends(sigma_min, sigma_max))


def _exponential(span: Range, sigma_min: float, sigma_max: float) -> list[Level]:
    return placement_sigmas.exponential(span, Ends(sigma_min, sigma_max))


def _polyexponential(span: Range, rho: float, sigma_min: float, sigma_max: float) -> list[Level]:
    return placement_sigmas.polyexponential(span, rho, Ends(sigma_min, sigma_max))


def _beta(span: Range, alpha: float, beta: float, along: str) -> list[Level]:
    if along == "sigma":
        return placement_sigmas.beta_sigmas(span, alpha, beta, Ends())
    return placement_times.beta_times(span, alpha, beta)


_ENDS = (
    Option("sigma_min", "Least sigma", 0.0, 0, 1e4, summary="Last noisy level; 0 is the schedule's own."),
    Option("sigma_max", "Largest sigma", 0.0, 0, 1e5, summary="First finite level; 0 is the schedule's own."),
)
_K_DIFFUSION = "k-diffusion (Crowson 2022)"
_AYS = "Sabour et al. 2024 (Align Your Steps)"

_ALL = (
    PlacementInfo("Uniform", "Even in time, both ends included.", _K_DIFFUSION, (), placement_times.uniform),
    PlacementInfo(
        "Uniform leading",
        "Even in time from the clean end; never looks at the noisiest level.",
        "Song et al. 2021 (DDIM); Lin et al. 2023, table 2",
        (Option("offset", "Rows added", 0, 0, 1, summary="Moves every step this many rows towards noise."),),
        placement_times.leading,
    ),
    PlacementInfo(
        "Uniform trailing",
        "Even in time from the noisy end; good for few steps.",
        "Lin et al. 2023, table 2",
        (),
        placement_times.trailing,
    ),
    PlacementInfo(
        "Karras",
        "Small steps where there is little noise, large ones at the start.",
        "Karras et al. 2022, eq. 5",
        (Option("rho", "Rho", 7.0, 1, 50, summary="Larger puts more of the steps at the clean end."), *_ENDS),
        _karras,
    ),
    PlacementInfo("Exponential", "Even in the logarithm of the noise.", _K_DIFFUSION, _ENDS, _exponential),
    PlacementInfo(
        "Polyexponential",
        "Exponential with a bend: rho above 1 puts more of the steps at the clean end.",
        _K_DIFFUSION,
        (Option("rho", "Rho", 1.0, 0.2, 5, summary="1 is exponential."), *_ENDS),
        _polyexponential,
    ),
    PlacementInfo(
        "SGM Uniform",
        "Even in time, the cleanest level left out.",
        "Podell et al. 2023 (SDXL's code)",
        (),
        placement_times.sgm_uniform,
    ),
    PlacementInfo(
        "KL Optimal",
        "Even in the angle of noise against picture: best if the data were one Gaussian.",
        f"{_AYS}, theorem 3.1",
        (),
        placement_sigmas.kl_optimal,
    ),
    PlacementInfo(
        "Align Your Steps",
        "Levels that were optimised for ten steps of Stable Diffusion and its relatives.",
        _AYS,
        (Option("table", "Table", "SD 1.5", choices=tuple(ALIGN_YOUR_STEPS), summary="The model they were made for."),),
        placement_sigmas.align_your_steps,
    ),
    PlacementInfo(
        "Simple",
        "Every so many rows of the table, from the noisy end.",
        "ComfyUI",
        (),
        placement_times.simple,
    ),
    PlacementInfo(
        "Normal",
        "Even in time, both ends included: the same levels as Uniform.",
        "ComfyUI",
        (),
        placement_times.uniform,
    ),
    PlacementInfo(
        "DDIM",
        "Even in time from the clean end, one row up: the levels of the first DDIM samplers.",
        "Song et al. 2021 (DDIM)",
        (),
        placement_times.ddim,
    ),
    PlacementInfo(
        "Beta",
        "More steps at both ends than in the middle.",
        "Lee et al. 2024 (Beta Sampling)",
        (
            Option("alpha", "Alpha", 0.6, 0.3, 5, summary="Smaller puts more of the steps at the clean end."),
            Option("beta", "Beta", 0.6, 0.3, 5, summary="Smaller puts more of the steps at the noisy end."),
            Option(
                "along",
                "Along",
                "time",
                choices=("time", "sigma"),
                summary="Time is the paper's and ComfyUI's; sigma is A1111's and diffusers'.",
            ),
        ),
        _beta,
    ),
    PlacementInfo(
        "Custom",
        "The levels you type, from noise to picture.",
        "",
        (
            Option("values", "Levels", (), summary="One number a step, noisiest first."),
            Option("unit", "Unit", "sigma", choices=("t", "sigma", "alpha_bar"), summary="What the numbers are."),
        ),
        placement_sigmas.custom,
    ),
)
PLACEMENTS: Mapping[str, PlacementInfo] = {info.label: info for info in _ALL}
"""Label → what it is; in the order of the menu."""
BY_NOISE = frozenset({"Karras", "Exponential", "Polyexponential", "KL Optimal", "Align Your Steps"})
"""Placements that go by sigma/alpha and not by time: of a noise schedule they see the two ends only."""
