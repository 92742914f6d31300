"""What the screen asks of the worker, and what the worker answers: frozen values only.

`Inbox` is the letter box between the two threads. A request with a *slot* replaces the one that
waits in the same slot, so of two hundred slider moves only the last is served; one without a slot
is a job, and jobs are served first in, first out.
"""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from diffstudio.diffusion.level import Level
    from diffstudio.engine.film import Film
    from diffstudio.engine.recipe import Recipe

Picture = NDArray[np.uint8]


# ---------------------------------------------------------------- requests


@dataclass(frozen=True, slots=True)
class Request:
    """Anything asked of the worker."""

    slot: ClassVar[str | None] = None


@dataclass(frozen=True, slots=True)
class Announce(Request):
    """Say what the model called `name` is, from its card: long before it can compute."""

    slot: ClassVar[str | None] = "announce"
    name: str


@dataclass(frozen=True, slots=True)
class Prepare(Request):
    """Load the mathematics and say what there is to choose from."""


@dataclass(frozen=True, slots=True)
class LoadModel(Request):
    """Make the model called `name` the current one."""

    slot: ClassVar[str | None] = "model"
    name: str


@dataclass(frozen=True, slots=True)
class Foresee(Request):
    """Say what a run of `recipe` would do: calls, memory, time, levels."""

    slot: ClassVar[str | None] = "plan"
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class Generate(Request):
    """Run `recipe`; a run in progress is stopped for it."""

    slot: ClassVar[str | None] = "run"
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class BranchRun(Request):
    """Go on from step `step` of `parent` with the settings of `recipe`."""

    slot: ClassVar[str | None] = "run"
    parent: Film
    step: int
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class SaveWork(Request):
    """Write pictures of `film`.

    `kind` is one picture ("picture"), the batch ("grid"), the steps as one ("steps-grid") or each ("steps").
    """

    kind: str
    film: Film
    image: int
    folder: Path


@dataclass(frozen=True, slots=True)
class ShowClass(Request):
    """Make the small picture that stands on the button of class `label`, if `model` is still in use."""

    model: str
    label: str | None


# ----------------------------------------------------------------- answers


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """A model that can be chosen: its name, its title on screen and a sentence about it."""

    name: str
    title: str
    summary: str


@dataclass(frozen=True, slots=True)
class Catalogued:
    """The models that can be chosen."""

    models: tuple[ModelEntry, ...]


@dataclass(frozen=True, slots=True)
class ModelLoaded:
    """The current model, as far as a panel needs to know it.

    Attributes:
        name: Its name in the catalogue.
        title: What it is called on screen.
        summary: One sentence about it.
        labels: Names of its classes, empty when there are none.
        capabilities: What it can do; panels show only that.
        kind: "pictures" or "points".
        parameters: Number of weights.
        device: Where it computes, for instance "CPU · 2 threads".
        device_reason: Why there.
        defaults: Recipe fields that its card recommends.
    """

    name: str
    title: str
    summary: str
    labels: tuple[str, ...]
    capabilities: frozenset[str]
    kind: str
    parameters: int
    device: str
    device_reason: str = ""
    defaults: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a menu.

    Attributes:
        label: Its name, on screen and in a recipe.
        summary: What it does to the picture, in a sentence.
        default_eta: For a sampler with an eta: its default.
    """

    label: str
    summary: str
    default_eta: float | None = None


@dataclass(frozen=True, slots=True)
class Menus:
    """What there is to choose from; known once the mathematics is loaded."""

    samplers: tuple[Choice, ...] = ()
    schedule_types: tuple[Choice, ...] = ()

    def default_eta(self, sampler: str) -> float | None:
        """The default eta of a sampler, None when it has none."""
        return next((choice.default_eta for choice in self.samplers if choice.label == sampler), None)


@dataclass(frozen=True, slots=True)
class Curve:
    """One noise schedule as the plot draws it: its points from picture to noise."""

    name: str
    t: NDArray[np.float64]
    alpha: NDArray[np.float64]
    sigma: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a run of `recipe` would do, said before it is made.

    Attributes:
        recipe: The settings it is about.
        text: One line: calls, time, memory.
        notes: Sentences about what these settings mean.
        schedule_type: The resolved name, for instance "Automatic (Karras)".
        levels: Where the steps would be.
        curve: The schedule they lie on.
        others: Other schedules, to compare with.
    """

    recipe: Recipe
    text: str
    notes: tuple[str, ...]
    schedule_type: str
    levels: tuple[Level, ...]
    curve: Curve
    others: tuple[Curve, ...]


@dataclass(frozen=True, slots=True)
class ClassShown:
    """The small picture of a class."""

    label: str | None
    picture: Picture


@dataclass(frozen=True, slots=True)
class RunStarted:
    """A run has begun; its steps appear in `film`."""

    film: Film


@dataclass(frozen=True, slots=True)
class RunEnded:
    """A run is over: finished, stopped, or failed with `error`.

    Attributes:
        film: The run.
        error: What went wrong, None for nothing.
        notices: Sentences about what was done to older runs to make room.
        kept_bytes: What all runs take in memory.
    """

    film: Film
    error: BaseException | None = None
    notices: tuple[str, ...] = ()
    kept_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Saved:
    """Files were written."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Announced:
    """What a model is that is still to be loaded."""

    model: ModelLoaded


@dataclass(frozen=True, slots=True)
class Failed:
    """A request could not be served; the error says why."""

    request: Request
    error: BaseException


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

    def clear(self) -> None:
        """Forget everything that waits."""
        with self._lock:
            self._slots.clear()
            self._jobs.clear()
