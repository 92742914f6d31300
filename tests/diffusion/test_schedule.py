"""Continuous schedules, the scale and size of pictures against noise, and the forward process."""

import itertools
import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.schedule import (
    EDM,
    Corrupt,
    Cosine,
    RectifiedFlow,
    ShiftedCosine,
    SubVP,
    VEGeometric,
    VPLinear,
    input_scale_shift,
    resolution_shift,
    vp_level,
)
from diffstudio.diffusion.tables import linear

SCHEDULES = [
    Cosine(),
    ShiftedCosine(-1.4),
    EDM(),
    VEGeometric(),
    VPLinear(),
    SubVP(),
    RectifiedFlow(),
    Corrupt(),
    Corrupt(0.999),
]


def times(schedule, count=41):
    return [schedule.t_min + (schedule.t_max - schedule.t_min) * i / (count - 1) for i in range(count)]


@pytest.mark.parametrize("schedule", SCHEDULES, ids=repr)
def test_noise_grows_with_time_and_the_level_says_its_time(schedule):
    levels = [schedule.level(t) for t in times(schedule)]
    assert all(later.edm_sigma > earlier.edm_sigma for earlier, later in itertools.pairwise(levels))
    for level in levels:
        assert schedule.level(level.t) == level


@pytest.mark.parametrize("schedule", SCHEDULES, ids=repr)
def test_t_at_is_the_inverse_of_level(schedule):
    for t in times(schedule):
        assert schedule.t_at(schedule.level(t).edm_sigma) == pytest.approx(t, abs=1e-9)


@pytest.mark.parametrize("schedule", SCHEDULES, ids=repr)
def test_times_and_sigmas_outside_are_held_to_the_ends(schedule):
    assert schedule.level(schedule.t_min - 1) == schedule.level(schedule.t_min)
    assert schedule.level(schedule.t_max + 1) == schedule.level(schedule.t_max)
    assert schedule.t_at(0.0) == pytest.approx(schedule.t_min)
    assert schedule.t_at(math.inf) == pytest.approx(schedule.t_max)
    assert schedule.t_at(1e200) == pytest.approx(schedule.t_max)


@pytest.mark.parametrize("schedule", [Cosine(), ShiftedCosine(-1.4), RectifiedFlow(), Corrupt()], ids=repr)
def test_the_ends_are_exactly_picture_and_noise(schedule):
    clean, noise = schedule.level(0.0), schedule.level(1.0)
    assert (clean.alpha, clean.sigma) == (1.0, 0.0)
    assert (noise.alpha, noise.sigma) == (0.0, 1.0)


@pytest.mark.parametrize("schedule", [Cosine(), ShiftedCosine(0.7), VPLinear()], ids=repr)
def test_variance_is_preserved(schedule):
    for t in times(schedule):
        level = schedule.level(t)
        assert level.alpha**2 + level.sigma**2 == pytest.approx(1, abs=1e-14)


def test_the_cosine_turns_by_an_even_angle():
    for t in times(Cosine()):
        level = Cosine().level(t)
        assert math.atan2(level.sigma, level.alpha) == pytest.approx(t * math.pi / 2, abs=1e-14)


def test_edm_tells_the_network_a_quarter_of_log_sigma():
    level = EDM().level(EDM().t_at(1.5))
    assert (level.alpha, level.sigma) == (1.0, pytest.approx(1.5))
    assert level.t == pytest.approx(math.log(1.5) / 4)
    assert (EDM().level(-9).sigma, EDM().level(9).sigma) == (pytest.approx(0.002), pytest.approx(80))


def test_ve_and_edm_are_one_path_under_two_times():
    ve = VEGeometric(0.002, 80.0)
    for t in times(ve):
        assert EDM().level(EDM().t_at(ve.level(t).sigma)).sigma == pytest.approx(ve.level(t).sigma, rel=1e-12)
    assert ve.level(0.5).sigma == pytest.approx(math.sqrt(0.002 * 80))


