"""Live exploring, with a worker that the test plays itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal

from diffstudio.engine.recipe import Recipe
from diffstudio.qt import answers
from diffstudio.qt.live import DRAFT_STEPS, REST_MS, Live
from diffstudio.qt.moment import Moment

MODEL = answers.ModelLoaded("flowers", "Flowers", "", (), frozenset(), "pictures", 1, "CPU")


class Stage(QObject):
    """A session whose runs end when the test says so."""

    recipe_changed = Signal(object, object)
    run_ended = Signal()
    live_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.recipe = Recipe(model="flowers", steps=20, seed=3)
        self.model: answers.ModelLoaded | None = MODEL
        self.runs: list[tuple[Recipe, bool]] = []
        self.running = self.replaying = False
        self.moment = Moment(self.recipe)

    def set_live(self, on: bool) -> None:
        self.moment = replace(self.moment, live=on)
        self.live_changed.emit(on)

    def change(self, **changes: object) -> None:
        old, self.recipe = self.recipe, self.recipe.with_(**changes)
        self.recipe_changed.emit(old, self.recipe)

    def explore(self, recipe: Recipe, *, draft: bool = False) -> None:
        self.runs.append((recipe, draft))
        self.running = True

    def end(self) -> None:
        self.running = False
        self.run_ended.emit()


@pytest.fixture
def stage(qapp):
    stage = Stage()
    yield stage
    stage.deleteLater()


@pytest.fixture
def live(stage):
    live = Live(stage, stage)
    stage.set_live(True)
    return live


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
            stage.end()
    assert [run.guidance for run, _ in stage.runs] == [1.0, 1.5, 2.2]
    assert all(draft for _, draft in stage.runs)
    qtbot.waitUntil(lambda: len(stage.runs) == 4)
    assert stage.runs[-1] == (stage.recipe, False)
    assert stage.recipe.guidance == pytest.approx(2.99)


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
