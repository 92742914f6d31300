import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from diffstudio.engine.execute import execute
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import Run, branch
from diffstudio.engine.save import save_grid, save_pictures, save_steps, save_steps_grid
from diffstudio.engine.store import RunStore, default_folder

MakeRun = Callable[..., Run]


def filled(store: RunStore, make_run: MakeRun, count: int = 4) -> list[Run]:
    runs = [make_run(seed=seed) for seed in range(count)]
    for run in runs:
        store.add(run)
    return runs


def test_nothing_happens_under_the_budget(make_run: MakeRun, tmp_path: Path) -> None:
    store = RunStore(10**9, tmp_path)
    runs = filled(store, make_run)
    assert store.trim() == ()
    assert store.runs == tuple(runs)
    assert not any(tmp_path.glob("*/*"))


def test_the_oldest_go_to_disk_first_and_it_is_said(make_run: MakeRun, tmp_path: Path) -> None:
    store = RunStore(10**9, tmp_path)
    runs = filled(store, make_run)
    one = sum(runs[0].storages().values())
    store.budget_bytes = store.bytes - one // 2
    notices = store.trim()
    assert notices == ("The steps of an older run were moved to the disk to make room.",)
    assert [bool(run.storages()) for run in runs] == [False, True, True, True]
    fresh = make_run(seed=0)
    assert torch.equal(runs[0].quantity("uncond", 3, 1), fresh.quantity("uncond", 3, 1))


def test_what_a_run_holds_is_counted_once(make_run: MakeRun, monkeypatch: pytest.MonkeyPatch) -> None:
    from diffstudio.engine import run as run_module

    counted: list[object] = []
    count = run_module.storages_in
    monkeypatch.setattr(run_module, "storages_in", lambda value: counted.append(value) or count(value))
    store = RunStore(10**9)
    runs = filled(store, make_run)
    for _ in range(3):
        store.trim()
        assert store.bytes > 0
    assert len(counted) == len(runs)
    assert runs[0].drop_pairs()
    before = store.bytes
    assert len(counted) == len(runs) + 1
    assert runs[0].drop_every_other()
    assert store.bytes < before


def test_runs_with_the_same_settings_hold_one_object_of_levels(make_run: MakeRun) -> None:
    assert make_run(seed=1).levels is make_run(seed=2).levels


def test_memory_that_was_let_go_is_given_back(make_run: MakeRun, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bool] = []
    monkeypatch.setattr("diffstudio.engine.store.give_back_memory", lambda: given.append(True))
    store = RunStore(10**9)
    filled(store, make_run)
    store.trim()
    assert given == []
    store.budget_bytes = store.bytes - 1
    store.trim()
    assert given == [True]


def test_without_a_folder_pairs_go_first_then_steps(make_run: MakeRun) -> None:
    store = RunStore(10**9)
    runs = filled(store, make_run)
    store.budget_bytes = store.bytes - 1
    notices = store.trim()
    assert notices == ("An older run forgot its predictions with and without the class, to make room.",)
    assert runs[0].quantity("uncond", 2, 0) is None
    assert runs[1].quantity("uncond", 2, 0) is not None
    store.budget_bytes = 0
    assert any("only some of its steps" in notice for notice in store.trim())
    assert [runs[0].kept(k) for k in (0, 3, 6)] == [True, False, True]


def test_runs_in_progress_and_the_newest_are_never_touched(
    make_run: MakeRun, model: Any, recipe: Recipe, tmp_path: Path
) -> None:
    store = RunStore(0, tmp_path)
    filled(store, make_run, 2)
    planned = plan(recipe, model)
    growing = Run(planned)
    for step in list(planned.steps())[:3]:
        growing.append(step)
    store.add(growing)
    store.add(make_run(seed=9))
    store.trim()
    assert [bool(run.storages()) for run in store.runs] == [False, False, True, True]


def test_saved_runs_go_to_disk_after_the_unsaved_ones(make_run: MakeRun, tmp_path: Path) -> None:
    store = RunStore(10**9, tmp_path / "aside")
    runs = filled(store, make_run)
    one = sum(runs[0].storages().values())
    save_pictures(runs[0], tmp_path, indices=[0])
    store.budget_bytes = store.bytes - one // 2
    store.trim()
    assert [bool(run.storages()) for run in runs] == [True, False, True, True]
    store.budget_bytes = 0
    store.trim()
    assert [bool(run.storages()) for run in runs] == [False, False, False, True]


@pytest.mark.parametrize("save", [save_pictures, save_grid, save_steps, save_steps_grid])
def test_saved_runs_are_never_thinned_out(make_run: MakeRun, tmp_path: Path, save: Callable[..., object]) -> None:
    store = RunStore(0)
    runs = filled(store, make_run, 3)
    save(runs[0], tmp_path)
    assert store.trim()
    assert all(runs[0].kept(position) for position in range(7))
    assert runs[0].quantity("uncond", 3, 0) is not None
    assert not runs[1].kept(3)


def test_a_full_disk_thins_out_instead(make_run: MakeRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    store = RunStore(0, tmp_path)
    runs = filled(store, make_run, 2)
    monkeypatch.setattr(os, "write", full)
    notices = store.trim()
    assert "could not be put aside: The disk is full" in notices[0]
    assert "forgot its predictions" in notices[1]
    assert "only some of its steps" in notices[2]
    assert runs[0].quantity("x", 0, 0) is not None


def test_the_disk_has_a_budget_too(make_run: MakeRun, tmp_path: Path) -> None:
    store = RunStore(0, tmp_path, disk_bytes=10)
    filled(store, make_run, 2)
    assert not any("moved to the disk" in notice for notice in store.trim())
    assert not any(tmp_path.glob("*/*"))


def test_what_a_branch_shares_counts_once(make_run: MakeRun, model: Any) -> None:
    store = RunStore()
    parent = make_run()
    store.add(parent)
    alone = store.bytes
    planned = branch(parent, 5, {}, model)
    store.add(execute(planned, Run(planned, parent)))
    assert store.bytes < 1.4 * alone


def test_forgotten_runs_take_their_files_along(make_run: MakeRun, tmp_path: Path) -> None:
    store = RunStore(0, tmp_path)
    filled(store, make_run, 2)
    store.trim()
    assert len(list(tmp_path.glob("*/*"))) == 1
    store.remove(store.runs[0])
    assert list(tmp_path.glob("*/*")) == []
    store.close()
    assert store.runs == ()
    assert list(tmp_path.iterdir()) == []


def test_old_sessions_are_cleaned_up(tmp_path: Path) -> None:
    old, young = tmp_path / "session-1-aa", tmp_path / "session-2-bb"
    for folder in (old, young):
        folder.mkdir()
        (folder / "run-1.safetensors").write_bytes(b"x")
    days_ago = time.time() - 5 * 24 * 3600
    os.utime(old, (days_ago, days_ago))
    RunStore(0, tmp_path)
    assert not old.exists()
    assert young.exists()


def test_the_default_folder_is_in_the_cache(home: Path) -> None:
    assert default_folder() == home / "cache" / "runs"
