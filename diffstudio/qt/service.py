"""Which function serves which request. Runs on the worker's thread; torch is imported by the first that needs it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from diffstudio.qt import model_requests, requests, serve_models, serve_runs, serve_walks
from diffstudio.qt.runner import Desk
from diffstudio.qt.workbench import Workbench

Handler = Callable[[Workbench, Any, Desk], None]

HANDLERS: dict[type[requests.Request], Handler] = {
    requests.Prepare: serve_models.prepare,
    requests.LoadModel: serve_models.load,
    model_requests.OpenFolder: serve_models.open_folder,
    model_requests.MakeModelPicture: serve_models.make_picture,
    requests.ShowClass: serve_models.show_class,
    requests.Foresee: serve_runs.foresee,
    requests.Generate: serve_runs.generate,
    requests.BranchRun: serve_runs.branch,
    requests.Replay: serve_runs.replay,
    requests.SaveWork: serve_runs.save,
    requests.LimitMemory: serve_runs.limit_memory,
    **serve_walks.HANDLERS,
}


class Service:
    """Serves the requests of a session, on a workbench that is set up by the first that needs it."""

    def __init__(self) -> None:
        self._bench: Workbench | None = None

    def __call__(self, request: requests.Request, desk: Desk) -> None:
        """Serve one request; what it raises is answered as `Failed` by the worker."""
        if isinstance(request, requests.Announce):
            serve_models.announce(request, desk)  # needs no workbench, and so does not wait for torch
            return
        if self._bench is None:
            self._bench = Workbench()
        HANDLERS[type(request)](self._bench, request, desk)

    def close(self) -> None:
        """Let everything go."""
        if self._bench is not None:
            self._bench.close()
