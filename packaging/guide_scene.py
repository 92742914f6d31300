"""What a scene of the guide is: pictures that are taken from one window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtGui import QImage
from shooting import Stage

from diffstudio.qt.preferences import Language, Theme

Shots: TypeAlias = Mapping[str, QImage]
"""Pictures by the names of their files, without their ending."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Pictures that are taken from one window, which is opened for them.

    Attributes:
        pictures: The names of their files, without their ending.
        play: Brings the window so far and returns the pictures.
        theme: The theme of the window.
        language: Its language.
    """

    pictures: tuple[str, ...]
    play: Callable[[Stage], Shots]
    theme: Theme = "dark"
    language: Language = "en"
