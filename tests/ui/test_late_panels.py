"""Panels that nobody sees come after the first picture of the window; those behind others are not kept up to date."""

import gc
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication

from diffstudio.window.late_panels import LATE, WIDTHS


@pytest.fixture
def new_window(home_with_model):
    from diffstudio.app import make_window
    from diffstudio.engine.recipe import Recipe
    from diffstudio.qt.preferences import Preferences

    windows = []

    def make(**preferences):
        recipe = Recipe(model="tiny", label="rose", sampler="DDIM", steps=6, guidance=2.0)
        window = make_window(Preferences(recipe=recipe.to_dict(), **preferences))
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.processEvents()


def made(window):
    return {name for name, attribute in LATE.items() if attribute in window.__dict__}


def test_the_first_picture_of_the_window_waits_for_no_hidden_panel(qtbot, new_window):
    window, there = new_window(), []
    window.first_painted.connect(lambda: there.append(made(window)))
    window.show()
    with qtbot.waitSignal(window.completed, timeout=20_000):
        pass
    assert len(there[0]) <= 1  # the first of them may be made in the same moment
    assert made(window) == set(LATE)
    assert window.session.model is None  # the model is loaded after that


def test_the_workspace_that_was_left_has_its_panels_at_once(qtbot, new_window):
    window, there = new_window(workspace="walk"), []
    window.first_painted.connect(lambda: there.append(made(window)))
    window.show()
    qtbot.waitUntil(lambda: bool(there), timeout=20_000)
    assert {"walk", "walk-dock", "between-dock", "change-dock"} <= there[0]


def test_nothing_moves_when_the_late_panels_come(qtbot, new_window):
    window, before = new_window(), []

    def places():
        return [(name, dock.geometry()) for name, dock in window.docks.items() if not dock.visibleRegion().isEmpty()]

    window.first_painted.connect(lambda: before.extend([window.size(), places()]))
    window.show()
    with qtbot.waitSignal(window.completed, timeout=20_000):
        pass
    QApplication.processEvents()
    assert [window.size(), places()] == before
    for name, width in WIDTHS.items():
        assert window.docks[name].widget().minimumSizeHint().width() <= width


def test_a_panel_behind_another_waits_and_catches_up(qtbot, window):
    numbers = window.numbers
    window.docks["whatis-dock"].raise_()
    qtbot.waitUntil(lambda: not numbers.in_front(), timeout=5000)
    window.session.generate()
    qtbot.waitUntil(lambda: window.session.film is not None and not window.session.running, timeout=30_000)
    before = numbers._values["t"].text()
    window.session.set_position(0)
    assert numbers._values["t"].text() == before
    window.docks["numbers-dock"].raise_()
    qtbot.waitUntil(lambda: numbers._values["t"].text() != before, timeout=5000)


def test_a_course_that_was_left_half_way_is_drawn_when_it_is_seen_again(qtbot, window, monkeypatch):
    monkeypatch.setattr("diffstudio.panels.course.STEPS_AT_ONCE", 1)
    window.docks["whatis-dock"].raise_()
    qtbot.waitUntil(lambda: not window.course.in_front(), timeout=5000)
    window.session.generate()
    qtbot.waitUntil(lambda: window.session.film is not None and not window.session.running, timeout=30_000)
    drawn = []
    monkeypatch.setattr(window.course.plot, "set_courses", drawn.append)
    window.course.set_in_front(True)
    window.course.set_in_front(False)  # before the numbers of all steps were read
    qtbot.wait(100)
    assert drawn == []
    window.docks["course-dock"].raise_()
    qtbot.waitUntil(lambda: len(drawn) == 1, timeout=5000)


def test_after_the_start_the_collector_passes_over_what_stays(home):
    code = """
import gc, os, sys
import diffstudio.app as app
make = app.make_window
def made(preferences):
    window = make(preferences)
    window.completed.connect(lambda: (print(int(gc.isenabled()), gc.get_freeze_count(), flush=True), os._exit(0)))
    return window
app.make_window = made
app.main()
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    enabled, frozen = map(int, result.stdout.split())
    assert enabled
    assert frozen > 10_000
    assert gc.isenabled()
