import io
import itertools
import os
import random
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from diffstudio.engine import history as history_module
from diffstudio.engine.branch import Branch, origin_from_json
from diffstudio.engine.history import History, thumbnail_of
from diffstudio.engine.history_entry import Query, folded
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

ANY_TEXT = st.text(st.characters(codec=None), max_size=40)


class Clock:
    """Says another second every time."""

    def __init__(self):
        self._ticks = itertools.count(1000)

    def __call__(self):
        return float(next(self._ticks))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "history.sqlite3"


@pytest.fixture
def history(path):
    kept = History(path, session="first", clock=Clock())
    yield kept
    kept.close()


def ids(entries):
    return [entry.id for entry in entries]


def branch_of(parent, step):
    return Branch(parent, step, {"guidance": 5.0 + step})


# ---------------------------------------------------------------- round trip


def test_a_run_is_there_from_its_beginning_to_its_end(history, path):
    recipe = Recipe(model="flowers", label="rose", steps=20)
    number = history.begin(recipe)
    begun = history.get(number)
    assert (begun.outcome, begun.planned, begun.made, begun.seconds) == ("running", 20, 0, None)
    history.complete(number, "failed", made=7, seconds=1.5, sentence="It broke.", thumbnail=b"png")
    history.star(number)
    history.rename(number, "Große Rose")
    history.close()
    again = History(path)
    entry = again.get(number)
    again.close()
    assert entry.origin == recipe.to_json()
    assert (entry.model, entry.label, entry.parent, entry.branch_step) == ("flowers", "rose", None, None)
    assert (entry.outcome, entry.sentence, entry.made, entry.seconds) == ("failed", "It broke.", 7, 1.5)
    assert (entry.thumbnail, entry.starred, entry.title) == (b"png", True, "Große Rose")
    assert (entry.began, entry.deleted, entry.session) == (begun.began, None, "first")
    assert again.notices == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(recipe=st.from_type(Recipe), title=ANY_TEXT, sentence=ANY_TEXT, thumbnail=st.binary(max_size=50))
def test_everything_comes_back_whatever_it_says(history, recipe, title, sentence, thumbnail):
    number = history.begin(recipe)
    history.complete(number, "done", made=recipe.steps, seconds=0.5, sentence=sentence, thumbnail=thumbnail)
    history.rename(number, title)
    entry = history.get(number)
    assert origin_from_json(entry.origin) == recipe
    assert entry.title == title.encode(errors="replace").decode()
    assert entry.sentence == sentence.encode(errors="replace").decode()
    assert entry.thumbnail == (thumbnail or None)
    assert number in ids(history.find(Query(model=recipe.model, limit=1000)))
    if title.split():
        assert history.find(Query(title.split()[0]))[0].id == number


def test_what_cannot_be_is_refused(history):
    number = history.begin(Recipe())
    with pytest.raises(ValueError, match="does not end"):
        history.complete(number, "running", made=0, seconds=0)
    with pytest.raises(ValueError, match="thumbnail"):
        history.complete(number, "done", made=0, seconds=0, thumbnail=bytes(1 << 17))
    with pytest.raises(ValueError, match="branch"):
        history.begin(Recipe(), parent=number)
    with pytest.raises(UserError, match="title"):
        history.rename(number, "x" * 201)
    with pytest.raises(UserError, match="Search"):
        Query("x" * 1001)
    with pytest.raises(UserError, match="page"):
        Query(limit=0)
    assert history.get(number).outcome == "running"


def test_completing_what_is_gone_does_nothing(history):
    history.complete(99, "done", made=1, seconds=1, thumbnail=b"png")
    assert history.count() == 0
    assert history.get(99) is None


def test_thumbnails_are_small_pngs():
    wide = np.random.default_rng(0).integers(0, 256, (100, 200, 3), dtype=np.uint8)
    small = Image.open(io.BytesIO(thumbnail_of(wide)))
    assert (small.format, small.size) == ("PNG", (96, 48))
    assert len(thumbnail_of(wide)) < history_module.MAX_THUMBNAIL
    tiny = wide[:8, :8]
    np.testing.assert_array_equal(np.asarray(Image.open(io.BytesIO(thumbnail_of(tiny)))), tiny)


