import os
import resource
import sqlite3
import subprocess
import sys

import pytest

from diffstudio.engine import history_file, history_schema, history_sessions
from diffstudio.engine.history import History
from diffstudio.engine.history_entry import Query
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "history.sqlite3"


def filled(path, runs=40):
    history = History(path)
    for seed in range(runs):
        history.complete(history.begin(Recipe(seed=seed)), "done", made=1, seconds=1, thumbnail=bytes(3000))
    history.close()


def works(history):
    number = history.begin(Recipe(seed=77))
    found = [entry.id for entry in history.find(Query("77"))]
    return number in found


def damage_head(path):
    path.write_bytes(b"no database at all" * 1000)


def cut_off(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garbage_inside(path):
    data = bytearray(path.read_bytes())
    data[5000:-4096] = os.urandom(len(data) - 4096 - 5000)
    path.write_bytes(data)


def folder_instead(path):
    path.unlink()
    (path / "inside").mkdir(parents=True)


def foreign_database(path):
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()


def without_tables(path):
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA application_id = 5")
    connection.close()


@pytest.mark.parametrize(
    "harm", [damage_head, cut_off, garbage_inside, folder_instead, foreign_database, without_tables]
)
def test_a_file_that_is_no_history_is_kept_aside(harm, path):
    filled(path)
    harm(path)
    before = path.read_bytes() if path.is_file() else None
    history = History(path)
    aside = path.with_name(path.name + ".aside")
    assert works(history)
    assert history.path == path
    assert history.count() == 1
    (sentence,) = history.notices
    assert aside.name in sentence
    assert (aside / "inside").is_dir() if before is None else aside.read_bytes() == before
    history.close()
    again = History(path)
    assert again.notices == ()
    assert again.count() == 1
    again.close()


def test_everything_that_was_put_aside_is_kept(path):
    for _ in range(3):
        path.parent.mkdir(exist_ok=True)
        damage_head(path)
        History(path).close()
    names = sorted(other.name for other in path.parent.iterdir())
    assert names == ["history.sqlite3", *(f"history.sqlite3.aside{end}" for end in ("", "-2", "-3"))]


@pytest.mark.parametrize("ask", ["read", "write"])
def test_damage_that_is_met_later_begins_a_new_file(path, ask, monkeypatch):
    monkeypatch.setattr(history_file, "MAX_CHECKED", 0)
    filled(path, 200)
    data = bytearray(path.read_bytes())
    data[40_000:-40_000] = bytes([7]) * (len(data) - 80_000)
    path.write_bytes(data)
    history = History(path)
    if ask == "read":
        history.find(Query(limit=1000))
    else:
        history.delete(range(200))
        history.purge()
    assert len(history.notices) == 1
    assert "damaged" in history.notices[0]
    assert works(history)
    history.close()


def test_an_old_log_is_not_played_into_a_new_file(path):
    path.parent.mkdir()
    damage_head(path)
    path.with_name(path.name + "-wal").write_bytes(b"old log")
    history = History(path)
    assert works(history)
    assert path.with_name(path.name + ".aside-wal").read_bytes() == b"old log"
    history.close()


def test_an_empty_file_is_a_new_history(path):
    path.parent.mkdir()
    path.touch()
    history = History(path)
    assert works(history)
    assert history.notices == ()
    history.close()


def test_a_folder_that_cannot_be_made_means_memory(tmp_path):
    blocker = tmp_path / "state"
    blocker.write_text("a file")
    history = History(blocker / "history.sqlite3")
    assert history.path is None
    assert works(history)
    (sentence,) = history.notices
    assert "will not be kept" in sentence
    history.close()
    assert blocker.read_text() == "a file"


def test_a_file_that_cannot_be_written_means_memory(path, monkeypatch):
    filled(path)
    real = sqlite3.connect

    def read_only(name, **options):
        if name == ":memory:":
            return real(name, **options)
        return real(f"file:{name}?mode=ro", uri=True, **options)

    monkeypatch.setattr(history_file.sqlite3, "connect", read_only)
    history = History(path)
    assert history.path is None
    assert "readonly" in history.notices[0]
    assert works(history)
    history.close()


def test_what_cannot_be_put_aside_means_memory(path, monkeypatch):
    path.parent.mkdir()
    damage_head(path)

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "rename", refuse)
    history = History(path)
    assert history.path is None
    assert "could not be put aside: permission denied" in history.notices[0]
    assert works(history)
    history.close()


