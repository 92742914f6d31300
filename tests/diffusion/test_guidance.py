import math
from itertools import pairwise

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.guidance import (
    CountCalls,
    Guidance,
    Pair,
    combine,
    dynamic_threshold,
    edm_sigma_at,
    guide,
    progress,
    rescale_contrast,
)
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.placement import place
from diffstudio.diffusion.prediction import eps_from_x0, output_target, x0_from_output
from diffstudio.diffusion.schedule import EDM, Cosine
from diffstudio.diffusion.tables import linear

MIXTURE = GaussianMixture(
    torch.tensor([0.2, 0.5, 0.3]), torch.tensor([[-2.0, 0], [1, 1], [2, -1]]), torch.tensor([0.1, 0.2, 0.3])
)
LEVEL = Cosine().level(0.5)
X = torch.randn(16, 2, generator=torch.Generator().manual_seed(0), dtype=torch.float64)


def pair_of(label):
    return Pair(lambda x, level: MIXTURE.denoise(x, level, label), MIXTURE.denoise)


def gaussian(variance, mean=0.0):
    return GaussianMixture(torch.ones(1), torch.tensor([[mean]]), torch.tensor([variance])).denoise


# ---- which prediction is asked for


@pytest.mark.parametrize(("scale", "asked"), [(1.0, (True, False)), (0.0, (False, True)), (3.0, (True, True))])
def test_only_what_is_needed_is_asked_for(scale, asked):
    pair = CountCalls(pair_of(1))
    prediction = guide(pair, Guidance(scale))(X, LEVEL)
    assert (prediction.x0_cond is not None, prediction.x0_uncond is not None) == asked
    assert pair.nfe == sum(asked) == Guidance(scale).calls_at(LEVEL)


def test_scale_one_is_the_condition_and_scale_zero_is_without():
    torch.testing.assert_close(guide(pair_of(1), Guidance(1.0))(X, LEVEL).x0, MIXTURE.posterior_mean(X, LEVEL, 1))
    torch.testing.assert_close(guide(pair_of(1), Guidance(0.0))(X, LEVEL).x0, MIXTURE.posterior_mean(X, LEVEL))


def test_the_prediction_carries_both_sides_as_the_model_gave_them():
    prediction = guide(pair_of(1), Guidance(4.0, rescale=0.5, threshold=0.9))(X, LEVEL)
    torch.testing.assert_close(prediction.x0_cond, MIXTURE.posterior_mean(X, LEVEL, 1))
    torch.testing.assert_close(prediction.x0_uncond, MIXTURE.posterior_mean(X, LEVEL))
    assert prediction.x is X
    assert prediction.level is LEVEL


@given(st.floats(0, 30))
def test_guidance_is_linear(scale):
    cond, uncond = MIXTURE.posterior_mean(X, LEVEL, 1), MIXTURE.posterior_mean(X, LEVEL)
    torch.testing.assert_close(combine(cond, uncond, scale), uncond + scale * (cond - uncond))
    torch.testing.assert_close(combine(cond, uncond, 1.0), cond, atol=0, rtol=0)
    torch.testing.assert_close(combine(cond, uncond, 0.0), uncond, atol=0, rtol=0)


@pytest.mark.parametrize("form", ["eps", "v", "score", "flow"])
def test_guiding_any_output_is_guiding_x0(form):
    cond, uncond = MIXTURE.posterior_mean(X, LEVEL, 1), MIXTURE.posterior_mean(X, LEVEL)
    sides = [output_target(x0, eps_from_x0(X, x0, LEVEL), LEVEL, form) for x0 in (cond, uncond)]
    through_output = x0_from_output(combine(*sides, 3.0), X, LEVEL, form)
    torch.testing.assert_close(through_output, combine(cond, uncond, 3.0))


def test_classifier_free_is_classifier_guidance_where_both_are_exact():
    """score + w·∇log p(c | x) (Dhariwal & Nichol 2021, eq. 10; Ho & Salimans 2022, section 3.2)."""
    x = X.clone().requires_grad_()
    log_posterior = MIXTURE.class_posterior(x, LEVEL)[:, 1].log().sum()
    (gradient,) = torch.autograd.grad(log_posterior, x)
    for scale in (1.0, 2.0, 7.5):
        guided = guide(pair_of(1), Guidance(scale))(X, LEVEL)
        torch.testing.assert_close(guided.score, MIXTURE.score(X, LEVEL) + scale * gradient, atol=1e-9, rtol=0)


