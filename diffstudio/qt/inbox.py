"""The letter box between the window's thread and the worker's: which request is served next."""

from __future__ import annotations

import threading
from collections import deque

from diffstudio.qt.requests import Request


class Inbox:
    """Requests on their way to the worker; every method may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._slots: dict[str, Request] = {}
        self._jobs: deque[Request] = deque()

    def put(self, request: Request) -> None:
        """Add a request; one with a slot takes the place of the one that waits there."""
        with self._lock:
            if request.slot is None:
                self._jobs.append(request)
            else:
                self._slots.pop(request.slot, None)
                self._slots[request.slot] = request

    def put_back(self, request: Request) -> bool:
        """Add a request that was taken and left, unless a newer one waits in its slot; return whether it was."""
        with self._lock:
            if request.slot is None:
                self._jobs.append(request)
            elif request.slot in self._slots:
                return False
            else:
                self._slots[request.slot] = request
            return True

    def empty(self) -> bool:
        """Whether nothing waits at all."""
        with self._lock:
            return not self._slots and not self._jobs

    def take(self, slot: str | None = None) -> Request | None:
        """Take the next request: the named slot's, or by default slots in order of arrival, then jobs."""
        with self._lock:
            if slot is not None:
                return self._slots.pop(slot, None)
            if self._slots:
                return self._slots.pop(next(iter(self._slots)))
            return self._jobs.popleft() if self._jobs else None

    def waits(self, slot: str) -> bool:
        """Whether a request waits in `slot`."""
        with self._lock:
            return slot in self._slots

    def clear(self) -> tuple[Request, ...]:
        """Forget everything that waits; return what must be served all the same, in its order."""
        with self._lock:
            left = tuple(request for request in (*self._jobs, *self._slots.values()) if request.durable)
            self._slots.clear()
            self._jobs.clear()
            return left
