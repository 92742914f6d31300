"""A worker's code comes with the first request, on its thread."""

import threading

from diffstudio.engine.recipe import Recipe
from diffstudio.qt import requests
from diffstudio.qt.late import Late
from diffstudio.qt.runner import Runner


class Service:
    def __init__(self):
        self.made_on = threading.current_thread()
        self.served = []
        self.closed = 0

    def __call__(self, request, desk):
        self.served.append(request)

    def close(self):
        self.closed += 1


def test_the_service_is_made_once_and_on_the_worker(qtbot):
    made = []

    def make():
        made.append(Service())
        return made[-1]

    runner = Runner(Late(make))
    assert made == []
    for steps in (3, 4):
        asked = requests.Generate(Recipe(steps=steps))
        runner.ask(asked)
        qtbot.waitUntil(lambda asked=asked: bool(made) and asked in made[0].served)
    assert len(made) == 1
    assert made[0].made_on is not threading.current_thread()
    runner.close()
    assert made[0].closed == 1


def test_a_service_that_was_never_asked_is_never_made(qtbot):
    runner = Runner(Late(lambda: 1 / 0))
    assert runner.close()
