"""The first hour of a new user, click by click: in one window from the start to the restart, then its moments alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from diffstudio.engine.metadata import read_settings
from diffstudio.engine.places import pictures
from diffstudio.qt import preferences as preferences_file
from diffstudio.qt import service
from diffstudio.qt.walk_requests import PaintField

LAST = 6
"""The last step of a run of the tiny model."""


@pytest.fixture(autouse=True)
def no_tiles(monkeypatch):
    """The seed plane paints no tiles by itself: here nobody looks at them."""
    monkeypatch.setitem(service.HANDLERS, PaintField, lambda _bench, _request, _desk: None)


def files() -> list[Path]:
    """Return what was written into the folder of pictures."""
    return [path for path in pictures().rglob("*") if path.is_file()]


def exported(hand, what, file_format):
    """Export in the dialog, close it by its button and return the file."""
    dialog = hand.window.export_dialog
    hand.click(hand.button(dialog.form.what, f"segment_{what}"))
    hand.click(hand.button(dialog.form.file_format, f"segment_{file_format}"))
    hand.wait(lambda: dialog.button.isEnabled())
    before = set(files())
    hand.click(dialog.button)
    hand.wait(lambda: dialog.messages.count() == 1 and not hand.window.exports.running)
    hand.click(dialog.close_button)
    assert not dialog.isVisible()
    (made,) = set(files()) - before
    return made


def scrub(hand):
    """Drag the timeline, click the strip, use the keys and the buttons; the picture follows."""
    playback = hand.window.playback
    final = hand.shown
    hand.drag(playback.timeline, hand.along(playback.timeline, 0.98), hand.along(playback.timeline, 0.5))
    assert hand.step == "step 3/6"
    assert not np.array_equal(hand.shown, final)
    assert playback.strip.current() == 3
    hand.press(hand.window, "Home")
    assert hand.step == "step 0/6"
    hand.press(hand.window, "Right")
    assert hand.step == "step 1/6"
    hand.click(hand.button(playback.channels, "segment_eps"))
    assert not np.array_equal(hand.shown, final)
    hand.click(hand.button(playback.channels, "segment_x0"))
    hand.press(hand.window, "End")
    assert hand.step == "step 6/6"
    assert np.array_equal(hand.shown, final)


def guidance(hand):
    """Guidance 1, then 8 with the same seed: another picture, the panel explains it, undo has the first again."""
    window = hand.window
    panel = window.generate_panel
    hand.type_number(panel.guidance, "1")
    hand.generate()
    plain = hand.shown
    assert not hand.button(window.playback.channels, "segment_difference").isEnabled()
    hand.press(window, "Shift+R")  # the same seed
    slider = panel.guidance.findChild(object, "slider")
    hand.drag(slider, hand.along(slider, 0.1), hand.along(slider, 0.8))
    assert panel.guidance.value() > 7
    hand.generate()
    strong = hand.shown
    assert not np.array_equal(strong, plain)
    assert hand.button(window.playback.channels, "segment_difference").isEnabled()
    hand.choose_tab("Guidance")
    assert window.guidance.isVisible()
    hand.choose_tab("Schedule")
    hand.undo("Guidance")
    assert np.array_equal(hand.shown, plain)
    assert panel.guidance.value() == 1
    hand.press(window, "Ctrl+Shift+Z")
    assert np.array_equal(hand.shown, strong)


def schedule(hand):
    """Drag the curve, run it, and take it back."""
    window = hand.window
    panel, before = window.schedule, hand.shown
    hand.wait(lambda: panel._foreseen is not None and panel._foreseen.recipe == window.session.recipe)
    hand.click(panel.controls.switch)
    handle = panel.plot._laid_out().point(*panel.plot._points()[3]).toPoint()
    hand.drag(panel.plot, handle, handle + type(handle)(0, -25))
    assert panel.controls.kinds.currentText() == "Drawn"
    hand.generate()
    drawn = hand.shown
    assert not np.array_equal(drawn, before)
    hand.undo("Noise schedule")
    assert np.array_equal(hand.shown, before)
    assert panel.controls.kinds.currentText() == "The model's own"
    hand.press(window, "Ctrl+Shift+Z")
    hand.click(panel.controls.switch)
    assert np.array_equal(hand.shown, drawn)


def branch(hand):
    """Go back to step 3, change the class, branch: the steps before are kept, and the history shows whence."""
    window = hand.window
    playback, count = window.playback, len(hand.tiles)
    kept = window.session.film.picture("x0", 1, 0)
    hand.drag(playback.timeline, hand.along(playback.timeline, 0.98), hand.along(playback.timeline, 0.5))
    hand.click(hand.button(window.generate_panel.classes, "class_tulip"))
    hand.click(playback.branch)
    hand.run_ends()
    hand.wait(lambda: len(hand.tiles) == count + 1)
    assert np.array_equal(window.session.film.picture("x0", 1, 0), kept)
    assert (hand.tiles[0].branch, hand.tiles[0].parent) == (3, hand.tiles[1].key)
    assert hand.tiles[0].short == "Tulip"


def walk(hand):
    """Add two pictures, go to the walk, render it, play it."""
    window = hand.window
    hand.press(window, "Ctrl+K")
    assert window.messages.count() == 1
    hand.click(hand.button(window.messages, "Show walk"))
    assert window.workspace == "walk"
    assert window.walk_panel.summary.text() == "1"
    assert not window.walk_panel.button.isEnabled()
    plane = window.walk_stage.plane.plane
    hand.drag(plane, plane._layout().spot(0.5, 0.5).toPoint(), plane._layout().spot(0.25, 0.75).toPoint())
    assert window.walk_panel.summary.text() == "1"  # a drag looks, a click adds
    hand.click(plane, plane._layout().spot(0.75, 0.25).toPoint())
    hand.wait(lambda: window.walk_panel.summary.text().startswith("2"))
    hand.type_number(window.walk_panel.frames, "6")
    hand.wait(lambda: window.session.walks.length == 6 and window.session.walks.walk is not None)
    hand.click(window.walk_panel.button)
    hand.wait(lambda: hand.status == "The walk is finished")
    assert window.walk_panel.forecast.text() == "All 6 pictures are there"
    window.setFocus()
    hand.press(window, "Home")
    first = window.walk_stage.view.picture()
    hand.press(window, "End")
    assert window.walk_stage.label.text().startswith("frame 6/6")
    assert not np.array_equal(window.walk_stage.view.picture(), first)
    hand.press(window, "Space")
    assert window.walk_stage.clock.is_playing()
    hand.press(window, "Space")


def export_and_drop(hand):
    """The walk and a picture are exported, other settings are chosen, and each file brings its own back."""
    window = hand.window
    hand.click(window.walk_panel.export)
    assert window.export_dialog.form.what.current() == "walk"
    hand.wait(lambda: window.export_dialog.button.isEnabled())
    film = exported(hand, "walk", "mp4")
    there = window.session.walk
    hand.type_number(window.walk_panel.frames, "9")
    hand.drop(film)
    hand.wait(lambda: hand.said.startswith("The walk of"))
    assert window.session.walk == there
    assert window.walk_panel.frames.value() == 6
    hand.undo("Walk")
    assert window.walk_panel.frames.value() == 9
    hand.press(window, "Ctrl+Shift+Z")
    hand.click(hand.button(window.top_bar, "segment_explore"))
    assert window.workspace == "explore"
    made = window.session.film.source.origin
    hand.press(window, "Ctrl+E")
    file = exported(hand, "picture", "png")
    assert read_settings(file).origin == made
    hand.click(hand.button(window.generate_panel.classes, "class_daisy"))
    hand.type_number(window.generate_panel.steps, "9")
    hand.drop(file)
    hand.wait(lambda: file.name in hand.said)
    hand.wait(lambda: not window.session.running)
    assert window.session.recipe == made.recipe
    assert window.generate_panel.steps.value() == LAST
    hand.undo("Picture settings")
    assert window.generate_panel.steps.value() == 9
    assert window.generate_panel.classes.current() == "daisy"


def test_the_whole_hour(hand, another_hand):
    window = hand.window
    hand.generate()
    scrub(hand)
    guidance(hand)
    schedule(hand)
    branch(hand)
    walk(hand)
    export_and_drop(hand)
    assert [m.text for m in window.session.messages.history if m.severity in ("error", "warning")] == []
    restart(hand, another_hand)


def restart(hand, another_hand):
    """Close the window in the walk workspace and start again: everything is as it was left."""
    from diffstudio.app import make_window

    window = hand.window
    hand.click(hand.button(window.top_bar, "segment_walk"))
    recipe, walk_left, runs = window.session.recipe, window.session.walk, [tile.key for tile in hand.tiles]
    window.close()
    again = make_window(preferences_file.load()[0])
    try:
        again.show()
        new = another_hand(again)
        new.wait(lambda: again.session.model is not None)
        assert again.workspace == "walk"
        assert again.walk_stage.isVisible()
        assert again.session.walk == walk_left
        assert again.walk_panel.frames.value() == 6
        new.wait(lambda: again.walk_panel.forecast.text() == "All 6 pictures are there")  # found on the disk
        hand.click(hand.button(again.top_bar, "segment_explore"))
        assert again.session.recipe == recipe
        assert again.generate_panel.classes.current() == "daisy"
        new.wait(lambda: [tile.key for tile in new.tiles] == runs)
        new.wait(lambda: again.playback.view.picture() is not None)
        assert again.session.messages.history == []
    finally:
        again.close()
        again.deleteLater()
        QApplication.processEvents()
