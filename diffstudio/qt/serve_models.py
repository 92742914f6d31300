"""The worker's side of choosing a model: what there is, what it can do, loading it, the pictures of its classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diffstudio.engine import places
from diffstudio.qt import requests
from diffstudio.qt.answers import Announced, Catalogued, Choice, ClassShown, Menus, ModelEntry, ModelLoaded, NoiseChoice
from diffstudio.qt.runner import Desk

if TYPE_CHECKING:
    from diffstudio.models.card import Card
    from diffstudio.models.model import Model
    from diffstudio.qt.workbench import Workbench


def announce(request: requests.Announce, desk: Desk) -> None:
    """Say what can be known without torch: the card, and the pictures of the classes that are there."""
    from diffstudio.engine.class_pictures import stored_class_picture
    from diffstudio.models import catalogue

    card = catalogue.find(request.name, (places.data() / "models",)).card
    desk.answer(Announced(described(card)))
    for label in (*card.labels, None):
        picture = stored_class_picture(card, label)
        if picture is not None:
            desk.answer(ClassShown(label, picture))


def prepare(_bench: Workbench, _request: requests.Prepare, desk: Desk) -> None:
    """Say what there is to choose from."""
    from diffstudio.diffusion.placement import PLACEMENTS
    from diffstudio.diffusion.samplers import SAMPLERS
    from diffstudio.engine.recipe import AUTOMATIC
    from diffstudio.models import catalogue

    samplers = tuple(Choice(info.label, info.summary, info.default_eta) for info in SAMPLERS.values())
    automatic = Choice(AUTOMATIC, "What suits the sampler; the plot shows what is used.")
    types = tuple(Choice(label, info.summary) for label, info in PLACEMENTS.items())
    desk.answer(Menus(samplers, (automatic, *types), _noise_choices()))
    entries = catalogue.entries((places.data() / "models",))
    desk.answer(
        Catalogued(tuple(ModelEntry(e.name, e.title, e.problem or e.summary) for e in entries if not e.problem))
    )


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
    from diffstudio.engine.threads import choose_threads
    from diffstudio.models import catalogue
    from diffstudio.models.device import choose_device

    chosen = choose_device()
    model = catalogue.load(request.name, chosen.name, (places.data() / "models",))
    threads = choose_threads(model, bench.timings)
    bench.model = model
    if model.device.type != "cpu":
        desk.answer(described(model.card, model.parameters, chosen.title, chosen.reason))
        return
    device = f"CPU · {threads} thread{'s' if threads > 1 else ''}"
    why = chosen.reason if chosen.name == "cpu" else "Models in closed form compute on the CPU."
    desk.answer(described(model.card, model.parameters, device, f"{why} This many threads were fastest."))


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


def described(card: Card, parameters: int = 0, device: str = "", reason: str = "") -> ModelLoaded:
    """Return what the panels need to know of a model; what only a loaded one tells may be left out."""
    defaults = {name: getattr(card.defaults, name) for name in ("sampler", "schedule_type", "steps", "guidance", "eta")}
    return ModelLoaded(
        card.name, card.title, card.summary, card.labels, card.capabilities, card.kind, parameters, device, reason,
        defaults,
    )  # fmt: skip
