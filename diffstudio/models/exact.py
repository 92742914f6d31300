"""Models in closed form: mixtures of Gaussians, and the ideal denoiser of a set of pictures.

They need no training, are sampled like any other model, and show what a network approaches. Their
mathematics lives in `diffusion.exact`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from torch import Tensor

from diffstudio.diffusion.exact import GaussianMixture, IdealDenoiser
from diffstudio.diffusion.level import Level
from diffstudio.errors import UserError
from diffstudio.models.card import Card, Data, Defaults
from diffstudio.models.exact_cards import CARDS, RING
from diffstudio.models.model import Called, Condition, Described, LabelPair, schedule_of
from diffstudio.models.picture_folder import PictureFolder, read, select
from diffstudio.models.rows import RowWise

Answer = Callable[[Tensor, Level, int | None], Tensor]
"""One sample ``1 ...``, its level (not clean) and the index of a class or None in; x0 out."""

MAX_VALUES = 1 << 28
"""Numbers that the pictures may hold together: 2 GiB in double precision."""


class ExactModel(Described):
    """A model whose predictions are computed, not learned. It lives on the CPU.

    Args:
        card: What it is; its network is None.
        answer: Its denoiser.
        values: How many numbers it is made of.
        value_bytes: What each of them takes.
    """

    def __init__(self, card: Card, answer: Answer, values: int, value_bytes: int = 8) -> None:
        super().__init__(card)
        self.schedule = schedule_of(card)
        self.device = torch.device("cpu")
        self.parameters = values
        self._value_bytes = value_bytes
        self._answer = answer
        self._rows = RowWise(self._row, groups=False)

    @property
    def bytes(self) -> int:
        """How much memory its numbers take."""
        return self._value_bytes * self.parameters

    def pair(
        self, positive: Condition, negative: Condition | None = None, *, calls: Called | None = None
    ) -> LabelPair:
        """Return the model under two conditions; see `Model.pair`."""
        return LabelPair(self._rows, self.index(positive), self.index(negative), calls)

    def _row(self, x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
        """A clean sample is what it is; at any other level the denoiser is asked."""
        return x / level.alpha if level.is_clean else self._answer(x, level, labels[0])


def mixture_model(card: Card, mixture: GaussianMixture) -> ExactModel:
    """Return a mixture of Gaussians in the plane as a model; each component is a class of the card.

    Raises:
        UserError: The card has labels, but not one for each component.
    """
    if card.labels and len(card.labels) != len(mixture.means):
        raise UserError(f"The model {card.name} has {len(card.labels)} labels for {len(mixture.means)} Gaussians.")
    return ExactModel(
        card,
        lambda x, level, label: mixture.posterior_mean(x[0], level, label)[None],
        mixture.means.numel() + mixture.weights.numel() + mixture.variances.numel(),
    )


def built_in(name: str) -> ExactModel:
    """Return one of the models of `exact_cards.CARDS`.

    Raises:
        KeyError: There is no such model.
    """
    card = CARDS[name]
    count = len(card.labels)
    start, radius, deviation = (0.0, 1.0, 0.08) if name == RING else (math.pi / 2, 0.7, 0.4)
    angles = start + torch.arange(count, dtype=torch.float64) * (2 * math.pi / count)
    means = radius * torch.stack([angles.cos(), angles.sin()], dim=1)
    weights = torch.ones(count, dtype=torch.float64)
    return mixture_model(card, GaussianMixture(weights, means, deviation**2 * weights))


def ideal_model(
    pictures: Tensor, label_ids: Tensor | None = None, labels: tuple[str, ...] = (), *, name: str = "ideal"
) -> ExactModel:
    """Return the ideal denoiser of pictures as a model: it can only give these back.

    Args:
        pictures: ``n c h w`` in [-1, 1], one or three channels.
        label_ids: The class of each, ``n``; every class has a picture.
        labels: Names of the classes.
        name: Of the model.

    Raises:
        UserError: There is no picture, there are too many, or the labels do not fit.
    """
    if pictures.ndim != 4 or len(pictures) == 0:
        raise UserError("The ideal denoiser needs at least one picture.", "Choose a folder with pictures.")
    if pictures.numel() > MAX_VALUES:
        raise UserError("These are too many pictures for the ideal denoiser.", "Use fewer or smaller ones.")
    known = [] if label_ids is None else sorted(set(label_ids.tolist()))
    if known != list(range(len(labels))):
        raise UserError("The ideal denoiser needs a picture of every class.", "Check the labels.")
    card = Card(
        name=name,
        title=f"{len(pictures):,} pictures, exact",
        summary="The perfect denoiser of these pictures: it has memorised them and can only give them back.",
        kind="pictures",
        shape=tuple(pictures.shape[1:]),
        network=None,
        schedule="cosine",
        prediction="x0",
        labels=labels,
        defaults=Defaults(steps=20, guidance=1.0),
        data=Data("The pictures themselves.", len(pictures)),
    )
    ideal = IdealDenoiser(pictures.double(), label_ids)
    return ExactModel(card, lambda x, level, label: ideal(x, level, label).x0, pictures.numel())


def model_of_pictures(folder: PictureFolder) -> ExactModel:
    """Return the ideal denoiser of a folder of pictures that was read; it computes in single precision."""
    pictures = torch.from_numpy(folder.squares).permute(0, 3, 1, 2).float().div_(127.5).sub_(1)  # n 3 h w
    ids = None if folder.label_ids is None else torch.from_numpy(folder.label_ids)
    ideal = IdealDenoiser(pictures.contiguous(), ids, dtype=torch.float32)
    return ExactModel(folder.card, lambda x, level, label: ideal(x, level, label).x0, pictures.numel(), 4)


def ideal_model_of_folder(folder: Path, size: int = 64) -> ExactModel:
    """Return the ideal denoiser of the pictures in `folder`; see `picture_folder.select`.

    Raises:
        UserError: The folder cannot be read, or there is no picture that can.
    """
    return model_of_pictures(read(select(folder, size)))
