"""Pictures in memory: bytes to floats and back, and a limit on how many."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from diffstudio.errors import UserError
from diffstudio.training.pictures import PictureSet, check_size, to_bytes, to_tensor

EVERY_BYTE = np.arange(256, dtype=np.uint8).repeat(3).reshape(1, 16, 16, 3)


def test_every_byte_survives_the_round_trip() -> None:
    x = to_tensor(EVERY_BYTE)
    assert x.shape == (1, 3, 16, 16)
    assert x.is_contiguous(memory_format=torch.channels_last)
    assert (x.min().item(), x.max().item()) == (-1.0, 1.0)
    assert np.array_equal(to_bytes(x), EVERY_BYTE)


def test_what_lies_outside_is_held() -> None:
    assert to_bytes(torch.full((1, 3, 2, 2), 3.0)).min() == 255
    assert to_bytes(torch.full((1, 3, 2, 2), -3.0)).max() == 0


def test_batches_have_their_labels() -> None:
    pictures = np.stack([np.full((4, 4, 3), 20 * i, np.uint8) for i in range(5)])
    data = PictureSet(pictures, torch.arange(5), tuple("abcde"))
    x0, label = data.batch([3, 1])
    assert label is not None
    assert label.tolist() == [3, 1]
    torch.testing.assert_close(x0[:, 0, 0, 0], torch.tensor([60.0, 20.0]) / 127.5 - 1)
    assert PictureSet(pictures, None, ()).batch([0])[1] is None
    assert len(data) == 5


def test_more_than_the_memory_is_refused_with_the_amount() -> None:
    check_size(10_000, 64)
    with pytest.raises(UserError, match="750,000 pictures of 512×512 need 549 GB"):
        check_size(750_000, 512)
