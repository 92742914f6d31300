"""A small network for points: every layer is scaled and shifted by the time and the class."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import silu

from diffstudio.models.config import MLPConfig
from diffstudio.models.embedding import TimeClassEmbedding

__all__ = ["MLPConfig", "PointMLP"]


class PointMLP(nn.Module):
    """Predicts a tensor of its input's shape from noisy points, the time and the class.

    Args:
        config: Its shape.
    """

    def __init__(self, config: MLPConfig) -> None:
        super().__init__()
        self.config = config
        self.embedding = TimeClassEmbedding(config.embedding_dim, config.num_classes, config.time_scale)
        self.inputs = nn.Linear(config.dim, config.width)
        self.layers = nn.ModuleList([nn.Linear(config.width, config.width) for _ in range(config.depth)])
        self.conditions = nn.ModuleList(
            [nn.Linear(config.embedding_dim, 2 * config.width) for _ in range(config.depth)]
        )
        self.head = nn.Linear(config.width, config.dim)

    def forward(self, x: Tensor, t: Tensor, label: Tensor | None = None) -> Tensor:
        """Look at noisy points ``b d`` at times ``b`` with class indices ``b`` (None: the null class)."""
        embedding = silu(self.embedding(t, label))  # b e
        h = self.inputs(x)  # b width
        for layer, condition in zip(self.layers, self.conditions, strict=True):
            scale, shift = condition(embedding).chunk(2, dim=-1)
            h = h + layer(silu(torch.addcmul(shift, h, 1 + scale)))
        out: Tensor = self.head(silu(h))
        return out
