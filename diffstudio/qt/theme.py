"""How the program looks: which colours are in force, the Qt palette, the font, sizes that follow the font.

The colours themselves are in `tokens`, the stylesheet text in `stylesheet`. Widgets ask `color()` and `px()`
while they paint, so that a change of theme or font needs nothing but a repaint.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Literal

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from diffstudio.qt.stylesheet import stylesheet
from diffstudio.qt.tokens import DARK, LIGHT, Tokens, contrast

__all__ = [
    "DARK", "LIGHT", "Mode", "Tokens", "apply_theme", "color", "contrast", "em", "px", "stylesheet_laid_aside",
    "tokens",
]  # fmt: skip

Mode = Literal["dark", "light", "system"]

_SCHEMES = {"dark": Qt.ColorScheme.Dark, "light": Qt.ColorScheme.Light, "system": Qt.ColorScheme.Unknown}
# The font size, in pixels, that the numbers given to px() are meant for.
_DESIGN_PIXELS = 13.0
_SMALLEST_POINTS = 10.0


class _State:
    """What is in force; the one changeable thing here. `scale` is the font size over that of the design."""

    tokens: Tokens = DARK
    font: str = ""
    scale: float | None = None


def tokens() -> Tokens:
    """Return the colours in force. Ask again at each painting instead of keeping them."""
    return _State.tokens


def color(name: str) -> QColor:
    """Return a colour in force by its name in `Tokens`, or ``plot0`` … ``plot6`` (counted round)."""
    if name.startswith("plot"):
        colours = _State.tokens.plot
        return QColor(colours[int(name[4:]) % len(colours)])
    return QColor(getattr(_State.tokens, name))


def em(widget: QWidget | None = None) -> float:
    """Return the font size in device-independent pixels, of a widget or of the whole program."""
    font = widget.font() if widget is not None else QApplication.font()
    return float(QFontInfo(font).pixelSize())


def px(length: float) -> float:
    """Scale a length drawn for a 13-pixel font to the program's font, in device-independent pixels."""
    scale = _State.scale if _State.scale is not None else em() / _DESIGN_PIXELS
    return length * scale


def apply_theme(app: QApplication, mode: Mode) -> None:
    """Dress the whole program: Fusion style, palette, font, stylesheet; may be called again at any time.

    Args:
        app: The application.
        mode: ``dark``, ``light``, or ``system`` to follow the desktop now and whenever it changes.

    Raises:
        ValueError: If the mode is none of these.
    """
    if mode not in _SCHEMES:
        raise ValueError(f"unknown theme {mode!r}; known are {', '.join(_SCHEMES)}")
    follower = app.findChild(_Follower) or _Follower(app)
    follower.following = mode == "system"
    app.styleHints().setColorScheme(_SCHEMES[mode])
    _dress(app, _wanted(app, mode))


@contextlib.contextmanager
def stylesheet_laid_aside(app: QApplication) -> Iterator[None]:
    """Have no stylesheet while many widgets are made.

    Qt applies it anew to a widget and all below it whenever one of them gets a parent: for a window
    with its panels that is the longest part of making them.
    """
    worn = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(worn)


class _Follower(QObject):
    """Repaints the program when the desktop switches between dark and light; a child of the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.following = False
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self.following:
            _dress(self._app, _wanted(self._app, "system"))


def _wanted(app: QApplication, mode: Mode) -> Tokens:
    scheme = app.styleHints().colorScheme() if mode == "system" else _SCHEMES[mode]
    # A desktop that says nothing gets the dark ground, on which pictures look best.
    return LIGHT if scheme == Qt.ColorScheme.Light else DARK


def _dress(app: QApplication, wanted: Tokens) -> None:
    if wanted == _State.tokens and app.styleSheet() and app.font().toString() == _State.font:
        return  # it is worn already, and to polish every widget again takes its time
    _State.tokens = wanted
    if app.style().name().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    font = _program_font(app.font())
    app.setFont(font)
    _State.font = app.font().toString()
    _State.scale = QFontInfo(font).pixelSize() / _DESIGN_PIXELS
    app.setPalette(_palette(wanted))
    app.setStyleSheet(stylesheet(wanted, _State.scale))


def _program_font(font: QFont) -> QFont:
    """Inter where it is installed, else the desktop's font; never smaller than is comfortable."""
    wanted = QFont(font)
    if "Inter" in QFontDatabase.families():
        wanted.setFamilies(["Inter"])
    if 0 < wanted.pointSizeF() < _SMALLEST_POINTS:
        wanted.setPointSizeF(_SMALLEST_POINTS)
    return wanted


def _palette(wanted: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: wanted.panel,
        role.WindowText: wanted.text,
        role.Base: wanted.field,
        role.AlternateBase: wanted.surface,
        role.ToolTipBase: wanted.surface_selected,
        role.ToolTipText: wanted.text,
        role.PlaceholderText: wanted.text_muted,
        role.Text: wanted.text,
        role.Button: wanted.surface,
        role.ButtonText: wanted.text,
        role.BrightText: wanted.danger,
        role.Light: wanted.surface_hover,
        role.Midlight: wanted.surface,
        role.Mid: wanted.border_soft,
        role.Dark: wanted.border,
        role.Shadow: wanted.canvas,
        role.Highlight: wanted.accent,
        role.HighlightedText: wanted.accent_text,
        role.Accent: wanted.accent,
        role.Link: wanted.highlight,
        role.LinkVisited: wanted.highlight,
    }
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(wanted.text_disabled))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(wanted.track))
    return palette
