import json
from dataclasses import replace

import pytest

from diffstudio.engine import places
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe, PlanePoint
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.qt.moment import Look, Moment
from diffstudio.qt.session_file import SessionFile, left_behind, written

START = Moment(Recipe())
MOMENT = Moment(
    Recipe(model="tiny", label="rose", seed=2**63, guidance=4.5), seed_is_random=False, seed_locked=True, live=True,
    image=2, channel="eps", position=7, look=Look(schedule_axis="sigma", overlays=("Linear", "Sigmoid"), fps=24),
    walk=WalkDraft((Keyframe(Recipe(seed=1)), Keyframe(Recipe(seed=2), PlanePoint((1, 2, 3, 4), 0.25, 0.5))), frames=9,
                   closed=True, corners=(9, 8, 7, 6), point=(0.1, 0.9)),
)  # fmt: skip


def leave(moment=MOMENT, workspace="explore", run=5):
    """Write a session's file and let go of its lock, as the end of a process does."""
    file = SessionFile()
    file.path.write_bytes(written(moment, workspace, run))
    file._lock.release()
    return file.path


def test_every_control_comes_back(home):
    path = leave()
    left = left_behind(START)
    assert left.moment == replace(MOMENT, position=0)
    assert (left.workspace, left.run, left.position, left.files) == ("explore", 5, 7, (path,))


def test_nothing_is_left_by_those_that_end_or_live(home):
    assert left_behind(START) is None
    alive = SessionFile()
    alive.path.write_bytes(written(MOMENT, "explore", None))
    assert left_behind(START) is None
    alive.end()
    assert left_behind(START) is None
    assert list(alive.path.parent.iterdir()) == []


def test_the_newest_is_taken_and_all_are_known(home):
    import os

    old, new = leave(replace(MOMENT, channel="x")), leave()
    os.utime(old, (1, 1))
    left = left_behind(START)
    assert left.moment.channel == "eps"
    assert set(left.files) == {old, new}


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"recipe": 3}', "{}", '{"recipe": {"version": 99}}'])
def test_a_damaged_file_is_passed_over(home, text):
    leave().write_text(text)
    assert left_behind(START) is None


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("look", 3), ("look", {"fps": "fast", "overlays": [1, {}]}), ("walk", []), ("walk", {"keyframes": [{}]}),
        ("walk", {"keyframes": 7, "corners": [1]}), ("channel", "nonsense"), ("live", "yes"), ("position", "far"),
        ("run", True), ("workspace", None),
    ],
)  # fmt: skip
def test_what_makes_no_sense_has_its_default_and_the_rest_comes_back(home, key, value):
    path = leave()
    path.write_text(json.dumps(json.loads(path.read_text()) | {key: value}))
    left = left_behind(START)
    assert left.moment.recipe == MOMENT.recipe
    assert left.moment.channel in ("eps", "x0")
    assert isinstance(left.position, int)
    assert left.run in (5, None)


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(home):
    places.state().mkdir(parents=True)
    (places.state() / "sessions").write_text("a file is in the way")
    file = SessionFile()
    assert left_behind(START) is None
    file.end()
