"""The folders that models were made of or loaded from: remembered, so that a recipe finds its model again.

A small JSON file, read as if a stranger had written it; one that makes no sense means that nothing is remembered.
"""

from __future__ import annotations

import contextlib
import dataclasses
import threading
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

from diffstudio import files
from diffstudio.errors import UserError
from diffstudio.jsontext import read_json, write_json
from diffstudio.models import card_checks as check
from diffstudio.models.picture_folder import LARGEST_SIDE, MOST_CLASSES, PictureFolder

FILE_NAME = "models.json"
MOST = 24
MAX_BYTES = 1_000_000
LONGEST_PATH = 4096
_VERSION = 1
_LOCK = threading.Lock()
"""Two threads write the list: one opens folders, the other forgets them."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A folder that was used.

    Attributes:
        name: Of the model in it or of it.
        folder: Its path, absolute.
        kind: Whether it holds a model or pictures.
        count: Number of pictures that were read.
        size: Side of the squares that they became.
        labels: Their classes.
        outline: Digest of the names and sizes of the files; see `picture_folder.Selection`.
    """

    name: str
    folder: str
    kind: Literal["model", "pictures"]
    count: int = 0
    size: int = 0
    labels: tuple[str, ...] = ()
    outline: str = ""

    def __post_init__(self) -> None:
        check.name(self.name)
        check.one_of("kind", self.kind, ("model", "pictures"))
        if not 0 < len(self.folder) <= LONGEST_PATH or "\0" in self.folder or not Path(self.folder).is_absolute():
            raise ValueError("the folder is not a path")
        check.whole("count", self.count, 0, 10**9)
        check.text("outline", self.outline, 64)
        check.labels(self.labels, MOST_CLASSES)
        check.whole("size", self.size, 0, LARGEST_SIDE)
        if self.kind == "pictures" and not (self.size and self.count):
            raise ValueError("the pictures have no size or number")


class Recents:
    """The folders used before, the newest first.

    Args:
        file: Where they are written down; it need not exist.
    """

    def __init__(self, file: Path) -> None:
        self.file = file

    def all(self) -> tuple[Recent, ...]:
        """Return them; entries that make no sense are passed over."""
        try:
            with files.open_regular(self.file) as opened:
                data = read_json(opened.read(MAX_BYTES + 1), "The list of folders", limit=MAX_BYTES)
        except (OSError, UserError):
            return ()
        listed = data.get("folders") if isinstance(data, dict) and data.get("version") == _VERSION else None
        found = [_recent(item) for item in listed[:MOST]] if isinstance(listed, list) else []
        return tuple(recent for recent in found if recent is not None)

    def remember(self, recent: Recent) -> None:
        """Put a folder first; a list that cannot be written is only a list."""
        with _LOCK:
            known = self.all()
            if recent not in known[:1]:
                others = [old for old in known if (old.name, old.folder) != (recent.name, recent.folder)]
                self._write([recent, *others][:MOST])

    def forget(self, folder: Path) -> None:
        """Take a folder off the list, whatever was made of it; nothing in it is touched."""
        with _LOCK:
            known = self.all()
            kept = [recent for recent in known if recent.folder != str(folder)]
            if len(kept) < len(known):
                self._write(kept)

    def _write(self, kept: list[Recent]) -> None:
        stored = {"version": _VERSION, "folders": [dataclasses.asdict(each) for each in kept]}
        with contextlib.suppress(UserError):
            files.make_folder(self.file.parent)
            files.write(self.file, write_json(stored).encode())


def recent_of(folder: PictureFolder) -> Recent:
    """Return what is remembered of a folder of pictures."""
    card, selection = folder.card, folder.selection
    where = str(selection.folder.absolute())
    return Recent(card.name, where, "pictures", len(folder.squares), selection.size, card.labels, selection.outline)


def _recent(item: object) -> Recent | None:
    if not isinstance(item, dict) or item.keys() != {field.name for field in fields(Recent)}:
        return None
    values: dict[str, Any] = dict(item)
    labels = values["labels"]
    if not isinstance(labels, list) or not all(isinstance(label, str) for label in labels):
        return None
    values["labels"] = tuple(labels)
    texts = all(isinstance(values[key], str) for key in ("name", "folder", "kind", "outline"))
    if not texts or type(values["count"]) is not int or type(values["size"]) is not int:
        return None
    try:
        return Recent(**values)
    except ValueError:
        return None
