"""What the worker does with each request: the bridge from the screen's questions to the engine.

Runs on the worker's thread. torch is imported here, by the first request, and not before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from diffstudio.engine import places
from diffstudio.engine.film import Film
from diffstudio.errors import UserError
from diffstudio.qt import requests
from diffstudio.qt.requests import Choice, Curve, Foreseen, Menus, ModelEntry, ModelLoaded
from diffstudio.qt.runner import Desk

if TYPE_CHECKING:
    from diffstudio.diffusion.schedule import NoiseSchedule
    from diffstudio.engine.plan import Plan
    from diffstudio.engine.recipe import Recipe
    from diffstudio.engine.run import Run
    from diffstudio.engine.store import RunStore
    from diffstudio.engine.timing import Timings
    from diffstudio.models.card import Card
    from diffstudio.models.model import Model

COMPARED = ("linear", "scaled-linear", "cosine", "sigmoid", "quadratic", "rectified-flow", "corrupt")
"""Schedules that the plot offers beside the model's own."""
CURVE_POINTS = 201


class Service:
    """Owns the model in use, the runs that are kept, and what was measured."""

    def __init__(self) -> None:
        self._model: Model | None = None
        self._store: RunStore | None = None
        self._timings: Timings | None = None
        self._others: tuple[Curve, ...] = ()
        self._ready = False

    def __call__(self, request: requests.Request, desk: Desk) -> None:
        """Serve one request; what it raises is answered as `Failed` by the worker."""
        if isinstance(request, requests.Announce):
            self._announce(request, desk)
            return
        self._get_ready()
        match request:
            case requests.Prepare():
                self._prepare(desk)
            case requests.LoadModel():
                self._load(request, desk)
            case requests.Foresee():
                desk.answer(self._foresee(request.recipe))
            case requests.Generate():
                self._generate(request, desk)
            case requests.BranchRun():
                self._branch(request, desk)
            case requests.SaveWork():
                self._save(request, desk)
            case requests.ShowClass():
                self._show_class(request, desk)

    def close(self) -> None:
        """Forget the runs and end the idle threads that computed them."""
        if self._ready:
            from diffstudio.models.rows import stop_workers

            stop_workers()
            self._kept.close()

    # -------------------------------------------------------------- start

    def _get_ready(self) -> None:
        """Load the mathematics, once."""
        if self._ready:
            return
        import torch

        from diffstudio.diffusion.schedules import SCHEDULES, make_schedule
        from diffstudio.engine.store import RunStore
        from diffstudio.engine.timing import default_timings

        torch.set_grad_enabled(False)
        self._timings = default_timings()
        self._store = RunStore(folder=places.cache() / "runs")
        self._others = tuple(
            curve_of(SCHEDULES[kind].label, make_schedule(kind)) for kind in COMPARED if kind in SCHEDULES
        )
        self._ready = True

    def _announce(self, request: requests.Announce, desk: Desk) -> None:
        """Say what can be known without torch: the card, and the pictures of the classes that are there."""
        from diffstudio.engine.class_pictures import stored_class_picture
        from diffstudio.models import catalogue

        card = catalogue.find(request.name, (places.data() / "models",)).card
        desk.answer(requests.Announced(_described(card, 0, "", "")))
        for label in (*card.labels, None):
            picture = stored_class_picture(card, label)
            if picture is not None:
                desk.answer(requests.ClassShown(label, picture))

    def _prepare(self, desk: Desk) -> None:
        from diffstudio.diffusion.placement import PLACEMENTS
        from diffstudio.diffusion.samplers import SAMPLERS
        from diffstudio.engine.recipe import AUTOMATIC
        from diffstudio.models import catalogue

        samplers = tuple(Choice(info.label, info.summary, info.default_eta) for info in SAMPLERS.values())
        automatic = Choice(AUTOMATIC, "What suits the sampler; the plot shows what is used.")
        typed = "Custom"  # hand-typed levels need a field of their own
        types = tuple(Choice(label, info.summary) for label, info in PLACEMENTS.items() if label != typed)
        desk.answer(Menus(samplers, (automatic, *types)))
        entries = catalogue.entries((places.data() / "models",))
        desk.answer(
            requests.Catalogued(
                tuple(ModelEntry(e.name, e.title, e.problem or e.summary) for e in entries if not e.problem)
            )
        )

    def _load(self, request: requests.LoadModel, desk: Desk) -> None:
        from diffstudio.engine.threads import choose_threads
        from diffstudio.models import catalogue

        entry = catalogue.find(request.name, (places.data() / "models",))
        model = catalogue.load(entry)
        threads = choose_threads(model, self._measured)
        self._model = model
        device = f"CPU · {threads} thread{'s' if threads > 1 else ''}"
        reason = "No accelerator was found; this many threads were fastest here."
        desk.answer(_described(model.card, model.parameters, device, reason))

    # ----------------------------------------------------------- foreseeing

    def _plan(self, recipe: Recipe) -> Plan:
        from diffstudio.engine.plan import plan

        return plan(recipe, self._model_for(recipe), timings=self._timings)

    def _model_for(self, recipe: Recipe) -> Model:
        if self._model is None or self._model.card.name != recipe.model:
            raise UserError(f"The model “{recipe.model}” is not loaded.", "Choose a model at the top.")
        return self._model

    def _foresee(self, recipe: Recipe) -> Foreseen:
        planned = self._plan(recipe)
        return Foreseen(
            recipe, forecast(planned), planned.notes, planned.schedule_type, planned.levels,
            curve_of("this model", planned.schedule), self._others,
        )  # fmt: skip

    # -------------------------------------------------------------- running

    def _generate(self, request: requests.Generate, desk: Desk) -> None:
        from diffstudio.engine.run import Run

        planned = self._plan(request.recipe)
        self._execute(planned, Run(planned), desk)

    def _branch(self, request: requests.BranchRun, desk: Desk) -> None:
        from diffstudio.engine.run import Run, branch

        parent = self._run_of(request.parent, desk)
        planned = branch(
            parent, request.step, request.recipe, self._model_for(request.recipe), timings=self._timings
        )
        self._execute(planned, Run(planned, parent), desk)

    def _run_of(self, film: Film, desk: Desk) -> Run:
        """Return the run behind a film; a stored one is made again, bit for bit."""
        from diffstudio.engine.execute import execute
        from diffstudio.engine.run import Run

        if isinstance(film.source, Run):
            return film.source
        planned = self._plan(film.recipe)
        return execute(planned, Run(planned), desk.should_stop)

    def _execute(self, planned: Plan, run: Run, desk: Desk) -> None:
        from diffstudio.engine.execute import execute

        film = Film(run)
        self._kept.add(run)
        desk.answer(requests.RunStarted(film))

        def on_step(_step: object) -> None:
            desk.advance()
            self._foresee_between(desk)

        execute(planned, run, desk.should_stop, on_step, timings=self._timings)
        notices = self._kept.trim()
        desk.answer(requests.RunEnded(film, run.error, notices, self._kept.bytes))

    def _foresee_between(self, desk: Desk) -> None:
        """Answer a waiting question about the next run between two steps, so that it need not wait."""
        request = desk.inbox.take("plan")
        if isinstance(request, requests.Foresee):
            try:
                desk.answer(self._foresee(request.recipe))
            except UserError as error:
                desk.answer(requests.Failed(request, error))

    @property
    def _measured(self) -> Timings:
        if self._timings is None:
            raise RuntimeError("the service was used before it was ready")
        return self._timings

    @property
    def _kept(self) -> RunStore:
        if self._store is None:
            raise RuntimeError("the service was used before it was ready")
        return self._store

    # --------------------------------------------------------------- saving

    def _save(self, request: requests.SaveWork, desk: Desk) -> None:
        from diffstudio.engine import save

        run = self._run_of(request.film, desk)
        match request.kind:
            case "picture":
                paths = save.save_pictures(run, request.folder, indices=(request.image,))
            case "grid":
                paths = (save.save_grid(run, request.folder),)
            case "steps-grid":
                paths = (save.save_steps_grid(run, request.folder, image=request.image),)
            case _:
                paths = save.save_steps(run, request.folder, image=request.image)
        desk.answer(requests.Saved(paths))

    def _show_class(self, request: requests.ShowClass, desk: Desk) -> None:
        from diffstudio.engine.class_making import class_picture

        if self._model is None or self._model.card.name != request.model:
            return
        picture = class_picture(self._model, request.label, lambda: desk.inbox.waits("run"))
        if picture is None:
            desk.inbox.put(request)  # a run is more urgent; later
        else:
            desk.answer(requests.ClassShown(request.label, picture))


