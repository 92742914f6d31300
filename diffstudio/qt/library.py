"""The history as the window sees it: which runs there are, their small pictures, bringing one back.

What is in the file is the clerk's matter (`serve_history`). Stars, titles and deletions are part of the
`Moment`, so that undo covers them; here they are brought into the file.
"""

from __future__ import annotations

import weakref
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from diffstudio.engine.film import Film
from diffstudio.engine.history_entry import Query
from diffstudio.engine.parameters import write_parameters
from diffstudio.qt import answers
from diffstudio.qt import history_requests as asked
from diffstudio.qt.history_requests import Card, Purpose
from diffstudio.qt.moment import Mark, Moment
from diffstudio.qt.session import Session

if TYPE_CHECKING:
    from diffstudio.engine.branch import Origin

PAGE = 200
KEPT_PICTURES = 800
"""Small pictures that are kept at hand; others are asked for again."""
SHORT_RUN_S = 20.0
"""After a crash the last run is made again by itself when it took no longer."""

_OURS = (
    asked.BeginEntry, asked.CompleteEntry, asked.MarkEntries, asked.ListEntries, asked.ShowThumbnails, asked.Recall,
)  # fmt: skip


class Library(QObject):
    """Records every run of a session and brings runs of the history back.

    Args:
        session: Whose runs are recorded.
        parent: As in Qt.

    Signals:
        listed(): Which runs are shown has changed, or what is said about them.
        thumbnails_ready(): Small pictures have come.
        current_changed(object): Another run of the history is looked at: its number, None for none.
        copied(str): The settings of a run as text.
        said(str): A few words about what is being done.
    """

    listed = Signal()
    thumbnails_ready = Signal()
    current_changed = Signal(object)
    copied = Signal(str)
    said = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cards: dict[int, Card] = {}
        self._order: list[int] = []
        self._kin: dict[int, Card] = {}
        self._query = Query(limit=PAGE)
        self._more = False
        self._asked_before: int | None = None
        self._count = 0
        self._known = False
        self._pictures: OrderedDict[int, answers.Picture | None] = OrderedDict()
        self._sources: weakref.WeakValueDictionary[int, Any] = weakref.WeakValueDictionary()
        self._baseline: dict[int, Mark] = {}
        self._overlaid: dict[int, tuple[Card, Card]] = {}
        self._recording: Film | None = None
        self._current: int | None = None
        self._resume_at: tuple[int, int] | None = None
        session.runner.answered.connect(self._on_run)
        session.clerk.answered.connect(self._on_clerk)
        session.moment_changed.connect(self._on_moment_changed)
        session.film_changed.connect(lambda _film: self._find_current())

    # -------------------------------------------------------------- looking

    @property
    def known(self) -> bool:
        """Whether the history has answered at all."""
        return self._known

    @property
    def filtered(self) -> bool:
        """Whether only some runs are asked for."""
        return bool(self._query.text or self._query.starred)

    @property
    def count(self) -> int:
        """How many runs there are with what is asked for, loaded or not."""
        return max(self._count, len(self._order))

    @property
    def current(self) -> int | None:
        """The number of the run that is looked at."""
        return self._current

    def cards(self) -> list[Card]:
        """Return the runs that are asked for and loaded, newest first, with what is said about them now."""
        if not self._baseline:  # nothing was said since they were listed
            return [self._cards[number] for number in self._order]
        shown = (self._marked(self._cards[number]) for number in self._order)
        return [card for card in shown if not card.mark.deleted and (card.mark.starred or not self._query.starred)]

    def kin(self) -> list[Card]:
        """Return the runs that `cards` branch from and that are not among them."""
        there = set(self._order)
        shown = (self._marked(card) for number, card in self._kin.items() if number not in there)
        return [card for card in shown if not card.mark.deleted]

    def card(self, number: int) -> Card | None:
        """Return a run that is loaded."""
        card = self._cards.get(number) or self._kin.get(number)
        return None if card is None else self._marked(card)

    def held(self, number: int) -> bool:
        """Whether the steps of a run are still there."""
        return number in self._sources

    def picture(self, number: int) -> answers.Picture | None:
        """Return the small picture of a run, None while it is not there; `want` asks for it."""
        return self._pictures.get(number)

    def want(self, numbers: Iterable[int]) -> None:
        """Have the small pictures of these runs ready, which are on the screen."""
        missing = []
        for number in numbers:
            if number in self._pictures:
                self._pictures.move_to_end(number)
            else:
                missing.append(number)
        if missing:
            self._session.clerk.ask(asked.ShowThumbnails(tuple(missing)))

    def search(self, text: str = "", *, starred: bool = False) -> None:
        """Ask for the runs in whose settings or titles all words stand.

        Raises:
            UserError: The text is too long.
        """
        self._query = Query(text=text, starred=starred, limit=PAGE)
        self._ask_list(None)

    def load_more(self) -> None:
        """Ask for the next page, if there is one."""
        if self._more and self._order and self._asked_before != self._order[-1]:
            self._ask_list(self._order[-1])

    def _ask_list(self, before: int | None) -> None:
        self._asked_before = before
        self._session.clerk.ask(asked.ListEntries(replace(self._query, before=before)))

    def _marked(self, card: Card) -> Card:
        """Return a card with what is said about it now; the same object while nothing else is said."""
        mark = self._session.moment.marks.get(card.number) or self._baseline.get(card.number)
        if mark is None or mark == card.mark:
            return card
        kept = self._overlaid.get(card.number)
        if kept is None or kept[0] is not card or kept[1].mark != mark:
            kept = self._overlaid[card.number] = (card, replace(card, mark=mark))
        return kept[1]

    # ------------------------------------------------------- bringing back

    def restore(self, number: int) -> None:
        """Bring settings and run back as one undo step; a run that is gone is made again, bit for bit."""
        source = self._sources.get(number)
        if source is None:
            self._recall(number, "run")
            return
        session = self._session
        film = session.film if session.film is not None and session.film.source is source else Film(source)
        session.follow = film.state == "running"
        session.change(
            self._name(number), recipe=film.recipe, seed_is_random=False, **session.looking_at(film)
        )

    def restore_settings(self, number: int) -> None:
        """Bring only the settings of a run back."""
        self._recall(number, "settings")

    def copy_settings(self, number: int) -> None:
        """Have the settings of a run as text; `copied` brings it."""
        self._recall(number, "copy")

    def resume(self, number: int, position: int, image: int) -> None:
        """After a crash: look at a run again, if it is there in moments."""
        self._resume_at = position, image
        self._recall(number, "session")

    def _recall(self, number: int, purpose: Purpose) -> None:
        self._session.clerk.ask(asked.Recall(number, purpose, self._session.recipe))

    def _name(self, number: int) -> str:
        return self.tr("History: run {0}").format(number)

    # -------------------------------------------------------------- marking

    def star(self, numbers: Iterable[int], starred: bool) -> None:
        """Give runs a star or take it away."""
        self._mark(self.tr("Star"), numbers, starred=starred)

    def rename(self, number: int, title: str) -> None:
        """Give a run a title, "" for none."""
        self._mark(self.tr("Title"), (number,), title=title.strip()[:200])

    def delete(self, numbers: Iterable[int]) -> str:
        """Hide runs; undo brings them back. Return what undo calls it."""
        chosen = tuple(numbers)
        one = self.tr("Delete run {0}").format(chosen[0] if chosen else "")
        name = one if len(chosen) == 1 else self.tr("Delete {0} runs").format(len(chosen))
        self._mark(name, chosen, deleted=True)
        return name

    def bring_back(self, numbers: Iterable[int]) -> None:
        """Show runs again that were deleted."""
        self._mark(self.tr("Bring back"), numbers, deleted=False)

    def _mark(self, name: str, numbers: Iterable[int], **changes: Any) -> None:
        marks = dict(self._session.moment.marks)
        for number in numbers:
            card = self.card(number)
            if card is not None:
                self._baseline.setdefault(number, card.mark)
                marks[number] = replace(card.mark, **changes)
        self._session.change(name, marks=marks)

    def _on_moment_changed(self, old: Moment, new: Moment) -> None:
        if old.marks is new.marks:
            return
        changed = tuple(
            (number, new.marks.get(number, mark))
            for number, mark in self._baseline.items()
            if old.marks.get(number, mark) != new.marks.get(number, mark)
        )
        if changed:
            self._session.clerk.ask(asked.MarkEntries(changed))
            self.listed.emit()

    # ------------------------------------------------------------ recording

    def _on_run(self, answer: object) -> None:
        match answer:
            case answers.RunStarted():
                self._recording = answer.film if answer.kept else None
                if answer.kept:
                    self._session.clerk.ask(asked.BeginEntry(answer.film, answer.number))
            case answers.RunEnded():
                self._complete(answer.film)
                self._go_on(answer.film)
            case answers.Failed() if answer.request.slot == "run" and self._recording is not None:
                self._complete(self._recording)  # a fault in the middle of it

    def _complete(self, film: Film) -> None:
        if film is self._recording:
            self._recording = None
            self._session.clerk.ask(asked.CompleteEntry(film))

    def _go_on(self, film: Film) -> None:
        """Put the playhead where it was before a crash."""
        if self._resume_at is not None and film is self._session.film:
            position, image = self._resume_at
            self._session.amend(
                position=max(0, min(position, film.available - 1)), image=max(0, min(image, film.count - 1))
            )
        self._resume_at = None

    # -------------------------------------------------------------- answers

    def _on_clerk(self, answer: object) -> None:
        match answer:
            case asked.Listed():
                self._on_listed(answer)
            case asked.Thumbnails():
                for number, picture in answer.pictures:
                    self._keep(number, picture)
                self.thumbnails_ready.emit()
            case asked.EntryChanged():
                self._on_entry_changed(answer)
            case asked.EntriesMarked():
                self._take_in(answer.cards)
            case asked.Recalled():
                self._on_recalled(answer)
            case asked.Notice():
                self._session.messages.warn(answer.text)
            case answers.Failed() if isinstance(answer.request, _OURS):
                self._session.messages.error(answer.error)

    def _on_listed(self, answer: asked.Listed) -> None:
        if replace(answer.query, before=None) != self._query:
            return  # an older question
        if answer.query.before is None:
            self._order, self._kin = [], {}
        self._known, self._more, self._count = True, answer.more, answer.count
        self._cards |= {card.number: card for card in answer.cards}
        self._kin |= {card.number: card for card in answer.kin}
        there = set(self._order)
        self._order += [card.number for card in answer.cards if card.number not in there]
        self._asked_before = None
        self.listed.emit()

    def _on_entry_changed(self, answer: asked.EntryChanged) -> None:
        card = answer.card
        self._sources[card.number] = answer.film.source
        if answer.thumbnail is not None:
            self._keep(card.number, answer.thumbnail)
        self._take_in((card,))
        self._find_current()

    def _take_in(self, cards: Iterable[Card]) -> None:
        """Show what is new in the file; what a search finds is asked anew."""
        new = [card.number for card in cards if card.number not in self._cards or card.number not in self._order]
        self._cards |= {card.number: card for card in cards}
        if new and self.filtered:
            self._ask_list(None)
        elif new:
            floor = self._order[-1] if self._order and self._more else -1
            self._order = sorted({*self._order, *(number for number in new if number > floor)}, reverse=True)
        self.listed.emit()

    def _keep(self, number: int, picture: answers.Picture | None) -> None:
        self._pictures[number] = picture
        self._pictures.move_to_end(number)
        while len(self._pictures) > KEPT_PICTURES:
            self._pictures.popitem(last=False)

    def _on_recalled(self, answer: asked.Recalled) -> None:
        number, purpose, found = answer.request.number, answer.request.purpose, answer.found
        if found.recipe is None:
            return
        if purpose == "copy":
            self.copied.emit(write_parameters(found.recipe))
        elif purpose == "session":
            if found.origin is not None and answer.card.outcome == "done" and _is_short(answer.card):
                self._session.remake(found.origin, number)  # the settings may have been changed since
            else:
                self._resume_at = None
        else:
            if found.problems:
                self._session.messages.warn(" ".join(found.problems))
            if purpose == "run" and found.origin is not None:
                self._make_again(number, found.origin)
            else:
                self._session.change(self._name(number), recipe=found.recipe, seed_is_random=False)

    def _make_again(self, number: int, origin: Origin) -> None:
        self._session.replay(self._name(number), origin, number)
        self.said.emit(self.tr("Making this run again …"))

    def _find_current(self) -> None:
        film = self._session.film
        source = None if film is None else film.source
        current = next((number for number, known in self._sources.items() if known is source), None)
        if current != self._current:
            self._current = current
            self.current_changed.emit(current)


def _is_short(card: Card) -> bool:
    return card.seconds is not None and card.seconds <= SHORT_RUN_S


