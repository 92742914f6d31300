import numpy as np
import pytest

from diffstudio.engine.export_reel import reel_of, scaled_size
from diffstudio.engine.export_source import FrameSource, frames_of
from diffstudio.engine.export_spec import FORMATS, ExportSpec
from diffstudio.errors import UserError

NOISE = np.random.default_rng(0).integers(0, 256, (6, 8, 12, 3), dtype=np.uint8)
LABELS = [f"step {index}" for index in range(6)]


def never(_):
    raise AssertionError("no picture may be asked for")


def frames(reel):
    return np.stack([reel.frame(index) for index in range(reel.count)])


@pytest.mark.parametrize(
    ("size", "changes", "wanted", "enlarged"),
    [
        ((64, 64), {"scale": 4}, (256, 256), True),
        ((64, 48), {"scale": 2.9}, (128, 96), True),
        ((64, 48), {"scale": 1.5}, (64, 48), False),
        ((64, 48), {"side": 500}, (448, 336), True),
        ((64, 48), {"side": 32}, (32, 24), False),
        ((300, 200), {"scale": 1.5}, (450, 300), False),
        ((512, 512), {"side": 1080}, (1080, 1080), False),
        ((5, 1), {"scale": 1 / 16}, (1, 1), False),
    ],
)
def test_sizes(size, changes, wanted, enlarged):
    assert scaled_size(ExportSpec("walk", "gif", **changes), size) == (wanted, enlarged)


def test_small_pictures_grow_in_whole_pixels():
    reel = reel_of(ExportSpec("walk", "gif", scale=3), frames_of(NOISE))
    assert reel.enlarged
    np.testing.assert_array_equal(frames(reel), NOISE.repeat(3, 1).repeat(3, 2))


def test_large_pictures_grow_smoothly():
    ramp = np.broadcast_to(np.linspace(0, 255, 400).astype(np.uint8)[None, None, :, None], (1, 300, 400, 3))
    reel = reel_of(ExportSpec("picture", "png", scale=2), frames_of(ramp))
    picture = reel.frame(0)
    assert picture.shape == (600, 800, 3)
    assert np.abs(np.diff(picture[0, 8:-8, 0].astype(int))).max() == 1


def test_the_way_back_shows_neither_end_twice():
    reel = reel_of(ExportSpec("walk", "gif", play="ping-pong"), frames_of(NOISE))
    np.testing.assert_array_equal(frames(reel), NOISE[[0, 1, 2, 3, 4, 5, 4, 3, 2, 1]])
    assert reel_of(ExportSpec("walk", "gif", play="ping-pong"), frames_of(NOISE[:2])).count == 2


@pytest.mark.parametrize("what", list(FORMATS))
def test_labels_make_room_for_themselves(what):
    source = frames_of(NOISE, labels=LABELS, title="a title")
    spec = ExportSpec(what, FORMATS[what][0], scale=4)
    plain = reel_of(spec, source)
    labelled = reel_of(ExportSpec(what, FORMATS[what][0], scale=4, labels=True), source)
    assert labelled.size[0] > plain.size[0]
    assert labelled.count == plain.count == (6 if what in ("steps", "walk") else 1)
    for reel in (plain, labelled):
        assert reel.frame(0).shape == (*reel.size, 3)
    if labelled.count > 1:
        assert len({labelled.frame(index).tobytes() for index in range(6)}) == 6
    without = reel_of(ExportSpec(what, FORMATS[what][0], scale=4, labels=True), frames_of(NOISE))
    assert without.size == plain.size


def test_a_strip_is_one_row_and_a_grid_is_not():
    strip, grid = (reel_of(ExportSpec(what, "png"), frames_of(NOISE)).size for what in ("strip", "grid"))
    assert strip[1] > 6 * 12
    assert strip[0] < 2 * 8
    assert grid[0] > 2 * 8
    assert grid[1] < 6 * 12


@pytest.mark.parametrize(
    ("what", "file_format", "count", "size"),
    [
        ("picture", "png", 1, (10_000, 10_000)),
        ("picture", "png", 1, (1, 70_000)),
        ("picture", "webp", 1, (1, 17_000)),
        ("strip", "png", 1000, (100, 100)),
        ("grid", "jpeg", 10_000, (512, 512)),
        ("walk", "mp4", 2, (8000, 8000)),
        ("walk", "mp4", 2, (2, 9000)),
        ("walk", "webp", 2, (20_000, 2)),
        ("walk", "gif", 200_000, (8, 8)),
        ("walk", "apng", 50_000, (1080, 1920)),
        ("walk", "sequence", 10**12, (1, 1)),
    ],
)
def test_hostile_sizes_are_refused_before_a_picture_is_made(what, file_format, count, size):
    source = FrameSource(count, size, never)
    with pytest.raises(UserError, match="pixels") as caught:
        reel_of(ExportSpec(what, file_format), source)
    assert caught.value.advice


def test_a_scale_can_make_it_too_large():
    with pytest.raises(UserError, match="16,384 × 16,384"):
        reel_of(ExportSpec("picture", "png", scale=32), FrameSource(1, (512, 512), never))


# ---------------------------------------------------------------- sources


def test_a_source_is_held_to_its_word():
    with pytest.raises(ValueError, match="0 pictures"):
        FrameSource(0, (8, 8), never)
    with pytest.raises(ValueError, match="no picture"):
        frames_of([])
    with pytest.raises(ValueError, match="2 labels"):
        frames_of(NOISE, labels=["a", "b"])
    for wrong in (NOISE[0, 1:], NOISE[0].astype(np.float32)):
        with pytest.raises(ValueError, match="picture 0 is"):
            FrameSource(1, (8, 12), lambda _, wrong=wrong: wrong).picture(0)