def _described(card: Card, parameters: int, device: str, reason: str) -> ModelLoaded:
    defaults = {name: getattr(card.defaults, name) for name in ("sampler", "schedule_type", "steps", "guidance", "eta")}
    return ModelLoaded(
        card.name, card.title, card.summary, card.labels, card.capabilities, card.kind, parameters, device, reason,
        defaults,
    )  # fmt: skip


def curve_of(name: str, schedule: NoiseSchedule) -> Curve:
    """Return a schedule as the plot draws it."""
    levels = [schedule.level(float(t)) for t in np.linspace(schedule.t_min, schedule.t_max, CURVE_POINTS)]
    return Curve(
        name,
        np.array([level.t for level in levels]),
        np.array([level.alpha for level in levels]),
        np.array([level.sigma for level in levels]),
    )


def forecast(planned: Plan) -> str:
    """Say in a line what a run will cost."""
    seconds = planned.seconds
    parts = [f"{planned.nfe * planned.recipe.count} network calls"]
    if seconds is not None:
        parts.append(f"about {seconds:.1f} s" if seconds < 100 else f"about {seconds / 60:.0f} min")
    megabytes = planned.memory_bytes / 1e6
    parts.append(f"{megabytes:.0f} MB kept" if megabytes >= 10 else f"{megabytes:.1f} MB kept")
    return " · ".join(parts)
