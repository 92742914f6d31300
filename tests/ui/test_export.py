"""The export dialog in the real window: every kind in every format, written, read back, stopped, refused."""

from __future__ import annotations

import errno
import io
import itertools
import os
import threading
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)  # fmt: skip

from diffstudio.engine.export_spec import FORMATS
from diffstudio.engine.metadata import read_settings
from diffstudio.engine.parameters import read_parameters
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe, Walk
from diffstudio.errors import UserError
from diffstudio.widgets.keyframe_strip import PICTURE_MIME
from diffstudio.window.export_words import bytes_text

KEYS = (Recipe(model="tiny", label="rose", seed=3), Recipe(model="tiny", label="tulip", seed=4))
WALK = Walk(tuple(map(Keyframe, KEYS)))
SIDE = 16
STEPS = 7


class Walks:
    """A walk whose frames are there."""

    def __init__(self, length: int = 9, done: int | None = None, side: int = SIDE) -> None:
        self.walk, self.length, self.side = WALK, length, side
        self.frames_done = length if done is None else done
        self.gate: threading.Event | None = None

    def picture(self, index: int):
        if self.gate is not None and index > 2:
            self.gate.wait(20)
        if index >= self.frames_done:
            return None
        y, x = np.mgrid[: self.side, : self.side]
        return np.stack([(x * 5 + index * 9) % 256, (y * 5) % 256, (x + y + index) % 256], -1).astype(np.uint8)


@pytest.fixture
def batch(qtbot, window):
    """The window after a run of three pictures."""
    window.session.set_seed_random(False)
    window.session.update(count=3)
    window.generate()
    qtbot.waitUntil(lambda: not window.session.running, timeout=60_000)
    return window


def opened(qtbot, window):
    """Open the dialog by its key."""
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.export_dialog.isVisible()
    return window.export_dialog


def pick(qtbot, segmented, key: str) -> None:
    button = segmented.findChild(QAbstractButton, f"segment_{key}")
    assert button.isEnabled(), key
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert segmented.current() == key


def tick(qtbot, box) -> None:
    before = box.isChecked()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert box.isChecked() != before


def settled(qtbot, dialog) -> int:
    """Wait until everything about the choices is known; return the estimated bytes."""
    qtbot.waitUntil(lambda: dialog._bytes is not None and dialog.form.example.text() != "", timeout=30_000)
    return dialog._bytes


def export(qtbot, window) -> Path | None:
    """Press the button and return what was written."""
    dialog = window.export_dialog
    with qtbot.waitSignal(window.exports.exported, timeout=60_000) as ended:
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    return ended.args[0].path


def bytes_of(path: Path) -> int:
    return sum(file.stat().st_size for file in path.iterdir()) if path.is_dir() else path.stat().st_size


def frames_of(path: Path) -> tuple[list[np.ndarray], float]:
    """Return the pictures of a file or a folder, and how long they play in seconds."""
    if path.is_dir():
        return [frames_of(file)[0][0] for file in sorted(path.iterdir())], 0.0
    if path.suffix == ".mp4":
        with av.open(str(path)) as film:
            stream = film.streams.video[0]
            pictures = [frame.to_ndarray(format="rgb24") for frame in film.decode(stream)]
            return pictures, float(len(pictures) / Fraction(stream.average_rate))
    with Image.open(path) as image:
        pictures, milliseconds = [], 0.0
        for index in range(getattr(image, "n_frames", 1)):
            image.seek(index)
            pictures.append(np.asarray(image.convert("RGB")))
            milliseconds += image.info.get("duration", 0)
        return pictures, milliseconds / 1000


def line_of(path: Path) -> dict[str, str]:
    """Return the line of settings in a film, which only its player reads."""
    with av.open(str(path)) as film:
        return dict(read_parameters(film.metadata["comment"]).pairs)


def lowest(window) -> Path:
    return window.session.folder


def written_below(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 bytes"), (999, "999 bytes"), (8154, "8.15 kB"), (446_300, "446 kB"), (999_700, "1 MB"), (3e9, "3 GB")],
)
def test_bytes_are_written_in_three_digits(count, text):
    assert bytes_text(count) == text


# --------------------------------------------------------- everything once


