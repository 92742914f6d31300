"""A model that needs no training, and runs made with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.schedules import make_schedule
from diffstudio.engine.execute import execute
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import Run
from diffstudio.models.card import Card
from diffstudio.models.model import Called, Condition, Described, LabelPair

SHAPE = (3, 4, 4)


class FakeModel(Described):
    """Expects a smooth picture that depends on the noisy one, the level and the label, value by value."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.schedule = make_schedule(card.schedule, **dict(card.schedule_options))
        self.device = torch.device("cpu")
        self.parameters = self.bytes = 0

    def pair(self, positive: Condition, negative: Condition | None = None, *, calls: Called | None = None) -> LabelPair:
        return LabelPair(self.predict, self.index(positive), self.index(negative), calls)

    def predict(self, x: Tensor, level: Level, labels: Sequence[int | None]) -> Tensor:
        bias = torch.tensor([0.0 if label is None else 0.3 + 0.2 * label for label in labels], dtype=x.dtype)
        ramp = torch.linspace(-1, 1, x[0].numel(), dtype=x.dtype).reshape(x.shape[1:])
        return (level.alpha * x + bias.reshape(-1, *(1,) * (x.ndim - 1)) * ramp).tanh()


def fake_card(**changes: Any) -> Card:
    card = Card(
        name="fake",
        title="Fake",
        summary="For tests.",
        kind="pictures",
        shape=SHAPE,
        network=None,
        schedule="cosine",
        labels=("rose", "tulip"),
    )
    return replace(card, **changes)


@pytest.fixture
def model() -> FakeModel:
    return FakeModel(fake_card())


@pytest.fixture
def make_model() -> Callable[..., FakeModel]:
    """Return a maker of fake models whose card differs."""
    return lambda **changes: FakeModel(fake_card(**changes))


@pytest.fixture
def recipe() -> Recipe:
    return Recipe(model="fake", label="rose", sampler="DPM++ 2M", steps=6, guidance=2.0, seed=7, count=2)


@pytest.fixture
def make_run(model: FakeModel, recipe: Recipe) -> Callable[..., Run]:
    """Return a maker of finished runs; what it is given changes the recipe."""

    def make(**changes: Any) -> Run:
        planned = plan(recipe.with_(**changes), model)
        return execute(planned, Run(planned))

    return make
