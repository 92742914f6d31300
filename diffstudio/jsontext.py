"""JSON that a stranger may have written: bounded, without doubled keys, finite numbers only; and our own form.

The standard reader accepts NaN, 1e999 and a key twice, and falls over brackets nested two hundred
thousand deep. What the values mean is decided by whoever asked for them.
"""

from __future__ import annotations

import json
import math
from typing import Any, Never

from diffstudio.errors import UserError

MAX_BYTES = 256 * 1024
MAX_DEPTH = 64


class _RefusedError(ValueError):
    """Raised by the hooks below, to be told from what the standard reader raises."""


def read_json(text: str | bytes, what: str, *, limit: int = MAX_BYTES) -> Any:
    """Parse `text`, with bytes, depth and numbers held inside reasonable bounds.

    Args:
        text: The JSON; bytes are read as UTF-8.
        what: What is being read, as the subject of the error: "The settings in rose.png".
        limit: Most bytes that are looked at.

    Raises:
        UserError: It is too long, too deep, not JSON, has a key twice or a number that is not finite.
    """
    data = text.encode(errors="replace") if isinstance(text, str) else text
    if len(data) > limit:
        raise UserError(f"{what} cannot be read: {len(data):,} bytes, at most {limit:,} are possible.")
    try:
        return parse(data, MAX_DEPTH)
    except ValueError as error:
        raise UserError(f"{what} cannot be read: {error}.") from error


def parse(data: bytes, max_depth: int) -> Any:
    """Return what `data` (UTF-8) holds; the caller has capped its length.

    Args:
        data: The JSON.
        max_depth: Deepest nesting of lists and objects.

    Raises:
        ValueError: What is wrong, as the second half of a sentence: "it is nested too deep".
    """
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_without_doubles,
            parse_constant=_refuse_constant,
            parse_float=_finite,
        )
    except UnicodeDecodeError as error:
        raise ValueError("it is not text") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"it is not valid JSON ({error.msg.lower()}, line {error.lineno})") from error
    except _RefusedError:
        raise
    except ValueError as error:  # Python's own limit on the digits of a whole number
        raise ValueError("a number in it is too long") from error
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    if not _within(value, max_depth):
        raise ValueError("it is nested too deep")
    return value


def write_json(value: Any) -> str:
    """Return `value` as one line of JSON in pure ASCII, keys sorted, so that equal values give equal text."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, sort_keys=True, separators=(", ", ": "))


def shown(value: object) -> str:
    """Return `value` as it is quoted in a sentence: printable ASCII, never long, whatever it is."""
    if isinstance(value, int) and abs(value) >= 10**18:
        return "a number of more than 18 digits"
    if isinstance(value, str):
        value = value[:60]
    elif isinstance(value, (list, tuple)):
        value = list(value[:12])
    elif isinstance(value, dict):
        return "a table"
    text = ascii(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        seen: set[str] = set()
        double = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise _RefusedError(f"the key {shown(double)} stands there twice")
    return result


def _refuse_constant(name: str) -> Never:
    raise _RefusedError(f"{name} is not a number")


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise _RefusedError("a number in it is too large")
    return value


def _within(value: object, depth: int) -> bool:
    """Whether `value` is nested at most `depth` deep; never looks deeper than that."""
    if isinstance(value, dict):
        return depth > 0 and all(_within(inner, depth - 1) for inner in value.values())
    if isinstance(value, list):
        return depth > 0 and all(_within(inner, depth - 1) for inner in value)
    return True
