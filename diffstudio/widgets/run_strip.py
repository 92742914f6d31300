"""The runs in one row, newest first; a branch is linked to what it came from."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt import icons
from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import rounded, sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.run_layout import Layout, Place
from diffstudio.widgets.run_view import RunView

__all__ = ["RunStrip"]

_GAP = 8.0
_MARGIN = 3.0
_LARGEST = 96.0
_SMALLEST = 40.0
_CAPTION = 17.0
_WORDS = 74.0
"""Room for a caption, below pictures that are narrower."""
_LINK = 38.0
"""Room for the icon and the step of a branch, between it and what is older."""


class RunStrip(RunView):
    """Small pictures from left to right that scroll; arguments and signals as in `RunView`."""

    def __init__(self, name: str, picture_of: Callable[[int], Picture | None], parent: QWidget | None = None) -> None:
        super().__init__(name, picture_of, parent)
        self.setObjectName("run_strip")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # a bar would make the pictures smaller, so that they fit and it goes, and so on without end
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return room for a comfortable row."""
        return QSize(sized_px(400), sized_px(66 + 2 * _MARGIN + _CAPTION))

    def minimumSizeHint(self) -> QSize:
        """Return room for the smallest row."""
        return QSize(sized_px(120), sized_px(_SMALLEST + 2 * _MARGIN + _CAPTION))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll along the row, whichever way the wheel turns."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - turned)

    def _lay_out(self) -> Layout:
        cell, top = self._cell(), float(round(px(_MARGIN)))
        plain, linked = cell + px(_GAP), cell + px(_GAP + _LINK)
        widths = (plain if tile.branch is None else linked for tile in self._tiles)
        starts = list(accumulate(widths, initial=px(_MARGIN)))
        width = starts.pop()
        inset = (cell - self._side()) / 2
        return Layout(range(len(starts)), starts, [(float(round(x + inset)), top) for x in starts], linked, width)

    def _place(self, at: int, corner: tuple[float, float]) -> Place:
        side, cell = self._side(), self._cell()
        width = cell + (0.0 if self._tiles[at].branch is None else px(_LINK))
        whole = QRectF(corner[0] - (cell - side) / 2, 0, width, side + px(_MARGIN + _CAPTION))
        return Place(at, QRectF(*corner, side, side), whole)

    def _side(self) -> float:
        room = self.viewport().height() - px(2 * _MARGIN + _CAPTION)
        return float(round(min(px(_LARGEST), max(px(_SMALLEST), room))))

    def _cell(self) -> float:
        return max(self._side(), float(round(px(_WORDS))))

    def _target(self, key: Qt.Key) -> int:
        page = max(1, len(self._visible()) - 1)
        return {
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._tiles) - 1,
            Qt.Key.Key_PageUp: self._current - page,
            Qt.Key.Key_PageDown: self._current + page,
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Up: self._current - 1,
        }.get(key, self._current + 1)

    def _paint_around(self, painter: QPainter, place: Place) -> None:
        tile, rect = self._tiles[place.at], place.picture
        hovered = self._tiles[self._hovered] if 0 <= self._hovered < len(self._tiles) else None
        if hovered is not None and hovered.parent == tile.key:  # where the run under the mouse came from
            rounded(painter, rect.adjusted(-px(3), -px(3), px(3), px(3)), px(6), None, color("plot0"), px(2))
        beside = (self._cell() - rect.width() + px(_GAP - 2)) / 2
        words = QRectF(rect.left() - beside, rect.bottom() + px(2), rect.width() + 2 * beside, px(_CAPTION))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        self._paint_text(painter, words, tile.caption, self._ink(place), flags, tile.short)
        if tile.branch is not None:
            self._paint_link(painter, place, tile.branch)

    def _paint_link(self, painter: QPainter, place: Place, step: int) -> None:
        """The branch's icon and step, on the side of what is older."""
        rect = place.picture
        side = px(15)
        icon = QRectF(place.whole.right() - px(_LINK - 5), rect.center().y() - side / 2, side, side)
        icons.paint(painter, "branch", icon, color("plot0"))
        words = QRectF(icon.right() + px(2), rect.top(), px(_LINK) - side - px(4), rect.height())
        self._paint_text(painter, words, str(step), "plot0", Qt.AlignmentFlag.AlignVCenter)
