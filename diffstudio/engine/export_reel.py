"""From the pictures of a source to the frames of a file: scaled, labelled, arranged and in their order.

No file formats here. Sizes are known, and refused, before the first picture is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image

from diffstudio.engine.export_source import FrameSource
from diffstudio.engine.export_spec import LABELS, ExportSpec
from diffstudio.engine.grid import MAX_PIXELS, MAX_SIDE, TooLargeError, grid, layout
from diffstudio.engine.pictures import Picture

SMALL = 256
"""Pictures with no longer side than this are enlarged in whole pixels, larger ones smoothly."""
MAX_FRAMES = 100_000
MAX_WORK = 40_000_000_000
"""Pixels of all frames together: about ten minutes of 1080p at 30 frames a second."""
_SIDES = {"webp": 16_383, "mp4": 8192}
_MP4_PIXELS = 139_264 * 256
"""Macroblocks of a frame at the highest level of H.264 (table A-1, level 6.2)."""


@dataclass(frozen=True, slots=True)
class Reel:
    """The frames of a file.

    Attributes:
        count: How many there are; one of a still picture.
        size: Their height and width.
        frame: Gives frame i, ``h w 3``.
        enlarged: Whether the pixels of the pictures are visible blocks.
    """

    count: int
    size: tuple[int, int]
    frame: Callable[[int], Picture]
    enlarged: bool = False

    def part(self, first: int, count: int) -> Reel:
        """Return some frames that follow each other."""
        return Reel(count, self.size, lambda index: self.frame(first + index), self.enlarged)


def reel_of(spec: ExportSpec, source: FrameSource) -> Reel:
    """Return the frames that an export writes; none of them is made yet.

    Raises:
        TooLargeError: They would be too large or too many.
    """
    size, enlarged = scaled_size(spec, source.size)
    _check(spec, 1, size)
    labels = source.labels if spec.labels else ()
    title = source.title if spec.labels and spec.what in ("grid", "strip") else ""

    def cell(index: int) -> Picture:
        return _resized(source.picture(index), size, enlarged)

    if spec.what in ("grid", "strip"):
        rows = 1 if spec.what == "strip" else None
        whole = layout(source.count, size, rows=rows, title=title, captions=bool(labels)).size
        reel = Reel(1, whole, lambda _: _arranged(cell, source.count, rows, labels, title), enlarged)
    elif labels:
        framed = layout(1, size, captions=True).size
        reel = Reel(1, framed, lambda index: grid([cell(index)], captions=[labels[index]]), enlarged)
    else:
        reel = Reel(1, size, cell, enlarged)
    if spec.animated:
        reel = _ordered(spec, source, reel)
    _check(spec, reel.count, reel.size)
    return reel


def scaled_size(spec: ExportSpec, size: tuple[int, int]) -> tuple[tuple[int, int], bool]:
    """Return the height and width of one picture in the file, and whether it is enlarged in whole pixels.

    Args:
        spec: What was asked for.
        size: Height and width of the picture as it is.
    """
    longest = max(size)
    factor = spec.scale if spec.side is None else spec.side / longest
    if factor >= 1 and longest <= SMALL:
        return (size[0] * int(factor), size[1] * int(factor)), factor >= 2
    return (max(1, round(size[0] * factor)), max(1, round(size[1] * factor))), False


def _resized(picture: Picture, size: tuple[int, int], enlarged: bool) -> Picture:
    if picture.shape[:2] == size:
        return picture
    if enlarged:
        return picture.repeat(size[0] // picture.shape[0], axis=0).repeat(size[1] // picture.shape[1], axis=1)
    return np.asarray(Image.fromarray(picture).resize(size[::-1], Image.Resampling.LANCZOS))


def _arranged(
    cell: Callable[[int], Picture], count: int, rows: int | None, labels: tuple[str, ...], title: str
) -> Picture:
    return grid([cell(index) for index in range(count)], rows=rows, captions=labels, title=title)


def _ordered(spec: ExportSpec, source: FrameSource, reel: Reel) -> Reel:
    """Return all frames of an animation; on the way back neither end is shown twice."""
    count, frame = source.count, reel.frame
    if spec.play == "ping-pong" and count > 2:
        return Reel(
            2 * count - 2, reel.size, lambda index: frame(min(index, 2 * count - 2 - index)), reel.enlarged
        )
    return Reel(count, reel.size, frame, reel.enlarged)


def _check(spec: ExportSpec, count: int, size: tuple[int, int]) -> None:
    """Refuse what programs could not open or what would never end.

    Raises:
        TooLargeError: The frames are too large or too many.
    """
    height, width = size
    pixels = _MP4_PIXELS if spec.file_format == "mp4" else MAX_PIXELS
    side = min(MAX_SIDE, _SIDES.get(spec.file_format, MAX_SIDE))
    if height * width > pixels or max(size) > side:
        raise TooLargeError(
            f"{width:,} × {height:,} pixels are too many for {LABELS[spec.file_format]}.",
            "Choose a smaller size or fewer pictures.",
        )
    if count > MAX_FRAMES or count * height * width > MAX_WORK:
        raise TooLargeError(
            f"{count:,} frames of {width:,} × {height:,} pixels are too many for one export.",
            "Choose a smaller size or fewer frames.",
        )
