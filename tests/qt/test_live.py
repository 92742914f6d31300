"""Live exploring, with a worker that the test plays itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal

from diffstudio.engine.film import Film
from diffstudio.engine.first_run import StoredRun
from diffstudio.engine.recipe import Recipe
from diffstudio.qt import answers
from diffstudio.qt.live import DRAFT_STEPS, FEWEST, MOST, PACE_MS, REST_MS, Live
from diffstudio.qt.moment import Moment

MODEL = answers.ModelLoaded("flowers", "Flowers", "", (), frozenset(), "pictures", 1, "CPU")


class Stage(QObject):
    """A session whose runs end when the test says so."""

    recipe_changed = Signal(object, object)
    run_ended = Signal()
    live_changed = Signal(bool)
    held_changed = Signal(bool)
    model_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.recipe = Recipe(model="flowers", steps=20, seed=3)
        self.model: answers.ModelLoaded | None = MODEL
        self.runs: list[tuple[Recipe, bool]] = []
        self.running = self.replaying = False
        self.moment = Moment(self.recipe)
        self.asked: object = None
        self.ended: Recipe | None = None

    def set_live(self, on: bool) -> None:
        self.moment = replace(self.moment, live=on)
        self.live_changed.emit(on)

    def change(self, **changes: object) -> None:
        old, self.recipe = self.recipe, self.recipe.with_(**changes)
        self.recipe_changed.emit(old, self.recipe)

    def explore(self, recipe: Recipe, *, draft: bool = False) -> object:
        self.runs.append((recipe, draft))
        self.running = True
        self.asked = object()
        return self.asked

    def end(self, recipe: Recipe | None = None) -> None:
        self.running = False
        self.ended = recipe or (self.runs[-1][0] if self.runs else self.recipe)
        self.run_ended.emit()


@pytest.fixture
def stage(qapp):
    stage = Stage()
    yield stage
    stage.deleteLater()


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def live(stage, clock):
    live = Live(stage, stage, clock=clock)
    stage.set_live(True)
    return live


def pace(qtbot):
    qtbot.wait(PACE_MS + 30)


def test_nothing_runs_by_itself_while_it_is_off(stage, live, qtbot):
    stage.set_live(False)
    stage.change(guidance=3.0)
    qtbot.wait(REST_MS + 100)
    assert stage.runs == []


def test_a_change_is_drafted_at_once_and_run_in_full_when_it_rests(stage, live, qtbot):
    stage.change(guidance=3.0)
    assert stage.runs == [(stage.recipe.with_(steps=DRAFT_STEPS), True)]
    stage.end()
    qtbot.waitUntil(lambda: len(stage.runs) == 2)
    assert stage.runs[1] == (stage.recipe, False)
    stage.end()
    qtbot.wait(REST_MS + 100)
    assert len(stage.runs) == 2


def test_of_many_moves_the_newest_is_drafted_and_the_last_is_run(stage, live, qtbot):
    for move in range(200):
        stage.change(guidance=1 + move / 100)
        if move in (50, 120):
            pace(qtbot)
            stage.end()
    assert [run.guidance for run, _ in stage.runs] == [1.0, 1.5, 2.2]
    assert all(draft for _, draft in stage.runs)
    qtbot.waitUntil(lambda: len(stage.runs) == 4)
    assert stage.runs[-1] == (stage.recipe, False)
    assert stage.recipe.guidance == pytest.approx(2.99)


def test_a_model_that_answers_at_once_is_not_asked_at_every_move(stage, live, qtbot):
    for move in range(200):
        stage.change(guidance=1 + move / 100)
        stage.end(stage.runs[-1][0])
    assert len(stage.runs) == 1
    qtbot.waitUntil(lambda: len(stage.runs) == 2)
    assert stage.runs[-1][0].guidance == pytest.approx(2.99)


def test_letting_go_runs_in_full_at_once(stage, live):
    stage.held_changed.emit(True)
    stage.change(guidance=3.0)
    assert stage.runs == [(stage.recipe.with_(steps=DRAFT_STEPS), True)]
    stage.held_changed.emit(False)
    assert stage.runs[1:] == [(stage.recipe, False)]


def test_letting_go_of_what_has_rested_makes_no_second_run(stage, live, qtbot):
    stage.held_changed.emit(True)
    stage.change(guidance=3.0)
    stage.end()
    qtbot.waitUntil(lambda: len(stage.runs) == 2)
    stage.held_changed.emit(False)
    assert len(stage.runs) == 2


def test_a_change_during_the_full_run_is_drafted_at_once(stage, live, qtbot):
    stage.change(guidance=3.0)
    stage.held_changed.emit(False)
    full = stage.runs[-1][0]
    stage.change(guidance=4.0)
    pace(qtbot)
    assert stage.runs[-1] == (stage.recipe.with_(steps=DRAFT_STEPS), True)
    stage.change(guidance=5.0)
    stage.end(full)  # what gave way to the draft does not free its place
    pace(qtbot)
    assert stage.runs[-1][0].guidance == 4.0


def test_a_draft_that_generate_took_the_place_of_holds_nothing_up(stage, live, qtbot):
    stage.change(guidance=3.0)
    stage.asked = object()  # Generate was pressed; the draft will not be answered
    pace(qtbot)
    stage.change(guidance=4.0)
    assert stage.runs[-1] == (stage.recipe.with_(steps=DRAFT_STEPS), True)


def test_a_slow_model_gets_fewer_steps_and_a_fast_one_more(stage, live, clock, qtbot):
    for seconds, steps in ((0.2 * DRAFT_STEPS, FEWEST), (0.001, MOST), (0.2, DRAFT_STEPS)):
        stage.change(guidance=stage.recipe.guidance + 1)
        drafted = stage.runs[-1][0].steps
        clock.now += seconds if steps != DRAFT_STEPS else drafted / DRAFT_STEPS * 0.199
        stage.end()
        pace(qtbot)
        stage.change(guidance=stage.recipe.guidance + 1)
        assert stage.runs[-1][0].steps == steps
        clock.now += stage.runs[-1][0].steps * 0.199 / DRAFT_STEPS
        stage.end()
        pace(qtbot)


def test_positions_set_by_hand_keep_their_course_in_a_draft(stage, live):
    places = tuple(1 - k / 11 for k in range(11))
    stage.recipe = stage.recipe.with_(
        steps=11, schedule_type="Custom", placement_options={"unit": "t", "values": places}
    )
    stage.change(guidance=3.0)
    values = dict(stage.runs[0][0].placement_options)["values"]
    assert values == pytest.approx([1 - 2 * k / 11 for k in range(6)])


def test_another_model_is_run_once_it_is_there(stage, live):
    stage.change(model="points")
    assert stage.runs == []
    stage.model = replace(MODEL, name="points")
    stage.model_changed.emit(stage.model)
    assert stage.runs == [(stage.recipe, False)]


def test_the_first_model_makes_nothing_by_itself(stage, live):
    stage.model_changed.emit(MODEL)
    assert stage.runs == []


def test_the_full_run_does_not_wait_for_a_draft(stage, live, qtbot):
    stage.change(guidance=3.0)
    assert stage.running
    qtbot.waitUntil(lambda: len(stage.runs) == 2)


def test_few_steps_are_not_made_more(stage, live):
    stage.change(steps=3)
    assert stage.runs[0][0].steps == 3


def test_without_the_model_nothing_is_run(stage, live, qtbot):
    stage.change(model="points")
    stage.model = None
    stage.change(guidance=3.0)
    qtbot.wait(REST_MS + 100)
    assert stage.runs == []


def test_a_run_that_was_not_live_is_left_alone(stage, live):
    stage.running = True
    stage.end()
    assert stage.runs == []
    stage.set_live(False)
    stage.change(guidance=4.0)
    assert stage.runs == []


def test_a_draft_whose_settings_were_taken_back_has_not_the_last_word(stage, live):
    before = stage.recipe
    stage.change(guidance=3.0)
    drafted = stage.runs[0][0]
    live._rest.stop()  # what was taken back needed no run: its picture came with it
    stage.recipe = before
    stage.moment = replace(stage.moment, film=Film(StoredRun(drafted, (), {})))
    stage.end(drafted)
    assert stage.runs[1:] == [(before, False)]
    stage.moment = replace(stage.moment, film=Film(StoredRun(before, (), {})))
    stage.end()
    assert len(stage.runs) == 2