@pytest.mark.parametrize("what", FORMATS)
def test_every_kind_is_exported_in_every_format(qtbot, batch, what):
    batch.session.walks = Walks()
    batch.session.set_image(1)
    dialog = opened(qtbot, batch)
    pick(qtbot, dialog.form.what, what)
    pick(qtbot, dialog.form.size_by, "scale")
    dialog.form.scale._change(4.0)
    film = batch.session.film
    recipe = {"walk": WALK.shared, "grid": film.recipe}.get(what, film.recipe.single(1))
    for file_format in FORMATS[what]:
        pick(qtbot, dialog.form.file_format, file_format)
        guess = settled(qtbot, dialog)
        path = export(qtbot, batch)
        assert path.is_relative_to(lowest(batch))
        assert abs(bytes_of(path) - guess) <= 0.15 * bytes_of(path), file_format
        check_pictures(path, what, file_format, dialog.form.pixels.text())
        check_settings(path, file_format, recipe)


def check_pictures(path: Path, what: str, file_format: str, pixels: str) -> None:
    pictures, seconds = frames_of(path)
    count = {"steps": STEPS, "walk": 9}.get(what, 1)
    # the last two of these steps are equal, and WebP keeps one for both of them, twice as long
    assert len(pictures) == count - (what == "steps" and file_format == "webp")
    height, width = pictures[0].shape[:2]
    assert pixels == f"{width:,} × {height:,} pixels"
    if what in ("grid", "strip"):
        assert width > (STEPS if what == "strip" else 2) * 4 * SIDE
    else:
        assert (height, width) == (4 * SIDE, 4 * SIDE)
    moving = what in ("steps", "walk") and file_format != "sequence"
    assert seconds == pytest.approx(count / (24 if what == "walk" else 12) if moving else 0, abs=0.02)


def check_settings(path: Path, file_format: str, recipe: Recipe) -> None:
    if file_format == "mp4":
        assert line_of(path)["Seed"] == str(recipe.seed)
    found = read_settings(sorted(path.iterdir())[-1] if path.is_dir() else path, Recipe(model="tiny"))
    assert found.recipe == recipe


def test_a_png_holds_the_very_pixels(qtbot, batch):
    dialog = opened(qtbot, batch)
    settled(qtbot, dialog)
    pictures, _ = frames_of(export(qtbot, batch))
    assert np.array_equal(pictures[0], batch.session.film.picture("x0", STEPS - 1, 0))


def test_without_metadata_nothing_is_in_the_file(qtbot, batch):
    dialog = opened(qtbot, batch)
    tick(qtbot, dialog.form.metadata)
    assert "Nothing" in dialog.form.written.text()
    settled(qtbot, dialog)
    found = read_settings(export(qtbot, batch))
    assert (found.recipe, found.fields) == (None, {})


def test_quantity_play_speed_labels_and_quality_do_what_they_say(qtbot, batch):
    dialog = opened(qtbot, batch)
    form = dialog.form
    pick(qtbot, form.what, "steps")
    form.channel.setCurrentIndex(form.channel.findData("x"))
    form.channel.activated.emit(form.channel.currentIndex())
    pick(qtbot, form.play, "ping-pong")
    pick(qtbot, form.file_format, "apng")
    pick(qtbot, form.size_by, "scale")
    form.fps._change(4.0)
    settled(qtbot, dialog)
    path = export(qtbot, batch)
    pictures, seconds = frames_of(path)
    assert len(pictures) == 2 * STEPS - 2
    assert seconds == pytest.approx(len(pictures) / 4, abs=0.02)
    assert np.array_equal(pictures[0], batch.session.film.picture("x", 0, 0))
    plain = pictures[0].shape
    tick(qtbot, form.labels)
    settled(qtbot, dialog)
    assert frames_of(export(qtbot, batch))[0][0].shape[0] > plain[0]
    pick(qtbot, form.file_format, "webp")
    sizes = []
    for quality in (100, 5):
        form.quality._change(quality)
        settled(qtbot, dialog)
        sizes.append(bytes_of(export(qtbot, batch)))
    assert sizes[1] < sizes[0]
    tick(qtbot, form.lossless)
    assert form.quality.isHidden()
    settled(qtbot, dialog)
    assert export(qtbot, batch) is not None


