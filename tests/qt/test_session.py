from pathlib import Path

import pytest

from diffstudio.diffusion.level import Level
from diffstudio.engine.film import Film
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError
from diffstudio.qt import answers, requests
from diffstudio.qt.moment import Moment


class Source:
    """A run with as many steps as the test says."""

    def __init__(self, steps=4, done=4, count=1, state="done"):
        self.recipe = Recipe(steps=steps, count=count)
        self.levels = tuple(Level(1 - k / steps, k / steps, 1 - k / steps) for k in range(steps + 1))
        self.steps_done = done
        self.state = state

    def array(self, name, position, image):
        return None


@pytest.fixture
def session(make_session):
    return make_session(Moment(Recipe()))


def signals(signal):
    heard = []
    signal.connect(lambda *args: heard.append(args))
    return heard


def test_an_accepted_change_is_announced_once(session):
    heard = signals(session.recipe_changed)
    old = session.recipe
    session.update(guidance=3.0)
    session.update(guidance=3.0)
    assert heard == [(old, old.with_(guidance=3.0))]
    assert session.undo_name == "Guidance"


def test_a_refused_change_leaves_everything(session):
    heard = signals(session.recipe_changed)
    old = session.recipe
    with pytest.raises(UserError, match="Guidance"):
        session.update(guidance=-1)
    assert session.recipe == old
    assert heard == []
    assert session.undo_name == ""


def test_undo_covers_every_control(session):
    film = Film(Source(steps=10, done=10, count=3))
    session.show(film)
    start = session.moment
    changes = (
        lambda: session.update(guidance=3.0), lambda: session.set_position(2), lambda: session.set_image(1),
        lambda: session.set_channel("eps"), lambda: session.set_look("Speed", fps=30),
        lambda: session.set_walk("Frames", frames=9), lambda: session.change("Live", live=True),
        lambda: session.set_seed_random(False), lambda: session.change("Run", **session.looking_at(Film(Source()))),
    )  # fmt: skip
    moments = []
    for change in changes:
        moments.append(session.moment)
        change()
        assert session.moment != moments[-1]
    for before in reversed(moments):
        session.undo()
        assert session.moment == before
    assert session.moment == start
    assert session.film is film
    session.redo()
    assert session.recipe.guidance == 3.0


def test_what_no_one_did_is_no_undo_step(session, runner):
    session.show(Film(Source(steps=10, done=10)))
    session.play_to(3)
    assert session.position == 3
    assert session.undo_name == ""
    session.set_position(5)
    session.undo()
    assert session.position == 3


def test_undo_during_a_run_stops_following_it(session, runner):
    before = Film(Source(steps=4))
    session.show(before)
    session.update(guidance=3.0)
    source = Source(steps=10, done=1, state="running")
    session.generate()
    runner.answered.emit(answers.RunStarted(Film(source)))
    session.undo()
    session.undo()
    source.steps_done = 5
    runner.advanced.emit()
    assert session.film is before
    assert session.position == 4
    assert session.making is not before


def test_changes_ask_for_one_forecast(qtbot, session, runner):
    for guidance in range(10):
        session.update(guidance=guidance + 0.5)
    qtbot.waitUntil(lambda: runner.asked != [], timeout=2000)
    qtbot.wait(100)
    assert runner.asked == [requests.Foresee(session.recipe)]


def test_a_forecast_for_older_settings_is_dropped(session, runner):
    heard = signals(session.foreseen)
    answer = answers.Foreseen(session.recipe, "", (), "", (), None, ())
    runner.answered.emit(answer)
    session.update(steps=9)
    runner.answered.emit(answer)
    assert heard == [(answer,), (None,)]


def test_generate_resolves_a_random_seed(session, runner):
    session.generate()
    first = runner.asked[-1].recipe
    session.generate()
    assert runner.asked[-1].recipe.seed != first.seed
    session.set_seed_random(False)
    session.generate()
    assert runner.asked[-1].recipe == runner.asked[-2].recipe
    assert session.running


def test_a_locked_seed_stays(session, runner):
    session.change("Lock seed", seed_locked=True)
    session.generate()
    session.generate()
    assert runner.asked[0] == runner.asked[1]


def test_the_playhead_follows_a_run_until_it_is_moved(session, runner):
    source = Source(steps=10, done=0, state="running")
    session.generate()
    runner.answered.emit(answers.RunStarted(Film(source)))
    for done in (1, 2, 5):
        source.steps_done = done
        runner.advanced.emit()
    assert session.position == 4
    session.set_position(1)
    source.steps_done = 7
    runner.advanced.emit()
    assert session.position == 1
    session.set_position(99)
    source.steps_done = 9
    runner.advanced.emit()
    assert session.position == 8


