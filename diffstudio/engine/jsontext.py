"""Reading JSON that a stranger may have written. What it means is decided by whoever asked for it.

The standard reader accepts NaN, 1e999, numbers of five thousand digits and brackets nested two
hundred thousand deep; here each of them is one sentence.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, Never

from diffstudio.errors import UserError

MAX_BYTES = 256 * 1024
MAX_DEPTH = 64
_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)


def read_json(text: str | bytes, what: str, *, limit: int = MAX_BYTES) -> Any:
    """Parse `text`, with bytes, depth and numbers held inside reasonable bounds.

    Args:
        text: The JSON; bytes are read as UTF-8.
        what: What is being read, as the subject of the error: "The settings in rose.png".
        limit: Most bytes (of a str: characters) that are looked at.

    Raises:
        UserError: It is too long, too deep, not JSON, or holds a number that is not finite.
    """
    if len(text) > limit:
        raise UserError(f"{what} cannot be read: {len(text):,} bytes, at most {limit:,} are allowed.")
    try:
        decoded = text.decode("utf-8") if isinstance(text, bytes) else text
        if _depth(decoded) > MAX_DEPTH:
            raise UserError(f"{what} cannot be read: it is nested more than {MAX_DEPTH} deep.")
        return json.loads(decoded, parse_constant=_refuse_constant, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise UserError(f"{what} cannot be read: it is not valid JSON.") from error


def write_json(value: Any) -> str:
    """Return `value` as one line of JSON in pure ASCII, keys sorted, so that equal values give equal text."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, sort_keys=True, separators=(", ", ": "))


def _depth(text: str) -> int:
    deepest = depth = 0
    for match in _STRUCTURE.finditer(text):
        mark = match.group()
        if mark in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif mark in "]}":
            depth -= 1
    return deepest


def _refuse_constant(name: str) -> Never:
    raise ValueError(f"{name} is not a number")


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError("a number is too large")
    return value
