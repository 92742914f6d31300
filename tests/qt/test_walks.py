"""The hub of the walk workspace without a worker: what it asks, which answers it takes, and what it keeps."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal

from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe, PlanePoint, Walk
from diffstudio.engine.walk_between import NoiseBetween
from diffstudio.engine.walk_change import difference
from diffstudio.errors import UserError
from diffstudio.qt.answers import Failed, ModelLoaded
from diffstudio.qt.inbox import Inbox
from diffstudio.qt.messages import Messages
from diffstudio.qt.moment import Moment
from diffstudio.qt.requests import Foresee, Prepare
from diffstudio.qt.session import Session
from diffstudio.qt.walk_frames import PlaneField, WalkFrames
from diffstudio.qt.walk_requests import (
    FieldAdvanced,
    KeyframeShown,
    LookUpWalk,
    PaintField,
    PointShown,
    RenderWalk,
    ShowKeyframe,
    ShowPoint,
    WalkAdvanced,
    WalkEnded,
    WalkFound,
)

RECIPE = Recipe(label="rose", steps=8)
MODEL = ModelLoaded("flowers", "Flowers", "", ("rose", "tulip"), frozenset({"label"}), "pictures", 1, "CPU")


class Ear(QObject):
    """A worker that only remembers what it is asked."""

    answered = Signal(object)
    advanced = Signal()

    def __init__(self):
        super().__init__()
        self.asked = []

    def ask(self, request):
        self.asked.append(request)

    def of(self, kind):
        return [request for request in self.asked if isinstance(request, kind)]


class FakePlan:
    """As much of a plan as the screen looks at: `count` pictures, each for 8 calls."""

    class Shot:
        class cost:
            nfe = 8

    def __init__(self, sequence, cyclic=False, seconds=2.0):
        self.sequence = tuple(sequence)
        self.cyclic = cyclic
        self.shots = [self.Shot()] * (max(sequence) + 1)
        self.seconds = seconds
        self.nfe = 8 * len(self.shots)


class FakeStored:
    problem = None

    def __init__(self):
        self.put_in = []

    def put(self, index, picture):
        self.put_in.append(index)
        return True


@pytest.fixture
def runner():
    return Ear()


@pytest.fixture
def session(qtbot, runner):
    session = Session(Moment(RECIPE), runner, Ear(), Messages())
    session.model = MODEL
    yield session
    session.deleteLater()


def walk_of(*seeds, **settings):
    return Walk(tuple(Keyframe(RECIPE.with_(seed=seed)) for seed in seeds), **settings)


def frames_of(walk, sequence=None):
    plan = FakePlan(range(walk.length) if sequence is None else sequence, walk.cyclic)
    return WalkFrames(walk, plan, FakeStored(), (NoiseBetween(1, 1, 0),) * walk.segments)


def grey(value):
    return np.full((4, 4, 3), value, np.uint8)


def set_walk(session, walk):
    session.set_walk("Walk", keyframes=walk.keyframes, frames=walk.frames, closed=walk.closed, ping_pong=walk.ping_pong)


# ------------------------------------------------------------------ shelves


def test_frames_say_where_keyframes_are_and_what_changes():
    walk = walk_of(1, 2, 3, frames=5)
    frames = frames_of(walk)
    assert frames.keyframe_frames == (0, 2, 4)
    assert frames.ends(3) == walk.keyframes[1:]
    assert frames.nearest(2) is None
    frames.put(0, grey(0))
    frames.put(1, grey(51))
    frames.put(4, grey(255))
    frames.put(4, grey(0))  # a second time changes nothing
    assert (frames.done, frames.pictures_made, len(frames)) == (3, 3, 5)
    assert frames.changes == [None, pytest.approx(0.2), None, None, None]
    assert [frames.nearest(at) for at in range(5)] == [0, 1, 1, 1, 4]
    assert frames.calls_missing == 16
    assert frames.seconds_missing == pytest.approx(2.0 * 2 / 5)
    assert frames.stored.put_in == [0, 1, 4, 4]


def test_the_way_back_is_shown_but_not_made_twice():
    walk = walk_of(1, 2, frames=3, ping_pong=True)
    frames = frames_of(walk, [0, 1, 2, 1])
    frames.put(1, grey(10))
    assert frames.done == 2
    frames.put(2, grey(20))
    frames.put(0, grey(0))
    assert frames.changes[0] == difference(grey(10), grey(0))  # the last leads to the first
    assert None not in frames.changes


def test_a_frame_before_the_first_that_exists_shows_the_next():
    frames = frames_of(walk_of(1, 2, frames=4))
    frames.put(2, grey(1))
    assert [frames.nearest(at) for at in range(4)] == [2, 2, 2, 2]


def test_tiles_lie_where_the_plane_has_them():
    field = PlaneField(RECIPE, (1, 2, 3, 4), 3)
    assert field.order[:4] == [(0, 0), (0, 2), (2, 0), (2, 2)]
    assert field.points[1] == (1.0, 0.0)
    assert field.tiles() == {}
    field.plan = FakePlan([0, 1, 2, 3, 4, 4, 4, 4, 4])  # some tiles are the same picture
    field.put(4, grey(3))
    assert len(field.tiles()) == 5
    assert not field.complete


# ---------------------------------------------------------------- looking up


def test_a_walk_is_looked_up_once_after_many_changes(qtbot, session, runner):
    set_walk(session, walk_of(1, 2))
    for frames in range(20, 60):
        session.set_walk("Frames", frames=frames)
    qtbot.waitUntil(lambda: runner.of(LookUpWalk) != [])
    qtbot.wait(100)
    assert [request.walk.frames for request in runner.of(LookUpWalk)] == [59]
    assert (session.walks.length, session.walks.frames_done, session.walks.picture(0)) == (59, 0, None)


def test_what_does_not_change_the_frames_asks_nothing(qtbot, session, runner):
    set_walk(session, walk_of(1, 2))
    frames = frames_of(session.walks.walk)
    runner.answered.emit(WalkFound(frames))
    session.set_walk("Speed", fps=12)
    session.set_walk("Seed plane", point=(0.1, 0.2))
    assert session.walks.frames is frames


def test_an_answer_about_an_older_walk_is_not_taken(qtbot, session, runner):
    set_walk(session, walk_of(1, 2))
    old = frames_of(session.walks.walk)
    session.set_walk("Frames", frames=9)
    runner.answered.emit(WalkFound(old))
    assert session.walks.frames is None


def test_too_few_keyframes_are_no_walk(session):
    assert session.walks.walk is None
    with pytest.raises(UserError, match="keyframes"):
        session.walks.render()
    assert (session.walks.length, session.walks.frame) == (0, 0)


# ----------------------------------------------------------------- rendering


def test_render_before_the_walk_was_looked_up_begins_when_it_was(session, runner):
    set_walk(session, walk_of(1, 2))
    states = []
    session.walks.rendering_changed.connect(states.append)
    session.walks.render()
    assert runner.of(RenderWalk) == []
    runner.answered.emit(WalkFound(frames_of(session.walks.walk)))
    assert len(runner.of(RenderWalk)) == 1
    session.walks.render()  # goes on already
    assert len(runner.of(RenderWalk)) == 1
    assert states == [True]


@pytest.fixture
def rendering(session, runner):
    set_walk(session, walk_of(1, 2, frames=4))
    runner.answered.emit(WalkFound(frames_of(session.walks.walk)))
    session.walks.render()
    return session.walks


def test_stop_is_said_to_the_worker_and_a_late_end_is_not_taken_for_another(rendering, session, runner):
    first = runner.of(RenderWalk)[0]
    rendering.stop()
    assert first.stop.is_set()
    assert not rendering.rendering
    rendering.render()
    second = runner.of(RenderWalk)[1]
    assert not second.stop.is_set()
    runner.answered.emit(WalkEnded(first))
    assert rendering.rendering
    runner.answered.emit(WalkEnded(second))
    assert not rendering.rendering


def test_other_settings_stop_it(rendering, session, runner):
    session.set_walk("Dwell", dwell=0.5)
    assert runner.of(RenderWalk)[0].stop.is_set()
    assert not rendering.rendering


def test_a_failure_ends_it_and_is_said_once(rendering, session, runner):
    runner.answered.emit(Failed(runner.of(RenderWalk)[0], UserError("Too little memory.")))
    assert not rendering.rendering
    assert [message.text for message in session.messages.history] == ["Too little memory."]


def test_frames_that_could_not_be_kept_are_said(rendering, session, runner):
    runner.answered.emit(WalkEnded(runner.of(RenderWalk)[0], UserError("The disk is full.")))
    assert [message.severity for message in session.messages.history] == ["warning"]


def test_more_frames_are_announced_and_may_be_announced_again(rendering, session, runner):
    heard = []
    rendering.advanced.connect(lambda: heard.append(rendering.frames_done))
    frames = rendering.frames
    frames.put(0, grey(1))
    frames.pending.set()
    runner.answered.emit(WalkAdvanced(frames))
    assert heard == [1]
    assert not frames.pending.is_set()
    assert rendering.speed() is not None


# ----------------------------------------------------------------- keyframes


def test_two_keyframes_added_at_once_are_two_steps_back(session):
    for seed in (1, 2):
        session.walks.add(Keyframe(RECIPE.with_(seed=seed)))
    session.undo()
    assert [keyframe.recipe.seed for keyframe in session.walk.keyframes] == [1]
    session.undo()
    assert session.walk.keyframes == ()


def test_as_many_frames_as_keyframes(session):
    session.set_walk("Frames", frames=2)
    for seed in range(4):
        session.walks.add(Keyframe(RECIPE.with_(seed=seed)))
    assert session.walks.walk is not None


def test_a_keyframe_is_asked_for_once_and_found_among_the_frames(session, runner):
    walk = walk_of(1, 2, frames=4)
    set_walk(session, walk)
    assert session.walks.thumbnail(walk.keyframes[1]) is None
    assert session.walks.thumbnail(walk.keyframes[1]) is None
    assert len(runner.of(ShowKeyframe)) == 1
    frames = frames_of(session.walks.walk)
    frames.put(3, grey(7))
    runner.answered.emit(WalkFound(frames))
    assert np.array_equal(session.walks.thumbnail(walk.keyframes[1]), grey(7))
    runner.answered.emit(KeyframeShown(walk.keyframes[0], grey(9)))
    assert np.array_equal(session.walks.thumbnail(walk.keyframes[0]), grey(9))


def test_without_a_picture_there_is_nothing_to_add(session):
    with pytest.raises(UserError, match="no picture"):
        session.walks.add_current()


# --------------------------------------------------------------- seed plane


def test_the_handle_asks_for_coarse_pictures_while_it_moves_and_a_fine_one_when_it_rests(qtbot, session, runner):
    plane = session.walks.plane
    plane.move(0.2, 0.3, final=False)
    assert [(r.coarse, r.recipe.steps) for r in runner.of(ShowPoint)] == [(True, 5)]
    qtbot.waitUntil(lambda: len(runner.of(ShowPoint)) == 2)
    assert [(r.coarse, r.recipe.steps) for r in runner.of(ShowPoint)] == [(True, 5), (False, 8)]
    assert runner.asked[-1].point == PlanePoint((1, 2, 3, 4), 0.2, 0.3)


def test_a_kept_point_takes_the_picture_that_is_shown(session, runner):
    plane = session.walks.plane
    plane.move(0.2, 0.3, final=True)
    runner.answered.emit(PointShown(runner.of(ShowPoint)[0], grey(5)))
    session.walks.add_point(0.2, 0.3)
    assert np.array_equal(session.walks.thumbnail(session.walk.keyframes[0]), grey(5))
    assert runner.of(ShowKeyframe) == []


def test_a_point_that_is_clicked_is_made_once(session, runner):
    session.walks.plane.move(0.2, 0.3, final=True)
    session.walks.add_point(0.2, 0.3)
    keyframe = session.walk.keyframes[0]
    assert session.walks.thumbnail(keyframe) is None
    assert runner.of(ShowKeyframe) == []
    runner.answered.emit(PointShown(runner.of(ShowPoint)[0], grey(5)))
    assert np.array_equal(session.walks.thumbnail(keyframe), grey(5))
    session.walks.plane.move(0.5, 0.3, final=True)
    session.walks.add_point(0.5, 0.3)
    session.walks.plane.move(0.6, 0.3, final=True)  # the picture of the one before is given up
    session.walks.thumbnail(session.walk.keyframes[1])
    assert len(runner.of(ShowKeyframe)) == 1


def test_tiles_are_asked_for_while_the_plane_is_shown_only(qtbot, session, runner):
    plane = session.walks.plane
    plane.set_corner(0, 77)
    qtbot.wait(300)
    assert runner.of(PaintField) == []
    plane.set_shown(True)
    qtbot.waitUntil(lambda: len(runner.of(PaintField)) == 1)
    coarse = runner.of(PaintField)[0].field
    assert (coarse.n, coarse.corners) == (3, (77, 2, 3, 4))
    coarse.plan = FakePlan(range(9))
    for index in range(9):
        coarse.put(index, grey(index))
    runner.answered.emit(FieldAdvanced(coarse))
    fine = runner.of(PaintField)[1].field
    assert fine.n == 7
    plane.set_shown(False)
    assert fine.stop.is_set()
    plane.set_shown(True)
    qtbot.waitUntil(lambda: len(runner.of(PaintField)) == 3)
    assert runner.of(PaintField)[2].field.n == 7  # goes on where it was left
    plane.set_shown(False)


def test_the_same_failure_of_the_plane_is_said_once(session, runner):
    for _ in range(3):
        session.walks.plane.move(0.5, 0.5, final=True)
        runner.answered.emit(Failed(runner.of(ShowPoint)[-1], UserError("It cannot.")))
    assert len(session.messages.history) == 1


# -------------------------------------------------------------------- inbox


def test_what_was_left_goes_back_unless_a_newer_one_waits():
    inbox = Inbox()
    assert inbox.empty()
    assert inbox.put_back(Foresee(RECIPE))
    assert not inbox.put_back(Foresee(RECIPE.with_(steps=3)))
    assert inbox.take().recipe == RECIPE
    assert inbox.put_back(Prepare())
    assert not inbox.empty()
    assert isinstance(inbox.take(), Prepare)
