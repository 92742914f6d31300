"""Does the one thing that an explanation proposes to try, as one step of undo."""

from __future__ import annotations

import dataclasses
from typing import Any

from diffstudio.panels.explanations.topic import Try
from diffstudio.qt.session import Session


def attempt(session: Session, trial: Try, name: str) -> None:
    """Do what `trial` says, apart from its command, which is the window's.

    Changed settings are run at once from the seed of the run that is looked at, so that only they make the
    difference.

    Args:
        session: Whose controls are changed.
        trial: What to do.
        name: What undo calls it.

    Raises:
        UserError: A setting cannot have that value.
    """
    if "model" in trial.fields:
        session.choose_model(str(trial.fields["model"]))  # with what its card recommends
        return
    changes = _changes(session, trial)
    if changes:
        session.follow = False
        session.change(name, **changes)
    if trial.fields and not session.moment.live:  # else the change has started it
        session.explore(session.recipe)


def missing(session: Session, trial: Try) -> str:
    """Return what has to be there first: "film", "label" or "" for nothing."""
    if trial.needs == "film" and (session.film is None or not session.film.available):
        return "film"
    if trial.needs == "label" and session.model is not None and not session.model.labels:
        return "label"
    return ""


def _changes(session: Session, trial: Try) -> dict[str, Any]:
    """The fields of `Moment` that are different afterwards."""
    changes: dict[str, Any] = {}
    film = session.film
    if trial.fields:
        seed = film.recipe.seed if film is not None else session.recipe.seed
        changes |= {"recipe": session.recipe.with_(seed=seed, **trial.fields), "seed_is_random": False}
    if trial.look:
        changes["look"] = dataclasses.replace(session.look, **trial.look)
    if trial.channel:
        changes["channel"] = trial.channel
    if trial.at is not None and film is not None:
        wanted = round(trial.at * (len(film.levels) - 1))
        changes["position"] = max(0, min(wanted, film.available - 1))
    return changes
