"""A folder of pictures: what is used of it, what it is called, and that its ideal denoiser gives it back."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from diffstudio.errors import UserError
from diffstudio.models import catalogue, loading, picture_folder
from diffstudio.models.exact import ideal_model_of_folder, model_of_pictures
from diffstudio.models.loading import LoadingStoppedError
from diffstudio.models.picture_folder import NoPicturesError, read, select

Paint = Callable[..., Path]


def test_every_kind_of_file_and_size_becomes_a_square(tmp_path: Path, paint: Paint) -> None:
    for index, name in enumerate(("a.png", "b.jpg", "c.webp", "d.bmp", "e.PNG")):
        paint(tmp_path / name, index, (17 + 40 * index, 60))
    (tmp_path / "notes.txt").write_text("no picture")
    paint(tmp_path / ".hidden.png")
    pictures = read(select(tmp_path, 32))
    assert pictures.squares.shape == (5, 32, 32, 3)
    assert pictures.card.shape == (3, 32, 32)
    assert pictures.card.labels == ()
    assert pictures.label_ids is None
    assert pictures.left_out == ()
    assert "5 pictures" in pictures.card.summary
    assert pictures.card.title == f"Pictures of {tmp_path.name[:48]}"


def test_folders_inside_are_classes(tmp_path: Path, paint: Paint) -> None:
    for index, name in enumerate(("red/1.png", "red/2.png", "blue/1.png", "empty/notes.txt")):
        if name.endswith("png"):
            paint(tmp_path / name, index)
        else:
            (tmp_path / name).parent.mkdir()
            (tmp_path / name).write_text("")
    pictures = read(select(tmp_path, 32))
    assert pictures.card.labels == ("blue", "red")
    assert list(pictures.label_ids) == [0, 1, 1]
    assert pictures.card.capabilities >= {"label", "guidance", "negative", "exact", "pictures"}


def test_one_folder_inside_is_no_class(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "all" / "1.png")
    assert read(select(tmp_path)).card.labels == ()


def test_what_is_not_used_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paint: Paint) -> None:
    for index in range(10):
        paint(tmp_path / f"{index}.png", index)
    paint(tmp_path / "inside" / "1.png")
    (tmp_path / "bad.jpg").write_bytes(b"\xff\xd8\xff damaged")
    pictures = read(select(tmp_path, 32))
    assert len(pictures.squares) == 10
    assert pictures.left_out == (
        "1 picture in sub-folders, because there are pictures beside them.",
        "bad.jpg: it is damaged or no picture.",
    )
    (tmp_path / "bad.jpg").unlink()
    monkeypatch.setattr(picture_folder, "MOST_VALUES", 4 * 3 * 32 * 32)
    selection = select(tmp_path, 32)
    assert [path.name for path in selection.groups[0]] == ["0.png", "2.png", "5.png", "7.png"]
    assert selection.left_out[-1] == "6 pictures of 10: so many would make every step slow."
    monkeypatch.setattr(picture_folder, "MOST_BYTES", (tmp_path / "0.png").stat().st_size)
    assert read(selection).left_out[-1].endswith("their files are more than 2 GB together.")


def test_every_class_keeps_some_of_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paint: Paint) -> None:
    for index in range(12):
        paint(tmp_path / ("few" if index < 2 else "many") / f"{index}.png", index)
    monkeypatch.setattr(picture_folder, "MOST_VALUES", 6 * 3 * 32 * 32)
    assert [len(group) for group in select(tmp_path, 32).groups] == [1, 5]


def test_names_of_classes_that_cannot_be_shown_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paint: Paint
) -> None:
    for index, name in enumerate(("good", "fine", "b\tad", "zoo")):
        paint(tmp_path / name / "1.png", index)
    monkeypatch.setattr(picture_folder, "MOST_CLASSES", 2)
    selection = select(tmp_path)
    assert selection.labels == ("fine", "good")
    assert any("cannot be the name of a class" in sentence for sentence in selection.left_out)
    assert any("at most 2 classes" in sentence for sentence in selection.left_out)


def test_a_class_of_damaged_pictures_is_none(tmp_path: Path, paint: Paint) -> None:
    for index, name in enumerate(("a", "b", "c")):
        paint(tmp_path / name / "1.png", index)
    (tmp_path / "b" / "1.png").write_bytes(b"broken")
    pictures = read(select(tmp_path))
    assert pictures.card.labels == ("a", "c")
    assert list(pictures.label_ids) == [0, 1]


def test_folders_that_hold_nothing_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NoPicturesError, match="holds no pictures"):
        select(tmp_path)
    with pytest.raises(UserError, match="cannot be read"):
        select(tmp_path / "absent")
    (tmp_path / "a.png").write_bytes(b"broken")
    with pytest.raises(UserError, match=r"None of the pictures in .* can be read"):
        read(select(tmp_path))


def test_the_name_follows_from_the_content(tmp_path: Path, paint: Paint) -> None:
    first, second = paint(tmp_path / "one" / "a.png", 1), paint(tmp_path / "one" / "b.png", 2)
    name = read(select(tmp_path / "one")).card.name
    assert name.startswith("pictures-")
    os.utime(first, (1, 1))
    assert read(select(tmp_path / "one")).card.name == name
    (tmp_path / "one").rename(tmp_path / "two")
    assert read(select(tmp_path / "two")).card.name == name
    assert read(select(tmp_path / "two", 32)).card.name != name
    paint(tmp_path / "two" / second.name, 3)
    assert read(select(tmp_path / "two")).card.name != name


def test_reading_says_how_far_it_is_and_can_be_stopped(tmp_path: Path, paint: Paint) -> None:
    for index in range(3):
        paint(tmp_path / f"{index}.png", index)
    said: list[tuple[str, int, int]] = []
    read(select(tmp_path), lambda *progress: said.append(progress))
    assert said == [("Reading pictures", index, 3) for index in range(3)]

    def stop(_stage: str, done: int, _total: int) -> None:
        if done == 1:
            raise LoadingStoppedError

    with pytest.raises(LoadingStoppedError):
        read(select(tmp_path), stop)


def test_too_little_memory_is_said_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paint: Paint
) -> None:
    paint(tmp_path / "a.png")
    monkeypatch.setattr(loading, "free_bytes", lambda device="cpu": loading.KEPT_FREE + 1000)
    with pytest.raises(UserError, match=r"Pictures of .* needs 111 kB of memory to be loaded, and 1 kB are free"):
        read(select(tmp_path))


@pytest.mark.parametrize("label", [None, "second"])
def test_a_folder_of_three_pictures_generates_one_of_them(tmp_path: Path, label: str | None, paint: Paint) -> None:
    from diffstudio.engine.execute import execute
    from diffstudio.engine.plan import plan
    from diffstudio.engine.recipe import Recipe
    from diffstudio.engine.run import Run

    for index in range(3):
        paint(tmp_path / ("first", "second")[index % 2] / f"{index}.png", index)
    pictures = read(select(tmp_path, 32))
    model = model_of_pictures(pictures)
    known = torch.from_numpy(pictures.squares).permute(0, 3, 1, 2).float() / 127.5 - 1
    recipe = Recipe(model=model.card.name, label=label, steps=24, guidance=3.0 if label else 1.0, seed=5, count=4)
    run = execute(plan(recipe, model), Run(plan(recipe, model)), lambda: False)
    made = run.steps[-1].x_next
    assert made.shape == (4, 3, 32, 32)
    distances = torch.cdist(made.flatten(1).float(), known.flatten(1)) / made[0].numel() ** 0.5
    assert distances.min(1).values.max() < 1e-3
    if label:
        assert set(distances.argmin(1).tolist()) <= {i for i, own in enumerate(pictures.label_ids) if own == 1}


def test_single_precision_answers_as_double(tmp_path: Path) -> None:
    from diffstudio.diffusion.exact import IdealDenoiser
    from diffstudio.diffusion.level import Level

    pictures = 2 * torch.rand(40, 3, 32, 32, generator=torch.Generator().manual_seed(1)) - 1
    single, double = IdealDenoiser(pictures, dtype=torch.float32), IdealDenoiser(pictures)
    x = pictures[:2] + 0.5 * torch.randn(2, 3, 32, 32, generator=torch.Generator().manual_seed(2))
    for level in (Level(0.1, 0.9999, 0.01), Level(0.5, 0.6, 0.8), Level(0.99, 0.02, 0.9998)):
        torch.testing.assert_close(single(x, level).x0, double(x.double(), level).x0.float(), rtol=0, atol=1e-4)


def test_opening_a_folder_finds_a_model_pictures_or_says_what_was_looked_for(tmp_path: Path, paint: Paint) -> None:
    with pytest.raises(UserError, match=r"no card\.json, and no picture") as caught:
        catalogue.open_folder(tmp_path)
    assert "model.safetensors" in caught.value.advice
    (tmp_path / "weights.ckpt").write_bytes(b"\x80\x04 a pickle")
    with pytest.raises(UserError, match=r"weights\.ckpt, a pickle, which is never opened"):
        catalogue.open_folder(tmp_path)
    with pytest.raises(UserError, match="is no folder"):
        catalogue.open_folder(tmp_path / "weights.ckpt")
    paint(tmp_path / "a.png")
    entry = catalogue.open_folder(tmp_path, 32)
    assert (entry.source, entry.card.shape) == ("pictures", (3, 32, 32))
    assert catalogue.load(entry).card == entry.card
    (tmp_path / "card.json").write_text("{")
    assert "cannot be used" in catalogue.open_folder(tmp_path).problem
    assert "cannot be used" in catalogue.open_folder(tmp_path / "card.json").problem


def test_the_model_of_a_folder_takes_four_bytes_a_number(tmp_path: Path, paint: Paint) -> None:
    paint(tmp_path / "a.png")
    model = ideal_model_of_folder(tmp_path, 32)
    assert (model.parameters, model.bytes) == (3072, 4 * 3072)
