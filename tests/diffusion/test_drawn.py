import itertools
import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.interpolate import PchipInterpolator

from diffstudio.diffusion.drawn import MIN_GAP, TILT, DrawnSchedule

EXAMPLE = DrawnSchedule(((0.0, 1.0), (0.3, 0.9), (0.55, 0.3), (0.8, 0.25), (1.0, 0.0)))
reals = st.floats(-2, 3)
any_points = st.lists(st.tuples(reals, reals), min_size=2, max_size=12)


def assert_is_a_schedule(schedule):
    positions = [position for position, _ in schedule.points]
    values = [value for _, value in schedule.points]
    assert (positions[0], positions[-1]) == (0.0, 1.0)
    assert all(b - a >= MIN_GAP * 0.999 for a, b in itertools.pairwise(positions))
    assert all(b <= a for a, b in itertools.pairwise(values))
    levels = [schedule.level(i / 200) for i in range(201)]
    assert all(math.isfinite(level.alpha + level.sigma) for level in levels)
    assert all(later.edm_sigma > earlier.edm_sigma for earlier, later in itertools.pairwise(levels))


@given(any_points)
def test_any_points_become_a_schedule(points):
    assert_is_a_schedule(DrawnSchedule(tuple(points)))


@given(any_points, st.lists(st.tuples(st.integers(0, 20), reals, reals), max_size=6))
def test_no_drag_breaks_it(points, drags):
    schedule = DrawnSchedule(tuple(points))
    for index, position, value in drags:
        count = len(schedule.points)
        schedule = schedule.with_point(index % count, position, value)
        assert len(schedule.points) == count
        assert schedule.points[index % count][1] == pytest.approx(min(max(value, 0), 1), abs=1e-6)
    assert_is_a_schedule(schedule)


def test_the_curve_is_pchip():
    x, y = zip(*EXAMPLE.points, strict=True)
    oracle = PchipInterpolator(x, y)
    for t in np.linspace(0, 1, 301):
        expected = (1 - TILT) * oracle(t) + TILT * (1 - t)
        assert EXAMPLE.level(float(t)).alpha_bar == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    "points", [((0, 1), (1, 0)), ((0, 1), (0.9, 0.99), (1, 0.9)), ((0, 0.8), (0.05, 0.8), (0.5, 0.1), (1, 0.1))]
)
def test_the_curve_is_pchip_at_its_ends_too(points):
    oracle = PchipInterpolator(*zip(*points, strict=True))
    for t in np.linspace(0, 1, 101):
        expected = (1 - TILT) * oracle(t) + TILT * (1 - t)
        assert DrawnSchedule(points).level(float(t)).alpha_bar == pytest.approx(expected, abs=1e-12)


def test_it_passes_through_its_points():
    for position, value in EXAMPLE.points:
        assert EXAMPLE.level(position).alpha_bar == pytest.approx(value, abs=TILT)
    assert (EXAMPLE.level(0).sigma, EXAMPLE.level(1).alpha) == (0.0, 0.0)


@given(st.floats(0, 1))
def test_t_at_is_the_inverse_of_level(t):
    assert EXAMPLE.t_at(EXAMPLE.level(t).edm_sigma) == pytest.approx(t, abs=1e-9)


def test_sigmas_outside_are_held_to_the_ends():
    short = DrawnSchedule(((0.0, 0.9), (1.0, 0.1)))
    assert (short.t_at(0.0), short.t_at(1e200), short.t_at(math.inf)) == (0.0, 1.0, 1.0)
    assert short.level(-1) == short.level(0)
    assert short.level(2) == short.level(1)


def test_a_drag_pushes_the_neighbours():
    lifted = EXAMPLE.with_point(2, 0.55, 0.95)
    assert [value for _, value in lifted.points] == [1.0, 0.95, 0.95, 0.25, 0.0]
    lowered = EXAMPLE.with_point(2, 0.55, 0.1)
    assert [value for _, value in lowered.points] == [1.0, 0.9, 0.1, 0.1, 0.0]


def test_a_drag_stays_between_the_neighbours_and_the_ends_stay_put():
    assert EXAMPLE.with_point(2, 0.9, 0.3).points[2][0] == pytest.approx(0.8 - MIN_GAP)
    assert EXAMPLE.with_point(2, 0.1, 0.3).points[2][0] == pytest.approx(0.3 + MIN_GAP)
    assert EXAMPLE.with_point(0, 0.5, 1.0).points[0][0] == 0.0
    assert EXAMPLE.with_point(4, 0.5, 0.0).points[4][0] == 1.0


def test_a_new_point_lies_on_the_curve_and_can_be_taken_away_again():
    more = EXAMPLE.with_new_point(0.4)
    assert len(more.points) == 6
    assert more.points[2] == (0.4, pytest.approx(EXAMPLE.level(0.4).alpha_bar))
    assert more.without_point(2) == EXAMPLE


def test_points_survive_json():
    assert DrawnSchedule(tuple(json.loads(json.dumps(EXAMPLE.points)))) == EXAMPLE


def test_points_that_rise_become_their_mean_and_ends_are_held_on():
    schedule = DrawnSchedule(((0.2, 0.4), (0.5, 0.8), (0.7, 0.1)))
    assert schedule.points == (
        (0.0, pytest.approx(0.6)), (0.2, pytest.approx(0.6)), (0.5, pytest.approx(0.6)), (0.7, 0.1), (1.0, 0.1),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("points", "text"),
    [
        (((0, 1),), "at least 2 points, not 1"),
        (((0, 1), (1, math.nan)), "point 1 of a drawn schedule must be two finite numbers"),
        (((0, 1), (math.inf, 0)), "point 1"),
        (((0, 1), (1,)), "point 1"),
        (((0, 1), (1, "0")), "point 1"),
        (tuple((i / 600, 0.5) for i in range(600)), "at most 500 points, not 600"),
    ],
)
def test_what_are_no_points_is_refused(points, text):
    with pytest.raises(ValueError, match=text):
        DrawnSchedule(points)


def test_a_drag_of_no_point_is_refused():
    with pytest.raises(ValueError, match="no point 5 among the 5"):
        EXAMPLE.with_point(5, 0.5, 0.5)
    with pytest.raises(ValueError, match="no point -1"):
        EXAMPLE.with_point(-1, 0.5, 0.5)
    with pytest.raises(ValueError, match="two finite numbers"):
        EXAMPLE.with_point(1, math.nan, 0.5)
    with pytest.raises(ValueError, match="end points of a drawn schedule cannot be removed"):
        EXAMPLE.without_point(0)
