"""The tiles of the seed plane: a fine grid that comes to cover a coarse one. No widget lives here."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QPainter, QPixmap

from diffstudio.widgets.pictures import Picture, thumbnail
from diffstudio.widgets.seed_plane_layout import PlaneLayout

__all__ = ["MOST_TILES", "PlaneTiles"]

MOST_TILES = 15
"""The greatest number of tiles along a side."""


@dataclass(slots=True)
class _Grid:
    """n × n places, some with a picture, and how each was last drawn: (picture, size, pixmap)."""

    n: int
    pictures: dict[tuple[int, int], Picture] = field(default_factory=dict)
    drawn: dict[tuple[int, int], tuple[Picture, tuple[float, float, float], QPixmap]] = field(
        default_factory=dict
    )

    def pixmap(self, at: tuple[int, int], width: float, height: float, ratio: float) -> QPixmap:
        """Return a tile drawn at a size, from before if nothing has changed."""
        picture, size = self.pictures[at], (width, height, ratio)
        kept = self.drawn.get(at)
        if kept is not None and kept[0] is picture and kept[1] == size:
            return kept[2]
        # with square corners, or the coarse grid would show at them
        pixmap = thumbnail(picture, width, height, ratio, 0.0)
        self.drawn[at] = (picture, size, pixmap)
        return pixmap


class PlaneTiles:
    """The grid, and under it the former one until the new one is full."""

    def __init__(self) -> None:
        self._grid = _Grid(1)
        self._under: _Grid | None = None

    @property
    def n(self) -> int:
        """How many tiles there are along a side."""
        return self._grid.n

    @property
    def filled(self) -> int:
        """How many tiles of the grid have their picture."""
        return len(self._grid.pictures)

    def set_n(self, n: int) -> None:
        """Begin another grid over the former; the same number keeps the pictures.

        Raises:
            ValueError: If `n` is not 1 … `MOST_TILES`.
        """
        if not 1 <= n <= MOST_TILES:
            raise ValueError(f"a seed plane has 1 to {MOST_TILES} tiles along a side, not {n}")
        if n != self.n:
            # a grid that never got a picture hides nothing, so what is below it stays
            self._under = self._grid if self._grid.pictures else self._under
            self._grid = _Grid(n)

    def put(self, row: int, column: int, picture: Picture) -> None:
        """Put a picture in its place; a place outside the grid changes nothing."""
        if 0 <= row < self.n and 0 <= column < self.n:
            self._grid.pictures[row, column] = picture
            if self.filled == self.n**2:
                self._under = None

    def clear(self) -> None:
        """Forget all pictures, those below too."""
        self._grid, self._under = _Grid(self.n), None

    def paint(self, painter: QPainter, layout: PlaneLayout) -> None:
        """Paint the tiles that have pictures, the coarse ones first."""
        ratio = painter.device().devicePixelRatioF()
        for grid in (self._grid,) if self._under is None else (self._under, self._grid):
            for at in grid.pictures:
                rect = layout.tile(*at, grid.n)
                painter.drawPixmap(rect.topLeft(), grid.pixmap(at, rect.width(), rect.height(), ratio))
