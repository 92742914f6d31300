"""Live exploring in the real window."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from diffstudio.qt import answers
from diffstudio.qt.live import PACE_MS


def wait_for_end(qtbot, window) -> None:
    """Wait until no run is in progress."""
    qtbot.waitUntil(lambda: not window.session.running, timeout=60_000)


class Watch:
    """Counts the runs and the pictures they brought."""

    def __init__(self, window) -> None:
        self.window = window
        self.started: list[object] = []
        self.ended: list[object] = []
        window.session.runner.answered.connect(self._on_answered)

    def _on_answered(self, answer: object) -> None:
        if isinstance(answer, answers.RunStarted):
            self.started.append(answer.film)
        if isinstance(answer, answers.RunEnded):
            self.ended.append(answer.film)

    def wait_for_last(self, qtbot) -> None:
        session = self.window.session
        qtbot.waitUntil(
            lambda: session.film.recipe == session.recipe and session.film.state == "done", timeout=20_000
        )
        wait_for_end(qtbot, self.window)


@pytest.fixture
def live(finished):
    QTest.mouseClick(finished.generate_panel.live, Qt.MouseButton.LeftButton)
    assert finished.session.moment.live
    assert finished.actions_by_id["live"].isChecked()
    return finished


def test_two_hundred_moves_make_a_handful_of_runs_and_the_last_picture_is_of_the_last_value(qtbot, live):
    watch = Watch(live)
    slider = live.generate_panel.guidance._slider
    places = [QPoint(10 + round((slider.width() - 20) * move / 199), slider.height() // 2) for move in range(200)]
    begun = time.monotonic()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=places[0])
    for move, place in enumerate(places):
        QTest.mouseMove(slider, place)
        if move % 10 == 0:
            qtbot.wait(1)
    paces = (time.monotonic() - begun) * 1000 / PACE_MS
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=places[-1])
    watch.wait_for_last(qtbot)
    session = live.session
    assert session.recipe.guidance == pytest.approx(10.0, abs=0.11)
    assert live.generate_panel.guidance.value() == session.film.recipe.guidance
    assert 1 <= len(watch.started) <= paces + 3
    assert watch.started[-1] is session.film
    assert session.film.recipe == session.recipe
    assert live.status._text.text() == "Finished"
    assert live.status._memory.text().startswith("Runs kept: 2 ")  # drafts are not kept
    session.undo()
    assert session.undo_name == "Live"


def test_letting_go_runs_in_full_without_waiting(qtbot, live):
    watch = Watch(live)
    slider = live.generate_panel.guidance._slider
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, slider.height() // 2))
    asked = live.session.asked
    assert (asked.recipe, asked.draft) == (live.session.recipe, False)
    watch.wait_for_last(qtbot)
    assert len(watch.started) == 1  # the draft gave way before it was seen


CONTROLS = {
    "class": lambda window: window.generate_panel.classes.picked.emit("tulip"),
    "guidance": lambda window: window.generate_panel.guidance.value_changed.emit(4.0),
    "steps": lambda window: window.generate_panel.steps.value_changed.emit(9),
    "sampler": lambda window: window.generate_panel.sampler.picked.emit("Euler"),
    "schedule type": lambda window: window.generate_panel.schedule_type.picked.emit("Karras"),
    "eta": lambda window: window.generate_panel.eta.value_changed.emit(0.5),
    "seed": lambda window: window.generate_panel.seed.seed_changed.emit(99),
    "dice": lambda window: window.generate_panel.seed.dice_clicked.emit(),
    "variation": lambda window: window.generate_panel.variation.value_changed.emit(0.3),
    "pictures": lambda window: window.generate_panel.count.picked.emit(2),
    "negative": lambda window: window.generate_panel.negative.picked.emit("daisy"),
    "rescale": lambda window: window.generate_panel.rescale.value_changed.emit(0.5),
    "interval": lambda window: window.guidance.steps.plot.interval_moved.emit("until", 3.0),
    "threshold": lambda window: window.generate_panel.threshold.value_changed.emit(0.9),
    "noise schedule": lambda window: window.schedule.controls.kinds.picked.emit("linear"),
    "curve": lambda window: window.schedule.edit.move_point(2, 0.4, 0.3),
    "step positions": lambda window: window.schedule.edit.space_evenly(),
    "undo": lambda window: (window.session.update(guidance=5.0), window.undo()),
}


@pytest.mark.parametrize("control", CONTROLS)
def test_every_control_is_followed(qtbot, live, control):
    qtbot.waitUntil(lambda: live.schedule.edit.places() is not None, timeout=20_000)
    watch = Watch(live)
    before = live.session.recipe
    CONTROLS[control](live)
    assert (live.session.recipe != before) or control == "undo"
    qtbot.waitUntil(lambda: bool(watch.ended), timeout=20_000)
    watch.wait_for_last(qtbot)
    assert [m for m in live.session.messages.history if m.severity == "error"] == []


def test_another_model_is_run_once_it_is_there(qtbot, live):
    live.session.choose_model("exact-ring")
    qtbot.waitUntil(lambda: live.session.model.name == "exact-ring", timeout=60_000)
    Watch(live).wait_for_last(qtbot)
    assert live.session.film.recipe.model == "exact-ring"


def test_a_change_during_the_full_run_is_followed_at_once(qtbot, live):
    session = live.session
    session.update(steps=400)
    session.hold(True)
    session.update(guidance=3.0)
    session.hold(False)
    assert (session.asked.recipe.steps, session.asked.draft) == (400, False)
    qtbot.wait(PACE_MS + 20)
    session.update(guidance=4.0)
    assert session.asked.draft
    session.update(steps=6)
    Watch(live).wait_for_last(qtbot)


def test_the_button_and_the_menu_are_one_switch(qtbot, window):
    window.actions_by_id["live"].trigger()
    assert window.generate_panel.live.isChecked()
    window.actions_by_id["live"].trigger()
    assert not window.generate_panel.live.isChecked()
    assert not window.remembered().live
