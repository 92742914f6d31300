import io
import random
import struct
import tracemalloc
import zlib

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from diffstudio.engine.containers import MAX_TEXT, PNG_HEAD, Texts, _unpack, read_texts
from diffstudio.engine.exif import encode_comment, read_exif


def chunk(kind: bytes, data: bytes, length: int | None = None) -> bytes:
    size = len(data) if length is None else length
    return struct.pack(">I", size) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks: bytes) -> bytes:
    return PNG_HEAD + chunk(b"IHDR", bytes(13)) + b"".join(chunks) + chunk(b"IEND", b"")


def read(data: bytes) -> Texts:
    return read_texts(io.BytesIO(data))


def picture() -> Image.Image:
    return Image.fromarray(np.arange(8 * 8 * 3, dtype=np.uint8).reshape(8, 8, 3))


def saved(file_format: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture().save(buffer, file_format, **options)
    return buffer.getvalue()


def test_png_texts_of_every_kind() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("parameters", "plain é")
    info.add_text("packed", "small" * 50, zip=True)
    info.add_itxt("diffstudio", "world 🌍")
    info.add_itxt("zipped", "zip 🌍", zip=True)
    texts = read(saved("PNG", pnginfo=info))
    assert texts.kind == "PNG"
    assert texts.found == {
        "parameters": "plain é",
        "packed": "small" * 50,
        "diffstudio": "world 🌍",
        "zipped": "zip 🌍",
    }
    assert texts.problems == []


@pytest.mark.parametrize("file_format", ["JPEG", "WEBP"])
def test_exif_comments(file_format: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "described"
    exif.get_ifd(0x8769)[0x9286] = encode_comment("hello 🌍\nworld")
    texts = read(saved(file_format, exif=exif.tobytes()))
    assert texts.found == {"ImageDescription": "described", "UserComment": "hello 🌍\nworld"}


def test_comments_of_gif_and_jpeg() -> None:
    frames = [picture().convert("P") for _ in range(3)]
    buffer = io.BytesIO()
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:], comment="in a gif " * 60)
    assert read(buffer.getvalue()).found["comment"] == "in a gif " * 60
    assert read(saved("JPEG", comment=b"in a jpeg")).found["comment"] == "in a jpeg"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"ASCII\0\0\0plain", "plain"),
        (bytes(8) + b"undefined", "undefined"),
        (b"no code at all", "no code at all"),
        (b"UNICODE\0" + "kleines e".encode("utf-16-le"), "kleines e"),
        (b"UNICODE\0" + "großes e".encode("utf-16-be"), "großes e"),
    ],
)
@pytest.mark.parametrize("order", ["<", ">"])
def test_user_comments_of_other_tools(body: bytes, text: str, order: str) -> None:
    mark = b"II*\0" if order == "<" else b"MM\0*"
    ifd = struct.pack(f"{order}H", 1) + struct.pack(f"{order}HHII", 0x8769, 4, 1, 26) + bytes(4)
    sub = struct.pack(f"{order}H", 1) + struct.pack(f"{order}HHII", 0x9286, 7, len(body), 44) + bytes(4)
    assert read_exif(mark + struct.pack(f"{order}I", 8) + ifd + sub + body) == {"UserComment": text}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (png(chunk(b"tEXt", b"parameters\0" + b"x" * (MAX_TEXT + 1))), "too long"),
        (png(chunk(b"zTXt", b"parameters\0\0" + zlib.compress(b"x" * (MAX_TEXT + 1)))), "damaged or too long"),
        (png(chunk(b"zTXt", b"parameters\0\0" + b"nonsense")), "damaged or too long"),
        (png(chunk(b"zTXt", b"parameters\0\0" + zlib.compress(b"x" * 99)[:-6])), "damaged or too long"),
        (png(chunk(b"tEXt", b"parameters\0hello", 2**31 - 1)), "too long"),
        (png(chunk(b"tEXt", b"parameters\0hello", 900_000)), "ends early"),
        (PNG_HEAD + b"\0\0", "ends early"),
        (b"GIF89a" + bytes(20), "ends early"),
        (b"\xff\xd8\xff\xe1\xff\xff", "ends early"),
        (PNG_HEAD + chunk(b"IDAT", b"") * 60_000, "more parts"),
        (png(*[chunk(b"tEXt", b"k%d\0" % i + b"x" * (MAX_TEXT - 9)) for i in range(6)]), "more text"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, problem: str) -> None:
    assert any(problem in sentence for sentence in read(data).problems)


