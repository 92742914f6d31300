"""A full disk at every call that can meet one, in everything the program writes: old file or new file, never half."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from diffstudio import files
from diffstudio.engine import naming, timing
from diffstudio.engine.class_pictures import remember_class_picture
from diffstudio.engine.execute import execute
from diffstudio.engine.export import export
from diffstudio.engine.export_film import steps_source
from diffstudio.engine.export_spec import ExportSpec
from diffstudio.engine.film import Film
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import Run
from diffstudio.engine.save import save_grid, save_pictures, save_steps, save_steps_grid
from diffstudio.engine.spill import Moment, spill
from diffstudio.errors import UserError
from diffstudio.models import catalogue
from diffstudio.models.native import load_native, save_native, update_card
from diffstudio.qt import preferences
from diffstudio.training.checkpoint import Origin, load_newest, save_checkpoint
from diffstudio.training.flowers_data import flowers
from diffstudio.training.recipe import FlowersSpec

CALLS = ("open", "write", "fsync", "replace", "link", "mkdir")
NEVER = 10**9
WEIGHTS = {"a": torch.arange(300.0), "b": torch.ones(7)}
Action = Callable[[Path], object]


class Disk:
    """Counts what the program asks of the disk; from the `full_at`-th time on one call, or once, it is full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.counts: dict[str, int] = {}
        self.call, self.full_at, self.stays_full = "", NEVER, False
        self._folder = str(folder)
        for name in CALLS:
            monkeypatch.setattr(os, name, self._guarded(name, getattr(os, name)))

    def _guarded(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            reads = name == "open" and not arguments[1] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if reads or (isinstance(arguments[0], (str, os.PathLike)) and self._folder not in str(arguments[0])):
                return real(*arguments, **options)
            self.counts[name] = self.counts.get(name, 0) + 1
            late = self.counts[name] - self.full_at
            if name == self.call and (late == 0 or (late > 0 and self.stays_full)):
                if name == "write":
                    real(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])  # half of it still fitted
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(*arguments, **options)

        return call


@pytest.fixture(scope="module")
def run() -> Run:
    """A finished run of two pictures of points; it needs no trained model."""
    recipe = Recipe(model="exact-three", label="top", steps=3, count=2, sampler="Euler", size=None)
    planned = plan(recipe, catalogue.load("exact-three"))
    return execute(planned, Run(planned))


def draw(folder: Path) -> None:
    """Draw flowers and keep them; that they could not be kept is no failure but a notice."""
    for drawing in flowers(FlowersSpec(2, 8, 0, ("rose", "tulip")), folder):
        if drawing.notice:
            raise UserError(drawing.notice)


def put_aside(folder: Path) -> None:
    moment = Moment(torch.ones(2, 3), (), None, None)  # type: ignore[arg-type]
    folder.joinpath("kept").unlink(missing_ok=True)
    (spilled,) = spill(folder, [moment])
    assert torch.equal(spilled.read().x, moment.x)


def remember_times(folder: Path) -> None:
    times = timing.Timings(folder / "timings.json")
    times.set_threads("flowers", "cpu", len(list(folder.iterdir())) + 2)
    times.save()


def actions(run: Run, whole: Path) -> Iterator[tuple[str, Action, bool]]:
    """Everything the program writes; whether a full disk is said by an error (else it is passed over in silence)."""
    card = load_native(whole).card
    weights = {name: value.clone() for name, value in load_native(whole).network.state_dict().items()}
    grown = {name: value + 1 for name, value in weights.items()}
    picture = np.zeros((8, 8, 3), np.uint8)
    yield "a file", lambda folder: files.write(folder / "a", bytes(5000)), True
    yield "a new file", lambda folder: naming.create(folder, "x/[number]", {}, ".bin", bytes(5000)), True
    yield "a stream", lambda folder: files.write_stream(folder / "s", lambda file: [file.write(b"ab")] * 9), True
    yield "pictures", lambda folder: save_pictures(run, folder), True
    yield "a grid", lambda folder: save_grid(run, folder), True
    yield "a grid of steps", lambda folder: save_steps_grid(run, folder), True
    yield "steps", lambda folder: save_steps(run, folder), True
    steps, words = steps_source(Film(run), run.origin, run.placement), {"pattern": "e"}
    yield "an export", lambda folder: export(ExportSpec("steps", "gif"), steps, folder, **words), True
    yield "frames", lambda folder: export(ExportSpec("steps", "sequence"), steps, folder, **words), True
    yield "a model", lambda folder: save_native(folder / "dots", replace(card, title="New"), grown), True
    yield "a card", lambda folder: update_card(folder / "dots", replace(card, title="New")), True
    yield "a checkpoint", lambda folder: save_checkpoint(folder, WEIGHTS, 9, Origin("d", 1, (), 1)), True
    yield "preferences", lambda folder: preferences.save(preferences.Preferences(fps=9), folder / "p.json"), True
    yield "a run put aside", put_aside, True
    yield "drawings", draw, True
    yield "timings", remember_times, False
    yield "a class picture", lambda folder: remember_class_picture(card, "rose", picture), False


