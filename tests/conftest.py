"""The clean room every test runs in.

One thread, no screen, no network, no one's preferences; and a test that leaves something behind
(a thread, a timer, a window, a child process, a stray log record, grad mode off) fails, so that it
cannot trouble the next one. Nothing here imports torch or starts Qt for a test that does without.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import logging
import multiprocessing
import os
import re
import signal
import socket
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["OMP_NUM_THREADS"] = "1"  # read once, when torch is first imported
os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", HF_HUB_DISABLE_TELEMETRY="1")

GRACE_S = 0.5
"""How long something that is already ending may take to end."""

_PATCHES = pytest.MonkeyPatch()
_HOMES = itertools.count()


def pytest_configure() -> None:
    _NETWORK.close_door()


def pytest_unconfigure() -> None:
    _PATCHES.undo()


@pytest.fixture(autouse=True)
def _clean_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ExpectedLogs]:
    """Give the test a fresh home and fail it for anything it leaves behind."""
    home = tmp_path_factory.getbasetemp() / "homes" / str(next(_HOMES))
    home.mkdir(parents=True)
    before = os.environ.get("DIFFSTUDIO_HOME")
    os.environ["DIFFSTUDIO_HOME"] = str(home)
    _QT.watch()
    threads, children, windows = set(threading.enumerate()), _children(), _QT.windows()
    logs = ExpectedLogs()
    logging.getLogger().addHandler(logs.handler)
    yield logs
    logging.getLogger().removeHandler(logs.handler)
    _restore("DIFFSTUDIO_HOME", before)
    problems = [
        *_QT.left_over(set(windows)),
        *_left_threads(threads),
        *_left_children(children),
        *logs.problems(),
        *_NETWORK.take_attempts(),
        *_torch_state(),
    ]
    if problems:
        lines = "".join(f"\n- {text}" for text in problems)
        pytest.fail(f"The test left something behind:{lines}", pytrace=False)


@pytest.fixture
def expected_logs(_clean_room: ExpectedLogs) -> ExpectedLogs:
    """Allow log records of warning level and above, and look at them.

    Requested alone it allows any. ``expected_logs("regex")`` makes it strict: each pattern must
    occur, and every record must match one of them. `records`, `messages` and `text` are the log.
    """
    _clean_room.allowed = True
    return _clean_room


@pytest.fixture
def home() -> Path:
    """Return the fresh folder that stands for the user's own in this test."""
    return Path(os.environ["DIFFSTUDIO_HOME"])


@pytest.fixture
def paint() -> Callable[..., Path]:
    """Return a function that writes a picture of soft random colours and returns its path."""

    def make(path: Path, seed: int = 0, size: tuple[int, int] = (40, 30)) -> Path:
        import numpy as np
        from PIL import Image

        path.parent.mkdir(parents=True, exist_ok=True)
        grain = np.random.default_rng(seed).integers(0, 256, (4, 4, 3), dtype=np.uint8)
        Image.fromarray(grain).resize(size).save(path)
        return path

    return make


class ExpectedLogs:
    """The warnings and errors that were logged during one test, and which of them are meant."""

    def __init__(self) -> None:
        self.records: list[logging.LogRecord] = []
        self.allowed = False
        self.handler = logging.Handler(logging.WARNING)
        self.handler.emit = self.records.append  # type: ignore[method-assign]
        self._patterns: list[str] = []

    def __call__(self, pattern: str) -> None:
        self._patterns.append(pattern)

    @property
    def messages(self) -> list[str]:
        return [record.getMessage() for record in self.records]

    @property
    def text(self) -> str:
        return "\n".join(self.messages)

    def problems(self) -> Iterator[str]:
        for record in self.records:
            meant = any(re.search(pattern, record.getMessage()) for pattern in self._patterns)
            if not (meant or (self.allowed and not self._patterns)):
                yield f"unexpected log record, {record.name} {record.levelname}: {record.getMessage()}"
        for pattern in self._patterns:
            if not any(re.search(pattern, message) for message in self.messages):
                yield f"expected log record never came: {pattern!r}"


