"""Normal noise as a CUDA device draws it, on any machine: the "NV" noise source of other tools.

Philox 4x32-10 (Salmon et al. 2011) and Box-Muller, each output addressed by a counter
and a key, so that any value of any stream is there at once.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

_MULTIPLIERS = (np.uint64(0xD2511F53), np.uint64(0xCD9E8D57))
_KEY_STEPS = (0x9E3779B9, 0xBB67AE85)
_MASK = np.uint64(0xFFFFFFFF)
_WORD = np.uint64(32)
_ROUNDS = 10

Words = NDArray[np.uint64]
"""32-bit words, kept in 64 bits so that products need no carry."""


def philox_randn(seed: int, shape: tuple[int, ...], offset: int = 0, draw: int = 0) -> NDArray[np.float32]:
    """Return standard normal numbers; value i depends on (seed, offset, draw, i) alone.

    Args:
        seed: 0 … 2⁶⁴-1, the key.
        shape: Of the result.
        offset: 0 … 2³²-1: how many tensors a device would have drawn before this one.
        draw: 0 … 2³²-1: a second count, 0 on a device.

    Raises:
        ValueError: A number outside its range.
    """
    for name, value, bits in (("seed", seed, 64), ("offset", offset, 32), ("draw", draw, 32)):
        if not 0 <= value < 1 << bits:
            raise ValueError(f"philox: {name} must be from 0 to 2^{bits} - 1, not {value}")
    count = math.prod(shape)
    index = np.arange(count, dtype=np.uint64)
    counter = [np.full(count, offset, np.uint64), np.full(count, draw, np.uint64), index & _MASK, index >> _WORD]
    first, second = _philox(counter, seed)[:2]
    return _box_muller(first, second).reshape(shape)


def _philox(counter: list[Words], seed: int) -> list[Words]:
    """Ten rounds over four words (Salmon et al. 2011, Philox 4x32)."""
    a, b, c, d = counter
    keys = [seed & 0xFFFFFFFF, seed >> 32]
    for _ in range(_ROUNDS):
        left, right = a * _MULTIPLIERS[0], c * _MULTIPLIERS[1]
        a, b, c, d = (
            (right >> _WORD) ^ b ^ np.uint64(keys[0]),
            right & _MASK,
            (left >> _WORD) ^ d ^ np.uint64(keys[1]),
            left & _MASK,
        )
        keys = [(key + step) & 0xFFFFFFFF for key, step in zip(keys, _KEY_STEPS, strict=True)]
    return [a, b, c, d]


def _box_muller(first: Words, second: Words) -> NDArray[np.float32]:
    """One normal number of two words; the half added keeps the logarithm finite, as on the device."""
    radius_share = (first + 0.5) * 2.0**-32
    angle = (second + 0.5) * (2 * math.pi * 2.0**-32)
    result: NDArray[np.float32] = (np.sqrt(-2 * np.log(radius_share)) * np.sin(angle)).astype(np.float32)
    return result
