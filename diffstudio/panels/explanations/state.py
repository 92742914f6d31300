"""The window at one moment, as the numbers in the explanations need it."""

from __future__ import annotations

from dataclasses import dataclass

from diffstudio.diffusion.level import Level
from diffstudio.engine.film import Film, StepNumbers
from diffstudio.engine.recipe import Recipe
from diffstudio.qt.answers import Foreseen, ModelLoaded
from diffstudio.qt.moment import Moment


@dataclass(frozen=True, slots=True)
class State:
    """Everything that an explanation may take numbers from.

    Attributes:
        moment: Every control.
        foreseen: What the settings would do, None while that is worked out.
        model: The model in use, None while it is loaded.
        last_seed: The seed of the last run.
        kept_runs: How many runs are kept.
        kept_bytes: What they take.
    """

    moment: Moment
    foreseen: Foreseen | None = None
    model: ModelLoaded | None = None
    last_seed: int | None = None
    kept_runs: int = 0
    kept_bytes: int = 0

    @property
    def recipe(self) -> Recipe:
        """The settings of the next run."""
        return self.moment.recipe

    @property
    def film(self) -> Film | None:
        """The run that is looked at, None as long as it has no step."""
        film = self.moment.film
        return film if film is not None and film.available else None

    @property
    def shown(self) -> Recipe:
        """The settings of the run that is looked at, or of the next one."""
        return self.film.recipe if self.film is not None else self.recipe

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels of the run that is looked at, or of the foreseen one; may be empty."""
        if self.film is not None:
            return self.film.levels
        return self.foreseen.levels if self.foreseen is not None else ()

    @property
    def position(self) -> int:
        """The step under the playhead; the first one where there is no run."""
        return min(self.moment.position, max(0, len(self.levels) - 1)) if self.film is not None else 0

    @property
    def level(self) -> Level | None:
        """The level under the playhead."""
        return self.levels[self.position] if self.levels else None

    @property
    def next_level(self) -> Level | None:
        """The level that the step goes to, None at the finished picture."""
        return self.levels[self.position + 1] if self.position + 1 < len(self.levels) else None

    @property
    def step(self) -> StepNumbers | None:
        """The numbers of the step under the playhead, None without a run."""
        return self.film.numbers(self.position, self.moment.image) if self.film is not None else None
