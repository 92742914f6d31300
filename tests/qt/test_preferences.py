import json
import random

import pytest

from diffstudio.errors import UserError
from diffstudio.qt import preferences
from diffstudio.qt.preferences import Preferences


def test_without_a_file_the_defaults_are_used(tmp_path):
    assert preferences.load(tmp_path / "none.json") == (Preferences(), "")


def test_what_is_saved_comes_back(tmp_path):
    file = tmp_path / "folder" / "preferences.json"
    wanted = Preferences(theme="light", fps=24, overlays=("cosine", "linear"), recipe={"version": 1, "steps": 7})
    preferences.save(wanted, file)
    assert preferences.load(file) == (wanted, "")


def test_good_keys_survive_bad_ones(tmp_path):
    file = tmp_path / "preferences.json"
    file.write_text(json.dumps({"theme": "purple", "fps": 30, "overlays": [1], "unknown": True}))
    loaded, problem = preferences.load(file)
    assert loaded == Preferences(fps=30)
    assert "overlays" in problem
    assert "theme" in problem


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00" * 50, "[" * 100_000, "{}" * 600_000])
def test_a_broken_file_is_put_aside(tmp_path, text):
    file = tmp_path / "preferences.json"
    file.write_text(text)
    loaded, problem = preferences.load(file)
    assert loaded == Preferences()
    assert "preferences-damaged.json" in problem
    assert (tmp_path / "preferences-damaged.json").read_text() == text
    assert not file.exists()


def test_a_thousand_damaged_files_start_a_thousand_times(tmp_path):
    chance = random.Random(5)
    good = bytearray(json.dumps({"theme": "light", "fps": 24, "recipe": {"version": 1}}).encode())
    file = tmp_path / "preferences.json"
    for _ in range(1000):
        data = bytearray(good)
        for _ in range(chance.randint(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        file.write_bytes(bytes(data[: chance.randint(0, len(data))] if chance.random() < 0.3 else data))
        loaded, _ = preferences.load(file)
        assert loaded.theme in preferences.THEMES
        assert 1 <= loaded.fps <= 60


def test_an_unreadable_file_is_said(tmp_path):
    folder = tmp_path / "preferences.json"
    folder.mkdir()
    loaded, problem = preferences.load(folder)
    assert loaded == Preferences()
    assert "could not be read" in problem


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="file"):
        preferences.save(Preferences(), tmp_path / "file" / "preferences.json")


def test_a_folder_in_place_of_the_file_does_not_keep_the_program_from_starting(tmp_path):
    folder = tmp_path / "preferences.json"
    folder.mkdir()
    loaded, problem = preferences.load(folder)
    assert loaded == preferences.Preferences()
    assert problem == "The preferences could not be read: it is a folder; the defaults are used."


@pytest.mark.parametrize(("key", "value"), [("device", "abacus"), ("device", 3), ("picture_size", 65)])
def test_devices_and_sizes_that_there_are_not_have_their_defaults(tmp_path, key, value):
    file = tmp_path / "preferences.json"
    file.write_text(json.dumps({key: value, "fps": 30}))
    loaded, problem = preferences.load(file)
    assert loaded == Preferences(fps=30)
    assert key in problem
    preferences.save(Preferences(device="cuda", picture_size=128), file)
    assert preferences.load(file) == (Preferences(device="cuda", picture_size=128), "")
