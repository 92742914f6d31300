"""Settings from a file of whatever kind: a recipe or a branch as JSON, or a picture of any tool.

What of them this machine can do is `fitted_to`'s matter; which models there are is told by the caller.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from diffstudio.engine.branch import origin_from_json
from diffstudio.engine.metadata import Found, LabelsOf, read_settings
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.sheet import Sheet, read_sheet
from diffstudio.errors import UserError
from diffstudio.files import open_regular, why
from diffstudio.jsontext import MAX_BYTES

_HEAD = 64
"""So many bytes tell whether a file begins as JSON does."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a file says about how pictures are made.

    Attributes:
        found: The settings.
        sheet: Set when it is a grid of many settings, of which `found` holds those that are shared.
    """

    found: Found
    sheet: Sheet | None = None


def read(file: Path | bytes, base: Recipe | None = None, *, labels_of: LabelsOf | None = None) -> Source:
    """Return what a file says about how its picture is made.

    Args:
        file: Its path, or all of its bytes.
        base: Where settings come from that the file does not name, or that cannot be applied.
        labels_of: As in `metadata.read_settings`; given, foreign models and classes are left out and named.

    Raises:
        UserError: The file cannot be opened, or is of no known kind.
    """
    text = _json_text(file)
    if text is not None:
        origin = origin_from_json(text, str(file) if isinstance(file, Path) else "The text")
        return Source(Found(origin.recipe, origin, {}, "diffstudio"))
    found = read_settings(_opened(file), base, labels_of=labels_of)
    return Source(found, _sheet(file))


def fitted_to(found: Found, shape: tuple[int, ...], *, any_size: bool) -> Found:
    """Leave out a size that was another model's, or that the model cannot make, and name it.

    Args:
        found: What was read, with a model that is there.
        shape: Of that model's pictures; the last two are height and width.
        any_size: Whether it makes others, too.
    """
    recipe = found.recipe
    if recipe is None or recipe.size is None or recipe.size == tuple(shape[-2:]):
        return found
    theirs = found.origin.recipe.model if found.origin is not None else found.fields.get("Model", recipe.model)
    if any_size and theirs == recipe.model:
        return found
    height, width = recipe.size
    problem = f"Size was not applied: {width}×{height} is not a size for the model in use."
    return replace(found, recipe=recipe.with_(size=None), problems=(*found.problems, problem))


def _sheet(file: Path | bytes) -> Sheet | None:
    """What a grid was made with; where its axes cannot be read, its shared settings are all there is."""
    try:
        return read_sheet(_opened(file))
    except UserError:
        return None


def _opened(file: Path | bytes) -> Path | BinaryIO:
    return file if isinstance(file, Path) else io.BytesIO(file)


def _json_text(file: Path | bytes) -> bytes | None:
    """Return the bytes of a file that begins as JSON does, None for any other."""
    if isinstance(file, bytes):
        return file if file[:_HEAD].lstrip().startswith(b"{") else None
    try:
        if file.is_dir():
            raise UserError(f"{file} is a folder.", "Give the file of a recipe or a picture.")
        with open_regular(file) as opened:
            head = opened.read(_HEAD)
            return head + opened.read(MAX_BYTES) if head.lstrip().startswith(b"{") else None
    except OSError as error:
        raise UserError(f"{file} could not be opened: {why(error)}.", "Check its name.") from error
