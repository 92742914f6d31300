"""The one hub of the window: settings, the run that is looked at, and the way to the worker.

Panels change settings with `update` (any other control with `change`) and look at the run through
`film`; they never talk to each other or to the worker. Every accepted change is one undo step
(`controls`).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from diffstudio.engine import naming, places
from diffstudio.engine.branch import Origin
from diffstudio.engine.film import Film
from diffstudio.engine.recipe import Recipe, resolve_seed
from diffstudio.errors import UserError
from diffstudio.qt import answers, requests
from diffstudio.qt.controls import Controls
from diffstudio.qt.messages import Messages
from diffstudio.qt.models import Models
from diffstudio.qt.moment import Moment
from diffstudio.qt.runner import Runner
from diffstudio.qt.walks import Walks

FORESEE_DELAY_MS = 60
"""The prediction is asked for this long after a change; of a drag's many changes few are asked about."""


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
        self.name_pattern = naming.PICTURE_PATTERN
        self.asked: requests.Request | None = None
        self.ended: Recipe | None = None
        self._making: Film | None = None
        self._running = False
        self._executing = False
        self.replaying = False
        """Whether a run is made again, so that its settings need no run of their own."""
        self._replay_name = ""
        self.kept_bytes = self.kept_runs = 0
        self._said: set[str] = set()
        self._foresee = QTimer(self, singleShot=True, interval=FORESEE_DELAY_MS)
        self._foresee.timeout.connect(self._ask_foresight)
        self.model_changed.connect(lambda _model: self._foresee.start())
        self.recipe_changed.connect(self._on_recipe_changed)
        runner.answered.connect(self._on_answered)
        runner.answered.connect(self._on_memory_limited)
        runner.advanced.connect(self._on_advanced)
        self.models = Models(self)
        self.walks = Walks(self)

    # --------------------------------------------------------------- model

    def choose_model(self, name: str) -> None:
        """Work with another model; its card's defaults are used once it is there."""
        self.models.choose(name)

    def use_defaults(self) -> None:
        """Go back to what the model's card recommends, with the same class and seed."""
        if self.model is not None:
            self.apply(self.with_defaults(self.model), "Defaults")

    def with_defaults(self, model: answers.ModelLoaded) -> Recipe:
        """Return what a model's card recommends, with the class, the seed and the count in force."""
        kept = {name: getattr(self.recipe, name) for name in ("model", "label", "seed", "count")}
        return Recipe(**kept).with_(**model.defaults)

    def load_model(self, name: str) -> None:
        """Ask for the model called `name`."""
        self.models.load(name)

    def open_folder(self, path: Path) -> None:
        """Use the model in a folder, or the ideal denoiser of the pictures in it; what is neither is said."""
        self.models.open_folder(path)

    def ask_class_pictures(self) -> None:
        """Ask for the pictures on the class buttons; they come one by one."""
        if self.model is not None:
            for label in (*self.model.labels, None):
                self.runner.ask(requests.ShowClass(self.model.name, label))

    def _on_recipe_changed(self, old: Recipe, new: Recipe) -> None:
        self.models.on_recipe_changed(old, new)
        self.foreseen.emit(None)
        if not self._foresee.isActive():  # not put off by every change, or a drag would foresee nothing
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
            self.change(self.tr("Generate"), recipe=self.recipe.with_(seed=resolve_seed(-1)))
        self._start(requests.Generate(self.recipe))

    def explore(self, recipe: Recipe, *, draft: bool = False) -> requests.Request:
        """Run settings as they are, with their seed; a draft is shown but not kept. Return what was asked."""
        request = requests.Generate(recipe, draft)
        self._start(request)
        return request

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

    def replay(self, name: str, origin: Origin, number: int | None = None) -> None:
        """Bring the settings of a run back and make it again, bit for bit: one undo step called `name`.

        Args:
            name: What undo calls it.
            origin: The settings; of a branch the whole chain.
            number: Its number in the history, None when it is new there.
        """
        self.replaying = True  # before the settings change: live exploring must not run them, too
        before = self.moment
        self.change(name, recipe=origin.recipe, seed_is_random=False)
        self._replay_name = name if self.moment == before else ""
        self.remake(origin, number)

    def remake(self, origin: Origin, number: int | None) -> None:
        """Make a run again to look at it; the settings stay as they are."""
        self.replaying = True
        self._start(requests.Replay(origin, number))

    def stop(self) -> None:
        """Stop the run; its steps stay."""
        if self.runner.stop() and not self._executing:
            self.asked = None
            self.replaying = False
            self._set_running(False)  # it had not begun, so no answer will come

    def _start(self, request: requests.Request) -> None:
        self.follow = True
        self.asked = request  # the run that is made or waits; one asked for before it is cut short
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
        self.runner.ask(requests.SaveWork(kind, film, self.image, folder or self.folder, self.name_pattern))

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
                self._show_started(answer.film)
            case answers.RunEnded():
                self._on_run_ended(answer)
            case answers.Saved():
                self.saved.emit(answer.paths)
            case answers.Failed():
                self._on_failed(answer)

    def _show_started(self, film: Film) -> None:
        name, self._replay_name = self._replay_name, ""
        if name:  # the settings were the same, so that the run is what undo takes back
            self.change(name, **self.looking_at(film))
        else:
            self.show(film)

    def _on_advanced(self) -> None:
        self.advanced.emit()
        if self.follow:
            self.amend(position=self._within(self._available() - 1))

    def _on_run_ended(self, answer: answers.RunEnded) -> None:
        self.kept_bytes, self.kept_runs = answer.kept_bytes, answer.kept_runs
        self._executing = self.replaying = False
        self.ended = answer.film.recipe
        self._on_advanced()
        self._set_running(self.runner.run_is_waiting())
        self._foresee.start()  # what was measured makes the next prediction better
        if answer.error is not None:
            self.messages.error(answer.error)
        self._say_once(answer.notices)
        self.run_ended.emit()

    def _on_memory_limited(self, answer: object) -> None:
        if isinstance(answer, answers.MemoryLimited):
            self.kept_bytes, self.kept_runs = answer.kept_bytes, answer.kept_runs
            self._say_once(answer.notices)

    def _say_once(self, notices: Sequence[str]) -> None:
        """Say what was done to make room; from then on it happens after every run."""
        for notice in notices:
            if notice not in self._said:
                self._said.add(notice)
                self.messages.info(notice)

    def _on_failed(self, failure: answers.Failed) -> None:
        if isinstance(failure.request, requests.Announce):
            return  # loading it will say the same
        if failure.request.quiet:
            return  # whoever asked says it
        if isinstance(failure.request, requests.Foresee):
            self.foreseen.emit(failure.error)
            return
        if not self.models.on_failed(failure):
            return  # of a model that is not wanted any more
        if failure.request.slot == "run":
            self.ended = getattr(failure.request, "recipe", None)
            self.replaying = False
            self._set_running(self.runner.run_is_waiting())
            self.run_ended.emit()
        self.messages.error(failure.error)
