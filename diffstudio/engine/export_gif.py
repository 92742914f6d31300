"""Animated GIF: one palette for all frames, only what changed in each, delays whose sum is right.

The packing of pixels (LZW) is Pillow's; the blocks around it are written here, frame by frame, so that
no more than two frames are in memory (GIF89a specification, 1990; the loop is Netscape's extension).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray
from PIL import GifImagePlugin, Image

from diffstudio.engine.containers import GIF_OURS
from diffstudio.engine.export_reel import Reel
from diffstudio.engine.export_sink import Sink
from diffstudio.engine.export_time import delays
from diffstudio.engine.pictures import Picture

COLOURS = 255
"""The last of the 256 means “as before”."""
SAMPLED = 64
"""So many frames at most are looked at for the palette."""
_UNCHANGED = 255
_SAMPLE_PIXELS = 1 << 19
_FOREVER = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"

Indices = NDArray[np.uint8]


class Palette:
    """At most 255 colours, and the way from a picture to their numbers.

    When all frames together have no more colours than that they are kept exactly. Otherwise the colours
    are mixed from neighbouring pixels (Floyd and Steinberg 1976), but not where pixels are visible blocks.

    Args:
        reel: The frames that it is for.
    """

    def __init__(self, reel: Reel) -> None:
        chosen = np.unique(np.linspace(0, reel.count - 1, min(SAMPLED, reel.count)).round().astype(int))
        step = max(1, len(chosen) * reel.size[0] * reel.size[1] // _SAMPLE_PIXELS)
        known, sample = np.empty(0, np.uint32), []
        for index in chosen:
            numbers = _numbers(reel.frame(int(index))).reshape(-1)
            sample.append(numbers[:: step | 1].copy())  # an odd step does not always meet the same columns
            if len(known) <= COLOURS:
                known = np.union1d(known, numbers)
        self._known = known if len(known) <= COLOURS and len(chosen) == reel.count else None
        self._dither = Image.Dither.NONE if reel.enlarged else Image.Dither.FLOYDSTEINBERG
        self._image = Image.new("P", (1, 1))
        self._image.putpalette(
            (_colours(known) if self._known is not None else _median_cut(sample)).tobytes()
        )

    @property
    def table(self) -> bytes:
        """All 256 colours as they stand in the file."""
        return bytes(self._image.getpalette() or ()).ljust(768, b"\0")[:768]

    def indices(self, picture: Picture) -> Indices:
        """Return the number of each pixel's colour, ``h w``, 0 … 254."""
        if self._known is not None:
            return np.searchsorted(self._known, _numbers(picture)).astype(np.uint8)
        return np.asarray(Image.fromarray(picture).quantize(palette=self._image, dither=self._dither))


def encode_gif(reel: Reel, rate: Fraction, loops: bool, comment: str, exact: str = "") -> bytes:
    """Return an animated GIF; every frame is asked for once, up to 64 of them twice.

    Args:
        reel: Its frames.
        rate: Frames a second, at most 50.
        loops: Whether it begins again at its end.
        comment: A text inside, or "".
        exact: The exact settings, in an extension of our own, or "".

    Raises:
        UserError: The file would be too large.
    """
    palette = Palette(reel)
    sink = Sink()
    height, width = reel.size
    sink.write(b"GIF89a" + struct.pack("<HHBBB", width, height, 0xF7, 0, 0) + palette.table)
    if loops:
        sink.write(_FOREVER)
    if comment:
        sink.write(_comment(comment))
    if exact:
        sink.write(b"\x21\xff\x0b" + GIF_OURS + b"".join(_sub_blocks(exact.encode())) + b"\0")
    before: Indices | None = None
    for index, delay in enumerate(delays(reel.count, rate, Fraction(1, 100))):
        now = palette.indices(reel.frame(index))
        sink.write(_block(now, before, delay))
        before = now
    sink.write(b";")
    return sink.getvalue()


def _block(now: Indices, before: Indices | None, delay: int) -> bytes:
    """Return one frame: the smallest rectangle that holds all changes, what did not change left as it is."""
    top, left, part = 0, 0, now
    if before is not None:
        changed = now != before
        rows, columns = np.flatnonzero(changed.any(1)), np.flatnonzero(changed.any(0))
        if len(rows) == 0:
            rows = columns = np.zeros(1, int)  # a frame has at least one pixel
        top, left = int(rows[0]), int(columns[0])
        area = slice(top, rows[-1] + 1), slice(left, columns[-1] + 1)
        part = np.where(changed[area], now[area], np.uint8(_UNCHANGED))
    image = Image.fromarray(np.ascontiguousarray(part))
    image.putpalette(bytes(768))  # makes it mode P; the colours are those of the whole file
    packed = GifImagePlugin.getdata(image, (left, top), include_color_table=False)
    control = struct.pack("<BBBBHBB", 0x21, 0xF9, 4, 0b00000101, delay, _UNCHANGED, 0)
    return control + b"".join(packed)


def _comment(text: str) -> bytes:
    return b"\x21\xfe" + b"".join(_sub_blocks(text.encode())) + b"\0"


def _sub_blocks(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), 255):
        part = data[start : start + 255]
        yield bytes([len(part)]) + part


def _numbers(picture: Picture) -> NDArray[np.uint32]:
    """Return one number for each colour, ``h w``."""
    red, green, blue = np.moveaxis(picture.astype(np.uint32), -1, 0)
    numbers: NDArray[np.uint32] = red << 16 | green << 8 | blue
    return numbers


def _colours(numbers: NDArray[np.uint32]) -> NDArray[np.uint8]:
    return np.stack([numbers >> 16, numbers >> 8 & 255, numbers & 255], -1).astype(np.uint8)


def _median_cut(sample: list[NDArray[np.uint32]]) -> NDArray[np.uint8]:
    colours = _colours(np.concatenate(sample))
    image = Image.fromarray(colours[None]).quantize(COLOURS, Image.Quantize.MEDIANCUT)
    return np.frombuffer(bytes(image.getpalette() or ()), np.uint8)