def test_a_bomb_takes_no_memory() -> None:
    bomb = png(chunk(b"zTXt", b"parameters\0\0" + zlib.compress(bytes(80 << 20), 1)))
    tracemalloc.start()
    texts = read(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert texts.problems
    assert peak < 8 << 20


@pytest.mark.parametrize("megabytes", [1, 2])
def test_after_a_few_bombs_no_more_are_unpacked(megabytes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is small and the file holds thousands: unpacked one by one they would take minutes."""
    unpacked: list[int] = []
    monkeypatch.setattr(
        "diffstudio.engine.containers._unpack", lambda data: unpacked.append(len(data)) or _unpack(data)
    )
    bomb = chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(megabytes << 20), 9))
    texts = read(png(*[bomb] * 3000))
    assert len(unpacked) < 10
    assert "The picture holds more text than is read." in texts.problems


def test_what_is_small_and_damaged_does_not_use_up_the_room() -> None:
    damaged = chunk(b"zTXt", b"b\0\0" + zlib.compress(b"x" * 90)[:-4])
    assert read(png(*[damaged] * 20, chunk(b"tEXt", b"a\0one"))).found == {"a": "one"}


def test_many_entries_that_share_a_text_are_read_once() -> None:
    entry = struct.pack("<HHII", 0x9286, 7, 50_000, 8)
    block = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 500) + entry * 500 + b"x" * 50_000
    segment = b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block
    file = io.BytesIO(b"\xff\xd8" + segment * 200 + b"\xff\xd9")
    tracemalloc.start()
    texts = read_texts(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert list(texts.found) == ["UserComment"]
    assert "The picture holds more text than is read." in texts.problems
    assert peak < 8 << 20


def test_the_first_text_of_a_name_counts() -> None:
    texts = read(png(chunk(b"tEXt", b"a\0one"), chunk(b"tEXt", b"a\0two"), chunk(b"tEXt", b"no zero byte")))
    assert texts.found == {"a": "one"}


def test_other_files_have_no_kind() -> None:
    assert read(b"").kind == ""
    assert read(b"PK\x03\x04 something else").kind == ""


def test_exif_in_circles_ends() -> None:
    looped = b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", 1) + struct.pack("<HHII", 0x8769, 4, 1, 8)
    assert read_exif(looped) == {}


def originals() -> list[bytes]:
    info = PngImagePlugin.PngInfo()
    info.add_text("parameters", "rose\nNegative prompt: \nSteps: 20, Sampler: Euler, Seed: 5")
    info.add_itxt("diffstudio", '{"version": 1}', zip=True)
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9286] = encode_comment("rose\nSteps: 20, Sampler: Euler, Seed: 5")
    raw = exif.tobytes()
    return [
        saved("PNG", pnginfo=info),
        saved("JPEG", exif=raw, comment=b"c"),
        saved("WEBP", exif=raw),
        saved("GIF", comment=b"text"),
    ]


def test_five_hundred_damaged_files_do_no_harm() -> None:
    rng = random.Random(9)
    whole = originals()
    tracemalloc.start()
    for _ in range(500):
        data = bytearray(rng.choice(whole))
        for _ in range(rng.randint(1, 12)):
            place = rng.randrange(len(data))
            match rng.randrange(4):
                case 0:
                    data[place] = rng.randrange(256)
                case 1:
                    data[place : place + 4] = rng.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"])
                case 2:
                    del data[place : place + rng.randint(1, 40)]
                case _:
                    data[place:place] = rng.randbytes(rng.randint(1, 40))
            if not data:
                break
        assert all(isinstance(text, str) for text in read(bytes(data)).found.values())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 64 << 20
