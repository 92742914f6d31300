"""A whole job: data, steps, checkpoints, stop and kill, export, measuring, on tiny recipes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from diffstudio.errors import UserError
from diffstudio.models.card import Card
from diffstudio.models.card_json import read_card
from diffstudio.models.native import load_native
from diffstudio.models.weights import read_weights
from diffstudio.training import loop
from diffstudio.training.checkpoint import load_newest
from diffstudio.training.events import (
    CheckpointSaved,
    JobEvent,
    Measured,
    Notice,
    Preparing,
    Preview,
    Started,
    Stopped,
    Trained,
)
from diffstudio.training.job import export_now, measure_now, run_job
from diffstudio.training.loop import JobSettings
from diffstudio.training.recipe import FlowersSpec, TrainRecipe, read_recipe

POINTS = """
[model]
name = "dots"
title = "Dots"
summary = "Two shapes."
licence = "CC0-1.0"
[network]
kind = "mlp"
width = 16
depth = 1
embedding = 8
[schedule]
kind = "cosine"
[data]
kind = "points"
shapes = ["ring", "moons"]
count = 200
[training]
steps = 6
batch = 16
warmup = 2
checkpoint_every = 2
preview_every = 4
[defaults]
steps = 3
"""

FLOWERS = """
[model]
name = "buds"
title = "Buds"
summary = "Two kinds."
licence = "CC0-1.0"
[network]
kind = "unet"
channels = [8, 8]
blocks = [1, 1]
embedding = 16
dropout = 0.1
[schedule]
kind = "cosine"
[data]
kind = "flowers"
count = 18
size = 8
kinds = ["rose", "daisy"]
[training]
steps = 6
batch = 4
warmup = 2
checkpoint_every = 2
preview_every = 6
[defaults]
sampler = "Euler a"
steps = 2
guidance = 2.0
"""


def recipe_of(folder: Path, text: str) -> TrainRecipe:
    path = folder / "recipe.toml"
    path.write_text(text)
    return read_recipe(path)


def settings_in(folder: Path, **changes: object) -> JobSettings:
    base = JobSettings(folder / "model", folder / "work", folder / "cache", device="cpu", threads=1)
    return replace(base, **changes)  # type: ignore[arg-type]


def kinds_of(events: list[JobEvent]) -> list[str]:
    return [type(event).__name__ for event in events]


def run_until(recipe: TrainRecipe, settings: JobSettings, step: int) -> list[JobEvent]:
    """Run a job that is asked to stop after `step` steps."""
    latest: dict[str, int] = {"step": 0}
    seen: list[JobEvent] = []
    for event in run_job(recipe, settings, lambda: latest["step"] >= step):
        seen.append(event)
        if isinstance(event, Trained):
            latest["step"] = event.step
    return seen


@pytest.mark.parametrize(("text", "kind", "shape"), [(POINTS, "points", (1000, 2)), (FLOWERS, "pictures", (3, 8, 8))])
def test_a_recipe_becomes_a_model_that_loads(tmp_path: Path, text: str, kind: str, shape: tuple[int, ...]) -> None:
    recipe = recipe_of(tmp_path, text)
    events = list(run_job(recipe, settings_in(tmp_path)))
    steps = [event for event in events if isinstance(event, Trained)]
    assert [event.step for event in steps] == [1, 2, 3, 4, 5, 6]
    assert steps[-1].seconds_left == 0
    assert [event.step for event in events if isinstance(event, CheckpointSaved)] == [2, 4, 6]
    assert kinds_of(events)[-2:] == ["Exported", "Done"]
    model = load_native(tmp_path / "model")
    card = model.card
    assert (card.name, card.kind, card.shape, card.schedule) == (recipe.model.name, kind, shape, "cosine")
    assert card.defaults.steps == recipe.defaults.steps
    assert card.training is not None
    assert card.training.steps == 6
    assert card.training.device == "cpu, 1 thread"
    assert dict(card.training.recipe)["digest"] == recipe.digest
    assert card.data is not None
    assert card.data.licence == "CC0-1.0"
    kept, _ = load_newest(tmp_path / "work")
    assert kept is not None
    for name, value in read_weights(tmp_path / "model" / "model.safetensors").items():
        assert torch.equal(value, kept.tensors[f"ema.{name}"].half())


def test_previews_show_every_class_from_the_same_noise(tmp_path: Path) -> None:
    events = list(run_job(recipe_of(tmp_path, POINTS), settings_in(tmp_path)))
    preview = next(event for event in events if isinstance(event, Preview))
    assert preview.step == 4
    assert preview.samples.shape == (2 * loop.PREVIEW_POINTS, 2)
    assert preview.labels == ("ring",) * loop.PREVIEW_POINTS + ("moons",) * loop.PREVIEW_POINTS
    (tmp_path / "b").mkdir()
    pictures = list(run_job(recipe_of(tmp_path / "b", FLOWERS), settings_in(tmp_path / "b")))
    shown = next(event for event in pictures if isinstance(event, Preview))
    assert shown.samples.shape == (4, 8, 8, 3)
    assert shown.samples.dtype == "uint8"
    assert shown.labels == ("rose", "rose", "daisy", "daisy")


@pytest.mark.parametrize("text", [POINTS, FLOWERS])
def test_a_stopped_job_goes_on_bit_for_bit(tmp_path: Path, text: str) -> None:
    recipe = recipe_of(tmp_path, text)
    whole = settings_in(tmp_path, work=tmp_path / "whole")
    losses = [event.loss for event in run_job(recipe, whole) if isinstance(event, Trained)]
    first = run_until(recipe, settings_in(tmp_path), 3)
    assert isinstance(first[-1], Stopped)
    assert first[-1].step == 3
    assert first[-1].path == tmp_path / "work" / "step-00000003.safetensors"
    torch.manual_seed(99)
    second = list(run_job(recipe, settings_in(tmp_path, start="resume")))
    started = next(event for event in second if isinstance(event, Started))
    assert started.step == 3
    assert [event.loss for event in second if isinstance(event, Trained)] == losses[3:]
    one, two = load_newest(tmp_path / "whole")[0], load_newest(tmp_path / "work")[0]
    assert one is not None
    assert two is not None
    assert one.tensors.keys() == two.tensors.keys()
    assert all(torch.equal(one.tensors[name], two.tensors[name]) for name in one.tensors)


KILLED = """
import os, signal, sys
from pathlib import Path
import torch
torch.set_num_threads(1)
from diffstudio.training.events import Trained
from diffstudio.training.job import run_job
from diffstudio.training.loop import JobSettings
from diffstudio.training.recipe import read_recipe
folder = Path(sys.argv[1])
settings = JobSettings(folder / "model", folder / "work", folder / "cache", device="cpu", threads=1)
for event in run_job(read_recipe(folder / "recipe.toml"), settings):
    if isinstance(event, Trained) and event.step == 5:
        os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_job_goes_on_bit_for_bit(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, FLOWERS)
    process = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path)], check=False, env={**os.environ, "OMP_NUM_THREADS": "1"}
    )
    assert process.returncode == -signal.SIGKILL
    rest = list(run_job(recipe, settings_in(tmp_path)))
    assert next(event.step for event in rest if isinstance(event, Started)) == 4
    whole = list(run_job(recipe, settings_in(tmp_path, work=tmp_path / "whole")))
    assert [e.loss for e in rest if isinstance(e, Trained)] == [e.loss for e in whole if isinstance(e, Trained)][4:]
    one, two = load_newest(tmp_path / "whole")[0], load_newest(tmp_path / "work")[0]
    assert one is not None
    assert two is not None
    assert all(torch.equal(one.tensors[name], two.tensors[name]) for name in one.tensors)


