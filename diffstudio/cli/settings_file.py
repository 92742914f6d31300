"""Settings from a file that a person names on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from diffstudio.cli import library
from diffstudio.engine import settings_file
from diffstudio.engine.metadata import Found
from diffstudio.errors import UserError


def read(path: Path, *, applicable: bool = False) -> Found:
    """Return what a file says about how a picture is made.

    Args:
        path: A recipe (JSON) or a picture.
        applicable: Whether to leave out, and name, a foreign picture's model and class that are not here.

    Raises:
        UserError: The file cannot be opened, or is of neither kind.
    """
    return settings_file.read(path, labels_of=_labels_of if applicable else None).found


def _labels_of(model: str) -> Sequence[str] | None:
    try:
        return library.find(model).card.labels
    except UserError:
        return None
