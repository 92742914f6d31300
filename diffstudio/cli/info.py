"""``diffstudio info FILE``: the settings kept in a picture, a recipe, or the card of a model."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudio.cli.output import add_json, print_json, print_table, warn
from diffstudio.engine.branch import Branch, Origin
from diffstudio.engine.checks import Options
from diffstudio.engine.recipe import FIELD_LABELS, Recipe, ScheduleChoice, to_plain
from diffstudio.errors import UserError

if TYPE_CHECKING:
    from diffstudio.engine.metadata import Found
    from diffstudio.engine.sheet import Sheet

_ALWAYS = ("model", "label", "sampler", "schedule_type", "steps", "guidance", "seed")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diffstudio info``."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a picture of any tool, a recipe, or a model's folder")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print what the file says.

    Raises:
        UserError: It cannot be read, or says nothing.
    """
    if _is_model(options.file):
        return _model(options.file, as_json=options.json)
    from diffstudio.cli.settings_file import read

    found, sheet = read(options.file), _sheet(options.file)
    if found.recipe is None and not found.fields:
        sentences = (f"{options.file} holds no settings.", *found.problems)
        raise UserError(" ".join(sentences), "Give a picture that a tool saved with its settings.")
    if options.json:
        print_json(_plain(options.file, found) | {"grid": None if sheet is None else {"x": sheet.x, "y": sheet.y}})
        return 0
    print_table((*_rows(found), *_axes(sheet)))
    for problem in found.problems:
        warn(problem)
    return 0


def _sheet(path: Path) -> Sheet | None:
    """Return what a grid was made with, None for anything else; what is wrong with a file is told by others."""
    from diffstudio.engine.sheet import read_sheet

    try:
        return read_sheet(path)
    except UserError:
        return None


def _axes(sheet: Sheet | None) -> Iterator[tuple[str, str]]:
    for name, text in (("Along a row", sheet.x), ("Down a column", sheet.y)) if sheet else ():
        if text:
            yield name, text


def _rows(found: Found) -> Iterator[tuple[str, str]]:
    """The settings: the exact ones of our own pictures, those of other tools as they wrote them."""
    if found.source:
        yield "made with", found.source
    if found.origin is None:
        yield from ((name, value) for name, value in found.fields.items() if value)
        return
    yield from _of_origin(found.origin)


def _of_origin(origin: Origin) -> Iterator[tuple[str, str]]:
    if isinstance(origin, Branch):
        yield from _of_origin(origin.parent)
        yield "Branch at step", str(origin.step)
        yield from ((FIELD_LABELS[name], _setting(name, value)) for name, value in origin.changes)
        return
    default = Recipe()
    for item in fields(origin):
        value = getattr(origin, item.name)
        if item.name in _ALWAYS or value != getattr(default, item.name):
            yield FIELD_LABELS[item.name], _setting(item.name, value)


def _setting(name: str, value: Any) -> str:
    """Return a setting as it is typed."""
    if name == "size" and value is not None:
        return f"{value[1]}x{value[0]}"
    if name == "guidance_interval":
        return f"{value[0]:g} to {value[1]:g}"
    if name in ("sampler_options", "placement_options"):
        return _options(value)
    if isinstance(value, ScheduleChoice):
        return f"{value.kind} ({_options(value.options)})" if value.options else value.kind
    return ("on" if value else "off") if isinstance(value, bool) else _text(value)


def _options(options: Options) -> str:
    return ", ".join(f"{name}={_text(value)}" for name, value in options)


def _text(value: Any) -> str:
    if value is None:
        return "none"
    plain = to_plain(value)
    if isinstance(plain, (bool, list, dict)):
        return json.dumps(plain, ensure_ascii=False)
    return f"{plain:g}" if isinstance(plain, float) else str(plain)


def _plain(path: Path, found: Found) -> dict[str, Any]:
    return {
        "file": str(path),
        "source": found.source,
        "recipe": None if found.recipe is None else found.recipe.to_dict(),
        "origin": None if found.origin is None else found.origin.to_dict(),
        "fields": dict(found.fields),
        "problems": list(found.problems),
    }


def _is_model(path: Path) -> bool:
    from diffstudio.models.card_json import CARD_NAME

    try:
        return path.name == CARD_NAME or (path.is_dir() and (path / CARD_NAME).is_file())
    except OSError:  # no name that a file could have: said where it is opened
        return False


def _model(path: Path, *, as_json: bool) -> int:
    """Print the card of a model, after the checks that every card passes."""
    from diffstudio.models.card_json import card_to_json, read_card

    card = read_card(path.parent if path.is_file() else path)
    plain = json.loads(card_to_json(card))
    if as_json:
        print_json({"file": str(path), "card": plain})
        return 0
    print_table(_flat(plain))
    return 0


def _flat(plain: dict[str, Any], inside: str = "") -> Iterator[tuple[str, str]]:
    """Return what a card says as names and texts, those of a part behind the name of the part."""
    for name, value in plain.items():
        shown = inside + name.replace("_", " ")
        if isinstance(value, dict):
            yield from _flat(value, f"{shown} ")
        elif isinstance(value, list):
            yield shown, ", ".join(map(_text, value))
        else:
            yield shown, _text(value)
