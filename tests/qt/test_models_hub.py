"""Choosing models: the newest choice wins, and what fails or is stopped leaves the model in use."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError
from diffstudio.qt import answers, requests
from diffstudio.qt.model_answers import DeviceChoice, Devices, Listed, LoadProgress, LoadStopped, ModelCard
from diffstudio.qt.model_requests import ListModels, MakeModelPicture, OpenFolder
from diffstudio.qt.moment import Moment


def answer(runner, name, **more):
    """Answer the newest load."""
    runner.answered.emit(loaded(name, asked=runner.loads()[-1], **more))


def loaded(name, **more):
    return answers.ModelLoaded(
        name, name.title(), "", ("rose",), frozenset({"label"}), "pictures", 1, "CPU", "", {"steps": 33}, **more
    )


@pytest.fixture
def session(make_session, runner):
    session = make_session(Moment(Recipe(model="a", label="rose")))
    session.load_model("a")
    answer(runner, "a")
    runner.asked.clear()
    return session


def texts(session):
    return [(message.severity, message.text) for message in session.messages.history]


def test_loading_is_shown_until_it_is_over(session, runner):
    shown = []
    session.models.loading_changed.connect(lambda: shown.append(session.models.loading))
    session.choose_model("b")
    request = runner.loads()[-1]
    runner.answered.emit(LoadProgress(request, "Reading weights", 1, 4))
    runner.answered.emit(LoadProgress(requests.LoadModel("another"), "Checking", 1, 4))
    answer(runner, "b")
    assert shown == [LoadProgress(request), LoadProgress(request, "Reading weights", 1, 4), None]
    assert session.model.name == "b"


def test_choosing_and_its_defaults_are_one_undo_step(session, runner):
    before = session.recipe
    session.choose_model("b")
    answer(runner, "b")
    assert (session.recipe.model, session.recipe.steps, session.recipe.label) == ("b", 33, None)
    session.undo()
    assert session.recipe == before
    assert runner.loads()[-1] == requests.LoadModel("a")


def test_a_failure_gives_the_settings_their_model_back_and_undoes_nothing_else(session, runner):
    before = session.recipe
    session.choose_model("b")
    session.update(guidance=7.5)
    asked = len(runner.asked)
    changed = []
    session.model_changed.connect(changed.append)
    runner.answered.emit(answers.Failed(runner.loads()[-1], UserError("It is broken.")))
    assert session.recipe == before.with_(guidance=7.5)
    assert texts(session) == [("error", "It is broken.")]
    assert len(runner.asked) == asked  # the model in use is not loaded again
    assert [model.name for model in changed] == ["a"]
    assert session.models.loading is None
    assert session.undo_name == "Guidance"
    session.undo()
    assert session.recipe == before
    assert session.undo_name == ""  # choosing the model that could not be loaded is no step any more
    assert len(runner.loads()) == 1


def test_a_stop_does_the_same_and_is_no_error(session, runner):
    before = session.recipe
    session.choose_model("b")
    session.models.stop()
    assert runner.stopped == 1
    assert session.models.loading is not None  # it ends between two tensors
    runner.answered.emit(LoadStopped(runner.loads()[-1]))
    assert session.recipe == before
    assert session.models.loading is None
    assert texts(session) == [("info", "Loading b was stopped.")]
    assert session.messages.history[0].advice == "A stays in use."


def test_a_load_that_had_not_begun_is_stopped_at_once(session, runner):
    session.choose_model("b")
    runner.waiting = True
    session.models.stop()
    assert session.recipe.model == "a"
    assert session.models.loading is None


def test_the_newest_of_quick_choices_wins(session, runner):
    session.choose_model("b")
    session.choose_model("c")
    session.choose_model("a")
    first, second, third = runner.loads()
    assert third == requests.LoadModel("a")
    runner.answered.emit(LoadStopped(first))
    runner.answered.emit(answers.Failed(second, UserError("c is broken.")))
    assert session.recipe.model == "a"
    assert texts(session) == []  # nobody wants to hear of models that are not wanted any more
    assert session.models.loading is not None
    runner.answered.emit(loaded("a", asked=third))
    assert session.models.is_in_use("a")
    assert session.recipe.model == "a"


def test_a_model_that_arrives_too_late_is_not_shown_but_known(session, runner):
    changed = []
    session.model_changed.connect(changed.append)
    session.choose_model("b")
    late = runner.loads()[-1]
    session.choose_model("c")
    runner.answered.emit(loaded("b", asked=late))
    assert changed == []
    assert session.recipe.model == "c"
    runner.answered.emit(answers.Failed(runner.loads()[-1], UserError("c is broken.")))
    assert session.recipe.model == session.model.name == "b"  # that one is on the workbench now


def test_undo_back_to_the_model_in_use_loads_nothing(session, runner):
    session.choose_model("b")
    runner.answered.emit(answers.Failed(runner.loads()[-1], UserError("broken")))
    session.update(steps=9)
    count = len(runner.loads())
    session.undo()
    session.redo()
    assert len(runner.loads()) == count


def test_without_any_model_the_bundled_one_is_taken(make_session, runner):
    session = make_session(Moment(Recipe(model="pictures-gone", label="rose")))
    session.load_model("pictures-gone")
    runner.answered.emit(answers.Failed(runner.loads()[-1], UserError("The folder has changed.")))
    assert texts(session) == [("error", "The folder has changed.")]
    assert (session.recipe.model, session.recipe.label) == ("flowers", None)
    assert runner.loads()[-1] == requests.LoadModel("flowers")
    runner.answered.emit(answers.Failed(runner.loads()[-1], UserError("So is this.")))
    assert len(runner.loads()) == 2


def test_a_folder_changes_the_settings_when_it_is_there(session, runner):
    before = session.recipe
    session.open_folder(Path("/pictures/holiday"))
    assert runner.loads() == [OpenFolder(Path("/pictures/holiday"), 64)]
    assert session.recipe == before
    assert session.models.title_of(runner.loads()[-1]) == "holiday"
    answer(runner, "pictures-1", source="pictures", folder=Path("/pictures/holiday"), notices=("Left out: x.",))
    assert (session.recipe.model, session.recipe.steps, session.recipe.label) == ("pictures-1", 33, None)
    assert len(runner.loads()) == 1
    assert texts(session) == [("warning", "Left out: x.")]
    assert session.clerk.asked == [ListModels()]
    session.undo()
    assert session.recipe == before
    assert runner.loads()[-1] == requests.LoadModel("a")


def test_a_folder_that_is_no_model_changes_nothing(session, runner):
    before = session.moment
    session.open_folder(Path("/nothing"))
    runner.answered.emit(answers.Failed(runner.loads()[-1], UserError("There is no card.json.")))
    assert session.moment == before
    assert session.undo_name == ""
    session.open_folder(Path("/nothing"))
    session.choose_model("a")  # the model in use: the folder is not wanted any more
    assert runner.loads()[-1] == requests.LoadModel("a")


def test_a_recipe_that_names_a_folder_gets_the_name_of_its_model(session, runner):
    session.update(model="/models/own")
    answer(runner, "own")
    assert session.recipe.model == "own"
    assert session.models.is_in_use("own")


def test_another_device_loads_the_model_there_and_can_be_undone(session, runner):
    session.models.set_device("cuda")
    assert runner.loads() == [requests.LoadModel("a", "cuda")]
    answer(runner, "a", device_wanted="cuda")
    assert session.undo_name == "Device"
    session.undo()
    assert runner.loads()[-1] == requests.LoadModel("a", "auto")


def test_a_device_that_fails_is_given_up(session, runner):
    session.models.set_device("cuda")
    session.update(steps=9)
    runner.answered.emit(answers.Failed(runner.loads()[-1], UserError("Too little memory.")))
    assert session.moment.device == "auto"
    assert session.recipe.steps == 9
    assert len(runner.loads()) == 1


def test_a_remembered_device_that_is_gone_becomes_automatic(make_session, runner):
    session = make_session(Moment(Recipe(model="a"), device="cuda"))
    session.load_model("a")
    assert runner.loads() == [requests.LoadModel("a", "cuda")]
    answer(runner, "a", device_wanted="auto", notices=("The CUDA device is not here.",))
    assert session.moment.device == "auto"
    assert len(runner.loads()) == 1
    assert session.undo_name == ""
    assert texts(session) == [("warning", "The CUDA device is not here.")]


def test_another_size_reads_the_pictures_in_use_again(session, runner):
    session.models.set_picture_size(32)
    assert runner.loads() == []
    session.open_folder(Path("/p"))
    answer(runner, "pictures-1", source="pictures", folder=Path("/p"))
    session.models.set_picture_size(96)
    assert runner.loads()[-1] == OpenFolder(Path("/p"), 96)


def test_missing_pictures_are_asked_for_once(session, runner):
    listed = []
    catalogued = []
    session.models.listed.connect(lambda: listed.append(session.models.cards))
    session.catalogued.connect(catalogued.append)
    picture = np.zeros((2, 2, 3), np.uint8)
    cards = (
        ModelCard("a", "A"), ModelCard("there", "There", picture=picture), ModelCard("broken", "Broken", problem="No."),
        ModelCard("pictures-1", "Mine", source="pictures"),
    )  # fmt: skip
    session.clerk.answered.emit(Listed(cards))
    assert listed == [cards]
    assert [entry.name for entry in catalogued[0].models] == ["a", "there", "pictures-1"]
    session.models.ask_pictures()
    session.models.ask_pictures()
    assert [r for r in runner.asked if isinstance(r, MakeModelPicture)] == [MakeModelPicture("a")]
    ready = []
    session.models.picture_ready.connect(lambda name, made: ready.append((name, made)))
    session.class_picture_ready.emit("rose", picture)
    session.class_picture_ready.emit(None, picture)
    assert ready == [("a", picture)]
    assert session.models.cards[0].picture is picture


def test_devices_are_known_when_they_were_told(session, runner):
    choices = (DeviceChoice("auto", "Automatic (CPU)"), DeviceChoice("mps", "Metal", "No Mac."))
    runner.answered.emit(Devices(choices))
    assert session.models.devices == choices