class NetworkUsedError(RuntimeError):
    """A test tried to reach another machine."""


class _Network:
    """Sockets between processes of this machine work, all others are refused and reported."""

    def __init__(self) -> None:
        self._attempts: list[str] = []

    def close_door(self) -> None:
        for name in ("connect", "connect_ex", "sendto"):
            _PATCHES.setattr(socket.socket, name, self._guarded(getattr(socket.socket, name)))
        _PATCHES.setattr(socket, "getaddrinfo", self._refuse)

    def take_attempts(self) -> list[str]:
        attempts, self._attempts = self._attempts, []
        return [f"network use: {attempt}" for attempt in attempts]

    def _guarded(self, original: Any) -> Any:
        def call(sock: socket.socket, *arguments: Any) -> Any:
            if sock.family == getattr(socket, "AF_UNIX", None):
                return original(sock, *arguments)
            return self._refuse(*arguments)

        return call

    def _refuse(self, *arguments: Any, **options: Any) -> Any:
        self._attempts.append(repr(arguments))
        raise NetworkUsedError(f"tests do not use the network: {arguments!r}")


class _Qt:
    """What was started in Qt from Python: its timers, threads and windows."""

    def __init__(self) -> None:
        self._timers: weakref.WeakSet[Any] = weakref.WeakSet()
        self._threads: weakref.WeakSet[Any] = weakref.WeakSet()
        self._single_shots: list[tuple[float, str, tuple[Any, ...]]] = []
        self._watching = False

    def watch(self) -> None:
        """Note from now on what is started; nothing happens while Qt is not imported."""
        core = sys.modules.get("PySide6.QtCore")
        self._single_shots.clear()
        if core is None or self._watching:
            return
        self._watching = True
        _PATCHES.setattr(core.QTimer, "start", _noting(core.QTimer.start, self._timers))
        _PATCHES.setattr(core.QThread, "start", _noting(core.QThread.start, self._threads))
        single_shot = self._noting_single_shot(core.QTimer.singleShot)
        _PATCHES.setattr(core.QTimer, "singleShot", staticmethod(single_shot))

    def windows(self) -> dict[int, Any]:
        """Return the top-level widgets by address."""
        widgets = sys.modules.get("PySide6.QtWidgets")
        if widgets is None or widgets.QApplication.instance() is None:
            return {}
        from shiboken6 import getCppPointer

        found = widgets.QApplication.topLevelWidgets()
        # Qt keeps one tool tip and lets it go when it likes
        return {getCppPointer(w)[0]: w for w in found if w.metaObject().className() != "QTipLabel"}

    def left_over(self, windows_before: set[int]) -> list[str]:
        """Return a line for each thing that is still there; then remove it."""
        if not self._watching:
            return []
        self._settle()
        if self._problems(windows_before):
            gc.collect()  # what only hangs in a reference cycle is no leak
            self._settle()
        problems = self._problems(windows_before)
        if problems:
            self._remove(windows_before)
        return problems

    def _noting_single_shot(self, original: Any) -> Any:
        def single_shot(*arguments: Any) -> None:
            original(*arguments)
            delay = arguments[0] if isinstance(arguments[0], int) else arguments[0].total_seconds() * 1000
            self._single_shots.append((time.monotonic() + delay / 1000, _caller(), arguments))

        return single_shot

    def _problems(self, windows_before: set[int]) -> list[str]:
        windows = [w for address, w in self.windows().items() if address not in windows_before]
        return [
            *(f"window {type(w).__name__} {w.objectName() or w.windowTitle()!r}" for w in windows),
            *(f"QTimer {t.objectName()!r} every {t.interval()} ms" for t in self._active_timers()),
            *(f"QThread {t.objectName()!r} still running" for t in self._running_threads()),
            *(f"QTimer.singleShot still to come, from {place}" for place in self._pending_single_shots()),
        ]

    def _active_timers(self) -> list[Any]:
        return [timer for timer in list(self._timers) if _alive(timer) and timer.isActive()]

    def _running_threads(self) -> list[Any]:
        running = [thread for thread in list(self._threads) if _alive(thread) and thread.isRunning()]
        return [thread for thread in running if not thread.wait(int(GRACE_S * 1000))]

    def _pending_single_shots(self) -> list[str]:
        """Return where each single shot came from that is still to come and has a live receiver."""
        soon = time.monotonic() + 0.001
        pending = [(place, arguments) for due, place, arguments in self._single_shots if due > soon]
        return [place for place, arguments in pending if _receivers_live(arguments)]

    @staticmethod
    def _settle() -> None:
        core = sys.modules["PySide6.QtCore"]
        if core.QCoreApplication.instance() is not None:
            core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
            core.QCoreApplication.processEvents()

    def _remove(self, windows_before: set[int]) -> None:
        for timer in self._active_timers():
            timer.stop()
        for thread in self._running_threads():
            thread.requestInterruption()
            thread.quit()
            thread.wait(2000)
        for address, window in self.windows().items():
            if address not in windows_before:
                window.close()
                window.deleteLater()
        self._settle()


