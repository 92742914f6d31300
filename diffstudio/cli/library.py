"""The models at hand as commands see them: the bundled ones and those trained here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from diffstudio.engine import places

if TYPE_CHECKING:
    from diffstudio.models.catalogue import Entry
    from diffstudio.models.model import Model


def trained_folder() -> Path:
    """Return the folder in which `diffstudio train` puts models."""
    return places.data() / "models"


def entries() -> tuple[Entry, ...]:
    """Return all models, also those that are there and cannot be used."""
    from diffstudio.models import catalogue

    return catalogue.entries((trained_folder(),))


def find(name: str) -> Entry:
    """Return the model of a name or in a folder.

    Raises:
        UserError: There is none, or it cannot be used.
    """
    from diffstudio.models import catalogue

    return catalogue.find(name, (trained_folder(),))


class Library:
    """Loads models by name, each once."""

    def __init__(self) -> None:
        self._loaded: dict[str, Model] = {}

    def __call__(self, name: str) -> Model:
        """Return the model of a name or in a folder.

        Raises:
            UserError: There is none, or it cannot be used.
        """
        from diffstudio.models import catalogue

        if name not in self._loaded:
            self._loaded[name] = catalogue.load(name, extra_folders=(trained_folder(),))
        return self._loaded[name]
