"""The blossoms whose petals make a figure: the violet's uneven five and the lily's six-pointed star."""

from __future__ import annotations

import math

import numpy as np

from diffstudio.training.flowers.canvas import Frame, Points
from diffstudio.training.flowers.outlines import bezier, blade, curve, ribbon
from diffstudio.training.flowers.palette import brightness, darker, from_hex, mix
from diffstudio.training.flowers.plants import LANCE, Scene, draw_stem, leaf, on_stem, stem

_VIOLET_PETAL = blade(0.62, 0.26)
_VIOLET_LIP = blade(0.8, 0.22)
_HEART_SIDE = ((0.2, 0.17), (0.43, 0.1), (0.5, -0.18), (0.36, -0.55), (0.14, -0.86))
_HEART = curve([(0.0, 0.0), *_HEART_SIDE, (0.0, -1.0), *((-x, y) for x, y in _HEART_SIDE[::-1])])


def violet(scene: Scene) -> None:
    """Draw a violet: two petals up, two aside, a lip below with a yellow eye; heart-shaped leaves."""
    canvas, dress = scene.canvas, scene.dress
    course = stem(scene, (scene.x, scene.y - 2.0), 1.8)
    first = scene.sign()
    for side, height in ((first, scene.between(0.02, 0.1)), (-first, scene.between(0.16, 0.26))):
        _heart_leaf(scene, on_stem(course, height), side)
    head = scene.head()
    back = tuple(darker(colour, 0.92) for colour in dress.stops)
    spread = scene.between(0.42, 0.52)
    for side in (-first, first):
        petal = head.inner(0.0, -0.5, side * spread, 11.0, 14.6)
        canvas.petal(petal, _VIOLET_PETAL, back, dress.seam, 0.45)
    for side in (first, -first):
        petal = head.inner(0.0, 0.0, side * scene.between(1.75, 1.95), 9.6, 13.2)
        canvas.petal(petal, _VIOLET_PETAL, dress.stops, dress.seam, 0.45)
    lip = head.inner(0.0, -0.4, math.pi, 12.6, 14.2)
    canvas.petal(lip, _VIOLET_LIP, dress.stops, dress.seam, 0.45)
    pale = mix(dress.edge, (255.0, 255.0, 255.0), 0.75)
    canvas.petal(
        head.inner(0.0, -1.0, math.pi, 6.4, 7.4), _VIOLET_LIP, (pale, pale, mix(pale, dress.body, 0.4))
    )
    for angle in (-0.32, 0.0, 0.32):
        vein = np.array(((0.0, -1.5), (0.0, -5.8)))
        canvas.fill(
            head.inner(0.0, 0.0, math.pi + angle).place(ribbon(vein, 1.0, 0.4)), mix(dress.foot, pale, 0.25)
        )
    eye = head.inner(0.0, 0.3, 0.0, 2.5, 2.1)
    canvas.disc(
        eye, (mix(dress.eye, (255.0, 255.0, 200.0), 0.4), dress.eye, darker(dress.eye, 0.85)), dress.foot
    )


def _heart_leaf(scene: Scene, at: tuple[float, float], side: float) -> None:
    greens = scene.greens
    angle = side * scene.between(0.75, 1.0)
    reach = scene.between(6.0, 8.0)
    tip = (at[0] + math.sin(angle) * reach, at[1] - math.cos(angle) * reach)
    draw_stem(scene, bezier(at, (tip[0] - side * 1.0, at[1]), tip), 1.3)
    length = scene.between(12.5, 15.0)
    frame = Frame.at(tip[0], tip[1], angle + side * 0.35, length * 0.95, length)
    scene.canvas.petal(
        frame, _HEART, (darker(greens.dark, 0.85), greens.dark, mix(greens.dark, greens.light, 0.5))
    )
    # The half facing up is laid over the whole heart, so no gap can open along the rib.
    middle = len(_HEART) // 2
    half = (_HEART if side < 0 else np.roll(_HEART, middle, axis=0))[: middle + 1]
    scene.canvas.petal(frame, half, (darker(greens.light, 0.8), darker(greens.light, 0.9), greens.light))
    rib = np.array(((0.0, 0.0), (0.0, -0.85)))
    scene.canvas.fill(ribbon(frame.place(rib), 0.7, 0.25), mix(greens.light, greens.rib, 0.7))


def lily(scene: Scene) -> None:
    """Draw a lily: six pointed petals curling back in a star, a stripe or spots on each, long stamens."""
    course = stem(scene, (scene.x, scene.y), 2.3)
    _lily_leaves(scene, course)
    canvas, dress = scene.canvas, scene.dress
    head = scene.head(scene.between(0.88, 0.98))
    turn = scene.between(-0.25, 0.25)
    bend = scene.sign() * scene.between(0.1, 0.2)
    spotted = scene.rng.random() < 0.5
    broad, slim = blade(0.75, 0.95, bend), blade(0.75, 1.05, bend)
    for row, outline, width, length in ((0, slim, 9.0, 18.6), (1, broad, 11.4, 19.4)):
        stops = tuple(darker(colour, 0.93 + 0.07 * row) for colour in dress.stops)
        for index in range(3):
            angle = turn + math.pi / 3.0 * row + index * 2.0 * math.pi / 3.0
            petal = head.inner(0.0, 0.0, angle, width, length)
            canvas.petal(petal, outline, stops, dress.seam, 0.4)
            _mark(scene, petal, bend, spotted)
    throat = mix(from_hex("9db85a"), dress.foot, 0.25)
    canvas.disc(head.inner(0.0, 0.0, 0.0, 2.2, 2.2), (throat, mix(throat, dress.body, 0.5)))
    _stamens(scene, head, turn)


def _mark(scene: Scene, petal: Frame, bend: float, spotted: bool) -> None:
    dress = scene.dress
    if spotted:
        for sideways, up in ((-0.15, 0.52), (0.15, 0.52)):
            x, y = petal.place(np.array((sideways + bend * up**2, -up))).tolist()
            scene.canvas.disc(Frame.at(x, y, 0.0, 0.95, 0.95), (dress.eye, dress.eye))
    else:
        stripe = petal.inner(0.0, 0.0, 0.0, 0.34, 0.86)
        deep = mix(dress.body, dress.eye, 0.55)
        scene.canvas.petal(stripe, blade(0.6, 1.0, bend * 2.2), (deep, mix(dress.body, dress.eye, 0.25)))


def _stamens(scene: Scene, head: Frame, turn: float) -> None:
    thread = mix(scene.dress.edge, from_hex("dfe6a8"), 0.6)
    anther = from_hex("8e3d12") if brightness(scene.dress.body) > 170.0 else from_hex("6b2a0d")
    for index in range(6):
        stamen = head.inner(0.0, 0.0, turn + 0.26 + index * math.pi / 3.0)
        path = np.array(((0.0, -0.5), (0.25, -3.5), (0.0, -6.6)))
        scene.canvas.fill(stamen.place(ribbon(path, 0.75, 0.65)), thread)
        scene.canvas.disc(
            stamen.inner(0.0, -7.0, 0.0, 1.35, 0.8), (anther, mix(anther, (230.0, 140.0, 50.0), 0.35))
        )


def _lily_leaves(scene: Scene, course: Points) -> None:
    first = scene.sign()
    for side, height in ((first, 0.08), (-first, 0.26), (first, 0.46)):
        at = on_stem(course, height + scene.between(0.0, 0.08))
        leaf(
            scene,
            at,
            side * scene.between(0.7, 1.0),
            scene.between(14.0, 17.0),
            LANCE,
            side * scene.between(0.1, 0.25),
        )
