"""Denoisers in closed form: what a perfect network would answer, and so the oracles of the tests.

A mixture of Gaussians stays one under noise, so that its density, score, posterior mean and class
posterior are known at every level; the ideal denoiser of a finite set of pictures is its limit of
zero variance. As models with a card they appear in `models.exact`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Prediction

Label = int | Tensor | None
"""One class for all samples, one a sample (``b``), or None for all classes together."""


@dataclass(frozen=True, slots=True)
class GaussianMixture:
    """A mixture of round Gaussians, ``p(x0) = Σ w_k N(mean_k, variance_k·I)``, under any noise.

    At a level it is ``Σ w_k N(alpha·mean_k, v_k·I)`` with ``v_k = alpha²·variance_k + sigma²``. The
    class of a sample is the component it is from. Everything is computed in float64, where the
    means are, and answered in the dtype and on the device of `x`.

    Attributes:
        weights: ``k``, above 0; scaled to sum to 1.
        means: ``k ...``: points, pictures, anything.
        variances: ``k``, at least 0.
    """

    weights: Tensor
    means: Tensor
    variances: Tensor

    def __post_init__(self) -> None:
        count = len(self.means)
        if count == 0 or self.weights.shape != (count,) or self.variances.shape != (count,):
            raise ValueError(
                f"a mixture needs a weight and a variance for each of its {count} means, "
                f"not {tuple(self.weights.shape)} and {tuple(self.variances.shape)}"
            )
        if not bool((self.weights > 0).all()) or not bool((self.variances >= 0).all()):
            raise ValueError("the weights of a mixture must be above 0 and its variances at least 0")
        object.__setattr__(self, "weights", self.weights.double() / self.weights.double().sum())
        object.__setattr__(self, "means", self.means.double())
        object.__setattr__(self, "variances", self.variances.double())

    def component(self, label: int) -> GaussianMixture:
        """Return one component as a mixture of its own."""
        one = slice(label, label + 1)
        return GaussianMixture(self.weights[one], self.means[one], self.variances[one])

    def log_density(self, x: Tensor, level: Level) -> Tensor:
        """Return ``log q(x)`` at `level` in nats, ``b``."""
        return self._log_joint(x, level, None).logsumexp(1).to(x)

    def class_posterior(self, x: Tensor, level: Level) -> Tensor:
        """Return ``p(component | x)`` at `level`, ``b k``."""
        return self._log_joint(x, level, None).softmax(1).to(x)

    def score(self, x: Tensor, level: Level, label: Label = None) -> Tensor:
        """Return ``∇ log q(x)`` at `level`, shape of `x`: the mean over ``(alpha·mean_k - x)/v_k``."""
        share = self._log_joint(x, level, label).softmax(1) / self._noised_variances(level)  # b k
        return self._of_means(share, level.alpha, x, -share.sum(1)).to(x)

    def score_divergence(self, x: Tensor, level: Level) -> Tensor:
        """Return ``∇·∇ log q(x)`` at `level`, ``b``.

        With g_k the component's own score and r_k its posterior: ``Σ r_k·(|g_k|² - d/v_k) - |Σ r_k·g_k|²``.
        """
        posterior = self._log_joint(x, level, None).softmax(1)  # b k
        variances = self._noised_variances(level)
        dimensions = x[0].numel()
        own = posterior * (self._square_distances(x, level) / variances**2 - dimensions / variances)
        return (own.sum(1) - self.score(self._exact(x), level).flatten(1).square().sum(1)).to(x)

    def posterior_mean(self, x: Tensor, level: Level, label: Label = None) -> Tensor:
        """Return ``E[x0 | x]`` at `level`, shape of `x`.

        Each component answers ``mean_k + gain_k·(x - alpha·mean_k)`` with
        ``gain_k = alpha·variance_k/v_k``; defined at pure noise, where it is the mixture's mean.
        """
        posterior = self._log_joint(x, level, label).softmax(1)  # b k
        gain = level.alpha * self.variances / self._noised_variances(level)  # k
        weights = posterior * (1 - level.alpha * gain)
        return self._of_means(weights, 1.0, x, (posterior * gain).sum(1)).to(x)

    def posterior_sample(self, x: Tensor, level: Level, generator: torch.Generator) -> Tensor:
        """Draw one clean tensor behind each of `x` from ``q(x0 | x)``, exactly."""
        label = torch.multinomial(self._log_joint(x, level, None).softmax(1), 1, generator=generator)[:, 0]
        variance = self._noised_variances(level)
        gain = (level.alpha * self.variances / variance)[label]
        spread = (self.variances * level.sigma**2 / variance)[label].sqrt()
        means = self.means[label]
        eps = torch.randn(means.shape, generator=generator, dtype=torch.float64)
        return (means + _rows(gain, x) * (self._exact(x) - level.alpha * means) + _rows(spread, x) * eps).to(x)

    def sample(self, count: int, generator: torch.Generator) -> Tensor:
        """Draw clean tensors, ``count ...``, float64."""
        label = torch.multinomial(self.weights, count, replacement=True, generator=generator)
        means = self.means[label]
        eps = torch.randn(means.shape, generator=generator, dtype=torch.float64)
        return means + _rows(self.variances[label].sqrt(), means) * eps

    def denoise(self, x: Tensor, level: Level, label: Label = None) -> Prediction:
        """Return the prediction of a perfect network, under the condition of a component or none.

        Args:
            x: Noisy tensors at `level`, ``b ...``.
            level: Where they lie; `sigma` above 0, or every component of some variance.
            label: Component to condition on.
        """
        return Prediction(x, level, self.posterior_mean(x, level, label))

    def _exact(self, x: Tensor) -> Tensor:
        return x.to(self.means)

    def _noised_variances(self, level: Level) -> Tensor:
        return level.alpha**2 * self.variances + level.sigma**2

    def _square_distances(self, x: Tensor, level: Level) -> Tensor:
        """``|x - alpha·mean_k|²``, b k, from the differences themselves: exact where it is small."""
        return (self._exact(x).flatten(1)[:, None] - level.alpha * self.means.flatten(1)).square().sum(2)

    def _log_joint(self, x: Tensor, level: Level, label: Label) -> Tensor:
        """``log w_k + log N(x; alpha·mean_k, v_k)``, b k; -inf for the other classes."""
        variances = self._noised_variances(level)
        normal = -0.5 * (
            self._square_distances(x, level) / variances + x[0].numel() * (2 * math.pi * variances).log()
        )
        return _only(normal + self.weights.log(), torch.arange(len(self.weights), device=self.weights.device), label)

    def _of_means(self, weights: Tensor, factor: float, x: Tensor, x_factor: Tensor) -> Tensor:
        """``factor·Σ_k weights_k·mean_k + x_factor·x``, shape of `x`, float64."""
        mixed = factor * (weights @ self.means.flatten(1))
        return mixed.reshape(x.shape) + _rows(x_factor, x) * self._exact(x)


class IdealDenoiser:
    """The perfect denoiser of a finite set of pictures, which can only ever give these back.

    ``x0 = Σ softmax_i(-|x - alpha·x_i|²/(2·sigma²))·x_i`` (Karras et al. 2022, appendix B.3). A
    network that reached the minimum of its training loss would answer so: it would have memorised.

    Args:
        pictures: ``n ...``, kept in their dtype.
        labels: Class of each picture, ``n``, for conditional answers; None where there are none.
        chunk: Pictures that are turned into `dtype` at a time.
        dtype: In which products of pictures are taken: double precision, or single, which is quicker by far
            for pictures that are in it. Posteriors are in double precision either way.
    """

    def __init__(
        self,
        pictures: Tensor,
        labels: Tensor | None = None,
        chunk: int = 1024,
        dtype: torch.dtype = torch.float64,
    ) -> None:
        if len(pictures) == 0:
            raise ValueError("the ideal denoiser needs at least one picture")
        if labels is not None and labels.shape != (len(pictures),):
            raise ValueError(f"there are {len(pictures)} pictures but labels of shape {tuple(labels.shape)}")
        self.pictures = pictures
        self.labels = labels
        self._chunk = chunk
        self._dtype = dtype
        self._squares = torch.cat([rows.double().square().sum(1) for rows in self._chunks()])  # n

    def __call__(self, x: Tensor, level: Level, label: Label = None) -> Prediction:
        """Return the weighted mean of the pictures as a prediction.

        Args:
            x: Noisy tensors at `level`, ``b ...``.
            level: Where they lie, `sigma` above 0.
            label: Class to choose among; needs `labels`.

        Raises:
            ValueError: The level is clean, or there is no picture of the class.
        """
        weights = self.weights(x, level, label).to(self._dtype)  # b n
        x0 = torch.zeros_like(self._flat(x))  # b d
        for index, rows in enumerate(self._chunks()):
            start = index * self._chunk
            x0 += weights[:, start : start + len(rows)] @ rows
        return Prediction(x, level, x0.reshape(x.shape).to(x))

    def weights(self, x: Tensor, level: Level, label: Label = None) -> Tensor:
        """Return how much each picture counts: its posterior probability, ``b n`` in float64.

        Raises:
            ValueError: As for a call.
        """
        if level.sigma == 0:
            raise ValueError("the ideal denoiser has nothing to do at a clean level")
        flat = self._flat(x)
        products = torch.cat([flat @ rows.T for rows in self._chunks()], dim=1).double()  # b n
        logits = (level.alpha * products - level.alpha**2 / 2 * self._squares) / level.sigma**2
        if label is not None:
            if self.labels is None:
                raise ValueError("these pictures have no labels to condition on")
            logits = _only(logits, self.labels, label)
        return logits.softmax(1)

    def _flat(self, x: Tensor) -> Tensor:
        return x.to(self._squares.device, self._dtype).flatten(1)

    def _chunks(self) -> Iterator[Tensor]:
        for start in range(0, len(self.pictures), self._chunk):
            yield self.pictures[start : start + self._chunk].flatten(1).to(self._dtype)


def _only(logits: Tensor, classes: Tensor, label: Label) -> Tensor:
    """Logits ``b n`` with -inf wherever the class is another than the sample's."""
    if label is None:
        return logits
    wanted = torch.as_tensor(label, device=classes.device).expand(len(logits))
    same = classes == wanted[:, None]  # b n
    if not bool(same.any(1).all()):
        raise ValueError(f"there is nothing of class {label}")
    return logits.masked_fill(~same, -math.inf)


def _rows(values: Tensor, like: Tensor) -> Tensor:
    """One float64 value a sample, shaped to multiply `like`."""
    return values.reshape(-1, *(1,) * (like.ndim - 1))
