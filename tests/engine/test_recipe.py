import dataclasses
import json
import math
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudio.engine.recipe import FIELD_LABELS, Recipe, read_recipe, resolve_seed
from diffstudio.errors import UserError


@given(st.from_type(Recipe))
@settings(max_examples=150, deadline=None)
def test_any_recipe_comes_back_from_json(recipe: Recipe) -> None:
    text = recipe.to_json()
    assert text.isascii()
    assert Recipe.from_json(text) == recipe
    assert Recipe.from_json(text).to_json() == text
    assert hash(Recipe.from_json(text)) == hash(recipe)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"steps": 0}, "Steps is 0, outside 1 to 1000"),
        ({"steps": 1001}, "Steps is 1001, outside"),
        ({"steps": 2.5}, "Steps must be a whole number"),
        ({"steps": True}, "Steps must be a whole number"),
        ({"steps": 10**5000}, "Steps is a number of more than 20 digits"),
        ({"guidance": -0.1}, "Guidance is -0.1, outside 0 to 100"),
        ({"guidance": math.nan}, "Guidance is nan, outside"),
        ({"guidance": "7"}, "Guidance must be a number"),
        ({"guidance_rescale": 2}, "Guidance rescale"),
        ({"guidance_interval": (0.7, 0.2)}, "Guidance interval starts at 0.7, after its end at 0.2"),
        ({"guidance_interval": 3}, "Guidance interval needs two values"),
        ({"threshold": 0.1}, "Dynamic threshold"),
        ({"eta": 1.5}, "Eta"),
        ({"seed": -1}, "Seed is -1"),
        ({"seed": 2**64}, "Seed is 18446744073709551616, outside 0 to 18446744073709551615"),
        ({"variation_seed": -1}, "Variation seed"),
        ({"variation_strength": 1.1}, "Variation strength"),
        ({"count": 65}, "Count"),
        ({"size": (0, 5)}, "Size"),
        ({"size": (5,)}, "Size needs two values"),
        ({"noise_source": "gpu"}, "Noise source is gpu. It can be cpu or nv"),
        ({"noise_schedule": "cosine"}, "Noise schedule must be"),
        ({"model": ""}, "Model is empty"),
        ({"sampler": 5}, "Sampler must be a text"),
        ({"label": "x" * 5000}, "Class has 5,000 characters"),
        ({"zero_terminal_snr": 1}, "Zero terminal SNR must be on or off"),
        ({"sampler_options": 3}, "Sampler options must be options with names"),
        ({"sampler_options": [1, 2]}, "Sampler options needs two values"),
        ({"sampler_options": {"a": math.inf}}, "inf is not a finite number"),
        ({"sampler_options": {"a": object()}}, "type object is not possible"),
        ({"sampler_options": {"a": [1, "b"]}}, "b is not a finite number"),
        ({"sampler_options": {"a": [[1], 2]}}, "not a finite number"),
        ({"sampler_options": {"a": [10**400]}}, "more than 20 digits is not a finite"),
        ({"sampler_options": {"a": [0.0] * 3000}}, "a list of 3,000 values"),
        ({"sampler_options": {str(i): 1 for i in range(70)}}, "70 options"),
        ({"wings": 2}, "no setting called “wings”"),
    ],
)
def test_a_wrong_value_names_its_control(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(UserError) as caught:
        Recipe().with_(**changes)
    assert message in str(caught.value)


def test_every_setting_has_a_label() -> None:
    assert set(FIELD_LABELS) == {field.name for field in dataclasses.fields(Recipe)}


def test_values_are_tidied() -> None:
    recipe = Recipe(guidance=3, steps=20.0, sampler_options={"b": 2, "a": [1, 2]})  # type: ignore[arg-type]
    assert recipe.guidance == 3.0
    assert isinstance(recipe.guidance, float)
    assert recipe.sampler_options == (("a", (1.0, 2.0)), ("b", 2))
    assert dict(recipe.sampler_options)["b"] == 2


def test_differences_are_in_the_order_of_the_fields() -> None:
    assert Recipe().differences(Recipe(seed=3, label="rose")) == ("label", "seed")
    assert Recipe().differences(Recipe()) == ()


def test_single_pictures_of_a_batch() -> None:
    batch = Recipe(seed=2**64 - 1, count=3)
    assert [batch.single(i).seed for i in range(3)] == [2**64 - 1, 0, 1]
    assert batch.single(2).count == 1
    varied = batch.with_(variation_strength=0.5, variation_seed=2**64 - 1)
    assert [varied.single(i).variation_seed for i in range(3)] == [2**64 - 1, 0, 1]
    assert varied.single(2).seed == batch.seed
    with pytest.raises(UserError, match="no picture 3"):
        batch.single(3)


def test_seeds_are_resolved() -> None:
    assert resolve_seed(5) == 5
    seeds = {resolve_seed(-1) for _ in range(20)}
    assert len(seeds) > 1
    assert all(0 <= seed < 2**32 for seed in seeds)
    with pytest.raises(UserError, match="Seed"):
        resolve_seed(-2)


def test_missing_settings_have_their_defaults() -> None:
    assert Recipe.from_json('{"version": 1, "steps": 7}') == Recipe(steps=7)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"steps": 7}, "does not say its version"),
        ([1], "does not say its version"),
        ({"version": "1"}, "version of the recipe"),
        ({"version": 10**5000}, "version of the recipe"),
        ({"version": 2}, "written by a newer diffstudio (format 2"),
        ({"version": 1, "wings": 2, "\ud800" * 90: 1}, "does not know the setting"),
        ({"version": 1, "steps": 0}, "Steps is 0"),
        ({"version": 1, "noise_schedule": {"kind": 3}}, "Noise schedule must be a text"),
    ],
)
def test_a_recipe_that_cannot_be_read_says_why(data: Any, message: str) -> None:
    with pytest.raises(UserError) as caught:
        Recipe.from_dict(data)
    assert message in str(caught.value)


def test_what_can_be_applied_is_applied() -> None:
    recipe, problems = read_recipe({"version": 3, "steps": 9, "wings": 2, "count": 900}, Recipe(seed=5))
    assert recipe == Recipe(seed=5, steps=9)
    assert len(problems) == 3
    assert "newer diffstudio" in problems[0]
    assert "wings" in problems[1]
    assert "Count" in problems[2]


@pytest.mark.parametrize("text", ["", "{", "[[[[", '{"version": NaN}', '{"version": 1, "guidance": 1e999}', "\xff"])
def test_broken_json_is_one_sentence(text: str) -> None:
    with pytest.raises(UserError):
        Recipe.from_json(text)


def test_hostile_json_is_refused_at_once() -> None:
    deep = "[" * 200_000
    with pytest.raises(UserError, match="nested too deep"):
        Recipe.from_json(deep)
    with pytest.raises(UserError, match="at most"):
        Recipe.from_json('{"version": 1, "label": "' + "x" * 300_000 + '"}')
    with pytest.raises(UserError, match="number in it is too long"):
        Recipe.from_json('{"version": ' + "9" * 5000 + "}")
    assert json.loads(Recipe().to_json())["version"] == 1


def test_recipes_need_no_torch() -> None:
    modules = (
        "recipe naming metadata places timing branch grid pictures film aliases parameters containers foreign sheet"
    )
    code = "import sys; " + "; ".join(f"import diffstudio.engine.{name}" for name in modules.split())
    done = subprocess.run([sys.executable, "-c", f"{code}; sys.exit('torch' in sys.modules)"], check=False)
    assert done.returncode == 0
