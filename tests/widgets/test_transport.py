"""The buttons of the player."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.transport import Transport


class Player:
    def __init__(self, transport: Transport) -> None:
        self.transport = transport
        self.rate: QLineEdit = transport.findChild(QLineEdit)
        self.told: list[object] = []
        transport.play_toggled.connect(lambda: self.told.append("play"))
        transport.start_clicked.connect(lambda: self.told.append("start"))
        transport.end_clicked.connect(lambda: self.told.append("end"))
        transport.stepped.connect(self.told.append)
        transport.mode_changed.connect(self.told.append)
        transport.fps_changed.connect(self.told.append)

    def button(self, name: str) -> IconButton:
        return self.transport.findChild(IconButton, name)

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)


@pytest.fixture
def player(shown: Callable[..., QWidget]) -> Player:
    made = Transport()
    shown(made, 300, 40)
    return Player(made)


def test_every_button_tells(player: Player) -> None:
    for name in ("to-start", "step-back", "play", "step-forward", "to-end"):
        player.press(name)
    assert player.told == ["start", -1, "play", 1, "end"]


def test_modes_go_round(player: Player) -> None:
    for _ in range(3):
        player.press("loop")
    assert player.told == ["ping-pong", "once", "loop"]
    assert player.transport.mode() == "loop"
    player.transport.set_mode("once")
    assert player.button("loop").icon_name() == "once"
    assert "stop at the end" in player.button("loop").toolTip()
    with pytest.raises(ValueError, match="unknown mode"):
        player.transport.set_mode("twice")  # type: ignore[arg-type]


def test_the_button_shows_what_it_will_do(player: Player) -> None:
    play = player.button("play")
    player.transport.set_playing(True)
    assert (play.icon_name(), play.accessibleName()) == ("pause", "Pause")
    player.transport.set_playing(False)
    assert play.icon_name() == "play"
    player.transport.set_playing(False, reverse=True)
    assert play.icon_name() == "reverse"


@pytest.mark.parametrize(("text", "fps"), [("24", 24), ("30 fps", 30), ("61", 12), ("many", 12), ("", 12)])
def test_frames_a_second_are_typed(player: Player, text: str, fps: int) -> None:
    player.rate.setFocus()
    player.rate.selectAll()
    QTest.keyClick(player.rate, Qt.Key.Key_Delete)
    QTest.keyClicks(player.rate, text)
    QTest.keyClick(player.rate, Qt.Key.Key_Return)
    assert player.transport.fps() == fps
    assert player.rate.text() == f"{fps} fps"
    assert player.told == ([fps] if fps != 12 else [])


def test_frames_a_second_are_nudged_and_turned(player: Player, hands: Any) -> None:
    player.rate.clearFocus()
    assert not hands.wheel(player.rate)
    player.rate.setFocus()
    hands.wheel(player.rate, 2)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        QTest.keyClick(player.rate, key)
    assert player.told == [14, 15, 14, 24]
    player.transport.set_fps(500)
    assert player.transport.fps() == 60
    assert player.told == [14, 15, 14, 24]
