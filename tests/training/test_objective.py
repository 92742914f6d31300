"""The loss: weights in closed form, stratified times, dropped conditions."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import pytest
import torch
from scipy.stats import norm
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import PredictionType, output_target
from diffstudio.diffusion.schedule import Cosine, RectifiedFlow
from diffstudio.training.objective import WEIGHTINGS, Objective, Weighting, loss_weight

TYPES: tuple[PredictionType, ...] = ("eps", "x0", "v", "score", "flow")
LEVELS = [Level(0.1, 0.99, math.sqrt(1 - 0.99**2)), Level(0.5, 0.6, 0.8), Level(0.9, 0.1, math.sqrt(0.99))]


def objective(**changes: object) -> Objective:
    base = Objective(Cosine(), "v", "plain", "uniform", 0.25, 7)
    return replace(base, **changes)  # type: ignore[arg-type]


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("weighting", [w for w in WEIGHTINGS if w != "plain"])
def test_every_output_type_counts_the_same_error_of_x0_the_same(level: Level, weighting: Weighting) -> None:
    x0, eps = torch.randn(2, 4, 3, generator=generator(), dtype=torch.float64).unbind()
    guess = x0 + 0.1  # what the network believes x0 to be, on the same noisy tensor
    guessed_eps = eps + (x0 - guess) * level.alpha / level.sigma
    losses = [
        loss_weight(level, kind, weighting)
        * (output_target(guess, guessed_eps, level, kind) - output_target(x0, eps, level, kind)).square().mean()
        for kind in TYPES
    ]
    for loss in losses:
        torch.testing.assert_close(loss, losses[1])


@pytest.mark.parametrize("level", LEVELS)
def test_plain_losses_weigh_x0_as_the_field_page_says(level: Level) -> None:
    """SNR for eps, SNR + 1 for v, SNR/sigma² for the score (variance preserving)."""
    inherent = {kind: loss_weight(level, "x0", "x0") / loss_weight(level, kind, "x0") for kind in TYPES}
    assert inherent["x0"] == 1.0
    assert inherent["eps"] == pytest.approx(level.snr)
    assert inherent["v"] == pytest.approx(level.snr + 1)
    assert inherent["score"] == pytest.approx(level.snr / level.sigma**2)
    assert all(loss_weight(level, kind, "plain") == 1.0 for kind in TYPES)


def test_min_snr_is_the_smaller_of_the_ratio_and_five() -> None:
    for level in LEVELS:
        assert loss_weight(level, "x0", "min-snr") == pytest.approx(min(level.snr, 5.0))
        assert loss_weight(level, "eps", "min-snr") == pytest.approx(min(1.0, 5.0 / level.snr))
        assert loss_weight(level, "x0", "eps") == pytest.approx(level.snr)


@pytest.mark.parametrize("weighting", WEIGHTINGS)
@pytest.mark.parametrize("kind", TYPES)
def test_weights_are_finite_at_both_ends(kind: PredictionType, weighting: Weighting) -> None:
    for level in (Level(0.0, 1.0, 0.0), Level(1.0, 0.0, 1.0)):
        assert math.isfinite(loss_weight(level, kind, weighting))


def test_the_loss_of_a_perfect_network_is_zero_and_of_a_silent_one_the_mean_target() -> None:
    x0 = torch.randn(64, 2, generator=generator(1))
    seen: list[tuple[Tensor, Tensor, Tensor | None]] = []

    def silent(x: Tensor, t: Tensor, label: Tensor | None = None) -> Tensor:
        seen.append((x, t, label))
        return torch.zeros_like(x)

    def perfect(x: Tensor, t: Tensor, label: Tensor | None = None) -> Tensor:
        alpha, sigma = (t * math.pi / 2).cos()[:, None], (t * math.pi / 2).sin()[:, None]
        eps = (x - alpha * x0) / sigma
        return alpha * eps - sigma * x0

    assert objective()(perfect, x0, None, generator(2)).item() < 1e-8
    loss = objective()(silent, x0, None, generator(2))
    x, t, label = seen[0]
    alpha, sigma = (t * math.pi / 2).cos()[:, None], (t * math.pi / 2).sin()[:, None]
    eps = (x - alpha * x0) / sigma
    torch.testing.assert_close(loss, (alpha * eps - sigma * x0).square().mean(), atol=1e-4, rtol=1e-4)
    assert label is None


@pytest.mark.parametrize("kind", TYPES)
def test_targets_of_a_batch_are_those_of_its_samples(kind: PredictionType) -> None:
    x0 = torch.randn(16, 2, generator=generator(3))
    seen: list[tuple[Tensor, Tensor]] = []

    def silent(x: Tensor, t: Tensor, label: Tensor | None = None) -> Tensor:
        seen.append((x, t))
        return torch.zeros_like(x)

    schedule = RectifiedFlow()
    goal = objective(schedule=schedule, prediction_type=kind, weighting="min-snr")
    loss = goal(silent, x0, None, generator(4))
    x, t = seen[0]
    total = 0.0
    for row, noisy, at in zip(x0.double(), x.double(), t.tolist(), strict=True):
        level = schedule.level(at)
        target = output_target(row, (noisy - level.alpha * row) / level.sigma, level, kind)
        total += loss_weight(level, kind, "min-snr") * target.square().mean().item()
    assert loss.item() == pytest.approx(total / len(x0), rel=1e-3)


def test_times_are_spread_evenly_through_the_batch() -> None:
    levels = objective()._draw_levels(64, generator())
    times = sorted(level.t for level in levels)
    gaps = [b - a for a, b in pairwise(times)]
    assert gaps == pytest.approx([1 / 64] * 63, abs=1e-9)
    assert [level.t for level in objective()._draw_levels(64, generator(1))] != [level.t for level in levels]


def test_logit_normal_times_have_the_quantiles_of_the_logit_normal() -> None:
    levels = objective(time_sampling="logit-normal")._draw_levels(4000, generator())
    times = torch.tensor(sorted(level.t for level in levels), dtype=torch.float64)
    wanted = torch.from_numpy(norm.ppf((torch.arange(4000) + 0.5).numpy() / 4000)).sigmoid()
    torch.testing.assert_close(times[10:-10], wanted[10:-10], atol=2e-3, rtol=0)  # the tails are clamped


def test_labels_are_dropped_at_the_asked_rate() -> None:
    label = torch.arange(20_000) % 7
    dropped = objective()._drop(label, generator())
    assert dropped is not None
    share = (dropped == 7).double().mean().item()
    assert share == pytest.approx(0.25, abs=4 * math.sqrt(0.25 * 0.75 / 20_000))
    assert torch.equal(dropped[dropped != 7], label[dropped != 7])
    never = objective(condition_dropout=0.0)._drop(label, generator())
    always = objective(condition_dropout=1.0)._drop(label, generator())
    assert never is not None
    assert always is not None
    assert torch.equal(never, label)
    assert bool((always == 7).all())


def test_the_same_generator_gives_the_same_loss() -> None:
    x0, label = torch.randn(8, 2, generator=generator(5)), torch.arange(8) % 7

    def network(x: Tensor, t: Tensor, label: Tensor | None = None) -> Tensor:
        assert label is not None
        return x * t[:, None] + label[:, None]

    first, second = (objective()(network, x0, label, generator(6)) for _ in range(2))
    assert torch.equal(first, second)
    assert not torch.equal(first, objective()(network, x0, label, generator(7)))
