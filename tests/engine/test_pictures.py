import numpy as np
import pytest

from diffstudio.engine.pictures import DARK, LIGHT, cloud, enlarged, picture_of, signed_picture_of, thumbnail


def values(*numbers: float, channels: int = 3) -> np.ndarray:
    return np.broadcast_to(np.array(numbers, np.float32)[None, None], (channels, 1, len(numbers)))


def test_pixels_are_rounded_and_cut_off() -> None:
    picture = picture_of(values(-1, 1, 0, -7, 7, 0.5, 1 / 255, np.nan))
    assert picture.dtype == np.uint8
    assert picture.shape == (1, 8, 3)
    assert picture[0, :, 0].tolist() == [0, 255, 128, 0, 255, 191, 128, 0]  # 127.5 goes to the even one


def test_every_byte_comes_back() -> None:
    levels = np.arange(256, dtype=np.float32) / np.float32(127.5) - np.float32(1)
    assert picture_of(values(*levels))[0, :, 1].tolist() == list(range(256))


def test_one_channel_is_grey() -> None:
    picture = picture_of(values(-1, 0.2, channels=1))
    assert (picture == picture[..., :1]).all()


def test_other_channels_are_refused() -> None:
    with pytest.raises(ValueError, match="one or three channels"):
        picture_of(np.zeros((4, 2, 2), np.float32))
    with pytest.raises(ValueError, match="n 2"):
        picture_of(np.zeros((5, 3), np.float32))


def test_zero_is_grey_and_the_scale_is_symmetric() -> None:
    picture, scale = signed_picture_of(values(-4, -2, 0, 2, 4), 4.0)
    assert scale == 4.0
    assert picture[0, :, 0].tolist() == [0, 64, 128, 191, 255]


def test_the_scale_is_three_root_mean_squares() -> None:
    assert signed_picture_of(values(-2, 2))[1] == pytest.approx(6)
    picture, scale = signed_picture_of(values(0, 0))
    assert scale == 0
    assert (picture == 128).all()


@pytest.mark.parametrize("ground", [DARK, LIGHT])
def test_a_dot_lies_where_its_point_is(ground: object) -> None:
    points = np.array([[1.25, 0.625]], np.float32)
    picture = cloud(points, 200, ground=ground)  # type: ignore[arg-type]
    empty = cloud(points[:0], 200, ground=ground)  # type: ignore[arg-type]
    inked = np.argwhere((picture != empty).any(-1))
    row, column = inked.mean(0) + 0.5
    assert column == pytest.approx(200 * (1.25 / 2.2 + 1) / 2, abs=0.6)
    assert row == pytest.approx(200 * (1 - 0.625 / 2.2) / 2, abs=0.6)


def test_many_dots_are_denser_and_points_outside_are_left_out() -> None:
    one = cloud(np.zeros((1, 2), np.float32) + 0.5, 64)
    many = cloud(np.zeros((50, 2), np.float32) + 0.5, 64)
    assert many.astype(int).sum() > one.astype(int).sum()
    outside = np.array([[99, 0], [np.nan, 0], [np.inf, 1], [-99, 1e30]], np.float32)
    assert np.array_equal(cloud(outside, 64), cloud(np.zeros((0, 2), np.float32), 64))


def test_signed_points_are_drawn_around_zero() -> None:
    picture, scale = signed_picture_of(np.array([[0.1, 0.0], [-0.1, 0.0]], np.float32))
    assert picture.shape[2] == 3
    assert scale == pytest.approx(3 * np.sqrt(0.005))


def test_thumbnails_keep_the_proportions() -> None:
    assert thumbnail(np.zeros((100, 50, 3), np.uint8), 20).shape == (20, 10, 3)
    assert thumbnail(np.zeros((4, 4, 3), np.uint8), 20).shape == (20, 20, 3)
    assert thumbnail(np.zeros((1000, 1, 3), np.uint8), 20).shape == (20, 1, 3)


def test_small_pictures_are_enlarged_in_whole_pixels() -> None:
    picture = np.arange(27, dtype=np.uint8).reshape(3, 3, 3)
    large = enlarged(picture, 8)
    assert large.shape == (9, 9, 3)
    assert np.array_equal(large[::3, ::3], picture)
    assert enlarged(large, 8) is large
