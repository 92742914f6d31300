"""The user's pictures: turned, cut and labelled; broken, huge and strange files are left out by name."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from diffstudio import resources
from diffstudio.errors import UserError
from diffstudio.training.assemble import load_data
from diffstudio.training.events import Notice
from diffstudio.training.folder import FEWEST, find_pictures, pictures_of
from diffstudio.training.pictures import PictureSet
from diffstudio.training.recipe import FolderSpec, read_recipe


def fill(folder: Path, count: int = FEWEST, colour: tuple[int, int, int] = (200, 30, 30)) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        Image.new("RGB", (24 + number, 16), colour).save(folder / f"{number:03d}.png")


def read(spec: FolderSpec) -> tuple[PictureSet, list[str]]:
    source, skipped = pictures_of(spec), []
    while True:
        try:
            at = next(source)
        except StopIteration as end:
            return end.value, skipped
        if at.skipped:
            skipped.append(at.skipped)


def huge_png(side: int) -> bytes:
    """A PNG of a few bytes that claims to be a picture of `side`² pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def test_a_plain_folder_has_no_classes(tmp_path: Path) -> None:
    fill(tmp_path)
    data, skipped = read(FolderSpec(str(tmp_path), 8, False))
    assert data.pictures.shape == (FEWEST, 8, 8, 3)
    assert data.labels == ()
    assert data.label_ids is None
    assert skipped == []
    assert np.array_equal(data.pictures[0, 0, 0], [200, 30, 30])


def test_subfolders_are_classes_in_alphabetical_order(tmp_path: Path) -> None:
    fill(tmp_path / "dogs", 6, (0, 0, 255))
    fill(tmp_path / "cats" / "more", 7, (255, 0, 0))
    fill(tmp_path / ".hidden", 3)
    (tmp_path / "empty").mkdir()
    data, _ = read(FolderSpec(str(tmp_path), 8, True))
    assert data.labels == ("cats", "dogs")
    assert data.label_ids is not None
    assert data.label_ids.tolist() == [0] * 7 + [1] * 6
    assert data.pictures[0, 0, 0].tolist() == [255, 0, 0]


def test_bad_files_are_left_out_and_named(tmp_path: Path) -> None:
    fill(tmp_path)
    whole = (tmp_path / "000.png").read_bytes()
    (tmp_path / "cut.png").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "empty.png").write_bytes(b"")
    (tmp_path / "text.jpg").write_text("not a picture")
    (tmp_path / "bomb.png").write_bytes(huge_png(12_000))
    (tmp_path / "worse.png").write_bytes(huge_png(60_000))
    (tmp_path / "postscript.png").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n")
    (tmp_path / "notes.txt").write_text("never looked at")
    data, skipped = read(FolderSpec(str(tmp_path), 8, False))
    assert len(data) == FEWEST
    named = {text.split(":")[0] for text in skipped}
    assert named == {"cut.png", "empty.png", "text.jpg", "bomb.png", "worse.png", "postscript.png"}
    assert any("12000×12000 pixels are too many" in text for text in skipped)


def test_left_out_files_become_notices_of_the_job(tmp_path: Path) -> None:
    fill(tmp_path / "pictures")
    (tmp_path / "pictures" / "text.jpg").write_text("not a picture")
    flowers = read_recipe(resources.path("recipes", "flowers.toml"))
    recipe = replace(flowers, data=FolderSpec(str(tmp_path / "pictures"), 8, False))
    notices = [event.text for event in load_data(recipe, None, 1) if isinstance(event, Notice)]
    assert notices == ["Left out text.jpg: it is damaged or no picture."]


def test_too_few_pictures_say_how_many_are_needed(tmp_path: Path) -> None:
    fill(tmp_path, 4)
    with pytest.raises(UserError, match=r"4 usable pictures.*At least 10"):
        find_pictures(FolderSpec(str(tmp_path), 8, False))


def test_too_few_readable_pictures_say_how_many_could_not_be_read(tmp_path: Path) -> None:
    fill(tmp_path, 9)
    (tmp_path / "broken.png").write_bytes(b"x")
    with pytest.raises(UserError, match=r"9 usable pictures \(1 files could not be read\)"):
        read(FolderSpec(str(tmp_path), 8, False))


def test_folders_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no folder .*missing"):
        find_pictures(FolderSpec(str(tmp_path / "missing"), 8, False))
    fill(tmp_path / "one", 20)
    with pytest.raises(UserError, match="1 subfolders with pictures"):
        find_pictures(FolderSpec(str(tmp_path), 8, True))
    fill(tmp_path / ("x" * 70), 20)
    with pytest.raises(UserError, match="cannot be the name of a class"):
        find_pictures(FolderSpec(str(tmp_path), 8, True))


def test_a_class_without_a_readable_picture_is_named(tmp_path: Path) -> None:
    fill(tmp_path / "good", 12)
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "a.png").write_bytes(b"x")
    with pytest.raises(UserError, match='subfolder "bad"'):
        read(FolderSpec(str(tmp_path), 8, True))


def test_closing_stops_the_reading(tmp_path: Path) -> None:
    fill(tmp_path, 30)
    source = pictures_of(FolderSpec(str(tmp_path), 8, False))
    assert next(source).done == 0
    assert next(source).done == 1
    source.close()
    with pytest.raises(StopIteration):
        next(source)