def test_what_does_not_matter_is_not_shown(qtbot, batch):
    dialog = opened(qtbot, batch)
    form = dialog.form
    for what, file_format in [(kind, key) for kind in list(FORMATS)[:-1] for key in FORMATS[kind]]:
        pick(qtbot, form.what, what)
        pick(qtbot, form.file_format, file_format)
        assert form.fps.isVisible() == (what == "steps" and file_format != "sequence")
        assert form.play.isVisible() == (what == "steps")
        assert form.quality.isVisible() == (file_format in ("jpeg", "webp", "mp4"))
        assert form.lossless.isVisible() == (file_format == "webp")
        assert form.channel.isVisible() == (what in ("strip", "steps"))


# ----------------------------------------------------- never partial, never over


def test_a_name_is_never_used_twice(qtbot, batch):
    dialog = opened(qtbot, batch)
    dialog.form.pattern.setText("")
    QTest.keyClicks(dialog.form.pattern, "mine")
    settled(qtbot, dialog)
    first = export(qtbot, batch)
    kept = first.read_bytes()
    qtbot.waitUntil(lambda: dialog.form.example.text() == "→ mine (2).png", timeout=10_000)
    second = export(qtbot, batch)
    assert (first.name, second.name) == ("mine.png", "mine (2).png")
    assert first.read_bytes() == kept


def test_the_name_that_is_shown_is_the_name_that_is_taken(qtbot, batch):
    dialog = opened(qtbot, batch)
    dialog.form.pattern.setText("")
    QTest.keyClicks(dialog.form.pattern, "[model_name]/[sampler] [steps] [number]")
    qtbot.waitUntil(lambda: "DDIM 6" in dialog.form.example.text(), timeout=10_000)
    shown = dialog.form.example.text().removeprefix("→ ")
    settled(qtbot, dialog)
    assert export(qtbot, batch) == lowest(batch) / shown
    assert shown == str(Path("tiny") / "DDIM 6 00001.png")


def gated(qtbot, window) -> tuple[object, Walks]:
    """Open the dialog for a walk, wait until it is at rest, then hold back every frame but the first three."""
    walks = window.session.walks = Walks(40)
    dialog = opened(qtbot, window)
    pick(qtbot, dialog.form.what, "walk")
    settled(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.preview.kept == 40, timeout=20_000)
    walks.gate = threading.Event()
    return dialog, walks


def test_stopped_in_the_middle_nothing_is_left(qtbot, window):
    dialog, walks = gated(qtbot, window)
    for file_format in FORMATS["walk"]:
        walks.gate = None
        pick(qtbot, dialog.form.file_format, file_format)
        settled(qtbot, dialog)
        qtbot.waitUntil(lambda: dialog.preview.kept == 40, timeout=20_000)
        walks.gate = threading.Event()
        with qtbot.waitSignal(window.exports.exported, timeout=30_000) as ended:
            qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(lambda: "picture" in dialog.progress.text(), timeout=20_000)
            assert dialog.button.state() == "running"
            assert not dialog.form.isEnabled()
            qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
            assert dialog.button.state() == "stopping"
            walks.gate.set()
        assert ended.args[0].path is None
        assert written_below(lowest(window)) == []
        said = dialog.messages.findChildren(QWidget, "message_info")[-1].accessibleName()
        assert "nothing was written" in said
    walks.gate = None
    assert export(qtbot, window) is not None


def test_escape_closes_and_stops(qtbot, window):
    dialog, walks = gated(qtbot, window)
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.exports.exported, timeout=30_000) as ended:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        walks.gate.set()
    assert ended.args[0].path is None
    assert written_below(lowest(window)) == []


def test_closing_the_window_stops_an_export(qtbot, window):
    dialog, walks = gated(qtbot, window)
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    walks.gate.set()
    window.close()
    assert not dialog.isVisible()
    assert [name for name in written_below(lowest(window)) if ".part" in name] == []


