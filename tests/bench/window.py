"""What the window adds: starting, showing a picture, scrubbing, staying alive and stopping while it generates.

Everything is done in the real window with the bundled model, on an offscreen screen and in a home of its own.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import torch
from measure import Row, interleaved, median, ratio
from numpy.typing import NDArray
from PySide6.QtCore import QRect, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from watching import TICK_MS, Ticks, Watch, app, pause, until, without_chatter

from diffstudio.app import SWITCH_SECONDS, keep_from_collector, make_window
from diffstudio.engine.pictures import picture_of
from diffstudio.engine.places import HOME_VARIABLE
from diffstudio.engine.recipe import Recipe
from diffstudio.models.model import NetworkModel
from diffstudio.qt.preferences import Preferences
from diffstudio.widgets.picture_view import PictureView

STEPS = 150
"""Enough that a run does not end while it is looked at."""
OURS = """
import os, sys, time
import diffstudio.app as app
make = app.make_window
def told(window):
    print(time.perf_counter(), int("torch" in sys.modules), flush=True)
    os._exit(0)
def made(preferences):
    window = make(preferences)
    window.first_painted.connect(lambda: told(window))
    return window
app.make_window = made
app.main()
"""
BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.perf_counter(), 0, flush=True)
        os._exit(0)
app = QApplication(sys.argv)
window = Window()
window.show()
app.exec()
"""


def window_rows(quick: bool) -> Iterator[Row]:
    """All rows of the window."""
    qInstallMessageHandler(without_chatter)
    with _own_home():
        yield from _cold_start(quick)
        yield from _frame(quick)
        yield from _preview(quick)
        yield from _living(quick)
    qInstallMessageHandler(None)
    torch.set_num_threads(1)
    torch.set_grad_enabled(True)


def _cold_start(quick: bool) -> Iterator[Row]:
    found: dict[str, list[tuple[float, bool]]] = {"ours": [], "bare": []}
    for turn in range(-1, 3 if quick else 11):
        for name, code in (("ours", OURS), ("bare", BARE)):
            start = _start(code)
            if turn >= 0:  # the first one compiles what the later ones read
                found[name].append(start)
    ours, bare = (median([seconds for seconds, _ in found[name]]) for name in ("ours", "bare"))
    torch_there = sum(there for _, there in found["ours"]) * 2 > len(found["ours"])
    shown = f"{ours:.2f} s, torch {'imported' if torch_there else 'not yet imported'}"
    limit = 0.0 if torch_there else 0.6
    beside = f"an empty Qt window {bare:.2f} s"
    yield Row("cold start → painted window", f"{ours:.2f} s", beside, _share(ours, limit), 1.0, shown, "≤ 0.6 s")


