"""JSON as the engine reads and writes it: one sentence for what cannot be read, one form for what is written.

What a stranger may have written is held in bounds by `diffstudio.models.strict_json`. What the values
mean is decided by whoever asked for them.
"""

from __future__ import annotations

import json
from typing import Any

from diffstudio.errors import UserError
from diffstudio.models.strict_json import parse

MAX_BYTES = 256 * 1024
MAX_DEPTH = 64


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


def write_json(value: Any) -> str:
    """Return `value` as one line of JSON in pure ASCII, keys sorted, so that equal values give equal text."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False, sort_keys=True, separators=(", ", ": "))
