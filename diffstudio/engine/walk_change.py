"""How much a picture changes from frame to frame, for a plot in which a jump is seen at once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from diffstudio.engine.pictures import Picture

JUMP = 5.0
"""A change this many times the median is a jump …"""
SEEN = 0.04
"""… if it is large enough to be seen."""
STILL = 1e-3
FEW = 6


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
            changes.append(difference(before, frame))
        first, before = frame if first is None else first, frame
    if closed and first is not None and before is not None:
        changes.append(difference(before, first))
    return np.array(changes, np.float64)


def jump_threshold(changes: Iterable[float | None]) -> float | None:
    """Return above which change a frame is a jump: some times what is usual in this walk.

    Args:
        changes: Those that are known; None for the others. Frames that stand still do not count.

    Returns:
        The threshold; None while too few changes are known to say what is usual.
    """
    moving = [change for change in changes if change is not None and change > STILL]
    if len(moving) < FEW:
        return None
    return max(SEEN, JUMP * float(np.median(moving)))


def difference(a: Picture, b: Picture) -> float:
    """Return the root mean square difference of two pictures, 0 (equal) … 1 (black to white).

    Raises:
        ValueError: They are of two sizes.
    """
    if a.shape != b.shape:
        raise ValueError(f"frames of a walk have one size, not {a.shape} and {b.shape}")
    return float(np.sqrt(np.mean(np.square(a.astype(np.float32) - b, dtype=np.float64)))) / 255
