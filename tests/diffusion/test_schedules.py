import json

import pytest

from diffstudio.diffusion.drawn import DrawnSchedule
from diffstudio.diffusion.schedule import EDM, Cosine, ShiftedCosine
from diffstudio.diffusion.schedules import SCHEDULES, make_schedule
from diffstudio.diffusion.tables import TableSchedule, linear

NEEDED = {"table": {"betas": [0.1, 0.2, 0.3]}}
"""Options without which a schedule cannot be made."""


@pytest.mark.parametrize("kind", SCHEDULES)
def test_every_schedule_is_made_from_its_defaults(kind):
    schedule = make_schedule(kind, **NEEDED.get(kind, {}))
    assert schedule.level(schedule.t_max).edm_sigma > schedule.level(schedule.t_min).edm_sigma


@pytest.mark.parametrize("kind", SCHEDULES)
def test_every_schedule_is_made_from_json(kind):
    info = SCHEDULES[kind]
    options = {option.name: option.default for option in info.options} | NEEDED.get(kind, {})
    assert make_schedule(kind, **json.loads(json.dumps(options))) == make_schedule(kind, **NEEDED.get(kind, {}))


@pytest.mark.parametrize("kind", SCHEDULES)
def test_every_schedule_says_what_it_is(kind):
    info = SCHEDULES[kind]
    assert info.label
    assert info.summary.endswith(".")
    for option in info.options:
        assert option.label
        assert option.summary.endswith(".")
        assert option.check(kind, option.default) == option.default


def test_options_reach_the_schedule():
    assert make_schedule("cosine") == Cosine()
    assert make_schedule("edm", sigma_max=40) == EDM(sigma_max=40.0)
    assert make_schedule("linear", rows=20, beta_end=0.5) == linear(20, 1e-4, 0.5)
    assert make_schedule("shifted-cosine", size=64) == ShiftedCosine(0.0)
    assert make_schedule("drawn", points=[[0, 1], [1, 0.2]]) == DrawnSchedule(((0, 1), (1, 0.2)))
    assert make_schedule("table", alpha_bar=[0.9, 0.5]) == TableSchedule((0.9, 0.5))


@pytest.mark.parametrize("kind", [kind for kind, info in SCHEDULES.items() if "zero_terminal_snr" in str(info.options)])
def test_every_table_can_end_in_pure_noise(kind):
    schedule = make_schedule(kind, zero_terminal_snr=True)
    assert schedule.level(schedule.t_max).alpha == 0


def test_betas_per_thousand_keep_the_noise_of_the_end():
    full, short = make_schedule("linear"), make_schedule("linear", rows=250, per_thousand=True)
    assert short.level(249).log_snr == pytest.approx(full.level(999).log_snr, rel=0.05)
    assert make_schedule("linear", rows=250).level(249).alpha_bar > 0.05


@pytest.mark.parametrize(
    ("kind", "options", "text"),
    [
        ("linaer", {}, "unknown noise schedule 'linaer', expected one of cosine, "),
        ("cosine", {"offset": 1}, "noise schedule cosine: unknown option 'offset', it has none"),
        ("linear", {"rows": 1}, "noise schedule linear: rows must be a whole number from 2 to 100000, not 1"),
        ("linear", {"beta_end": 2}, "noise schedule linear: beta_end must be a number from 1e-08 to 0.999, not 2"),
        ("linear", {"rows": 2, "per_thousand": True}, "beta must be above 0 and at most 1, but row 1 has 10"),
        ("edm", {"sigma_min": 5, "sigma_max": 1}, "EDM: sigma_min must be above 0 and below sigma_max"),
        ("drawn", {"points": [1, 2]}, "noise schedule drawn: point 0 must be a pair, not 1"),
        ("drawn", {"points": [[0, 1]]}, "at least 2 points"),
        ("table", {}, "noise schedule table: give either alpha_bar or betas"),
        ("table", {"betas": [0.1], "alpha_bar": [0.9]}, "give either alpha_bar or betas"),
        ("table", {"betas": [0.1, "0.2"]}, "noise schedule table: betas must be numbers only"),
        ("table", {"alpha_bar": [0.1, 0.2]}, "alpha_bar must fall"),
    ],
)
def test_what_cannot_be_made_is_named(kind, options, text):
    with pytest.raises(ValueError) as error:
        make_schedule(kind, **options)
    assert text in str(error.value)
