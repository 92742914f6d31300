"""Pictures built to harm whoever reads their settings: bombs, lies about sizes, endless nesting, broken EXIF."""

from __future__ import annotations

import functools
import io
import json
import random
import struct
import subprocess
import sys
import tempfile
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from diffstudio.engine import export_encode
from diffstudio.engine.exif import EXIF_HEAD
from diffstudio.engine.export_reel import reel_of
from diffstudio.engine.export_source import frames_of
from diffstudio.engine.export_spec import ExportSpec
from diffstudio.engine.metadata import Found, encode, read_settings
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

COUNT = 500
MOST_BYTES = 64 << 20
HANG_S = 2.0
"""Seconds of processor time after which reading counts as hanging; the goal of 0.5 is measured and not asserted."""
PIXELS = np.zeros((8, 6, 3), np.uint8)
LINE = "a rose\nNegative prompt: blur\nSteps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 5"
NAMES = ("diffstudio", "parameters", "prompt", "workflow", "invokeai_metadata", "sd-metadata", "comment", "UserComment")


def chunk(kind: bytes, data: bytes, length: int | None = None) -> bytes:
    claimed = len(data) if length is None else length
    return struct.pack(">I", claimed) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks: bytes) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def text_chunk(name: str, text: bytes) -> bytes:
    return chunk(b"iTXt", name.encode("latin-1") + b"\0\0\0\0\0" + text)


@functools.cache
def bomb(megabytes: int) -> bytes:
    packer = zlib.compressobj(9)
    zeros = bytes(1 << 20)
    return b"".join(packer.compress(zeros) for _ in range(megabytes)) + packer.flush()


def tiff(entries: list[tuple[int, int, int, bytes]], order: str = "<", count: int | None = None) -> bytes:
    """An EXIF block of one directory; each entry is its tag, type, length and last four bytes."""
    head = b"II*\0" if order == "<" else b"MM\0*"
    rows = b"".join(struct.pack(f"{order}HHI", *entry[:3]) + entry[3] for entry in entries)
    head += struct.pack(f"{order}IH", 8, len(entries) if count is None else count)
    return head + rows


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    body = b"".join(b"\xff" + bytes([mark]) + struct.pack(">H", len(data) + 2) + data for mark, data in segments)
    return b"\xff\xd8" + body + b"\xff\xd9"


def webp(*parts: tuple[bytes, bytes, int]) -> bytes:
    body = b"".join(name + struct.pack("<I", length) + data for name, data, length in parts)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def hostile_jsons() -> Iterator[str]:
    yield "[" * 200_000 + "]" * 200_000
    yield '{"a":' * 200_000 + "1" + "}" * 200_000
    yield '{"version": 1, "seed": ' + "9" * 5000 + "}"
    yield '{"version": 1e999, "steps": NaN}'
    yield json.dumps({"version": 1, "sampler_options": {str(i): i for i in range(9000)}})
    yield json.dumps({"version": 1, "placement_options": [[["x"] * 50] * 50] * 50})
    yield json.dumps({"parent": {"parent": {"parent": {}}}, "version": 1, "step": 3, "changes": {"label": ["rose"]}})
    yield '{"version": 1, "step": 0, "changes": {}, "parent": ' * 60 + "{}" + "}" * 60
    for nodes, step in ((3000, 1), (99, 0)):  # a chain, and nodes that feed themselves
        inputs = [{"steps": 5, "model": [str(i + step), 0], "positive": [str(i), 0]} for i in range(nodes)]
        yield json.dumps({str(i): {"class_type": "KSampler", "inputs": one} for i, one in enumerate(inputs)})
    yield json.dumps({"nodes": [{"id": i, "type": "KSampler", "widgets_values": list(range(50))} for i in range(1999)]})
    yield json.dumps({"sui_image_params": {"prompt": "x" * 300_000, "seed": 10**30, "steps": -1, "width": 10**9}})
    yield json.dumps({"base_model": {}, "steps": [], "resolution": "(((((", "seed": "💥" * 1000})
    yield '{"version": 1, "version": 2}'


def hostile_lines() -> Iterator[str]:
    yield LINE.replace("\n", "\n" * 100_000)
    yield LINE + ", " + "A: " * 20_000
    yield LINE + ", " + 'B: "' + "\\" * 60_000
    yield LINE + ", C: " + '"' * 60_000
    yield LINE + ", Steps: " + "9" * 60_000
    yield "x\n" + "a b " * 15_000 + ": 1, b: 2, c: 3"
    yield LINE.replace("20", "1e999").replace("7", "nan").replace("5", "-" * 999)
    yield "Steps: 20, Sampler: " + "K" * 50_000 + ", Seed: 5, Size: 9x9x9, CFG scale: " + "0" * 999
    yield "\ufeff\u202e\0" + LINE + "\u2028, Schedule type: Beta, Beta scheduler alpha: inf"


