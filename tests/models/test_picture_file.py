"""One picture file of a stranger: upright, square, on white; what is no picture is a ValueError that says so."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from diffstudio.models.picture_file import read_square


def test_the_middle_square_is_kept_and_turned_upright(tmp_path: Path) -> None:
    wide = np.zeros((20, 60, 3), np.uint8)
    wide[:, 20:40] = 255
    Image.fromarray(wide).save(tmp_path / "wide.png")
    assert read_square(tmp_path / "wide.png", 16).min() > 240
    halves = np.zeros((32, 32, 3), np.uint8)
    halves[:16] = 255
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: rotate by 90° clockwise to see it upright
    Image.fromarray(halves).save(tmp_path / "turned.jpg", exif=exif, quality=95)
    upright = read_square(tmp_path / "turned.jpg", 16)
    assert upright[:, 10:].min() > 240
    assert upright[:, :6].max() < 15


@pytest.mark.parametrize("mode", ["L", "P", "LA", "RGBA", "CMYK", "I;16", "1", "F"])
def test_every_mode_becomes_red_green_blue(tmp_path: Path, mode: str) -> None:
    kind = "tiff" if mode in {"CMYK", "F"} else "png"
    path = tmp_path / f"picture.{kind}"
    Image.new(mode, (9, 9)).save(path)
    assert read_square(path, 8).shape == (8, 8, 3)


def test_what_is_transparent_lies_on_white(tmp_path: Path) -> None:
    Image.new("RGBA", (9, 9), (255, 0, 0, 0)).save(tmp_path / "clear.png")
    assert read_square(tmp_path / "clear.png", 8).min() == 255


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_no_picture_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(ValueError, match="damaged or no picture"):
        read_square(tmp_path / "pipe.png", 8)
