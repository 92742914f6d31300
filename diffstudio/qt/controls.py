"""The state of every control of the window: changed here, undone here, and said to whoever shows it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from diffstudio.engine.film import CHANNELS, Film
from diffstudio.engine.recipe import FIELD_LABELS, Recipe
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.qt.moment import Look, Moment
from diffstudio.qt.undo import UndoLine


class Controls(QObject):
    """Holds a `Moment` and its past.

    Args:
        start: How everything is at first.
        parent: As in Qt.

    Signals:
        recipe_changed(Recipe, Recipe): Settings were accepted: the old ones, the new ones.
        moment_changed(Moment, Moment): Any control has changed: how all of them were, how they are.
        undo_changed(): What undo and redo would do has changed.
        seed_mode_changed(): Whether the seed is drawn anew for each run has changed.
        look_changed(Look): How things are shown has changed.
        live_changed(bool): Whether changes of settings run by themselves.
        held_changed(bool): A slider or handle was taken in the hand, or let go.
        walk_changed(WalkDraft): The settings of the walk have changed.
        frame_changed(int): Another frame of the walk is looked at.
        film_changed(object): Another `Film` is looked at.
        position_changed(int): The playhead moved.
        image_changed(int): Another picture of the batch is looked at.
        channel_changed(str): Another quantity is looked at.
        loop_changed(object): The playback repeats other steps: the first and the last, None for all.
    """

    recipe_changed = Signal(object, object)
    moment_changed = Signal(object, object)
    undo_changed = Signal()
    seed_mode_changed = Signal()
    look_changed = Signal(object)
    live_changed = Signal(bool)
    held_changed = Signal(bool)
    walk_changed = Signal(object)
    frame_changed = Signal(int)
    film_changed = Signal(object)
    position_changed = Signal(int)
    image_changed = Signal(int)
    channel_changed = Signal(str)
    loop_changed = Signal(object)

    def __init__(self, start: Moment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = UndoLine(start)
        self._dragged = ""  # what has been changed since a control was taken in the hand
        self.held = False
        """Whether a slider or handle is in the hand, so that more changes are to come."""
        self.follow = True
        """Whether the playhead goes with the newest step of a run."""

    @property
    def moment(self) -> Moment:
        """Every control as it is now."""
        return self._line.value

    @property
    def recipe(self) -> Recipe:
        """The settings in force."""
        return self.moment.recipe

    @property
    def film(self) -> Film | None:
        """The run that is looked at."""
        return self.moment.film

    @property
    def position(self) -> int:
        """The step under the playhead."""
        return self.moment.position

    @property
    def image(self) -> int:
        """Which picture of the batch is looked at."""
        return self.moment.image

    @property
    def channel(self) -> str:
        """Which quantity is looked at."""
        return self.moment.channel

    @property
    def look(self) -> Look:
        """How things are shown."""
        return self.moment.look

    @property
    def walk(self) -> WalkDraft:
        """The settings of the walk workspace."""
        return self.moment.walk

    @property
    def frame(self) -> int:
        """The frame of the walk that is looked at."""
        return self.moment.frame

    @property
    def seed_is_random(self) -> bool:
        """Whether the seed is drawn anew for every run."""
        return self.moment.seed_is_random

    @property
    def seed_locked(self) -> bool:
        """Whether the seed stays, even if it would be drawn anew."""
        return self.moment.seed_locked

    @property
    def undo_name(self) -> str:
        """The control that undo would put back, "" for none."""
        return self._line.undo_name

    @property
    def redo_name(self) -> str:
        """The control that redo would change again, "" for none."""
        return self._line.redo_name

    def update(self, **changes: Any) -> None:
        """Change settings; nothing happens when they are already so.

        Raises:
            UserError: A value is out of range; the settings stay as they were.
        """
        new = self.recipe.with_(**changes)
        names = new.differences(self.recipe)
        if names:
            self.change(FIELD_LABELS[names[0]] if len(names) == 1 else "Settings", recipe=new)

    def apply(self, recipe: Recipe, name: str) -> None:
        """Take over all settings at once, as one undo step called `name`."""
        self.change(name, recipe=recipe)

    def change(self, name: str, **changes: Any) -> None:
        """Change any control as one undo step called `name`; nothing happens when it is already so.

        Args:
            name: The label of the control. Changes of one name that follow each other fast are one step.
            changes: Fields of `Moment`.
        """
        old = self.moment
        new = dataclasses.replace(old, **changes)
        if new != old:
            self._line.push(new, name, same_drag=self.held and name == self._dragged)
            self._dragged = name if self.held else ""
            self._announce(old)

    def act(self, name: str, **changes: Any) -> None:
        """As `change`, but always an undo step of its own: adding twice is two things to take back."""
        self._line.seal()
        self.change(name, **changes)
        self._line.seal()

    def amend(self, **changes: Any) -> None:
        """Change fields of `Moment` without an undo step, because it was not a person who changed them."""
        old = self.moment
        new = dataclasses.replace(old, **changes)
        if new != old:
            self._line.amend(new)
            self._announce(old)

    def hold(self, held: bool) -> None:
        """Say that a control was taken in the hand (True) or let go (False)."""
        if held != self.held:
            self.held = held
            self._dragged = ""
            self.held_changed.emit(held)

    def rewrite(self, change: Callable[[Moment], Moment], applies: Callable[[Moment], bool]) -> None:
        """Change the moment in force and those around it, because something in them is not possible.

        Args:
            change: What becomes of each.
            applies: Whether a moment is one of them.
        """
        old = self.moment
        self._line.rewrite(change, applies)
        self._announce(old)
        self.undo_changed.emit()

    def set_seed_random(self, random: bool) -> None:
        """Draw the seed anew for every run, or keep the one in force."""
        self.change("Seed", seed_is_random=random)

    def set_look(self, name: str, **changes: Any) -> None:
        """Change how things are shown: fields of `Look`."""
        self.change(name, look=dataclasses.replace(self.look, **changes))

    def set_walk(self, name: str, **changes: Any) -> None:
        """Change the walk: fields of `WalkDraft`."""
        self.change(name, walk=self.walk.with_(**changes))

    def undo(self) -> None:
        """Put the last changed control back."""
        old = self.moment
        self.follow = False
        self._line.undo()
        self._announce(old)

    def redo(self) -> None:
        """Change it again."""
        old = self.moment
        self.follow = False
        self._line.redo()
        self._announce(old)

    def _announce(self, old: Moment) -> None:
        """Say what is different from `old`, the run before the playhead that moves on it."""
        new = self.moment
        if new == old:
            return
        if new.recipe != old.recipe:
            self.recipe_changed.emit(old.recipe, new.recipe)
        if (new.seed_is_random, new.seed_locked) != (old.seed_is_random, old.seed_locked):
            self.seed_mode_changed.emit()
        if new.film is not old.film:
            self.film_changed.emit(new.film)
        said = (
            ("position", self.position_changed), ("image", self.image_changed), ("channel", self.channel_changed),
            ("loop", self.loop_changed), ("look", self.look_changed), ("live", self.live_changed),
            ("walk", self.walk_changed), ("frame", self.frame_changed),
        )  # fmt: skip
        for name, signal in said:
            if getattr(new, name) != getattr(old, name):
                signal.emit(getattr(new, name))
        self.moment_changed.emit(old, new)
        self.undo_changed.emit()

    # ------------------------------------------------------------- looking

    def show(self, film: Film, *, position: int | None = None) -> None:
        """Look at another run, from its newest step or from `position`; no undo step."""
        self.amend(**self.looking_at(film, position))

    def looking_at(self, film: Film, position: int | None = None) -> dict[str, Any]:
        """Return the fields of `Moment` that look at a run, for `change` and `amend`."""
        wanted = film.available - 1 if position is None else position
        return {
            "film": film,
            "image": min(self.image, film.count - 1),
            "position": max(0, min(wanted, film.available - 1)),
            "loop": self.moment.loop if film is self.film else None,
        }

    def set_position(self, position: int) -> None:
        """Move the playhead; during a run it stays there until the newest step is sought again."""
        self.follow = position >= self._available() - 1
        self.change("Playhead", position=self._within(position))

    def play_to(self, position: int) -> None:
        """Move the playhead as the playback does: no undo step."""
        self.follow = position >= self._available() - 1
        self.amend(position=self._within(position))

    def set_image(self, image: int) -> None:
        """Look at another picture of the batch."""
        if self.film is not None and 0 <= image < self.film.count:
            self.change("Picture of the batch", image=image)

    def set_channel(self, channel: str) -> None:
        """Look at another quantity, one of `CHANNELS`."""
        if channel in CHANNELS:
            self.change("Quantity", channel=channel)

    def _available(self) -> int:
        return self.film.available if self.film is not None else 0

    def _within(self, position: int) -> int:
        return max(0, min(position, self._available() - 1))
