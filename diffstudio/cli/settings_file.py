"""Settings from a file that a person names: a recipe as JSON, or a picture of any tool."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from diffstudio.cli import library
from diffstudio.engine.branch import origin_from_json
from diffstudio.engine.metadata import Found, read_settings
from diffstudio.errors import UserError
from diffstudio.files import open_regular, why
from diffstudio.jsontext import MAX_BYTES


def read(path: Path, *, applicable: bool = False) -> Found:
    """Return what a file says about how a picture is made.

    Args:
        path: A recipe (JSON) or a picture.
        applicable: Whether to leave out, and name, a foreign picture's model and class that are not here.

    Raises:
        UserError: The file cannot be opened, or is of neither kind.
    """
    text = _json_text(path)
    if text is not None:
        origin = origin_from_json(text, str(path))
        return Found(origin.recipe, origin, {}, "diffstudio")
    return read_settings(path, labels_of=_labels_of if applicable else None)


def _json_text(path: Path) -> bytes | None:
    """Return the bytes of a file that begins as JSON does, None for any other."""
    try:
        if path.is_dir():
            raise UserError(f"{path} is a folder.", "Give the file of a recipe or a picture.")
        with open_regular(path) as file:
            head = file.read(64)
            return head + file.read(MAX_BYTES) if head.lstrip().startswith(b"{") else None
    except OSError as error:
        raise UserError(f"{path} could not be opened: {why(error)}.", "Check its name.") from error


def _labels_of(model: str) -> Sequence[str] | None:
    try:
        return library.find(model).card.labels
    except UserError:
        return None
