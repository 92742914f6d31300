"""The worker's side of choosing a model: what there is, what it can do, loading it, the pictures of its classes."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diffstudio.errors import UserError
from diffstudio.models.loading import LoadingStoppedError
from diffstudio.qt import requests
from diffstudio.qt.answers import Announced, Catalogued, Choice, ClassShown, Menus, ModelEntry, ModelLoaded, NoiseChoice
from diffstudio.qt.model_answers import DeviceChoice, Devices, LoadProgress, LoadStopped, ModelPicture
from diffstudio.qt.model_requests import MakeModelPicture, OpenFolder
from diffstudio.qt.runner import Desk

if TYPE_CHECKING:
    from diffstudio.models.card import Card
    from diffstudio.models.catalogue import Entry
    from diffstudio.models.device import DeviceChoice as Device
    from diffstudio.models.model import Model
    from diffstudio.qt.workbench import Workbench

PROGRESS_S = 0.05
"""Seconds between two reports of one stage."""
MOST_PARAMETERS = 8_000_000
"""A larger model is not loaded only to make the picture on its card."""


def announce(request: requests.Announce, desk: Desk) -> None:
    """Say what can be known without torch: the card, and the pictures of the classes that are there."""
    from diffstudio.engine import shelf
    from diffstudio.engine.class_pictures import stored_class_picture

    if Path(request.name).is_absolute():
        return  # a folder, of pictures perhaps, which would have to be read
    card = shelf.find(request.name).card
    desk.answer(Announced(described(card)))
    for label in (*card.labels, None):
        picture = stored_class_picture(card, label)
        if picture is not None:
            desk.answer(ClassShown(label, picture))


def prepare(_bench: Workbench, _request: requests.Prepare, desk: Desk) -> None:
    """Say what there is to choose from."""
    from diffstudio.diffusion.placement import PLACEMENTS
    from diffstudio.diffusion.samplers import SAMPLERS
    from diffstudio.engine import shelf
    from diffstudio.engine.recipe import AUTOMATIC
    from diffstudio.models import catalogue
    from diffstudio.models.device import options

    samplers = tuple(Choice(info.label, info.summary, info.default_eta) for info in SAMPLERS.values())
    automatic = Choice(AUTOMATIC, "What suits the sampler; the plot shows what is used.")
    types = tuple(Choice(label, info.summary) for label, info in PLACEMENTS.items())
    desk.answer(Menus(samplers, (automatic, *types), _noise_choices()))
    desk.answer(Devices(tuple(DeviceChoice(option.name, option.title, option.missing) for option in options())))
    entries = catalogue.entries(shelf.trained())  # folders of the user's own may lie on a slow disk: the clerk's part
    desk.answer(Catalogued(tuple(ModelEntry(e.name, e.title, e.summary) for e in entries if not e.problem)))


def _noise_choices() -> tuple[NoiseChoice, ...]:
    from diffstudio.diffusion.schedules import SCHEDULES, make_schedule

    choices = []
    for kind, info in SCHEDULES.items():
        if kind != "table":  # needs its rows
            schedule = make_schedule(kind)
            zero_snr = any(option.name == "zero_terminal_snr" for option in info.options)
            span = (schedule.t_min, schedule.t_max)
            choices.append(NoiseChoice(kind, info.label, info.summary, span, zero_snr))
    return tuple(choices)


def load(bench: Workbench, request: requests.LoadModel, desk: Desk) -> None:
    """Make a model the one in use; one that cannot be loaded leaves the present one as it is."""
    from diffstudio.engine import shelf

    watch = _Watch(desk, request)
    try:
        _use(bench, shelf.find(request.name, watch), request, desk, watch)
    except LoadingStoppedError:
        desk.answer(LoadStopped(request))


def open_folder(bench: Workbench, request: OpenFolder, desk: Desk) -> None:
    """Make the model in a folder, or that of the pictures in it, the one in use."""
    from diffstudio.engine import shelf

    watch = _Watch(desk, request)
    try:
        entry = shelf.open_folder(request.folder, request.size, watch)
        if entry.problem:
            raise UserError(entry.problem, entry.advice)
        _use(bench, entry, request, desk, watch)
    except LoadingStoppedError:
        desk.answer(LoadStopped(request))


class _Watch:
    """Says on the screen how far a loading is, and ends it when it is not wanted any more."""

    def __init__(self, desk: Desk, request: requests.Request) -> None:
        self._desk = desk
        self._request = request
        self._stage, self._said = "", 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        if self._desk.should_stop_loading():
            raise LoadingStoppedError
        now = time.monotonic()
        if stage != self._stage or now - self._said >= PROGRESS_S:
            self._stage, self._said = stage, now
            self._desk.answer(LoadProgress(self._request, stage, done, total))


def _use(
    bench: Workbench, entry: Entry, request: requests.LoadModel | OpenFolder, desk: Desk, watch: _Watch
) -> None:
    """Load what was found, unless it is the model in use, and put it on the bench."""
    from diffstudio.engine.threads import choose_threads
    from diffstudio.models.device import choose_or_fall_back

    chosen, notice = choose_or_fall_back(request.device)
    watch("", 0, 0)
    model = bench.model
    if model is None or entry.found != model.card or not (entry.card.network is None or _is_on(model, chosen)):
        model = _loaded(entry, chosen, watch)
    threads = choose_threads(model, bench.timings, watch)
    watch("", 0, 0)  # the last moment at which the model in use can stay
    bench.model = model
    device, why = chosen.title, chosen.reason
    if model.device.type == "cpu":
        device = f"CPU · {threads} thread{'s' if threads > 1 else ''}"
        why = chosen.reason if chosen.name == "cpu" else "Models in closed form compute on the CPU."
        why = f"{why} This many threads were fastest."
    left_out = entry.pictures.left_out if entry.pictures is not None else ()
    shown = [f"Left out: {sentence}" for sentence in left_out[:3]]
    if len(left_out) > 3:
        shown.append(f"Left out besides: {len(left_out) - 3:,} more.")
    desk.answer(described(
        model.card, model.parameters, device, why, source=entry.source, folder=entry.folder,
        device_wanted="auto" if notice else request.device, notices=(*([notice] if notice else []), *shown),
        asked=request,
    ))  # fmt: skip


def _is_on(model: Model, device: Device) -> bool:
    return model.device.type == device.name


def _loaded(entry: Entry, device: Device, watch: _Watch) -> Model:
    """Load a model; that memory ran out is one sentence."""
    import torch

    from diffstudio.models import catalogue

    try:
        return catalogue.load(entry, device.name, report=watch)
    except (MemoryError, torch.OutOfMemoryError) as error:
        out_of_memory: BaseException = error
    except RuntimeError as error:
        if "allocate" not in str(error):
            raise
        out_of_memory = error
    raise UserError(
        f"There is too little memory to load {entry.title} on {device.title}.",
        "Close other programs, choose another device, or a smaller model.",
    ) from out_of_memory


def make_picture(bench: Workbench, request: MakeModelPicture, desk: Desk) -> None:
    """Make the picture on a card with the model itself, if that is quick; whatever fails leaves it without one."""
    from diffstudio.engine import shelf
    from diffstudio.engine.class_making import class_picture
    from diffstudio.models import catalogue
    from diffstudio.qt.serve_catalogue import card_picture

    def urgent() -> bool:
        return desk.inbox.waits("run") or desk.inbox.waits("model")

    try:
        entry = catalogue.find(request.name, shelf.trained(), shelf.recents().all())
        picture = card_picture(entry.card)
        if picture is None:
            if bench.model is not None and bench.model.card == entry.found:
                model = bench.model
            elif entry.source != "pictures" and entry.card.parameters <= MOST_PARAMETERS:
                model = catalogue.load(entry)
            else:
                return
            picture = class_picture(model, None, urgent)
    except UserError:
        return  # using it will say why
    if picture is None:
        desk.inbox.put(request)  # a run is more urgent; later
    else:
        desk.answer(ModelPicture(request.name, picture))


def show_class(bench: Workbench, request: requests.ShowClass, desk: Desk) -> None:
    """Make or find the picture of a class, unless another model is in use by now."""
    from diffstudio.engine.class_making import class_picture

    model: Model | None = bench.model
    if model is None or model.card.name != request.model:
        return
    picture = class_picture(model, request.label, lambda: desk.inbox.waits("run"))
    if picture is None:
        desk.inbox.put(request)  # a run is more urgent; later
    else:
        desk.answer(ClassShown(request.label, picture))


def described(
    card: Card, parameters: int = 0, device: str = "", reason: str = "", **more: Any
) -> ModelLoaded:
    """Return what the panels need to know of a model; what only a loaded one tells may be left out.

    Args:
        card: Its card.
        parameters: Number of weights.
        device: Where it computes.
        reason: Why there.
        more: Other fields of `ModelLoaded`.
    """
    defaults = {name: getattr(card.defaults, name) for name in ("sampler", "schedule_type", "steps", "guidance", "eta")}
    return ModelLoaded(
        card.name, card.title, card.summary, card.labels, card.capabilities, card.kind, parameters, device, reason,
        defaults, **more,
    )  # fmt: skip
