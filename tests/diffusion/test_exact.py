import math
from itertools import pairwise

import pytest
import scipy.stats
import torch

from diffstudio.diffusion.exact import GaussianMixture, IdealDenoiser
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.placement import place
from diffstudio.diffusion.schedule import EDM, Corrupt, Cosine, SubVP
from diffstudio.diffusion.tables import linear

POINTS = GaussianMixture(
    torch.tensor([1.0, 2, 1]), torch.tensor([[-2.0, 0], [1, 1.5], [2, -1]]), torch.tensor([0.1, 0.3, 0.05])
)
PICTURES = GaussianMixture(
    torch.tensor([0.5, 0.5]),
    torch.randn(2, 3, 8, 8, generator=torch.Generator().manual_seed(5)),
    torch.tensor([0.2, 0.4]),
)
LEVELS = [linear().level(300), EDM().level(-0.2), SubVP().level(0.5), Corrupt().level(0.6), Cosine().level(1.0)]
each_level = pytest.mark.parametrize("level", LEVELS, ids=["vp", "ve", "sub-vp", "mix", "pure noise"])
each_mixture = pytest.mark.parametrize("mixture", [POINTS, PICTURES], ids=["points", "pictures"])


def noised(mixture, level, count=32, seed=0):
    generator = torch.Generator().manual_seed(seed)
    x0 = mixture.sample(count, generator)
    return level.alpha * x0 + level.sigma * torch.randn(x0.shape, generator=generator, dtype=torch.float64)


def differences(function, x, step=1e-5):
    """Central differences of one value a sample along every coordinate, shape of `x`."""
    flat = x.flatten(1)
    columns = []
    for index in range(flat.shape[1]):
        shift = torch.zeros_like(flat)
        shift[:, index] = step
        up, down = (function((flat + sign * shift).reshape(x.shape)) for sign in (1, -1))
        columns.append((up - down) / (2 * step))
    return torch.stack(columns, 1).reshape(x.shape)


@each_level
def test_the_score_is_the_slope_of_the_log_density(level):
    x = noised(POINTS, level)
    measured = differences(lambda at: POINTS.log_density(at, level), x)
    torch.testing.assert_close(POINTS.score(x, level), measured, atol=1e-8, rtol=1e-8)


def test_the_score_of_pictures_is_the_slope_too():
    x = noised(PICTURES, LEVELS[0], count=2)
    measured = differences(lambda at: PICTURES.log_density(at, LEVELS[0]), x, step=1e-4)
    torch.testing.assert_close(PICTURES.score(x, LEVELS[0]), measured, atol=1e-7, rtol=1e-7)


@each_level
def test_the_divergence_is_that_of_the_score(level):
    x = noised(POINTS, level)
    measured = sum(
        differences(lambda at, i=i: POINTS.score(at, level)[:, i], x)[:, i] for i in range(2)
    )
    torch.testing.assert_close(POINTS.score_divergence(x, level), measured, atol=1e-6, rtol=1e-6)


@each_mixture
@each_level
def test_tweedie(mixture, level):
    """``alpha·E[x0 | x] = x + sigma²·score``; the prediction's own eps and score agree."""
    x = noised(mixture, level)
    score, x0 = mixture.score(x, level), mixture.posterior_mean(x, level)
    torch.testing.assert_close(level.alpha * x0, x + level.sigma**2 * score, atol=1e-12, rtol=1e-12)
    torch.testing.assert_close(mixture.denoise(x, level).score, score, atol=1e-10, rtol=1e-10)


@each_mixture
@each_level
def test_the_mixture_is_the_mean_of_its_components(mixture, level):
    x = noised(mixture, level)
    posterior = mixture.class_posterior(x, level)
    torch.testing.assert_close(posterior.sum(1), torch.ones(len(x), dtype=torch.float64))
    parts = [mixture.denoise(x, level, label).x0 for label in range(len(mixture.weights))]
    mean = sum(posterior[:, k].reshape(-1, *(1,) * (x.ndim - 1)) * part for k, part in enumerate(parts))
    torch.testing.assert_close(mixture.posterior_mean(x, level), mean)


@each_level
def test_one_label_each_is_one_label_for_all(level):
    x = noised(POINTS, level, count=6)
    labels = torch.tensor([0, 1, 2, 0, 1, 2])
    mixed = POINTS.denoise(x, level, labels).x0
    for row, label in enumerate(labels.tolist()):
        torch.testing.assert_close(mixed[row : row + 1], POINTS.component(label).denoise(x[row : row + 1], level).x0)
    torch.testing.assert_close(POINTS.score(x, level, 1), POINTS.component(1).score(x, level))


