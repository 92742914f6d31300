"""The keyframes of a walk in a row, as they are shown and scrolled.

What the user does with them is in `keyframe_strip`, where they lie in `keyframe_layout`, the strokes between
them are in `keyframe_marks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets import keyframe_marks as marks
from diffstudio.widgets.keyframe_layout import SMALLEST, TILE, KeyframeLayout
from diffstudio.widgets.painting import begin, fitted, rounded, sized, sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.tiles import RADIUS, TileCache, paint_tile

__all__ = ["Drag", "KeyframeRow", "KeyframeTile"]

_CREEP_MS = 30
_CREEP_ROOM = 26.0
_CREEP_STEP = 7.0


@dataclass(frozen=True, slots=True)
class KeyframeTile:
    """One keyframe as it is shown.

    Attributes:
        picture: What it looks like; None for one that is still to come.
        caption: What is written below it, such as ``rose · 7``.
        tooltip: More about it; the caption when empty.
    """

    picture: Picture | None
    caption: str = ""
    tooltip: str = ""


@dataclass(slots=True)
class Drag:
    """A keyframe under way: which one, where it was taken hold of, where the mouse is."""

    at: int
    grip: QPointF
    pointer: QPointF


class KeyframeRow(QWidget):
    """Pictures with arrows between them, and a tile at the end that adds one; knows no mouse and no keys.

    Args:
        name: Its accessible name.
        parent: As in Qt.
    """

    def __init__(self, name: str = "Keyframes", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyframe_strip")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tiles: list[KeyframeTile] = []
        self._closed = False
        self._current = -1
        self._on_add = True
        self._offset = 0.0
        self._hovered = -1
        self._drag: Drag | None = None
        self._drop: QPointF | None = None
        self._cache = TileCache(self)
        self._creeping = QTimer(self)
        self._creeping.setInterval(_CREEP_MS)
        self._creeping.timeout.connect(self._creep)
        self._describe()

    def set_keyframes(self, tiles: Sequence[KeyframeTile]) -> None:
        """Replace the keyframes; the chosen place stays if it exists."""
        self._tiles = list(tiles)
        self._current = min(max(self._current, 0), len(self._tiles) - 1)
        self._on_add = not self._tiles
        self._scroll_to(self._offset)
        self._describe()

    def set_picture(self, at: int, picture: Picture | None) -> None:
        """Fill in one picture; a place that is not there changes nothing."""
        if 0 <= at < len(self._tiles):
            self._tiles[at] = KeyframeTile(picture, self._tiles[at].caption, self._tiles[at].tooltip)
            self.update()

    def set_closed(self, closed: bool) -> None:
        """Show whether the walk comes back to its first keyframe."""
        if closed != self._closed:
            self._closed = closed
            self.updateGeometry()
            self._scroll_to(self._offset)
            self._describe()

    def count(self) -> int:
        """Return how many keyframes there are."""
        return len(self._tiles)

    def captions(self) -> tuple[str, ...]:
        """Return what is written below the keyframes, in their order."""
        return tuple(tile.caption for tile in self._tiles)

    def current(self) -> int:
        """Return the chosen keyframe, −1 without any."""
        return self._current

    def set_current(self, at: int) -> None:
        """Choose a keyframe without a signal and show it; one that is not there changes nothing."""
        if 0 <= at < len(self._tiles):
            self._current, self._on_add = at, False
            self._scroll_to(self._layout().offset_for(at))
            self._describe()

    def sizeHint(self) -> QSize:
        """Return room for four keyframes."""
        return QSize(sized_px(420), round(KeyframeLayout.height(px(TILE), closed=self._closed)))

    def minimumSizeHint(self) -> QSize:
        """Return the room for one small keyframe."""
        return QSize(sized_px(90), round(KeyframeLayout.height(px(SMALLEST), closed=self._closed)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold the scrolled place inside."""
        super().resizeEvent(event)
        self._scroll_to(self._offset)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the keyframes in view, what links them, and what is being dragged."""
        painter = begin(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        layout, insertion = self._layout(), self._insertion()
        if self._closed and self.count() > 1:
            marks.paint_way_back(painter, layout)
        for at in range(self.count()):
            if layout.visible(at):
                if at > 0 and insertion != at:
                    marks.paint_arrow(painter, layout, at)
                self._paint_keyframe(painter, layout, at)
        self._paint_add(painter, layout)
        for edge, name, rect in zip((-1, 1), ("chevron-left", "chevron-right"), layout.edges(), strict=True):
            if rect is not None:
                marks.paint_edge(painter, rect, name, hovered=self._edge_at(self._mouse()) == edge)
        if self._drag is not None:
            self._paint_dragged(painter, layout, self._drag)
        if insertion is not None:
            marks.paint_insertion(painter, layout, insertion)
        painter.end()

    def _paint_keyframe(self, painter: QPainter, layout: KeyframeLayout, at: int) -> None:
        rect, current = layout.place(at), at == self._current
        painter.save()
        if self._drag is not None and at == self._drag.at:
            painter.setOpacity(painter.opacity() * 0.3)
        hovered = at == self._hovered and self.isEnabled()
        focused = self.hasFocus() and not self._on_add
        paint_tile(
            painter,
            rect,
            self._pixmap(at, rect),
            self._cache.noise(),
            current=current,
            hovered=hovered,
            focused=focused,
        )
        self._paint_caption(painter, layout.caption(at), self._tiles[at].caption, strong=current)
        painter.restore()

    def _paint_caption(self, painter: QPainter, rect: QRectF, caption: str, *, strong: bool) -> None:
        painter.setFont(sized(self.font(), 0.85, QFont.Weight.DemiBold if strong else None))
        painter.setPen(color("text" if strong else "text_muted"))
        text = fitted(painter.fontMetrics(), caption, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    def _paint_add(self, painter: QPainter, layout: KeyframeLayout) -> None:
        at = self.count()
        chosen = self._on_add and self.hasFocus()
        hovered = at == self._hovered and self.isEnabled()
        marks.paint_add(painter, layout.place(at), chosen=chosen, hovered=hovered)
        self._paint_caption(painter, layout.caption(at), self.tr("Add"), strong=False)

    def _paint_dragged(self, painter: QPainter, layout: KeyframeLayout, drag: Drag) -> None:
        side = layout.side
        corner = drag.pointer - drag.grip
        corner.setX(min(max(corner.x(), 0.0), max(0.0, self.width() - side)))
        corner.setY(min(max(corner.y(), 0.0), max(0.0, self.height() - side)))
        rect = QRectF(round(corner.x()), round(corner.y()), side, side)
        shade = color("canvas")
        shade.setAlpha(110)
        rounded(painter, rect.translated(0, px(3)), px(RADIUS), shade)
        pixmap = self._pixmap(drag.at, rect)
        paint_tile(painter, rect, pixmap, self._cache.noise(), current=True, focused=True)

    def _pixmap(self, at: int, rect: QRectF) -> QPixmap | None:
        picture = self._tiles[at].picture
        return None if picture is None else self._cache.pixmap(at, picture, rect.width(), rect.height())

    def _put_down(self) -> None:
        """Show nothing dragged."""
        self._drag = self._drop = None
        self._creeping.stop()
        self.update()

    def _layout(self) -> KeyframeLayout:
        return KeyframeLayout(self.count(), QSizeF(self.size()), self._offset, self._closed)

    def _insertion(self) -> int | None:
        """Return before which keyframe something would go in now; None when nothing would change."""
        if self._drop is not None:
            return self._layout().gap_at(self._drop.x())
        if self._drag is None:
            return None
        before = self._layout().gap_at(self._drag.pointer.x())
        return None if before in (self._drag.at, self._drag.at + 1) else before

    def _mouse(self) -> QPointF:
        return QPointF(self.mapFromGlobal(self.cursor().pos()))

    def _edge_at(self, position: QPointF) -> int:
        """Return −1 or 1 for the button under a point that scrolls to the left or right, 0 for none."""
        left, right = self._layout().edges()
        if left is not None and left.contains(position):
            return -1
        return 1 if right is not None and right.contains(position) else 0

    def _creep(self) -> None:
        """Scroll while something is held near an end."""
        held = self._drop if self._drag is None else self._drag.pointer
        if held is not None:
            room = px(_CREEP_ROOM)
            way = (held.x() > self.width() - room) - (held.x() < room)
            self._scroll_to(self._offset + way * px(_CREEP_STEP))

    def _scroll_to(self, offset: float) -> None:
        self._offset = float(round(min(max(0.0, offset), self._layout().furthest())))
        self.update()

    def _describe(self) -> None:
        if self._on_add:
            self.setAccessibleDescription(self.tr("Add a keyframe"))
            return
        text = self.tr("Keyframe %1 of %2: %3").replace("%1", str(self._current + 1))
        text = text.replace("%2", str(self.count()))
        self.setAccessibleDescription(text.replace("%3", self._tiles[self._current].caption))
