"""Samplers by label: what is known about them, and what is refused."""

from __future__ import annotations

import math

import pytest

from diffstudio.diffusion.samplers import DPM2, SAMPLERS, Heun, OnSchedule, make_sampler, sampler_info
from diffstudio.diffusion.schedule import Cosine

LABELS = (
    "DDPM", "DDIM", "Euler", "Euler a", "Heun", "DPM2", "DPM2 a", "LMS", "PLMS", "DPM++ 2S a", "DPM++ 2M", "DPM++ SDE",
    "DPM++ 2M SDE", "DPM++ 3M SDE", "UniPC", "DEIS", "LCM", "Restart",
)  # fmt: skip


def test_every_label_is_there() -> None:
    assert tuple(SAMPLERS) == LABELS
    assert all(info.label == label for label, info in SAMPLERS.items())


def test_what_is_said_is_complete() -> None:
    for info in SAMPLERS.values():
        assert info.summary.endswith(".")
        assert info.paper
        assert all(option.summary.endswith(".") and option.label for option in info.settings)
        assert info.options == tuple(option.name for option in info.settings)
        assert ("eta" in info.options) == (info.default_eta is not None)


@pytest.mark.parametrize("label", LABELS)
def test_defaults_are_those_of_the_sampler(label: str) -> None:
    info = SAMPLERS[label]
    sampler = make_sampler(label)
    assert sampler == info.make()
    for option in info.settings:
        value = getattr(sampler, option.name)
        assert value == option.default or (value == math.inf and option.default == option.high)


def test_automatic_placements() -> None:
    """As docs/schedules.md has it; what is claimed of them is in test_samplers_automatic."""
    by_type: dict[str, set[str]] = {}
    for label, info in SAMPLERS.items():
        by_type.setdefault(info.placement, set()).add(label)
    assert by_type == {
        "Uniform": {"Euler", "Euler a", "DDPM"},
        "KL Optimal": {"DDIM"},
        "Beta": {"Heun", "LMS", "UniPC"},
        "Karras": {"DPM2", "DPM2 a", "DPM++ 2S a", "DPM++ 2M", "DPM++ SDE", "PLMS", "Restart"},
        "Exponential": {"DPM++ 2M SDE", "DPM++ 3M SDE", "DEIS"},
        "SGM Uniform": {"LCM"},
    }


def test_only_lcm_does_not_converge() -> None:
    assert [label for label, info in SAMPLERS.items() if not info.converges] == ["LCM"]


@pytest.mark.parametrize("label", ["dpm++ 2m", "DPM++ 2M", " Dpm++ 2M "])
def test_labels_in_any_case(label: str) -> None:
    assert sampler_info(label).label == "DPM++ 2M"


def test_unknown_label() -> None:
    with pytest.raises(ValueError, match=r"unknown sampler 'Restarts', expected one of DDPM, DDIM"):
        make_sampler("Restarts")


@pytest.mark.parametrize(
    ("label", "options", "message"),
    [
        ("Euler", {"eta": 1.0}, r"Euler: unknown option 'eta'"),
        ("DDIM", {"order": 2}, r"DDIM: unknown option 'order'.*eta"),
        ("DDIM", {"eta": 1.5}, r"DDIM: eta must be a number from 0 to 1, not 1.5"),
        ("DDIM", {"eta": math.nan}, r"DDIM: eta must be"),
        ("DDIM", {"eta": "much"}, r"DDIM: eta must be"),
        ("LMS", {"order": 5}, r"LMS: order must be a whole number from 1 to 4, not 5"),
        ("DDPM", {"variance": "gamma"}, r"DDPM: variance must be one of beta, beta_tilde"),
        ("Restart", {"s_min": 3.0}, r"Restart: s_min must be above 0 and below s_max, not 3 and 2"),
        ("UniPC", {"variant": "bh3"}, r"UniPC: variant must be one of bh1, bh2"),
    ],
)
def test_options_that_do_not_fit(label: str, options: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make_sampler(label, **options)


def test_options_reach_the_sampler() -> None:
    assert make_sampler("heun", steps=20, s_churn=10, s_tmin=0.5) == Heun(s_churn=10.0, s_tmin=0.5, steps=20)
    assert make_sampler("UniPC", order=3, variant="bh1").order == 3


@pytest.mark.parametrize("steps", [None, 0])
def test_churn_needs_the_number_of_steps(steps: int | None) -> None:
    with pytest.raises(ValueError, match="Heun needs the number of steps"):
        make_sampler("Heun", s_churn=10.0, steps=steps)
    make_sampler("Heun", s_churn=0.0, steps=steps)


def test_what_the_run_knows_is_given_to_those_who_ask() -> None:
    between = OnSchedule(Cosine())
    assert make_sampler("DPM2", between=between, steps=20) == DPM2(between)
    assert make_sampler("Euler", between=between, steps=20) == make_sampler("Euler")


@pytest.mark.parametrize(
    ("label", "calls", "steps", "nfe", "nfe_from_noise"),
    [
        ("DPM++ 2M", 1, 20, 20, 20),
        ("Heun", 2, 18, 35, 34),
        ("Heun", 2, 1, 1, 1),
        ("PLMS", 1, 20, 21, 20),
        ("PLMS", 1, 1, 1, 1),
    ],
)
def test_model_calls(label: str, calls: int, steps: int, nfe: int, nfe_from_noise: int) -> None:
    info = SAMPLERS[label]
    assert info.calls_per_step == calls
    assert info.nfe(steps) == nfe
    assert info.nfe(steps, from_noise=True) == nfe_from_noise


@pytest.mark.parametrize(("label", "field"), [("DDPM", "variance"), ("UniPC", "variant")])
def test_a_sampler_refuses_a_word_it_does_not_know(label: str, field: str) -> None:
    with pytest.raises(ValueError, match=f"unknown {field} 'none'"):
        SAMPLERS[label].make(**{field: "none"})
