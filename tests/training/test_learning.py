"""What is learned is close to what is optimal: the excess loss on a mixture whose best denoiser is known."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from diffstudio import resources
from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.guidance import Guidance, guide
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise, Prediction, eps_from_x0
from diffstudio.diffusion.schedule import Cosine
from diffstudio.models.mlp import MLPConfig, PointMLP
from diffstudio.models.model import Condition
from diffstudio.models.native import load_native
from diffstudio.training.assemble import point_set
from diffstudio.training.objective import Objective
from diffstudio.training.points import RING_MODES, RING_STD, draw_points, ring_centres
from diffstudio.training.recipe import PointsSpec
from diffstudio.training.samples import LabelledDenoise
from diffstudio.training.trainer import Trainer, TrainSettings

RING = GaussianMixture(torch.ones(RING_MODES), ring_centres(), torch.full((RING_MODES,), RING_STD**2))


@torch.no_grad()
def excess_share(denoise: Denoise) -> float:
    """How far the eps loss of a denoiser of the ring lies above the best possible one, as a share of it.

    The loss splits into that of the exact posterior mean and the squared distance to it.
    """
    generator = torch.Generator().manual_seed(42)
    schedule, best, excess = Cosine(), 0.0, 0.0
    for t in ((torch.arange(100) + 0.5) / 100).tolist():
        level = schedule.level(t)
        x0 = draw_points("ring", 500, generator)
        eps = torch.randn(500, 2, generator=generator)
        x = level.alpha * x0 + level.sigma * eps
        exact = eps_from_x0(x, RING.posterior_mean(x, level), level)
        best += float((eps - exact).square().mean())
        excess += float((denoise(x, level).eps - exact).square().mean())
    return excess / best


def test_a_short_training_on_the_ring_comes_near_the_optimum() -> None:
    data = point_set(PointsSpec(("ring",), 20_000, 0, "", 0.0), 0, 20_000)
    torch.manual_seed(0)
    network = PointMLP(MLPConfig(width=48, depth=2, num_classes=1, embedding_dim=32))
    denoise = LabelledDenoise(network, "v", torch.zeros(500, dtype=torch.long))
    untrained = excess_share(denoise)
    settings = TrainSettings(steps=250, batch=256, learning_rate=1e-2, warmup=20, decay=0.7, ema=0.95, weight_decay=0.0)
    trainer = Trainer(network, data, Objective(Cosine(), "v", "plain", "uniform", 0.0, 1), settings)
    for _ in trainer.run():
        pass
    network.load_state_dict(trainer.ema)
    assert excess_share(denoise) < 0.15 < 0.4 < untrained


def test_the_bundled_points_model_is_within_one_percent_of_the_optimum() -> None:
    """The field's reference run reached 0.6 % (ε loss, eight modes, the same size of network)."""
    model = load_native(resources.path("models", "points"))
    cloud = guide(model.pair(Condition("ring")), Guidance())

    def denoise(x: Tensor, level: Level) -> Prediction:
        found = cloud(x.unsqueeze(0), level)
        return Prediction(x, level, found.x0.squeeze(0))

    assert excess_share(denoise) < 0.01


@torch.no_grad()
def test_points_far_out_are_drawn_back_by_the_bundled_model() -> None:
    """Fresh noise now and then throws a point where nothing was learned; it must not run away from there."""
    model = load_native(resources.path("models", "points"))
    angles = torch.arange(360) * math.pi / 180
    circle = torch.stack([angles.cos(), angles.sin()], dim=1).unsqueeze(0)  # 1 n 2
    for label in model.labels:
        denoise = guide(model.pair(Condition(label)), Guidance())
        for t in (0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9):
            for radius in (2.0, 2.5, 3.0):
                x0 = denoise(radius * circle, model.schedule.level(t)).x0
                assert x0.norm(dim=-1).max().item() < radius, (label, t, radius)


def test_the_excess_of_the_optimum_itself_is_zero() -> None:
    assert excess_share(RING.denoise) == pytest.approx(0.0, abs=1e-9)
