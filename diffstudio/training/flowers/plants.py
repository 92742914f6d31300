"""What every kind shares: the scene a flower is drawn in, its bending stem and its two-tone leaves.

The blossoms are drawn in `round_kinds`, `star_kinds` and `upright_kinds`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from diffstudio.training.flowers.canvas import Canvas, Frame, Points
from diffstudio.training.flowers.outlines import bezier, ribbon, stations, swell
from diffstudio.training.flowers.palette import Dress, Greens, darker, mix


@dataclass(frozen=True)
class Scene:
    """Everything a kind needs to draw itself: the sheet, the dice, the colours and where the blossom sits."""

    canvas: Canvas
    rng: np.random.Generator
    dress: Dress
    greens: Greens
    light: tuple[float, float]
    """Direction towards the light, a unit vector."""
    x: float
    y: float
    tilt: float
    """Lean of the blossom in radians, clockwise."""
    scale: float

    def between(self, low: float, high: float) -> float:
        """Draw a number between two bounds."""
        return float(self.rng.uniform(low, high))

    def sign(self) -> float:
        """Draw a side: -1 for left, 1 for right."""
        return -1.0 if self.rng.random() < 0.5 else 1.0

    def head(self, squash: float = 1.0) -> Frame:
        """Return the blossom's frame, tilted and scaled, `squash` flattening it as seen from aside."""
        return Frame.at(self.x, self.y, self.tilt, self.scale, self.scale * squash)


@dataclass(frozen=True)
class LeafShape:
    """A kind of leaf: how round its foot and tip are (see `outlines.swell`), its width for its length."""

    foot: float
    tip: float
    width: float


OVAL = LeafShape(0.75, 0.95, 0.46)
BROAD = LeafShape(0.5, 0.95, 0.72)
LANCE = LeafShape(0.7, 1.1, 0.24)
STRAP = LeafShape(0.5, 0.9, 0.15)


def stem(scene: Scene, neck: tuple[float, float], width: float) -> Points:
    """Draw a bending stem from below the picture to the neck and return its course, foot first."""
    foot = (32.0 + (scene.x - 32.0) * 0.3 + scene.between(-3.0, 3.0), 67.0)
    # The stem arrives along the blossom's lean, so that the two read as one plant.
    reach = 22.0
    control = (neck[0] - math.sin(scene.tilt) * reach, neck[1] + math.cos(scene.tilt) * reach)
    course = bezier(foot, control, neck)
    draw_stem(scene, course, width)
    return course


def draw_stem(scene: Scene, course: Points, width: float) -> None:
    """Draw a two-tone stem along a course that runs from the foot up."""
    greens = scene.greens
    side = 1.0 if scene.light[0] > 0 else -1.0
    scene.canvas.fill(ribbon(course, width * 1.1, width * 0.9), greens.dark)
    scene.canvas.fill(ribbon(course, width * 0.5, width * 0.42, 0.4 * side), greens.light)


def on_stem(course: Points, height: float) -> tuple[float, float]:
    """Return the point of a course at a height: 0 at the picture's lower edge, 1 at the neck."""
    span = 64.0 - float(course[-1, 1])
    wanted = 64.0 - height * span
    return float(np.interp(wanted, course[::-1, 1], course[::-1, 0])), wanted


def leaf(
    scene: Scene, at: tuple[float, float], angle: float, length: float, shape: LeafShape, bend: float = 0.0
) -> None:
    """Draw one leaf: a lit half and a dark half, each paler towards its edge, and a rib between.

    Args:
        scene: Where to draw.
        at: Foot of the leaf in picture units.
        angle: Its direction, clockwise from straight up, in radians.
        length: From foot to tip in picture units.
        shape: Which kind of leaf.
        bend: How far the tip swings sideways, as a part of the length, positive clockwise.
    """
    greens = scene.greens
    frame = Frame.at(at[0], at[1], angle, length, length)
    along = stations(12)
    half = swell(along, shape.foot, shape.tip) * shape.width
    middle = bend * along**2
    rib = np.stack((middle, -along), axis=1)
    lit = 1.0 if math.cos(angle) * scene.light[0] + math.sin(angle) * scene.light[1] > 0 else -1.0
    spine = frame.place(rib)
    # Half widths point across the spine; every band of a half shares that spine as its inner edge.
    across = half[:, None] * frame.matrix[:, 0]
    for side in (-lit, lit):
        tone = greens.light if side == lit else mix(greens.dark, greens.light, 0.2)
        for part, shade in ((1.0, 1.0), (0.8, 0.94), (0.55, 0.87), (0.3, 0.8)):
            rim = spine + across * (side * part)
            scene.canvas.fill(np.concatenate((rim, spine[::-1])), darker(tone, shade))
    scene.canvas.fill(ribbon(spine[:-2], 0.7, 0.25), mix(greens.light, greens.rib, 0.7))


def leaf_pair(
    scene: Scene, course: Points, shape: LeafShape, length: tuple[float, float], heights: tuple[float, float]
) -> None:
    """Draw a leaf on either side of the stem, the sides at different heights drawn from `heights`."""
    first = scene.sign()
    low = scene.between(heights[0], (heights[0] + heights[1]) / 2.0)
    high = scene.between(low + 0.08, heights[1] + 0.08)
    for side, height in ((first, low), (-first, high)):
        angle = side * scene.between(0.85, 1.2)
        leaf(
            scene,
            on_stem(course, height),
            angle,
            scene.between(*length),
            shape,
            side * scene.between(0.05, 0.2),
        )
