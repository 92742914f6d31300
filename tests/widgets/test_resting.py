"""Resting: passing over does nothing, a rest and a press do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from diffstudio.widgets.resting import Resting


def test_only_a_rest_counts(qtbot) -> None:
    label = QLabel("0.5")
    qtbot.addWidget(label)
    resting = Resting(label)
    rests: list[object] = []
    resting.rested.connect(rests.append)
    resting.watch(label)
    QApplication.sendEvent(label, QEvent(QEvent.Type.Enter))
    QApplication.sendEvent(label, QEvent(QEvent.Type.Leave))
    qtbot.wait(10)
    assert not resting._timer.isActive()
    assert rests == []
    QApplication.sendEvent(label, QEvent(QEvent.Type.Enter))
    qtbot.waitUntil(lambda: rests == [label], timeout=5000)


def test_a_press_counts_at_once_and_reaches_the_widget(qtbot) -> None:
    label = QLabel("0.5")
    qtbot.addWidget(label)
    resting = Resting(label)
    resting.watch(label)
    with qtbot.waitSignal(resting.rested, timeout=1000) as caught:
        QTest.mousePress(label, Qt.MouseButton.LeftButton)
    assert caught.args == [label]
