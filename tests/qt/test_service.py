"""What the worker does with requests, without a thread and with an exact model."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError
from diffstudio.qt import answers, requests
from diffstudio.qt.inbox import Inbox
from diffstudio.qt.runner import Desk
from diffstudio.qt.serve_runs import CURVE_POINTS, curve_of
from diffstudio.qt.service import HANDLERS, Service

RECIPE = Recipe(model="exact-ring", sampler="DDIM", schedule_type="Uniform", steps=4, guidance=1.0, seed=3)


class Ears:
    """A desk that remembers what was said."""

    def __init__(self) -> None:
        self.said: list[object] = []
        self.advances = 0
        self.inbox = Inbox()
        self.desk = Desk(self.said.append, self._advance, self.inbox)

    def _advance(self) -> None:
        self.advances += 1

    def last(self, kind: type) -> object:
        return [said for said in self.said if isinstance(said, kind)][-1]


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def service(home):
    service = Service()
    yield service
    service.close()
    torch.set_grad_enabled(True)  # off on the thread that serves, which is the test's own here


def test_every_request_is_served() -> None:
    there = [value for value in vars(requests).values() if isinstance(value, type)]
    kinds = {kind for kind in there if issubclass(kind, requests.Request)} - {requests.Request}
    assert kinds - {requests.Announce} <= set(HANDLERS)


def test_a_model_is_announced_before_it_is_loaded(service, ears) -> None:
    service(requests.Announce("exact-ring"), ears.desk)
    announced = ears.last(answers.Announced)
    assert announced.model.name == "exact-ring"
    assert announced.model.parameters == 0
    with pytest.raises(UserError, match="not loaded"):
        service(requests.Foresee(RECIPE), ears.desk)
    service(requests.LoadModel("exact-ring"), ears.desk)
    loaded = ears.last(answers.ModelLoaded)
    assert loaded.device.startswith("CPU")
    assert "threads" in loaded.device_reason


def test_a_model_that_is_not_there_leaves_the_one_in_use(service, ears) -> None:
    service(requests.LoadModel("exact-ring"), ears.desk)
    with pytest.raises(UserError, match="There is no model"):
        service(requests.LoadModel("nonsense"), ears.desk)
    service(requests.Foresee(RECIPE), ears.desk)
    assert ears.last(answers.Foreseen).recipe == RECIPE


def test_what_is_foreseen_is_what_the_run_does(service, ears) -> None:
    service(requests.LoadModel("exact-ring"), ears.desk)
    service(requests.Foresee(RECIPE), ears.desk)
    foreseen = ears.last(answers.Foreseen)
    assert foreseen.text.startswith("4 network calls")
    service(requests.Generate(RECIPE), ears.desk)
    ended = ears.last(answers.RunEnded)
    assert ended.error is None
    assert ended.film.levels == foreseen.levels
    assert (ended.film.available, ears.advances) == (5, 4)
    assert ended.kept_runs == 1
    assert ended.kept_bytes > 0


def test_a_draft_is_shown_when_it_is_done_and_not_kept(service, ears) -> None:
    service(requests.LoadModel("exact-ring"), ears.desk)
    service(requests.Generate(RECIPE, draft=True), ears.desk)
    kinds = [type(said) for said in ears.said]
    assert kinds[-2:] == [answers.RunStarted, answers.RunEnded]
    assert ears.advances == 0
    assert ears.last(answers.RunEnded).kept_runs == 0
    assert ears.last(answers.RunStarted).film.state == "done"


def test_a_slow_draft_is_shown_while_it_is_made(service, ears, monkeypatch) -> None:
    service(requests.LoadModel("exact-ring"), ears.desk)
    monkeypatch.setattr("diffstudio.qt.workbench.QUIET_SECONDS", -1.0)
    service(requests.Generate(RECIPE, draft=True), ears.desk)
    assert ears.advances == 4
    assert [type(said) for said in ears.said].count(answers.RunStarted) == 1


def test_a_question_that_comes_during_a_run_is_answered_between_its_steps(service, ears) -> None:
    service(requests.LoadModel("exact-ring"), ears.desk)
    ears.inbox.put(requests.Foresee(RECIPE.with_(steps=9)))
    service(requests.Generate(RECIPE), ears.desk)
    kinds = [type(said) for said in ears.said]
    assert kinds.index(answers.RunStarted) < kinds.index(answers.Foreseen) < kinds.index(answers.RunEnded)


def test_a_question_that_cannot_be_answered_does_not_end_the_run(service, ears) -> None:
    service(requests.LoadModel("exact-ring"), ears.desk)
    ears.inbox.put(requests.Foresee(RECIPE.with_(model="flowers")))
    service(requests.Generate(RECIPE), ears.desk)
    assert isinstance(ears.last(answers.Failed).error, UserError)
    assert ears.last(answers.RunEnded).film.state == "done"


def test_stop_ends_a_run_and_keeps_its_steps(service, ears) -> None:
    service(requests.LoadModel("exact-ring"), ears.desk)
    ears.desk.advance = ears.desk.stop
    service(requests.Generate(RECIPE), ears.desk)
    film = ears.last(answers.RunEnded).film
    assert (film.state, film.available) == ("stopped", 1)


def test_a_branch_shares_the_steps_before_it(service, ears) -> None:
    service(requests.LoadModel("exact-ring"), ears.desk)
    service(requests.Generate(RECIPE), ears.desk)
    parent = ears.last(answers.RunEnded).film
    service(requests.BranchRun(parent, 2, RECIPE.with_(sampler="Euler")), ears.desk)
    child = ears.last(answers.RunEnded).film
    for step in range(3):
        np.testing.assert_array_equal(child.picture("x", step, 0), parent.picture("x", step, 0))


@pytest.mark.parametrize(("kind", "files"), [("picture", 1), ("grid", 1), ("steps-grid", 1), ("steps", 5)])
def test_saving_writes_files(service, ears, tmp_path, kind, files) -> None:
    service(requests.LoadModel("exact-ring"), ears.desk)
    service(requests.Generate(RECIPE), ears.desk)
    film = ears.last(answers.RunEnded).film
    service(requests.SaveWork(kind, film, 0, tmp_path), ears.desk)
    paths = ears.last(answers.Saved).paths
    assert len(paths) == files
    assert all(path.is_file() for path in paths)


def test_a_curve_runs_from_picture_to_noise() -> None:
    from diffstudio.diffusion.schedules import make_schedule

    curve = curve_of("cosine", make_schedule("cosine"))
    assert len(curve.t) == len(curve.alpha) == len(curve.sigma) == CURVE_POINTS
    np.testing.assert_allclose(curve.alpha**2 + curve.sigma**2, 1, atol=1e-12)
    assert np.all(np.diff(curve.sigma) > 0)


