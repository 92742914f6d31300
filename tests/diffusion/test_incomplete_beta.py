import math

import pytest
import scipy.special
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from diffstudio.diffusion.incomplete_beta import beta_cdf, beta_quantile

shapes = st.floats(0.3, 5)


@given(st.floats(0, 1), shapes, shapes)
def test_the_cdf_is_scipys(x, a, b):
    assert beta_cdf(x, a, b) == pytest.approx(scipy.special.betainc(a, b, x), abs=1e-13)


@given(st.floats(1e-9, 1), shapes, shapes)
def test_the_quantile_is_scipys(p, a, b):
    assert beta_quantile(p, a, b) == pytest.approx(scipy.stats.beta.ppf(p, a, b), rel=1e-10)


@pytest.mark.parametrize("p", [1 / 150, 0.1, 0.5, 0.9])
def test_where_there_is_a_closed_form_it_is_met(p):
    assert beta_quantile(p, 1, 1) == pytest.approx(p, rel=1e-13)
    assert beta_quantile(p, 2, 1) == pytest.approx(math.sqrt(p), rel=1e-13)
    assert beta_quantile(p, 0.5, 0.5) == pytest.approx(math.sin(p * math.pi / 2) ** 2, rel=1e-12)


def test_the_ends_are_exact():
    for p in (-0.1, 0.0):
        assert (beta_quantile(p, 0.6, 0.6), beta_cdf(p, 0.6, 0.6)) == (0, 0)
    for p in (1.0, 1.1):
        assert (beta_quantile(p, 0.6, 0.6), beta_cdf(p, 0.6, 0.6)) == (1, 1)
