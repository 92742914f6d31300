"""The benchmark's own arithmetic, and that it still runs."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).with_name("bench")


@pytest.fixture
def measure(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_measure", FOLDER / "measure.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "bench_measure", module)  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_every_round_runs_every_case_in_turning_order(measure: ModuleType) -> None:
    order: list[str] = []
    prepared: list[str] = []

    def case(name: str) -> object:
        def prepare() -> object:
            prepared.append(name)
            return lambda: order.append(name)

        return prepare

    seconds = measure.interleaved({"a": case("a"), "b": case("b")}, 3)
    assert order == prepared
    assert order[2:] == ["a", "b", "b", "a", "a", "b"]
    assert {name: len(values) for name, values in seconds.items()} == {"a": 3, "b": 3}


def test_a_case_is_timed_by_the_clock_that_is_given(measure: ModuleType) -> None:
    now = iter(range(100))
    seconds = measure.interleaved({"a": lambda: lambda: None}, 2, lambda: float(next(now)))
    assert seconds == {"a": [1.0, 1.0]}


def test_ratios_are_taken_round_by_round(measure: ModuleType) -> None:
    assert measure.ratio([1.0, 10.0, 3.0], [2.0, 20.0, 1.0]) == 0.5
    assert measure.median([3.0, 1.0, 2.0]) == 2.0


def test_a_budget_is_kept_to_two_digits(measure: ModuleType) -> None:
    assert measure.Row("x", "1", "1", 1.0049, 1.0).met
    assert not measure.Row("x", "1", "1", 1.01, 1.0).met
    assert measure.Row("x", "1", "1", 0.5, 1.0).result == "0.50×"


@pytest.mark.slow
def test_it_still_runs() -> None:
    command = [sys.executable, str(FOLDER / "run.py"), "--quick"]
    root = FOLDER.parents[1]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert result.stdout.count("\n") > 15
