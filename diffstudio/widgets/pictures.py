"""Arrays into images that Qt can paint. No widget lives here."""

from __future__ import annotations

import random
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap

__all__ = ["SMOOTH_UP_TO", "Picture", "noise_pixmap", "thumbnail", "to_image"]

Picture: TypeAlias = NDArray[np.uint8]
"""A picture: shape (height, width, 3), red-green-blue from 0 to 255."""

SMOOTH_UP_TO = 2.0
"""Up to this enlargement pictures are smoothed, above it whole pixels are shown."""


def to_image(picture: Picture) -> QImage:
    """Return a picture as an image of its own memory, in the format that paints fastest.

    Raises:
        ValueError: If the array is not (height, width, 3) of unsigned bytes, or is empty.
    """
    if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3 or picture.size == 0:
        raise ValueError(
            f"a picture is (height, width, 3) of uint8, not {picture.shape} of {picture.dtype}",
        )
    height, width, _ = picture.shape
    # Qt's own conversion is five times as fast as moving the channels with numpy
    packed = np.ascontiguousarray(picture)
    image = QImage(packed.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def thumbnail(picture: Picture, width: float, height: float, ratio: float, radius: float) -> QPixmap:
    """Draw a picture, cut to the asked shape, with rounded corners.

    Args:
        picture: The picture.
        width: Of the result, in device-independent pixels.
        height: Likewise.
        ratio: Device pixels for one device-independent pixel.
        radius: Of the corners, in device-independent pixels.
    """
    size = QSize(max(1, round(width * ratio)), max(1, round(height * ratio)))
    drawn = QPixmap(size)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(0, 0, size.width(), size.height()), radius * ratio, radius * ratio)
    painter.setClipPath(outline)
    scaled = _covering(to_image(picture), size)
    painter.drawImage((size.width() - scaled.width()) // 2, (size.height() - scaled.height()) // 2, scaled)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def noise_pixmap(side: int, ground: str, dots: str, ratio: float = 1.0) -> QPixmap:
    """Return a square of quiet noise between two colours, `side` device-independent pixels wide."""
    shown = to_image(_grain(side, ground, dots))
    pixmap = QPixmap.fromImage(shown.scaled(shown.size() * round(ratio)))
    pixmap.setDevicePixelRatio(round(ratio))
    return pixmap


@lru_cache(8)
def _grain(side: int, ground: str, dots: str) -> NDArray[np.uint8]:
    blocks = side // 4
    chance = random.Random(7)  # numpy's would have to be imported first
    share = np.array([chance.random() for _ in range(blocks**2)]).reshape(blocks, blocks, 1) ** 2
    low, high = (np.array(_channels(name), dtype=np.float64) for name in (ground, dots))
    grain = (low + (high - low) * share).astype(np.uint8)
    return np.ascontiguousarray(grain.repeat(4, axis=0).repeat(4, axis=1))


def _channels(name: str) -> tuple[int, int, int]:
    colour = QColor(name)
    return colour.red(), colour.green(), colour.blue()


def _covering(image: QImage, size: QSize) -> QImage:
    enlargement = max(size.width() / image.width(), size.height() / image.height())
    smooth = enlargement <= SMOOTH_UP_TO
    mode = Qt.TransformationMode.SmoothTransformation if smooth else Qt.TransformationMode.FastTransformation
    return image.scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, mode)
