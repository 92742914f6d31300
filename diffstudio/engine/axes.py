"""The axes of a comparison grid: one setting each, its values typed as people type them elsewhere.

``steps=5,10,20`` · ``guidance=1-8 (+2)`` (1, 3, 5, 7) · ``eta=0-1 [5]`` (five values, both ends) ·
``sampler="DPM++ 2M | Karras", Euler a`` (a sampler, with its schedule type where one is given).
Drawing the grid is `grid`'s matter.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from diffstudio.engine import aliases
from diffstudio.engine.recipe import FIELD_LABELS, Recipe, ScheduleChoice
from diffstudio.errors import UserError

MAX_VALUES = 200
"""Most values of one axis."""
MAX_CELLS = 2000
"""Most cells of a grid."""

_NUMBER = r"([+-]?(?:\d+\.?\d*|\.\d+))"
_RANGE = re.compile(rf"{_NUMBER}\s*-\s*{_NUMBER}\s*(?:\(\s*{_NUMBER}\s*\)|\[\s*(\d{{1,6}})\s*\])?")
_SIZE = re.compile(r"(\d{1,5})(?:\s*[x×*]\s*(\d{1,5}))?")
_NOTHING = ("none", "automatic", "-")
_COSTLY = ("model", "size", "steps")
"""Settings whose change costs time, the costliest first: loading, then memory, then model calls."""


@dataclass(frozen=True, slots=True)
class AxisValue:
    """One value of an axis.

    Attributes:
        text: How it is written beside the grid.
        changes: What it changes in the recipe: fields by name, as pairs.
    """

    text: str
    changes: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """A setting and the values it takes along one side of a grid.

    Attributes:
        setting: Name of the recipe's field, or ``sampler.option``, ``schedule.option``.
        title: How the setting is called on screen.
        values: What it takes, in the order typed.
    """

    setting: str
    title: str
    values: tuple[AxisValue, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One picture of a grid: where it stands and the recipe that makes it alone."""

    row: int
    column: int
    recipe: Recipe


def parse_axis(text: str) -> Axis:
    """Read an axis written as ``setting=values``.

    Raises:
        UserError: The setting is unknown, or a value cannot be read or is out of its range.
    """
    name, equals, rest = text.partition("=")
    if not equals:
        raise UserError(f"The axis “{text[:60]}” names no setting.", "Write it like steps=5,10,20.")
    setting = _setting(name)
    title = _title(setting)
    values: list[AxisValue] = []
    for item in _split(rest, title):
        values += _READERS.get(setting, _options_reader(setting))(item, setting, title)
        if len(values) > MAX_VALUES:
            raise _too_many(title)
    if not values:
        raise UserError(f"The axis {title} has no values.", "Write them like steps=5,10,20.")
    for value in values:  # each range is checked here, before anything is made
        apply_value(Recipe(), value)
    return Axis(setting, title, tuple(values))


def apply_value(recipe: Recipe, value: AxisValue) -> Recipe:
    """Return `recipe` with one value of an axis in it; options join those that are there.

    Raises:
        UserError: The value is out of its range.
    """
    changes = dict(value.changes)
    for name in ("sampler_options", "placement_options"):
        if name in changes:
            changes[name] = dict(getattr(recipe, name)) | changes[name]
    return recipe.with_(**changes)


def cells(base: Recipe, x: Axis | None, y: Axis | None) -> tuple[Cell, ...]:
    """Return the cells of a grid in the order to make them: the costliest setting changes least often.

    Args:
        base: All the other settings; of a batch its first picture.
        x: What changes along a row; None for one column.
        y: What changes down a column; None for one row.

    Raises:
        UserError: Both axes change the same setting, there are too many cells, or a value is out of range.
    """
    if x is not None and y is not None:
        _check_apart(x, y)
    columns = x.values if x else (AxisValue("", ()),)
    rows = y.values if y else (AxisValue("", ()),)
    if len(columns) * len(rows) > MAX_CELLS:
        raise UserError(
            f"This grid has {len(columns) * len(rows):,} cells, at most {MAX_CELLS:,} are possible.",
            "Take fewer values.",
        )
    places = [(row, column) for row in range(len(rows)) for column in range(len(columns))]
    if x is not None and (y is None or _cost(x) > _cost(y)):
        places.sort(key=lambda place: place[1])
    single = base.with_(count=1)
    return tuple(Cell(r, c, apply_value(apply_value(single, rows[r]), columns[c])) for r, c in places)


