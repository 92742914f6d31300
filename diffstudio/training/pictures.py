"""Pictures in memory as a `Dataset`. Where they come from is the matter of `flowers_data` and `folder`."""

from __future__ import annotations

import torch
from torch import Tensor

from diffstudio.errors import UserError
from diffstudio.training.drawing import ByteArray

LARGEST_BYTES = 8 << 30
"""Pictures are held in memory; more than this is refused before anything is drawn or decoded."""


class PictureSet:
    """Pictures of one size and, where there are any, their classes.

    Args:
        pictures: Shape ``n h w 3``, 0 … 255.
        label_ids: Class indices ``n``, or None.
        labels: Names of the classes.
    """

    def __init__(self, pictures: ByteArray, label_ids: Tensor | None, labels: tuple[str, ...]) -> None:
        self.pictures = pictures
        self.label_ids = label_ids
        self.labels = labels

    def __len__(self) -> int:
        return len(self.pictures)

    def batch(self, indices: list[int]) -> tuple[Tensor, Tensor | None]:
        """Return pictures ``b 3 h w`` in [-1, 1], channels last in memory, and class indices ``b`` or None."""
        return to_tensor(self.pictures[indices]), None if self.label_ids is None else self.label_ids[indices]


def to_tensor(pictures: ByteArray) -> Tensor:
    """Turn bytes ``n h w 3`` into floats ``n 3 h w`` in [-1, 1]: ``pixel/127.5 - 1``."""
    x = torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1
    return x.contiguous(memory_format=torch.channels_last)


def to_bytes(x: Tensor) -> ByteArray:
    """Turn floats ``n 3 h w`` in [-1, 1] into bytes ``n h w 3``, rounded; what lies outside is held."""
    scaled = (x.detach().float().cpu().clamp(-1, 1) + 1) * 127.5
    pictures: ByteArray = scaled.round().to(torch.uint8).permute(0, 2, 3, 1).contiguous().numpy()
    return pictures


def check_size(count: int, size: int) -> None:
    """Refuse a data set that would not fit into memory.

    Raises:
        UserError: `count` pictures of `size` pixels a side need more than `LARGEST_BYTES`.
    """
    needed = count * size * size * 3
    if needed > LARGEST_BYTES:
        raise UserError(
            f"{count:,} pictures of {size}×{size} need {needed / 2**30:.0f} GB of memory.",
            'Use fewer pictures or a smaller "size" in [data].',
        )
