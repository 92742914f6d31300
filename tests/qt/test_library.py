"""The library with a clerk that serves at once, on the test's own thread, and runs that the test plays."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from diffstudio.diffusion.level import Level
from diffstudio.engine import places
from diffstudio.engine.branch import Branch
from diffstudio.engine.film import Film
from diffstudio.engine.history import FILE_NAME, History
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError
from diffstudio.qt import answers, requests
from diffstudio.qt import history_requests as asked
from diffstudio.qt import library as library_module
from diffstudio.qt.clerk import HANDLERS, Clerk
from diffstudio.qt.inbox import Inbox
from diffstudio.qt.library import Library
from diffstudio.qt.messages import Messages
from diffstudio.qt.moment import Moment
from diffstudio.qt.runner import Desk, Runner
from diffstudio.qt.session import Session


class Prompt(QObject):
    """A clerk that has answered when `ask` returns."""

    answered = Signal(object)
    advanced = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.serve = Clerk()
        self.desk = Desk(self.answered.emit, lambda: None, Inbox())
        self.asked: list[object] = []

    def ask(self, request) -> None:
        self.asked.append(request)
        try:
            self.serve(request, self.desk)
        except Exception as error:
            self.answered.emit(answers.Failed(request, error))


class Remembering(QObject):
    """A worker that does nothing but remember."""

    answered = Signal(object)
    advanced = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    def ask(self, request) -> None:
        self.asked.append(request)

    def stop(self) -> bool:
        return False

    def run_is_waiting(self) -> bool:
        return False


class Played:
    """A run as the worker's, played by the test."""

    def __init__(self, origin, parent=None, state="running", done=0):
        self.origin, self.parent, self.state, self.steps_done = origin, parent, state, done
        self.recipe = origin.recipe
        steps = self.recipe.steps
        self.levels = tuple(Level(1 - k / steps, k / steps, 1 - k / steps) for k in range(steps + 1))
        self.error, self.seconds = None, 0.5

    def array(self, name, position, image):
        return np.full((3, 8, 8), 0.5, np.float32) if name in ("x", "x0") else None


@pytest.fixture
def clerk(home):
    clerk = Prompt()
    yield clerk
    clerk.serve.close()


@pytest.fixture
def session(qtbot, clerk):
    session = Session(Moment(Recipe(model="exact-ring", steps=4)), Remembering(), clerk, Messages())
    yield session
    session._foresee.stop()


@pytest.fixture
def library(session):
    library = Library(session)
    library.search()
    return library


def begin(session, origin=None, parent=None, **answer):
    film = Film(Played(origin or session.recipe, parent))
    session.runner.answered.emit(answers.RunStarted(film, **answer))
    return film


def end(session, film, state="done", error=None):
    film.source.state, film.source.error = state, error
    film.source.steps_done = len(film.levels) - 1 if state == "done" else 1
    session.runner.answered.emit(answers.RunEnded(film, error))


def made(session, *args, **options):
    film = begin(session, *args, **options)
    end(session, film)
    return film


def test_every_request_of_the_history_is_served():
    there = [value for value in vars(asked).values() if isinstance(value, type) and issubclass(value, requests.Request)]
    assert set(there) - {requests.Request} <= set(HANDLERS)


def test_a_run_is_written_down_when_it_begins_and_completed_when_it_ends(session, library, clerk):
    film = begin(session)
    assert [card.outcome for card in library.cards()] == ["running"]
    history = clerk.serve._cabinet.register.history
    assert history.find()[0].outcome == "running"  # a kill now leaves a row that says so
    end(session, film)
    entry = history.find()[0]
    assert (entry.outcome, entry.made, entry.seconds) == ("done", 4, 0.5)
    assert entry.thumbnail
    assert library.current == entry.id
    assert library.picture(entry.id).shape == (8, 8, 3)


def test_failed_and_stopped_runs_say_so(session, library):
    end(session, begin(session), "stopped")
    end(session, begin(session), "failed", UserError("No."))
    assert [(card.outcome, card.sentence) for card in library.cards()] == [("failed", "No."), ("stopped", "")]


def test_a_fault_in_the_worker_completes_the_run(session, library):
    film = begin(session)
    film.source.state = "failed"
    request = requests.Generate(session.recipe)
    session.runner.answered.emit(answers.Failed(request, UserError("A fault.")))
    assert library.cards()[0].outcome == "failed"


def test_drafts_are_not_written_down(session, library):
    end(session, begin(session, kept=False))
    assert library.cards() == []
    assert library.current is None


def test_the_parent_is_the_run_branched_from(session, library):
    parent = made(session)
    made(session, Branch(session.recipe, 2, (("guidance", 3),)), parent.source)
    child, root = library.cards()
    assert (child.parent, child.branch_step, root.parent) == (root.number, 2, None)


