"""The tags of an MP4 file, found by walking its boxes; nothing is decoded, and no size is trusted.

ISO/IEC 14496-12, section 4.2 (boxes) and the list of items that iTunes and FFmpeg write below
``moov/udta/meta/ilst``: a box for each tag, with a box ``data`` in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

MAX_HEAD = 16 << 20
"""Most bytes of ``moov`` that are read: tags, and the tables of the frames."""
MAX_BOXES = 10_000
TAGS = {b"\xa9cmt": "comment", b"desc": "description", b"ldes": "description"}
"""The boxes of the tags that are read, and what FFmpeg calls them."""
_PATH = (b"udta", b"meta", b"ilst")
_UTF8 = 1
_LONGEST = 1 << 48
_NOTHING = memoryview(b"")


class DamagedError(ValueError):
    """The file does not add up."""


def read_tags(file: BinaryIO) -> dict[str, bytes]:
    """Return the texts of `TAGS` that a file holds, in UTF-8 as they stand there.

    Args:
        file: Open for reading and seeking; read from its start.

    Raises:
        DamagedError: It is cut off, or its head is larger than is read.
    """
    file.seek(0)
    for _ in range(MAX_BOXES):
        kind, length = _next_box(file)
        if kind == b"moov":
            if length > MAX_HEAD:
                raise DamagedError("the head is too large")
            moov = file.read(length)
            if len(moov) < length:
                raise DamagedError("the head is cut off")
            return _tags_in(moov)
        file.seek(length, 1)
    raise DamagedError("there are too many boxes")


def _next_box(file: BinaryIO) -> tuple[bytes, int]:
    """Return the kind of the box at hand and the bytes of its content, which come next."""
    head = file.read(8)
    if len(head) < 8:
        raise DamagedError("there is no head")
    length, kind = int.from_bytes(head[:4], "big"), head[4:]
    if length == 1:  # the true length does not fit into 32 bits
        length = int.from_bytes(file.read(8), "big") - 8
    elif length == 0:  # it goes on to the end of the file
        here = file.tell()
        length = file.seek(0, 2) - here + 8
        file.seek(here)
    if not 8 <= length < _LONGEST:
        raise DamagedError("a box has a length that no box has")
    return kind, length - 8


def _tags_in(moov: bytes) -> dict[str, bytes]:
    inside = memoryview(moov)
    for kind in _PATH:
        inside = next((content for found, content in _boxes(inside) if found == kind), _NOTHING)
        if kind == b"meta":
            inside = inside[4:]  # version and flags
    tags: dict[str, bytes] = {}
    for kind, content in _boxes(inside):
        if kind in TAGS:
            for data, value in _boxes(content):
                if data == b"data" and value[:4] == _UTF8.to_bytes(4, "big"):
                    tags.setdefault(TAGS[kind], bytes(value[8:]))  # behind the kind of the value and its language
    return tags


def _boxes(content: memoryview) -> Iterator[tuple[bytes, memoryview]]:
    """Give the boxes that lie side by side in `content`, as far as they add up."""
    at = 0
    for _ in range(MAX_BOXES):
        length = int.from_bytes(content[at : at + 4], "big")
        if length < 8 or at + length > len(content):
            return
        yield bytes(content[at + 4 : at + 8]), content[at + 8 : at + length]
        at += length
