import math
from itertools import pairwise

import pytest
import torch

from diffstudio.diffusion.exact import GaussianMixture
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import (
    PREDICTION_TYPES,
    Prediction,
    eps_from_x0,
    output_target,
    x0_from_output,
)
from diffstudio.diffusion.schedule import EDM, Cosine, RectifiedFlow, SubVP
from diffstudio.diffusion.tables import linear

LEVELS = {
    "vp": linear().level(500),
    "ve": EDM().level(0.1),
    "sub-vp": SubVP().level(0.4),
    "flow": RectifiedFlow().level(0.7),
}


def noisy(level, dtype):
    generator = torch.Generator().manual_seed(1)
    x0, eps = torch.randn(2, 4, 3, 8, 8, generator=generator, dtype=dtype)
    return x0, eps, level.alpha * x0 + level.sigma * eps


@pytest.mark.parametrize("name", LEVELS)
@pytest.mark.parametrize("prediction_type", PREDICTION_TYPES)
@pytest.mark.parametrize(("dtype", "tolerance"), [(torch.float64, 1e-12), (torch.float32, 1e-6)])
def test_a_perfect_output_gives_back_the_clean_tensor(name, prediction_type, dtype, tolerance):
    level = LEVELS[name]
    x0, eps, x = noisy(level, dtype)
    output = output_target(x0, eps, level, prediction_type)
    # Taking the noise off again loses the digits by which it is larger than the picture.
    loss = max(1.0, level.edm_sigma) * 4
    torch.testing.assert_close(x0_from_output(output, x, level, prediction_type), x0, atol=tolerance * loss, rtol=0)


@pytest.mark.parametrize("name", LEVELS)
def test_a_prediction_tells_the_same_thing_in_every_form(name):
    level = LEVELS[name]
    x0, eps, x = noisy(level, torch.float64)
    prediction = Prediction(x, level, x0)
    for form in ("eps", "v", "score", "flow"):
        torch.testing.assert_close(getattr(prediction, form), output_target(x0, eps, level, form), atol=1e-11, rtol=0)


def test_v_is_the_rotation_of_picture_and_noise():
    level = Cosine().level(0.3)
    x0, eps, x = noisy(level, torch.float64)
    v = Prediction(x, level, x0).v
    torch.testing.assert_close(level.alpha * x - level.sigma * v, x0)
    torch.testing.assert_close(level.sigma * x + level.alpha * v, eps)


@pytest.mark.parametrize("prediction_type", ["x0", "v", "flow"])
def test_what_can_start_at_pure_noise_does(prediction_type):
    level = Cosine().level(1.0)
    x0, eps, x = noisy(level, torch.float64)
    output = output_target(x0, eps, level, prediction_type)
    torch.testing.assert_close(x0_from_output(output, x, level, prediction_type), x0)


@pytest.mark.parametrize("prediction_type", ["eps", "score"])
def test_eps_and_score_cannot_start_at_pure_noise(prediction_type):
    x = torch.zeros(1, 2)
    with pytest.raises(ValueError, match=f"predicts {prediction_type} cannot start at pure noise"):
        x0_from_output(x, x, Level(1, 0.0, 1.0), prediction_type)


def test_an_unknown_type_is_named():
    x = torch.zeros(1, 2)
    with pytest.raises(ValueError, match="unknown prediction type 'mu'"):
        x0_from_output(x, x, LEVELS["vp"], "mu")
    with pytest.raises(ValueError, match="unknown prediction type 'mu'"):
        output_target(x, x, LEVELS["vp"], "mu")


# ---- the choice of target does not change the samples of a perfect network

MIXTURE = GaussianMixture(
    torch.tensor([0.3, 0.7]), torch.tensor([[-1.0, 0.5], [1.5, -0.5]]), torch.tensor([0.05, 0.2])
)


def through_type(prediction_type):
    """The exact x0, put out as a network of this type would and read back."""

    def x0_of(x, level, _level_next):
        x0 = MIXTURE.posterior_mean(x, level)
        output = output_target(x0, eps_from_x0(x, x0, level), level, prediction_type)
        return x0_from_output(output, x, level, prediction_type)

    return x0_of


def through_mu(x, level, level_next):
    """The same through the mean of q(x_s | x_t, x0) (Ho et al. 2020, eq. 7)."""
    x0 = MIXTURE.posterior_mean(x, level)
    ratio = level.alpha_bar / level_next.alpha_bar
    of_x0 = level_next.alpha * (1 - ratio) / (1 - level.alpha_bar)
    of_x = math.sqrt(ratio) * (1 - level_next.alpha_bar) / (1 - level.alpha_bar)
    mu = of_x0 * x0 + of_x * x
    return (mu - of_x * x) / of_x0


def ddim_samples(x0_of):
    x = torch.randn(256, 2, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    schedule = linear()
    levels = [*(schedule.level(t) for t in range(999, 0, -27)), schedule.level(0)]
    for level, level_next in pairwise(levels):
        x0 = x0_of(x, level, level_next)
        x = level_next.alpha * x0 + level_next.sigma * eps_from_x0(x, x0, level)
    return x


@pytest.mark.parametrize("target", [*PREDICTION_TYPES, "mu"])
def test_every_target_gives_the_same_samples(target):
    reference = ddim_samples(lambda x, level, _: MIXTURE.posterior_mean(x, level))
    same = ddim_samples(through_mu if target == "mu" else through_type(target))
    torch.testing.assert_close(same, reference, atol=1e-10, rtol=0)
