"""Measures speed and accuracy side by side with what else there is, prints the table and writes it down.

Equal results are asserted first, both sides run in turn in one process, and ratios are what counts:
the machine may be busy. Started by ``python3 packaging/dev.py bench``.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from datetime import date
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"  # before torch is imported

import accuracy
import diffusers
import pipeline
import placements
import samplers
import torch
import window
from measure import Row, Rows

REPORT = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"
GROUPS: dict[str, Rows] = {
    "samplers": samplers.overhead,
    "accuracy": accuracy.accuracy,
    "loop": pipeline.loop,
    "guided": pipeline.guided,
    "interval": pipeline.interval,
    "stopping": pipeline.stopping,
    "pictures": pipeline.pictures,
    "loading": pipeline.loading,
    "window": window.window_rows,
}
HEAD = ("what", "ours", "beside", "result", "budget", "kept")
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def main() -> int:
    """Measure what was asked for; exit code 0 whether or not every budget is kept."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds; nothing is written down")
    parser.add_argument("--only", action="append", choices=GROUPS, help="one group; nothing is written down")
    parser.add_argument("--schedules", action="store_true", help="measure docs/schedules.md instead; some minutes")
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.schedules:
        placements.write()
        print(f"written to {placements.REPORT}", file=sys.stderr)
        return 0
    rows: list[Row] = []
    for name in options.only or GROUPS:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        rows += GROUPS[name](options.quick)
    table = markdown(rows)
    print(table)
    if not options.quick and not options.only:
        write(table)
        print(f"written to {REPORT}", file=sys.stderr)
    return 0


def markdown(rows: list[Row]) -> str:
    """Return the rows as a table that can be read with and without rendering."""
    cells = [HEAD, *((r.what, r.ours, r.peer, r.result, _budget(r), "yes" if r.met else "no") for r in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEAD))]
    padded = ((cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in cells)
    lines = [f"| {' | '.join(row)} |" for row in padded]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])


def write(table: str) -> None:
    """Put the table between the marks of the report; what else is written there stays."""
    old = REPORT.read_text(encoding="utf-8") if REPORT.exists() else f"{TEXT}\n{BEGIN}\n{END}\n"
    before, _, rest = old.partition(BEGIN)
    _, _, after = rest.partition(END)
    REPORT.write_text(f"{before}{BEGIN}\n{_conditions()}\n\n{table}\n{END}{after}", encoding="utf-8")


def _budget(row: Row) -> str:
    return row.allowed or f"≤ {row.budget:.2f}×"


def _conditions() -> str:
    busy = f", load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores" if hasattr(os, "getloadavg") else ""
    return (
        f"Measured on {date.today()}: {platform.system()} {platform.machine()}, Python {platform.python_version()}, "
        f"torch {torch.__version__}, diffusers {diffusers.__version__}, one thread{busy}."
    )


TEXT = """\
# Benchmarks

How fast and how exact diffstudio is, side by side with what else there is. `python3 packaging/dev.py bench`
measures the table anew and writes it here. Both sides run in turn in one process after their results were
seen to be equal, and the ratio is taken round by round, so a busy machine changes the times more than the
ratios. The loop and the guided prediction count the processor's time of their one thread; all others, those
of the window too, count the time on the clock.
"""

if __name__ == "__main__":
    sys.exit(main())