def test_a_finished_job_only_writes_its_model_again(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, POINTS)
    list(run_job(recipe, settings_in(tmp_path)))
    assert kinds_of(list(run_job(recipe, settings_in(tmp_path)))) == ["Exported", "Done"]


def test_a_training_can_be_made_longer(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, POINTS)
    list(run_job(recipe, settings_in(tmp_path)))
    events = list(run_job(recipe.with_steps(8), settings_in(tmp_path)))
    assert [event.step for event in events if isinstance(event, Trained)] == [7, 8]


def test_fresh_begins_anew_and_sets_the_old_aside(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, POINTS)
    list(run_job(recipe, settings_in(tmp_path)))
    events = list(run_job(recipe.with_steps(2), settings_in(tmp_path, start="fresh")))
    assert [event.step for event in events if isinstance(event, Trained)] == [1, 2]
    assert (tmp_path / "work" / "replaced" / "step-00000006.safetensors").exists()


def test_resume_without_a_checkpoint_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no checkpoint"):
        list(run_job(recipe_of(tmp_path, POINTS), settings_in(tmp_path, start="resume")))


def test_a_checkpoint_of_another_recipe_is_refused(tmp_path: Path) -> None:
    list(run_job(recipe_of(tmp_path, POINTS), settings_in(tmp_path)))
    other = recipe_of(tmp_path, POINTS.replace("batch = 16", "batch = 17"))
    with pytest.raises(UserError, match=r"another recipe.*--fresh"):
        list(run_job(other, settings_in(tmp_path)))


