"""``diffstudio walk``: the frames and what is in them, resuming, stops, and what is refused."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from diffstudio.cli import walk as command
from diffstudio.engine import walk_render
from diffstudio.engine.metadata import read_settings
from diffstudio.engine.walk import Walk
from diffstudio.engine.walk_store import StoredFrames
from diffstudio.errors import UserError

Call = Callable[..., Any]
KEYS = ("walk", "--model", "tiny", "--keys", "rose:7, tulip:12@1, rose:7", "--sampler", "Euler a")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_walk_is_a_sequence_of_pictures(call: Call, tiny: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    outcome = call(*KEYS, "--frames", 6, "--easing", "ease-in-out", "--loop", "--ping-pong", "--out", out, "--json")
    assert outcome.code == 0, outcome.err
    result = outcome.json
    names = [f"frame-{number:05d}.png" for number in range(1, 13)]
    assert [Path(path).name for path in result["frames"]] == names
    assert sorted(contents(out)) == [*names, "walk.json"]
    assert result["cyclic"]
    assert len(result["change"]) == 12
    assert all(change > 0 for change in result["change"])
    files = contents(out)
    assert files[names[1]] == files[names[11]]  # the way back
    assert files[names[0]] == files[names[6]]
    with Image.open(out / names[2]) as image:
        assert image.size == (16, 16)
    assert Walk.from_json(files["walk.json"]).to_dict() == result["walk"]


def test_frames_hold_their_settings_where_one_recipe_makes_them(call: Call, tiny: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert call(*KEYS, "--frames", 5, "--out", out).lines == [str(out)]
    found = [read_settings(out / f"frame-{number:05d}.png").recipe for number in range(1, 6)]
    assert [recipe is None for recipe in found] == [False, True, False, True, False]
    for number in (1, 3):
        frame = out / f"frame-{number:05d}.png"
        again = call("generate", "--recipe", frame, "--out", tmp_path / "again").lines[0]
        assert Path(again).read_bytes() == frame.read_bytes()


def test_a_variation_in_a_frame_makes_it_again(call: Call, tiny: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    call("walk", "--model", tiny, "--keys", "rose:7, 8", "--label", "rose", "--frames", 4, "--out", out)
    again = call("generate", "--recipe", out / "frame-00002.png", "--out", tmp_path / "again").lines[0]
    assert Path(again).read_bytes() == (out / "frame-00002.png").read_bytes()


def stopping_after(monkeypatch: pytest.MonkeyPatch, frames: int) -> None:
    write, written = command._write, list[object]()

    def write_and_stop(*arguments: Any) -> None:
        write(*arguments)
        written.append(arguments)
        if len(written) == frames:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(command, "_write", write_and_stop)


def test_a_stopped_walk_goes_on_with_the_same_command(
    call: Call, tiny: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    typed = (*KEYS, "--frames", 7, "--out")
    call(*typed, tmp_path / "whole")
    for path in (home / "cache" / "walks").rglob("*.png"):
        path.unlink()
    with monkeypatch.context() as patch:
        stopping_after(patch, 2)
        outcome = call(*typed, tmp_path / "out")
    assert outcome.code == 130
    assert f"3 of 7 frames are kept in {tmp_path / 'out'}; the same command goes on" in outcome.err
    assert len(contents(tmp_path / "out")) == 3 + 1
    made = count_made(monkeypatch)
    assert call(*typed, tmp_path / "out").code == 0
    assert sum(made) == 4  # the first frame is the last one, too
    assert contents(tmp_path / "out") == contents(tmp_path / "whole")


def count_made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    made, make = list[int](), walk_render._make

    def counted(planned: Any, shots: Any, *arguments: Any) -> Any:
        made.append(len(shots))
        return make(planned, shots, *arguments)

    monkeypatch.setattr(walk_render, "_make", counted)
    return made


def test_frames_in_the_folder_serve_when_the_cache_is_lost(
    call: Call, tiny: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    typed = (*KEYS, "--frames", 5, "--out", tmp_path / "out")
    call(*typed)
    before = contents(tmp_path / "out")
    for path in (home / "cache" / "walks").rglob("*.png"):
        path.unlink()
    (tmp_path / "out" / "frame-00004.png").unlink()
    made = count_made(monkeypatch)
    assert call(*typed).code == 0
    assert made == [1]
    assert contents(tmp_path / "out") == before


def test_a_saved_walk_is_walked_again_and_changed(call: Call, tiny: str, tmp_path: Path) -> None:
    call(*KEYS, "--frames", 4, "--out", tmp_path / "out")
    saved = tmp_path / "out" / "walk.json"
    again = call("walk", "--walk", saved, "--out", tmp_path / "again")
    assert again.code == 0, again.err
    assert contents(tmp_path / "again") == contents(tmp_path / "out")
    longer = call("walk", "--walk", saved, "--per-segment", 3, "--path", "straight", "--dwell", 0.2, "--plan", "--json")
    assert longer.json["frames"] == 7
    assert call("walk", "--walk", saved, "--loop", "--frames", 8, "--plan", "--json").json["frames"] == 8


def test_a_saved_walk_may_pass_points_of_the_plane(call: Call, tiny: str, tmp_path: Path) -> None:
    call(*KEYS, "--frames", 3, "--out", tmp_path / "out")
    data = json.loads((tmp_path / "out" / "walk.json").read_text())
    data["keyframes"][1]["point"] = {"corners": [1, 2, 3, 4], "u": 0.25, "v": 0.5}
    changed = tmp_path / "points.json"
    changed.write_text(json.dumps(data))
    outcome = call("walk", "--walk", changed, "--out", tmp_path / "points")
    assert outcome.code == 0, outcome.err
    assert len(contents(tmp_path / "points")) == 4


def test_the_plan_makes_nothing(call: Call, tiny: str, tmp_path: Path) -> None:
    typed = (*KEYS, "--frames", 5, "--ping-pong", "--out", tmp_path / "out", "--plan")
    plan = call(*typed, "--json").json
    assert (plan["frames"], plan["different_frames"], plan["size"]) == (8, 4, [16, 16])
    assert plan["nfe"] == 3 * 6 + 3
    text = call(*typed).out
    assert "8 frames of 16 × 16 pixels, 4 different ones" in text
    assert "21 model calls" in text
    assert "less than a second" in text
    assert not (tmp_path / "out").exists()


def test_progress_as_events(call: Call, tiny: str, tmp_path: Path) -> None:
    events = [json.loads(line) for line in call(*KEYS, "--frames", 5, "--out", tmp_path, "--json", "lines").lines]
    assert [event.get("frame") for event in events] == [1, 2, 3, 4, None]
    assert events[-1]["event"] == "result"
    events = [json.loads(line) for line in call(*KEYS, "--frames", 5, "--out", tmp_path, "--json", "lines").lines]
    assert len(events) == 1  # everything was there


def test_without_a_folder_it_goes_to_a_new_one_of_the_day(call: Call, tiny: str, home: Path) -> None:
    for number in (1, 2):
        folder = Path(call(*KEYS, "--frames", 3).lines[0])
        assert folder.parent.parent == home / "pictures"
        assert folder.name == f"walk-{number:05d}"


def test_what_could_not_be_kept_for_later_is_told(
    call: Call, tiny: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: StoredFrames, *_: object) -> bool:
        self.problem = UserError("The disk is full.")
        return False

    monkeypatch.setattr(StoredFrames, "put", refuse)
    outcome = call(*KEYS, "--frames", 3, "--out", tmp_path)
    assert (outcome.code, "The disk is full." in outcome.err) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "A walk needs keyframes"),
        (["--keys", "rose:7, tulip:2", "--walk", "x.json"], "A walk needs keyframes"),
        (["--keys", "rose:7"], "A walk needs 2 to 64 keyframes, not 1"),
        (["--keys", "rose:x, 7"], "“rose:x” is no keyframe"),
        (["--keys", "rose:7, dragon:8"], "does not know “dragon”"),
        (["--keys", "rose:7, 8", "--frames", "1"], "Frames is 1"),
        (["--keys", "rose:7, 8", "--frames", "9", "--per-segment", "3"], "exclude each other"),
        (["--keys", "rose:7, 8", "--dwell", "1"], "Dwell is 1"),
        (["--keys", "rose:7, 8", "--dwell", "much"], "is not a number"),
        (["--keys", "rose:7, 8", "--path", "curved"], "invalid choice"),
        (["--walk", "missing.json"], "missing.json could not be opened"),
    ],
)
def test_what_is_refused(call: Call, tiny: str, tmp_path: Path, arguments: list[str], words: str) -> None:
    model = [] if "--walk" in arguments else ["--model", tiny]
    outcome = call("walk", *model, *arguments, "--out", tmp_path / "out")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert words in outcome.err
    assert not (tmp_path / "out").exists()


def test_a_saved_walk_has_its_own_settings(call: Call, tiny: str, tmp_path: Path) -> None:
    call(*KEYS, "--frames", 3, "--out", tmp_path / "out")
    outcome = call("walk", "--walk", tmp_path / "out" / "walk.json", "--steps", 5, "--seed", 3)
    assert "has its own settings: seed, steps cannot be given" in outcome.err
    (tmp_path / "bad.json").write_text("{}")
    assert "The walk cannot be read" in call("walk", "--walk", tmp_path / "bad.json").err


def test_a_folder_of_something_else_is_left_alone(call: Call, tiny: str, tmp_path: Path) -> None:
    call(*KEYS, "--frames", 3, "--out", tmp_path / "out")
    before = contents(tmp_path / "out")
    outcome = call(*KEYS, "--frames", 4, "--out", tmp_path / "out")
    assert (outcome.code, "holds another walk" in outcome.err) == (2, True)
    assert contents(tmp_path / "out") == before
    other = tmp_path / "other"
    other.mkdir()
    (other / "frame-00001.png").write_bytes(b"mine")
    outcome = call(*KEYS, "--frames", 3, "--out", other)
    assert (outcome.code, "holds frames of something else" in outcome.err) == (2, True)
    assert contents(other) == {"frame-00001.png": b"mine"}


@pytest.mark.skipif(os.name == "nt", reason="signals are sent")
def test_a_killed_walk_goes_on_to_the_same_bytes(call: Call, tiny: str, tmp_path: Path) -> None:
    typed = [str(part) for part in (*KEYS, "--frames", 60, "--steps", 12, "--out")]
    out = tmp_path / "out"
    child = subprocess.Popen(
        [sys.executable, "-m", "diffstudio", *typed, str(out)],
        env={**os.environ, "PYTHONPATH": str(Path.cwd())}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    while child.poll() is None and len(list(out.glob("frame-*.png"))) < 3:
        time.sleep(0.01)
    child.kill()
    child.wait()
    kept = contents(out)
    assert 4 <= len(kept) < 60
    assert call(*typed, out).code == 0
    assert call(*typed, tmp_path / "whole").code == 0
    assert contents(out) == contents(tmp_path / "whole")
    assert all(contents(out)[name] == data for name, data in kept.items() if name.startswith("frame-"))
