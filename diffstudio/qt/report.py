"""The text of *Copy report*: what someone who wants to help needs to know, and nothing personal."""

from __future__ import annotations

import dataclasses
import importlib.metadata
import json
import os
import platform
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from diffstudio import __version__
from diffstudio.engine import places
from diffstudio.qt.log import Entry
from diffstudio.qt.preferences import Preferences

LIBRARIES = ("torch", "numpy", "pillow", "safetensors", "PySide6-Essentials")
MESSAGES = 40
"""The last so many messages are in it."""
_LEFT_OUT = {"geometry", "layouts", "recipe"}
"""Preferences that say nothing to a reader; the settings have a place of their own."""


def report(recipe: dict[str, Any], preferences: Preferences, device: str, entries: Iterable[Entry]) -> str:
    """Write the report.

    Args:
        recipe: The settings in force.
        preferences: How the window is set up.
        device: What models compute on.
        entries: The log, oldest first.

    Returns:
        Text in English, whatever the language of the window; the user's folders are written as ``~``.
    """
    kept = {k: v for k, v in dataclasses.asdict(preferences).items() if k not in _LEFT_OUT}
    parts = [
        f"diffstudio {__version__}",
        *_versions(),
        f"system: {platform.platform()}",
        f"processor: {platform.machine()}, {os.cpu_count()} cores",
        f"device: {device or 'no model loaded'}",
        f"screen: {_screens()}",
        "",
        f"settings: {json.dumps(recipe, ensure_ascii=False)}",
        f"preferences: {json.dumps(kept, ensure_ascii=False)}",
        "",
        "messages:",
        *(_lines(list(entries)[-MESSAGES:])),
    ]
    return impersonal("\n".join(parts)) + "\n"


def impersonal(text: str) -> str:
    """Return a text in which the user's own folder is ``~`` and no folder is named after the user."""
    homes = {str(Path.home()), str(Path.home().resolve()), os.environ.get(places.HOME_VARIABLE, "").strip()}
    for home in sorted((h for h in homes if len(h) > 1), key=len, reverse=True):
        for written in (home, home.replace("\\", "\\\\"), home.replace("\\", "/")):
            text = re.sub(rf"{re.escape(written)}(?=[\\/\s\"'.,;:)]|$)", "~", text)
    text = re.sub(r"(?<![\w~])(/home|/Users|/media|/run/media)/[^/\s\"']+", "~", text)
    return re.sub(r"[A-Za-z]:(\\\\|\\|/)Users(\\\\|\\|/)[^\\/\s\"']+", "~", text)


def _versions() -> list[str]:
    lines = [f"Python {platform.python_version()}", f"Qt {qVersion()} on {QGuiApplication.platformName()}"]
    for name in LIBRARIES:
        try:
            lines.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:  # inside a bundle that left it out
            lines.append(f"{name}: not listed")
    return lines


def _screens() -> str:
    return ", ".join(
        f"{screen.size().width()} × {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )


def _lines(entries: list[Entry]) -> list[str]:
    lines = []
    for entry in entries:
        lines.append(f"{entry.time:%H:%M:%S} {entry.severity}: {entry.text}")
        lines += [f"    {line}" for line in entry.details.splitlines()]
    return lines or ["none"]
