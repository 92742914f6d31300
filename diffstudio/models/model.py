"""The `Model`: a network, the schedule it was trained on and its card, asked as a pair of predictions.

What is done with the two predictions is `diffusion.guidance`'s matter; models in closed form live in
`exact`, and where models come from is said in `catalogue`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from diffstudio.diffusion.guidance import PairDenoise
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import x0_from_output
from diffstudio.diffusion.schedule import NoiseSchedule
from diffstudio.diffusion.schedules import make_schedule
from diffstudio.errors import UserError
from diffstudio.models.card import ADVICE, Card, Kind
from diffstudio.models.config import UNetConfig
from diffstudio.models.inference import arrange, build, fill
from diffstudio.models.mlp import PointMLP
from diffstudio.models.rows import Compute, RowWise
from diffstudio.models.unet import UNet

Called = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Condition:
    """What a model is asked to make; without a label, whatever it likes.

    Attributes:
        label: A class.
        towards: Another one, or None as above, that is mixed in; not every model can do that.
        share: How much of it, 0 … 1.
    """

    label: str | None = None
    towards: str | None = None
    share: float = 0.0

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise ValueError(f"the share of a second class must be from 0 to 1, not {self.share!r}")


@dataclass(frozen=True, slots=True)
class Mixed:
    """Two classes by index (None: no condition) and the share of the second one."""

    first: int | None
    second: int | None
    share: float


Label = int | Mixed | None


class Model(Protocol):
    """Anything that can be sampled from."""

    @property
    def card(self) -> Card:
        """What it is."""
        ...

    @property
    def schedule(self) -> NoiseSchedule:
        """The noise levels it knows."""
        ...

    @property
    def device(self) -> torch.device:
        """Where it computes; what it is given lies there too."""
        ...

    @property
    def parameters(self) -> int:
        """How many numbers its weights hold."""
        ...

    @property
    def bytes(self) -> int:
        """How much memory these take."""
        ...

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of one sample; see `Card.shape`."""
        ...

    @property
    def kind(self) -> Kind:
        """What it makes."""
        ...

    @property
    def labels(self) -> tuple[str, ...]:
        """Its classes."""
        ...

    @property
    def capabilities(self) -> frozenset[str]:
        """What it can do; see `Card.capabilities`."""
        ...

    def pair(
        self, positive: Condition, negative: Condition | None = None, *, calls: Called | None = None
    ) -> PairDenoise:
        """Return the model under `positive` and, beside it, without a condition or under `negative`.

        Args:
            positive: What to make.
            negative: What to steer away from; None, or one without a label, for no condition.
            calls: Called before each prediction that is computed: twice for a guided look at a whole
                batch. What it raises ends the look.

        Raises:
            UserError: The model does not have the label, or cannot mix two.
        """
        ...


