"""How good a model is: measures on sets of pictures and of points, each beside what real data gets.

Every distance is given together with the same distance between two sets of real data of equal size,
because a distance of a finite sample is never zero. Making the samples is the matter of `measure`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

import torch
from torch import Tensor
from torch.nn.functional import adaptive_avg_pool2d

from diffstudio.training.classifier import Classifier, look
from diffstudio.training.drawing import ByteArray
from diffstudio.training.pictures import to_tensor
from diffstudio.training.points import RING_MODES, ring_centres


@dataclass(frozen=True, slots=True)
class Quality:
    """What a judge says about pictures.

    Attributes:
        count: How many were judged.
        accuracy: Share that is the asked kind, 0 … 1.
        worst_kind: Share of the kind that comes out worst.
        frechet: Fréchet distance to held-out real pictures, in the judge's features.
        frechet_real: The same from other real pictures to those, at equal numbers.
        nearest: Median distance to the nearest training picture: root mean square over the colours
            (0 … 1) of the pictures reduced to 16×16, which sees composition and colour, not grain.
        nearest_real: The same from held-out real pictures.
        diversity: Mean feature distance of two pictures of a kind, over that of real ones.
    """

    count: int
    accuracy: float
    worst_kind: float
    frechet: float
    frechet_real: float
    nearest: float
    nearest_real: float
    diversity: float

    def figures(self) -> dict[str, float]:
        """Return what a card keeps, rounded to four digits."""
        figures = {
            "samples": self.count,
            "accuracy": self.accuracy,
            "accuracy_worst_class": self.worst_kind,
            "frechet": self.frechet,
            "frechet_real": self.frechet_real,
            "frechet_ratio": self.frechet / self.frechet_real,
            "nearest": self.nearest,
            "nearest_real": self.nearest_real,
            "nearest_ratio": self.nearest / self.nearest_real,
            "diversity_ratio": self.diversity,
        }
        return {name: _rounded(value) for name, value in figures.items()}


@dataclass(frozen=True, slots=True)
class PointQuality:
    """What is measured on points.

    Attributes:
        count: Points of each class, in all sets.
        energy: Energy distance to fresh real points, by class.
        floor: The same between sets of fresh real points, by class.
        ring_weights: Total variation between the weights of the ring's modes and even ones; None
            when there is no ring.
    """

    count: int
    energy: dict[str, float]
    floor: dict[str, float]
    ring_weights: float | None

    def figures(self) -> dict[str, float]:
        """Return what a card keeps, rounded to four digits."""
        figures: dict[str, float] = {"samples_per_class": self.count}
        for label in self.energy:
            name = label.replace(" ", "_")
            figures[f"energy_{name}"] = self.energy[label]
            figures[f"energy_{name}_real"] = self.floor[label]
        if self.ring_weights is not None:
            figures["ring_mode_weights_tv"] = self.ring_weights
        return {name: _rounded(value) for name, value in figures.items()}


def judge(
    pictures: ByteArray, labels: Tensor, judging: Classifier, real: ByteArray, real_too: ByteArray, training: ByteArray
) -> Quality:
    """Measure pictures against real ones of the same kinds.

    Args:
        pictures: What the model made, ``n h w 3``.
        labels: The kinds that were asked for, ``n``.
        judging: The judge, which has seen none of these.
        real: Held-out real pictures of the same kinds, ``n h w 3``.
        real_too: Other ones.
        training: What the model learned from.
    """
    features, classes = look(judging, pictures)
    features_real, _ = look(judging, real)
    features_too, _ = look(judging, real_too)
    known = _reduced(training)
    right = (classes == labels).double()
    return Quality(
        count=len(pictures),
        accuracy=float(right.mean()),
        worst_kind=min(float(right[labels == kind].mean()) for kind in set(labels.tolist())),
        frechet=frechet_distance(features, features_real),
        frechet_real=frechet_distance(features_too, features_real),
        nearest=float(nearest_distances(_reduced(pictures), known).median()),
        nearest_real=float(nearest_distances(_reduced(real), known).median()),
        diversity=_spread(features, labels) / _spread(features_real, labels),
    )


def judge_points(points: Sequence[dict[str, Tensor]], real: Sequence[dict[str, Tensor]]) -> PointQuality:
    """Measure points against fresh real ones, class by class.

    Args:
        points: Sets of what the model made, each ``n 2`` by class.
        real: As many sets of real ones, two at least. Distances are averaged over the sets, because
            that of one pair of samples varies by half.
    """
    labels = tuple(points[0])
    pairs = tuple(combinations(real, 2))
    both = tuple(zip(points, real, strict=True))
    return PointQuality(
        count=sum(len(one[labels[0]]) for one in points),
        energy={label: fmean(energy_distance(made[label], true[label]) for made, true in both) for label in labels},
        floor={label: fmean(energy_distance(one[label], two[label]) for one, two in pairs) for label in labels},
        ring_weights=ring_weight_error(torch.cat([one["ring"] for one in points])) if "ring" in labels else None,
    )


def frechet_distance(features_a: Tensor, features_b: Tensor) -> float:
    """Fréchet distance of the Gaussians fitted to two sets of features (Heusel et al. 2017, eq. 6).

    ``|m_a - m_b|² + tr(C_a + C_b - 2·(C_a·C_b)^½)``, in float64. The trace of the root is the sum of
    the roots of the eigenvalues of the symmetric ``C_a^½·C_b·C_a^½``, which has the same eigenvalues.

    Args:
        features_a: Shape ``n d``, n at least 2.
        features_b: Shape ``m d``.

    Raises:
        ValueError: A set has fewer than two features.
    """
    if min(len(features_a), len(features_b)) < 2:
        raise ValueError("a Fréchet distance needs at least two features in each set")
    a, b = features_a.double(), features_b.double()
    covariance_a, covariance_b = torch.cov(a.T).reshape(a.shape[1], -1), torch.cov(b.T).reshape(b.shape[1], -1)
    values, vectors = torch.linalg.eigh(covariance_a)
    root = vectors * values.clamp_min(0).sqrt() @ vectors.T
    mixed = torch.linalg.eigvalsh(root @ covariance_b @ root).clamp_min(0).sqrt().sum()
    means = (a.mean(0) - b.mean(0)).square().sum()
    return float((means + covariance_a.trace() + covariance_b.trace() - 2 * mixed).clamp_min(0))


def energy_distance(a: Tensor, b: Tensor) -> float:
    """Energy distance of two sets of points, ``2·E|a-b| - E|a-a'| - E|b-b'|`` (Székely & Rizzo 2013).

    Every pair counts, a point with itself too, so it is never negative and zero only for equal sets.
    """
    a, b = a.double(), b.double()
    distance = 2 * torch.cdist(a, b).mean() - torch.cdist(a, a).mean() - torch.cdist(b, b).mean()
    return float(distance.clamp_min(0))


def ring_weight_error(points: Tensor) -> float:
    """Total variation between how the points spread over the ring's modes and an even spread, 0 … 1."""
    modes = torch.cdist(points.double(), ring_centres().double()).argmin(1)
    weights = torch.bincount(modes, minlength=RING_MODES) / len(points)
    return float((weights - 1 / RING_MODES).abs().sum() / 2)


def nearest_distances(a: Tensor, b: Tensor, chunk: int = 500) -> Tensor:
    """Root-mean-square difference of each row of `a` ``n d`` to the nearest row of `b`; shape ``n``."""
    parts = [torch.cdist(a[first : first + chunk], b).amin(1) for first in range(0, len(a), chunk)]
    return torch.cat(parts) / math.sqrt(a.shape[1])


def _reduced(pictures: ByteArray) -> Tensor:
    """Pictures as rows of 16·16·3 colours from 0 to 1."""
    parts = [
        adaptive_avg_pool2d(to_tensor(pictures[first : first + 1000]), 16).flatten(1)
        for first in range(0, len(pictures), 1000)
    ]
    return torch.cat(parts) / 2 + 0.5


def _spread(features: Tensor, labels: Tensor) -> float:
    """Mean distance of two features of the same kind, averaged over the kinds."""
    spreads = []
    for kind in set(labels.tolist()):
        own = features[labels == kind]
        spreads.append(torch.cdist(own, own).sum() / max(1, len(own) * (len(own) - 1)))
    return float(torch.stack(spreads).mean())


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")
