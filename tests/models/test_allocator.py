"""Memory of tensors is kept at hand where the C library lets itself be told, and nothing happens elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from diffstudio.models import allocator

FRESH = """
import resource, sys
sys.path.insert(0, {root!r})
import torch
from diffstudio.models.allocator import give_back_memory, keep_memory
told = keep_memory()
def look():
    return sum(float(torch.ones(1 << 20)[0]) for _ in range(20))
look()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
look()
after = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
print(told, after - before < 1000, give_back_memory())
"""
IS_GLIBC = allocator._glibc() is not None
PAGES = 20 * (4 << 20) // 4096
"""What twenty tensors of 4 MiB cost when each is asked for anew."""


def in_a_fresh_process(**environment: str) -> list[str]:
    clean = {key: value for key, value in os.environ.items() if key not in allocator._CHOSEN_BY_USER}
    root = str(Path(__file__).parents[2])
    command = [sys.executable, "-c", FRESH.format(root=root)]
    return subprocess.run(command, env=clean | environment, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.skipif(not IS_GLIBC, reason="the C library is not glibc")
def test_large_tensors_use_the_same_memory_again() -> None:
    assert PAGES > 10 * 1000
    assert in_a_fresh_process() == ["True", "True", "True"]


@pytest.mark.skipif(not IS_GLIBC, reason="the C library is not glibc")
def test_what_the_environment_says_is_left_alone() -> None:
    told, kept, _ = in_a_fresh_process(MALLOC_MMAP_THRESHOLD_="131072")
    assert (told, kept) == ("False", "False")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_nothing_happens(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert not allocator.keep_memory()
    assert not allocator.give_back_memory()


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("ctypes.CDLL", lambda _: object())
    assert not allocator.keep_memory()
    assert not allocator.give_back_memory()
