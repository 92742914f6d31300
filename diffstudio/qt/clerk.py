"""The second worker: what has to do with files and not with models (history, export, pictures that are dropped).

It has a thread of its own, so that a run of minutes never keeps the history or an export waiting. It
never touches a model; runs reach it as films, whose arrays may be read from any thread.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from diffstudio.qt import help_requests, requests, serve_help
from diffstudio.qt.runner import Desk


class Cabinet:
    """What the clerk has at hand between two requests."""

    def close(self) -> None:
        """Let everything go."""


Handler = Callable[[Cabinet, Any, Desk], None]

HANDLERS: dict[type[requests.Request], Handler] = {
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
            self._cabinet = Cabinet()
        HANDLERS[type(request)](self._cabinet, request, desk)

    def close(self) -> None:
        """Let everything go."""
        if self._cabinet is not None:
            self._cabinet.close()
