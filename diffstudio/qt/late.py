"""A worker's service whose code is imported by the first request: the window is there before it is."""

from __future__ import annotations

from collections.abc import Callable

from diffstudio.qt.requests import Request
from diffstudio.qt.runner import Desk, Serve


class Late:
    """Stands for a service until it is needed.

    Args:
        make: Imports and makes the service; called once, on the worker's thread.
    """

    def __init__(self, make: Callable[[], Serve]) -> None:
        self._make = make
        self._serve: Serve | None = None

    def __call__(self, request: Request, desk: Desk) -> None:
        """Serve one request."""
        if self._serve is None:
            self._serve = self._make()
        self._serve(request, desk)

    def close(self) -> None:
        """Let everything go; nothing when nothing was ever asked."""
        if self._serve is not None:
            self._serve.close()
