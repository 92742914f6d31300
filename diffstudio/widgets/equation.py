"""Equations as pictures: lines of SVG, one under the other, in the colour of the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import begin, sized_px

__all__ = ["Equation"]

_GAP = 6.0
"""Between two lines."""


class Equation(QWidget):
    """Shows drawn equations, centred; one that is too wide is made smaller, never cut.

    Args:
        ink: The colour in the SVG text that the colour of the theme takes the place of.
        parent: As in Qt.
    """

    def __init__(self, ink: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("equation")
        self._ink = ink
        self._lines: tuple[str, ...] = ()
        self._renderers: list[QSvgRenderer] = []
        self._colour = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_lines(self, lines: Sequence[str], spoken: str = "") -> None:
        """Show other equations.

        Args:
            lines: SVG texts.
            spoken: The same for who does not see them.
        """
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self._colour = ""
            self._dress()
            self.updateGeometry()
            self.update()
        self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        """Return the room that the equations ask for at their full size."""
        sizes = self._sizes()
        width = max((size[0] for size in sizes), default=0.0)
        return QSize(round(width), self.heightForWidth(round(width)) if sizes else 0)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which most can still be read."""
        return QSize(sized_px(60), sized_px(16) if self._lines else 0)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in a given width."""
        scale = self._scale(width)
        heights = [size[1] * scale for size in self._sizes()]
        return round(sum(heights) + px(_GAP) * max(0, len(heights) - 1)) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines in the colour in force."""
        self._dress()
        painter = begin(self)
        scale = self._scale(self.width())
        top = 0.0
        for renderer, (width, height) in zip(self._renderers, self._sizes(), strict=True):
            place = QRectF((self.width() - width * scale) / 2, top, width * scale, height * scale)
            renderer.render(painter, place)
            top += height * scale + px(_GAP)
        painter.end()

    def _dress(self) -> None:
        colour = color("text").name()
        if colour != self._colour:
            self._colour = colour
            inked = [line.replace(self._ink, colour).encode() for line in self._lines]
            self._renderers = [QSvgRenderer(QByteArray(line)) for line in inked]
            for renderer in self._renderers:
                renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)

    def _sizes(self) -> list[tuple[float, float]]:
        """Width and height of each line in device-independent pixels, at full size."""
        boxes = [renderer.viewBoxF() for renderer in self._renderers]
        return [(px(box.width()), px(box.height())) for box in boxes]

    def _scale(self, width: int) -> float:
        widest = max((size[0] for size in self._sizes()), default=0.0)
        return min(1.0, width / widest) if widest > 0 and width > 0 else 1.0
