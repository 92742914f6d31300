"""Labels with small letters and hats, measured and painted: ``Noisy x<sub>t</sub>``, ``x̂``.

QLabel does this with a whole document a label; these are for widgets that paint themselves.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from diffstudio.widgets.painting import sized

__all__ = ["draw", "plain", "width"]

_MARKUP = re.compile(r"<(su[bp])>(.*?)</\1>")
_LOWERED = str.maketrans("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_SMALL = 0.76
_HAT = "\u0302"
# How far a small run moves from the baseline, as parts of the ascent.
_SHIFT = {"": 0.0, "sub": 0.24, "sup": -0.36}


def plain(label: str) -> str:
    """Return a label as plain text, with Unicode's small letters where there are any."""
    return _MARKUP.sub(lambda found: found[2].translate(_LOWERED if found[1] == "sub" else _RAISED), label)


def width(label: str, font: QFont) -> float:
    """Return the width of a label in device-independent pixels."""
    small = QFontMetricsF(sized(font, _SMALL))
    normal = QFontMetricsF(font)
    runs = _runs(label)
    return sum((small if kind else normal).horizontalAdvance(text.replace(_HAT, "")) for kind, text in runs)


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
        at += _draw_run(painter, QPointF(at, baseline + _SHIFT[kind] * metrics.ascent()), text, run_font)


def _draw_run(painter: QPainter, at: QPointF, text: str, font: QFont) -> float:
    """Draw letters of one size from a point of the baseline, and return how wide they are."""
    metrics = QFontMetricsF(font)
    bare = text.replace(_HAT, "")
    painter.setFont(font)
    painter.drawText(at, bare)
    for place, letter in enumerate(text):
        if letter == _HAT:
            before = text[:place].replace(_HAT, "")
            left = metrics.horizontalAdvance(before[:-1])
            _draw_hat(painter, at + QPointF(left, 0), before[-1:], metrics)
    return metrics.horizontalAdvance(bare)


def _draw_hat(painter: QPainter, at: QPointF, letter: str, metrics: QFontMetricsF) -> None:
    """Draw the hat of an estimate over a letter: many fonts have no place for one over an x or an ε."""
    ink = metrics.tightBoundingRect(letter)
    unit = metrics.xHeight()
    foot = QPointF(at.x() + ink.center().x(), at.y() + ink.top() - 0.2 * unit)
    half, high = 0.36 * unit, 0.34 * unit
    pen = QPen(painter.pen().color(), max(1.0, 0.15 * unit))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([foot + QPointF(-half, 0), foot + QPointF(0, -high), foot + QPointF(half, 0)])
    painter.restore()


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