def test_a_full_disk_is_said_and_leaves_nothing(qtbot, batch, monkeypatch):
    dialog = opened(qtbot, batch)
    real = os.write

    def full(descriptor, data):
        real(descriptor, bytes(data)[: len(data) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    for what, file_format in (("picture", "png"), ("steps", "gif"), ("steps", "sequence"), ("steps", "mp4")):
        pick(qtbot, dialog.form.what, what)
        pick(qtbot, dialog.form.file_format, file_format)
        settled(qtbot, dialog)
        with monkeypatch.context() as patched, qtbot.waitSignal(batch.exports.failed, timeout=20_000):
            patched.setattr(os, "write", full)
            qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(lambda: not batch.exports.running, timeout=20_000)
        assert "disk is full" in batch.session.messages.history[-1].text
        assert "disk is full" in dialog.messages.findChildren(QWidget, "message_error")[-1].accessibleName()
        assert written_below(lowest(batch)) == []
    assert export(qtbot, batch) is not None  # the disk has room again, and so it works


def test_the_window_lives_while_a_long_export_goes_on(qtbot, window):
    """The window gets its turns while the export takes its pictures: it never waits for the clerk."""
    window.session.walks = Walks(200)
    dialog = opened(qtbot, window)
    pick(qtbot, dialog.form.what, "walk")
    pick(qtbot, dialog.form.file_format, "webp")
    dialog.form.side._change(128.0)
    settled(qtbot, dialog)
    ticks, seen = [0], []
    ticker = QTimer(interval=1)
    ticker.timeout.connect(lambda: ticks.__setitem__(0, ticks[0] + 1))
    window.exports.progressed.connect(lambda done, total: seen.append((done, ticks[0])))
    ticker.start()
    path = export(qtbot, window)
    ticker.stop()
    assert path is not None
    assert ticks[0] >= 100
    stalls = [later[0] - before[0] for before, later in itertools.pairwise(seen)]
    assert max(stalls, default=0) < 50, "the window did not look for a quarter of the export"


# ---------------------------------------------------------- what is refused


def test_too_many_frames_a_second_are_said_at_the_control(qtbot, batch):
    dialog = opened(qtbot, batch)
    pick(qtbot, dialog.form.what, "steps")
    pick(qtbot, dialog.form.file_format, "gif")
    dialog.form.fps._change(60.0)
    assert "GIF" in dialog.form.fps.error()
    assert not dialog.button.isEnabled()
    qtbot.waitUntil(lambda: dialog.preview.canvas.picture() is not None, timeout=10_000)  # it is shown all the same
    pick(qtbot, dialog.form.file_format, "mp4")
    assert dialog.form.fps.error() is None
    settled(qtbot, dialog)
    assert dialog.button.isEnabled()


def test_too_large_a_picture_is_said_at_the_size(qtbot, batch):
    dialog = opened(qtbot, batch)
    pick(qtbot, dialog.form.what, "strip")
    pick(qtbot, dialog.form.size_by, "side")
    dialog.form.side._change(8192.0)
    qtbot.waitUntil(lambda: dialog.form.size_row.error() is not None, timeout=10_000)
    assert "pixels" in dialog.form.size_row.error()
    assert not dialog.button.isEnabled()
    dialog.form.side._change(64.0)
    settled(qtbot, dialog)
    assert dialog.form.size_row.error() is None
    assert dialog.button.isEnabled()


@pytest.mark.parametrize(
    ("name", "folder", "row", "words"),
    [
        ("", "", "name_row", "Type a name"),
        ("[nonsense]", "", "name_row", "[nonsense]"),
        ("x", "somewhere", "folder_row", "whole path"),
        ("x", "/dev/null/x", "folder_row", "not a folder"),
    ],
)
def test_a_bad_name_or_folder_is_said_at_its_field(qtbot, batch, name, folder, row, words):
    dialog = opened(qtbot, batch)
    settled(qtbot, dialog)
    dialog.form.pattern.clear()
    dialog.form.pattern.textEdited.emit("")
    QTest.keyClicks(dialog.form.pattern, name)
    if folder:
        dialog.form.folder.clear()
        QTest.keyClicks(dialog.form.folder, folder)
    row = getattr(dialog.form, row)
    qtbot.waitUntil(lambda: words in (row.error() or ""), timeout=10_000)
    qtbot.waitUntil(lambda: not dialog.button.isEnabled(), timeout=10_000)
    dialog.start()
    assert not batch.exports.running


def test_what_is_not_there_says_why(qtbot, window):
    window.session.amend(film=None)
    dialog = opened(qtbot, window)
    for what in FORMATS:
        button = dialog.form.what.findChild(QAbstractButton, f"segment_{what}")
        assert not button.isEnabled()
        assert "first" in button.toolTip() or "render" in button.toolTip()
    assert not dialog.button.isEnabled()
    said = [label.text() for label in dialog.preview.canvas.findChildren(QLabel) if label.isVisible()]
    assert any("Generate" in text for text in said)


def test_an_incomplete_walk_says_what_is_exported(qtbot, window):
    window.session.walks = Walks(9, 4)
    dialog = opened(qtbot, window)
    pick(qtbot, dialog.form.what, "walk")
    pick(qtbot, dialog.form.file_format, "gif")
    assert "4 of 9 frames" in dialog.note.text()
    settled(qtbot, dialog)
    assert len(frames_of(export(qtbot, window))[0]) == 4


def test_a_walk_that_grew_meanwhile_is_offered_as_it_is_now(qtbot, window):
    walks = window.session.walks = Walks(9, 0)
    dialog = opened(qtbot, window)
    qtbot.waitUntil(dialog.isActiveWindow, timeout=5000)
    button = dialog.form.what.findChild(QAbstractButton, "segment_walk")
    assert not button.isEnabled()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)
    walks.frames_done = 9
    dialog.activateWindow()
    qtbot.waitUntil(button.isEnabled, timeout=5000)


# ------------------------------------------------------------ around it


def test_the_preview_shows_the_frames_and_plays(qtbot, batch):
    dialog = opened(qtbot, batch)
    pick(qtbot, dialog.form.what, "steps")
    pick(qtbot, dialog.form.size_by, "scale")
    qtbot.waitUntil(lambda: dialog.preview.kept == STEPS, timeout=20_000)
    assert dialog.preview.playing
    shown = set()
    qtbot.waitUntil(
        lambda: shown.add(dialog.preview.canvas.picture().tobytes()) or len(shown) >= 3, timeout=20_000
    )
    qtbot.mouseClick(dialog.preview.findChild(QAbstractButton, "preview-play"), Qt.MouseButton.LeftButton)
    assert not dialog.preview.playing
    pick(qtbot, dialog.form.what, "picture")
    qtbot.waitUntil(lambda: dialog.preview.kept == 1, timeout=10_000)
    assert not dialog.preview.playing


def test_the_dialog_follows_the_window(qtbot, batch):
    dialog = opened(qtbot, batch)
    settled(qtbot, dialog)
    before = dialog.preview.canvas.picture()
    batch.session.set_image(2)
    qtbot.waitUntil(lambda: not np.array_equal(dialog.preview.canvas.picture(), before), timeout=10_000)
    settled(qtbot, dialog)
    assert read_settings(export(qtbot, batch)).recipe == batch.session.film.recipe.single(2)


def test_playing_asks_for_nothing_anew(qtbot, batch):
    dialog = opened(qtbot, batch)
    pick(qtbot, dialog.form.what, "grid")
    known = settled(qtbot, dialog)
    for position in (1, 2, 3):
        batch.session.play_to(position)
        assert dialog._bytes == known
    assert dialog.form.moment.count() == 2


def test_the_step_under_the_playhead_can_be_exported(qtbot, batch):
    batch.session.set_position(3)
    dialog = opened(qtbot, batch)
    pick(qtbot, dialog.form.what, "picture")
    dialog.form.moment.setCurrentIndex(1)
    dialog.form.moment.activated.emit(1)
    assert dialog.form.channel.isVisible()
    settled(qtbot, dialog)
    pictures, _ = frames_of(export(qtbot, batch))
    assert np.array_equal(pictures[0], batch.session.film.picture("x0", 3, 0))


def test_several_follow_each_other_and_their_folder_can_be_opened(qtbot, batch, monkeypatch, tmp_path):
    urls = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", urls.append)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "mine"))
    dialog = opened(qtbot, batch)
    qtbot.mouseClick(dialog.form.choose, Qt.MouseButton.LeftButton)
    assert dialog.form.folder.text() == str(tmp_path / "mine")
    paths = set()
    for _ in range(3):
        settled(qtbot, dialog)
        paths.add(export(qtbot, batch))
    assert len(paths) == 3
    qtbot.mouseClick(dialog.messages.findChildren(QPushButton, "message_action")[-1], Qt.MouseButton.LeftButton)
    assert Path(urls[0].toLocalFile()) == next(iter(paths)).parent


def test_choices_are_remembered(qtbot, batch):
    dialog = opened(qtbot, batch)
    pick(qtbot, dialog.form.what, "steps")
    pick(qtbot, dialog.form.file_format, "webp")
    dialog.form.fps._change(30.0)
    remembered = batch.remembered().export
    assert remembered == dialog.form.settings.to_dict()
    assert (remembered["what"], remembered["kinds"]["steps"]["fps"]) == ("steps", 30.0)
    assert remembered["kinds"]["steps"]["file_format"] == "webp"
    dialog.reject()
    assert opened(qtbot, batch).form.what.current() == "steps"


def test_a_film_is_as_fast_as_it_is_played_in_the_window(qtbot, batch):
    batch.session.set_look("Speed", fps=20)
    dialog = opened(qtbot, batch)
    pick(qtbot, dialog.form.what, "steps")
    assert dialog.form.fps.value() == 20
    dialog.form.fps._change(6.0)
    batch.session.set_look("Speed", fps=15)
    dialog.reject()
    assert opened(qtbot, batch).form.fps.value() == 6
    dialog.form.fps._change(15.0)
    assert dialog.form.settings.kind.fps is None


def test_everything_in_the_dialog_has_a_name_and_can_be_reached(qtbot, batch):
    batch.session.walks = Walks()
    dialog = opened(qtbot, batch)
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit)
    for what in FORMATS:
        pick(qtbot, dialog.form.what, what)
        pick(qtbot, dialog.form.file_format, "webp")
        for widget in dialog.findChildren(QWidget):
            if widget.isVisible() and (isinstance(widget, kinds) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus):
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or text or widget.objectName().startswith("qt_"), widget.objectName()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=5000)
    dialog.form.what.take_focus()
    reached = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        if focus in reached:
            break
        reached.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    names = [widget.objectName() for widget in reached]
    order = ["export-folder", "export-name", "export-close", "export-start"]
    assert [name for name in names if name in order] == order
    assert names.index("export-metadata") < names.index("export-folder")


