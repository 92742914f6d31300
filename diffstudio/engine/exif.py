"""The texts inside an EXIF block, read with every offset checked. Which file it came from is others' matter."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Literal

EXIF_HEAD = b"Exif\0\0"
USER_COMMENT = 0x9286
IMAGE_DESCRIPTION = 0x010E
EXIF_IFD = 0x8769
_NAMES = {IMAGE_DESCRIPTION: "ImageDescription", 0x010F: "Make", 0x0110: "Model", USER_COMMENT: "UserComment"}
_BYTE_TYPES = (1, 2, 7)
_MAX_ENTRIES = 512
_UNICODE, _ASCII = b"UNICODE\0", b"ASCII\0\0\0"


def read_exif(data: bytes) -> dict[str, str]:
    """Return the texts of an EXIF block by name: UserComment, ImageDescription, Make, Model.

    Args:
        data: The block from its byte-order mark on. Nonsense gives an empty answer.
    """
    if data[:4] == b"II*\0":
        order: Literal["<", ">"] = "<"
    elif data[:4] == b"MM\0*":
        order = ">"
    else:
        return {}
    found: dict[str, str] = {}
    pending, seen = [_unsigned(data, 4, order)], set[int]()
    while pending:
        offset = pending.pop()
        if offset in seen or len(seen) >= 4:
            continue
        seen.add(offset)
        for tag, content in _entries(data, offset, order):
            if tag == EXIF_IFD and len(content) == 4:
                pending.append(_unsigned(content, 0, order))
            elif tag in _NAMES and _NAMES[tag] not in found:  # five hundred that share one long text are one
                found[_NAMES[tag]] = _text(tag, content)
    return found


def encode_comment(text: str) -> bytes:
    """Return `text` as the content of a UserComment: UTF-16, big end first, as other tools write it."""
    return _UNICODE + text.encode("utf-16-be", "replace")


def _entries(data: bytes, offset: int, order: str) -> Iterator[tuple[int, bytes]]:
    """Yield tag and content of the entries at `offset` that hold bytes or one offset."""
    if offset + 2 > len(data):
        return
    (count,) = struct.unpack_from(f"{order}H", data, offset)
    for index in range(min(count, _MAX_ENTRIES)):
        start = offset + 2 + 12 * index
        if start + 12 > len(data):
            return
        tag, kind, length = struct.unpack_from(f"{order}HHI", data, start)
        if tag == EXIF_IFD:
            yield tag, data[start + 8 : start + 12]
        elif kind in _BYTE_TYPES:
            at = start + 8 if length <= 4 else _unsigned(data, start + 8, order)
            yield tag, data[at : at + length]


def _unsigned(data: bytes, offset: int, order: str) -> int:
    if offset + 4 > len(data):
        return len(data)
    value: int = struct.unpack_from(f"{order}I", data, offset)[0]
    return value


def _text(tag: int, content: bytes) -> str:
    if tag != USER_COMMENT:
        return content.decode("utf-8", "replace").strip("\0")
    code, body = content[:8], content[8:]
    if code == _UNICODE:
        return body.decode(_utf16(body), "replace").strip("\0")
    return (body if code in (_ASCII, bytes(8)) else content).decode("utf-8", "replace").strip("\0")


def _utf16(body: bytes) -> str:
    """Tell the byte order: tools differ, and the Latin letters of the settings show it by their zeros."""
    return "utf-16-le" if body[1::2].count(0) > body[::2].count(0) else "utf-16-be"
