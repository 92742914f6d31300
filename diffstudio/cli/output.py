"""What a command prints: lines for people, JSON for programs."""

from __future__ import annotations

import json
import math
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Any, Self

from diffstudio.cli.progress import Progress
from diffstudio.cli.streams import say


def add_json(parser: ArgumentParser) -> None:
    """Give a command the flag ``--json``."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def print_json(value: Any, *, lines: bool = False) -> None:
    """Print `value` as JSON, indented for reading or, with `lines`, on one line and at once."""
    print(json.dumps(_plain(value), ensure_ascii=True, indent=None if lines else 2, allow_nan=False), flush=lines)


def warn(sentence: str) -> None:
    """Tell something that is no error; the answer on stdout stays clean."""
    say(sentence)


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


def add_json_lines(parser: ArgumentParser) -> None:
    """Give a command ``--json`` (one object at the end) and ``--json lines`` (progress as well, an event a line)."""
    parser.add_argument(
        "--json", nargs="?", const="object", choices=("object", "lines"), metavar="lines",
        help="print JSON: one object at the end or, with “lines”, progress as well, an event a line",
    )  # fmt: skip


class Reporter:
    """Tells how far a job is: a line on a terminal, events for a program that asked for them, else nothing.

    Args:
        total: Parts of the job.
        unit: What one is called.
        mode: What ``--json`` was given: None, "object" or "lines".
        done: Parts that are not to be made.
    """

    def __init__(self, total: int, unit: str, mode: str | None, *, done: int = 0) -> None:
        self._progress = Progress(total, unit, done=done)
        self._lines = mode == "lines"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.clear()

    def __call__(self, note: str = "") -> None:
        """Count one part as done; `note` says what it belongs to."""
        progress = self._progress
        progress.advance(note=note)
        if self._lines:
            left = progress.seconds_left
            event = {
                "event": "progress", progress.unit: progress.done, "total": progress.total,
                "per_second": round(progress.rate, 3), "seconds_left": None if left is None else round(left, 1),
                "note": note,
            }  # fmt: skip
            print_json({name: value for name, value in event.items() if value != ""}, lines=True)
