"""What "Automatic" is good for: errors against the exact flow, in float64, at 5, 10, 20 and 40 model calls.

The same measurement writes docs/schedules.md; here are the claims that the choice rests on.
"""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from diffstudio.diffusion.samplers import SAMPLERS

pytestmark = pytest.mark.filterwarnings("ignore:__array_:DeprecationWarning")  # diffusers' use of numpy

FOLDER = Path(__file__).parents[2] / "bench"
SLACK = 1.005
"""Half a percent: rows of a table, and medians over three hundred runs."""
CHOSEN = {label: SAMPLERS[label].placement for label in ("DDIM", "Heun", "LMS", "PLMS", "UniPC", "DEIS")}
"""Samplers whose type was chosen by measuring, not by what everybody expects."""


@pytest.fixture(scope="module")
def errors() -> Iterator[ModuleType]:
    """The benchmark's own module of that name."""
    sys.path.insert(0, str(FOLDER))
    try:
        yield importlib.import_module("errors")
    finally:
        sys.path.remove(str(FOLDER))
        for name in ("errors", "peers"):
            sys.modules.pop(name, None)


@pytest.fixture(scope="module")
def bench_of(errors: ModuleType) -> Any:
    """The ring under a training schedule, each solved once."""
    return functools.cache(lambda training: errors.Bench.make(training, errors.ring(), 300))


@pytest.mark.parametrize("calls", [5, 10, 20, 40])
@pytest.mark.parametrize("label", ["Euler", *CHOSEN])
def test_on_the_linear_table_no_error_is_above_that_of_diffusers(bench_of: Any, label: str, calls: int) -> None:
    bench = bench_of("linear")
    assert bench.ours(label, SAMPLERS[label].placement, calls) <= SLACK * bench.theirs(label, calls)


@pytest.mark.parametrize("calls", [5, 10, 20, 40])
@pytest.mark.parametrize("label", ["Euler", "DDIM", "LMS", "UniPC", "DEIS"])
def test_on_stable_diffusion_s_table_likewise(bench_of: Any, label: str, calls: int) -> None:
    bench = bench_of("scaled-linear")
    assert bench.ours(label, SAMPLERS[label].placement, calls) <= SLACK * bench.theirs(label, calls)


@pytest.mark.parametrize("calls", [5, 10, 20, 40])
@pytest.mark.parametrize("label", ["Euler", "LMS", "UniPC"])
def test_on_the_cosine_likewise(bench_of: Any, label: str, calls: int) -> None:
    bench = bench_of("cosine")
    assert bench.ours(label, SAMPLERS[label].placement, calls) <= 1.01 * bench.theirs(label, calls)


@pytest.mark.parametrize("calls", [5, 10, 20])
@pytest.mark.parametrize(
    ("training", "label"), [*(("linear", label) for label in CHOSEN),
                            *(("scaled-linear", label) for label in CHOSEN if label != "PLMS")],
)  # fmt: skip
def test_the_chosen_type_beats_uniform(bench_of: Any, training: str, label: str, calls: int) -> None:
    bench = bench_of(training)
    assert bench.ours(label, CHOSEN[label], calls) < 0.9 * bench.ours(label, "Uniform", calls)


@pytest.mark.parametrize("calls", [5, 10, 20, 40])
@pytest.mark.parametrize("label", ["DPM2", "DPM++ 2M"])
def test_what_everybody_calls_karras_is_that(errors: ModuleType, bench_of: Any, label: str, calls: int) -> None:
    """The same levels and the same solver; diffusers' 2M starts from unit noise, not from the level's 0.998."""
    bench = bench_of("scaled-linear")
    other = importlib.import_module("peers").peer(label, "scaled-linear", karras=True)
    theirs = bench.error(other.end(bench.mixture.denoise, bench.eps, calls))
    assert 0.95 * theirs <= bench.ours(label, "Karras", calls) <= SLACK * theirs


def test_on_the_cosine_kl_optimal_is_uniform(bench_of: Any) -> None:
    """Why DDIM there is what it always was: even angles are even times."""
    bench = bench_of("cosine")
    assert bench.ours("DDIM", "KL Optimal", 10) == pytest.approx(bench.ours("DDIM", "Uniform", 10), rel=1e-9)
