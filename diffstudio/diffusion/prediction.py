"""What one look of a network at a noisy tensor says, in every form the field uses.

Samplers read only `Prediction`; the forms that networks are trained on (eps, x0, v, score, flow)
are turned into it here, at the edge of a model. How to step lives in `samplers`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, get_args

from torch import Tensor

from diffstudio.diffusion.level import Level

PredictionType = Literal["eps", "x0", "v", "score", "flow"]
PREDICTION_TYPES: tuple[PredictionType, ...] = get_args(PredictionType)


@dataclass(frozen=True, slots=True)
class Prediction:
    """One guided model call; every tensor has the shape of `x`.

    Attributes:
        x: The noisy tensor that was looked at.
        level: Its noise level.
        x0: The predicted clean tensor, after guidance.
        x0_cond: The prediction under the condition; None when it was not asked for apart.
        x0_uncond: The prediction without it (or under the negative condition); None likewise.
    """

    x: Tensor
    level: Level
    x0: Tensor
    x0_cond: Tensor | None = None
    x0_uncond: Tensor | None = None

    @property
    def eps(self) -> Tensor:
        """The noise that `x0` leaves over: ``(x - alpha·x0)/sigma``; needs ``sigma > 0``."""
        return eps_from_x0(self.x, self.x0, self.level)

    @property
    def v(self) -> Tensor:
        """The velocity ``alpha·eps - sigma·x0`` (Salimans & Ho 2022, section 4)."""
        return self.level.alpha * self.eps - self.level.sigma * self.x0

    @property
    def score(self) -> Tensor:
        """The score ``∇ log q(x) = -eps/sigma``; needs ``sigma > 0``."""
        return -self.eps / self.level.sigma

    @property
    def flow(self) -> Tensor:
        """The direction of rectified flow, ``eps - x0`` (Liu et al. 2022)."""
        return self.eps - self.x0


class Denoise(Protocol):
    """A model as samplers see it: a noisy tensor and its level in, a `Prediction` out."""

    def __call__(self, x: Tensor, level: Level) -> Prediction:
        """Predict the clean tensor behind `x`, which lies at `level`."""
        ...


def eps_from_x0(x: Tensor, x0: Tensor, level: Level) -> Tensor:
    """The noise in `x` when the picture behind it is `x0`: ``(x - alpha·x0)/sigma``."""
    return (x - level.alpha * x0) / level.sigma


def x0_from_output(output: Tensor, x: Tensor, level: Level, prediction_type: PredictionType) -> Tensor:
    """Turn what a network put out into the clean tensor it implies.

    ======  ==========================================  =================
    type    clean tensor                                undefined at
    ======  ==========================================  =================
    eps     ``(x - sigma·eps)/alpha``                   pure noise
    x0      the output itself
    v       ``(alpha·x - sigma·v)/(alpha² + sigma²)``
    score   ``(x + sigma²·score)/alpha`` (Tweedie)      pure noise
    flow    ``(x - sigma·flow)/(alpha + sigma)``
    ======  ==========================================  =================

    Args:
        output: The network's output, shape of `x`.
        x: The noisy tensor, at `level`.
        level: Where `x` lies.
        prediction_type: What `output` stands for.

    Raises:
        ValueError: The form is undefined at this level, or the type is not known.
    """
    if prediction_type == "x0":
        return output
    of_x, of_output = _x0_weights(level, prediction_type)
    return (x * of_x).add_(output, alpha=of_output)  # two passes over memory, where the formulas have four


def _x0_weights(level: Level, prediction_type: PredictionType) -> tuple[float, float]:
    """Return the weights of x and of the output in the clean tensor."""
    alpha, sigma = level.alpha, level.sigma
    match prediction_type:
        case "v":
            norm = alpha * alpha + sigma * sigma
            return alpha / norm, -sigma / norm
        case "flow":
            return 1 / (alpha + sigma), -sigma / (alpha + sigma)
        case "eps" | "score":
            if alpha == 0:
                raise ValueError(f"a model that predicts {prediction_type} cannot start at pure noise (alpha = 0)")
            return 1 / alpha, (-sigma if prediction_type == "eps" else sigma * sigma) / alpha
    raise ValueError(f"unknown prediction type {prediction_type!r}, expected one of {PREDICTION_TYPES}")


def output_target(x0: Tensor, eps: Tensor, level: Level, prediction_type: PredictionType) -> Tensor:
    """What a perfect network would put out for this picture and this noise: the training target.

    Args:
        x0: Clean tensors.
        eps: Their noise, same shape, unit variance.
        level: The one level at which they are mixed.
        prediction_type: The form to express it in.

    Raises:
        ValueError: The type is not known.
    """
    match prediction_type:
        case "x0":
            return x0
        case "eps":
            return eps
        case "v":
            return level.alpha * eps - level.sigma * x0
        case "score":
            return -eps / level.sigma
        case "flow":
            return eps - x0
    raise ValueError(f"unknown prediction type {prediction_type!r}, expected one of {PREDICTION_TYPES}")
