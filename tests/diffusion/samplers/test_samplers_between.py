"""Levels that a sampler looks at although the run does not stop there."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
import torch

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Prediction
from diffstudio.diffusion.samplers import OnSchedule, on_path
from diffstudio.diffusion.samplers.registry import make_sampler
from diffstudio.diffusion.schedule import Cosine

TWICE = ["Heun", "DPM2", "DPM2 a", "DPM++ 2S a", "DPM++ SDE"]


@pytest.mark.parametrize("kind", ["vp", "ve", "flow"])
@pytest.mark.parametrize("s", [0.9, 2.0, 3.3])
def test_on_path_stays_on_the_usual_paths(bench: SimpleNamespace, kind: str, s: float) -> None:
    at: Callable[[float], Level] = bench.vp if kind == "vp" else bench.ve
    if kind == "flow":
        at = lambda s: bench.flow(s / (1 + s))  # noqa: E731
    found, expected = on_path(s, at(3.0), at(1.0)), at(s)
    assert (found.alpha, found.sigma) == pytest.approx((expected.alpha, expected.sigma), rel=1e-12)
    assert found.edm_sigma == pytest.approx(s, rel=1e-12)


def test_on_path_between_levels_of_another_kind() -> None:
    level, level_next = Level(1.0, 0.5, 1.0), Level(0.0, 0.8, 0.4)
    found = on_path(1.0, level, level_next)  # half-way in log-SNR
    assert found.t == pytest.approx(0.5)
    assert found.alpha == pytest.approx(math.sqrt(0.4))
    assert found.edm_sigma == pytest.approx(1.0)


def test_on_path_before_the_last_step(bench: SimpleNamespace) -> None:
    """Churn goes back from an interval that ends clean, at an infinite distance in log-SNR."""
    found = on_path(1.2, bench.vp(1.0), bench.vp(0.0))
    assert found.t == bench.vp(1.0).t
    assert found.alpha == pytest.approx(bench.vp(1.2).alpha)


def test_on_schedule_tells_the_time_of_the_schedule(bench: SimpleNamespace) -> None:
    schedule = Cosine()
    found = OnSchedule(schedule)(2.0, bench.vp(3.0), bench.vp(1.0))
    assert found.t == pytest.approx(schedule.t_at(2.0))
    assert found.alpha == pytest.approx(schedule.level(found.t).alpha)
    assert found.edm_sigma == pytest.approx(2.0, rel=1e-14)


@dataclass(frozen=True)
class _EndsInNoise:
    """A schedule with one time for all noise from 1 on: pure noise."""

    t_min: float = 0.0
    t_max: float = 1.0

    def level(self, t: float) -> Level:
        return Level(t, 1 - t, t)

    def t_at(self, edm_sigma: float) -> float:
        return min(edm_sigma, 1.0)


def test_on_schedule_never_answers_pure_noise(bench: SimpleNamespace) -> None:
    level, level_next = bench.vp(3.0), bench.vp(1.0)
    assert OnSchedule(_EndsInNoise())(2.0, level, level_next) == on_path(2.0, level, level_next)


@pytest.mark.parametrize("label", TWICE)
def test_second_looks_are_told_the_true_time(bench: SimpleNamespace, label: str) -> None:
    """A network that hears only the time sees the right one at every look."""
    schedule = Cosine()
    levels = bench.cosine_levels(6)
    seen: list[Level] = []

    def denoise(x: torch.Tensor, level: Level) -> Prediction:
        seen.append(level)
        prediction: Prediction = bench.points(x, level)
        return prediction

    options = {"s_churn": 3.0} if label == "Heun" else {}
    sampler = make_sampler(label, between=OnSchedule(schedule), steps=6, **options)
    bench.walk(sampler, denoise, bench.start((1, 2), levels[0]), levels)
    off_grid = [level for level in seen if level not in levels]
    assert off_grid
    for level in seen:
        truth = schedule.level(level.t)
        assert (level.alpha, level.sigma) == pytest.approx((truth.alpha, truth.sigma), abs=1e-12)
