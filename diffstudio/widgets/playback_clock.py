"""When which frame is shown while something plays: by the time that has passed, leaving frames out when late."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal

__all__ = ["FPS_RANGE", "Mode", "PlaybackClock"]

Mode = Literal["once", "loop", "ping-pong"]

FPS_RANGE = (1, 60)
_SPEED_RANGE = (0.125, 8.0)
_SHORTEST_TICK_MS = 4


class PlaybackClock(QObject):
    """Moves a position through a range of frames at a rate; its timer runs only while it plays.

    Args:
        parent: As in Qt.
        now: Seconds of a clock that never goes back; replaced in tests.

    Signals:
        advanced(int): The frame to be shown now.
        playing_changed(bool): It began or ceased to play.
        finished(): In mode ``once`` the end was reached.
        speed_changed(float): The factor on the frame rate is another.
    """

    advanced = Signal(int)
    playing_changed = Signal(bool)
    finished = Signal()
    speed_changed = Signal(float)

    def __init__(self, parent: QObject | None = None, *, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._first, self._last = 0, 0
        self._position = 0
        self._direction = 1
        self._fps = 12
        self._speed = 1.0
        self._mode: Mode = "loop"
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    def set_bounds(self, first: int, last: int) -> None:
        """Set the first and last frame that are played.

        Raises:
            ValueError: If the last is before the first.
        """
        if last < first:
            raise ValueError(f"frames cannot be played from {first} to {last}")
        self._first, self._last = first, last

    def position(self) -> int:
        """Return the frame that is shown."""
        return self._position

    def set_position(self, position: int) -> None:
        """Go on from another frame, without a signal; one outside the bounds is played from the nearer end."""
        self._position = position
        self._since = self._now()

    def direction(self) -> int:
        """Return +1 for forward, −1 for reverse."""
        return self._direction

    def mode(self) -> Mode:
        """Return what happens at the ends."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Choose what happens at the ends: ``once`` stops, ``loop`` starts again, ``ping-pong`` turns round.

        Raises:
            ValueError: If it is none of these.
        """
        if mode not in ("once", "loop", "ping-pong"):
            raise ValueError(f"unknown mode of playing {mode!r}")
        self._mode = mode

    def fps(self) -> int:
        """Return the frames a second at normal speed."""
        return self._fps

    def set_fps(self, fps: int) -> None:
        """Set the frames a second at normal speed, 1 to 60.

        Raises:
            ValueError: If it is outside.
        """
        if not FPS_RANGE[0] <= fps <= FPS_RANGE[1]:
            raise ValueError(f"{fps} frames a second; possible are {FPS_RANGE[0]} to {FPS_RANGE[1]}")
        self._fps = fps
        self._restart_timer()

    def speed(self) -> float:
        """Return the factor on the frame rate."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Set the factor on the frame rate; it is held between 1/8 and 8."""
        held = min(_SPEED_RANGE[1], max(_SPEED_RANGE[0], speed))
        if held != self._speed:
            self._speed = held
            self._restart_timer()
            self.speed_changed.emit(held)

    def faster(self) -> None:
        """Double the speed."""
        self.set_speed(self._speed * 2)

    def slower(self) -> None:
        """Halve the speed."""
        self.set_speed(self._speed / 2)

    def normal_speed(self) -> None:
        """Go back to the frame rate itself."""
        self.set_speed(1.0)

    def is_playing(self) -> bool:
        """Return whether it plays."""
        return self._timer.isActive()

    def play(self, direction: int = 1) -> None:
        """Play forward (+1) or in reverse (−1); from the other end when it stands at the last frame there.

        Raises:
            ValueError: If the direction is neither.
        """
        if direction not in (1, -1):
            raise ValueError(f"the direction of playing is 1 or -1, not {direction}")
        self._direction = direction
        start, end = (self._first, self._last) if direction == 1 else (self._last, self._first)
        at_end = self._position >= end if direction == 1 else self._position <= end
        if self._mode == "once" and at_end:
            self._move(start)
        self._since = self._now()
        was_playing = self.is_playing()
        self._timer.start(self._tick_ms())
        if not was_playing:
            self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stand still."""
        if self.is_playing():
            self._timer.stop()
            self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Play if it stands, stand if it plays."""
        if self.is_playing():
            self.pause()
        else:
            self.play(self._direction)

    def tick(self) -> None:
        """Go as far as the time that has passed says; called by the timer."""
        if not self.is_playing():
            return
        rate = self._fps * self._speed
        frames = int((self._now() - self._since) * rate + 1e-6)
        if frames < 1:
            return
        # what is left of a frame counts towards the next, so the rate holds in the long run
        self._since += frames / rate
        self._advance(frames)

    def _advance(self, frames: int) -> None:
        span = self._last - self._first
        inside = min(self._last, max(self._first, self._position)) - self._first
        if self._mode == "once" or span == 0:
            target = inside + self._direction * frames
            self._move(self._first + min(span, max(0, target)))
            if not 0 < target < span:
                self.pause()
                self.finished.emit()
        elif self._mode == "loop":
            self._move(self._first + (inside + self._direction * frames) % (span + 1))
        else:
            # unfold there and back into one circle
            phase = inside if self._direction == 1 else 2 * span - inside
            phase = (phase + frames) % (2 * span)
            self._direction = 1 if phase < span else -1
            self._move(self._first + (phase if phase <= span else 2 * span - phase))

    def _move(self, position: int) -> None:
        if position != self._position:
            self._position = position
            self.advanced.emit(position)

    def _restart_timer(self) -> None:
        if self.is_playing():
            self._since = self._now()
            self._timer.start(self._tick_ms())

    def _tick_ms(self) -> int:
        # twice a frame: a timer that is a little early then waits half a frame, not a whole one
        return max(_SHORTEST_TICK_MS, int(500 / (self._fps * self._speed)))
