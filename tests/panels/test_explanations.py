"""Every explanation is whole: two sentences, a source, a thing to try, an equation that can be drawn, numbers."""

from __future__ import annotations

import re
from dataclasses import fields

import numpy as np
import pytest

from diffstudio.diffusion.level import Level
from diffstudio.engine.film import CHANNELS, Film
from diffstudio.engine.recipe import FIELD_LABELS, Recipe
from diffstudio.panels.explanations import FIRST, TOPICS, figures
from diffstudio.panels.explanations.names import ACTIONS, WIDGETS
from diffstudio.panels.explanations.state import State
from diffstudio.panels.explanations.topic import Topic
from diffstudio.qt.answers import ModelLoaded
from diffstudio.qt.moment import Look, Moment
from diffstudio.window.actions import entries

MAX_TEXT, MAX_TITLE, MAX_SOURCE, MAX_TRY, MAX_NUMBERS = 240, 34, 100, 76, 90
BY_ID = [pytest.param(topic, id=name) for name, topic in TOPICS.items()]


class Stored:
    """Three levels of a picture of two pixels, with numbers that can be worked out by hand."""

    recipe = Recipe(guidance=3.0, steps=2, seed=5)
    levels = (Level(1.0, 0.0, 1.0), Level(0.5, 0.6, 0.8), Level(0.0, 1.0, 0.0))
    state = "done"

    def __init__(self, steps_done: int = 2) -> None:
        self.steps_done = steps_done

    def array(self, name: str, position: int, _image: int) -> np.ndarray | None:
        values = {"x": 1.0, "x0": 0.5, "cond": 0.5, "uncond": 0.3}[name]
        if name != "x" and position >= 2:
            return None
        return np.full((3, 1, 2), values + 0.1 * position, np.float32)


def state(position: int = 1, film: Film | None = None, **recipe: object) -> State:
    model = ModelLoaded("flowers", "Flowers", "", ("rose",), frozenset({"label"}), "pictures", 3_900_000, "CPU")
    moment = Moment(Recipe(guidance=3.0, steps=2, seed=5).with_(**recipe), film=film, position=position)
    return State(moment, model=model, last_seed=5, kept_runs=2, kept_bytes=3_000_000)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+(?=[A-ZΑ-Ωσα0-9“−])", text) if part]


@pytest.mark.parametrize("topic", BY_ID)
def test_it_is_two_sentences_of_bearable_length(topic: Topic) -> None:
    assert len(sentences(topic.text)) == 2
    assert all(part[-1] in ".!?" for part in sentences(topic.text))
    assert 40 <= len(topic.text) <= MAX_TEXT
    assert 0 < len(topic.title) <= MAX_TITLE


@pytest.mark.parametrize("topic", BY_ID)
def test_it_names_a_source_and_a_thing_to_try(topic: Topic) -> None:
    assert topic.source.endswith(".")
    assert len(topic.source) <= MAX_SOURCE
    assert 0 < len(topic.attempt.text) <= MAX_TRY


@pytest.mark.parametrize("topic", BY_ID)
def test_what_the_button_does_exists(topic: Topic) -> None:
    trial = topic.attempt
    assert trial.fields.keys() <= FIELD_LABELS.keys()
    Recipe().with_(**trial.fields)
    assert trial.look.keys() <= {field.name for field in fields(Look)}
    assert trial.channel in {"", *CHANNELS}
    assert trial.at is None or 0 <= trial.at <= 1
    assert trial.needs in {"", "label", "film"}
    assert trial.command in {"", "workspace-walk"} | {entry.id for entry in entries()}


@pytest.mark.parametrize("topic", BY_ID)
def test_its_equation_has_numbers(topic: Topic) -> None:
    assert not topic.equation or topic.numbers is not None


@pytest.mark.parametrize("topic", BY_ID)
@pytest.mark.parametrize(
    "now", [state(), state(0, Film(Stored())), state(1, Film(Stored())), state(2, Film(Stored())),
            state(0, Film(Stored(0)))],
    ids=["no run", "noise", "middle", "picture", "no step yet"],
)  # fmt: skip
def test_its_numbers_can_be_said_at_any_time(topic: Topic, now: State) -> None:
    if topic.numbers is not None:
        text = topic.numbers(now)
        assert 0 < len(text) <= MAX_NUMBERS
        assert not re.search(r"nan|None|\binf\b|\d{9}\.|e[+-]\d", text)


