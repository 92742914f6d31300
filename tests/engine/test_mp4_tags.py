"""Tags of films: as FFmpeg writes them, and in every shape that a box may have."""

import io
import struct

import av
import numpy as np
import pytest

from diffstudio.engine.mp4_tags import DamagedError, read_tags


def box(kind, content=b"", length=None):
    return struct.pack(">I", 8 + len(content) if length is None else length) + kind + content


def tag(text, kind=b"\xa9cmt", type_of_data=1):
    return box(kind, box(b"data", struct.pack(">II", type_of_data, 0) + text))


def moov(*tags):
    return box(b"moov", box(b"udta", box(b"meta", bytes(4) + box(b"ilst", b"".join(tags)))))


HEAD = box(b"ftyp", b"isom\0\0\2\0isom")


def tags_of(*boxes):
    return read_tags(io.BytesIO(HEAD + b"".join(boxes)))


def test_what_ffmpeg_writes_is_read():
    file = io.BytesIO()
    with av.open(file, "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width = stream.height = 16
        container.metadata.update({"comment": "Größe: 64×64", "description": "{}"})
        for packet in stream.encode(av.VideoFrame.from_ndarray(np.zeros((16, 16, 3), np.uint8))):
            container.mux(packet)
        for packet in stream.encode():
            container.mux(packet)
    assert read_tags(file) == {"comment": "Größe: 64×64".encode(), "description": b"{}"}


def test_the_first_of_a_name_counts_and_others_are_left():
    assert tags_of(moov(tag(b"a"), tag(b"b"), tag(b"c", b"\xa9nam"), tag(b"d", b"ldes"))) == {
        "comment": b"a", "description": b"d",
    }  # fmt: skip


def test_what_is_no_text_is_left():
    assert tags_of(moov(tag(b"\x89PNG", type_of_data=14))) == {}


def test_boxes_with_long_lengths_and_to_the_end():
    long = struct.pack(">I", 1) + b"mdat" + struct.pack(">Q", 16 + 5) + b"12345"
    assert tags_of(long, moov(tag(b"a"))) == {"comment": b"a"}
    whole = moov(tag(b"a"))
    assert tags_of(struct.pack(">I", 0) + whole[4:]) == {"comment": b"a"}


def test_a_film_without_tags_has_none():
    assert tags_of(box(b"moov", box(b"mvhd", bytes(100)))) == {}


@pytest.mark.parametrize(
    "rest",
    [b"", box(b"moov", b"x" * 9, length=99), box(b"mdat", b"x", length=3), struct.pack(">I", 1) + b"mdat" + b"\xff" * 8,
     box(b"moov", bytes(17 << 20)), box(b"free") * 10_001],
    ids=["nothing", "cut off", "too short", "endless", "too large", "too many"],
)  # fmt: skip
def test_damage_is_refused(rest):
    with pytest.raises(DamagedError):
        tags_of(rest)
