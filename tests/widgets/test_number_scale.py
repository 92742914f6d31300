"""Numbers on a slider: there and back, steps, and what is written and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.widgets.number_scale import NumberScale

GUIDANCE = NumberScale(minimum=0, maximum=10, decimals=1, hard_maximum=30)
STEPS = NumberScale(minimum=1, maximum=60, integer=True, hard_maximum=1000)
DWELL = NumberScale(minimum=0.01, maximum=10, log=True, suffix=" s")


@given(st.integers(0, 100))
def test_even_scale_goes_there_and_back(tenths: int) -> None:
    value = tenths / 10
    assert GUIDANCE.value(GUIDANCE.fraction(value)) == pytest.approx(value)


@given(st.floats(0.01, 10))
def test_factor_scale_goes_there_and_back(value: float) -> None:
    assert DWELL.value(DWELL.fraction(value)) == pytest.approx(value, rel=6e-3)


@given(st.integers(1, 60), st.sampled_from([0.5, 1.0, 2.0, 3.0]))
def test_curved_scale_goes_there_and_back(value: int, curve: float) -> None:
    scale = NumberScale(minimum=1, maximum=60, integer=True, curve=curve)
    assert scale.value(scale.fraction(value)) == value


def test_curve_gives_small_values_more_room() -> None:
    scale = NumberScale(minimum=0, maximum=30, curve=2.0)
    assert scale.fraction(7.5) == pytest.approx(0.5)


def test_halfway_on_a_factor_scale_is_the_geometric_mean() -> None:
    assert DWELL.value(0.5) == pytest.approx((0.01 * 10) ** 0.5, rel=1e-2)


def test_dragging_falls_on_whole_steps_without_rounding_dust() -> None:
    assert GUIDANCE.value(0.0304) == 0.3
    assert NumberScale(minimum=64, maximum=512, step=64, integer=True).value(0.3) == 192


@pytest.mark.parametrize(
    ("value", "steps", "fine", "wanted"),
    [
        (3.0, 1, False, 3.1),
        (3.0, -1, True, 2.99),
        (9.95, 10, False, 10.0),
        (20.0, 1, False, 20.0),
        (20.0, -1, False, 19.9),
    ],
)
def test_nudging_stays_within_the_slider_but_does_not_jump_back_to_it(
    value: float, steps: int, fine: bool, wanted: float
) -> None:
    assert GUIDANCE.nudged(value, steps, fine=fine) == pytest.approx(wanted)


def test_nudging_a_factor_scale_always_moves_whole_numbers() -> None:
    scale = NumberScale(minimum=1, maximum=1000, log=True, integer=True)
    assert scale.nudged(2, 1, fine=False) == 3
    assert scale.nudged(500, 1, fine=False) > 500


@pytest.mark.parametrize(
    ("scale", "value", "text"),
    [
        (GUIDANCE, 3.0, "3.0"),
        (GUIDANCE, 3.25, "3.25"),
        (STEPS, 24.0, "24"),
        (DWELL, 0.2, "0.20 s"),
        (GUIDANCE, 1e-7, "1.00e-07"),
        (NumberScale(minimum=-1, maximum=5, special={-1: "auto"}), -1.0, "auto"),
    ],
)
def test_numbers_are_written(scale: NumberScale, value: float, text: str) -> None:
    assert scale.text(value) == text


@pytest.mark.parametrize(
    ("scale", "text", "value"),
    [
        (GUIDANCE, " 7,5 ", 7.5),
        (GUIDANCE, "30", 30.0),
        (GUIDANCE, "31", None),
        (GUIDANCE, "nan", None),
        (GUIDANCE, "1e999", None),
        (GUIDANCE, "seven", None),
        (GUIDANCE, "", None),
        (STEPS, "12.5", None),
        (STEPS, "1000", 1000.0),
        (DWELL, "0.5 s", 0.5),
        (DWELL, "0.5", 0.5),
        (NumberScale(minimum=-1, maximum=5, special={-1: "auto"}), "Auto", -1.0),
        (NumberScale(minimum=-1, maximum=5), "−1", -1.0),
    ],
)
def test_numbers_are_read(scale: NumberScale, text: str, value: float | None) -> None:
    assert scale.read(text) == value


def test_what_is_written_is_read_again() -> None:
    for value in (0.0, 0.1, 2.5, 10.0, 27.3):
        assert GUIDANCE.read(GUIDANCE.text(value)) == value


def test_senseless_ranges_are_refused() -> None:
    with pytest.raises(ValueError, match="must grow"):
        NumberScale(minimum=1, maximum=1)
    with pytest.raises(ValueError, match="above 0"):
        NumberScale(minimum=0, maximum=1, log=True)