def test_every_equation_can_be_drawn() -> None:
    from diffstudio.qt.help_requests import INK, DrawEquation, EquationDrawn
    from diffstudio.qt.serve_help import draw_equation

    class Desk:
        answers: list[EquationDrawn]

        def answer(self, answer: EquationDrawn) -> None:
            self.answers.append(answer)

    desk = Desk()
    desk.answers = []
    lines = {line for topic in TOPICS.values() for line in topic.equation.split("\n") if line}
    for line in lines:
        draw_equation(None, DrawEquation(line), desk)  # type: ignore[arg-type]
    assert {answer.latex for answer in desk.answers} == lines
    assert all(answer.svg.startswith("<svg") and INK in answer.svg for answer in desk.answers)
    assert not any("symbol" in answer.svg or "<text" in answer.svg for answer in desk.answers), "Qt draws SVG 1.1 only"


def test_names_lead_to_topics_that_exist() -> None:
    assert FIRST in TOPICS
    assert set(WIDGETS.values()) <= TOPICS.keys()
    assert set(ACTIONS.values()) <= TOPICS.keys()


def test_every_action_of_the_menus_is_explained() -> None:
    unexplained = [entry.id for entry in entries() if ACTIONS.get(entry.id, entry.id) not in TOPICS]
    assert unexplained == []


# ------------------------------------------------------------ the numbers are right


def test_guidance_multiplies_the_difference() -> None:
    assert figures.guidance(state(1, Film(Stored()))) == "step 1: |c − u| = 0.2 · w = 3 → 0.6"
    assert figures.guidance(state(1)) == "next run: w = 3"


def test_the_mixture_is_that_of_the_level() -> None:
    assert figures.mixture(state(1, Film(Stored()))) == "step 1: x = 0.6·x₀ + 0.8·ε"
    assert figures.snr(state(1, Film(Stored()))) == "step 1: 0.6² / 0.8² = 0.562 · ln → −0.575"
    assert figures.sigma(state(0, Film(Stored()))) == "step 0: σ = 1 · σ/α = ∞"


def test_a_first_order_step_is_the_one_that_is_taken() -> None:
    """From (0, 1) to (0.6, 0.8): 0.8 of x and 0.6 of the expected picture."""
    assert figures.crossing(state(0, Film(Stored()))) == "step 0: 0.8·x + 0.6·x̂₀"
    assert "finished" in figures.crossing(state(2, Film(Stored())))


def test_eta_is_the_noise_of_the_formula() -> None:
    run = Stored()
    run.recipe = Recipe(eta=1.0, sampler="DDIM")
    # between α 0.6 and α 0 everything is fresh: σ' · sqrt(1 - 0)
    assert figures.eta(state(0, Film(run))) == "step 0: η = 1 · fresh noise 0.8"


def test_progress_is_half_where_picture_and_noise_are_equal() -> None:
    run = Stored()
    run.levels = (Level(1.0, 0.6, 0.6), *Stored.levels[1:])
    assert figures.progress(state(0, Film(run))) == "step 0: p = 0.5 · from 0 to 1 → guided"


def test_variation_is_the_arc_of_two_noises_at_a_right_angle() -> None:
    text = figures.variation(state(seed=3, variation_seed=4, variation_strength=0.5))
    assert text == "v = 0.5 · 0.707 of 3 · 0.707 of 4"


def test_a_branch_keeps_the_steps_before_it() -> None:
    assert figures.branch(state(1, Film(Stored()))) == "steps 0 to 1 are kept, 1 are made"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (1e-7, "0"), (0.00012, "0.00012"), (-0.5, "−0.5"), (123.4, "123"), (float("inf"), "∞"), (None, "–")],
)
def test_numbers_are_short(value: float | None, text: str) -> None:
    assert figures.short(value) == text
