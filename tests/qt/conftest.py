"""A session without its workers: what is asked of them is only remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, Signal

from diffstudio.qt import requests
from diffstudio.qt.messages import Messages
from diffstudio.qt.model_requests import OpenFolder
from diffstudio.qt.moment import Moment
from diffstudio.qt.session import Session


class FakeRunner(QObject):
    """A worker that does nothing but remember."""

    answered = Signal(object)
    advanced = Signal()

    def __init__(self):
        super().__init__()
        self.asked = []
        self.stopped = 0
        self.waiting = False

    def ask(self, request):
        self.asked.append(request)

    def stop(self):
        self.stopped += 1
        waited, self.waiting = self.waiting, False
        return waited

    def stop_loading(self):
        self.stopped += 1
        return self.waiting

    def run_is_waiting(self):
        return self.waiting

    def loads(self):
        return [request for request in self.asked if isinstance(request, requests.LoadModel | OpenFolder)]


@pytest.fixture
def runner():
    return FakeRunner()


@pytest.fixture
def make_session(qtbot, runner) -> Iterator[Callable[[Moment], Session]]:
    """Make sessions of `runner`; nothing of them is still to come when the test is over."""
    made = []

    def make(moment):
        made.append(Session(moment, runner, FakeRunner(), Messages()))
        return made[-1]

    yield make
    for session in made:
        for timer in session.findChildren(QTimer):
            timer.stop()
