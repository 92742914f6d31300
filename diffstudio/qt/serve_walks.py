"""The worker's side of the walk workspace: looking a walk up, rendering it, the seed plane, keyframes.

A run that waits goes before everything here: what is in progress is left within a model call and goes on
by itself after the run.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QThread

from diffstudio.engine.walk import Keyframe, PlanePoint
from diffstudio.errors import UserError
from diffstudio.qt.requests import Request
from diffstudio.qt.runner import Desk
from diffstudio.qt.walk_frames import PlaneField, WalkFrames
from diffstudio.qt.walk_requests import (
    FieldAdvanced,
    KeyframeShown,
    LookUpWalk,
    PaintField,
    PointShown,
    RenderWalk,
    ShowKeyframe,
    ShowPoint,
    WalkAdvanced,
    WalkEnded,
    WalkFound,
)

if TYPE_CHECKING:
    from diffstudio.engine.pictures import Picture
    from diffstudio.engine.walk_plan import WalkPlan
    from diffstudio.engine.walk_store import StoredFrames
    from diffstudio.models.model import Model
    from diffstudio.qt.workbench import Workbench

URGENT = ("run", "model", "plane")
"""Slots whose requests a rendering is left for within a model call; for any other it waits for its batch."""


def look_up(bench: Workbench, request: LookUpWalk, desk: Desk) -> None:
    """Say what a walk would cost, and find the frames of it that exist."""
    from diffstudio.engine.walk_between import noise_between
    from diffstudio.engine.walk_plan import plan_walk

    walk = request.walk
    model = bench.model_for(walk.shared)
    planned = plan_walk(walk, model, bench.timings)
    stored = _stored(bench, planned)
    stops, shape = walk.stops, planned.base.shape
    between = tuple(noise_between(a, b, shape) for a, b in itertools.pairwise(stops))
    frames = WalkFrames(walk, planned, stored, between)
    for index in range(len(planned.shots)):
        picture = stored.get(index)
        if picture is not None:
            frames.shelve(index, picture)
        if desk.inbox.waits("walk"):
            return  # another walk is wanted
        if desk.inbox.waits("run"):
            desk.inbox.put_back(request)
            return
    desk.answer(WalkFound(frames))


def render(bench: Workbench, request: RenderWalk, desk: Desk) -> None:
    """Make the frames of a walk that do not exist; leave for whatever else waits and go on later."""
    from diffstudio.engine.walk_render import render as rendered

    frames = request.frames
    if not request.stop.is_set():
        _check_model(bench, frames.walk.shared, frames.plan)
        leave = _Leave(desk, request.stop.is_set)
        for made in rendered(frames.plan, frames, leave, timings=bench.timings):
            leave.at_seam = True
            if not made.kept and not frames.pending.is_set():
                frames.pending.set()
                desk.answer(WalkAdvanced(frames))
        if leave.closing:
            return
        if frames.pictures_made < frames.pictures_wanted and not request.stop.is_set():
            desk.inbox.put(request)
            return
        bench.timings.save()
    desk.answer(WalkEnded(request, frames.stored.problem))


def paint_field(bench: Workbench, request: PaintField, desk: Desk) -> None:
    """Make the tiles of the seed plane that do not exist; leave for whatever else waits and go on later."""
    from diffstudio.engine.walk_plan import plan_plane
    from diffstudio.engine.walk_render import render as rendered

    field = request.field
    if field.stop.is_set():
        return
    if field.plan is None:
        points = [PlanePoint(field.corners, u, v) for u, v in field.points]
        field.plan = plan_plane(field.recipe, points, bench.model_for(field.recipe), bench.timings)
        field.stored = _stored(bench, field.plan)
    _check_model(bench, field.recipe, field.plan)
    leave = _Leave(desk, field.stop.is_set)
    for _made in rendered(field.plan, field, leave, order="straight", timings=bench.timings):
        leave.at_seam = True
        _tell_field(field, desk)
    if not (leave.closing or field.stop.is_set() or field.complete):
        desk.inbox.put(request)


def show_point(bench: Workbench, request: ShowPoint, desk: Desk) -> None:
    """Make the picture at a point of the seed plane."""
    from diffstudio.engine.walk_plan import plan_plane

    planned = plan_plane(request.recipe, [request.point], bench.model_for(request.recipe), bench.timings)
    superseded = (lambda: False) if request.coarse else (lambda: desk.inbox.waits("plane"))
    picture = _picture(planned, _Leave(desk, superseded, urgent=("run", "model")))
    if picture is not None:
        desk.answer(PointShown(request, picture))
    elif not _closing():
        desk.inbox.put_back(request)  # unless a newer point waits


def show_keyframe(bench: Workbench, request: ShowKeyframe, desk: Desk) -> None:
    """Make or find the picture of a keyframe."""
    from diffstudio.engine.walk_plan import plan_pictures

    keyframe: Keyframe = request.keyframe
    if bench.model is None or bench.model.card.name != keyframe.recipe.model:
        return  # its tile stays empty while another model is in use
    planned = plan_pictures([keyframe], bench.model, bench.timings)
    stored = _stored(bench, planned)
    picture = _picture(planned, _Leave(desk, lambda: False), stored)
    if picture is not None:
        desk.answer(KeyframeShown(keyframe, picture))
    elif not _closing():
        desk.inbox.put(request)


class _Leave:
    """Says whether what is in progress is to be left: `at_seam` anything that waits counts.

    A seam is between two batches, where nothing is lost: the first question after a finished picture.
    """

    def __init__(self, desk: Desk, stopped: Callable[[], bool], urgent: tuple[str, ...] = URGENT) -> None:
        self._desk = desk
        self._stopped = stopped
        self._urgent = urgent
        self._thread = QThread.currentThread()
        self.at_seam = False

    @property
    def closing(self) -> bool:
        """Whether the window is closing."""
        return self._thread.isInterruptionRequested()

    def __call__(self) -> bool:
        """Return whether to leave now."""
        inbox, seam = self._desk.inbox, self.at_seam
        self.at_seam = False
        return (
            self._stopped()
            or self.closing
            or any(inbox.waits(slot) for slot in self._urgent)
            or (seam and not inbox.empty())
        )


def _closing() -> bool:
    return QThread.currentThread().isInterruptionRequested()


def _picture(planned: WalkPlan, leave: _Leave, stored: StoredFrames | None = None) -> Picture | None:
    """Return the one picture of a plan, None where it was left."""
    from diffstudio.engine.walk_render import render as rendered

    made = list(rendered(planned, stored, leave))
    return made[0].picture if made else None


def _tell_field(field: PlaneField, desk: Desk) -> None:
    if not field.pending.is_set():
        field.pending.set()
        desk.answer(FieldAdvanced(field))


def _check_model(bench: Workbench, recipe: Any, planned: WalkPlan) -> None:
    """Refuse to go on with a model that is no longer in use.

    Raises:
        UserError: It is another one.
    """
    model: Model = bench.model_for(recipe)
    if model is not planned.model:  # loaded anew meanwhile: the same card, other weights perhaps
        raise UserError("The model was loaded anew.", "Press Render walk again.")


def _stored(bench: Workbench, planned: WalkPlan) -> StoredFrames:
    from diffstudio.engine.walk_store import WalkStore

    return WalkStore().frames(planned, mark=bench.mark())


HANDLERS: dict[type[Request], Callable[[Workbench, Any, Desk], None]] = {
    LookUpWalk: look_up,
    RenderWalk: render,
    PaintField: paint_field,
    ShowPoint: show_point,
    ShowKeyframe: show_keyframe,
}
