"""The seed plane on the screen: its tiles, and the picture at its handle; coarse while it moves, fine when still."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from diffstudio.engine.pictures import Picture
from diffstudio.engine.recipe import Recipe, resolve_seed
from diffstudio.engine.walk import Keyframe, PlanePoint
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.errors import UserError
from diffstudio.qt import answers
from diffstudio.qt.walk_frames import PlaneField
from diffstudio.qt.walk_requests import FieldAdvanced, PaintField, PointShown, ShowPoint

if TYPE_CHECKING:
    from diffstudio.qt.session import Session

COARSE_STEPS = 5
"""Steps of a picture that is made while the handle moves."""
TILE_STEPS = 10
"""Steps of a fine tile at most: it is small."""
COARSE_GRID, FINE_GRID = 3, 7
"""Tiles along a side at first, and when nothing changes any more."""
REST_MS = 250
"""After so long without a move the picture is made in full."""


class Plane(QObject):
    """Asks for the pictures of the seed plane while it is on the screen (`set_shown`).

    Args:
        session: Whose corners and point they are.
        parent: As in Qt.

    Attributes:
        field: The tiles that are shown or being made, None while there are none.
        picture: The newest picture at the handle, None before the handle was moved.
        coarse: Whether that is a coarse one.

    Signals:
        field_changed(): Other tiles are wanted: other corners or settings, or a finer grid.
        tiles_made(): There are more tiles.
        point_shown(): There is a picture at the handle.
    """

    field_changed = Signal()
    tiles_made = Signal()
    point_shown = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.field: PlaneField | None = None
        self.picture: Picture | None = None
        self.coarse = False
        self._of: ShowPoint | None = None
        self._asked: PlanePoint | None = None
        self._making: Keyframe | None = None
        self._shown = False
        self._paused = False
        self._problem = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(lambda: self._show_point(coarse=False))
        self._settings_rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._settings_rest.timeout.connect(self._renew)
        session.walk_changed.connect(self._on_changed)
        session.walk_changed.connect(self._on_point_changed)
        session.recipe_changed.connect(self._on_changed)
        session.model_changed.connect(self._on_changed)
        session.runner.answered.connect(self._on_answered)

    @property
    def recipe(self) -> Recipe:
        """The settings of the pictures in the plane, without their noise."""
        return self._session.walk.plane_recipe(self._session.recipe)

    @property
    def at(self) -> tuple[float, float]:
        """Where the picture is of; the handle may have moved on."""
        return (self._of.point.u, self._of.point.v) if self._of is not None else self._session.walk.point

    def set_shown(self, shown: bool) -> None:
        """Say whether the plane is on the screen; nothing is computed while it is not."""
        self._shown = shown
        if shown:
            self._on_changed()
        else:
            self._leave()

    def pause(self) -> None:
        """Leave the tiles for something more urgent; those that exist stay."""
        self._paused = True
        self._leave()

    def resume(self) -> None:
        """Go on with the tiles."""
        self._paused = False
        self._on_changed()

    def move(self, u: float, v: float, *, final: bool) -> None:
        """Move the handle: a coarse picture follows at once, the fine one when it rests."""
        self._session.set_walk("Seed plane", point=(u, v))
        if final:
            self._rest.stop()
            self._show_point(coarse=False)
        else:
            self._rest.start()
            self._show_point(coarse=True)

    def set_corner(self, at: int, seed: int) -> None:
        """Put another seed at a corner.

        Raises:
            UserError: It is no seed.
        """
        corners = list(self._session.walk.corners)
        corners[at] = seed
        point = PlanePoint((corners[0], corners[1], corners[2], corners[3]), *self._session.walk.point)
        self._session.act("Corner of the seed plane", walk=self._session.walk.with_(corners=point.corners))

    def roll_corner(self, at: int) -> None:
        """Put a new random seed at a corner."""
        self.set_corner(at, resolve_seed(-1))

    def makes(self, keyframe: Keyframe) -> bool:
        """Whether the picture of a keyframe is on its way, because the handle stands there."""
        return self._making == keyframe

    def fine_picture(self, keyframe: Keyframe) -> Picture | None:
        """Return the picture at the handle if it is that of a keyframe, and not a coarse one."""
        of = self._of
        if of is None or of.coarse or Keyframe(of.recipe, of.point) != keyframe:
            return None
        return self.picture

    # ------------------------------------------------------------- what is asked

    def _show_point(self, *, coarse: bool) -> None:
        recipe = self.recipe
        if self._ready():
            steps = min(recipe.steps, COARSE_STEPS) if coarse else recipe.steps
            point = self._asked = PlanePoint(self._session.walk.corners, *self._session.walk.point)
            self._making = None if coarse else Keyframe(recipe, point)
            self._session.runner.ask(ShowPoint(recipe.with_(steps=steps), point, coarse))

    def _on_point_changed(self, draft: WalkDraft) -> None:
        """Follow a handle that was not moved by hand, as by undo."""
        asked = self._asked
        if self._shown and asked is not None and draft.point != (asked.u, asked.v):
            self._rest.start()

    def _on_changed(self, *_what: object) -> None:
        """Ask for other tiles once things rest, if those that are there are of something else."""
        if self._shown and not self._current():
            self._leave()
            self._settings_rest.start()

    def _current(self) -> bool:
        """Whether the tiles that are there or being made are those that are wanted."""
        field = self.field
        if field is None or field.corners != self._session.walk.corners or field.stop.is_set():
            return False
        return field.recipe == self._tile_recipe(field.n)

    def _tile_recipe(self, n: int) -> Recipe:
        recipe = self.recipe
        return recipe.with_(steps=min(recipe.steps, COARSE_STEPS if n == COARSE_GRID else TILE_STEPS))

    def _renew(self) -> None:
        if self._shown and not self._paused and self._ready() and not self._current():
            before, corners = self.field, self._session.walk.corners
            left = before is not None and (before.corners, before.recipe) == (corners, self._tile_recipe(before.n))
            self._paint(before.n if left and before is not None else COARSE_GRID)
            if self.picture is not None:
                self._show_point(coarse=False)  # the handle stands in another plane now

    def _paint(self, n: int) -> None:
        self.field = PlaneField(self._tile_recipe(n), self._session.walk.corners, n)
        self._session.runner.ask(PaintField(self.field))
        self.field_changed.emit()

    def _leave(self) -> None:
        self._settings_rest.stop()
        self._rest.stop()
        if self.field is not None and not self.field.complete:
            self.field.stop.set()

    def _ready(self) -> bool:
        model = self._session.model
        return model is not None and model.name == self._session.recipe.model

    # ------------------------------------------------------------- answers

    def _on_answered(self, answer: object) -> None:
        match answer:
            case FieldAdvanced(field=field):
                field.pending.clear()
                if field is self.field:
                    self.tiles_made.emit()
                    if field.complete and field.n == COARSE_GRID and self._current() and self._shown:
                        self._paint(FINE_GRID)
            case PointShown(request=request):
                self._on_point(request, answer.picture)
            case answers.Failed(request=ShowPoint() | PaintField()):
                self._on_failed(answer.error)

    def _on_point(self, request: ShowPoint, picture: Picture) -> None:
        self.picture, self.coarse, self._of = picture, request.coarse, request
        self._problem = ""
        self._making = self._making if request.coarse else None
        self.point_shown.emit()

    def _on_failed(self, error: BaseException) -> None:
        """Say it once: the next move would fail in the same way."""
        self._making = None
        if str(error) != self._problem:
            self._problem = str(error)
            self._session.messages.error(error)
        elif not isinstance(error, UserError):
            self._session.messages.error(error)
