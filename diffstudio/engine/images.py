"""The pictures of a run: the last place that sees a `Run`, from here on there are uint8 arrays ``h w 3``."""

from __future__ import annotations

from diffstudio.engine.pictures import DARK, Ground, Picture, picture_of, signed_picture_of
from diffstudio.engine.run import Run
from diffstudio.errors import UserError

SIGNED = ("eps", "difference", "change")


def final(run: Run, image: int, *, ground: Ground = DARK) -> Picture:
    """Return the finished picture, or what a run that was stopped expected it to become.

    Raises:
        UserError: The run has no step yet, or not so many pictures.
    """
    batch = run.final()
    if batch is None:
        raise UserError("This run has no picture yet.", "Let it make a step first.")
    if not 0 <= image < run.count:
        raise UserError(f"There is no picture {image}: this run has {run.count}.")
    return picture_of(batch[image].float().cpu().numpy(), ground=ground)


def picture(run: Run, position: int, image: int, name: str = "x0", *, ground: Ground = DARK) -> Picture | None:
    """Return a quantity of one picture at a position, None when there is none; see `Run.quantity`.

    Raises:
        ValueError: There is no quantity of that name.
    """
    values = run.array(name, position, image)
    if values is None:
        return None
    return signed_picture_of(values, ground=ground)[0] if name in SIGNED else picture_of(values, ground=ground)


def positions(run: Run, image: int, name: str = "x0") -> tuple[int, ...]:
    """Return the positions at which a quantity of one picture can be looked at.

    Raises:
        ValueError: There is no quantity of that name.
    """
    every = range(run.steps_done + 1)
    return tuple(position for position in every if run.quantity(name, position, image) is not None)
