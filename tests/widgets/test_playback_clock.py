"""Playing by a clock that the test turns by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from diffstudio.widgets.playback_clock import PlaybackClock


class Player:
    def __init__(self) -> None:
        self.time = 100.0
        self.clock = PlaybackClock(now=lambda: self.time)
        self.clock.set_bounds(0, 9)
        self.clock.set_fps(10)
        self.frames: list[int] = []
        self.told: list[object] = []
        self.clock.advanced.connect(self.frames.append)
        self.clock.playing_changed.connect(self.told.append)
        self.clock.finished.connect(lambda: self.told.append("finished"))
        self.clock.speed_changed.connect(self.told.append)

    def wait(self, seconds: float) -> None:
        self.time += seconds
        self.clock.tick()


@pytest.fixture
def player(qapp: QApplication) -> Iterator[Player]:
    made = Player()
    yield made
    made.clock.pause()


def test_frames_follow_the_time_that_has_passed(player: Player) -> None:
    player.clock.play()
    for _ in range(6):
        player.wait(0.05)
    assert player.frames == [1, 2, 3]


def test_late_ticks_leave_frames_out(player: Player) -> None:
    player.clock.play()
    player.wait(0.55)
    assert player.frames == [5]


def test_the_rate_holds_in_the_long_run_whatever_the_ticks(player: Player) -> None:
    player.clock.set_bounds(0, 10_000)
    player.clock.play()
    for tick in range(700):
        player.wait(0.013 + 0.007 * (tick % 3))
    assert player.clock.position() == pytest.approx((player.time - 100.0) * 10, abs=1)


def test_loop_starts_again_and_goes_back_in_reverse(player: Player) -> None:
    player.clock.set_position(8)
    player.clock.play()
    for _ in range(3):
        player.wait(0.1)
    assert player.frames == [9, 0, 1]
    player.clock.play(-1)
    for _ in range(3):
        player.wait(0.1)
    assert player.frames[3:] == [0, 9, 8]


def test_ping_pong_turns_round_at_both_ends(player: Player) -> None:
    player.clock.set_bounds(0, 3)
    player.clock.set_mode("ping-pong")
    player.clock.play()
    for _ in range(8):
        player.wait(0.1)
    assert player.frames == [1, 2, 3, 2, 1, 0, 1, 2]


def test_ping_pong_keeps_its_place_when_ticks_are_late(player: Player) -> None:
    player.clock.set_bounds(0, 3)
    player.clock.set_mode("ping-pong")
    player.clock.play()
    player.wait(0.5)  # 1 2 3 2 1
    assert player.frames == [1]
    assert player.clock.direction() == -1


def test_once_stops_at_the_end_and_begins_again_from_the_start(player: Player) -> None:
    player.clock.set_mode("once")
    player.clock.set_position(7)
    player.clock.play()
    player.wait(1.0)
    assert player.frames == [9]
    assert player.told == [True, False, "finished"]
    player.clock.play()
    assert player.frames == [9, 0]
    assert player.clock.is_playing()


def test_once_in_reverse_stops_at_the_start(player: Player) -> None:
    player.clock.set_mode("once")
    player.clock.set_position(2)
    player.clock.play(-1)
    player.wait(0.3)
    assert player.frames == [0]
    assert not player.clock.is_playing()


def test_a_position_outside_the_loop_range_is_played_from_its_end(player: Player) -> None:
    player.clock.set_bounds(3, 5)
    player.clock.set_position(8)
    player.clock.play()
    player.wait(0.1)
    assert player.frames == [3]


def test_speed_is_halved_and_doubled_between_its_ends(player: Player) -> None:
    player.clock.faster()
    player.clock.play()
    player.wait(0.1)
    assert player.frames == [2]
    for _ in range(6):
        player.clock.faster()
    assert player.clock.speed() == 8.0
    player.clock.normal_speed()
    player.clock.slower()
    assert player.told == [2.0, True, 4.0, 8.0, 1.0, 0.5]


def test_changing_the_rate_while_playing_makes_no_jump(player: Player) -> None:
    player.clock.play()
    player.wait(0.09)
    player.clock.set_fps(60)
    player.clock.tick()
    assert player.frames == []


def test_no_timer_runs_while_it_stands(player: Player) -> None:
    player.clock.toggle()
    player.clock.toggle()
    assert player.told == [True, False]
    player.wait(5.0)
    assert player.frames == []


def test_a_single_frame_can_be_played_without_harm(player: Player) -> None:
    player.clock.set_bounds(4, 4)
    player.clock.set_position(4)
    player.clock.set_mode("ping-pong")
    player.clock.play()
    player.wait(0.2)
    assert not player.clock.is_playing()


def test_it_runs_by_itself_too(qapp: QApplication, qtbot: object) -> None:
    clock = PlaybackClock()
    clock.set_bounds(0, 3)
    clock.set_fps(60)
    clock.set_mode("once")
    with qtbot.waitSignal(clock.finished, timeout=5000):  # type: ignore[attr-defined]
        clock.play()
    assert clock.position() == 3


def test_senseless_settings_are_refused(player: Player) -> None:
    with pytest.raises(ValueError, match="from 3 to 2"):
        player.clock.set_bounds(3, 2)
    with pytest.raises(ValueError, match="frames a second"):
        player.clock.set_fps(0)
    with pytest.raises(ValueError, match="unknown mode"):
        player.clock.set_mode("twice")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="1 or -1"):
        player.clock.play(2)
