"""Makes the pictures of the window for README and docs, from the program itself, without a screen.

``python packaging/make_screenshots.py`` makes those that the documents show, in ``docs/images``;
with a folder it writes every state of the window, dark and light, into that, to be looked at.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DIFFSTUDIO_HOME"] = tempfile.mkdtemp(prefix="diffstudio-screenshots-")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from diffstudio.app import make_window
from diffstudio.qt.preferences import Preferences, Theme
from diffstudio.window.main_window import MainWindow

SIZE = (1280, 800)
DOCS = Path(__file__).resolve().parents[1] / "docs" / "images"
SHOWN = ("window-dark.png", "scrubbed-light.png")


def wait(condition: Callable[[], bool], seconds: float = 120.0) -> None:
    """Let the window live until `condition` holds.

    Raises:
        TimeoutError: It never did.
    """
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come so far")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def shoot(window: MainWindow, path: Path) -> None:
    """Write what the window shows now, if that picture is wanted."""
    QApplication.processEvents()
    if path.parent != DOCS or path.name in SHOWN:
        window.grab().save(str(path))


def tour(theme: Theme, folder: Path) -> None:
    """Open the window in a theme and write its states: first start, running, finished, scrubbed."""
    window = make_window(Preferences(theme=theme))
    window.resize(*SIZE)
    window.show()
    shoot(window, folder / f"start-{theme}.png")
    wait(lambda: window.session.model is not None and bool(window.generate_panel.forecast.text()))
    window.session.update(count=4, label="sunflower")
    window.session.generate()
    wait(lambda: window.session.film is not None and window.session.film.available == 9)
    shoot(window, folder / f"running-{theme}.png")
    wait(lambda: not window.session.running)
    shoot(window, folder / f"window-{theme}.png")
    window.session.set_position(8)
    window.session.set_channel("difference")
    window.generate_panel.more.set_expanded(True)
    shoot(window, folder / f"scrubbed-{theme}.png")
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def main() -> int:
    """Make every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS
    folder.mkdir(parents=True, exist_ok=True)
    _app = QApplication([])
    themes: tuple[Theme, ...] = ("dark", "light")
    for theme in themes:
        tour(theme, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
