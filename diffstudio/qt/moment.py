"""What undo goes back to: every control of the window at one moment, the playhead and the run included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from diffstudio.engine.film import Film
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.qt.preferences import Mode, Smoothing

Editing = Literal["", "curve", "steps"]


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
class Mark:
    """What a person says about a run of the history.

    Attributes:
        starred: Whether it is kept when others must go.
        title: What it is called, or "".
        deleted: Whether it is hidden, until it is removed for good.
    """

    starred: bool = False
    title: str = ""
    deleted: bool = False


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
        loop: The first and last step that the playback repeats, None for all.
        look: How things are shown.
        walk: The settings of the walk workspace.
        schedule_edit: What is dragged in the schedule plot: "" (the playhead), "curve" or "steps".
        guidance_preview: Guidance of the preview in the Guidance panel; None shows the run's own.
        device: Where models are to compute, one of `diffstudio.models.device.NAMES`.
        picture_size: Side of the squares that a folder of pictures becomes.
        marks: What was said about runs of the history since the start of the program, by their numbers.
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
    loop: tuple[int, int] | None = None
    look: Look = field(default_factory=Look)
    walk: WalkDraft = field(default_factory=WalkDraft)
    schedule_edit: Editing = ""
    guidance_preview: float | None = None
    device: str = "auto"
    picture_size: int = 64
    marks: Mapping[int, Mark] = field(default_factory=dict)
    frame: int = 0
