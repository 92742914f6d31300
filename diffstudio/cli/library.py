"""The models at hand as commands see them: the bundled ones and those trained here."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudio.cli.output import warn
from diffstudio.cli.progress import LiveLine
from diffstudio.engine import places

if TYPE_CHECKING:
    from diffstudio.models.catalogue import Entry
    from diffstudio.models.model import Model

DEVICES = ("auto", "cpu", "cuda", "mps")
"""As in `diffstudio.models.device`, which is not imported before there is something to load."""


_READ: dict[str, Entry] = {}
"""Folders of pictures that were read by this process, by path and by name."""


def trained_folder() -> Path:
    """Return the folder in which `diffstudio train` puts models."""
    return places.data() / "models"


def entries() -> tuple[Entry, ...]:
    """Return all models, also those that are there and cannot be used."""
    from diffstudio.engine import shelf

    return shelf.entries()


def find(name: str) -> Entry:
    """Return the model of a name, in a folder, or of the pictures in a folder.

    Raises:
        UserError: There is none, or it cannot be used.
    """
    from diffstudio.engine import shelf

    if name not in _READ:
        entry = shelf.find(name)
        if entry.pictures is None:
            return entry
        _READ[name] = _READ[entry.name] = entry
        for sentence in entry.pictures.left_out:
            warn(f"Left out: {sentence}")
    return _READ[name]


def lasting_name(name: str) -> str:
    """Return the name by which a model is found from anywhere: that of its pictures for a folder of pictures."""
    from diffstudio.models.card_json import CARD_NAME

    path = Path(name)
    try:
        of_pictures = path.is_dir() and not (path / CARD_NAME).exists() and any(path.iterdir())
    except OSError:
        return name
    return find(name).name if of_pictures else name


def add_device_argument(parser: argparse.ArgumentParser) -> None:
    """Add ``--device``: where models compute."""
    parser.add_argument("--device", default=DEVICES[0], choices=DEVICES, help="where to compute (default: the fastest)")


class Library:
    """Loads models by name, each once, and gives each the number of threads that it runs best with.

    Args:
        device: One of `DEVICES`.
    """

    def __init__(self, device: str = DEVICES[0]) -> None:
        from diffstudio.engine.timing import default_timings

        self.device = device
        self.timings = default_timings()
        self._loaded: dict[str, Model] = {}
        self._current = ""

    def __call__(self, name: str) -> Model:
        """Return the model of a name or in a folder, ready to run.

        Raises:
            UserError: There is none, or it cannot be used.
        """
        if name != self._current:
            line = LiveLine()
            line.draw(f"loading {name} …")
            try:
                self._make_ready(name)
            finally:
                line.clear()
        return self._loaded[name]

    def _make_ready(self, name: str) -> None:
        from diffstudio.engine.threads import choose_threads
        from diffstudio.models import catalogue
        from diffstudio.models.device import choose_device

        if name not in self._loaded:
            device = choose_device(self.device).name
            self._loaded[name] = catalogue.load(find(name), device)
        choose_threads(self._loaded[name], self.timings)
        self._current = name