def test_a_checkpoint_whose_data_changed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "drawn.csv").write_text("0 0\n1 1\n")
    text = POINTS.replace('shapes = ["ring", "moons"]', 'shapes = ["ring"]\ndrawn = "drawn.csv"')
    recipe = recipe_of(tmp_path, text)
    run_until(recipe, settings_in(tmp_path), 3)
    kept, _ = load_newest(tmp_path / "work")
    assert kept is not None
    from diffstudio.training.checkpoint import save_checkpoint

    save_checkpoint(tmp_path / "work", kept.tensors, 4, replace(kept.origin, examples=7))
    with pytest.raises(UserError, match=r"data has changed.*7 examples then, 400 now"):
        list(run_job(recipe, settings_in(tmp_path)))
    save_checkpoint(tmp_path / "work", {"network.a": torch.zeros(1)}, 5, kept.origin)
    with pytest.raises(UserError, match="does not fit this network"):
        list(run_job(recipe, settings_in(tmp_path)))


def test_another_number_of_threads_is_said(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, POINTS)
    run_until(recipe, settings_in(tmp_path), 2)
    events = list(run_job(recipe, settings_in(tmp_path, threads=2)))
    assert any(isinstance(event, Notice) and "goes on with 2" in event.text for event in events)
    assert torch.get_num_threads() == 1


def test_a_damaged_newest_checkpoint_is_said_and_passed_over(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, POINTS)
    run_until(recipe, settings_in(tmp_path), 4)
    newest = tmp_path / "work" / "step-00000004.safetensors"
    newest.write_bytes(newest.read_bytes()[:500])
    events = list(run_job(recipe, settings_in(tmp_path)))
    assert isinstance(events[0], Notice)
    assert "step-00000004" in events[0].text
    assert next(event.step for event in events if isinstance(event, Started)) == 2


def test_a_full_disk_in_between_is_no_reason_to_stop_but_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = recipe_of(tmp_path, POINTS)

    def full(*_: object) -> Path:
        raise UserError("The disk is full: x was not written.", "Free some space, then try again.")

    monkeypatch.setattr(loop, "save_checkpoint", full)
    seen: list[JobEvent] = []
    with pytest.raises(UserError, match="disk is full"):
        seen.extend(run_job(recipe, settings_in(tmp_path)))
    notices = [event.text for event in seen if isinstance(event, Notice)]
    assert len([event for event in seen if isinstance(event, Trained)]) == 6
    assert len(notices) == 2
    assert all("disk is full" in text and "tries again at the next checkpoint" in text for text in notices)


def test_a_diverging_training_is_ended_with_advice(tmp_path: Path) -> None:
    text = POINTS.replace("warmup = 2", "warmup = 0\nlearning_rate = 1.0\nclip = 1e6\nweight_decay = 10.0").replace(
        "steps = 6", "steps = 3000"
    )
    recipe = recipe_of(tmp_path, text)
    with pytest.raises(UserError, match=r"diverged at step.*learning_rate"):
        list(run_job(replace(recipe, checkpoint_every=10_000, preview_every=0), settings_in(tmp_path)))


