"""The runs as families: branches hang beneath the run that they came from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.run_view import Place, RunView

__all__ = ["RunTree", "families"]

_SIDE = 42.0
_ROW = 50.0
_INDENT = 22.0
_WORDS = 104.0
_GAP = 18.0
_MARGIN = 4.0


def families(parents: dict[int, int | None]) -> list[list[tuple[int, int]]]:
    """Group runs into families: lists of (key, depth) in which each run follows what it came from.

    Args:
        parents: The parent of each key; one that is not a key itself counts as none.

    Returns:
        The family with the newest run first; branches of one run from old to new.
    """
    children: dict[int, list[int]] = {}
    roots = []
    for key in sorted(parents):
        parent = parents[key]
        if parent is None or parent not in parents:
            roots.append(key)
        else:
            children.setdefault(parent, []).append(key)
    found = []
    for root in roots:
        family, waiting = [], [(root, 0)]
        while waiting:
            key, depth = waiting.pop()
            family.append((key, depth))
            waiting += [(child, depth + 1) for child in reversed(children.get(key, ()))]
        found.append(family)
    return sorted(found, key=lambda family: -max(key for key, _depth in family))


class RunTree(RunView):
    """Families of runs from top to bottom, column after column; arguments and signals as in `RunView`."""

    def __init__(self, name: str, picture_of: Callable[[int], Picture | None], parent: QWidget | None = None) -> None:
        super().__init__(name, picture_of, parent)
        self.setObjectName("run_tree")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._by_at: dict[int, Place] = {}
        self._columns: list[list[int]] = [[]]

    def sizeHint(self) -> QSize:
        """Return room for a run and two branches."""
        return QSize(sized_px(400), sized_px(4 * _ROW))

    def minimumSizeHint(self) -> QSize:
        """Return room for one row."""
        return QSize(sized_px(160), sized_px(_ROW + 2 * _MARGIN))

    def _lay_out(self) -> tuple[list[Place], float, float]:
        """Put families one below the other while there is room, then into the next column."""
        left, row, lowest, widest = px(_MARGIN), 0, 0.0, 0.0
        rows = max(1, int((self.viewport().height() - px(_MARGIN)) // px(_ROW)))
        places: list[Place] = []
        self._columns = [[]]
        for family in families({tile.key: tile.parent for tile in self._tiles}):
            if row and row + len(family) > rows:
                left, row, widest = left + widest + px(_GAP), 0, 0.0
                self._columns.append([])
            for key, depth in family:
                x, y = left + px(_INDENT) * depth, px(_MARGIN) + row * px(_ROW)
                picture = QRectF(round(x), round(y), round(px(_SIDE)), round(px(_SIDE)))
                whole = QRectF(picture.left(), picture.top(), px(_SIDE + _WORDS), px(_ROW))
                places.append(Place(self._ats[key], picture, whole, left))
                self._columns[-1].append(self._ats[key])
                widest, lowest, row = max(widest, whole.right() - left), max(lowest, whole.bottom()), row + 1
        self._by_at = {place.at: place for place in places}
        return places, left + widest, lowest

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
        parent = None if tile.parent is None else self._by_at.get(self._ats.get(tile.parent, -1))
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
