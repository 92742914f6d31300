"""Workspaces as data: which docks each shows on a first start, and how large docks are then.

The docks are the same in all of them; where the user puts them is remembered per workspace.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt


@dataclass(frozen=True, slots=True)
class Workspace:
    """An arrangement of docks around a middle.

    Attributes:
        title: What its button says.
        tooltip: What one does there.
        docks: Those that are shown on a first start.
        raised: Those in front of the others in their place.
    """

    title: str
    tooltip: str
    docks: tuple[str, ...]
    raised: tuple[str, ...] = ()


WORKSPACES = {
    "explore": Workspace(
        "Explore",
        "Make a picture and look at every step of it",
        ("generate-dock", "schedule-dock", "whatis-dock", "numbers-dock", "course-dock"),
        ("generate-dock", "whatis-dock"),
    ),
}
"""By id, in the order of their buttons."""

DOCK_SIZES = {
    Qt.Orientation.Horizontal: {"generate-dock": 300, "schedule-dock": 310},
    Qt.Orientation.Vertical: {"schedule-dock": 330, "whatis-dock": 370},
}
"""In pixels, on a first start."""