# ---------------------------------------------------------------- search


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("STRASSE", "Straße"),
        ("straße", "STRASSE"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("cafe\u0301", "CAFÉ"),
        ("İ", "i\u0307"),
        ("ﬁn", "FIN"),
        ("дом", "ДОМ"),
    ],
)
def test_case_and_composition_do_not_count(history, query, text):
    number = history.begin(Recipe())
    history.begin(Recipe())
    history.rename(number, text)
    assert ids(history.find(Query(query))) == [number]
    assert folded(query) == folded(text)


def test_a_label_with_quotes_is_found_as_it_is(history):
    number = history.begin(Recipe(model='a "b", c: d\\e'))
    assert ids(history.find(Query('"b", d\\e'))) == [number]


def test_wildcards_are_letters(history):
    number = history.begin(Recipe())
    history.rename(number, "100%_*")
    history.begin(Recipe())
    for word in ("%_", "0%", "*"):
        assert ids(history.find(Query(word))) == [number]
    assert history.find(Query("1_0")) == ()


def test_search_finds_what_a_plain_look_finds(history):
    draw = random.Random(1)
    rows = []
    for _ in range(300):
        recipe = Recipe(
            model=draw.choice(["flowers", "points"]), label=draw.choice([None, "rose", "TULIP"]),
            sampler=draw.choice(["Euler", "Heun"]), seed=draw.randrange(100), steps=draw.randint(1, 30),
        )  # fmt: skip
        number = history.begin(recipe)
        title = draw.choice(["", "Best", "best rose"])
        starred, deleted = draw.random() < 0.3, draw.random() < 0.2
        history.rename(number, title)
        history.star(number, starred)
        if deleted:
            history.delete([number])
        words = (recipe.model, recipe.label or "", recipe.sampler, title)
        shown = f"steps: {recipe.steps}, seed: {recipe.seed}, {' '.join(words)}"
        rows.append((number, shown.lower(), recipe.model, starred, deleted))
    for text, starred, model, deleted in itertools.product(
        ["", "ROSE", "tulip heun", "best euler rose", "seed: 7,", "nowhere"],
        [False, True], [None, "points", "none"], [False, True],
    ):  # fmt: skip
        wanted = [
            number
            for number, shown, row_model, row_starred, row_deleted in reversed(rows)
            if all(word in shown for word in text.lower().split())
            and (row_starred or not starred) and model in (None, row_model) and row_deleted == deleted
        ]  # fmt: skip
        query = Query(text, starred, model, deleted, limit=1000)
        assert ids(history.find(query)) == wanted
        assert history.count(query) == len(wanted)


@pytest.mark.parametrize("text", ["", "euler"])
def test_pages_follow_each_other_while_runs_are_added(history, text):
    numbers = [history.begin(Recipe(sampler="Euler")) for _ in range(25)]
    seen, before = [], None
    while page := history.find(Query(text, before=before, limit=10)):
        seen += ids(page)
        before = page[-1].id
        history.begin(Recipe(sampler="Euler"))
    assert seen == numbers[::-1]


def test_models_are_those_that_were_run(history):
    for model in ("b", "a", "b"):
        history.begin(Recipe(model=model))
    history.delete([2])
    assert history.models() == ("b",)


# ---------------------------------------------------------------- deleting, trees


def test_a_delete_is_undone(history):
    numbers = [history.begin(Recipe()) for _ in range(3)]
    history.delete(numbers[:2])
    assert ids(history.find()) == [numbers[2]]
    assert ids(history.find(Query(deleted=True))) == [numbers[1], numbers[0]]
    history.restore(numbers[:2])
    assert ids(history.find()) == numbers[::-1]
    assert history.get(numbers[0]).deleted is None
    assert history.purge() == 0


def test_purging_removes_what_was_deleted_before_a_time(history):
    numbers = [history.begin(Recipe()) for _ in range(2)]
    history.complete(numbers[0], "done", made=1, seconds=1, thumbnail=b"png")
    history.delete(numbers[:1])
    when = history.get(numbers[0]).deleted
    assert history.purge(when) == 0
    assert history.purge(when + 1) == 1
    assert history.get(numbers[0]) is None
    history.restore(numbers[:1])
    assert history.count() == 1
    assert history.begin(Recipe()) > numbers[1], "no number is given twice"


