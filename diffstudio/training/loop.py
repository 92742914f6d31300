"""The steps of a training job: progress, checkpoints, previews, stopping, divergence."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import torch

from diffstudio.errors import UserError
from diffstudio.models.allocator import keep_memory
from diffstudio.models.device import choose_device
from diffstudio.training.assemble import load_data, make_network, make_trainer, network_config, schedule_of
from diffstudio.training.checkpoint import Checkpoint, Origin, save_checkpoint
from diffstudio.training.events import CheckpointSaved, JobEvent, Notice, Preview, Started, Stopped, Trained
from diffstudio.training.pictures import to_bytes
from diffstudio.training.recipe import PointsSpec, TrainRecipe
from diffstudio.training.samples import LabelledDenoise, quick_samples
from diffstudio.training.threads import best_threads
from diffstudio.training.trainer import Dataset, Trainer, TrainStep

PREVIEW_STEPS = 20
PREVIEW_SEED = 1
PREVIEW_PICTURES = 2
PREVIEW_POINTS = 500
_Result = TypeVar("_Result")
SMOOTHING = 0.99
"""Decay of the running averages that are shown."""


@dataclass(frozen=True, slots=True)
class JobSettings:
    """Where and how a job runs; nothing of it changes what is learned.

    Attributes:
        out: The model folder to write.
        work: Folder of the checkpoints of this training.
        cache: Folder for drawn data and the judge, or None to keep them in memory.
        device: "cpu", "cuda", "mps", or "auto" for the best there is.
        threads: Processor threads; 0 measures which number is quickest.
        start: "auto" goes on from a checkpoint where there is one, "resume" insists on one, "fresh"
            sets the old ones aside.
    """

    out: Path
    work: Path
    cache: Path | None = None
    device: str = "auto"
    threads: int = 0
    start: str = "auto"


class StopAskedError(Exception):
    """The caller wants the job to end before there is anything to keep."""


def train(
    recipe: TrainRecipe, settings: JobSettings, kept: Checkpoint | None, stop: Callable[[], bool]
) -> Generator[JobEvent, None, bool]:
    """Make the steps that are left.

    Args:
        recipe: What to train.
        settings: Where and how.
        kept: The checkpoint to go on from, None to begin.
        stop: Asked after every event.

    Yields:
        Progress of the data, `Started`, then `Trained` for every step with checkpoints and previews
        between, and `Stopped` when that was asked for.

    Returns:
        Whether the last step was reached. Then its checkpoint is written.

    Raises:
        StopAskedError: Stopped before the first step.
        UserError: The checkpoint does not fit the data, the training diverged, or its last checkpoint
            could not be written.
    """
    keep_memory()
    data = yield from stoppable(load_data(recipe, settings.cache, max(1, settings.threads)), stop)
    device = torch.device(choose_device(settings.device).name)
    trainer = make_trainer(recipe, data, device)
    if kept is not None:
        _load(trainer, kept)
    threads = settings.threads or (kept.origin.threads if kept else best_threads(_rehearsal(trainer)))
    torch.set_num_threads(threads)
    if kept is not None and threads != kept.origin.threads:
        yield Notice(f"Begun with {kept.origin.threads} threads, goes on with {threads}: not bit for bit the same.")
    parameters = sum(parameter.numel() for parameter in trainer.network.parameters())
    yield Started(
        trainer.step, recipe.training.steps, parameters, len(data), data.labels, str(device), threads
    )
    origin = Origin(recipe.digest, len(data), data.labels, threads, str(device))
    keeper = _Keeper(settings.work, origin, trainer)
    keeper.seconds = kept.seconds if kept else 0.0
    return (yield from _steps(recipe, trainer, keeper, stop))


def _steps(
    recipe: TrainRecipe, trainer: Trainer, keeper: _Keeper, stop: Callable[[], bool]
) -> Generator[JobEvent, None, bool]:
    progress = _Progress(recipe.training.steps, recipe.training.batch)
    for step in trainer.run():
        if not math.isfinite(step.loss) or not math.isfinite(step.gradient_norm):
            raise UserError(
                f"The training diverged at step {step.index + 1}: the loss is no longer a number.",
                'Lower "learning_rate" or lengthen "warmup" in the recipe; the last checkpoint is kept.',
            )
        keeper.seconds += step.seconds
        yield progress.after(step)
        last, stopping = trainer.step == recipe.training.steps, stop()
        if last or stopping or trainer.step % recipe.checkpoint_every == 0:
            yield keeper.save(must=last or stopping)
        if stopping and not last:
            yield Stopped(trainer.step, keeper.path)
            return False
        if recipe.preview_every and trainer.step % recipe.preview_every == 0:
            yield preview(recipe, trainer)
    return True


def stoppable(
    events: Generator[JobEvent, None, _Result], stop: Callable[[], bool]
) -> Generator[JobEvent, None, _Result]:
    """Pass events on and ask after each whether to stop.

    Returns:
        What `events` returns.

    Raises:
        StopAskedError: `stop` was true; `events` is closed.
    """
    with contextlib.closing(events):
        while True:
            try:
                event = next(events)
            except StopIteration as end:
                result: _Result = end.value
                return result
            yield event
            if stop():
                raise StopAskedError


class _Keeper:
    """Writes the checkpoints of one training and counts its seconds."""

    def __init__(self, folder: Path, origin: Origin, trainer: Trainer) -> None:
        self.folder = folder
        self.origin = origin
        self.trainer = trainer
        self.seconds = 0.0
        self.path: Path | None = None

    def save(self, *, must: bool) -> JobEvent:
        """Write a checkpoint; on a full disk a training goes on and tries again, unless it `must`."""
        try:
            state, step = self.trainer.state(), self.trainer.step
            self.path = save_checkpoint(self.folder, state, step, self.origin, self.seconds)
        except UserError as error:
            if must:
                raise
            return Notice(f"{error.message} The training goes on and tries again at the next checkpoint.")
        return CheckpointSaved(self.trainer.step, self.path)


class _Progress:
    """Running averages of loss and speed, weighted evenly at first."""

    def __init__(self, steps: int, batch: int) -> None:
        self.steps = steps
        self.batch = batch
        self.weight = self.loss = self.seconds = 0.0

    def after(self, step: TrainStep) -> Trained:
        """Take a step in and return what to show."""
        self.weight = SMOOTHING * self.weight + 1 - SMOOTHING
        share = (1 - SMOOTHING) / self.weight
        self.loss += share * (step.loss - self.loss)
        self.seconds += share * (step.seconds - self.seconds)
        return Trained(
            step=step.index + 1,
            steps=self.steps,
            loss=step.loss,
            smoothed=self.loss,
            learning_rate=step.learning_rate,
            gradient_norm=step.gradient_norm,
            examples_per_second=self.batch / max(self.seconds, 1e-9),
            seconds_left=self.seconds * (self.steps - step.index - 1),
        )


def preview(recipe: TrainRecipe, trainer: Trainer) -> Preview:
    """Draw a few samples of every class from the running average, from noise that is always the same."""
    labels = trainer.data.labels
    device = next(trainer.network.parameters()).device
    network = make_network(network_config(recipe, labels)).to(device).eval()
    network.load_state_dict(trainer.ema)
    points = isinstance(recipe.data, PointsSpec)
    each = PREVIEW_POINTS if points else PREVIEW_PICTURES
    label = torch.arange(len(labels), device=device).repeat_interleave(each) if labels else None
    shape = (each * max(1, len(labels)), *trainer.data.batch([0])[0].shape[1:])
    noise = torch.randn(shape, generator=torch.Generator().manual_seed(PREVIEW_SEED)).to(device)
    denoise = LabelledDenoise(network, recipe.objective.prediction, label)
    samples = quick_samples(denoise, schedule_of(recipe), noise, PREVIEW_STEPS)
    shown = samples.cpu().numpy() if points else to_bytes(samples)
    return Preview(trainer.step, shown, tuple(name for name in labels for _ in range(each)))


def _load(trainer: Trainer, kept: Checkpoint) -> None:
    """Continue from a checkpoint of the same recipe.

    Raises:
        UserError: The data, and so the classes or their number, are no longer the same.
    """
    if (kept.origin.examples, kept.origin.labels) != (len(trainer.data), trainer.data.labels):
        raise UserError(
            f"The data has changed since the checkpoint {kept.path.name} was written "
            f"({kept.origin.examples:,} examples then, {len(trainer.data):,} now).",
            "Bring the data back, or start with --fresh to train anew.",
        )
    try:
        trainer.load_state(kept.tensors, kept.step)
    except (KeyError, RuntimeError) as error:
        raise UserError(
            f"The checkpoint {kept.path} does not fit this network.", "Start with --fresh to train anew."
        ) from error


def _rehearsal(trainer: Trainer) -> Callable[[], object]:
    """One step's work on the first examples, leaving no trace in the training."""
    data: Dataset = trainer.data
    indices = [index % len(data) for index in range(trainer.settings.batch)]

    def work() -> None:
        x0, label = data.batch(indices)
        device = next(trainer.network.parameters()).device
        generator = torch.Generator().manual_seed(0)
        label = None if label is None else label.to(device)
        trainer.objective(trainer.network, x0.to(device), label, generator).backward()  # type: ignore[no-untyped-call]
        trainer.optimizer.zero_grad(set_to_none=True)

    return work
