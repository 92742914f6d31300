"""The history in the real window: runs are kept, found, brought back, starred, named, deleted."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QInputDialog

from diffstudio.app import make_window
from diffstudio.engine.recipe import Recipe
from diffstudio.qt.preferences import Preferences


def settle(qtbot, window, count, outcome="done"):
    """Wait until so many runs are listed and the newest has ended."""
    session, library = window.session, window.library
    qtbot.waitUntil(lambda: not session.running, timeout=60_000)
    qtbot.waitUntil(lambda: library.known and len(library.cards()) == count, timeout=10_000)
    qtbot.waitUntil(lambda: not count or library.cards()[0].outcome == outcome, timeout=10_000)


def run(qtbot, window, count, **settings):
    window.session.update(**settings)
    window.generate()
    settle(qtbot, window, count)
    return window.session.film


def branch(qtbot, window, count, position, **settings):
    window.session.set_position(position)
    window.session.update(**settings)
    window.branch_here()
    settle(qtbot, window, count)
    return window.session.film


@pytest.fixture
def history(qtbot, finished):
    """The window with one run in its history."""
    settle(qtbot, finished, 1)
    return finished


def again(qtbot, window, recipe=None):
    """Close the window and open the next one on the same files."""
    recipe = recipe or window.session.recipe
    window.close()
    new = make_window(Preferences(recipe=recipe.to_dict()))
    new.resize(1280, 800)
    new.show()
    qtbot.waitUntil(lambda: new.session.model is not None and new.library.known, timeout=60_000)
    return new


def close(window):
    window.close()
    window.deleteLater()


def final(film):
    return film.picture("x0", len(film.levels) - 1, 0)


def click(qtbot, view, key, modifier=Qt.KeyboardModifier.NoModifier):
    place = view.place_of(key).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_every_run_is_kept_with_recipe_thumbnail_and_outcome(qtbot, history):
    (card,) = history.library.cards()
    assert card.recipe == history.session.recipe
    assert (card.outcome, card.made, card.parent) == ("done", 6, None)
    assert history.library.picture(card.number).shape == (16, 16, 3)
    assert history.history.strip.shown() == (card.number,)
    assert history.history.strip.tiles()[0].caption == "Rose · 7"


def test_a_draft_is_not_kept(qtbot, history):
    history.session.explore(history.session.recipe.with_(steps=3), draft=True)
    settle(qtbot, history, 1)
    run(qtbot, history, 2, seed=8)


def test_a_branch_hangs_beneath_the_run_it_came_from(qtbot, history):
    branch(qtbot, history, 2, 3, guidance=5.0)
    child, parent = history.library.cards()
    assert (child.parent, child.branch_step) == (parent.number, 3)
    tile = history.history.strip.tiles()[0]
    assert (tile.branch, tile.parent) == (3, parent.number)
    history.history.show_view("tree")
    tree = history.history.tree
    above, below = tree.place_of(parent.number), tree.place_of(child.number)
    assert below.top() > above.bottom()
    assert below.left() > above.left()


def test_stopped_and_failed_runs_are_marked(qtbot, window, monkeypatch):
    window.session.update(steps=900)
    window.generate()
    qtbot.waitUntil(lambda: window.session.film.recipe.steps == 900 and window.session.film.available > 3)
    window.stop_run()
    settle(qtbot, window, 1, "stopped")
    assert window.history.strip.tiles()[0].mark == "stopped"
    monkeypatch.setattr("diffstudio.engine.execute._check_finite", _fail)
    window.session.update(steps=4)
    window.generate()
    settle(qtbot, window, 2, "failed")
    assert "deliberate" in window.history.strip.tiles()[0].tooltip


def _fail(step, last):
    from diffstudio.errors import UserError

    raise UserError("A deliberate failure.")


def test_a_click_restores_settings_and_run_as_one_undo_step(qtbot, history):
    first, settings = history.session.film, history.session.recipe
    second = run(qtbot, history, 2, label="tulip", steps=4, seed=11)
    number = history.library.cards()[1].number
    click(qtbot, history.history.strip, number)
    assert history.session.recipe == settings
    assert history.session.film.source is first.source
    assert np.array_equal(history.playback.view.picture(), final(first))
    assert not history.session.running  # nothing had to be made
    history.undo()
    assert (history.session.recipe.label, history.session.recipe.seed) == ("tulip", 11)
    assert history.session.film is second
    history.redo()
    assert history.session.film.source is first.source


def test_a_run_of_an_earlier_start_is_made_again_bit_for_bit(qtbot, history):
    branch(qtbot, history, 2, 3, guidance=5.0)
    wanted = final(branch(qtbot, history, 3, 4, label="daisy"))
    number, origin = history.library.cards()[0].number, history.session.film.source.origin
    window = again(qtbot, history, Recipe(model="tiny", label="tulip", sampler="DDIM", steps=3, seed=1))
    settle(qtbot, window, 3)
    before = window.session.recipe
    assert not window.library.held(number)
    click(qtbot, window.history.strip, number)
    qtbot.waitUntil(lambda: window.session.film.recipe.label == "daisy" and not window.session.running, timeout=30_000)
    assert window.session.film.source.origin == origin  # the whole chain
    assert np.array_equal(final(window.session.film), wanted)
    qtbot.waitUntil(lambda: window.library.current == number, timeout=10_000)
    assert len(window.library.cards()) == 3  # it has its number already
    window.undo()
    assert window.session.recipe == before
    close(window)


def test_a_branch_of_a_run_made_again_hangs_beneath_it(qtbot, history):
    number = history.library.cards()[0].number
    window = again(qtbot, history)
    settle(qtbot, window, 1)
    window.library.restore(number)
    qtbot.waitUntil(lambda: window.library.current == number and not window.session.running, timeout=30_000)
    branch(qtbot, window, 2, 2, guidance=4.0)
    assert window.library.cards()[0].parent == number
    close(window)


def test_settings_only_leave_the_run(qtbot, history):
    number = history.library.cards()[0].number
    other = run(qtbot, history, 2, label="daisy", seed=4)
    history.library.restore_settings(number)
    qtbot.waitUntil(lambda: history.session.recipe.label == "rose", timeout=10_000)
    assert history.session.recipe.seed == 7
    assert history.session.film is other


def test_a_model_that_is_gone_is_named_and_the_present_one_stays(qtbot, home, history):
    number = history.library.cards()[0].number
    window = again(qtbot, history, Recipe(model="exact-ring"))
    settle(qtbot, window, 1)
    (home / "data" / "models" / "tiny").unlink()
    window.library.restore(number)
    qtbot.waitUntil(lambda: window.session.messages.history != [], timeout=10_000)
    said = window.session.messages.history[-1]
    assert "“tiny” is not here" in said.text
    assert window.session.recipe.model == "exact-ring"
    assert window.session.recipe.seed == 7
    close(window)


def test_search_looks_through_settings_and_titles(qtbot, history):
    run(qtbot, history, 2, label="daisy", seed=20)
    panel, library = history.history, history.library
    library.rename(library.cards()[1].number, "My favourite")
    qtbot.keyClicks(panel.search, "DAISY ddim")
    qtbot.waitUntil(lambda: [card.recipe.label for card in library.cards()] == ["daisy"], timeout=5000)
    panel.search.setText("favourite")
    qtbot.waitUntil(lambda: [card.recipe.label for card in library.cards()] == ["rose"], timeout=5000)
    panel.search.setText("no such thing")
    qtbot.waitUntil(lambda: library.cards() == [], timeout=5000)
    assert panel.stack.currentWidget() is panel.empty
    qtbot.mouseClick(panel.empty_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(library.cards()) == 2, timeout=5000)


def test_a_run_that_begins_during_a_search_shows_when_it_is_found(qtbot, history):
    history.history.search.setText("tulip")
    qtbot.waitUntil(lambda: history.library.cards() == [], timeout=5000)
    history.session.update(label="tulip")
    history.generate()
    settle(qtbot, history, 1)


def test_stars_are_kept_filtered_and_undone(qtbot, history):
    run(qtbot, history, 2, seed=21)
    library, strip = history.library, history.history.strip
    strip.setFocus()
    strip.set_current(library.cards()[1].number)
    qtbot.keyClick(strip, Qt.Key.Key_S)
    assert [card.mark.starred for card in library.cards()] == [False, True]
    history.undo()
    assert [card.mark.starred for card in library.cards()] == [False, False]
    history.redo()
    history.history.starred.click()
    qtbot.waitUntil(lambda: [card.recipe.seed for card in library.cards()] == [7], timeout=5000)
    window = again(qtbot, history)
    settle(qtbot, window, 2)
    assert [card.mark.starred for card in window.library.cards()] == [False, True]
    close(window)


def test_the_delete_key_deletes_with_undo_in_the_message(qtbot, history):
    run(qtbot, history, 2, seed=22)
    strip, library = history.history.strip, history.library
    strip.setFocus()
    first, second = (card.number for card in library.cards())
    strip.set_current(second)
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert [card.number for card in library.cards()] == [first]
    button = next(b for b in history.messages.findChildren(type(history.generate_panel.live)) if b.text() == "Undo")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [card.number for card in library.cards()] == [first, second]


def test_deleting_is_undone_with_the_key_and_stays_deleted_otherwise(qtbot, history):
    run(qtbot, history, 2, seed=23)
    library = history.library
    numbers = tuple(card.number for card in library.cards())
    history.history.delete(numbers)
    assert library.cards() == []
    history.undo()
    assert len(library.cards()) == 2
    history.redo()
    assert library.cards() == []
    history.undo()
    history.history.delete(numbers[:1])
    history.session.update(steps=9)
    history._bring_back(numbers[:1], "Delete run")  # something else was done since: only this comes back
    assert len(library.cards()) == 2
    assert history.session.recipe.steps == 9
    history.history.delete(numbers[:1])
    window = again(qtbot, history)
    settle(qtbot, window, 1)
    assert window.library.cards()[0].number == numbers[1]
    close(window)


def test_several_are_chosen_with_ctrl_and_shift(qtbot, history):
    for seed in (31, 32, 33):
        run(qtbot, history, seed - 29, seed=seed)
    strip = history.history.strip
    numbers = [card.number for card in history.library.cards()]
    click(qtbot, strip, numbers[0])
    film = history.session.film
    click(qtbot, strip, numbers[2], Qt.KeyboardModifier.ShiftModifier)
    assert strip.chosen() == tuple(numbers[:3])
    click(qtbot, strip, numbers[1], Qt.KeyboardModifier.ControlModifier)
    assert strip.chosen() == (numbers[0], numbers[2])
    assert history.session.film is film  # choosing brings nothing back
    history.history.toggle_star(strip.chosen())
    assert [card.mark.starred for card in history.library.cards()] == [True, False, True, False]


def test_rename_by_key(qtbot, history):
    strip, number = history.history.strip, history.library.cards()[0].number
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_F2)
    dialog = history.history.findChild(QInputDialog)
    dialog.setTextValue("  Sunday ")
    dialog.accept()
    assert history.library.card(number).mark.title == "Sunday"
    assert strip.tiles()[0].caption == "Sunday"
    history.undo()
    assert strip.tiles()[0].caption == "Rose · 7"


def test_arrows_move_and_enter_restores(qtbot, history):
    run(qtbot, history, 2, label="daisy", seed=41)
    strip = history.history.strip
    strip.setFocus()
    position = history.session.position
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.current() == history.library.cards()[1].number
    assert history.session.position == position  # the arrows are the strip's, not the playhead's
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert history.session.recipe.label == "rose"


def test_the_menu_offers_everything(qtbot, history):
    number = history.library.cards()[0].number
    menu = history.history.menu_for(number)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Restore settings and run", "Restore settings only", "Star", "Rename …", "Show branches", "Copy settings",
        "Delete",
    ]  # fmt: skip
    next(action for action in menu.actions() if action.text() == "Copy settings").trigger()
    qtbot.waitUntil(lambda: "Seed: 7" in QApplication.clipboard().text(), timeout=5000)
    next(action for action in menu.actions() if action.text() == "Show branches").trigger()
    assert history.history.stack.currentWidget() is history.history.tree
    menu.deleteLater()


def test_an_empty_history_has_one_action(qtbot, window):
    settle(qtbot, window, 0)
    panel = window.history
    assert panel.stack.currentWidget() is panel.empty
    qtbot.mouseClick(panel.empty_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window, 1)
    assert panel.stack.currentWidget() is panel.strip


def test_restoring_in_live_mode_makes_no_other_run(qtbot, history):
    wanted = final(branch(qtbot, history, 2, 3, guidance=5.0))
    number = history.library.cards()[0].number
    run(qtbot, history, 3, label="daisy")
    history.session.change("Live", live=True)
    history.library.restore(number)
    qtbot.wait(400)  # longer than live exploring rests
    assert not history.session.running
    assert np.array_equal(final(history.session.film), wanted)
    assert len(history.library.cards()) == 3


def test_the_search_field_is_a_key_away(qtbot, history):
    history.docks["history-dock"].hide()
    history.actions_by_id["search-history"].trigger()
    assert history.history.search.hasFocus()
    assert history.docks["history-dock"].isVisible()


def test_a_run_in_progress_when_the_window_closes_is_written_down_as_stopped(qtbot, history):
    history.session.update(steps=900)
    history.generate()
    qtbot.waitUntil(lambda: len(history.library.cards()) == 2, timeout=10_000)
    qtbot.waitUntil(lambda: history.session.film.available > 2, timeout=10_000)
    window = again(qtbot, history)
    settle(qtbot, window, 2, "stopped")
    close(window)


def test_the_dock_leaves_the_picture_the_largest(finished):
    dock = finished.docks["history-dock"]
    assert finished.size().height() == 800
    assert 100 <= dock.height() <= 135
    assert finished.playback.view.height() > 2 * dock.height()
    assert dock.mapTo(finished, QPoint(0, dock.height())).y() <= 800
