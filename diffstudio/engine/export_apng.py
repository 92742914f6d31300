"""Animated PNG: the pixels are packed by Pillow, the parts around them written here, frame by frame.

Third edition of the PNG specification (W3C 2023), sections 4.9 and 11.3.6. A frame is shown for an exact
fraction of a second, and only what changed since the one before is in it.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from fractions import Fraction

import numpy as np
from PIL import Image

from diffstudio.engine.containers import PNG_HEAD
from diffstudio.engine.export_reel import Reel
from diffstudio.engine.export_sink import Sink
from diffstudio.engine.metadata import encode_plain
from diffstudio.engine.pictures import Picture

_CHUNK_HEAD = 8
_CHECKSUM = 4


def encode_apng(reel: Reel, rate: Fraction, loops: bool, text: str, exact: str) -> bytes:
    """Return an animated PNG; programs that know none show its first frame.

    Args:
        reel: Its frames, each asked for once.
        rate: Frames a second.
        loops: Whether it begins again at its end.
        text: The line of settings, or "".
        exact: The exact settings, or "".

    Raises:
        UserError: The file would be too large.
    """
    sink = Sink()
    before = reel.frame(0)
    sequence = 0
    sink.write(PNG_HEAD)
    for kind, data in _chunks(encode_plain(before, "png", text, exact)):
        if kind == b"IHDR":
            sink.write(_chunk(kind, data))
            sink.write(_chunk(b"acTL", struct.pack(">II", reel.count, 0 if loops else 1)))
            sink.write(_chunk(b"fcTL", _control(sequence, (0, 0, *reel.size), rate)))
            sequence += 1
        elif kind != b"IEND":
            sink.write(_chunk(kind, data))
    for index in range(1, reel.count):
        now = reel.frame(index)
        top, left, height, width = area = _changed(before, now)
        sink.write(_chunk(b"fcTL", _control(sequence, area, rate)))
        sequence += 1
        for data in _pixels(now[top : top + height, left : left + width]):
            sink.write(_chunk(b"fdAT", struct.pack(">I", sequence) + data))
            sequence += 1
        before = now
    sink.write(_chunk(b"IEND", b""))
    return sink.getvalue()


def _control(sequence: int, area: tuple[int, int, int, int], rate: Fraction) -> bytes:
    """Return the content of a frame control chunk: place, time, and that it replaces what was there."""
    top, left, height, width = area
    return struct.pack(
        ">IIIIIHHBB", sequence, width, height, left, top, rate.denominator, rate.numerator, 0, 0
    )  # fmt: skip


def _changed(before: Picture, now: Picture) -> tuple[int, int, int, int]:
    """Return top, left, height and width of what differs; one pixel when nothing does."""
    changed = (before != now).any(-1)
    rows, columns = np.flatnonzero(changed.any(1)), np.flatnonzero(changed.any(0))
    if len(rows) == 0:
        return 0, 0, 1, 1
    return int(rows[0]), int(columns[0]), int(rows[-1] - rows[0]) + 1, int(columns[-1] - columns[0]) + 1


def _pixels(picture: Picture) -> Iterator[bytes]:
    """Yield the packed pixels of a picture as they stand in a PNG."""
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(picture)).save(buffer, "PNG")
    for kind, data in _chunks(buffer.getvalue()):
        if kind == b"IDAT":
            yield data


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of the parts of a PNG that was just made."""
    position = len(PNG_HEAD)
    while position < len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        position += _CHUNK_HEAD
        yield kind, data[position : position + length]
        position += length + _CHECKSUM


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))
