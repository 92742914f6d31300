"""What the walk workspace asks of the worker, and what it answers: frozen values and shelves (`walk_frames`).

Rendering and tiles are jobs, not slots: they put themselves back at the end of the queue whenever something
else waits, and end when their own `stop` is set, so that a newer one never has to take the place of an older.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from diffstudio.qt.requests import Request

if TYPE_CHECKING:
    from diffstudio.engine.pictures import Picture
    from diffstudio.engine.recipe import Recipe
    from diffstudio.engine.walk import Keyframe, PlanePoint, Walk
    from diffstudio.errors import UserError
    from diffstudio.qt.walk_frames import PlaneField, WalkFrames


@dataclass(frozen=True, slots=True)
class LookUpWalk(Request):
    """Say what a walk would cost, and find the frames of it that exist."""

    slot: ClassVar[str | None] = "walk"
    quiet: ClassVar[bool] = True
    walk: Walk


@dataclass(frozen=True, slots=True, eq=False)
class RenderWalk(Request):
    """Make the frames that do not exist, until `stop` is set."""

    quiet: ClassVar[bool] = True
    frames: WalkFrames
    stop: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True)
class ShowKeyframe(Request):
    """Make the picture of a keyframe."""

    quiet: ClassVar[bool] = True
    keyframe: Keyframe


@dataclass(frozen=True, slots=True)
class ShowPoint(Request):
    """Make the picture at a point of the seed plane; a coarse one is finished even if a newer one waits."""

    slot: ClassVar[str | None] = "plane"
    quiet: ClassVar[bool] = True
    recipe: Recipe
    point: PlanePoint
    coarse: bool


@dataclass(frozen=True, slots=True, eq=False)
class PaintField(Request):
    """Make the tiles of the seed plane that do not exist, until the field's `stop` is set."""

    quiet: ClassVar[bool] = True
    field: PlaneField


@dataclass(frozen=True, slots=True)
class WalkFound:
    """What there is of a walk."""

    frames: WalkFrames


@dataclass(frozen=True, slots=True)
class WalkAdvanced:
    """There are more frames."""

    frames: WalkFrames


@dataclass(frozen=True, slots=True)
class WalkEnded:
    """A rendering is over: all frames are there, or it was stopped. `problem` says why some were not kept."""

    request: RenderWalk
    problem: UserError | None = None


@dataclass(frozen=True, slots=True)
class KeyframeShown:
    """The picture of a keyframe."""

    keyframe: Keyframe
    picture: Picture


@dataclass(frozen=True, slots=True)
class PointShown:
    """The picture at a point of the seed plane."""

    request: ShowPoint
    picture: Picture


@dataclass(frozen=True, slots=True)
class FieldAdvanced:
    """There are more tiles."""

    field: PlaneField
