"""Pictures, files and texts dropped on the window or pasted into it: their settings come back."""

from __future__ import annotations

import io
import json

import numpy as np
import pytest
from PIL import Image, PngImagePlugin
from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit

from diffstudio.engine.branch import Branch
from diffstudio.engine.exif import EXIF_IFD, USER_COMMENT, encode_comment
from diffstudio.engine.metadata import encode, encode_plain
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.sheet import Sheet

PICTURE = np.zeros((16, 16, 3), np.uint8)
RECIPE = Recipe(model="tiny", label="daisy", sampler="Heun", steps=5, guidance=3.5, seed=123)
A1111 = (
    "tulip\nNegative prompt: rose\nSteps: 9, Sampler: DPM++ 2M Karras, CFG scale: 4.5, Seed: 99, Size: 512x384, "
    "Model hash: 6ce0161689, Model: v1-5, Hires upscale: 2, Version: v1.10.1"
)
GRAPH = {
    "3": {"class_type": "KSampler", "inputs": {
        "seed": 77, "steps": 8, "cfg": 3.0, "sampler_name": "euler", "scheduler": "normal", "denoise": 1.0,
        "model": ["4", 0], "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["5", 0]}},
    "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "sd15.safetensors"}},
    "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 512, "height": 512, "batch_size": 1}},
    "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "rose", "clip": ["4", 1]}},
    "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "", "clip": ["4", 1]}},
}  # fmt: skip
INVOKE = {
    "app_version": "4.2.0", "positive_prompt": "rose", "negative_prompt": "", "seed": 55, "steps": 7, "cfg_scale": 2.5,
    "scheduler": "euler", "width": 512, "height": 512, "model": {"name": "dreamer"},
}  # fmt: skip
SWARM = {"sui_image_params": {"prompt": "rose", "seed": 44, "steps": 6, "cfgscale": 2.0, "model": "any", "width": 512}}
FOOOCUS = {
    "prompt": "rose", "negative_prompt": "", "steps": 11, "guidance_scale": 4.0, "seed": "33", "sampler": "euler",
    "scheduler": "karras", "base_model": "jugg", "resolution": "(1152, 896)", "version": "Fooocus v2.5.0",
}  # fmt: skip


def png(**texts):
    info = PngImagePlugin.PngInfo()
    for name, text in texts.items():
        info.add_text(name, text)
    buffer = io.BytesIO()
    Image.fromarray(PICTURE).save(buffer, "PNG", pnginfo=info)
    return buffer.getvalue()


def with_comment(kind, text):
    exif = Image.Exif()
    exif.get_ifd(EXIF_IFD)[USER_COMMENT] = encode_comment(text)
    buffer = io.BytesIO()
    Image.fromarray(PICTURE).save(buffer, kind, exif=exif.tobytes())
    return buffer.getvalue()


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window, data, place=(640.0, 400.0), target=None):
    """Drop as the system does: onto the widget that takes it."""
    copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target = target or window
    entered = QDragEnterEvent(QPointF(*place).toPoint(), copy, data, button, none)
    QApplication.sendEvent(target, entered)
    seen = window.drops.sheet_of(window).isVisible()
    event = QDropEvent(QPointF(*place), copy, data, button, none)
    QApplication.sendEvent(target, event)
    return entered.isAccepted(), seen


def said(qtbot, window, count=1):
    history = window.session.messages.history
    qtbot.waitUntil(lambda: len(history) >= count, timeout=10_000)
    return history[count - 1]


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_our_own_picture_brings_all_its_settings_back(qtbot, window, tmp_path, kind):
    path = tmp_path / f"flower.{kind}"
    path.write_bytes(encode(PICTURE, RECIPE, kind))
    before = window.session.recipe
    assert drop(window, files(path)) == (True, True)
    message = said(qtbot, window)
    assert message.severity == "info"
    assert path.name in message.text
    assert window.session.recipe == RECIPE
    assert not window.session.seed_is_random
    assert window.generate_panel.classes.current() == "daisy"
    assert window.session.undo_name == "Picture settings"
    window.undo()
    assert window.session.recipe == before


@pytest.mark.parametrize(
    ("data", "source", "seed", "steps"),
    [
        (png(parameters=A1111), "A1111", 99, 9),
        (with_comment("JPEG", A1111), "A1111", 99, 9),
        (with_comment("WEBP", A1111), "A1111", 99, 9),
        (png(prompt=json.dumps(GRAPH)), "ComfyUI", 77, 8),
        (png(invokeai_metadata=json.dumps(INVOKE)), "InvokeAI", 55, 7),
        (png(parameters=json.dumps(SWARM)), "SwarmUI", 44, 6),
        (png(parameters=json.dumps(FOOOCUS), fooocus_scheme="fooocus"), "Fooocus", 33, 11),
    ],
    ids=["a1111", "a1111-jpeg", "a1111-webp", "comfyui", "invokeai", "swarmui", "fooocus"],
)
def test_pictures_of_other_tools(qtbot, window, tmp_path, data, source, seed, steps):
    path = tmp_path / "theirs"
    path.write_bytes(data)
    drop(window, files(path))
    message = said(qtbot, window)
    assert source in message.text
    recipe = window.session.recipe
    assert (recipe.model, recipe.seed, recipe.steps, recipe.size) == ("tiny", seed, steps, None)
    assert "is not here; “tiny” stays" in message.text  # their model


def test_what_cannot_be_applied_is_named_and_the_rest_applied(qtbot, window, tmp_path):
    path = tmp_path / "theirs.png"
    path.write_bytes(png(parameters=A1111.replace("tulip", "a lighthouse at dusk")))
    drop(window, files(path))
    message = said(qtbot, window)
    assert message.severity == "warning"
    for words in ("v1-5", "a lighthouse at dusk", "Hires upscale", "512×384"):
        assert words in message.text
    recipe = window.session.recipe
    assert (recipe.sampler, recipe.schedule_type, recipe.guidance) == ("DPM++ 2M", "Karras", 4.5)
    assert recipe.negative_label == "rose"
    assert len(window.session.messages.history) == 1
    assert window.session.undo_name == "Picture settings"


def test_a_picture_of_a_branch_brings_the_chain_back(qtbot, finished, tmp_path):
    session = finished.session
    session.set_position(3)
    session.update(guidance=5.0)
    finished.branch_here()
    qtbot.waitUntil(lambda: not session.running, timeout=30_000)
    origin, wanted = session.film.source.origin, session.film.picture("x0", 6, 0)
    assert isinstance(origin, Branch)
    path = tmp_path / "branch.png"
    path.write_bytes(encode(PICTURE, origin))
    session.update(label="daisy", guidance=1.0)
    drop(finished, files(path))
    assert "branch" in said(qtbot, finished).text
    qtbot.waitUntil(lambda: session.film.recipe == origin.recipe and not session.running, timeout=30_000)
    assert session.film.source.origin == origin
    assert np.array_equal(session.film.picture("x0", 6, 0), wanted)
    finished.undo()
    assert session.recipe.label == "daisy"


def test_a_grid_brings_the_shared_settings_back_and_says_so(qtbot, window, tmp_path):
    path = tmp_path / "grid.png"
    path.write_bytes(encode_plain(PICTURE, exact=Sheet(RECIPE, "steps=5,10", "").to_json()))
    drop(window, files(path))
    assert "grid" in said(qtbot, window).text
    assert window.session.recipe == RECIPE


def test_a_recipe_file(qtbot, window, tmp_path):
    path = tmp_path / "recipe.json"
    path.write_text(RECIPE.to_json())
    drop(window, files(path))
    said(qtbot, window)
    assert window.session.recipe == RECIPE


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("plain.png", png(), "There are no settings in plain.png."),
        ("notes.txt", b"nothing", "no picture that holds settings"),
        ("broken.png", png(parameters=A1111)[:60], ""),
    ],
)
def test_files_without_settings_are_said_in_a_sentence(qtbot, window, tmp_path, name, content, words):
    before = window.session.recipe
    path = tmp_path / name
    path.write_bytes(content)
    drop(window, files(path))
    message = said(qtbot, window)
    assert message.severity == "error"
    assert words in message.text
    assert message.details == ""
    assert window.session.recipe == before


