"""Colours: what each kind may wear, the greens of its stem, and small colour arithmetic.

The colours of the ground live in `grounds`; nothing here draws.
"""

from __future__ import annotations

import colorsys
import math
from dataclasses import dataclass

import numpy as np

RGB = tuple[float, float, float]
"""Red, green and blue from 0 to 255."""


@dataclass(frozen=True)
class Dress:
    """The colours of one blossom: petals from foot to edge, the seam between them, its eye."""

    foot: RGB
    body: RGB
    edge: RGB
    seam: RGB
    eye: RGB

    @property
    def stops(self) -> tuple[RGB, RGB, RGB]:
        """The petal's colours from its foot to its edge."""
        return self.foot, self.body, self.edge


@dataclass(frozen=True)
class Greens:
    """The two tones of leaves and stems, and the line between them."""

    light: RGB
    dark: RGB
    rib: RGB


def from_hex(text: str) -> RGB:
    """Return the colour written as six hexadecimal digits."""
    return float(int(text[0:2], 16)), float(int(text[2:4], 16)), float(int(text[4:6], 16))


def mix(first: RGB, second: RGB, part: float) -> RGB:
    """Return the colour `part` of the way from the first to the second."""
    a, b, c = (x + (y - x) * part for x, y in zip(first, second, strict=True))
    return a, b, c


def darker(colour: RGB, factor: float) -> RGB:
    """Return the colour with every channel multiplied by `factor`."""
    return colour[0] * factor, colour[1] * factor, colour[2] * factor


def turned(colour: RGB, hue: float, value: float = 1.0) -> RGB:
    """Return the colour with its hue turned by `hue` (1 is a full turn) and its brightness multiplied."""
    h, s, v = colorsys.rgb_to_hsv(*(channel / 255.0 for channel in colour))
    r, g, b = colorsys.hsv_to_rgb((h + hue) % 1.0, s, min(1.0, v * value))
    return 255.0 * r, 255.0 * g, 255.0 * b


def brightness(colour: RGB) -> float:
    """Return how bright a colour looks, from 0 to 255."""
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]


def difference(first: RGB, second: RGB) -> float:
    """Return how far apart two colours look: 0 for equal ones, about 255 for black and white."""
    light = brightness(first) - brightness(second)
    blue = 0.564 * ((first[2] - brightness(first)) - (second[2] - brightness(second)))
    red = 0.713 * ((first[0] - brightness(first)) - (second[0] - brightness(second)))
    return math.sqrt(light**2 + blue**2 + red**2)


# Foot, body and edge of the petals, then the eye: disc, stamens or spots, as the kind has them.
_DRESSES: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "rose": (
        ("7d0a22", "c81e3a", "f0586a", "5a0718"),
        ("b33a6b", "ea7fa5", "fcc3d3", "8f2a55"),
        ("c4770f", "f5c03a", "fdec9f", "b06f14"),
        ("c8a26e", "f6ead4", "fffaf0", "b08a58"),
        ("b8431a", "f28444", "fdc08c", "8f3212"),
    ),
    "tulip": (
        ("8c0f26", "d9283c", "f5716c", "650a1b"),
        ("a83271", "e2679f", "f9b4cd", "7d2354"),
        ("c9870f", "f6c62f", "fdea8b", "a06a0a"),
        ("a93d12", "f07a2b", "fcb964", "822d0c"),
        ("4b1f70", "8546b4", "be8adf", "371553"),
        ("c9a9a0", "f4e3dc", "fffaf5", "b38f86"),
    ),
    "daisy": (
        ("b3b4cf", "eeeef7", "ffffff", "f6b81f"),
        ("cdb1c4", "f6ebf2", "fffcfd", "f4b01c"),
        ("d692b4", "f4c6da", "feebf2", "f7bd2c"),
    ),
    "sunflower": (
        ("d0790a", "f8b516", "fed94a", "4a2812"),
        ("c4600b", "f39a1b", "fcc552", "3f2010"),
        ("d69410", "fbcd2c", "feea7a", "56311a"),
    ),
    "poppy": (
        ("9c0f14", "df2a22", "f7695a", "1f1420"),
        ("b5360f", "f06423", "fb9d60", "241618"),
        ("b84a66", "ee8a9c", "fac4c8", "2a1730"),
    ),
    "violet": (
        ("43208a", "7d4bcb", "b493ec", "f8c52c"),
        ("2a3aa0", "566fe2", "a3b5fb", "f9cc3a"),
        ("6c1c72", "a347ad", "d18ad8", "f9c833"),
        ("9c8cc8", "ddd4f0", "f7f3fd", "f5be24"),
    ),
    "bluebell": (
        ("3a41a4", "6571de", "aab4f7", "e9e4ff"),
        ("4f37a8", "8363dc", "bfabf5", "f0e6ff"),
        ("2f5cae", "5a95e3", "a8cdf9", "e6f0ff"),
    ),
    "lily": (
        ("c3c79e", "f6f1e6", "fffdf8", "d57f9c"),
        ("b52b66", "ee7fa8", "fcd0de", "8a1748"),
        ("b8420c", "f58426", "fdb65e", "7c2a08"),
    ),
    "lavender": (
        ("5b3ea6", "9174d8", "c6b4f3", "e9ddff"),
        ("7339a6", "ae72d6", "d9b2f0", "f6e2ff"),
        ("484daf", "7a82df", "b7bef6", "e2e6ff"),
    ),
}


def dress(kind: str, rng: np.random.Generator) -> Dress:
    """Return a blossom's colours: one of the kind's families, moved a little."""
    families = _DRESSES[kind]
    chosen = families[int(rng.integers(len(families)))]
    hue, value = float(rng.uniform(-0.012, 0.012)), float(rng.uniform(0.95, 1.04))
    foot, body, edge, eye = (turned(from_hex(text), hue, value) for text in chosen)
    return Dress(foot, body, edge, darker(mix(foot, body, 0.25), 0.88), eye)


def greens(rng: np.random.Generator, lift: float) -> Greens:
    """Return the greens of one plant; `lift` brightens them for dark grounds (1 leaves them)."""
    hue = float(rng.uniform(-0.035, 0.03))
    light, dark, rib = (turned(from_hex(text), hue, lift) for text in ("6fae4a", "3a7a3c", "a5d27a"))
    return Greens(light, dark, rib)
