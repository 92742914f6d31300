"""Ctrl-C as a wish: the first one stops after the model call at hand, the second one at once."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


class Stopping:
    """Whether Ctrl-C was pressed; ask it like a function."""

    def __init__(self) -> None:
        self.pressed = False

    def __call__(self) -> bool:
        """Return whether to stop."""
        return self.pressed


@contextmanager
def stopping() -> Iterator[Stopping]:
    """Turn the first Ctrl-C, or a polite request of the system to end, into a wish to stop."""
    wish = Stopping()
    before = {kind: signal.getsignal(kind) for kind in (signal.SIGINT, signal.SIGTERM)}

    def note(_number: int, _frame: object) -> None:
        wish.pressed = True
        restore()

    def restore() -> None:
        for kind, handler in before.items():
            signal.signal(kind, handler)

    for kind in before:
        signal.signal(kind, note)
    try:
        yield wish
    finally:
        restore()