def test_guidance_needs_a_prediction():
    with pytest.raises(ValueError, match="at least one prediction"):
        combine(None, None, 2.0)


# ---- what guidance does to a Gaussian, in closed form


def factor_of(denoise, level):
    """The factor of x in a denoiser that is linear in x."""
    return denoise(torch.ones(1, 1, dtype=torch.float64), level).x0.item()


def output_variance(denoise, ancestral):
    """Variance after the whole VE process, its first-order error in the steps extrapolated away."""
    return 2 * variance_of_steps(denoise, ancestral, 400) - variance_of_steps(denoise, ancestral, 200)


def variance_of_steps(denoise, ancestral, steps):
    """The same by DDIM or DDPM in steps: x stays linear in what came before, so no samples are needed."""
    levels = place("Exponential", EDM(1e-3, 200.0), steps)
    variance = 2.0 + levels[0].sigma ** 2
    for level, level_next in pairwise(levels):
        up = level_next.sigma * math.sqrt(1 - (level_next.sigma / level.sigma) ** 2) if ancestral else 0.0
        down = math.sqrt(level_next.sigma**2 - up**2)
        kept = down / level.sigma
        variance = (kept + (1 - kept) * factor_of(denoise, level)) ** 2 * variance + up**2
    return variance


@pytest.mark.parametrize(("scale", "ddim", "ddpm"), [(1.0, 1.0, 1.0), (2.0, 0.5, 7 / 12), (3.0, 0.25, 0.3875)])
def test_guided_variances_are_the_closed_forms_and_not_the_tilt(scale, ddim, ddpm):
    """p = N(0, 2), p(·|c) = N(0, 1): DDIM 2^(1-w), DDPM (2 - 2^(2-2w))/(2w - 1); the tilt would be 2/(w + 1)."""
    guided = guide(Pair(gaussian(1.0), gaussian(2.0)), Guidance(scale))
    assert ddim == pytest.approx(2 ** (1 - scale))
    assert ddpm == pytest.approx((2 - 2 ** (2 - 2 * scale)) / (2 * scale - 1))
    assert output_variance(guided, ancestral=False) == pytest.approx(ddim, abs=1e-3)
    assert output_variance(guided, ancestral=True) == pytest.approx(ddpm, abs=2e-3)
    if scale > 1:
        assert abs(ddim - 2 / (scale + 1)) > 0.1


def test_with_equal_variances_guidance_only_moves_the_mean():
    guided = guide(Pair(gaussian(0.5, mean=1.0), gaussian(0.5)), Guidance(3.0))
    x = torch.linspace(-3, 3, 7, dtype=torch.float64)[:, None]
    moved = gaussian(0.5, mean=3.0)
    for t in (0.1, 0.5, 0.9):
        torch.testing.assert_close(guided(x, Cosine().level(t)).x0, moved(x, Cosine().level(t)).x0)


# ---- the interval


def test_progress_runs_from_noise_to_picture():
    assert progress(Level(1, 0.0, 1.0)) == 0
    assert progress(Level(0, 1.0, 0.0)) == 1
    for t in (0.1, 0.4, 0.9):
        assert progress(Cosine().level(t)) == pytest.approx(1 - t)


@given(st.floats(0, 1))
def test_edm_sigma_at_is_the_inverse_of_progress(share):
    assert progress(Level(0, 1.0, edm_sigma_at(share)) if share else Level(1, 0.0, 1.0)) == pytest.approx(share)


def test_outside_the_interval_the_condition_is_followed_at_one_call():
    guidance = Guidance(4.0, interval=(0.3, 0.7))
    pair = CountCalls(pair_of(1))
    levels = place("Uniform", Cosine(), 20)[:-1]
    for level in levels:
        prediction = guide(pair, guidance)(X, level)
        inside = 0.3 <= progress(level) <= 0.7
        assert (prediction.x0_uncond is not None) == inside
        if not inside:
            torch.testing.assert_close(prediction.x0, MIXTURE.posterior_mean(X, level, 1))
    inside = sum(0.3 <= progress(level) <= 0.7 for level in levels)
    assert pair.nfe == 20 + inside < 40
    assert pair.nfe == sum(guidance.calls_at(level) for level in levels)


def test_the_same_interval_means_the_same_noise_on_every_schedule():
    guidance = Guidance(4.0, interval=(0.3, 0.7))
    for schedule in (Cosine(), linear(), EDM()):
        for t in torch.linspace(schedule.t_min, schedule.t_max, 50).tolist():
            level = schedule.level(t)
            assert (guidance.scale_at(level) == 4.0) == (edm_sigma_at(0.7) <= level.edm_sigma <= edm_sigma_at(0.3))


