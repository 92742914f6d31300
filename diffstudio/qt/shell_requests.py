"""What the window itself asks of the clerk, and what it answers: preferences to keep, folders to look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from diffstudio.qt.preferences import Preferences
from diffstudio.qt.requests import Request


@dataclass(frozen=True, slots=True)
class KeepPreferences(Request):
    """Write the preferences now, so that not even a crash loses them."""

    slot: ClassVar[str | None] = "preferences"
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class CheckFolder(Request):
    """Say whether pictures can be saved to a folder as it was typed."""

    slot: ClassVar[str | None] = "folder"
    typed: str


@dataclass(frozen=True, slots=True)
class FolderChecked:
    """What became of a folder.

    Attributes:
        typed: As it was typed.
        folder: As it is called in full; "" when it cannot be used, or when nothing was typed.
        problem: Why it cannot be used, a sentence; "" when it can.
    """

    typed: str
    folder: str
    problem: str = ""
