"""The clerk's side of the window itself: writing preferences, looking at folders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from diffstudio.qt import preferences as preferences_file
from diffstudio.qt.runner import Desk
from diffstudio.qt.shell_requests import CheckFolder, FolderChecked, KeepPreferences

if TYPE_CHECKING:
    from diffstudio.qt.clerk import Cabinet


def keep_preferences(_cabinet: Cabinet, request: KeepPreferences, _desk: Desk) -> None:
    """Write the preferences.

    Raises:
        UserError: They could not be written.
    """
    preferences_file.save(request.preferences)


def check_folder(_cabinet: Cabinet, request: CheckFolder, desk: Desk) -> None:
    """Say whether pictures can be saved to a folder; nothing is made yet."""
    typed = request.typed.strip()
    try:
        problem, folder = _looked_at(typed)
    except (OSError, RuntimeError, ValueError):  # too long, a user that is not there, a null character
        problem, folder = "There can be no folder of that name.", ""
    desk.answer(FolderChecked(request.typed, "" if problem else folder, problem))


def _looked_at(typed: str) -> tuple[str, str]:
    """Return what is wrong with a folder ("" for nothing) and what it is called in full."""
    if not typed:
        return "", ""
    folder = Path(typed).expanduser()
    if not folder.is_absolute():
        return "Give the folder from its beginning, or choose it.", ""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    if not there.is_dir():
        return "This is a file and no folder.", ""
    if not os.access(there, os.W_OK | os.X_OK):
        return "This folder cannot be written to.", ""
    return "", str(folder)
