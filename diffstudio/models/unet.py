"""A U-Net for small pictures: any size, skip connections that can be cut, attention where it is cheap.

After Ronneberger et al. 2015 (the shape), Ho et al. 2020 (residual blocks told the time) and
Dhariwal & Nichol 2021 (scale-and-shift conditioning). A pixel-unshuffle stem sees a picture of
64×64×3 as 32×32×12, which makes it as cheap as half the resolution.
"""

from __future__ import annotations

from collections.abc import Collection

import torch
from torch import Tensor, nn
from torch.nn.functional import (
    interpolate,
    pad,
    pixel_shuffle,
    pixel_unshuffle,
    scaled_dot_product_attention,
)

from diffstudio.models.config import UNetConfig, down_widths, group_count, head_count, up_widths
from diffstudio.models.embedding import TimeClassEmbedding

__all__ = ["ResidualBlock", "SelfAttention", "UNet", "UNetConfig"]


def _norm(channels: int) -> nn.GroupNorm:
    return nn.GroupNorm(group_count(channels), channels)


class ResidualBlock(nn.Module):
    """Two convolutions whose middle is scaled and shifted by the embedding, plus a shortcut."""

    def __init__(self, in_channels: int, out_channels: int, embedding_dim: int, dropout: float) -> None:
        super().__init__()
        self.norm1 = _norm(in_channels)
        self.conv1 = nn.Conv2d(in_channels, out_channels, 3, padding=1)
        self.condition = nn.Linear(embedding_dim, 2 * out_channels)
        self.norm2 = _norm(out_channels)
        self.act = nn.SiLU()
        self.dropout = nn.Dropout(dropout)
        self.conv2 = nn.Conv2d(out_channels, out_channels, 3, padding=1)
        self.shortcut = nn.Conv2d(in_channels, out_channels, 1) if in_channels != out_channels else nn.Identity()
        nn.init.zeros_(self.conv2.weight)  # the block starts as its shortcut: training begins stable
        nn.init.zeros_(self.conv2.bias)  # type: ignore[arg-type]

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        """Map ``b c h w`` to ``b c' h w``; `embedding` is ``b e``, already activated."""
        h = self.conv1(self.act(self.norm1(x)))
        scale, shift = self.condition(embedding)[:, :, None, None].chunk(2, dim=1)  # b c' 1 1 each
        h = torch.addcmul(shift, self.norm2(h), 1 + scale)
        out: Tensor = self.shortcut(x) + self.conv2(self.dropout(self.act(h)))
        return out


