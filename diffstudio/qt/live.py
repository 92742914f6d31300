"""Live exploring: every change of a setting shows its picture, coarse while controls move, fine when they rest."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from diffstudio.engine.recipe import Recipe
from diffstudio.qt.session import Session

DRAFT_STEPS = 6
"""Steps of a run that is made while a control moves."""
REST_MS = 300
"""After so long without a change the run is made in full."""


class Live(QObject):
    """Answers changes of the settings with runs, newest wins.

    While changes come, one short run follows the other, each with the settings that are newest when
    it begins; two hundred moves of a slider make no more runs than there is time for. When they
    rest, the run in full takes the place of whatever is in progress.

    Args:
        session: Whose settings are followed, while it says so (`Moment.live`).
        parent: As in Qt.
    """

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._draft_shown: Recipe | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._run_in_full)
        session.recipe_changed.connect(self._on_recipe_changed)
        session.run_ended.connect(self._on_run_ended)
        session.live_changed.connect(self._on_live_changed)

    def _on_live_changed(self, _on: bool) -> None:
        self._rest.stop()  # what runs is left to its end

    def _on_recipe_changed(self, _old: Recipe, new: Recipe) -> None:
        model = self._session.model
        if not self._session.moment.live or model is None or model.name != new.model:
            return  # a model has to be loaded first
        if self._session.replaying or self._is_shown(new):
            self._rest.stop()
            return  # the picture of these settings is there, or is being made again
        self._rest.start()
        if not self._session.running:
            self._draft()

    def _is_shown(self, recipe: Recipe) -> bool:
        """Whether the finished run on the screen came back together with its settings, as undo does it."""
        film = self._session.moment.film
        return film is not None and film.recipe == recipe and film.state == "done" and self._draft_shown != recipe

    def _on_run_ended(self) -> None:
        if self._rest.isActive() and self._session.recipe != self._draft_shown:
            self._draft()

    def _draft(self) -> None:
        recipe = self._session.recipe
        self._draft_shown = recipe
        self._session.explore(recipe.with_(steps=min(recipe.steps, DRAFT_STEPS)), draft=True)

    def _run_in_full(self) -> None:
        if self._session.moment.live:
            self._session.explore(self._session.recipe)
