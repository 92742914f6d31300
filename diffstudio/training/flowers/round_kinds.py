"""The round blossoms seen from the front or a little from above: rose, daisy, sunflower and poppy."""

from __future__ import annotations

import math

import numpy as np

from diffstudio.training.flowers.canvas import CIRCLE, Frame, Points
from diffstudio.training.flowers.outlines import blade, crinkled
from diffstudio.training.flowers.palette import darker, from_hex, mix
from diffstudio.training.flowers.plants import BROAD, OVAL, LeafShape, Scene, leaf, leaf_pair, on_stem, stem

_ROSE_PETAL = blade(0.62, 0.26)
_DAISY_PETAL = blade(0.7, 0.28)
_SUNFLOWER_PETAL = blade(0.6, 0.85)
_POPPY_PETAL = blade(0.62, 0.4, count=24)
_POPPY_BLOT = blade(0.5, 0.35)
_SPOON = LeafShape(1.0, 0.6, 0.36)


def rose(scene: Scene) -> None:
    """Draw a rose from slightly above: rings of rounded petals winding into a bud."""
    course = stem(scene, (scene.x, scene.y + 6.0), 2.5)
    leaf_pair(scene, course, OVAL, (13.0, 16.0), (0.2, 0.5))
    canvas, dress = scene.canvas, scene.dress
    head = scene.head(0.94)
    hand = scene.sign()
    turn = scene.between(0.0, 2.0 * math.pi)
    # Each ring sits a little higher than the one below: the bud is nearer to the eye.
    rings = ((5, 16.6, 17.5, 0.0), (4, 12.4, 15.0, -0.6), (3, 8.8, 11.5, -1.2))
    for level, (count, length, width, lift) in enumerate(rings):
        stops = tuple(darker(colour, 1.0 - 0.03 * level) for colour in dress.stops)
        for index in range(count):
            angle = turn + hand * (level * 0.63 + index * 2.0 * math.pi / count)
            petal = head.inner(0.0, lift, angle, width * scene.between(0.96, 1.04), length)
            # Only the outer part of a petal shows, so all of its shading happens there.
            canvas.petal(petal, _ROSE_PETAL, stops, dress.seam, 0.45, core=0.58)
    bud = head.inner(0.0, -1.8, turn)
    for away, radius in ((0.0, 4.7), (0.7, 3.2), (0.4, 1.8)):
        swirl = bud.inner(away * hand, away, 0.0, radius, radius)
        canvas.petal(swirl, CIRCLE, (dress.foot, dress.body, dress.edge), dress.seam, 0.4, core=0.45)
    canvas.disc(bud.inner(0.3 * hand, 0.3, 0.0, 0.7, 0.7), (dress.foot, dress.foot))
    canvas.shade(scene.x, scene.y + 18.0 * scene.scale, 6.0, 0.8)


def daisy(scene: Scene) -> None:
    """Draw a daisy: many slim petals around a yellow disc, spoon leaves low on a thin stem."""
    course = stem(scene, (scene.x, scene.y), 1.9)
    leaf_pair(scene, course, _SPOON, (13.0, 16.0), (0.06, 0.26))
    canvas, dress = scene.canvas, scene.dress
    head = scene.head(scene.between(0.88, 0.98))
    count = int(scene.rng.integers(14, 18))
    turn = scene.between(0.0, 2.0 * math.pi)
    order = [*range(0, count, 2), *range(1, count, 2)]
    for index in order:
        angle = turn + 2.0 * math.pi * index / count
        petal = head.inner(0.0, 0.0, angle, 66.0 / count, 15.2 * scene.between(0.95, 1.03))
        canvas.petal(petal, _DAISY_PETAL, dress.stops, dress.seam, 0.3, core=0.3)
    rim = darker(mix(dress.eye, (200.0, 90.0, 10.0), 0.45), 0.9)
    canvas.disc(
        head.inner(0.0, 0.0, 0.0, 4.9, 4.9),
        (mix(dress.eye, (255.0, 244.0, 170.0), 0.55), dress.eye, rim),
        rim,
    )