def test_a_tree_is_kept_when_a_parent_goes(history):
    root = Recipe(steps=20)
    middle, leaf = branch_of(root, 8), branch_of(branch_of(root, 8), 3)
    first = history.begin(root)
    second = history.begin(middle, parent=first)
    third = history.begin(leaf, parent=second)
    assert ids(history.children(first)) == [second]
    assert ids(history.ancestors(third)) == [second, first]
    history.delete([second])
    assert history.children(first) == ()
    assert [entry.deleted is None for entry in history.ancestors(third)] == [False, True]
    history.purge()
    entry = history.get(third)
    assert (entry.parent, entry.branch_step) == (first, 3), "what both share ends at the earlier step"
    assert entry.origin == leaf.to_json()
    history.delete([first])
    history.purge()
    assert (history.get(third).parent, history.get(third).branch_step) == (None, None)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(data=st.data())
def test_no_branch_hangs_from_what_is_gone(history, data):
    origins, numbers = [], []
    for _ in range(data.draw(st.integers(1, 8))):
        parent = data.draw(st.none() | st.integers(0, len(numbers) - 1)) if numbers else None
        origin = (
            Recipe(steps=10) if parent is None else branch_of(origins[parent], data.draw(st.integers(0, 9)))
        )
        origins.append(origin)
        numbers.append(history.begin(origin, parent=None if parent is None else numbers[parent]))
    history.delete(data.draw(st.lists(st.sampled_from(numbers), unique=True)))
    history.purge()
    for entry in history.find(Query(limit=1000)):
        assert (entry.parent is None) == (entry.branch_step is None)
        if entry.parent is not None:
            assert history.get(entry.parent) is not None
            assert entry.parent in ids(history.ancestors(entry.id))
            assert entry.id in ids(history.children(entry.parent))
            assert 0 <= entry.branch_step <= origin_from_json(entry.origin).step
    history.delete(ids(history.find(Query(limit=1000))))
    history.purge()


def test_a_branch_of_an_unknown_run_has_no_parent(history):
    entry = history.get(history.begin(branch_of(Recipe(), 2), parent=12345))
    assert (entry.parent, entry.branch_step) == (None, None)


# ---------------------------------------------------------------- bounds


def test_the_oldest_without_a_star_go(path, monkeypatch):
    monkeypatch.setattr(history_module, "_TRIM_EVERY", 1)
    history = History(path, max_rows=10)
    root = history.begin(Recipe())
    history.star(root)
    history.complete(root, "done", made=1, seconds=1)
    for _ in range(30):
        history.complete(history.begin(branch_of(Recipe(), 1), parent=root), "done", made=1, seconds=1)
    kept = ids(history.find())
    history.close()
    assert len(kept) <= 11
    assert kept[-1] == root
    assert kept[:-1] == list(range(31, 31 - len(kept) + 1, -1))


def test_thumbnails_go_first(path, monkeypatch):
    monkeypatch.setattr(history_module, "_TRIM_EVERY", 1)
    history = History(path, max_thumbnail_bytes=5000)
    starred = history.begin(Recipe())
    history.star(starred)
    history.complete(starred, "done", made=1, seconds=1, thumbnail=bytes(1000))
    for _ in range(20):
        history.complete(history.begin(Recipe()), "done", made=1, seconds=1, thumbnail=bytes(1000))
    entries = history.find()
    history.close()
    assert len(entries) == 21
    with_one = [entry.id for entry in entries if entry.thumbnail]
    assert with_one[0] == 21
    assert with_one[-1] == starred
    assert 3 <= len(with_one) <= 6


# ---------------------------------------------------------------- sessions


def test_what_a_crash_left_running_was_interrupted(path):
    code = (
        "import os, sys, pathlib\n"
        "from diffstudio.engine.history import History\n"
        "from diffstudio.engine.recipe import Recipe\n"
        "History(pathlib.Path(sys.argv[1])).begin(Recipe())\n"
        "os._exit(9)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    assert (
        subprocess.run([sys.executable, "-c", code, str(path)], env=environment, check=False).returncode == 9
    )
    history = History(path)
    assert [entry.outcome for entry in history.find()] == ["interrupted"]
    history.close()
    assert [other.name for other in path.parent.iterdir()] == [path.name]


def test_a_second_window_leaves_the_runs_of_the_first_alone(history, path):
    number = history.begin(Recipe())
    other = History(path)
    assert other.get(number).outcome == "running"
    theirs = other.begin(Recipe())
    history.complete(number, "stopped", made=3, seconds=1)
    assert other.get(number).outcome == "stopped"
    assert ids(history.find()) == [theirs, number]
    other.close()
    third = History(path)
    assert third.get(theirs).outcome == "interrupted"
    third.close()
