"""`Card`: what a model is, in words and numbers, checked before anything is built.

No torch here, so that the window can list models before torch is loaded. JSON is read and written in
`card_json`, the checks of single entries live in `card_checks`, and networks are built in `native`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from diffstudio.diffusion.options import check_options
from diffstudio.diffusion.schedules import SCHEDULES
from diffstudio.errors import UserError
from diffstudio.jsontext import shown
from diffstudio.models import card_checks as check
from diffstudio.models.card_checks import Pairs
from diffstudio.models.config import MAX_CLASSES, NetworkConfig, UNetConfig

if TYPE_CHECKING:
    from diffstudio.diffusion.prediction import PredictionType

Kind = Literal["pictures", "points"]
KINDS: tuple[Kind, ...] = get_args(Kind)
PREDICTIONS = ("eps", "x0", "v", "score", "flow")
VERSION = 1
"""The format that is written; counts up when an entry changes its meaning."""
MAX_WEIGHT_BYTES = 4 << 30
MAX_SIDE = 4096
MAX_POINTS = 65_536
MAX_COUNT = 10**15

ADVICE = "Get the model again from where it came from, or mend its card.json."


@dataclass(frozen=True, slots=True)
class Defaults:
    """How the model is used when nothing else is asked for; labels as they stand on screen."""

    sampler: str = "DPM++ 2M"
    schedule_type: str = "Automatic"
    steps: int = 20
    guidance: float = 1.0
    eta: float | None = None


@dataclass(frozen=True, slots=True)
class Data:
    """What the model learned from: in words, how many examples, under which licence."""

    text: str
    count: int = 0
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Training:
    """How the model was trained; `recipe` is a flat summary of what decided it."""

    steps: int
    seconds: float
    device: str
    recipe: Pairs = ()


@dataclass(frozen=True, slots=True)
class Card:
    """What a model is. A card that exists is a valid one.

    Attributes:
        name: By which it is found: letters, digits, dots, dashes, underscores.
        title: Its name on screen.
        summary: One sentence shown to users.
        kind: What it makes.
        shape: Of one sample: channels, height, width of a picture; number and dimension of points.
        network: Shape of its network; None for an exact model, which has none.
        schedule: Kind of noise schedule, a key of `diffstudio.diffusion.schedules.SCHEDULES`.
        schedule_options: What its maker takes.
        prediction: What the network puts out.
        labels: Classes in the order of their indices; empty for a model without conditions.
        defaults: How it is used when nothing else is asked for.
        data: What it learned from.
        training: How.
        quality: Measured figures by name.
        licence: Under which it may be used.
        created: ISO 8601 date or time, or empty.
        weights: SHA-256 of the weights' file, or empty.
        version: Of the format.

    Raises:
        UserError: An entry is missing, impossible or too large; it is named.
    """

    name: str
    title: str
    summary: str
    kind: Kind
    shape: tuple[int, ...]
    network: NetworkConfig | None
    schedule: str
    schedule_options: Pairs = ()
    prediction: PredictionType = "v"
    labels: tuple[str, ...] = ()
    defaults: Defaults = Defaults()
    data: Data | None = None
    training: Training | None = None
    quality: Pairs = ()
    licence: str = ""
    created: str = ""
    weights: str = ""
    version: int = VERSION

    def __post_init__(self) -> None:
        try:
            for field in ("schedule_options", "quality"):
                object.__setattr__(self, field, check.pairs(field, getattr(self, field)))
            _check_words(self)
            _check_shape(self)
            _check_network(self)
            _check_schedule(self)
            _check_parts(self)
        except ValueError as error:
            raise UserError(f"This model's card is not possible: {error}.", ADVICE) from error

    @property
    def conditioning(self) -> Literal["none", "label"]:
        """Whether the model can be told what to make."""
        return "label" if self.labels else "none"

    @property
    def capabilities(self) -> frozenset[str]:
        """What the model can do: its kind, and of "label", "guidance", "negative", "any_size", "skips", "exact"."""
        able: set[str] = {self.kind}
        if self.labels:
            able |= {"label", "guidance", "negative"}
        if isinstance(self.network, UNetConfig):
            able |= {"any_size", "skips"}
        if self.network is None:
            able.add("exact")
        return frozenset(able)

    @property
    def parameters(self) -> int:
        """How many numbers the weights hold, by arithmetic alone."""
        return self.network.parameter_count if self.network else 0


def _check_words(card: Card) -> None:
    check.name(card.name)
    check.text("title", card.title, 80, empty=False)
    check.text("summary", card.summary, 400)
    check.text("licence", card.licence, 400)
    check.date("created", card.created)
    check.digest("weights", card.weights)
    check.labels(card.labels, MAX_CLASSES)


def _check_shape(card: Card) -> None:
    check.one_of("kind", card.kind, KINDS)
    wanted = 3 if card.kind == "pictures" else 2
    if len(card.shape) != wanted:
        raise ValueError(f"the shape of {card.kind} needs {wanted} numbers, not {len(card.shape)}")
    if card.kind == "pictures":
        if card.shape[0] not in (1, 3):
            raise ValueError(f"pictures have 1 or 3 channels, not {shown(card.shape[0])}")
        check.whole("height", card.shape[1], 1, MAX_SIDE)
        check.whole("width", card.shape[2], 1, MAX_SIDE)
    else:
        check.whole("number of points", card.shape[0], 1, MAX_POINTS)
        if card.shape[1] != 2:
            raise ValueError(f"points have 2 coordinates, not {shown(card.shape[1])}")


def _check_network(card: Card) -> None:
    """The network is possible, of a sane size, and fits the shape and the labels."""
    network = card.network
    if network is None:
        return
    network.check()
    if network.parameter_count * 4 > MAX_WEIGHT_BYTES:
        size, most = network.parameter_count * 4 / 2**30, MAX_WEIGHT_BYTES / 2**30
        raise ValueError(f"the network would need {size:,.0f} GiB, at most {most:.0f} are allowed")
    if network.num_classes != len(card.labels):
        raise ValueError(f"the network has {network.num_classes:,} classes, but there are {len(card.labels):,} labels")
    if isinstance(network, UNetConfig) != (card.kind == "pictures"):
        raise ValueError(f"this kind of network cannot make {card.kind}")
    width = network.in_channels if isinstance(network, UNetConfig) else network.dim
    expected = card.shape[0] if card.kind == "pictures" else card.shape[1]
    if width != expected:
        raise ValueError(f"the network is made for {width:,} channels, but the shape has {expected:,}")


def _check_schedule(card: Card) -> None:
    check.one_of("prediction", card.prediction, PREDICTIONS)
    check.one_of("schedule", card.schedule, tuple(SCHEDULES))
    check_options("the schedule", SCHEDULES[card.schedule].options, dict(card.schedule_options))


def _check_parts(card: Card) -> None:
    check.text("sampler", card.defaults.sampler, check.MAX_WORD, empty=False)
    check.text("schedule_type", card.defaults.schedule_type, check.MAX_WORD, empty=False)
    check.whole("steps", card.defaults.steps, 1, 1000)
    check.number("guidance", card.defaults.guidance, 0, 100)
    check.number("eta", card.defaults.eta or 0.0, 0, 1)
    if card.data is not None:
        check.text("data.text", card.data.text, check.MAX_VALUE)
        check.text("data.licence", card.data.licence, 400)
        check.whole("data.count", card.data.count, 0, MAX_COUNT)
    if card.training is not None:
        check.whole("training.steps", card.training.steps, 0, MAX_COUNT)
        check.number("training.seconds", card.training.seconds, 0, MAX_COUNT)
        check.text("training.device", card.training.device, 200)
        recipe = check.pairs("training.recipe", card.training.recipe)
        object.__setattr__(card.training, "recipe", recipe)
