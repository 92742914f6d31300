"""Start-up of the window: hooks, theme, session, first picture. Nothing of it is needed without a screen."""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, cast

from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

if TYPE_CHECKING:
    from diffstudio.engine.walk_draft import WalkDraft
    from diffstudio.qt.preferences import Preferences
    from diffstudio.qt.runner import Serve
    from diffstudio.qt.session import Session
    from diffstudio.window.main_window import MainWindow

SWITCH_SECONDS = 0.0005
"""How long a thread keeps the interpreter while another wants it. Python's 5 ms, lost several times on the way
from a key to its picture, are seen; a run takes no longer for it."""

_log = logging.getLogger("diffstudio")
PATIENCE_MS = 500
"""How long the closed program waits for work of which nothing would be lost."""
_SCALE = "QT_SCALE_FACTOR"


def main(arguments: Sequence[str] = ()) -> int:
    """Open the window and return the exit code when it is closed.

    Args:
        arguments: What Qt understands (``-platform offscreen`` …); the rest is ignored.

    Raises:
        UserError: There is no display.
    """
    _require_display()
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.disable()  # until the window is there: nothing of what is made meanwhile goes away again
    from PySide6.QtWidgets import QApplication

    from diffstudio.qt import preferences as preferences_file
    from diffstudio.qt import translation
    from diffstudio.qt.icons import app_icon

    preferences, problem = preferences_file.load()
    QApplication.setApplicationName("diffstudio")
    QApplication.setDesktopFileName("diffstudio")
    with scaled(preferences.scale):
        app = QApplication([sys.argv[0], *arguments])
    app.setWindowIcon(app_icon())
    translation.install(app, preferences.language)  # before any widget: they keep their texts
    if sys.stderr is not None:  # there is none without a console
        logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    window = make_window(preferences)
    _install_hooks(window)
    if problem:
        window.session.messages.warn(problem)
    window.patience_ms = PATIENCE_MS
    keep_from_collector(window)
    if not preferences.tour_seen:
        window.first_painted.connect(window.start_tour)
    window.show()
    code = app.exec()
    if not window.worker_ended:  # a library is still being loaded, and that cannot be interrupted
        os._exit(code)
    return code


@contextlib.contextmanager
def scaled(percent: int) -> Iterator[None]:
    """Have Qt enlarge everything, for an application that is made meanwhile.

    The variable is gone afterwards: file managers and browsers that the program opens would be
    enlarged as well.
    """
    if percent == 100:
        yield
        return
    before = os.environ.get(_SCALE)
    os.environ[_SCALE] = f"{percent / 100:g}"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SCALE]
        else:
            os.environ[_SCALE] = before


def make_window(preferences: Preferences) -> MainWindow:
    """Build the window with its session and its worker; everything heavy begins after it is shown."""
    from PySide6.QtWidgets import QApplication

    from diffstudio.engine.first_run import first_film
    from diffstudio.qt.late import Late
    from diffstudio.qt.messages import Messages
    from diffstudio.qt.moment import Look, Moment
    from diffstudio.qt.requests import Prepare
    from diffstudio.qt.runner import Runner
    from diffstudio.qt.session import Session
    from diffstudio.qt.session_file import left_behind
    from diffstudio.qt.theme import apply_theme, stylesheet_laid_aside
    from diffstudio.window.main_window import MainWindow

    app = cast("QApplication", QApplication.instance())
    apply_theme(app, preferences.theme)  # before any widget: their sizes follow its font
    film = first_film()
    recipe = _last_recipe(preferences) or (film.recipe if film is not None else Recipe())
    runner, clerk = Runner(Late(_make_service)), Runner(Late(_make_clerk), name="clerk")
    look = Look(**{name: getattr(preferences, name) for name in Look.__slots__})
    usual = Moment(
        recipe, seed_locked=preferences.seed_locked, live=preferences.live, look=look,
        walk=_last_walk(preferences), device=preferences.device, picture_size=preferences.picture_size,
    )  # fmt: skip
    left = left_behind(usual)  # by a program that ended unexpectedly
    start = usual if left is None else left.moment
    session = Session(start, runner, clerk, Messages())
    with stylesheet_laid_aside(app):
        window = MainWindow(session, preferences if left is None else preferences.with_(workspace=left.workspace))
    window.restore()
    session.setParent(window)
    runner.setParent(session)
    clerk.setParent(session)
    session.messages.setParent(session)
    if film is not None:
        session.show(film)
    _announce(session)

    def begin() -> None:
        session.load_model(session.recipe.model)
        runner.ask(Prepare())
        window.limit_memory()
        if left is not None:
            window.resume(left, usual)

    window.completed.connect(begin)  # the window is there before torch is
    return window


def _make_service() -> Serve:
    from diffstudio.qt.service import Service

    return Service()


def _make_clerk() -> Serve:
    from diffstudio.qt.clerk import Clerk

    return Clerk()


def keep_from_collector(window: MainWindow) -> None:
    """Have Python's collector of cycles pass over what was there at the start, and over torch.

    It would look through some hundred thousand objects that stay anyway, again and again, and every time
    the window would stand still for it.
    """

    def painted() -> None:
        gc.freeze()
        gc.enable()

    def loaded() -> None:
        gc.freeze()
        window.session.model_changed.disconnect(connection)  # later models do go away again

    window.first_painted.connect(painted)
    connection = window.session.model_changed.connect(loaded)


def _announce(session: Session) -> None:
    """Show the classes of the model in the first painted window already: its card is a small file."""
    from pathlib import Path

    from diffstudio.engine import shelf
    from diffstudio.models.picture_folder import NAME
    from diffstudio.qt.serve_models import described

    if Path(session.recipe.model).is_absolute() or session.recipe.model.startswith(NAME):
        return  # a folder of the user's own: the worker looks into it
    with contextlib.suppress(UserError):  # a model that is gone: loading it will say so
        card = shelf.find(session.recipe.model).card
        session.model_announced.emit(described(card))


def _last_recipe(preferences: Preferences) -> Recipe | None:
    if not preferences.recipe:
        return None
    try:
        return Recipe.from_dict(preferences.recipe)
    except UserError:
        _log.info("the last settings could not be read; the defaults are used")
        return None


def _last_walk(preferences: Preferences) -> WalkDraft:
    from diffstudio.engine.walk_draft import WalkDraft

    try:
        return WalkDraft.from_dict(preferences.walk)
    except UserError:
        _log.info("the last walk could not be read; it begins anew")
        return WalkDraft()


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
