"""The clerk's side of the history: writing runs down, listing them, giving back what makes them again."""

from __future__ import annotations

import io
import logging
import time
import weakref
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from diffstudio.engine import places
from diffstudio.errors import UserError
from diffstudio.qt import history_requests as asked
from diffstudio.qt.history_requests import Card
from diffstudio.qt.moment import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from diffstudio.engine.film import Film, Picture
    from diffstudio.engine.history import History
    from diffstudio.engine.history_entry import Entry
    from diffstudio.engine.metadata import Found
    from diffstudio.models.card import Card as ModelCard
    from diffstudio.qt.clerk import Cabinet
    from diffstudio.qt.runner import Desk

DELETED_FOR_S = 7 * 24 * 3600.0
"""Deleted runs go for good at the first start after so long."""

_log = logging.getLogger("diffstudio")


class Register:
    """The open history and which of this session's runs has which number in it."""

    def __init__(self, history: History) -> None:
        self.history = history
        self._numbers: weakref.WeakKeyDictionary[Any, int] = weakref.WeakKeyDictionary()
        self._open: dict[int, Film] = {}
        self._said = 0

    @classmethod
    def opened(cls) -> Register:
        """Open the user's history."""
        from diffstudio.engine.history import FILE_NAME, History

        history = History(places.state() / FILE_NAME)
        history.purge(before=time.time() - DELETED_FOR_S)
        return cls(history)

    def begin(self, film: Film, number: int | None) -> int:
        """Write down that a run has begun, unless it has its number already; return the number."""
        source: Any = film.source
        if number is None:
            parent = getattr(source, "parent", None)
            known = None if parent is None else self._numbers.get(parent)
            number = self.history.begin(getattr(source, "origin", source.recipe), parent=known)
            self._open[number] = film
        elif _unfinished(self.history.get(number)):
            self._open[number] = film  # what was stopped or interrupted then may be finished now
        self._numbers[source] = number
        return number

    def complete(self, film: Film) -> tuple[int, Picture | None] | None:
        """Write down how a run ended; return its number and its small picture, None for one that is not known."""
        from diffstudio.engine.history import thumbnail_of

        source: Any = film.source
        number = self._numbers.get(source)
        if number is None:
            return None
        picture = final_picture(film)
        if self._open.pop(number, None) is not None:
            error = getattr(source, "error", None)
            self.history.complete(
                number, _outcome(film.state), made=source.steps_done, seconds=getattr(source, "seconds", 0.0),
                sentence="" if error is None else str(error),
                thumbnail=b"" if picture is None else thumbnail_of(picture),
            )  # fmt: skip
        return number, picture

    def notices(self) -> tuple[str, ...]:
        """Return what the history has to say and has not said yet."""
        new = self.history.notices[self._said :]
        self._said += len(new)
        return new

    def close(self) -> None:
        """Complete what is still open and close the file."""
        try:
            for film in tuple(self._open.values()):
                self.complete(film)
        except UserError:
            _log.warning("the last run could not be written down", exc_info=True)
        finally:
            self.history.close()


# ------------------------------------------------------------------ requests


def begin(cabinet: Cabinet, request: asked.BeginEntry, desk: Desk) -> None:
    """Write down that a run has begun."""
    number = cabinet.register.begin(request.film, request.number)
    _answer_changed(cabinet, number, request.film, None, desk)


def complete(cabinet: Cabinet, request: asked.CompleteEntry, desk: Desk) -> None:
    """Write down how a run ended."""
    done = cabinet.register.complete(request.film)
    if done is not None:
        number, picture = done
        _answer_changed(cabinet, number, request.film, None if picture is None else _small(picture), desk)


def mark(cabinet: Cabinet, request: asked.MarkEntries, desk: Desk) -> None:
    """Write down stars, titles and deletions."""
    history = cabinet.register.history
    marked = []
    for number, wanted in request.marks:
        entry = history.get(number)
        if entry is None:
            continue
        marked.append(replace(card_of(entry), mark=wanted))
        if entry.starred != wanted.starred:
            history.star(number, wanted.starred)
        if entry.title != wanted.title:
            history.rename(number, wanted.title)
        if (entry.deleted is not None) != wanted.deleted:
            (history.delete if wanted.deleted else history.restore)((number,))
    desk.answer(asked.EntriesMarked(tuple(marked)))
    _say(cabinet, desk)


def list_entries(cabinet: Cabinet, request: asked.ListEntries, desk: Desk) -> None:
    """Answer with a page of runs and those that they branch from."""
    history, query = cabinet.register.history, request.query
    entries = history.find(query)
    cards = tuple(card_of(entry) for entry in entries)
    shown = {card.number for card in cards}
    kin: dict[int, Card] = {}
    for card in cards:
        if card.parent is not None and card.parent not in shown and card.parent not in kin:
            for ancestor in history.ancestors(card.number):
                if ancestor.deleted is None:
                    kin.setdefault(ancestor.id, card_of(ancestor))
    more = len(entries) == query.limit
    desk.answer(asked.Listed(query, cards, tuple(kin.values()), more, history.count(query)))
    _say(cabinet, desk)


