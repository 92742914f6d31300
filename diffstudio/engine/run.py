"""The record of a run: every quantity of every step, kept to be looked at, branched from and saved.

A run only grows. It may be read from any thread while the worker appends. Making the steps is
`execute`'s part, what happens to old runs when memory is short is decided in `store`.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Prediction
from diffstudio.diffusion.step import Sampler, Step
from diffstudio.engine.branch import Origin, branch_origin
from diffstudio.engine.plan import Plan, plan_from
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.spill import Moment, Spilled, spill
from diffstudio.engine.timing import Timings
from diffstudio.engine.trees import mapped, storages_in
from diffstudio.errors import UserError
from diffstudio.models.model import Model

State = Literal["running", "done", "stopped", "failed"]
QUANTITIES = ("x", "x0", "eps", "cond", "uncond", "difference", "change")


class Run:
    """A run in progress or done.

    Position k is the moment at level k: `x` as it is there and what the model predicted from it.
    The last position is the finished picture, from which nothing is predicted any more.

    Args:
        plan: What is being run.
        parent: The run it branches from, whose steps before ``plan.start`` it shares.

    Attributes:
        state: "running", "done", "stopped" or "failed".
        error: Why it failed, None otherwise.
        started: Seconds since the epoch.
        finished: Likewise, None while it runs.
        saved: Whether something of it was saved: it goes to disk after those that were not, and is
            never thinned out.
    """

    def __init__(self, plan: Plan, parent: Run | None = None) -> None:
        self.origin: Origin = plan.origin
        self.levels: tuple[Level, ...] = plan.levels
        self.sampler = plan.sampler
        self.schedule_type = plan.schedule_type
        self.placement = plan.placement
        self.shape = plan.shape
        self.kind = plan.model.kind
        self.start = plan.start
        self.parent = parent
        self.state: State = "running"
        self.error: UserError | None = None
        self.started = time.time()
        self.finished: float | None = None
        self.saved = False
        self._storages: dict[int, int] | None = None
        self._lock = threading.RLock()
        self._moments: list[Moment | Spilled | None] = parent.moments_before(plan.start) if parent else []

    # ------------------------------------------------------------ growing

    def append(self, step: Step) -> None:
        """Keep a step that was made.

        Raises:
            ValueError: It is not the next one.
        """
        with self._lock:
            if step.index != self.steps_done:
                raise ValueError(f"step {step.index} does not follow the {self.steps_done} steps of this run")
            if len(self._moments) > step.index:
                self._moments.pop()
            self._moments.append(Moment(step.x, step.evals, step.carry, self.sampler))
            self._moments.append(Moment(step.x_next, (), step.carry_next, self.sampler))
            self._storages = None

    def finish(self, state: State, error: UserError | None = None) -> None:
        """Say how the run ended; its tensors move to the main memory."""
        with self._lock:
            if self._moments_are_elsewhere():
                move = _Mover()
                self._moments = [m.mapped(move) if isinstance(m, Moment) else m for m in self._moments]
                self._storages = None
            self.state, self.error, self.finished = state, error, time.time()

    # ------------------------------------------------------------ reading

    @property
    def recipe(self) -> Recipe:
        """The settings that finish the run."""
        return self.origin.recipe

    @property
    def count(self) -> int:
        """Pictures in the batch."""
        return self.recipe.count

    @property
    def steps_done(self) -> int:
        """How many steps are there, those shared with the parent included."""
        with self._lock:
            return max(self.start, len(self._moments) - 1)

    @property
    def seconds(self) -> float:
        """How long it took, or has taken so far."""
        return (self.finished or time.time()) - self.started

    @property
    def message(self) -> str:
        """How the run ended, in a sentence; empty while it runs."""
        steps = f"{self.steps_done} of {len(self.levels) - 1} steps"
        return {
            "running": "",
            "done": f"Done in {self.seconds:.1f} s.",
            "stopped": f"Stopped after {steps}; they are kept.",
            "failed": f"{self.error} {steps} are kept.",
        }[self.state]

    def step(self, index: int) -> Step | None:
        """Return a step as the sampler made it; None when it is not there or was thinned out."""
        here, after = self.moment(index), self.moment(index + 1)
        if here is None or after is None or not here.evals:
            return None
        levels = self.levels[index : index + 2]
        return Step(index, levels[0], levels[1], here.x, after.x, here.evals, here.carry, after.carry)

    @property
    def steps(self) -> tuple[Step | None, ...]:
        """All steps so far; None where one was thinned out."""
        return tuple(self.step(index) for index in range(self.steps_done))

    def kept(self, position: int) -> bool:
        """Whether a position can be looked at: it is there and was not thinned out."""
        with self._lock:
            return 0 <= position < len(self._moments) and self._moments[position] is not None

    def quantity(self, name: str, position: int, image: int) -> Tensor | None:
        """Return a quantity of one picture at a position, ``c h w`` or ``n 2``, in the main memory.

        ==========  ===========================================================
        x           the noisy tensor; at the last position the picture
        x0          the picture expected there; at the last position the picture
        eps         the noise expected there
        cond        x0 under the condition alone
        uncond      x0 without it, or under the negative one
        difference  cond - uncond: what guidance enlarges, whatever its strength
        change      x0 minus x0 at the position before
        ==========  ===========================================================

        None stands for what was not asked of the model, is not there yet or was thinned out; eps,
        cond, uncond and difference do not exist at the last position, change not at the first.

        Raises:
            ValueError: There is no quantity of that name.
        """
        if name not in QUANTITIES:
            raise ValueError(f"unknown quantity {name!r}, expected one of {', '.join(QUANTITIES)}")
        if not 0 <= image < self.count:
            return None
        batch = self._change(position) if name == "change" else self._batch(name, position)
        return None if batch is None else batch[image].cpu()

    def array(self, name: str, position: int, image: int) -> NDArray[np.float32] | None:
        """Return `quantity` as an array, for those who know no torch."""
        tensor = self.quantity(name, position, image)
        return None if tensor is None else tensor.float().numpy()

    def final(self) -> Tensor | None:
        """Return the finished batch, or the pictures expected so far; None before the first step."""
        last = self.steps_done
        for position in range(last, -1, -1):
            moment = self.moment(position)
            if moment is not None and (position == len(self.levels) - 1 or moment.evals):
                return moment.x if position == len(self.levels) - 1 else moment.evals[0].x0
        return None

    # --------------------------------------------------- memory, for `store`

    def storages(self) -> Mapping[int, int]:
        """Return the bytes of everything that is in memory, by its address: branches share some with their parents.

        Known until the run changes: all runs are counted after each of them.
        """
        with self._lock:
            if self._storages is None:
                self._storages = storages_in([m.tensors for m in self._moments if isinstance(m, Moment)])
            return self._storages

    def drop_pairs(self) -> bool:
        """Forget what the model predicted with and without the condition apart; return whether there was any."""
        with self._lock:
            before = self._moments
            self._moments = [_without_pair(m) if isinstance(m, Moment) else m for m in before]
            self._storages = None
            return any(a is not b for a, b in zip(before, self._moments, strict=True))

    def drop_every_other(self) -> bool:
        """Forget every other position in memory, never the first or the last; return whether there was any."""
        with self._lock:
            held = [k for k, moment in enumerate(self._moments) if isinstance(moment, Moment)]
            for position in held[1:-1:2]:
                self._moments[position] = None
            self._storages = None
            return len(held) > 2

    def spill(self, folder: Path) -> bool:
        """Move all tensors into a file in `folder`; return whether there were any in memory.

        Raises:
            UserError: The disk refuses; the run is as it was.
        """
        with self._lock:
            held = [(k, moment) for k, moment in enumerate(self._moments) if isinstance(moment, Moment)]
            spilled = spill(folder, [moment for _, moment in held]) if held else []
            for (position, _), moment in zip(held, spilled, strict=True):
                self._moments[position] = moment
            self._storages = None
            return bool(held)

    def moments_before(self, position: int) -> list[Moment | Spilled | None]:
        """Return what a branch at `position` shares: the moments before it, and where it starts."""
        here = self.moment(position)
        with self._lock:
            shared = self._moments[:position]
        return [*shared, None if here is None else replace(here, evals=())]

    # --------------------------------------------------------------- parts

    def moment(self, position: int) -> Moment | None:
        """Return what is kept of a position, read back from the disk if need be; None for nothing."""
        with self._lock:
            moment = self._moments[position] if 0 <= position < len(self._moments) else None
        return moment.read() if isinstance(moment, Spilled) else moment

    def _moments_are_elsewhere(self) -> bool:
        return any(isinstance(m, Moment) and m.x.device.type != "cpu" for m in self._moments)

    def _batch(self, name: str, position: int) -> Tensor | None:
        moment = self.moment(position)
        if moment is None:
            return None
        if name == "x" or (name == "x0" and position == len(self.levels) - 1):
            return moment.x
        return _of_prediction(name, moment.evals[0]) if moment.evals else None

    def _change(self, position: int) -> Tensor | None:
        before, here = self._batch("x0", position - 1), self._batch("x0", position)
        return None if before is None or here is None else here - before


def branch(
    run: Run, step: int, changes: Mapping[str, Any] | Recipe, model: Model, *, timings: Timings | None = None
) -> Plan:
    """Plan a run that goes on from step `step` of another with other settings, on the same levels.

    With nothing changed it gives the other's tail, bit for bit. The solver's memory is taken along
    while the sampler and its options stay; eta may change.

    Args:
        run: What to branch from; give it to `Run` as the parent.
        step: First step to make anew.
        changes: The changed settings by name, or a whole recipe.
        model: The model of the run.
        timings: For the estimate of time.

    Raises:
        UserError: A setting cannot change on the way, or the step is not there any more.
    """
    origin = branch_origin(run.origin, step, changes)
    moment = run.moment(step) if step < len(run.levels) - 1 else None
    if moment is None:
        raise UserError(f"Step {step} of this run is not there.", "Choose another step, or generate it anew.")
    planned = plan_from(origin, model, timings=timings, start=step)
    carry = moment.carry if _same_memory(moment.sampler, planned.sampler) else planned.sampler.init()
    there = _Mover(model.device)
    return replace(planned, x=there(moment.x), carry=mapped(carry, there))


def _of_prediction(name: str, prediction: Prediction) -> Tensor | None:
    cond, uncond = prediction.x0_cond, prediction.x0_uncond
    match name:
        case "x0":
            return prediction.x0
        case "eps":
            return prediction.eps
        case "cond":
            return cond
        case "uncond":
            return uncond
        case _:
            return None if cond is None or uncond is None else cond - uncond


def _same_memory(a: Sampler, b: Sampler) -> bool:
    """Whether a sampler can go on with the memory of another: they may differ in eta only."""
    names = [name for name in getattr(a, "__dataclass_fields__", ()) if name != "eta"]
    return type(a) is type(b) and all(getattr(a, name) == getattr(b, name) for name in names)


def _without_pair(moment: Moment) -> Moment:
    if all(p.x0_uncond is None for p in moment.evals):  # then the other is no more than x0 itself
        return moment
    return replace(moment, evals=tuple(replace(p, x0_cond=None, x0_uncond=None) for p in moment.evals))


class _Mover:
    """Moves tensors to a device, each only once."""

    def __init__(self, device: torch.device | str = "cpu") -> None:
        self._device = device
        self._moved: dict[int, tuple[Tensor, Tensor]] = {}

    def __call__(self, tensor: Tensor) -> Tensor:
        if id(tensor) not in self._moved:
            self._moved[id(tensor)] = (tensor, tensor.to(self._device))
        return self._moved[id(tensor)][1]