def _noting(original: Any, started: weakref.WeakSet[Any]) -> Any:
    def start(self: Any, *arguments: Any) -> None:
        started.add(self)
        original(self, *arguments)

    return start


def _alive(item: Any) -> bool:
    """Return whether the C++ half of a Qt object still exists."""
    from shiboken6 import isValid

    return bool(isValid(item))


def _receivers_live(arguments: tuple[Any, ...]) -> bool:
    core = sys.modules["PySide6.QtCore"]
    receivers = [getattr(argument, "__self__", argument) for argument in arguments]
    return all(_alive(receiver) for receiver in receivers if isinstance(receiver, core.QObject))


def _caller() -> str:
    frame = sys._getframe(2)
    return f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}"


def _restore(name: str, value: str | None) -> None:
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = value


def _left_threads(before: set[threading.Thread]) -> list[str]:
    new = [t for t in threading.enumerate() if t not in before and not _may_stay(t)]
    for thread in new:
        thread.join(GRACE_S)
    return [f"thread {thread.name!r} still running" for thread in new if thread.is_alive()]


def _may_stay(thread: threading.Thread) -> bool:
    """Whether a thread is one of few that a process keeps: Qt's (counted above), tqdm's, or a pool of ours."""
    return type(thread).__name__ in ("_DummyThread", "TMonitor") or thread.name.startswith(
        ("diffstudio-rows", "pytest_timeout")
    )


def _children() -> set[int]:
    """Return the process ids of the direct children, where the system tells them (Linux)."""
    found = {child.pid for child in multiprocessing.active_children() if child.pid}
    for task in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(OSError):  # the thread has just ended
            found |= {int(pid) for pid in task.read_text().split()}
    tracker = sys.modules.get("multiprocessing.resource_tracker")
    return found - {getattr(getattr(tracker, "_resource_tracker", None), "_pid", None)}


def _left_children(before: set[int]) -> list[str]:
    deadline = time.monotonic() + GRACE_S
    while (new := _children() - before) and time.monotonic() < deadline:
        time.sleep(0.02)
    for pid in new:
        with contextlib.suppress(OSError):  # it may have ended by itself by now
            os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)
    return [f"child process {pid}" for pid in sorted(new)]


def _torch_state() -> Iterator[str]:
    """Bring torch's process-wide settings back; report those whose change is a bug."""
    torch = sys.modules.get("torch")
    if torch is None or not hasattr(torch, "get_num_threads"):  # not imported, or being imported
        return
    if torch.get_num_threads() != 1:
        torch.set_num_threads(1)
    if not torch.is_grad_enabled():
        torch.set_grad_enabled(True)
        yield "torch's grad mode is off: a generator yields inside `with torch.no_grad()`"
    if torch.get_default_dtype() != torch.float32:
        torch.set_default_dtype(torch.float32)
        yield "torch's default dtype was changed"


_NETWORK = _Network()
_QT = _Qt()
