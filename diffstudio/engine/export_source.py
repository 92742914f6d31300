"""Where an export takes its pictures from: plain arrays, one at a time, and the words that belong to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from diffstudio.engine.pictures import Picture


@dataclass(frozen=True, slots=True)
class FrameSource:
    """Pictures of one size, asked for when they are needed, so that a long walk is never in memory.

    Attributes:
        count: How many there are, at least one.
        size: Their height and width.
        frame: Gives picture i, ``h w 3`` of uint8; may be asked in any order and more than once.
        labels: What each picture is, or nothing.
        title: What all of them are.
        text: The line of settings that every tool reads, or "".
        exact: The exact settings as JSON, or "".
        names: What the tokens of a name pattern stand for.

    Raises:
        ValueError: There is no picture, or the labels are not as many.
    """

    count: int
    size: tuple[int, int]
    frame: Callable[[int], Picture]
    labels: tuple[str, ...] = ()
    title: str = ""
    text: str = ""
    exact: str = ""
    names: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.count < 1 or min(self.size) < 1:
            raise ValueError(f"{self.count} pictures of {self.size}")
        if len(self.labels) not in (0, self.count):
            raise ValueError(f"{len(self.labels)} labels for {self.count} pictures")

    def picture(self, index: int) -> Picture:
        """Return picture `index`.

        Raises:
            ValueError: It is not what was announced.
        """
        picture = self.frame(index)
        if picture.dtype != np.uint8 or picture.shape != (*self.size, 3):
            raise ValueError(
                f"picture {index} is {picture.shape} {picture.dtype}, not {(*self.size, 3)} uint8"
            )
        return np.ascontiguousarray(picture)


def frames_of(
    pictures: Sequence[Picture] | Picture,
    *,
    labels: Sequence[str] = (),
    title: str = "",
    text: str = "",
    exact: str = "",
    names: Mapping[str, str] | None = None,
) -> FrameSource:
    """Return a source of pictures that are in memory; see `FrameSource`.

    Args:
        pictures: ``n h w 3``, uint8.
        labels: What each picture is, or nothing.
        title: What all of them are.
        text: The line of settings.
        exact: The exact settings as JSON.
        names: What the tokens of a name pattern stand for.

    Raises:
        ValueError: There is no picture, or the labels are not as many.
    """
    if len(pictures) == 0:
        raise ValueError("there is no picture")
    height, width = pictures[0].shape[:2]
    return FrameSource(
        len(pictures),
        (height, width),
        pictures.__getitem__,
        tuple(labels),
        title,
        text,
        exact,
        dict(names or {}),
    )