def test_a_folder_goes_to_whoever_takes_folders(qtbot, window, tmp_path):
    drop(window, files(tmp_path))
    assert "no model and no folder of pictures" in said(qtbot, window).text
    taken = []
    window.intake.on_folder = taken.append
    card = tmp_path / "card.json"
    card.write_text("{}")
    for count, path in enumerate((tmp_path, card), 1):
        drop(window, files(path))
        qtbot.waitUntil(lambda count=count: len(taken) == count, timeout=5000)
    assert taken == [tmp_path, card]


def test_of_several_files_the_first_is_taken(qtbot, window, tmp_path):
    paths = [tmp_path / "a.png", tmp_path / "b.png"]
    for path in paths:
        path.write_bytes(encode(PICTURE, RECIPE))
    drop(window, files(*paths))
    assert "2 files" in said(qtbot, window).text
    assert "a.png" in said(qtbot, window, 2).text


def test_a_file_over_a_text_field_is_not_typed_into_it(qtbot, window, tmp_path):
    path = tmp_path / "flower.png"
    path.write_bytes(encode(PICTURE, RECIPE))
    field = window.generate_panel.seed.findChild(QLineEdit)
    text = field.text()
    data = files(path)
    data.setText(str(path))
    drop(window, data, (3.0, 3.0), field)
    said(qtbot, window)
    assert window.session.recipe == RECIPE
    assert str(path) not in field.text()
    assert field.text() != text  # it shows the seed that came with the picture


