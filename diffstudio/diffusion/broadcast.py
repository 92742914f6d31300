"""One helper that lets a value per sample meet a tensor of any shape."""

from __future__ import annotations

from torch import Tensor


def per_sample(values: Tensor, like: Tensor) -> Tensor:
    """Reshape one value per sample so that it multiplies `like` sample by sample.

    Args:
        values: Shape ``b``.
        like: Shape ``b ...``: pictures ``b c h w``, points ``b d``, anything batched.

    Returns:
        `values` with shape ``b 1 ... 1`` of the rank of `like`, in its dtype and on its device.
    """
    return values.to(like).reshape(-1, *(1,) * (like.ndim - 1))
