"""The slider of a walk: which frames exist, where the keyframes are, a playhead that goes to existing ones.

The slider itself, with its keys, loop range and hovering picture, is `timeline`, which knows no gaps; the bar
lies over it and lets the mouse through.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import begin, sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.timeline import Timeline

__all__ = ["FrameBar", "FrameState"]

# where the timeline's first position is, from its edge
_INSET = 11.0
_BAR = 5.0
_FOOT = 3.0


class FrameState(StrEnum):
    """Whether a frame of a walk exists."""

    MISSING = "missing"
    PENDING = "pending"
    COARSE = "coarse"
    RENDERED = "rendered"

    @property
    def exists(self) -> bool:
        """Whether there is a picture, if only a coarse one."""
        return self in (FrameState.COARSE, FrameState.RENDERED)


class FrameBar(QWidget):
    """A timeline with a thin bar below it: full where frames are rendered, half where they are coarse.

    Keys, wheel and loop range are those of `Timeline`. Where only existing frames may be gone to, a click
    goes to the nearest of them and a key to the next in its direction.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Attributes:
        line: The timeline, for its loop range.

    Signals:
        moved(int): The user went to a frame.
        range_changed(int, int): The user set the loop range; 0 and n−1 when it was taken away.
        scrub_started(): The mouse button went down.
        scrub_ended(): It went up again.
    """

    moved = Signal(int)
    range_changed = Signal(int, int)
    scrub_started = Signal()
    scrub_ended = Signal()

    def __init__(self, name: str = "Frames", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("frame_bar")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._states: list[FrameState] = []
        self._keyframes: tuple[int, ...] = ()
        self._only_existing = True
        self._scrubbing = False
        self._value = 0
        self._picture_at: Callable[[int], Picture | None] | None = None
        self._text_at: Callable[[int], str] | None = None
        self.line = Timeline(name, self)
        self.line.setObjectName("frame_line")
        self._bar = _Bar(self)
        self.setFocusProxy(self.line)
        self.line.moved.connect(self._on_moved)
        self.line.range_changed.connect(self.range_changed)
        self.line.scrub_started.connect(self._on_scrub_started)
        self.line.scrub_ended.connect(self._on_scrub_ended)
        self.line.set_formatter(self._text)

    def set_states(self, states: Sequence[FrameState]) -> None:
        """Replace all frames by their states; the playhead keeps its place if it exists."""
        self._states = list(states)
        self.line.set_count(len(self._states))
        self.set_value(self._value)
        self._bar.update()

    def set_state(self, frame: int, state: FrameState) -> None:
        """Change the state of one frame; one that is not there changes nothing."""
        if 0 <= frame < len(self._states):
            self._states[frame] = state
            self._bar.update()

    def states(self) -> tuple[FrameState, ...]:
        """Return the states of all frames."""
        return tuple(self._states)

    def set_keyframes(self, frames: Sequence[int]) -> None:
        """Mark the frames at which the keyframes are."""
        self._keyframes = tuple(frames)
        self._bar.update()

    def keyframes(self) -> tuple[int, ...]:
        """Return the frames that are marked."""
        return self._keyframes

    def set_only_existing(self, only: bool) -> None:
        """Say whether the user can go to existing frames only, or to any."""
        self._only_existing = only

    def value(self) -> int:
        """Return the frame under the playhead."""
        return self._value

    def set_value(self, frame: int) -> None:
        """Move the playhead without a signal, also to a frame that does not exist."""
        # first here: the timeline asks for the words of its place, which depend on where the playhead stands
        self._value = min(max(frame, 0), max(0, len(self._states) - 1))
        self.line.set_value(self._value)

    def set_thumbnails(self, picture_at: Callable[[int], Picture | None] | None) -> None:
        """Say where the pictures over the mouse come from."""
        self._picture_at = picture_at
        self.line.set_thumbnails(None if picture_at is None else self._picture)

    def set_formatter(self, text_at: Callable[[int], str] | None) -> None:
        """Say how a frame is written, over the mouse and for screen readers."""
        self._text_at = text_at
        self.line.set_formatter(self._text)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(sized_px(360), sized_px(46))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest useful size."""
        return QSize(sized_px(80), sized_px(46))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the timeline have all, so that a click on the bar is one on it, and lay the bar at its foot."""
        super().resizeEvent(event)
        foot = sized_px(14)
        self.line.setGeometry(self.rect())
        self._bar.setGeometry(0, self.height() - foot, self.width(), foot)

    def x_of(self, frame: int) -> float:
        """Return where the middle of a frame is."""
        return px(_INSET) + (self.width() - 2 * px(_INSET)) * frame / max(1, len(self._states) - 1)

    # ------------------------------------------------------------ actions

    def _on_moved(self, wanted: int) -> None:
        target = self._target(wanted) if self._scrubbing else self._onward(wanted)
        changed = target != self._value
        self.set_value(target)
        if changed:
            self.moved.emit(target)

    def _on_scrub_started(self) -> None:
        self._scrubbing = True
        self.scrub_started.emit()

    def _on_scrub_ended(self) -> None:
        self._scrubbing = False
        self.scrub_ended.emit()

    def _target(self, wanted: int) -> int:
        """Return where a click on a frame leads: the nearest that exists; without any the playhead stays."""
        if not self._only_existing:
            return wanted
        existing = (frame for frame, state in enumerate(self._states) if state.exists)
        return min(existing, key=lambda frame: abs(frame - wanted), default=self._value)

    def _onward(self, wanted: int) -> int:
        """Return where a key leads: the nearest that exists, but never one back."""
        if not self._only_existing:
            return wanted
        way = 1 if wanted > self._value else -1
        ahead = (
            frame
            for frame, state in enumerate(self._states)
            if state.exists and (frame - self._value) * way > 0
        )
        return min(ahead, key=lambda frame: abs(frame - wanted), default=self._value)

    def _picture(self, frame: int) -> Picture | None:
        return None if self._picture_at is None else self._picture_at(self._target(frame))

    def _text(self, frame: int) -> str:
        # of the frame that a click leads to, as the picture is; the playhead may stand where nothing is
        shown = frame if frame == self._value else self._target(frame)
        if self._text_at is not None:
            return self._text_at(shown)
        return f"{shown} / {max(0, len(self._states) - 1)}"


class _Bar(QWidget):
    """What is painted below the slider; the mouse does not notice it."""

    def __init__(self, owner: FrameBar) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setObjectName("frame_states")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        states = self._owner.states()
        first = 0
        for frame in range(1, len(states) + 1):
            if frame == len(states) or states[frame] is not states[first]:
                self._paint_stretch(painter, first, frame - 1, states[first])
                first = frame
        for frame in self._owner.keyframes():
            if 0 <= frame < len(states):
                self._paint_keyframe(painter, self._owner.x_of(frame))
        painter.end()

    def _paint_stretch(self, painter: QPainter, first: int, last: int, state: FrameState) -> None:
        """Paint frames of one state: height and outline tell them apart as well as the colour."""
        half = (self._owner.x_of(1) - self._owner.x_of(0)) / 2 if len(self._owner.states()) > 1 else px(4)
        low = self.height() - px(_FOOT)
        left, right = self._owner.x_of(first) - half, self._owner.x_of(last) + half
        left, right = max(left, px(_INSET) - px(4)), min(right, self.width() - px(_INSET) + px(4))
        full = QRectF(left, low - px(_BAR), right - left, px(_BAR))
        if state is FrameState.RENDERED:
            painter.fillRect(full, color("highlight"))
        elif state is FrameState.COARSE:
            painter.fillRect(full.adjusted(0, px(_BAR) / 2, 0, 0), color("highlight"))
        elif state is FrameState.PENDING:
            painter.setPen(QPen(color("border"), px(1)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = px(0.5)
            painter.drawRect(full.adjusted(inset, inset, -inset, -inset))
        else:
            painter.fillRect(full.adjusted(0, px(_BAR) - px(1.5), 0, 0), color("track"))

    def _paint_keyframe(self, painter: QPainter, x: float) -> None:
        middle, half = self.height() - px(_FOOT) - px(_BAR) / 2, px(4.5)
        rhombus = [QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)]
        painter.setPen(QPen(color("knob_border"), px(1)))
        painter.setBrush(color("knob"))
        painter.drawPolygon(QPolygonF([QPointF(x, middle) + corner for corner in rhombus]))
