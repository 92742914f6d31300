"""Where things of the window are: on which screen it may stand, and where pictures go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from diffstudio.engine import places
from diffstudio.qt.preferences import Preferences

GRIP = 80
"""Pixels of a window that must be on a screen, in each direction, for a hand to get hold of it."""


def folder_of(preferences: Preferences) -> Path:
    """Return where pictures are saved."""
    return Path(preferences.pictures_folder) if preferences.pictures_folder else places.pictures()


def keep_on_screen(window: QWidget) -> None:
    """Move and shrink a window so that it lies on a screen, when it is not there already.

    A window that was remembered on a screen that is gone, or at another scale, would otherwise be
    somewhere no mouse can reach.
    """
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if not screens or window.isMaximized() or window.isFullScreen():
        return
    place = window.geometry()
    wanted = fitted(place, screens)
    if wanted != place:
        window.setGeometry(wanted)


def fitted(place: QRect, screens: list[QRect]) -> QRect:
    """Return where a window at `place` has to be, to be on one of the screens."""
    screen = max(screens, key=lambda screen: _area(screen.intersected(place)))
    seen = screen.intersected(place)
    small_enough = place.width() <= screen.width() and place.height() <= screen.height()
    graspable = seen.width() >= min(GRIP, place.width()) and seen.height() >= min(GRIP, place.height())
    if small_enough and graspable and place.top() >= screen.top():
        return place
    width, height = min(place.width(), screen.width()), min(place.height(), screen.height())
    left = min(max(place.left(), screen.left()), screen.right() + 1 - width)
    top = min(max(place.top(), screen.top()), screen.bottom() + 1 - height)
    return QRect(left, top, width, height)


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
