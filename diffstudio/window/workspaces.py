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
        (
            "generate-dock", "models-dock", "schedule-dock", "guidance-dock", "whatis-dock", "numbers-dock",
            "course-dock", "history-dock",
        ),
        ("generate-dock", "schedule-dock", "whatis-dock"),
    ),
    "walk": Workspace(
        "Walk",
        "Walk from picture to picture through the noise, and make a film of it",
        ("walk-dock", "between-dock", "change-dock", "whatis-dock"),
        ("between-dock", "change-dock"),
    ),
}
"""By id, in the order of their buttons."""

TABS = (
    ("generate-dock", "models-dock"),
    ("schedule-dock", "guidance-dock"),
    ("guidance-dock", "between-dock"),
    ("whatis-dock", "numbers-dock"),
    ("numbers-dock", "course-dock"),
    ("course-dock", "change-dock"),
    ("history-dock", "log-dock"),
)
"""Docks that lie on each other, the second behind the first; of each group a workspace shows its own."""

DOCK_SIZES = {
    Qt.Orientation.Horizontal: {"generate-dock": 300, "schedule-dock": 310, "walk-dock": 280, "between-dock": 284},
    Qt.Orientation.Vertical: {
        "schedule-dock": 330, "whatis-dock": 340, "history-dock": 118, "between-dock": 470, "change-dock": 210,
    },
}
"""In pixels, on a first start."""
