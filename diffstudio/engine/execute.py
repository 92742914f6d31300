"""Making a run: the loop around `Plan.steps` that can be stopped, keeps what is there and survives faults."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

import torch

from diffstudio.diffusion.step import Step
from diffstudio.engine.branch import Branch, Origin
from diffstudio.engine.plan import Plan, call_key, plan_from
from diffstudio.engine.run import Run, branch
from diffstudio.engine.timing import Timings
from diffstudio.errors import UserError
from diffstudio.models.model import Model

Stop = Callable[[], bool]
OnStep = Callable[[Step], None]

_MEMORY_WORDS = ("out of memory", "can't allocate memory", "not enough memory", "failed to allocate")
_CHECK_EVERY = 8
"""On an accelerator only every so many steps are looked at for invalid numbers: a look makes it wait."""


class Stopped(Exception):  # noqa: N818 - it is no error
    """Raised inside a model call to leave a run that was stopped."""


def never() -> bool:
    """Return False: a run that nobody stops."""
    return False


def ignore(step: Step) -> None:
    """Do nothing with a step."""


def execute(
    plan: Plan,
    run: Run,
    stop: Stop = never,
    on_step: OnStep = ignore,
    *,
    until: int | None = None,
    timings: Timings | None = None,
) -> Run:
    """Make the steps of `plan` and keep them in `run`.

    However it ends, `run` says how and holds the steps that were made. A fault that a person can
    understand (a `UserError`, too little memory, invalid numbers) lands in ``run.error``.

    Args:
        plan: What to run.
        run: The record, made from the same plan.
        stop: Asked before every model call and after every step; True ends the run.
        on_step: Called with every step after it was kept.
        until: Number of steps after which the run is left "stopped"; None for all.
        timings: Takes in how fast the model calls were; that they are saved is for the caller to see to.

    Returns:
        `run`.

    Raises:
        Exception: What was not foreseen; the run is "failed" all the same.
    """
    watch = _Watch(stop)
    try:
        if until is None or until > plan.start:
            _walk(plan, run, watch, on_step, until)
        run.finish("done" if run.steps_done == len(plan.levels) - 1 else "stopped")
    except Stopped:
        run.finish("stopped")
    except UserError as error:
        run.finish("failed", error)
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            run.finish("failed", UserError("Something unforeseen happened in the middle of the run."))
            raise
        run.finish("failed", _memory_error())
    except BaseException:
        run.finish("failed", UserError("Something unforeseen happened in the middle of the run."))
        raise
    if timings is not None:
        _record(watch, plan, timings, complete=run.state == "done")
    return run


def replay(
    origin: Origin,
    load: Callable[[str], Model],
    stop: Stop = never,
    on_step: OnStep = ignore,
    *,
    until: int | None = None,
    timings: Timings | None = None,
) -> Run:
    """Make a run again from a recipe, or from a whole chain of branches: the same pictures, bit for bit.

    Args:
        origin: What `Run.origin` said, or a picture's settings.
        load: Gives a model by its name.
        stop: As in `execute`.
        on_step: Called with the steps of the last link only.
        until: As in `execute`.
        timings: As in `execute`.

    Raises:
        UserError: A link of the chain cannot be planned, or failed or was stopped before its branch.
    """
    model = load(origin.recipe.model)
    if not isinstance(origin, Branch):
        planned = plan_from(origin, model, timings=timings)
        return execute(planned, Run(planned), stop, on_step, until=until, timings=timings)
    parent = replay(origin.parent, load, stop, until=max(1, origin.step), timings=timings)
    if parent.error is not None:
        raise parent.error
    planned = branch(parent, origin.step, dict(origin.changes), model, timings=timings)
    return execute(planned, Run(planned, parent), stop, on_step, until=until, timings=timings)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an exception says that there was too little memory, on whatever device."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    return isinstance(error, RuntimeError) and any(word in str(error).lower() for word in _MEMORY_WORDS)


@dataclass(slots=True)
class _Watch:
    """Stands before every model call to stop the run, and sums up what the calls took."""

    stop: Stop
    plain: int = 0
    guided: int = 0
    seconds: float = 0.0

    def __call__(self) -> None:
        if self.stop():
            raise Stopped


def _walk(plan: Plan, run: Run, watch: _Watch, on_step: OnStep, until: int | None) -> None:
    last = len(plan.levels) - 2
    begun = time.perf_counter()
    for step in plan.steps(on_call=watch):
        _check_finite(step, last)
        run.append(step)
        guided = sum(p.x0_cond is not None and p.x0_uncond is not None for p in step.evals)
        if step.index > plan.start or last == plan.start:  # the first step also warms things up
            watch.seconds += time.perf_counter() - begun
            watch.guided += guided
            watch.plain += len(step.evals) - guided
        on_step(step)
        if step.index == last or (until is not None and step.index + 1 >= until):
            return
        if watch.stop():
            raise Stopped
        begun = time.perf_counter()


def _check_finite(step: Step, last: int) -> None:
    """Refuse a step that is not made of numbers any more; a sum shows it at the cost of reading once.

    Raises:
        UserError: It holds NaN or infinity.
    """
    if step.x_next.device.type != "cpu" and step.index != last and step.index % _CHECK_EVERY:
        return
    if not math.isfinite(float(step.x_next.sum())):
        raise UserError(
            f"The picture turned into invalid numbers at step {step.index + 1}.",
            "Lower Guidance, take more Steps or another Sampler.",
        )


def _record(watch: _Watch, plan: Plan, timings: Timings, *, complete: bool) -> None:
    """Take in the time of a call; a guided one counts as two plain ones where a run had both."""
    if not watch.plain + watch.guided:
        return
    unit = watch.seconds / (watch.plain + 2 * watch.guided)
    for count, guided in ((watch.plain, False), (watch.guided, True)):
        if count:
            key = call_key(plan.recipe, plan.model, plan.shape, guided=guided)
            timings.record(key, unit * (2 if guided else 1))
    if complete:
        seconds = unit * (plan.cost.plain + 2 * plan.cost.guided)
        timings.review(plan.model.card.name, str(plan.model.device), plan.seconds, seconds)


def _memory_error() -> UserError:
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    return UserError("There was not enough memory for this run.", "Lower Count or Size, or close other programs.")
