"""Exact integrals of interpolating polynomials: the weights of the multistep samplers.

A multistep sampler lays a polynomial through what the model said at earlier levels and integrates
it over the next interval. The weight of each earlier answer is the integral of its Lagrange
polynomial, a float that depends only on the levels. No tensors here.
"""

from __future__ import annotations

import math
from collections.abc import Sequence


def lagrange_weights(nodes: Sequence[float], moments: Sequence[float]) -> list[float]:
    """Integrate the Lagrange polynomials of `nodes` against a measure known by its moments.

    Args:
        nodes: Where the values are known; all different.
        moments: ``moments[k] = ∫ u^k dm(u)``, at least as many as nodes.

    Returns:
        ``∫ L_j(u) dm(u)`` for each node j.
    """
    weights = []
    for j, node in enumerate(nodes):
        coefficients, scale = [1.0], 1.0  # of ∏ (u - other), lowest power first
        for i, other in enumerate(nodes):
            if i != j:
                shifted = [0.0, *coefficients]
                coefficients = [up - other * c for up, c in zip(shifted, [*coefficients, 0.0], strict=True)]
                scale *= node - other
        weights.append(sum(c * m for c, m in zip(coefficients, moments, strict=False)) / scale)
    return weights


def phi(k: int, z: float) -> float:
    """``φ_k(z) = Σ_j z^j/(j + k)!``, the functions of exponential integrators; ``φ_0 = exp``.

    Hochbruck & Ostermann 2010, section 2; ``(k-1)!·φ_k(z) = ∫₀¹ e^((1-u)z) u^(k-1) du``. The series
    is used near 0, where the recursion ``φ_{k+1} = (φ_k - 1/k!)/z`` cancels.
    """
    if abs(z) < 1:
        return sum(z**j / math.factorial(j + k) for j in range(18))
    value = math.exp(z)
    for i in range(k):
        value = (value - 1 / math.factorial(i)) / z
    return value


def decay_weights(nodes: Sequence[float], z: float) -> list[float]:
    """Weights of x0-predictions in the exact solution over a step of ``h`` in log-SNR.

    ``z·∫₀¹ e^(-(1-u)z) L_j(u) du`` with u counted in steps from the start (0) to the end (1) of the
    interval: the exact solution of Lu et al. 2022b (DPM-Solver++), for the ODE or with
    noise. They add up to ``1 - e^(-z)``.

    Args:
        nodes: Places of the predictions in steps: 0 is now, -1 one step back.
        z: ``h`` for the ODE, ``(1 + eta)·h`` for the SDE; above 0.
    """
    moments = [z * math.factorial(k) * phi(k + 1, -z) for k in range(len(nodes))]
    return lagrange_weights(nodes, moments)


def growth_weights(nodes: Sequence[float], h: float) -> list[float]:
    """Weights of eps-predictions in the exact solution over a step of `h` in log-SNR.

    ``h·∫₀¹ e^(-uh) L_j(u) du``, u as in `decay_weights`: the coefficients of Zhang & Chen 2023 (DEIS)
    with the polynomial in log-SNR. They add up to ``1 - e^(-h)``.
    """
    moments = [h * math.exp(-h) * math.factorial(k) * phi(k + 1, h) for k in range(len(nodes))]
    return lagrange_weights(nodes, moments)
