"""Started by test_window.py: opens the real window again and again and writes one line of JSON about it.

``python windows.py cycles COUNT WARM_UP`` generates and stops, ``closings COUNT SEED`` closes at random moments,
``exit SECONDS`` closes once, after so many seconds, as the program itself would end, ``stalls SECONDS``
looks for moments in which the window does not answer while it generates.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

import diffstudio.app as program
from diffstudio.app import make_window
from diffstudio.engine import places
from diffstudio.engine.recipe import Recipe
from diffstudio.qt.preferences import Preferences
from diffstudio.qt.requests import LimitMemory

KEPT_BYTES = 2 << 20
WARNINGS: list[str] = []
TICK_MS = 5


def main() -> None:
    mode, *values = sys.argv[1:]
    numbers = [float(value) for value in values]
    if mode == "exit":
        leave(*numbers)
    qInstallMessageHandler(_note)
    app = QApplication([])
    result = {"cycles": cycles, "closings": closings, "stalls": stalls}[mode](app, *numbers)
    result["warnings"] = WARNINGS
    print(json.dumps(result), flush=True)
    qInstallMessageHandler(None)


def cycles(app: QApplication, count: float, warm_up: float) -> dict[str, object]:
    """Generate and stop, at moments that differ, and compare what the process holds before and after."""
    window = opened(app)
    window.session.runner.ask(LimitMemory(KEPT_BYTES))  # else it would be the runs that are measured
    window.session.update(steps=200)
    chance = random.Random(1)
    held: list[dict[str, int]] = []
    for turn in range(int(warm_up + count)):
        if turn == int(warm_up):
            held.append(holding(window))
        window.generate()
        pause(app, chance.random() * 0.02)
        window.stop_run()
        wait(app, lambda: not window.session.running)
    held.append(holding(window))
    finish(app, window)
    return {"before": held[0], "after": held[1]}


def closings(app: QApplication, count: float, seed: float) -> dict[str, object]:
    """Open a window, do something, close it at a random moment; how long closing took, and what stayed."""
    finish(app, opened(app))  # torch is there: `exit` is about the time before
    chance = random.Random(int(seed))
    took: list[float] = []
    for _turn in range(int(count)):
        window = made(window_steps=chance.choice((20, 1000)))
        window.show()
        pause(app, chance.random() * chance.choice((0.02, 0.2, 1.0)))
        for _act in range(chance.randint(0, 4)):
            chance.choice(ACTS)(window)
            pause(app, chance.random() * 0.1)
        begun = time.perf_counter()
        window.close()
        took.append(time.perf_counter() - begun)
        for dialog in window.findChildren(QDialog):
            dialog.close()
        finish(app, window)
    left = [type(widget).__name__ for widget in app.topLevelWidgets() if isValid(widget) and widget.isVisible()]
    return {"closed": len(took), "slowest": max(took), "left": left, "threads": threads()}


def leave(seconds: float) -> None:
    """Start the program as a person does, close it after a while and say when that was."""

    def close(window: object) -> None:
        print(json.dumps({"closed": time.time(), "warnings": []}), flush=True)
        window.close()

    def make(_preferences: Preferences) -> object:
        window = made()
        QTimer.singleShot(round(seconds * 500), window, window.generate)
        QTimer.singleShot(round(seconds * 1000), window, lambda: close(window))
        return window

    program.make_window = make
    sys.exit(program.main())


def stalls(app: QApplication, seconds: float) -> dict[str, object]:
    """Generate again and again under a ticking timer; the longest times between two ticks."""
    window = opened(app)
    gaps: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(TICK_MS)
    end = time.monotonic() + seconds
    runs = 0
    while time.monotonic() < end:
        window.generate()
        runs += 1
        wait(app, lambda: not window.session.running)
    timer.stop()
    finish(app, window)
    return {"ticks": len(gaps), "longest": max(gaps), "over_100_ms": sum(gap > 0.1 for gap in gaps), "runs": runs}


def _generate(window: object) -> None:
    window.session.generate()  # type: ignore[attr-defined]


ACTS: tuple[Callable[[object], None], ...] = (
    _generate,
    lambda window: window.session.stop(),
    lambda window: window.session.update(guidance=random.random() * 5),
    lambda window: window.session.change("Live", live=True),
    lambda window: window.toggle_play(),
    lambda window: window.show_preferences(),
    lambda window: window.show_shortcuts(),
    lambda window: window.docks["log-dock"].show(),
    lambda window: window.docks["schedule-dock"].setFloating(True),
    lambda window: window.session.messages.info("Something happened."),
    lambda window: window.change_preferences({"theme": "light"}),
    lambda window: window.reset_layout(),
)  # fmt: skip


def made(*, window_steps: int = 20) -> object:
    recipe = Recipe(model="tiny", sampler="DDIM", steps=window_steps, seed=7)
    return make_window(Preferences(recipe=recipe.to_dict()))


def opened(app: QApplication) -> object:
    window = made()
    sys.setswitchinterval(program.SWITCH_SECONDS)  # as in the program itself
    program.keep_from_collector(window)
    window.show()
    wait(app, lambda: window.session.model is not None)
    return window


def finish(app: QApplication, window: object) -> None:
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()


def pause(app: QApplication, seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(max(0, round(seconds * 1000)), loop.quit)
    loop.exec()


def wait(app: QApplication, there: Callable[[], bool], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not there():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there")
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def holding(window: object) -> dict[str, int]:
    """Count what a leak would be made of."""
    window.messages.clear()
    pause(QApplication.instance(), 0.2)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return {
        "memory": pages * os.sysconf("SC_PAGE_SIZE"),
        "threads": threads(),
        "files": len(os.listdir("/proc/self/fd")),
        "objects": len(window.findChildren(QObject)) + len(QApplication.topLevelWidgets()),
    }


def threads() -> int:
    there = Path("/proc/self/task")
    return len(list(there.iterdir())) if there.is_dir() else threading.active_count()


def _note(_kind: object, _context: object, text: str) -> None:
    if "This plugin does not support" not in text:  # said by "offscreen"
        WARNINGS.append(text)


if __name__ == "__main__":
    assert places.HOME_VARIABLE in os.environ, "the user's own folders stay out of this"
    main()
