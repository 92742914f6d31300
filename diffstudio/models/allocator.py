"""Telling the C library to keep the memory of tensors at hand between two looks at a network.

glibc asks the system anew for every large tensor and gives it back at once; each time the system clears
it, page by page. That is a tenth of a look at a small network on a quiet machine, and far more on a busy
one. On other systems nothing is done here. How much the runs may hold is decided in `engine.store`.
"""

from __future__ import annotations

import ctypes
import os
import sys

_M_TRIM_THRESHOLD, _M_TOP_PAD, _M_MMAP_THRESHOLD = -1, -2, -3
"""The numbers that ``mallopt`` gives its settings in glibc's ``malloc.h``."""
_MIB = 1 << 20
OWN_MAPPING = 32 * _MIB
"""Bytes from which a tensor has memory of its own, given back when it goes: the most that glibc allows."""
SLACK = 256 * _MIB
"""Free bytes at the end of the heap above which they are given back."""
PAD = 16 * _MIB
"""Bytes by which the heap grows beyond what was asked for."""
_CHOSEN_BY_USER = ("MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_", "MALLOC_TOP_PAD_", "GLIBC_TUNABLES")


def keep_memory() -> bool:
    """Let freed memory be used again instead of being given back; once a process is enough.

    Returns:
        Whether that could be told: False where the C library is not glibc, or where the environment
        already says what it should do.
    """
    libc = _glibc()
    if libc is None or any(os.environ.get(name) for name in _CHOSEN_BY_USER):
        return False
    settings = ((_M_MMAP_THRESHOLD, OWN_MAPPING), (_M_TRIM_THRESHOLD, SLACK), (_M_TOP_PAD, PAD))
    return all(libc.mallopt(setting, value) == 1 for setting, value in settings)


def give_back_memory() -> bool:
    """Give the system all memory that is free now, for when much of it was let go for good.

    Returns:
        Whether there was any to give back; False where the C library is not glibc.
    """
    libc = _glibc()
    return libc is not None and libc.malloc_trim(0) == 1


def _glibc() -> ctypes.CDLL | None:
    """Return the C library of this process if it is glibc."""
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)
    return libc if hasattr(libc, "gnu_get_libc_version") else None
