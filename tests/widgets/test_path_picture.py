"""The picture of the two paths: lengths against the interpolation itself, and where things are painted."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QWidget

from diffstudio.qt.theme import apply_theme, color
from diffstudio.widgets.path_picture import PathPicture, chord_norm


@pytest.fixture
def path(shown: Callable[..., QWidget]) -> PathPicture:
    picture = PathPicture()
    shown(picture, 320, 160)
    return picture


def pixel(widget: QWidget, point: QPointF) -> str:
    place: QPoint = (point * widget.devicePixelRatioF()).toPoint()
    return widget.grab().toImage().pixelColor(place).name()


@given(st.floats(0, 1))
def test_the_chord_is_as_long_as_the_mixed_vectors(t: float) -> None:
    a, b = np.eye(2)
    assert chord_norm(t) == pytest.approx(float(np.linalg.norm((1 - t) * a + t * b)))
    assert math.sqrt(0.5) - 1e-12 <= chord_norm(t) <= 1


def test_long_noise_has_the_length_that_is_shown() -> None:
    first, second = np.random.default_rng(0).normal(size=(2, 100_000))
    middle = np.linalg.norm((first + second) / 2) / np.linalg.norm(first)
    assert middle == pytest.approx(chord_norm(0.5), abs=0.01)


@pytest.mark.parametrize("t", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_places_have_their_length(path: PathPicture, t: float) -> None:
    path.set_fraction(t)
    corner, radius = path._corner()
    for kind, norm in (("sphere", 1.0), ("straight", chord_norm(t))):
        from_corner = path.spot(kind) - corner
        assert math.hypot(from_corner.x(), from_corner.y()) == pytest.approx(norm * radius)
        assert QPointF(path.rect().bottomRight()).x() > path.spot(kind).x() >= corner.x() - 1e-9


@pytest.mark.parametrize("kind", ["sphere", "straight"])
def test_the_walked_path_carries_the_knob(path: PathPicture, kind: str) -> None:
    path.set_fraction(0.4)
    path.set_path(kind)  # type: ignore[arg-type]
    other = "straight" if kind == "sphere" else "sphere"
    assert pixel(path, path.spot(kind)) == color("knob").name()
    assert pixel(path, path.spot(other)) != color("knob").name()


def test_the_bar_of_the_straight_path_is_shorter(path: PathPicture) -> None:
    def drawn(name: str) -> int:
        image = path.grab().toImage()
        return max(
            sum(
                image.pixelColor(x, y).name() == color(name).name()
                for x in range(image.width() // 2, image.width())
            )
            for y in range(image.height())
        )

    path.set_fraction(0.5)
    assert drawn("plot1") / drawn("plot0") == pytest.approx(math.sqrt(0.5), abs=0.04)
    path.set_fraction(1.0)
    assert drawn("plot1") / drawn("plot0") == pytest.approx(1.0, abs=0.02)


def test_the_fraction_is_held_and_described(path: PathPicture) -> None:
    path.set_fraction(7.0)
    assert path.fraction() == 1.0
    path.set_fraction(0.5)
    wanted = "0.50 of the way: length 1.00 on the sphere, 0.71 on the straight line"
    assert path.accessibleDescription() == wanted
    assert path.accessibleName() == "Path between two keyframes"


def test_there_are_two_paths(path: PathPicture) -> None:
    with pytest.raises(ValueError, match="sphere or straight"):
        path.set_path("spiral")  # type: ignore[arg-type]


def test_the_ends_are_named(path: PathPicture) -> None:
    before = path.grab().toImage()
    path.set_ends("A", "B")
    assert path.grab().toImage() != before


@pytest.mark.parametrize("size", [(1, 1), (60, 30), (150, 100), (100, 600), (2000, 200)])
def test_every_size_is_painted(path: PathPicture, size: tuple[int, int]) -> None:
    path.resize(*size)
    assert not path.grab().isNull()


@pytest.fixture
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "dark")


def test_light_and_disabled(light: None, path: PathPicture) -> None:
    assert pixel(path, path.spot("sphere")) == color("knob").name() == "#ffffff"
    path.setEnabled(False)
    assert pixel(path, path.spot("sphere")) != "#ffffff"
