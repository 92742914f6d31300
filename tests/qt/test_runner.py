import threading

import pytest
from PySide6.QtCore import QThread

from diffstudio.engine.recipe import Recipe
from diffstudio.qt import answers, requests
from diffstudio.qt.inbox import Inbox
from diffstudio.qt.requests import Request
from diffstudio.qt.runner import Runner


class Serve:
    """Serves nothing: remembers what came, on which thread, and does what the test says."""

    def __init__(self):
        self.seen = []
        self.threads = set()
        self.act = lambda request, desk: None
        self.closed = 0

    def __call__(self, request, desk):
        self.seen.append(request)
        self.threads.add(QThread.currentThread())
        self.act(request, desk)

    def close(self):
        self.closed += 1


def test_slots_keep_the_newest_and_jobs_keep_their_order():
    inbox = Inbox()
    for guidance in range(200):
        inbox.put(requests.Foresee(Recipe(guidance=guidance / 10)))
    for name in "abc":
        inbox.put(requests.ShowClass("tiny", name))
    inbox.put(requests.Generate(Recipe()))
    taken = []
    while (request := inbox.take()) is not None:
        taken.append(request)
    assert taken == [
        requests.Foresee(Recipe(guidance=19.9)),
        requests.Generate(Recipe()),
        requests.ShowClass("tiny", "a"),
        requests.ShowClass("tiny", "b"),
        requests.ShowClass("tiny", "c"),
    ]


def test_a_named_slot_can_be_taken_alone():
    inbox = Inbox()
    inbox.put(requests.Foresee(Recipe()))
    inbox.put(requests.Generate(Recipe()))
    assert inbox.waits("run")
    assert inbox.take("run") == requests.Generate(Recipe())
    assert not inbox.waits("run")
    inbox.clear()
    assert inbox.take() is None


def test_requests_are_served_on_another_thread(qtbot):
    serve = Serve()
    serve.act = lambda request, desk: desk.answer(request)
    runner = Runner(serve)
    with qtbot.waitSignal(runner.answered, timeout=5000) as answer:
        runner.ask(requests.ShowClass("tiny", "rose"))
    assert answer.args == [requests.ShowClass("tiny", "rose")]
    assert QThread.currentThread() not in serve.threads
    runner.close()
    assert serve.closed == 1


def test_an_exception_is_an_answer_and_the_thread_lives_on(qtbot):
    serve = Serve()

    def fail(request, desk):
        if request.label == "bad":
            raise RuntimeError("broken")
        desk.answer("fine")

    serve.act = fail
    runner = Runner(serve)
    heard = []
    runner.answered.connect(heard.append)
    runner.ask(requests.ShowClass("tiny", "bad"))
    runner.ask(requests.ShowClass("tiny", "good"))
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=5000)
    assert isinstance(heard[0], answers.Failed)
    assert str(heard[0].error) == "broken"
    assert heard[1] == "fine"
    runner.close()


def test_many_advances_make_few_signals(qtbot):
    serve = Serve()
    advanced = threading.Event()

    def advance(request, desk):
        for _ in range(1000):
            desk.advance()
        advanced.set()

    serve.act = advance
    runner = Runner(serve)
    count = []
    runner.advanced.connect(lambda: count.append(1))
    runner.ask(requests.ShowClass("tiny", None))
    advanced.wait(5)
    qtbot.waitUntil(lambda: len(count) >= 1, timeout=5000)
    qtbot.wait(50)
    assert len(count) <= 2
    runner.close()


def test_a_newer_run_asks_the_older_one_to_stop(qtbot):
    serve = Serve()
    ended = []

    def run(request, desk):
        if request.recipe.seed == 1:
            while not desk.should_stop():
                threading.Event().wait(0.001)
        ended.append(request.recipe.seed)

    serve.act = run
    runner = Runner(serve)
    runner.ask(requests.Generate(Recipe(seed=1)))
    qtbot.waitUntil(lambda: len(serve.seen) == 1, timeout=5000)
    runner.ask(requests.Generate(Recipe(seed=2)))
    qtbot.waitUntil(lambda: ended == [1, 2], timeout=5000)
    runner.close()


def test_stop_reaches_a_run_and_forgets_one_that_waits(qtbot):
    serve = Serve()
    begun, ended = threading.Event(), []

    def run(request, desk):
        begun.set()
        while not desk.should_stop():
            threading.Event().wait(0.001)
        ended.append(request)

    serve.act = run
    runner = Runner(serve)
    runner.ask(requests.Generate(Recipe(seed=1)))
    begun.wait(5)
    runner.stop()
    qtbot.waitUntil(lambda: len(ended) == 1, timeout=5000)
    assert not runner.run_is_waiting()
    runner.close()


def test_a_stop_before_the_run_has_begun_counts(qtbot):
    serve = Serve()
    gate, ended = threading.Event(), []

    def run(request, desk):
        if isinstance(request, requests.ShowClass):
            gate.wait(5)
        else:
            ended.append(desk.should_stop())

    serve.act = run
    runner = Runner(serve)
    runner.ask(requests.ShowClass("tiny", None))
    runner.ask(requests.Generate(Recipe(seed=1)))
    runner.stop()
    runner.ask(requests.Generate(Recipe(seed=2)))
    gate.set()
    qtbot.waitUntil(lambda: ended == [False], timeout=5000)
    runner.close()


def test_closing_in_the_middle_ends_the_run_and_nothing_is_said_after(qtbot):
    serve = Serve()
    begun = threading.Event()

    def run(request, desk):
        begun.set()
        while not desk.should_stop():
            desk.answer("busy")
            threading.Event().wait(0.001)

    serve.act = run
    runner = Runner(serve)
    heard = []
    runner.answered.connect(heard.append)
    runner.ask(requests.Generate(Recipe()))
    begun.wait(5)
    runner.close()
    runner.close()
    heard.clear()
    runner.ask(requests.Generate(Recipe()))
    qtbot.wait(30)
    assert heard == []
    assert serve.closed == 1


@pytest.mark.parametrize("expendable", [True, False])
def test_closing_waits_only_for_what_would_be_lost(qtbot, expendable):
    begun, released = threading.Event(), threading.Event()

    class Slow(Request):
        pass

    Slow.expendable = expendable
    closed = []

    class Serving:
        def __call__(self, request, desk):
            begun.set()
            released.wait(20)

        def close(self):
            closed.append(True)

    runner = Runner(Serving())
    runner.ask(Slow())
    assert begun.wait(10)
    if not expendable:
        threading.Timer(0.2, released.set).start()
    assert runner.close(20) is not expendable
    assert closed == ([] if expendable else [True])
    released.set()
    assert runner._thread.wait(10_000)
    assert runner.close(20)
