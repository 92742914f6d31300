"""UniPC of Zhao et al. 2023: a predictor whose every new look also corrects the step before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple, get_args

from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise
from diffstudio.diffusion.samplers.integrals import decay_weights
from diffstudio.diffusion.samplers.linear import Crossing, NoMemory, Term, blend, first_order, is_open, remember
from diffstudio.diffusion.step import Carry, StepNoise

Variant = Literal["bh1", "bh2"]
VARIANTS: tuple[Variant, ...] = get_args(Variant)


class _Memory(NamedTuple):
    """The (corrected) start of the last step and the predictions up to it, newest first.

    `past` holds ``(lambda, x0)``; it is empty after a step from pure noise, which nothing corrects.
    """

    x: Tensor
    level: Level
    past: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class UniPC(NoMemory):
    """Predict, look, and use the same look to correct where the step should have arrived.

    Zhao et al. 2023, UniP and UniC with data prediction. For three and more nodes the paper's system
    for the weights has one solution, the integrals of the interpolating polynomial; for two it is
    simplified to 1/2 with `variant` as B(h). The first step is of first order, so is that to the
    clean level; a step from pure noise is of first order, not corrected, and forgotten.

    The corrected tensor is not seen in `Step.x`, which is where the model looked.

    Attributes:
        order: Predictions used by the predictor, 1 … 3; the corrector uses one more, so that the error
            falls with ``order + 1`` until the first steps, of lower order, dominate.
        variant: B(h): ``"bh1"`` is ``h``, ``"bh2"`` is ``1 - e^(-h)``.
    """

    order: int = 2
    variant: Variant = "bh2"

    stochastic: ClassVar[bool] = False

    def __post_init__(self) -> None:
        if self.variant not in VARIANTS:
            raise ValueError(f"unknown variant {self.variant!r}, expected one of {VARIANTS}")

    def step(
        self, denoise: Denoise, x: Tensor, level: Level, level_next: Level, carry: Carry, noise: StepNoise
    ) -> Crossing:
        """Cross one interval; one model call."""
        memory: _Memory | None = carry
        prediction = denoise(x, level)
        here: Term = (level.half_log_snr, prediction.x0)
        if memory is not None and memory.past:
            x = self._cross(memory.x, memory.past, memory.level, level, seen=here)
        past = remember(here, memory.past if memory else (), self.order)
        if is_open(level, level_next):
            x_next = self._cross(x, past, level, level_next)
        else:
            x_next = first_order(x, prediction.x0, level, level_next)
        return x_next, (prediction,), _Memory(x, level, past)

    def _cross(
        self, x: Tensor, past: tuple[Term, ...], level: Level, level_next: Level, seen: Term | None = None
    ) -> Tensor:
        """Step with the predictions `past`, and `seen` at the far end when correcting."""
        here = level.half_log_snr
        h = level_next.half_log_snr - here
        known = past if seen is None else (*past, seen)
        nodes = [(at - here) / h for at, _ in known]
        weights = self._two_weights(nodes[1], h) if len(nodes) == 2 else decay_weights(nodes, h)
        terms = [(level_next.alpha * w, x0) for w, (_, x0) in zip(weights, known, strict=True)]
        return blend(x, level_next.sigma / level.sigma, *terms)

    def _two_weights(self, node: float, h: float) -> list[float]:
        """Weights of the prediction now and of the one at `node`, in the paper's simple form."""
        whole = decay_weights([0.0], h)[0]
        other = (h if self.variant == "bh1" else whole) / (2 * node)
        return [whole - other, other]
