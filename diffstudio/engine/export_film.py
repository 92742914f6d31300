"""What of a run can be exported: one picture, the batch, the steps. No torch: a film reads arrays.

A run that is still going on or was stopped is exported as far as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from diffstudio.engine import captions, naming
from diffstudio.engine.branch import Origin
from diffstudio.engine.export_source import FrameSource, frames_of
from diffstudio.engine.film import Film
from diffstudio.engine.parameters import write_parameters
from diffstudio.engine.pictures import CLOUD_SIDE, Picture
from diffstudio.errors import UserError


def picture_source(film: Film, origin: Origin, placement: str, image: int = 0) -> FrameSource:
    """Return the picture of a run, or what a run that was stopped expected it to become.

    Args:
        film: The run.
        origin: What makes it again.
        placement: What its schedule type stood for.
        image: Which picture of the batch.

    Raises:
        UserError: There is no picture yet.
    """
    picture = _picture(film, "x0", _last(film), image)
    label = captions.seed_caption(film.recipe, image)
    single = origin.single(image)
    return frames_of([picture], labels=(label,), **_words(film, single, placement))


def batch_source(film: Film, origin: Origin, placement: str) -> FrameSource:
    """Return all pictures of a run; see `picture_source`.

    Raises:
        UserError: There is no picture yet.
    """
    pictures = [_picture(film, "x0", _last(film), image) for image in range(film.count)]
    labels = tuple(captions.seed_caption(film.recipe, image) for image in range(film.count))
    return frames_of(pictures, labels=labels, **_words(film, origin, placement))


def steps_source(
    film: Film, origin: Origin, placement: str, image: int = 0, channel: str = "x0"
) -> FrameSource:
    """Return every step of one picture that can be looked at, for a strip or an animation.

    Args:
        film: The run.
        origin: What makes it again.
        placement: What its schedule type stood for.
        image: Which picture of the batch.
        channel: One of `film.CHANNELS`.

    Raises:
        UserError: There is no such step yet.
    """
    positions = [k for k in range(film.available) if film.quantity(channel, k, image) is not None]
    if not positions:
        raise _nothing()
    height, width = _picture(film, channel, positions[-1], image).shape[:2]
    labels = tuple(captions.moment_caption(k, len(film.levels) - 1) for k in positions)
    words = _words(film, origin.single(image), placement)
    return FrameSource(
        len(positions),
        (height, width),
        lambda index: _picture(film, channel, positions[index], image),
        labels,
        **words,
    )


def moment_source(
    film: Film, origin: Origin, placement: str, image: int, position: int, channel: str = "x0"
) -> FrameSource:
    """Return one picture of a run at one step, as it is looked at, with the settings of the run.

    Args:
        film: The run.
        origin: What makes it again.
        placement: What its schedule type stood for.
        image: Which picture of the batch.
        position: Which step.
        channel: One of `film.CHANNELS`.

    Raises:
        UserError: There is no such picture.
    """
    picture = _picture(film, channel, position, image)
    label = captions.moment_caption(position, len(film.levels) - 1)
    return frames_of([picture], labels=(label,), **_words(film, origin.single(image), placement))


def origin_of(film: Film) -> Origin:
    """Return what makes a run again: its branch, where it is one, else its settings."""
    origin: Origin | None = getattr(film.source, "origin", None)
    return film.recipe if origin is None else origin


def placement_of(film: Film) -> str | None:
    """Return what the schedule type of a run stood for, None for a stored run, which does not say."""
    placement: str | None = getattr(film.source, "placement", None)
    return placement


def note_saved(film: Film) -> None:
    """Note that something of a run was saved: it goes to the disk later, and never thins out."""
    if hasattr(film.source, "saved"):
        film.source.saved = True


class _Words(TypedDict):
    """What a source says about its pictures."""

    title: str
    text: str
    exact: str
    names: Mapping[str, str]


def _words(film: Film, origin: Origin, placement: str) -> _Words:
    values = film.quantity("x0", 0, 0)
    pixels = values.shape if values is not None and values.ndim == 3 else None
    size = (pixels[1], pixels[2]) if pixels else None
    return {
        "title": captions.run_title(film.recipe, origin.recipe.model, placement),
        "text": write_parameters(origin.recipe, size, placement),
        "exact": origin.to_json(),
        "names": naming.fields_of(origin.recipe, size or (CLOUD_SIDE, CLOUD_SIDE)),
    }


def _last(film: Film) -> int:
    if not film.available:
        raise _nothing()
    return film.available - 1


def _picture(film: Film, channel: str, position: int, image: int) -> Picture:
    picture = film.picture(channel, position, image)
    if picture is None:  # the step was thinned out while its neighbours were written
        raise UserError(f"Step {position} of this run is not there any more.", "Generate the run again.")
    return picture


def _nothing() -> UserError:
    return UserError(
        "There is nothing to export of this run yet.", "Let it make a step, or choose another quantity."
    )
