"""The kinds seen from the side: the tulip's cup, the bluebell's arch of bells and the lavender's spike."""

from __future__ import annotations

import math

import numpy as np

from diffstudio.training.flowers.canvas import Frame, Points
from diffstudio.training.flowers.outlines import bezier, blade, curve
from diffstudio.training.flowers.palette import darker
from diffstudio.training.flowers.plants import LANCE, STRAP, LeafShape, Scene, draw_stem, leaf, on_stem, stem

_TULIP_FRONT = blade(0.5, 0.55)
_FLORET = blade(0.7, 0.4)
# The right side of a bell hanging from the origin, then the scallops of its mouth.
_BELL_HALF = ((0.0, 0.0), (0.24, 0.06), (0.36, 0.3), (0.36, 0.62), (0.44, 0.84), (0.62, 1.0))
_BELL_MOUTH = ((0.36, 0.93), (0.22, 1.1), (0.0, 0.95), (-0.22, 1.1), (-0.36, 0.93))
_BELL = curve([*_BELL_HALF, *_BELL_MOUTH, *((-x, y) for x, y in _BELL_HALF[:0:-1])])
_TULIP_LEAF = LeafShape(0.5, 1.0, 0.27)


def tulip(scene: Scene) -> None:
    """Draw a tulip: an egg-shaped cup of pointed petals, long leaves clasping the stem."""
    canvas, dress = scene.canvas, scene.dress
    head = scene.head()
    base = head.inner(0.0, 11.5)
    course = stem(scene, (base.x, base.y - 2.0), 2.6)
    first = scene.sign()
    for side, height in ((first, 0.02), (-first, 0.1)):
        at = on_stem(course, height)
        leaf(
            scene,
            at,
            side * scene.between(0.28, 0.5),
            scene.between(24.0, 29.0),
            _TULIP_LEAF,
            side * scene.between(0.1, 0.25),
        )
    back = tuple(darker(colour, 0.8) for colour in dress.stops)
    open_ = scene.between(0.9, 1.1)
    for side in (-1.0, 1.0):
        canvas.petal(
            base.inner(side * 1.5, 0.0, side * 0.2 * open_, 12.5, 24.0), _TULIP_FRONT, back, dress.seam, 0.4
        )
    for side in (-first, first):
        outer = blade(0.42, 0.6, side * 0.05)
        petal = base.inner(side * 2.6, 0.4, side * 0.22 * open_, 14.0, 23.5)
        canvas.petal(petal, outer, dress.stops, dress.seam, 0.45)
    canvas.petal(base.inner(0.0, 0.8, 0.0, 14.0, 22.0), _TULIP_FRONT, dress.stops, dress.seam, 0.45)
    canvas.shade(base.x, base.y, 6.0, 0.86)


def bluebell(scene: Scene) -> None:
    """Draw a bluebell: a stem arching to one side with bells hanging from it, strap leaves at the foot."""
    side = scene.sign()
    rise, arch = _bluebell_course(scene, side)
    for lean, length in ((side * 0.5, 29.0), (-side * 0.42, 26.0), (side * 0.1, 19.0)):
        angle = lean * scene.between(0.85, 1.15)
        leaf(scene, on_stem(rise, 0.0), angle, length * scene.between(0.92, 1.06), STRAP, lean * 0.5)
    draw_stem(scene, np.concatenate((rise, arch[1:])), 2.0)
    count = int(scene.rng.integers(4, 6))
    # Every other bell hangs lower and behind its neighbours, so that each keeps its own outline.
    for index in (*range(1, count, 2), *range(0, count, 2)):
        along = index / (count - 1)
        x, y = arch[round((0.14 + 0.86 * along) * (len(arch) - 1))].tolist()
        drop = 5.0 if index % 2 else 1.4
        _bell(scene, Frame.at(x, y, side * (0.3 - 0.6 * along)), drop, (1.14 - 0.26 * along) * scene.scale)


def _bluebell_course(scene: Scene, side: float) -> tuple[Points, Points]:
    x, y = scene.x, scene.y
    shoulder = (x - side * 9.5, y - 6.0)
    high = y - 21.0 + scene.between(-1.5, 1.5)
    rise = bezier((32.0 - side * scene.between(3.0, 7.0), 67.0), (x - side * 13.0, y + 12.0), shoulder)
    arch = bezier(shoulder, (x - side * 6.5, high), (x + side * scene.between(11.0, 13.0), y - 7.0))
    return rise, arch


def _bell(scene: Scene, hook: Frame, drop: float, size: float) -> None:
    foot = hook.inner(0.0, drop + 0.6)
    draw_stem(scene, bezier((foot.x, foot.y), (hook.x, hook.y + 0.4), (hook.x, hook.y)), 1.1)
    bell = hook.inner(0.0, drop, 0.0, 8.8 * size, 11.6 * size)
    scene.canvas.petal(bell, _BELL, scene.dress.stops, scene.dress.seam, 0.4)


def lavender(scene: Scene) -> None:
    """Draw a lavender: whorls of small rounded florets up a slim spike, narrow leaves below."""
    head = scene.head()
    base, tip = head.inner(0.0, 19.0), head.inner(0.0, -15.0)
    course = stem(scene, (base.x, base.y), 1.8)
    draw_stem(scene, np.linspace((base.x, base.y + 0.5), (tip.x, tip.y + 2.0), 4), 1.6)
    _narrow_leaves(scene, course)
    whorls = int(scene.rng.integers(6, 8))
    for index in range(whorls):
        along = index / (whorls - 1)
        # Slim at the tip, fullest in the lower third, and one small whorl apart below the spike.
        low = 18.0 if index == whorls - 1 else 15.5
        size = 0.8 if index == whorls - 1 else 0.62 + 0.46 * math.sin(2.0 * along)
        _whorl(scene, head.inner(0.0, -12.5 + (low + 12.5) * along), size * 6.8 / (whorls + 0.5))


def _whorl(scene: Scene, spot: Frame, size: float) -> None:
    dress = scene.dress
    for lean, dim in ((-1.2, 0.86), (1.2, 0.86), (-0.62, 1.0), (0.62, 1.0), (0.0, 0.94)):
        stops = tuple(darker(colour, dim) for colour in dress.stops)
        floret = spot.inner(0.0, 0.0, lean, 5.0 * size, 7.0 * size)
        scene.canvas.petal(floret, _FLORET, stops, dress.seam, 0.25, core=0.25)
    for sideways in (-2.0, 2.0):
        star = spot.inner(sideways * size, -3.9 * size, 0.0, 1.15 * size, 1.15 * size)
        scene.canvas.disc(star, (dress.eye, dress.edge))


def _narrow_leaves(scene: Scene, course: Points) -> None:
    first = scene.sign()
    for side, height in ((first, 0.02), (-first, 0.16), (first, 0.36)):
        at = on_stem(course, height + scene.between(0.0, 0.1))
        leaf(scene, at, side * scene.between(0.45, 0.75), scene.between(14.0, 18.0), LANCE, side * 0.1)
