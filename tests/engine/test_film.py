from dataclasses import replace

import numpy as np
import pytest

from diffstudio.diffusion.level import Level
from diffstudio.engine.film import CHANNELS, Film
from diffstudio.engine.first_run import StoredRun, first_film, read_stored, write_stored
from diffstudio.engine.noised import noised_strip
from diffstudio.engine.recipe import Recipe

LEVELS = (Level(1.0, 0.0, 1.0), Level(0.5, 0.6, 0.8), Level(0.0, 1.0, 0.0))


def stored(*, guided=True, count=2) -> StoredRun:
    rng = np.random.default_rng(0)
    arrays = {"x": rng.standard_normal((3, count, 3, 4, 4)), "x0": rng.standard_normal((2, count, 3, 4, 4))}
    if guided:
        arrays |= {name: rng.standard_normal((2, count, 3, 4, 4)) for name in ("cond", "uncond")}
    recipe = Recipe(seed=5, count=count, steps=2)
    return StoredRun(recipe, LEVELS, {name: values.astype(np.float16) for name, values in arrays.items()})


@pytest.fixture
def film() -> Film:
    return Film(stored())


def test_a_finished_film_has_all_positions(film):
    assert film.available == 3
    assert film.seeds == (5, 6)
    assert film.channels == set(CHANNELS)


def test_without_guidance_its_quantities_are_missing():
    film = Film(stored(guided=False))
    assert film.channels == {"x", "x0", "eps", "change"}
    assert film.picture("difference", 0, 0) is None
    assert "nothing" in film.caption("difference", 0, 0)


def test_derived_quantities_follow_their_formulas(film):
    x, x0, cond, uncond = (film.source.array(name, 1, 1) for name in ("x", "x0", "cond", "uncond"))
    np.testing.assert_allclose(film.quantity("eps", 1, 1), (x - 0.6 * x0) / 0.8, rtol=1e-6)
    np.testing.assert_array_equal(film.quantity("difference", 1, 1), cond - uncond)
    np.testing.assert_array_equal(film.quantity("change", 1, 1), x0 - film.source.array("x0", 0, 1))
    assert film.quantity("change", 0, 1) is None


def test_the_last_position_is_the_picture(film):
    np.testing.assert_array_equal(film.quantity("x0", 2, 0), film.source.array("x", 2, 0))
    assert film.quantity("eps", 2, 0) is None
    assert film.caption("x0", 2, 0) == "the finished picture"


def test_what_is_not_there_is_none(film):
    for position, image in ((-1, 0), (3, 0), (0, 2), (0, -1)):
        assert film.quantity("x", position, image) is None
        assert film.numbers(position, image) is None


def test_numbers_are_those_of_the_arrays(film):
    numbers = film.numbers(1, 0)
    x = film.quantity("x", 1, 0).astype(np.float64)
    assert numbers.t == 0.5
    assert numbers.x_rms == pytest.approx(np.sqrt((x**2).mean()))
    assert numbers.log_snr == pytest.approx(2 * np.log(0.6 / 0.8))
    assert film.numbers(2, 0).eps_rms is None


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_is_a_picture(film, channel):
    picture = film.picture(channel, 1, 0)
    assert picture.shape == (4, 4, 3)
    assert picture.dtype == np.uint8
    assert film.caption(channel, 1, 0)


def test_a_stored_run_comes_back(tmp_path, film):
    write_stored(film, tmp_path / "run")
    again = read_stored(tmp_path / "run")
    assert again.recipe == film.recipe
    assert again.levels == LEVELS
    for name in ("x", "x0", "cond", "uncond"):
        np.testing.assert_array_equal(again.array(name, 1, 1), film.source.array(name, 1, 1))


def test_an_unfinished_run_is_not_stored(tmp_path):
    run = stored()
    with pytest.raises(ValueError, match="finished"):
        write_stored(Film(StoredRun(run.recipe, run.levels, run.arrays, state="stopped")), tmp_path)


@pytest.mark.parametrize("damage", ["missing", "empty", "text", "pickle"])
def test_a_damaged_first_run_is_none(tmp_path, film, damage):
    folder = tmp_path / "run"
    write_stored(film, folder)
    arrays = folder / "arrays.npz"
    if damage == "missing":
        arrays.unlink()
    elif damage == "empty":
        arrays.write_bytes(b"")
    elif damage == "text":
        arrays.write_bytes(b"not an archive")
    else:
        np.savez(arrays, levels=np.array([{"a": 1}], dtype=object))
    assert first_film(folder) is None


def test_the_noised_strip_mixes_the_same_noise(film):
    strip = noised_strip(film, 2, 0, LEVELS)
    assert len(strip) == 3
    np.testing.assert_array_equal(strip[2], film.picture("x", 2, 0))
    other = noised_strip(film, 2, 0, LEVELS[:1])
    np.testing.assert_array_equal(strip[0], other[0])


def test_a_strip_of_nothing_is_empty_frames():
    class Empty:
        recipe, levels, steps_done, state = Recipe(), LEVELS, 0, "running"

        def array(self, name, position, image):
            return None

    assert noised_strip(Film(Empty()), 0, 0, LEVELS) == [None] * 3


def test_a_ve_picture_is_drawn_in_range():
    run = stored()
    levels = (Level(0.0, 1.0, 80.0), Level(0.0, 1.0, 2.0), Level(0.0, 1.0, 0.0))
    arrays = run.arrays | {"x": (run.arrays["x"].astype(np.float32) * 80).astype(np.float16)}
    film = Film(StoredRun(run.recipe, levels, arrays))
    picture = film.picture("x", 0, 0)
    assert np.mean((picture > 0) & (picture < 255)) > 0.3
    strip = noised_strip(film, 2, 0, levels[:1])
    assert np.mean((strip[0] > 0) & (strip[0] < 255)) > 0.3


def test_a_negative_class_is_named() -> None:
    plain, against = (
        Film(replace(stored(), recipe=Recipe(label="rose", negative_label=label, count=2, steps=2)))
        for label in (None, "daisy")
    )
    assert plain.channel("uncond") is CHANNELS["uncond"]
    assert against.channel("uncond").label == "Against daisy"
    assert "daisy" in against.channel("difference").caption
    assert against.channel("x0") is CHANNELS["x0"]
