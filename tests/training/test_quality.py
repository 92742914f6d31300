"""The measures against closed forms and an independent implementation, and what a judge says of real data."""

from __future__ import annotations

import math

import numpy as np
import pytest
import scipy.linalg
import torch
from torch import Tensor

from diffstudio.training.classifier import Classifier
from diffstudio.training.points import SHAPES, draw_points
from diffstudio.training.quality import (
    PointQuality,
    Quality,
    energy_distance,
    frechet_distance,
    judge,
    judge_points,
    nearest_distances,
    ring_weight_error,
)


def generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def whitened(count: int, dim: int, seed: int) -> Tensor:
    """Points whose sample mean is exactly 0 and whose sample covariance is exactly the identity."""
    x = torch.randn(count, dim, generator=generator(seed), dtype=torch.float64)
    x = x - x.mean(0)
    return x @ torch.linalg.inv(torch.linalg.cholesky(torch.cov(x.T))).T


def test_frechet_distance_of_two_gaussians_has_its_closed_form() -> None:
    """Diagonal covariances commute: |m|² + Σ (s - t)²."""
    a, b = whitened(500, 6, 0), whitened(400, 6, 1)
    s = torch.tensor([1.0, 2.0, 0.5, 3.0, 1.5, 0.0], dtype=torch.float64)
    t = torch.tensor([2.0, 2.0, 0.1, 1.0, 0.0, 0.0], dtype=torch.float64)
    m = torch.tensor([1.0, 0, -2, 0, 0.5, 0], dtype=torch.float64)
    expected = float(m.square().sum() + (s - t).square().sum())
    assert frechet_distance(a * s + m, b * t) == pytest.approx(expected, abs=1e-6)
    assert frechet_distance(b * t, a * s + m) == pytest.approx(expected, abs=1e-6)


def test_frechet_distance_agrees_with_the_matrix_root_of_scipy() -> None:
    mixing = torch.randn(2, 5, 5, generator=generator(2), dtype=torch.float64)
    a = torch.randn(300, 5, generator=generator(3), dtype=torch.float64) @ mixing[0]
    b = torch.randn(200, 5, generator=generator(4), dtype=torch.float64) @ mixing[1] + 0.3
    first, second = np.cov(a.numpy().T), np.cov(b.numpy().T)
    root = scipy.linalg.sqrtm(first @ second).real
    expected = float((a.mean(0) - b.mean(0)).square().sum()) + np.trace(first + second - 2 * root)
    assert frechet_distance(a, b) == pytest.approx(expected, rel=1e-8)


def test_frechet_distance_of_a_set_to_itself_is_zero_also_when_degenerate() -> None:
    x = torch.randn(40, 3, generator=generator(5)) @ torch.ones(3, 8)
    assert frechet_distance(x, x) == pytest.approx(0.0, abs=1e-6)
    assert frechet_distance(torch.zeros(5, 2), torch.ones(5, 2)) == pytest.approx(2.0)
    with pytest.raises(ValueError, match="two features"):
        frechet_distance(x[:1], x)


def test_energy_distance_of_two_point_masses_is_twice_their_distance() -> None:
    assert energy_distance(torch.zeros(7, 2), torch.tensor([[3.0, 4.0]])) == pytest.approx(10.0)
    x = torch.randn(50, 2, generator=generator(6))
    assert energy_distance(x, x) == pytest.approx(0.0, abs=1e-12)


def test_energy_distance_of_two_normals_has_its_closed_form() -> None:
    """One dimension, N(0,1) against N(m,1): 2·E|x-y| - 2·E|x-x'| with E|N(m,2)| in closed form."""
    count, m = 4000, 1.5
    x, y = torch.randn(2, count, 1, generator=generator(7), dtype=torch.float64).unbind()
    spread = math.sqrt(2)

    def mean_absolute(mean: float) -> float:
        density = spread * math.sqrt(2 / math.pi) * math.exp(-(mean**2) / (2 * spread**2))
        return density + mean * math.erf(mean / (spread * math.sqrt(2)))

    expected = 2 * mean_absolute(m) - 2 * mean_absolute(0.0)
    assert energy_distance(x, y + m) == pytest.approx(expected, rel=0.05)


