"""What is in exported files, said by readers that did not write them: Pillow, PyAV, our reader of settings."""

import io
import os
import subprocess
import sys
from fractions import Fraction

import av
import numpy as np
import pytest
from PIL import Image, ImageSequence

from diffstudio.engine import export_sink
from diffstudio.engine.export_encode import encode, frames_asked
from diffstudio.engine.export_gif import Palette
from diffstudio.engine.export_mp4 import even, rate_factor
from diffstudio.engine.export_reel import Reel, reel_of
from diffstudio.engine.export_source import frames_of
from diffstudio.engine.export_spec import FORMATS, ExportSpec
from diffstudio.engine.export_time import delays
from diffstudio.engine.metadata import read_settings
from diffstudio.engine.parameters import write_parameters
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

RECIPE = Recipe(model="flowers", label="Gänse – 雁", sampler="Heun", seed=2**40, steps=9, guidance=2.5)
TEXT, EXACT = write_parameters(RECIPE), RECIPE.to_json()
FILES = ("gif", "webp", "apng", "mp4")
LOSSY = {"gif": 18, "webp": 6, "apng": 0, "mp4": 5}
"""Mean difference of a value that is allowed; GIF has 255 colours for all frames."""


def smooth(count=10, height=48, width=64):
    """Soft colours that move, as in a walk."""
    y, x = np.mgrid[:height, :width]
    parts = [
        (
            np.sin(x / width * 4 + i * 0.2),
            np.cos(y / height * 3 + i * 0.3),
            np.sin((x + y) / width * 3 - i * 0.1),
        )
        for i in range(count)
    ]
    return np.stack([np.stack(part, -1) for part in parts]).__mul__(110).__add__(127).round().astype(np.uint8)


def few_colours(count=6):
    """Frames that have 30 colours altogether, of which little changes."""
    frames = np.zeros((count, 20, 30, 3), np.uint8)
    for i in range(count):
        frames[i, 2 : 3 + i, 4 : 9 + i] = (40 * i, 10, 200 - 20 * i)
        frames[i, 0, 0] = (i, i, i)
    return frames


