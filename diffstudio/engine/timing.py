"""How long a model call takes on this machine, as measured by the runs that were made here.

Kept as a small JSON file in the cache folder; losing it costs nothing but the next estimate. What
is measured is decided in `run` and `threads`.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from diffstudio import files
from diffstudio.engine import places
from diffstudio.errors import UserError
from diffstudio.jsontext import read_json, write_json

FILE_NAME = "timings.json"
SMOOTHING = 0.3
"""Weight of a new measurement: a machine that was busy once is forgotten after a few runs."""
SURPRISE = 2.5
"""A run that takes this many times its estimate has lost its cores; the threads are measured anew."""
MAX_ENTRIES = 500
_LONGEST = 3600.0
_VERSION = 1


@dataclass(frozen=True, slots=True)
class CallKey:
    """What decides how long one model call takes.

    Attributes:
        model: Name of the model.
        shape: Shape of one picture.
        batch: Pictures at once.
        guided: Whether the call predicts with and without the condition.
        threads: Threads of the processor that torch uses.
        device: "cpu", "cuda:0" …
    """

    model: str
    shape: tuple[int, ...]
    batch: int
    guided: bool
    threads: int
    device: str

    @property
    def text(self) -> str:
        """The key as it stands in the file."""
        sizes = "x".join(str(size) for size in self.shape)
        kind = "guided" if self.guided else "plain"
        return "|".join((self.model, sizes, str(self.batch), kind, str(self.threads), self.device))


class Timings:
    """Seconds a model call, smoothed over the runs of this machine. May be used from any thread.

    Args:
        path: The file they are kept in; None keeps them in memory only.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lock = threading.Lock()
        stored = _load(path) if path is not None else {}
        self._seconds: dict[str, float] = _positive(stored.get("seconds"))
        self._threads = {key: int(value) for key, value in _positive(stored.get("threads")).items() if value >= 1}

    def seconds(self, key: CallKey) -> float | None:
        """Return the seconds that one call is expected to take, None when nothing like it was measured.

        A batch size or a guided call that was not measured is scaled from one that was: the cost
        of a call grows about as the number of pictures that pass the network.
        """
        with self._lock:
            if key.text in self._seconds:
                return self._seconds[key.text]
            passes = key.batch * (2 if key.guided else 1)
            near = [(abs(n - passes), value / n) for n, value in self._relatives(key)]
        return min(near)[1] * passes if near else None

    def record(self, key: CallKey, seconds: float) -> None:
        """Take in a measurement; absurd ones are left out."""
        if not 0 < seconds < _LONGEST:
            return
        with self._lock:
            old = self._seconds.pop(key.text, seconds)  # popped, so that the newest stand last
            self._seconds[key.text] = old + SMOOTHING * (seconds - old)
            while len(self._seconds) > MAX_ENTRIES:
                self._seconds.pop(next(iter(self._seconds)))

    def threads(self, model: str, device: str) -> int | None:
        """Return the number of threads that was fastest for a model, None when it is to be measured."""
        with self._lock:
            return self._threads.get(f"{model}|{device}")

    def set_threads(self, model: str, device: str, count: int) -> None:
        """Remember the number of threads that was fastest."""
        with self._lock:
            self._threads[f"{model}|{device}"] = count

    def review(self, model: str, device: str, predicted: float | None, actual: float) -> bool:
        """Forget the number of threads when a run was much slower than predicted; return whether it was."""
        slow = predicted is not None and actual > SURPRISE * predicted
        if slow:
            with self._lock:
                self._threads.pop(f"{model}|{device}", None)
        return slow

    def save(self) -> None:
        """Write the file. A disk that refuses is no reason to bother anyone: only estimates are lost."""
        if self._path is None:
            return
        with self._lock:
            stored = {"version": _VERSION, "seconds": dict(self._seconds), "threads": dict(self._threads)}
        with contextlib.suppress(UserError):
            files.make_folder(self._path.parent)
            files.write(self._path, write_json(stored).encode())

    def _relatives(self, key: CallKey) -> list[tuple[int, float]]:
        """Return pictures a call and its seconds for calls that differ in batch and guidance only."""
        wanted = key.text.split("|")
        found = []
        for text, value in self._seconds.items():
            parts = text.split("|")
            if len(parts) == len(wanted) and parts[:-4] == wanted[:-4] and parts[-2:] == wanted[-2:]:
                found.append((int(parts[-4]) * (2 if parts[-3] == "guided" else 1), value))
        return found


def default_timings() -> Timings:
    """Return the timings of this machine, from the cache folder."""
    return Timings(places.cache() / FILE_NAME)


def best_threads(measure: Callable[[int], float], candidates: Sequence[int], *, repeats: int = 3) -> int:
    """Return the number of threads with which a call is fastest.

    Fewer threads win a near tie, and the search ends where more threads make it much slower: on
    busy cores two can be ten times slower than one.

    Args:
        measure: Makes one call with so many threads and returns its seconds.
        candidates: Numbers of threads to try, ascending, at least one.
        repeats: Calls a candidate; the fastest counts.
    """
    best, best_seconds = candidates[0], min(measure(candidates[0]) for _ in range(repeats))
    for count in candidates[1:]:
        seconds = min(measure(count) for _ in range(repeats))
        if seconds < 0.95 * best_seconds:
            best, best_seconds = count, seconds
        elif seconds > 1.5 * best_seconds:
            break
    return best


def _load(path: Path) -> dict[str, Any]:
    """Return what the file holds; a broken one is put aside and nothing is known."""
    try:
        text = path.read_bytes()
    except OSError:
        return {}
    try:
        stored = read_json(text, "The timings")
    except UserError:
        stored = None
    if isinstance(stored, dict) and stored.get("version") == _VERSION:
        return stored
    with contextlib.suppress(OSError):
        path.replace(path.with_name(path.name + ".broken"))
    return {}


def _positive(stored: object) -> dict[str, float]:
    """Return the entries that make sense as positive seconds or counts."""
    if not isinstance(stored, dict):
        return {}
    entries = list(stored.items())[-MAX_ENTRIES:]
    return {k: float(v) for k, v in entries if isinstance(v, (int, float)) and v is not True and 0 < v < _LONGEST}
