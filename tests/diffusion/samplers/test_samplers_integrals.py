"""The weights of the multistep samplers against numerical integration."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import pytest
from scipy.integrate import quad

from diffstudio.diffusion.samplers.integrals import decay_weights, growth_weights, lagrange_weights, phi

NODES = [0.0, -1.2, -2.1, 1.0]


def lagrange(nodes: Sequence[float], j: int, u: float) -> float:
    return math.prod((u - other) / (nodes[j] - other) for i, other in enumerate(nodes) if i != j)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("z", [1e-4, 0.3, 0.999, 1.001, 3.0, 12.0])
@pytest.mark.parametrize(
    ("weights", "density"),
    [
        (decay_weights, lambda u, z: z * math.exp(-(1 - u) * z)),
        (growth_weights, lambda u, z: z * math.exp(-u * z)),
    ],
)
def test_exponential_weights(
    weights: Callable[[Sequence[float], float], list[float]],
    density: Callable[[float, float], float],
    z: float,
    count: int,
) -> None:
    nodes = NODES[:count]
    found = weights(nodes, z)
    for j, weight in enumerate(found):
        integral, _ = quad(lambda u, j=j: density(u, z) * lagrange(nodes, j, u), 0, 1, epsabs=1e-14)
        assert weight == pytest.approx(integral, rel=1e-10, abs=1e-14)
    assert sum(found) == pytest.approx(-math.expm1(-z), rel=1e-12)


def test_lagrange_weights_integrate_polynomials_exactly() -> None:
    nodes = [2.0, 3.0, 4.5, 5.0]
    weights = lagrange_weights(nodes, [1.0, 1 / 2, 1 / 3, 1 / 4])  # over 0 … 1
    values = [1 - 2 * u + 3 * u**2 - 4 * u**3 for u in nodes]
    assert sum(w * v for w, v in zip(weights, values, strict=True)) == pytest.approx(1 - 1 + 1 - 1, abs=1e-12)


def test_adams_bashforth_is_a_special_case() -> None:
    """Even steps: the weights of the textbook, which PLMS uses."""
    moments = [1.0, 1 / 2, 1 / 3, 1 / 4]
    expected = [55 / 24, -59 / 24, 37 / 24, -9 / 24]
    assert lagrange_weights([0.0, -1.0, -2.0, -3.0], moments) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("k", [0, 1, 2, 3, 4])
def test_phi_where_series_and_recursion_meet(k: int) -> None:
    for z in (-1.0, 1.0):
        below, above = phi(k, z * (1 - 1e-12)), phi(k, z * (1 + 1e-12))
        assert below == pytest.approx(above, rel=1e-11)
    assert phi(k, 0.0) == pytest.approx(1 / math.factorial(k), rel=1e-15)
