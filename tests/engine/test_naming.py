import datetime
import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudio.engine import naming
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

VALUES = {"seed": "965400086", "date": "2026-08-23", "label": "rose", "prompt": "rose"}


def test_the_default_name_counts_up(tmp_path: Path) -> None:
    names = [naming.create(tmp_path, naming.PICTURE_PATTERN, VALUES, ".png", b"x").name for _ in range(3)]
    assert names == ["00001-965400086.png", "00002-965400086.png", "00003-965400086.png"]


def test_the_number_follows_the_highest_one(tmp_path: Path) -> None:
    (tmp_path / "00011-3.jpg").write_bytes(b"")
    (tmp_path / "grid-00040.png").write_bytes(b"")
    assert naming.create(tmp_path, naming.PICTURE_PATTERN, VALUES, ".png", b"x").name == "00012-965400086.png"
    assert naming.create(tmp_path, naming.GRID_PATTERN, VALUES, ".png", b"x").name == "grid-00041.png"


def test_folders_of_a_pattern_are_made(tmp_path: Path) -> None:
    path = naming.create(tmp_path, naming.DATED_PATTERN, VALUES, ".png", b"x")
    assert path == tmp_path / "2026-08-23" / "00001-965400086.png"


def test_a_name_without_number_gets_an_addition(tmp_path: Path) -> None:
    names = [naming.create(tmp_path, "[label]", VALUES, ".png", b"x").name for _ in range(2)]
    assert names == ["rose.png", "rose (2).png"]


def test_a_step_folder_is_always_new(tmp_path: Path) -> None:
    folders = [naming.create_folder(tmp_path, naming.STEPS_PATTERN, VALUES).name for _ in range(2)]
    assert folders == ["00001-965400086-steps", "00002-965400086-steps"]


def test_a_long_text_before_the_number_does_not_swallow_it(tmp_path: Path) -> None:
    values = {"prompt": "å" * 400}
    first, second = (naming.create(tmp_path, "[prompt]-[number]", values, ".png", b"x") for _ in range(2))
    assert first != second
    assert len(os.fsencode(first.name)) <= 255


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / "trap").symlink_to(outside)
    with pytest.raises(UserError, match="leads out of"):
        naming.create(root, "trap/deep/[number]", VALUES, ".png", b"x")
    assert list(outside.iterdir()) == []


def test_patterns_that_are_too_long_or_too_deep_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="characters"):
        naming.create(tmp_path, "a" * 5000, VALUES, ".png", b"x")
    with pytest.raises(UserError, match="folders"):
        naming.create(tmp_path, "a/" * 20, VALUES, ".png", b"x")


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("..", "_"),
        ("", "_"),
        ("con", "_con"),
        ("NUL.tar", "_NUL.tar"),
        ("com¹", "_com¹"),
        ("C:\\x", "C__x"),
        ("name. .", "name"),
        (".hidden", "hidden"),
        ("a\x00b\u202ec", "a_b_c"),
        ("\ud800", "_"),
    ],
)
def test_single_parts(part: str, name: str) -> None:
    assert naming.sanitise(part, ".png") == name


def test_fields_follow_the_recipe() -> None:
    recipe = Recipe(label="tulip", seed=7, guidance=2.5)
    values = naming.fields_of(recipe, (64, 32), datetime.date(2026, 8, 23))
    assert values["cfg"] == "2.5"
    assert (values["width"], values["height"], values["date"]) == ("32", "64", "2026-08-23")
    assert values.keys() | {"number"} == set(naming.TOKENS)


def test_two_thousand_hostile_patterns_stay_inside_and_overwrite_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)  # only its slowness would be tested
    root, canary = tmp_path / "root", tmp_path / "canary"
    root.mkdir()
    canary.write_bytes(b"alive")
    rng = random.Random(4)
    pieces = ["..", "/", "\\", "C:", "con", "NUL", "~", ".", " ", "\x00", "\n", "[seed]", "[prompt]", "[number]"]
    pieces += ["canary", "é", "\u202e", "\ud83d", "%s", "$(id)", "a" * 300, "🌷", "[", "]", "|", "*", "-"]
    existing: dict[Path, bytes] = {}
    for index in range(2000):
        pattern = "".join(rng.choices(pieces, k=rng.randint(0, 9)))
        values = {"seed": "1", "prompt": "".join(rng.choices(pieces, k=4))}
        data = str(index).encode()
        folder = root / str(index // 200)  # listing a folder takes as long as there are files in it
        try:
            path = naming.create(folder, pattern, values, rng.choice([".png", ".jpg"]), data)
        except UserError:
            continue
        assert path not in existing
        assert path.resolve().is_relative_to(folder.resolve())
        assert len(os.fsencode(path.name)) <= 255
        existing[path] = data
    assert len(existing) > 1500
    assert all(path.read_bytes() == data for path, data in existing.items())
    assert canary.read_bytes() == b"alive"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["canary", "root"]


@given(st.text(st.characters(), max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_text_makes_a_valid_part(text: str) -> None:
    name = naming.sanitise(text, ".png")
    assert name
    assert name not in (".", "..")
    assert not set(name) & set('<>:"/\\|?*\x00')
    assert not name.startswith(".")
    assert not name.endswith((".", " "))
    assert len((name + ".png").encode()) <= 255


@pytest.mark.parametrize("pattern", ["[number]-[seed]", "[label]/[seed]", "[date]/a/grid-[number]", "same"])
def test_the_name_that_is_foreseen_is_the_name_that_is_taken(pattern: str, tmp_path: Path) -> None:
    for _ in range(3):
        before = sorted(tmp_path.rglob("*"))
        told = naming.foreseen(tmp_path, pattern, VALUES, ".png")
        assert sorted(tmp_path.rglob("*")) == before
        assert naming.create(tmp_path, pattern, VALUES, ".png", b"x") == told


def test_a_token_that_stands_for_nothing_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\[sed\]") as raised:
        naming.foreseen(tmp_path, "[number]-[sed]", VALUES, ".png")
    assert "[seed]" in raised.value.advice
