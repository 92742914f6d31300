"""The beta distribution's quantile, for the placement of that name. Nothing else lives here."""

from __future__ import annotations

import math
from functools import lru_cache

_TINY = 1e-300
_MAX_TERMS = 500
_MAX_STEPS = 400


def beta_cdf(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b): DLMF 8.17.22 by Lentz's method.

    Args:
        x: 0 … 1.
        a: First shape, above 0.
        b: Second shape, above 0.
    """
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):  # the fraction converges fast only on the near side of the mode
        return 1 - beta_cdf(1 - x, b, a)
    front = math.exp(a * math.log(x) + b * math.log1p(-x) - _log_beta(a, b)) / a
    return front / _continued_fraction(x, a, b)


@lru_cache(maxsize=4096)
def beta_quantile(p: float, a: float, b: float) -> float:
    """The x at which `beta_cdf` is `p`: Newton's method, kept inside a shrinking bracket.

    Args:
        p: Probability, 0 … 1; both ends are exact.
        a: First shape, above 0.
        b: Second shape, above 0.
    """
    if p <= 0 or p >= 1:
        return float(min(max(p, 0.0), 1.0))
    low, high = 0.0, 1.0
    # The leading term of the cdf at 0 is exact in the tail, where Newton has furthest to go.
    x = min(math.exp((math.log(p * a) + _log_beta(a, b)) / a), 0.5)
    for _ in range(_MAX_STEPS):
        excess = beta_cdf(x, a, b) - p
        low, high = (low, x) if excess > 0 else (x, high)
        density = math.exp((a - 1) * math.log(x) + (b - 1) * math.log1p(-x) - _log_beta(a, b))
        following = x - excess / density
        if not low < following < high:
            following = (low + high) / 2
        if abs(following - x) <= 1e-14 * following or not low < following < high:
            return following
        x = following
    return x


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def _continued_fraction(x: float, a: float, b: float) -> float:
    """``1 + d1/(1 + d2/(1 + …))`` of DLMF 8.17.22, from the front (modified Lentz)."""
    value, c, d = 1.0, 1.0, 0.0
    for term in range(1, _MAX_TERMS):
        m, odd = divmod(term, 2)
        if odd:
            numerator = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            numerator = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / (1 + numerator * d or _TINY)
        c = 1 + numerator / c or _TINY
        value *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return value
