"""The clerk's side of the model panel: every model with its card and its picture. No torch here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from diffstudio.qt.model_answers import Listed, ModelCard
from diffstudio.qt.model_requests import ForgetFolder, ListModels
from diffstudio.qt.runner import Desk

if TYPE_CHECKING:
    from diffstudio.models.card import Card, Training
    from diffstudio.models.catalogue import Entry
    from diffstudio.qt.answers import Picture
    from diffstudio.qt.clerk import Cabinet


def list_models(_cabinet: Cabinet, _request: ListModels, desk: Desk) -> None:
    """Say which models there are."""
    from diffstudio.engine import shelf

    desk.answer(Listed(tuple(_shown(entry) for entry in shelf.entries())))


def forget_folder(cabinet: Cabinet, request: ForgetFolder, desk: Desk) -> None:
    """Take a folder off the list of those used before."""
    from diffstudio.engine import shelf

    shelf.recents().forget(request.folder)
    list_models(cabinet, ListModels(), desk)


def card_picture(card: Card) -> Picture | None:
    """Return the picture of a model that is stored: whatever it likes, else that of its first class."""
    from diffstudio.engine.class_pictures import stored_class_picture

    for label in (None, *card.labels[:1]):
        picture = stored_class_picture(card, label)
        if picture is not None:
            return picture
    return None


def _shown(entry: Entry) -> ModelCard:
    card = entry.found
    if card is None:
        return ModelCard(entry.name, entry.title, "", entry.source, entry.folder, entry.problem, entry.advice)
    from diffstudio.diffusion.schedules import SCHEDULES
    from diffstudio.models.loading import loading_bytes

    parameters = card.parameters
    memory = loading_bytes(parameters)
    if entry.source == "pictures" and card.data is not None:
        memory = 4 * card.data.count * _product(card.shape)
    data = card.data
    return ModelCard(
        name=entry.name, title=entry.title, summary=entry.summary, source=entry.source, folder=entry.folder,
        problem=entry.problem, advice=entry.advice, capabilities=card.capabilities, kind=card.kind, shape=card.shape,
        labels=card.labels, parameters=parameters, memory=memory, schedule=SCHEDULES[card.schedule].label,
        prediction=card.prediction, data=data.text if data else "", data_count=data.count if data else 0,
        data_licence=data.licence if data else "", training=_trained(card.training), licence=card.licence,
        created=card.created, quality=_numbers(dict(card.quality)), picture=card_picture(card),
    )  # fmt: skip


def _product(shape: tuple[int, ...]) -> int:
    product = 1
    for side in shape:
        product *= side
    return product


def _numbers(quality: Mapping[str, object]) -> dict[str, float]:
    return {key: float(value) for key, value in quality.items() if isinstance(value, (int, float))}


def _trained(training: Training | None) -> str:
    if training is None:
        return ""
    minutes = training.seconds / 60
    time = f"{minutes:.0f} min" if minutes < 120 else f"{minutes / 60:.1f} h"
    where = f" on {training.device}" if training.device else ""
    return f"{training.steps:,} steps, {time}{where}"
