"""Where the picture lies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF

from diffstudio.widgets.zoom import Zoom


def zoom(view: tuple[float, float], picture: tuple[float, float], ratio: float = 1.0) -> Zoom:
    made = Zoom()
    made.view, made.picture, made.ratio = QSizeF(*view), QSizeF(*picture), ratio
    return made


def test_fit_keeps_whole_pixels_when_they_are_large() -> None:
    assert zoom((450, 500), (64, 64)).factor == 7.0
    assert zoom((450, 500), (64, 64)).rect().width() == 448
    smooth = zoom((450, 500), (64, 64))
    smooth.whole_steps = False
    assert smooth.factor == pytest.approx(450 / 64)


def test_fit_is_in_the_middle_and_shrinks_large_pictures() -> None:
    rect = zoom((400, 300), (800, 200)).rect()
    assert (rect.left(), rect.top(), rect.width(), rect.height()) == (0, 100, 400, 100)


def test_full_size_means_screen_pixels() -> None:
    dense = zoom((400, 400), (100, 100), ratio=2.0)
    dense.set_factor(1.0)
    assert dense.rect().width() == 50


@given(st.floats(0.2, 40), st.floats(0, 400), st.floats(0, 400))
def test_the_point_under_the_mouse_stays(factor: float, x: float, y: float) -> None:
    made = zoom((400, 400), (64, 64))
    made.set_factor(8.0)
    anchor = QPointF(x, y)
    before = made.to_picture(anchor)
    made.set_factor(factor, anchor)
    if made.pannable and made.rect().width() > 800:
        after = made.to_picture(anchor)
        # only the rim is held back, so that no empty ground is shown beside the picture
        assert abs(after.x() - before.x()) * made.factor <= 400
        inner = made.rect()
        assert inner.left() <= 0.5
        assert inner.right() >= 399.5


def test_zooming_deep_around_a_point_inside_holds_it_exactly() -> None:
    made = zoom((400, 400), (64, 64))
    made.set_factor(12.0)
    before = made.to_picture(QPointF(150, 220))
    made.set_factor(30.0, QPointF(150, 220))
    after = made.to_picture(QPointF(150, 220))
    assert (after - before).manhattanLength() < 0.1


def test_panning_cannot_lose_the_picture() -> None:
    made = zoom((400, 400), (64, 64))
    made.set_factor(20.0)
    for _ in range(50):
        made.pan(QPointF(300, -300))
    rect = made.rect()
    assert rect.left() == 0
    assert rect.bottom() == pytest.approx(400)


def test_zoom_has_ends() -> None:
    made = zoom((400, 400), (64, 64))
    made.set_factor(1e9)
    assert made.factor == 64
    made.set_factor(0)
    assert made.factor == 0.05
    made.fit()
    assert made.is_fit
