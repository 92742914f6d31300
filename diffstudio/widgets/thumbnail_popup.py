"""The small picture that hovers over the timeline."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import begin, rounded, sized
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.tiles import TileCache

__all__ = ["ThumbnailPopup"]

_SIDE = 96.0
_PAD = 5.0
_LINE = 20.0


class ThumbnailPopup(QWidget):
    """A picture over a line of text, drawn inside the window so that it needs no window of its own.

    While it is hidden it belongs to its owner, so that it goes when its owner goes.

    Args:
        owner: The widget above which it hovers.
    """

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._picture: Picture | None = None
        self._text = ""
        self._cache = TileCache(self)
        self.setObjectName("thumbnail_popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_at(self, anchor: QPoint, picture: Picture | None, text: str) -> None:
        """Show it with its lower edge centred on a point of the owner."""
        self._picture, self._text = picture, text
        window = self._owner.window()
        if self.parent() is not window:
            self.setParent(window)
        size = self._wanted_size()
        at = self._owner.mapTo(window, anchor) - QPoint(size.width() // 2, size.height())
        at.setX(min(max(2, at.x()), max(2, window.width() - size.width() - 2)))
        at.setY(max(2, at.y()))
        self.resize(size)
        self.move(at)
        self.show()
        self.raise_()
        self.update()

    def put_away(self) -> None:
        """Hide it and give it back to its owner."""
        if self.parent() is not self._owner:
            self.hide()
            self.setParent(self._owner)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the picture and the text."""
        painter = begin(self)
        box = QRectF(self.rect())
        rounded(painter, box, px(7), color("surface"), color("border"))
        line = box.adjusted(px(_PAD), 0, -px(_PAD), -px(2))
        if self._picture is not None:
            width, height = self._picture_size(self._picture)
            left, top = round((box.width() - width) / 2), round(px(_PAD))
            pixmap = self._cache.pixmap(0, self._picture, width, height)
            painter.drawPixmap(QPoint(left, top), pixmap)
            line.setTop(top + height)
        painter.setFont(sized(self.font(), 0.87))
        painter.setPen(color("text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()

    def _picture_size(self, picture: Picture) -> tuple[int, int]:
        height, width, _ = picture.shape
        scale = px(_SIDE) / max(height, width)
        return max(1, round(width * scale)), max(1, round(height * scale))

    def _wanted_size(self) -> QSize:
        metrics = QFontMetricsF(sized(self.font(), 0.87))
        width, height = metrics.horizontalAdvance(self._text) + 2 * px(_PAD), px(_LINE)
        if self._picture is not None:
            across, down = self._picture_size(self._picture)
            width, height = max(width, across), height + down
        return QSize(round(width + 2 * px(_PAD)), round(height + px(_PAD) + px(3)))
