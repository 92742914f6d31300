"""Generate, Stop, and the time between."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from diffstudio.widgets.generate_button import GenerateButton


@pytest.fixture
def button(shown: Callable[..., QWidget]) -> GenerateButton:
    made = GenerateButton()
    shown(made, 260, 40)
    return made


@pytest.fixture
def told(button: GenerateButton) -> list[str]:
    words: list[str] = []
    button.generate_clicked.connect(lambda: words.append("generate"))
    button.stop_clicked.connect(lambda: words.append("stop"))
    return words


def test_it_generates_then_stops_then_waits(button: GenerateButton, told: list[str]) -> None:
    for state in ("idle", "running", "stopping"):
        button.set_state(state)  # type: ignore[arg-type]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["generate", "stop"]
    assert button.state() == "stopping"


def test_space_presses_it(button: GenerateButton, told: list[str]) -> None:
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert told == ["generate"]


def test_its_name_is_what_it_does(button: GenerateButton) -> None:
    assert button.accessibleName() == "Generate"
    assert button.toolTip() == "Generate (Ctrl+↵)"
    button.set_state("running")
    assert button.accessibleName() == "Stop"
    button.set_busy_text("Halt", "")
    assert button.toolTip() == "Halt"
    button.set_state("idle")
    button.set_text("Race", "")
    assert button.accessibleName() == "Race"


def test_progress_is_a_line_and_goes_with_the_run(button: GenerateButton) -> None:
    button.clearFocus()
    button.set_state("running")
    bare = button.grab().toImage()
    button.set_progress(0.5)
    half = button.grab().toImage()
    x, y = round(half.width() * 0.25), half.height() - 2
    assert half.pixelColor(x, y).name() == "#4a90e2"
    assert half.pixelColor(half.width() - x, y) == bare.pixelColor(half.width() - x, y)
    button.set_state("idle")
    button.set_state("running")
    assert button.grab().toImage() == bare


@pytest.mark.parametrize("width", [60, 110, 400])
def test_it_is_painted_at_every_width_and_state(button: GenerateButton, width: int) -> None:
    button.setFocus()
    button.resize(width, 40)
    for state in ("idle", "running", "stopping"):
        button.set_state(state)  # type: ignore[arg-type]
        assert not button.grab().isNull()
    button.setEnabled(False)
    assert not button.grab().isNull()
    assert button.minimumSizeHint().width() <= button.sizeHint().width()


def test_unknown_states_are_refused(button: GenerateButton) -> None:
    with pytest.raises(ValueError, match="unknown state"):
        button.set_state("sleeping")  # type: ignore[arg-type]
