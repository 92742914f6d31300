"""A walk that is still being put together: also one without keyframes. No torch here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from diffstudio.engine.walk import Keyframe, Walk


@dataclass(frozen=True, slots=True)
class WalkDraft:
    """The settings of the walk workspace; a `Walk` once there are keyframes enough.

    Attributes:
        keyframes: The pictures that are passed, in their order; may be none.
        frames: As in `Walk`.
        path: As in `Walk`.
        easing: As in `Walk`.
        dwell: As in `Walk`.
        ping_pong: As in `Walk`.
        closed: As in `Walk`.
        fps: Frames a second when it is played.
        corners: Seeds of the corners of the seed plane.
        point: Where the handle of the seed plane is: to the right and down, 0 … 1.
    """

    keyframes: tuple[Keyframe, ...] = ()
    frames: int = 48
    path: str = "sphere"
    easing: str = "linear"
    dwell: float = 0.0
    ping_pong: bool = False
    closed: bool = False
    fps: int = 24
    corners: tuple[int, int, int, int] = (1, 2, 3, 4)
    point: tuple[float, float] = (0.5, 0.5)

    def with_(self, **changes: Any) -> WalkDraft:
        """Return this draft with some settings changed."""
        return replace(self, **changes)

    def walk(self) -> Walk:
        """Return the walk.

        Raises:
            UserError: There are too few keyframes, or they do not go together.
        """
        return Walk(
            self.keyframes, self.frames, path=self.path, easing=self.easing, dwell=self.dwell,
            ping_pong=self.ping_pong, closed=self.closed,
        )  # fmt: skip
