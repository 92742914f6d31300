"""Named settings with a range: what schedules and placements can be told, checked in one way.

A panel builds its controls from these records; nothing here knows what an option does.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

OptionValue = bool | int | float | str | tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One setting; the type of `default` is the type of its values.

    Attributes:
        name: Keyword and JSON key.
        label: Text beside the control.
        default: A bool, an int, a float, one of `choices`, or a tuple for a list of numbers.
        low: Smallest number allowed, inclusive.
        high: Largest number allowed, inclusive.
        choices: The texts allowed; empty unless `default` is a text.
        summary: What turning it does, in one sentence.
    """

    name: str
    label: str
    default: OptionValue
    low: float = -math.inf
    high: float = math.inf
    choices: tuple[str, ...] = ()
    summary: str = ""

    @property
    def range_text(self) -> str:
        """What is allowed, as it stands in an error: "a number from 0 to 1"."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if isinstance(self.default, bool):
            return "true or false"
        if isinstance(self.default, tuple):
            return "a list"
        kind = "a whole number" if isinstance(self.default, int) else "a number"
        return f"{kind} from {self.low:g} to {self.high:g}"

    def check(self, owner: str, value: object) -> OptionValue:
        """Return `value` in the type of the default.

        Args:
            owner: What is being set up; opens the error's sentence.
            value: As it came from a caller or from JSON.

        Raises:
            ValueError: Wrong type, not a finite number, or outside the range; the text names the
                option and the range.
        """
        converted = self._convert(value)
        if converted is None:
            raise ValueError(f"{owner}: {self.name} must be {self.range_text}, not {value!r}")
        return converted

    def _convert(self, value: object) -> OptionValue | None:
        if isinstance(self.default, bool):
            return value if isinstance(value, bool) else None
        if isinstance(self.default, str):
            return value if isinstance(value, str) and value in self.choices else None
        if isinstance(self.default, tuple):
            return tuple(value) if isinstance(value, Sequence) and not isinstance(value, str) else None
        if isinstance(value, bool) or not isinstance(value, int | float) or not self.low <= value <= self.high:
            return None
        if isinstance(self.default, int):
            return int(value) if value == int(value) else None
        return float(value)


def check_options(owner: str, options: Sequence[Option], given: Mapping[str, object]) -> dict[str, Any]:
    """Return a value for every option: the given one, checked, or the default.

    Raises:
        ValueError: A name that is not among `options`, or a value outside its range.
    """
    names = [option.name for option in options]
    for name in given:
        if name not in names:
            known = f"expected {', '.join(names)}" if names else "it has none"
            raise ValueError(f"{owner}: unknown option {name!r}, {known}")
    return {
        option.name: option.check(owner, given[option.name]) if option.name in given else option.default
        for option in options
    }