def _start(code: str) -> tuple[float, bool]:
    """Return the seconds from starting a process until it says that it has painted, and whether torch was there."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", code]
    begun = time.perf_counter()  # one clock for all processes of a machine
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    painted, torch_there = result.stdout.split()
    return float(painted) - begun, torch_there == "1"


def _frame(quick: bool) -> Iterator[Row]:
    """A picture of 512² on 768² of the screen, whole pixels, beside the ImageItem of pyqtgraph."""
    pictures = [np.random.default_rng(seed).integers(0, 256, (512, 512, 3), dtype=np.uint8) for seed in (0, 1)]
    view = _view(768, "nearest")
    ours, peer = _shower(view.set_picture, view, pictures), _pyqtgraph(pictures)
    rect = view.picture_rect().toRect()
    mine, theirs = _pixels(view, rect), _pixels(peer[1], peer[1].rect())
    assert np.mean(np.all(mine[8:-8, 8:-8] == theirs[8:-8, 8:-8], axis=2)) > 0.9
    seconds = interleaved({"ours": lambda: ours, "peer": lambda: peer[0]}, 60 if quick else 400)
    each = {name: f"{median(values) * 1e3:.2f} ms" for name, values in seconds.items()}
    mine_ms = median(seconds["ours"]) * 1e3
    beside = f"pyqtgraph {each['peer']} ({ratio(seconds['ours'], seconds['peer']):.2f}×)"
    yield Row("frame to screen, 512² → 768²", each["ours"], beside, mine_ms / 0.35, 1.0, each["ours"], "≤ 0.35 ms")
    view.close()
    peer[1].close()


def _preview(quick: bool) -> Iterator[Row]:
    """What the network gave, 3×64×64, to 512² on the screen."""
    generator = np.random.default_rng(0)
    arrays = [np.tanh(generator.normal(size=(3, 64, 64))).astype(np.float32) for _ in range(2)]
    view = _view(512, "auto")
    ours = _shower(lambda array: view.set_picture(picture_of(array)), view, arrays)
    seconds = interleaved({"ours": lambda: ours}, 60 if quick else 400)
    shown = f"{median(seconds['ours']) * 1e3:.2f} ms"
    share = median(seconds["ours"]) / 0.0005
    yield Row("tensor of 64² → 512² on the screen", shown, "nothing encoded", share, 1.0, shown, "≤ 0.5 ms")
    view.close()


def _living(quick: bool) -> Iterator[Row]:
    """The real window while it generates."""
    application = app()
    watch = Watch()
    recipe = Recipe(model="flowers", label="rose", guidance=2.0, steps=STEPS, seed=7)
    with contextlib.ExitStack() as stack:
        stack.enter_context(watch.painting())
        sys.setswitchinterval(SWITCH_SECONDS)  # as in `app.main`
        window = make_window(Preferences(recipe=recipe.to_dict()))
        keep_from_collector(window)
        stack.callback(application.processEvents)
        stack.callback(window.deleteLater)
        stack.callback(window.close)
        window.resize(1280, 800)
        window.show()
        watch.window = window
        until(lambda: window.session.model is not None and not window.session.running)
        pause(1.0)
        yield from _scrubbed(window, watch, 1 if quick else 10)
        yield from _stopped(window, 5 if quick else 40)


def _scrubbed(window: Any, watch: Watch, turns: int) -> Iterator[Row]:
    """Keys to the slider at any moment, each until its step is painted; how the event loop ticks meanwhile."""
    gaps: list[float] = []
    for _ in range(turns):
        _begin(window.session, 7)
        window.session.set_position(4)
        ticks, hand = Ticks(), watch.start()
        while hand.is_alive() and window.session.running:
            pause(0.02)
        gaps += ticks.stop()
        watch.rest()
        hand.join()
        window.session.stop()
        until(lambda: not window.session.running)
    worst, stall, tick = _p99(watch.late) * 1e3, max(gaps) * 1e3, _p99(gaps) * 1e3
    shown = f"{worst:.1f} ms, {watch.stale} stale"
    beside = f"median {median(watch.late) * 1e3:.1f} ms of {len(watch.late)}"
    share = _share(worst / 16, 1.0 if not watch.stale else 0.0)
    what = "scrub: key → painted while generating, p99"
    yield Row(what, f"{worst:.1f} ms", beside, share, 1.0, shown, "≤ 16 ms, 0 stale")
    what = "longest stall of the window while generating"
    yield Row(what, f"{stall:.0f} ms", f"median tick {median(gaps) * 1e3:.1f} ms", stall / 100, 1.0, f"{stall:.0f} ms",
              "≤ 100 ms")  # fmt: skip
    what = f"tick of the window while generating ({TICK_MS} ms wanted), p99"
    yield Row(what, f"{tick:.1f} ms", f"{len(gaps)} ticks", tick / 25, 1.0, f"{tick:.1f} ms", "≤ 25 ms")


def _stopped(window: Any, turns: int) -> Iterator[Row]:
    """From Stop, or the end of the model call in progress then, to a window that may generate again."""
    late, waited = [], []
    with _calls() as calls:
        for turn in range(turns):
            _begin(window.session, 3)
            pause(0.02 + 0.05 * (turn * 0.618 % 1))
            begun, before = time.perf_counter(), len(calls)
            window.session.stop()
            until(lambda: not window.session.running)
            idle = time.perf_counter()
            ended = calls[before] if len(calls) > before else begun  # of the one in progress; the run makes no other
            late.append(idle - max(begun, ended))
            waited.append(idle - begun)
    worst = max(0.0, _p99(late)) * 1e3
    beside = f"with the call {_p99(waited) * 1e3:.1f} ms, median {median(waited) * 1e3:.1f} ms"
    what = "Stop → idle in the window beyond one model call, p99"
    yield Row(what, f"{worst:.1f} ms", beside, worst / 20, 1.0, f"{worst:.0f} ms", "≤ 20 ms")


def _begin(session: Any, steps: int) -> None:
    """Start a run and wait for some steps of it."""
    before = session.film
    session.generate()
    until(lambda: session.film is not before and session.film.available >= steps)


@contextlib.contextmanager
def _calls() -> Iterator[list[float]]:
    """Note when each model call ends."""
    ends: list[float] = []
    call = NetworkModel._predict

    def noted(model: NetworkModel, *arguments: Any) -> torch.Tensor:
        result = call(model, *arguments)
        ends.append(time.perf_counter())
        return result

    NetworkModel._predict = noted  # type: ignore[method-assign]
    try:
        yield ends
    finally:
        NetworkModel._predict = call  # type: ignore[method-assign]


def _view(side: int, smoothing: Any) -> PictureView:
    """Return a view whose picture has so many pixels a side on the screen."""
    app()
    view = PictureView()
    view.set_smoothing(smoothing)
    view.resize(side + 9, side + 9)
    view.show()
    view.set_picture(np.zeros((side, side, 3), np.uint8))
    grow = side - round(view.picture_rect().width())
    view.resize(view.width() + grow, view.height() + grow)
    view.fit()
    return view


def _shower(show: Callable[[Any], None], widget: QWidget, contents: list[Any]) -> Callable[[], None]:
    """Return what shows another content at each call and paints it."""
    turn = 0

    def frame() -> None:
        nonlocal turn
        turn ^= 1
        show(contents[turn])
        widget.repaint()

    frame()
    frame()
    return frame


def _pyqtgraph(pictures: list[NDArray[np.uint8]]) -> tuple[Callable[[], None], QWidget]:
    import pyqtgraph

    graphics = pyqtgraph.GraphicsView()
    graphics.resize(768, 768)
    box, item = pyqtgraph.ViewBox(invertY=True), pyqtgraph.ImageItem(axisOrder="row-major")
    graphics.setCentralItem(box)
    box.addItem(item)
    item.setImage(pictures[0], autoLevels=False, levels=(0, 255))
    box.setRange(xRange=(0, 512), yRange=(0, 512), padding=0)
    graphics.show()
    app().processEvents()

    def show(picture: NDArray[np.uint8]) -> None:
        item.setImage(picture, autoLevels=False)

    return _shower(show, graphics.viewport(), pictures), graphics


def _pixels(widget: QWidget, rect: QRect) -> NDArray[np.uint8]:
    """Return 768² pixels of a widget, from a corner of `rect`."""
    image = widget.grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return lines[:768, : 768 * 3].reshape(768, 768, 3).copy()


def _p99(values: list[float]) -> float:
    return sorted(values)[max(0, round(0.99 * len(values)) - 1)]


def _share(value: float, limit: float) -> float:
    """Return ``value/limit``; what is not allowed at all is beyond any limit."""
    return value / limit if limit else float("inf")


@contextlib.contextmanager
def _own_home() -> Iterator[None]:
    before = os.environ.get(HOME_VARIABLE)
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        try:
            yield
        finally:
            if before is None:
                del os.environ[HOME_VARIABLE]
            else:
                os.environ[HOME_VARIABLE] = before