def test_bayes():
    x = noised(POINTS, LEVELS[0])
    joint = torch.stack(
        [math.log(w) + POINTS.component(k).log_density(x, LEVELS[0]) for k, w in enumerate([0.25, 0.5, 0.25])], 1
    )
    torch.testing.assert_close(joint.softmax(1), POINTS.class_posterior(x, LEVELS[0]))
    torch.testing.assert_close(joint.logsumexp(1), POINTS.log_density(x, LEVELS[0]))


def test_the_density_sums_to_one():
    axis = torch.linspace(-8, 8, 401, dtype=torch.float64)
    grid = torch.cartesian_prod(axis, axis)
    total = POINTS.log_density(grid, LEVELS[0]).exp().sum().item() * 0.04**2
    assert total == pytest.approx(1, abs=1e-9)


def test_at_pure_noise_nothing_is_known():
    level = Level(1, 0.0, 1.0)
    x = torch.randn(5, 2, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    prior = (POINTS.weights[:, None] * POINTS.means).sum(0)
    torch.testing.assert_close(POINTS.denoise(x, level).x0, prior.expand(5, 2))
    torch.testing.assert_close(POINTS.class_posterior(x, level), POINTS.weights.expand(5, 3))
    torch.testing.assert_close(POINTS.score(x, level), -x)


def test_at_the_clean_level_the_picture_is_known():
    x = noised(POINTS, Level(0, 1.0, 0.0))
    torch.testing.assert_close(POINTS.denoise(x, Level(0, 1.0, 0.0)).x0, x)


def test_samples_have_the_moments_of_the_mixture():
    x = POINTS.sample(200_000, torch.Generator().manual_seed(0))
    mean = (POINTS.weights[:, None] * POINTS.means).sum(0)
    spread = (POINTS.weights[:, None] * (POINTS.variances[:, None] + POINTS.means**2)).sum(0) - mean**2
    torch.testing.assert_close(x.mean(0), mean, atol=0.02, rtol=0)
    torch.testing.assert_close(x.var(0), spread, atol=0.03, rtol=0)


def test_posterior_samples_have_the_posterior_mean():
    level = LEVELS[1]
    x = torch.tensor([[0.2, 0.4]], dtype=torch.float64).expand(200_000, 2)
    drawn = POINTS.posterior_sample(x, level, torch.Generator().manual_seed(0))
    torch.testing.assert_close(drawn.mean(0), POINTS.posterior_mean(x[:1], level)[0], atol=0.01, rtol=0)


def test_noising_posterior_samples_of_noised_data_gives_back_the_data():
    """x0 → x → x0' leaves the law of x0 as it is: component shares and moments agree."""
    level = LEVELS[0]
    x0 = POINTS.sample(50_000, torch.Generator().manual_seed(0))
    x = level.alpha * x0 + level.sigma * torch.randn(
        x0.shape, generator=torch.Generator().manual_seed(1), dtype=torch.float64
    )
    again = POINTS.posterior_sample(x, level, torch.Generator().manual_seed(2))
    for dimension in (0, 1):
        assert scipy.stats.ks_2samp(x0[:, dimension], again[:, dimension]).pvalue > 1e-3


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_answers_come_in_the_dtype_asked_in(dtype):
    x = noised(POINTS, LEVELS[0]).to(dtype)
    for answer in (POINTS.score(x, LEVELS[0]), POINTS.denoise(x, LEVELS[0]).x0, POINTS.log_density(x, LEVELS[0])):
        assert answer.dtype == dtype


@pytest.mark.parametrize(
    ("weights", "variances", "text"),
    [
        ([1.0], [1.0, 1.0], "a weight and a variance for each of its 2 means"),
        ([1.0, 0.0], [1.0, 1.0], "weights of a mixture must be above 0"),
        ([1.0, 1.0], [1.0, -1.0], "variances at least 0"),
    ],
)
def test_what_is_no_mixture_is_refused(weights, variances, text):
    with pytest.raises(ValueError, match=text):
        GaussianMixture(torch.tensor(weights), torch.zeros(2, 3), torch.tensor(variances))


# ---- the ideal denoiser


TRAINING = torch.randn(64, 2, generator=torch.Generator().manual_seed(0))
LABELS = torch.arange(64) % 4


def heun(denoise, x, levels):
    """Karras et al. 2022, algorithm 1."""
    for level, level_next in pairwise(levels):
        slope = (x - denoise(x, level).x0) / level.sigma
        x_next = x + (level_next.sigma - level.sigma) * slope
        if not level_next.is_clean:
            slope_next = (x_next - denoise(x_next, level_next).x0) / level_next.sigma
            x_next = x + (level_next.sigma - level.sigma) * (slope + slope_next) / 2
        x = x_next
    return x


def test_a_perfect_network_only_remembers():
    """Heun-40 lands every sample on a training point, each point equally often."""
    start = 80 * torch.randn(4096, 2, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    samples = heun(IdealDenoiser(TRAINING), start, place("Karras", EDM(), 40))
    distance, nearest = torch.cdist(samples, TRAINING.double()).min(1)
    assert (distance < 1e-3).double().mean() >= 0.999
    counts = torch.bincount(nearest, minlength=64)
    assert scipy.stats.chisquare(counts.numpy()).pvalue > 1e-3


@pytest.mark.parametrize("chunk", [7, 64, 1024])
@each_level
def test_it_is_the_mixture_of_no_variance(level, chunk):
    spikes = GaussianMixture(torch.ones(64), TRAINING, torch.zeros(64))
    x = noised(spikes, level, count=9)
    ideal = IdealDenoiser(TRAINING, LABELS, chunk)
    torch.testing.assert_close(ideal(x, level).x0, spikes.denoise(x, level).x0)
    torch.testing.assert_close(ideal.weights(x, level), spikes.class_posterior(x, level))


def test_a_label_leaves_only_its_pictures():
    level = EDM().level(0.0)
    x = torch.randn(8, 2, generator=torch.Generator().manual_seed(3))
    ideal = IdealDenoiser(TRAINING, LABELS)
    torch.testing.assert_close(ideal(x, level, 2).x0, IdealDenoiser(TRAINING[LABELS == 2])(x, level).x0)
    each = ideal(x, level, torch.arange(8) % 4).x0
    for label in range(4):
        torch.testing.assert_close(each[label::4], ideal(x[label::4], level, label).x0)
    assert ideal.weights(x, level, 2)[:, LABELS != 2].max() == 0


def test_pictures_of_little_noise_are_told_apart():
    """64x64 pictures at a sigma of 1e-4: distances cancel in float32, not here."""
    pictures = torch.randn(20, 3, 64, 64, generator=torch.Generator().manual_seed(0)).clamp(-1, 1)
    close = pictures[:1] + 1e-4 * torch.randn(20, 3, 64, 64, generator=torch.Generator().manual_seed(1))
    ideal = IdealDenoiser(close)
    level = Level(0, 1.0, 1e-4)
    torch.testing.assert_close(ideal(close, level).x0, close, atol=1e-6, rtol=0)
    assert (ideal.weights(close, level).argmax(1) == torch.arange(20)).all()


def test_noise_far_from_every_picture_is_no_overflow():
    x0 = IdealDenoiser(TRAINING)(torch.full((1, 2), 1e6), Level(0, 1.0, 1e-6)).x0
    assert x0.isfinite().all()
    assert (x0 - TRAINING).abs().sum(1).min() == 0


def test_at_pure_noise_it_is_the_mean_picture():
    x0 = IdealDenoiser(TRAINING)(torch.ones(1, 2), Level(1, 0.0, 1.0)).x0
    torch.testing.assert_close(x0[0], TRAINING.mean(0))


def test_what_cannot_be_answered_is_refused():
    x, level = torch.zeros(1, 2), EDM().level(0.0)
    with pytest.raises(ValueError, match="at least one picture"):
        IdealDenoiser(torch.zeros(0, 2))
    with pytest.raises(ValueError, match="64 pictures but labels of shape"):
        IdealDenoiser(TRAINING, LABELS[:5])
    with pytest.raises(ValueError, match="nothing to do at a clean level"):
        IdealDenoiser(TRAINING)(x, Level(0, 1.0, 0.0))
    with pytest.raises(ValueError, match="no labels to condition on"):
        IdealDenoiser(TRAINING)(x, level, 1)
    with pytest.raises(ValueError, match="nothing of class 9"):
        IdealDenoiser(TRAINING, LABELS)(x, level, 9)
    with pytest.raises(ValueError, match="nothing of class 3"):
        POINTS.denoise(x, level, 3)
