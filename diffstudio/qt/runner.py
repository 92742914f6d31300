"""The worker thread: the one place where the window's program touches models, files and torch.

`Runner` is its face on the GUI thread, `_Worker` lives on the other side. Between them go frozen
requests and answers; that a run has more steps is said by one coalesced signal ("come and look"),
so that a slow view never makes a queue.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from diffstudio.qt.answers import Failed
from diffstudio.qt.inbox import Inbox
from diffstudio.qt.named import named
from diffstudio.qt.requests import Request

_log = logging.getLogger("diffstudio")

CLOSE_TIMEOUT_MS = 60_000
"""How long closing waits for the model call in progress."""


class Serve(Protocol):
    """What is done with the requests."""

    def __call__(self, request: Request, desk: Desk, /) -> None:
        """Serve one request; on the worker's thread."""
        ...

    def close(self) -> None:
        """Let everything go; called once, when the thread is gone."""
        ...



class Desk:
    """What a service may use while it serves a request: answer, say there is more, look for Stop.

    Args:
        answer: Sends a frozen answer to the GUI thread.
        advance: Says that the run has more steps.
        inbox: Where the next requests wait.
    """

    def __init__(self, answer: Callable[[object], None], advance: Callable[[], None], inbox: Inbox) -> None:
        self.answer = answer
        self.advance = advance
        self.inbox = inbox
        self._stop = threading.Event()
        self._stop_loading = threading.Event()

    def stop(self) -> None:
        """Ask the run in progress to stop; from any thread."""
        self._stop.set()

    def begin(self) -> None:
        """Forget an earlier Stop; a new run begins."""
        self._stop.clear()

    def should_stop(self) -> bool:
        """Whether the run in progress should stop: Stop was pressed, or a newer run waits."""
        return self._stop.is_set() or self.inbox.waits("run")

    def stop_loading(self) -> None:
        """Ask the loading in progress to stop; from any thread."""
        self._stop_loading.set()

    def begin_loading(self) -> None:
        """Forget an earlier Stop; another model is loaded."""
        self._stop_loading.clear()

    def should_stop_loading(self) -> bool:
        """Whether the loading in progress should stop: Stop was pressed, or another model is wanted."""
        return self._stop_loading.is_set() or self.inbox.waits("model")


class _Worker(QObject):
    """Serves requests until there are none; lives on the worker thread."""

    answered = Signal(object)
    advanced = Signal()

    def __init__(self, serve: Serve, inbox: Inbox) -> None:
        super().__init__()
        self._serve = serve
        self._inbox = inbox
        self._redraw_pending = threading.Event()
        self.serving: Request | None = None
        """What it is at; read from the other thread, which may be a moment late."""
        self.desk = Desk(self.answered.emit, self._advance, inbox)

    @Slot()
    def work(self) -> None:
        """Serve everything that waits; called through the event loop after each request."""
        while not QThread.currentThread().isInterruptionRequested():
            request = self._inbox.take()
            if request is None:
                return
            self.serving = request
            try:
                self._serve(request, self.desk)
            except Exception as error:  # noqa: BLE001 - the last line of defence: said to the user, the thread lives on
                self.answered.emit(Failed(request, error))
            self.serving = None

    def seen(self) -> None:
        """The GUI thread has pulled the newest steps; the next `advanced` may come."""
        self._redraw_pending.clear()

    def _advance(self) -> None:
        if not self._redraw_pending.is_set():
            self._redraw_pending.set()
            self.advanced.emit()


class Runner(QObject):
    """The worker as the session sees it.

    Args:
        serve: What is done with each request, on the worker's thread.
        name: What the thread is called.

    Signals:
        answered(object): An answer has come; a frozen value of `requests`.
        advanced(): The run in progress has more steps; sent again only when the last was handled.
    """

    answered = Signal(object)
    advanced = Signal()
    _woken = Signal()

    def __init__(self, serve: Serve, parent: QObject | None = None, *, name: str = "worker") -> None:
        super().__init__(parent)
        self._inbox = Inbox()
        self._thread = named(QThread(self), name)
        self._serve = serve
        self._worker = _Worker(serve, self._inbox)
        self._worker.moveToThread(self._thread)
        self._thread.finished.connect(self._worker.deleteLater)
        self._woken.connect(self._worker.work, Qt.ConnectionType.QueuedConnection)
        self._worker.answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._worker.advanced.connect(self._on_advanced, Qt.ConnectionType.QueuedConnection)
        self._closed = False
        self._thread.start()

    def ask(self, request: Request) -> None:
        """Send a request to the worker."""
        if self._closed:
            return
        if request.slot == "run":
            self._worker.desk.begin()  # here and not when it is served: a Stop pressed in between must count
        elif request.slot == "model":
            self._worker.desk.begin_loading()
        self._inbox.put(request)
        self._woken.emit()

    def stop(self) -> bool:
        """Stop the run in progress and forget one that waits; return whether one did (it will not be answered)."""
        waited = self._inbox.take("run") is not None
        self._worker.desk.stop()
        return waited

    def stop_loading(self) -> bool:
        """Stop the loading in progress and forget one that waits; return whether one did (it will not be answered)."""
        waited = self._inbox.take("model") is not None
        self._worker.desk.stop_loading()
        return waited

    def run_is_waiting(self) -> bool:
        """Whether a run waits to be started."""
        return self._inbox.waits("run")

    def close(self, patience_ms: int = CLOSE_TIMEOUT_MS) -> bool:
        """Stop everything and end the thread. What is durable is still served.

        Args:
            patience_ms: How long to wait for something of which nothing would be lost, such as a library
                that is being loaded. For anything else the wait is `CLOSE_TIMEOUT_MS`.

        Returns:
            Whether the thread is gone. If not, the process must end without tidying up.
        """
        if self._closed:
            return self._thread.isFinished()
        self._closed = True
        durable = self._inbox.clear()
        self._worker.desk.stop()
        self._worker.desk.stop_loading()
        self._thread.requestInterruption()
        self._thread.quit()
        if not self._thread.wait(min(patience_ms, CLOSE_TIMEOUT_MS)):
            serving = self._worker.serving
            if (serving is not None and serving.expendable) or not self._thread.wait(CLOSE_TIMEOUT_MS):
                return False
        self._serve_at_last(durable)
        self._serve.close()
        return True

    def _serve_at_last(self, requests: Sequence[Request]) -> None:
        """Serve what must not be lost; there is nobody any more to be answered."""
        desk = Desk(lambda _answer: None, lambda: None, self._inbox)
        for request in requests:
            try:
                self._serve(request, desk)
            except Exception:  # noqa: BLE001 - the window is closing: the log is all that is left to say it to
                _log.warning("a request was lost while the window closed: %r", request, exc_info=True)

    @Slot(object)
    def _on_answered(self, answer: object) -> None:
        if not self._closed:
            self.answered.emit(answer)

    @Slot()
    def _on_advanced(self) -> None:
        self._worker.seen()
        if not self._closed:
            self.advanced.emit()
