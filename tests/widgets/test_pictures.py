"""Arrays into images: the right pixels, cut and rounded, and refusals."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from diffstudio.widgets.pictures import noise_pixmap, thumbnail, to_image


def test_every_pixel_arrives(qapp: QApplication) -> None:
    picture = np.random.default_rng(0).integers(0, 256, (5, 7, 3), dtype=np.uint8)
    image = to_image(picture)
    back = [[image.pixelColor(x, y).getRgb()[:3] for x in range(7)] for y in range(5)]  # type: ignore[index]
    np.testing.assert_array_equal(np.array(back), picture)


def test_the_image_keeps_its_own_memory(qapp: QApplication) -> None:
    picture = np.full((4, 4, 3), 10, dtype=np.uint8)
    image = to_image(picture)
    picture[:] = 200
    assert image.pixelColor(1, 1).red() == 10


def test_slices_and_turned_arrays_are_understood(qapp: QApplication) -> None:
    picture = np.arange(6 * 8 * 3, dtype=np.uint8).reshape(6, 8, 3)
    part = picture[::2, ::-1]
    colour = to_image(part).pixelColor(0, 1)
    assert (colour.red(), colour.green(), colour.blue()) == tuple(int(c) for c in picture[2, 7])


@pytest.mark.parametrize(
    "array",
    [
        np.zeros((4, 4, 3), dtype=np.float32),
        np.zeros((4, 4), dtype=np.uint8),
        np.zeros((4, 4, 4), dtype=np.uint8),
        np.zeros((0, 4, 3), dtype=np.uint8),
    ],
)
def test_what_is_no_picture_is_refused(array: np.ndarray) -> None:
    with pytest.raises(ValueError, match="a picture is"):
        to_image(array)


@pytest.mark.parametrize("ratio", [1.0, 2.0, 3.0])
def test_thumbnails_are_sharp_round_and_cut_to_shape(qapp: QApplication, ratio: float) -> None:
    wide = np.zeros((10, 30, 3), dtype=np.uint8)
    wide[:, 10:20] = (0, 255, 0)
    drawn = thumbnail(wide, 20, 20, ratio, 4)
    image = drawn.toImage()
    side = round(20 * ratio)
    assert (image.width(), image.height()) == (side, side)
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(side // 2, side // 2).name() == "#00ff00"
    assert image.pixelColor(2, side // 2).green() > 200


def test_waiting_noise_lies_between_its_two_colours(qapp: QApplication) -> None:
    image = noise_pixmap(64, "#202020", "#404040").toImage()
    reds = {image.pixelColor(x, y).red() for x in range(64) for y in range(64)}
    assert min(reds) >= 0x20
    assert max(reds) <= 0x40
    assert len(reds) > 5
