import math

import pytest
import torch
from diffusers import EulerDiscreteScheduler
from diffusers.schedulers import AysSchedules

from diffstudio.diffusion.placement import place
from diffstudio.diffusion.placement_sigmas import ALIGN_YOUR_STEPS
from diffstudio.diffusion.schedule import EDM, Cosine, RectifiedFlow, SubVP, VEGeometric
from diffstudio.diffusion.tables import rescale_zero_terminal_snr, scaled_linear

SD = scaled_linear()
ZERO_SNR = rescale_zero_terminal_snr(SD)


def sigmas(label, schedule, steps, **options):
    return torch.tensor([level.edm_sigma for level in place(label, schedule, steps, **options)], dtype=torch.float64)


def times(label, schedule, steps, **options):
    return torch.tensor([level.t for level in place(label, schedule, steps, **options)], dtype=torch.float64)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("steps", [2, 5, 10, 20, 50, 150])
@pytest.mark.parametrize(
    ("label", "options", "setting"),
    [
        ("Karras", {}, "use_karras_sigmas"),
        ("Exponential", {}, "use_exponential_sigmas"),
        ("Polyexponential", {}, "use_exponential_sigmas"),
        ("Beta", {"along": "sigma"}, "use_beta_sigmas"),
    ],
)
def test_the_levels_are_those_of_diffusers(label, options, setting, steps):
    theirs = EulerDiscreteScheduler(
        beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", **{setting: True}
    )
    theirs.alphas_cumprod = torch.tensor(SD.alpha_bar, dtype=torch.float64)  # theirs is good to 1e-5 only
    theirs.set_timesteps(steps)
    torch.testing.assert_close(sigmas(label, SD, steps, **options), theirs.sigmas.double(), rtol=1e-6, atol=1e-8)
    ours = times(label, SD, steps, **options)[:-1]
    torch.testing.assert_close(ours, theirs.timesteps.double(), rtol=1e-6, atol=1e-5)


@pytest.mark.parametrize("schedule", [EDM(), VEGeometric(), SubVP(), SD], ids=repr)
def test_karras_is_even_in_the_root_of_sigma(schedule):
    for rho in (1, 3.5, 7):
        roots = sigmas("Karras", schedule, 12, rho=rho)[:-1] ** (1 / rho)
        torch.testing.assert_close(roots.diff(), roots.diff()[:1].expand(11), rtol=1e-9, atol=1e-12)
        assert roots[-1].item() ** rho == pytest.approx(schedule.level(schedule.t_min).edm_sigma)


def test_polyexponential_is_a_power_of_log_sigma():
    for rho in (0.5, 1, 2):
        logs = sigmas("Polyexponential", EDM(), 12, rho=rho)[:-1].log()
        parts = (logs - logs[-1]) / (logs[0] - logs[-1])
        torch.testing.assert_close(parts, torch.linspace(1, 0, 12, dtype=torch.float64) ** rho)


def test_kl_optimal_is_even_in_angle():
    angles = sigmas("KL Optimal", SD, 12)[:-1].atan()
    torch.testing.assert_close(angles.diff(), angles.diff()[:1].expand(11))
    assert angles[-1].tan().item() == pytest.approx(SD.level(0).edm_sigma)


@pytest.mark.parametrize(
    ("table", "published"), [("SD 1.5", "StableDiffusionSigmas"), ("SDXL", "StableDiffusionXLSigmas")]
)
def test_align_your_steps_is_the_published_table_at_ten_steps(table, published):
    ours = sigmas("Align Your Steps", SD, 10, table=table)
    # The first number is the schedule's own end, rounded in the paper.
    torch.testing.assert_close(ours, torch.tensor(AysSchedules[published], dtype=torch.float64), rtol=1e-4, atol=0)


def test_align_your_steps_of_the_video_model_is_the_published_table_on_its_own_schedule():
    """A continuous one from 700 to 0.002; the eleventh number is where the run goes to the clean picture."""
    ours = sigmas("Align Your Steps", EDM(0.002, 700.0), 10, table="SVD")
    published = torch.tensor(AysSchedules["StableDiffusionVideoSigmas"], dtype=torch.float64)
    torch.testing.assert_close(ours, published, rtol=1e-12, atol=0)


@pytest.mark.parametrize("table", list(ALIGN_YOUR_STEPS))
def test_align_your_steps_interpolates_towards_its_eleventh_number(table):
    """With twenty steps the last noisy level is half-way, in log sigma, from the tenth to the eleventh."""
    schedule = EDM(ALIGN_YOUR_STEPS[table][-1], ALIGN_YOUR_STEPS[table][0])
    tenth, eleventh = ALIGN_YOUR_STEPS[table][-2:]
    assert sigmas("Align Your Steps", schedule, 20, table=table)[-2].item() == pytest.approx(
        math.sqrt(tenth * eleventh)
    )


def test_align_your_steps_between_its_numbers_is_a_line_in_log_sigma():
    ten, twenty = sigmas("Align Your Steps", SD, 10), sigmas("Align Your Steps", SD, 20)
    torch.testing.assert_close(twenty[:-1:2], ten[:-1])
    torch.testing.assert_close(twenty[1:-2:2].square(), twenty[:-3:2] * twenty[2:-1:2])


