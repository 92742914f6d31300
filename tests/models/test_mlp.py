from __future__ import annotations

import torch

from diffstudio.models.embedding import sinusoidal
from diffstudio.models.mlp import MLPConfig, PointMLP


@torch.no_grad()
def test_time_and_class_matter() -> None:
    torch.manual_seed(0)
    network, x = PointMLP(MLPConfig(num_classes=2, width=16, embedding_dim=8)), torch.randn(5, 2)
    t, label = torch.full((5,), 0.5), torch.ones(5, dtype=torch.long)
    plain = network(x, t, label)
    assert plain.shape == x.shape
    assert not torch.allclose(plain, network(x, t + 0.1, label))
    assert not torch.allclose(plain, network(x, t, label - 1))
    torch.testing.assert_close(network(x, t), network(x, t, label + 1))


@torch.no_grad()
def test_one_time_and_class_serve_all_points() -> None:
    torch.manual_seed(0)
    network, x = PointMLP(MLPConfig(num_classes=2, width=16, embedding_dim=8)), torch.randn(5, 2)
    each = network(x, torch.full((5,), 0.3), torch.ones(5, dtype=torch.long))
    torch.testing.assert_close(network(x, torch.tensor([0.3]), torch.tensor([1])), each)


def test_points_do_not_see_each_other() -> None:
    network = PointMLP(MLPConfig(width=16, embedding_dim=8))
    x, t = torch.randn(3, 2), torch.tensor([0.1, 0.5, 0.9])
    torch.testing.assert_close(network(x, t)[1:2], network(x[1:2], t[1:2]))


def test_sinusoidal_features_follow_the_paper() -> None:
    features = sinusoidal(torch.tensor([0.0, 3.0]), 4)
    expected = torch.tensor([[1, 1, 0, 0], [3.0, 0.03, 3.0, 0.03]])
    expected[1, :2], expected[1, 2:] = expected[1, :2].cos(), expected[1, 2:].sin()
    torch.testing.assert_close(features, expected)