class SelfAttention(nn.Module):
    """Every position looks at every other, in heads of at most 64 channels."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.heads = head_count(channels)
        self.norm = _norm(channels)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.out = nn.Conv2d(channels, channels, 1)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)  # type: ignore[arg-type]

    def forward(self, x: Tensor) -> Tensor:
        """Map ``b c h w`` to the same shape."""
        b, c, h, w = x.shape
        qkv = self.qkv(self.norm(x)).reshape(b, 3, self.heads, c // self.heads, h * w)
        query, key, value = qkv.transpose(-1, -2).unbind(1)  # b heads hw c/heads each
        mixed = scaled_dot_product_attention(query, key, value)
        out: Tensor = x + self.out(mixed.transpose(-1, -2).reshape(b, c, h, w))
        return out


class _Stage(nn.Module):
    """A residual block and, where the level has it, attention."""

    def __init__(self, in_channels: int, out_channels: int, config: UNetConfig, attention: bool) -> None:
        super().__init__()
        self.block = ResidualBlock(in_channels, out_channels, config.embedding_dim, config.dropout)
        self.attention = SelfAttention(out_channels) if attention else nn.Identity()

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        out: Tensor = self.attention(self.block(x, embedding))
        return out


class UNet(nn.Module):
    """Predicts a tensor of its input's shape from a noisy picture, the time and the class.

    Args:
        config: Its shape.
    """

    def __init__(self, config: UNetConfig) -> None:
        super().__init__()
        self.config = config
        widths = config.channels
        pixels = config.in_channels * config.patch**2
        self.embedding = TimeClassEmbedding(config.embedding_dim, config.num_classes, config.time_scale)
        self.stem = nn.Conv2d(pixels, widths[0], 3, padding=1)
        attends = [a for a, count in zip(config.attention, config.blocks, strict=True) for _ in range(count)]
        self.down = nn.ModuleList(
            [_Stage(i, o, config, a) for (i, o), a in zip(down_widths(config), attends, strict=True)]
        )
        self.pool = nn.ModuleList([nn.Conv2d(width, width, 3, stride=2, padding=1) for width in widths[:-1]])
        self.middle = nn.ModuleList([_Stage(widths[-1], widths[-1], config, a) for a in (True, False)])
        self.up = nn.ModuleList(
            [_Stage(i, o, config, a) for (i, o), a in zip(up_widths(config), reversed(attends), strict=True)]
        )
        self.grow = nn.ModuleList([nn.Conv2d(width, width, 3, padding=1) for width in reversed(widths[1:])])
        self.norm = _norm(widths[0])
        self.act = nn.SiLU()
        self.head = nn.Conv2d(widths[0], pixels, 3, padding=1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)  # type: ignore[arg-type]

    @property
    def skip_count(self) -> int:
        """How many skip connections there are; 0 is the finest, the last the coarsest."""
        return len(self.up)

    def forward(
        self, x: Tensor, t: Tensor, label: Tensor | None = None, *, cut_skips: Collection[int] = ()
    ) -> Tensor:
        """Look at noisy pictures.

        Args:
            x: Noisy pictures, ``b c h w``, any h and w.
            t: Times in the schedule's units, ``b``, or one for all pictures.
            label: Class indices ``b``, `num_classes` for the null class; None for it everywhere.
            cut_skips: Skip connections to replace by zeros, to show what they carry.

        Returns:
            The prediction, shape of `x`.
        """
        height, width = x.shape[-2:]
        embedding = self.act(self.embedding(t, label))  # b e
        h = self.stem(pixel_unshuffle(self._pad(x), self.config.patch))
        h, skips = self._down(h, embedding)
        for stage in self.middle:
            h = stage(h, embedding)
        h = self._up(h, skips, embedding, frozenset(cut_skips))
        h = pixel_shuffle(self.head(self.act(self.norm(h))), self.config.patch)
        return h[..., :height, :width]

    def _pad(self, x: Tensor) -> Tensor:
        """Pad below and at the right to sides that halve evenly; the edge is repeated."""
        right = -x.shape[-1] % self.config.multiple
        below = -x.shape[-2] % self.config.multiple
        return pad(x, (0, right, 0, below), mode="replicate") if right or below else x

    def _down(self, h: Tensor, embedding: Tensor) -> tuple[Tensor, list[Tensor]]:
        skips: list[Tensor] = []
        stages = iter(self.down)
        for level, blocks in enumerate(self.config.blocks):
            for _ in range(blocks):
                h = next(stages)(h, embedding)
                skips.append(h)
            if level < len(self.pool):
                h = self.pool[level](h)
        return h, skips

    def _up(self, h: Tensor, skips: list[Tensor], embedding: Tensor, cut: frozenset[int]) -> Tensor:
        stages = iter(self.up)
        for level in reversed(range(len(self.config.blocks))):
            for _ in range(self.config.blocks[level]):
                skip = skips.pop()
                skip = torch.zeros_like(skip) if len(skips) in cut else skip
                h = next(stages)(torch.cat([h, skip], dim=1), embedding)
            if level > 0:
                h = interpolate(h, scale_factor=2.0, mode="nearest")
                h = self.grow[len(self.config.blocks) - 1 - level](h)
        return h
