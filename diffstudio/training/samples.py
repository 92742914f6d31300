"""Samples of a network under training, for previews. Finished models are sampled by `measure`."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.placement import place
from diffstudio.diffusion.prediction import Prediction, PredictionType, x0_from_output
from diffstudio.diffusion.samplers import DDIM
from diffstudio.diffusion.schedule import NoiseSchedule
from diffstudio.diffusion.step import sample


@dataclass(frozen=True, slots=True)
class LabelledDenoise:
    """A network as samplers see it, told one class a sample and not guided.

    Attributes:
        network: The network.
        prediction_type: What it puts out.
        label: Class indices ``b``, or None.
    """

    network: nn.Module
    prediction_type: PredictionType
    label: Tensor | None

    def __call__(self, x: Tensor, level: Level) -> Prediction:
        """Predict the clean tensor behind `x` ``b ...``."""
        t = torch.full((len(x),), level.t, dtype=torch.float32, device=x.device)
        output = self.network(x, t, self.label)
        return Prediction(x, level, x0_from_output(output, x, level, self.prediction_type))


def quick_samples(denoise: LabelledDenoise, schedule: NoiseSchedule, noise: Tensor, steps: int) -> Tensor:
    """Walk from unit noise ``b ...`` to samples in `steps` deterministic DDIM steps."""
    levels = place("Uniform", schedule, steps)
    x = noise * levels[0].sigma
    for step in sample(DDIM(), denoise, x, levels, _no_noise):
        x = step.x_next
    return x


def _no_noise(step: int, like: Tensor, draw: int = 0) -> Tensor:
    return torch.zeros_like(like)
