"""Measures every sampler on every schedule type against the exact flow, and writes docs/schedules.md.

Started by ``python3 packaging/dev.py bench --schedules``. What "Automatic" stands for is decided from
this page by a person, and held by tests/diffusion/samplers/test_samplers_automatic.py.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from errors import BUDGETS, DETERMINISTIC, MIXTURES, Bench, steps_of
from torch import Tensor

from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.placement import PLACEMENTS, place
from diffstudio.diffusion.samplers import SAMPLERS, OnSchedule, make_sampler
from diffstudio.diffusion.schedules import make_schedule
from diffstudio.diffusion.step import sample

REPORT = Path(__file__).resolve().parents[2] / "docs" / "schedules.md"
TRAININGS = ("cosine", "scaled-linear", "linear", "edm")
_LIKE_ANOTHER = ("Normal", "Polyexponential", "Uniform trailing", "Simple", "DDIM", "Custom")
TYPES = tuple(label for label in PLACEMENTS if label not in _LIKE_ANOTHER)
"""Those that differ: Normal is Uniform, Polyexponential at its default Exponential, trailing and Simple are
SGM Uniform to a row, DDIM is leading to a row."""
NOISY = tuple(label for label, info in SAMPLERS.items() if make_sampler(label).stochastic and info.converges)
RUNS = 150
SAMPLES = 1500
FLOOR = 1e-4
"""Errors below this are all the same: the reference itself is no better, and nobody sees them."""
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def write() -> None:
    """Measure everything, some minutes, and put the tables between the marks of the page."""
    ring = [Bench.make(training, MIXTURES["ring"](), RUNS) for training in TRAININGS]
    patterns = [Bench.make(training, MIXTURES["pictures"](), RUNS) for training in TRAININGS]
    parts = [
        *_automatic(ring), "",
        *_types([*ring, *patterns]), "",
        *_noisy(MIXTURES["ring"]()),
    ]  # fmt: skip
    before, _, rest = REPORT.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    text = "\n".join(parts)
    REPORT.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def _automatic(benches: Sequence[Bench]) -> Iterator[str]:
    """What Automatic gives, beside Uniform and diffusers."""
    yield f"Error of the end point at {', '.join(map(str, BUDGETS))} model calls, on the ring:"
    yield ""
    head = ["sampler", "levels", *(bench.training for bench in benches)]
    yield from _table_head(head)
    for label in DETERMINISTIC:
        automatic = SAMPLERS[label].placement
        for placement in dict.fromkeys((automatic, "Uniform")):
            shown = f"**{placement}**" if placement == automatic else placement
            yield _line(label, shown, *(_four(bench.ours(label, placement, n) for n in BUDGETS) for bench in benches))
        yield _line(label, "diffusers", *(_four(bench.theirs(label, n) for n in BUDGETS) for bench in benches))


def _types(benches: Sequence[Bench]) -> Iterator[str]:
    """Every type for every sampler, as one number."""
    yield "Error relative to Uniform, geometric mean over both mixtures, all four schedules and all four numbers"
    yield "of calls (the one that Automatic stands for in bold):"
    yield ""
    yield from _table_head(["sampler", *(label for label in TYPES if label != "Uniform")])
    for label in DETERMINISTIC:
        mean = {placement: _mean_log(benches, label, placement) for placement in TYPES}
        cells = [
            f"**{math.exp(mean[p] - mean['Uniform']):.2f}**" if p == SAMPLERS[label].placement
            else f"{math.exp(mean[p] - mean['Uniform']):.2f}" for p in TYPES if p != "Uniform"
        ]  # fmt: skip
        yield _line(label, *cells)


def _mean_log(benches: Sequence[Bench], label: str, placement: str) -> float:
    logs = [math.log(max(bench.ours(label, placement, n), FLOOR)) for bench in benches for n in BUDGETS]
    return sum(logs) / len(logs)


def _noisy(mixture: GaussianMixture) -> Iterator[str]:
    """How far the samples of a sampler with fresh noise are from the data."""
    wanted = mixture.sample(3 * SAMPLES, torch.Generator().manual_seed(9))
    floor = 1000 * energy_distance(mixture.sample(SAMPLES, torch.Generator().manual_seed(10)), wanted)
    yield f"Samplers with fresh noise: energy distance of {SAMPLES} samples to the ring, times 1000, at the same"
    yield f"numbers of calls (as many samples of the ring itself: {floor:.1f}):"
    yield ""
    yield from _table_head(["sampler", "levels", *TRAININGS[:2]])
    for label in NOISY:
        automatic = SAMPLERS[label].placement
        for placement in dict.fromkeys((automatic, "Uniform")):
            cells = [_four((_distance(mixture, wanted, label, placement, training, calls) for calls in BUDGETS), 1)
                     for training in TRAININGS[:2]]  # fmt: skip
            yield _line(label, f"**{placement}**" if placement == automatic else placement, *cells)


def _distance(mixture: GaussianMixture, wanted: Tensor, label: str, placement: str, training: str, calls: int) -> float:
    schedule = make_schedule(training)
    levels = place(placement, schedule, steps_of(label, calls, schedule))
    sampler = make_sampler(label, between=OnSchedule(schedule), steps=len(levels) - 1)
    x = _noise(-1, wanted[:SAMPLES]) * levels[0].sigma
    for step in sample(sampler, mixture.denoise, x, levels, _noise):
        x = step.x_next
    return 1000 * energy_distance(x, wanted)


def _noise(step: int, like: Tensor, draw: int = 0) -> Tensor:
    generator = torch.Generator().manual_seed(100 * (step + 1) + draw)
    return torch.randn(like.shape, generator=generator, dtype=like.dtype)


def energy_distance(a: Tensor, b: Tensor) -> float:
    """Return ``2·E|a - b| - E|a - a'| - E|b - b'|``, without bias; 0 for one distribution (Székely & Rizzo)."""
    within = [float(torch.cdist(x, x).sum() / (len(x) * (len(x) - 1))) for x in (a, b)]
    return float(2 * torch.cdist(a, b).mean()) - sum(within)


def _four(values: Iterator[float], digits: int = 4) -> str:
    return " ".join("–" if math.isnan(value) else f"{value:.{digits}f}" for value in values).replace("– – – –", "–")


def _table_head(cells: Sequence[str]) -> Iterator[str]:
    yield _line(*cells)
    yield _line(*("---" for _ in cells))


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