def in_blocks(frames, side=8):
    """Return the mean colour of each block of pixels."""
    count, height, width, _ = frames.shape
    return frames.reshape(count, height // side, side, width // side, side, 3).mean(axis=(2, 4))


def packed(frames, spec, text="", exact=""):
    return encode(spec, reel_of(spec, frames_of(frames)), text, exact)


def decoded(data, file_format):
    """Return all frames and how long each is shown, in seconds."""
    if file_format == "mp4":
        with av.open(io.BytesIO(data)) as container:
            frames = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
            rate = container.streams.video[0].average_rate
        return np.stack(frames), [float(1 / rate)] * len(frames)
    with Image.open(io.BytesIO(data)) as image:
        pairs = [
            (np.asarray(frame.convert("RGB")), frame.info["duration"] / 1000)
            for frame in ImageSequence.Iterator(image)
        ]
    return np.stack([frame for frame, _ in pairs]), [seconds for _, seconds in pairs]


@pytest.mark.parametrize("fps", [5, 12, 24, 50])
@pytest.mark.parametrize("file_format", FILES)
def test_frames_times_and_colours_are_those_of_the_source(file_format, fps):
    frames = smooth()
    shown, seconds = decoded(packed(frames, ExportSpec("walk", file_format, fps=fps)), file_format)
    assert shown.shape == frames.shape
    assert sum(seconds) == pytest.approx(len(frames) / fps, abs=0.011 if file_format == "gif" else 0.001)
    assert max(seconds) - min(seconds) < 0.0101
    difference = np.abs(shown.astype(int) - frames).mean(axis=(1, 2, 3))
    assert difference.max() <= LOSSY[file_format]
    assert np.abs(in_blocks(shown) - in_blocks(frames)).mean() <= LOSSY[file_format] / 3, (
        "mixed colours are right"
    )


@pytest.mark.parametrize("file_format", ["gif", "apng", "webp"])
def test_few_colours_are_kept_exactly(file_format):
    frames = few_colours()
    spec = ExportSpec("steps", file_format, lossless=file_format == "webp")
    shown, _ = decoded(packed(frames, spec), file_format)
    np.testing.assert_array_equal(shown, frames)


@pytest.mark.parametrize("file_format", ["gif", "apng"])
def test_frames_that_are_equal_stay_frames(file_format):
    frames = np.concatenate([few_colours(2), few_colours(2)[1:], few_colours(2)[1:]])
    data = packed(frames, ExportSpec("walk", file_format, fps=10))
    shown, seconds = decoded(data, file_format)
    np.testing.assert_array_equal(shown, frames)
    assert seconds == pytest.approx([0.1] * 4)


def test_equal_frames_of_a_webp_last_as_long():
    frames = np.concatenate([few_colours(2), few_colours(2)[1:]])
    assert sum(decoded(packed(frames, ExportSpec("walk", "webp", fps=10)), "webp")[1]) == pytest.approx(0.3)


@pytest.mark.parametrize("play", ["once", "loop"])
@pytest.mark.parametrize("file_format", ["gif", "webp", "apng"])
def test_it_begins_again_when_it_should(file_format, play):
    data = packed(smooth(3), ExportSpec("walk", file_format, play=play))
    with Image.open(io.BytesIO(data)) as image:
        loop = image.info.get("loop")
    assert loop == (0 if play == "loop" else None if file_format == "gif" else 1)


@pytest.mark.parametrize(
    ("what", "file_format"), [(w, f) for w in FORMATS for f in FORMATS[w] if f != "sequence"]
)
def test_the_settings_come_back(what, file_format):
    count = 1 if what == "picture" else 4
    data = packed(smooth(count), ExportSpec(what, file_format), TEXT, EXACT)
    if file_format == "mp4":
        with av.open(io.BytesIO(data)) as container:
            assert container.metadata["comment"] == TEXT
    found = read_settings(io.BytesIO(data))
    assert found.problems == ()
    assert found.origin == RECIPE
    if file_format == "mp4":
        return
    with Image.open(io.BytesIO(data)) as image:
        if file_format in ("png", "apng"):
            assert image.info["parameters"] == TEXT
        if file_format == "gif":
            assert image.info["comment"].decode() == TEXT


@pytest.mark.parametrize(
    ("what", "file_format"), [(w, f) for w in FORMATS for f in FORMATS[w] if f != "sequence"]
)
def test_the_same_gives_the_same_bytes_and_tells_nothing_unasked(what, file_format):
    spec = ExportSpec(what, file_format)
    count = 1 if what == "picture" else 5
    data = packed(smooth(count), spec)
    assert data == packed(smooth(count), spec)
    assert b"Steps" not in data
    if file_format != "mp4":
        assert read_settings(io.BytesIO(data)).recipe is None


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (17, 31)])
@pytest.mark.parametrize("file_format", FILES)
def test_small_and_odd_sizes(file_format, size):
    frames = smooth(3, *size)
    shown, _ = decoded(packed(frames, ExportSpec("walk", file_format)), file_format)
    height, width = size
    wanted = (height + height % 2, width + width % 2) if file_format == "mp4" else size
    assert shown.shape[1:3] == wanted
    assert np.abs(shown[0, :height, :width].astype(int) - frames[0]).mean() < 40


@pytest.mark.parametrize("file_format", FILES)
def test_an_animation_of_one_frame(file_format):
    shown, _ = decoded_one(packed(smooth(1), ExportSpec("steps", file_format)), file_format)
    assert shown.shape == (1, 48, 64, 3)


def decoded_one(data, file_format):
    if file_format == "mp4":
        return decoded(data, file_format)
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGB"))[None], []


# ---------------------------------------------------------------- stills