def test_sub_vp_never_has_more_variance_than_vp_and_the_same_signal():
    gaps = []
    for t in times(VPLinear(), 1001):
        vp, sub = VPLinear().level(t), SubVP().level(t)
        assert sub.alpha == vp.alpha
        assert sub.sigma == pytest.approx(vp.sigma**2, rel=1e-12)
        assert sub.sigma**2 <= vp.sigma**2
        gaps.append(vp.sigma**2 - sub.sigma**2)
    assert max(gaps) == pytest.approx(0.25, abs=1e-4)


def test_sub_vp_variance_is_the_integral_of_its_own_equation():
    """``d var/dt = -beta·var + beta·(1 - exp(-2B))`` (Song et al. 2021, eq. 27), by the midpoint rule."""
    variance, steps = 0.0, 20_000
    for step in range(steps):
        t = (step + 0.5) / steps
        beta, total = 0.1 + 19.9 * t, 0.1 * t + 19.9 / 2 * t * t
        middle = variance + 0.5 / steps * beta * (-math.expm1(-2 * total) - variance)
        variance += beta / steps * (-math.expm1(-2 * total) - middle)
    assert variance == pytest.approx(SubVP().level(1.0).sigma ** 2, abs=1e-6)
    assert variance == pytest.approx(0.999914, abs=1e-6)


def test_vp_in_continuous_time_is_the_limit_of_the_linear_table():
    def gap(rows):
        table = linear(rows, 0.1 / rows, 20 / rows)
        return abs(table.level(rows / 2 - 1).log_snr - VPLinear().level(0.5).log_snr)

    assert gap(1000) < 0.03
    assert gap(1000) / gap(4000) == pytest.approx(4, rel=0.05)


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (lambda: EDM(0, 80), "EDM: sigma_min must be above 0"),
        (lambda: EDM(80, 2), "EDM: sigma_min must be above 0 and below sigma_max"),
        (lambda: VEGeometric(1, math.inf), "VE: sigma_min"),
        (lambda: VPLinear(20, 0.1), "VP: beta_min"),
        (lambda: SubVP(-1, 20), "sub-VP: beta_min"),
        (lambda: Corrupt(0), "corrupt: amount_max must be above 0 and at most 1, not 0"),
        (lambda: Corrupt(1.5), "corrupt: amount_max"),
    ],
)
def test_ends_that_make_no_schedule_are_refused(make, text):
    with pytest.raises(ValueError, match=text):
        make()


@given(st.floats(0, 1e300))
def test_vp_level_has_the_sigma_asked_for(edm_sigma):
    level = vp_level(0.0, edm_sigma)
    assert level.alpha**2 + level.sigma**2 == pytest.approx(1)
    assert level.edm_sigma == pytest.approx(edm_sigma)


# ---- mixing by an amount


def test_mixing_dips_the_variance():
    x0, eps = torch.randn(2, 1_000_000, generator=torch.Generator().manual_seed(0))
    for amount in (0.25, 0.5, 0.75):
        level = Corrupt().level(amount)
        measured = (level.alpha * x0 + level.sigma * eps).var().item()
        assert measured == pytest.approx((1 - amount) ** 2 + amount**2, rel=0.01)
    assert Corrupt().level(0.5).alpha ** 2 + Corrupt().level(0.5).sigma ** 2 == 0.5


def test_a_mixed_picture_is_a_variance_preserving_one_of_another_size():
    mixture = GaussianMixture(torch.tensor([0.4, 0.6]), torch.tensor([[-1.0], [2.0]]), torch.tensor([0.1, 0.3]))
    x = torch.linspace(-2, 2, 41, dtype=torch.float64)[:, None]
    for amount in (0.1, 0.5, 0.9):
        mixed = Corrupt().level(amount)
        same = Cosine().level(Cosine().t_at(mixed.edm_sigma))
        assert same.alpha_bar == pytest.approx((1 - amount) ** 2 / ((1 - amount) ** 2 + amount**2))
        scale = math.hypot(1 - amount, amount)
        torch.testing.assert_close(
            mixture.posterior_mean(x, mixed), mixture.posterior_mean(x / scale, same), atol=1e-6, rtol=0
        )


