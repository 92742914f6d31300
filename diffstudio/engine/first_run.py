"""The run that the first start shows: made by the bundled model, stored as arrays.

It is read without torch, so the window has a picture to scrub before anything heavy is loaded.
`packaging/make_first_run.py` makes it from the bundled model.
"""

from __future__ import annotations

import io
import json
import logging
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from diffstudio import files, resources
from diffstudio.diffusion.level import Level
from diffstudio.engine.film import Array, Film
from diffstudio.engine.recipe import Recipe
from diffstudio.errors import UserError

NAMES = ("x", "x0", "cond", "uncond")
RECIPE_FILE = "recipe.json"
ARRAYS_FILE = "arrays.npz"

_log = logging.getLogger("diffstudio")


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A finished run as arrays; a `film.Source`.

    Attributes:
        recipe: Its settings.
        levels: Its levels.
        arrays: By name: x of every position, x0, cond and uncond of every step; ``k b ...``.
    """

    recipe: Recipe
    levels: tuple[Level, ...]
    arrays: dict[str, NDArray[np.float16]]
    state: str = "done"

    @property
    def steps_done(self) -> int:
        """All of them."""
        return len(self.levels) - 1

    def array(self, name: str, position: int, image: int) -> Array | None:
        """Return x, x0, cond or uncond of one picture at a position, None when there is none."""
        values = self.arrays.get(name)
        if values is None or position >= len(values):
            return None
        found: Array = values[position, image].astype(np.float32)
        return found


def first_film(folder: Path | None = None) -> Film | None:
    """Return the bundled run, None when it is missing or damaged (the window is usable without)."""
    folder = folder or resources.path("first_run")
    try:
        return Film(read_stored(folder))
    except (OSError, EOFError, ValueError, KeyError, UserError, zipfile.BadZipFile):
        _log.info("there is no first run to show", exc_info=True)
        return None


def read_stored(folder: Path) -> StoredRun:
    """Read what `write_stored` wrote.

    Raises:
        OSError: A file is missing.
        ValueError: A file is damaged.
    """
    recipe = Recipe.from_json((folder / RECIPE_FILE).read_bytes())
    with np.load(folder / ARRAYS_FILE, allow_pickle=False) as stored:
        levels = tuple(Level(*map(float, row)) for row in stored["levels"])
        arrays = {name: stored[name] for name in NAMES if name in stored}
    return StoredRun(recipe, levels, arrays)


def write_stored(film: Film, folder: Path) -> None:
    """Write a finished run in half precision, not packed: noise does not become smaller, and unpacking takes 10 ms.

    Raises:
        ValueError: The run is not finished.
        UserError: The files could not be written.
    """
    if film.state != "done":
        raise ValueError("only a finished run can be stored")
    arrays: dict[str, NDArray[np.generic]] = {
        "levels": np.array([(level.t, level.alpha, level.sigma) for level in film.levels])
    }
    for name in NAMES:
        last = len(film.levels) if name == "x" else len(film.levels) - 1
        rows = [[film.source.array(name, k, image) for image in range(film.count)] for k in range(last)]
        if all(values is not None for row in rows for values in row):
            arrays[name] = np.array(rows, dtype=np.float16)
    packed = io.BytesIO()
    np.savez(packed, **arrays)  # type: ignore[arg-type]  # numpy's stub takes the names for options
    files.make_folder(folder)
    files.write(folder / ARRAYS_FILE, packed.getvalue())
    files.write(folder / RECIPE_FILE, (json.dumps(film.recipe.to_dict(), indent=1) + "\n").encode())
