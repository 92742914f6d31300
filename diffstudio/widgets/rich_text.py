"""Labels with subscripts and superscripts, measured and painted: ``Noisy x<sub>t</sub>``.

QLabel does this with a whole document a label; these are for widgets that paint themselves.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from diffstudio.widgets.painting import sized

__all__ = ["draw", "plain", "width"]

_MARKUP = re.compile(r"<(su[bp])>(.*?)</\1>")
_LOWERED = str.maketrans("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_SMALL = 0.76
# How far a small run moves from the baseline, as parts of the ascent.
_SHIFT = {"": 0.0, "sub": 0.24, "sup": -0.36}


def plain(label: str) -> str:
    """Return a label as plain text, with Unicode's small letters where there are any."""
    return _MARKUP.sub(lambda found: found[2].translate(_LOWERED if found[1] == "sub" else _RAISED), label)


def width(label: str, font: QFont) -> float:
    """Return the width of a label in device-independent pixels."""
    small = QFontMetricsF(sized(font, _SMALL))
    normal = QFontMetricsF(font)
    return sum((small if kind else normal).horizontalAdvance(text) for kind, text in _runs(label))


def draw(
    painter: QPainter,
    rect: QRectF,
    label: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw a label on one line, centred vertically; what does not fit is cut to plain text with an ellipsis."""
    metrics = QFontMetricsF(font)
    painter.setPen(colour)
    wide = width(label, font)
    if wide > rect.width() + 0.5:
        painter.setFont(font)
        short = metrics.elidedText(plain(label), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | align, short)
        return
    free = rect.width() - wide
    share = {Qt.AlignmentFlag.AlignHCenter: 0.5, Qt.AlignmentFlag.AlignRight: 1.0}.get(align, 0.0)
    at = rect.left() + free * share
    baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    for kind, text in _runs(label):
        run_font = sized(font, _SMALL) if kind else font
        painter.setFont(run_font)
        painter.drawText(QPointF(at, baseline + _SHIFT[kind] * metrics.ascent()), text)
        at += QFontMetricsF(run_font).horizontalAdvance(text)


@lru_cache(maxsize=256)
def _runs(label: str) -> tuple[tuple[str, str], ...]:
    """Split a label into (``""`` | ``"sub"`` | ``"sup"``, text)."""
    runs: list[tuple[str, str]] = []
    end = 0
    for found in _MARKUP.finditer(label):
        runs += [("", label[end : found.start()]), (found[1], found[2])]
        end = found.end()
    runs.append(("", label[end:]))
    return tuple(run for run in runs if run[1])
