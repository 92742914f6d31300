import math

import numpy as np
import pytest
import scipy.stats
import torch
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.diffusion.noise import MAX_SEED, NOISE_SOURCES, SeededNoise, mix, slerp
from diffstudio.diffusion.philox import philox_randn

LIKE = torch.zeros(3, 4, 8, 8)
SEEDS = (7, 8, MAX_SEED)
each_source = pytest.mark.parametrize("source", NOISE_SOURCES)


def plain_randn(seed, shape):
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def test_the_start_is_torchs_stream_of_the_seed():
    """Other tools start a picture so on the CPU."""
    start = SeededNoise((7, 2**32 - 1)).initial(LIKE[:2])
    assert torch.equal(start[0], plain_randn(7, (4, 8, 8)))
    assert torch.equal(start[1], plain_randn(2**32 - 1, (4, 8, 8)))


def test_the_start_of_the_nv_source_is_that_of_a_cuda_device_and_steps_follow_on():
    noise = SeededNoise((0,), source="nv")
    like = torch.zeros(1, 3, 4)
    expected = torch.tensor([-0.92466259, -0.42534415, -2.6438457, 0.14518388])
    torch.testing.assert_close(noise.initial(like)[0, 0], expected)
    np.testing.assert_array_equal(noise(4, like)[0].numpy(), philox_randn(0, (3, 4), offset=5))


@each_source
def test_image_i_of_a_batch_is_the_single_image_of_its_seed(source):
    batch = SeededNoise(SEEDS, source=source)
    for index, seed in enumerate(SEEDS):
        single = SeededNoise((seed,), source=source)
        assert torch.equal(batch.initial(LIKE)[index], single.initial(LIKE[:1])[0])
        assert torch.equal(batch(5, LIKE, 2)[index], single(5, LIKE[:1], 2)[0])


@each_source
def test_what_was_drawn_before_does_not_matter(source):
    noise = SeededNoise(SEEDS, source=source)
    late = noise(9, LIKE)
    for step in range(9):
        noise(step, LIKE)
    torch.manual_seed(0)
    assert torch.equal(noise(9, LIKE), late)


@each_source
def test_the_programs_own_random_state_is_untouched(source):
    before = torch.get_rng_state()
    SeededNoise(SEEDS, source=source)(0, LIKE)
    assert torch.equal(torch.get_rng_state(), before)


@each_source
def test_every_seed_step_and_draw_has_noise_of_its_own(source):
    noise = SeededNoise((7, 8, 7 + 2**32, MAX_SEED), source=source)
    like = torch.zeros(4, 512)
    noises = torch.cat([noise.initial(like), noise(0, like), noise(0, like, 1), noise(1, like), noise(1, like, 1)])
    correlations = torch.corrcoef(noises) - torch.eye(20)
    assert correlations.abs().max() < 0.25  # 512 values: five standard errors are 0.22


@each_source
@pytest.mark.parametrize("dtype", [torch.float64, torch.float16, torch.bfloat16])
def test_the_dtype_only_rounds(source, dtype):
    noise = SeededNoise(SEEDS, source=source)
    cast = noise(2, LIKE.to(dtype))
    assert cast.dtype == dtype
    assert torch.equal(cast, noise(2, LIKE).to(dtype))


@each_source
def test_noise_is_standard_normal(source):
    values = SeededNoise(tuple(range(50)), source=source)(3, torch.zeros(50, 2000)).flatten().numpy()
    assert scipy.stats.kstest(values, "norm").pvalue > 1e-3


def test_mix_is_splitmix64():
    """The first outputs of the published generator from state 0 (Steele et al. 2014)."""
    golden = 0x9E3779B97F4A7C15
    assert mix(0) == 0xE220A8397B1DCDAF
    assert mix(golden) == 0x6E789E6AA1B965F4
    assert mix(2 * golden) == 0x06C45D188009454F
    assert mix(1, 2, 3) != mix(1, 3, 2) != mix(3, 2, 1)


# ---- variation


def varied(strength, **settings):
    return SeededNoise((1, 2), (11, 12), strength, **settings)


LIKE_2 = torch.zeros(2, 4, 16, 16)


@each_source
def test_strength_zero_is_the_seed_and_strength_one_is_the_other(source):
    for like in (LIKE_2, torch.zeros(2, 2)):
        for call in (lambda noise, like=like: noise.initial(like), lambda noise, like=like: noise(3, like, 1)):
            assert torch.equal(call(varied(0.0, source=source)), call(SeededNoise((1, 2), source=source)))
            assert torch.equal(call(varied(1.0, source=source)), call(SeededNoise((11, 12), source=source)))


