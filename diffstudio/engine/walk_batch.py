"""Several frames of a walk through the model together, each with its own classes and its own guidance.

The model sees one batch of rows; guidance is then applied to each picture as if it were alone, so that
its bits are those of its own run. How a batch becomes pictures is `walk_render`'s part.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from diffstudio.diffusion.guidance import Guidance, PairDenoise, PairPrediction, guide
from diffstudio.diffusion.level import Level
from diffstudio.diffusion.prediction import Denoise, Prediction
from diffstudio.diffusion.schedule import NoiseSchedule
from diffstudio.engine.reschedule import Rescheduled, factor, own_level
from diffstudio.engine.walk_plan import Shot, WalkPlan
from diffstudio.models.model import Label, LabelPair, Model


def denoise_of(plan: WalkPlan, shots: Sequence[Shot], calls: Callable[[], None]) -> Denoise:
    """Return the denoiser of some frames in a batch, ``b ...`` with one picture for each.

    Args:
        plan: The plan they are from.
        shots: The frames.
        calls: Called before each look at the model; what it raises ends the look.
    """
    model, schedule = plan.model, plan.base.schedule
    if len(shots) == 1:
        return guide(_single(model, shots[0], schedule, calls), shots[0].guidance)
    pairs = [model.pair(shot.frame.positive, shot.frame.negative) for shot in shots]
    labelled = tuple(pair for pair in pairs if isinstance(pair, LabelPair))
    return _Together(labelled, tuple(shot.guidance for shot in shots), schedule, model.schedule, calls)


def _single(model: Model, shot: Shot, schedule: NoiseSchedule, calls: Callable[[], None]) -> PairDenoise:
    pair = model.pair(shot.frame.positive, shot.frame.negative, calls=calls)
    return pair if schedule == model.schedule else Rescheduled(pair, model.schedule)


@dataclass(frozen=True, slots=True)
class _Answered:
    """A `PairDenoise` of one picture that was answered before it is asked."""

    answers: PairPrediction

    def __call__(self, x: Tensor, level: Level, *, want_cond: bool, want_uncond: bool) -> PairPrediction:
        return self.answers


@dataclass(frozen=True, slots=True)
class _Together:
    """The guided denoiser of a batch whose pictures have classes and guidance of their own."""

    pairs: tuple[LabelPair, ...]
    guidances: tuple[Guidance, ...]
    schedule: NoiseSchedule
    own: NoiseSchedule
    calls: Callable[[], None]

    def __call__(self, x: Tensor, level: Level) -> Prediction:
        answers = self._answers(x, level)
        made = [
            guide(_Answered(answer), guidance)(x[i : i + 1], level).x0
            for i, (answer, guidance) in enumerate(zip(answers, self.guidances, strict=True))
        ]
        return Prediction(x, level, torch.cat(made))

    def _answers(self, x: Tensor, level: Level) -> list[PairPrediction]:
        """Ask for everything that any picture needs in one go."""
        asked = [self._asked(index, level) for index in range(len(self.pairs))]
        rows = [(index, label) for index, labels in enumerate(asked) for label in labels if label is not None]
        self.calls()
        at = level if self.schedule == self.own else own_level(self.own, level)
        scaled = x if at is level else x * factor(at, level)
        batch = torch.cat([scaled[index : index + 1] for index, _ in rows])
        x0 = self.pairs[0].predict(batch, at, [label[0] for _, label in rows])
        found = iter(torch.split(x0, 1))
        return [
            (None if cond is None else next(found), None if uncond is None else next(found))
            for cond, uncond in asked
        ]

    def _asked(self, index: int, level: Level) -> tuple[tuple[Label] | None, tuple[Label] | None]:
        """Return the labels of the looks at a picture, with its condition and without; None for no look."""
        pair, scale = self.pairs[index], self.guidances[index].scale_at(level)
        return (pair.positive,) if scale != 0 else None, (pair.negative,) if scale != 1 else None
