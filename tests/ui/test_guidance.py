"""Guidance over the steps and taken apart, in the real window."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from diffstudio.engine.anatomy import anatomy
from diffstudio.panels.guidance_steps import share_at, step_at


def wait_for_end(qtbot, window) -> None:
    """Wait until no run is in progress."""
    qtbot.waitUntil(lambda: not window.session.running, timeout=60_000)


@pytest.fixture
def panel(finished):
    finished.docks["guidance-dock"].raise_()
    QApplication.processEvents()
    assert finished.guidance.isVisible()
    return finished.guidance


def run(qtbot, window, **changes):
    window.session.update(**changes)
    window.generate()
    wait_for_end(qtbot, window)


def test_the_equation_is_that_of_the_playhead(qtbot, finished, panel):
    finished.session.set_position(2)
    parts = anatomy(finished.session.film, 2, 0)
    assert [term.key for term in panel.equation._terms] == ["cond", "uncond", "difference", "x0"]
    np.testing.assert_array_equal(panel.equation._terms[0].picture, finished.session.film.picture("cond", 2, 0))
    numbers = parts.numbers()
    values = panel.numbers._values
    assert values["difference"].text() == f"{numbers.difference:.3f}"
    assert values["scale"].text() == "2.0"
    assert values["pushed"].text() == f"{2 * numbers.difference:.3f}"
    assert "2.0" in panel.formula.text()
    before = panel.equation._terms[2].picture
    finished.session.set_position(4)
    assert (panel.equation._terms[2].picture != before).any()


def test_the_finished_picture_shows_the_last_step_that_was_guided(finished, panel):
    assert finished.session.position == 6
    assert panel.verdict.text() == "Step 5 of 6, as the run made it."


def test_a_press_shows_a_part_large(finished, panel):
    for index, channel in enumerate(("cond", "uncond", "difference", "x0")):
        QTest.mouseClick(
            panel.equation, Qt.MouseButton.LeftButton, pos=panel.equation.term_rect(index).center().toPoint()
        )
        assert finished.session.channel == channel
        assert panel.equation.current() == channel


def test_another_w_is_previewed_without_a_run(qtbot, finished, panel):
    session = finished.session
    session.set_position(3)
    runs = []
    session.running_changed.connect(runs.append)
    film, large = session.film, finished.playback.view.image()
    panel.slider.value_changed.emit(5.0)
    assert session.moment.guidance_preview == 5.0
    assert "not a run" in panel.verdict.text()
    assert panel.verdict.property("role") == "warning"
    assert panel.numbers._values["scale"].text() == "5.0"
    assert session.undo_name == "Preview"
    assert (runs, session.film, finished.playback.view.image()) == ([], film, large)
    assert session.recipe.guidance == 2.0
    QTest.mouseClick(panel.use, Qt.MouseButton.LeftButton)
    assert (session.recipe.guidance, session.moment.guidance_preview) == (5.0, None)
    assert "as the run made it" in panel.verdict.text()
    session.undo()
    session.undo()
    assert session.moment.guidance_preview is None
    panel.slider.value_changed.emit(2.0)  # the run's own
    assert session.moment.guidance_preview is None


def test_a_run_without_guidance_says_so_and_offers_one(qtbot, finished, panel):
    run(qtbot, finished, guidance=1.0)
    assert panel.pages.currentWidget() is panel.empty
    panel.empty.action_triggered.emit()
    wait_for_end(qtbot, finished)
    assert finished.session.recipe.guidance == 3.0
    assert finished.session.film.recipe.guidance == 3.0
    assert panel.pages.currentWidget() is not panel.empty


def test_without_a_class_it_chooses_one(qtbot, finished, panel):
    run(qtbot, finished, label=None)
    assert panel.pages.currentWidget() is panel.empty
    panel.empty.action_triggered.emit()
    wait_for_end(qtbot, finished)
    assert finished.session.film.recipe.label == "rose"


def test_the_interval_is_dragged_on_the_curve_and_the_rows_follow(qtbot, finished, panel):
    plot, session = panel.steps.plot, finished.session

    def at(x):
        return plot._laid_out().point(x, 1.0).toPoint()

    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=at(-0.5))
    assert session.held
    for x in (0.5, 1.5):
        QTest.mouseMove(plot, at(x))
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=at(1.5))
    assert not session.held
    low, high = session.recipe.guidance_interval
    assert step_at(low, session.film.levels) == pytest.approx(1.5, abs=0.1)
    assert high == 1.0
    assert finished.generate_panel.guide_from.value() == pytest.approx(low, abs=0.01)
    assert session.undo_name == "Guidance interval"
    finished.generate_panel.guide_to.set_value(0.8)
    finished.generate_panel.guide_to.value_changed.emit(0.8)
    assert plot.interval()[1] == pytest.approx(step_at(0.8, session.film.levels))
    assert [series.name for series in plot._series] == ["w", "run"]  # the run had no interval


def test_outside_the_interval_a_step_is_not_guided(qtbot, finished, panel):
    levels = finished.session.film.levels
    run(qtbot, finished, guidance_interval=(round(share_at(1.5, levels), 3), 1.0))
    finished.session.set_position(0)
    assert "outside the guidance interval" in panel.verdict.text()
    assert not panel.slider.isEnabled()
    assert finished.playback.channels._channels[3].enabled
    finished.session.set_position(3)
    assert panel.slider.isEnabled()
    assert panel.steps.plot.playhead() == 3.0
    place = panel.steps.plot._laid_out().point(4, 2).toPoint()
    QTest.mouseClick(panel.steps.plot, Qt.MouseButton.LeftButton, pos=place)
    assert finished.session.position == 4


def test_what_rescaling_did_is_drawn(qtbot, finished, panel):
    plot, session = panel.steps.plot, finished.session
    session.update(guidance_rescale=0.5)
    assert plot._band == (0.5, 1.0)  # not known before the run
    run(qtbot, finished, guidance=4.0)
    series = {series.name: series for series in plot._series}
    wanted = [anatomy(session.film, k, 0).numbers().multiplier for k in range(6)]
    assert [y / plot._unit for y in series["rescale"].ys] == pytest.approx(wanted)
    assert plot._band is None
    session.set_position(2)
    numbers = anatomy(session.film, 2, 0).numbers()
    assert panel.numbers._values["std"].text() == f"{numbers.std_before:.3f} → {numbers.std_after:.3f}"


def test_a_negative_class_is_followed_through(qtbot, finished, panel):
    plain = finished.session.film.picture("x0", 6, 0)
    finished.generate_panel.negative.picked.emit("daisy")
    finished.generate()
    wait_for_end(qtbot, finished)
    film = finished.session.film
    assert film.recipe.negative_label == "daisy"
    assert (film.picture("x0", 6, 0) != plain).any()
    labels = [segment.label for segment in finished.playback.channels._channels]
    assert "Against daisy" in labels
    assert "Without" not in labels
    assert panel.equation._terms[1].caption == "u daisy"
    finished.session.set_channel("uncond")
    finished.session.set_position(2)
    assert "daisy" in film.caption("uncond", 2, 0)
    finished.session.undo()


def test_nothing_is_cut_off(finished, panel):
    finished.resize(1280, 800)
    QApplication.processEvents()
    frame = finished.rect()
    for widget in (panel.equation, panel.slider, panel.use, panel.picture, panel.numbers):
        assert frame.contains(widget.rect().translated(widget.mapTo(finished, QPoint(0, 0))))
        assert widget.width() >= widget.minimumSizeHint().width()