NAMES = (
    "a file", "a new file", "a stream", "pictures", "a grid", "a grid of steps", "steps", "an export", "frames",
    "a model", "a card",
    "a checkpoint", "preferences", "a run put aside", "drawings", "timings", "a class picture",
)  # fmt: skip


def old_state(folder: Path, whole: Path) -> None:
    """What was there before, under the names that are about to be written."""
    for path in ("a", "s", "p.json", "kept"):
        (folder / path).write_bytes(b'{"theme": "light"}')
    (folder / "dots").mkdir()
    for path in whole.iterdir():
        (folder / "dots" / path.name).write_bytes(path.read_bytes())
    save_checkpoint(folder, WEIGHTS, 8, Origin("d", 1, (), 1))


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def attempt(disk: Disk, act: Action, folder: Path, call: str, at: int, stays: bool) -> UserError | None:
    disk.counts, disk.call, disk.full_at, disk.stays_full = {}, call, at, stays
    try:
        act(folder)
    except UserError as error:
        return error
    finally:
        disk.call, disk.full_at = "", NEVER
    return None


@pytest.mark.parametrize("name", NAMES)
def test_a_full_disk_leaves_the_old_or_the_new(
    name: str,
    run: Run,
    models: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    figures: Callable[[str], None],
) -> None:
    monkeypatch.setenv("DIFFSTUDIO_HOME", str(tmp_path))
    disk = Disk(monkeypatch, tmp_path)
    _, act, says_so = next(action for action in actions(run, models[0]) if action[0] == name)
    places = refusals = 0
    with_new = _whole(disk, act, tmp_path / "good", models[0])
    for call, count in dict(disk.counts).items():
        for at in range(1, count + 1):
            for stays in (False, True):
                folder = tmp_path / f"{call} {at} {stays}"
                folder.mkdir()
                old_state(folder, models[0])
                before = content(folder)
                error = attempt(disk, act, folder, call, at, stays)
                places += 1
                refusals += error is not None
                _check(before, content(folder), with_new, error, says_so)
                assert load_native(folder / "dots").card.title in ("Dots", "New")
                assert load_newest(folder)[1] == ()
    figures(f"full at {places} places, {refusals} of them said so")
    assert places >= 8
    assert refusals > 0 or not says_so


def _whole(disk: Disk, act: Action, folder: Path, whole: Path) -> dict[str, bytes]:
    """Let everything go well once; return all files as they are then, and leave the counts on the disk."""
    folder.mkdir()
    old_state(folder, whole)
    assert attempt(disk, act, folder, "", NEVER, False) is None
    return content(folder)


def _check(
    before: dict[str, bytes], after: dict[str, bytes], new: dict[str, bytes], error: UserError | None, says_so: bool
) -> None:
    assert [name for name in after if Path(name).name.startswith(".")] == [], "something half written was left behind"
    for name, data in after.items():
        # safetensors orders its header anew each time: those files, and the cards with their digests, are loaded
        loaded = name.startswith(("run-", "dots", "step-"))
        assert loaded or data in (before.get(name), new.get(name)), f"{name} is neither the old nor the new file"
    if error is not None:
        assert says_so
        assert "disk is full" in str(error)
        assert "\n" not in error.message
    missing = [name for name in before if name not in after and name in new]
    assert missing == [], "an old file is gone"
