"""Folders used before: remembered, distrusted, and found by the name of their model."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from diffstudio.errors import UserError
from diffstudio.models import catalogue
from diffstudio.models.recents import MOST, Recent, Recents

Paint = Callable[..., Path]


@pytest.fixture
def recents(tmp_path: Path) -> Recents:
    return Recents(tmp_path / "state" / "models.json")


def remembered(folder: Path, recents: Recents) -> str:
    """Use a folder and return the name of its model."""
    entry = catalogue.open_folder(folder)
    recent = catalogue.recent_entry(entry)
    assert recent is not None
    recents.remember(recent)
    return entry.name


def test_the_newest_comes_first_and_each_once(recents: Recents) -> None:
    assert recents.all() == ()
    for index in range(MOST + 3):
        recents.remember(Recent(f"model-{index}", f"/somewhere/{index}", "model"))
    recents.remember(Recent("model-20", "/somewhere/20", "model"))
    names = [recent.name for recent in recents.all()]
    assert len(names) == MOST
    assert names[:2] == ["model-20", f"model-{MOST + 2}"]
    assert len(set(names)) == MOST


def test_a_damaged_list_is_no_list(recents: Recents) -> None:
    recents.remember(Recent("one", "/somewhere", "pictures", 3, 64, ("a", "b"), "abc"))
    good = recents.file.read_bytes()
    entry = json.loads(good)["folders"][0]
    wrong = (
        *(("folder", "../x"), ("folder", ""), ("kind", "other"), ("count", -1), ("size", 10**6)),
        *(("labels", "ab"), ("labels", [1]), ("name", "../up"), ("count", True), ("outline", 3)),
    )
    for key, value in wrong:
        recents.file.write_text(json.dumps({"version": 1, "folders": [{**entry, key: value}, entry]}))
        assert [recent.name for recent in recents.all()] == ["one"]
    chance = random.Random(3)
    for _ in range(300):
        data = bytearray(good)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        recents.file.write_bytes(bytes(data))
        assert len(recents.all()) <= 1


def test_a_list_that_cannot_be_written_is_only_a_list(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    recents = Recents(tmp_path / "file" / "models.json")
    recents.remember(Recent("one", "/somewhere", "model"))
    assert recents.all() == ()


def test_the_model_of_pictures_is_found_by_its_name_while_they_are_the_same(
    tmp_path: Path, recents: Recents, paint: Paint
) -> None:
    folder = tmp_path / "holiday"
    paint(folder / "a.png", 1)
    paint(folder / "b.png", 2)
    name = remembered(folder, recents)
    found = catalogue.find(name, (), recents.all())
    assert (found.source, found.folder, found.pictures) == ("pictures", folder, None)
    model = catalogue.load(name, "cpu", (), recents.all())
    assert model.card == found.card
    assert name in [entry.name for entry in catalogue.entries((), recents.all())]
    with pytest.raises(UserError, match="There is no model"):
        catalogue.find(name)

    paint(folder / "c.png", 3)
    with pytest.raises(UserError, match="the folder has changed") as caught:
        catalogue.find(name, (), recents.all())
    assert "Open the folder again" in caught.value.advice
    (folder / "c.png").unlink()
    assert catalogue.find(name, (), recents.all()).name == name


def test_another_content_of_the_same_size_is_noticed_when_it_is_loaded(tmp_path: Path, recents: Recents) -> None:
    folder = tmp_path / "holiday"
    from PIL import Image

    folder.mkdir()
    Image.new("RGB", (20, 20), (10, 20, 30)).save(folder / "a.bmp")
    name = remembered(folder, recents)
    Image.new("RGB", (20, 20), (30, 20, 10)).save(folder / "a.bmp")
    assert catalogue.find(name, (), recents.all()).problem == ""
    with pytest.raises(UserError, match="the folder has changed"):
        catalogue.load(name, "cpu", (), recents.all())


def test_a_folder_that_is_gone_is_listed_with_that(tmp_path: Path, recents: Recents, paint: Paint) -> None:
    folder = tmp_path / "holiday"
    paint(folder / "a.png", 1)
    name = remembered(folder, recents)
    shutil.copytree(folder, tmp_path / "copy")
    shutil.rmtree(folder)
    entry = next(entry for entry in catalogue.entries((), recents.all()) if entry.name == name)
    assert "is not there any more" in entry.problem
    assert remembered(tmp_path / "copy", recents) == name
    listed = [entry for entry in catalogue.entries((), recents.all()) if entry.name == name]
    assert [(entry.folder, entry.problem) for entry in listed] == [(tmp_path / "copy", "")]
    shutil.move(tmp_path / "copy", folder)
    assert catalogue.find(name, (), recents.all()).folder == folder


def test_pictures_that_were_read_anew_take_the_place_of_the_old_reading(
    tmp_path: Path, recents: Recents, paint: Paint
) -> None:
    folder = tmp_path / "holiday"
    paint(folder / "a.png", 1)
    old = remembered(folder, recents)
    paint(folder / "b.png", 2)
    new = remembered(folder, recents)
    names = [entry.name for entry in catalogue.entries((), recents.all())]
    assert new in names
    assert old not in names
    with pytest.raises(UserError, match="the folder has changed"):
        catalogue.find(old, (), recents.all())


def test_a_folder_is_forgotten_with_all_that_was_made_of_it(recents: Recents) -> None:
    for name, folder in (("one", "/here"), ("two", "/here"), ("three", "/there")):
        recents.remember(Recent(name, folder, "model"))
    recents.forget(Path("/nowhere"))
    assert len(recents.all()) == 3
    recents.forget(Path("/here"))
    assert [recent.name for recent in recents.all()] == ["three"]
