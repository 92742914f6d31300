"""Fonts, corners, and keys that a focused control keeps from the window's shortcuts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QKeySequence, QPainter, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from diffstudio.widgets.film_strip import FilmStrip
from diffstudio.widgets.painting import cover_corners, rounded, sized
from diffstudio.widgets.segmented import Segment, Segmented
from diffstudio.widgets.slider_row import SliderRow
from diffstudio.widgets.timeline import Timeline
from diffstudio.widgets.value_slider import ValueSlider


def test_a_sized_font_is_a_copy() -> None:
    font = QFont()
    font.setPointSizeF(10)
    assert sized(font, 0.85).pointSizeF() == pytest.approx(8.5)
    font.setPixelSize(20)
    assert sized(font, 0.5, QFont.Weight.Bold).pixelSize() == 10
    assert font.pixelSize() == 20


def test_borders_lie_inside_and_corners_are_covered(qapp: QApplication) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    rounded(painter, QRectF(10, 10, 20, 20), 0, QColor("#0000ff"), QColor("#ff0000"), 2)
    painter.end()
    names = [image.pixelColor(x, 20).name() for x in (9, 10, 11, 12, 27, 28, 29, 30)]
    assert names == ["#000000", "#ff0000", "#ff0000", "#0000ff", "#0000ff", "#ff0000", "#ff0000", "#000000"]
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    cover_corners(painter, QRectF(0, 0, 40, 40), 12, QColor("#00ff00"))
    painter.end()
    assert image.pixelColor(0, 0).name() == "#00ff00"
    assert image.pixelColor(20, 0).name() == "#ffffff"
    assert image.pixelColor(20, 20).name() == "#ffffff"


class Shortcuts:
    def __init__(self, window: QWidget) -> None:
        self.heard: list[str] = []
        for text in ("Left", "Home", "B", "I"):
            shortcut = QShortcut(QKeySequence(text), window)
            shortcut.activated.connect(lambda text=text: self.heard.append(text))


@pytest.mark.parametrize("kind", ["slider", "timeline", "film", "segments"])
def test_a_focused_control_keeps_its_keys_and_leaves_the_others(shown: Callable[..., QWidget], kind: str) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    row = SliderRow("Steps", minimum=1, maximum=60, default=20, integer=True)
    timeline, film = Timeline(), FilmStrip()
    timeline.set_count(9)
    film.set_frames([(at, None) for at in range(9)])
    segments = Segmented("View", [Segment("a", "A"), Segment("b", "B")])
    for widget in (row, timeline, film, segments):
        column.addWidget(widget)
    shown(window, 400, 300)
    shortcuts = Shortcuts(window)
    focused: dict[str, QWidget] = {
        "slider": row.findChild(ValueSlider),
        "timeline": timeline,
        "film": film,
        "segments": segments.findChild(QWidget, "segment_a"),
    }
    focused[kind].setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_B, Qt.Key.Key_I):
        QTest.keyClick(focused[kind], key)
    assert shortcuts.heard == (["B"] if kind == "timeline" else ["B", "I"])
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Left)
    assert shortcuts.heard[-1] == "Left"
