"""The slider of a walk: it goes where frames exist, and shows which do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from diffstudio.qt.theme import apply_theme, color
from diffstudio.widgets.frame_bar import FrameBar, FrameState
from diffstudio.widgets.thumbnail_popup import ThumbnailPopup

MISSING, PENDING, COARSE, RENDERED = FrameState
# 0 … 4 rendered, 5 … 9 coarse, 10 … 14 missing, 15 … 18 pending, 19 and 20 rendered
STATES = [RENDERED] * 5 + [COARSE] * 5 + [MISSING] * 5 + [PENDING] * 4 + [RENDERED] * 2


class Bar:
    def __init__(self, bar: FrameBar) -> None:
        self.bar = bar
        self.moved: list[int] = []
        self.other: list[tuple[Any, ...]] = []
        bar.moved.connect(self.moved.append)
        for name in ("range_changed", "scrub_started", "scrub_ended"):
            getattr(bar, name).connect(lambda *what, name=name: self.other.append((name, *what)))

    def at(self, frame: int) -> QPoint:
        return QPoint(round(self.bar.x_of(frame)), self.bar.height() // 2)

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.bar.line, key)

    def column(self, frame: float) -> list[str]:
        """Colours of the bar from its top to its foot, at a frame."""
        image, ratio = self.bar.grab().toImage(), self.bar.devicePixelRatioF()
        x = round(self.bar.x_of(frame))
        foot = self.bar._bar.geometry()
        return [image.pixelColor(QPoint(x, y) * ratio).name() for y in range(foot.top(), foot.bottom() + 1)]


@pytest.fixture
def frames(shown: Callable[..., QWidget]) -> Bar:
    holder = QWidget()
    column = QVBoxLayout(holder)
    bar = FrameBar()
    column.addStretch(1)
    column.addWidget(bar)
    shown(holder, 640, 260)
    bar.set_states(STATES)
    return Bar(bar)


def test_bar_and_slider_stand_in_line(frames: Bar) -> None:
    assert [frames.bar.x_of(at) for at in range(21)] == [frames.bar.line._x(at) for at in range(21)]


def test_a_click_goes_to_the_nearest_that_exists(frames: Bar, hands: Any) -> None:
    for at in (7, 11, 14, 17, 19):
        hands.click(frames.bar.line, frames.at(at))
    assert frames.moved == [7, 9, 19]  # 14 is as near to 9 as to 19, and 17 is nearer to 19
    assert frames.bar.value() == frames.bar.line.value() == 19


def test_a_drag_over_a_gap_stays_at_its_edge(frames: Bar, hands: Any) -> None:
    hands.drag(frames.bar.line, *(frames.at(at) for at in (8, 10, 12, 13, 16, 20)))
    assert frames.moved == [8, 9, 19, 20]
    assert frames.other == [("scrub_started",), ("scrub_ended",)]


def test_a_click_on_the_bar_below_counts_too(frames: Bar, hands: Any) -> None:
    assert frames.bar.childAt(frames.at(7).x(), frames.bar.height() - 3) is frames.bar.line
    hands.click(frames.bar.line, QPoint(frames.at(7).x(), frames.bar.height() - 3))
    assert frames.moved == [7]


def test_keys_step_over_a_gap_and_not_back(frames: Bar, hands: Any) -> None:
    frames.bar.set_value(9)
    frames.key(
        Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home
    )
    hands.wheel(frames.bar.line, -1)
    assert frames.moved == [19, 9, 8, 20, 0, 1]
    frames.bar.set_states([RENDERED] + [MISSING] * 9)
    frames.bar.set_value(0)
    frames.key(Qt.Key.Key_Right, Qt.Key.Key_End)
    assert frames.moved == [19, 9, 8, 20, 0, 1]
    assert frames.bar.line.value() == 0


def test_where_any_frame_will_do(frames: Bar, hands: Any) -> None:
    frames.bar.set_only_existing(False)
    hands.click(frames.bar.line, frames.at(12))
    frames.key(Qt.Key.Key_Right)
    assert frames.moved == [12, 13]


def test_without_frames_nothing_is_told(frames: Bar, hands: Any) -> None:
    for states in ([MISSING] * 21, []):
        frames.bar.set_states(states)
        hands.click(frames.bar.line, frames.at(1))
        frames.key(Qt.Key.Key_End, Qt.Key.Key_Left)
        assert frames.bar.value() == 0
        assert not frames.bar.grab().isNull()
    assert frames.moved == []


def test_the_program_is_silent(frames: Bar) -> None:
    frames.bar.set_value(12)
    assert frames.bar.value() == frames.bar.line.value() == 12
    frames.bar.set_value(99)
    assert frames.bar.value() == 20
    frames.bar.set_states(STATES[:10])
    assert frames.bar.value() == 9
    assert frames.moved == []


def test_the_bar_shows_what_exists(frames: Bar) -> None:
    highlight, track = color("highlight").name(), color("track").name()
    rendered, coarse, missing = (frames.column(at).count(highlight) for at in (2, 7, 12))
    assert rendered > coarse > missing == 0
    assert track in frames.column(12)
    assert highlight not in frames.column(17)
    assert frames.column(17) != frames.column(12)
    frames.bar.set_state(12, RENDERED)
    frames.bar.set_state(99, RENDERED)
    assert frames.column(12).count(highlight) == rendered
    assert frames.bar.states()[11:14] == (MISSING, RENDERED, MISSING)


def test_keyframes_are_marked(frames: Bar) -> None:
    assert color("knob").name() not in frames.column(12)
    frames.bar.set_keyframes([0, 12, 99])
    assert color("knob").name() in frames.column(12)
    assert frames.bar.keyframes() == (0, 12, 99)


def test_the_picture_over_the_mouse_is_that_of_where_a_click_leads(frames: Bar, picture: Any) -> None:
    asked: list[int] = []
    frames.bar.set_thumbnails(lambda at: asked.append(at) or picture())
    QTest.mouseMove(frames.bar.line, frames.at(12))
    popup = frames.bar.window().findChild(ThumbnailPopup)
    assert popup.isVisible()
    assert asked[-1] == 9
    assert popup._text == "9 / 20"
    frames.bar.set_formatter(lambda at: f"frame {at}")
    QTest.mouseMove(frames.bar.line, frames.at(3))
    assert popup._text == "frame 3"
    frames.bar.set_thumbnails(None)
    frames.bar.line._hover(None)


def test_screen_readers_hear_where_the_playhead_is(frames: Bar) -> None:
    frames.bar.set_formatter(lambda at: f"frame {at}")
    frames.bar.set_value(12)
    assert frames.bar.accessibleName() == frames.bar.line.accessibleName() == "Frames"
    assert frames.bar.line.accessibleDescription() == "frame 12"
    frames.bar.setFocus()
    assert frames.bar.line.hasFocus()


def test_the_loop_range_is_that_of_the_timeline(frames: Bar) -> None:
    frames.bar.set_value(5)
    frames.key(Qt.Key.Key_I)
    assert frames.other == [("range_changed", 5, 20)]


@pytest.mark.parametrize("size", [(1, 1), (30, 10), (80, 46), (3000, 60)])
def test_every_size_and_number_is_painted(shown: Callable[..., QWidget], size: tuple[int, int]) -> None:
    bar = FrameBar()
    shown(bar, *size)
    for count in (1, 2, 5000):
        bar.set_states([RENDERED, PENDING][:count] * max(1, count // 2))
        bar.set_keyframes([0, count - 1])
        assert not bar.grab().isNull()
        assert bar.line.maximum() == count - 1


@pytest.fixture
def light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "dark")


def test_light_and_disabled(light: None, frames: Bar, hands: Any) -> None:
    highlight = color("highlight").name()
    assert highlight in frames.column(2)
    assert highlight == "#2a73d4"
    frames.bar.setEnabled(False)
    assert highlight not in frames.column(2)
    hands.click(frames.bar.line, frames.at(7))
    assert frames.moved == []
