"""The hub of exports and the clerk's side of it: what is offered, asked, answered, stopped."""

from __future__ import annotations

import io
import threading
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from diffstudio.engine import places
from diffstudio.engine.branch import Branch
from diffstudio.engine.execute import execute
from diffstudio.engine.export_spec import FORMATS, ExportSpec
from diffstudio.engine.film import Film
from diffstudio.engine.first_run import first_film
from diffstudio.engine.metadata import read_settings
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import Run
from diffstudio.engine.run import branch as branched
from diffstudio.engine.walk import Keyframe, Walk
from diffstudio.errors import UserError
from diffstudio.models import catalogue
from diffstudio.qt import answers, clerk, serve_exports
from diffstudio.qt import export_requests as asked
from diffstudio.qt.clerk import Clerk
from diffstudio.qt.export_settings import KINDS, ExportSettings
from diffstudio.qt.exports import Exports
from diffstudio.qt.inbox import Inbox
from diffstudio.qt.messages import Messages
from diffstudio.qt.moment import Moment
from diffstudio.qt.runner import Desk, Runner
from diffstudio.qt.session import Session

PNG = ExportSpec("picture", "png")
RECIPE = Recipe(model="exact-ring", sampler="DDIM", schedule_type="Uniform", steps=4, guidance=1.0, seed=3, count=2)
KEYS = (Recipe(model="tiny", label="rose", seed=3), Recipe(model="tiny", label="tulip", seed=4))
WALK = Walk(tuple(map(Keyframe, KEYS)))


class Walks:
    """Frames of a walk of which the first so many are there."""

    def __init__(self, length: int = 12, done: int | None = None, side: int = 16) -> None:
        self.walk, self.length, self.side = WALK, length, side
        self.frames_done = length if done is None else done
        self.on_picture = lambda index: None

    def picture(self, index: int):
        self.on_picture(index)
        if index >= self.frames_done:
            return None
        return np.full((self.side, self.side, 3), 7 * index % 256, np.uint8)


class Ears:
    """A desk that remembers what was said."""

    def __init__(self) -> None:
        self.said: list[object] = []
        self.inbox = Inbox()
        self.desk = Desk(self.said.append, lambda: None, self.inbox)

    def last(self, kind: type):
        return [said for said in self.said if isinstance(said, kind)][-1]


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def serve(home):
    served = Clerk()
    yield served
    served.close()


@pytest.fixture(scope="module")
def run() -> Run:
    planned = plan(RECIPE, catalogue.load("exact-ring"))
    return execute(planned, Run(planned))


@pytest.fixture
def hub(qtbot, home):
    worker, files = Runner(lambda request, desk: None), Runner(Clerk(), name="clerk")
    session = Session(Moment(RECIPE), worker, files, Messages())
    exports = Exports(session)
    yield exports, session
    files.close()
    worker._thread.quit()
    worker._thread.wait()


def pixels(file) -> np.ndarray:
    with Image.open(file) as image:
        return np.asarray(image)


def walk_subject(walks: Walks) -> asked.Subject:
    return asked.Subject("walk", frames=walks, walk=walks.walk)


def test_every_request_is_served() -> None:
    kinds = {kind for kind in vars(asked).values() if isinstance(kind, type) and issubclass(kind, asked.Request)}
    assert kinds - {asked.Request} == set(serve_exports.HANDLERS)
    assert set(serve_exports.HANDLERS) <= set(clerk.HANDLERS)


# ------------------------------------------------------------------ files


def test_the_stored_first_run_is_exported_with_its_settings(serve, ears, tmp_path) -> None:
    film = first_film()
    serve(asked.RunExport(asked.Subject("picture", film), PNG, tmp_path, "[seed]"), ears.desk)
    path = ears.last(asked.Exported).path
    assert path.name == f"{film.recipe.seed}.png"
    found = read_settings(path)
    assert found.origin == film.recipe.single(0)
    assert found.fields["Schedule type"] == "Karras"  # what "Automatic" stood for
    assert np.array_equal(pixels(path), film.picture("x0", film.available - 1, 0))


