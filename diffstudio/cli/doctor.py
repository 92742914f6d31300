"""``diffstudio doctor``: what is installed, what works, and what to do about the rest."""

from __future__ import annotations

import argparse
import ctypes
import importlib.metadata
import importlib.util
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from diffstudio import __version__
from diffstudio.cli import library
from diffstudio.cli.output import add_json, print_json, print_table
from diffstudio.engine import places
from diffstudio.engine.timing import default_timings
from diffstudio.errors import UserError

_LIBRARIES = ("torch", "numpy", "pillow", "safetensors", "platformdirs", "psutil", "PySide6-Essentials", "pyqtgraph")
_BROKEN_QT = ("6.11.0", "6.11.1")
_SYSTEM = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
"""What Qt loads on Linux, and in which Debian package it is."""
_X_SYSTEM = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What its X11 window needs besides."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        what: What it is.
        value: What was found.
        advice: What to do about it; empty when it is in order.
        needed: Whether nothing works before that is done.
    """

    what: str
    value: str
    advice: str = ""
    needed: bool = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``diffstudio doctor``."""
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Look at everything, print it and give advice.

    Returns:
        0, or 2 when something that is needed does not work.
    """
    findings = [finding for look in _LOOKS for finding in look()]
    ill = any(finding.needed for finding in findings)
    if options.json:
        rows = [{"what": f.what, "value": f.value, "advice": f.advice or None, "needed": f.needed} for f in findings]
        print_json({"healthy": not ill, "findings": rows})
    else:
        print_table((finding.what, finding.value) for finding in findings)
        advice = [f"- {finding.advice}" for finding in findings if finding.advice]
        print("\n" + ("\n".join(advice) if advice else "Everything is in order."))
    if ill:
        print("Something that is needed does not work: see the advice.", file=sys.stderr)
    return 2 if ill else 0


def _program() -> Iterator[Finding]:
    yield Finding("diffstudio", __version__)
    yield Finding("Python", f"{platform.python_version()} ({sys.executable})")
    yield Finding("system", platform.platform())


def _libraries() -> Iterator[Finding]:
    for name in _LIBRARIES:
        try:
            version = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            yield Finding(name, "missing", f"Install what is missing: pip install {name}", True)
            continue
        yield Finding(name, version, _qt_advice(version) if name.startswith("PySide6") else "")


def _qt_advice(version: str) -> str:
    numbers = tuple(int(part) for part in version.split(".")[:2])
    if version in _BROKEN_QT:
        return f"PySide6 {version} breaks docking: install another, such as 6.11.3."
    if numbers >= (6, 12) and sys.version_info < (3, 12):
        return f"PySide6 {version} aborts on Python 3.11: install one below 6.12."
    return ""


def _device() -> Iterator[Finding]:
    if importlib.util.find_spec("torch") is None:
        return
    from diffstudio.models.device import choose_device

    yield Finding("device", choose_device().title)
    yield Finding("processor cores", str(_cores()))


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _folders() -> Iterator[Finding]:
    kinds: dict[str, Callable[[], Path]] = {
        "pictures": places.pictures, "data": places.data, "state": places.state, "cache": places.cache,
    }  # fmt: skip
    for kind, place in kinds.items():
        folder = place()
        problem = _cannot_write(folder)
        mend = f"change its permissions, or name another place in {places.HOME_VARIABLE}"
        advice = f"The folder {folder} cannot be written ({problem.lower()}): {mend}." if problem else ""
        yield Finding(f"folder for {kind}", str(folder), advice)


def _cannot_write(folder: Path) -> str:
    """Return why no file can be made in `folder` (or where it would be made); empty when one can."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder):
            return ""
    except OSError as error:
        return error.strerror or str(error)


def _screen() -> Iterator[Finding]:
    if not sys.platform.startswith("linux"):
        return
    display = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    yield Finding("display", display or "none", "" if display else "Without a display only the commands work.")
    missing = [package for name, package in (_SYSTEM | (_X_SYSTEM if display else {})).items() if not _loads(name)]
    advice = f"Install system libraries for the window: sudo apt-get install {' '.join(missing)}" if missing else ""
    yield Finding("system libraries of Qt", f"missing: {' '.join(missing)}" if missing else "present", advice)


def _loads(library_name: str) -> bool:
    try:
        ctypes.CDLL(library_name)
    except OSError:
        return False
    return True


def _models() -> Iterator[Finding]:
    from diffstudio.models import catalogue

    timings = default_timings()
    for entry in library.entries():
        if entry.source in ("folder", "pictures"):
            continue  # folders of the user's own: their pictures would all be read
        try:
            catalogue.load(entry)
        except UserError as error:
            yield Finding(f"model {entry.name}", "cannot be used", str(error))
        except ImportError:  # told above, with the libraries
            yield Finding(f"model {entry.name}", "not tried")
        else:
            threads = timings.threads(entry.name, "cpu")
            measured = "" if threads is None else f", fastest here on {threads} thread{'s' if threads > 1 else ''}"
            yield Finding(f"model {entry.name}", f"loads ({entry.source}){measured}")


_LOOKS = (_program, _libraries, _device, _folders, _screen, _models)
