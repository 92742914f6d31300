"""What a command prints: lines for people, JSON for programs."""

from __future__ import annotations

import json
import math
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from typing import Any


def add_json(parser: ArgumentParser) -> None:
    """Give a command the flag ``--json``."""
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of text")


def print_json(value: Any, *, lines: bool = False) -> None:
    """Print `value` as JSON, indented for reading or, with `lines`, on one line and at once."""
    print(json.dumps(_plain(value), ensure_ascii=True, indent=None if lines else 2, allow_nan=False), flush=lines)


def print_table(rows: Iterable[Sequence[str]]) -> None:
    """Print rows of cells as columns."""
    table = [tuple(row) for row in rows]
    widths = [max((len(row[column]) for row in table if column < len(row)), default=0) for column in range(16)]
    for row in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip())


def _plain(value: Any) -> Any:
    """Return `value` in what JSON has: infinite and undefined numbers become null."""
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)