def test_a_branch_is_exported_as_a_branch(serve, ears, tmp_path, run) -> None:
    model = catalogue.load("exact-ring")
    planned = branched(run, 2, RECIPE.with_(sampler="Euler"), model)
    child = execute(planned, Run(planned, run))
    for what in ("picture", "grid", "strip"):
        subject = asked.Subject(what, Film(child), 1 if what != "grid" else 0)
        serve(asked.RunExport(subject, ExportSpec(what, "png"), tmp_path, "[number]"), ears.desk)
        found = read_settings(ears.last(asked.Exported).path)
        assert isinstance(found.origin, Branch)
        assert found.origin == (child.origin if what == "grid" else child.origin.single(1))
    assert child.saved


def test_a_step_can_be_exported_as_it_is_looked_at(serve, ears, tmp_path, run) -> None:
    film = Film(run)
    subject = asked.Subject("picture", film, 1, "eps", 2)
    serve(asked.RunExport(subject, PNG, tmp_path, "x"), ears.desk)
    path = ears.last(asked.Exported).path
    assert np.array_equal(pixels(path), film.picture("eps", 2, 1))
    assert read_settings(path).origin == RECIPE.single(1)


def test_a_folder_that_is_missing_is_made(serve, ears, tmp_path) -> None:
    folder = tmp_path / "new" / "deep"
    serve(asked.RunExport(asked.Subject("picture", first_film()), PNG, folder, "[date]/[seed]"), ears.desk)
    assert ears.last(asked.Exported).path.parent.parent == folder


def test_a_walk_that_is_not_complete_exports_the_frames_that_are_there(serve, ears, tmp_path) -> None:
    spec = ExportSpec("walk", "apng")
    serve(asked.RunExport(walk_subject(Walks(12, 5)), spec, tmp_path, "walk-[number]"), ears.desk)
    path = ears.last(asked.Exported).path
    with Image.open(path) as image:
        assert image.n_frames == 5
    found = read_settings(path)
    assert found.walk == WALK
    assert found.recipe == WALK.shared
    assert "walk" in found.problems[0]


def test_a_walk_that_changes_meanwhile_is_not_mixed_with_another(serve, ears, tmp_path) -> None:
    walks = Walks()
    subject = walk_subject(walks)

    def change(index: int) -> None:
        if index == 6:
            walks.walk = WALK.with_(frames=99)

    walks.on_picture = change
    with pytest.raises(UserError, match="changed"):
        serve(asked.RunExport(subject, ExportSpec("walk", "gif"), tmp_path, "walk"), ears.desk)
    assert list(tmp_path.iterdir()) == []


def test_without_a_run_or_a_walk_it_says_what_to_do(serve, ears, tmp_path) -> None:
    for subject in (asked.Subject("picture"), asked.Subject("walk"), asked.Subject("steps")):
        with pytest.raises(UserError) as raised:
            serve_exports.source_of(subject)
        assert raised.value.advice


# ----------------------------------------------------------- while it lasts


def test_others_are_served_while_a_long_export_goes_on(serve, ears, tmp_path) -> None:
    film = first_film()
    walks = Walks(20)

    def ask(index: int) -> None:
        if index == 3:
            ears.inbox.put(asked.PreviewExport(asked.Subject("picture", film), PNG, 0, 32))
            ears.inbox.put(asked.PreviewExport(asked.Subject("picture", film), PNG, 0, 48))
        if index == 9:
            ears.inbox.put(asked.KeepPicture(asked.Subject("walk"), tmp_path))  # fails

    walks.on_picture = ask
    serve(asked.RunExport(walk_subject(walks), ExportSpec("walk", "apng"), tmp_path, "walk"), ears.desk)
    kinds = [type(said) for said in ears.said]
    assert kinds == [asked.Previewed, answers.Failed, asked.Exported]
    assert max(ears.said[0].picture.shape) == 48
    assert ears.said[-1].path.exists()