def _setting(name: str) -> str:
    """Return the setting that `name` means: a field, its label on screen, or a short form."""
    words = re.sub(r"[\s\-]+", "_", name.strip().lower())
    if re.fullmatch(r"(sampler|schedule)\.\w{1,64}", words):
        return words
    by_label = {label.lower().replace(" ", "_"): field for field, label in FIELD_LABELS.items()}
    setting = _SHORT.get(words) or by_label.get(words) or words
    if setting not in _READERS:
        raise UserError(f"“{name.strip()[:60]}” cannot be an axis.", f"Use one of {', '.join(_READERS)}.")
    return setting


def _title(setting: str) -> str:
    part, _, option = setting.partition(".")
    return option.replace("_", " ").capitalize() if option else FIELD_LABELS[part]


def _split(text: str, title: str) -> list[str]:
    """Split at commas outside quotes."""
    try:
        items = next(csv.reader([text.strip()], skipinitialspace=True, strict=True), [])
    except csv.Error as error:
        raise UserError(f"The values of {title} cannot be read: a quotation mark is not closed.") from error
    if len(items) > MAX_VALUES:
        raise _too_many(title)
    return [item.strip() for item in items if item.strip()]


def _too_many(title: str) -> UserError:
    return UserError(f"The axis {title} has too many values.", f"At most {MAX_VALUES} are possible.")


def _check_apart(x: Axis, y: Axis) -> None:
    changed = {f for value in x.values for f, _ in value.changes} & {f for value in y.values for f, _ in value.changes}
    both = sorted(changed - {"sampler_options", "placement_options"})
    if both or x.setting == y.setting:
        name = FIELD_LABELS[both[0]] if both else x.title
        raise UserError(f"Both axes change {name}.", "Give each axis a setting of its own.")


def _cost(axis: Axis) -> int:
    return len(_COSTLY) - _COSTLY.index(axis.setting) if axis.setting in _COSTLY else 0


