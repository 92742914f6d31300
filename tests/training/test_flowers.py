"""The drawn flowers: determinism, size independence, distinct kinds, variety and contrast."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from diffstudio.training.flowers import KINDS, draw_flower

SEEDS = range(16)


@pytest.fixture(scope="module")
def pictures() -> dict[str, np.ndarray]:
    """Sixteen pictures of every kind, each of shape (16, 64, 64, 3), from 0 to 1."""
    return {kind: np.stack([draw_flower(kind, seed) for seed in SEEDS]) / 255.0 for kind in KINDS}


def reduced(picture: np.ndarray, size: int) -> np.ndarray:
    image = Image.fromarray(picture).resize((size, size), Image.Resampling.BOX)
    return np.asarray(image, dtype=np.float64)


def test_the_nine_kinds_in_class_order() -> None:
    assert KINDS == (
        "rose",
        "tulip",
        "daisy",
        "sunflower",
        "poppy",
        "violet",
        "bluebell",
        "lily",
        "lavender",
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [32, 96])
def test_every_kind_draws_at_any_size(kind: str, size: int) -> None:
    picture = draw_flower(kind, 3, size)
    assert picture.shape == (size, size, 3)
    assert picture.dtype == np.uint8


@pytest.mark.parametrize("kind", KINDS)
def test_same_seed_same_picture(kind: str) -> None:
    first = draw_flower(kind, 11)
    draw_flower(kind, 12)
    assert np.array_equal(first, draw_flower(kind, 11))


def test_seeds_and_kinds_give_different_pictures() -> None:
    drawn = {draw_flower(kind, seed).tobytes() for kind in KINDS for seed in range(4)}
    assert len(drawn) == 4 * len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_composition_does_not_depend_on_size(kind: str) -> None:
    for seed in (0, 5):
        small = draw_flower(kind, seed).astype(np.float64)
        large = reduced(draw_flower(kind, seed, 256), 64)
        other = draw_flower(kind, seed + 1).astype(np.float64)
        assert np.abs(small - large).mean() < 2.5
        assert np.abs(small - large).mean() < 0.15 * np.abs(small - other).mean()


@pytest.mark.parametrize(
    ("kind", "seed", "size", "named"),
    [("orchid", 0, 64, "rose, tulip"), ("rose", -1, 64, "seed"), ("rose", 0, 4, "size")],
)
def test_what_cannot_be_drawn_is_refused_by_name(kind: str, seed: int, size: int, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        draw_flower(kind, seed, size)


def outline_features(pictures: np.ndarray) -> np.ndarray:
    """Edge strength of the grey picture on a coarse grid: shape without colour, shape (n, 256)."""
    grey = pictures.mean(axis=3)
    rise = np.abs(np.diff(grey, axis=1))[:, :, :-1] + np.abs(np.diff(grey, axis=2))[:, :-1, :]
    tiles = np.pad(rise, ((0, 0), (0, 1), (0, 1))).reshape(len(grey), 16, 4, 16, 4).mean(axis=(2, 4))
    flat = tiles.reshape(len(grey), -1)
    return flat / np.linalg.norm(flat, axis=1, keepdims=True)


def test_kinds_are_told_apart_by_shape_alone(pictures: dict[str, np.ndarray]) -> None:
    features = {kind: outline_features(drawn) for kind, drawn in pictures.items()}
    centres = np.stack([features[kind][:10].mean(axis=0) for kind in KINDS])
    right = total = 0
    for index, kind in enumerate(KINDS):
        rest = features[kind][10:]
        nearest = ((rest[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        right += int((nearest == index).sum())
        total += len(rest)
    # Chance is one in nine; nearest centres of ten coarse edge maps are a weak classifier on purpose.
    assert right / total > 0.65


@pytest.mark.parametrize("kind", KINDS)
def test_variety_within_a_kind(kind: str, pictures: dict[str, np.ndarray]) -> None:
    flat = pictures[kind].reshape(len(SEEDS), -1)
    gaps = [np.abs(flat[i] - flat[j]).mean() for i in range(len(flat)) for j in range(i)]
    assert np.mean(gaps) > 0.12
    assert np.min(gaps) > 0.01


@pytest.mark.parametrize("kind", KINDS)
def test_flowers_stand_out_from_their_ground(kind: str, pictures: dict[str, np.ndarray]) -> None:
    for picture in pictures[kind]:
        # The outermost columns are ground at every height, so their mean is the ground of each row.
        ground = np.concatenate((picture[:, :3], picture[:, -3:]), axis=1).mean(axis=1, keepdims=True)
        apart = np.linalg.norm(picture - ground, axis=2)
        head, below = apart[8:40, 12:52], apart[44:60, 8:56]
        assert np.quantile(head, 0.9) > 0.25
        assert np.quantile(below, 0.96) > 0.2


@pytest.mark.parametrize("kind", KINDS)
def test_grounds_are_smooth(kind: str, pictures: dict[str, np.ndarray]) -> None:
    edge = pictures[kind][:, :, :2]
    assert np.abs(np.diff(edge, axis=1)).max() < 0.08
