import errno
import itertools
import os
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from diffstudio import files
from diffstudio.engine import export as export_module
from diffstudio.engine.export import estimate, export, outline, preview
from diffstudio.engine.export_film import batch_source, picture_source, steps_source
from diffstudio.engine.export_source import frames_of
from diffstudio.engine.export_spec import FORMATS, SUFFIXES, ExportSpec
from diffstudio.engine.film import Film
from diffstudio.engine.metadata import read_settings
from diffstudio.engine.run import Run
from diffstudio.errors import UserError

TEXT = "A\nNegative prompt:\nSteps: 3, Seed: 1, CFG scale: 1"
EVERY = [(what, file_format) for what in FORMATS for file_format in FORMATS[what]]


def moving(count=8, height=24, width=32):
    y, x = np.mgrid[:height, :width]
    parts = [(x * 6 + 9 * i, y * 8 + 3 * i, x * 3 + y * 3 + 5 * i) for i in range(count)]
    return (np.stack([np.stack(part, -1) for part in parts]) % 256).astype(np.uint8)


def noise(count, side=64, seed=0):
    """Noise that becomes a picture, as the steps of a run."""
    draw = np.random.default_rng(seed)
    target = draw.integers(0, 256, (4, 4, 3)).repeat(side // 4, 0).repeat(side // 4, 1)
    start = draw.normal(127, 70, (side, side, 3))
    shares = np.linspace(0, 1, count)[:, None, None, None]
    return (target * shares + start * (1 - shares)).clip(0, 255).astype(np.uint8)


def walk_with_stops(count, side=64):
    """Twenty frames of standing still, twenty of moving."""
    places = np.cumsum([index // 20 % 2 for index in range(count)])
    return np.stack([np.roll(moving(1, side, side)[0], place, 1) for place in places])


def everything_below(folder):
    return sorted(path for path in folder.rglob("*") if not path.is_dir())


def bytes_of(path):
    return sum(file.stat().st_size for file in path.iterdir()) if path.is_dir() else path.stat().st_size


@pytest.mark.parametrize(("what", "file_format"), EVERY)
@pytest.mark.parametrize("labels", [False, True])
def test_every_combination_is_written_as_estimated_and_announced(what, file_format, labels, tmp_path):
    spec = ExportSpec(what, file_format, scale=2, labels=labels)
    source = frames_of(moving(), labels=list("abcdefgh"), title="t", text=TEXT)
    told = []
    guess = estimate(spec, source)
    path = export(spec, source, tmp_path, on_progress=lambda done, total: told.append((done, total)))
    assert path.parent == tmp_path
    assert path.is_dir() if file_format == "sequence" else path.suffix == SUFFIXES[file_format]
    assert bytes_of(path) / 2 < guess.bytes < bytes_of(path) * 2
    assert guess.frames == (8 if spec.animated else 1)
    assert guess.seconds == (8 / 12 if spec.animated and file_format != "sequence" else 0)
    assert told == [(index + 1, len(told)) for index in range(len(told))]
    shown = preview(spec, source)
    if file_format != "mp4":
        with Image.open(everything_below(tmp_path)[0]) as image:
            assert image.size == shown.shape[1::-1] == guess.size[::-1]
    assert not [file for file in everything_below(tmp_path) if file.name.endswith(".part")]


@pytest.mark.parametrize("file_format", FORMATS["walk"])
@pytest.mark.parametrize(
    "frames", [noise(150), walk_with_stops(130), moving(60, 64, 64)], ids=["steps", "walk", "moving"]
)
def test_a_sample_tells_the_size_within_a_factor_of_two(frames, file_format, tmp_path, monkeypatch):
    monkeypatch.setattr(export_module, "WHOLE_PIXELS", 0)
    monkeypatch.setattr(export_module, "_SEGMENTS", (4, 5))
    spec = ExportSpec("walk", file_format)
    source = frames_of(frames)
    asked = []
    counted = replace(source, frame=lambda index: (asked.append(index), frames[index])[1])
    guess = estimate(spec, counted)
    real = bytes_of(export(spec, source, tmp_path))
    assert real / 2 < guess.bytes < real * 2
    assert len(set(asked)) <= 50


def test_names_are_never_taken_twice(tmp_path):
    spec, source = ExportSpec("walk", "gif"), frames_of(moving(2))
    names = [export(spec, source, tmp_path).name for _ in range(3)]
    assert names == ["walk-00001.gif", "walk-00002.gif", "walk-00003.gif"]
    names = [export(spec, source, tmp_path / "mine.GIF").name for _ in range(2)]
    assert names == ["mine.gif", "mine (2).gif"]
    sequence = ExportSpec("walk", "sequence")
    assert export(sequence, source, tmp_path / "frames") == tmp_path / "frames"
    within = [export(sequence, source, tmp_path / "frames").name for _ in range(2)]
    assert within == ["walk-00001", "walk-00002"], "a folder that is there is where new ones go"
    assert export(ExportSpec("picture", "png"), source, tmp_path).name == "00001.png"


@pytest.mark.parametrize("name", ["../../out", "a/../../b", "con", "x" * 500, "tra\x00il. ", "[seed]"])
def test_hostile_names_stay_in_their_folder(name, tmp_path):
    target = tmp_path / "here"
    target.mkdir()
    path = export(ExportSpec("picture", "png"), frames_of(moving(1)), target / name.replace("/", "\\"))
    assert path.parent == target
    assert everything_below(tmp_path) == [path]


def test_folders_are_made(tmp_path):
    path = export(ExportSpec("picture", "png"), frames_of(moving(1)), tmp_path / "new" / "one.png")
    assert path == tmp_path / "new" / "one.png"


@pytest.mark.parametrize(("what", "file_format"), EVERY)
def test_stopping_anywhere_leaves_nothing(what, file_format, tmp_path):
    spec, source = ExportSpec(what, file_format), frames_of(moving(3))
    for after in itertools.count():
        left = iter([False] * after)
        path = export(spec, source, tmp_path, stop=lambda left=left: next(left, True))
        if path is not None:
            break
        assert list(tmp_path.iterdir()) == []
    assert after >= (1 if what == "picture" else 3)


def test_an_estimate_is_stopped():
    assert estimate(ExportSpec("walk", "gif"), frames_of(moving()), stop=lambda: True) is None


@pytest.mark.parametrize("file_format", ["gif", "sequence", "mp4"])
@pytest.mark.parametrize("call", ["write", "fsync", "link"])
def test_a_full_disk_leaves_nothing(file_format, call, tmp_path, monkeypatch):
    source = frames_of(moving(3))
    seen = []
    real = getattr(os, call)

    def full(*arguments, **options):
        seen.append(call)
        if file_format != "sequence" or len(seen) > 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(*arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(files.os, call, full)
        if call == "link":  # then the name is claimed in another way, which also meets the full disk
            patch.setattr(files.os, "replace", full)
        with pytest.raises(UserError, match="disk is full"):
            export(ExportSpec("walk", file_format), source, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file_format", ["gif", "sequence"])
def test_a_folder_that_cannot_be_written_is_named(file_format, tmp_path):
    blocker = tmp_path / "file"
    blocker.write_text("mine")
    with pytest.raises(UserError, match="file"):
        export(ExportSpec("walk", file_format), frames_of(moving(2)), blocker / "inside" / "name")
    assert everything_below(tmp_path) == [blocker]
    assert blocker.read_text() == "mine"


def test_a_picture_that_cannot_be_had_leaves_nothing(tmp_path):
    def broken(index):
        if index == 2:
            raise UserError("Frame 2 is not there any more.")
        return moving()[index]

    for file_format in FORMATS["walk"]:
        with pytest.raises(UserError, match="Frame 2"):
            export(ExportSpec("walk", file_format), replace(frames_of(moving()), frame=broken), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_others_put_into_a_sequence_stays(tmp_path):
    def broken(index):
        if index == 1:
            (tmp_path / "walk-00001" / "theirs.txt").write_text("theirs")
            raise UserError("Frame 1 is not there any more.")
        return moving()[index]

    with pytest.raises(UserError, match="Frame 1"):
        export(ExportSpec("walk", "sequence"), replace(frames_of(moving()), frame=broken), tmp_path)
    assert [path.name for path in everything_below(tmp_path)] == ["theirs.txt"]


def test_the_preview_is_any_frame():
    source, spec = frames_of(moving()), ExportSpec("walk", "gif")
    for asked, frame in ((0, 0), (5, 5), (99, 7), (-3, 0)):
        np.testing.assert_array_equal(preview(spec, source, asked), moving()[frame])


def test_metadata_can_be_left_out(tmp_path):
    source = frames_of(moving(1), text=TEXT)
    path = export(ExportSpec("picture", "png", metadata=False), source, tmp_path)
    assert read_settings(path).recipe is None


# ---------------------------------------------------------------- runs


@pytest.fixture
def run(make_run):
    return make_run()


def test_a_picture_of_a_run_makes_it_again(run, tmp_path):
    film = Film(run)
    source = picture_source(film, run.origin, run.placement, image=1)
    path = export(ExportSpec("picture", "png"), source, tmp_path)
    assert path.name == "00001-8.png"
    assert read_settings(path).origin == run.origin.single(1)
    np.testing.assert_array_equal(np.asarray(Image.open(path)), film.picture("x0", film.available - 1, 1))


def test_a_batch_and_its_steps(run, tmp_path):
    film = Film(run)
    batch = batch_source(film, run.origin, run.placement)
    assert (batch.count, batch.labels) == (2, ("seed 7", "seed 8"))
    assert read_settings(export(ExportSpec("grid", "png"), batch, tmp_path)).origin == run.origin
    steps = steps_source(film, run.origin, run.placement, image=1)
    assert steps.labels == (*(f"step {k}" for k in range(6)), "picture")
    assert "DPM++ 2M" in steps.title
    np.testing.assert_array_equal(steps.picture(3), film.picture("x0", 3, 1))
    change = steps_source(film, run.origin, run.placement, channel="change")
    assert change.count == steps.count - 1, "the first step has no step before it"
    folder = export(ExportSpec("steps", "sequence"), steps, tmp_path)
    found = [read_settings(path).origin for path in everything_below(folder)]
    assert found == [None] * 6 + [run.origin.single(1)]


def test_a_run_without_steps_has_nothing_to_export(model, recipe):
    from diffstudio.engine.plan import plan

    planned = plan(recipe, model)
    film = Film(Run(planned))
    for make in (picture_source, batch_source, steps_source):
        with pytest.raises(UserError, match="nothing to export"):
            make(film, planned.origin, planned.placement)


def test_a_step_that_is_gone_is_named(run, monkeypatch):
    film = Film(run)
    source = steps_source(film, run.origin, run.placement)
    monkeypatch.setattr(film, "picture", lambda *_: None)
    with pytest.raises(UserError, match="Step 2"):
        source.picture(2)


def test_the_outline_is_known_without_asking_for_a_picture():
    def never(index):
        raise AssertionError("a picture was asked for")

    source = replace(frames_of(moving(), text=TEXT), frame=never)
    told = outline(ExportSpec("walk", "gif", scale=2, fps=4), source)
    assert (told.size, told.frames, told.seconds) == ((48, 64), 8, 2.0)
    assert outline(ExportSpec("walk", "sequence"), source).seconds == 0
    assert outline(ExportSpec("picture", "png"), source).frames == 1


def test_a_pattern_names_the_file_in_a_folder_that_is_made(tmp_path):
    source = frames_of(moving(), names={"seed": "7"})
    spec = ExportSpec("walk", "gif")
    paths = [export(spec, source, tmp_path / "new", pattern="a/[seed]") for _ in range(2)]
    assert [str(path.relative_to(tmp_path)) for path in paths] == ["new/a/7.gif", "new/a/7 (2).gif"]


@pytest.mark.parametrize(("what", "file_format"), EVERY)
def test_the_settings_are_in_the_estimate(what, file_format, tmp_path):
    source = frames_of(moving(4, 8, 8), text=TEXT * 5, exact="x" * 3000)
    spec = ExportSpec(what, file_format)
    path = export(spec, source, tmp_path, pattern="x")
    assert estimate(spec, source).bytes == pytest.approx(bytes_of(path), rel=0.15)
