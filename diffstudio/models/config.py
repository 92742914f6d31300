"""The shapes of the networks as plain values: checked, counted and written down before torch is loaded.

The networks themselves live in `unet` and `mlp`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

MAX_CHANNELS = 4096
MAX_BLOCKS = 64
MAX_LEVELS = 8
MAX_CLASSES = 10_000
MAX_PATCH = 64
MAX_TIME_SCALE = 1e6


@dataclass(frozen=True, slots=True)
class UNetConfig:
    """The shape of a `UNet`; together with the weights it is all that is needed to rebuild it.

    Attributes:
        in_channels: Channels of the picture (and of the output).
        patch: Side of the pixel block that becomes one position, 1 for none.
        channels: Width of each level, from fine to coarse; multiples of 8, in wide networks of 32, so
            that every layer divides into groups. Levels with attention, and the last, into heads too.
        blocks: Residual blocks of each level, on the way down and again on the way up.
        attention: Whether each level has self-attention.
        num_classes: Number of classes, 0 for an unconditional network.
        embedding_dim: Width of the time and class embedding.
        dropout: Share of activations dropped in training.
        time_scale: Factor that brings the schedule's time to about 0 … 1000.
    """

    in_channels: int = 3
    patch: int = 2
    channels: tuple[int, ...] = (64, 128, 256)
    blocks: tuple[int, ...] = (2, 2, 2)
    attention: tuple[bool, ...] = (False, False, True)
    num_classes: int = 0
    embedding_dim: int = 256
    dropout: float = 0.0
    time_scale: float = 1000.0

    @property
    def multiple(self) -> int:
        """Sides are padded to a multiple of this many pixels."""
        return int(self.patch * 2 ** (len(self.channels) - 1))

    def coarsest(self, height: int, width: int) -> int:
        """Return how many positions the coarsest level has for a picture of so many pixels."""
        return -(-height // self.multiple) * -(-width // self.multiple)

    @property
    def parameter_count(self) -> int:
        """How many numbers the weights hold, by arithmetic alone."""
        return _unet_parameters(self)

    def check(self) -> None:
        """Refuse a shape that cannot be built or that is absurdly large.

        Raises:
            ValueError: One sentence that names the field.
        """
        _check_whole("in_channels", self.in_channels, 1, MAX_CHANNELS)
        _check_whole("patch", self.patch, 1, MAX_PATCH)
        if not 1 <= len(self.channels) <= MAX_LEVELS:
            raise ValueError(f"channels must name 1 to {MAX_LEVELS} levels, not {len(self.channels)}")
        for name, levels in (("blocks", self.blocks), ("attention", self.attention)):
            if len(levels) != len(self.channels):
                raise ValueError(f"{name} has {len(levels)} entries, but channels has {len(self.channels)}")
        for width in self.channels:
            _check_whole("channels", width, 8, MAX_CHANNELS)
        for count in self.blocks:
            _check_whole("blocks", count, 1, MAX_BLOCKS)
        _check_common(self.num_classes, self.embedding_dim, self.time_scale)
        _check_number("dropout", self.dropout, 0.0, 0.99)
        _check_widths(self)


@dataclass(frozen=True, slots=True)
class MLPConfig:
    """The shape of a `PointMLP`.

    Attributes:
        dim: Coordinates of a point (2 for the plane).
        width: Width of the hidden layers.
        depth: Number of hidden layers.
        num_classes: Number of classes, 0 for an unconditional network.
        embedding_dim: Width of the time and class embedding.
        time_scale: Factor that brings the schedule's time to about 0 … 1000.
    """

    dim: int = 2
    width: int = 128
    depth: int = 3
    num_classes: int = 0
    embedding_dim: int = 64
    time_scale: float = 1000.0

    @property
    def parameter_count(self) -> int:
        """How many numbers the weights hold, by arithmetic alone."""
        ends = _linear(self.dim, self.width) + _linear(self.width, self.dim)
        layer = _linear(self.width, self.width) + _linear(self.embedding_dim, 2 * self.width)
        return ends + self.depth * layer + _embedding_parameters(self.embedding_dim, self.num_classes)

    def check(self) -> None:
        """Refuse a shape that cannot be built or that is absurdly large.

        Raises:
            ValueError: One sentence that names the field.
        """
        _check_whole("dim", self.dim, 1, MAX_CHANNELS)
        _check_whole("width", self.width, 1, MAX_CHANNELS)
        _check_whole("depth", self.depth, 1, MAX_BLOCKS)
        _check_common(self.num_classes, self.embedding_dim, self.time_scale)


NetworkConfig = UNetConfig | MLPConfig


def group_count(channels: int) -> int:
    """Groups of a normalisation over `channels`: eight channels each, at most 32 groups."""
    return min(32, channels // 8)


def head_count(channels: int) -> int:
    """Heads of an attention over `channels`: at least 64 channels each."""
    return max(1, channels // 64)


def up_widths(config: UNetConfig) -> list[tuple[int, int]]:
    """Return (channels in, channels out) of every block on the way up, skip connections counted in."""
    skips = [width for width, count in zip(config.channels, config.blocks, strict=True) for _ in range(count)]
    widths, width = [], config.channels[-1]
    for channels, count in zip(reversed(config.channels), reversed(config.blocks), strict=True):
        for _ in range(count):
            widths.append((width + skips.pop(), channels))
            width = channels
    return widths


def down_widths(config: UNetConfig) -> list[tuple[int, int]]:
    """Return (channels in, channels out) of every block on the way down."""
    outs = [width for width, count in zip(config.channels, config.blocks, strict=True) for _ in range(count)]
    return list(zip([config.channels[0], *outs[:-1]], outs, strict=True))


def _check_widths(config: UNetConfig) -> None:
    """Normalisation needs whole groups, also over the joined skip connections; attention whole heads."""
    widths = {*config.channels, *(width for width, _ in up_widths(config))}
    for width in sorted(widths):
        if width % 8 or width % group_count(width):
            raise ValueError(
                f"channels {list(config.channels)} lead to a layer of {width} channels, which cannot be divided "
                "into groups: use multiples of 32"
            )
    attending = {c for c, attends in zip(config.channels, config.attention, strict=True) if attends}
    for width in sorted(attending | {config.channels[-1]}):
        if width % head_count(width):
            raise ValueError(f"attention over {width} channels cannot be divided into {head_count(width)} heads: use a "
                "multiple of 64")


def _check_common(num_classes: int, embedding_dim: int, time_scale: float) -> None:
    _check_whole("num_classes", num_classes, 0, MAX_CLASSES)
    _check_whole("embedding_dim", embedding_dim, 2, MAX_CHANNELS)
    _check_number("time_scale", time_scale, 1e-6, MAX_TIME_SCALE)


def _check_whole(name: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        raise ValueError(f"{name} is {_short(value)}, outside {low:,} to {high:,}")


def _check_number(name: str, value: float, low: float, high: float) -> None:
    if not (math.isfinite(value) and low <= value <= high):
        raise ValueError(f"{name} is {value:g}, outside {low:g} to {high:g}")


def _short(value: int) -> str:
    return f"{value:,}" if abs(value) < 10**18 else "a number of more than 18 digits"


def _unet_parameters(config: UNetConfig) -> int:
    widths, dim = config.channels, config.embedding_dim
    pixels = config.in_channels * config.patch**2
    stem, head = _conv(pixels, widths[0]), _conv(widths[0], pixels)
    total = stem + head + 2 * widths[0] + _embedding_parameters(dim, config.num_classes)
    attends = [a for a, count in zip(config.attention, config.blocks, strict=True) for _ in range(count)]
    total += sum(_stage(i, o, dim, a) for (i, o), a in zip(down_widths(config), attends, strict=True))
    total += sum(_stage(i, o, dim, a) for (i, o), a in zip(up_widths(config), reversed(attends), strict=True))
    total += _stage(widths[-1], widths[-1], dim, True) + _stage(widths[-1], widths[-1], dim, False)
    return total + sum(_conv(w, w) for w in widths[:-1]) + sum(_conv(w, w) for w in widths[1:])  # pool, grow


def _stage(width_in: int, width: int, dim: int, attention: bool) -> int:
    block = _conv(width_in, width) + _conv(width, width) + _linear(dim, 2 * width) + 2 * width_in + 2 * width
    shortcut = _linear(width_in, width) if width_in != width else 0
    return block + shortcut + (2 * width + _linear(width, 3 * width) + _linear(width, width) if attention else 0)


def _embedding_parameters(dim: int, num_classes: int) -> int:
    table = (num_classes + 1) * dim if num_classes else 0
    return _linear(dim // 2 * 2, dim) + _linear(dim, dim) + table


def _linear(width_in: int, width: int) -> int:
    return width_in * width + width


def _conv(width_in: int, width: int) -> int:
    return 9 * width_in * width + width
