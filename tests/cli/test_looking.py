"""The commands that only look: models, info, doctor, bench."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, PngImagePlugin

from diffstudio.cli import bench, doctor
from diffstudio.engine.recipe import Recipe, ScheduleChoice

Call = Callable[..., Any]
THEIRS = (
    "a cat\nNegative prompt: blurry\n"
    "Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 5, Size: 8x8, Model: sd"
)


def test_models_lists_cards_and_what_is_broken(call: Call, tiny: str, home: Path) -> None:
    (home / "data" / "models" / "broken").mkdir()
    (home / "data" / "models" / "broken" / "card.json").write_text("{")
    found = {entry["name"]: entry for entry in call("models", "--json").json}
    assert found["tiny"]["card"]["conditioning"]["labels"] == ["rose", "tulip"]
    assert found["tiny"]["source"] == "trained"
    assert found["exact-ring"]["folder"] is None
    assert found["broken"]["card"] is None
    assert found["broken"]["problem"]
    text = call("models").out
    assert "16 × 16" in text
    assert "broken (broken)\n    cannot be used" in text


def test_info_reads_pictures_of_other_tools(call: Call, tmp_path: Path) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("parameters", THEIRS)
    path = tmp_path / "theirs.png"
    Image.new("RGB", (8, 8)).save(path, pnginfo=info)
    outcome = call("info", path)
    assert outcome.code == 0
    assert [line.split()[-1] for line in outcome.lines if line.startswith(("made with", "Seed"))] == ["A1111", "5"]
    found = call("info", path, "--json").json
    assert found["fields"]["Sampler"] == "DPM++ 2M"
    assert (found["recipe"]["schedule_type"], found["origin"]) == ("Karras", None)


def test_info_reads_recipes_and_cards(call: Call, tiny_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "recipe.json"
    path.write_text(Recipe(model="flowers", seed=2**63, threshold=0.99).to_json())
    text = call("info", path).out
    assert str(2**63) in text
    assert "Dynamic threshold" in text
    for card in (tiny_folder, tiny_folder / "card.json"):
        assert call("info", card, "--json").json["card"]["name"] == "tiny"
        assert "rose" in call("info", card).out


def test_info_says_settings_as_they_are_typed(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "recipe.json"
    recipe = Recipe(
        size=(48, 64), guidance_interval=(0.1, 0.9), sampler_options={"s_churn": 0.5}, zero_terminal_snr=True,
        noise_schedule=ScheduleChoice("linear", {"steps": 100}),
    )  # fmt: skip
    path.write_text(recipe.to_json())
    lines = [" ".join(line.split()) for line in call("info", path).lines]
    for words in ("Size 64x48", "Guidance interval 0.1 to 0.9", "Sampler options s_churn=0.5",
                  "Noise schedule linear (steps=100)", "Zero terminal SNR on"):  # fmt: skip
        assert words in lines


def test_info_lists_a_card_part_by_part(call: Call, tiny_folder: Path) -> None:
    lines = [" ".join(line.split()) for line in call("info", tiny_folder).lines]
    assert "conditioning labels rose, tulip" in lines
    assert "network channels 8, 16" in lines
    assert not any("{" in line for line in lines)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("none.png", None, "could not be opened"),
        ("x" * 5000, None, "could not be opened: file name too long"),
        ("text.txt", b"hello", "no picture"),
        ("cut.json", b'{"version": 1', "cannot be read"),
        ("card.json", b"[]", "cannot be used"),
    ],
)
def test_info_says_what_is_wrong(
    call: Call, tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    outcome = call("info", tmp_path / name)
    assert outcome.code == 2
    assert words in outcome.err
    assert outcome.err.count("\n") == 1


def test_doctor_finds_this_machine_in_order(call: Call, tiny: str) -> None:
    outcome = call("doctor", "--json")
    assert outcome.code == 0
    found = {finding["what"]: finding for finding in outcome.json["findings"]}
    assert found["torch"]["value"]
    assert found["model tiny"]["value"] == "loads (trained)"
    assert outcome.json["healthy"] is True


def test_doctor_gives_advice(call: Call, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.metadata.version

    def version(name: str) -> str:
        if name == "safetensors":
            raise importlib.metadata.PackageNotFoundError(name)
        return "6.11.1" if name.startswith("PySide6") else real(name)

    monkeypatch.setattr(importlib.metadata, "version", version)
    monkeypatch.setattr(doctor, "_loads", lambda name: name != "libEGL.so.1")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    (home / "state").write_text("a file where the folder should be")
    (home / "data" / "models" / "broken").mkdir(parents=True)
    (home / "data" / "models" / "broken" / "card.json").write_text("{}")
    outcome = call("doctor")
    assert outcome.code == 2
    said = ("pip install safetensors", "6.11.1 breaks docking", "Without a display", "libegl1", "cannot be written")
    for words in said:
        assert words in outcome.out
    assert "model broken" in outcome.out
    assert outcome.err.count("\n") == 1


def test_doctor_needs_no_torch() -> None:
    code = "import sys; sys.modules['torch'] = None\nfrom diffstudio.cli.main import main\nsys.exit(main(['doctor']))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert "not tried" in result.stdout


@pytest.mark.parametrize(
    ("version", "python", "words"),
    [("6.12.0", (3, 11), "aborts"), ("6.12.0", (3, 12), ""), ("6.11.3", (3, 11), ""), ("6.11.0", (3, 12), "docking")],
)
def test_doctor_knows_the_qt_releases_that_break(
    monkeypatch: pytest.MonkeyPatch, version: str, python: tuple[int, int], words: str
) -> None:
    monkeypatch.setattr(doctor.sys, "version_info", python)
    assert (words in doctor._qt_advice(version)) if words else doctor._qt_advice(version) == ""


def test_bench_measures(call: Call, tiny: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "BUDGET_S", 0.0)
    monkeypatch.setattr(bench, "_PICTURE", 64)
    result = call("bench", "--model", tiny, "--json").json
    assert result["calls_per_second"]["1"]["plain"] > 0
    assert set(result["sampler_microseconds_per_step"]) == {"Euler", "DDIM", "DPM++ 2M", "UniPC"}
    assert "1 thread " in call("bench", "--model", tiny).out


def test_nothing_that_only_looks_writes_anything(call: Call, home: Path) -> None:
    for arguments in (["models"], ["models", "--json"], ["info", home / "none.png"]):
        call(*arguments)
    assert list(home.iterdir()) == []
