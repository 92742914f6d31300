"""Start-up of the window: hooks, theme, session, first picture. Nothing of it is needed without a screen."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

if TYPE_CHECKING:
    from diffstudio.qt.preferences import Preferences
    from diffstudio.qt.session import Session
    from diffstudio.window.main_window import MainWindow

_log = logging.getLogger("diffstudio")


def main(arguments: Sequence[str] = ()) -> int:
    """Open the window and return the exit code when it is closed.

    Args:
        arguments: What Qt understands (``-platform offscreen`` …); the rest is ignored.

    Raises:
        UserError: There is no display.
    """
    _require_display()
    from PySide6.QtWidgets import QApplication

    from diffstudio.qt import preferences as preferences_file
    from diffstudio.qt.icons import app_icon

    QApplication.setApplicationName("diffstudio")
    QApplication.setDesktopFileName("diffstudio")
    app = QApplication([sys.argv[0], *arguments])
    app.setWindowIcon(app_icon())
    preferences, problem = preferences_file.load()
    window = make_window(preferences)
    _install_hooks(window)
    if problem:
        window.session.messages.warn(problem)
    if not preferences.tour_seen:
        window.first_painted.connect(window.start_tour)
    window.show()
    return app.exec()


def make_window(preferences: Preferences) -> MainWindow:
    """Build the window with its session and its worker; everything heavy begins after it is shown."""
    from PySide6.QtWidgets import QApplication

    from diffstudio.engine.first_run import first_film
    from diffstudio.qt.clerk import Clerk
    from diffstudio.qt.messages import Messages
    from diffstudio.qt.moment import Look, Moment
    from diffstudio.qt.requests import Prepare
    from diffstudio.qt.runner import Runner
    from diffstudio.qt.service import Service
    from diffstudio.qt.session import Session
    from diffstudio.qt.theme import apply_theme
    from diffstudio.window.main_window import MainWindow

    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app, preferences.theme)  # before any widget: their sizes follow its font
    film = first_film()
    recipe = _last_recipe(preferences) or (film.recipe if film is not None else Recipe())
    runner, clerk = Runner(Service()), Runner(Clerk(), name="clerk")
    look = Look(**{name: getattr(preferences, name) for name in Look.__slots__})
    start = Moment(recipe, seed_locked=preferences.seed_locked, live=preferences.live, look=look)
    session = Session(start, runner, clerk, Messages())
    window = MainWindow(session, preferences)
    session.setParent(window)
    runner.setParent(session)
    clerk.setParent(session)
    session.messages.setParent(session)
    if film is not None:
        session.show(film)
    _announce(session)

    def begin() -> None:
        session.load_model(recipe.model)
        runner.ask(Prepare())

    window.first_painted.connect(begin)  # the window is there before torch is
    return window


def _announce(session: Session) -> None:
    """Show the classes of the model in the first painted window already: its card is a small file."""
    from diffstudio.engine import places
    from diffstudio.models import catalogue
    from diffstudio.qt.serve_models import described

    with contextlib.suppress(UserError):  # a model that is gone: loading it will say so
        card = catalogue.find(session.recipe.model, (places.data() / "models",)).card
        session.model_announced.emit(described(card))


def _last_recipe(preferences: Preferences) -> Recipe | None:
    if not preferences.recipe:
        return None
    try:
        return Recipe.from_dict(preferences.recipe)
    except UserError:
        _log.info("the last settings could not be read; the defaults are used")
        return None


def _require_display() -> None:
    """Say in a sentence what Qt would say with an abort."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise UserError(
            "There is no display to open the window on.",
            "Start it in a desktop session, or use the command line: diffstudio generate --help.",
        )


def _install_hooks(window: MainWindow) -> None:
    """Bring every exception that nobody caught to the one door for messages."""
    messages = window.session.messages

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        messages.error(error.with_traceback(trace))

    def on_thread_exception(args: threading.ExceptHookArgs) -> None:
        _log.error("a thread failed", exc_info=args.exc_value)

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception
