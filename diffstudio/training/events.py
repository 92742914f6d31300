"""What a training job reports: frozen values that may cross threads. No tensors, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

PreviewArray = np.ndarray[tuple[int, ...], np.dtype[np.uint8]] | np.ndarray[tuple[int, ...], np.dtype[np.float32]]


@dataclass(frozen=True, slots=True)
class Preparing:
    """Something before, between or after the steps goes on: `done` of `total` parts of it."""

    doing: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence that the user should see, though the job goes on."""

    text: str


@dataclass(frozen=True, slots=True)
class Started:
    """The steps begin.

    Attributes:
        step: Steps made before, 0 for a new training.
        steps: Steps in all.
        parameters: Numbers in the network.
        examples: Size of the data set.
        labels: Names of its classes.
        device: Where it runs.
        threads: Processor threads used.
    """

    step: int
    steps: int
    parameters: int
    examples: int
    labels: tuple[str, ...]
    device: str
    threads: int


@dataclass(frozen=True, slots=True)
class Trained:
    """One optimiser step was made.

    Attributes:
        step: Steps made so far.
        steps: Steps in all.
        loss: Loss of this step.
        smoothed: Its running average over about a hundred steps.
        learning_rate: Rate of this step.
        gradient_norm: Norm of the gradient before clipping.
        examples_per_second: Speed, averaged likewise.
        seconds_left: Estimate until the last step.
    """

    step: int
    steps: int
    loss: float
    smoothed: float
    learning_rate: float
    gradient_norm: float
    examples_per_second: float
    seconds_left: float


@dataclass(frozen=True, slots=True)
class CheckpointSaved:
    """The training can go on from here after a kill."""

    step: int
    path: Path


@dataclass(frozen=True, slots=True)
class Preview:
    """Samples of the running average, always from the same noise.

    Attributes:
        step: Steps made so far.
        samples: Pictures ``n h w 3`` of bytes, or points ``n 2`` of floats.
        labels: The class of each, empty when there are none.
    """

    step: int
    samples: PreviewArray
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stopped:
    """The job was asked to stop, and did after `step` steps.

    `path` is the checkpoint just written; None when it stopped before the first step or after the last.
    """

    step: int
    path: Path | None


@dataclass(frozen=True, slots=True)
class Exported:
    """The model was written to a folder."""

    folder: Path


@dataclass(frozen=True, slots=True)
class Measured:
    """The quality was measured; the figures as they stand in the card."""

    figures: dict[str, float]


@dataclass(frozen=True, slots=True)
class Done:
    """The job is finished."""

    folder: Path
    seconds: float


JobEvent = (
    Preparing | Notice | Started | Trained | CheckpointSaved | Preview | Stopped | Exported | Measured | Done
)
