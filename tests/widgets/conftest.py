"""A theme, a drawn picture, and hands: the mouse and the wheel on a widget."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from diffstudio.qt.theme import DARK, apply_theme, tokens

Picture = np.ndarray


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    # dressing the program takes a while; tests that change the theme change it back
    if tokens() is not DARK or not qapp.styleSheet():
        apply_theme(qapp, "dark")


@pytest.fixture
def picture() -> Callable[..., Picture]:
    """Return a maker of pictures of one colour."""

    def make(red: int = 200, green: int = 100, blue: int = 50, size: tuple[int, int] = (8, 8)) -> Picture:
        return np.full((*size, 3), (red, green, blue), dtype=np.uint8)

    return make


class Counting(QWidget):
    """Counts how often its layout has to be made anew."""

    def __init__(self) -> None:
        super().__init__()
        self.layouts = 0

    def event(self, event: QEvent) -> bool:
        self.layouts += event.type() == QEvent.Type.LayoutRequest
        return super().event(event)


@pytest.fixture
def counting(qtbot: QtBot) -> Counting:
    """Return a widget that counts its layouts."""
    parent = Counting()
    qtbot.addWidget(parent)
    return parent


class Hands:
    """Mouse and wheel, at places given as fractions of the widget or as points."""

    def place(self, widget: QWidget, x: float, y: float = 0.5) -> QPoint:
        return QPoint(round((widget.width() - 1) * x), round((widget.height() - 1) * y))

    def drag(self, widget: QWidget, *points: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mousePress(widget, button, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(widget, point)
        QTest.mouseRelease(widget, button, pos=points[-1])

    def click(self, widget: QWidget, point: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)

    def double_click(self, widget: QWidget, point: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=point)

    def wheel(
        self,
        widget: QWidget,
        notches: int = 1,
        at: QPoint | None = None,
        keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> bool:
        point = QPointF(at if at is not None else widget.rect().center())
        event = QWheelEvent(
            point,
            QPointF(widget.mapToGlobal(point)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
        return event.isAccepted()


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., QWidget]:
    """Return a function that shows a widget at a size, with the keyboard."""

    kept: list[QWidget] = []

    def show(widget: QWidget, width: int = 300, height: int = 200) -> QWidget:
        kept.append(widget)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show
