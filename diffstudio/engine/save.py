"""Saving what a run made: pictures, grids, all the steps; each file with its settings inside."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

from diffstudio import files
from diffstudio.engine import captions, images, metadata, naming
from diffstudio.engine.grid import grid, layout
from diffstudio.engine.parameters import write_parameters
from diffstudio.engine.pictures import CLOUD_SIDE, Picture, enlarged
from diffstudio.engine.run import Run
from diffstudio.errors import UserError

SMALLEST_CELL = 128
"""Pixels of the shorter side of a grid's cells: smaller pictures are enlarged in whole pixels."""


def save_pictures(
    run: Run,
    folder: Path,
    pattern: str = naming.PICTURE_PATTERN,
    file_format: str = "png",
    *,
    indices: Iterable[int] | None = None,
    day: datetime.date | None = None,
) -> tuple[Path, ...]:
    """Write the pictures of a run, each with the settings that make it alone, and return their paths.

    Args:
        run: The run; of one that was stopped the pictures it expected.
        folder: Where they go; no name leads out of it, none is taken twice.
        pattern: How they are called, see `naming`.
        file_format: "png", "jpeg" or "webp".
        indices: Which pictures of the batch; all when None.
        day: The day in their names; today when None.

    Raises:
        UserError: There is no picture yet, or the disk refuses; what was written before that stays.
    """
    suffix = _suffix(file_format)
    written = []
    for index in range(run.count) if indices is None else indices:
        data = _encoded(run, index, file_format)
        written.append(_kept(run, naming.create(folder, pattern, _values(run, index, day), suffix, data)))
    return tuple(written)


def save_grid(run: Run, folder: Path, *, rows: int | None = None, file_format: str = "png") -> Path:
    """Write the batch as one picture, with the settings of the batch, and return its path.

    Raises:
        UserError: There is no picture yet, the grid would be too large, or the disk refuses.
    """
    suffix = _suffix(file_format)
    pictures = [enlarged(images.final(run, index), SMALLEST_CELL) for index in range(run.count)]
    drawn = grid(pictures, rows=rows, captions=[_seed(run, index) for index in range(run.count)], title=_title(run))
    data = metadata.encode(drawn, run.origin, file_format, size=_size(run), schedule_type=run.placement)
    return _kept(run, naming.create(folder, naming.GRID_PATTERN, {}, suffix, data))


def save_steps_grid(run: Run, folder: Path, *, image: int = 0, name: str = "x0", file_format: str = "png") -> Path:
    """Write what was expected at every step of one picture as one labelled picture; return its path.

    Raises:
        UserError: There is no step yet, the grid would be too large, or the disk refuses.
    """
    suffix = _suffix(file_format)
    positions = _positions(run, image, name)
    moments = [_moment(run, position) for position in positions]
    title = f"{_title(run)} · {_seed(run, image)}"
    cell = enlarged(_frame(run, positions[0], image, name), SMALLEST_CELL).shape
    layout(len(positions), (cell[0], cell[1]), title=title, captions=True)  # too large is said before the work
    pictures = [enlarged(_frame(run, position, image, name), SMALLEST_CELL) for position in positions]
    text = write_parameters(run.recipe.single(image), _size(run), run.placement)
    drawn = grid(pictures, captions=moments, title=title)
    data = metadata.encode_plain(drawn, file_format, text)
    return _kept(run, naming.create(folder, naming.GRID_PATTERN, {}, suffix, data))


def save_steps(
    run: Run,
    folder: Path,
    *,
    image: int = 0,
    name: str = "x0",
    file_format: str = "png",
    day: datetime.date | None = None,
) -> tuple[Path, ...]:
    """Write every step of one picture into a new folder below `folder` and return the paths.

    Only the finished picture holds the settings: of the others they would not be true.

    Args:
        run: The run.
        folder: Where the new folder is made.
        image: Which picture of the batch.
        name: Which quantity, see `Run.quantity`.
        file_format: "png", "jpeg" or "webp".
        day: The day in names; today when None.

    Raises:
        UserError: There is no step yet, or the disk refuses.
    """
    suffix = _suffix(file_format)
    positions = _positions(run, image, name)
    target = naming.create_folder(folder, naming.STEPS_PATTERN, _values(run, image, day))
    written = []
    for position in positions:
        finished = position == len(run.levels) - 1 and name in ("x", "x0")
        if finished:
            data = _encoded(run, image, file_format)
        else:
            data = metadata.encode_plain(_frame(run, position, image, name), file_format)
        path = target / f"step-{position:04d}{suffix}"
        files.write(path, data)
        written.append(_kept(run, path))
    return tuple(written)


def _kept(run: Run, path: Path) -> Path:
    """Note that something of the run was saved, and return where."""
    run.saved = True
    return path


def _encoded(run: Run, index: int, file_format: str) -> bytes:
    return metadata.encode(
        images.final(run, index),
        run.origin.single(index),
        file_format,
        size=_size(run),
        schedule_type=run.placement,
    )


def _positions(run: Run, image: int, name: str) -> tuple[int, ...]:
    positions = images.positions(run, image, name)
    if not positions:
        raise UserError("There is nothing to save of this run yet.", "Let it make a step, or choose another quantity.")
    return positions


def _frame(run: Run, position: int, image: int, name: str) -> Picture:
    frame = images.picture(run, position, image, name)
    if frame is None:  # the step was thinned out while its neighbours were written
        raise UserError(f"Step {position} of this run is not there any more.", "Generate the run again.")
    return frame


def _title(run: Run) -> str:
    return captions.run_title(run.recipe, run.origin.recipe.model, run.placement)


def _seed(run: Run, index: int) -> str:
    return captions.seed_caption(run.recipe, index)


def _moment(run: Run, position: int) -> str:
    return captions.moment_caption(position, len(run.levels) - 1)


def _size(run: Run) -> tuple[int, int] | None:
    return (run.shape[-2], run.shape[-1]) if run.kind == "pictures" else None


def _values(run: Run, index: int, day: datetime.date | None) -> dict[str, str]:
    return naming.fields_of(run.recipe.single(index), _size(run) or (CLOUD_SIDE, CLOUD_SIDE), day)


def _suffix(file_format: str) -> str:
    if file_format not in metadata.SUFFIXES:
        raise UserError(
            f"Pictures cannot be written as “{file_format}”.", f"Use one of {', '.join(metadata.SUFFIXES)}."
        )
    return metadata.SUFFIXES[file_format]
