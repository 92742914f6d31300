"""Reading one table of a TOML file key by key: types, ranges and unknown keys. Knows no recipe."""

from __future__ import annotations

import difflib
import math
from collections.abc import Mapping, Sequence
from typing import Final

from diffstudio.errors import UserError

_REQUIRED: Final = object()


class Table:
    """A table that remembers which keys were asked for, so that the rest can be refused by name.

    Every method that reads a key raises `UserError` naming the file, the key and what is allowed.

    Args:
        values: What the file holds.
        file: Name of the file, for messages.
        name: Name of the table, for messages; empty for the top level.
    """

    def __init__(self, values: Mapping[str, object], file: str, name: str = "") -> None:
        self._values = values
        self._file = file
        self._name = name
        self._asked: dict[str, None] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def table(self, key: str) -> Table:
        """Return the table under `key`, empty when it is not there."""
        value = self._get(key, {})
        if not isinstance(value, dict):
            raise self._wrong(key, value, f"must be a table: write [{key}] and its keys below")
        return Table(value, self._file, f"{self._name}.{key}" if self._name else key)

    def text(self, key: str, default: object = _REQUIRED, *, longest: int = 500) -> str:
        """Return a text of 1 to `longest` characters (an empty default is allowed)."""
        value = self._get(key, default)
        if not isinstance(value, str) or not (value.strip() or value == default):
            raise self._wrong(key, value, "must be a text in quotes")
        if len(value) > longest:
            raise self._wrong(key, value, f"must be at most {longest} characters long")
        return value

    def choice(self, key: str, choices: Sequence[str], default: object = _REQUIRED) -> str:
        """Return one of `choices`."""
        value = self._get(key, default)
        if not isinstance(value, str) or value not in choices:
            raise self._wrong(key, value, f"must be one of {_quoted(choices)}")
        return value

    def choices(self, key: str, choices: Sequence[str], default: object = _REQUIRED) -> tuple[str, ...]:
        """Return several of `choices`, at least one and none twice."""
        value = self._get(key, default)
        items = list(value) if isinstance(value, list | tuple) else []
        if not items or any(item not in choices for item in items) or len(set(items)) < len(items):
            raise self._wrong(key, value, f"must be a list, without repeats, of some of {_quoted(choices)}")
        return tuple(items)

    def number(self, key: str, low: float, high: float, default: object = _REQUIRED) -> float:
        """Return a finite number from `low` to `high`."""
        value = self._get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self._wrong(key, value, f"must be a number from {low:g} to {high:g}")
        if not low <= value <= high:
            raise self._wrong(key, value, f"must be from {low:g} to {high:g}")
        return float(value)

    def integer(self, key: str, low: int, high: int, default: object = _REQUIRED) -> int:
        """Return a whole number from `low` to `high`."""
        value = self._get(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self._wrong(key, value, f"must be a whole number from {low:,} to {high:,}")
        return value

    def flag(self, key: str, default: object = _REQUIRED) -> bool:
        """Return true or false."""
        value = self._get(key, default)
        if not isinstance(value, bool):
            raise self._wrong(key, value, "must be true or false")
        return value

    def integers(self, key: str, low: int, high: int, most: int, default: object = _REQUIRED) -> tuple[int, ...]:
        """Return one to `most` whole numbers from `low` to `high`."""
        value = self._get(key, default)
        items = list(value) if isinstance(value, list | tuple) else []
        fine = all(isinstance(item, int) and not isinstance(item, bool) and low <= item <= high for item in items)
        if not 1 <= len(items) <= most or not fine:
            raise self._wrong(key, value, f"must be a list of 1 to {most} whole numbers from {low:,} to {high:,}")
        return tuple(items)

    def flags(self, key: str, most: int, default: object = _REQUIRED) -> tuple[bool, ...]:
        """Return one to `most` values of true or false."""
        value = self._get(key, default)
        items = list(value) if isinstance(value, list | tuple) else []
        if not 1 <= len(items) <= most or not all(isinstance(item, bool) for item in items):
            raise self._wrong(key, value, f"must be a list of 1 to {most} times true or false")
        return tuple(items)

    def rest(self) -> dict[str, object]:
        """Return what was not asked for yet, and count it as asked for."""
        left = {key: value for key, value in self._values.items() if key not in self._asked}
        self._asked.update(dict.fromkeys(left))
        return left

    def finish(self) -> None:
        """Refuse what was never asked for.

        Raises:
            UserError: There is a key that means nothing here.
        """
        for key in self._values:
            if key not in self._asked:
                close = difflib.get_close_matches(key, self._asked, n=1)
                hint = f'Did you mean "{close[0]}"?' if close else f"Known here: {_quoted(list(self._asked))}."
                raise UserError(f'{self._file}: "{self._path(key)}" is not a key of a recipe.', hint)

    def wrong(self, key: str, must: str) -> UserError:
        """Return the error for a value that is well-formed but does not fit, for the caller to raise."""
        return self._wrong(key, self._values.get(key), must)

    def _get(self, key: str, default: object) -> object:
        self._asked[key] = None
        value = self._values.get(key, default)
        if value is _REQUIRED:
            raise UserError(f'{self._file}: "{self._path(key)}" is missing.', "Add it to the recipe.")
        return value

    def _path(self, key: str) -> str:
        return f"{self._name}.{key}" if self._name else key

    def _wrong(self, key: str, value: object, must: str) -> UserError:
        shown = repr(value) if len(repr(value)) <= 60 else repr(value)[:57] + "..."
        return UserError(f'{self._file}: "{self._path(key)}" is {shown}.', f"It {must}.")


def _quoted(items: Sequence[str]) -> str:
    return ", ".join(f'"{item}"' for item in items)