def test_a_stopped_export_leaves_nothing(serve, ears, tmp_path) -> None:
    for file_format in FORMATS["walk"]:
        walks, ticket = Walks(20), asked.Ticket()

        def stop(index: int, ticket=ticket) -> None:
            if index == 8:
                ticket.stop()

        walks.on_picture = stop
        request = asked.RunExport(walk_subject(walks), ExportSpec("walk", file_format), tmp_path, "walk", ticket)
        serve(request, ears.desk)
        assert ears.last(asked.Exported).path is None
        assert list(tmp_path.iterdir()) == [], file_format


def test_closing_stops_an_export(serve, ears, tmp_path) -> None:
    walks = Walks(20)
    walks.on_picture = lambda index: ears.desk.stop() if index == 8 else None
    serve(asked.RunExport(walk_subject(walks), ExportSpec("walk", "gif"), tmp_path, "walk"), ears.desk)
    assert ears.last(asked.Exported).path is None


def test_an_estimate_that_nobody_waits_for_says_nothing(serve, ears) -> None:
    walks, ticket = Walks(20), asked.Ticket()
    walks.on_picture = lambda index: ticket.stop() if index == 5 else None
    serve(asked.EstimateExport(walk_subject(walks), ExportSpec("walk", "gif"), ticket), ears.desk)
    assert ears.said == []
    serve(asked.EstimateExport(walk_subject(Walks(20)), ExportSpec("walk", "gif")), ears.desk)
    assert ears.last(asked.Estimated).bytes > 0


def test_a_newer_question_gives_up_the_older_and_an_export_gives_up_both(qtbot, hub, tmp_path) -> None:
    exports, _ = hub
    walks = Walks(400)
    begun, go_on = threading.Event(), threading.Event()

    def hold(index: int) -> None:
        begun.set()
        go_on.wait(20)

    walks.on_picture = hold
    answered: list[object] = []
    exports.estimated.connect(answered.append)
    subject = walk_subject(walks)
    exports.estimate(subject, ExportSpec("walk", "gif"))
    assert begun.wait(20)
    for fps in (5, 6, 7):
        exports.estimate(subject, ExportSpec("walk", "gif", fps=fps))
    go_on.set()
    qtbot.waitUntil(lambda: bool(answered), timeout=20_000)
    assert [answer.request.spec.fps for answer in answered] == [7]
    with qtbot.waitSignal(exports.exported, timeout=20_000):
        exports.estimate(subject, ExportSpec("walk", "gif", fps=8))
        exports.export(subject, ExportSpec("walk", "gif"), tmp_path, "walk")
    assert len(answered) == 1


def test_progress_is_pulled_and_never_queues(qtbot, hub, tmp_path) -> None:
    exports, _ = hub
    told: list[tuple[int, int]] = []
    exports.progressed.connect(lambda done, total: told.append((done, total)))
    states: list[bool] = []
    exports.running_changed.connect(states.append)
    walks = Walks(300, side=8)
    with qtbot.waitSignal(exports.exported, timeout=30_000):
        exports.export(walk_subject(walks), ExportSpec("walk", "apng"), tmp_path, "walk")
        with pytest.raises(UserError, match="in progress"):
            exports.export(walk_subject(walks), ExportSpec("walk", "apng"), tmp_path, "walk")
        deadline = time.monotonic() + 20
        while not list(tmp_path.glob("walk.png")) and time.monotonic() < deadline:
            time.sleep(0.01)  # the window does not look: whatever comes must not pile up
    assert states == [True, False]
    assert 1 <= len(told) <= 3
    assert told == sorted(told)
    assert not exports.running


def test_stop_through_the_hub(qtbot, hub, tmp_path) -> None:
    exports, _ = hub
    walks = Walks(5000, side=8)
    exports.progressed.connect(lambda done, total: exports.stop())
    with qtbot.waitSignal(exports.exported, timeout=30_000) as ended:
        exports.export(walk_subject(walks), ExportSpec("walk", "sequence"), tmp_path, "walk")
    assert ended.args[0].path is None
    assert list(tmp_path.iterdir()) == []