class Described:
    """What a model says about itself by its card; the models of this package build on it."""

    def __init__(self, card: Card) -> None:
        self.card = card

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of one sample; see `Card.shape`."""
        return self.card.shape

    @property
    def kind(self) -> Kind:
        """What it makes."""
        return self.card.kind

    @property
    def labels(self) -> tuple[str, ...]:
        """Its classes."""
        return self.card.labels

    @property
    def capabilities(self) -> frozenset[str]:
        """What it can do; see `Card.capabilities`."""
        return self.card.capabilities

    def index(self, condition: Condition | None) -> int | None:
        """Return the index of a condition's class, None for no condition.

        Raises:
            UserError: The model does not have the label, or cannot mix two.
        """
        if condition is not None and condition.share > 0:
            advice = "Keep to one class, or use a trained model."
            raise UserError(f"{self.card.title} cannot mix classes.", advice)
        label = None if condition is None else condition.label
        if label is None:
            return None
        if label in self.card.labels:
            return self.card.labels.index(label)
        if not self.card.labels:
            raise UserError(f"{self.card.title} makes one kind of thing only, not {label!r}.", "Choose no class.")
        known = ", ".join(self.card.labels[:20]) + (" …" if len(self.card.labels) > 20 else "")
        raise UserError(f"{self.card.title} does not know {label!r}.", f"It knows {known}.")


@dataclass(frozen=True, slots=True)
class LabelPair:
    """A `PairDenoise` that asks for one or two labels.

    Attributes:
        predict: Rows ``r ...``, their level and a label for each in, x0 out.
        positive: Label of the first prediction, None for no condition.
        negative: Label of the second.
        calls: Called before each prediction that is computed.
    """

    predict: Compute
    positive: Label
    negative: Label
    calls: Called | None = None

    def __call__(
        self, x: Tensor, level: Level, *, want_cond: bool, want_uncond: bool
    ) -> tuple[Tensor | None, Tensor | None]:
        """Predict x0 for ``b ...``; where both are wanted they are computed in one go."""
        wanted = [self.positive] * want_cond + [self.negative] * want_uncond
        labels = list(dict.fromkeys(wanted))
        if self.calls:
            for _ in labels:
                self.calls()
        rows = x if len(labels) == 1 else torch.cat([x] * len(labels))
        x0 = self.predict(rows, level, [label for label in labels for _ in range(len(x))])
        by_label = dict(zip(labels, x0.chunk(len(labels)), strict=True))
        return by_label[self.positive] if want_cond else None, by_label[self.negative] if want_uncond else None


class NetworkModel(Described):
    """A trained network as a model.

    On the CPU a sample's bits depend on nothing but itself, its level and its condition: not on the
    batch, its place in it, what else is asked for, or the number of threads.

    Args:
        card: What it is.
        network: The network; it is taken over and rearranged for looking, see `from_weights`.
        device: Where to compute.
        cut_skips: Skip connections of a U-Net to cut, to show what they carry; see `UNet.forward`.

    Raises:
        UserError: The device is not there, or the card's schedule is not possible.
    """

    def __init__(
        self, card: Card, network: UNet | PointMLP, device: str | torch.device = "cpu", cut_skips: Collection[int] = ()
    ) -> None:
        super().__init__(card)
        self.schedule = schedule_of(card)
        self.device = _present(device)
        self.network = network
        arrange(network, self.device)
        self.cut_skips = frozenset(cut_skips)
        self._rows = RowWise(self._output, groups=isinstance(card.network, UNetConfig))

    @classmethod
    def from_weights(
        cls,
        card: Card,
        weights: Mapping[str, Tensor],
        device: str | torch.device = "cpu",
        cut_skips: Collection[int] = (),
    ) -> NetworkModel:
        """Return the model of a card and the state of its network, for instance of one under training.

        The tensors may be shared with the model: whoever goes on changing them gives copies.

        Raises:
            UserError: As for the constructor, or the weights do not fit the card.
        """
        if card.network is None:
            raise UserError(f"The model {card.name} has no network.", ADVICE)
        network = build(card.network)
        try:
            fill(network, weights)
        except RuntimeError as error:
            raise UserError(f"The weights do not fit the card of the model {card.name}.", ADVICE) from error
        return cls(card, network, device, cut_skips)

    @property
    def parameters(self) -> int:
        """How many numbers its weights hold."""
        return self.card.parameters

    @property
    def bytes(self) -> int:
        """How much memory these take, in single precision."""
        return 4 * self.card.parameters

    def pair(
        self, positive: Condition, negative: Condition | None = None, *, calls: Called | None = None
    ) -> LabelPair:
        """Return the model under two conditions; see `Model.pair`."""
        return LabelPair(self._predict, self._label(positive), self._label(negative), calls)

    def _label(self, condition: Condition | None) -> Label:
        """Return a condition as `_output` takes it: a class alone is an index, whichever end of a mixture."""
        if condition is None or condition.share == 0:
            return self.index(condition)
        first, second = (self.index(Condition(label)) for label in (condition.label, condition.towards))
        return second if condition.share == 1 else Mixed(first, second, condition.share)

    @torch.no_grad()
    def _predict(self, x: Tensor, level: Level, labels: Sequence[Label]) -> Tensor:
        """Predict x0 for rows ``r ...``, in the dtype of `x`."""
        single = x.to(torch.float32)
        output = self._rows(single, level, labels) if self.device.type == "cpu" else self._output(single, level, labels)
        return x0_from_output(output.to(x.dtype), x, level, self.card.prediction)

    def _output(self, x: Tensor, level: Level, labels: Sequence[Label]) -> Tensor:
        """What the network puts out for some rows."""
        t = torch.full((1,), level.t, dtype=torch.float32, device=x.device)
        label = self._told(labels, x.device)
        if isinstance(self.network, UNet):
            x = x.contiguous(memory_format=torch.channels_last)
            return self.network(x, t, label, cut_skips=self.cut_skips)  # type: ignore[no-any-return]
        if len(x) > 1:  # one row alone shares its time and class by broadcasting
            t, label = t.expand(x.shape[0] * x.shape[1]), label.repeat_interleave(x.shape[1], dim=0)
        out: Tensor = self.network(x.flatten(0, 1), t, label)
        return out.reshape(x.shape)

    def _told(self, labels: Sequence[Label], device: torch.device) -> Tensor:
        """Return what the network is told of the classes: indices ``r``, or ``r e`` where some are mixed."""
        mixtures = [label if isinstance(label, Mixed) else Mixed(label, label, 0.0) for label in labels]
        null, table = len(self.labels), self.network.embedding.classes
        first = [null if mixture.first is None else mixture.first for mixture in mixtures]
        if table is None or all(mixture.share == 0 for mixture in mixtures):
            return torch.tensor(first, device=device)
        second = [null if mixture.second is None else mixture.second for mixture in mixtures]
        shares, weight = [mixture.share for mixture in mixtures], table.weight
        rows = zip(first, second, shares, strict=True)  # one by one: no row depends on its company
        return torch.stack([torch.lerp(weight[a], weight[b], share) for a, b, share in rows])


def schedule_of(card: Card) -> NoiseSchedule:
    """Return the noise schedule that a card names.

    Raises:
        UserError: Its options are not possible.
    """
    try:
        return make_schedule(card.schedule, **dict(card.schedule_options))
    except ValueError as error:
        raise UserError(f"The model {card.name} cannot be used: {error}.", ADVICE) from error


def _present(device: str | torch.device) -> torch.device:
    """Return a device that was seen to work."""
    try:
        found = torch.device(device)
        torch.empty(1, device=found)
    except (RuntimeError, AssertionError) as error:  # AssertionError: a build of torch without that device
        raise UserError(f"There is no device {str(device)!r} here.", "Choose the CPU.") from error
    return found
