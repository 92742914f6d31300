"""Checks of single settings: a value and the label of its control in, the tidied value out.

Each raises a `UserError` that names the control and the range. Which setting has which check is
said in `recipe`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from diffstudio.errors import UserError

OptionValue = bool | int | float | str | None | tuple[float, ...] | tuple[tuple[float, ...], ...]
Options = tuple[tuple[str, OptionValue], ...]
"""Named options as sorted pairs: hashable, and ``dict(options)`` makes keyword arguments of them."""
Check = Callable[[Any, str], Any]

MAX_OPTIONS = 64
MAX_VALUES = 2048
MAX_SIDE = 8192
_HUGE = 1e300
"""Beyond this a number is a mistake; comparing refuses NaN and infinity as well."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number in ``low … high``."""

    low: int
    high: int

    def __call__(self, value: object, label: str) -> int:
        """Return `value`; floats without a fraction count as whole numbers."""
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise UserError(f"{label} must be a whole number.", f"Give one from {self.low} to {self.high}.")
        if not self.low <= value <= self.high:
            raise UserError(f"{label} is {_short(value)}, outside {self.low} to {self.high}.")
        return value


@dataclass(frozen=True, slots=True)
class Number:
    """A finite number in ``low … high``."""

    low: float
    high: float

    def __call__(self, value: object, label: str) -> float:
        """Return `value` as a float."""
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise UserError(f"{label} must be a number.", f"Give one from {self.low:g} to {self.high:g}.")
        if not self.low <= value <= self.high:
            raise UserError(f"{label} is {_short(value)}, outside {self.low:g} to {self.high:g}.")
        return float(value)


@dataclass(frozen=True, slots=True)
class Text:
    """A text of at most `longest` characters."""

    longest: int
    empty: bool = True

    def __call__(self, value: object, label: str) -> str:
        """Return `value` as it is."""
        if not isinstance(value, str):
            raise UserError(f"{label} must be a text.")
        if len(value) > self.longest:
            raise UserError(f"{label} has {len(value):,} characters, at most {self.longest:,} are possible.")
        if not value and not self.empty:
            raise UserError(f"{label} is empty.", "Choose one.")
        return value


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]

    def __call__(self, value: object, label: str) -> str:
        """Return `value` as it is."""
        if not isinstance(value, str) or value not in self.words:
            raise UserError(f"{label} is {_short(value)}.", f"It can be {' or '.join(self.words)}.")
        return value


@dataclass(frozen=True, slots=True)
class Optional:
    """What another check takes, or None."""

    check: Check

    def __call__(self, value: object, label: str) -> Any:
        """Return None or what the other check makes of `value`."""
        return None if value is None else self.check(value, label)


def boolean(value: object, label: str) -> bool:
    """Return `value` when it is True or False."""
    if not isinstance(value, bool):
        raise UserError(f"{label} must be on or off.")
    return value


def interval(value: object, label: str) -> tuple[float, float]:
    """Return two fractions ``0 ≤ start ≤ end ≤ 1``."""
    start, end = _pair(value, label)
    start, end = Number(0, 1)(start, label), Number(0, 1)(end, label)
    if start > end:
        raise UserError(f"{label} starts at {start:g}, after its end at {end:g}.", "Swap the two.")
    return start, end


def size(value: object, label: str) -> tuple[int, int]:
    """Return a height and a width in pixels."""
    height, width = _pair(value, label)
    check = Whole(1, MAX_SIDE)
    return check(height, label), check(width, label)


def options(value: object, label: str) -> Options:
    """Return named options, given as a mapping or as pairs, as sorted pairs of frozen values."""
    pairs = _option_pairs(value, label)
    if len(pairs) > MAX_OPTIONS:
        raise UserError(f"{label}: {len(pairs)} options, at most {MAX_OPTIONS} are possible.")
    checked = {Text(64, empty=False)(name, label): _option_value(inner, label) for name, inner in pairs}
    return tuple(sorted(checked.items()))


def _option_pairs(value: object, label: str) -> list[tuple[object, object]]:
    if isinstance(value, Mapping):
        return list(value.items())
    if isinstance(value, (tuple, list)):
        return [_pair(item, label) for item in value]
    raise UserError(f"{label} must be options with names.")


def _option_value(value: object, label: str) -> OptionValue:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return Text(256)(value, label)
    if isinstance(value, int):
        return Whole(-(2**63), 2**64 - 1)(value, label)
    if isinstance(value, float):
        return _finite(value, label)
    if isinstance(value, (tuple, list)):
        return _numbers(value, label)
    raise UserError(f"{label}: a value of the type {type(value).__name__} is not possible.")


def _numbers(values: tuple[object, ...] | list[object], label: str) -> OptionValue:
    """Return a frozen list of numbers, or of points that are lists of numbers."""
    if len(values) > MAX_VALUES:
        raise UserError(f"{label}: a list of {len(values):,} values, at most {MAX_VALUES:,} are possible.")
    if values and all(isinstance(value, (tuple, list)) for value in values):
        return tuple(_point(value, label) for value in values)
    return _point(values, label)


def _point(values: object, label: str) -> tuple[float, ...]:
    if not isinstance(values, Iterable) or isinstance(values, (str, bytes)):
        raise UserError(f"{label}: a list of numbers is needed.")
    return tuple(_finite(value, label) for value in values)


def _finite(value: object, label: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) <= _HUGE:
        raise UserError(f"{label}: {_short(value)} is not a finite number.")
    return float(value)


def _pair(value: object, label: str) -> tuple[Any, Any]:
    if not isinstance(value, (tuple, list)) or len(value) != 2:
        raise UserError(f"{label} needs two values.")
    return value[0], value[1]


def _short(value: object) -> str:
    """Return `value` as it is shown in a sentence: never pages long, whatever it is."""
    if isinstance(value, int) and abs(value) >= 10**21:
        return "a number of more than 20 digits"
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return text if len(text) <= 40 else text[:40] + "…"