def sunflower(scene: Scene) -> None:
    """Draw a sunflower: a large dark disc in two rows of pointed petals, broad leaves on a thick stem."""
    course = stem(scene, (scene.x, scene.y), 3.1)
    leaf_pair(scene, course, BROAD, (13.5, 16.5), (0.2, 0.48))
    canvas, dress = scene.canvas, scene.dress
    head = scene.head(scene.between(0.9, 1.0))
    count = int(scene.rng.integers(13, 17))
    turn = scene.between(0.0, 2.0 * math.pi)
    for row, (length, dim) in enumerate(((17.2, 0.88), (15.2, 1.0))):
        stops = tuple(darker(colour, dim) for colour in dress.stops)
        for index in range(count):
            angle = turn + 2.0 * math.pi * (index + 0.5 * row) / count
            petal = head.inner(0.0, 0.0, angle, 82.0 / count, length * scene.between(0.97, 1.03))
            canvas.petal(petal, _SUNFLOWER_PETAL, stops, dress.seam, 0.25, core=0.35)
    warm = mix(dress.eye, (190.0, 110.0, 40.0), 0.45)
    canvas.disc(head.inner(0.0, 0.0, 0.0, 7.6, 7.6), (dress.eye, darker(dress.eye, 0.85), warm), dress.eye)
    core = mix(dress.eye, (150.0, 120.0, 50.0), 0.4)
    canvas.disc(head.inner(0.0, 0.0, 0.0, 3.2, 3.2), (core, mix(core, dress.eye, 0.6), dress.eye))


def poppy(scene: Scene) -> None:
    """Draw a poppy: four broad crinkled petals with dark blots, a green seed box in a dark ring."""
    course = stem(scene, (scene.x, scene.y), 1.8)
    _lobed_leaves(scene, course)
    canvas, dress = scene.canvas, scene.dress
    head = scene.head(scene.between(0.86, 0.96))
    turn = scene.between(-0.45, 0.45)
    blot = mix(dress.foot, dress.eye, 0.8)
    quarter = math.pi / 2.0
    for index, angle in enumerate((0.0, 2.0 * quarter, quarter, 3.0 * quarter)):
        length, width = (17.0, 25.5) if index < 2 else (16.0, 22.5)
        edge = crinkled(_POPPY_PETAL, 11, 0.05, scene.between(0.0, 2.0 * math.pi))
        petal = head.inner(0.0, 0.0, turn + angle, width, length)
        canvas.petal(petal, edge, dress.stops, dress.seam, 0.45)
    for index in range(4):
        spot = head.inner(0.0, 0.0, turn + index * quarter, 8.2, 7.4)
        canvas.petal(spot, _POPPY_BLOT, (dress.eye, dress.eye, blot))
    canvas.disc(head.inner(0.0, 0.0, 0.0, 4.2, 4.2), (dress.eye, mix(dress.eye, (90.0, 70.0, 90.0), 0.5)))
    box = from_hex("b9c67a")
    canvas.disc(
        head.inner(0.0, -0.2, 0.0, 2.3, 2.3), (mix(box, (255.0, 255.0, 220.0), 0.4), box, darker(box, 0.7))
    )


def _lobed_leaves(scene: Scene, course: Points) -> None:
    first = scene.sign()
    for side, height in ((first, scene.between(0.12, 0.22)), (-first, scene.between(0.3, 0.42))):
        x, y = on_stem(course, height)
        angle = side * scene.between(0.8, 1.05)
        length = scene.between(13.0, 15.5)
        frame = Frame.at(x, y, angle, length, length)
        for along, lean, part in ((0.42, 0.75, 0.42), (0.42, -0.75, 0.42)):
            px, py = frame.place(np.array((0.0, -along))).tolist()
            leaf(scene, (px, py), angle + lean, length * part, LeafShape(0.6, 0.9, 0.5))
        leaf(scene, (x, y), angle, length, LeafShape(0.9, 0.9, 0.3), side * 0.08)
