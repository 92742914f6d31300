"""Pictures side by side: labelled grids and film strips. Arrays in, an array out; no torch."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from diffstudio.engine.pictures import Picture
from diffstudio.errors import UserError

MAX_PIXELS = 89_000_000
"""Pillow warns above 89.5 megapixels, and so do the programs built on it."""
MAX_SIDE = 65_000
"""JPEG ends at 65,535 pixels a side."""
_LONGEST_LABEL = 60
_LONGEST_TITLE = 400


class TooLargeError(UserError):
    """A picture would be larger, or an animation longer, than programs can open."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a grid and its gaps."""

    ground: tuple[int, int, int]
    text: tuple[int, int, int]
    empty: tuple[int, int, int]


DARK = Look((27, 28, 31), (228, 229, 232), (42, 43, 47))
LIGHT = Look((250, 250, 251), (32, 33, 36), (232, 233, 236))


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything of a grid goes, in pixels.

    Attributes:
        rows: Cells down.
        columns: Cells across.
        cell: Height and width of a cell.
        gap: Between cells and around them.
        left: Width of the column of row labels, 0 for none.
        top: Height of title and column labels, 0 for none.
        title: Height of the title alone.
        caption: Height of the line above each cell, 0 for none.
        font: Size of the labels.
    """

    rows: int
    columns: int
    cell: tuple[int, int]
    gap: int
    left: int
    top: int
    title: int
    caption: int
    font: int

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of the whole."""
        height = self.top + self.rows * (self.caption + self.cell[0] + self.gap) + self.gap
        return height, self.left + self.columns * (self.cell[1] + self.gap) + self.gap

    def place(self, row: int, column: int) -> tuple[int, int]:
        """Return the top left corner of a cell: down, across."""
        down = self.top + self.gap + row * (self.caption + self.cell[0] + self.gap) + self.caption
        return down, self.left + self.gap + column * (self.cell[1] + self.gap)


def rows_and_columns(count: int, rows: int | None = None) -> tuple[int, int]:
    """Return how `count` pictures are arranged: round(√count) rows unless `rows` is given."""
    rows = max(1, min(count, rows if rows is not None else round(math.sqrt(count))))
    return rows, math.ceil(count / rows)


