"""Where a run came from: a recipe, or a branch of another run with some settings changed on the way.

Like a recipe, a branch is a frozen value with JSON both ways, and all that is needed to make the
same pictures again. Running one is `run`'s part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from diffstudio.engine import checks
from diffstudio.engine.recipe import FIELD_LABELS, MAX_STEPS, VERSION, Recipe, from_plain, settings_to_plain
from diffstudio.errors import UserError
from diffstudio.jsontext import read_json, write_json

BRANCHABLE = (
    "label",
    "negative_label",
    "sampler",
    "sampler_options",
    "guidance",
    "guidance_rescale",
    "guidance_interval",
    "threshold",
    "eta",
    "seed",
)
"""Settings that may change on the way. All others decide the levels or the noise at the start; the
seed changes only the fresh noise of the steps after the branch."""
MAX_DEPTH = 24


@dataclass(frozen=True, slots=True)
class Branch:
    """A run that shares the steps before `step` with its parent and goes on with other settings.

    Attributes:
        parent: What was run before.
        step: The first step that is made anew, 0 … steps-1.
        changes: The settings that differ, as sorted pairs; a mapping is taken too.

    Raises:
        UserError: A setting cannot change on the way or is out of range, there is no such step, or
            branches of branches are too deep.
    """

    parent: Origin
    step: int
    changes: tuple[tuple[str, Any], ...] = ()

    def __post_init__(self) -> None:
        changes = dict(self.changes)
        fixed = [name for name in changes if name not in BRANCHABLE]
        if fixed:
            label = FIELD_LABELS.get(fixed[0], str(fixed[0])[:60])
            raise UserError(f"{label} cannot change in the middle of a run.", "Set it back, or generate anew.")
        if self.depth > MAX_DEPTH:
            raise UserError(f"This is a branch of a branch {MAX_DEPTH} times over.", "Branch from an earlier run.")
        checks.Whole(0, self.parent.recipe.steps - 1)(self.step, "The step to branch from")
        settled = self.parent.recipe.with_(**changes)
        pairs = tuple(sorted((name, getattr(settled, name)) for name in changes))
        object.__setattr__(self, "changes", pairs)

    @property
    def recipe(self) -> Recipe:
        """The settings that finish the run."""
        return self.parent.recipe.with_(**dict(self.changes))

    @property
    def depth(self) -> int:
        """How many branches lie between this and a plain recipe, itself included."""
        return 1 + (self.parent.depth if isinstance(self.parent, Branch) else 0)

    def single(self, index: int) -> Branch:
        """Return the branch that makes picture `index` of this batch alone, bit for bit."""
        changes = dict(self.changes)
        if "seed" in changes:
            changes["seed"] = self.recipe.single(index).seed
        return Branch(self.parent.single(index), self.step, tuple(changes.items()))

    def to_dict(self) -> dict[str, Any]:
        """Return the whole chain in types that JSON knows."""
        return {
            "version": VERSION,
            "parent": self.parent.to_dict(),
            "step": self.step,
            "changes": settings_to_plain(dict(self.changes)),
        }

    def to_json(self) -> str:
        """Return `to_dict` as one line of ASCII; equal branches give equal text."""
        return write_json(self.to_dict())


Origin = Recipe | Branch
"""All that is needed to make a run again."""


def branch_origin(parent: Origin, step: int, wanted: Recipe | Mapping[str, Any]) -> Branch:
    """Return the branch from `step` of `parent` to the settings `wanted`.

    Args:
        parent: What was run.
        step: First step to make anew.
        wanted: The changed settings by name, or a whole recipe, of which the differences count.

    Raises:
        UserError: As `Branch`.
    """
    if isinstance(wanted, Recipe):
        wanted = {name: getattr(wanted, name) for name in parent.recipe.differences(wanted)}
    return Branch(parent, step, tuple(wanted.items()))


def origin_from_dict(data: object) -> Origin:
    """Return what `Recipe.to_dict` or `Branch.to_dict` wrote.

    Raises:
        UserError: It is neither, or a part of it is refused.
    """
    if not isinstance(data, dict) or "parent" not in data:
        return Recipe.from_dict(data)
    checks.Whole(1, VERSION)(data.get("version"), "The version of the branch")
    changes = data.get("changes", {})
    if not isinstance(changes, dict):
        raise UserError("The branch cannot be read: its changes have no names.")
    step = checks.Whole(0, MAX_STEPS - 1)(data.get("step"), "The step to branch from")
    pairs = tuple((name, from_plain(name, value)) for name, value in changes.items())
    return Branch(origin_from_dict(data["parent"]), step, pairs)


def origin_from_json(text: str | bytes, what: str = "The recipe") -> Origin:
    """Return what ``to_json`` of a recipe or a branch wrote.

    Raises:
        UserError: It is no JSON, or `origin_from_dict` refuses it.
    """
    return origin_from_dict(read_json(text, what))
