"""A few pictures in a row with signs between them, to be read as an equation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets import rich_text
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, focus_ring, sized, sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.tiles import TileCache, paint_tile

__all__ = ["EquationRow", "Term"]

_SIGN, _CAPTION, _MARGIN = 20.0, 18.0, 3.0
_SMALL = 0.85
_PRESS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """One picture of the equation.

    Attributes:
        key: What stands for it in signals.
        caption: What is written below; may hold ``<sub>``.
        tooltip: What one sees.
        picture: None where there is none.
        sign: What is written before it.
    """

    key: str
    caption: str
    tooltip: str
    picture: Picture | None = None
    sign: str = ""


class EquationRow(QWidget):
    """Pictures with signs between; a press, or Enter on the one that the arrows chose, picks one.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        picked(str): The key of the picture that was pressed.
    """

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("equation_row")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._terms: tuple[Term, ...] = ()
        self._current = ""
        self._hovered: int | None = None
        self._at = 0
        self._tiles = TileCache(self)

    def set_terms(self, terms: Sequence[Term]) -> None:
        """Show these pictures in place of the former ones."""
        self._terms = tuple(terms)
        self._at = min(self._at, max(0, len(self._terms) - 1))
        self._describe()
        self.updateGeometry()
        self.update()

    def set_current(self, key: str) -> None:
        """Mark the picture that is shown large; an unknown key marks none."""
        self._current = key
        self.update()

    def current(self) -> str:
        """Return the key of the marked picture."""
        return self._current

    def term_rect(self, index: int) -> QRectF:
        """Return where a picture is."""
        side = self._side()
        left = px(_MARGIN) + index * (side + px(_SIGN))
        return QRectF(left, px(_MARGIN), side, side)

    def hasHeightForWidth(self) -> bool:
        """Pictures are square."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the pictures and the words below."""
        return round(self._side_for(width) + px(2 * _MARGIN + _CAPTION))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = sized_px(282)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which one sees something."""
        width = sized_px(180)
        return QSize(width, self.heightForWidth(width))

    def event(self, event: QEvent) -> bool:
        """Keep the keys that choose while it has the keyboard."""
        return claim_keys(event, ARROWS | _PRESS) or super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the picture under the mouse is."""
        self._hovered = self._under(event.position())
        self.setToolTip("" if self._hovered is None else self._terms[self._hovered].tooltip)
        self.setCursor(Qt.CursorShape.ArrowCursor if self._hovered is None else Qt.CursorShape.PointingHandCursor)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick a picture."""
        under = self._under(event.position())
        if event.button() == Qt.MouseButton.LeftButton and under is not None:
            self._at = under
            self._pick()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from picture to picture, and pick one."""
        key = Qt.Key(event.key())
        last = len(self._terms) - 1
        ways = {
            Qt.Key.Key_Left: self._at - 1, Qt.Key.Key_Up: self._at - 1, Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Down: self._at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last,
        }  # fmt: skip
        if key in ways and self._terms:
            self._at = min(last, max(0, ways[key]))
            self._describe()
            self.update()
        elif key in _PRESS:
            self._pick()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pictures, the signs and the words."""
        painter = begin(self)
        small = sized(self.font(), _SMALL)
        signs = sized(self.font(), 1.1, QFont.Weight.DemiBold)
        middle = Qt.AlignmentFlag.AlignHCenter
        for index, term in enumerate(self._terms):
            rect = self.term_rect(index)
            there = term.picture
            drawn = None if there is None else self._tiles.pixmap(term.key, there, rect.width(), rect.height())
            current = term.key == self._current
            paint_tile(painter, rect, drawn, self._tiles.noise(), current=current, hovered=index == self._hovered)
            below = QRectF(0, rect.bottom() + px(2), rect.width() + px(_SIGN - 2), px(_CAPTION))
            below.moveCenter(QPointF(rect.center().x(), below.center().y()))
            if rich_text.width(term.caption, small) > rect.width():  # keep it inside, at the ends of the row
                below.moveLeft(max(0.0, min(below.left(), self.width() - below.width())))
            rich_text.draw(painter, below, term.caption, small, color("text" if current else "text_muted"), middle)
            before = QRectF(rect.left() - px(_SIGN), rect.top(), px(_SIGN), rect.height())
            rich_text.draw(painter, before, term.sign, signs, color("text"), middle)
            if self.hasFocus() and index == self._at:
                focus_ring(painter, rect.adjusted(-px(3), -px(3), px(3), px(3)), px(6))
        painter.end()

    def _pick(self) -> None:
        if self._terms:
            self._describe()
            self.picked.emit(self._terms[self._at].key)

    def _describe(self) -> None:
        if self._terms:
            term = self._terms[self._at]
            self.setAccessibleDescription(f"{rich_text.plain(term.caption)}: {term.tooltip}")

    def _under(self, position: QPointF) -> int | None:
        return next((k for k in range(len(self._terms)) if self.term_rect(k).contains(position)), None)

    def _side(self) -> float:
        return self._side_for(self.width())

    def _side_for(self, width: int) -> float:
        count = max(1, len(self._terms) or 4)
        return max(px(24), (width - px(2 * _MARGIN) - (count - 1) * px(_SIGN)) / count)
