import itertools
import math

import pytest
import torch
from diffusers import DDIMScheduler, DDPMScheduler
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.diffusion import tables
from diffstudio.diffusion.tables import TableSchedule, rescale_zero_terminal_snr

TABLES = {
    "linear": tables.linear(),
    "scaled_linear": tables.scaled_linear(),
    "quadratic": tables.quadratic(),
    "cosine": tables.cosine(),
    "sigmoid": tables.sigmoid(),
    "sigmoid_beta": tables.sigmoid_beta(),
    "constant": tables.constant(),
    "zero_snr": rescale_zero_terminal_snr(tables.scaled_linear()),
    "short": tables.linear(rows=10, beta_start=0.01, beta_end=0.5),
    "clean_first": TableSchedule((1.0, 0.7, 0.2, 0.0)),
}
each_table = pytest.mark.parametrize("schedule", TABLES.values(), ids=TABLES.keys())


def test_the_numbers_that_the_papers_give():
    linear, cosine, stable_diffusion = TABLES["linear"], TABLES["cosine"], TABLES["scaled_linear"]
    assert linear.level(499).alpha_bar == pytest.approx(0.0786, rel=1e-3)
    assert linear.level(999).alpha_bar == pytest.approx(4.036e-5, rel=1e-3)
    assert linear.level(999).snr == pytest.approx(4.04e-5, rel=0.01)
    assert cosine.level(499).alpha_bar == pytest.approx(0.4938, rel=1e-3)
    assert cosine.level(999).alpha_bar == pytest.approx(2.4e-9, rel=0.02)
    assert stable_diffusion.level(999).alpha_bar == pytest.approx(0.00466, rel=1e-3)
    assert stable_diffusion.level(999).alpha == pytest.approx(0.068, abs=5e-4)
    assert stable_diffusion.level(999).edm_sigma == pytest.approx(14.6146, abs=1e-4)
    assert stable_diffusion.level(0).edm_sigma == pytest.approx(0.0292, abs=1e-4)


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("linear", {"beta_schedule": "linear", "beta_start": 1e-4, "beta_end": 0.02}),
        ("scaled_linear", {"beta_schedule": "scaled_linear", "beta_start": 0.00085, "beta_end": 0.012}),
        ("cosine", {"beta_schedule": "squaredcos_cap_v2"}),
        ("sigmoid_beta", {"beta_schedule": "sigmoid", "beta_start": 1e-4, "beta_end": 0.02}),
    ],
)
def test_the_tables_are_those_of_diffusers(name, settings):
    theirs = DDPMScheduler(**settings)
    # Theirs is float32: its product over a thousand rows carries about 1e-5.
    expected = theirs.alphas_cumprod.double()
    torch.testing.assert_close(torch.tensor(TABLES[name].alpha_bar).double(), expected, rtol=1e-4, atol=1e-6)
    torch.testing.assert_close(torch.tensor(TABLES[name].betas).double(), theirs.betas.double(), rtol=1e-5, atol=1e-8)


def test_zero_terminal_snr_is_that_of_diffusers():
    theirs = DDIMScheduler(
        beta_schedule="scaled_linear", beta_start=0.00085, beta_end=0.012, rescale_betas_zero_snr=True
    ).alphas_cumprod
    ours = torch.tensor(TABLES["zero_snr"].alpha_bar)
    torch.testing.assert_close(ours.float(), theirs, rtol=1e-4, atol=1e-6)


def test_zero_terminal_snr_keeps_the_first_row_and_empties_the_last():
    before, after = TABLES["scaled_linear"], TABLES["zero_snr"]
    assert after.level(0).alpha == pytest.approx(before.level(0).alpha, rel=1e-14)
    assert (after.level(999).alpha, after.level(999).sigma) == (0.0, 1.0)
    assert after.level(999).snr == 0


def test_quadratic_is_the_square_of_a_line():
    betas = torch.tensor(TABLES["quadratic"].betas, dtype=torch.float64)
    expected = torch.linspace(1e-4**0.5, 0.02**0.5, 1000, dtype=torch.float64) ** 2
    torch.testing.assert_close(betas, expected, rtol=1e-9, atol=0)