def layout(
    count: int,
    cell: tuple[int, int],
    *,
    rows: int | None = None,
    row_labels: Sequence[str] = (),
    column_labels: Sequence[str] = (),
    title: str = "",
    captions: bool = False,
) -> Layout:
    """Lay out a grid without a picture yet, so that its size is known before anything is made.

    Args:
        count: Number of pictures.
        cell: Height and width of one.
        rows: Number of rows; round(√count) when None, or as many as there are row labels.
        row_labels: One a row, or none.
        column_labels: One a column, or none.
        title: A line above, or "".
        captions: Whether each cell has a line above it.

    Raises:
        UserError: The grid would be too large, or there is nothing in it.
        ValueError: The labels do not match the rows and columns.
    """
    if count < 1:
        raise UserError("There are no pictures for a grid.", "Generate some first.")
    down, across = rows_and_columns(count, rows or len(row_labels) or None)
    if len(row_labels) not in (0, down) or len(column_labels) not in (0, across):
        raise ValueError(f"{len(row_labels)} and {len(column_labels)} labels for {down} rows, {across} columns")
    font = _font_size(cell)
    left = max((_width(label, font) for label in row_labels), default=-font) + font
    gap = max(2, min(cell) // 32)
    width = left + across * (cell[1] + gap) + gap
    heading = round(font * (0.8 + 1.2 * len(_wrapped(title, font, width - font)))) if title else 0
    top = heading + (font * 2 if column_labels else 0)
    caption = round(font * 1.6) if captions else 0
    planned = Layout(down, across, cell, gap, left, top, heading, caption, font)
    check_size(planned.size)
    return planned


def check_size(size: tuple[int, int]) -> None:
    """Refuse a picture that is too large for the programs that would open it.

    Raises:
        UserError: It has more than 89 megapixels, or a side above 65,000 pixels.
    """
    height, width = size
    if height * width > MAX_PIXELS or max(height, width) > MAX_SIDE:
        raise TooLargeError(
            f"The grid would have {width:,} × {height:,} pixels, too many for most programs.",
            "Take fewer or smaller pictures.",
        )


def grid(
    pictures: Sequence[Picture | None],
    *,
    rows: int | None = None,
    row_labels: Sequence[str] = (),
    column_labels: Sequence[str] = (),
    title: str = "",
    captions: Sequence[str] = (),
    look: Look = DARK,
) -> Picture:
    """Return pictures side by side, row by row, with labels.

    Args:
        pictures: All of one size; None leaves a cell empty, as after a stop.
        rows: Number of rows; round(√count) when None.
        row_labels: One a row, or none.
        column_labels: One a column, or none.
        title: A line above, or "".
        captions: A line above each picture, or none.
        look: Its colours.

    Raises:
        UserError: The grid would be too large, or there is nothing in it.
        ValueError: The pictures differ in size, or the labels do not match.
    """
    sizes = {picture.shape[:2] for picture in pictures if picture is not None}
    if len(sizes) > 1:
        raise ValueError(f"the pictures of a grid have one size, not {sorted(sizes)}")
    cell = next(iter(sizes), (64, 64))
    words = Words(tuple(row_labels), tuple(column_labels), tuple(captions), title)
    plan = layout(
        len(pictures), cell, rows=rows, row_labels=row_labels, column_labels=column_labels, title=title,
        captions=bool(captions),
    )  # fmt: skip
    canvas = np.empty((*plan.size, 3), np.uint8)
    canvas[:] = look.ground
    for index in range(plan.rows * plan.columns):
        picture = pictures[index] if index < len(pictures) else None
        down, across = plan.place(*divmod(index, plan.columns))
        if index < len(pictures):
            canvas[down : down + cell[0], across : across + cell[1]] = look.empty if picture is None else picture
    return _labelled(canvas, plan, words, look)


def filmstrip(
    pictures: Sequence[Picture], labels: Sequence[str] = (), *, title: str = "", look: Look = DARK
) -> Picture:
    """Return pictures in one row, each with its label above; see `grid`."""
    return grid(pictures, rows=1, captions=labels, title=title, look=look)


@dataclass(frozen=True, slots=True)
class Words:
    """All that is written on a grid."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    captions: tuple[str, ...]
    title: str


def _labelled(canvas: Picture, plan: Layout, words: Words, look: Look) -> Picture:
    if not (words.rows or words.columns or words.captions or words.title):
        return canvas
    image = Image.fromarray(canvas)
    draw = ImageDraw.Draw(image)
    font = _font(plan.font)

    def write(across: float, down: float, text: str, width: float, anchor: str = "mm") -> None:
        draw.text((across, down), _fitting(text, plan.font, width), look.text, font, anchor=anchor)

    middle, wide = plan.cell[1] / 2, plan.cell[1] + plan.gap
    lines = _wrapped(words.title, plan.font, plan.size[1] - plan.font)
    for number, line in enumerate(lines):
        write(plan.size[1] / 2, plan.font * (1 + 1.2 * number), line, plan.size[1] - plan.font)
    for column, label in enumerate(words.columns):
        write(plan.place(0, column)[1] + middle, (plan.title + plan.top) / 2, label, wide)
    for row, label in enumerate(words.rows):
        write(plan.left - plan.font / 2, plan.place(row, 0)[0] + plan.cell[0] / 2, label, plan.left, "rm")
    for index, label in enumerate(words.captions):
        down, across = plan.place(*divmod(index, plan.columns))
        write(across + middle, down - plan.caption / 2, label, wide)
    return np.array(image)


def _font_size(cell: tuple[int, int]) -> int:
    """A size that can be read beside small cells and does not shout beside large ones."""
    return int(min(max(min(cell) / 14, 11), 28))


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def _short(label: str) -> str:
    line = " ".join(label.split())
    return line if len(line) <= _LONGEST_LABEL else line[: _LONGEST_LABEL - 1] + "…"


def _wrapped(title: str, size: int, width: float) -> list[str]:
    """Return a title as lines that fit, broken at the dots between its parts."""
    lines: list[str] = []
    for part in filter(None, (part.strip() for part in title[:_LONGEST_TITLE].split("·"))):
        longer = f"{lines[-1]} · {part}" if lines else part
        if lines and _font(size).getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _width(label: str, size: int) -> int:
    return math.ceil(_font(size).getlength(_short(label)))


def _fitting(label: str, size: int, width: float) -> str:
    """Return as much of a line as fits; what is cut off is shown by three dots."""
    text = " ".join(label[:_LONGEST_TITLE].split())
    while len(text) > 2 and _font(size).getlength(text) > width:
        text = text[:-2].rstrip() + "…"
    return text
