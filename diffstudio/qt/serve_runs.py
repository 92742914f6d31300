"""The worker's side of a run: foreseeing it, making it, branching from it, saving it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from diffstudio.engine.film import Film
from diffstudio.errors import UserError
from diffstudio.qt import requests
from diffstudio.qt.answers import Curve, Failed, Foreseen, MemoryLimited, RunEnded, RunStarted, Saved
from diffstudio.qt.runner import Desk
from diffstudio.qt.translation import local

if TYPE_CHECKING:
    from diffstudio.diffusion.schedule import NoiseSchedule
    from diffstudio.engine.plan import Plan
    from diffstudio.engine.recipe import Recipe
    from diffstudio.qt.workbench import Workbench

translate = QCoreApplication.translate  # may be called from any thread

COMPARED = ("linear", "scaled-linear", "cosine", "sigmoid", "quadratic", "rectified-flow", "corrupt")
"""Schedules that the plot offers beside the model's own."""
CURVE_POINTS = 201
CLEARLY_NOISE = 1e-3
"""Less picture than this factor is called none."""


def foresee(bench: Workbench, request: requests.Foresee, desk: Desk) -> None:
    """Say what a run would do."""
    desk.answer(_foreseen(bench, request.recipe))


def generate(bench: Workbench, request: requests.Generate, desk: Desk) -> None:
    """Make a run."""
    from diffstudio.engine.run import Run

    planned = bench.plan(request.recipe)
    bench.execute(planned, Run(planned), desk, lambda: _foresee_between(bench, desk), draft=request.draft)


def branch(bench: Workbench, request: requests.BranchRun, desk: Desk) -> None:
    """Go on from a step of a run that was made."""
    from diffstudio.engine.run import Run
    from diffstudio.engine.run import branch as branched

    parent = bench.run_of(request.parent, desk)
    model = bench.model_for(request.recipe)
    planned = branched(parent, request.step, request.recipe, model, timings=bench.timings)
    bench.execute(planned, Run(planned, parent), desk, lambda: _foresee_between(bench, desk))


def replay(bench: Workbench, request: requests.Replay, desk: Desk) -> None:
    """Make a run again; of a chain of branches, the runs before the last one are made first."""
    from diffstudio.engine.branch import Branch
    from diffstudio.engine.execute import replay as replayed
    from diffstudio.engine.run import Run
    from diffstudio.engine.run import branch as branched

    origin = request.origin
    model = bench.model_for(origin.recipe)
    if not isinstance(origin, Branch):
        planned, parent = bench.plan(origin), None
    else:
        parent = replayed(
            origin.parent, lambda _name: model, desk.should_stop, until=max(1, origin.step), timings=bench.timings
        )
        if parent.error is not None:
            raise parent.error
        if parent.steps_done < origin.step:  # stopped on the way: there is that much to look at
            desk.answer(RunStarted(Film(parent), kept=False))
            desk.answer(RunEnded(Film(parent), None, (), bench.store.bytes, len(bench.store.runs)))
            return
        planned = branched(parent, origin.step, dict(origin.changes), model, timings=bench.timings)
    bench.execute(planned, Run(planned, parent), desk, lambda: _foresee_between(bench, desk), number=request.number)


def save(bench: Workbench, request: requests.SaveWork, desk: Desk) -> None:
    """Write pictures of a run."""
    from diffstudio.engine import save

    run = bench.run_of(request.film, desk)
    match request.kind:
        case "picture":
            paths = save.save_pictures(run, request.folder, request.pattern, indices=(request.image,))
        case "grid":
            paths = (save.save_grid(run, request.folder),)
        case "steps-grid":
            paths = (save.save_steps_grid(run, request.folder, image=request.image),)
        case _:
            paths = save.save_steps(run, request.folder, image=request.image)
    desk.answer(Saved(paths))


def limit_memory(bench: Workbench, request: requests.LimitMemory, desk: Desk) -> None:
    """Keep less in memory, or allow more."""
    bench.store.budget_bytes = request.budget_bytes
    notices = bench.store.trim()
    desk.answer(MemoryLimited(notices, bench.store.bytes, len(bench.store.runs)))


def forecast(planned: Plan) -> str:
    """Say in a line what a run will cost."""
    seconds = planned.seconds
    parts = [translate("Forecast", "{0} network calls").format(planned.nfe * planned.recipe.count)]
    if seconds is not None:
        parts.append(_time_text(seconds))
    megabytes = planned.memory_bytes / 1e6
    parts.append(translate("Forecast", "{0} MB kept").format(f"{megabytes:.{0 if megabytes >= 10 else 1}f}"))
    return local(" · ".join(parts))


def _time_text(seconds: float) -> str:
    if seconds < 0.1:
        return translate("Forecast", "under 0.1 s")
    if seconds < 100:
        return translate("Forecast", "about {0:.1f} s").format(seconds)
    return translate("Forecast", "about {0:.0f} min").format(seconds / 60)


def curve_of(name: str, schedule: NoiseSchedule) -> Curve:
    """Return a schedule as the plot draws it."""
    levels = [schedule.level(float(t)) for t in np.linspace(schedule.t_min, schedule.t_max, CURVE_POINTS)]
    return Curve(
        name,
        np.array([level.t for level in levels]),
        np.array([level.alpha for level in levels]),
        np.array([level.sigma for level in levels]),
    )


def _foreseen(bench: Workbench, recipe: Recipe) -> Foreseen:
    from diffstudio.diffusion.placement import BY_NOISE

    planned = bench.plan(recipe)
    own = planned.model.schedule
    return Foreseen(
        recipe, forecast(planned), planned.notes, planned.schedule_type, planned.levels,
        curve_of(_schedule_name(planned), planned.schedule), _others(),
        None if own == planned.schedule else curve_of(_this_model(), own),
        planned.placement not in BY_NOISE,
        _why_no_zero_snr(planned),
    )  # fmt: skip


def _this_model() -> str:
    return translate("Forecast", "this model")


def _schedule_name(planned: Plan) -> str:
    from diffstudio.diffusion.schedules import SCHEDULES

    if planned.schedule == planned.model.schedule:
        return _this_model()
    choice = planned.recipe.noise_schedule
    return SCHEDULES[planned.model.card.schedule if choice is None else choice.kind].label


def _why_no_zero_snr(planned: Plan) -> str:
    """Why the noise schedule of a run cannot be stretched to end in pure noise; "" when it can."""
    from diffstudio.diffusion.schedules import SCHEDULES

    choice = planned.recipe.noise_schedule
    kind = planned.model.card.schedule if choice is None else choice.kind
    if any(option.name == "zero_terminal_snr" for option in SCHEDULES[kind].options):
        return ""
    if planned.schedule.level(planned.schedule.t_max).alpha < CLEARLY_NOISE:
        return "This noise schedule ends in pure noise by itself."
    if kind == "drawn":
        return "Drag the last handle down to 0 to end in pure noise."
    return "Only noise schedules that are tables of betas can be stretched to end in pure noise."


@functools.cache
def _others() -> tuple[Curve, ...]:
    from diffstudio.diffusion.schedules import SCHEDULES, make_schedule

    return tuple(curve_of(SCHEDULES[kind].label, make_schedule(kind)) for kind in COMPARED)


def _foresee_between(bench: Workbench, desk: Desk) -> None:
    """Answer a waiting question about the next run between two steps, so that it need not wait."""
    request = desk.inbox.take("plan")
    if isinstance(request, requests.Foresee):
        try:
            foresee(bench, request, desk)
        except UserError as error:
            desk.answer(Failed(request, error))
