"""Change from frame to frame, in closed form."""

from __future__ import annotations

import numpy as np
import pytest

from diffstudio.engine.walk_change import change_per_frame


def flat(level: int, size: int = 4) -> np.ndarray:
    return np.full((size, size, 3), level, np.uint8)


def test_the_change_of_flat_pictures_is_their_difference() -> None:
    frames = [flat(0), flat(255), flat(204), flat(204)]
    assert change_per_frame(frames) == pytest.approx([1, 0.2, 0])
    assert change_per_frame(iter(frames), closed=True) == pytest.approx([1, 0.2, 0, 0.8])


def test_it_is_the_root_of_the_mean_of_squares() -> None:
    a, b = flat(0), flat(0)
    b[0, 0, 0] = 255
    assert change_per_frame([a, b]) == pytest.approx([(1 / 48) ** 0.5])


def test_few_frames() -> None:
    assert change_per_frame([]).shape == (0,)
    assert change_per_frame([], closed=True).shape == (0,)
    assert change_per_frame([flat(3)]).shape == (0,)
    assert change_per_frame([flat(3)], closed=True) == pytest.approx([0])


def test_frames_of_several_sizes() -> None:
    with pytest.raises(ValueError, match="frames of a walk have one size"):
        change_per_frame([flat(1), flat(1, 5)])