def test_a_shorter_film_never_leaves_the_playhead_behind(session):
    session.show(Film(Source(steps=20, done=20)))
    assert session.position == 20
    positions = []
    session.film_changed.connect(lambda film: positions.append(session.position))
    session.show(Film(Source(steps=4, done=0, state="running")))
    session.show(Film(Source(steps=4, done=4)))
    assert positions == [0, 4]


def test_a_smaller_batch_never_leaves_the_image_behind(session):
    session.show(Film(Source(count=4)))
    session.set_image(3)
    session.set_image(7)
    assert session.image == 3
    session.show(Film(Source(count=2)))
    assert session.image == 1


def test_branching_needs_a_step(session, runner):
    with pytest.raises(UserError, match="there is none yet"):
        session.branch()
    session.show(Film(Source()))
    with pytest.raises(UserError, match="finished picture"):
        session.branch()
    session.set_position(2)
    session.branch()
    request = runner.asked[-1]
    assert isinstance(request, requests.BranchRun)
    assert request.step == 2


def test_saving_goes_to_the_folder_that_is_set(session, runner, tmp_path):
    with pytest.raises(UserError, match="Save"):
        session.save("picture")
    session.show(Film(Source()))
    session.folder = tmp_path
    session.save("grid")
    assert runner.asked[-1].folder == tmp_path
    session.save("steps", Path("elsewhere"))
    assert runner.asked[-1].folder == Path("elsewhere")


def test_the_end_of_a_run_is_told_with_its_error_and_notices(session, runner):
    session.generate()
    film = Film(Source(done=2, state="failed"))
    runner.answered.emit(answers.RunStarted(film))
    runner.answered.emit(answers.RunEnded(film, UserError("It failed."), ("An old run was put aside.",), 10))
    assert not session.running
    assert [message.text for message in session.messages.history] == ["It failed.", "An old run was put aside."]


def test_what_was_done_to_make_room_is_said_once(session, runner):
    for _ in range(3):
        runner.answered.emit(answers.RunEnded(Film(Source()), None, ("An old run was put aside.",), 10))
    assert [message.text for message in session.messages.history] == ["An old run was put aside."]


def test_a_superseded_run_does_not_end_the_running(session, runner):
    session.generate()
    runner.waiting = True
    runner.answered.emit(answers.RunEnded(Film(Source(state="stopped"))))
    assert session.running
    runner.waiting = False
    runner.answered.emit(answers.RunEnded(Film(Source())))
    assert not session.running


def test_another_model_is_loaded_and_brings_its_defaults(session, runner):
    session.choose_model("points")
    assert requests.LoadModel("points") in runner.asked
    assert requests.Announce("points") in runner.asked
    loaded = answers.ModelLoaded(
        "points", "Points", "", ("ring",), frozenset({"label"}), "points", 1, "CPU", "", {"steps": 33}
    )
    runner.answered.emit(loaded)
    assert session.recipe.steps == 33
    assert session.model is loaded


def test_stop_before_the_run_has_begun_ends_it(session, runner):
    session.generate()
    runner.waiting = True
    session.stop()
    assert runner.stopped == 1
    assert not session.running


def test_stop_with_a_newer_run_waiting_ends_with_the_older_one(session, runner):
    session.generate()
    film = Film(Source(done=2, state="running"))
    runner.answered.emit(answers.RunStarted(film))
    session.generate()
    runner.waiting = True
    session.stop()
    assert session.running
    runner.answered.emit(answers.RunEnded(film))
    assert not session.running


def test_unknown_channels_are_ignored(session):
    heard = signals(session.channel_changed)
    session.set_channel("nonsense")
    session.set_channel("eps")
    assert heard == [("eps",)]


def test_the_end_of_a_run_that_was_superseded_does_not_end_the_next(session, runner):
    session.generate()
    first, second = Film(Source(done=1, state="stopped")), Film(Source(done=1, state="running"))
    runner.answered.emit(answers.RunStarted(first))
    session.generate()
    runner.answered.emit(answers.RunEnded(first))  # the worker has taken the next already: none waits
    runner.answered.emit(answers.RunStarted(second))
    assert session.running
    runner.answered.emit(answers.RunEnded(second))
    assert not session.running