# ---- contrast


def pictures(scale=2.0):
    return scale * torch.randn(3, 3, 8, 8, generator=torch.Generator().manual_seed(2), dtype=torch.float64)


def test_full_rescale_gives_every_sample_the_conditional_contrast():
    cond = pictures(1.0) * torch.tensor([0.5, 1, 2], dtype=torch.float64).reshape(3, 1, 1, 1)
    rescaled = rescale_contrast(pictures() + 1, cond, 1.0)
    torch.testing.assert_close(rescaled.flatten(1).std(1), cond.flatten(1).std(1))


def test_half_rescale_is_half_way_and_none_is_nothing():
    x0, cond = pictures(), pictures(1.0)
    torch.testing.assert_close(rescale_contrast(x0, cond, 0.0), x0)
    halfway = (x0 + rescale_contrast(x0, cond, 1.0)) / 2
    torch.testing.assert_close(rescale_contrast(x0, cond, 0.5), halfway)


def test_a_sample_without_contrast_is_left_alone():
    flat = torch.full((1, 3, 4, 4), 0.3)
    torch.testing.assert_close(rescale_contrast(flat, torch.randn(1, 3, 4, 4), 0.7), flat)
    torch.testing.assert_close(rescale_contrast(torch.ones(2, 1), torch.ones(2, 1), 0.7), torch.ones(2, 1))


def test_rescale_acts_through_guide():
    cond, uncond = MIXTURE.posterior_mean(X, LEVEL, 1), MIXTURE.posterior_mean(X, LEVEL)
    guided = guide(pair_of(1), Guidance(5.0, rescale=0.7))(X, LEVEL).x0
    torch.testing.assert_close(guided, rescale_contrast(combine(cond, uncond, 5.0), cond, 0.7))


# ---- dynamic thresholding


@given(st.floats(0.5, 1), st.floats(0.1, 20))
def test_a_threshold_bounds_every_sample(percentile, scale):
    assert dynamic_threshold(pictures(scale), percentile).abs().max() <= 1


def test_the_threshold_is_the_percentile_of_the_sample():
    x0 = pictures()
    bounds = torch.quantile(x0.flatten(1).abs(), 0.9, dim=1)
    assert (bounds > 1).all()
    expected = torch.stack([one.clamp(-bound, bound) / bound for one, bound in zip(x0, bounds, strict=True)])
    torch.testing.assert_close(dynamic_threshold(x0, 0.9), expected)


def test_a_sample_within_bounds_is_not_stretched():
    dim = pictures(0.1)
    torch.testing.assert_close(dynamic_threshold(dim, 0.995), dim.clamp(-1, 1))
    mixed = torch.cat([dim[:1], pictures(5.0)[:1]])
    torch.testing.assert_close(dynamic_threshold(mixed, 0.995)[:1], dim[:1])


def test_large_pictures_have_a_percentile_too():
    large = torch.zeros(2, 2**23 + 1)  # more than torch.quantile takes
    large[:, ::2] = 4.0
    assert dynamic_threshold(large, 1.0).max() == 1


def test_threshold_acts_through_guide():
    guided = guide(pair_of(1), Guidance(9.0, threshold=0.9))(X, LEVEL).x0
    plain = guide(pair_of(1), Guidance(9.0))(X, LEVEL).x0
    assert plain.abs().max() > 1
    torch.testing.assert_close(guided, dynamic_threshold(plain, 0.9))


@pytest.mark.parametrize(
    ("settings", "text"),
    [
        ({"scale": -1}, "guidance scale must be from 0 to 100, not -1"),
        ({"scale": math.nan}, "guidance scale must be from 0 to 100, not nan"),
        ({"rescale": 1.1}, "guidance rescale must be from 0 to 1, not 1.1"),
        ({"interval": (0.6, 0.5)}, "guidance interval must be two rising numbers from 0 to 1"),
        ({"interval": (0.6,)}, "guidance interval"),
        ({"interval": (0.0, 1.5)}, "guidance interval"),
        ({"threshold": 0.0}, "threshold percentile must be above 0 and at most 1, not 0.0"),
        ({"threshold": 1.5}, "threshold percentile"),
    ],
)
def test_settings_outside_their_range_are_refused(settings, text):
    with pytest.raises(ValueError) as error:
        Guidance(**settings)
    assert text in str(error.value)