def test_stopping_while_drawing_keeps_nothing(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, FLOWERS)
    events = list(run_job(recipe, settings_in(tmp_path), lambda: True))
    assert kinds_of(events) == ["Preparing", "Stopped"]
    assert events[-1] == Stopped(0, None)
    assert not (tmp_path / "work").exists()


def test_the_model_of_an_unfinished_training_can_be_written(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, FLOWERS)
    with pytest.raises(UserError, match="There is no checkpoint"):
        list(export_now(recipe, settings_in(tmp_path)))
    run_until(recipe, settings_in(tmp_path), 3)
    assert kinds_of(list(export_now(recipe, settings_in(tmp_path)))) == ["Exported"]
    card = read_card(tmp_path / "model")
    assert card.training is not None
    assert card.training.steps == 3
    assert card.labels == ("rose", "daisy")


def measured(folder: Path, recipe: TrainRecipe) -> tuple[dict[str, float], Card, list[JobEvent]]:
    events = list(measure_now(recipe, settings_in(folder)))
    assert isinstance(events[-1], Measured)
    return events[-1].figures, read_card(folder / "model"), events


def test_a_points_model_is_measured_into_its_card(tmp_path: Path) -> None:
    recipe = replace(recipe_of(tmp_path, POINTS), measure=300)
    events = list(run_job(recipe, settings_in(tmp_path)))
    assert [name for name in kinds_of(events) if name != "Preparing"][-3:] == ["Exported", "Measured", "Done"]
    figures, card, _ = measured(tmp_path, recipe)
    assert dict(card.quality) == figures
    assert figures["samples_per_class"] == 1200
    assert figures["energy_ring"] > figures["energy_ring_real"] > 0
    assert 0 < figures["ring_mode_weights_tv"] < 1


def test_a_flowers_model_is_measured_into_its_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from diffstudio.training import classifier

    monkeypatch.setattr(classifier, "COUNT", 64)
    recipe = recipe_of(tmp_path, FLOWERS)
    list(run_job(recipe, settings_in(tmp_path)))
    recipe = replace(recipe, measure=30)
    figures, card, events = measured(tmp_path, recipe)
    assert dict(card.quality) == figures
    assert figures["samples"] == 30
    assert 0 <= figures["accuracy"] <= 1
    assert figures["frechet"] > figures["frechet_real"] > 0
    assert figures["frechet_ratio"] == pytest.approx(figures["frechet"] / figures["frechet_real"], rel=1e-2)
    doing = {event.doing for event in events if isinstance(event, Preparing)}
    assert {"Training the judge", "Making samples", "Drawing held-out flowers", "Comparing"} <= doing
    assert measured(tmp_path, recipe)[0] == figures


def test_stopping_while_measuring_leaves_the_card(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, POINTS)
    list(run_job(recipe, settings_in(tmp_path)))
    events = list(measure_now(recipe, settings_in(tmp_path), lambda: True))
    assert isinstance(events[-1], Stopped)
    assert read_card(tmp_path / "model").quality == ()


def test_models_that_cannot_be_measured(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, POINTS)
    with pytest.raises(UserError):
        list(measure_now(recipe, settings_in(tmp_path)))
    list(run_job(recipe, settings_in(tmp_path)))
    other = recipe_of(tmp_path, POINTS.replace("batch = 16", "batch = 17"))
    with pytest.raises(UserError, match="not trained by this recipe"):
        list(measure_now(other, settings_in(tmp_path)))


def test_a_device_that_is_not_there_is_refused(tmp_path: Path) -> None:
    settings = replace(settings_in(tmp_path), device="abacus")
    with pytest.raises(UserError, match='no device "abacus" here'):
        list(run_job(recipe_of(tmp_path, POINTS), settings))


def test_flowers_of_the_recipe_are_kept_in_the_cache(tmp_path: Path) -> None:
    recipe = recipe_of(tmp_path, FLOWERS)
    assert isinstance(recipe.data, FlowersSpec)
    list(run_job(recipe, settings_in(tmp_path)))
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".npy"]
