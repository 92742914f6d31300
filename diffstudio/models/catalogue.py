"""Every model that is at hand: bundled, trained here, and in closed form. Lists cards, never weights.

No torch before `load`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from diffstudio import resources
from diffstudio.errors import UserError
from diffstudio.models.card import Card
from diffstudio.models.card_json import CARD_NAME, read_card
from diffstudio.models.exact_cards import CARDS

if TYPE_CHECKING:
    from diffstudio.models.model import Model

Source = Literal["bundled", "trained", "exact", "folder"]
DEFAULT = "flowers"
"""The model a first start shows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A model that can be chosen, or one that is there and cannot be used.

    Attributes:
        name: By which it is found.
        source: Bundled with the program, trained here, in closed form, or a folder that was named.
        folder: Where it lies; None for a model in closed form.
        problem: Why it cannot be used; empty when it can.
        advice: What to do then.
    """

    name: str
    source: Source
    folder: Path | None
    found: Card | None
    problem: str = ""
    advice: str = ""

    @property
    def card(self) -> Card:
        """What the model is.

        Raises:
            UserError: The model cannot be used.
        """
        if self.problem or self.found is None:
            raise UserError(self.problem, self.advice)
        return self.found

    @property
    def title(self) -> str:
        """Its name on screen."""
        return self.found.title if self.found else self.name

    @property
    def summary(self) -> str:
        """One sentence about it."""
        return self.found.summary if self.found else ""


def entries(extra_folders: Iterable[Path] = ()) -> tuple[Entry, ...]:
    """Return all models: the bundled ones (the default first), those in `extra_folders`, the exact ones.

    Args:
        extra_folders: Folders of model folders, such as that of the models trained here.
    """
    found = sorted(_inside(resources.path("models"), "bundled"), key=lambda entry: (entry.name != DEFAULT, entry.name))
    for folder in extra_folders:
        found += _inside(folder, "trained")
    found += [Entry(name, "exact", None, card) for name, card in CARDS.items()]
    return tuple(_without_doubles(found))


def find(name: str | Path, extra_folders: Iterable[Path] = ()) -> Entry:
    """Return the model of a name, or the one in the folder `name`.

    Raises:
        UserError: There is none, or it cannot be used.
    """
    known = entries(extra_folders)
    for entry in known:
        if entry.name == str(name):
            return _usable(entry)
    folder = Path(name).parent if Path(name).name == CARD_NAME else Path(name)
    if _is_folder(folder):
        return _usable(_entry(folder, "folder"))
    names = [entry.name for entry in known if not entry.problem]
    close = difflib.get_close_matches(str(name), names, n=1)
    shown = ", ".join(names[:20])
    hint = f"Did you mean {close[0]}?" if close else f"There are {shown}; or give the folder of a model."
    raise UserError(f"There is no model {str(name)[:100]!r}.", hint)


def load(entry: Entry | str | Path, device: str = "cpu", extra_folders: Sequence[Path] = ()) -> Model:
    """Load a model.

    Args:
        entry: From `entries` or `find`, or what `find` takes.
        device: Where it computes; exact models always use the CPU.
        extra_folders: As for `find`.

    Raises:
        UserError: There is no such model, or it cannot be used.
    """
    chosen = _usable(entry) if isinstance(entry, Entry) else find(entry, extra_folders)
    if chosen.folder is None:
        from diffstudio.models.exact import built_in

        return built_in(chosen.name)
    from diffstudio.models.native import load_native

    return load_native(chosen.folder, device)


def _inside(folder: Path, source: Source) -> list[Entry]:
    """Every model folder in `folder`, broken ones too; what cannot be listed holds nothing."""
    try:
        inner = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []
    return [_entry(path, source) for path in inner if _is_folder(path)]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # no permission to look, or a name longer than the system has
        return False


def _entry(folder: Path, source: Source) -> Entry:
    try:
        card = read_card(folder)
    except UserError as error:
        return Entry(folder.name, source, folder, None, error.message, error.advice)
    return Entry(card.name, source, folder, card)


def _without_doubles(found: Iterable[Entry]) -> Iterator[Entry]:
    """A name means one model, so that a saved recipe always gives the same pictures: the first keeps it."""
    seen: dict[str, Entry] = {}
    for entry in found:
        if entry.found is not None and entry.name in seen:
            problem = f"The model in {entry.folder} has the name {entry.name}, which is taken."
            advice = "Give it another name in its card.json, or name its folder to use it."
            yield replace(entry, problem=problem, advice=advice)
        else:
            seen.setdefault(entry.name, entry)
            yield entry


def _usable(entry: Entry) -> Entry:
    if entry.problem:
        raise UserError(entry.problem, entry.advice)
    return entry
