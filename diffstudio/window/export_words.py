"""How the export dialog writes sizes and places."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from diffstudio.qt.translation import local


def below(path: Path, folder: Path) -> str:
    """Return a path as it is seen from a folder that it lies in."""
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)


def bytes_text(count: int) -> str:
    """Return a number of bytes in about three digits, such as "8.15 kB"."""
    value = float(count)
    whole = QCoreApplication.translate("ExportDialog", "bytes")
    for unit in (whole, "kB", "MB"):
        if value < 999.5:
            return f"{value:.0f} {unit}" if value >= 100 or unit == whole else local(f"{value:.3g} {unit}")
        value /= 1000
    return local(f"{value:.3g} GB")
