import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudio import __version__
from diffstudio.engine.parameters import number, quote, read_parameters, unquote, write_parameters
from diffstudio.engine.recipe import Recipe

EXAMPLE = """a lighthouse at dusk, oil painting
Negative prompt: blurry, lowres
Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 965400086, Size: 512x512, \
Model hash: 6ce0161689, Model: v1-5-pruned-emaonly, Variation seed: 42, Variation seed strength: 0.25, \
RNG: CPU, Version: v1.10.1"""


def test_the_form_that_every_tool_reads() -> None:
    found = read_parameters(EXAMPLE)
    assert found.prompt == "a lighthouse at dusk, oil painting"
    assert found.negative == "blurry, lowres"
    assert dict(found.pairs) == {
        "Steps": "20",
        "Sampler": "DPM++ 2M",
        "Schedule type": "Karras",
        "CFG scale": "7",
        "Seed": "965400086",
        "Size": "512x512",
        "Model hash": "6ce0161689",
        "Model": "v1-5-pruned-emaonly",
        "Variation seed": "42",
        "Variation seed strength": "0.25",
        "RNG": "CPU",
        "Version": "v1.10.1",
    }


def test_what_is_written() -> None:
    recipe = Recipe(label="rose", seed=965400086, guidance=7, variation_seed=42, variation_strength=0.25)
    assert write_parameters(recipe, (64, 48), "Karras") == (
        "rose\nNegative prompt: \nSteps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 965400086,"
        " Size: 48x64, Model: flowers, Variation seed: 42, Variation seed strength: 0.25, RNG: CPU,"
        f" Version: diffstudio {__version__}"
    )


def test_rare_settings_are_written_when_they_matter() -> None:
    recipe = Recipe(
        eta=0.5, guidance_rescale=0.7, guidance_interval=(0.2, 0.8), threshold=0.995, noise_source="nv", model="a, b: c"
    )
    pairs = read_parameters(write_parameters(recipe)).pairs
    assert pairs["Eta"] == "0.5"
    assert pairs["Guidance rescale"] == "0.7"
    assert pairs["Guidance interval"] == "0.2-0.8"
    assert pairs["Dynamic threshold"] == "0.995"
    assert pairs["RNG"] == "NV"
    assert pairs["Model"] == "a, b: c"
    assert pairs["Schedule type"] == "Automatic"
    assert "Size" not in pairs


def test_a_prompt_of_many_lines_and_a_missing_negative_line() -> None:
    found = read_parameters("one\ntwo: 2\nSteps: 5, Sampler: Euler, Seed: 1")
    assert (found.prompt, found.negative, found.pairs["Steps"]) == ("one\ntwo: 2", "", "5")


def test_a_negative_prompt_of_many_lines() -> None:
    found = read_parameters("one\nNegative prompt: a\nb\nSteps: 5, Sampler: Euler, Seed: 1")
    assert (found.prompt, found.negative) == ("one", "a\nb")


def test_a_text_without_settings_is_a_prompt() -> None:
    found = read_parameters("a picture, size: large, mood: calm")
    assert (found.prompt, found.pairs) == ("a picture, size: large, mood: calm", {})
    assert read_parameters("").prompt == ""


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_value_comes_back(value: str) -> None:
    line = f"Steps: 20, Model: {quote(value)}, Sampler: Euler, Seed: 1"
    if "\n" not in quote(value):
        assert read_parameters(line).pairs["Model"] == value


@given(st.text(st.characters(codec=None), max_size=60), st.text(st.characters(codec=None), max_size=60))
@settings(max_examples=150, deadline=None)
def test_no_prompt_breaks_the_form(label: str, negative: str) -> None:
    text = write_parameters(Recipe(label=label, negative_label=negative, seed=77))
    assert text.encode()
    assert text.count("\n") == 2
    assert read_parameters(text).pairs["Seed"] == "77"


@pytest.mark.parametrize("text", ['"', '""', '"a', 'a"', "5", '"\\x"', '"[1]', " a "])
def test_unquoting_never_fails(text: str) -> None:
    assert isinstance(unquote(text), str)


@pytest.mark.parametrize(("value", "text"), [(7.0, "7"), (2.5, "2.5"), (0.1, "0.1"), (1e-7, "1e-07"), (0.0, "0")])
def test_numbers_are_short_and_exact(value: float, text: str) -> None:
    assert number(value) == text
    assert float(text) == value


@pytest.mark.timeout(30)  # reading that is quadratic takes minutes
@pytest.mark.parametrize("piece", ["a", "a b", 'a:"', "a: ", '"', "\\", "a:b,", "-/ "])
def test_no_text_takes_long(piece: str) -> None:
    for length in (60_000, 1_000_000):
        read_parameters(piece * (length // len(piece)))
