"""Started by test_window_kills.py: windows are changed, run and save until they are killed; each finds what was left.

``python window_kills.py TRIALS`` writes one line of JSON. The settings carry a counter (the seed), and
the process is killed at a random moment. The next window says which counter it came up with.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from diffstudio.app import make_window
from diffstudio.engine import places
from diffstudio.engine.history import FILE_NAME, History
from diffstudio.engine.history_entry import Query
from diffstudio.engine.metadata import read_settings
from diffstudio.engine.recipe import Recipe
from diffstudio.qt import preferences
from diffstudio.qt.history_requests import EntryChanged

TICK_MS = 50
"""A change every so often: 40 of them are 2 s, and longer on a machine that is busy."""


class Driver:
    """Moves the controls of a window and says what was done."""

    def __init__(self, pipe: int, first: int) -> None:
        import torch  # noqa: F401 - was imported before the fork

        self.pipe, self.counter = pipe, first
        self.app = QApplication([])
        stored, _problem = preferences.load()
        usual = stored if stored.recipe else stored.with_(recipe=Recipe(model="exact-ring").to_dict())
        self.window = make_window(usual)
        session = self.window.session
        self.say("start", session.recipe.seed, len(session.messages.history))
        session.clerk.answered.connect(self.on_clerk)
        session.saved.connect(lambda paths: [self.say("saved", path) for path in paths])
        self.window.show()
        self.timer = QTimer(interval=TICK_MS)
        self.timer.timeout.connect(self.change)
        self.timer.start()

    def say(self, *words: object) -> None:
        os.write(self.pipe, (" ".join(map(str, words)) + "\n").encode())

    def on_clerk(self, answer: object) -> None:
        if isinstance(answer, EntryChanged):
            self.say("entry", answer.card.number, answer.card.outcome)

    def change(self) -> None:
        session = self.window.session
        self.counter += 1
        session.change("Counter", recipe=session.recipe.with_(seed=self.counter, steps=12), seed_is_random=False)
        self.say("change", self.counter)
        if session.model is not None and self.counter % 6 == 0:
            session.generate()
        if session.film is not None and self.counter % 10 == 0:
            session.save("picture")


def child(pipe: int, first: int) -> int:
    process = os.fork()
    if process == 0:
        try:
            driver = Driver(pipe, first)
            driver.app.exec()
        finally:
            os._exit(1)
    return process


def trial(first: int, seconds: float) -> list[list[str]]:
    """Run a window until it is killed and return what it said."""
    reading, writing = os.pipe()
    process = child(writing, first)
    os.close(writing)
    said = b""
    while b"\n" not in said:  # until it is up
        more = os.read(reading, 65536)
        if not more:
            raise RuntimeError("the window did not come up")
        said += more
    time.sleep(seconds)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    while more := os.read(reading, 65536):
        said += more
    os.close(reading)
    return [line.split(" ", 2) for line in said.decode().split("\n")[:-1]]


def main(trials: int) -> None:
    draw = random.Random(1)
    counter, late, lost = 0, [], 0
    entries: dict[int, str] = {}
    saved: list[str] = []
    for number in range(trials):
        said = trial(counter, draw.uniform(0.2, 3.5))
        if number:
            late.append(counter - int(said[0][1]))
        for word, *rest in said[1:]:
            if word == "change":
                counter = int(rest[0])
            elif word == "entry":
                entries[int(rest[0])] = rest[1]
            else:
                saved.append(rest[0] if len(rest) == 1 else " ".join(rest))
    file = places.state() / FILE_NAME
    history = History(file, session="look")
    kept, before = {}, None
    while page := history.find(Query(limit=1000, before=before)):
        kept |= {entry.id: entry.outcome for entry in page}
        before = page[-1].id
    lost += sum(number not in kept for number in entries)
    lost += sum(outcome == "done" and kept.get(number) != "done" for number, outcome in entries.items())
    damaged = len(history.notices) + sum(outcome == "running" for outcome in kept.values())
    history.close()
    with sqlite3.connect(file) as connection:
        (check,) = connection.execute("PRAGMA integrity_check").fetchone()
    pictures = [path for path in places.pictures().rglob("*.png") if not path.name.startswith(".")]
    broken = sum(read_settings(path).recipe is None for path in pictures)
    missing = sum(not Path(path).is_file() for path in saved)
    sys.stdout.write(json.dumps({
        "late": late, "entries": len(entries), "lost": lost, "damaged": damaged, "check": check,
        "saved": len(saved), "missing": missing, "broken": broken,
    }))  # fmt: skip


if __name__ == "__main__":
    import torch

    torch.set_num_threads(1)
    main(int(sys.argv[1]))
