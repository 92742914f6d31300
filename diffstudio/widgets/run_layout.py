"""A run as the strip and the tree show it, and where its tile lies. No widget lives here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

__all__ = ["Layout", "Place", "RunTile", "families"]


@dataclass(frozen=True, slots=True)
class RunTile:
    """A run as it is shown.

    Attributes:
        key: Its number.
        caption: Its few words.
        short: Even fewer, for where those find no room.
        second: A second line, where there is room for one.
        tooltip: All about it.
        mark: How it ended, when not well: "stopped", "failed" or "interrupted".
        starred: Whether it has a star.
        branch: The step at which it left its parent, None for no branch.
        parent: The key of the run it came from.
        faint: Whether it is only there because others come from it.
    """

    key: int
    caption: str
    short: str = ""
    second: str = ""
    tooltip: str = ""
    mark: str = ""
    starred: bool = False
    branch: int | None = None
    parent: int | None = None
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a tile lies, in the coordinates of everything that can be scrolled to.

    Attributes:
        at: Position of the tile.
        picture: Its picture.
        whole: All that belongs to it, which a click may hit.
    """

    at: int
    picture: QRectF
    whole: QRectF


@dataclass(frozen=True, slots=True)
class Layout:
    """Where all tiles lie, as plain numbers: of ten thousand only those on the screen become a `Place`.

    Attributes:
        ats: Positions of the tiles, from left to right.
        starts: The left end of the group of each; rises.
        corners: The upper left corner of the picture of each.
        widest: How far a tile reaches beyond the start of its group at most.
        width: Of everything.
        height: Of everything.
    """

    ats: Sequence[int] = ()
    starts: Sequence[float] = ()
    corners: Sequence[tuple[float, float]] = ()
    widest: float = 0.0
    width: float = 0.0
    height: float = 0.0


def families(parents: dict[int, int | None]) -> list[list[tuple[int, int]]]:
    """Group runs into families: lists of (key, depth) in which each run follows what it came from.

    Args:
        parents: The parent of each key; one that is not a key itself counts as none.

    Returns:
        The family with the newest run first; branches of one run from old to new.
    """
    children: dict[int, list[int]] = {}
    roots = []
    for key in sorted(parents):
        parent = parents[key]
        if parent is None or parent not in parents:
            roots.append(key)
        else:
            children.setdefault(parent, []).append(key)
    found = []
    for root in roots:
        family, waiting = [], [(root, 0)]
        while waiting:
            key, depth = waiting.pop()
            family.append((key, depth))
            waiting += [(child, depth + 1) for child in reversed(children.get(key, ()))]
        found.append(family)
    return sorted(found, key=lambda family: -max(key for key, _depth in family))
