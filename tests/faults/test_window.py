"""The window for hours: cycles of generating and stopping, closing at any moment, and answering all the while."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from diffstudio.models.card import Card, Defaults
from diffstudio.models.config import UNetConfig
from diffstudio.models.native import save_native
from diffstudio.models.unet import UNet

SCRIPT = Path(__file__).with_name("windows.py")
MEGABYTE = 1 << 20

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts what Linux shows in /proc")


@pytest.fixture
def home_with_model(home: Path) -> Path:
    """The user's folder with a tiny model among those trained here."""
    torch.manual_seed(0)
    config = UNetConfig(channels=(8, 16), blocks=(1, 1), attention=(False, False), num_classes=2, embedding_dim=16)
    network = UNet(config)
    card = Card(
        name="tiny", title="Tiny", summary="A random model for tests.", kind="pictures", shape=(3, 16, 16),
        network=config, schedule="cosine", prediction="v", labels=("rose", "tulip"),
        defaults=Defaults(sampler="DDIM", steps=6),
    )  # fmt: skip
    save_native(home / "data" / "models" / "tiny", card, network.state_dict())
    return home


def run(*arguments: object, seconds: float = 250) -> dict[str, Any]:
    """Start the script and return what it says; it ends with 0 and says nothing else."""
    done = subprocess.run(
        [sys.executable, str(SCRIPT), *map(str, arguments)], env=dict(os.environ), capture_output=True, text=True,
        timeout=seconds, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"exit code {done.returncode}: {done.stderr}"
    assert [line for line in done.stderr.splitlines() if "This plugin does not support" not in line] == []
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert result["warnings"] == []
    return result


def check_cycles(count: int, warm_up: int, figures: Callable[[str], None], seconds: float) -> None:
    held = run("cycles", count, warm_up, seconds=seconds)
    grown = {name: held["after"][name] - held["before"][name] for name in held["before"]}
    figures(f"{count} cycles: memory {grown['memory'] / MEGABYTE:+.1f} MB, threads {grown['threads']:+d}, "
            f"files {grown['files']:+d}, Qt objects {grown['objects']:+d}")  # fmt: skip
    assert grown["memory"] < 30 * MEGABYTE
    assert grown["threads"] <= 0
    assert grown["files"] <= 0
    assert grown["objects"] <= 0


def test_generating_and_stopping_leaves_nothing_behind(home_with_model, figures):
    check_cycles(25, 15, figures, 250)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_thousand_cycles_leave_nothing_behind(home_with_model, figures):
    check_cycles(1000, 60, figures, 3500)


def check_closings(count: int, seed: int, figures: Callable[[str], None], seconds: float) -> dict[str, Any]:
    result = run("closings", count, seed, seconds=seconds)
    figures(f"{result['closed']} windows closed at random moments, slowest {result['slowest']:.2f} s")
    assert result["closed"] == count
    assert result["left"] == []
    return result


def test_a_window_closes_at_any_moment(home_with_model, figures):
    check_closings(5, 3, figures, 250)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_three_hundred_windows_close_at_any_moment(home_with_model, figures):
    assert check_closings(300, 4, figures, 3500)["slowest"] <= 2


def check_exits(count: int, seed: int, figures: Callable[[str], None]) -> float:
    chance = random.Random(seed)
    slowest = 0.0
    for _turn in range(count):
        result = run("exit", chance.random() * chance.choice((0.05, 0.5, 3.0)))
        slowest = max(slowest, time.time() - result["closed"])
    figures(f"{count} processes ended with 0, the slowest {slowest:.2f} s after its window was closed")
    return slowest


def test_the_program_ends_with_its_window(home_with_model, figures):
    check_exits(1, 5, figures)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_the_program_ends_with_its_window_within_two_seconds(home_with_model, figures):
    assert check_exits(60, 6, figures) <= 2


def check_stalls(seconds: float, figures: Callable[[str], None]) -> None:
    result = run("stalls", seconds)
    figures(f"{result['runs']} runs, {result['ticks']} ticks: longest gap {result['longest'] * 1e3:.0f} ms, "
            f"{result['over_100_ms']} over 100 ms")  # fmt: skip
    assert result["runs"] > 0


def test_the_window_answers_while_it_generates(home_with_model, figures):
    check_stalls(1, figures)


@pytest.mark.slow
def test_the_window_answers_for_a_minute(home_with_model, figures):
    check_stalls(60, figures)
