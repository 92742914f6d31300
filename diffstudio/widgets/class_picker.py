"""A grid of pictures with names, one of which is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, focus_ring, rounded, sized
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.tiles import TileCache, paint_tile

__all__ = ["ClassChoice", "ClassPicker"]

_NARROWEST = 54.0
_GAP = 7.0
_PAD = 3.0
_CAPTION = 19.0
_NAME_SIZE = 0.87
_SMALLEST_NAME = 0.72
_TIGHTEST = 75
"""Percent of the usual width of letters."""
# None is the key of "any", so something else has to mean that nothing is chosen yet
_NOTHING = object()


@dataclass(frozen=True, slots=True)
class ClassChoice:
    """One kind of picture.

    Attributes:
        key: What stands for it; None for "any".
        name: What is written below it.
        tooltip: More about it.
    """

    key: object
    name: str
    tooltip: str = ""


class ClassPicker(QWidget):
    """Buttons with pictures in as many columns as fit; arrow keys move the choice.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        picked(object): The key of the kind that the user chose.
    """

    picked = Signal(object)

    def __init__(self, name: str = "Class", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class_picker")
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tiles: list[_Tile] = []
        self._current: object = _NOTHING

    def set_choices(self, choices: Sequence[ClassChoice]) -> None:
        """Replace the kinds; pictures come later by `set_picture`. The choice stays if it is still there."""
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        self._tiles = []
        for choice in choices:
            tile = _Tile(choice, self)
            tile.clicked.connect(self._on_clicked)
            tile.show()
            self._tiles.append(tile)
        if choices and self._current not in [choice.key for choice in choices]:
            self._current = choices[0].key
        self._show_current()
        self._arrange()
        self.updateGeometry()

    def set_picture(self, key: object, picture: Picture) -> None:
        """Give a kind its picture; an unknown key changes nothing."""
        for tile in self._tiles:
            if tile.choice.key == key:
                tile.picture = picture
                tile.update()

    def current(self) -> object:
        """Return the key of the chosen kind; None also while there are no kinds."""
        return None if self._current is _NOTHING else self._current

    def set_current(self, key: object) -> None:
        """Choose a kind without a signal; an unknown key changes nothing."""
        if any(tile.choice.key == key for tile in self._tiles):
            self._current = key
            self._show_current()

    def columns(self) -> int:
        """Return how many columns there are at the present width."""
        return self._columns(self.width())

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        columns = self._columns(width)
        rows = -(-len(self._tiles) // columns)
        return max(1, round(rows * (self._tile_width(width) + px(_CAPTION)) + (rows - 1) * px(_GAP) * 0.6))

    def sizeHint(self) -> QSize:
        """Return four columns."""
        width = round(4 * px(_NARROWEST) + 3 * px(_GAP))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return two columns wide, and the height that the present width needs."""
        return QSize(round(2 * px(_NARROWEST) + px(_GAP)), self.heightForWidth(max(1, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the tiles in the new width."""
        super().resizeEvent(event)
        self._arrange()
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys for the tile that has the keyboard."""
        return claim_keys(event, ARROWS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice in the grid."""
        at = next((i for i, tile in enumerate(self._tiles) if tile.choice.key == self._current), 0)
        last = len(self._tiles) - 1
        targets = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Up: at - self.columns(),
            Qt.Key.Key_Down: at + self.columns(),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key not in targets:
            super().keyPressEvent(event)
        elif 0 <= targets[key] <= last:
            tile = self._tiles[targets[key]]
            tile.setFocus(Qt.FocusReason.TabFocusReason)
            self._pick(tile)

    def _columns(self, width: int) -> int:
        fitting = int((width + px(_GAP)) // (px(_NARROWEST) + px(_GAP)))
        return max(1, min(fitting, max(1, len(self._tiles))))

    def _tile_width(self, width: int) -> float:
        columns = self._columns(width)
        return min((width - (columns - 1) * px(_GAP)) / columns, px(_NARROWEST) * 1.5)

    def _arrange(self) -> None:
        columns = self.columns()
        side = self._tile_width(self.width())
        across, down = side + px(_GAP), side + px(_CAPTION) + px(_GAP) * 0.6
        for at, tile in enumerate(self._tiles):
            row, column = divmod(at, columns)
            left, top = round(column * across), round(row * down)
            tile.setGeometry(QRect(left, top, round(side), round(side + px(_CAPTION))))

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Tile):
            self._pick(sender)

    def _pick(self, tile: _Tile) -> None:
        changed = tile.choice.key != self._current
        self._current = tile.choice.key
        self._show_current()
        if changed:
            self.picked.emit(self._current)

    def _show_current(self) -> None:
        for tile in self._tiles:
            chosen = tile.choice.key == self._current
            tile.setChecked(chosen)
            tile.setFocusPolicy(Qt.FocusPolicy.TabFocus if chosen else Qt.FocusPolicy.NoFocus)


class _Tile(QAbstractButton):
    def __init__(self, choice: ClassChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.picture: Picture | None = None
        self._cache = TileCache(self)
        self.setCheckable(True)
        self.setText(choice.name)
        self.setObjectName(f"class_{choice.key}")
        self.setAccessibleName(choice.name)
        self.setToolTip(choice.tooltip or choice.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the grid; a button of its own would only pass the keyboard on."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Leave the choice to the grid: a second click must not undo it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        side = self.width() - 2 * px(_PAD)
        place = QRectF(round(px(_PAD)), round(px(_PAD)), round(side), round(side))
        self._paint_picture(painter, place)
        self._paint_name(painter, place)
        if self.hasFocus():
            focus_ring(painter, QRectF(0, 0, self.width(), place.bottom() + px(_PAD)), px(7))
        painter.end()

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        if self.picture is None and self.choice.key is None:
            # "any" without a picture of its own: the colours of all of them
            rounded(painter, place, px(4), color("surface"), color("border_soft"))
            for at in range(4):
                spot = QRectF(0, 0, px(10), px(10))
                spot.moveCenter(place.center())
                spot.translate((-1 if at % 2 else 1) * px(8), (-1 if at // 2 else 1) * px(8))
                rounded(painter, spot, px(5), color(f"plot{at}"))
            if self.isChecked():
                around = place.adjusted(-px(2), -px(2), px(2), px(2))
                rounded(painter, around, px(6), None, color("highlight"), px(2))
            return
        pixmap = None
        if self.picture is not None:
            pixmap = self._cache.pixmap(0, self.picture, place.width(), place.height())
        hovered = self.underMouse() and self.isEnabled()
        paint_tile(painter, place, pixmap, self._cache.noise(), current=self.isChecked(), hovered=hovered)

    def _name_font(self) -> QFont:
        """The font of names, a little smaller where the name is too long for the tile, and narrower if need be."""
        font = sized(self.font(), _NAME_SIZE)
        font = sized(self.font(), max(_SMALLEST_NAME, _NAME_SIZE / max(1.0, self._too_wide(font))))
        if self._too_wide(font) > 1.0:
            font.setStretch(max(_TIGHTEST, int(98 / self._too_wide(font))))
        return font

    def _too_wide(self, font: QFont) -> float:
        return QFontMetricsF(font).horizontalAdvance(self.text()) / max(1, self.width())

    def _paint_name(self, painter: QPainter, place: QRectF) -> None:
        painter.setFont(self._name_font())
        painter.setPen(color("text" if self.isChecked() or self.underMouse() else "text_muted"))
        below = QRectF(0, place.bottom() + px(3), self.width(), self.height() - place.bottom() - px(2))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(below.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name)
