import numpy as np
import pytest

from diffstudio.engine.branch import Branch
from diffstudio.engine.metadata import Found, encode, encode_plain
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.settings_file import fitted_to, read
from diffstudio.engine.sheet import Sheet
from diffstudio.errors import UserError

PICTURE = np.zeros((8, 8, 3), np.uint8)
RECIPE = Recipe(label="rose", seed=4)


@pytest.mark.parametrize("origin", [RECIPE, Branch(RECIPE, 3, (("guidance", 2.0),))])
def test_files_and_bytes_of_both_kinds(tmp_path, origin):
    for content in (origin.to_json().encode(), encode(PICTURE, origin)):
        path = tmp_path / "file"
        path.write_bytes(content)
        for file in (path, content):
            assert read(file).found.origin == origin
            assert read(file).sheet is None


def test_a_grid_is_recognised_in_bytes_too():
    sheet = Sheet(RECIPE, "steps=5,10")
    source = read(encode_plain(PICTURE, exact=sheet.to_json()))
    assert source.sheet == sheet
    assert source.found.recipe == RECIPE


def test_a_folder_or_nothing_is_refused(tmp_path):
    with pytest.raises(UserError, match="is a folder"):
        read(tmp_path)
    with pytest.raises(UserError, match="could not be opened"):
        read(tmp_path / "nothing")


SIZED = Recipe(model="flowers", size=(512, 768))


@pytest.mark.parametrize(
    ("found", "any_size", "kept"),
    [
        (Found(SIZED, SIZED), True, True),
        (Found(SIZED, SIZED), False, False),
        (Found(SIZED, None, {"Model": "v1-5"}), True, False),
        (Found(SIZED, None, {"Model": "flowers"}), True, True),
        (Found(SIZED, None, {}), True, True),
        (Found(SIZED.with_(size=(64, 64)), None, {"Model": "v1-5"}), False, True),
        (Found(RECIPE), False, True),
        (Found(), False, True),
    ],
)
def test_a_size_that_is_not_for_this_model_is_named_and_left_out(found, any_size, kept):
    fitted = fitted_to(found, (3, 64, 64), any_size=any_size)
    assert (fitted == found) == kept
    if not kept:
        assert fitted.recipe.size is None
        assert "768×512" in fitted.problems[0]
