"""The user's models: the catalogue with the folders of this user, which it cannot know by itself. No torch here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from diffstudio.engine import places
from diffstudio.errors import UserError
from diffstudio.models import catalogue
from diffstudio.models.catalogue import Entry
from diffstudio.models.loading import Report, silent
from diffstudio.models.recents import FILE_NAME, Recents

if TYPE_CHECKING:
    from diffstudio.models.model import Model


def trained() -> tuple[Path, ...]:
    """Return the folders that hold models trained here."""
    return (places.data() / "models",)


def recents() -> Recents:
    """Return the folders that were used before."""
    return Recents(places.state() / FILE_NAME)


def entries() -> tuple[Entry, ...]:
    """Return all models; see `catalogue.entries`."""
    return catalogue.entries(trained(), recents().all())


def find(name: str | Path, report: Report = silent) -> Entry:
    """Return the model of a name or a folder, which is remembered then; see `catalogue.find`.

    Raises:
        UserError: There is none, or it cannot be used.
    """
    entry = catalogue.find(name, trained(), recents().all(), report)
    remember(entry)
    return entry


def load(entry: Entry | str | Path, device: str = "cpu", report: Report = silent) -> Model:
    """Load a model; see `catalogue.load`.

    Raises:
        UserError: There is no such model, or it cannot be used.
    """
    return catalogue.load(entry if isinstance(entry, Entry) else find(entry, report), device, report=report)


def open_folder(folder: Path, size: int, report: Report = silent) -> Entry:
    """Return the model in or of a folder, which is remembered then; see `catalogue.open_folder`.

    A name means one model, so that a recipe always gives the same pictures: a folder of a model whose name
    another one has is refused.

    Raises:
        UserError: There is none, it cannot be used, or its name is taken.
    """
    entry = catalogue.open_folder(folder, size, report)
    if entry.source == "folder" and not entry.problem:
        for known in catalogue.entries(trained()):
            if known.name == entry.name and not known.problem:
                if known.found == entry.found:
                    return known
                raise UserError(
                    f"The model in {folder} has the name {entry.name}, which is taken by another model.",
                    "Give it another name in its card.json.",
                )
    remember(entry)
    return entry


def remember(entry: Entry) -> None:
    """Note that a folder was used, so that its model is found by name from now on."""
    recent = catalogue.recent_entry(entry)
    if recent is not None:
        recents().remember(recent)
