"""What is back after the program ended unexpectedly; real kills are in `tests/faults/test_window_kills.py`."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication, QPushButton

from diffstudio.app import make_window
from diffstudio.engine import places
from diffstudio.engine.recipe import Recipe
from diffstudio.qt.preferences import Preferences


def crash(qtbot, window) -> None:
    """End a window as a kill does: nothing is tidied up, though its threads have to go."""
    before = set(session_files())
    path = window.journal._file.path
    qtbot.waitUntil(lambda: path.exists() and not window.journal._timer.isActive(), timeout=10_000)
    window.session.clerk.ask(_nothing(path))
    qtbot.waitUntil(lambda: path.with_suffix(".done").exists(), timeout=10_000)
    path.with_suffix(".done").unlink()
    left = path.read_bytes()
    window.close()
    path.write_bytes(left)
    assert set(session_files()) <= before | {path}


def _nothing(path: Path):
    """A request behind everything that waits at the clerk."""
    from diffstudio.qt.history_requests import WriteSession

    return WriteSession(path.with_suffix(".done"), b"")


def session_files() -> list[Path]:
    return list((places.state() / "sessions").glob("session-*.json"))


def again(qtbot, preferences=None):
    new = make_window(preferences or Preferences(recipe=Recipe(model="tiny", label="tulip", seed=1).to_dict()))
    new.resize(1280, 800)
    new.show()
    qtbot.waitUntil(lambda: new.session.model is not None and new.library.known, timeout=60_000)
    return new


def test_every_control_and_the_run_come_back(qtbot, finished):
    session = finished.session
    qtbot.waitUntil(lambda: len(finished.library.cards()) == 1 and finished.library.cards()[0].outcome == "done")
    wanted = session.film.picture("x0", 2, 0)
    session.set_channel("x")
    session.set_position(2)
    session.set_look("Speed", fps=24, overlays=("Linear", "Sigmoid"))
    session.set_walk("Frames", frames=99, corners=(9, 8, 7, 6))
    session.change("Lock seed", seed_locked=True)
    session.update(label="daisy", guidance=6.5)  # and not run
    moment = session.moment
    crash(qtbot, finished)
    window = again(qtbot)
    now = window.session.moment
    for name in ("recipe", "seed_is_random", "seed_locked", "live", "channel", "look", "walk"):
        assert getattr(now, name) == getattr(moment, name), name
    session = window.session
    qtbot.waitUntil(lambda: session.film.recipe.label == "rose" and not session.running, timeout=30_000)
    qtbot.waitUntil(lambda: session.position == 2, timeout=5000)
    assert session.recipe.label == "daisy"  # the settings had been changed after that run
    assert np.array_equal(session.film.picture("x0", 2, 0), wanted)
    qtbot.waitUntil(lambda: len(session_files()) == 1, timeout=10_000)  # its own; the old one is not needed any more
    window.close()
    window.deleteLater()
    assert session_files() == []


def test_it_is_said_with_a_way_to_start_afresh(qtbot, finished):
    finished.session.update(guidance=6.5)
    crash(qtbot, finished)
    window = again(qtbot)
    assert window.messages.count() == 1
    assert window.session.recipe.guidance == 6.5
    button = next(b for b in window.messages.findChildren(QPushButton) if b.text() == "Start afresh")
    button.click()
    assert window.session.recipe == Recipe(model="tiny", label="tulip", seed=1)
    window.undo()
    assert window.session.recipe.guidance == 6.5
    window.close()
    window.deleteLater()


def test_a_clean_end_leaves_nothing(qtbot, finished):
    finished.session.update(guidance=6.5)
    qtbot.waitUntil(lambda: session_files() != [], timeout=10_000)
    finished.close()
    assert session_files() == []
    window = again(qtbot)
    assert window.messages.count() == 0
    window.close()
    window.deleteLater()


def test_two_windows_do_not_take_each_other_for_a_crash(qtbot, finished):
    finished.session.update(guidance=6.5)
    qtbot.waitUntil(lambda: session_files() != [], timeout=10_000)
    window = again(qtbot)
    assert window.messages.count() == 0
    assert window.session.recipe.label == "tulip"
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def test_a_run_that_was_cut_off_is_marked_and_not_made_again(qtbot, finished):
    from diffstudio.engine.history import FILE_NAME, History

    crash_file = finished.journal._file.path
    finished.session.update(steps=4)
    qtbot.waitUntil(lambda: crash_file.exists(), timeout=10_000)
    crash(qtbot, finished)
    history = History(places.state() / FILE_NAME, session="dead")
    number = history.begin(Recipe(model="tiny", steps=4, seed=5))
    history.close()
    data = json.loads(crash_file.read_text())
    crash_file.write_text(json.dumps(data | {"run": number}))
    window = again(qtbot)
    card = window.library.cards()[0]
    assert (card.number, card.outcome) == (number, "interrupted")
    assert window.history.strip.tiles()[0].mark == "interrupted"
    assert not window.session.running
    window.library.restore(number)
    qtbot.waitUntil(lambda: window.library.card(number).outcome == "done", timeout=30_000)  # now it is finished
    assert len(window.library.cards()) == 2
    window.close()
    window.deleteLater()
