"""Checks of single entries of a card; each raises a ValueError that reads as half a sentence.

Which entry has which limits is said in `card`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from diffstudio.jsontext import shown

Pairs = tuple[tuple[str, Any], ...]
"""Named values as sorted pairs, hashable; ``dict(pairs)`` makes keyword arguments of them. A value is a
bool, an int, a float, a text, None, or a tuple of such."""

MAX_PAIRS = 256
MAX_ITEMS = 4096
MAX_WORD = 64
MAX_VALUE = 2000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_DIGEST = re.compile(r"[0-9a-f]{64}|")


def name(value: str) -> None:
    """Refuse what cannot be a folder and a command-line argument everywhere."""
    if not _NAME.fullmatch(value) or ".." in value or value.endswith("."):
        raise ValueError(f"name is {shown(value)}: use 1 to 64 letters, digits, dots, dashes and underscores")


def text(field: str, value: str, longest: int, *, empty: bool = True) -> None:
    """Refuse texts that are too long or hold what cannot be shown."""
    if len(value) > longest:
        raise ValueError(f"{field} has {len(value):,} characters, at most {longest:,} are allowed")
    if not value.isprintable():
        raise ValueError(f"{field} holds characters that cannot be shown")
    if not empty and not value.strip():
        raise ValueError(f"{field} is empty")


def whole(field: str, value: int, low: int, high: int) -> None:
    """Refuse a number outside ``low … high``."""
    if not low <= value <= high:
        raise ValueError(f"{field} is {shown(value)}, outside {low:,} to {high:,}")


def number(field: str, value: float, low: float, high: float) -> None:
    """Refuse a number outside ``low … high``, and NaN."""
    if not low <= value <= high:
        raise ValueError(f"{field} is {shown(value)}, outside {low:g} to {high:g}")


def one_of(field: str, value: str, words: Sequence[str]) -> None:
    """Refuse a word that is not known."""
    if value not in words:
        raise ValueError(f"{field} is {shown(value)}, it can be {', '.join(words)}")


def labels(values: Sequence[str], most: int) -> None:
    """Refuse too many classes, and names that are empty, doubled or cannot be shown."""
    if len(values) > most:
        raise ValueError(f"there are {len(values):,} labels, at most {most:,} are allowed")
    for value in values:
        text("a label", value, MAX_WORD, empty=False)
    if len(set(values)) < len(values):
        double = next(value for index, value in enumerate(values) if value in values[:index])
        raise ValueError(f"the label {shown(double)} stands there twice")


def date(field: str, value: str) -> None:
    """Refuse what is neither empty nor an ISO 8601 date or time."""
    if value:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            raise ValueError(f"{field} is {shown(value)}, not a date such as 2026-08-23") from None


def digest(field: str, value: str) -> None:
    """Refuse what is neither empty nor a SHA-256 in hexadecimal."""
    if not _DIGEST.fullmatch(value):
        raise ValueError(f"{field} is {shown(value)}, not 64 hexadecimal digits")


def pairs(field: str, values: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> Pairs:
    """Return named values, given as a mapping or as pairs, as sorted pairs of frozen values.

    Raises:
        ValueError: Too many, too long, or a value that cannot stand in a card.
    """
    items = list(values.items() if isinstance(values, Mapping) else values)
    if len(items) > MAX_PAIRS:
        raise ValueError(f"{field} has {len(items):,} entries, at most {MAX_PAIRS} are allowed")
    frozen = {}
    for key, value in items:
        if not isinstance(key, str):
            raise ValueError(f"{field} has a key that is not a text")
        text(f"a key of {field}", key, MAX_WORD, empty=False)
        frozen[key] = _frozen(f"{key} of {field}", value, 2)
    return tuple(sorted(frozen.items()))


def _frozen(field: str, value: object, depth: int) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        text(field, value, MAX_VALUE)
        return value
    if isinstance(value, int):
        whole(field, value, -(2**63), 2**64 - 1)
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{field} is not a finite number")
        return value
    if isinstance(value, (list, tuple)) and depth > 0:
        whole(f"the length of {field}", len(value), 0, MAX_ITEMS)
        return tuple(_frozen(field, inner, depth - 1) for inner in value)
    raise ValueError(f"{field} cannot be {shown(value)}")
