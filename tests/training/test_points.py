"""Points: the shapes are what they say, seeds decide, drawn points are read and refused plainly."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import torch
from torch import Tensor

from diffstudio.errors import UserError
from diffstudio.training.assemble import point_set
from diffstudio.training.points import (
    RING_MODES,
    RING_STD,
    SHAPES,
    draw_points,
    read_drawn,
    ring_centres,
    scatter_drawn,
)
from diffstudio.training.recipe import PointsSpec


def drawn(shape: str, count: int = 4000, seed: int = 0) -> Tensor:
    return draw_points(shape, count, torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_lies_in_about_the_unit_square_around_zero(shape: str) -> None:
    points = drawn(shape)
    assert points.shape == (4000, 2)
    assert points.dtype == torch.float32
    assert 0.8 < points.abs().max().item() < 1.5
    assert points.mean(0).abs().max().item() < 0.15


@pytest.mark.parametrize("shape", SHAPES)
def test_the_seed_decides(shape: str) -> None:
    assert torch.equal(drawn(shape, 50), drawn(shape, 50))
    assert not torch.equal(drawn(shape, 50), drawn(shape, 50, seed=1))


def test_the_ring_is_a_mixture_of_eight_equal_gaussians() -> None:
    points = drawn("ring", 40_000)
    distances, modes = torch.cdist(points, ring_centres()).min(1)
    weights = torch.bincount(modes, minlength=RING_MODES) / len(points)
    assert (weights - 1 / RING_MODES).abs().max().item() < 4 * math.sqrt(0.125 * 0.875 / len(points))
    assert distances.square().mean().sqrt().item() == pytest.approx(RING_STD * math.sqrt(2), rel=0.02)
    torch.testing.assert_close(ring_centres().norm(dim=1), torch.ones(8))


def test_the_checkerboard_fills_every_second_square_evenly() -> None:
    squares = ((drawn("checkerboard", 16_000) + 1) * 2).floor().long()
    assert bool(((squares.sum(1) % 2) == 0).all())
    counts = torch.bincount(squares[:, 0] * 4 + squares[:, 1], minlength=16)
    assert int((counts > 0).sum()) == 8
    assert (counts[counts > 0] / 2000 - 1).abs().max().item() < 0.1


def test_the_moons_are_each_others_mirror() -> None:
    points = drawn("moons", 20_000)
    torch.testing.assert_close(points.mean(0), torch.zeros(2), atol=0.02, rtol=0)
    upper = points[(points - torch.tensor([-1 / 3, -1 / 6])).norm(dim=1).sub(2 / 3).abs() < 0.15]
    assert 0.45 < len(upper) / len(points) < 0.7


def test_the_roll_winds_outward_by_one_and_a_half_turns() -> None:
    points = drawn("swiss roll", 20_000)
    radius = points.norm(dim=1)
    assert radius.min().item() == pytest.approx(1 / 3, abs=0.12)
    assert radius.max().item() == pytest.approx(1.0, abs=0.12)
    turn = torch.atan2(points[:, 1], points[:, 0])
    expected = radius * 4.5 * math.pi  # on the roll the angle is proportional to the radius
    assert (turn - expected).cos().mean().item() > 0.9


def test_an_unknown_shape_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"unknown shape 'star'.*checkerboard"):
        drawn("star")


def test_drawn_points_are_fitted_and_scattered(tmp_path: Path) -> None:
    path = tmp_path / "curve.csv"
    path.write_text("# a line\n100, 200\n\n300\t400\n500 600\n")
    points = read_drawn(path)
    torch.testing.assert_close(points, torch.tensor([[100.0, 200], [300, 400], [500, 600]]))
    cloud = scatter_drawn(points, 0.02, 3000, torch.Generator().manual_seed(0))
    distance = torch.cdist(cloud, torch.tensor([[-1.0, -1], [0, 0], [1, 1]])).amin(1)
    assert distance.square().mean().sqrt().item() == pytest.approx(0.02 * math.sqrt(2), rel=0.05)


def test_drawn_points_that_all_coincide_are_one_place() -> None:
    cloud = scatter_drawn(torch.full((3, 2), 7.0), 0.0, 10, torch.Generator())
    assert torch.equal(cloud, torch.zeros(10, 2))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"1, 2\n3\n", "Line 2 of d.csv is not a point"),
        (b"1, 2\n3, x\n", "Line 2"),
        (b"1, 2\n3, nan\n", "Line 2"),
        (b"1, 2\n3, 1e300\n", "Line 2"),
        (b"1, 2, 3\n", "Line 1"),
        (b"1, 2\n", "holds 1 points"),
        (b"", "holds 0 points"),
        (b"\xff\xfe", "cannot be read"),
    ],
)
def test_files_without_points_are_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "d.csv"
    path.write_bytes(content)
    with pytest.raises(UserError, match=message):
        read_drawn(path)
    with pytest.raises(UserError, match="cannot be read"):
        read_drawn(tmp_path / "missing.csv")


def test_a_point_set_has_one_class_a_shape_and_seeds_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("0 0\n1 1\n")
    spec = PointsSpec(("ring", "moons"), 100, 5, str(path), 0.01)
    data = point_set(spec, 5, 100)
    assert data.labels == ("ring", "moons", "drawn")
    assert len(data) == 300
    points, label = data.batch([0, 150, 299])
    assert points.shape == (3, 2)
    assert label is not None
    assert label.tolist() == [0, 1, 2]
    assert torch.equal(data.points, point_set(spec, 5, 100).points)
    assert not torch.equal(data.points, point_set(spec, 6, 100).points)