def test_the_constant_table_is_a_geometric_series():
    assert TABLES["constant"].level(9).alpha_bar == pytest.approx(0.98**10, rel=1e-12)


def test_the_sigmoid_is_even_about_its_middle():
    alpha_bar = TABLES["sigmoid"].alpha_bar
    assert alpha_bar[499] == pytest.approx(0.5, abs=1e-12)
    for row in (0, 100, 400):
        assert alpha_bar[row] + alpha_bar[998 - row] == pytest.approx(1, abs=1e-12)


@each_table
def test_betas_are_the_share_each_row_loses(schedule):
    product = 1.0
    for beta, alpha_bar in zip(schedule.betas, schedule.alpha_bar, strict=True):
        product *= 1 - beta
        assert product == pytest.approx(alpha_bar, rel=1e-9)
        assert 0 <= beta <= 1


@each_table
def test_rows_are_exact(schedule):
    for row in (0, 1, len(schedule.alpha_bar) - 1):
        level = schedule.level(row)
        assert level.t == row
        assert level.alpha == math.sqrt(schedule.alpha_bar[row])
        assert level.sigma == math.sqrt(1 - schedule.alpha_bar[row])


@given(st.sampled_from(sorted(TABLES)), st.floats(0, 1))
def test_between_rows_t_at_is_the_inverse_of_level(name, share):
    schedule = TABLES[name]
    t = share * schedule.t_max
    level = schedule.level(t)
    assert level.alpha**2 + level.sigma**2 == pytest.approx(1, abs=1e-12)
    assert schedule.t_at(level.edm_sigma) == pytest.approx(t, abs=1e-6)


@each_table
def test_noise_grows_between_rows_too(schedule):
    levels = [schedule.level(i * schedule.t_max / 1500) for i in range(1501)]
    assert all(later.edm_sigma > earlier.edm_sigma for earlier, later in itertools.pairwise(levels))


def test_half_way_between_rows_is_the_geometric_mean_of_their_sigmas():
    schedule = TABLES["linear"]
    low, middle, high = (schedule.level(t).edm_sigma for t in (400, 400.5, 401))
    assert middle == pytest.approx(math.sqrt(low * high), rel=1e-12)


def test_half_way_to_pure_noise_is_half_the_angle():
    schedule = TABLES["clean_first"]
    assert math.atan(schedule.level(2.5).edm_sigma) == pytest.approx(
        (math.atan(schedule.level(2).edm_sigma) + math.pi / 2) / 2
    )
    assert math.atan(schedule.level(0.5).edm_sigma) == pytest.approx(math.atan(schedule.level(1).edm_sigma) / 2)


@each_table
def test_times_and_sigmas_outside_are_held_to_the_ends(schedule):
    assert schedule.level(-5) == schedule.level(0)
    assert schedule.level(1e9) == schedule.level(schedule.t_max)
    assert schedule.t_at(0) == 0
    assert schedule.t_at(math.inf) == schedule.t_max


def test_tables_of_equal_rows_are_equal():
    assert tables.linear(20) == tables.linear(20)
    assert hash(tables.linear(20)) == hash(tables.linear(20))
    assert tables.linear(20) != tables.linear(21)


@pytest.mark.parametrize(
    ("alpha_bar", "text"),
    [
        ((0.9,), "at least 2 rows, not 1"),
        ((0.9, 0.9), "rows 0 and 1 are 0.9 and 0.9"),
        ((0.9, 0.5, 0.6), "rows 1 and 2 are 0.5 and 0.6"),
        ((1.1, 0.5), "must fall"),
        ((0.9, -0.1), "must fall"),
        ((0.9, math.nan), "must fall"),
    ],
)
def test_a_table_that_does_not_fall_is_refused(alpha_bar, text):
    with pytest.raises(ValueError, match=text):
        TableSchedule(alpha_bar)


@pytest.mark.parametrize("beta", [0.0, -0.1, 1.1, math.nan])
def test_a_beta_outside_its_range_is_refused(beta):
    with pytest.raises(ValueError, match="row 1 has"):
        TableSchedule.from_betas([0.1, beta, 0.1])


def test_a_sigmoid_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="sigmoid: start must be below end"):
        tables.sigmoid(start=3, end=-3)
