"""How a network is told the time and the class: both become one vector added to every block."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn


def sinusoidal(t: Tensor, dim: int, max_period: float = 10_000.0) -> Tensor:
    """Sine and cosine features of a scalar (Vaswani et al. 2017, section 3.5).

    Args:
        t: Shape ``b``, about 0 … 1000.
        dim: Number of features, even.
        max_period: Longest wavelength over 2π.

    Returns:
        Shape ``b dim``, cosines first.
    """
    half = dim // 2
    frequencies = torch.exp(-math.log(max_period) * torch.arange(half, device=t.device, dtype=torch.float32) / half)
    angles = t.float()[:, None] * frequencies  # b dim/2
    return torch.cat([angles.cos(), angles.sin()], dim=-1)


class TimeClassEmbedding(nn.Module):
    """Embeds the time and, where there are classes, the class; the two are added.

    The row `num_classes` of the table is the null class: what the network is told when it is not
    told a class, in training (condition dropout) and for the unconditional half of guidance.

    Args:
        dim: Width of the embedding, even.
        num_classes: Number of classes, 0 for none.
        time_scale: Factor that brings the schedule's time to about 0 … 1000.
    """

    def __init__(self, dim: int, num_classes: int, time_scale: float) -> None:
        super().__init__()
        self.num_classes = num_classes
        self.time_scale = time_scale
        self.frequencies = dim // 2 * 2
        self.mlp = nn.Sequential(nn.Linear(self.frequencies, dim), nn.SiLU(), nn.Linear(dim, dim))
        self.classes = nn.Embedding(num_classes + 1, dim) if num_classes else None

    def forward(self, t: Tensor, label: Tensor | None) -> Tensor:
        """Embed times, ``b`` or one for all, and labels into ``b dim``.

        Labels are indices ``b``, None for the null class, or ``b dim`` of the table's rows, mixed.
        """
        features = sinusoidal(t * self.time_scale, self.frequencies).to(next(self.mlp.parameters()).dtype)
        embedding: Tensor = self.mlp(features)
        if self.classes is not None:
            label = torch.full_like(t, self.num_classes, dtype=torch.long) if label is None else label
            embedding = embedding + (label if label.is_floating_point() else self.classes(label))
        return embedding
