"""A model that needs no training, and runs made with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
import torch
from hypothesis import strategies as st
from torch import Tensor

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.schedules import make_schedule
from diffstudio.engine.execute import execute
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe, ScheduleChoice
from diffstudio.engine.run import Run
from diffstudio.models.card import Card
from diffstudio.models.model import Called, Condition, Described, LabelPair

SHAPE = (3, 4, 4)

# what `st.from_type(Recipe)` draws: every setting over its whole range, all of Unicode and more in texts
TEXT = st.text(st.characters(codec=None), max_size=30)
NUMBERS = st.floats(-1e30, 1e30)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**64 - 1),
    NUMBERS,
    TEXT,
    st.lists(NUMBERS, max_size=4).map(tuple),
    st.lists(st.lists(NUMBERS, max_size=3).map(tuple), max_size=3).map(tuple),
)
OPTIONS = st.dictionaries(TEXT.filter(bool), VALUES, max_size=3)
SEEDS = st.integers(0, 2**64 - 1)
SHARE = st.floats(0, 1)
RECIPES = st.builds(
    Recipe,
    model=TEXT.filter(bool),
    label=st.none() | TEXT,
    negative_label=st.none() | TEXT,
    sampler=TEXT.filter(bool),
    sampler_options=OPTIONS,
    schedule_type=TEXT.filter(bool),
    placement_options=OPTIONS,
    steps=st.integers(1, 1000),
    guidance=st.floats(0, 100),
    guidance_rescale=SHARE,
    guidance_interval=st.tuples(SHARE, SHARE).map(lambda pair: tuple(sorted(pair))),
    threshold=st.none() | st.floats(0.5, 1),
    eta=st.none() | SHARE,
    seed=SEEDS,
    variation_seed=SEEDS,
    variation_strength=SHARE,
    count=st.integers(1, 64),
    size=st.none() | st.tuples(st.integers(1, 8192), st.integers(1, 8192)),
    noise_source=st.sampled_from(["cpu", "nv"]),
    noise_schedule=st.none() | st.builds(ScheduleChoice, TEXT.filter(bool), OPTIONS),
    zero_terminal_snr=st.booleans(),
)
st.register_type_strategy(Recipe, RECIPES)


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
