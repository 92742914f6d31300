"""What an output file is called: patterns with tokens, made safe after they are filled in.

A name never leaves its folder, never takes an existing one and is valid on every system. Writing
the bytes is `files`' part.
"""

from __future__ import annotations

import datetime
import os
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from diffstudio import files
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

PICTURE_PATTERN = "[number]-[seed]"
DATED_PATTERN = "[date]/[number]-[seed]"
GRID_PATTERN = "grid-[number]"
STEPS_PATTERN = "[number]-[seed]-steps"

TOKENS: Mapping[str, str] = {
    "number": "counts up in the folder",
    "date": "the day",
    "seed": "seed of the picture",
    "variation_seed": "seed that is mixed in",
    "model_name": "model",
    "label": "class",
    "prompt": "class",
    "sampler": "sampler",
    "schedule": "schedule type",
    "steps": "number of steps",
    "cfg": "guidance",
    "width": "width in pixels",
    "height": "height in pixels",
}
"""What may stand in square brackets in a pattern, and what it stands for."""

MAX_PART_BYTES = 255
MAX_PARTS = 8
MAX_PATTERN = 4096
_DIGITS = 5
_MARK = "\N{HEAVY ASTERISK}0"
"""Stands for the number while its place in a name is looked for."""
_ATTEMPTS = 10_000
_TOKEN = re.compile(r"\[([a-z_]{1,20})\]")
_SEPARATORS = re.compile(r"[/\\]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_UNSAFE = frozenset('<>:"/\\|?*')


def fields_of(recipe: Recipe, size: tuple[int, int], day: datetime.date | None = None) -> dict[str, str]:
    """Return what the tokens stand for in a picture of this recipe.

    Args:
        recipe: The recipe of the single picture.
        size: Height and width of the picture.
        day: The day to name; today when None.
    """
    height, width = size
    label = recipe.label or "any"
    return {
        "date": (day or datetime.date.today()).isoformat(),
        "seed": str(recipe.seed),
        "variation_seed": str(recipe.variation_seed),
        "model_name": recipe.model,
        "label": label,
        "prompt": label,
        "sampler": recipe.sampler,
        "schedule": recipe.schedule_type,
        "steps": str(recipe.steps),
        "cfg": f"{recipe.guidance:g}",
        "width": str(width),
        "height": str(height),
    }


def create(root: Path, pattern: str, values: Mapping[str, str], suffix: str, data: bytes) -> Path:
    """Write `data` under the first free name that `pattern` gives, and return its path.

    Args:
        root: The folder that the name cannot leave; made when missing.
        pattern: Parts between slashes are folders; without ``[number]`` a taken name gets " (2)".
        values: What the tokens stand for.
        suffix: File ending with its dot.
        data: The bytes of the file.

    Raises:
        UserError: The pattern leads out of `root`, every name is taken, or the disk refuses.
    """
    folder, stem = _place(root, pattern, values)
    number = next_number(folder, stem, values) if _counted(stem) else 1
    for attempt in range(number, number + _ATTEMPTS):
        path = folder / (_numbered(stem, attempt, values, suffix) + suffix)
        try:
            files.write_new(path, data)
        except FileExistsError:
            continue
        return path
    raise UserError(f"No free name was found in {folder}.", "Choose another folder or name pattern.")


def create_folder(root: Path, pattern: str, values: Mapping[str, str]) -> Path:
    """Make the first folder that `pattern` names and that does not exist yet, and return it.

    Raises:
        UserError: As `create`.
    """
    folder, stem = _place(root, pattern, values)
    number = next_number(folder, stem, values) if _counted(stem) else 1
    for attempt in range(number, number + _ATTEMPTS):
        path = folder / _numbered(stem, attempt, values, "")
        try:
            path.mkdir()
        except FileExistsError:
            continue
        except OSError as error:
            raise files.failure(path, error) from error
        return path
    raise UserError(f"No free name was found in {folder}.", "Choose another folder or name pattern.")


def problem(pattern: str) -> str:
    """Return what is wrong with a pattern, a sentence, or "" when files can be named by it."""
    if not pattern.strip(" /\\"):
        return "A name needs at least one character."
    if len(pattern) > MAX_PATTERN:
        return "The pattern is too long."
    parts = [part.strip() for part in _SEPARATORS.split(pattern) if part.strip()]
    if len(parts) > MAX_PARTS:
        return f"At most {MAX_PARTS} folders are possible."
    if any(part in (".", "..") for part in parts):
        return "A name cannot lead out of the folder."
    unknown = [f"[{name}]" for name in re.findall(r"\[([^\[\]]*)\]", pattern) if name not in TOKENS]
    return f"There is no {unknown[0]}." if unknown else ""


def example(pattern: str, recipe: Recipe, size: tuple[int, int] = (64, 64), suffix: str = ".png") -> str:
    """Return what a first picture of `recipe` would be called, its folders before it."""
    values = {**fields_of(recipe, size), "number": f"{1:0{_DIGITS}d}"}
    parts = [part for part in _SEPARATORS.split(pattern) if part.strip()] or [PICTURE_PATTERN]
    folders = [sanitise(_fill(part, values), "") for part in parts[:-1]]
    return "/".join([*folders, sanitise(_fill(parts[-1], values), suffix)]) + suffix

def foreseen(root: Path, pattern: str, values: Mapping[str, str], suffix: str) -> Path:
    """Return the path that `create` would take now; nothing is made.

    Raises:
        UserError: The pattern is not possible, or names something that there is not.
    """
    unknown = [match[0] for match in _TOKEN.finditer(pattern) if match[1] not in TOKENS]
    if unknown:
        known = " ".join(f"[{name}]" for name in TOKENS)
        raise UserError(f"{unknown[0]} stands for nothing in a name.", f"These do: {known}.")
    folder, stem = _parts(root, pattern, values)
    number = next_number(folder, stem, values) if _counted(stem) and folder.is_dir() else 1
    for attempt in range(number, number + _ATTEMPTS):
        path = folder / (_numbered(stem, attempt, values, suffix) + suffix)
        if not os.path.lexists(path):
            return path
    raise UserError(f"No free name was found in {folder}.", "Choose another folder or name pattern.")


def next_number(folder: Path, stem: str, values: Mapping[str, str]) -> int:
    """Return one more than the highest number in `folder` among the names that `stem` gives.

    `stem` is the last part of a pattern and holds ``[number]``; what stands before it counts.
    """
    marked = sanitise(_fill(stem, {**values, "number": _MARK}), "")
    prefix = marked[: max(marked.find(_MARK), 0)]
    pattern = re.compile(re.escape(prefix) + r"([0-9]{1,9})(?![0-9])", re.IGNORECASE)
    try:
        found = [int(match[1]) for entry in folder.iterdir() if (match := pattern.match(entry.name))]
    except OSError as error:
        raise files.failure(folder, error) from error
    return max(found, default=0) + 1


def sanitise(part: str, suffix: str) -> str:
    """Return `part` as one valid name on every system, short enough to take `suffix`.

    No separators, drives, control or invisible characters, device names, leading dots or trailing
    dots and blanks; at most 255 bytes with the suffix; never empty.
    """
    text = unicodedata.normalize("NFC", part[:MAX_PATTERN])
    text = "".join("_" if _unsafe(c) else c for c in text)
    text = text.lstrip(". ") or "_"
    if _RESERVED.fullmatch(text.split(".")[0].rstrip()):
        text = f"_{text}"
    return _shorten(text, MAX_PART_BYTES - len(suffix.encode())).rstrip(". ") or "_"


def _place(root: Path, pattern: str, values: Mapping[str, str]) -> tuple[Path, str]:
    """Make the folders of `pattern` and return the last of them and the part that names the file."""
    folder, stem = _parts(root, pattern, values)
    files.make_folder(folder)
    files.remove_parts(folder, files.ABANDONED_S)
    return folder, stem


def _parts(root: Path, pattern: str, values: Mapping[str, str]) -> tuple[Path, str]:
    """Return the last folder of `pattern` and the part that names the file."""
    if len(pattern) > MAX_PATTERN:
        raise UserError(f"The name pattern has {len(pattern):,} characters, at most {MAX_PATTERN:,} are possible.")
    parts = [part for part in _SEPARATORS.split(pattern) if part.strip()] or [PICTURE_PATTERN]
    if len(parts) > MAX_PARTS:
        raise UserError(f"The name pattern asks for {len(parts)} folders, at most {MAX_PARTS} are possible.")
    folder = root
    for part in parts[:-1]:
        folder = folder / sanitise(_fill(part, values), "")
    if not folder.resolve().is_relative_to(root.resolve()):  # a link in the root may lead elsewhere
        raise UserError(f"The name pattern leads out of {root}.", "Choose another pattern.")
    return folder, parts[-1]


def _counted(stem: str) -> bool:
    return "[number]" in stem


def _numbered(stem: str, attempt: int, values: Mapping[str, str], suffix: str) -> str:
    filled = _fill(stem, {**values, "number": f"{attempt:0{_DIGITS}d}"})
    if _counted(stem) or attempt == 1:
        name = sanitise(filled, suffix)
        if _counted(stem) and f"{attempt:0{_DIGITS}d}" not in name:  # a long text before it pushed it out
            return f"{attempt:0{_DIGITS}d}-" + sanitise(filled, suffix + " " * (_DIGITS + 1))
        return name
    addition = f" ({attempt})"
    return sanitise(filled, suffix + addition) + addition


def _fill(part: str, values: Mapping[str, str]) -> str:
    return _TOKEN.sub(lambda match: values.get(match[1], match[0]), part)


def _unsafe(character: str) -> bool:
    return character in _UNSAFE or unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def _shorten(text: str, limit: int) -> str:
    """Cut `text` to `limit` bytes of UTF-8, between characters."""
    return text.encode()[:limit].decode(errors="ignore")
