import numpy as np
import pytest
import scipy.stats

from diffstudio.diffusion.philox import _philox, philox_randn


def test_the_numbers_a_cuda_device_draws():
    expected = [-0.92466259, -0.42534415, -2.6438457, 0.14518388]
    np.testing.assert_allclose(philox_randn(0, (3, 4)).ravel()[:4], expected, rtol=3e-7)


def test_the_words_are_those_of_the_papers_generator():
    """The known answers that come with Random123: counter and key all zeros, and all ones."""
    words = _philox([np.zeros(1, np.uint64) for _ in range(4)], 0)
    assert [int(word[0]) for word in words] == [0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8]
    ones = _philox([np.full(1, 0xFFFFFFFF, np.uint64) for _ in range(4)], 2**64 - 1)
    assert [int(word[0]) for word in ones] == [0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD]


def test_the_shape_does_not_change_the_stream():
    flat = philox_randn(7, (24,))
    np.testing.assert_array_equal(philox_randn(7, (2, 3, 4)).ravel(), flat)
    np.testing.assert_array_equal(philox_randn(7, (5,)), flat[:5])
    assert philox_randn(7, (2, 3)).dtype == np.float32


def test_every_part_of_the_address_gives_another_stream():
    streams = [philox_randn(*where[:1], (64,), *where[1:]) for where in [
        (1, 0, 0), (2, 0, 0), (1 + 2**32, 0, 0), (2**64 - 1, 0, 0), (1, 1, 0), (1, 0, 1), (1, 1, 1),
    ]]  # fmt: skip
    correlations = np.corrcoef(streams) - np.eye(len(streams))
    assert np.abs(correlations).max() < 0.6


def test_it_is_standard_normal():
    values = philox_randn(3, (100_000,))
    assert np.isfinite(values).all()
    assert scipy.stats.kstest(values, "norm").pvalue > 1e-3


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"seed": -1}, "seed must be from 0 to 2\\^64 - 1, not -1"),
        ({"seed": 2**64}, "seed must be from 0"),
        ({"seed": 0, "offset": 2**32}, "offset must be from 0 to 2\\^32 - 1"),
        ({"seed": 0, "draw": -1}, "draw must be from 0"),
    ],
)
def test_numbers_outside_their_range_are_refused(arguments, text):
    with pytest.raises(ValueError, match=text):
        philox_randn(shape=(2,), **arguments)
