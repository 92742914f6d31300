"""What the workers answer about models: frozen values and arrays, nothing of torch; see `answers`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from diffstudio.qt.answers import Picture
from diffstudio.qt.requests import Request

Source = Literal["bundled", "trained", "exact", "folder", "pictures"]


@dataclass(frozen=True, slots=True)
class ModelCard:
    """A model as the panel shows it; one that cannot be used has a problem, and may have no card.

    Attributes:
        name: By which it is found.
        title: Its name on screen.
        summary: One sentence about it.
        source: Where it is from.
        folder: Where it lies, None for nowhere.
        problem: Why it cannot be used; empty when it can.
        advice: What to do then.
        capabilities: What it can do; see `diffstudio.models.card.Card`.
        kind: "pictures" or "points".
        shape: Of one sample.
        labels: Its classes.
        parameters: Number of weights.
        memory: Bytes that loading it takes at most.
        schedule: Label of its noise schedule.
        prediction: What its network puts out.
        data: What it learned from.
        data_count: How many examples.
        data_licence: Under which licence.
        training: In a line, how it was trained; empty for not at all.
        licence: Under which it may be used.
        created: When it was made.
        quality: Measured figures by name.
        picture: What it makes, None for not made yet.
    """

    name: str
    title: str
    summary: str = ""
    source: Source = "bundled"
    folder: Path | None = None
    problem: str = ""
    advice: str = ""
    capabilities: frozenset[str] = frozenset()
    kind: str = ""
    shape: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    parameters: int = 0
    memory: int = 0
    schedule: str = ""
    prediction: str = ""
    data: str = ""
    data_count: int = 0
    data_licence: str = ""
    training: str = ""
    licence: str = ""
    created: str = ""
    quality: dict[str, Any] = field(default_factory=dict)
    picture: Picture | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Listed:
    """The models that there are."""

    models: tuple[ModelCard, ...]


@dataclass(frozen=True, slots=True)
class DeviceChoice:
    """A device that may be asked for; `missing` says why it cannot be had here."""

    name: str
    title: str
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Devices:
    """Where models can compute."""

    choices: tuple[DeviceChoice, ...]


@dataclass(frozen=True, slots=True)
class LoadProgress:
    """How far a loading is.

    Attributes:
        request: What was asked for.
        stage: What is done now, such as "Reading weights"; empty before anything is.
        done: How much of it.
        total: How much there is; 0 for unknown.
    """

    request: Request
    stage: str = ""
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class LoadStopped:
    """A loading was stopped, or another model was wanted meanwhile; the model in use is as it was."""

    request: Request


@dataclass(frozen=True, slots=True)
class ModelPicture:
    """The picture on the card of a model."""

    name: str
    picture: Picture