def _decimal(text: str, title: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise UserError(f"{title}: “{text[:40]}” is not a number.", "Write 5, 1-10, 1-10 (+2) or 1-10 [5].") from error
    if not number.is_finite() or abs(number.adjusted()) > 30:
        raise UserError(f"{title}: “{text[:40]}” is not a number of a usable size.")
    return number


def _numbers(item: str, title: str) -> list[Decimal]:
    """Return the numbers that ``5``, ``1-10``, ``1-10 (+2)`` or ``1-10 [5]`` stand for."""
    match = _RANGE.fullmatch(item)
    if match is None:
        return [_decimal(item, title)]
    start, end = _decimal(match[1], title), _decimal(match[2], title)
    if match[4] is not None:
        return _spread(start, end, int(match[4]), title)
    step = _decimal(match[3], title) if match[3] else Decimal(1 if end >= start else -1)
    if step == 0 or (end - start) * step < 0:
        example = "Write a range like 1-10 (+2) or 10-1 (-3)."
        raise UserError(f"{title}: “{item[:40]}” never arrives at its end.", example)
    count = math.floor((end - start) / step) + 1
    if count > MAX_VALUES:
        raise _too_many(title)
    return [start + step * index for index in range(count)]


def _spread(start: Decimal, end: Decimal, count: int, title: str) -> list[Decimal]:
    """Return `count` values from `start` to `end`, both included, evenly spaced."""
    if not 1 <= count <= MAX_VALUES:
        raise UserError(f"{title}: {count} values are not possible.", f"Ask for 1 to {MAX_VALUES}.")
    steps = max(1, count - 1)
    return [start + (end - start) * index / steps for index in range(count)]


def _shown(number: Decimal) -> str:
    text = f"{number.quantize(Decimal('1e-6'), ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _whole(item: str, setting: str, title: str) -> list[AxisValue]:
    numbers = (int(number.to_integral_value(ROUND_HALF_UP)) for number in _numbers(item, title))
    return [AxisValue(str(number), ((setting, number),)) for number in dict.fromkeys(numbers)]


def _real(item: str, setting: str, title: str) -> list[AxisValue]:
    return [AxisValue(_shown(n), ((setting, float(n)),)) for n in _numbers(item, title)]


def _maybe_real(item: str, setting: str, title: str) -> list[AxisValue]:
    if item.lower() in _NOTHING:
        return [AxisValue("Automatic" if setting == "eta" else "off", ((setting, None),))]
    return _real(item, setting, title)


def _word(item: str, setting: str, title: str) -> list[AxisValue]:
    return [AxisValue(item, ((setting, item),))]


def _maybe_word(item: str, setting: str, title: str) -> list[AxisValue]:
    return [AxisValue("none", ((setting, None),))] if item.lower() in _NOTHING else _word(item, setting, title)


def _sampler(item: str, setting: str, title: str) -> list[AxisValue]:
    """Read ``sampler``, ``sampler | schedule type``, or one name for both as older tools write it."""
    left, bar, right = (part.strip() for part in item.partition("|"))
    sampler, schedule = aliases.sampler_and_schedule(left)
    if bar:
        schedule = aliases.schedule(right) or right
    sampler = sampler or left
    if schedule is None:
        return [AxisValue(sampler, (("sampler", sampler),))]
    return [AxisValue(f"{sampler} | {schedule}", (("sampler", sampler), ("schedule_type", schedule)))]


def _schedule_type(item: str, setting: str, title: str) -> list[AxisValue]:
    return _word(aliases.schedule(item) or item, setting, title)


def _size(item: str, setting: str, title: str) -> list[AxisValue]:
    height, width = parse_size(item)
    return [AxisValue(f"{width}x{height}", ((setting, (height, width)),))]


def parse_size(text: str) -> tuple[int, int]:
    """Return height and width of a size written as ``WIDTHxHEIGHT``, or of a square as ``SIDE``.

    Raises:
        UserError: It is written otherwise.
    """
    match = _SIZE.fullmatch(text.strip().lower())
    if match is None:
        raise UserError(f"Size: “{text[:40]}” cannot be read.", "Write it like 64x48, width first.")
    return int(match[2] or match[1]), int(match[1])


def _noise_schedule(item: str, setting: str, title: str) -> list[AxisValue]:
    choice = None if item.lower() in _NOTHING else ScheduleChoice(item)
    return [AxisValue("the model's" if choice is None else item, ((setting, choice),))]


def _switch(item: str, setting: str, title: str) -> list[AxisValue]:
    if item.lower() not in ("on", "off"):
        raise UserError(f"{title}: “{item[:40]}” is neither on nor off.")
    return [AxisValue(item.lower(), ((setting, item.lower() == "on"),))]


def parse_option(text: str) -> float | int | str:
    """Return the value of a sampler's or a schedule's option: a number if it can be read as one."""
    for read in (int, float):
        try:
            return read(text)
        except ValueError:
            continue
    return text


def _options_reader(setting: str) -> Callable[[str, str, str], list[AxisValue]]:
    """Return a reader of the values of ``sampler.option`` or ``schedule.option``."""
    part, _, option = setting.partition(".")
    field = "sampler_options" if part == "sampler" else "placement_options"

    def read(item: str, setting: str, title: str) -> list[AxisValue]:
        if _RANGE.fullmatch(item) is None:
            return [AxisValue(item, ((field, {option: parse_option(item)}),))]
        return [AxisValue(_shown(n), ((field, {option: parse_option(_shown(n))}),)) for n in _numbers(item, title)]

    return read


_SHORT: Mapping[str, str] = {
    "class": "label",
    "negative": "negative_label",
    "schedule": "schedule_type",
    "cfg": "guidance",
    "cfg_scale": "guidance",
    "rescale": "guidance_rescale",
    "variation": "variation_strength",
}

_READERS: Mapping[str, Callable[[str, str, str], list[AxisValue]]] = {
    "model": _word,
    "label": _maybe_word,
    "negative_label": _maybe_word,
    "sampler": _sampler,
    "schedule_type": _schedule_type,
    "steps": _whole,
    "guidance": _real,
    "guidance_rescale": _real,
    "threshold": _maybe_real,
    "eta": _maybe_real,
    "seed": _whole,
    "variation_seed": _whole,
    "variation_strength": _real,
    "size": _size,
    "noise_source": _word,
    "noise_schedule": _noise_schedule,
    "zero_terminal_snr": _switch,
}