@pytest.mark.parametrize("per_row", [False, True])
def test_variation_turns_the_start_and_the_steps_alike(per_row):
    noise, a, b = varied(0.3, per_row=per_row), SeededNoise((1, 2)), SeededNoise((11, 12))
    for index in (0, 1):
        start = slerp(a.initial(LIKE_2)[index], b.initial(LIKE_2)[index], 0.3, per_row=per_row)
        assert torch.equal(noise.initial(LIKE_2)[index], start)
        step = slerp(a(4, LIKE_2)[index], b(4, LIKE_2)[index], 0.3, per_row=per_row)
        assert torch.equal(noise(4, LIKE_2)[index], step)


def test_a_slerp_keeps_the_spread_and_a_lerp_does_not():
    a, b = plain_randn(1, (3, 64, 64)), plain_randn(2, (3, 64, 64))
    for t in (0.25, 0.5, 0.75):
        assert slerp(a, b, t).std().item() == pytest.approx(1, abs=0.01)
    assert torch.lerp(a, b, 0.5).std().item() == pytest.approx(0.707, abs=0.01)


@given(st.floats(0, 1), st.floats(0.1, 3.0))
def test_a_slerp_is_a_rotation(t, angle):
    a = torch.tensor([1.0, 0.0], dtype=torch.float64)
    b = torch.tensor([math.cos(angle), math.sin(angle)], dtype=torch.float64)
    expected = torch.tensor([math.cos(t * angle), math.sin(t * angle)], dtype=torch.float64)
    torch.testing.assert_close(slerp(a, b, t), expected)


def test_per_row_is_one_angle_for_each_line_of_the_second_dimension():
    """By hand for ``c h w``: A1111 normalises along h."""
    a, b = plain_randn(1, (2, 5, 3)).double(), plain_randn(2, (2, 5, 3)).double()
    turned = slerp(a, b, 0.3, per_row=True)
    for channel in range(2):
        for column in range(3):
            line = slerp(a[channel, :, column], b[channel, :, column], 0.3)
            torch.testing.assert_close(turned[channel, :, column], line)


def test_per_row_differs_a_little_and_points_have_no_rows():
    a, b = plain_randn(1, (4, 64, 64)), plain_randn(2, (4, 64, 64))
    whole, rows = slerp(a, b, 0.5), slerp(a, b, 0.5, per_row=True)
    assert 0.01 < ((whole - rows).norm() / whole.norm()).item() < 0.15
    assert torch.equal(slerp(a[0, 0], b[0, 0], 0.5, per_row=True), slerp(a[0, 0], b[0, 0], 0.5))


@pytest.mark.parametrize("per_row", [False, True])
def test_nearly_equal_noises_are_mixed_the_right_way_round(per_row):
    a = plain_randn(1, (4, 8, 8))
    b = a + 1e-3 * plain_randn(2, (4, 8, 8))
    torch.testing.assert_close(slerp(a, b, 0.1, per_row=per_row), a + 0.1 * (b - a))


def test_opposite_noises_have_no_arc_and_stay_finite():
    a = plain_randn(1, (4, 8, 8))
    assert slerp(a, -a, 0.3).isfinite().all()
    torch.testing.assert_close(slerp(a, -a, 0.3), 0.4 * a)


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (((),), "at least one seed"),
        (((-1,),), "a seed must be a whole number from 0 to 18446744073709551615, not -1"),
        (((2**64,),), "a seed must be"),
        (((1.5,),), "a seed must be"),
        (((True,),), "a seed must be"),
        (((1,), (2**64,)), "a seed must be"),
        (((1, 2), (3,)), "there are 1 variation seeds for 2 seeds"),
        (((1,), (2,), 1.5), "variation strength must be from 0 to 1, not 1.5"),
        (((1,), None, 0.5), "needs variation seeds"),
        (((1,), None, 0.0, False, "gpu"), "unknown noise source 'gpu', expected one of cpu, nv"),
    ],
)
def test_what_is_no_noise_is_refused(arguments, text):
    with pytest.raises(ValueError) as error:
        SeededNoise(*arguments)
    assert text in str(error.value)


def test_a_batch_of_another_size_is_refused():
    with pytest.raises(ValueError, match="a batch of 3 needs as many seeds, not 1"):
        SeededNoise((1,))(0, LIKE)
