import io
import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from diffstudio.engine.branch import Branch
from diffstudio.engine.metadata import SUFFIXES, Found, encode, encode_plain, read_settings, read_text
from diffstudio.engine.recipe import VERSION, Recipe
from diffstudio.engine.walk import Keyframe, Walk
from diffstudio.errors import UserError

PICTURE = np.random.default_rng(1).integers(0, 256, (8, 6, 3), dtype=np.uint8)
EXAMPLE = (
    "a lighthouse at dusk\nNegative prompt: blurry\n"
    "Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 965400086, Size: 512x384, "
    "Model: v1-5, Variation seed: 42, Variation seed strength: 0.25, RNG: NV, Version: v1.10.1"
)


def found_in(data: bytes, **options: Any) -> Found:
    return read_settings(io.BytesIO(data), **options)


def with_text(text: str, name: str = "parameters") -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_itxt(name, text)
    buffer = io.BytesIO()
    Image.fromarray(PICTURE).save(buffer, "PNG", pnginfo=info)
    return buffer.getvalue()


def comes_back(recipe: Recipe, file_format: str) -> None:
    found = found_in(encode(PICTURE, recipe, file_format, size=(8, 6)))
    assert (found.recipe, found.origin, found.source, found.problems) == (recipe, recipe, "diffstudio", ())


RECIPE, FORMAT = st.from_type(Recipe), st.sampled_from(list(SUFFIXES))


@given(RECIPE, FORMAT)
@settings(max_examples=120, deadline=None)
def test_any_recipe_comes_back_from_a_picture(recipe: Recipe, file_format: str) -> None:
    comes_back(recipe, file_format)


@pytest.mark.slow
@pytest.mark.timeout(900)
@given(RECIPE, FORMAT)
@settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))
def test_ten_thousand_recipes_come_back_from_pictures(recipe: Recipe, file_format: str) -> None:
    comes_back(recipe, file_format)


@pytest.mark.parametrize("file_format", SUFFIXES)
def test_a_branch_comes_back_from_a_picture(file_format: str) -> None:
    origin = Branch(Branch(Recipe(label="rose"), 3, (("guidance", 5),)), 7, (("label", "\ud800\0é🌹"),))
    found = found_in(encode(PICTURE, origin, file_format))
    assert found.origin == origin
    assert found.recipe == origin.recipe


@pytest.mark.parametrize("file_format", SUFFIXES)
def test_the_same_settings_give_the_same_bytes(file_format: str) -> None:
    assert encode(PICTURE, Recipe(), file_format) == encode(PICTURE, Recipe(), file_format)


def test_pixels_of_a_png_are_exact_and_other_tools_read_the_texts() -> None:
    with Image.open(io.BytesIO(encode(PICTURE, Recipe(label="rose"), size=(8, 6)))) as image:
        assert np.array_equal(np.asarray(image), PICTURE)
        assert image.info["parameters"].startswith("rose\nNegative prompt: \nSteps: 20")
        assert "Size: 6x8" in image.info["parameters"]
        assert json.loads(image.info["diffstudio"])["label"] == "rose"


def test_other_tools_read_the_comment_of_a_jpeg() -> None:
    with Image.open(io.BytesIO(encode(PICTURE, Recipe(label="rose"), "jpeg"))) as image:
        comment = image.getexif().get_ifd(0x8769)[0x9286]
    assert comment[:8] == b"UNICODE\0"
    assert comment[8:].decode("utf-16-be").startswith("rose\nNegative prompt:")


def test_settings_too_long_for_exif_leave_the_line() -> None:
    recipe = Recipe(label="é" * 4000, negative_label="é" * 4000, seed=5)
    found = found_in(encode(PICTURE, recipe, "jpeg"))
    assert found.origin is None
    assert found.recipe is not None
    assert found.recipe.seed == 5


def test_settings_too_long_for_a_picture_are_refused() -> None:
    origin: Any = Recipe()
    for _ in range(20):
        origin = Branch(origin, 1, (("label", "🌹" * 4000),))
    with pytest.raises(UserError, match="too long to be kept"):
        encode(PICTURE, origin)


def test_unknown_formats_are_refused() -> None:
    with pytest.raises(UserError, match="cannot be written as “bmp”"):
        encode_plain(PICTURE, "bmp")
    assert found_in(encode_plain(PICTURE)) == Found()


def test_the_fast_way_to_write_a_png_is_not_larger() -> None:
    smooth = np.asarray(Image.fromarray(PICTURE).resize((256, 256), Image.Resampling.BICUBIC)).astype(int)
    grainy = (smooth + np.random.default_rng(2).integers(-3, 4, smooth.shape)).clip(0, 255).astype(np.uint8)
    default = io.BytesIO()
    Image.fromarray(grainy).save(default, "PNG")
    assert len(encode_plain(grainy)) < 1.05 * len(default.getvalue())


# ------------------------------------------------------------ other tools


def test_a_picture_of_a1111() -> None:
    found = found_in(with_text(EXAMPLE))
    assert found.source == "A1111"
    assert found.origin is None
    assert found.problems == ()
    assert found.recipe == Recipe(
        model="v1-5",
        label="a lighthouse at dusk",
        negative_label="blurry",
        sampler="DPM++ 2M",
        schedule_type="Karras",
        steps=20,
        guidance=7,
        seed=965400086,
        size=(384, 512),
        variation_seed=42,
        variation_strength=0.25,
        noise_source="nv",
    )