def thumbnails(cabinet: Cabinet, request: asked.ShowThumbnails, desk: Desk) -> None:
    """Answer with small pictures."""
    history = cabinet.register.history
    entries = ((number, history.get(number)) for number in request.numbers)
    desk.answer(
        asked.Thumbnails(tuple((number, None if entry is None else _decoded(entry)) for number, entry in entries))
    )


def recall(cabinet: Cabinet, request: asked.Recall, desk: Desk) -> None:
    """Answer with all that makes a run again; a model that is gone is named.

    Raises:
        UserError: The run is not there any more, or its settings cannot be read.
    """
    from diffstudio.engine.branch import origin_from_json
    from diffstudio.engine.metadata import Found

    entry = cabinet.register.history.get(request.number)
    if entry is None:
        raise UserError("This run is not in the history any more.", "Choose another one.")
    origin = origin_from_json(entry.origin, "The settings of this run")
    found = fitted(Found(origin.recipe, origin, {}, "diffstudio"), request.base)
    desk.answer(asked.Recalled(request, card_of(entry), found))


# --------------------------------------------------------------------- parts


def card_of(entry: Entry) -> Card:
    """Return what a list shows of an entry; settings that cannot be read are shown by their model and class."""
    from diffstudio.engine.branch import Branch, origin_from_json
    from diffstudio.engine.recipe import Recipe

    step = entry.branch_step
    try:
        origin = origin_from_json(entry.origin)
        recipe = origin.recipe
        step = origin.step if step is None and isinstance(origin, Branch) else step
    except UserError:  # from a newer version
        recipe = Recipe(model=entry.model, label=entry.label, steps=max(1, entry.planned))
    return Card(
        entry.id, entry.began, recipe, entry.parent, step, entry.outcome, entry.sentence, entry.made,
        Mark(entry.starred, entry.title, entry.deleted is not None), entry.seconds,
    )  # fmt: skip


def final_picture(film: Film) -> Picture | None:
    """Return the first picture of a run as it ended, or as it was expected to become; None before its first step."""
    last = film.available - 1
    return film.picture("x0", last, 0) if last >= 0 else None


def fitted(found: Found, base: Any) -> Found:
    """Leave out what the models of this machine cannot do, and name it; `base` stays where nothing fits."""
    from diffstudio.engine import metadata, settings_file

    if found.recipe is None:
        return found
    found = metadata.fitted(found, base, labels_of)
    card = model_card(found.recipe.model if found.recipe is not None else "")
    if card is not None:
        found = settings_file.fitted_to(found, card.shape, any_size="any_size" in card.capabilities)
    origin = found.origin
    if origin is not None and origin.recipe != found.recipe:
        found = replace(found, origin=None)  # something of it is missing here: it cannot be made again exactly
    return found


def labels_of(model: str) -> Sequence[str] | None:
    """Return the classes of a model, None for one that is not here."""
    card = model_card(model)
    return None if card is None else card.labels


def model_card(name: str) -> ModelCard | None:
    """Return the card of a model, None for one that is not here."""
    from diffstudio.engine import shelf

    try:
        return shelf.find(name).card
    except UserError:
        return None


def _unfinished(entry: Entry | None) -> bool:
    return entry is not None and entry.outcome in ("stopped", "failed", "interrupted")


def _outcome(state: str) -> Any:
    return state if state in ("done", "failed") else "stopped"


def _answer_changed(cabinet: Cabinet, number: int, film: Film, small: Picture | None, desk: Desk) -> None:
    entry = cabinet.register.history.get(number)
    if entry is not None:
        desk.answer(asked.EntryChanged(card_of(entry), film, small))
    _say(cabinet, desk)


def _say(cabinet: Cabinet, desk: Desk) -> None:
    for text in cabinet.register.notices():
        desk.answer(asked.Notice(text))


def _small(picture: Picture) -> Picture:
    from diffstudio.engine.history import THUMBNAIL_SIDE
    from diffstudio.engine.pictures import thumbnail

    return thumbnail(picture, THUMBNAIL_SIDE) if max(picture.shape[:2]) > THUMBNAIL_SIDE else picture


def _decoded(entry: Entry) -> Picture | None:
    from PIL import Image

    if not entry.thumbnail:
        return None
    try:
        with Image.open(io.BytesIO(entry.thumbnail), formats=("PNG",)) as image:
            return np.asarray(image.convert("RGB"))
    except (OSError, ValueError, SyntaxError):  # a damaged row: the run can be made again all the same
        return None


HANDLERS: dict[type, Callable[[Any, Any, Any], None]] = {
    asked.BeginEntry: begin,
    asked.CompleteEntry: complete,
    asked.MarkEntries: mark,
    asked.ListEntries: list_entries,
    asked.ShowThumbnails: thumbnails,
    asked.Recall: recall,
}
