"""What the history says about a run, and how it is asked. How it is kept is `history`'s matter."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from diffstudio.engine import checks
from diffstudio.engine.branch import Origin
from diffstudio.engine.parameters import write_parameters

Outcome = Literal["running", "done", "stopped", "failed", "interrupted"]
FINAL: tuple[Outcome, ...] = ("done", "stopped", "failed")
"""How a run can end; "interrupted" is said of those whose program ended before them."""
MAX_PAGE = 1000
MAX_TEXT = 1000
MAX_TITLE = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One run of the history.

    Attributes:
        id: Its number; later runs have higher ones, none is given twice.
        began: Seconds since the epoch.
        origin: All that makes it again, as `Recipe.to_json` or `Branch.to_json` wrote it.
        model: Name of the model.
        label: The class, None for any.
        parent: The run it branches from, None for none, or for one that is not kept.
        branch_step: The first step that is not the parent's, None without a parent.
        outcome: "running", "done", "stopped", "failed", or "interrupted": the program ended before it.
        sentence: Why it failed, "" otherwise.
        made: Steps that were made.
        planned: Steps that were asked for.
        seconds: How long it took, None while that is not known.
        thumbnail: A PNG of at most 96 pixels a side, None when there is none or none any more.
        starred: Whether it is kept when others must go.
        title: What the user calls it, or "".
        deleted: When it was deleted, in seconds since the epoch; None when it was not.
        session: The start of the program that made it.
    """

    id: int
    began: float
    origin: str
    model: str
    label: str | None
    parent: int | None
    branch_step: int | None
    outcome: Outcome
    sentence: str
    made: int
    planned: int
    seconds: float | None
    thumbnail: bytes | None
    starred: bool
    title: str
    deleted: float | None
    session: str


@dataclass(frozen=True, slots=True)
class Query:
    """Which runs are wanted; newest first.

    Attributes:
        text: Words that all stand somewhere in the settings or the title, in any case.
        starred: Only those with a star.
        model: Only those of this model; None for any.
        deleted: Those that were deleted in place of those that were not.
        before: Only those with a lower number: the last one of the page before.
        limit: Length of a page, 1 … 1000.

    Raises:
        UserError: The text is too long, or the page.
    """

    text: str = ""
    starred: bool = False
    model: str | None = None
    deleted: bool = False
    before: int | None = None
    limit: int = 100

    def __post_init__(self) -> None:
        checks.Text(MAX_TEXT)(self.text, "Search")
        checks.Whole(1, MAX_PAGE)(self.limit, "The length of a page")

    @property
    def words(self) -> tuple[str, ...]:
        """The words as they are looked for."""
        return tuple(folded(word) for word in self.text.split())


def folded(text: str) -> str:
    """Return `text` so that texts which differ in case or composition only are equal.

    Canonical caseless matching of Unicode (section 3.13, D145): decomposed, case-folded, decomposed.
    """
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", storable(text)).casefold())


def storable(text: str) -> str:
    """Return `text` with what no database can hold (halves of surrogate pairs) as question marks."""
    return text.encode(errors="replace").decode()


def search_text(origin: Origin) -> str:
    """Return all of a run's settings in one folded text, as they stand in its pictures."""
    recipe = origin.recipe
    text = write_parameters(recipe)
    exact = (
        recipe.model,
        recipe.label or "",
        recipe.negative_label or "",
        recipe.sampler,
        recipe.schedule_type,
    )
    return folded(
        "\n".join((text, *(value for value in exact if value not in text)))
    )  # there they may be quoted
