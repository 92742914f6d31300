"""The strip of pictures of a run, which is itself the scrubber."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, focus_ring, sized, sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.tiles import TileCache, paint_tile

__all__ = ["FilmStrip", "choose_shown"]

_TILE = 76.0
_SMALLEST_TILE = 28.0
_GAP = 8.0
_MARGIN = 3.0
_LEAVING = 14.0
"""So far above or below the strip, scrubbing becomes dragging a picture out."""


class _Place(NamedTuple):
    at: int
    rect: QRectF


def choose_shown(count: int, room: int, current: int) -> tuple[int, ...]:
    """Choose which of `count` frames are shown where there is room for some.

    Evenly, the first and the last always; the chosen one in the middle nearest to the current frame gives
    its place to it, so that the current frame is always to be seen.

    Args:
        count: How many frames there are.
        room: How many can be shown.
        current: Position of the current frame.

    Returns:
        Positions, rising.
    """
    if count <= room:
        return tuple(range(count))
    if room <= 1:
        return (min(max(current, 0), count - 1),) if room == 1 and count else ()
    chosen = [round(place * (count - 1) / (room - 1)) for place in range(room)]
    if current not in chosen and room > 2 and 0 < current < count - 1:
        nearest = min(range(1, room - 1), key=lambda place: abs(chosen[place] - current))
        chosen[nearest] = current
    return tuple(sorted(set(chosen)))


class FilmStrip(QWidget):
    """Pictures in a row, as many as fit, with their numbers below; a click or a drag goes to a frame.

    A drag that leaves the strip upwards or downwards takes the picture along, to another program.

    Args:
        name: Its accessible name.
        numbers: Whether the numbers are shown.
        parent: As in Qt.

    Signals:
        scrubbed(int): The number of the frame that the user went to.
        drag_started(int): The picture of this frame is being dragged out; the receiver makes the QDrag.
        menu_requested(int, QPoint): A context menu is wanted for a frame, at this place on the screen.
    """

    scrubbed = Signal(int)
    drag_started = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(
        self, name: str = "Film strip", *, numbers: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("film_strip")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self._numbers = numbers
        self._frames: list[tuple[int, Picture | None]] = []
        self._positions: dict[int, int] = {}
        self._current = -1
        self._hovered = -1
        self._dragging = False
        self._tile_height = _TILE
        self._cache = TileCache(self)
        self._looks: list[tuple[object, ...]] = []
        self._versions: dict[int, int] = {}

    def set_frames(self, frames: Sequence[tuple[int, Picture | None]]) -> None:
        """Replace the frames: (number, picture), None for one that is still to come; numbers rise.

        The current frame keeps its place when its number is still there.
        """
        number = self.current()
        self._frames = list(frames)
        self._looks.clear()
        self._versions.clear()
        self._positions = {index: at for at, (index, _) in enumerate(self._frames)}
        self._current = self._positions.get(number, min(self._current, len(self._frames) - 1))
        self._describe()
        self.update()

    def set_frame(self, index: int, picture: Picture | None) -> None:
        """Fill in one frame by its number; an unknown number changes nothing."""
        at = self._positions.get(index)
        if at is not None:
            self._frames[at] = (index, picture)
            self._versions[at] = self._versions.get(at, 0) + 1
            self._touch()

    def current(self) -> int:
        """Return the number of the current frame, −1 without one."""
        return self._frames[self._current][0] if 0 <= self._current < len(self._frames) else -1

    def set_current(self, index: int) -> None:
        """Mark a frame by its number, without a signal; of a number between two, the one before."""
        below = [at for number, at in self._positions.items() if number <= index]
        current = max(below, default=0 if self._frames else -1)
        if current != self._current:
            self._current = current
            self._describe()
            self._touch()

    def set_tile_height(self, height: float) -> None:
        """Set the height of the pictures at a 13-pixel font."""
        self._tile_height = height
        self.updateGeometry()

    def shown(self) -> tuple[int, ...]:
        """Return the numbers of the frames that are on screen now."""
        return tuple(self._frames[place.at][0] for place in self._places())

    def sizeHint(self) -> QSize:
        """Return the height of pictures and numbers."""
        return QSize(sized_px(400), round(px(self._tile_height + 2 * _MARGIN) + self._number_height()))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which something is to be seen."""
        return QSize(sized_px(60), round(px(_SMALLEST_TILE + 2 * _MARGIN) + self._number_height()))

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys while it has the keyboard."""
        return claim_keys(event, ARROWS) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the picture under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton and self._frames:
            self._dragging = True
            self._go(self._hit(event.position()))
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub through all frames, also those between the pictures that are shown."""
        if self._dragging and self._has_left(event.position()):
            self._dragging = False
            if self._frames[self._current][1] is not None:
                self.drag_started.emit(self.current())
            return
        if self._dragging:
            self._go(self._along(event.position().x()))
            return
        hovered = next((p.at for p in self._places() if p.rect.contains(event.position())), -1)
        if hovered != self._hovered:
            self._hovered = hovered
            self._touch()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End scrubbing."""
        self._dragging = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu for the picture under the mouse, or for the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self._current if by_key else self._hit(QPointF(event.pos())) if self._frames else -1
        if 0 <= at < len(self._frames) and self._frames[at][1] is not None:
            middle = next((p.rect.center().toPoint() for p in self._places() if p.at == at), event.pos())
            self.menu_requested.emit(self._frames[at][0], self.mapToGlobal(middle) if by_key else event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the mouse."""
        super().leaveEvent(event)
        self._hovered = -1
        self._touch()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step through the frames."""
        steps = event.angleDelta().y() // 120
        if steps and self._frames:
            self._go(self._current - steps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the frames; Shift by ten, Home and End to the ends."""
        far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        last = len(self._frames) - 1
        targets = {
            Qt.Key.Key_Left: self._current - far,
            Qt.Key.Key_Right: self._current + far,
            Qt.Key.Key_PageUp: self._current - 10,
            Qt.Key.Key_PageDown: self._current + 10,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in targets and self._frames:
            self._go(targets[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures that fit and their numbers."""
        painter = begin(self)
        noise = self._cache.noise()
        for place in self._places():
            if not event.region().intersects(self._around(place)):
                continue
            index, picture = self._frames[place.at]
            rect = place.rect
            pixmap = None
            if picture is not None:
                pixmap = self._cache.pixmap(index, picture, rect.width(), rect.height())
            paint_tile(
                painter,
                rect,
                pixmap,
                noise,
                current=place.at == self._current,
                hovered=place.at == self._hovered,
                focused=self.hasFocus(),
            )
            if self._numbers:
                self._paint_number(painter, place, index)
        if self.hasFocus() and not self._frames:
            focus_ring(painter, QRectF(self.rect()), px(5))
        painter.end()

    def _touch(self) -> None:
        """Paint again the tiles that look different now; a run that goes on changes two or three of them."""
        places = self._places()
        looks = [self._look(place) for place in places]
        if [look[0] for look in looks] != [look[0] for look in self._looks]:
            self.update()  # they lie elsewhere
        else:
            for place, look, before in zip(places, looks, self._looks, strict=True):
                if look != before:
                    self.update(self._around(place))
        self._looks = looks

    def _look(self, place: _Place) -> tuple[object, ...]:
        """What can be seen of a tile, cheap to compare; first where it lies."""
        version = self._versions.get(place.at, 0)
        return place.rect, place.at, version, place.at == self._current, place.at == self._hovered

    def _around(self, place: _Place) -> QRect:
        """What a tile takes with its outline and its number."""
        outline = px(_MARGIN)
        return place.rect.adjusted(-outline, -outline, outline, outline + self._number_height()).toAlignedRect()

    def _paint_number(self, painter: QPainter, place: _Place, index: int) -> None:
        current = place.at == self._current
        font = sized(self.font(), 0.85, QFont.Weight.DemiBold if current else None)
        painter.setFont(font)
        painter.setPen(color("text" if current else "text_muted"))
        below = QRectF(place.rect.left() - px(8), place.rect.bottom() + px(4), 0, self._number_height())
        below.setWidth(place.rect.width() + px(16))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(index))

    def _number_height(self) -> float:
        return px(20) if self._numbers else 0.0

    def _tile_size(self) -> tuple[float, float]:
        height = max(px(_SMALLEST_TILE), self.height() - 2 * px(_MARGIN) - self._number_height())
        height = min(height, px(self._tile_height))
        known = next((picture for _, picture in self._frames if picture is not None), None)
        aspect = 1.0 if known is None else known.shape[1] / known.shape[0]
        return height * min(3.0, max(1 / 3, aspect)), height

    def _places(self) -> list[_Place]:
        width, height = self._tile_size()
        inner = self.width() - 2 * px(_MARGIN)
        room = max(1, int((inner + px(_GAP)) // (width + px(_GAP))))
        shown = choose_shown(len(self._frames), room, self._current)
        if not shown:
            return []
        # all of the width when there are more frames than fit; close together when there are few
        step = (inner - width) / (room - 1) if len(self._frames) >= room > 1 else width + px(_GAP)
        top = px(_MARGIN)
        left = px(_MARGIN)
        return [
            _Place(at, QRectF(round(left + place * step), top, round(width), round(height)))
            for place, at in enumerate(shown)
        ]

    def _hit(self, position: QPointF) -> int:
        nearest = min(self._places(), key=lambda place: abs(place.rect.center().x() - position.x()))
        return nearest.at

    def _has_left(self, position: QPointF) -> bool:
        beyond = max(-position.y(), position.y() - self.height())
        return beyond > px(_LEAVING)

    def _along(self, x: float) -> int:
        places = self._places()
        first, last = places[0].rect.center().x(), places[-1].rect.center().x()
        if last <= first:
            return places[0].at
        return round((x - first) / (last - first) * places[-1].at)

    def _go(self, at: int) -> None:
        at = min(len(self._frames) - 1, max(0, at))
        if at == self._current:
            return
        self._current = at
        self._describe()
        self._touch()
        self.scrubbed.emit(self._frames[at][0])

    def _describe(self) -> None:
        text = self.tr("Frame %1 of %2").replace("%1", str(self.current()))
        self.setAccessibleDescription(text.replace("%2", str(len(self._frames))))
