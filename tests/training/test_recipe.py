"""Recipes: the bundled ones are valid, every mistake is named, the digest covers what matters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from diffstudio import resources
from diffstudio.errors import UserError
from diffstudio.models.card_json import read_card
from diffstudio.models.config import MLPConfig, UNetConfig
from diffstudio.training.assemble import network_config
from diffstudio.training.flowers import KINDS
from diffstudio.training.recipe import FlowersSpec, FolderSpec, PointsSpec, read_recipe

RECIPE = """
prediction = "v"
[model]
name = "tiny"
title = "Tiny"
summary = "A tiny model."
licence = "CC0-1.0"
[network]
kind = "unet"
channels = [8, 16]
[schedule]
kind = "cosine"
[data]
kind = "flowers"
count = 20
size = 16
[training]
steps = 10
[defaults]
steps = 4
"""


def write(folder: Path, *changes: tuple[str, str]) -> Path:
    text = RECIPE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "tiny.toml"
    path.write_text(text)
    return path


@pytest.mark.parametrize("name", ["flowers", "points"])
def test_bundled_models_were_made_by_the_recipes_beside_them(name: str) -> None:
    recipe, card = read_recipe(resources.path("recipes", f"{name}.toml")), read_card(resources.path("models", name))
    assert card.training is not None
    assert dict(card.training.recipe)["digest"] == recipe.digest
    assert card.network == network_config(recipe, card.labels)


def test_the_flowers_recipe_draws_all_kinds_from_small_seeds() -> None:
    recipe = read_recipe(resources.path("recipes", "flowers.toml"))
    assert recipe.data == FlowersSpec(36_000, 64, 0, KINDS)
    assert network_config(recipe, KINDS).num_classes == 9
    assert network_config(recipe, KINDS).time_scale == 1000.0


def test_the_points_recipe_has_the_four_shapes_as_classes() -> None:
    recipe = read_recipe(resources.path("recipes", "points.toml"))
    assert isinstance(recipe.data, PointsSpec)
    assert recipe.data.shapes == ("ring", "moons", "swiss roll", "checkerboard")
    assert isinstance(recipe.network, MLPConfig)


def test_defaults_fill_what_is_left_out(tmp_path: Path) -> None:
    recipe = read_recipe(write(tmp_path))
    assert recipe.network == UNetConfig(channels=(8, 16), blocks=(2, 2), attention=(False, True))
    assert recipe.measure == 0
    assert recipe.defaults.schedule == "Automatic"


def test_times_of_a_table_are_not_scaled_twice(tmp_path: Path) -> None:
    recipe = read_recipe(write(tmp_path, ('kind = "cosine"', 'kind = "linear"\nrows = 101')))
    assert network_config(recipe, ()).time_scale == 10.0


def test_paths_are_taken_from_the_folder_of_the_recipe(tmp_path: Path) -> None:
    data = 'kind = "flowers"\ncount = 20\nsize = 16'
    recipe = read_recipe(write(tmp_path, (data, 'kind = "folder"\npath = "cats"\nlabels = true')))
    assert recipe.data == FolderSpec(str(tmp_path / "cats"), 64, True)


@pytest.mark.parametrize(
    ("old", "new", "key", "advice"),
    [
        ('name = "tiny"', 'name = "../tiny"', "model.name", "small letters"),
        ('title = "Tiny"\n', "", "model.title", "Add it"),
        ('kind = "unet"', 'kind = "transformer"', "network.kind", '"unet"'),
        ("[8, 16]", "[8, 12]", "network.kind", "groups"),
        ("[8, 16]", "[2048, 2048, 2048, 2048, 2048, 2048]", "network.kind", "weights"),
        ("channels = [8, 16]", "channels = [8, 16]\nblocks = [1]", "network.kind", "blocks"),
        ("channels = [8, 16]", "channels = [8, 16]\nchanels = 3", "network.chanels", '"channels"'),
        ('kind = "cosine"', 'kind = "cosinus"', "schedule.kind", '"cosine"'),
        ('kind = "cosine"', 'kind = "cosine"\nrows = 3', "schedule.kind", "rows"),
        ('kind = "cosine"', 'kind = "linear"\nrows = -3', "schedule.kind", "rows"),
        ('kind = "cosine"', 'kind = "ve"', "schedule.kind", "scales the picture down"),
        ('prediction = "v"', 'prediction = "eps"', "prediction", "pure noise"),
        ('prediction = "v"', 'prediction = "w"', "prediction", '"flow"'),
        ('kind = "flowers"', 'kind = "videos"', "data.kind", '"folder"'),
        ("count = 20", "count = 0", "data.count", "from 1 to"),
        ("size = 16", "size = 4", "data.size", "from 8"),
        ("size = 16", 'size = 16\nkinds = ["rose", "cactus"]', "data.kinds", "lavender"),
        ("steps = 10", "steps = 0", "training.steps", "from 1"),
        ("steps = 10", "steps = 10\nlearning_rate = 2.0", "training.learning_rate", "to 1"),
        ("steps = 10", "steps = 10\nema = 1.0", "training.ema", "0.999999"),
        ("steps = 10", 'steps = 10\nweighting = "heavy"', "training.weighting", '"min-snr"'),
        ("steps = 10", 'steps = 10\ntime_sampling = "never"', "training.time_sampling", '"uniform"'),
        ("steps = 10", "steps = 10\ncondition_dropout = 1.5", "training.condition_dropout", "from 0 to 1"),
        ("steps = 10", "steps = 10\ncheckpoint_every = 0", "training.checkpoint_every", "from 1"),
        ("steps = 4", 'sampler = "Eulr"', "defaults.sampler", '"Euler"'),
        ("steps = 4", 'schedule = "Custom"', "defaults.schedule", '"Karras"'),
        ("steps = 4", "guidance = 31", "defaults.guidance", "30"),
        ("steps = 4", "steps = 4\n[quality]\ncount = 5", "quality.count", "from 100"),
        ("steps = 4", "steps = 4\n[extra]\na = 1", "extra", "Known here"),
        ("[model]", "[[model]]", "model", "must be a table"),
    ],
)
def test_every_mistake_names_file_key_and_what_to_do(
    tmp_path: Path, old: str, new: str, key: str, advice: str
) -> None:
    with pytest.raises(UserError) as caught:
        read_recipe(write(tmp_path, (old, new)))
    assert f'tiny.toml: "{key}"' in caught.value.message
    assert advice in caught.value.advice


def test_pictures_need_a_unet_and_points_an_mlp(tmp_path: Path) -> None:
    data = 'kind = "flowers"\ncount = 20\nsize = 16'
    points = 'kind = "points"\nshapes = ["ring"]'
    with pytest.raises(UserError, match='"mlp"'):
        read_recipe(write(tmp_path, (data, points)))
    with pytest.raises(UserError, match='"unet"'):
        read_recipe(write(tmp_path, ('kind = "unet"\nchannels = [8, 16]', 'kind = "mlp"')))


def test_files_that_are_no_recipe(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_recipe(tmp_path / "missing.toml")
    broken = tmp_path / "broken.toml"
    broken.write_text("steps = = 3")
    with pytest.raises(UserError, match=r"broken.toml is not valid TOML.*line 1"):
        read_recipe(broken)
    broken.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match="not valid TOML"):
        read_recipe(broken)
    broken.write_text("a = " + "[" * 5000)
    with pytest.raises(UserError, match="not valid TOML"):
        read_recipe(broken)
    broken.write_bytes(b"#" * (1 << 19))
    with pytest.raises(UserError, match="too large"):
        read_recipe(broken)


def test_the_digest_is_that_of_the_single_step(tmp_path: Path) -> None:
    recipe = read_recipe(write(tmp_path))
    same = [
        recipe.with_steps(99),
        replace(recipe, model=replace(recipe.model, title="Other")),
        replace(recipe, checkpoint_every=7, preview_every=7, measure=200),
        replace(recipe, defaults=replace(recipe.defaults, guidance=3.0)),
    ]
    other = [
        replace(recipe, training=replace(recipe.training, batch=3)),
        replace(recipe, objective=replace(recipe.objective, condition_dropout=0.5)),
        replace(recipe, data=FlowersSpec(21, 16, 0, KINDS)),
        replace(recipe, network=replace(recipe.network, embedding_dim=64)),
        replace(recipe, schedule="linear"),
    ]
    assert {changed.digest for changed in same} == {recipe.digest}
    assert len({changed.digest for changed in [*other, recipe]}) == len(other) + 1
