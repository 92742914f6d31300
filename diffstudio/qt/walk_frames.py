"""Pictures on their way from the worker to the screen: the frames of a walk, the tiles of the seed plane.

The worker fills these shelves, the screen looks at them; both only ever add, so no lock is needed. That
there is more is said once until the screen has looked (`pending`), so that a slow view makes no queue.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from diffstudio.engine.pictures import Picture
from diffstudio.engine.walk import Keyframe, Walk
from diffstudio.engine.walk_between import NoiseBetween
from diffstudio.engine.walk_change import difference
from diffstudio.engine.walk_time import Position, positions, shown_order

if TYPE_CHECKING:
    from diffstudio.engine.recipe import Recipe
    from diffstudio.engine.walk_plan import WalkPlan
    from diffstudio.engine.walk_store import StoredFrames


FEW_TILES = 4
"""Along a side: a grid that fills so fast that its order is not noticed."""


class WalkFrames:
    """The frames of a walk that exist, in the order in which they are shown.

    A frame that is shown several times (standing still, the way back) is one picture.

    Args:
        walk: What they are of.
        plan: What is made for it; for the worker.
        stored: Where they are kept on disk; for the worker.
        between: The noise between each keyframe and the next.

    Attributes:
        places: Where each shown frame lies.
        keyframe_frames: At which shown frame each keyframe is, on the way forth.
        changes: The change that leads to each shown frame; None for not known.
        pending: Set while the screen was told of frames that it has not looked at.
    """

    def __init__(
        self, walk: Walk, plan: WalkPlan, stored: StoredFrames, between: tuple[NoiseBetween, ...]
    ) -> None:
        self.walk = walk
        self.plan = plan
        self.stored = stored
        self.between = between
        self.pending = threading.Event()
        forth = positions(walk)
        self.places: tuple[Position, ...] = tuple(forth[index] for index in shown_order(walk))
        starts = [next(i for i, p in enumerate(forth) if p.segment == segment) for segment in range(walk.segments)]
        self.keyframe_frames = tuple(starts if walk.closed else [*starts, len(forth) - 1])
        self.changes: list[float | None] = [None] * len(plan.sequence)
        self._pictures: dict[int, Picture] = {}
        self._shown_at: dict[int, list[int]] = {}
        for at, shot in enumerate(plan.sequence):
            self._shown_at.setdefault(shot, []).append(at)
        self._done = 0

    def __len__(self) -> int:
        return len(self.plan.sequence)

    @property
    def done(self) -> int:
        """How many of the shown frames exist."""
        return self._done

    @property
    def pictures_made(self) -> int:
        """How many different pictures exist."""
        return len(self._pictures)

    @property
    def pictures_wanted(self) -> int:
        """How many different pictures there are to be."""
        return len(self.plan.shots)

    @property
    def calls_missing(self) -> int:
        """Predictions asked of the network for what does not exist yet."""
        return sum(shot.cost.nfe for index, shot in enumerate(self.plan.shots) if index not in self._pictures)

    @property
    def seconds_missing(self) -> float | None:
        """How long that will take, None when it is not known."""
        total = self.plan.seconds
        return None if total is None else total * self.calls_missing / max(1, self.plan.nfe)

    def picture(self, at: int) -> Picture | None:
        """Return a shown frame, ``h w 3``; None for one that does not exist."""
        return self._pictures.get(self.plan.sequence[at]) if 0 <= at < len(self) else None

    def nearest(self, at: int) -> int | None:
        """Return the frame to show for one that may not exist: it, else the last before it, else the next."""
        if not self._pictures or not 0 <= at < len(self):
            return None
        order = (*range(at, -1, -1), *range(at + 1, len(self)))
        return next((index for index in order if self.picture(index) is not None), None)

    def recipe(self, at: int) -> Recipe | None:
        """Return the settings that make a shown frame alone, None where no recipe can."""
        return self.plan.shots[self.plan.sequence[at]].frame.recipe

    def ends(self, at: int) -> tuple[Keyframe, Keyframe]:
        """Return the keyframes between which a shown frame lies."""
        stops, segment = self.walk.stops, self.places[at].segment
        return stops[segment], stops[segment + 1]

    # ------------------------------------------------------ the worker's side

    def get(self, index: int) -> Picture | None:
        """Return a picture by its place in the plan; see `walk_render.Keeper`."""
        return self._pictures.get(index)

    def put(self, index: int, picture: Picture) -> bool:
        """Take in a picture that was made, and keep it on disk."""
        self.shelve(index, picture)
        return self.stored.put(index, picture)

    def shelve(self, index: int, picture: Picture) -> None:
        """Take in a picture, and how it differs from those beside it."""
        if index in self._pictures:
            return
        self._pictures[index] = picture
        places = self._shown_at[index]
        for at in places:
            self._compare(at)
            self._compare((at + 1) % len(self))
        self._done += len(places)

    def _compare(self, at: int) -> None:
        if at == 0 and not self.plan.cyclic:
            return
        before, here = self.picture((at - 1) % len(self)), self.picture(at)
        if before is not None and here is not None and self.changes[at] is None:
            self.changes[at] = difference(before, here)


class PlaneField:
    """The tiles of the seed plane for one set of corners and settings.

    Args:
        recipe: The settings, without the noise.
        corners: The seeds of the corners.
        n: Tiles along a side; the outer ones lie at the edge of the plane.

    Attributes:
        stop: Set when other tiles are wanted.
        pending: As for a walk.
        plan: For the worker.
        stored: For the worker.
    """

    def __init__(self, recipe: Recipe, corners: tuple[int, int, int, int], n: int) -> None:
        self.recipe = recipe
        self.corners = corners
        self.n = n
        self.stop = threading.Event()
        self.pending = threading.Event()
        self.plan: WalkPlan | None = None
        self.stored: StoredFrames | None = None
        self._made: dict[int, Picture] = {}
        last = n - 1
        places = [(row, column) for row in range(n) for column in range(n)]
        at_corner = {(0, 0), (0, last), (last, 0), (last, last)}
        self.order = sorted(places, key=lambda place: place not in at_corner) if n <= FEW_TILES else places
        """Where each tile lies, in the order of making: of a coarse grid the corners first, a fine one by rows."""

    @property
    def complete(self) -> bool:
        """Whether every tile exists."""
        return self.plan is not None and len(self._made) == len(self.plan.shots)

    @property
    def points(self) -> list[tuple[float, float]]:
        """The point (u, v) of each tile, in the order of making."""
        return [(column / (self.n - 1), row / (self.n - 1)) for row, column in self.order]

    def tiles(self) -> dict[tuple[int, int], Picture]:
        """Return the tiles that exist, by row and column."""
        if self.plan is None:
            return {}
        shots = zip(self.order, self.plan.sequence, strict=True)
        return {place: self._made[shot] for place, shot in shots if shot in self._made}

    def get(self, index: int) -> Picture | None:
        """Return a picture by its place in the plan; see `walk_render.Keeper`."""
        if index not in self._made and self.stored is not None:
            picture = self.stored.get(index)
            if picture is not None:
                self._made[index] = picture
        return self._made.get(index)

    def put(self, index: int, picture: Picture) -> bool:
        """Take in a picture that was made, and keep it on disk. Where corners share a seed it is several tiles."""
        self._made[index] = picture
        return self.stored is not None and self.stored.put(index, picture)
