"""The walk on the screen: its keyframes changed, its frames looked up, rendered, stopped and looked at.

The seed plane beside it is `plane`'s part; what is shown where is the panels'.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from diffstudio.engine.film import Film
from diffstudio.engine.pictures import Picture
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import MAX_KEYFRAMES, Keyframe, PlanePoint, Walk
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.errors import UserError
from diffstudio.qt import answers
from diffstudio.qt.plane import Plane
from diffstudio.qt.walk_frames import WalkFrames
from diffstudio.qt.walk_requests import (
    KeyframeShown,
    LookUpWalk,
    PointShown,
    RenderWalk,
    ShowKeyframe,
    WalkAdvanced,
    WalkEnded,
    WalkFound,
)

if TYPE_CHECKING:
    from diffstudio.qt.session import Session

LOOK_UP_DELAY_MS = 60
"""Settings rest this long before a walk is looked up; a drag asks once."""


class Walks(QObject):
    """Holds the walk of the settings in force and the frames of it that exist.

    Args:
        session: Whose walk it is; also the parent.

    Attributes:
        walk: The walk, None while there are too few keyframes or they do not go together.
        problem: Why there is no walk, None where there is one.
        frames: What exists of it, None until it was looked up.
        lookup_error: Why it could not be looked up, such as that its model is not in use.
        plane: The seed plane.

    Signals:
        frames_changed(): Another walk, or its frames were found.
        advanced(): There are more frames.
        rendering_changed(bool): A rendering has begun or ended.
        keyframe_shown(object): The picture of a `Keyframe` is there.
    """

    frames_changed = Signal()
    advanced = Signal()
    rendering_changed = Signal(bool)
    keyframe_shown = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.walk: Walk | None = None
        self.problem: UserError | None = None
        self.frames: WalkFrames | None = None
        self.lookup_error: UserError | None = None
        self._rendering: RenderWalk | None = None
        self._wanted = False
        self._begun, self._begun_with = 0.0, 0
        self._thumbnails: dict[Keyframe, Picture] = {}
        self._asked: set[Keyframe] = set()
        self._look_up = QTimer(self, singleShot=True, interval=LOOK_UP_DELAY_MS)
        self._look_up.timeout.connect(self._ask)
        self.plane = Plane(session, self)
        session.walk_changed.connect(self._on_walk_changed)
        session.model_changed.connect(self._on_model_changed)
        session.runner.answered.connect(self._on_answered)
        self._settle(session.walk)

    # -------------------------------------------------------------- looking

    @property
    def frames_done(self) -> int:
        """How many of the shown frames exist."""
        return self.frames.done if self.frames is not None else 0

    @property
    def length(self) -> int:
        """How many frames are shown, whether they exist or not; 0 without a walk."""
        return self.walk.length if self.walk is not None else 0

    def picture(self, index: int) -> Picture | None:
        """Return a shown frame, ``h w 3`` of uint8; None for one that does not exist."""
        return self.frames.picture(index) if self.frames is not None else None

    def recipe(self, index: int) -> Recipe | None:
        """Return the settings that make a shown frame alone, None where no recipe can."""
        return self.frames.recipe(index) if self.frames is not None and 0 <= index < self.length else None

    @property
    def fps(self) -> int:
        """Frames a second when it is played."""
        return self._session.walk.fps

    @property
    def frame(self) -> int:
        """The frame under the playhead, held inside the walk."""
        return max(0, min(self._session.frame, self.length - 1))

    def seek(self, frame: int) -> None:
        """Move the playhead, as the user does."""
        if self.length:
            self._session.change("Frame", frame=max(0, min(frame, self.length - 1)))

    def play_to(self, frame: int) -> None:
        """Move the playhead, as the playback does: no undo step."""
        self._session.amend(frame=frame)

    def thumbnail(self, keyframe: Keyframe) -> Picture | None:
        """Return the picture of a keyframe; where it is not there yet it is asked for."""
        picture = self._thumbnails.get(keyframe)
        if picture is None:
            picture = self._among_frames(keyframe)
        model = self._session.model
        there = model is not None and model.name == keyframe.recipe.model
        if picture is None and there and keyframe not in self._asked and not self.plane.makes(keyframe):
            self._asked.add(keyframe)
            self._session.runner.ask(ShowKeyframe(keyframe))
        return picture

    def _among_frames(self, keyframe: Keyframe) -> Picture | None:
        """A keyframe is a frame of its walk."""
        if self.frames is None or keyframe not in self.frames.walk.keyframes:
            return None
        stops = self.frames.walk.stops
        at = stops.index(keyframe) if keyframe in stops else -1
        places = self.frames.keyframe_frames
        return self.frames.picture(places[at]) if 0 <= at < len(places) else None

    # ------------------------------------------------------------ rendering

    @property
    def rendering(self) -> bool:
        """Whether frames are being made."""
        return self._rendering is not None or self._wanted

    @property
    def complete(self) -> bool:
        """Whether all frames exist."""
        return self.frames is not None and self.frames.done == self.length > 0

    def render(self) -> None:
        """Make the frames that do not exist; nothing happens when all are there, or while it goes on.

        Raises:
            UserError: There is no walk, or it cannot be made.
        """
        if self.walk is None or self.lookup_error is not None:
            raise self.problem or self.lookup_error or UserError("A walk needs keyframes.", "Add two pictures.")
        if self.rendering or self.complete:
            return
        if self.frames is None:
            self._wanted = True  # begins when it was looked up
            self._ask()
        else:
            self._start(self.frames)
        self.rendering_changed.emit(True)

    def stop(self) -> None:
        """Stop rendering; the frames stay, and Render goes on from them."""
        was = self.rendering
        self._wanted = False
        if self._rendering is not None:
            self._rendering.stop.set()
            self._rendering = None
        if was:
            self.plane.resume()
            self.rendering_changed.emit(False)

    def speed(self) -> tuple[float, float] | None:
        """Return pictures a second and the seconds that are left, None while that is not known."""
        frames = self.frames
        made = 0 if frames is None else frames.pictures_made - self._begun_with
        if frames is None or made < 1 or not self.rendering:
            return None
        rate = made / max(1e-6, time.monotonic() - self._begun)
        return rate, (frames.pictures_wanted - frames.pictures_made) / rate

    def _start(self, frames: WalkFrames) -> None:
        self.plane.pause()
        self._begun, self._begun_with = time.monotonic(), frames.pictures_made
        self._rendering = RenderWalk(frames)
        self._session.runner.ask(self._rendering)

    # ------------------------------------------------------------ keyframes

    def current(self) -> Keyframe:
        """Return the picture that is looked at in Explore as a keyframe.

        Raises:
            UserError: There is none.
        """
        film = self._session.film
        if film is None:
            raise UserError("There is no picture to add yet.", "Press Generate in Explore first.")
        keyframe = Keyframe(film.recipe.single(self._session.image))
        self._remember(keyframe, film)
        return keyframe

    def add_current(self, before: int | None = None) -> int:
        """Add the picture that is looked at in Explore, and return how many keyframes there are then.

        Raises:
            UserError: There is none, or there are too many keyframes.
        """
        return self.add(self.current(), before)

    def add_point(self, u: float, v: float) -> int:
        """Add a point of the seed plane; return how many keyframes there are then.

        Raises:
            UserError: There are too many keyframes.
        """
        draft = self._session.walk
        keyframe = Keyframe(draft.plane_recipe(self._session.recipe), PlanePoint(draft.corners, u, v))
        shown = self.plane.fine_picture(keyframe)
        if shown is not None:
            self._thumbnails[keyframe] = shown
        return self.add(keyframe)

    def add(self, keyframe: Keyframe, before: int | None = None) -> int:
        """Add a keyframe, at the end or before another; return how many there are then.

        Raises:
            UserError: There are too many.
        """
        keyframes = list(self._session.walk.keyframes)
        if len(keyframes) >= MAX_KEYFRAMES:
            raise UserError(f"A walk has at most {MAX_KEYFRAMES} keyframes.", "Remove one first.")
        keyframes.insert(len(keyframes) if before is None else before, keyframe)
        self._set("Add keyframe", keyframes)
        return len(keyframes)

    def remove(self, at: int) -> None:
        """Take a keyframe out."""
        keyframes = list(self._session.walk.keyframes)
        if 0 <= at < len(keyframes):
            del keyframes[at]
            self._set("Remove keyframe", keyframes)

    def move(self, at: int, to: int) -> None:
        """Bring a keyframe to another place."""
        keyframes = list(self._session.walk.keyframes)
        if 0 <= at < len(keyframes) and 0 <= to < len(keyframes) and at != to:
            keyframes.insert(to, keyframes.pop(at))
            self._set("Move keyframe", keyframes)

    def duplicate(self, at: int) -> None:
        """Put a copy of a keyframe behind it.

        Raises:
            UserError: There are too many.
        """
        keyframes = self._session.walk.keyframes
        if 0 <= at < len(keyframes):
            self.add(keyframes[at], at + 1)

    @property
    def can_be_alike(self) -> bool:
        """Whether the keyframes do not go together, but would if they had the settings of the first."""
        draft = self._session.walk
        return self.walk is None and len(draft.keyframes) > 1 and draft.alike != draft

    def make_alike(self) -> None:
        """Give every keyframe the settings of the first, where all have to share them."""
        self._set("Make alike", list(self._session.walk.alike.keyframes))

    def _set(self, name: str, keyframes: list[Keyframe]) -> None:
        session = self._session
        # as many frames as keyframes at least, so that adding one is never refused for that
        frames = max(session.walk.frames, len(keyframes) + 1)
        session.act(name, walk=session.walk.with_(keyframes=tuple(keyframes), frames=frames))

    def _remember(self, keyframe: Keyframe, film: Film) -> None:
        """The finished picture of a run is that of the keyframe, bit for bit."""
        branched = getattr(film.source, "parent", None) is not None
        if film.state == "done" and not branched:
            picture = film.picture("x0", len(film.levels) - 1, self._session.image)
            if picture is not None:
                self._thumbnails[keyframe] = picture

    # ------------------------------------------------------------- answers

    def _on_walk_changed(self, draft: WalkDraft) -> None:
        before = self.walk, self.problem
        self._settle(draft)
        if (self.walk, str(self.problem)) != (before[0], str(before[1])):
            self._forget()

    def _on_model_changed(self, _model: object) -> None:
        self._asked.clear()
        self._forget()

    def _settle(self, draft: WalkDraft) -> None:
        self.walk = self.problem = None
        try:
            self.walk = draft.walk()
        except UserError as error:
            self.problem = error

    def _forget(self) -> None:
        """Other frames are wanted from now on."""
        self.stop()
        self.frames = self.lookup_error = None
        self._look_up.start()
        self.frames_changed.emit()

    def _ask(self) -> None:
        self._look_up.stop()
        if self.walk is not None and self._session.model is not None:
            self._session.runner.ask(LookUpWalk(self.walk))

    def _on_answered(self, answer: object) -> None:
        match answer:
            case WalkFound():
                self._on_found(answer.frames)
            case WalkAdvanced():
                answer.frames.pending.clear()
                if answer.frames is self.frames:
                    self.advanced.emit()
            case WalkEnded():
                self._on_ended(answer)
            case KeyframeShown():
                self._thumbnails[answer.keyframe] = answer.picture
                self.keyframe_shown.emit(answer.keyframe)
            case PointShown(request=request) if not request.coarse:
                self._on_point(Keyframe(request.recipe, request.point), answer.picture)
            case answers.Failed():
                self._on_failed(answer)

    def _on_point(self, keyframe: Keyframe, picture: Picture) -> None:
        """The picture at the handle may be that of a keyframe that was added there."""
        if keyframe in self._session.walk.keyframes:
            self._thumbnails[keyframe] = picture
            self.keyframe_shown.emit(keyframe)

    def _on_found(self, frames: WalkFrames) -> None:
        if frames.walk != self.walk or self._rendering is not None:
            return
        self.frames = frames
        if self._wanted:
            self._wanted = False
            self._start(frames)
        self.frames_changed.emit()

    def _on_ended(self, ended: WalkEnded) -> None:
        if ended.request is not self._rendering:
            return  # it was stopped, and that was said then
        self._rendering = None
        if ended.problem is not None:
            self._session.messages.warn(ended.problem.message, ended.problem.advice)
        self.plane.resume()
        self.advanced.emit()
        self.rendering_changed.emit(False)

    def _on_failed(self, failure: answers.Failed) -> None:
        error = failure.error
        match failure.request:
            case LookUpWalk(walk=walk) if walk == self.walk:
                self.stop()
                self.lookup_error = error if isinstance(error, UserError) else UserError(str(error))
                if not isinstance(error, UserError):
                    self._session.messages.error(error)
                self.frames_changed.emit()
            case RenderWalk() if failure.request is self._rendering:
                self.stop()
                self._session.messages.error(error)
            case ShowKeyframe(keyframe=keyframe):
                self._asked.discard(replace(keyframe))
                if not isinstance(error, UserError):
                    self._session.messages.error(error)
