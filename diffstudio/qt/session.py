"""The one hub of the window: settings, the run that is looked at, and the way to the worker.

Panels change settings with `update` (any other control with `change`) and look at the run through
`film`; they never talk to each other or to the worker. Every accepted change is one undo step
(`controls`).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from diffstudio.engine import places
from diffstudio.engine.export_walk import WalkFrames
from diffstudio.engine.film import Film
from diffstudio.engine.recipe import FIELD_LABELS, Recipe, resolve_seed
from diffstudio.errors import UserError
from diffstudio.qt import answers, requests
from diffstudio.qt.controls import Controls
from diffstudio.qt.messages import Messages
from diffstudio.qt.moment import Moment
from diffstudio.qt.runner import Runner

FORESEE_DELAY_MS = 60
"""Settings rest this long before the prediction is asked for; a drag asks once."""


class Session(Controls):
    """Holds what the window is about; beside the state of the controls the model, the run and the worker.

    Signals:
        catalogued(Catalogued): The models that can be chosen are known.
        menus_ready(Menus): What there is to choose from is known.
        model_loading(str): A model of that name is being loaded.
        model_announced(ModelLoaded): What a model is that is being loaded; it cannot compute yet.
        model_changed(ModelLoaded): A model is ready.
        foreseen(object): A `Foreseen` for the settings in force, or None while it is made.
        class_picture_ready(object, object): The picture of a class: label or None, array.
        running_changed(bool): A run has begun or ended.
        run_ended(): A run is over, though the next may wait already.
        advanced(): The film that is looked at has more steps.
        saved(object): A tuple of paths that were written.
    """

    catalogued = Signal(object)
    menus_ready = Signal(object)
    model_loading = Signal(str)
    model_announced = Signal(object)
    model_changed = Signal(object)
    foreseen = Signal(object)
    class_picture_ready = Signal(object, object)
    running_changed = Signal(bool)
    run_ended = Signal()
    advanced = Signal()
    saved = Signal(object)

    def __init__(
        self, start: Moment, runner: Runner, clerk: Runner, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(start, parent)
        self.messages = messages
        self.runner = runner
        self.clerk = clerk
        self.model: answers.ModelLoaded | None = None
        self.last_seed: int | None = None
        self.folder = places.pictures()
        self.walks: WalkFrames | None = None
        self._making: Film | None = None
        self._running = False
        self._executing = False
        self._defaults_wanted = ""
        self.kept_bytes = self.kept_runs = 0
        self._foresee = QTimer(self, singleShot=True, interval=FORESEE_DELAY_MS)
        self._foresee.timeout.connect(self._ask_foresight)
        self.recipe_changed.connect(self._on_recipe_changed)
        runner.answered.connect(self._on_answered)
        runner.advanced.connect(self._on_advanced)

    # --------------------------------------------------------------- model

    def choose_model(self, name: str) -> None:
        """Work with another model; its card's defaults are used once it is there."""
        if name != self.recipe.model:
            self._defaults_wanted = name
            self.apply(self.recipe.with_(model=name, label=None, negative_label=None, size=None), FIELD_LABELS["model"])

    def use_defaults(self) -> None:
        """Go back to what the model's card recommends, with the same class and seed."""
        if self.model is not None:
            kept = {name: getattr(self.recipe, name) for name in ("model", "label", "seed", "count")}
            self.apply(Recipe(**kept).with_(**self.model.defaults), "Defaults")

    def load_model(self, name: str) -> None:
        """Ask for the model called `name`."""
        self.model_loading.emit(name)
        self.runner.ask(requests.Announce(name))
        self.runner.ask(requests.LoadModel(name))

    def ask_class_pictures(self) -> None:
        """Ask for the pictures on the class buttons; they come one by one."""
        if self.model is not None:
            for label in (*self.model.labels, None):
                self.runner.ask(requests.ShowClass(self.model.name, label))

    def _on_recipe_changed(self, old: Recipe, new: Recipe) -> None:
        if new.model != old.model:
            self.load_model(new.model)
        self.foreseen.emit(None)
        self._foresee.start()

    def _ask_foresight(self) -> None:
        self.runner.ask(requests.Foresee(self.recipe))

    # ----------------------------------------------------------------- run

    @property
    def running(self) -> bool:
        """Whether a run is in progress."""
        return self._running

    @property
    def making(self) -> Film | None:
        """The run in progress, or the last one; another may be looked at meanwhile."""
        return self._making

    def generate(self) -> None:
        """Run the settings in force; a run in progress is superseded."""
        if self.seed_is_random and not self.seed_locked:
            self.update(seed=resolve_seed(-1))
        self._start(requests.Generate(self.recipe))

    def explore(self, recipe: Recipe, *, draft: bool = False) -> None:
        """Run settings as they are, with their seed; a draft is shown but not kept."""
        self._start(requests.Generate(recipe, draft))

    def branch(self) -> None:
        """Go on from the playhead with the settings in force.

        Raises:
            UserError: There is no step to go on from.
        """
        film = self._film("Branch here")
        if self.position >= len(film.levels) - 1:
            raise UserError(
                "There is nothing left to do after the finished picture.", "Move the playhead to an earlier step."
            )
        if self.position >= self._available():
            raise UserError("That step is not there yet.", "Wait for the run, or move the playhead back.")
        self._start(requests.BranchRun(film, self.position, self.recipe))

    def stop(self) -> None:
        """Stop the run; its steps stay."""
        if self.runner.stop() and not self._executing:
            self._set_running(False)  # it had not begun, so no answer will come

    def _start(self, request: requests.Request) -> None:
        self.follow = True
        self._set_running(True)
        self.runner.ask(request)

    def _set_running(self, running: bool) -> None:
        if running != self._running:
            self._running = running
            self.running_changed.emit(running)

    # -------------------------------------------------------------- saving

    def save(self, kind: str, folder: Path | None = None) -> None:
        """Write the "picture" that is looked at, the batch as a "grid", or all "steps" of it.

        Raises:
            UserError: There is no run.
        """
        film = self._film("Save")
        self.runner.ask(requests.SaveWork(kind, film, self.image, folder or self.folder))

    def _film(self, control: str) -> Film:
        if self.film is None:
            raise UserError(f"{control} needs a run, and there is none yet.", "Press Generate first.")
        return self.film

    # ------------------------------------------------------------- answers

    def _on_answered(self, answer: object) -> None:
        match answer:
            case answers.Catalogued():
                self.catalogued.emit(answer)
            case answers.Menus():
                self.menus_ready.emit(answer)
            case answers.Announced():
                self.model_announced.emit(answer.model)
            case answers.ModelLoaded():
                self._on_model_loaded(answer)
            case answers.Foreseen():
                if answer.recipe == self.recipe:
                    self.foreseen.emit(answer)
            case answers.ClassShown():
                self.class_picture_ready.emit(answer.label, answer.picture)
            case answers.RunStarted():
                self._executing = True
                self._making = answer.film
                self._set_running(True)  # the end of the run it took the place of may have said otherwise
                self.last_seed = answer.film.recipe.seed
                self.follow = True
                self.show(answer.film)
            case answers.RunEnded():
                self._on_run_ended(answer)
            case answers.Saved():
                self.saved.emit(answer.paths)
            case answers.Failed():
                self._on_failed(answer)

    def _on_model_loaded(self, model: answers.ModelLoaded) -> None:
        self.model = model
        if self._defaults_wanted == model.name:
            self._defaults_wanted = ""
            self.use_defaults()
        self.model_changed.emit(model)
        self._foresee.start()

    def _on_advanced(self) -> None:
        self.advanced.emit()
        if self.follow:
            self.amend(position=self._within(self._available() - 1))

    def _on_run_ended(self, answer: answers.RunEnded) -> None:
        self.kept_bytes, self.kept_runs = answer.kept_bytes, answer.kept_runs
        self._executing = False
        self._on_advanced()
        self._set_running(self.runner.run_is_waiting())
        self._foresee.start()  # what was measured makes the next prediction better
        if answer.error is not None:
            self.messages.error(answer.error)
        for notice in answer.notices:
            self.messages.info(notice)
        self.run_ended.emit()

    def _on_failed(self, failure: answers.Failed) -> None:
        if isinstance(failure.request, requests.Announce):
            return  # loading it will say the same
        if isinstance(failure.request, requests.Foresee):
            self.foreseen.emit(failure.error)
            return
        if isinstance(failure.request, requests.LoadModel):
            self._on_load_failed()
        if failure.request.slot == "run":
            self._set_running(self.runner.run_is_waiting())
            self.run_ended.emit()
        self.messages.error(failure.error)

    def _on_load_failed(self) -> None:
        """The model in use stays, so the settings go back to it."""
        if self.model is not None and self.recipe.model != self.model.name:
            self.undo()
            self.model_changed.emit(self.model)