@pytest.mark.parametrize(("file_format", "name"), [("png", "PNG"), ("jpeg", "JPEG"), ("webp", "WEBP")])
def test_stills_are_what_they_are_called(file_format, name):
    picture = smooth(1)
    with Image.open(io.BytesIO(packed(picture, ExportSpec("picture", file_format)))) as image:
        assert (image.format, image.size) == (name, (64, 48))
        assert np.abs(np.asarray(image.convert("RGB")).astype(int) - picture[0]).mean() < 2.5


@pytest.mark.parametrize("file_format", ["jpeg", "webp"])
def test_quality_costs_bytes(file_format):
    sizes = [len(packed(smooth(1), ExportSpec("picture", file_format, quality=q))) for q in (10, 60, 95)]
    assert sizes == sorted(set(sizes))


def test_a_lossless_webp_keeps_every_pixel():
    noise = np.random.default_rng(0).integers(0, 256, (1, 9, 7, 3), dtype=np.uint8)
    with Image.open(io.BytesIO(packed(noise, ExportSpec("picture", "webp", lossless=True)))) as image:
        np.testing.assert_array_equal(np.asarray(image), noise[0])


# ---------------------------------------------------------------- GIF


def blocks(data):
    """Return the number of colour tables and of frames of a GIF."""
    position = 13 + 768
    tables, frames = [bool(data[10] & 0x80)], 0
    while data[position] != 0x3B:
        if data[position] == 0x21:
            position += 2
        else:
            assert data[position] == 0x2C
            frames += 1
            tables.append(bool(data[position + 9] & 0x80))
            position += 11
        while data[position]:
            position += data[position] + 1
        position += 1
    assert position == len(data) - 1
    return sum(tables), frames


def test_a_gif_has_one_colour_table():
    data = packed(smooth(7), ExportSpec("walk", "gif"), "a comment of more than 255 letters " * 20)
    assert blocks(data) == (1, 7)


def test_only_what_changes_is_in_a_gif():
    noise = np.random.default_rng(0).integers(0, 256, (1, 64, 64, 3), dtype=np.uint8)
    still = np.repeat(noise, 10, 0)
    still[5, 3, 3] = 0
    spec = ExportSpec("walk", "gif", scale=2)
    assert len(packed(still, spec)) - len(packed(noise, spec)) < 10 * 64


def test_black_is_not_taken_for_unchanged():
    frames = smooth(4, 80, 80)
    frames[:, :20] = 0
    palette = Palette(reel_of(ExportSpec("walk", "gif"), frames_of(frames)))
    assert max(palette.indices(frame).max() for frame in frames) < 255


@pytest.mark.parametrize("fps", [0.25, 7, 12, 23.976, 30, 45, 50])
@pytest.mark.parametrize(("unit", "count"), [(Fraction(1, 100), 301), (Fraction(1, 1000), 301)])
def test_delays_add_up(fps, unit, count):
    rate = Fraction(fps).limit_denominator(1000)
    shown = delays(count, rate, unit)
    assert abs(sum(shown) * unit - count / rate) <= unit / 2
    assert all(abs(delay * unit - 1 / rate) < unit for delay in shown)
    assert min(shown) >= 2


# ---------------------------------------------------------------- MP4


def test_an_mp4_is_one_that_every_player_shows():
    data = packed(smooth(30, 45, 63), ExportSpec("walk", "mp4", fps=23.976))
    assert data.index(b"moov") < data.index(b"mdat")
    with av.open(io.BytesIO(data)) as container:
        stream = container.streams.video[0]
        assert (stream.codec_context.name, stream.pix_fmt, stream.width, stream.height) == (
            "h264",
            "yuv420p",
            64,
            46,
        )
        assert stream.frames == 30
        assert stream.average_rate == Fraction(23.976).limit_denominator(1000)
        assert container.duration / 1e6 == pytest.approx(30 / 23.976, abs=0.002)
        first = next(container.decode(stream))
        assert (first.colorspace, first.color_range) == (1, 1)


