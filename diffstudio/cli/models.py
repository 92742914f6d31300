"""``diffstudio models``: what there is to generate with."""

from __future__ import annotations

import argparse
import json
import shutil
import textwrap
from typing import TYPE_CHECKING, Any

from diffstudio.cli import library
from diffstudio.cli.output import add_json, print_json

if TYPE_CHECKING:
    from diffstudio.models.catalogue import Entry

NARROWEST = 20
"""Characters a line has in the narrowest terminal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diffstudio models``."""
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Print every model, the broken ones with what is wrong with them."""
    found = library.entries()
    if options.json:
        print_json([described(entry) for entry in found])
        return 0
    for entry in found:
        print(f"{entry.name} ({_size(entry)})")
        for line in textwrap.wrap(_does(entry), max(NARROWEST, shutil.get_terminal_size().columns - 4)) or [""]:
            print(f"    {line}")
    return 0


def described(entry: Entry) -> dict[str, Any]:
    """Return an entry of the catalogue with its card, in types that JSON knows."""
    from diffstudio.models.card_json import card_to_json

    return {
        "name": entry.name,
        "source": entry.source,
        "folder": None if entry.folder is None else str(entry.folder),
        "problem": entry.problem or None,
        "advice": entry.advice or None,
        "card": None if entry.found is None else json.loads(card_to_json(entry.found)),
    }


def _size(entry: Entry) -> str:
    card = entry.found
    if card is None:
        return "broken"
    if card.kind == "points":
        return f"{card.shape[0]} points"
    return f"{card.shape[-1]} × {card.shape[-2]}"


def _does(entry: Entry) -> str:
    if entry.problem:
        return f"cannot be used: {entry.problem}"
    classes = f" Classes: {', '.join(entry.card.labels)}." if entry.card.labels else ""
    return f"{entry.summary}{classes}"
