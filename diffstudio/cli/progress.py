"""A line on the terminal that says how far a job is: ``step 12/20 · 8.1 it/s · 4 s left``.

It is drawn only where a person watches; into a pipe or a file nothing is written.
"""

from __future__ import annotations

import contextlib
import shutil
import sys
import time
from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import Self, TextIO

from diffstudio.cli.streams import STAND_INS

REDRAW_S = 0.1
WINDOW = 50
"""How many of the newest steps the speed is taken from."""


class LiveLine:
    """A line that is rewritten in place where a person watches; into a pipe or a file nothing is written.

    Args:
        stream: Where to draw; stderr when None.

    Attributes:
        shown: Whether somebody watches.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = sys.stderr if stream is None else stream
        self.shown = self._stream.isatty()
        self._length = 0

    def draw(self, text: str) -> None:
        """Replace the line by `text`, cut to the width of the terminal."""
        if not self.shown:
            return
        encoding = self._stream.encoding or "ascii"
        cut = text[: max(1, shutil.get_terminal_size().columns - 1)]
        safe = cut.encode(encoding, STAND_INS).decode(encoding)
        # blanks wipe out what was longer before: unlike control codes, every terminal knows them
        self._write(f"\r{safe.ljust(self._length)}")
        self._length = len(safe)

    def clear(self) -> None:
        """Take the line away, so that what comes next stands alone."""
        if self.shown and self._length:
            self._write(f"\r{' ' * self._length}\r")
            self._length = 0

    def _write(self, text: str) -> None:
        with contextlib.suppress(OSError):  # the terminal is gone; the work is not
            self._stream.write(text)
            self._stream.flush()


class Progress:
    """How far a job of `total` parts is, redrawn in place.

    Args:
        total: How many parts there are.
        unit: What one is called: "step", "cell", "picture".
        stream: Where to draw; stderr when None.
        done: How many were done before this start (a resumed job).
        clock: Seconds that only grow.
    """

    def __init__(
        self,
        total: int,
        unit: str = "step",
        *,
        stream: TextIO | None = None,
        done: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.total = total
        self.done = done
        self.unit = unit
        self._line = LiveLine(stream)
        self._clock = clock
        self._times: deque[tuple[float, int]] = deque([(clock(), done)], maxlen=WINDOW + 1)
        self._drawn_at = -REDRAW_S

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    @property
    def rate(self) -> float:
        """Parts a second over the newest ones; 0 before the first."""
        (begun, before), (now, after) = self._times[0], self._times[-1]
        return (after - before) / (now - begun) if now > begun else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take at this speed; None before the first part."""
        return (self.total - self.done) / self.rate if self.rate > 0 else None

    @property
    def text(self) -> str:
        """The line, without control characters."""
        parts = [f"{self.unit} {self.done}/{self.total}"]
        left = self.seconds_left
        if left is not None:
            speed = f"{self.rate:.1f} it/s" if self.rate >= 1 else f"{1 / self.rate:.1f} s/it"
            parts += [speed, f"{duration(left)} left"]
        return " · ".join(parts)

    def advance(self, parts: int = 1, note: str = "") -> None:
        """Count `parts` as done and redraw now and then; `note` follows the line."""
        self.done += parts
        now = self._clock()
        self._times.append((now, self.done))
        if now - self._drawn_at >= REDRAW_S or self.done >= self.total:
            self._drawn_at = now
            self._line.draw(f"{self.text} · {note}" if note else self.text)

    def clear(self) -> None:
        """Take the line away."""
        self._line.clear()


def about(seconds: float | None) -> str:
    """Return how long something will take, as far as that is known."""
    if seconds is None:
        return "How long is not known yet."
    return "less than a second" if seconds < 0.95 else f"about {duration(seconds)}"


def duration(seconds: float) -> str:
    """Return a length of time as people say it: "4 s", "2 min 5 s", "3 h 20 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
