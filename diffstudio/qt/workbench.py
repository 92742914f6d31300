"""What the worker has at hand between two requests: the model in use, the runs that are kept, what was measured.

Lives on the worker's thread. How each request is served is in the modules `serve_…`.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from diffstudio.engine import places
from diffstudio.engine.film import Film
from diffstudio.errors import UserError
from diffstudio.qt.answers import RunEnded, RunStarted
from diffstudio.qt.runner import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from diffstudio.engine.plan import Plan
    from diffstudio.engine.recipe import Recipe
    from diffstudio.engine.run import Run
    from diffstudio.models.model import Model


QUIET_SECONDS = 0.3
"""A draft that takes longer is shown while it is made."""


class Workbench:
    """Everything that outlives a request. Making one imports torch.

    Attributes:
        model: The model in use, None before the first was loaded.
        store: The runs of this session.
        timings: How long model calls take here.
    """

    def __init__(self) -> None:
        import torch

        from diffstudio.engine.store import RunStore
        from diffstudio.engine.timing import default_timings

        torch.set_grad_enabled(False)
        self.model: Model | None = None
        self.store = RunStore(folder=places.cache() / "runs")
        self.timings = default_timings()
        self._marked: tuple[Model, str] | None = None

    def close(self) -> None:
        """Forget the runs and end the idle threads that computed them."""
        from diffstudio.models.rows import stop_workers

        stop_workers()
        self.store.close()

    def model_for(self, recipe: Recipe) -> Model:
        """Return the model that a recipe names.

        Raises:
            UserError: Another one is in use, or none.
        """
        if self.model is None or self.model.card.name != recipe.model:
            raise UserError(f"The model “{recipe.model}” is not loaded.", "Choose a model at the top.")
        return self.model

    def mark(self) -> str:
        """Return the `fingerprint` of the model in use, which is asked once; "" without a model."""
        from diffstudio.engine.walk_store import fingerprint

        if self.model is None:
            return ""
        if self._marked is None or self._marked[0] is not self.model:
            self._marked = (self.model, fingerprint(self.model))
        return self._marked[1]

    def plan(self, recipe: Recipe) -> Plan:
        """Settle everything about a run with the model in use.

        Raises:
            UserError: The model is not loaded or cannot do what is asked.
        """
        from diffstudio.engine.plan import plan

        return plan(recipe, self.model_for(recipe), timings=self.timings)

    def run_of(self, film: Film, desk: Desk) -> Run:
        """Return the run behind a film; a stored one is made again, bit for bit."""
        from diffstudio.engine.execute import execute
        from diffstudio.engine.run import Run

        if isinstance(film.source, Run):
            return film.source
        planned = self.plan(film.recipe)
        return execute(planned, Run(planned), desk.should_stop)

    def execute(
        self, planned: Plan, run: Run, desk: Desk, between: Callable[[], None], *, draft: bool = False,
        number: int | None = None,
    ) -> None:  # fmt: skip
        """Make a run, keep it and tell the screen.

        A draft is not kept, and shown when it is finished, or after `QUIET_SECONDS`: its first steps
        are blurred, and a drag would show nothing but pictures that blur and clear up.

        Args:
            planned: What is done.
            run: Where its steps go.
            desk: The way to the screen.
            between: Called after every step, for what cannot wait.
            draft: Whether it is made while a control moves.
            number: Its number in the history when it was made before.
        """
        from diffstudio.engine.execute import execute

        film = Film(run)
        begun, shown = time.monotonic(), not draft
        if not draft:
            self.store.add(run)
            desk.answer(RunStarted(film, number=number))

        def on_step(_step: object) -> None:
            nonlocal shown
            if not shown and time.monotonic() - begun > QUIET_SECONDS:
                shown = True
                desk.answer(RunStarted(film, kept=False))
            if shown:
                desk.advance()
            between()

        execute(planned, run, desk.should_stop, on_step, timings=self.timings)
        if not shown and run.state == "done":
            desk.answer(RunStarted(film, kept=False))
        notices = self.store.trim()
        desk.answer(RunEnded(film, run.error, notices, self.store.bytes, len(self.store.runs)))
        if not desk.inbox.waits("run"):  # a slow disk can take seconds for it: nobody waits for that
            self.timings.save()