def built_pngs() -> Iterator[bytes]:
    for text in (*hostile_jsons(), *hostile_lines()):
        data = text.encode("utf-8", "surrogatepass")
        for name in NAMES:
            yield png(text_chunk(name, data))
    for kind, head in ((b"zTXt", b"parameters\0\0"), (b"iTXt", b"diffstudio\0\1\0\0\0")):
        yield png(chunk(kind, head + bomb(256)))
        yield png(*[chunk(kind, head + bomb(1))] * 4000)
        yield png(*[chunk(kind, head + bomb(2))] * 4000)
        yield png(chunk(kind, head + bomb(4)[:-9]))
        yield png(chunk(kind, head + b"\x78\x9c" + b"\xff" * 999))
    yield png(chunk(b"tEXt", b"parameters\0" + b"x" * (8 << 20)))
    yield png(*[chunk(b"tEXt", b"a\0" + b"x" * 900_000)] * 12)
    yield png(*[chunk(b"tEXt", b"%d\0x" % i) for i in range(60_000)])
    yield png(chunk(b"tEXt", b"parameters\0x", 2**31 - 1))
    yield png(chunk(b"tEXt", b"parameters\0x", 2**32 - 1))
    yield png(chunk(b"hugE", b"", 2**32 - 1))
    yield png(chunk(b"tEXt", b"no zero byte"), chunk(b"iTXt", b"\0"), chunk(b"zTXt", b"\0\0\0"))
    yield b"\x89PNG\r\n\x1a\n"


def built_others() -> Iterator[bytes]:
    to_itself = struct.pack("<I", 8)
    blocks = [
        tiff([(0x8769, 4, 1, to_itself)]),
        tiff([(0x9286, 7, 2**32 - 1, struct.pack("<I", 2**32 - 1))]),
        tiff([(0x9286, 7, 2**31, to_itself)] * 500),
        tiff([(0x010E, 2, 4, b"abcd")], count=65_535),
        tiff([(0x010E, 2, 60_000, to_itself)] * 4000),
        tiff([(0x8769, 4, 1, struct.pack(">I", 9))] * 60, ">"),
        b"II*\0" + struct.pack("<I", 2**32 - 1),
        b"II*\0",
        b"MM\0*\0\0",
        b"",
        tiff([(0x9286, 7, 80, struct.pack("<I", 26))]) + b"UNICODE\0" + b"\xd8\0" * 36,
    ]
    blocks += [
        tiff([(0x010E, 2, len(text) + 1, struct.pack("<I", 26))]) + b"\0" * 4 + text.encode("utf-8", "replace")
        for text in map("diffstudio:".__add__, hostile_jsons())
    ]
    for block in blocks:
        yield jpeg((0xE1, EXIF_HEAD + block[:65_000]))
        yield webp((b"EXIF", block, len(block)))
    shared = tiff([(0x9286, 7, 58_000, to_itself)] * 512) + b"x" * 58_000
    yield jpeg(*[(0xE1, EXIF_HEAD + shared)] * 300)
    yield jpeg(*[(0xFE, b"Steps: 1, Seed: 2, Sampler: 3" * 2000)] * 300)
    yield b"\xff\xd8" + b"\xff" * (1 << 20)
    yield b"\xff\xd8" + b"\xff\xe1\0\0" * 100_000
    yield b"\xff\xd8\xff\xe1"
    yield webp((b"EXIF", b"", 2**32 - 1))
    yield webp((b"EXIF", b"", 2**31 - 1), (b"VP8 ", b"", 2**32 - 2))
    yield webp(*[(b"JUNK", b"", 0)] * 60_000)
    yield b"GIF89a" + b"\0" * 7 + b"!\xfe" + (b"\xff" + b"x" * 255) * 70_000
    yield b"GIF89a" + b"\0" * 7 + b"!\xfe\1x\0" * 60_000
    yield b"GIF89a" + b"\0\0\0\0\xff\0\0" + b"," * 999
    yield b"GIF89a"


def box(kind: bytes, *content: bytes, length: int | None = None) -> bytes:
    inside = b"".join(content)
    return struct.pack(">I", 8 + len(inside) if length is None else length) + kind + inside


def film(*boxes: bytes) -> bytes:
    return box(b"ftyp", b"isom\0\0\2\0isom") + b"".join(boxes)


def tagged(*items: bytes) -> bytes:
    return film(box(b"moov", box(b"udta", box(b"meta", b"\0" * 4, box(b"ilst", *items)))))


def tag(text: bytes, kind: bytes = b"\xa9cmt") -> bytes:
    return box(kind, box(b"data", struct.pack(">II", 1, 0), text))


