"""Looking at a window from outside: keys that come at any moment, pictures painted, ticks of its event loop."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from diffstudio.widgets.picture_canvas import PictureCanvas

KEYS = 40
"""Keys a run."""
TICK_MS = 5


class Watch(QObject):
    """Sees keys come to the slider and pictures painted, and holds them against each other."""

    pressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.pressed.connect(self._press, Qt.ConnectionType.QueuedConnection)
        self.window: Any = None
        self.late: list[float] = []
        self.stale = 0
        self._asked: float | None = None
        self._handled = False
        self._resting = threading.Event()

    @contextlib.contextmanager
    def painting(self) -> Iterator[None]:
        """Have pictures painted by views that are made meanwhile reported."""
        plain = PictureCanvas.paintEvent

        def paint(view: PictureCanvas, event: Any) -> None:
            plain(view, event)
            self._painted(view)

        PictureCanvas.paintEvent = paint  # type: ignore[assignment,method-assign]
        try:
            yield
        finally:
            PictureCanvas.paintEvent = plain  # type: ignore[method-assign]

    def start(self) -> threading.Thread:
        """Begin to press keys, as the system does: at any moment, from another thread."""
        self._resting.clear()
        self._asked = None
        hand = threading.Thread(target=self._press_keys)
        hand.start()
        return hand

    def rest(self) -> None:
        """Press no more keys, and wait for none."""
        self._resting.set()

    def _press_keys(self) -> None:
        for turn in range(KEYS):
            time.sleep(0.03 + 0.04 * (turn * 0.618 % 1))
            self._handled = False  # before there is a question that a picture may answer
            self._asked = time.perf_counter()
            self.pressed.emit((Qt.Key.Key_Left if turn % 2 else Qt.Key.Key_Right).value)
            while self._asked is not None:
                if self._resting.wait(0.001):
                    return

    def _press(self, key: int) -> None:
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.window.playback.timeline, press)
        self._handled = True

    def _painted(self, view: PictureCanvas) -> None:
        asked = self._asked
        if asked is None or not self._handled or view is not self.window.playback.view:
            return
        now, session = time.perf_counter(), self.window.session
        wanted = session.film.picture(session.channel, session.position, session.image)
        if wanted is None or not np.array_equal(wanted, view.picture()):
            self.stale += 1
            return
        self.late.append(now - asked)
        self._asked = None


class Ticks:
    """A timer that notes the seconds between its ticks."""

    def __init__(self) -> None:
        self._gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def stop(self) -> list[float]:
        """End, and return the gaps."""
        self._timer.stop()
        return self._gaps

    def _tick(self) -> None:
        now = time.perf_counter()
        self._gaps.append(now - self._last)
        self._last = now


def without_chatter(kind: Any, context: Any, text: str) -> None:
    """Pass on what Qt says, but for what the offscreen platform says at every change of size."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def app() -> QApplication:
    there = QApplication.instance()
    return there if isinstance(there, QApplication) else QApplication([])


def pause(seconds: float) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1e3), loop.quit)
    loop.exec()


def until(there: Callable[[], bool], seconds: float = 120) -> None:
    """Let the event loop run until something is so; it looks after every event."""
    deadline = time.perf_counter() + seconds
    alarm = QTimer()
    alarm.start(1)  # wakes the loop where there are no events
    while not there():
        if time.perf_counter() > deadline:
            raise TimeoutError("the window did not get there")
        app().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
