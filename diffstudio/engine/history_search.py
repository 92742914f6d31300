"""From a `Query` to SQL and from rows to entries."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import Any

from diffstudio.engine.history_entry import Entry, Query, storable

_COLUMNS = (
    "runs.id, began, origin, model, label, parent, branch_step, outcome, sentence, made, planned, seconds,"
    " png, starred, runs.title, deleted, session"
)
_RUNS = "runs"
_WORDS = "words CROSS JOIN runs ON runs.id = words.id"
"""CROSS JOIN keeps the order: looking through all words and then at few runs takes a third of the time that
the other way takes."""


def select(
    connection: sqlite3.Connection, where: str, values: tuple[Any, ...] = (), source: str = _RUNS
) -> tuple[Entry, ...]:
    """Return the entries for which a condition holds, in the order that it gives."""
    sql = f"SELECT {_COLUMNS} FROM {source} LEFT JOIN thumbnails ON thumbnails.id = runs.id WHERE {where}"
    return tuple(_entry(row) for row in connection.execute(sql, values))


def find(connection: sqlite3.Connection, query: Query) -> tuple[Entry, ...]:
    """Return one page of what is asked for, newest first."""
    source, where, values = _condition(query)
    key = "words.id" if source is _WORDS else "runs.id"  # the order in which the source comes anyway
    if query.before is not None:
        where, values = f"{where} AND {key} < ?", (*values, query.before)
    return select(connection, f"{where} ORDER BY {key} DESC LIMIT ?", (*values, query.limit), source)


def count(connection: sqlite3.Connection, query: Query) -> int:
    """Return how many there are on all pages together."""
    source, where, values = _condition(query)
    (number,) = connection.execute(f"SELECT count(*) FROM {source} WHERE {where}", values).fetchone()
    return int(number)


def _condition(query: Query) -> tuple[str, str, tuple[Any, ...]]:
    """Return what to look through, a condition and its values; the cheap parts stand first."""
    parts = ["deleted IS NOT NULL" if query.deleted else "deleted IS NULL"]
    values: list[Any] = []
    if query.starred:
        parts.append("starred = 1")
    if query.model is not None:
        parts.append("model = ?")
        values.append(storable(query.model))
    inside = " AND ".join("(instr(words.settings, ?) OR instr(words.title, ?))" for _ in query.words)
    values += [word for word in query.words for _ in range(2)]
    few = query.starred or query.deleted
    if inside:
        parts.append(f"EXISTS (SELECT 1 FROM words WHERE words.id = runs.id AND {inside})" if few else inside)
    return _WORDS if inside and not few else _RUNS, " AND ".join(parts), tuple(values)


def _entry(row: tuple[Any, ...]) -> Entry:
    """Return a row of `_COLUMNS`, which stand in the order of the fields."""
    entry = Entry(*row)
    return replace(entry, starred=bool(entry.starred))
