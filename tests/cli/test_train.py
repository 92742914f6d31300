"""``diffstudio train``: what it prints, where things land, stopping by Ctrl-C, and its refusals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from diffstudio.cli import train
from diffstudio.cli.main import main

RECIPE = """
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
checkpoint_every = 3
preview_every = 3
[defaults]
steps = 2
"""


@pytest.fixture
def recipe(tmp_path: Path) -> str:
    path = tmp_path / "dots.toml"
    path.write_text(RECIPE)
    return str(path)


def arguments(recipe: str, *more: str) -> list[str]:
    return ["train", recipe, "--device", "cpu", "--threads", "1", *more]


def lines_of(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_model_lands_among_the_users_models(recipe: str, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(recipe)) == 0
    shown = capsys.readouterr()
    assert {path.name for path in (home / "data" / "models" / "dots").iterdir()} == {"card.json", "model.safetensors"}
    assert "Training: " in shown.out
    assert "400 examples, cpu, 1 thread." in shown.out
    assert "The model is in " in shown.out
    assert shown.err == ""


def test_json_lines_hold_every_event(recipe: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, work = tmp_path / "model", tmp_path / "work"
    assert main(arguments(recipe, "--json", "--out", str(out), "--work", str(work))) == 0
    events = lines_of(capsys)
    kinds = [event["event"] for event in events]
    assert kinds[:2] == ["preparing", "started"]
    assert kinds[-2:] == ["exported", "done"]
    assert kinds.count("checkpointsaved") == 2
    trained = [event for event in events if event["event"] == "trained"]
    assert trained[-1]["step"] == trained[-1]["steps"] == 6
    assert {"loss", "smoothed", "learning_rate", "examples_per_second", "seconds_left"} <= trained[-1].keys()
    assert events[-1]["folder"] == str(out)
    assert "preview" not in kinds


def test_more_steps_go_on_and_measuring_comes_later(recipe: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(recipe)) == 0
    assert main(arguments(recipe, "--steps", "8", "--resume")) == 0
    assert "Going on after step 6" in capsys.readouterr().out
    assert main(arguments(recipe, "--measure")) == 0
    shown = capsys.readouterr().out
    assert "energy ring: " in shown
    assert "ring mode weights tv: " in shown


def test_export_now_and_fresh(recipe: str, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments(recipe)) == 0
    card = home / "data" / "models" / "dots" / "card.json"
    card.unlink()
    assert main(arguments(recipe, "--export-now")) == 0
    assert card.exists()
    assert main(arguments(recipe, "--fresh", "--steps", "2")) == 0
    assert json.loads(card.read_text())["training"]["steps"] == 2
    assert "Going on" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--steps", "0"], "--steps is 0. Give 1 or more."),
        (["--threads", "-1"], "--threads is -1."),
        (["--resume"], "There is no checkpoint in "),
        (["--export-now"], "There is no checkpoint in "),
        (["--measure"], "is not a model"),
        (["--resume", "--fresh"], "not allowed with"),
        (["--device", "abacus"], "invalid choice"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    recipe: str, more: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", recipe, *more]) == 2
    shown = capsys.readouterr()
    assert sentence in shown.err
    assert len(shown.err.strip().splitlines()) == 1
    assert shown.out == ""


@pytest.mark.parametrize("flag", ["--out", "--work"])
def test_a_folder_that_cannot_be_written_is_told_before_the_training(
    recipe: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], flag: str
) -> None:
    assert main(arguments(recipe, flag, recipe)) == 2
    shown = capsys.readouterr()
    assert f"{recipe} is a file." in shown.err
    assert shown.out == ""


def test_a_missing_recipe_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", str(tmp_path / "missing.toml")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_progress_is_rewritten_on_a_terminal_only(
    recipe: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(train, "LIVE_INTERVAL", 0.0)
    assert main(arguments(recipe)) == 0
    shown = capsys.readouterr()
    assert "\rStep 6 of 6 (100 %)" in shown.err
    assert shown.err.endswith(" \r")
    assert "Step" not in shown.out


def test_ctrl_c_keeps_the_step_and_says_so(tmp_path: Path, recipe: str, home: Path) -> None:
    path = Path(recipe)
    path.write_text(RECIPE.replace("steps = 6", "steps = 1000000"))
    command = [sys.executable, "-m", "diffstudio", *arguments(recipe, "--json", "--work", str(tmp_path / "work"))]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, "OMP_NUM_THREADS": "1"}
    )
    assert process.stdout is not None
    for line in process.stdout:
        if '"trained"' in line:
            process.send_signal(signal.SIGINT)
            break
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    last = json.loads(out.splitlines()[-1])
    assert last["event"] == "stopped"
    assert err == f"Stopped. Step {last['step']:,} is kept, and the same command goes on from there.\n"
    assert Path(last["path"]).exists()
