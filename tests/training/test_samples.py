"""Quick samples: with the exact denoiser of one Gaussian they have its closed form; labels reach the network."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.schedule import Cosine
from diffstudio.training.samples import LabelledDenoise, quick_samples

GAUSSIAN = GaussianMixture(torch.ones(1), torch.tensor([[0.5, -1.0]]), torch.tensor([0.25]))


class _Exact(nn.Module):
    """Predicts v as the posterior mean of `GAUSSIAN` implies."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: list[Tensor | None] = []

    def forward(self, x: Tensor, t: Tensor, label: Tensor | None = None) -> Tensor:
        self.labels.append(label)
        return GAUSSIAN.denoise(x, Cosine().level(float(t[0]))).v


def test_samples_of_one_gaussian_are_the_noise_moved_and_scaled() -> None:
    noise = torch.randn(64, 2, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    network = _Exact()
    label = torch.arange(64) % 3
    samples = quick_samples(LabelledDenoise(network, "v", label), Cosine(), noise, 400)
    # the exact flow from N(0, I) to N(m, s²I) is x0 = m + s·noise
    torch.testing.assert_close(samples, torch.tensor([0.5, -1.0]) + 0.5 * noise, atol=0.02, rtol=0.02)
    assert len(network.labels) == 400
    assert all(found is label for found in network.labels)


def test_no_gradients_are_kept() -> None:
    linear = nn.Linear(2, 2)

    class Tiny(nn.Module):
        def forward(self, x: Tensor, t: Tensor, label: Tensor | None = None) -> Tensor:
            out: Tensor = linear(x) * math.pi
            return out

    samples = quick_samples(LabelledDenoise(Tiny(), "x0", None), Cosine(), torch.randn(3, 2), 3)
    assert not samples.requires_grad
    assert torch.is_grad_enabled()
