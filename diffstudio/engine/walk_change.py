"""How much a picture changes from frame to frame, for a plot in which a jump is seen at once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from diffstudio.engine.pictures import Picture


def change_per_frame(frames: Iterable[Picture], *, closed: bool = False) -> NDArray[np.float64]:
    """Return the root mean square difference of neighbouring frames, 0 (equal) … 1 (black to white).

    Args:
        frames: Pictures of one size; they are read one by one, so that a long walk need not be in memory.
        closed: Whether the first follows the last, which adds their difference at the end.

    Returns:
        One value less than there are frames; with `closed` as many as there are.

    Raises:
        ValueError: The pictures are of several sizes.
    """
    first: Picture | None = None
    before: Picture | None = None
    changes = []
    for frame in frames:
        if before is not None:
            changes.append(_difference(before, frame))
        first, before = frame if first is None else first, frame
    if closed and first is not None and before is not None:
        changes.append(_difference(before, first))
    return np.array(changes, np.float64)


def _difference(a: Picture, b: Picture) -> float:
    if a.shape != b.shape:
        raise ValueError(f"frames of a walk have one size, not {a.shape} and {b.shape}")
    return float(np.sqrt(np.mean(np.square(a.astype(np.float32) - b, dtype=np.float64)))) / 255
