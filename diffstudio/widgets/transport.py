"""The buttons of a player: to the ends, a step, play, what happens at the end, frames a second."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.number_scale import NumberScale
from diffstudio.widgets.painting import ARROWS, claim_keys, sized_px
from diffstudio.widgets.playback_clock import FPS_RANGE, Mode

__all__ = ["Transport"]

_MODES: tuple[Mode, ...] = ("once", "loop", "ping-pong")


class Transport(QWidget):
    """A row of buttons; what they do is its owner's business (`PlaybackClock` keeps the time).

    Args:
        parent: As in Qt.

    Signals:
        play_toggled(): Play or pause was pressed.
        stepped(int): One step back (−1) or on (+1).
        start_clicked(): To the first frame.
        end_clicked(): To the last frame.
        mode_changed(str): ``once``, ``loop`` or ``ping-pong``.
        fps_changed(int): Frames a second, 1 to 60.
    """

    play_toggled = Signal()
    stepped = Signal(int)
    start_clicked = Signal()
    end_clicked = Signal()
    mode_changed = Signal(str)
    fps_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transport")
        self.setAccessibleName(self.tr("Playback"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._mode: Mode = "loop"
        self._start = IconButton("to-start", self.tr("To the start"), self.tr("To the noise (Home)"))
        self._back = IconButton("step-back", self.tr("Step back"), self.tr("One step back (←)"))
        self._play = IconButton("play", self.tr("Play"), self.tr("Play (Space)"), side=32)
        self._on = IconButton("step-forward", self.tr("Step forward"), self.tr("One step on (→)"))
        self._end = IconButton("to-end", self.tr("To the end"), self.tr("To the picture (End)"))
        self._mode_button = IconButton("loop", self.tr("Repeat"))
        self._rate = _Rate(self.tr(" fps"), self)
        self._rate.setObjectName("fps")
        self._rate.show_value(12)
        self._rate.setAccessibleName(self.tr("Frames per second"))
        self._rate.setToolTip(self.tr("How many frames are shown a second ([ slower, ] faster)"))
        self._lay_out()
        self._connect()
        self.set_mode("loop")

    def set_playing(self, playing: bool, *, reverse: bool = False) -> None:
        """Show pause while it plays, else play, or play in reverse."""
        if playing:
            self._play.set_icon("pause", self.tr("Pause"), self.tr("Pause (Space)"))
        elif reverse:
            self._play.set_icon("reverse", self.tr("Play in reverse"), self.tr("Play in reverse (J)"))
        else:
            self._play.set_icon("play", self.tr("Play"), self.tr("Play (Space)"))

    def set_words(self, start: str, back: str, on: str, end: str) -> None:
        """Say in the tooltips where the four buttons beside Play lead; the noise and the picture at first."""
        self._start.setToolTip(start)
        self._back.setToolTip(back)
        self._on.setToolTip(on)
        self._end.setToolTip(end)

    def mode(self) -> Mode:
        """Return what happens at the end."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Show what happens at the end, without a signal.

        Raises:
            ValueError: If it is none of ``once``, ``loop``, ``ping-pong``.
        """
        if mode not in _MODES:
            raise ValueError(f"unknown mode of playing {mode!r}")
        self._mode = mode
        names = {
            "once": self.tr("Play once: stop at the end"),
            "loop": self.tr("Loop: start again at the end"),
            "ping-pong": self.tr("Ping-pong: turn round at the ends"),
        }
        self._mode_button.set_icon(mode, self.tr("Repeat"), names[mode])
        self._mode_button.setAccessibleDescription(names[mode])

    def fps(self) -> int:
        """Return the frames a second."""
        return self._rate.value()

    def set_fps(self, fps: int) -> None:
        """Show the frames a second, without a signal; held between 1 and 60."""
        self._rate.show_value(fps)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sized_px(2))
        for button in (self._start, self._back, self._play, self._on, self._end, self._mode_button):
            row.addWidget(button)
        row.addSpacing(sized_px(4))
        row.addWidget(self._rate)

    def _connect(self) -> None:
        self._start.clicked.connect(self.start_clicked)
        self._back.clicked.connect(self._on_back)
        self._play.clicked.connect(self.play_toggled)
        self._on.clicked.connect(self._on_forward)
        self._end.clicked.connect(self.end_clicked)
        self._mode_button.clicked.connect(self._on_mode)
        self._rate.changed.connect(self.fps_changed)
        for button in (self._back, self._on):
            button.setAutoRepeat(True)
            button.setAutoRepeatDelay(350)
            button.setAutoRepeatInterval(80)

    def _on_back(self) -> None:
        self.stepped.emit(-1)

    def _on_forward(self) -> None:
        self.stepped.emit(1)

    def _on_mode(self) -> None:
        self.set_mode(_MODES[(_MODES.index(self._mode) + 1) % len(_MODES)])
        self.mode_changed.emit(self._mode)


class _Rate(QLineEdit):
    """Frames a second, typed, nudged by Up and Down, or turned by the wheel while it has the keyboard."""

    changed = Signal(int)

    def __init__(self, suffix: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._scale = NumberScale(minimum=FPS_RANGE[0], maximum=FPS_RANGE[1], integer=True, suffix=suffix)
        self._value = 0
        self.setProperty("role", "value")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFixedWidth(sized_px(60))
        self.editingFinished.connect(self._on_typed)

    def value(self) -> int:
        return self._value

    def show_value(self, value: float) -> None:
        self._value = round(self._scale.clamp(value))
        self.setText(self._scale.text(self._value))

    def event(self, event: QEvent) -> bool:
        return claim_keys(event, ARROWS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        key = Qt.Key(event.key())
        if key in steps:
            self._take(self._value + steps[key])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            self._take(self._value + event.angleDelta().y() // 120)
        else:
            event.ignore()

    def _take(self, value: float) -> None:
        before = self._value
        self.show_value(value)
        if self._value != before:
            self.changed.emit(self._value)

    def _on_typed(self) -> None:
        # a bare number is clear enough; anything else goes back to what was there
        value = self._scale.read(self.text())
        self._take(self._value if value is None else value)
