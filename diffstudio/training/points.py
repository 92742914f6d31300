"""Points in the plane to learn from: four drawn shapes and points that a person drew by hand.

All lie in about -1 … 1, so that one scatter plot and one noise schedule fit them all.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from diffstudio.errors import UserError

RING_MODES = 8
RING_RADIUS = 1.0
RING_STD = 0.08
"""The ring is a mixture of `RING_MODES` round Gaussians of this standard deviation, all equally heavy."""
_LARGEST_FILE = 1 << 24
_MOST_DRAWN = 1_000_000


class PointSet:
    """Points and their classes, as a `Dataset`.

    Args:
        points: Shape ``n 2``.
        label_ids: Class indices ``n``.
        labels: Names of the classes.
    """

    def __init__(self, points: Tensor, label_ids: Tensor, labels: tuple[str, ...]) -> None:
        self.points = points
        self.label_ids = label_ids
        self.labels = labels

    def __len__(self) -> int:
        return len(self.points)

    def batch(self, indices: list[int]) -> tuple[Tensor, Tensor | None]:
        """Return points ``b 2`` and class indices ``b``."""
        return self.points[indices], self.label_ids[indices]


def ring_centres() -> Tensor:
    """Return the means of the ring's Gaussians, shape ``8 2``, counter-clockwise from (1, 0)."""
    angles = torch.arange(RING_MODES) * (2 * math.pi / RING_MODES)
    return RING_RADIUS * torch.stack([angles.cos(), angles.sin()], dim=1)


def draw_points(shape: str, count: int, generator: torch.Generator) -> Tensor:
    """Draw points of one of the `SHAPES`.

    Args:
        shape: Which one.
        count: How many points.
        generator: Gives all randomness.

    Returns:
        Shape ``count 2``, float32.

    Raises:
        ValueError: The shape is not known.
    """
    if shape not in _PAINTERS:
        raise ValueError(f"unknown shape {shape!r}; known are {', '.join(SHAPES)}")
    return _PAINTERS[shape](count, generator)


def scatter_drawn(drawn: Tensor, jitter: float, count: int, generator: torch.Generator) -> Tensor:
    """Draw points near those that a person drew: one of them at random, and a little round noise.

    Args:
        drawn: Shape ``m 2``; moved and scaled as a whole to fit into -1 … 1.
        jitter: Standard deviation of the noise after scaling.
        count: How many points to draw.
        generator: Gives all randomness.
    """
    low, high = drawn.amin(0), drawn.amax(0)
    extent = float((high - low).max())
    fitted = (drawn - (low + high) / 2) * (2 / extent if extent > 0 else 0.0)
    chosen = fitted[torch.randint(len(drawn), (count,), generator=generator)]
    return chosen + jitter * torch.randn(count, 2, generator=generator)


def read_drawn(path: Path) -> Tensor:
    """Read points that a person drew: a text file with two numbers a line, parted by a comma or blanks.

    Returns:
        Shape ``m 2``, float32.

    Raises:
        UserError: The file cannot be read or does not hold points.
    """
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST_FILE + 1).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"The drawn points in {path} cannot be read.", "Check the name in the recipe.") from error
    rows: list[list[float]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        fields = line.replace(",", " ").split()
        if fields and not line.lstrip().startswith("#"):
            rows.append(_point(fields, path, number))
    if not 2 <= len(rows) <= _MOST_DRAWN or len(text) > _LARGEST_FILE:
        raise UserError(
            f"{path.name} holds {len(rows)} points.", f"A drawing needs 2 to {_MOST_DRAWN:,} points of two numbers."
        )
    return torch.tensor(np.array(rows), dtype=torch.float32)


def _point(fields: list[str], path: Path, number: int) -> list[float]:
    try:
        point = [float(field) for field in fields]
    except ValueError:
        point = []
    if len(point) != 2 or not all(abs(value) < 1e6 for value in point):
        raise UserError(f"Line {number} of {path.name} is not a point.", "Write two numbers, for instance 0.5, -1.")
    return point


def _ring(count: int, generator: torch.Generator) -> Tensor:
    centres = ring_centres()[torch.randint(RING_MODES, (count,), generator=generator)]
    return centres + RING_STD * torch.randn(count, 2, generator=generator)


def _moons(count: int, generator: torch.Generator) -> Tensor:
    """Two half circles that reach into each other."""
    angle = math.pi * torch.rand(count, generator=generator)
    lower = torch.rand(count, generator=generator) < 0.5
    x = torch.where(lower, 1 - angle.cos(), angle.cos()) - 0.5
    y = torch.where(lower, 0.5 - angle.sin(), angle.sin()) - 0.25
    return torch.stack([x, y], dim=1) / 1.5 + 0.04 * torch.randn(count, 2, generator=generator)


def _swiss_roll(count: int, generator: torch.Generator) -> Tensor:
    """A spiral of one and a half turns."""
    angle = 1.5 * math.pi * (1 + 2 * torch.rand(count, generator=generator))
    spiral = torch.stack([angle.cos(), angle.sin()], dim=1) * (angle / (4.5 * math.pi)).unsqueeze(1)
    return spiral + 0.025 * torch.randn(count, 2, generator=generator)


def _checkerboard(count: int, generator: torch.Generator) -> Tensor:
    """The eight dark squares of a board of four by four, with sharp edges."""
    column = torch.randint(4, (count,), generator=generator)
    row = 2 * torch.randint(2, (count,), generator=generator) + column % 2
    corner = torch.stack([column, row], dim=1) / 2 - 1
    return corner + torch.rand(count, 2, generator=generator) / 2


_PAINTERS: dict[str, Callable[[int, torch.Generator], Tensor]] = {
    "ring": _ring,
    "moons": _moons,
    "swiss roll": _swiss_roll,
    "checkerboard": _checkerboard,
}

SHAPES: tuple[str, ...] = tuple(_PAINTERS)
"""The shapes that can be drawn."""
