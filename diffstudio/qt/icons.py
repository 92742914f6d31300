"""The program's icons: SVG files in ``resources/icons``, coloured when they are painted.

Only drawing lives here; which action has which icon is said where the action is.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from diffstudio import resources
from diffstudio.qt.theme import color

__all__ = ["NAMES", "app_icon", "icon", "paint", "pixmap"]

NAMES: tuple[str, ...] = (
    *("play", "pause", "stop", "reverse", "step-back", "step-forward", "to-start", "to-end"),
    *("loop", "ping-pong", "once", "dice", "recycle", "lock", "unlock", "branch", "zoom-fit", "zoom-100"),
    *("save", "copy", "export", "grid", "film", "help", "settings", "warning", "error", "info", "success"),
    *("check", "chevron-down", "chevron-up", "chevron-right", "chevron-left", "plus", "minus", "close"),
    *("folder", "star", "star-filled", "undo", "redo", "reset", "sun", "moon", "menu", "picture", "float", "pin"),
)
"""Every icon there is; a name is the name of its file."""

_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, role: str = "text") -> QIcon:
    """Return an icon for a button, an action or a menu; it takes the colours in force whenever it is painted.

    Args:
        name: One of `NAMES`.
        role: The colour of its normal state, by its name in `Tokens`.

    Raises:
        ValueError: If there is no icon of that name.
    """
    _source(name)
    return QIcon(_Engine(name, role))


def pixmap(name: str, size: float, colour: QColor | str, ratio: float = 1.0) -> QPixmap:
    """Draw an icon.

    Args:
        name: One of `NAMES`.
        size: Its side in device-independent pixels.
        colour: What takes the place of ``currentColor``.
        ratio: Device pixels for one device-independent pixel.

    Raises:
        ValueError: If there is no icon of that name.
    """
    return _drawn(name, round(size * ratio), QColor(colour).name(), ratio)


def paint(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon centred in a rectangle, sharp at the painter's own resolution."""
    ratio = painter.device().devicePixelRatioF()
    side = min(rect.width(), rect.height())
    drawn = pixmap(name, side, colour, ratio)
    left = rect.center().x() - side / 2
    top = rect.center().y() - side / 2
    # whole device pixels, or the lines blur
    corner = QRectF(round(left * ratio) / ratio, round(top * ratio) / ratio, side, side)
    painter.drawPixmap(corner, drawn, QRectF(drawn.rect()))


@cache
def app_icon() -> QIcon:
    """Return the icon of the program, in all the usual sizes."""
    renderer = QSvgRenderer(str(resources.path("icons", "diffstudio.svg")))
    mark = QIcon()
    for size in _APP_SIZES:
        mark.addPixmap(_render(renderer, size))
    return mark


@cache
def _source(name: str) -> str:
    if name not in NAMES:
        raise ValueError(f"there is no icon named {name!r}")
    return resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _drawn(name: str, pixels: int, colour: str, ratio: float) -> QPixmap:
    svg = _source(name).replace("currentColor", colour)
    drawn = _render(QSvgRenderer(QByteArray(svg.encode())), max(1, pixels))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _render(renderer: QSvgRenderer, pixels: int) -> QPixmap:
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return drawn


class _Engine(QIconEngine):
    """Paints one icon in the colour that the theme gives to its state."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def _colour(self, mode: QIcon.Mode) -> QColor:
        if mode == QIcon.Mode.Disabled:
            return color("text_disabled")
        return color("accent_text" if mode == QIcon.Mode.Selected else self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw straight onto a device."""
        paint(painter, self._name, QRectF(rect), self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Draw at a size in device pixels, on a transparent ground."""
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return drawn

    def key(self) -> str:
        """Name the kind of engine."""
        return "diffstudio"

    def clone(self) -> QIconEngine:
        """Return an engine for a copy of the icon."""
        return _Engine(self._name, self._role)
