"""The small pictures on the class buttons: where they are kept. No torch here.

A bundled model brings them along in its folder ``classes``; those of others are made when first
needed (`class_making`) and kept in the cache, by the hash of the card.
"""

from __future__ import annotations

import hashlib
import io
import logging
import re
from pathlib import Path

import numpy as np
from PIL import Image

from diffstudio import files, resources
from diffstudio.engine import places
from diffstudio.engine.pictures import Picture
from diffstudio.errors import UserError
from diffstudio.models.card import Card
from diffstudio.models.card_json import card_to_json

FOLDER = "classes"
ANY = "any"

_log = logging.getLogger("diffstudio")


def stored_class_picture(card: Card, label: str | None) -> Picture | None:
    """Return the picture of class `label` (None: whatever the model likes), ``h w 3``; None for not yet made."""
    for path in _places(card, label):
        picture = _read(path)
        if picture is not None:
            return picture
    return None


def remember_class_picture(card: Card, label: str | None, picture: Picture) -> None:
    """Keep a picture that was made; where that is not possible it is made again next time."""
    path = _places(card, label)[-1]
    try:
        files.make_folder(path.parent)
        files.write(path, encoded(picture))
    except UserError:
        _log.info("the picture of a class could not be remembered", exc_info=True)


def encoded(picture: Picture) -> bytes:
    """Return a class picture as it is stored: PNG."""
    packed = io.BytesIO()
    Image.fromarray(picture).save(packed, "PNG", optimize=True)
    return packed.getvalue()


def file_name(label: str | None) -> str:
    """Return under which name a bundled model holds the picture of a class."""
    return re.sub(r"[^\w-]", "-", ANY if label is None else label) + ".png"


def _places(card: Card, label: str | None) -> tuple[Path, Path]:
    """Where the picture may be: with the bundled model, and in the cache."""
    key = hashlib.sha256(f"{card_to_json(card)}|{label}".encode()).hexdigest()[:24]
    bundled = resources.path("models", card.name, FOLDER, file_name(label))
    return bundled, places.cache() / "class-pictures" / f"{key}.png"


def _read(path: Path) -> Picture | None:
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError):
        return None