def test_the_schedule_inside_an_older_samplers_name() -> None:
    base = Recipe(schedule_type="Beta")
    found = found_in(with_text("x\nSteps: 20, Sampler: DPM++ 2M SDE Karras, Seed: 1"), base=base)
    assert (found.recipe.sampler, found.recipe.schedule_type) == ("DPM++ 2M SDE", "Karras")
    found = found_in(with_text("x\nSteps: 20, Sampler: Euler, Seed: 1"), base=base)
    assert found.recipe.schedule_type == "Uniform"
    found = found_in(with_text("x\nSteps: 20, CFG scale: 2, Seed: 1"), base=base)
    assert found.recipe.schedule_type == "Beta"


def test_what_cannot_be_applied_is_named_and_the_rest_applied() -> None:
    text = (
        "x\nSteps: 9999, Sampler: Magic, Schedule type: Odd, Seed: 5, CFG scale: lots, Size: huge,"
        " Denoising strength: 0.5, Model hash: abc, Version: v1"
    )
    found = found_in(with_text(text), base=Recipe(steps=33))
    assert (found.recipe.seed, found.recipe.steps) == (5, 33)
    for name in ("Steps", "Sampler", "Schedule type", "CFG scale", "Size", "Denoising strength"):
        assert sum(problem.startswith(f"{name} was not applied") for problem in found.problems) == 1
    assert len(found.problems) == 6


def test_comfyui_in_a_picture() -> None:
    graph = {"1": {"class_type": "KSampler", "inputs": {"seed": 5, "steps": 8, "sampler_name": "uni_pc", "cfg": 3}}}
    found = found_in(with_text(json.dumps(graph), "prompt"))
    assert found.source == "ComfyUI"
    assert (found.recipe.seed, found.recipe.steps, found.recipe.sampler, found.recipe.guidance) == (5, 8, "UniPC", 3)


def test_missing_models_and_classes_are_named() -> None:
    known = {"flowers": ("rose",), "points": ()}
    picture = encode(PICTURE, Recipe(model="gone", label="rose", negative_label="thistle"))
    found = found_in(picture, labels_of=known.get, base=Recipe(model="flowers"))
    assert found.recipe == Recipe(model="flowers", label="rose")
    assert len(found.problems) == 2
    assert "“gone” is not here" in found.problems[0]
    assert "Negative class was not applied" in found.problems[1]
    assert found_in(encode_plain(PICTURE), labels_of=known.get) == Found()


# ----------------------------------------------------------- ours, damaged


def test_settings_of_a_newer_version_are_applied_as_far_as_they_are_known() -> None:
    data = Recipe(steps=9).to_dict() | {"version": VERSION + 1, "wings": 2}
    found = found_in(with_text(json.dumps(data), "diffstudio"))
    assert found.recipe.steps == 9
    assert found.origin is None
    assert "newer diffstudio" in found.problems[0]


def test_a_damaged_exact_text_falls_back_to_the_line() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("parameters", "rose\nNegative prompt: \nSteps: 9, Sampler: Euler, Seed: 3, Version: diffstudio 1")
    info.add_itxt("diffstudio", '{"version": 1, ')
    buffer = io.BytesIO()
    Image.fromarray(PICTURE).save(buffer, "PNG", pnginfo=info)
    found = found_in(buffer.getvalue())
    assert (found.recipe.steps, found.source) == (9, "diffstudio")
    assert "not valid JSON" in found.problems[0]


def test_files_that_hold_nothing() -> None:
    with pytest.raises(UserError, match="no picture that holds settings"):
        found_in(b"nothing")
    with pytest.raises(UserError, match="could not be opened"):
        read_settings(Path("/nowhere/at all.png"))


def test_reading_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encode(PICTURE, Recipe(seed=11)))
    assert read_settings(path).recipe == Recipe(seed=11)


def test_pasted_texts() -> None:
    assert read_text(EXAMPLE).recipe.seed == 965400086
    assert read_text(Recipe(seed=4).to_json()).recipe == Recipe(seed=4)
    for text in ("", "hello", "{", '{"a": 1}'):
        with pytest.raises(UserError, match="holds no settings"):
            read_text(text)


def test_hostile_texts_in_pictures_do_no_harm() -> None:
    rng = random.Random(5)
    exact, line = Recipe(label="rose").to_json(), EXAMPLE
    pieces = ["{", "[" * 500, '"', "\\", ",", ":", "9" * 500, "1e999", "NaN", "\0", "\n", "Steps: ", "💥"]
    for _ in range(500):
        name, text = rng.choice([("diffstudio", exact), ("parameters", line), ("UserComment", line)])
        piece = rng.choice(pieces)
        place = rng.randrange(len(text))
        mangled = text[:place] + piece * rng.randint(1, 20) + text[place + rng.randint(0, 20) :]
        found = found_in(with_text(mangled, name))
        assert found.recipe is None or isinstance(found.recipe, Recipe)
        assert all(len(problem) < 400 for problem in found.problems)


def test_a_frame_of_a_walk_brings_its_walk_and_the_settings_of_its_first_keyframe() -> None:
    keys = tuple(Keyframe(Recipe(model="tiny", label=label, seed=seed)) for label, seed in (("rose", 3), ("tulip", 4)))
    walk = Walk(keys, frames=30, easing="ease-in", closed=True)
    found = found_in(encode_plain(PICTURE, "png", EXAMPLE, walk.to_json()))
    assert (found.walk, found.recipe, found.origin) == (walk, walk.shared, None)
    assert "walk" in found.problems[0]
    broken = found_in(encode_plain(PICTURE, "png", EXAMPLE, walk.to_json().replace("ease-in", "nonsense")))
    assert broken.walk is None
    assert broken.recipe is not None  # the line that other tools read
