"""The runs as families: branches hang beneath the run that they came from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.run_layout import Layout, Place, RunTile, families
from diffstudio.widgets.run_view import RunView

__all__ = ["RunTree"]

_SIDE = 42.0
_ROW = 50.0
_INDENT = 22.0
_WORDS = 104.0
_GAP = 18.0
_MARGIN = 4.0


class RunTree(RunView):
    """Families of runs from top to bottom, column after column; arguments and signals as in `RunView`."""

    def __init__(self, name: str, picture_of: Callable[[int], Picture | None], parent: QWidget | None = None) -> None:
        super().__init__(name, picture_of, parent)
        self.setObjectName("run_tree")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._columns: list[list[int]] = [[]]
        self._grouped: list[RunTile] = []
        self._families: list[list[tuple[int, int]]] = []

    def sizeHint(self) -> QSize:
        """Return room for a run and two branches."""
        return QSize(sized_px(400), sized_px(4 * _ROW))

    def minimumSizeHint(self) -> QSize:
        """Return room for one row."""
        return QSize(sized_px(160), sized_px(_ROW + 2 * _MARGIN))

    def _lay_out(self) -> Layout:
        """Put families one below the other while there is room, then into the next column."""
        left, row, deepest = px(_MARGIN), 0, 0
        indent, top, pitch, words = px(_INDENT), px(_MARGIN), px(_ROW), px(_SIDE + _WORDS)
        rows = max(1, int((self.viewport().height() - top) // pitch))
        ats: list[int] = []
        starts: list[float] = []
        corners: list[tuple[float, float]] = []
        self._columns = [[]]
        widest = lowest = 0.0
        if self._grouped is not self._tiles:  # not again for every change of size
            self._grouped = self._tiles
            self._families = families({tile.key: tile.parent for tile in self._tiles})
        for family in self._families:
            if row and row + len(family) > rows:
                left, row, deepest = left + deepest * indent + words + px(_GAP), 0, 0
                self._columns.append([])
            for key, depth in family:
                at = self._ats[key]
                ats.append(at)
                starts.append(left)
                corners.append((float(round(left + indent * depth)), float(round(top + row * pitch))))
                self._columns[-1].append(at)
                deepest, row = max(deepest, depth), row + 1
            widest, lowest = max(widest, deepest * indent + words), max(lowest, top + row * pitch)
        return Layout(ats, starts, corners, widest, left + deepest * indent + words, lowest)

    def _place(self, at: int, corner: tuple[float, float]) -> Place:
        side = float(round(px(_SIDE)))
        return Place(at, QRectF(*corner, side, side), QRectF(*corner, px(_SIDE + _WORDS), px(_ROW)))

    def _target(self, key: Qt.Key) -> int:
        column = next((n for n, members in enumerate(self._columns) if self._current in members), 0)
        row = self._columns[column].index(self._current)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            moved = row + (1 if key == Qt.Key.Key_Down else -1)
            return self._columns[column][min(len(self._columns[column]) - 1, max(0, moved))]
        last = len(self._columns) - 1
        wanted = {
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: last, Qt.Key.Key_Left: column - 1, Qt.Key.Key_PageUp: column - 5,
            Qt.Key.Key_PageDown: column + 5,
        }.get(key, column + 1)  # fmt: skip
        members = self._columns[min(last, max(0, wanted))]
        return members[min(row, len(members) - 1)]

    def _paint_around(self, painter: QPainter, place: Place) -> None:
        tile = self._tiles[place.at]
        parent = None if tile.parent is None else self._place_at(self._ats.get(tile.parent, -1))
        if parent is not None:
            self._paint_line(painter, parent.picture, place.picture)
        words = QRectF(place.picture.right() + px(8), place.picture.top(), px(_WORDS - 10), place.picture.height() / 2)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._paint_text(painter, words, tile.caption, self._ink(place), flags, tile.short)
        words.translate(0, words.height())
        branch = tile.branch is not None
        self._paint_text(painter, words, tile.second, "plot0" if branch else "text_muted", flags)

    def _paint_line(self, painter: QPainter, above: QRectF, here: QRectF) -> None:
        """A line from the foot of the run above to the side of its branch."""
        x, y = above.left() + px(10), here.center().y()
        bend = px(6)
        path = QPainterPath(QPointF(x, above.bottom() + px(2)))
        path.lineTo(x, y - bend)
        path.quadTo(x, y, x + bend, y)
        path.lineTo(here.left() - px(3), y)
        painter.setPen(QPen(color("border"), px(1.25)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