# ------------------------------------------------------ out of the window


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def settings_in(data: QMimeData, mime: str = "image/png") -> Recipe | None:
    return read_settings(io.BytesIO(bytes(data.data(mime).data()))).recipe


def test_a_copied_picture_brings_its_settings(qtbot, batch):
    batch.session.set_image(1)
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(batch, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: clipboard().hasFormat("image/png"), timeout=10_000)
    recipe = batch.session.film.recipe.single(1)
    assert settings_in(clipboard()) == recipe
    assert clipboard().imageData().size().width() == SIDE
    assert Recipe.from_json(bytes(clipboard().data(PICTURE_MIME).data())) == recipe
    with Image.open(io.BytesIO(bytes(clipboard().data("image/png").data()))) as image:
        assert np.array_equal(np.asarray(image), batch.session.film.picture("x0", STEPS - 1, 1))


def test_without_a_picture_copying_says_so(qtbot, window):
    window.session.amend(film=None)
    with pytest.raises(UserError, match="no picture"):
        window.copy_picture()


@pytest.fixture
def drags(batch, monkeypatch):
    """What was dragged out of the window, as if the button were held."""
    seen = []
    monkeypatch.setattr(type(batch.carrier), "_held", staticmethod(lambda: True))
    monkeypatch.setattr("PySide6.QtGui.QDrag.exec", lambda drag, actions: seen.append(copied(drag.mimeData())))
    return seen


