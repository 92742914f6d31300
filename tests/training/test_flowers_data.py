"""The drawn flowers as data: order, cache, damage, several processes, stopping."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from diffstudio.errors import UserError
from diffstudio.training import drawing, flowers_data
from diffstudio.training.drawing import draw_range
from diffstudio.training.flowers import KINDS, draw_flower
from diffstudio.training.flowers_data import CHUNK, cache_key, drawing_digest, flowers
from diffstudio.training.pictures import PictureSet
from diffstudio.training.recipe import FlowersSpec

SPEC = FlowersSpec(20, 8, 5, KINDS)


def get(spec: FlowersSpec, cache: Path | None, workers: int = 1) -> tuple[PictureSet, list[int], list[str]]:
    source, done, notices = flowers(spec, cache, workers), [], []
    while True:
        try:
            at = next(source)
        except StopIteration as end:
            return end.value, done, notices
        if at.notice:
            notices.append(at.notice)
        else:
            done.append(at.done)


def test_picture_i_is_of_kind_i_and_seed_i() -> None:
    data, done, _ = get(SPEC, None)
    assert data.labels == KINDS
    assert len(data) == 20
    assert done == [0, 20]
    assert data.label_ids is not None
    assert data.label_ids.tolist() == [i % 9 for i in range(20)]
    for number in (0, 8, 9, 19):
        assert np.array_equal(data.pictures[number], draw_flower(KINDS[number % 9], 5 + number, 8))


def test_some_kinds_only() -> None:
    data, _, _ = get(FlowersSpec(4, 8, 0, ("tulip", "rose")), None)
    assert data.labels == ("tulip", "rose")
    assert np.array_equal(data.pictures[3], draw_flower("rose", 3, 8))


def test_the_second_time_nothing_is_drawn(tmp_path: Path) -> None:
    first, drawn, _ = get(SPEC, tmp_path)
    second, again, notices = get(SPEC, tmp_path)
    assert np.array_equal(first.pictures, second.pictures)
    assert drawn
    assert again == []
    assert notices == []
    assert [path.suffix for path in tmp_path.iterdir()] == [".npy"]


@pytest.mark.parametrize("damage", ["cut", "flipped", "pickle", "shape"])
def test_damaged_drawings_are_drawn_again_and_said_so(tmp_path: Path, damage: str) -> None:
    whole, _, _ = get(SPEC, tmp_path)
    path = next(tmp_path.iterdir())
    data = path.read_bytes()
    match damage:
        case "cut":
            path.write_bytes(data[:-100])
        case "flipped":
            path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
        case "pickle":
            np.save(path, np.array([{}], dtype=object), allow_pickle=True)
        case "shape":
            np.save(path, np.zeros((2, 8, 8, 3), np.uint8))
    mended, done, notices = get(SPEC, tmp_path)
    assert np.array_equal(mended.pictures, whole.pictures)
    assert done == [0, 20]
    assert notices == ["The kept drawings were damaged, so they are drawn again."]
    assert get(SPEC, tmp_path)[1] == []


def test_the_key_follows_the_recipe_and_the_drawing_code(monkeypatch: pytest.MonkeyPatch) -> None:
    key = cache_key(SPEC)
    assert cache_key(SPEC) == key
    changes: list[dict[str, Any]] = [{"count": 21}, {"size": 9}, {"first_seed": 6}, {"kinds": ("rose",)}]
    assert len({key, *(cache_key(replace(SPEC, **change)) for change in changes)}) == 5
    monkeypatch.setattr(drawing, "draw_flower", lambda *_: np.zeros((24, 24, 3), np.uint8))
    drawing_digest.cache_clear()
    assert cache_key(SPEC) != key
    monkeypatch.undo()
    drawing_digest.cache_clear()
    assert cache_key(SPEC) == key


def test_an_unwritable_cache_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    data, _, notices = get(SPEC, tmp_path / "file")
    assert len(data) == 20
    assert len(notices) == 1
    assert "could not be kept" in notices[0]


def test_closing_stops_the_drawing_and_keeps_nothing(tmp_path: Path) -> None:
    source = flowers(FlowersSpec(3 * CHUNK, 8, 0, KINDS), tmp_path)
    next(source)
    assert next(source).done == CHUNK
    source.close()
    assert list(tmp_path.iterdir()) == []


def test_several_processes_draw_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flowers_data, "CHUNK", 6)
    alone, _, _ = get(SPEC, None)
    together, done, _ = get(SPEC, None, workers=2)
    assert np.array_equal(alone.pictures, together.pictures)
    assert done == [0, 6, 12, 18, 20]


def test_too_many_pictures_are_refused_before_anything_is_drawn() -> None:
    with pytest.raises(UserError, match="GB of memory"):
        next(flowers(FlowersSpec(1_000_000, 512, 0, KINDS), None))


def test_batches_are_what_the_training_of_the_bundled_model_saw() -> None:
    data, _, _ = get(SPEC, None)
    x0, label = data.batch([0, 10])
    expected = torch.from_numpy(draw_range(KINDS, 0, 11, 5, 8)[[0, 10]]).permute(0, 3, 1, 2).float() / 127.5 - 1
    assert torch.equal(x0, expected)
    assert label is not None
    assert label.tolist() == [0, 1]