def built_films() -> Iterator[bytes]:
    for text in (*hostile_jsons(), *hostile_lines()):
        data = text.encode("utf-8", "surrogatepass")
        yield tagged(tag(data), tag(data, b"desc"))
    yield tagged(tag(b"x" * (8 << 20)))
    yield tagged(*[tag(b"x" * 900_000)] * 12)
    yield tagged(*[tag(b"x")] * 60_000)
    yield film(*[box(b"free")] * 60_000)
    yield film(box(b"moov", b"\0" * (24 << 20)))
    for length in (0, 1, 7, 2**31, 2**32 - 1):
        yield film(box(b"moov", b"x" * 99, length=length))
        yield film(box(b"mdat", b"x" * 99, length=length), tagged(tag(LINE.encode())))
        yield film(box(b"moov", box(b"udta", b"x" * 99, length=length)))
        yield tagged(box(b"\xa9cmt", box(b"data", b"x" * 99, length=length)))
    for length in (0, 8, 2**63, 2**64 - 1):
        yield film(box(b"mdat", struct.pack(">Q", length), length=1))
    nested = b""
    for _ in range(2000):
        nested = box(b"udta", nested)
    yield film(box(b"moov", nested))
    yield tagged(box(b"\xa9cmt"), box(b"\xa9cmt", box(b"data")), box(b"desc", box(b"data", b"\0\0\0\1")))
    yield film()
    yield b"\0\0\0\x18ftyp"


@functools.cache
def own_film() -> bytes:
    spec = ExportSpec("steps", "mp4")
    frames = np.zeros((2, 16, 16, 3), np.uint8)
    return export_encode.encode(spec, reel_of(spec, frames_of(frames)), LINE, Recipe(label="rose").to_json())


def damaged(number: int) -> bytes:
    """One of our own pictures, or a film, with its bytes cut, changed or moved."""
    rng = random.Random(number)
    kind = rng.choice(["png", "jpeg", "webp", "mp4"])
    whole = bytearray(
        own_film() if kind == "mp4" else encode(PIXELS, Recipe(label="rose"), kind, size=(8, 6))
    )
    for _ in range(rng.randint(1, 20)):
        whole[rng.randrange(len(whole))] = rng.randrange(256)
    return bytes(whole[: rng.randrange(len(whole))] if rng.random() < 0.3 else whole)


def hostile_pictures() -> list[bytes]:
    built = [*built_pngs(), *built_others(), *built_films()]
    return [*built, *(damaged(number) for number in range(COUNT - len(built)))]


@pytest.mark.parametrize("every", [20, pytest.param(1, marks=pytest.mark.slow)], ids=["some", "all"])
def test_hostile_pictures_do_no_harm(every: int, figures: Callable[[str], None]) -> None:
    pictures = hostile_pictures()[::every]
    assert len(pictures) == -(-COUNT // every)
    slowest = max(seconds_to_read(data) for data in pictures)
    largest = max(bytes_to_read(data) for data in pictures)
    figures(f"{len(pictures)} pictures, slowest {1000 * slowest:.0f} ms, largest {largest / 2**20:.1f} MB")
    assert largest < MOST_BYTES
    assert slowest < HANG_S


def test_our_own_film_brings_its_settings_and_needs_no_decoder() -> None:
    assert read_settings(io.BytesIO(own_film())).recipe == Recipe(label="rose")
    code = "import sys; from pathlib import Path; from diffstudio.engine.metadata import read_settings as read"
    with tempfile.NamedTemporaryFile(suffix=".mp4") as file:
        file.write(own_film())
        file.flush()
        check = f"{code}; assert read(Path(sys.argv[1])).recipe; assert 'av' not in sys.modules"
        subprocess.run([sys.executable, "-c", check, file.name], check=True, timeout=60)


def seconds_to_read(data: bytes) -> float:
    begun = time.process_time()
    try:
        found = read_settings(io.BytesIO(data), labels_of={"flowers": ("rose",)}.get)
    except UserError:
        return time.process_time() - begun
    assert isinstance(found, Found)
    assert len(found.problems) < 100
    assert all(len(problem) < 400 for problem in found.problems)
    return time.process_time() - begun


def bytes_to_read(data: bytes) -> int:
    file = io.BytesIO(data)
    tracemalloc.start()
    try:
        read_settings(file)
    except UserError:
        pass
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return peak


def test_a_file_that_is_no_file_is_one_sentence(tmp_path: Path) -> None:
    places: list[Any] = [tmp_path, tmp_path / "missing.png", tmp_path / "a\0b.png", Path("/dev/zero")]
    for place in places:
        with pytest.raises(UserError, match="could not be opened"):
            read_settings(place)