def test_a_run_that_is_held_comes_back_at_once(session, library):
    first = made(session)
    session.update(steps=3)
    made(session)
    asked_before = len(session.runner.asked)
    library.restore(library.cards()[1].number)
    assert session.recipe.steps == 4
    assert session.film.source is first.source
    assert not any(isinstance(r, requests.Replay) for r in session.runner.asked[asked_before:])
    session.undo()
    assert session.recipe.steps == 3


def test_two_clicks_fast_after_each_other_are_two_undo_steps(session, library):
    for seed in (1, 2, 3):
        session.update(seed=seed)
        made(session)
    three, two, one = (card.number for card in library.cards())
    library.restore(one)
    library.restore(two)
    session.undo()
    assert session.recipe.seed == 1
    session.undo()
    assert session.recipe.seed == 3
    assert library.current == three


def test_a_run_that_is_gone_is_made_again_with_its_number(session, library):
    film = made(session)
    number = library.cards()[0].number
    origin = film.source.origin
    session.update(steps=3)
    made(session)
    library._sources.clear()  # as in a later start
    heard = []
    library.said.connect(heard.append)
    library.restore(number)
    assert session.runner.asked[-1] == requests.Replay(origin, number)
    assert session.recipe == origin
    assert heard
    session.undo()
    session.redo()
    end(session, begin(session, number=number))
    assert len(library.cards()) == 2
    assert library.current == number
    session.undo()
    assert session.recipe.steps == 3


def test_looking_again_at_a_run_of_the_same_settings_is_an_undo_step(session, library):
    made(session)
    number = library.cards()[0].number
    session.change("Seed", seed_is_random=False)
    shown = made(session)
    library._sources.clear()
    library.restore(number)
    again = begin(session, number=number)
    assert session.film is again
    session.undo()
    assert session.film is shown


def test_marks_are_undone_in_the_file_too(session, library, clerk):
    made(session)
    number = library.cards()[0].number
    history = clerk.serve._cabinet.register.history
    library.star((number,), True)
    library.rename(number, "mine")
    library.delete((number,))
    assert history.get(number).deleted is not None
    session.undo()
    entry = history.get(number)
    assert (entry.deleted, entry.title, entry.starred) == (None, "mine", True)
    session.undo()
    session.undo()
    entry = history.get(number)
    assert (entry.title, entry.starred) == ("", False)
    session.redo()
    assert history.get(number).starred


def test_pages_follow_each_other_and_bring_what_their_runs_come_from(session, clerk, monkeypatch, home):
    monkeypatch.setattr(library_module, "PAGE", 4)
    history = History(places.state() / FILE_NAME)
    root = history.begin(Recipe(seed=0))
    for seed in range(1, 9):
        history.begin(Recipe(seed=seed))
    history.begin(Branch(Recipe(seed=0), 1), parent=root)
    history.close()
    library = Library(session)
    library.search()
    assert [card.recipe.seed for card in library.cards()] == [0, 8, 7, 6]
    assert [card.number for card in library.kin()] == [root]
    assert library.count == 10
    for _ in range(4):
        library.load_more()
    assert len(library.cards()) == 10
    assert library.kin() == []


def test_pictures_are_asked_for_once_and_only_so_many_kept(session, library, clerk, monkeypatch):
    monkeypatch.setattr(library_module, "KEPT_PICTURES", 2)
    for _ in range(3):
        made(session)
    numbers = [card.number for card in library.cards()]
    library.want(numbers)
    before = len(clerk.asked)
    library.want(numbers[-1:])
    assert len(clerk.asked) == before
    assert sum(library.picture(number) is not None for number in numbers) == 2


def test_what_is_wrong_with_the_file_is_said_once(session, home):
    file = places.state() / FILE_NAME
    file.parent.mkdir(parents=True)
    file.write_bytes(b"this is no database, but it is long enough to look like one" * 40)
    library = Library(session)
    library.search()
    library.search("x")
    said = session.messages.history
    assert len(said) == 1
    assert "history" in said[0].text


def test_an_entry_that_is_gone_is_said(session, library):
    library.restore(999)
    assert "not in the history" in session.messages.history[-1].text


def test_what_is_durable_is_served_although_the_window_closes(qtbot):
    import threading

    from diffstudio.qt.moment import Mark

    served, gate, busy = [], threading.Event(), threading.Event()

    class Slow:
        def __call__(self, request, desk):
            if isinstance(request, asked.ShowThumbnails):
                busy.set()
                gate.wait(10)
            served.append(request)

        def close(self):
            served.append("closed")

    runner = Runner(Slow(), name="slow")
    runner.ask(asked.ShowThumbnails(()))
    assert busy.wait(10)
    mark = asked.MarkEntries(((1, Mark()),))
    runner.ask(asked.Recall(1, "run", Recipe()))
    runner.ask(mark)
    threading.Timer(0.05, gate.set).start()
    runner.close()
    assert served == [asked.ShowThumbnails(()), mark, "closed"]
    runner.deleteLater()
