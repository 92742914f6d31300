"""Checkpoints: two are kept, a damaged one is passed over, a kill at any moment loses nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch
from torch import Tensor

from diffstudio.errors import UserError
from diffstudio.models.weights import read_header, write_weights
from diffstudio.training.checkpoint import Origin, load_checkpoint, load_newest, save_checkpoint, set_aside

ORIGIN = Origin("d" * 64, 100, ("rose", "tulip"), 1, "cpu")


def tensors(value: float = 1.0) -> dict[str, Tensor]:
    picture = torch.full((2, 3, 4, 4), value).contiguous(memory_format=torch.channels_last)
    return {"network.a": picture, "ema.a": picture * 2, "optimizer.step.a": torch.tensor(3.0)}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    path = save_checkpoint(tmp_path / "new", tensors(), 7, ORIGIN, 12.5)
    kept = load_checkpoint(path)
    assert (kept.step, kept.seconds, kept.origin, kept.path) == (7, 12.5, ORIGIN, path)
    assert kept.tensors.keys() == tensors().keys()
    assert all(torch.equal(kept.tensors[name], value) for name, value in tensors().items())


def test_only_the_last_two_are_kept(tmp_path: Path) -> None:
    for step in (5, 10, 15, 99_999_999, 100_000_000):
        save_checkpoint(tmp_path, tensors(step), step, ORIGIN)
    assert names(tmp_path) == ["step-100000000.safetensors", "step-99999999.safetensors"]
    kept, problems = load_newest(tmp_path)
    assert kept is not None
    assert kept.step == 100_000_000
    assert problems == ()


def test_a_folder_without_checkpoints_has_none(tmp_path: Path) -> None:
    assert load_newest(tmp_path) == (None, ())
    assert load_newest(tmp_path / "missing") == (None, ())


@pytest.mark.parametrize("damage", ["truncated", "empty", "flipped", "foreign", "text"])
def test_a_damaged_newest_falls_back_to_the_one_before(tmp_path: Path, damage: str) -> None:
    save_checkpoint(tmp_path, tensors(1), 10, ORIGIN)
    newest = save_checkpoint(tmp_path, tensors(2), 20, ORIGIN)
    data = newest.read_bytes()
    match damage:
        case "truncated":
            newest.write_bytes(data[: len(data) // 2])
        case "empty":
            newest.write_bytes(b"")
        case "flipped":
            newest.write_bytes(data[:-3] + bytes([data[-3] ^ 1]) + data[-2:])
        case "foreign":
            write_weights(newest, tensors())
        case "text":
            newest.write_text("hello")
    kept, problems = load_newest(tmp_path)
    assert kept is not None
    assert kept.step == 10
    assert len(problems) == 1
    assert "step-00000020.safetensors is damaged" in problems[0]


def test_two_damaged_ones_are_both_named(tmp_path: Path) -> None:
    for step in (1, 2):
        save_checkpoint(tmp_path, tensors(), step, ORIGIN).write_bytes(b"")
    kept, problems = load_newest(tmp_path)
    assert kept is None
    assert len(problems) == 2


def test_a_failed_write_leaves_the_old_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_checkpoint(tmp_path, tensors(), 1, ORIGIN)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="disk is full"):
        save_checkpoint(tmp_path, tensors(), 2, ORIGIN)
    monkeypatch.undo()
    assert names(tmp_path) == ["step-00000001.safetensors"]


@pytest.mark.parametrize(
    ("entry", "value"), [("labels", "7"), ("labels", "[" * 200_000), ("step", "many"), ("digest", None)]
)
def test_one_that_misstates_itself_is_passed_over(tmp_path: Path, entry: str, value: str | None) -> None:
    path = save_checkpoint(tmp_path, tensors(), 7, ORIGIN)
    metadata = {**read_header(path).metadata, entry: value}
    write_weights(path, tensors(), {name: text for name, text in metadata.items() if text is not None})
    kept, problems = load_newest(tmp_path)
    assert kept is None
    assert len(problems) == 1
    assert "says about itself" in problems[0]


def test_parts_left_by_a_kill_are_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".diffstudio-0123.part").write_bytes(b"half")
    (tmp_path / "notes.txt").write_text("mine")
    save_checkpoint(tmp_path, tensors(), 2, ORIGIN)
    assert names(tmp_path) == ["notes.txt", "step-00000002.safetensors"]


def test_a_fresh_start_sets_the_old_ones_aside(tmp_path: Path) -> None:
    set_aside(tmp_path)
    save_checkpoint(tmp_path, tensors(), 1, ORIGIN)
    set_aside(tmp_path)
    save_checkpoint(tmp_path, tensors(), 2, ORIGIN)
    set_aside(tmp_path)
    assert names(tmp_path) == ["replaced"]
    assert names(tmp_path / "replaced") == ["step-00000002.safetensors"]


WRITER = """
import sys
from pathlib import Path
import torch
from diffstudio.training.checkpoint import Origin, save_checkpoint
folder, step = Path(sys.argv[1]), 0
while True:
    step += 1
    save_checkpoint(folder, {"a": torch.full((200_000,), float(step))}, step, Origin("d", 1, (), 1))
    print(step, flush=True)
"""


def test_a_kill_while_writing_loses_at_most_the_checkpoint_that_was_being_written(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True, cwd=Path.cwd()
    )
    assert process.stdout is not None
    with process.stdout:
        for _ in range(3):
            process.stdout.readline()
        time.sleep(0.005)  # somewhere inside a write
        process.send_signal(signal.SIGKILL)
        reported = [int(line) for line in process.stdout.read().split()]
    process.wait()
    kept, problems = load_newest(tmp_path)
    assert kept is not None
    assert problems == ()
    assert kept.step >= max(reported, default=3)
    assert torch.equal(kept.tensors["a"], torch.full((200_000,), float(kept.step)))
