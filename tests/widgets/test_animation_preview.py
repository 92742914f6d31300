"""Frames that come when they are asked for, one after the other, and play at their speed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from diffstudio.widgets import animation_preview
from diffstudio.widgets.animation_preview import AnimationPreview


class Frames:
    """Answers what is asked, as long as it is told to."""

    def __init__(self, preview: AnimationPreview, picture: Callable[..., object]) -> None:
        self.preview, self.picture = preview, picture
        self.asked: list[int] = []
        self.answering = True
        preview.frame_wanted.connect(self._on_wanted)

    def _on_wanted(self, index: int) -> None:
        self.asked.append(index)
        if self.answering:
            self.preview.set_frame(index, self.picture(10 * index))

    def shown(self) -> int:
        return int(self.preview.canvas.picture()[0, 0, 0]) // 10


@pytest.fixture
def frames(shown: Callable[..., QWidget], picture: Callable[..., object]) -> Frames:
    preview = AnimationPreview("Preview")
    shown(preview)
    return Frames(preview, picture)


def test_a_still_picture_has_no_buttons_and_asks_for_nothing(frames: Frames) -> None:
    frames.preview.set_reel(1, 12)
    frames.preview.set_frame(0, frames.picture())
    assert frames.asked == []
    assert not frames.preview.playing
    assert not frames.preview.findChild(QAbstractButton, "preview-play").isVisible()


def test_every_frame_is_asked_for_once(frames: Frames) -> None:
    frames.preview.set_reel(6, 5)
    frames.preview.set_frame(0, frames.picture(0))
    assert frames.asked == [1, 2, 3, 4, 5]
    assert frames.preview.kept == 6
    assert frames.preview.playing


def test_it_plays_and_pauses(qtbot: QtBot, frames: Frames) -> None:
    frames.preview.set_reel(5, 60)
    frames.preview.set_frame(0, frames.picture(0))
    seen: set[int] = set()
    qtbot.waitUntil(lambda: seen.add(frames.shown()) or len(seen) == 5, timeout=10_000)
    button = frames.preview.findChild(QAbstractButton, "preview-play")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not frames.preview.playing
    assert button.accessibleName() == "Play"


def test_one_that_plays_once_stays_at_its_end_and_can_be_played_again(qtbot: QtBot, frames: Frames) -> None:
    frames.preview.set_reel(4, 60, repeats=False)
    frames.preview.set_frame(0, frames.picture(0))
    qtbot.waitUntil(lambda: not frames.preview.playing, timeout=10_000)
    assert frames.shown() == 3
    frames.preview.toggle()
    assert frames.preview.playing


def test_only_one_question_waits_at_a_time(frames: Frames) -> None:
    frames.answering = False
    frames.preview.set_reel(9, 30)
    frames.preview.set_frame(0, frames.picture(0))
    for _ in range(50):
        frames.preview._on_tick()
    assert len(frames.asked) == 1


def test_what_does_not_fit_is_shown_and_forgotten(frames: Frames, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(animation_preview, "KEPT_BYTES", 3 * frames.picture().nbytes)
    frames.preview.set_reel(9, 30)
    frames.preview.set_frame(0, frames.picture(0))
    assert frames.preview.kept == 3
    frames.preview._current = 7
    frames.preview._ask()
    assert frames.asked[-1] == 7
    assert frames.shown() == 7


def test_it_rests_while_it_is_hidden_or_told_to(frames: Frames) -> None:
    frames.answering = False
    frames.preview.set_reel(9, 30)
    frames.preview.hide()
    assert not frames.preview._timer.isActive()
    frames.preview.show()
    assert frames.preview._timer.isActive()
    frames.preview.set_resting(True)
    asked = len(frames.asked)
    frames.preview.set_frame(0, frames.picture(0))
    assert len(frames.asked) == asked
    assert not frames.preview._timer.isActive()
    frames.preview.set_resting(False)
    assert len(frames.asked) == asked + 1
