"""Axes: places, ticks, words."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.widgets.plot_scale import PlotScale, scale_for

SENSIBLE = st.floats(-1e6, 1e6, allow_nan=False)


@given(SENSIBLE, st.floats(1e-3, 1e6), st.floats(0, 1))
def test_even_places_go_there_and_back(low: float, span: float, place: float) -> None:
    scale = PlotScale(low, low + span)
    assert scale.place(scale.number(place)) == pytest.approx(place, abs=1e-4)


@given(st.floats(1e-6, 1e3), st.floats(1.01, 1e8), st.floats(0, 1))
def test_factor_places_go_there_and_back(low: float, factor: float, place: float) -> None:
    scale = PlotScale(low, low * factor, log=True)
    assert scale.place(scale.number(place)) == pytest.approx(place, abs=1e-9)


@given(SENSIBLE, st.floats(1e-3, 1e6), st.integers(2, 12))
def test_ticks_are_inside_rising_and_not_too_many(low: float, span: float, most: int) -> None:
    scale = PlotScale(low, low + span)
    ticks = scale.ticks(most)
    assert list(ticks) == sorted(set(ticks))
    assert len(ticks) <= most + 1
    slack = 1e-6 * (abs(low) + span)
    assert all(scale.low - slack <= tick <= scale.high + slack for tick in ticks)


def test_ticks_are_round_numbers() -> None:
    assert PlotScale(0, 1).ticks(5) == (0, 0.2, 0.4, 0.6, 0.8, 1.0)
    assert PlotScale(0.0123, 150, log=True).ticks(6) == pytest.approx((0.1, 1, 10, 100))
    assert PlotScale(2, 8, log=True).ticks(3) == (2, 4, 6, 8)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (0.5, "0.5"), (-2, "−2"), (1e-4, "10⁻⁴"), (3e-5, "3·10⁻⁵"), (20_000, "2·10⁴"), (1e5, "10⁵")],
)
def test_ticks_are_written(number: float, text: str) -> None:
    assert PlotScale(0, 1).text(number) == text


def test_a_scale_holds_what_can_be_drawn() -> None:
    assert scale_for([1, 5, math.nan, math.inf], log=False, asked=None) == PlotScale(1, 5)
    assert scale_for([-1, 0, 2, 8], log=True, asked=None) == PlotScale(2, 8, log=True)
    assert scale_for([3, 3], log=False, asked=None) == PlotScale(2.5, 3.5)
    assert scale_for([3], log=True, asked=None) == PlotScale(1.5, 6, log=True)
    assert scale_for([], log=True, asked=None) == PlotScale(1, 10, log=True)
    assert scale_for([1, 5], log=False, asked=(0, 10)) == PlotScale(0, 10)
    assert scale_for([1, 5], log=True, asked=(0, 10)) == PlotScale(1, 5, log=True)
