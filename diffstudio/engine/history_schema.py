"""The tables of the history and how older files become newer ones. Asking and writing is `history`'s part."""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x64667374
"""Stands in the head of the file: a database without it is somebody else's."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            began REAL NOT NULL,
            model TEXT NOT NULL,
            label TEXT,
            parent INTEGER,
            branch_step INTEGER,
            outcome TEXT NOT NULL,
            sentence TEXT NOT NULL DEFAULT '',
            made INTEGER NOT NULL DEFAULT 0,
            planned INTEGER NOT NULL,
            seconds REAL,
            starred INTEGER NOT NULL DEFAULT 0,
            title TEXT NOT NULL DEFAULT '',
            deleted REAL,
            session TEXT NOT NULL,
            origin TEXT NOT NULL
        )
        """,
        # apart from the runs, so that looking through all words reads nothing else
        """
        CREATE TABLE words (
            id INTEGER PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
            settings TEXT NOT NULL,
            title TEXT NOT NULL DEFAULT ''
        )
        """,
        """
        CREATE TABLE thumbnails (
            id INTEGER PRIMARY KEY REFERENCES runs ON DELETE CASCADE,
            bytes INTEGER NOT NULL,
            png BLOB NOT NULL
        )
        """,
        "CREATE INDEX runs_kept ON runs (id) WHERE deleted IS NULL",
        "CREATE INDEX runs_model ON runs (model, id) WHERE deleted IS NULL",
        "CREATE INDEX runs_starred ON runs (id) WHERE starred = 1 AND deleted IS NULL",
        "CREATE INDEX runs_deleted ON runs (id, deleted) WHERE deleted IS NOT NULL",
        "CREATE INDEX runs_running ON runs (session) WHERE outcome = 'running'",
        "CREATE INDEX runs_parent ON runs (parent) WHERE parent IS NOT NULL",
        "CREATE INDEX thumbnails_bytes ON thumbnails (bytes)",
    ),
)
"""What makes version k+1 of version k, statement by statement; only ever added to."""


class ForeignError(Exception):
    """The database is somebody else's."""


class NewerError(Exception):
    """The database was written by a later version of the program."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to the newest version, in one transaction.

    Args:
        connection: In autocommit mode (``isolation_level=None``).

    Raises:
        ForeignError: The tables are not ours.
        NewerError: They are from a later version.
        sqlite3.Error: The file is damaged or cannot be written.
    """
    if version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in MIGRATIONS[
            version(connection) :
        ]:  # asked again: another window may have been first
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def version(connection: sqlite3.Connection) -> int:
    """Return the version of the tables, 0 of an empty file.

    Raises:
        ForeignError: The tables are not ours.
        NewerError: They are from a later version.
        sqlite3.Error: The file is damaged.
    """
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if (owner, number, tables) == (0, 0, 0):
        return 0
    if owner != APPLICATION_ID or number < 1:
        raise ForeignError
    if number > len(MIGRATIONS):
        raise NewerError
    return int(number)
