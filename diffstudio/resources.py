"""Where the files that travel with the program are. Nothing else builds a path to them."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Return the path of a bundled resource, for instance ``path("models", "flowers")``.

    In an installed wheel the files lie beside the package in ``_resources``; in a checkout they
    are the top-level folder ``resources``. The path is returned whether or not it exists.
    """
    installed = _PACKAGE / "_resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