def copied(data: QMimeData) -> dict[str, object]:
    return {
        "file": Path(data.urls()[0].toLocalFile()),
        "image": data.imageData(),
        "recipe": Recipe.from_json(bytes(data.data(PICTURE_MIME).data())),
    }


def carry_off(widget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(widget, start + (end - start) * share)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)


def test_a_thumbnail_of_the_batch_is_dragged_out_as_a_file(qtbot, batch, drags):
    strip = batch.playback.batch
    start = strip._place(2).center().toPoint()
    carry_off(strip.viewport(), start, start + QPoint(60, 0))
    qtbot.waitUntil(lambda: len(drags) == 1, timeout=10_000)
    (dragged,) = drags
    recipe = batch.session.film.recipe.single(2)
    assert read_settings(dragged["file"]).recipe == recipe == dragged["recipe"]
    assert dragged["image"].width() == SIDE
    assert frames_of(dragged["file"])[0][0].tobytes() == batch.session.film.picture("x0", STEPS - 1, 2).tobytes()


def test_a_thumbnail_of_the_film_strip_is_dragged_out_upwards_and_scrubbing_is_as_before(qtbot, batch, drags):
    strip = batch.playback.strip
    places = {place.at: place.rect.center().toPoint() for place in strip._places()}
    carry_off(strip, places[2], places[4])
    assert batch.session.position == 4
    carry_off(strip, places[3], places[3] - QPoint(0, strip.height()))
    qtbot.waitUntil(lambda: len(drags) == 1, timeout=10_000)
    assert batch.session.position == 3
    path = drags[0]["file"]
    assert frames_of(path)[0][0].tobytes() == batch.session.film.picture("x0", 3, 0).tobytes()
    assert read_settings(path).recipe == batch.session.film.recipe.single(0)


