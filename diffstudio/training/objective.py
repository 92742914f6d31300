"""What a network is trained to do: the loss of one batch, its times and its weights.

The optimiser and its state live in `trainer`; what the pictures are in the data modules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

import torch
from torch import Tensor

from diffstudio.diffusion.broadcast import per_sample
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import PredictionType
from diffstudio.diffusion.schedule import NoiseSchedule

Weighting = Literal["plain", "min-snr", "x0", "eps"]
WEIGHTINGS: tuple[Weighting, ...] = get_args(Weighting)
TimeSampling = Literal["uniform", "logit-normal"]
TIME_SAMPLINGS: tuple[TimeSampling, ...] = get_args(TimeSampling)
MIN_SNR_GAMMA = 5.0
"""The cap of Hang et al. 2023 (section 3.4)."""


class Network(Protocol):
    """A network under training: noisy tensors, times and labels in, a prediction out."""

    def __call__(self, x: Tensor, t: Tensor, label: Tensor | None = None) -> Tensor:
        """Predict; `x` is ``b ...``, `t` and `label` are ``b``."""
        ...


@dataclass(frozen=True, slots=True)
class Objective:
    """The loss of a diffusion model.

    Attributes:
        schedule: The levels to train on.
        prediction_type: What the network puts out.
        weighting: How much each level counts, see `loss_weight`.
        time_sampling: "uniform" over the times, or "logit-normal": the middle more often
            (Esser et al. 2024, section 3.1).
        condition_dropout: Share of labels replaced by the null class, so that one network learns
            with and without a condition (Ho & Salimans 2022, algorithm 1).
        null_label: The index of the null class.
    """

    schedule: NoiseSchedule
    prediction_type: PredictionType
    weighting: Weighting
    time_sampling: TimeSampling
    condition_dropout: float
    null_label: int

    def __call__(self, network: Network, x0: Tensor, label: Tensor | None, generator: torch.Generator) -> Tensor:
        """Return the mean weighted squared error of one batch, a scalar with a gradient.

        Args:
            network: What is trained.
            x0: Clean tensors, ``b ...``, pictures in [-1, 1].
            label: Class indices ``b``, or None.
            generator: Gives the times, the noise and the dropped labels, in that order.
        """
        levels = self._draw_levels(len(x0), generator)
        alpha = per_sample(torch.tensor([level.alpha for level in levels]), x0)
        sigma = per_sample(torch.tensor([level.sigma for level in levels]), x0)
        eps = torch.randn(x0.shape, generator=generator, dtype=x0.dtype).to(x0.device)
        x = alpha * x0 + sigma * eps  # b ...
        t = torch.tensor([level.t for level in levels], dtype=torch.float32, device=x0.device)
        output = network(x, t, self._drop(label, generator))
        target = _targets(x0, eps, alpha, sigma, self.prediction_type)
        errors = (output - target).square().flatten(1).mean(1)  # b
        weights = torch.tensor([loss_weight(level, self.prediction_type, self.weighting) for level in levels])
        return (weights.to(errors) * errors).mean()

    def _draw_levels(self, count: int, generator: torch.Generator) -> Sequence[Level]:
        """Draw one time a sample, spread evenly through the batch (Kingma et al. 2021, appendix I.1)."""
        offset = torch.rand((), generator=generator, dtype=torch.float64)
        quantiles = (offset + torch.arange(count, dtype=torch.float64) / count) % 1
        quantiles = quantiles.clamp(1e-6, 1 - 1e-6)
        if self.time_sampling == "logit-normal":
            quantiles = torch.special.ndtri(quantiles).sigmoid()
        low, high = self.schedule.t_min, self.schedule.t_max
        return [self.schedule.level(low + (high - low) * quantile) for quantile in quantiles.tolist()]

    def _drop(self, label: Tensor | None, generator: torch.Generator) -> Tensor | None:
        if label is None:
            return None
        dropped = torch.rand(label.shape, generator=generator) < self.condition_dropout
        return label.masked_fill(dropped.to(label.device), self.null_label)


def loss_weight(level: Level, prediction_type: PredictionType, weighting: Weighting) -> float:
    """Return the factor on the squared error of the network's own output at `level`.

    "plain" is 1. The others are given as a weight on the error of x0 and divided by what the
    output's error already counts: 1 for "x0", SNR for "eps" (the simple loss of Ho et al. 2020,
    eq. 14) and ``min(SNR, 5)`` for "min-snr" (Hang et al. 2023, eq. 8).
    """
    if weighting == "plain":
        return 1.0
    snr = min(level.snr, 1e8)
    wanted = {"x0": 1.0, "eps": snr, "min-snr": min(snr, MIN_SNR_GAMMA)}[weighting]
    alpha, sigma = level.alpha, level.sigma
    inherent = {
        "x0": 1.0,
        "eps": snr,
        "v": ((alpha**2 + sigma**2) / max(sigma, 1e-4)) ** 2,
        "flow": ((alpha + sigma) / max(sigma, 1e-4)) ** 2,
        "score": snr / max(sigma, 1e-4) ** 2,
    }[prediction_type]
    return wanted / max(inherent, 1e-8)


def _targets(x0: Tensor, eps: Tensor, alpha: Tensor, sigma: Tensor, prediction_type: PredictionType) -> Tensor:
    """What a perfect network would put out, with one level a sample."""
    match prediction_type:
        case "x0":
            return x0
        case "eps":
            return eps
        case "v":
            return alpha * eps - sigma * x0
        case "flow":
            return eps - x0
        case "score":
            return -eps / sigma.clamp_min(1e-4)
