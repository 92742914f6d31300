"""A name for a Qt object in the same breath as its making: tests and styles find it by that name."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Named = TypeVar("Named", bound=QObject)


def named(target: Named, name: str) -> Named:
    """Set the object name of `target` and return it."""
    target.setObjectName(name)
    return target
