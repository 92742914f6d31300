"""What the worker answers the screen: frozen values and arrays only, nothing of torch."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from diffstudio.diffusion.level import Level
    from diffstudio.engine.film import Film
    from diffstudio.engine.recipe import Recipe
    from diffstudio.qt.requests import Request

Picture = NDArray[np.uint8]


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
        source: Where it is from; see `diffstudio.models.catalogue.Entry`.
        folder: Where it lies, None for nowhere.
        device_wanted: The choice of a device that is in force.
        notices: Sentences about how it was loaded.
        asked: The request that it answers.
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
    source: str = ""
    folder: Path | None = None
    device_wanted: str = "auto"
    notices: tuple[str, ...] = ()
    asked: Request | None = None


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
class NoiseChoice:
    """A noise schedule that can take the place of the model's own.

    Attributes:
        kind: Its name in a recipe.
        label: Its name on screen.
        summary: What it does, in a sentence.
        span: Its times, from the picture's end to the noise's.
        zero_snr: Whether it can be stretched to end in pure noise.
    """

    kind: str
    label: str
    summary: str
    span: tuple[float, float]
    zero_snr: bool


@dataclass(frozen=True, slots=True)
class Menus:
    """What there is to choose from; known once the mathematics is loaded."""

    samplers: tuple[Choice, ...] = ()
    schedule_types: tuple[Choice, ...] = ()
    noise_schedules: tuple[NoiseChoice, ...] = ()

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
        own: The model's own schedule, when the run has another.
        follows_curve: Whether the schedule type puts the steps along the curve and not by their noise.
        zero_snr: Why Zero terminal SNR cannot be asked of this schedule, "" when it can.
    """

    recipe: Recipe
    text: str
    notes: tuple[str, ...]
    schedule_type: str
    levels: tuple[Level, ...]
    curve: Curve
    others: tuple[Curve, ...]
    own: Curve | None = None
    follows_curve: bool = False
    zero_snr: str = ""


@dataclass(frozen=True, slots=True)
class ClassShown:
    """The small picture of a class."""

    label: str | None
    picture: Picture


@dataclass(frozen=True, slots=True)
class RunStarted:
    """A run has begun; its steps appear in `film`.

    Attributes:
        film: The run.
        kept: Whether it counts among the runs of the session; a draft does not.
        number: Its number in the history when it was made before.
    """

    film: Film
    kept: bool = True
    number: int | None = None


@dataclass(frozen=True, slots=True)
class RunEnded:
    """A run is over: finished, stopped, or failed with `error`.

    Attributes:
        film: The run.
        error: What went wrong, None for nothing.
        notices: Sentences about what was done to older runs to make room.
        kept_bytes: What all runs take in memory.
        kept_runs: How many there are.
    """

    film: Film
    error: BaseException | None = None
    notices: tuple[str, ...] = ()
    kept_bytes: int = 0
    kept_runs: int = 0


@dataclass(frozen=True, slots=True)
class Saved:
    """Files were written."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class MemoryLimited:
    """The runs are within their new budget; what was done to them, what they take and how many there are."""

    notices: tuple[str, ...]
    kept_bytes: int
    kept_runs: int


@dataclass(frozen=True, slots=True)
class Announced:
    """What a model is that is still to be loaded."""

    model: ModelLoaded


@dataclass(frozen=True, slots=True)
class Failed:
    """A request could not be served; the error says why."""

    request: Request
    error: BaseException
