"""Drives the real window without a screen, for scripts that make pictures of it.

Everything that would differ from one run of a script to the next is held still: a home of its own, empty at first,
seeds that are given, and the time a model call takes, which the window foretells.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DIFFSTUDIO_HOME"] = str(Path(tempfile.gettempdir()) / "diffstudio-pictures")

from PIL import Image
from PySide6.QtCore import QBuffer, QEvent, QEventLoop, QIODevice, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from diffstudio.app import make_window
from diffstudio.engine import timing
from diffstudio.qt import log, translation
from diffstudio.qt.preferences import Preferences
from diffstudio.qt.theme import color
from diffstudio.window.main_window import MainWindow

HOME = Path(os.environ["DIFFSTUDIO_HOME"])
SIZE = (1280, 800)
CALL_SECONDS = 0.02
"""What the window is told that a call of the bundled model takes, for one picture."""
STILL_MS = 250
STILL_TIMES = 3
STILL_SECONDS = 120.0
"""A window stands still when it looks the same so many times, with so long between."""


def start() -> QApplication:
    """Return the application that the windows need; nothing in it blinks."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setCursorFlashTime(0)
    return app


def wait(condition: Callable[[], bool], seconds: float = 240.0) -> None:
    """Let the window live until `condition` holds.

    Raises:
        TimeoutError: It never did.
    """
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come so far")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def rest(milliseconds: int) -> None:
    """Let the window live for a while."""
    end = time.monotonic() + milliseconds / 1000
    wait(lambda: time.monotonic() > end)


def settle(widget: QWidget) -> QImage:
    """Return what a widget shows once nothing in it changes any more.

    Raises:
        TimeoutError: Something in it never stops.
    """
    same, last, end = 0, QImage(), time.monotonic() + STILL_SECONDS
    while same < STILL_TIMES:
        if time.monotonic() > end:
            raise TimeoutError("the window does not stand still")
        rest(STILL_MS)
        image = widget.grab().toImage()
        same, last = (same + 1 if image == last else 0), image
    return last


class Stage:
    """A window with the bundled model, and what a person at it would do.

    Attributes:
        window: The window.
        session: What it is about.
    """

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.session = window.session
        self._foreseen: object = None
        self.session.foreseen.connect(self._on_foreseen)

    def _on_foreseen(self, foreseen: object) -> None:
        self._foreseen = getattr(foreseen, "recipe", None)

    def ready(self) -> None:
        """Wait until the window knows what the settings in force would cost."""
        wait(lambda: self._foreseen == self.session.recipe)

    def set(self, **changes: Any) -> None:
        """Change settings; the seed stays what it is."""
        self.session.set_seed_random(False)
        self.session.update(**changes)

    def run(self, **changes: Any) -> None:
        """Change settings, press Generate and wait for the picture."""
        self.set(**changes)
        self.session.generate()
        self.finish()

    def finish(self) -> None:
        """Wait until no run is in progress."""
        wait(lambda: not self.session.running)

    def dock(self, name: str) -> QWidget:
        """Bring a panel to the front and return its dock."""
        dock = self.window.docks[name]
        dock.show()
        dock.raise_()
        rest(50)
        return dock

    def shot(self, *widgets: QWidget) -> QImage:
        """Return the window, or the part of it in which these widgets lie, once it stands still."""
        self.ready()
        image = settle(self.window)
        return image.copy(area(self.window, widgets)) if widgets else image


def area(window: QWidget, widgets: Sequence[QWidget], margin: int = 6) -> QRect:
    """Return the part of a window in which widgets lie, with a margin."""
    around = QRect()
    for widget in widgets:
        around = around.united(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
    return around.adjusted(-margin, -margin, margin, margin).intersected(window.rect())


@contextmanager
def opened(preferences: Preferences) -> Iterator[Stage]:
    """Open a window in a home that is empty; it is closed and gone afterwards."""
    app = start()
    shutil.rmtree(HOME, ignore_errors=True)
    _hold_timings()
    log.datetime = _Noon  # type: ignore[attr-defined]
    translation.install(app, preferences.language)
    window = make_window(preferences)
    stage = Stage(window)
    window.resize(*SIZE)
    window.show()
    try:
        wait(lambda: window.session.model is not None)
        stage.ready()
        yield stage
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        shutil.rmtree(HOME, ignore_errors=True)


class _Noon(datetime):
    """A clock that stands."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> _Noon:
        """Return the one time there is."""
        return cls(2026, 1, 1, 12, tzinfo=tz)

    @classmethod
    def fromtimestamp(cls, _timestamp: float, tz: tzinfo | None = None) -> _Noon:
        """Return the one time there is."""
        return cls.now(tz)


def _hold_timings() -> None:
    """Have every machine say the same about the time that a run takes."""
    seconds, threads = {}, {}
    for count in range(1, 257):
        seconds[timing.CallKey("flowers", (3, 64, 64), 1, False, count, "cpu").text] = CALL_SECONDS
    threads["flowers|cpu"] = 1
    file = HOME / "cache" / timing.FILE_NAME
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"version": 1, "seconds": seconds, "threads": threads}), encoding="utf-8")
    timing.Timings.record = lambda *_measured: None  # type: ignore[method-assign]


def beside(images: Sequence[QImage], captions: Sequence[str] = (), gap: int = 12) -> QImage:
    """Return pictures in a row on the ground of the window, with words below them."""
    line = 26 if captions else 0
    width = sum(image.width() for image in images) + gap * (len(images) + 1)
    height = max(image.height() for image in images) + 2 * gap + line
    row = QImage(width, height, QImage.Format.Format_RGB32)
    row.fill(color("canvas"))
    painter = QPainter(row)
    painter.setFont(QApplication.font())
    painter.setPen(color("text"))
    left = gap
    for at, image in enumerate(images):
        painter.drawImage(left, gap, image)
        if captions:
            below = QRect(left, gap + image.height(), image.width(), line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, captions[at])
        left += image.width() + gap
    painter.end()
    return row


def save(image: QImage, path: Path) -> None:
    """Write a picture as a small PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB").save(path, optimize=True)


def click(widget: QWidget) -> None:
    """Give a widget the keyboard, as a click would."""
    widget.setFocus(Qt.FocusReason.MouseFocusReason)
    rest(20)
