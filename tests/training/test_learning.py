"""What is learned is close to what is optimal: the excess loss on a mixture whose best denoiser is known."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from diffstudio import resources
from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.prediction import eps_from_x0
from diffstudio.diffusion.schedule import Cosine
from diffstudio.models.mlp import MLPConfig, PointMLP
from diffstudio.models.native import load_native
from diffstudio.training.assemble import point_set
from diffstudio.training.objective import Objective
from diffstudio.training.points import RING_MODES, RING_STD, draw_points, ring_centres
from diffstudio.training.recipe import PointsSpec
from diffstudio.training.samples import LabelledDenoise
from diffstudio.training.trainer import Trainer, TrainSettings

RING = GaussianMixture(torch.ones(RING_MODES), ring_centres(), torch.full((RING_MODES,), RING_STD**2))


@torch.no_grad()
def excess_share(network: nn.Module, label: int) -> float:
    """How far the eps loss of a v-predicting network lies above the best possible one, as a share of it.

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
        learned = LabelledDenoise(network, "v", torch.full((500,), label))(x, level).eps
        best += float((eps - exact).square().mean())
        excess += float((learned - exact).square().mean())
    return excess / best


def test_a_short_training_on_the_ring_comes_near_the_optimum() -> None:
    data = point_set(PointsSpec(("ring",), 20_000, 0, "", 0.0), 0, 20_000)
    torch.manual_seed(0)
    network = PointMLP(MLPConfig(width=64, depth=2, num_classes=1, embedding_dim=32))
    untrained = excess_share(network, 0)
    settings = TrainSettings(steps=500, batch=256, learning_rate=5e-3, warmup=20, decay=0.7, ema=0.98, weight_decay=0.0)
    goal = Objective(Cosine(), "v", "plain", "uniform", 0.0, 1)
    trainer = Trainer(network, data, goal, settings)
    list(trainer.run())
    network.load_state_dict(trainer.ema)
    share = excess_share(network, 0)
    print(share, untrained)
    assert share < 0.1 < untrained


def test_the_bundled_points_model_is_within_three_percent_of_the_optimum() -> None:
    model = load_native(resources.path("models", "points"))
    share = excess_share(model.network, model.labels.index("ring"))
    print(share)
    assert share < 0.03


def test_the_excess_of_the_optimum_itself_is_zero() -> None:
    class Exact(nn.Module):
        def forward(self, x: Tensor, t: Tensor, label: Tensor | None = None) -> Tensor:
            level = Cosine().level(float(t[0]))
            return RING.denoise(x, level).v

    assert excess_share(Exact(), 0) == pytest.approx(0.0, abs=1e-9)