def test_a_fault_is_said_once_and_the_next_export_works(qtbot, hub, tmp_path, expected_logs) -> None:
    exports, session = hub
    walks = Walks()

    def fail(index: int) -> None:
        raise RuntimeError("deliberate")

    walks.on_picture = fail
    with qtbot.waitSignal(exports.failed, timeout=20_000):
        exports.export(walk_subject(walks), ExportSpec("walk", "gif"), tmp_path, "walk")
    assert "deliberate" in session.messages.history[-1].text
    assert len(session.messages.history) == 1
    with qtbot.waitSignal(exports.exported, timeout=20_000):
        exports.export(walk_subject(Walks()), ExportSpec("walk", "gif"), tmp_path, "walk")
    assert [path.name for path in tmp_path.iterdir()] == ["walk.gif"]


def test_a_run_can_be_read_while_the_worker_puts_it_aside(tmp_path) -> None:
    """Every picture is the same before, during and after the run's tensors move to the disk."""
    planned = plan(RECIPE.with_(count=1, steps=12), catalogue.load("exact-ring"))
    run = execute(planned, Run(planned))
    film = Film(run)
    before = [film.quantity("x0", k, 0) for k in range(film.available)]
    wrong: list[object] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            for position in range(film.available):
                found = film.quantity("x0", position, 0)
                if found is None or not np.array_equal(found, before[position]):
                    wrong.append(position)

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(20):
        run.drop_pairs()
        run.spill(tmp_path)
        moments = [run.moment(k) for k in range(len(run.levels))]
        with run._lock:
            run._moments = list(moments)  # back into memory, to be put aside again
    done.set()
    reader.join()
    assert wrong == []


# ------------------------------------------------------------------ names


def test_a_name_is_foreseen_and_what_is_wrong_with_it_is_said(serve, ears, tmp_path) -> None:
    subject = asked.Subject("picture", first_film())

    def foreseen(folder: Path, pattern: str) -> asked.NameForeseen:
        serve(asked.NameExport(subject, PNG, folder, pattern), ears.desk)
        return ears.last(asked.NameForeseen)

    seed = first_film().recipe.seed
    assert foreseen(tmp_path, "a/[number]-[seed]").path == tmp_path / "a" / f"00001-{seed}.png"
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "same.png").write_bytes(b"x")
    assert foreseen(tmp_path, "same").path == tmp_path / "same (2).png"
    assert "[nonsense]" in foreseen(tmp_path, "[nonsense]").name_problem
    assert "folders" in foreseen(tmp_path, "a/" * 20 + "b").name_problem
    assert "not a folder" in foreseen(tmp_path / "same.png", "x").folder_problem
    assert foreseen(tmp_path / "new", "x").path == tmp_path / "new" / "x.png"
    serve(asked.NameExport(replace(subject, what="steps"), ExportSpec("steps", "sequence"), tmp_path, "s"), ears.desk)
    assert ears.last(asked.NameForeseen).path == tmp_path / "s"


# ---------------------------------------------------------- on the way out


def test_a_carried_picture_holds_its_settings(serve, ears, home) -> None:
    film = first_film()
    serve(asked.CarryPicture(asked.Subject("picture", film, 0, "x0", 5), True), ears.desk)
    carried = ears.last(asked.Carried)
    assert np.array_equal(pixels(io.BytesIO(carried.png)), film.picture("x0", 5, 0))
    assert read_settings(io.BytesIO(carried.png)).origin == film.recipe
    assert carried.path.read_bytes() == carried.png
    assert carried.path.is_relative_to(places.cache())
    assert carried.path.name == f"{film.recipe.seed}-step-0005.png"
    assert carried.exact == film.recipe.to_json()


