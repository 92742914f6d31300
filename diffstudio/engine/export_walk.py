"""The frames of a walk as a source of an export, as far as they are there."""

from __future__ import annotations

from typing import Protocol

from diffstudio.engine import captions, naming
from diffstudio.engine.export_source import FrameSource
from diffstudio.engine.parameters import write_parameters
from diffstudio.engine.pictures import Picture
from diffstudio.engine.walk import Walk
from diffstudio.errors import UserError


class WalkFrames(Protocol):
    """A walk whose frames are made or on their way; may be asked from any thread.

    Frames are counted in the order in which they are shown, the way back included.
    """

    @property
    def walk(self) -> Walk | None:
        """The walk, None while there is none."""
        ...

    @property
    def frames_done(self) -> int:
        """How many of its frames are there."""
        ...

    @property
    def length(self) -> int:
        """How many there will be."""
        ...

    def picture(self, index: int, /) -> Picture | None:
        """Return frame `index`, ``h w 3``; None while it is not there."""
        ...


def walk_source(frames: WalkFrames, walk: Walk, placement: str, only: int | None = None) -> FrameSource:
    """Return the frames of a walk that are there.

    Args:
        frames: Where they come from.
        walk: What is exported: when `frames` is given another one meanwhile, no frame of that gets in.
        placement: What its schedule type stood for.
        only: The one frame that is wanted; None for all.

    Raises:
        UserError: There is none yet.
    """
    whole = frames.frames_done >= frames.length
    wanted = range(frames.length) if only is None else (only,)
    there = [index for index in wanted if whole or frames.picture(index) is not None]
    first = frames.picture(there[0]) if there else None
    if first is None:
        raise UserError("This walk has no frames yet.", "Render it first.")
    height, width = first.shape[:2]

    def frame(index: int) -> Picture:
        picture = frames.picture(there[index])
        if picture is None or frames.walk != walk:
            raise UserError("The walk was changed while its frames were read.", "Export it again.")
        return picture

    last = frames.length - 1
    return FrameSource(
        len(there),
        (height, width),
        frame,
        tuple(f"frame {index} of {last}" for index in there),
        captions.run_title(walk.shared, walk.shared.model, placement),
        write_parameters(walk.shared, (height, width), placement),
        walk.to_json(),
        naming.fields_of(walk.shared, (height, width)),
    )
