"""What the screen asks of the worker: frozen values only. How they wait is `inbox`'s matter.

A request with a *slot* replaces the one that waits in the same slot, so of two hundred slider moves
only the last is served; one without a slot is a job, and jobs are served first in, first out.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from diffstudio.engine.naming import PICTURE_PATTERN

if TYPE_CHECKING:
    from diffstudio.engine.branch import Origin
    from diffstudio.engine.film import Film
    from diffstudio.engine.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Request:
    """Anything asked of the worker.

    One that is *durable* is served even when the window closes before its turn: it must be short.
    """

    slot: ClassVar[str | None] = None
    durable: ClassVar[bool] = False
    quiet: ClassVar[bool] = False
    """Whether the object that asked says itself what went wrong."""
    expendable: ClassVar[bool] = False
    """Whether nothing is lost when the program ends in the middle of it."""


@dataclass(frozen=True, slots=True)
class Announce(Request):
    """Say what the model called `name` is, from its card: long before it can compute."""

    slot: ClassVar[str | None] = "announce"
    expendable: ClassVar[bool] = True
    name: str


@dataclass(frozen=True, slots=True)
class Prepare(Request):
    """Load the mathematics and say what there is to choose from."""

    expendable: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class LoadModel(Request):
    """Make the model called `name` the current one, on a device of `diffstudio.models.device`."""

    slot: ClassVar[str | None] = "model"
    expendable: ClassVar[bool] = True
    name: str
    device: str = "auto"


@dataclass(frozen=True, slots=True)
class Foresee(Request):
    """Say what a run of `recipe` would do: calls, memory, time, levels."""

    slot: ClassVar[str | None] = "plan"
    expendable: ClassVar[bool] = True
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class Generate(Request):
    """Run `recipe`; a run in progress is stopped for it. A draft is shown and not kept."""

    slot: ClassVar[str | None] = "run"
    expendable: ClassVar[bool] = True
    recipe: Recipe
    draft: bool = False


@dataclass(frozen=True, slots=True)
class BranchRun(Request):
    """Go on from step `step` of `parent` with the settings of `recipe`."""

    slot: ClassVar[str | None] = "run"
    expendable: ClassVar[bool] = True
    parent: Film
    step: int
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class Replay(Request):
    """Make a run again, bit for bit: a recipe, or a whole chain of branches.

    `number` is its number in the history, None for one that is new there.
    """

    slot: ClassVar[str | None] = "run"
    origin: Origin
    number: int | None = None


@dataclass(frozen=True, slots=True)
class SaveWork(Request):
    """Write pictures of `film`.

    `kind` is one picture ("picture"), the batch ("grid"), the steps as one ("steps-grid") or each ("steps").
    """

    kind: str
    film: Film
    image: int
    folder: Path
    pattern: str = PICTURE_PATTERN


@dataclass(frozen=True, slots=True)
class LimitMemory(Request):
    """Keep at most so many bytes of runs in memory from now on."""

    slot: ClassVar[str | None] = "memory"
    budget_bytes: int


@dataclass(frozen=True, slots=True)
class ShowClass(Request):
    """Make the small picture that stands on the button of class `label`, if `model` is still in use."""

    expendable: ClassVar[bool] = True
    model: str
    label: str | None
