"""Editing the noise schedule and the step positions in the real window."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from diffstudio.engine.recipe import Recipe, ScheduleChoice
from diffstudio.engine.step_places import places_of


def wait_for_end(qtbot, window) -> None:
    """Wait until no run is in progress."""
    qtbot.waitUntil(lambda: not window.session.running, timeout=60_000)


def foreseen(qtbot, window):
    """Wait until the worker has said what the settings in force would do, and return it."""
    panel = window.schedule
    qtbot.waitUntil(
        lambda: panel._foreseen is not None and panel._foreseen.recipe == window.session.recipe, timeout=20_000
    )
    return panel._foreseen


def editing(qtbot, window, part="curve"):
    foreseen(qtbot, window)
    QTest.mouseClick(window.schedule.controls.switch, Qt.MouseButton.LeftButton)
    if part == "steps":
        window.schedule.controls.parts.picked.emit("steps")
    assert window.schedule.plot.editing() == part
    return window.schedule


def handle(panel, index) -> QPoint:
    return panel.plot._laid_out().point(*panel.plot._points()[index]).toPoint()


def drag(panel, index, *ways: tuple[int, int]) -> None:
    start = handle(panel, index)
    QTest.mousePress(panel.plot, Qt.MouseButton.LeftButton, pos=start)
    for way in ways:
        QTest.mouseMove(panel.plot, start + QPoint(*way))
    QTest.mouseRelease(panel.plot, Qt.MouseButton.LeftButton, pos=start + QPoint(*ways[-1]))


def test_a_dragged_curve_is_the_schedule_of_the_next_run(qtbot, finished):
    panel, session = editing(qtbot, finished), finished.session
    before = session.recipe
    drag(panel, 3, (0, -10), (0, -25))
    assert session.recipe.noise_schedule.kind == "drawn"
    assert panel.controls.kinds.current_key() == "drawn"
    told = foreseen(qtbot, finished)
    curve = panel.edit.curve()
    for level in told.levels[:-1]:  # what is drawn is what the run will use
        assert panel.plot._series[0].at(level.t) == pytest.approx(level.alpha_bar, abs=1e-3)  # less than a pixel
    assert all(b <= a for a, b in itertools.pairwise(curve.alpha))
    finished.generate()
    wait_for_end(qtbot, finished)
    assert session.film.levels == told.levels
    assert "own noise schedule only" in panel.note.text()
    assert any(series.name == "this model" and series.dashed for series in panel.plot._series)
    session.undo()  # the run
    session.undo()
    assert session.recipe.noise_schedule == before.noise_schedule


def test_in_live_mode_the_picture_answers_the_drag(qtbot, finished):
    panel, session = editing(qtbot, finished), finished.session
    session.change("Live", live=True)
    films = []
    session.film_changed.connect(films.append)
    start = handle(panel, 3)
    QTest.mousePress(panel.plot, Qt.MouseButton.LeftButton, pos=start)
    assert session.held
    for move in range(1, 6):
        QTest.mouseMove(panel.plot, start + QPoint(0, -4 * move))
    qtbot.waitUntil(lambda: bool(films), timeout=20_000)
    assert films[0].recipe.noise_schedule.kind == "drawn"
    QTest.mouseMove(panel.plot, start + QPoint(0, -30))
    QTest.mouseRelease(panel.plot, Qt.MouseButton.LeftButton, pos=start + QPoint(0, -30))
    assert not session.held
    qtbot.waitUntil(lambda: films[-1].recipe == session.recipe and films[-1].state == "done", timeout=20_000)
    wait_for_end(qtbot, finished)


def test_keys_add_move_and_remove_points(qtbot, finished):
    panel, session = editing(qtbot, finished), finished.session
    panel.plot.setFocus()
    QTest.keyClick(panel.plot, Qt.Key.Key_Home)
    QTest.keyClick(panel.plot, Qt.Key.Key_PageDown)
    QTest.keyClick(panel.plot, Qt.Key.Key_Down)
    assert len(panel.edit.points()) == 6
    lowered = panel.edit.points()[1][1]
    QTest.keyClick(panel.plot, Qt.Key.Key_Insert)
    assert len(panel.edit.points()) == 7
    QTest.keyClick(panel.plot, Qt.Key.Key_Delete)
    assert len(panel.edit.points()) == 6
    assert panel.edit.points()[1][1] == lowered
    assert not session.running
    QTest.mouseClick(panel.controls.reset, Qt.MouseButton.LeftButton)
    assert session.recipe.noise_schedule is None
    assert not panel.controls.reset.isEnabled()


def test_presets_are_chosen_compared_and_taken_back(qtbot, finished):
    panel, session = finished.schedule, finished.session
    foreseen(qtbot, finished)
    kinds = panel.controls.kinds
    assert kinds.itemText(0) == "The model's own"
    assert kinds.count() > 12
    assert all(kinds.itemData(k, Qt.ItemDataRole.ToolTipRole) for k in range(kinds.count()))
    kinds.picked.emit("linear")
    assert session.recipe.noise_schedule == ScheduleChoice("linear")
    told = foreseen(qtbot, finished)
    assert told.schedule_type == "Automatic (Uniform)"
    names = [series.name for series in panel.plot._series]
    assert names[:2] == ["this run", "next run"]  # the run that is looked at keeps its own levels
    finished.generate()
    wait_for_end(qtbot, finished)
    assert panel.plot._series[0].name == "Linear"
    assert session.film.levels == told.levels
    session.undo()
    session.undo()
    assert kinds.current_key() is None


def test_zero_terminal_snr_is_offered_where_it_applies(qtbot, finished):
    panel, session = editing(qtbot, finished), finished.session
    switch = panel.controls.zero_snr
    assert not switch.isEnabled()
    assert switch.toolTip() == "This noise schedule ends in pure noise by itself."
    panel.controls.kinds.picked.emit("linear")
    short = foreseen(qtbot, finished)
    assert short.levels[0].alpha > 0
    assert switch.isEnabled()
    assert "pure noise" in switch.toolTip()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(8, switch.height() // 2))
    assert session.recipe.zero_terminal_snr
    assert foreseen(qtbot, finished).levels[0].alpha == 0
    panel.controls.kinds.picked.emit("edm")
    assert not session.recipe.zero_terminal_snr
    foreseen(qtbot, finished)
    assert "tables of betas" in switch.toolTip()
    session.undo()
    assert session.recipe.zero_terminal_snr


def test_a_dragged_step_is_where_the_run_stops(qtbot, finished):
    panel, session = editing(qtbot, finished, "steps"), finished.session
    places = panel.edit.places()
    drag(panel, 2, (4, 0), (12, 30))
    moved = places_of(session.recipe)
    assert session.recipe.schedule_type == "Custom"
    assert moved[2] > places[2]
    assert [t for k, t in enumerate(moved) if k != 2] == [t for k, t in enumerate(places) if k != 2]
    assert finished.generate_panel.schedule_type.current_key() == "Custom"
    told = foreseen(qtbot, finished)
    assert tuple(level.t for level in told.levels[:-1]) == moved
    finished.generate()
    wait_for_end(qtbot, finished)
    assert tuple(level.t for level in session.film.levels[:-1]) == moved
    QTest.mouseClick(panel.controls.reset, Qt.MouseButton.LeftButton)
    assert session.recipe.schedule_type == "Automatic"


def test_typed_positions_are_checked_at_their_field(qtbot, finished):
    panel, session = editing(qtbot, finished, "steps"), finished.session
    field, complaint = panel.controls.places, panel.controls.complaint
    before = session.recipe
    for text, words in (
        ("1, 0.5", "2 positions for 6 steps"),
        ("1, 0.8, 0.9, 0.5, 0.3, 0.1", "0.9 comes after 0.8"),
        ("1.5, 0.8, 0.7, 0.5, 0.3, 0.1", "1.5 is no position"),
        ("1, 0.8, 0.7, 0.5, 0.3, x", "“x” is no number"),
    ):
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert words in complaint.text()
        assert complaint.isVisible()
        assert session.recipe == before
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not complaint.isVisible()
    assert field.text().startswith("1, ")
    field.selectAll()
    QTest.keyClicks(field, "1, 0.8, 0.7, 0.5, 0.3, 0.1")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert places_of(session.recipe) == (1.0, 0.8, 0.7, 0.5, 0.3, 0.1)
    QTest.mouseClick(panel.controls.evenly, Qt.MouseButton.LeftButton)
    assert places_of(session.recipe) == pytest.approx([1 - k / 6 for k in range(6)])


def test_custom_in_the_list_takes_over_the_steps_as_they_are(qtbot, finished):
    levels = foreseen(qtbot, finished).levels
    panel, session = finished.generate_panel, finished.session
    panel.schedule_type.picked.emit("Custom")
    assert places_of(session.recipe) == tuple(level.t for level in levels[:-1])
    assert foreseen(qtbot, finished).levels == levels
    panel.steps.value_changed.emit(11)
    assert len(places_of(session.recipe)) == 11
    assert len(foreseen(qtbot, finished).levels) == 12
    panel.schedule_type.picked.emit("Karras")
    assert session.recipe.placement_options == ()


def test_steps_by_hand_survive_a_live_draft(qtbot, finished):
    session = finished.session
    foreseen(qtbot, finished)
    finished.generate_panel.schedule_type.picked.emit("Custom")
    finished.generate_panel.steps.value_changed.emit(12)
    session.change("Live", live=True)
    session.update(guidance=3.0)
    qtbot.waitUntil(lambda: session.film.recipe == session.recipe and session.film.state == "done", timeout=20_000)
    wait_for_end(qtbot, finished)
    assert [m for m in session.messages.history if m.severity == "error"] == []


def test_editing_is_undone_like_any_control(qtbot, finished):
    panel, session = editing(qtbot, finished), finished.session
    assert not panel.axes.isEnabled()
    session.undo()
    assert panel.plot.editing() == ""
    assert not panel.controls.opened.isVisible()
    assert panel.axes.isEnabled()


def test_nothing_is_squashed_while_it_is_edited(qtbot, finished):
    panel = editing(qtbot, finished)
    drag(panel, 3, (0, -10), (0, -25))
    foreseen(qtbot, finished)
    qtbot.waitUntil(lambda: panel.note.isVisible())
    QTest.qWait(50)
    controls = panel.controls
    for widget in (controls.parts, controls.reset, controls.zero_snr, panel.note):
        assert widget.height() >= widget.minimumSizeHint().height(), widget.objectName()
    assert panel.plot.height() >= 120


def test_a_stored_drawing_opens_again(qtbot, window):
    points = ((0.0, 1.0), (0.4, 0.9), (1.0, 0.0))
    choice = ScheduleChoice("drawn", {"points": points})
    window.session.apply(Recipe.from_json(window.session.recipe.with_(noise_schedule=choice).to_json()), "Open")
    foreseen(qtbot, window)
    assert window.schedule.edit.points() == points
