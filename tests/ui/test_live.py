"""Live exploring in the real window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def test_two_hundred_moves_make_a_handful_of_runs_and_the_last_picture_is_of_the_last_value(qtbot, finished):
    window = finished
    films = []
    window.session.film_changed.connect(films.append)
    QTest.mouseClick(window.generate_panel.live, Qt.MouseButton.LeftButton)
    assert window.session.moment.live
    assert window.actions_by_id["live"].isChecked()
    for move in range(200):
        window.session.update(guidance=round(1 + move / 40, 3))
        if move % 10 == 0:
            qtbot.wait(1)
    last = window.session.recipe
    qtbot.waitUntil(lambda: window.session.film.recipe == last and window.session.film.state == "done", timeout=20_000)
    qtbot.waitUntil(lambda: not window.session.running)
    assert window.status._text.text() == "Finished"
    assert window.status._memory.text().startswith("Runs kept: ")
    assert 1 <= len(films) <= 40
    assert [film.recipe.steps for film in films][-1] == last.steps


def test_the_button_and_the_menu_are_one_switch(qtbot, window):
    window.actions_by_id["live"].trigger()
    assert window.generate_panel.live.isChecked()
    window.actions_by_id["live"].trigger()
    assert not window.generate_panel.live.isChecked()
    assert not window.remembered().live