SAME = """
import hashlib, sys
import numpy as np
from diffstudio.engine.export_encode import encode
from diffstudio.engine.export_reel import reel_of
from diffstudio.engine.export_source import frames_of
from diffstudio.engine.export_spec import ExportSpec
y, x = np.mgrid[:96, :96]
frames = np.stack([np.stack([x * 2 + 5 * i, y * 2 + i, x + y], -1) % 256 for i in range(6)]).astype(np.uint8)
spec = ExportSpec("walk", "mp4")
sys.stdout.write(hashlib.sha256(encode(spec, reel_of(spec, frames_of(frames)))).hexdigest())
"""


def test_an_mp4_does_not_depend_on_what_was_in_memory():
    digests = set()
    for filling in ("0", "85", "170"):  # with what glibc fills memory that a program asks for
        environment = {**os.environ, "MALLOC_PERTURB_": filling, "PYTHONPATH": os.getcwd()}
        done = subprocess.run(
            [sys.executable, "-c", SAME], env=environment, capture_output=True, text=True, check=True
        )
        digests.add(done.stdout)
    assert len(digests) == 1


def test_odd_sides_repeat_the_edge():
    picture = smooth(1, 5, 7)[0]
    padded = even(picture)
    np.testing.assert_array_equal(padded[:5, :7], picture)
    np.testing.assert_array_equal(padded[5, :7], picture[4])
    np.testing.assert_array_equal(padded[:5, 7], picture[:, 6])


def test_quality_of_an_mp4():
    assert (rate_factor(100), rate_factor(1)) == (10, 40)
    frames = smooth(5, 96, 96)
    rough, fine = (packed(frames, ExportSpec("walk", "mp4", quality=q)) for q in (20, 98))
    assert len(rough) < len(fine)
    errors = [np.abs(decoded(data, "mp4")[0].astype(int) - frames).mean() for data in (rough, fine)]
    assert errors[0] > errors[1]


# ---------------------------------------------------------------- refusals


@pytest.mark.parametrize("file_format", ["gif", "apng", "mp4", "webp"])
def test_files_that_grow_too_large_are_refused(file_format, monkeypatch):
    monkeypatch.setattr(export_sink, "MAX_BYTES", 2000)
    noise = np.random.default_rng(0).integers(0, 256, (8, 64, 64, 3), dtype=np.uint8)
    with pytest.raises(UserError, match="larger than 1 GB"):
        packed(noise, ExportSpec("walk", file_format))


def test_settings_that_are_too_long_are_refused():
    with pytest.raises(UserError, match="too long"):
        packed(smooth(1), ExportSpec("picture", "png"), TEXT, "x" * (1 << 20))


@pytest.mark.parametrize(("what", "file_format"), [("picture", "png"), ("walk", "gif"), ("walk", "apng")])
def test_settings_that_do_not_come_back_are_refused(what, file_format):
    with pytest.raises(UserError, match="could not be written"):
        packed(smooth(1), ExportSpec(what, file_format), "x" * (2 << 20))


@pytest.mark.parametrize(
    ("what", "file_format"), [(w, f) for w in FORMATS for f in FORMATS[w] if f != "sequence"]
)
def test_what_no_file_can_hold_becomes_a_question_mark(what, file_format):
    data = packed(smooth(1), ExportSpec(what, file_format), "half \ud800, Steps: 1, Seed: 2, CFG scale: 3")
    if file_format != "mp4":
        assert read_settings(io.BytesIO(data)).recipe.seed == 2


def test_a_sequence_is_not_one_file():
    spec = ExportSpec("walk", "sequence")
    with pytest.raises(ValueError, match="one file"):
        encode(spec, reel_of(spec, frames_of(smooth(2))))


@pytest.mark.parametrize("file_format", FILES)
@pytest.mark.parametrize("count", [1, 5, 100])
def test_frames_are_asked_for_as_often_as_is_said(file_format, count):
    frames, asked = smooth(count, 6, 8), []
    spec = ExportSpec("walk", file_format)
    reel = Reel(count, (6, 8), lambda index: (asked.append(index), frames[index])[1])
    encode(spec, reel)
    assert len(asked) == frames_asked(spec, count)
