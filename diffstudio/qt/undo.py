"""Undo and redo of settings: a line of values with a cursor. Knows nothing of what the values are."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

MERGE_SECONDS = 1.0
"""Changes to one control that follow each other faster than this are one undo step."""


class UndoLine(Generic[T]):
    """The accepted values, oldest first, and which of them is in force.

    Args:
        value: The value to begin with.
        limit: How many values are remembered.
        clock: Seconds, for merging the many changes of one drag.
    """

    def __init__(self, value: T, *, limit: int = 500, clock: Callable[[], float] = time.monotonic) -> None:
        self._values = [value]
        self._names = [""]
        self._cursor = 0
        self._limit = limit
        self._clock = clock
        self._changed_at = -float("inf")

    @property
    def value(self) -> T:
        """The value in force."""
        return self._values[self._cursor]

    @property
    def undo_name(self) -> str:
        """What undo would take back, "" when there is nothing."""
        return self._names[self._cursor] if self._cursor > 0 else ""

    @property
    def redo_name(self) -> str:
        """What redo would bring again, "" when there is nothing."""
        return self._names[self._cursor + 1] if self._cursor + 1 < len(self._values) else ""

    def push(self, value: T, name: str, *, same_drag: bool = False) -> None:
        """Accept a new value, which `name` (a control's label) changed; what was undone is forgotten.

        With `same_drag` it joins the last change of that name, however long ago that was.
        """
        now = self._clock()
        same_name = self._cursor > 0 and name == self._names[self._cursor]
        soon = same_drag or now - self._changed_at < MERGE_SECONDS
        merge = same_name and soon and self._cursor == len(self._values) - 1
        self._changed_at = now
        del self._values[self._cursor + 1 :], self._names[self._cursor + 1 :]
        if merge:
            self._values[self._cursor] = value
            return
        self._values.append(value)
        self._names.append(name)
        surplus = len(self._values) - self._limit
        if surplus > 0:
            del self._values[:surplus], self._names[:surplus]
        self._cursor = len(self._values) - 1

    def seal(self) -> None:
        """Let the next change be a step of its own, even if it has the name of the last and comes at once."""
        self._changed_at = -float("inf")

    def amend(self, value: T) -> None:
        """Replace the value in force without a step of its own: what changed was not done by a person."""
        self._values[self._cursor] = value

    def rewrite(self, change: Callable[[T], T], applies: Callable[[T], bool]) -> None:
        """Change the value in force and those around it without a break, because they turned out to be impossible.

        Args:
            change: What becomes of each.
            applies: Whether a value is one of them; a step that changes nothing any more is forgotten.
        """
        first = last = self._cursor
        while first > 0 and applies(self._values[first - 1]):
            first -= 1
        while last + 1 < len(self._values) and applies(self._values[last + 1]):
            last += 1
        values, names, cursor = self._values[:first], self._names[:first], self._cursor
        for index in range(first, len(self._values)):
            value = self._values[index]
            if index <= last:
                value = change(value)
            if not values or value != values[-1]:
                values.append(value)
                names.append(self._names[index])
            if index == self._cursor:
                cursor = len(values) - 1
        self._values, self._names, self._cursor = values, names, cursor
        self._changed_at = -float("inf")

    def undo(self) -> T:
        """Go one value back (or stay at the first) and return it."""
        self._cursor = max(0, self._cursor - 1)
        self._changed_at = -float("inf")
        return self.value

    def redo(self) -> T:
        """Go one value forward (or stay at the last) and return it."""
        self._cursor = min(len(self._values) - 1, self._cursor + 1)
        self._changed_at = -float("inf")
        return self.value
