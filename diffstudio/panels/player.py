"""What stands in the middle of the window and can be played: the keys of playback act on whichever is shown."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from diffstudio.widgets.picture_view import PictureView
from diffstudio.widgets.playback_clock import PlaybackClock
from diffstudio.widgets.timeline import Timeline

__all__ = ["Player", "Startable"]


@runtime_checkable
class Player(Protocol):
    """A stage with a playhead.

    Attributes:
        clock: Moves the playhead while it plays.
        timeline: Where the playhead and the loop range are.
        view: The large picture.
    """

    clock: PlaybackClock
    timeline: Timeline
    view: PictureView

    def toggle_play(self) -> None:
        """Play from the playhead, or pause."""
        ...

    def play(self, direction: int) -> None:
        """Play forward (1) or in reverse (-1)."""
        ...

    def step(self, by: int) -> None:
        """Move the playhead by some places."""
        ...

    def go_start(self) -> None:
        """Go to the first place."""
        ...

    def go_end(self) -> None:
        """Go to the last place that exists."""
        ...

    def clear_loop(self) -> None:
        """Play over everything again."""
        ...


@runtime_checkable
class Startable(Protocol):
    """A stage that Generate means something else on than one run: the key is the same everywhere."""

    def start(self) -> None:
        """Make what this workspace is for."""
        ...
