"""Where the bytes of an exported file are gathered: in memory, up to a limit."""

from __future__ import annotations

import io
from typing import Any

from diffstudio.errors import UserError

MAX_BYTES = 1 << 30
"""A larger file is a mistake of the settings, and would take the memory from the models."""


class Sink(io.BytesIO):
    """A file in memory that refuses to grow beyond 1 GB."""

    def write(self, data: Any) -> int:
        """Take in `data`.

        Raises:
            UserError: The file would become too large.
        """
        check_bytes(self.tell() + memoryview(data).nbytes)
        return super().write(data)


def check_bytes(count: int) -> None:
    """Refuse a file of so many bytes.

    Raises:
        UserError: They are more than 1 GB.
    """
    if count > MAX_BYTES:
        raise UserError(
            "The file would be larger than 1 GB.", "Choose a smaller size, fewer frames, or another format."
        )
