"""``diffstudio generate``: files, names, settings inside, and the same bytes again."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from PIL import Image

from diffstudio.cli import generate
from diffstudio.engine import run as engine_run
from diffstudio.engine import save
from diffstudio.engine.branch import Branch, origin_from_json
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

Call = Callable[..., Any]


def picture(call: Call, folder: Path, *arguments: object) -> bytes:
    outcome = call("generate", "--out", folder, *arguments)
    assert outcome.code == 0, outcome.err
    return Path(outcome.lines[0]).read_bytes()


def pixels(path: Path) -> bytes:
    with Image.open(path) as image:
        return image.tobytes()


def test_the_command_of_the_readme_saves_under_number_and_seed(call: Call, tiny: str, tmp_path: Path) -> None:
    outcome = call(
        "generate", "--model", tiny, "--label", "rose", "--seed", 7, "--steps", 3, "--sampler", "DPM++ 2M",
        "--schedule", "Karras", "--guidance", 3, "--count", 4, "--out", tmp_path / "out",
        "--steps-out", tmp_path / "steps",
    )  # fmt: skip
    assert outcome.code == 0, outcome.err
    names = [Path(line).name for line in outcome.lines[:4]]
    assert names == ["00001-7.png", "00002-8.png", "00003-9.png", "00004-10.png"]
    steps = sorted((tmp_path / "steps").rglob("*.png"))
    assert len(steps) == 4 * 4
    assert len(outcome.lines) == 8


def test_without_a_folder_pictures_go_to_the_day(call: Call, tiny: str, home: Path) -> None:
    outcome = call("generate", "--model", tiny, "--seed", 1)
    path = Path(outcome.lines[0])
    assert path.parent.parent == home / "pictures"
    assert len(path.parent.name) == 10


@pytest.mark.parametrize("command", ["generate", "grid"])
def test_a_device_that_is_not_there_is_named(call: Call, tiny: str, tmp_path: Path, command: str) -> None:
    missing = "mps" if torch.cuda.is_available() else "cuda"
    axis = ("--x", "steps=1,2") if command == "grid" else ()
    outcome = call(command, "--model", tiny, "--device", missing, "--out", tmp_path, *axis)
    assert outcome.code == 2
    assert f'There is no device "{missing}" here. Usable here:' in outcome.err
    assert list(tmp_path.iterdir()) == []


def test_settings_come_from_the_card_unless_typed(call: Call, tiny: str, tmp_path: Path) -> None:
    result = call("generate", "--model", tiny, "--seed", 5, "--steps", 2, "--out", tmp_path, "--json").json
    recipe = result["recipe"]
    assert (recipe["sampler"], recipe["guidance"], recipe["steps"]) == ("Euler", 2.0, 2)
    assert result["pictures"][0]["seed"] == 5
    assert result["nfe"] == 2  # no class: nothing to guide with
    assert result["schedule_type"] == "Uniform"
    assert result["seconds"] >= 0


def test_same_recipe_same_bytes_and_picture_i_is_the_single_of_seed_plus_i(
    call: Call, tiny: str, tmp_path: Path
) -> None:
    typed = ("--model", tiny, "--label", "tulip", "--sampler", "Euler a")
    first = picture(call, tmp_path / "a", *typed, "--seed", 3)
    assert first == picture(call, tmp_path / "b", *typed, "--seed", 3)
    call("generate", *typed, "--seed", 1, "--count", 4, "--out", tmp_path / "c")
    assert (tmp_path / "c" / "00003-3.png").read_bytes() == first


def test_a_picture_is_a_recipe(call: Call, tiny: str, tmp_path: Path) -> None:
    first = picture(call, tmp_path / "a", "--model", tiny, "--seed", 9, "--variation", 0.3, "--variation-seed", 4)
    again = picture(call, tmp_path / "b", "--recipe", tmp_path / "a" / "00001-9.png")
    assert again == first
    source = tmp_path / "a" / "00001-9.png"
    changed = call("generate", "--recipe", source, "--steps", 2, "--out", tmp_path, "--json").json
    assert (changed["recipe"]["steps"], changed["recipe"]["seed"]) == (2, 9)
    assert changed["recipe"]["variation_strength"] == 0.3


def test_a_recipe_file_is_a_recipe(call: Call, tiny: str, tmp_path: Path) -> None:
    path = tmp_path / "recipe.json"
    path.write_text(Recipe(model=tiny, steps=2, seed=11, sampler="Heun").to_json())
    assert picture(call, tmp_path / "a", "--recipe", path) == picture(
        call, tmp_path / "b", "--model", tiny, "--steps", 2, "--seed", 11, "--sampler", "heun", "--guidance", 1
    )


def test_a_branch_is_made_again_from_its_file(call: Call, tiny: str, tmp_path: Path) -> None:
    parent = Recipe(model=tiny, steps=3, seed=11, label="rose", guidance=2.0, sampler="Euler")
    path = tmp_path / "branch.json"
    path.write_text(Branch(parent, 1, (("label", "tulip"),)).to_json())
    branched = picture(call, tmp_path / "a", "--recipe", path)
    assert branched != picture(call, tmp_path / "b", "--recipe", path, "--steps", 3)
    assert "from the start" in call("generate", "--recipe", path, "--steps", 3, "--out", tmp_path / "c").err
    found = call("info", tmp_path / "a" / "00001-11.png", "--json").json
    assert origin_from_json(json.dumps(found["origin"])) == origin_from_json(path.read_text())


def test_a_branch_shares_the_steps_before_it(call: Call, tiny: str, tmp_path: Path) -> None:
    typed = ("--model", tiny, "--steps", 4, "--seed", 11, "--label", "rose", "--sampler", "DPM++ 2M")
    picture(call, tmp_path / "a", *typed)
    source = tmp_path / "a" / "00001-11.png"
    picture(call, tmp_path / "same", "--recipe", source, "--branch", 2)
    assert pixels(tmp_path / "same" / "00001-11.png") == pixels(source)
    parent = origin_from_json(json.dumps(call("info", source, "--json").json["origin"]))
    branched = picture(call, tmp_path / "b", "--recipe", source, "--branch", 2, "--label", "tulip", "--guidance", 5)
    found = call("info", tmp_path / "b" / "00001-11.png", "--json").json
    wanted = Branch(parent, 2, (("label", "tulip"), ("guidance", 5.0)))
    assert origin_from_json(json.dumps(found["origin"])) == wanted
    assert picture(call, tmp_path / "c", "--recipe", tmp_path / "b" / "00001-11.png") == branched
    assert pixels(tmp_path / "b" / "00001-11.png") != pixels(source)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--branch", 2], "needs a run to branch from"),
        (["--recipe", "FILE", "--branch", 4], "The step to branch from is 4, outside 0 to 3."),
        (["--recipe", "FILE", "--branch", 2, "--steps", 9], "Steps cannot change in the middle of a run."),
    ],
)
def test_branches_that_cannot_be(
    call: Call, tiny: str, tmp_path: Path, arguments: list[object], words: str
) -> None:
    path = tmp_path / "recipe.json"
    path.write_text(Recipe(model=tiny, steps=4).to_json())
    outcome = call("generate", *(path if argument == "FILE" else argument for argument in arguments))
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert words in outcome.err


def test_other_formats_and_grids(call: Call, tiny: str, tmp_path: Path) -> None:
    outcome = call(
        "generate", "--model", tiny, "--seed", 1, "--count", 2, "--format", "webp", "--grid", "--steps-grid", "--out",
        tmp_path, "--name", "[model_name]-[seed]",
    )  # fmt: skip
    names = [Path(line).name for line in outcome.lines]
    assert names == ["tiny-1.webp", "tiny-2.webp", "grid-00001.webp", "grid-00002.webp", "grid-00003.webp"]


def test_the_plan_costs_nothing_and_names_what_was_resolved(call: Call, tiny: str, tmp_path: Path) -> None:
    typed = ("generate", "--model", tiny, "--label", "rose", "--steps", 10, "--plan", "--out", tmp_path / "x")
    plan = call(*typed, "--json").json
    assert (plan["nfe"], plan["schedule_type"]) == (20, "Uniform")
    assert plan["memory_bytes"] > 0
    text = call(*typed).out
    assert "Automatic (Uniform)" in text
    assert text.startswith("1 × rose by tiny, seed ")
    assert "20 model calls" in text
    assert "MiB for the record of every step" in text
    assert "less than a second" in text
    assert not (tmp_path / "x").exists()


def test_notes_go_to_stderr(call: Call, tmp_path: Path) -> None:
    typed = ("--model", "exact-ring", "--sampler", "Euler a", "--steps", 2, "--seed", 1)
    outcome = call("generate", *typed, "--out", tmp_path)
    assert "does not settle" in outcome.err
    assert len(outcome.lines) == 1


def test_json_lines_report_progress(call: Call, tiny: str, tmp_path: Path) -> None:
    outcome = call("generate", "--model", tiny, "--seed", 1, "--out", tmp_path, "--json", "lines")
    events = [json.loads(line) for line in outcome.lines]
    assert [event["event"] for event in events] == ["progress"] * 3 + ["result"]
    assert [event["step"] for event in events[:3]] == [1, 2, 3]


def test_every_setting_can_be_typed(call: Call, tiny: str, tmp_path: Path) -> None:
    recipe = call(
        "generate", "--model", tiny, "--label", "rose", "--negative", "tulip", "--sampler", "heun",
        "--schedule", "karras", "--steps", 2, "--guidance", 1.5, "--rescale", 0.5, "--interval", 0.1, 0.9,
        "--threshold", 0.99, "--eta", 0,
        "--seed", 2**64 - 1, "--variation-seed", 3, "--variation", 0.25, "--size", "32x16", "--noise", "nv",
        "--noise-schedule", "linear", "--zero-terminal-snr", "--sampler-option", "s_churn=0.5", "--schedule-option",
        "rho=5", "--plan", "--json",
    )  # fmt: skip
    assert recipe.code == 0, recipe.err
    assert recipe.json["recipe"] == {
        "version": 1, "model": "tiny", "label": "rose", "negative_label": "tulip", "sampler": "Heun",
        "sampler_options": {"s_churn": 0.5}, "schedule_type": "Karras", "placement_options": {"rho": 5}, "steps": 2,
        "guidance": 1.5, "guidance_rescale": 0.5, "guidance_interval": [0.1, 0.9], "threshold": 0.99, "eta": 0.0,
        "seed": 2**64 - 1, "variation_seed": 3, "variation_strength": 0.25, "count": 1, "size": [16, 32],
        "noise_source": "nv", "noise_schedule": {"kind": "linear", "options": {}}, "zero_terminal_snr": True,
    }  # fmt: skip


def test_a_sampler_name_of_other_tools_holds_its_schedule(call: Call, tiny: str) -> None:
    recipe = call("generate", "--model", tiny, "--sampler", "DPM++ 2M Karras", "--plan", "--json").json["recipe"]
    assert (recipe["sampler"], recipe["schedule_type"]) == ("DPM++ 2M", "Karras")


def test_minus_one_is_resolved_and_written(call: Call, tiny: str, tmp_path: Path) -> None:
    result = call("generate", "--model", tiny, "--seed", -1, "--out", tmp_path, "--json").json
    assert result["recipe"]["seed"] >= 0
    assert str(result["recipe"]["seed"]) in result["pictures"][0]["path"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--model", "flowres"], "There is no model"),
        (["--label", "dragon"], "does not know “dragon”"),
        (["--steps", "0"], "Steps is 0"),
        (["--seed", "-2"], "Seed"),
        (["--count", "65"], "Count is 65"),
        (["--guidance", "nan"], "Guidance"),
        (["--sampler", "Magic"], "no sampler called “Magic”"),
        (["--schedule", "Magic"], "no schedule type called “Magic”"),
        (["--size", "big"], "width first"),
        (["--interval", "0.9", "0.1"], "Swap the two"),
        (["--noise-schedule", "magic"], "There is no noise schedule called “magic”. Choose one of cosine"),
        (["--sampler-option", "s_churn"], "NAME=VALUE"),
        (["--schedule", "Karras", "--schedule-option", "rho=x"], "rho"),
        (["--recipe", "nothing.png"], "could not be opened"),
        (["--recipe", "."], "is a folder"),
        (["--out", "/dev/null/x"], "/dev/null"),
    ],
)
def test_a_mistake_is_one_sentence_and_no_file(
    call: Call, tiny: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = call("generate", "--model", tiny, "--steps", 1, *arguments)
    assert outcome.code == 2
    assert words in outcome.err
    assert "Traceback" not in outcome.err
    assert outcome.out == ""
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_is_told_when_a_later_file_fails(
    call: Call, tiny: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise UserError("The disk is full.")

    monkeypatch.setattr(save, "save_steps", full)
    typed = ("--model", tiny, "--guidance", 1, "--seed", 1, "--count", 2, "--out", tmp_path, "--steps-out", tmp_path)
    outcome = call("generate", *typed)
    assert (outcome.code, outcome.err) == (2, "The disk is full.\n")
    assert [Path(line).name for line in outcome.lines] == ["00001-1.png", "00002-2.png"]


@pytest.mark.parametrize("flag", ["--out", "--steps-out"])
def test_a_folder_that_cannot_be_written_is_told_before_the_work(
    call: Call, tiny: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, flag: str
) -> None:
    monkeypatch.setattr(generate, "_make", lambda *_: pytest.fail("it began to work"))
    (tmp_path / "file").write_text("")
    outcome = call("generate", "--model", tiny, "--out", tmp_path, flag, tmp_path / "file" / "below")
    assert outcome.code == 2
    assert f"{tmp_path / 'file'} is a file" in outcome.err
    monkeypatch.setattr("os.access", lambda *_: False)
    assert "may not be written" in call("generate", "--model", tiny, flag, tmp_path / "x").err


def test_options_that_automatic_does_not_need_are_named(call: Call, tiny: str) -> None:
    outcome = call("generate", "--model", tiny, "--guidance", 1, "--schedule-option", "rho=5", "--plan")
    assert outcome.err == "Schedule option “rho” is left out: Uniform has none of that name.\n"


def test_a_picture_without_settings_is_no_recipe(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "plain.png"
    Image.new("RGB", (4, 4)).save(path)
    outcome = call("generate", "--recipe", path)
    assert outcome.code == 2
    assert "holds no settings" in outcome.err


def test_what_a_foreign_picture_asks_for_in_vain_is_named(call: Call, tiny: str, tmp_path: Path) -> None:
    from PIL import PngImagePlugin

    info = PngImagePlugin.PngInfo()
    info.add_text(
        "parameters",
        "rose\nNegative prompt: \nSteps: 2, Sampler: Magic, CFG scale: 3, Seed: 5, Size: 16x16, Model: tiny",
    )
    path = tmp_path / "theirs.png"
    Image.new("RGB", (4, 4)).save(path, pnginfo=info)
    outcome = call("generate", "--recipe", path, "--out", tmp_path / "out", "--json")
    assert outcome.code == 0, outcome.err
    assert "Magic" in outcome.err
    assert (outcome.json["recipe"]["label"], outcome.json["recipe"]["seed"]) == ("rose", 5)


def test_quantities_are_those_of_the_engine() -> None:
    assert generate.QUANTITIES == engine_run.QUANTITIES


def test_a_folder_of_pictures_is_a_model(
    call: Call, tmp_path: Path, paint: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from diffstudio.cli import library
    from diffstudio.models.picture_file import read_square

    folder = tmp_path / "holiday"
    for index in range(4):
        paint(folder / ("left", "right")[index % 2] / f"{index}.png", index)
    (folder / "left" / "bad.png").write_bytes(b"broken")
    made = picture(call, tmp_path / "one", "--model", folder, "--label", "right", "--seed", 3, "--guidance", 2)
    (saved,) = (tmp_path / "one").iterdir()
    assert pixels(saved) in [read_square(path, 64).tobytes() for path in (folder / "right").iterdir()]
    monkeypatch.setattr(library, "_READ", {})  # another process: found among the folders used before
    assert pixels(saved) == pixels_of(picture(call, tmp_path / "two", "--recipe", saved))
    assert made
    listed = call("models")
    assert any(line.startswith("pictures-") for line in listed.lines)
    paint(folder / "right" / "new.png", 9)
    outcome = call("generate", "--recipe", saved, "--out", tmp_path / "three")
    assert outcome.code != 0
    assert "the folder has changed" in outcome.err


def test_a_folder_that_is_no_model_says_what_was_looked_for(call: Call, tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "notes.txt").write_text("")
    outcome = call("generate", "--model", tmp_path / "some", "--out", tmp_path / "out")
    assert outcome.code != 0
    assert "no card.json, and no picture" in outcome.err


def pixels_of(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        return image.tobytes()
