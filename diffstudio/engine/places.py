"""The user's folders. Nothing else asks the system for one; who writes there also makes the folder.

The environment variable ``DIFFSTUDIO_HOME`` puts all of them below one folder, which is what tests
and a portable installation use.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

NAME = "diffstudio"
HOME_VARIABLE = "DIFFSTUDIO_HOME"


def pictures() -> Path:
    """Return where pictures are saved: ``<pictures>/diffstudio``."""
    return _home("pictures") or platformdirs.user_pictures_path() / NAME


def data() -> Path:
    """Return where things are kept that the user would miss, such as trained models."""
    return _home("data") or platformdirs.user_data_path(NAME, appauthor=False)


def state() -> Path:
    """Return where the program remembers how it was left: history, log, window."""
    return _home("state") or platformdirs.user_state_path(NAME, appauthor=False)


def cache() -> Path:
    """Return where things are kept that can be made again: timings, thumbnails, runs put aside."""
    return _home("cache") or platformdirs.user_cache_path(NAME, appauthor=False)


def _home(part: str) -> Path | None:
    home = os.environ.get(HOME_VARIABLE, "").strip()
    return Path(home).expanduser().absolute() / part if home else None
