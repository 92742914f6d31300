"""What the clerk does for help: it draws equations and reads which libraries are installed."""

from __future__ import annotations

from importlib import metadata
from typing import TYPE_CHECKING

from diffstudio.qt.help_requests import (
    INK,
    DrawEquation,
    EquationDrawn,
    LibrariesListed,
    Library,
    ListLibraries,
)
from diffstudio.qt.runner import Desk

if TYPE_CHECKING:
    from diffstudio.qt.clerk import Cabinet

FONT_PIXELS = 16.0
"""The size that equations are drawn in, for a 13-pixel text; they are scaled when they are painted."""

LIBRARIES = (
    "torch", "numpy", "pillow", "safetensors", "platformdirs", "av", "PySide6-Essentials", "pyqtgraph",
    "ziamath", "ziafont", "latex2mathml",
)  # fmt: skip
"""What the program needs to run, by the names of their packages."""
_LICENCES = (
    # a licence's text or classifier, the more particular first, and what it is called
    ("lgpl", "LGPL-3.0"), ("apache", "Apache-2.0"), ("mit-cmu", "MIT-CMU"), ("mit", "MIT"), ("bsd", "BSD"),
)  # fmt: skip


def draw_equation(_cabinet: Cabinet, request: DrawEquation, desk: Desk) -> None:
    """Draw a line of LaTeX with glyphs as paths, so that it looks the same on every machine."""
    from ziamath.config import config
    from ziamath.zmath import Latex  # a third of a second, and only once

    config.svg2 = False  # Qt reads SVG 1.1 only
    svg = Latex(request.latex, size=FONT_PIXELS, color=INK).svg()
    desk.answer(EquationDrawn(request.latex, svg))


def list_libraries(_cabinet: Cabinet, _request: ListLibraries, desk: Desk) -> None:
    """Read names, versions and licences from what is installed."""
    found = []
    for name in LIBRARIES:
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # a bundle may leave the package's description out
        found.append(Library(name, about["Version"], licence_of(about)))
    desk.answer(LibrariesListed(tuple(found)))


def licence_of(about: metadata.PackageMetadata) -> str:
    """Return the licence of a package in a few words; "" when it does not say."""
    expression = about.get("License-Expression")  # type: ignore[attr-defined]
    if expression:
        return str(expression)
    written = str((about.get_all("License") or [""])[0])
    if written and "\n" not in written and len(written) <= 80:
        return written
    said = " ".join(line for line in about.get_all("Classifier", []) if line.startswith("License")).lower()
    return next((name for mark, name in _LICENCES if mark in said), "")
