"""What each frame of a walk is made from: its settings, its classes and its noise.

A frame that one recipe can make alone says so, and is then that recipe's picture bit for bit; a mixture
of classes or of several noises has no recipe. Which model makes the frames is `walk_plan`'s matter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import CLASS_FIELDS, NUMBER_FIELDS, Keyframe, PlanePoint, Walk
from diffstudio.engine.walk_noise import Tape, between, tape_of
from diffstudio.engine.walk_time import Position, positions
from diffstudio.models.model import Condition


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of a walk. Equal frames are the same picture.

    Attributes:
        settings: Everything but the classes and the noise, which are below.
        positive: What to make.
        negative: What to steer away from, None for no condition.
        tape: The noise.
        recipe: What makes the picture alone, None where no recipe can.
    """

    settings: Recipe
    positive: Condition
    negative: Condition | None
    tape: Tape
    recipe: Recipe | None

    @property
    def mixed(self) -> bool:
        """Whether it lies between two classes."""
        return self.positive.share > 0 or (self.negative is not None and self.negative.share > 0)


def frames_of(walk: Walk) -> tuple[Frame, ...]:
    """Return the frames of one pass, one for each of `walk_time.positions`."""
    stops = walk.stops
    return tuple(_at(stops[p.segment], stops[p.segment + 1], p, walk.path) for p in positions(walk))


def frame_of(keyframe: Keyframe) -> Frame:
    """Return a keyframe as a frame."""
    recipe = keyframe.recipe
    negative = None if recipe.negative_label is None else Condition(recipe.negative_label)
    alone = recipe if keyframe.point is None else _corner(keyframe.point, recipe)
    return Frame(recipe, Condition(recipe.label), negative, tape_of(keyframe), alone)


def _at(a: Keyframe, b: Keyframe, position: Position, path: str) -> Frame:
    share = position.share
    if share in (0, 1):
        return frame_of(b if share == 1 else a)
    start, end = tape_of(a), tape_of(b)
    settings = replace(a.recipe, **_numbers(a.recipe, b.recipe, share), **_classes(a.recipe, b.recipe))
    positive = _condition(a.recipe.label, b.recipe.label, share)
    return Frame(
        settings,
        positive or Condition(),
        _condition(a.recipe.negative_label, b.recipe.negative_label, share),
        between(start, end, share, straight=path == "straight"),
        _recipe_between(a, b, share, path, settings),
    )


def _numbers(a: Recipe, b: Recipe, share: float) -> dict[str, Any]:
    return {name: _mixed(getattr(a, name), getattr(b, name), share) for name in NUMBER_FIELDS}


def _classes(a: Recipe, b: Recipe) -> dict[str, Any]:
    """Return the classes of the keyframe in which guidance has something to do, if there is one."""
    telling = a if a.label != a.negative_label else b
    return {name: getattr(telling, name) for name in CLASS_FIELDS}


def _condition(first: str | None, second: str | None, share: float) -> Condition | None:
    if first == second:
        return None if first is None else Condition(first)
    return Condition(first, second, share)


def _recipe_between(a: Keyframe, b: Keyframe, share: float, path: str, settings: Recipe) -> Recipe | None:
    """Return the recipe of a frame: on the sphere, the way between two seeds is what a variation is."""
    same_classes = all(getattr(a.recipe, name) == getattr(b.recipe, name) for name in CLASS_FIELDS)
    if not same_classes or a.point is not None or b.point is not None:
        return None
    if tape_of(a) == tape_of(b):
        return settings
    plain = a.recipe.variation_strength == b.recipe.variation_strength == 0
    if path != "sphere" or not plain:
        return None
    return replace(settings, variation_seed=b.recipe.seed, variation_strength=share)


def _corner(point: PlanePoint, recipe: Recipe) -> Recipe | None:
    """Return the recipe of a point at a corner of the seed plane, None for any other."""
    if point.u not in (0, 1) or point.v not in (0, 1):
        return None
    return replace(recipe, seed=point.corners[int(point.u) + 2 * int(point.v)])


def _mixed(a: float | None, b: float | None, share: float) -> float | None:
    """Return the number at `share` of the way; exact where both are equal."""
    if a is None or b is None or a == b:
        return a
    return (1 - share) * a + share * b
