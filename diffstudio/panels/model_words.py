"""What the model panel says about a model: groups, what it can do, its numbers, in plain words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from diffstudio.models.loading import size_text
from diffstudio.qt.model_answers import ModelCard
from diffstudio.qt.translation import counted, local, said, said_label
from diffstudio.widgets.catalogue_card import Fact
from diffstudio.widgets.chips import Chip


def _tr(text: str) -> str:
    return QCoreApplication.translate("ModelsPanel", text)


GROUPS = (
    ("bundled", "Bundled"),
    ("trained", "Trained here"),
    ("pictures", "Your pictures"),
    ("folder", "Recent folders"),
    ("exact", "In closed form"),
)
"""Sources in the order in which they are shown, and their headings."""

IDEAL = (
    "No training, and no network: at every step this model looks at all the pictures and answers with their average, "
    "weighed by how well each explains what it sees. That is the best answer there is, what a perfect network would "
    "say. In much noise it is the average of all; in little noise the nearest picture alone. So it can only give the "
    "pictures themselves back: it has memorised them, and what a trained network makes beyond that, it makes because "
    "it is not perfect."
)

_ABLE = (
    ("label", "classes", "You can say which kind to make."),
    ("guidance", "guidance", "It can be pushed towards a class, stronger than it would go by itself."),
    ("negative", "negative", "It can be pushed away from a class."),
    ("any_size", "any size", "It can make pictures of other sizes than it was trained on."),
    ("skips", "skip cuts", "The connections inside its network can be cut, to see what they carry."),
    ("exact", "exact", "Its answers are computed, not learned: they are right."),
)


@dataclass(frozen=True, slots=True)
class _Figure:
    key: str
    label: str
    show: Callable[[float], str]
    tooltip: str


def _percent(value: float) -> str:
    return local(f"{100 * value:.3g} %")


def _times(value: float) -> str:
    return _tr("{0} × real").format(local(f"{value:.2f}"))


def _plain(value: float) -> str:
    return local(f"{value:.3g}")


_FIGURES = (
    _Figure("accuracy", "asked kind", _percent,
            "How many of its pictures are of the kind that was asked for, as a second network judges them."),
    _Figure("accuracy_worst_class", "worst kind", _percent,
            "The same for the kind that comes out worst."),
    _Figure("frechet_ratio", "distance", _times,
            "How far all its pictures together are from real ones (Fréchet distance), as a multiple of how far two "
            "sets of real pictures are from each other. 1 could not be told from real."),
    _Figure("diversity_ratio", "variety", _percent,
            "How different two of its pictures of one kind are, compared with two real ones. Far below 100 % it "
            "repeats itself."),
    _Figure("nearest_ratio", "nearest picture", _times,
            "How far its pictures are from the most similar one that it was trained on, as a multiple of what new "
            "real pictures are. Near 1 or above it makes its own; near 0 it copies."),
    _Figure("ring_mode_weights_tv", "uneven ring", _plain,
            "How unevenly its points are spread over the eight clouds of the ring: 0 is even, 1 is all in one."),
)  # fmt: skip

ENERGY = "energy_"
_ENERGY_TIP = (
    "How far its points are from real ones (energy distance), as a multiple of what two sets of real points are from "
    "each other. 1 could not be told from real."
)


def chips(card: ModelCard) -> list[Chip]:
    """Return what a model makes and can do."""
    if not card.kind:
        return []
    words = {"pictures": Chip(_tr("pictures"), _tr("It makes pictures.")),
             "points": Chip(_tr("points"), _tr("It makes points in the plane."))}  # fmt: skip
    able = [Chip(_tr(text), _tr(tooltip)) for key, text, tooltip in _ABLE if key in card.capabilities]
    return [words[card.kind], *able]


def numbers(card: ModelCard) -> str:
    """Return the line under a title: size of what it makes, parameters, room in memory."""
    if not card.kind:
        return ""
    parts = [_size(card)]
    if card.parameters:
        parts.append(_parameters(card.parameters))
    elif card.source == "pictures":
        parts.append(_tr("{0} pictures").format(counted(card.data_count)))
    if card.memory:
        parts.append(local(size_text(card.memory)))
    return " · ".join(parts)


def facts(card: ModelCard) -> list[Fact]:
    """Return everything else that is known about a model, with explanations."""
    if not card.kind:
        return [Fact(_tr("Folder"), str(card.folder))] if card.folder is not None else []
    made = [
        *_quality(card),
        Fact(_tr("Size"), _size(card), _tr("Of what it makes, in pixels or points.")),
        Fact(_tr("Classes"), ", ".join(map(said_label, card.labels)) or _tr("none"),
             _tr("The kinds it can be asked for.")),
        Fact(_tr("Weights"), counted(card.parameters) if card.parameters else _tr("none: computed"),
             _tr("How many numbers were learned.")),
        Fact(_tr("Memory"), local(size_text(card.memory)) if card.memory else _tr("almost none"),
             _tr("What it takes at most while it is loaded.")),
        Fact(_tr("Schedule"), card.schedule, _tr("How noise was mixed in while it learned.")),
        Fact(_tr("Predicts"), _tr(_PREDICTIONS.get(card.prediction, card.prediction)),
             _tr("What the network puts out.")),
    ]  # fmt: skip
    if card.data:
        licence = f" ({card.data_licence})" if card.data_licence else ""
        made.append(Fact(_tr("Data"), said(card.data) + licence, _tr("What it learned from, and its licence.")))
    if card.training:
        made.append(Fact(_tr("Trained"), said(card.training), _tr("How long, and on what.")))
    for label, value in ((_tr("Made"), card.created), (_tr("Licence"), card.licence)):
        if value:
            made.append(Fact(label, value))
    if card.folder is not None:
        made.append(Fact(_tr("Folder"), _breakable(str(card.folder)), str(card.folder)))
    return made


_PREDICTIONS = {
    "eps": "the noise ε",
    "x0": "the picture x₀",
    "v": "the velocity v",
    "score": "the score",
    "flow": "the flow",
}


def _quality(card: ModelCard) -> list[Fact]:
    quality = card.quality
    found = [
        Fact(_first_large(_tr(figure.label)), figure.show(quality[figure.key]), _tr(figure.tooltip))
        for figure in _FIGURES
        if figure.key in quality
    ]
    for key, value in quality.items():
        if key.startswith(ENERGY) and quality.get(f"{key}_real"):
            name = said_label(key.removeprefix(ENERGY).replace("_", " "))
            shown = _times(value / quality[f"{key}_real"])
            found.append(Fact(_tr("Distance, {0}").format(name), shown, _tr(_ENERGY_TIP)))
    samples = quality.get("samples", quality.get("samples_per_class"))
    if found and samples:
        tooltip = _tr("How many of its own, of each class for points, were judged for these figures.")
        found.append(Fact(_tr("Measured on"), counted(round(samples)), tooltip))
    return found


def _size(card: ModelCard) -> str:
    if card.kind == "points":
        return _tr("{0} points").format(counted(card.shape[0]))
    return f"{card.shape[-1]} × {card.shape[-2]}"


def _parameters(count: int) -> str:
    return local(f"{count / 10**6:.3g} M") if count >= 10**6 else f"{round(count / 10**3)} k"


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _breakable(path: str) -> str:
    """Return a path that a narrow label may break after each part."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