def test_what_was_dragged_long_ago_is_removed(serve, ears, home) -> None:
    import os

    subject = asked.Subject("picture", first_film())
    serve(asked.CarryPicture(subject, True), ears.desk)
    old = ears.last(asked.Carried).path
    os.utime(old.parent, (1, 1))
    serve(asked.CarryPicture(subject, True), ears.desk)
    assert not old.exists()
    assert ears.last(asked.Carried).path.exists()


def test_a_kept_picture_has_a_name_of_its_own(serve, ears, tmp_path) -> None:
    film = first_film()
    for position in (None, 4, 4):
        serve(asked.KeepPicture(asked.Subject("picture", film, 0, "x0", position), tmp_path), ears.desk)
    seed = film.recipe.seed
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [f"00001-{seed}.png", f"00002-{seed}-step-0004.png", f"00003-{seed}-step-0004.png"]


# ----------------------------------------------------------------- offers


def test_what_is_there_is_offered_and_what_is_not_says_why(hub, run) -> None:
    exports, session = hub
    assert {what for what, offer in exports.offers().items() if offer.there} == set()
    assert all(offer.reason for offer in exports.offers().values())
    session.show(first_film())
    assert {what for what, offer in exports.offers().items() if offer.there} == {"picture", "strip", "steps"}
    assert "Batch" in exports.offers()["grid"].reason
    session.show(Film(run))
    assert {what for what, offer in exports.offers().items() if offer.there} == set(FORMATS) - {"walk"}
    session.walks = Walks(12, 0)
    assert not exports.offers()["walk"].there
    session.walks = Walks(12, 5)
    assert exports.offers()["walk"].there
    assert "5 of 12" in exports.offers()["walk"].note
    session.walks = Walks(12)
    assert exports.offers()["walk"].note == ""


def test_a_run_that_goes_on_or_was_stopped_says_so(hub) -> None:
    exports, session = hub
    planned = plan(RECIPE, catalogue.load("exact-ring"))
    run = Run(planned)
    session.show(Film(run))
    assert not exports.offers()["picture"].there
    steps = planned.steps()
    run.append(next(steps))
    assert "going on" in exports.offers()["picture"].note
    run.finish("stopped")
    assert "not finished" in exports.offers()["picture"].note


# --------------------------------------------------------------- settings


def test_settings_come_back_from_what_is_remembered() -> None:
    import json

    settings = ExportSettings(what="steps", channel="eps", folder="/tmp/x", quality=55, metadata=False)
    settings = settings.with_kind(file_format="webp", side=300, fps=24.0, labels=True, pattern="a/[seed]")
    assert ExportSettings.from_dict(json.loads(json.dumps(settings.to_dict()))) == settings


@pytest.mark.parametrize(
    "data",
    [
        None, [], "x", {"what": "nonsense"}, {"what": 3, "fps": "fast"}, {"fps": 1e999}, {"fps": float("nan")},
        {"kinds": 7}, {"kinds": {"picture": {"file_format": "mp4", "side": -1, "scale": 0, "pattern": ""}}},
        {"kinds": {"grid": None}}, {"folder": "x" * 5000}, {"quality": True}, {"unknown": 1},
    ],
)  # fmt: skip
def test_what_makes_no_sense_has_its_default(data) -> None:
    settings = ExportSettings.from_dict(data)
    assert settings == ExportSettings()
    for what in FORMATS:
        settings.with_(what=what).spec()


def test_what_moves_is_exported_as_fast_as_it_is_played_until_another_speed_is_chosen() -> None:
    settings = ExportSettings(what="walk", played={"steps": 8.0, "walk": 30.0})
    assert settings.spec().fps == 30
    assert settings.with_(what="steps").spec().fps == 8
    chosen = settings.with_kind(fps=5.0)
    assert (chosen.spec().fps, chosen.with_(what="steps").spec().fps) == (5, 8)
    assert ExportSettings.from_dict(chosen.to_dict()).spec().fps == 5


def test_every_kind_has_a_default_that_can_be_exported() -> None:
    assert set(KINDS) == set(FORMATS)
