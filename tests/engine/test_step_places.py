"""Step positions set by hand."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.diffusion.placement import place
from diffstudio.diffusion.schedule import Cosine
from diffstudio.diffusion.tables import linear
from diffstudio.engine import step_places
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

PLACES = (1.0, 0.7, 0.4, 0.1)
BY_HAND = Recipe(**step_places.set_by_hand(PLACES))


def falls(places):
    return all(after < before for before, after in itertools.pairwise(places))


def test_places_are_kept_in_the_recipe() -> None:
    assert step_places.places_of(BY_HAND) == PLACES
    assert BY_HAND.steps == 4
    assert Recipe.from_json(BY_HAND.to_json()) == BY_HAND
    assert step_places.places_of(Recipe()) is None
    assert step_places.places_of(BY_HAND.with_(schedule_type="Karras", placement_options=())) is None


@pytest.mark.parametrize("schedule", [Cosine(), linear()])
def test_typed_levels_are_the_levels_of_the_run(schedule) -> None:
    span = schedule.t_max - schedule.t_min
    places = tuple(schedule.t_min + share * span for share in PLACES)
    levels = place("Custom", schedule, 4, unit="t", values=places)
    assert step_places.places_in(levels) == places
    assert levels[:-1] == tuple(schedule.level(t) for t in places)


def test_taking_over_the_levels_of_a_schedule_type_changes_no_bit() -> None:
    levels = place("Karras", Cosine(), 9)
    changes = step_places.set_by_hand(step_places.places_in(levels))
    again = place("Custom", Cosine(), 9, **dict(Recipe(**changes).placement_options))
    assert again == levels


def test_leaving_them_to_a_schedule_type_forgets_them() -> None:
    left = BY_HAND.with_(**step_places.left_to("Karras", BY_HAND))
    assert (left.schedule_type, left.placement_options, left.steps) == ("Karras", (), 4)
    karras = Recipe(schedule_type="Karras", placement_options={"rho": 5.0})
    assert karras.with_(**step_places.left_to("Polyexponential", karras)).placement_options == (("rho", 5.0),)


@given(st.integers(1, 60))
def test_other_steps_keep_the_course(steps: int) -> None:
    changed = step_places.with_steps(BY_HAND, steps)
    places = step_places.places_of(changed)
    assert places is not None
    assert len(places) == changed.steps == steps
    assert places[0] == 1.0
    assert falls(places)
    assert steps == 1 or places[-1] == pytest.approx(0.1)


def test_other_steps_of_a_schedule_type_are_only_that() -> None:
    assert step_places.with_steps(Recipe(steps=20), 6) == Recipe(steps=6)
    assert step_places.with_steps(BY_HAND, 4) == BY_HAND
    with pytest.raises(UserError, match="Steps is 0"):
        step_places.with_steps(BY_HAND, 0)


@given(
    st.lists(st.floats(-0.5, 1.5), min_size=1, max_size=30),
    st.integers(1, 12),
    st.data(),
)
def test_no_drag_breaks_the_order(targets: list[float], count: int, data: st.DataObject) -> None:
    places = step_places.even((1.0,) * count, 0.0)
    for target in targets:
        index = data.draw(st.integers(0, count - 1))
        before = places
        places = step_places.moved(places, index, target, 0.0, 1.0)
        assert falls(places)
        assert all(0 < t <= 1 for t in places)
        assert [t for k, t in enumerate(places) if k != index] == [t for k, t in enumerate(before) if k != index]


def test_a_drag_goes_where_the_hand_goes() -> None:
    assert step_places.moved(PLACES, 1, 0.55, 0.0, 1.0) == (1.0, 0.55, 0.4, 0.1)
    assert step_places.moved(PLACES, 1, 0.2, 0.0, 1.0)[1] == pytest.approx(0.401)
    assert step_places.moved((0.3, 0.3), 1, 0.2, 0.0, 1.0) == (0.3, 0.2)
    assert step_places.moved((0.001,), 0, 0.5, 0.0, 0.001) == (0.001,)


def test_even_positions_reach_from_the_first_to_the_picture() -> None:
    assert step_places.even((0.8, 0.1, 0.05, 0.01), 0.0) == pytest.approx((0.8, 0.6, 0.4, 0.2))


def test_another_unit_of_time_keeps_the_shares() -> None:
    assert step_places.shifted(PLACES, (0.0, 1.0), (0.0, 999.0)) == pytest.approx((999, 699.3, 399.6, 99.9))
    assert step_places.shifted(PLACES, (0.0, 1.0), (0.0, 1.0)) == PLACES


def test_what_is_written_reads_as_it_was() -> None:
    places = (0.98765432, 0.5, 0.123456789)
    text = step_places.written(places)
    assert text == "0.9877, 0.5, 0.1235"
    assert step_places.read_places(text, places, 0.0, 1.0, clean=True) == places
    assert step_places.read_places("0.9; .5 1e-3", places, 0.0, 1.0, clean=True) == (0.9, 0.5, 0.001)


@pytest.mark.parametrize(
    ("text", "message", "advice"),
    [
        ("", "0 positions for 4 steps", "Type 4"),
        ("1, 0.5", "2 positions for 4 steps", "change Steps"),
        ("1, 0.8, x, 0.1", "“x” is no number", "commas"),
        ("1.2, 0.8, 0.5, 0.1", "1.2 is no position", "above 0, up to 1"),
        ("1, 0.8, 0.5, 0", "0 is no position", "above 0"),
        ("1, nan, 0.5, 0.1", "nan is no position", "above 0"),
        ("1, 0.5, 0.8, 0.1", "0.8 comes after 0.5", "fall from noise to picture"),
        ("1, 0.5, 0.5, 0.1", "0.5 comes after 0.5", "fall"),
        ("1, 0.5, " + "9" * 400 + ", 0.1", "is no position", "above"),
    ],
)
def test_what_is_wrong_with_typed_positions_is_said(text: str, message: str, advice: str) -> None:
    with pytest.raises(UserError) as caught:
        step_places.read_places(text, PLACES, 0.0, 1.0, clean=True)
    assert message in caught.value.message
    assert advice in caught.value.advice


def test_the_first_row_of_a_table_is_noisy_and_may_be_typed() -> None:
    assert step_places.read_places("999, 0", (999.0, 10.0), 0.0, 999.0, clean=False) == (999.0, 0.0)
