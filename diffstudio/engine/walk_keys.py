"""Keyframes as they are typed: ``rose:7, tulip:12@3, 40``. What a keyframe is, is said in `walk`."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from typing import Any

from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe
from diffstudio.errors import UserError

_KEY = re.compile(
    r"(?P<label>[^:@]*)(?::(?P<seed>[0-9]{1,20}))?(?:@(?P<guidance>[0-9]{1,3}(?:\.[0-9]{1,9})?))?"
)
_ADVICE = (
    "Write keyframes as CLASS:SEED, such as rose:7, tulip:12@3, with @ and the guidance where it changes."
)


def parse_keys(text: str, base: Recipe) -> tuple[Keyframe, ...]:
    """Return the keyframes that `text` lists with commas between them.

    Each is ``CLASS:SEED@GUIDANCE``; parts that are left out are those of `base`, a number alone is a seed,
    "none" is no class. A class with a comma in it stands between quotes.

    Raises:
        UserError: One cannot be read, or a value is out of its range.
    """
    items = next(csv.reader([text], skipinitialspace=True), [])
    return tuple(Keyframe(base.with_(**_changes(item.strip()))) for item in items)


def _changes(item: str) -> Mapping[str, Any]:
    match = _KEY.fullmatch(item)
    if match is None or not item:
        raise UserError(f"“{item[:40]}” is no keyframe.", _ADVICE)
    label, seed = match["label"].strip(), match["seed"]
    if seed is None and label.isascii() and label.isdecimal():
        label, seed = "", label[:21]
    changes: dict[str, Any] = {}
    if label:
        changes["label"] = None if label.lower() == "none" else label
    if seed is not None:
        changes["seed"] = int(seed)
    if match["guidance"] is not None:
        changes["guidance"] = float(match["guidance"])
    return changes
