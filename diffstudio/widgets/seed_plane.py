"""A square field between four corner pictures, in which a point is looked for with the mouse and the keys.

Where everything lies is in `seed_plane_layout`; what is at a point is the owner's affair.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.qt.translation import local
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, rounded, sized, sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.plane_tiles import MOST_TILES, PlaneTiles
from diffstudio.widgets.seed_plane_layout import PlaneLayout
from diffstudio.widgets.tiles import TileCache, paint_tile

__all__ = ["MOST_TILES", "SeedPlane"]

_FINE, _COARSE = 0.01, 0.1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# over pictures of every colour, so not from the theme: light lines with a dark edge
_LIGHT, _DARK = Qt.GlobalColor.white, Qt.GlobalColor.black


class SeedPlane(QWidget):
    """Tiles between four corners, and a handle at (u, v): u from 0 at the left to 1, v from the top to 1.

    A click or a drag moves the handle, and so do the arrow keys (by 0.01, with Shift by 0.1); Home, Page Up,
    Page Down and End go to the corners. A double click or Enter keeps the point, Esc gives up a drag.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        moved(float, float, bool): The user moved the handle to (u, v); True when it stays there, False while
            it is dragged or a key is held down.
        clicked(float, float): The user clicked here, without a drag; the handle has moved here before.
        kept(float, float): The user wants this point kept.
        corner_rolled(int): Another seed is wanted for a corner: 0 top left, 1 top right, 2 and 3 below.
    """

    moved = Signal(float, float, bool)
    clicked = Signal(float, float)
    kept = Signal(float, float)
    corner_rolled = Signal(int)

    def __init__(self, name: str = "Seed plane", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seed_plane")
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # a click takes the keyboard, because one clicks a place in order to move on from there by the arrows
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tiles = PlaneTiles()
        self._corners: list[tuple[Picture | None, str]] = [(None, "")] * 4
        self._marks: tuple[tuple[float, float], ...] = ()
        self._point = (0.5, 0.5)
        self._grabbed: tuple[float, float] | None = None
        self._pressed_at = QPointF()
        self._dragged = False
        self._key_held = False
        self._busy = False
        self._cache = TileCache(self)
        self._dice = [self._make_dice(at) for at in range(4)]
        self._arrange()
        self._describe()

    def set_grid(self, n: int) -> None:
        """Set how many tiles there are along a side; the former ones show until new ones cover them.

        Raises:
            ValueError: If `n` is not 1 … `MOST_TILES`.
        """
        self._tiles.set_n(n)
        self.update()

    def grid(self) -> int:
        """Return how many tiles there are along a side."""
        return self._tiles.n

    def clear(self) -> None:
        """Take all tiles away, as for other corners."""
        self._tiles.clear()
        self.update()

    def set_tile(self, row: int, column: int, picture: Picture) -> None:
        """Show a picture in a tile, over a coarser one if there was one; outside the grid it changes nothing.

        The tile stands for the point in its middle: u = column / (n − 1), v = row / (n − 1).
        """
        self._tiles.put(row, column, picture)
        self.update()

    def filled(self) -> int:
        """Return how many tiles of the present grid have their picture."""
        return self._tiles.filled

    def set_corner(self, at: int, picture: Picture | None, caption: str) -> None:
        """Show a corner's picture and seed: 0 top left, 1 top right, 2 bottom left, 3 bottom right."""
        self._corners[at] = (picture, caption)
        self._dice[at].setAccessibleDescription(caption)
        self.update()

    def set_marks(self, points: Sequence[tuple[float, float]]) -> None:
        """Show small dots at points (u, v), such as those that were kept."""
        self._marks = tuple(points)
        self.update()

    def point(self) -> tuple[float, float]:
        """Return (u, v) of the handle."""
        return self._point

    def set_point(self, u: float, v: float) -> None:
        """Move the handle without a signal, held inside the field."""
        self._point = (min(1.0, max(0.0, u)), min(1.0, max(0.0, v)))
        self._describe()
        self.update()

    def set_busy(self, busy: bool) -> None:
        """Show below the field how many tiles are there, while they are being made."""
        self._busy = busy
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(sized_px(380), sized_px(250))

    def hasHeightForWidth(self) -> bool:
        """Say that the field is a square."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the square between the corners needs."""
        return PlaneLayout.height_for(width)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which a point can be found."""
        return QSize(sized_px(170), sized_px(130))

    # ------------------------------------------------------------- events

    def event(self, event: QEvent) -> bool:
        """Keep its own keys while it has the keyboard; say a corner's seed in full under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            layout, spot = self._layout(), QPointF(event.pos())
            over = (at for at in range(4) if layout.corner(at).united(layout.caption(at)).contains(spot))
            at = next(over, -1)
            QToolTip.showText(event.globalPos(), self._corners[at][1] if at >= 0 else "", self)
            return True
        own = {*ARROWS, *_ENTER} | ({Qt.Key.Key_Escape} if self._grabbed is not None else set())
        return claim_keys(event, own) or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the dice where the corners are."""
        super().resizeEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle to the mouse."""
        layout = self._layout()
        if event.button() == Qt.MouseButton.LeftButton and layout.field.contains(event.position()):
            self._grabbed = self._point
            self._pressed_at, self._dragged = event.position(), False
            self._go(*layout.point(event.position()), final=False)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle."""
        if self._grabbed is not None:
            way = (event.position() - self._pressed_at).manhattanLength()
            self._dragged = self._dragged or way >= QApplication.startDragDistance()
            self._go(*self._layout().point(event.position()), final=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go."""
        if event.button() == Qt.MouseButton.LeftButton and self._grabbed is not None:
            self._grabbed = None
            self._go(*self._layout().point(event.position()), final=True)
            if not self._dragged:
                self.clicked.emit(*self._point)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Keep the point; the two clicks have moved the handle there."""
        if event.button() == Qt.MouseButton.LeftButton and self._layout().field.contains(event.position()):
            self.kept.emit(*self._point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the handle, keep its point, or give up a drag."""
        key = Qt.Key(event.key())
        target = self._target(key, event.modifiers())
        if key == Qt.Key.Key_Escape and self._grabbed is not None:
            back, self._grabbed = self._grabbed, None
            self._go(*back, final=True)
        elif target is not None:
            self._key_held = event.isAutoRepeat()
            self._go(*target, final=not self._key_held)
        elif key in _ENTER:
            self.kept.emit(*self._point)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the handle stay where a key that was held down has brought it."""
        if self._key_held and not event.isAutoRepeat() and Qt.Key(event.key()) in ARROWS:
            self._key_held = False
            self._go(*self._point, final=True)
        else:
            super().keyReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint corners, tiles, handle and readout."""
        painter = begin(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        layout = self._layout()
        for at in range(4):
            self._paint_corner(painter, layout, at)
        self._paint_field(painter, layout)
        self._paint_handle(painter, layout)
        self._paint_readout(painter, layout)
        painter.end()

    # ----------------------------------------------------------- painting

    def _paint_corner(self, painter: QPainter, layout: PlaneLayout, at: int) -> None:
        (picture, caption), rect = self._corners[at], layout.corner(at)
        pixmap = None
        if picture is not None:
            pixmap = self._cache.pixmap(("corner", at), picture, rect.width(), rect.height())
        paint_tile(painter, rect, pixmap, self._cache.noise())
        below = layout.caption(at)
        painter.setFont(sized(self.font(), 0.8))
        painter.setPen(color("text_muted"))
        text = painter.fontMetrics().elidedText(caption, Qt.TextElideMode.ElideMiddle, int(below.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    def _paint_field(self, painter: QPainter, layout: PlaneLayout) -> None:
        painter.save()
        painter.setBrush(self._cache.noise())
        painter.setBrushOrigin(layout.field.topLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRect(layout.field)
        painter.restore()
        self._tiles.paint(painter, layout)
        if self.hasFocus():
            around = px(3)
            ring = layout.field.adjusted(-around, -around, around, around)
            rounded(painter, ring, px(4), None, color("focus"), px(2))

    def _paint_handle(self, painter: QPainter, layout: PlaneLayout) -> None:
        field, spot = layout.field, layout.spot(*self._point)
        for u, v in self._marks:
            painter.setPen(QPen(_DARK, px(1)))
            painter.setBrush(color("highlight"))
            painter.drawEllipse(layout.spot(u, v), px(3.5), px(3.5))
        lines = (
            QLineF(field.left(), spot.y(), field.right(), spot.y()),
            QLineF(spot.x(), field.top(), spot.x(), field.bottom()),
        )
        painter.save()
        for colour, opacity, width in ((_DARK, 0.3, px(2.5)), (_LIGHT, 0.75, px(1))):
            painter.setOpacity(opacity * (1.0 if self.isEnabled() else 0.45))
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            for line in lines:
                painter.drawLine(line)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rings = ((_DARK, px(1), px(9.5)), (_LIGHT, px(3), px(7.5)), (color("accent"), px(1.5), px(5.5)))
        for ink, width, radius in rings:
            painter.setPen(QPen(ink, width))
            painter.drawEllipse(spot, radius, radius)

    def _paint_readout(self, painter: QPainter, layout: PlaneLayout) -> None:
        line = layout.readout()
        text = self._text()
        if self._busy:
            text += f" · {self.filled()} / {self.grid() ** 2}"
            bar = QRectF(layout.field.left(), layout.field.bottom() + px(1), layout.field.width(), px(2))
            rounded(painter, bar, px(1), color("track"))
            bar.setWidth(bar.width() * self.filled() / self.grid() ** 2)
            rounded(painter, bar, px(1), color("highlight"))
        painter.setFont(sized(self.font(), 0.87))
        painter.setPen(color("text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    # ------------------------------------------------------------ actions

    def _target(self, key: Qt.Key, held: Qt.KeyboardModifier) -> tuple[float, float] | None:
        """Return where a key brings the handle, None when it is no such key."""
        (u, v), far = self._point, _COARSE if held & Qt.KeyboardModifier.ShiftModifier else _FINE
        targets = {
            Qt.Key.Key_Left: (u - far, v),
            Qt.Key.Key_Right: (u + far, v),
            Qt.Key.Key_Up: (u, v - far),
            Qt.Key.Key_Down: (u, v + far),
            Qt.Key.Key_Home: (0.0, 0.0),
            Qt.Key.Key_PageUp: (1.0, 0.0),
            Qt.Key.Key_PageDown: (0.0, 1.0),
            Qt.Key.Key_End: (1.0, 1.0),
        }
        if key not in targets:
            return None
        across, down = targets[key]
        return min(1.0, max(0.0, round(across, 2))), min(1.0, max(0.0, round(down, 2)))

    def _go(self, u: float, v: float, *, final: bool) -> None:
        """Move the handle for the user; where it stays is told even if it did not move since."""
        if final or (u, v) != self._point:
            self.set_point(u, v)
            self.moved.emit(u, v, final)

    def _make_dice(self, at: int) -> IconButton:
        where = (self.tr("top left"), self.tr("top right"), self.tr("bottom left"), self.tr("bottom right"))
        name = self.tr("New seed at the %1").replace("%1", where[at])
        button = IconButton("dice", name, outlined=True, side=22, parent=self)
        button.setObjectName(f"corner_dice_{at}")
        button.clicked.connect(lambda: self.corner_rolled.emit(at))
        return button

    def _arrange(self) -> None:
        layout = self._layout()
        for at, button in enumerate(self._dice):
            corner, inset = layout.corner(at), px(2)
            button.resize(button.sizeHint())
            # a corner too small for the dice leaves it out, for the picture says more
            button.setVisible(corner.width() >= button.width() * 1.5)
            left = corner.left() + inset if at % 2 == 0 else corner.right() - inset - button.width()
            button.move(round(left), round(corner.top() + inset))

    def _layout(self) -> PlaneLayout:
        return PlaneLayout(QSizeF(self.size()), self.grid())

    def _text(self) -> str:
        return local("u {:.2f} · v {:.2f}".format(*self._point))

    def _describe(self) -> None:
        self.setAccessibleDescription(self._text())