def test_what_is_put_aside_and_there_again_means_memory(path, monkeypatch):
    path.parent.mkdir()
    damage_head(path)
    monkeypatch.setattr(type(path), "rename", lambda *_: None)
    history = History(path)
    assert history.path is None
    assert works(history)
    history.close()


# ---------------------------------------------------------------- versions


def test_a_newer_file_is_left_as_it_is(path):
    filled(path, 1)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    history = History(path)
    assert history.path is None
    assert "newer diffstudio" in history.notices[0]
    assert works(history)
    history.close()
    assert path.read_bytes() == before


def test_an_older_file_is_brought_up_to_date(path, monkeypatch):
    filled(path, 3)
    more = (*history_schema.MIGRATIONS, ("ALTER TABLE runs ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'",))
    monkeypatch.setattr(history_schema, "MIGRATIONS", more)
    history = History(path)
    assert history.count() == 3
    history.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT DISTINCT mood FROM runs").fetchall() == [("calm",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    connection.close()


def test_a_migration_that_fails_changes_nothing(path, monkeypatch):
    filled(path, 3)
    more = (*history_schema.MIGRATIONS, ("DELETE FROM runs", "NO SQL"))
    connection = sqlite3.connect(path, isolation_level=None)
    with monkeypatch.context() as patch:
        patch.setattr(history_schema, "MIGRATIONS", more)
        with pytest.raises(sqlite3.OperationalError, match="syntax"):
            history_schema.migrate(connection)
    connection.close()
    history = History(path)
    assert history.count() == 3
    assert history.notices == ()
    history.close()


# ---------------------------------------------------------------- full disk, other windows


FULL = """
import pathlib, resource, sys
from diffstudio.engine.history import History
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError
history = History(pathlib.Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
begun, refused = [], ""
for seed in range(400):
    try:
        begun.append(history.begin(Recipe(seed=seed)))
    except UserError as error:
        refused = str(error)
        break
assert "disk" in refused, refused
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
begun.append(history.begin(Recipe()))
assert [entry.id for entry in reversed(history.find())][-len(begun):] == begun[-100:]
print(len(begun))
history.close()
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="no limit on the size of files here")
@pytest.mark.parametrize("limit", [150_000, 250_000])
def test_a_full_disk_is_said_and_loses_nothing(path, limit):
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(limit)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    history = History(path)
    assert history.count() == int(done.stdout)
    assert history.notices == ()
    history.close()


def test_a_disk_that_is_full_from_the_start_means_memory(path, monkeypatch):
    def full(_):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(history_file, "_use_log", full)
        history = History(path)
    assert history.path is None
    assert "disk is full" in history.notices[0]
    assert works(history)
    history.close()


def test_a_window_that_holds_the_file_is_waited_for_and_then_named(path, monkeypatch):
    monkeypatch.setattr(history_file, "BUSY_S", 0.05)
    history = History(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="another window"):
        history.begin(Recipe())
    assert history.find() == (), "reading goes on"
    holder.execute("COMMIT")
    holder.close()
    assert works(history)
    history.close()


def test_other_errors_are_said(path):
    history = History(path)
    history.close()
    with pytest.raises(UserError, match="could not be used"):
        history.find()


def test_locks_that_cannot_be_made_do_no_harm(path, monkeypatch):
    def refuse(*_):
        raise OSError(95, "no locks here")

    monkeypatch.setattr(history_sessions, "_lock", refuse)
    history = History(path)
    assert works(history)
    history.close()
    monkeypatch.setattr("diffstudio.engine.history.SessionLock", refuse)
    history = History(path)
    assert works(history)
    history.close()


def test_the_switch_to_the_log_waits_for_another_window(path, monkeypatch):
    calls = []

    class Busy:
        def execute(self, _):
            calls.append(1)
            if len(calls) < 3:
                error = sqlite3.OperationalError("database is locked")
                error.sqlite_errorcode = sqlite3.SQLITE_BUSY
                raise error

    history_file._use_log(Busy())
    assert len(calls) == 3
    monkeypatch.setattr(history_file, "BUSY_S", -1)
    calls.clear()
    with pytest.raises(sqlite3.OperationalError):
        history_file._use_log(Busy())