def test_words_over_a_text_field_stay_words(window):
    field = window.history.search
    data = QMimeData()
    data.setText("rose")
    drop(window, data, (3.0, 3.0), field)
    assert field.text() == "rose"


def test_the_highlight_goes_when_the_mouse_leaves(window, tmp_path):
    copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = files(tmp_path)
    QApplication.sendEvent(window, QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, button, none))
    assert window.drops.sheet_of(window).isVisible()
    assert window.drops.sheet_of(window).size() == window.size()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not window.drops.sheet_of(window).isVisible()


# ------------------------------------------------------------------ pasting


def paste(window, data):
    QApplication.clipboard().setMimeData(data)
    window.actions_by_id["paste"].trigger()


def test_settings_as_text_go_out_and_come_back(qtbot, window):
    wanted = window.session.recipe
    window.actions_by_id["copy-settings"].trigger()
    text = QApplication.clipboard().text()
    assert text.startswith("rose\nNegative prompt:")
    assert "Seed: 7" in text
    window.session.update(label="daisy", seed=1, guidance=9.0, sampler="Euler", steps=3)
    window.actions_by_id["paste"].trigger()
    said(qtbot, window, 2)
    qtbot.waitUntil(lambda: window.session.recipe == wanted, timeout=5000)


def test_a_pasted_png_keeps_its_settings_because_its_bytes_are_read_first(qtbot, window):
    data = QMimeData()
    data.setImageData(QImage(16, 16, QImage.Format.Format_RGB32))
    data.setData("image/png", QByteArray(encode(PICTURE, RECIPE)))
    paste(window, data)
    said(qtbot, window)
    assert window.session.recipe == RECIPE


def test_a_pasted_file_a_foreign_text_and_plain_words(qtbot, window, tmp_path):
    path = tmp_path / "flower.png"
    path.write_bytes(encode(PICTURE, RECIPE))
    paste(window, files(path))
    said(qtbot, window)
    assert window.session.recipe == RECIPE
    data = QMimeData()
    data.setText(A1111)
    paste(window, data)
    assert "A1111" in said(qtbot, window, 2).text
    assert window.session.recipe.seed == 99
    data = QMimeData()
    data.setText("some words")
    paste(window, data)
    assert "holds no settings" in said(qtbot, window, 3).text


def test_a_link_to_elsewhere_and_nothing_are_said(qtbot, window):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.png")])
    paste(window, data)
    assert "files of this computer" in said(qtbot, window).text
    paste(window, QMimeData())
    assert "nothing here" in said(qtbot, window, 2).text


def test_a_seedless_text_leaves_the_seed_random(qtbot, window):
    data = QMimeData()
    data.setText("tulip\nSteps: 9, Sampler: Euler, CFG scale: 2")
    paste(window, data)
    said(qtbot, window)
    assert window.session.seed_is_random
    assert window.session.recipe.steps == 9
