"""The texts inside a picture file, found without decoding a pixel: PNG, JPEG, WebP, GIF, MP4.

Every size that a file claims is distrusted: what is too large, cut off or packed into a bomb is
left out and said. What the texts mean is `metadata`'s matter.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from diffstudio.engine.exif import EXIF_HEAD, read_exif
from diffstudio.engine.mp4_tags import DamagedError, read_tags

MAX_TEXT = 1 << 20
"""Most bytes of one text, packed or unpacked; workflows of a hundred nodes are a tenth of it."""
MAX_TOTAL = 4 << 20
MAX_CHUNKS = 50_000
MAX_GIF = 16 << 20
_MOST_PACKED = 1032
"""Bytes that one packed byte can hold at the most (deflate)."""
PNG_HEAD = b"\x89PNG\r\n\x1a\n"
GIF_OURS = b"DIFFSTUDIO1"
"""The application extension of a GIF with the exact settings; a second comment would confuse other tools."""


@dataclass(slots=True)
class Texts:
    """What was found.

    Attributes:
        kind: "PNG", "JPEG", "WebP", "GIF", "MP4", or "" for a file that is none of them.
        found: The texts by their keyword, "UserComment", "comment" …; the first of a name counts.
        problems: What could not be read, a sentence each.
    """

    kind: str = ""
    found: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    _total: int = 0

    @property
    def full(self) -> bool:
        """Whether so much was read that the rest is left; said once."""
        if self._total > MAX_TOTAL:
            self.problem("The picture holds more text than is read.")
        return self._total > MAX_TOTAL

    def add(self, name: str, text: str) -> None:
        """Take in a text unless there is enough already."""
        self.spend(len(text))
        if not self.full:
            self.found.setdefault(name[:80], text)

    def spend(self, count: int) -> None:
        """Count what was read in vain: a file of bombs would otherwise be unpacked one by one for minutes."""
        self._total += count

    def problem(self, sentence: str) -> None:
        """Take in a sentence once."""
        if sentence not in self.problems:
            self.problems.append(sentence)


def read_texts(file: BinaryIO) -> Texts:
    """Return the texts inside a picture file that is open for reading and seeking.

    Raises:
        OSError: The disk refuses.
    """
    texts = Texts()
    head = file.read(12)
    if head.startswith(PNG_HEAD):
        texts.kind = "PNG"
        _read_png(file, texts)
    elif head.startswith(b"\xff\xd8"):
        texts.kind = "JPEG"
        _read_jpeg(file, texts)
    elif head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        texts.kind = "WebP"
        _read_webp(file, texts)
    elif head[:6] in (b"GIF87a", b"GIF89a"):
        texts.kind = "GIF"
        _read_gif(file, texts)
    elif head[4:8] == b"ftyp":
        texts.kind = "MP4"
        _read_mp4(file, texts)
    return texts


# ------------------------------------------------------------------- PNG


def _read_png(file: BinaryIO, texts: Texts) -> None:
    file.seek(len(PNG_HEAD))
    for _ in range(MAX_CHUNKS):
        if texts.full:
            return
        head = file.read(8)
        if len(head) < 8:
            texts.problem("The file ends early.")
            return
        length, kind = int.from_bytes(head[:4], "big"), head[4:]
        if kind == b"IEND":
            return
        if kind in (b"tEXt", b"zTXt", b"iTXt"):
            _read_png_text(file, kind, length, texts)
        else:
            file.seek(length, 1)
        file.seek(4, 1)  # the checksum: a damaged text is noticed when it makes no sense
    texts.problem("The file has more parts than are read.")


def _read_png_text(file: BinaryIO, kind: bytes, length: int, texts: Texts) -> None:
    if length > MAX_TEXT:
        texts.problem("A text in the picture is too long to be read.")
        file.seek(length, 1)
        return
    data = file.read(length)
    if len(data) < length:
        texts.problem("The file ends early.")
    name, zero, rest = data.partition(b"\0")
    if not zero:
        return
    packed, body, encoding = _png_text_parts(kind, rest)
    content = _unpack(body) if packed else body
    if content is None:
        texts.spend(min(MAX_TEXT, _MOST_PACKED * len(body)))
        texts.problem(f"The text “{name[:40].decode('latin-1')}” in the picture is damaged or too long.")
    else:
        texts.add(name.decode("latin-1"), content.decode(encoding, "replace"))


def _png_text_parts(kind: bytes, rest: bytes) -> tuple[bool, bytes, str]:
    """Return whether the text is packed, the text and its encoding, from what follows the keyword."""
    if kind == b"tEXt":
        return False, rest, "latin-1"
    if kind == b"zTXt":
        return True, rest[1:], "latin-1"
    body = rest[2:].partition(b"\0")[2].partition(b"\0")[2]  # after flag, method, language, translated keyword
    return rest[:1] == b"\1", body, "utf-8"


def _unpack(data: bytes) -> bytes | None:
    """Unpack at most `MAX_TEXT` bytes; None for damage and for bombs."""
    unpacker = zlib.decompressobj()
    try:
        content = unpacker.decompress(data, MAX_TEXT)
    except zlib.error:
        return None
    return content if unpacker.eof else None


# ------------------------------------------------------------ JPEG, WebP


def _read_jpeg(file: BinaryIO, texts: Texts) -> None:
    file.seek(2)
    for _ in range(MAX_CHUNKS):
        if texts.full:
            return
        marker = file.read(2)
        if len(marker) < 2 or marker[0] != 0xFF:
            texts.problem("The file ends early.")
            return
        if marker[1] in (0xDA, 0xD9):  # the pixels begin, or the end
            return
        if marker[1] == 0xFF:  # filling
            file.seek(-1, 1)
            continue
        length = int.from_bytes(file.read(2), "big")
        data = file.read(max(0, length - 2))
        if marker[1] == 0xE1 and data.startswith(EXIF_HEAD):
            _add_exif(data, texts)
        elif marker[1] == 0xFE:
            texts.add("comment", data.decode("utf-8", "replace"))


def _read_webp(file: BinaryIO, texts: Texts) -> None:
    for _ in range(MAX_CHUNKS):
        head = file.read(8)
        if len(head) < 8 or texts.full:
            return
        length = int.from_bytes(head[4:], "little")
        if head[:4] != b"EXIF":
            file.seek(length + length % 2, 1)
        elif length > MAX_TEXT:
            texts.problem("A text in the picture is too long to be read.")
            return
        else:
            _add_exif(file.read(length), texts)
            file.seek(length % 2, 1)


def _add_exif(data: bytes, texts: Texts) -> None:
    for name, text in read_exif(data.removeprefix(EXIF_HEAD)).items():
        texts.add(name, text)


# ------------------------------------------------------------------- GIF


def _read_gif(file: BinaryIO, texts: Texts) -> None:
    file.seek(0)
    data = file.read(MAX_GIF)
    position = 13 + _colour_table(data, 10)
    for _ in range(MAX_CHUNKS):
        kind = data[position : position + 1]
        if kind == b"!":
            label = data[position + 1 : position + 2]
            content, position = _sub_blocks(data, position + 2, keep=label in (b"\xfe", b"\xff"))
            if label == b"\xfe":
                texts.add("comment", content.decode("utf-8", "replace"))
            elif content.startswith(GIF_OURS):
                texts.add("diffstudio", content.removeprefix(GIF_OURS).decode("utf-8", "replace"))
        elif kind == b",":
            position = _sub_blocks(data, position + 11 + _colour_table(data, position + 9), keep=False)[1]
        else:
            if kind != b";":
                texts.problem("The file ends early.")
            return


def _read_mp4(file: BinaryIO, texts: Texts) -> None:
    try:
        tags = read_tags(file)
    except DamagedError:
        texts.problem("The film is damaged.")
        return
    for name, tag in (("comment", "comment"), ("ImageDescription", "description")):
        if len(tags.get(tag, b"")) > MAX_TEXT:
            texts.problem("A text in the picture is too long to be read.")
        elif tag in tags:
            texts.add(name, tags[tag].decode("utf-8", "replace"))


def _colour_table(data: bytes, flags_at: int) -> int:
    """Return the bytes of the colour table that the flags at `flags_at` announce."""
    flags = data[flags_at] if flags_at < len(data) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _sub_blocks(data: bytes, position: int, *, keep: bool) -> tuple[bytes, int]:
    """Return the content of a chain of sub-blocks (nothing unless `keep`) and where it ends."""
    kept = bytearray()
    for start, length in _chain(data, position):
        position = start + length
        if keep and len(kept) < MAX_TEXT:
            kept += data[start:position]
    return bytes(kept), position + 1


def _chain(data: bytes, position: int) -> Iterator[tuple[int, int]]:
    while position < len(data) and data[position]:
        length = data[position]
        yield position + 1, length
        position += 1 + length
