"""What the window asks about models beside loading one by its name: frozen values; see `requests`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from diffstudio.qt.requests import Request


@dataclass(frozen=True, slots=True)
class ListModels(Request):
    """Say which models there are, with their cards and pictures; for the clerk."""

    slot: ClassVar[str | None] = "models"


@dataclass(frozen=True, slots=True)
class OpenFolder(Request):
    """Make the model in a folder, or that of the pictures in it, the current one."""

    slot: ClassVar[str | None] = "model"
    folder: Path
    size: int
    device: str = "auto"


@dataclass(frozen=True, slots=True)
class ForgetFolder(Request):
    """Take a folder off the list of those used before, and list the models anew; for the clerk."""

    folder: Path


@dataclass(frozen=True, slots=True)
class MakeModelPicture(Request):
    """Make the picture on the card of a model that has none yet, when there is nothing more urgent."""

    name: str
