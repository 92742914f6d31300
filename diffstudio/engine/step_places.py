"""Step positions set by hand: the schedule type "Custom" as a person edits it. No torch.

Positions are times t of the noise schedule in force, noisiest first, one a step; the clean picture
at the end is not among them. What a list of numbers means for a run is decided in
`diffstudio.diffusion.placement_sigmas.custom`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any

from diffstudio.diffusion.level import Level
from diffstudio.engine.recipe import MAX_STEPS, Recipe
from diffstudio.errors import UserError

CUSTOM = "Custom"
LEAST_GAP = 1e-3
"""Two positions stay this share of the schedule's time apart."""
_DIGITS = 6

Places = tuple[float, ...]


def places_of(recipe: Recipe) -> Places | None:
    """Return the positions that a recipe sets by hand as times; None when it leaves them to a schedule type."""
    options = dict(recipe.placement_options)
    values = options.get("values")
    if recipe.schedule_type != CUSTOM or options.get("unit") != "t" or not isinstance(values, tuple):
        return None
    return tuple(value for value in values if isinstance(value, float)) or None


def places_in(levels: Sequence[Level]) -> Places:
    """Return the positions of the levels of a run, the clean one at the end left out."""
    return tuple(level.t for level in levels[:-1])


def set_by_hand(places: Sequence[float]) -> dict[str, Any]:
    """Return the changes of a recipe that put its steps at these times."""
    return {
        "schedule_type": CUSTOM,
        "placement_options": {"unit": "t", "values": tuple(float(t) for t in places)},
        "steps": len(places),
    }


def left_to(schedule_type: str, recipe: Recipe) -> dict[str, Any]:
    """Return the changes of a recipe that leave its steps to a schedule type; positions set by hand are forgotten."""
    options = () if recipe.schedule_type == CUSTOM else recipe.placement_options
    return {"schedule_type": schedule_type, "placement_options": options}


def with_steps(recipe: Recipe, steps: int) -> Recipe:
    """Return a recipe with another number of steps; positions set by hand keep their course.

    Raises:
        UserError: As `Recipe.with_`.
    """
    options = dict(recipe.placement_options)
    values = options.get("values")
    by_hand = recipe.schedule_type == CUSTOM and isinstance(values, tuple) and len(values) > 0
    if not by_hand or steps == recipe.steps or not isinstance(values, tuple) or not 1 <= steps <= MAX_STEPS:
        return recipe.with_(steps=steps)
    return recipe.with_(steps=steps, placement_options=options | {"values": spread(values, steps)})


def spread(values: Sequence[Any], count: int) -> Places:
    """Return `count` numbers along the course of `values`; the first and the last stay, between them run lines."""
    along = [index * (len(values) - 1) / max(count - 1, 1) for index in range(count)]
    lefts = [min(int(at), max(len(values) - 2, 0)) for at in along]
    result = []
    for at, left in zip(along, lefts, strict=True):
        right = min(left + 1, len(values) - 1)
        result.append(values[left] + (at - left) * (values[right] - values[left]) if at > left else values[left])
    return tuple(float(value) for value in result)


def even(places: Sequence[float], low: float) -> Places:
    """Return as many positions in even distances, from the first to the picture's end `low`, that left out."""
    first, count = places[0], len(places)
    return tuple(first + (low - first) * index / count for index in range(count))


def moved(places: Sequence[float], index: int, t: float, low: float, high: float) -> Places:
    """Return the positions with one dragged to `t`: it stays between its neighbours and inside the schedule.

    Args:
        places: Falling times.
        index: Which one is dragged.
        t: Where to.
        low: The picture's end of the schedule.
        high: The noise's end.

    Raises:
        IndexError: There is no such position.
    """
    gap = (high - low) * LEAST_GAP
    most = high if index == 0 else places[index - 1] - gap
    least = low + gap if index == len(places) - 1 else places[index + 1] + gap
    if least > most:
        return tuple(places)
    return (*places[:index], min(max(t, least), most), *places[index + 1 :])


def shifted(places: Sequence[float], old: tuple[float, float], new: tuple[float, float]) -> Places:
    """Return positions of a schedule over the times `old` at the same shares of the times `new`."""
    if old == new:
        return tuple(places)
    scale = (new[1] - new[0]) / (old[1] - old[0])
    return tuple(new[0] + (t - old[0]) * scale for t in places)


def written(places: Sequence[float]) -> str:
    """Write positions as a person reads and types them."""
    return ", ".join(_written(t) for t in places)


def read_places(text: str, current: Sequence[float], low: float, high: float, *, clean: bool) -> Places:
    """Read typed positions; a number that reads as `current` does there keeps its last digits.

    Args:
        text: Numbers with commas, semicolons or spaces between them.
        current: The positions in force: as many are wanted.
        low: The picture's end of the schedule.
        high: The noise's end.
        clean: Whether `low` is the clean picture itself and so no position.

    Raises:
        UserError: Not as many as steps, no number, out of range, or not falling.
    """
    words = [word for word in re.split(r"[,;\s]+", text.strip()) if word]
    if len(words) != len(current):
        raise UserError(f"{len(words)} positions for {len(current)} steps.", f"Type {len(current)}, or change Steps.")
    places = tuple(
        now if word == _written(now) else _number(word) for word, now in zip(words, current, strict=True)
    )
    for t in places:
        if not low <= t <= high or (clean and t == low):
            raise UserError(f"{t:g} is no position on this schedule.", f"Type numbers above {low:g}, up to {high:g}.")
    for before, after in itertools.pairwise(places):
        if not after < before:
            raise UserError(f"{after:g} comes after {before:g}.", "Positions fall from noise to picture.")
    return places


def _written(t: float) -> str:
    return f"{t:.{_DIGITS - 2}g}"


def _number(word: str) -> float:
    try:
        return float(word)
    except ValueError:
        shown = word if len(word) <= 20 else word[:20] + "…"
        raise UserError(f"“{shown}” is no number.", "Type numbers with commas between them.") from None
