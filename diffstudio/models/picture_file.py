"""One picture file that a stranger may have made: decoded safely, turned upright, cut square.

Which files a folder holds, and what becomes of one that cannot be used, is for others to say.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from diffstudio.files import open_regular

if TYPE_CHECKING:
    from PIL import Image

LARGEST_FILE = 256 << 20
LARGEST_PIXELS = 80_000_000
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif", ".tif", ".tiff"})
_FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF")


def read_square(path: Path, size: int) -> NDArray[np.uint8]:
    """Decode one picture, turn it upright, cut its middle square and resize that.

    Args:
        path: The file.
        size: Pixels a side of the result.

    Returns:
        Shape ``size size 3``; what is transparent is laid on white.

    Raises:
        ValueError: It is no picture, damaged or too large; the text says which.
    """
    from PIL import Image, ImageOps  # here, so that the window is there before it

    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ValueError("the file is too large")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # size is checked here, and damage shows as an error
            with open_regular(path) as file, Image.open(file, formats=_FORMATS) as picture:
                if picture.width * picture.height > LARGEST_PIXELS or min(picture.size) < 1:
                    raise ValueError(f"{picture.width}×{picture.height} pixels are too many")
                picture.draft("RGB", (2 * size, 2 * size))
                upright = ImageOps.exif_transpose(picture)
                cut = ImageOps.fit(_flat(upright), (size, size), Image.Resampling.LANCZOS)
    except ValueError:
        raise
    except Image.DecompressionBombError as error:
        raise ValueError("it has too many pixels") from error
    except Exception as error:  # decoders of damaged files raise whatever they happen to meet
        raise ValueError("it is damaged or no picture") from error
    return np.asarray(cut, dtype=np.uint8)


def _flat(picture: Image.Image) -> Image.Image:
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    from PIL import Image

    layer = picture.convert("RGBA")
    ground = Image.new("RGBA", layer.size, (255, 255, 255, 255))
    return Image.alpha_composite(ground, layer).convert("RGB")
