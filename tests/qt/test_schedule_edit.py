"""Editing the noise schedule: every gesture is one change of the settings."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diffstudio.diffusion.drawn import DrawnSchedule
from diffstudio.diffusion.placement import place
from diffstudio.diffusion.schedules import make_schedule
from diffstudio.engine import step_places
from diffstudio.engine.recipe import Recipe, ScheduleChoice
from diffstudio.errors import UserError
from diffstudio.qt.answers import Foreseen, Menus, NoiseChoice
from diffstudio.qt.controls import Controls
from diffstudio.qt.moment import Moment
from diffstudio.qt.schedule_edit import DRAWN, ScheduleEdit, alpha_bar_of, drawn_curve, points_on
from diffstudio.qt.serve_runs import curve_of

MENUS = Menus(
    noise_schedules=(
        NoiseChoice("linear", "Linear", "", (0.0, 999.0), True),
        NoiseChoice("cosine", "Cosine", "", (0.0, 1.0), False),
        NoiseChoice(DRAWN, "Drawn", "", (0.0, 1.0), False),
    )
)


def foreseen(recipe: Recipe, kind: str = "cosine", own: str = "cosine", zero_snr: str = "") -> Foreseen:
    schedule = make_schedule(kind)
    levels = place("Uniform", schedule, recipe.steps)
    beside = None if kind == own else curve_of("this model", make_schedule(own))
    return Foreseen(recipe, "", (), "Uniform", levels, curve_of(kind, schedule), (), beside, True, zero_snr)


@pytest.fixture
def session(qapp):
    session = Controls(Moment(Recipe(steps=5)))
    yield session
    session.deleteLater()


@pytest.fixture
def edit(session) -> ScheduleEdit:
    edit = ScheduleEdit(session)
    edit.learn(MENUS)
    edit.learn(foreseen(session.recipe))
    return edit


def test_before_the_worker_has_spoken_there_is_nothing_to_edit(session):
    edit = ScheduleEdit(session)
    assert (edit.curve(), edit.own(), edit.places(), edit.span()) == (None, None, None, None)
    for gesture in (lambda: edit.move_place(0, 0.5), lambda: edit.type_places("1"), edit.space_evenly):
        gesture()
    assert session.recipe == Recipe(steps=5)
    assert DrawnSchedule(edit.points()).points == edit.points()


def test_handles_begin_on_the_curve_of_the_model(edit):
    for t, kept in edit.points():
        assert kept == pytest.approx(np.cos(t * np.pi / 2) ** 2, abs=1e-5)
    curve = drawn_curve(edit.points())
    assert np.abs(alpha_bar_of(curve) - np.cos(curve.t * np.pi / 2) ** 2).max() < 0.01  # it hardly changes


@pytest.mark.parametrize("kind", ["linear", "edm", "ve", "rectified-flow", "sub-vp", "corrupt"])
def test_every_schedule_can_be_taken_over(kind):
    schedule = make_schedule(kind)
    for share, kept in points_on(curve_of(kind, schedule)):
        level = schedule.level(schedule.t_min + share * (schedule.t_max - schedule.t_min))
        assert kept == pytest.approx(1 / (1 + level.edm_sigma**2), abs=0.002)


def test_a_dragged_point_makes_a_drawn_schedule_and_one_undo_step(edit, session):
    before = session.recipe
    edit.grab(True)
    assert session.held
    for value in (0.9, 0.7, 0.5):
        edit.move_point(2, 0.4, value)
    edit.grab(False)
    assert not session.held
    assert edit.kind == DRAWN
    assert edit.points()[2] == (0.4, 0.5)
    assert session.undo_name == "Noise schedule"
    session.undo()
    assert session.recipe == before


def test_what_was_pushed_away_comes_back_in_the_same_drag(edit):
    before = edit.points()
    edit.grab(True)
    edit.move_point(2, before[2][0], 0.0)
    assert edit.points()[3][1] == 0.0
    edit.move_point(2, *before[2])
    edit.grab(False)
    assert edit.points() == before


def test_points_are_added_and_removed_but_not_the_ends(edit):
    edit.add_point(0.5)
    assert len(edit.points()) == 7
    edit.remove_point(0)
    edit.remove_point(6)
    assert len(edit.points()) == 7
    edit.remove_point(3)
    assert 0.5 not in [t for t, _ in edit.points()]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 5), st.floats(-0.5, 1.5), st.floats(-0.5, 1.5)), min_size=1, max_size=25))
def test_no_drag_makes_a_curve_that_rises(edit, moves):
    edit.choose(None)
    for index, position, value in moves:
        edit.move_point(index, position, value)
        kept = alpha_bar_of(edit.curve())
        assert all(after <= before for before, after in itertools.pairwise(kept))
        assert kept.min() >= 0
        assert kept.max() <= 1
    assert Recipe.from_json(edit.recipe.to_json()) == edit.recipe


def test_presets_take_the_place_of_the_model_s_own(edit, session):
    edit.choose("linear")
    assert session.recipe.noise_schedule == ScheduleChoice("linear")
    assert edit.curve() is None  # until the worker says
    edit.learn(foreseen(session.recipe, "linear"))
    assert edit.curve().name == "linear"
    assert edit.own().name == "this model"
    edit.choose(None)
    assert session.recipe.noise_schedule is None
    assert edit.own() is None


def test_zero_terminal_snr_is_given_up_where_it_cannot_be(edit, session):
    edit.choose("linear")
    edit.set_zero_snr(True)
    assert session.recipe.zero_terminal_snr
    assert edit.why_no_zero_snr() == ""
    edit.choose("cosine")
    assert not session.recipe.zero_terminal_snr
    assert edit.why_no_zero_snr()
    edit.learn(foreseen(session.recipe, zero_snr="It ends in pure noise."))
    assert edit.why_no_zero_snr() == "It ends in pure noise."


def test_a_dragged_step_sets_all_by_hand(edit, session):
    places = edit.places()
    edit.move_place(2, 0.45)
    assert session.recipe.schedule_type == step_places.CUSTOM
    assert edit.places() == (*places[:2], 0.45, *places[3:])
    assert session.undo_name == "Step positions"
    edit.space_evenly()
    assert edit.places() == pytest.approx((1.0, 0.8, 0.6, 0.4, 0.2))
    edit.leave_places()
    assert (session.recipe.schedule_type, session.recipe.placement_options) == ("Automatic", ())


def test_typed_positions_are_taken_over_or_refused(edit, session):
    edit.type_places("1, 0.9, 0.5, 0.2, 0.1")
    assert edit.places() == (1.0, 0.9, 0.5, 0.2, 0.1)
    before = session.recipe
    with pytest.raises(UserError, match="above 0, up to 1"):
        edit.type_places("1, 0.9, 0.5, 0.2, 0")
    assert session.recipe == before


def test_steps_set_by_hand_go_along_to_another_unit_of_time(edit, session):
    edit.type_places("1, 0.9, 0.5, 0.2, 0.1")
    edit.choose("linear")
    assert edit.places() == pytest.approx((999, 899.1, 499.5, 199.8, 99.9))
    edit.choose(DRAWN)
    assert edit.places() == pytest.approx((1.0, 0.9, 0.5, 0.2, 0.1))


def test_steps_are_known_while_the_curve_is_dragged_only_if_they_follow_it(edit, session):
    edit.move_point(2, 0.4, 0.5)
    assert edit.places() == step_places.places_in(foreseen(session.recipe).levels)
    session.update(steps=9)
    assert edit.places() is None


def test_spans_of_other_runs(edit, session):
    assert edit.span_of(session.recipe) == (0.0, 1.0)
    assert edit.span_of(session.recipe.with_(noise_schedule=ScheduleChoice("linear"))) == (0.0, 999.0)
    assert edit.span_of(session.recipe.with_(model="another")) is None


def test_a_drag_that_pauses_is_one_undo_step(edit, session, monkeypatch):
    now = [0.0]
    monkeypatch.setattr(session._line, "_clock", lambda: now[0])
    for value in (0.6, 0.4):
        edit.grab(True)
        for part in (0.0, 0.01, 0.02):
            now[0] += 30
            edit.move_point(2, 0.4, value + part)
        edit.grab(False)
    session.undo()
    assert edit.points()[2][1] == 0.62
    session.undo()
    assert session.recipe.noise_schedule is None
