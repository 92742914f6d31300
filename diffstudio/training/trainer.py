"""The training loop: a generator of steps, resumable after a kill, bit for bit on the CPU.

All randomness of step k depends only on (seed, k), so a run that was cut and resumed sees the same
batches and the same noise as one that was not. Where the state is kept is `checkpoint`'s matter.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor, nn

from diffstudio.training.objective import Objective


class Dataset(Protocol):
    """Clean tensors and their classes."""

    labels: tuple[str, ...]
    """Names of the classes, empty when there are none."""

    def __len__(self) -> int:
        """How many examples there are."""
        ...

    def batch(self, indices: list[int]) -> tuple[Tensor, Tensor | None]:
        """Return examples ``b ...`` as floats (pictures in [-1, 1]) and class indices ``b`` or None."""
        ...


@dataclass(frozen=True, slots=True)
class TrainSettings:
    """How a network is trained.

    Attributes:
        steps: Optimiser steps in all.
        batch: Examples a step.
        learning_rate: Highest learning rate.
        warmup: Steps over which the rate rises from zero.
        decay: Share of the run, at its end, over which the rate falls to zero.
        ema: Decay of the running average of the weights, which is the model that is kept.
        clip: Largest norm of the gradient.
        weight_decay: Decoupled weight decay.
        seed: Everything random follows from it.
    """

    steps: int
    batch: int = 32
    learning_rate: float = 1e-3
    warmup: int = 200
    decay: float = 0.3
    ema: float = 0.999
    clip: float = 1.0
    weight_decay: float = 0.01
    seed: int = 0

    def rate(self, step: int) -> float:
        """Return the learning rate of `step`: up, level, then down along a half cosine."""
        rising = min(1.0, (step + 1) / max(1, self.warmup))
        start = self.steps * (1 - self.decay)
        falling = (step - start) / max(1.0, self.steps - start)
        return self.learning_rate * rising * (0.5 + 0.5 * math.cos(math.pi * min(max(falling, 0.0), 1.0)))


@dataclass(frozen=True, slots=True)
class TrainStep:
    """One optimiser step that was made.

    Attributes:
        index: Which one, from 0.
        loss: Its loss.
        gradient_norm: Norm of the gradient before clipping.
        learning_rate: The rate it used.
        seconds: How long it took.
    """

    index: int
    loss: float
    gradient_norm: float
    learning_rate: float
    seconds: float


class Trainer:
    """A network under training, with its running average and its optimiser.

    Args:
        network: What to train; changed in place.
        data: What to train on.
        objective: The loss.
        settings: How.
    """

    def __init__(self, network: nn.Module, data: Dataset, objective: Objective, settings: TrainSettings) -> None:
        self.network = network
        self.data = data
        self.objective = objective
        self.settings = settings
        self.step = 0
        self.ema: dict[str, Tensor] = {k: v.detach().clone() for k, v in network.state_dict().items()}
        self.optimizer = torch.optim.AdamW(
            network.parameters(), lr=settings.learning_rate, betas=(0.9, 0.99), weight_decay=settings.weight_decay
        )

    def run(self) -> Iterator[TrainStep]:
        """Train from the current step to the last and yield each step; closing it stops cleanly."""
        self.network.train()
        while self.step < self.settings.steps:
            begun = time.perf_counter()
            loss, norm, rate = self._advance(self.step)
            index, self.step = self.step, self.step + 1
            yield TrainStep(index, loss, norm, rate, time.perf_counter() - begun)

    def state(self) -> dict[str, Tensor]:
        """Return everything a resume needs as named tensors: weights, average, optimiser moments."""
        tensors = {f"network.{k}": v for k, v in self.network.state_dict().items()}
        tensors |= {f"ema.{k}": v for k, v in self.ema.items()}
        for name, parameter in self.network.named_parameters():
            for key, value in self.optimizer.state.get(parameter, {}).items():
                tensors[f"optimizer.{key}.{name}"] = value
        return tensors

    def load_state(self, tensors: dict[str, Tensor], step: int) -> None:
        """Continue at `step` from what `state` returned then.

        Raises:
            KeyError: A tensor is missing.
            RuntimeError: A tensor has another shape than the network's.
        """
        self.network.load_state_dict({k: tensors[f"network.{k}"] for k in self.network.state_dict()})
        values = self.network.state_dict()
        self.ema = {k: torch.empty_like(v).copy_(tensors[f"ema.{k}"]) for k, v in values.items()}
        for name, parameter in self.network.named_parameters():
            if f"optimizer.step.{name}" in tensors:
                keys = ("step", "exp_avg", "exp_avg_sq")
                state = {key: tensors[f"optimizer.{key}.{name}"].clone() for key in keys}
                for key in keys[1:]:  # in the parameter's memory layout and on its device
                    state[key] = torch.empty_like(parameter.detach()).copy_(state[key])
                self.optimizer.state[parameter] = state
        self.step = step

    def _advance(self, step: int) -> tuple[float, float, float]:
        generator = torch.Generator().manual_seed(self.settings.seed * 1_000_003 + step)
        x0, label = self._batch(generator)
        rate = self.settings.rate(step)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        loss = self._loss(x0, label, generator)
        loss.backward()  # type: ignore[no-untyped-call]
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), self.settings.clip)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self._average(step)
        return float(loss.detach()), float(norm), rate

    def _loss(self, x0: Tensor, label: Tensor | None, generator: torch.Generator) -> Tensor:
        """The loss of a batch; dropout draws from torch's own generator, which is seeded for the while."""
        with torch.random.fork_rng([x0.device] if x0.is_cuda else []):
            torch.manual_seed(generator.initial_seed())
            return self.objective(self.network, x0, label, generator)

    def _batch(self, generator: torch.Generator) -> tuple[Tensor, Tensor | None]:
        device = next(self.network.parameters()).device
        indices = torch.randint(len(self.data), (self.settings.batch,), generator=generator)
        x0, label = self.data.batch(indices.tolist())
        return x0.to(device), None if label is None else label.to(device)

    @torch.no_grad()
    def _average(self, step: int) -> None:
        """Move the running average; early on it forgets faster, so the start does not linger."""
        decay = min(self.settings.ema, (1 + step) / (10 + step))
        for name, value in self.network.state_dict().items():
            self.ema[name].lerp_(value, 1 - decay)
