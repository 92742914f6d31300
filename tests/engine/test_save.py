import datetime
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from diffstudio.engine import images
from diffstudio.engine.execute import execute, replay
from diffstudio.engine.metadata import read_settings
from diffstudio.engine.naming import DATED_PATTERN
from diffstudio.engine.plan import plan
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.run import Run, branch
from diffstudio.engine.save import save_grid, save_pictures, save_steps, save_steps_grid
from diffstudio.errors import UserError

MakeRun = Callable[..., Run]
DAY = datetime.date(2026, 8, 23)


def pixels(path: Path) -> np.ndarray:
    with Image.open(io.BytesIO(path.read_bytes())) as image:
        return np.asarray(image)


def test_pictures_carry_the_settings_that_make_them_alone(make_run: MakeRun, model: Any, tmp_path: Path) -> None:
    run = make_run()
    paths = save_pictures(run, tmp_path)
    assert [path.name for path in paths] == ["00001-7.png", "00002-8.png"]
    for index, path in enumerate(paths):
        found = read_settings(path)
        assert found.origin == run.recipe.single(index)
        assert found.fields["Schedule type"] == "Karras"
        assert found.fields["Size"] == "4x4"
        again = replay(found.origin, lambda name: model)
        assert np.array_equal(images.final(again, 0), pixels(path))


def test_the_same_recipe_gives_the_same_bytes(make_run: MakeRun, tmp_path: Path) -> None:
    first = save_pictures(make_run(), tmp_path / "a", DATED_PATTERN, day=DAY)
    second = save_pictures(make_run(), tmp_path / "b", DATED_PATTERN, day=DAY)
    assert [p.relative_to(tmp_path / "a") for p in first] == [p.relative_to(tmp_path / "b") for p in second]
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


@pytest.mark.parametrize(("file_format", "suffix"), [("png", ".png"), ("jpeg", ".jpg"), ("webp", ".webp")])
def test_all_formats(make_run: MakeRun, tmp_path: Path, file_format: str, suffix: str) -> None:
    run = make_run()
    (path,) = save_pictures(run, tmp_path, file_format=file_format, indices=[1])
    assert path.suffix == suffix
    assert read_settings(path).origin == run.recipe.single(1)
    assert save_grid(run, tmp_path, file_format=file_format).suffix == suffix
    assert save_steps(run, tmp_path, file_format=file_format)[-1].suffix == suffix


def test_unknown_formats_are_refused(make_run: MakeRun, tmp_path: Path) -> None:
    for save in (save_pictures, save_grid, save_steps, save_steps_grid):
        with pytest.raises(UserError, match="cannot be written as “bmp”"):
            save(make_run(), tmp_path, file_format="bmp")  # type: ignore[operator]
    assert list(tmp_path.iterdir()) == []


def test_a_branch_is_saved_with_its_whole_chain(make_run: MakeRun, model: Any, tmp_path: Path) -> None:
    parent = make_run(sampler="Euler a")
    planned = branch(parent, 3, {"guidance": 6.0}, model)
    child = execute(planned, Run(planned, parent))
    paths = save_pictures(child, tmp_path)
    origin = read_settings(paths[1]).origin
    assert origin == child.origin.single(1)
    assert np.array_equal(images.final(replay(origin, lambda name: model), 0), pixels(paths[1]))


def test_a_grid_holds_the_recipe_of_the_batch(make_run: MakeRun, tmp_path: Path) -> None:
    run = make_run(count=4)
    path = save_grid(run, tmp_path)
    assert path.name == "grid-00001.png"
    assert read_settings(path).origin == run.recipe
    assert pixels(path).shape[0] > 2 * 128
    varied = make_run(count=2, variation_strength=0.5)
    assert save_grid(varied, tmp_path, rows=2).name == "grid-00002.png"


def test_the_steps_of_a_picture(make_run: MakeRun, tmp_path: Path) -> None:
    run = make_run()
    paths = save_steps(run, tmp_path, image=1, day=DAY)
    assert paths[0].parent.name == "00001-8-steps"
    assert [path.name for path in paths] == [f"step-{k:04d}.png" for k in range(7)]
    assert read_settings(paths[-1]).origin == run.recipe.single(1)
    assert read_settings(paths[2]).origin is None
    assert np.array_equal(pixels(paths[2]), images.picture(run, 2, 1))
    noise = save_steps(run, tmp_path, name="eps")
    assert len(noise) == 6
    assert noise[0].parent.name == "00002-7-steps"


def test_a_grid_of_the_steps(make_run: MakeRun, tmp_path: Path) -> None:
    run = make_run()
    found = read_settings(save_steps_grid(run, tmp_path, image=1))
    assert found.origin is None  # the settings alone would make the picture, not this sheet
    assert found.recipe.seed == 8


def test_a_run_that_was_stopped_is_saved_as_far_as_it_got(model: Any, recipe: Recipe, tmp_path: Path) -> None:
    planned = plan(recipe, model)
    run = execute(planned, Run(planned), until=2)
    assert len(save_pictures(run, tmp_path)) == 2
    assert len(save_steps(run, tmp_path)) == 2


def test_a_run_without_steps_says_so(model: Any, recipe: Recipe, tmp_path: Path) -> None:
    run = Run(plan(recipe, model))
    for save in (save_pictures, save_grid):
        with pytest.raises(UserError, match="no picture yet"):
            save(run, tmp_path)  # type: ignore[operator]
    for save in (save_steps, save_steps_grid):
        with pytest.raises(UserError, match="nothing to save"):
            save(run, tmp_path)  # type: ignore[operator]


def test_points_are_saved_as_a_cloud(make_model: Callable[..., Any], recipe: Recipe, tmp_path: Path) -> None:
    planned = plan(recipe, make_model(kind="points", shape=(60, 2)))
    run = execute(planned, Run(planned))
    (path,) = save_pictures(run, tmp_path, indices=[0])
    assert pixels(path).shape == (512, 512, 3)
    found = read_settings(path)
    assert found.recipe.size is None
    assert "Size" not in found.fields


def test_pictures_that_are_not_there(make_run: MakeRun) -> None:
    with pytest.raises(UserError, match="no picture 2"):
        images.final(make_run(), 2)
    assert images.picture(make_run(guidance=1.0), 2, 0, "difference") is None
