"""Started by test_history_kills.py: children write history until they are killed.

What they acknowledged must be there. ``python history_kills.py TRIALS FILE`` writes one line of JSON. Two
children at a time stand for two windows.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import sys
import time
from pathlib import Path

from diffstudio.engine.history import History
from diffstudio.engine.history_entry import Query
from diffstudio.engine.recipe import Recipe


def work(path: Path, pipe: int, seed: int) -> None:
    history = History(path, session=f"s{os.getpid()}")
    for number in range(seed, 10**9):
        run = history.begin(Recipe(seed=number))
        os.write(pipe, f"begun {run}\n".encode())
        history.complete(run, "done", made=1, seconds=0.1, thumbnail=bytes(5000))
        os.write(pipe, f"done {run}\n".encode())


def child(path: Path, pipe: int, seed: int) -> int:
    process = os.fork()
    if process == 0:
        try:
            work(path, pipe, seed)
        finally:
            os._exit(1)
    return process


def main(trials: int, path: Path) -> None:
    draw = random.Random(0)
    begun: set[int] = set()
    done: set[int] = set()
    damaged = lost = running = 0
    for trial in range(trials):
        reading, writing = os.pipe()
        children = [child(path, writing, 1000 * trial), child(path, writing, 1000 * trial + 500)]
        os.close(writing)
        time.sleep(draw.uniform(0.02, 0.25))
        for process in children:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
        with os.fdopen(reading) as acknowledged:
            for word, number in (line.split() for line in acknowledged):
                (begun if word == "begun" else done).add(int(number))
        history = History(path, session=f"look{trial}")
        entries, before = {}, None
        while page := history.find(Query(limit=1000, before=before)):
            entries |= {entry.id: entry for entry in page}
            before = page[-1].id
        lost += len(begun - entries.keys()) + sum(entries[n].outcome != "done" for n in done if n in entries)
        running += sum(entry.outcome not in ("done", "interrupted") for entry in entries.values())
        damaged += len(history.notices)
        history.close()
    with sqlite3.connect(path) as connection:
        (check,) = connection.execute("PRAGMA integrity_check").fetchone()
    left = [other.name for other in path.parent.iterdir() if other.name.endswith(".lock")]
    sys.stdout.write(json.dumps({
        "begun": len(begun), "done": len(done), "lost": lost, "running": running, "damaged": damaged,
        "check": check, "locks": left,
    }))  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
