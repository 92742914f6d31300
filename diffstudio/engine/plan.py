"""From a recipe and a model to a run that can begin: everything settled, and what it will cost.

Nothing is computed with the model here; `Plan.steps` does that when it is iterated. What names and
combinations mean is decided in `resolve`; keeping what comes out is `run`'s part.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from diffstudio.diffusion.guidance import Guidance, PairDenoise, guide
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.noise import SeededNoise
from diffstudio.diffusion.schedule import NoiseSchedule
from diffstudio.diffusion.step import Carry, Sampler, Step, sample
from diffstudio.engine import resolve
from diffstudio.engine.branch import Origin
from diffstudio.engine.recipe import AUTOMATIC, Recipe
from diffstudio.engine.rehearsal import Cost, rehearse
from diffstudio.engine.reschedule import Rescheduled
from diffstudio.engine.timing import CallKey, Timings
from diffstudio.models.model import Model

OnCall = Callable[[], None]
"""Called before each prediction that is computed; what it raises ends the run."""

LARGE_RECORD = 2_000_000_000
"""Bytes of a record above which the plan says so."""
_ELEMENT_BYTES = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """A run before it is made.

    Attributes:
        origin: The recipe, or the branch, that it was planned from.
        model: What predicts.
        schedule: The noise schedule of the run.
        levels: Where it stops, one more than there are steps.
        placement: Label of the schedule type with "Automatic" resolved.
        sampler: How an interval is crossed.
        guidance: How two predictions become one.
        noise: The noise of the start and of the steps.
        shape: Of one sample: ``c h w`` of a picture, ``n 2`` of points.
        cost: Looks at the model, and tensors that the record keeps.
        seconds: How long it will take, None when that is not known.
        seconds_note: Why it is not known, or "".
        notes: Sentences about what these settings mean.
        start: The first step to make; the ones before it are a parent's.
        x: The noisy batch at ``levels[start]``; None at a start from noise.
        carry: Solver memory at `start`; None at a start from noise.
    """

    origin: Origin
    model: Model
    schedule: NoiseSchedule
    levels: tuple[Level, ...]
    placement: str
    sampler: Sampler
    guidance: Guidance
    noise: SeededNoise
    shape: tuple[int, ...]
    cost: Cost
    seconds: float | None
    seconds_note: str
    notes: tuple[str, ...]
    start: int = 0
    x: Tensor | None = None
    carry: Carry = None

    @property
    def recipe(self) -> Recipe:
        """The settings that finish the run."""
        return self.origin.recipe

    @property
    def schedule_type(self) -> str:
        """The schedule type as it is shown: "Karras", or "Automatic (Karras)"."""
        automatic = self.recipe.schedule_type == AUTOMATIC
        return f"{AUTOMATIC} ({self.placement})" if automatic else self.placement

    @property
    def nfe(self) -> int:
        """Predictions asked of the network for a picture; a guided look counts twice."""
        return self.cost.nfe

    @property
    def memory_bytes(self) -> int:
        """Bytes of the kept record when the run is done."""
        return record_bytes(self.cost, self.recipe, self.shape)

    def initial(self) -> Tensor:
        """Return the batch at ``levels[0]``, ``b ...``: unit noise times the level's sigma.

        At pure noise that is exact. At a level that keeps a little picture the share of it is not
        known before the run and is left out, as every sampler's reference does.
        """
        like = torch.empty((self.recipe.count, *self.shape), dtype=torch.float32, device=self.model.device)
        return self.levels[0].sigma * self.noise.initial(like)

    def steps(
        self, start: int | None = None, x: Tensor | None = None, carry: Carry = None, *, on_call: OnCall | None = None
    ) -> Iterator[Step]:
        """Make the run, a step at a time.

        Args:
            start: First step to make; the plan's own when None.
            x: The batch at ``levels[start]``; the plan's own start when None.
            carry: Solver memory at `start`, with `x`.
            on_call: Called before each prediction that is computed: twice for a guided look.

        Yields:
            One `Step` an interval.
        """
        if x is None:
            x, carry = (self.initial(), None) if self.x is None else (self.x, self.carry)
        return sample(
            self.sampler,
            guide(self._pair(on_call), self.guidance),
            x,
            self.levels,
            self.noise,
            start=self.start if start is None else start,
            carry=carry,
        )

    def _pair(self, on_call: OnCall | None) -> PairDenoise:
        positive, negative = resolve.conditions_of(self.recipe, self.model)
        pair: PairDenoise = self.model.pair(positive, negative, calls=on_call)
        return pair if self.schedule == self.model.schedule else Rescheduled(pair, self.model.schedule)


def plan(recipe: Recipe, model: Model, *, timings: Timings | None = None) -> Plan:
    """Settle everything about a run of `recipe`.

    Args:
        recipe: What is wanted.
        model: The model that it names.
        timings: What was measured on this machine, for the estimate of time.

    Raises:
        UserError: The model cannot do what is asked, or a name is not known.
    """
    return plan_from(recipe, model, timings=timings)


def plan_from(origin: Origin, model: Model, *, timings: Timings | None = None, start: int = 0) -> Plan:
    """Settle a run of `origin` from step `start` on; where it starts from is filled in by `run.branch`.

    Raises:
        UserError: As `plan`.
    """
    recipe, notes = origin.recipe, resolve.Notes()
    info = resolve.sampler_info(recipe)
    shape = resolve.shape_of(recipe, model)
    resolve.conditions_of(recipe, model)
    schedule = resolve.schedule_of(recipe, model, notes)
    placement = resolve.placement_of(start_recipe(origin), resolve.sampler_info(start_recipe(origin)))
    levels = resolve.levels_of(recipe, schedule, placement, notes)
    resolve.check_start(model, schedule, levels[0], notes)
    sampler = resolve.sampler_of(recipe, info, schedule, len(levels) - 1, notes)
    guidance = resolve.guidance_of(recipe, model, notes)
    try:
        cost = rehearse(sampler, levels, guidance, start)
    except ValueError as error:
        raise resolve.told(error, "Choose another Sampler or Schedule type.") from error
    if record_bytes(cost, recipe, shape) > LARGE_RECORD:
        gigabytes = record_bytes(cost, recipe, shape) / 1e9
        notes.add(f"The record of every step will take {gigabytes:.1f} GB: lower Steps or Count if memory is short.")
    seconds, why = _estimate(cost, recipe, model, shape, timings)
    return Plan(
        origin, model, schedule, levels, placement, sampler, guidance, noise_of(recipe), shape,
        cost, seconds, why, tuple(notes.sentences), start,
    )  # fmt: skip


def start_recipe(origin: Origin) -> Recipe:
    """Return the recipe that the run began with: its sampler says what "Automatic" means for all levels."""
    while not isinstance(origin, Recipe):
        origin = origin.parent
    return origin


def record_bytes(cost: Cost, recipe: Recipe, shape: tuple[int, ...]) -> int:
    """Return the bytes of what is kept of a run."""
    return cost.tensors * recipe.count * math.prod(shape) * _ELEMENT_BYTES


def noise_of(recipe: Recipe) -> SeededNoise:
    """Return the noise of a batch: seeds that count up, or variation seeds that do."""
    singles = [recipe.single(index) for index in range(recipe.count)]
    return SeededNoise(
        tuple(single.seed for single in singles),
        tuple(single.variation_seed for single in singles),
        recipe.variation_strength,
        source="nv" if recipe.noise_source == "nv" else "cpu",
    )


def call_key(recipe: Recipe, model: Model, shape: tuple[int, ...], *, guided: bool) -> CallKey:
    """Return under which name a model call of this run is timed."""
    return CallKey(model.card.name, shape, recipe.count, guided, torch.get_num_threads(), str(model.device))


def _estimate(
    cost: Cost, recipe: Recipe, model: Model, shape: tuple[int, ...], timings: Timings | None
) -> tuple[float | None, str]:
    plain = timings.seconds(call_key(recipe, model, shape, guided=False)) if timings else None
    guided = timings.seconds(call_key(recipe, model, shape, guided=True)) if timings else None
    if plain is None or guided is None:
        return None, "It is not known yet how fast this model is here: the first run measures it."
    return cost.plain * plain + cost.guided * guided, ""
