"""What a person does in the first minutes, with mouse and keys, in the real window."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from diffstudio.engine.film import CHANNELS


def end_of_run(qtbot, window):
    qtbot.waitUntil(lambda: not window.session.running, timeout=60_000)


def picture(window):
    return window.session.film.picture("x", window.session.film.available - 1, window.session.image)


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(qtbot, window, keys):
    """Press a shortcut as the keyboard would."""
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(window, combination.key(), combination.keyboardModifiers())


def test_generate_makes_a_run_with_every_step(qtbot, window):
    click(qtbot, window.generate_panel.button.findChild(QPushButton) or window.generate_panel.button)
    end_of_run(qtbot, window)
    film = window.session.film
    assert film.state == "done"
    assert film.available == 7
    assert window.session.position == 6
    assert window.playback.timeline.value() == 6
    assert np.array_equal(window.playback.view.picture(), film.picture("x0", 6, 0))
    assert window.playback.label.text().startswith("step 6/6")


def test_a_random_seed_is_resolved_and_shown(qtbot, window):
    assert window.generate_panel.seed.seed() == -1
    window.generate()
    end_of_run(qtbot, window)
    first = window.session.last_seed
    assert first == window.session.film.recipe.seed
    window.generate()
    end_of_run(qtbot, window)
    assert window.session.last_seed != first
    click(qtbot, window.generate_panel.seed)
    window.reuse_seed()
    window.generate()
    end_of_run(qtbot, window)
    assert window.session.film.recipe.seed == window.session.recipe.seed


def test_the_same_settings_give_the_same_picture(qtbot, finished):
    before = picture(finished)
    finished.generate()
    end_of_run(qtbot, finished)
    assert np.array_equal(picture(finished), before)


def test_keys_move_the_playhead(qtbot, finished):
    session = finished.session
    for keys, position in (("Home", 0), ("Right", 1), (".", 2), ("Left", 1), ("End", 6), ("Shift+Left", 0)):
        press(qtbot, finished, keys)
        assert session.position == position, keys
        assert finished.playback.timeline.value() == position
        assert finished.playback.strip.current() == position


def test_every_quantity_can_be_looked_at(qtbot, finished):
    finished.session.set_position(3)
    for channel in CHANNELS:
        finished.playback.channels.channel_changed.emit(channel)
        shown = finished.playback.view.picture()
        assert np.array_equal(shown, finished.session.film.picture(channel, 3, 0)), channel
        assert shown.std() > 0, channel


def test_without_guidance_its_quantities_are_off_with_a_reason(qtbot, window):
    window.session.update(guidance=1.0)
    window.generate()
    end_of_run(qtbot, window)
    assert window.session.film.channels == {"x", "x0", "eps", "change"}


def test_playing_reaches_the_end_and_loops(qtbot, finished):
    playback = finished.playback
    playback.transport.set_fps(60)
    playback.clock.set_fps(60)
    press(qtbot, finished, "Home")
    press(qtbot, finished, "Space")
    assert playback.clock.is_playing()
    qtbot.waitUntil(lambda: finished.session.position >= 3, timeout=5000)
    press(qtbot, finished, "Space")
    assert not playback.clock.is_playing()


def test_branch_with_unchanged_settings_is_the_same_tail(qtbot, finished):
    before = picture(finished)
    parent = finished.session.film
    finished.session.set_position(2)
    press(qtbot, finished, "B")
    end_of_run(qtbot, finished)
    film = finished.session.film
    assert film is not parent
    assert film.available == 7
    assert np.array_equal(picture(finished), before)


def test_branch_with_other_guidance_keeps_the_steps_before(qtbot, finished):
    parent = finished.session.film
    finished.session.set_position(3)
    finished.session.update(guidance=6.0)
    finished.branch_here()
    end_of_run(qtbot, finished)
    film = finished.session.film
    for position in range(3):
        assert np.array_equal(film.picture("x0", position, 0), parent.picture("x0", position, 0))
    assert not np.array_equal(film.picture("x", 6, 0), parent.picture("x", 6, 0))


def test_branch_that_cannot_be_is_said(qtbot, finished):
    finished.session.set_position(3)
    finished.session.update(steps=20)
    finished.branch_here()
    qtbot.waitUntil(lambda: finished.messages.count() > 0, timeout=5000)
    assert "Steps" in finished.session.messages.history[-1].text
    assert not finished.session.running


def test_a_batch_is_the_single_pictures(qtbot, finished):
    finished.session.update(count=3)
    finished.generate()
    end_of_run(qtbot, finished)
    batch = finished.session.film
    assert batch.seeds == (7, 8, 9)
    assert finished.playback.batch.count() == 3
    pictures = [batch.picture("x", 6, image) for image in range(3)]
    for image in range(3):
        finished.session.update(count=1, seed=7 + image)
        finished.generate()
        end_of_run(qtbot, finished)
        assert np.array_equal(picture(finished), pictures[image])


def test_stop_keeps_the_steps(qtbot, window):
    window.session.update(steps=900, guidance=1.0)
    window.generate()
    session = window.session
    qtbot.waitUntil(lambda: session.film.recipe.steps == 900 and session.film.available > 3, timeout=30_000)
    press(qtbot, window, "Esc")
    end_of_run(qtbot, window)
    film = window.session.film
    assert film.state == "stopped"
    assert 3 < film.available < 900
    window.session.set_position(2)
    assert window.playback.view.picture() is not None


def test_undo_and_redo_cover_the_controls(qtbot, window):
    panel, session = window.generate_panel, window.session
    start = session.recipe
    for changes in ({"guidance": 5.0}, {"sampler": "Heun"}, {"label": "daisy"}, {"count": 4}):
        session.update(**changes)
    end = session.recipe
    for _ in range(4):
        press(qtbot, window, "Ctrl+Z")
    assert session.recipe == start
    assert panel.guidance.value() == 2.0
    assert panel.classes.current() == "rose"
    for _ in range(4):
        press(qtbot, window, "Ctrl+Shift+Z")
    assert session.recipe == end
    assert panel.sampler.current_key() == "Heun"


def test_the_forecast_follows_the_settings(qtbot, window):
    window.session.update(steps=10, guidance=1.0)
    qtbot.waitUntil(lambda: window.generate_panel.forecast.text().startswith("10 network calls"), timeout=5000)
    window.session.update(guidance=3.0)
    qtbot.waitUntil(lambda: window.generate_panel.forecast.text().startswith("20 network calls"), timeout=5000)


def test_the_schedule_and_the_playback_share_a_playhead(qtbot, finished):
    finished.schedule.plot.marker_picked.emit(2)
    assert finished.session.position == 2
    assert finished.playback.timeline.value() == 2


def test_saved_pictures_carry_their_settings(qtbot, finished):
    from diffstudio.engine.metadata import read_settings

    saved = []
    finished.session.saved.connect(saved.append)
    for action in ("save-picture", "save-grid", "save-steps"):
        finished.actions_by_id[action].trigger()
    qtbot.waitUntil(lambda: len(saved) == 3, timeout=20_000)
    found = read_settings(saved[0][0])
    assert found.recipe == finished.session.film.recipe
    assert len(saved[2]) >= 7


def test_copy_puts_the_picture_on_the_clipboard(qtbot, finished):
    QApplication.clipboard().clear()
    finished.copy_picture()
    qtbot.waitUntil(lambda: not QApplication.clipboard().image().isNull(), timeout=20_000)
    image = QApplication.clipboard().image()
    assert (image.width(), image.height()) == (16, 16)


def test_typing_in_a_field_moves_no_playhead(qtbot, finished):
    finished.session.set_position(3)
    field = finished.generate_panel.seed.findChild(QLineEdit)
    field.clear()
    qtbot.keyClicks(field, "12")
    qtbot.keyClick(field, Qt.Key.Key_Left)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert finished.session.position == 3
    assert finished.session.recipe.seed == 12


@pytest.mark.parametrize("theme", ["dark", "light", "system"])
def test_themes(qtbot, finished, theme):
    finished.actions_by_id[f"theme-{theme}"].trigger()
    assert finished.preferences.theme == theme
    ticked = [name for name in ("dark", "light", "system") if finished.actions_by_id[f"theme-{name}"].isChecked()]
    assert ticked == [theme]
