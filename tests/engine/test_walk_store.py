"""Frames on disk: found again, never those of another walk or model, bounded, and no fault stops a walk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from diffstudio import files
from diffstudio.engine import walk_store
from diffstudio.engine.pictures import DARK, LIGHT, Picture
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe, Walk
from diffstudio.engine.walk_plan import WalkPlan, plan_walk
from diffstudio.engine.walk_store import StoredFrames, WalkStore, digest, fingerprint, read_frame
from diffstudio.errors import UserError

RNG = np.random.default_rng(0)
FRAME: Picture = RNG.integers(0, 256, (4, 4, 3), np.uint8)


def planned(model: Any, frames: int = 5, seed: int = 1, **changes: Any) -> WalkPlan:
    base = Recipe(model="fake", label="rose", steps=3, seed=seed)
    return plan_walk(Walk((Keyframe(base), Keyframe(base.with_(seed=9))), frames, **changes), model)


def test_a_frame_is_found_again(model: Any, tmp_path: Path) -> None:
    stored = WalkStore(tmp_path).frames(planned(model))
    assert stored.get(3) is None
    assert stored.put(3, FRAME)
    again = WalkStore(tmp_path).frames(planned(model))
    assert (2 in again, 3 in again) == (False, True)
    found = again.get(3)
    assert found is not None
    assert np.array_equal(found, FRAME)
    assert stored.problem is None


def test_frames_lie_in_the_cache(model: Any, home: Path) -> None:
    stored = WalkStore().frames(planned(model))
    stored.put(0, FRAME)
    assert stored.folder.parent == home / "cache" / "walks"


def test_each_walk_has_its_own_name(model: Any, make_model: Any) -> None:
    one = planned(model)
    others = [
        planned(model, 6), planned(model, seed=2), planned(model, path="straight"),
        planned(model, easing="ease-in"), planned(model, ping_pong=True), planned(make_model(labels=("rose", "lily"))),
    ]  # fmt: skip
    assert len({digest(plan) for plan in (one, *others)}) == 7
    assert digest(planned(model)) == digest(one)
    assert digest(one, LIGHT) == digest(one)  # the ground is seen behind points only
    points = make_model(kind="points", shape=(5, 2))
    assert digest(planned(points), DARK) != digest(planned(points), LIGHT)


def test_another_answer_is_another_model(model: Any, make_model: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(model)
    assert fingerprint(make_model()) == before
    predict = model.predict
    monkeypatch.setattr(model, "predict", lambda *arguments: predict(*arguments) + 1e-6)
    assert fingerprint(model) != before


@pytest.mark.parametrize("damage", ["cut", "noise", "other", "grey", "folder"])
def test_a_damaged_frame_counts_as_missing(model: Any, tmp_path: Path, damage: str) -> None:
    stored = WalkStore(tmp_path).frames(planned(model))
    stored.put(0, FRAME)
    path = next(stored.folder.iterdir())
    if damage == "cut":
        path.write_bytes(path.read_bytes()[:-30])
    elif damage == "noise":
        path.write_bytes(b"no picture")
    elif damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        Image.new("RGB" if damage == "other" else "L", (5, 4) if damage == "other" else (4, 4)).save(path)
    assert stored.get(0) is None


def test_the_store_is_bounded_and_the_oldest_walk_goes_first(model: Any, tmp_path: Path) -> None:
    frame: Picture = RNG.integers(0, 256, (64, 64, 3), np.uint8)
    folders = []
    for seed in range(3):
        stored = WalkStore(tmp_path, limit=40_000).frames(planned(model, seed=seed))
        assert stored.put(0, frame)  # about 12 kB
        os.utime(stored.folder, (seed, seed))
        folders.append(stored.folder)
    newest = WalkStore(tmp_path, limit=40_000).frames(planned(model, seed=7))
    assert newest.put(0, frame)
    assert newest.folder.exists()
    assert sum(path.stat().st_size for path in tmp_path.rglob("*.png")) <= 40_000
    assert [folder.exists() for folder in folders] == [False, True, True]


def test_a_walk_never_removes_itself(tmp_path: Path) -> None:
    frame: Picture = RNG.integers(0, 256, (64, 64, 3), np.uint8)
    stored = StoredFrames(tmp_path / "a", (64, 64), limit=20_000)
    assert stored.put(0, frame)
    assert not stored.put(1, frame)
    assert "too many to be kept" in str(stored.problem)
    assert stored.get(0) is not None


def test_a_disk_that_refuses_is_told_and_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr(files, "write", full)
    stored = StoredFrames(tmp_path / "a", (4, 4))
    assert not stored.put(0, FRAME)
    assert str(stored.problem) == "The disk is full."


def test_what_a_kill_left_is_removed_after_a_day(model: Any, tmp_path: Path) -> None:
    stored = WalkStore(tmp_path).frames(planned(model))
    stored.put(0, FRAME)
    old, new = (stored.folder / files.PART.format(name) for name in ("old", "new"))
    for part in (old, new):
        part.write_bytes(b"x")
    os.utime(old, (0, 0))
    WalkStore(tmp_path).frames(planned(model))
    assert (old.exists(), new.exists()) == (False, True)


def test_a_folder_that_vanishes_is_no_fault(tmp_path: Path) -> None:
    assert walk_store._used(tmp_path / "gone") == 0
    assert walk_store._bytes_of(tmp_path / "gone") == 0
    assert read_frame(tmp_path / "gone.png", (4, 4)) is None