def test_an_amount_that_stops_short_is_not_pure_noise():
    assert Corrupt(0.999).level(1.0).alpha == pytest.approx(0.001)


# ---- scale and size of pictures


def decibel(ratio):
    return 10 * math.log10(ratio)


def nats_to_decibel(shift):
    return decibel(math.exp(shift))


def test_doubling_the_range_of_the_data_gains_6_decibel():
    pictures = torch.rand(8, 3, 64, 64, generator=torch.Generator().manual_seed(0), dtype=torch.float64)  # [0, 1]
    gain = decibel(((2 * pictures - 1).var() / pictures.var()).item())
    assert gain == pytest.approx(6.02, abs=0.05)
    assert nats_to_decibel(input_scale_shift(2)) == pytest.approx(gain, abs=1e-3)
    assert input_scale_shift(2) == pytest.approx(1.386, abs=1e-3)


@pytest.mark.parametrize(("factor", "gain", "tolerance"), [(2, 6.02, 0.2), (4, 12.04, 0.2)])
def test_averaging_pixels_gains_what_the_resolution_shift_says(factor, gain, tolerance):
    generator = torch.Generator().manual_seed(0)
    coarse = torch.randn(4, 3, 64, 64, generator=generator)
    fine = coarse.repeat_interleave(factor, 2).repeat_interleave(factor, 3)  # the same picture, more pixels
    noise = torch.randn(fine.shape, generator=generator)
    pool = torch.nn.functional.avg_pool2d
    snr_before = fine.var() / noise.var()
    snr_after = pool(fine, factor).var() / pool(noise, factor).var()
    measured = decibel((snr_after / snr_before).item())
    assert measured == pytest.approx(gain, abs=tolerance)
    assert -nats_to_decibel(resolution_shift(64 * factor)) == pytest.approx(measured, abs=tolerance)


def test_the_shifted_cosine_is_shifted_by_what_it_says():
    shift = resolution_shift(256)
    for t in times(Cosine())[1:-1]:
        shifted, plain = ShiftedCosine(shift).level(t), Cosine().level(t)
        assert shifted.log_snr == pytest.approx(plain.log_snr + shift, abs=1e-9)
        assert shifted.t == plain.t


# ---- one jump is many steps


def test_the_kernel_is_the_chain():
    """q(x_t | x_0) against 300 single noisings of the linear table (Ho et al. 2020, eq. 2 and 4)."""
    generator = torch.Generator().manual_seed(0)
    schedule = linear()
    x = torch.ones(200_000)
    for beta in schedule.betas[:300]:
        x = math.sqrt(1 - beta) * x + math.sqrt(beta) * torch.randn(len(x), generator=generator)
    kernel = schedule.level(299)
    assert x.mean().item() == pytest.approx(kernel.alpha, abs=0.005)
    assert x.var().item() == pytest.approx(kernel.sigma**2, abs=0.005)
    assert kernel.alpha == pytest.approx(0.6296, abs=1e-4)
    assert kernel.sigma**2 == pytest.approx(0.6036, abs=1e-4)


def test_noising_only_ever_forgets():
    """KL(q_t || N(0, I)) of a Gaussian falls with time (data processing)."""
    schedule = linear()

    def kl(level):
        variance = level.alpha_bar * 2.0 + level.sigma**2
        return 0.5 * (variance + level.alpha_bar * 9.0 - 1 - math.log(variance))

    divergences = [kl(schedule.level(t)) for t in range(1000)]
    assert all(later < earlier for earlier, later in itertools.pairwise(divergences))
