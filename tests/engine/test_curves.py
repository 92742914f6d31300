"""The curve of another tool's schedule type, compared with that tool's formula computed here by SciPy and NumPy."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from scipy import stats

from diffstudio.diffusion.placement import place
from diffstudio.diffusion.schedules import make_schedule
from diffstudio.engine.curves import A1111, Curve, curve_of
from diffstudio.engine.metadata import read_text

SCHEDULE = make_schedule("scaled-linear")
"""Stable Diffusion's, with 1000 rows."""
TABLE = np.array([SCHEDULE.level(t).edm_sigma for t in range(1000)])
LOW, HIGH = TABLE[0], TABLE[-1]


def at(times: np.ndarray) -> np.ndarray:
    """Sigmas at fractional rows: even in log sigma between two rows, as k-diffusion's discrete schedule."""
    return np.exp(np.interp(times, np.arange(1000), np.log(TABLE)))


def karras(n: int, low: float, high: float, rho: float) -> np.ndarray:
    return (high ** (1 / rho) + np.linspace(0, 1, n) * (low ** (1 / rho) - high ** (1 / rho))) ** rho


def beta(n: int, alpha: float = 0.6, b: float = 0.6) -> np.ndarray:
    return LOW + stats.beta.ppf(1 - np.linspace(0, 1, n), alpha, b) * (HIGH - LOW)


def imported(text: str) -> Any:
    return read_text(f"a rose\nNegative prompt: \nSteps: 20, CFG scale: 7, Seed: 1, {text}, Version: v1.10.1")


def sigmas(text: str) -> list[float]:
    """The noisy levels of an imported picture on Stable Diffusion's schedule."""
    found = imported(text)
    assert not [problem for problem in found.problems if "was not applied" in problem]
    options = dict(found.recipe.placement_options)
    levels = place(found.recipe.schedule_type, SCHEDULE, found.recipe.steps, **options)
    assert levels[-1].is_clean
    return [level.edm_sigma for level in levels[:-1]]


EULER = "Sampler: Euler, Schedule type: "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (EULER + "Beta", beta(20)),
        (EULER + "Beta, Beta scheduler alpha: 0.5, Beta scheduler beta: 0.7", beta(20, 0.5, 0.7)),
        (EULER + "Karras", karras(20, LOW, HIGH, 7)),
        (
            EULER + "Karras, Schedule min sigma: 0.1, Schedule max sigma: 10, Schedule rho: 5",
            karras(20, 0.1, 10, 5),
        ),
        ("Sampler: DPM++ 2M Karras", karras(20, LOW, HIGH, 7)),
        (EULER + "Exponential", np.exp(np.linspace(math.log(HIGH), math.log(LOW), 20))),
        (EULER + "Polyexponential", np.exp(np.linspace(math.log(HIGH), math.log(LOW), 20))),
        (EULER + "Uniform", at(np.linspace(999, 0, 20))),
        (EULER + "Normal", at(np.linspace(999, 0, 20))),
        (EULER + "SGM Uniform", at(np.linspace(999, 0, 21)[:-1])),
        (EULER + "Simple", TABLE[[-(1 + int(x * 50)) for x in range(20)]]),
        (EULER + "DDIM", TABLE[1::50][::-1]),
        ("Sampler: DDIM, Schedule type: Automatic", TABLE[1::50][::-1]),
        ("Sampler: PLMS", TABLE[1::50][::-1]),
        ("Sampler: Euler", at(np.linspace(999, 0, 20))),
    ],
)
def test_a_picture_of_a1111_gets_the_curve_it_was_made_with(text: str, expected: np.ndarray) -> None:
    np.testing.assert_allclose(sigmas(text), expected, rtol=2e-3)


def test_beta_along_sigma_and_along_time_are_told_apart() -> None:
    """ComfyUI spreads the same quantiles over time: in the middle the two are far from each other."""
    times = at(999 * stats.beta.ppf(1 - np.arange(20) / 20, 0.6, 0.6))
    comfy = curve_of("ComfyUI", {"Sampler": "euler", "Schedule type": "beta"})
    assert comfy == Curve("Beta")
    levels = place("Beta", SCHEDULE, 20, **dict(comfy.options))
    np.testing.assert_allclose([level.edm_sigma for level in levels[:-1]], times, rtol=2e-3)
    assert beta(20)[10] > 2 * times[10]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Sampler: Euler, Schedule type: KL Optimal", "ends at the least sigma"),
        ("Sampler: Euler, Schedule type: Align Your Steps", "last sigma of the table"),
        ("Sampler: DPM2 a, Schedule type: Karras", "last level but one with DPM2 a"),
        ("Sampler: Euler, Schedule type: Turbo", "Schedule type was not applied: the schedule type “Turbo”"),
        ("Sampler: Euler, Schedule type: Beta, Beta scheduler alpha: 0.01", "Beta cannot take “0.01” here"),
        ("Sampler: Euler, Schedule type: Karras, Schedule rho: high", "Karras cannot take “high” here"),
        ("Sampler: Euler, Schedule type: Simple, Schedule rho: 5", "Simple cannot take “5” here"),
    ],
)
def test_a_curve_that_cannot_be_drawn_here_is_said_so(text: str, says: str) -> None:
    problems = imported(text).problems
    assert len(problems) == 1
    assert says in problems[0]


def test_options_of_the_settings_before_do_not_stay() -> None:
    found = imported("Sampler: Euler, Schedule type: Beta")
    again = read_text("x\nSteps: 20, Sampler: Heun, Schedule type: Karras, Seed: 1", found.recipe)
    assert again.recipe is not None
    assert (again.recipe.schedule_type, again.recipe.placement_options) == ("Karras", ())


def test_a_line_of_ours_means_our_own_curve() -> None:
    ours = {"Sampler": "Euler", "Schedule type": "Beta", "Version": "diffstudio 1"}
    assert curve_of("diffstudio", ours) == Curve("Beta")
    assert curve_of("diffstudio", {"Sampler": "Euler"}) == Curve()
    assert curve_of(A1111, {"Sampler": "Nobody's"}) == Curve()


def test_zero_terminal_snr_and_the_eta_of_ddim_are_read() -> None:
    recipe = imported("Sampler: DDIM, Eta DDIM: 0.5, Noise Schedule: Zero Terminal SNR").recipe
    assert (recipe.eta, recipe.zero_terminal_snr) == (0.5, True)