def test_align_your_steps_on_another_schedule_keeps_the_inner_sigmas():
    edm = sigmas("Align Your Steps", EDM(), 10)
    published = torch.tensor(AysSchedules["StableDiffusionSigmas"], dtype=torch.float64)
    torch.testing.assert_close(edm[1:-1], published[1:-1])
    assert edm[0].item() == pytest.approx(80)
    low = sigmas("Align Your Steps", EDM(0.3, 3.0), 7)
    expected = torch.tensor([3, 2.697, 1.886, 1.396, 0.963, 0.652, 0.399], dtype=torch.float64)
    torch.testing.assert_close(low[:-1], expected)


@pytest.mark.parametrize("label", ["Karras", "Exponential", "Align Your Steps"])
@pytest.mark.parametrize("schedule", [Cosine(), RectifiedFlow(), ZERO_SNR], ids=repr)
def test_pure_noise_stands_in_for_the_first_finite_level_only(label, schedule):
    ours = sigmas(label, schedule, 20)
    assert math.isinf(ours[0])
    low = schedule.level(schedule.t_min).edm_sigma or 0.01
    torch.testing.assert_close(ours[1:], sigmas(label, EDM(low, 80.0), 20)[1:])


def test_the_finite_part_of_a_run_can_be_told():
    ours = sigmas("Karras", Cosine(), 20, sigma_min=0.03, sigma_max=15.0)
    assert math.isinf(ours[0])
    torch.testing.assert_close(ours[1:], sigmas("Karras", EDM(0.03, 15.0), 20)[1:])
    torch.testing.assert_close(
        sigmas("Exponential", EDM(), 20, sigma_min=0.03, sigma_max=15.0), sigmas("Exponential", EDM(0.03, 15.0), 20)
    )


def test_told_ends_are_held_inside_the_schedule():
    torch.testing.assert_close(sigmas("Karras", SD, 9, sigma_min=1e-5, sigma_max=900.0), sigmas("Karras", SD, 9))


def test_ends_that_leave_nothing_between_them_are_refused():
    with pytest.raises(ValueError, match=r"sigma_min 5 must be below sigma_max 2; this schedule has 0\.002 to 80"):
        place("Karras", EDM(), 5, sigma_min=5, sigma_max=2)


# ---- typed levels


@pytest.mark.parametrize(
    ("values", "unit"),
    [
        ([80, 10, 1, 0.1], "sigma"),
        ([80, 10, 1, 0.1, 0], "sigma"),
        ([math.log(80) / 4, math.log(10) / 4, 0.0, math.log(0.1) / 4], "t"),
        ([1 / 6401, 1 / 101, 0.5, 1 / 1.01], "alpha_bar"),
        ([1 / 6401, 1 / 101, 0.5, 1 / 1.01, 1], "alpha_bar"),
    ],
)
def test_levels_can_be_typed_in_any_unit(values, unit):
    expected = torch.tensor([80, 10, 1, 0.1, 0], dtype=torch.float64)
    torch.testing.assert_close(sigmas("Custom", EDM(), 4, values=values, unit=unit), expected)


def test_pure_noise_can_be_typed():
    assert math.isinf(sigmas("Custom", Cosine(), 2, values=[1.0, 0.5], unit="t")[0])
    assert math.isinf(sigmas("Custom", Cosine(), 2, values=[0.0, 0.5], unit="alpha_bar")[0])
    assert math.isinf(sigmas("Custom", Cosine(), 2, values=[math.inf, 0.5], unit="sigma")[0])


@pytest.mark.parametrize(
    ("values", "unit", "text"),
    [
        ([], "sigma", "Custom: 0 noisy levels were typed for 3 steps"),
        ([9, 8], "sigma", "Custom: 2 noisy levels were typed for 3 steps"),
        ([9, 8, 7, 6], "sigma", "Custom: 4 noisy levels were typed for 3 steps"),
        ([9, 8, 8], "sigma", "Custom: level 3 (sigma 8) is not less noisy than level 2 (sigma 8)"),
        ([9, 0, 8], "sigma", "Custom: level 3 (sigma 8) is not less noisy than level 2 (sigma 0)"),
        ([99, 8, 7], "sigma", "Custom: sigma must be from 0.002 to 80 on this schedule (or 0 at the end), not 99"),
        ([9, 8, 1e-4], "sigma", "not 0.0001"),
        ([9, 8, "7"], "sigma", "Custom: '7' is not a number"),
        ([9, 8, math.nan], "sigma", "Custom: nan is not a number"),
        ([9, 8, True], "sigma", "Custom: True is not a number"),
        ([1.1, 0, -3], "t", "Custom: t must be from -1.55365 to 1.09551 on this schedule, not 1.1"),
        ([0.1, 0.5, 2], "alpha_bar", "Custom: alpha_bar must be from 0 to 1, not 2"),
    ],
)
def test_typed_levels_that_make_no_run_are_refused(values, unit, text):
    with pytest.raises(ValueError) as error:
        place("Custom", EDM(), 3, values=values, unit=unit)
    assert text in str(error.value)
