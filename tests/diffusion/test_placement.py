"""What holds of every placement; the formulas are in test_placement_times and test_placement_sigmas."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.diffusion.drawn import DrawnSchedule
from diffstudio.diffusion.placement import PLACEMENTS, place
from diffstudio.diffusion.schedules import SCHEDULES, make_schedule
from diffstudio.diffusion.tables import linear

AUTOMATIC_LABELS = [label for label in PLACEMENTS if label != "Custom"]
START_SHORT = {"Uniform leading", "DDIM"}
ALL_SCHEDULES = {kind: make_schedule(kind) for kind in SCHEDULES if kind != "table"} | {
    f"{kind} to pure noise": make_schedule(kind, zero_terminal_snr=True)
    for kind, info in SCHEDULES.items()
    if any(option.name == "zero_terminal_snr" for option in info.options)
} | {
    "ten rows": linear(10, 0.01, 0.5),
    "two rows": make_schedule("table", alpha_bar=[0.9, 0.1]),
    "clean first row": make_schedule("table", alpha_bar=[1.0, 0.6, 0.0]),
    "all picture": DrawnSchedule(((0.0, 1.0), (1.0, 1.0))),
    "all noise": DrawnSchedule(((0.0, 0.0), (1.0, 0.0))),
    "a cliff": DrawnSchedule(((0.0, 1.0), (0.499, 1.0), (0.501, 0.0), (1.0, 0.0))),
}  # fmt: skip


def assert_is_a_run(levels, schedule, steps, label):
    assert len(levels) == steps + 1
    sigmas = [level.edm_sigma for level in levels]
    assert all(after < before for before, after in itertools.pairwise(sigmas))
    for level in levels:
        assert all(math.isfinite(value) for value in (level.t, level.alpha, level.sigma))
        assert schedule.t_min <= level.t <= schedule.t_max
    assert (levels[-1].alpha, levels[-1].sigma) == (1, 0)
    if label not in START_SHORT:
        assert levels[0] == schedule.level(schedule.t_max)


@given(st.sampled_from(sorted(ALL_SCHEDULES)), st.sampled_from(AUTOMATIC_LABELS), st.integers(1, 150))
def test_every_run_falls_from_noise_to_picture(name, label, steps):
    schedule = ALL_SCHEDULES[name]
    assert_is_a_run(place(label, schedule, steps), schedule, steps, label)


@pytest.mark.parametrize("label", AUTOMATIC_LABELS)
def test_the_shortest_and_the_longest_usual_run(label):
    for schedule in ALL_SCHEDULES.values():
        for steps in (1, 2, 150):
            assert_is_a_run(place(label, schedule, steps), schedule, steps, label)


@pytest.mark.parametrize("label", AUTOMATIC_LABELS)
@pytest.mark.parametrize("kind", ["cosine", "scaled-linear", "edm"])
def test_a_thousand_steps_and_more(label, kind):
    for steps in (999, 1000, 1001, 2000):
        schedule = ALL_SCHEDULES[kind]
        assert_is_a_run(place(label, schedule, steps), schedule, steps, label)


def option_values(option):
    if option.choices:
        return st.sampled_from(option.choices)
    if isinstance(option.default, int):
        return st.integers(int(option.low), int(option.high))
    return st.floats(option.low, min(option.high, 50))


@st.composite
def labels_with_options(draw):
    label = draw(st.sampled_from(AUTOMATIC_LABELS))
    options = [option for option in PLACEMENTS[label].options if option.name not in ("sigma_min", "sigma_max")]
    return label, {option.name: draw(option_values(option)) for option in options}


@given(st.sampled_from(sorted(ALL_SCHEDULES)), labels_with_options(), st.integers(1, 150))
def test_no_option_breaks_it(name, choice, steps):
    label, options = choice
    schedule = ALL_SCHEDULES[name]
    assert_is_a_run(place(label, schedule, steps, **options), schedule, steps, label)


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=2, max_size=6), st.sampled_from(AUTOMATIC_LABELS))
def test_a_drawn_curve_can_be_run_with_any(points, label):
    schedule = DrawnSchedule(tuple(points))
    assert_is_a_run(place(label, schedule, 30), schedule, 30, label)


@pytest.mark.parametrize("label", PLACEMENTS)
def test_every_placement_says_what_it_is(label):
    info = PLACEMENTS[label]
    assert info.label == label
    assert info.summary.endswith(".")
    for option in info.options:
        assert option.summary.endswith(".")
        assert option.check(label, option.default) == option.default


def test_the_labels_are_those_people_know():
    assert set(PLACEMENTS) == {
        "Uniform", "Uniform leading", "Uniform trailing", "Karras", "Exponential", "Polyexponential",
        "SGM Uniform", "KL Optimal", "Align Your Steps", "Simple", "Normal", "DDIM", "Beta", "Custom",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("label", "steps", "options", "text"),
    [
        ("Karass", 5, {}, "unknown schedule type 'Karass', expected one of Uniform, "),
        ("Karras", 0, {}, "steps must be a whole number from 1 to 10000, not 0"),
        ("Karras", 10_001, {}, "steps must be a whole number from 1 to 10000, not 10001"),
        ("Karras", 2.5, {}, "steps must be a whole number"),
        ("Karras", True, {}, "steps must be a whole number"),
        ("Karras", 5, {"rho": 0}, "schedule type Karras: rho must be a number from 1 to 50, not 0"),
        ("Karras", 5, {"gamma": 0}, "schedule type Karras: unknown option 'gamma', expected rho, sigma_min, sigma_max"),
        ("Beta", 5, {"along": "t"}, "schedule type Beta: along must be one of time, sigma, not 't'"),
    ],
)
def test_what_cannot_be_placed_is_named(label, steps, options, text):
    with pytest.raises(ValueError) as error:
        place(label, linear(), steps, **options)
    assert text in str(error.value)