def test_ring_weights_compare_with_an_even_spread() -> None:
    even = draw_points("ring", 8000, generator(8))
    assert ring_weight_error(even) < 0.03
    one_mode = even[torch.cdist(even, torch.tensor([[1.0, 0.0]])).flatten() < 0.5]
    assert ring_weight_error(one_mode) == pytest.approx(7 / 8)


def test_real_points_are_at_the_floor_and_others_far_above() -> None:
    real = [{shape: draw_points(shape, 800, generator(seed)) for shape in SHAPES} for seed in range(3)]
    fresh = [{shape: draw_points(shape, 800, generator(seed)) for shape in SHAPES} for seed in range(3, 6)]
    noise = [{shape: torch.randn(800, 2, generator=generator(seed)) for shape in SHAPES} for seed in range(3)]
    good, bad = judge_points(fresh, real), judge_points(noise, real)
    assert good.count == 2400
    for shape in SHAPES:
        assert good.energy[shape] < 2 * good.floor[shape]
        assert bad.energy[shape] > 8 * bad.floor[shape]
    assert good.ring_weights is not None
    assert good.ring_weights < 0.05


def test_figures_of_points_are_named_for_the_card() -> None:
    figures = PointQuality(10, {"swiss roll": 0.00123456}, {"swiss roll": 0.001}, None).figures()
    assert figures == {"samples_per_class": 10, "energy_swiss_roll": 0.001235, "energy_swiss_roll_real": 0.001}


def test_nearest_distances_are_root_mean_squares() -> None:
    a = torch.tensor([[0.0, 0.0], [1.0, 1.0]])
    b = torch.tensor([[0.0, 1.0], [1.0, 1.0]])
    torch.testing.assert_close(nearest_distances(a, b, chunk=1), torch.tensor([math.sqrt(0.5), 0.0]))


class _Brightness(Classifier):
    """A judge without training: class and features are what the mean colours say."""

    def features(self, x: Tensor) -> Tensor:
        return x.mean((2, 3)) @ torch.eye(3, 64)


def coloured(count: int, seed: int, spread: float = 20.0) -> tuple[np.ndarray, Tensor]:
    labels = torch.arange(count) % 2
    noise = torch.randn(count, 16, 16, 3, generator=generator(seed)) * spread
    offset = torch.randn(count, 1, 1, 3, generator=generator(seed + 100)) * 15
    pictures = (80 + 90 * labels[:, None, None, None] + noise + offset).clamp(0, 255).to(torch.uint8).numpy()
    return pictures, labels


def brightness_judge() -> Classifier:
    judging = _Brightness(2)
    with torch.no_grad():
        judging.head.weight.zero_()
        judging.head.bias.zero_()
        judging.head.weight[0, :3] = -1
        judging.head.weight[1, :3] = 1
    return judging.eval()


def test_the_judge_likes_real_pictures_and_names_the_faults_of_others() -> None:
    training, _ = coloured(200, 0)
    (real, labels), (too, _), (fresh, _) = coloured(100, 1), coloured(100, 2), coloured(100, 3)
    good = judge(fresh, labels, brightness_judge(), real, too, training)
    assert good.accuracy == good.worst_kind == 1.0
    assert good.frechet < 4 * good.frechet_real
    assert good.nearest / good.nearest_real == pytest.approx(1.0, abs=0.1)
    assert good.diversity == pytest.approx(1.0, abs=0.2)
    copied = judge(training[:100], labels, brightness_judge(), real, too, training)
    assert copied.nearest == pytest.approx(0.0, abs=1e-3)
    swapped = judge(fresh, 1 - labels, brightness_judge(), real, too, training)
    assert swapped.accuracy == 0.0
    same = np.stack([fresh[int(label)] for label in labels])
    dull = judge(same, labels, brightness_judge(), real, too, training)
    assert dull.diversity == pytest.approx(0.0, abs=1e-6)
    assert dull.frechet > 2 * good.frechet


def test_figures_of_pictures_are_named_and_rounded() -> None:
    figures = Quality(1000, 0.99912, 0.98, 0.5, 0.25, 0.12345678, 0.125, 0.9).figures()
    assert figures["samples"] == 1000
    assert figures["accuracy"] == 0.9991
    assert figures["frechet_ratio"] == 2.0
    assert figures["nearest"] == 0.1235
    assert figures["nearest_ratio"] == 0.9877
