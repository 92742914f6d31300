"""Started by test_kills.py: warm up once, then fork children that work until they are killed, and look at what is left.

``python kills.py KIND TRIALS FOLDER SECONDS`` writes one line of JSON. Children are forked, so that a trial
takes as long as the work in it and not as the imports.
"""

from __future__ import annotations

import contextlib
import functools
import io
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import torch
from PIL import Image

from diffstudio.cli.main import main
from diffstudio.engine.metadata import read_settings
from diffstudio.errors import UserError
from diffstudio.models.native import load_native
from diffstudio.training.checkpoint import load_newest

GENERATE = ["generate", "--model", "exact-three", "--label", "top", "--steps", "2", "--seed", "7", "--count", "2"]
STEPS = 480
RECIPE = f"""
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
steps = {STEPS}
batch = 16
checkpoint_every = 3
preview_every = 40
[defaults]
steps = 2
"""


def quiet(arguments: list[str]) -> int:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return main(arguments)


def killed_at(work: Callable[[], object], seconds: float) -> bool:
    """Work in a child for so long, kill it, and return whether it was still at it."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1] != 0


def broken_pictures(out: Path) -> list[str]:
    """Every file that cannot be read back to the last pixel and setting; hidden parts do not count."""
    broken = []
    for path in out.rglob("*.png"):
        try:
            with Image.open(path) as image:
                image.load()
            settings = read_settings(path)
        except (OSError, SyntaxError, ValueError, UserError) as error:
            broken.append(f"{path}: {error}")
            continue
        if not path.name.startswith("step-") and settings.recipe is None:
            broken.append(f"{path}: no settings")
    return broken


def generate(folder: Path, trials: int, longest: float) -> dict[str, object]:
    out = folder / "out"
    command = [*GENERATE, "--out", str(out), "--steps-out", str(out), "--grid"]

    def for_ever() -> None:
        while True:
            quiet(command)

    quiet(command)
    killed, broken = 0, list[str]()
    for trial in range(trials):
        killed += killed_at(for_ever, random.Random(trial).uniform(0, longest))
        broken += broken_pictures(out)
        if trial % 20 == 19:
            _empty(out)
    parts = len(list(out.rglob(".*")))
    again = quiet(command)
    return {"killed": killed, "broken": broken, "parts": parts, "code": again}


def _empty(out: Path) -> None:
    for path in sorted(out.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def train(folder: Path, trials: int, longest: float) -> dict[str, object]:
    recipe = folder / "dots.toml"
    recipe.write_text(RECIPE)

    def command(name: str) -> list[str]:
        places = ["--out", str(folder / name / "model"), "--work", str(folder / name / "work")]
        return ["train", str(recipe), *places, "--device", "cpu", "--threads", "1"]

    quiet(command("whole"))
    expected = load_native(folder / "whole" / "model").network.state_dict()
    killed, broken, runs, differing = 0, list[str](), 0, 0
    name = "0"
    for trial in range(trials):
        killed += killed_at(functools.partial(quiet, command(name)), random.Random(trial).uniform(0, longest))
        kept, problems = load_newest(folder / name / "work")
        broken += problems
        if kept is not None and (kept.step >= STEPS - 3 or trial == trials - 1):
            if quiet(command(name)) != 0:
                broken.append(f"{name} cannot be resumed")
            found = load_native(folder / name / "model").network.state_dict()
            differing += any(not torch.equal(found[key], expected[key]) for key in expected)
            runs, name = runs + 1, str(runs + 1)
    return {"killed": killed, "broken": broken, "runs": runs, "differing": differing}


if __name__ == "__main__":
    torch.set_num_threads(1)
    job = {"generate": generate, "train": train}[sys.argv[1]]
    sys.stdout.write(json.dumps(job(Path(sys.argv[3]), int(sys.argv[2]), float(sys.argv[4]))))
