"""Everything about choosing a model: which there are, loading one, stopping that, and where it computes.

`Session` holds one `Models`, which keeps two things true: settings name the model in use or the one that is
being loaded, and the newest choice wins. What fails or is stopped leaves the model in use and gives the
settings its name back, without undoing anything else.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from diffstudio.engine.recipe import FIELD_LABELS, Recipe
from diffstudio.qt import answers, requests
from diffstudio.qt.model_answers import (
    DeviceChoice,
    Devices,
    Listed,
    LoadProgress,
    LoadStopped,
    ModelCard,
    ModelPicture,
)
from diffstudio.qt.model_requests import ForgetFolder, ListModels, MakeModelPicture, OpenFolder
from diffstudio.qt.moment import Moment

if TYPE_CHECKING:
    from diffstudio.qt.session import Session

DEFAULT = "flowers"
"""The model that is taken when there is none, as `diffstudio.models.catalogue.DEFAULT`."""
_OWN = ("label", "negative_label", "size")
"""The settings that belong to a model and go with it."""

Load = requests.LoadModel | OpenFolder


class Models(QObject):
    """Chooses models for a session.

    Args:
        session: Whose model it is; also the parent.

    Attributes:
        cards: The models that there are, empty before they were listed.
        devices: Where models can compute, empty before that is known.
        loading: How far the loading in progress is, None for none.

    Signals:
        listed(): `cards` is new.
        picture_ready(str, object): The picture on the card of a model.
        devices_known(): `devices` is there.
        loading_changed(): `loading` is another.
    """

    listed = Signal()
    picture_ready = Signal(str, object)
    devices_known = Signal()
    loading_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.cards: tuple[ModelCard, ...] = ()
        self.devices: tuple[DeviceChoice, ...] = ()
        self.loading: LoadProgress | None = None
        self._request: Load | None = None
        self._defaults_wanted = ""
        self._own = _own_settings(session.recipe)
        self._device = session.moment.device
        self._asked_pictures: set[str] = set()
        self._announced: dict[str, str] = {}
        session.runner.answered.connect(self._on_answered)
        session.clerk.answered.connect(self._on_clerk_answered)
        session.moment_changed.connect(self._on_moment_changed)
        session.class_picture_ready.connect(self._on_class_picture)
        session.model_announced.connect(self._on_announced)

    # -------------------------------------------------------------- choosing

    def choose(self, name: str) -> None:
        """Work with another model; its card's defaults are used once it is there."""
        session = self._session
        if name != session.recipe.model:
            self._defaults_wanted = name
            session.apply(
                session.recipe.with_(model=name, label=None, negative_label=None, size=None), FIELD_LABELS["model"]
            )
        elif self._request is not None and isinstance(self._request, OpenFolder):
            self.load(name)  # the folder that is being opened is not wanted any more

    def load(self, name: str) -> None:
        """Ask for the model called `name`; what was asked for before is not wanted any more."""
        self._session.model_loading.emit(name)
        self._session.runner.ask(requests.Announce(name))
        self._begin(requests.LoadModel(name, self._session.moment.device))

    def open_folder(self, path: Path, size: int | None = None) -> None:
        """Use the model in a folder, or the ideal denoiser of the pictures in it.

        Settings change when it is there. What is neither is said in a sentence.

        Args:
            path: A folder, or the card or the weights in it.
            size: Side of the squares that pictures become; None for the one in force.
        """
        moment = self._session.moment
        self._session.model_loading.emit(path.name)
        self._begin(OpenFolder(path, moment.picture_size if size is None else size, moment.device))

    def stop(self) -> None:
        """Stop loading; the model in use stays."""
        if self._request is not None and self._session.runner.stop_loading():
            self._on_stopped(self._request)  # it had not begun, so no answer will come

    def set_device(self, name: str) -> None:
        """Compute on another device; the model is loaded again there."""
        self._session.change(self.tr("Device"), device=name)

    def set_picture_size(self, size: int) -> None:
        """Make squares of another size of folders of pictures; one that is in use is read again."""
        self._session.change(self.tr("Picture size"), picture_size=size)

    def title_of(self, request: requests.Request) -> str:
        """Return what a model that is asked for is called on screen."""
        if isinstance(request, OpenFolder):
            return request.folder.name or str(request.folder)
        name = getattr(request, "name", "")
        return next((card.title for card in self.cards if card.name == name), self._announced.get(name, name))

    def _on_announced(self, model: answers.ModelLoaded) -> None:
        self._announced[model.name] = model.title

    def is_in_use(self, name: str) -> bool:
        """Whether the model of that name is loaded and no other is on its way."""
        return self._request is None and self._session.model is not None and self._session.model.name == name

    # --------------------------------------------------------------- listing

    def refresh(self) -> None:
        """Look anew which models there are."""
        self._session.clerk.ask(ListModels())

    def forget(self, folder: Path) -> None:
        """Take a folder off the list of those used before; nothing in it is touched."""
        self._session.clerk.ask(ForgetFolder(folder))

    def ask_pictures(self) -> None:
        """Have the pictures made that are still missing on cards; each is asked for once."""
        for card in self.cards:
            missing = card.picture is None and not card.problem and card.source != "pictures"
            if missing and card.name not in self._asked_pictures:
                self._asked_pictures.add(card.name)
                self._session.runner.ask(MakeModelPicture(card.name))

    # --------------------------------------------------------------- answers

    def _begin(self, request: Load) -> None:
        self._request = request
        self._say(LoadProgress(request))
        self._session.runner.ask(request)

    def _say(self, progress: LoadProgress | None) -> None:
        self.loading = progress
        self.loading_changed.emit()

    def _on_answered(self, answer: object) -> None:
        match answer:
            case answers.ModelLoaded():
                self._on_loaded(answer)
            case LoadProgress() if answer.request == self._request:
                self._say(answer)
            case LoadStopped() if answer.request == self._request:
                self._on_stopped(answer.request)
            case Devices():
                self.devices = answer.choices
                self.devices_known.emit()
            case ModelPicture():
                self._keep_picture(answer.name, answer.picture)

    def _on_clerk_answered(self, answer: object) -> None:
        if isinstance(answer, Listed):
            self.cards = answer.models
            entries = tuple(answers.ModelEntry(c.name, c.title, c.summary) for c in answer.models if not c.problem)
            self._session.catalogued.emit(answers.Catalogued(entries))
            self.listed.emit()

    def _on_class_picture(self, label: object, picture: answers.Picture) -> None:
        if label is None and self._session.model is not None and self._request is None:
            self._keep_picture(self._session.model.name, picture)

    def _keep_picture(self, name: str, picture: answers.Picture) -> None:
        self.cards = tuple(
            dataclasses.replace(card, picture=picture) if card.name == name else card for card in self.cards
        )
        self.picture_ready.emit(name, picture)

    def _on_loaded(self, model: answers.ModelLoaded) -> None:
        """A model is on the workbench; whether it is the wanted one depends on what was asked for since."""
        session = self._session
        session.model = model
        if model.asked is not None and model.asked != self._request:
            return  # another one is on its way
        self._request = None
        self._device = model.device_wanted
        self._take_name(model)
        if session.moment.device != model.device_wanted:
            session.amend(device=model.device_wanted)
        self._own = _own_settings(session.recipe)
        self._say(None)
        session.model_changed.emit(model)
        for notice in model.notices:
            session.messages.warn(notice)
        if isinstance(model.asked, OpenFolder):
            self.refresh()

    def _take_name(self, model: answers.ModelLoaded) -> None:
        """Make the settings those of a model that was just loaded."""
        session, recipe = self._session, self._session.recipe
        if isinstance(model.asked, OpenFolder) and recipe.model != model.name:
            changed = recipe.with_(model=model.name, label=None, negative_label=None, size=None)
            session.apply(changed.with_(**model.defaults), FIELD_LABELS["model"])
        elif recipe.model != model.name:  # it was named by its folder
            session.amend(recipe=recipe.with_(model=model.name))
        elif self._defaults_wanted == model.name:
            session.amend(recipe=session.with_defaults(model))  # a part of choosing it, and undone with it
        self._defaults_wanted = ""

    def on_failed(self, failure: answers.Failed) -> bool:
        """Return whether a request that failed is one of loading that is still wanted; then all is as before."""
        if not isinstance(failure.request, requests.LoadModel | OpenFolder):
            return True
        if failure.request != self._request:
            return False
        self._return()
        return True

    def _on_stopped(self, request: requests.Request) -> None:
        model = self._session.model
        name = self.title_of(request)
        self._return()
        stays = self.tr("{0} stays in use.").format(model.title) if model is not None else ""
        self._session.messages.info(self.tr("Loading {0} was stopped.").format(name), stays)

    def _return(self) -> None:
        """The model in use stays, so the settings go back to it; nothing else is undone."""
        session = self._session
        self._request, self._defaults_wanted = None, ""
        self._say(None)
        if session.model is None:
            if session.recipe.model != DEFAULT:
                self._put_back(session.recipe.model, DEFAULT, dict.fromkeys(_OWN))
            return
        if session.moment.device != self._device:
            wrong = session.moment.device
            session.rewrite(
                lambda moment: dataclasses.replace(moment, device=self._device), lambda moment: moment.device == wrong
            )
        if session.recipe.model != session.model.name:
            self._put_back(session.recipe.model, session.model.name, self._own)
        session.model_changed.emit(session.model)

    def _put_back(self, failed: str, name: str, own: dict[str, object]) -> None:
        def change(moment: Moment) -> Moment:
            return dataclasses.replace(moment, recipe=moment.recipe.with_(model=name, **own))

        self._session.rewrite(change, lambda moment: moment.recipe.model == failed)

    # --------------------------------------------------------------- changes

    def on_recipe_changed(self, old: Recipe, new: Recipe) -> None:
        """Load the model that the settings name, unless it is in use."""
        if new.model == old.model:
            if self.is_in_use(new.model):
                self._own = _own_settings(new)
        elif not self.is_in_use(new.model):
            self.load(new.model)

    def _on_moment_changed(self, old: Moment, new: Moment) -> None:
        if new.device != old.device and new.device != self._device:
            self.load(new.recipe.model)
        elif new.picture_size != old.picture_size:
            self._read_again()

    def _read_again(self) -> None:
        """Read the pictures of the model in use in the size in force."""
        model = self._session.model
        of_pictures = model is not None and model.source == "pictures" and self.is_in_use(self._session.recipe.model)
        if of_pictures and model is not None and model.folder is not None:
            self.open_folder(model.folder)


def _own_settings(recipe: Recipe) -> dict[str, object]:
    return {name: getattr(recipe, name) for name in _OWN}
