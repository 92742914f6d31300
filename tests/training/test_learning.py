"""What is learned is close to what is optimal: the excess loss on a mixture whose best denoiser is known."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from diffstudio import resources
from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.guidance import Guidance, guide
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.noise import SeededNoise
from diffstudio.diffusion.placement import place
from diffstudio.diffusion.prediction import Denoise, Prediction, eps_from_x0
from diffstudio.diffusion.samplers import make_sampler
from diffstudio.diffusion.schedule import Cosine
from diffstudio.diffusion.step import sample
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


@pytest.mark.parametrize("sampler", ["Euler a", "DDPM"])
def test_no_point_of_the_bundled_model_runs_away(sampler: str) -> None:
    """Fresh noise now and then throws a point far out, where nothing was learned; it has to come back."""
    model = load_native(resources.path("models", "points"))
    schedule = model.schedule
    noise = SeededNoise((1, 2, 3))
    for label in model.labels:
        x = 3 * noise.initial(torch.empty(3, 1000, 2))  # a start three times too wide
        levels = place("Uniform", schedule, 20)
        for step in sample(make_sampler(sampler), guide(model.pair(Condition(label)), Guidance()), x, levels, noise):
            x = step.x_next
        assert x.abs().max().item() < 4


def test_the_excess_of_the_optimum_itself_is_zero() -> None:
    assert excess_share(RING.denoise) == pytest.approx(0.0, abs=1e-9)
