import pytest
import torch
from diffusers import DDIMScheduler

from diffstudio.diffusion.placement import place
from diffstudio.diffusion.schedule import EDM, Cosine, RectifiedFlow, VPLinear
from diffstudio.diffusion.tables import linear, scaled_linear

COUNTS = [1, 2, 3, 7, 10, 20, 28, 30, 50, 150, 333, 999, 1000]


def noisy_times(label, schedule, steps, **options):
    return [level.t for level in place(label, schedule, steps, **options)[:-1]]


def diffusers_times(steps, **settings):
    scheduler = DDIMScheduler(**settings)
    scheduler.set_timesteps(steps)
    return [float(t) for t in scheduler.timesteps]


@pytest.mark.parametrize("steps", COUNTS)
def test_leading_is_diffusers_leading(steps):
    assert noisy_times("Uniform leading", linear(), steps) == diffusers_times(steps, timestep_spacing="leading")


@pytest.mark.parametrize("steps", COUNTS[:-1])
def test_leading_with_an_offset_is_diffusers_steps_offset(steps):
    theirs = diffusers_times(steps, timestep_spacing="leading", steps_offset=1)
    assert noisy_times("Uniform leading", linear(), steps, offset=1) == theirs


@pytest.mark.parametrize("steps", COUNTS)
def test_trailing_is_diffusers_trailing(steps):
    assert noisy_times("Uniform trailing", linear(), steps) == diffusers_times(steps, timestep_spacing="trailing")


@pytest.mark.parametrize("steps", COUNTS)
@pytest.mark.parametrize("label", ["Uniform", "Normal"])
def test_uniform_is_diffusers_linspace_before_its_rounding(label, steps):
    ours = torch.tensor(noisy_times(label, linear(), steps))
    # A single step starts at the noise here, and at the picture there.
    theirs = diffusers_times(steps, timestep_spacing="linspace") if steps > 1 else [999.0]
    torch.testing.assert_close(ours, torch.tensor(theirs), atol=0.5001, rtol=0)


def test_uniform_falls_evenly_and_sgm_uniform_leaves_the_last_out():
    even = torch.tensor(noisy_times("Uniform", linear(), 28), dtype=torch.float64)
    torch.testing.assert_close(even, torch.arange(999, -1, -37, dtype=torch.float64))
    sgm = torch.tensor(noisy_times("SGM Uniform", linear(), 27), dtype=torch.float64)
    torch.testing.assert_close(sgm, even[:-1])


def test_ddim_walks_up_from_row_one():
    assert noisy_times("DDIM", scaled_linear(), 20) == list(range(951, 0, -50))
    assert noisy_times("DDIM", scaled_linear(), 30) == list(range(1 + 29 * 33, 0, -33))
    assert noisy_times("DDIM", scaled_linear(), 1000) == list(range(999, -1, -1))


def test_simple_takes_rows_from_the_noisy_end():
    for steps in (7, 20, 30, 1000):
        assert noisy_times("Simple", linear(), steps) == [999 - int(i * 1000 / steps) for i in range(steps)]


@pytest.mark.parametrize("label", ["Uniform leading", "Uniform trailing", "Simple", "DDIM"])
def test_more_steps_than_rows_fall_between_the_rows(label):
    short = linear(10, 0.01, 0.5)
    assert noisy_times(label, short, 25) == noisy_times("Uniform", short, 25)


@pytest.mark.parametrize("label", ["Uniform", "SGM Uniform", "Uniform trailing", "Simple", "Normal", "KL Optimal"])
def test_on_the_cosine_every_even_placement_is_even_and_ends_in_the_picture(label):
    times = torch.tensor([level.t for level in place(label, Cosine(), 20)], dtype=torch.float64)
    torch.testing.assert_close(times, torch.linspace(1, 0, 21, dtype=torch.float64))


def test_leading_on_a_continuous_schedule_is_that_of_a_thousand_rows():
    for label, rows in (("Uniform leading", 1), ("DDIM", 2)):
        times = torch.tensor(noisy_times(label, RectifiedFlow(), 10), dtype=torch.float64)
        torch.testing.assert_close(times, torch.arange(9, -1, -1, dtype=torch.float64) / 10 + rows / 1000)


def test_a_schedule_that_ends_noisy_is_run_to_its_last_level_and_then_to_the_picture():
    levels = place("Uniform", VPLinear(), 11)
    assert levels[-2] == VPLinear().level(1e-3)
    assert levels[-1].is_clean
    assert levels[-1].t == 1e-3


def test_uniform_on_edm_is_even_in_log_sigma():
    logs = torch.tensor([level.sigma for level in place("Uniform", EDM(), 9)[:-1]], dtype=torch.float64).log()
    torch.testing.assert_close(logs.diff(), logs.diff()[:1].expand(8))


def test_beta_in_time_is_the_arcsine_law_at_a_half():
    times = noisy_times("Beta", RectifiedFlow(), 8, alpha=0.5, beta=0.5)
    quantiles = 1 - torch.arange(8, dtype=torch.float64) / 8
    expected = (quantiles * torch.pi / 2).sin().square()
    torch.testing.assert_close(torch.tensor(times, dtype=torch.float64), expected)


def test_beta_in_time_is_uniform_at_one():
    assert noisy_times("Beta", linear(), 9, alpha=1.0, beta=1.0) == pytest.approx([999 - 111 * i for i in range(9)])
