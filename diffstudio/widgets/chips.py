"""Short words in rounded frames, in as many lines as the width asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import begin, rounded, sized

__all__ = ["Chip", "Chips"]

_HEIGHT = 20.0
_PAD = 7.0
_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Chip:
    """One word, and what it means."""

    text: str
    tooltip: str = ""


class Chips(QWidget):
    """A line of chips that wraps.

    Args:
        name: Its accessible name, which the words are added to.
        parent: As in Qt.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chips")
        self._name = name
        self._chips: tuple[Chip, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_chips(())

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show other words."""
        self._chips = tuple(chips)
        self.setAccessibleName(f"{self._name}: {', '.join(chip.text for chip in chips)}" if chips else self._name)
        self.setVisible(bool(chips))
        self.updateGeometry()
        self.update()

    def chips(self) -> tuple[Chip, ...]:
        """Return what is shown."""
        return self._chips

    def hasHeightForWidth(self) -> bool:
        """Say that the height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        rects = self._rects(width)
        return round(rects[-1].bottom() + 1) if rects else 0

    def sizeHint(self) -> QSize:
        """Return a few chips a line."""
        width = round(px(220))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest word, and the height that the present width needs."""
        metrics = QFontMetricsF(self._font())
        widest = max((metrics.horizontalAdvance(chip.text) for chip in self._chips), default=0.0)
        return QSize(round(widest + 2 * px(_PAD)), self.heightForWidth(max(1, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the new width needs."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Explain the word under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for chip, rect in zip(self._chips, self._rects(self.width()), strict=True):
                if rect.contains(QPointF(event.pos())) and chip.tooltip:
                    QToolTip.showText(event.globalPos(), chip.tooltip, self)
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every word in its frame."""
        painter = begin(self)
        painter.setFont(self._font())
        for chip, rect in zip(self._chips, self._rects(self.width()), strict=True):
            rounded(painter, rect, rect.height() / 2, None, color("border_soft"))
            painter.setPen(color("text_muted"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, chip.text)
        painter.end()

    def _font(self) -> QFont:
        return sized(QApplication.font(), 0.85)

    def _rects(self, width: float) -> list[QRectF]:
        metrics = QFontMetricsF(self._font())
        left = top = 0.0
        rects = []
        for chip in self._chips:
            needed = metrics.horizontalAdvance(chip.text) + 2 * px(_PAD)
            if left > 0 and left + needed > width:
                left, top = 0.0, top + px(_HEIGHT + _GAP)
            rects.append(QRectF(left, top, needed, px(_HEIGHT)))
            left += needed + px(_GAP)
        return rects