def test_the_large_picture_is_dragged_out_as_it_is_shown(qtbot, batch, drags):
    batch.session.set_position(2)
    batch.session.set_channel("x")
    view = batch.playback.view
    start = view.picture_rect().center().toPoint()
    carry_off(view, start, start + QPoint(40, 40))
    qtbot.waitUntil(lambda: len(drags) == 1, timeout=10_000)
    assert frames_of(drags[0]["file"])[0][0].tobytes() == batch.session.film.picture("x", 2, 0).tobytes()


def test_a_drag_that_was_let_go_before_its_file_was_there_is_none(qtbot, batch, drags, monkeypatch):
    monkeypatch.setattr(type(batch.carrier), "_held", staticmethod(lambda: False))
    with qtbot.waitSignal(batch.exports.carried, timeout=10_000):
        batch.drag_picture(0, STEPS - 1, "x0")
    assert drags == []


def menu_of(window, widget, at: QPoint) -> dict[str, object]:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
    menu = window.findChildren(QMenu, "thumbnail-menu")[-1]
    assert menu.isVisible()
    return {action.objectName(): action for action in menu.actions()} | {"menu": menu}


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # said by "offscreen"
def test_the_menu_of_a_thumbnail_copies_saves_and_exports(qtbot, batch):
    strip = batch.playback.strip
    at = next(place.rect.center().toPoint() for place in strip._places() if place.at == 3)
    found = menu_of(batch, strip, at)
    QGuiApplication.clipboard().clear()
    found["thumbnail-copy"].trigger()
    qtbot.waitUntil(lambda: clipboard().hasFormat("image/png"), timeout=10_000)
    assert settings_in(clipboard()) == batch.session.film.recipe.single(0)
    with qtbot.waitSignal(batch.session.saved, timeout=10_000) as saved:
        found["thumbnail-save"].trigger()
    (path,) = saved.args[0]
    assert path.parent == lowest(batch)
    assert frames_of(path)[0][0].tobytes() == batch.session.film.picture("x0", 3, 0).tobytes()
    found["thumbnail-export"].trigger()
    assert batch.export_dialog.isVisible()
    assert batch.session.position == 3
    assert batch.export_dialog.form.position == 3


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # said by "offscreen"
def test_the_menu_of_the_batch_is_about_the_picture_under_the_mouse(qtbot, batch):
    strip = batch.playback.batch
    found = menu_of(batch, strip.viewport(), strip._place(2).center().toPoint())
    found["thumbnail-export"].trigger()
    assert batch.session.image == 2
    settled(qtbot, batch.export_dialog)
    assert read_settings(export(qtbot, batch)).recipe == batch.session.film.recipe.single(2)
