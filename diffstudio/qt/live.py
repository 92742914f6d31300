"""Live exploring: every change of a setting shows its picture, coarse while controls move, fine when they rest."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from diffstudio.engine.recipe import Recipe
from diffstudio.engine.step_places import with_steps
from diffstudio.qt.answers import ModelLoaded
from diffstudio.qt.session import Session

DRAFT_STEPS = 6
"""Steps of the first run that is made while a control moves."""
FEWEST = 3
MOST = 10
"""Steps of the others: as many as there is time for, unless `Live.draft_steps` says fewer."""
DRAFT_SECONDS = 0.2
"""What a draft may take: five pictures a second."""
PACE_MS = 80
"""Drafts begin at least so far apart: the eye sees no more, however fast the model is."""
REST_MS = 300
"""After so long without a change the run is made in full, though the control is still in the hand."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A draft that was asked for: what it is, its settings, and when that was."""

    request: object
    recipe: Recipe
    begun: float


class Live(QObject):
    """Answers changes of the settings with runs, newest wins.

    While changes come, one short run follows the other, each with the settings that are newest when
    it begins; two hundred moves of a slider make no more runs than there is time for. When the
    control is let go, or rests, the run in full takes the place of whatever is in progress. A change
    during that one is drafted at once.

    Args:
        session: Whose settings are followed, while it says so (`Moment.live`).
        parent: As in Qt.
        clock: Seconds, to see how long drafts take.
    """

    def __init__(
        self, session: Session, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.draft_steps = MOST
        self._clock = clock
        self._steps = DRAFT_STEPS
        self._drafted: Recipe | None = None
        self._drafting: _Draft | None = None
        self._model_wanted = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._run_in_full)
        self._pace = QTimer(self, singleShot=True, interval=PACE_MS)
        self._pace.timeout.connect(self._draft_newest)
        session.recipe_changed.connect(self._on_recipe_changed)
        session.model_changed.connect(self._on_model_changed)
        session.held_changed.connect(self._on_held_changed)
        session.run_ended.connect(self._on_run_ended)
        session.live_changed.connect(self._on_live_changed)

    def _on_live_changed(self, _on: bool) -> None:
        self._rest.stop()  # what runs is left to its end
        self._pace.stop()

    def _on_recipe_changed(self, _old: Recipe, new: Recipe) -> None:
        if not self._session.moment.live:
            return
        model = self._session.model
        if model is None or model.name != new.model:
            self._model_wanted = True  # it has to be loaded first
            return
        if self._session.replaying or self._is_shown(new):
            self._rest.stop()
            return  # the picture of these settings is there, or is being made again
        self._rest.start()
        self._draft_newest()

    def _on_model_changed(self, model: ModelLoaded) -> None:
        """Show what the model that was chosen makes; one that was there from the start makes nothing by itself."""
        wanted, self._model_wanted = self._model_wanted, False
        if wanted and self._session.moment.live and model.name == self._session.recipe.model:
            self._run_in_full()

    def _on_held_changed(self, held: bool) -> None:
        if not held and self._rest.isActive():
            self._run_in_full()

    def _is_shown(self, recipe: Recipe) -> bool:
        """Whether the finished run on the screen came back together with its settings, as undo does it."""
        film = self._session.moment.film
        return film is not None and film.recipe == recipe and film.state == "done" and self._drafted != recipe

    def _on_run_ended(self) -> None:
        draft = self._drafting
        if draft is not None and self._session.ended == draft.recipe:  # and not a run that gave way to it
            self._learn(draft)
            self._drafting = None
            self._correct()
        self._draft_newest()

    def _draft_newest(self) -> None:
        """Draft the settings in force, unless that was done, is too early, or a draft is in progress."""
        wanted = self._rest.isActive() and self._session.recipe != self._drafted
        busy = self._drafting is not None and self._session.asked is self._drafting.request
        if not wanted or busy or self._pace.isActive():
            return
        self._drafted = self._session.recipe
        coarse = with_steps(self._drafted, min(self._drafted.steps, self._steps, self.draft_steps))
        begun = self._clock()
        self._drafting = _Draft(self._session.explore(coarse, draft=True), coarse, begun)
        self._pace.start()

    def _correct(self) -> None:
        """Run in full when a draft had the last word whose settings were taken back meanwhile."""
        film, wanted = self._session.moment.film, self._session.recipe
        stale = film is not None and film.recipe != wanted and self._drafted not in (None, wanted)
        if stale and not self._rest.isActive():
            self._run_in_full()

    def _learn(self, draft: _Draft) -> None:
        """Give the next draft as many steps as there is time for."""
        seconds = max(self._clock() - draft.begun, 1e-6) / draft.recipe.steps
        self._steps = min(self.draft_steps, max(FEWEST, int(DRAFT_SECONDS / seconds)))

    def _run_in_full(self) -> None:
        self._rest.stop()
        self._pace.stop()
        self._drafting = None  # its end is that of a run that was cut short
        self._drafted = None
        if self._session.moment.live:
            self._session.explore(self._session.recipe)
