"""The second worker: what has to do with files and not with models (history, export, pictures that are dropped).

It has a thread of its own, so that a run of minutes never keeps the history or an export waiting. It
never touches a model; runs reach it as films, whose arrays may be read from any thread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from diffstudio.engine.export_source import FrameSource
from diffstudio.qt import (
    help_requests,
    model_requests,
    requests,
    serve_catalogue,
    serve_exports,
    serve_help,
    serve_history,
    serve_settings,
    serve_shell,
    shell_requests,
)
from diffstudio.qt.answers import Failed
from diffstudio.qt.runner import Desk
from diffstudio.qt.serve_history import Register


class Cabinet:
    """What the clerk has at hand between two requests.

    Attributes:
        serve_waiting: Serves what waits; for a request that takes long, in its pauses.
        walk_source: The walk that was exported or looked at last, with what it was asked for.
    """

    def __init__(self, serve_waiting: Callable[[Desk], None]) -> None:
        self.serve_waiting = serve_waiting
        self.walk_source: tuple[object, FrameSource] | None = None
        self._register: Register | None = None

    @property
    def register(self) -> Register:
        """The history, opened when it is first needed."""
        if self._register is None:
            self._register = Register.opened()
        return self._register

    def close(self) -> None:
        """Let everything go."""
        if self._register is not None:
            self._register.close()


Handler = Callable[[Cabinet, Any, Desk], None]

HANDLERS: dict[type[requests.Request], Handler] = {
    shell_requests.KeepPreferences: serve_shell.keep_preferences,
    shell_requests.CheckFolder: serve_shell.check_folder,
    model_requests.ListModels: serve_catalogue.list_models,
    model_requests.ForgetFolder: serve_catalogue.forget_folder,
    **serve_history.HANDLERS,
    **serve_settings.HANDLERS,
    **serve_exports.HANDLERS,
    help_requests.DrawEquation: serve_help.draw_equation,
    help_requests.ListLibraries: serve_help.list_libraries,
}


class Clerk:
    """Serves the requests that need no model."""

    def __init__(self) -> None:
        self._cabinet: Cabinet | None = None

    def __call__(self, request: requests.Request, desk: Desk) -> None:
        """Serve one request; what it raises is answered as `Failed`."""
        if self._cabinet is None:
            self._cabinet = Cabinet(self._serve_waiting)
        HANDLERS[type(request)](self._cabinet, request, desk)

    def _serve_waiting(self, desk: Desk) -> None:
        while (request := desk.inbox.take()) is not None:
            try:
                self(request, desk)
            except Exception as error:  # noqa: BLE001 - it must not end the request in whose pause it was served
                desk.answer(Failed(request, error))

    def close(self) -> None:
        """Let everything go."""
        if self._cabinet is not None:
            self._cabinet.close()
