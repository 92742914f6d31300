"""What undo goes back to: every control of the window at one moment, the playhead and the run included."""

from __future__ import annotations

from dataclasses import dataclass, field

from diffstudio.engine.film import Film
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.qt.preferences import Mode, Smoothing


@dataclass(frozen=True, slots=True)
class Look:
    """How things are shown, whatever they are.

    Attributes:
        schedule_axis: What the schedule plot shows: "alpha_bar", "sigma" or "log_snr".
        schedule_against: Against what: "t" or "step".
        overlays: Names of other schedules in the plot.
        fps: Steps a second of the playback.
        play_mode: "once", "loop" or "ping-pong".
        smoothing: How pictures are enlarged: "auto", "smooth" or "nearest".
    """

    schedule_axis: str = "alpha_bar"
    schedule_against: str = "t"
    overlays: tuple[str, ...] = ("Linear",)
    fps: int = 12
    play_mode: Mode = "loop"
    smoothing: Smoothing = "auto"


@dataclass(frozen=True, slots=True)
class Moment:
    """The state of every control.

    Attributes:
        recipe: The settings of the next run.
        seed_is_random: Whether the seed is drawn anew for every run.
        seed_locked: Whether it stays all the same.
        live: Whether changes of settings run by themselves.
        film: The run that is looked at.
        position: The step under the playhead.
        image: Which picture of the batch is looked at.
        channel: Which quantity, a key of `CHANNELS`.
        look: How things are shown.
        walk: The settings of the walk workspace.
        frame: The frame of the walk under its playhead.
    """

    recipe: Recipe
    seed_is_random: bool = True
    seed_locked: bool = False
    live: bool = False
    film: Film | None = None
    position: int = 0
    image: int = 0
    channel: str = "x0"
    look: Look = field(default_factory=Look)
    walk: WalkDraft = field(default_factory=WalkDraft)
    frame: int = 0
