"""A few pictures side by side, each with a line below: to compare, not to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import begin, fitted, sized, sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.tiles import TileCache, paint_tile

__all__ = ["PictureRow"]

_GAP = 8.0
_CAPTION = 20.0
_MOST_SIDE = 120.0


class PictureRow(QWidget):
    """Pictures of one height in a row; soft noise where one is still to come. It takes no input.

    Args:
        name: Its accessible name.
        parent: As in Qt.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picture_row")
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._pictures: list[tuple[Picture | None, str]] = []
        self._strong = -1
        self._cache = TileCache(self)

    def set_pictures(self, pictures: Sequence[tuple[Picture | None, str]], strong: int = -1) -> None:
        """Show pictures with what is written below each; the line of one of them may be strong."""
        changed = len(pictures) != len(self._pictures)
        self._pictures = list(pictures)
        self._strong = strong
        self.setAccessibleDescription(", ".join(caption for _picture, caption in pictures))
        if changed:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(sized_px(280), self.heightForWidth(sized_px(280)))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which there is something to see."""
        return QSize(sized_px(120), sized_px(60))

    def hasHeightForWidth(self) -> bool:
        """Say that the pictures are square."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of square pictures and their lines."""
        return round(self._side(width) + px(_CAPTION))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures from the left."""
        painter = begin(self)
        side = self._side(self.width())
        total = len(self._pictures) * (side + px(_GAP)) - px(_GAP)
        left = max(0.0, (self.width() - total) / 2)
        for at, (picture, caption) in enumerate(self._pictures):
            rect = QRectF(round(left + at * (side + px(_GAP))), 0, side, side)
            pixmap = None if picture is None else self._cache.pixmap(at, picture, side, side)
            paint_tile(painter, rect, pixmap, self._cache.noise())
            strong = at == self._strong
            painter.setFont(sized(self.font(), 0.85, QFont.Weight.DemiBold if strong else None))
            painter.setPen(color("text" if strong else "text_muted"))
            line = QRectF(rect.left(), side + px(4), side, px(_CAPTION - 4))
            text = fitted(painter.fontMetrics(), caption, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)
        painter.end()

    def _side(self, width: int) -> float:
        count = max(1, len(self._pictures))
        return float(round(min(px(_MOST_SIDE), (width - (count - 1) * px(_GAP)) / count)))
