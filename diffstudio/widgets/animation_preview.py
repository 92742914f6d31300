"""Frames that come one by one, shown as a still picture or played; knows nothing of where they come from."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.picture_view import PictureView
from diffstudio.widgets.pictures import Picture

__all__ = ["AnimationPreview"]

KEPT_BYTES = 96_000_000
"""Frames beyond this are asked for again when they are shown the next time."""
_MOST_MS = 100


class AnimationPreview(QWidget):
    """One picture, or frames that play at their speed while they come; late ones are left out.

    It can be zoomed and panned as every picture; a double click shows all of it again.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        frame_wanted(int): This frame is needed; answer with `set_frame`. The next is asked for after that.
    """

    frame_wanted = Signal(int)

    def __init__(self, name: str = "Preview", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("animation_preview")
        self.setAccessibleName(name)
        self.canvas = PictureView(name, self)
        self.canvas.double_clicked.connect(self.canvas.fit)
        self._button = IconButton("play", self.tr("Play"), parent=self)
        self._button.setObjectName("preview-play")
        self._button.clicked.connect(self.toggle)
        self._label = QLabel(self)
        self._label.setObjectName("preview-label")
        self._label.setProperty("role", "muted")
        self._frames: dict[int, Picture] = {}
        self._count, self._fps, self._repeats = 1, 12.0, True
        self._current, self._shown, self._asked = 0, -1, -1
        self._bytes, self._full = 0, False
        self._playing = self._resting = False
        self._began = 0
        self._elapsed = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        row = QHBoxLayout()
        row.setSpacing(sized_px(6))
        row.addWidget(self._button)
        row.addWidget(self._label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sized_px(4))
        column.addWidget(self.canvas, 1)
        column.addLayout(row)
        self._describe()

    def set_reel(self, count: int, fps: float, *, repeats: bool = True) -> None:
        """Begin with other frames; more than one begin to play.

        Args:
            count: How many there are.
            fps: Frames a second.
            repeats: Whether the first follows the last.
        """
        self._frames.clear()
        self._count, self._fps, self._repeats = max(1, count), fps, repeats
        self._current, self._shown, self._asked = 0, -1, -1
        self._bytes, self._full = 0, False
        self._set_playing(self._count > 1)

    def set_speed(self, fps: float, *, repeats: bool = True) -> None:
        """Play the same frames at another speed."""
        if (fps, repeats) != (self._fps, self._repeats):
            self._fps, self._repeats = fps, repeats
            self._set_playing(self._playing or self._count > 1)

    def set_frame(self, index: int, picture: Picture) -> None:
        """Give a frame; the first that is there is shown at once."""
        self._asked = -1
        if 0 <= index < self._count:
            if index not in self._frames:
                self._full = self._bytes + picture.nbytes > KEPT_BYTES
                if not self._full:
                    self._frames[index] = picture
                    self._bytes += picture.nbytes
            if index == self._current or self.canvas.picture() is None:
                self._show(index, picture)
        self._ask()

    def clear(self) -> None:
        """Show nothing."""
        self.set_reel(1, self._fps)
        self.canvas.set_picture(None)

    def set_resting(self, resting: bool) -> None:
        """Stand still and ask for nothing while something else needs the time, or go on."""
        self._resting = resting
        self._set_playing(self._playing)
        if not resting:
            self._asked = -1
            self._ask()

    @property
    def playing(self) -> bool:
        """Whether the frames play."""
        return self._playing

    @property
    def kept(self) -> int:
        """How many frames are there."""
        return len(self._frames)

    def toggle(self) -> None:
        """Play, or pause."""
        if not self._playing and not self._repeats and self._current == self._count - 1:
            self._current = 0
        self._set_playing(not self._playing)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on playing."""
        super().showEvent(event)
        self._set_playing(self._playing)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest; nobody looks."""
        super().hideEvent(event)
        self._timer.stop()

    def _set_playing(self, playing: bool) -> None:
        self._playing = playing and self._count > 1
        if self._playing and self.isVisible() and not self._resting:
            self._began = self._current
            self._elapsed.start()
            self._timer.start(min(_MOST_MS, max(8, round(500 / self._fps))))
        else:
            self._timer.stop()
        self._describe()

    def _on_tick(self) -> None:
        at = self._began + int(self._elapsed.elapsed() * self._fps / 1000)
        if not self._repeats and at >= self._count - 1:
            at = self._count - 1
            self._current = at
            self._set_playing(False)
        at %= self._count
        picture = self._frames.get(at)
        self._current = at
        if picture is not None:
            self._show(at, picture)
        self._ask()

    def _ask(self) -> None:
        """Ask for what is missing: what is to be seen now, then all the others in their order."""
        if self._asked >= 0 or self._count <= 1 or self._resting:
            return
        wanted = self._current
        if wanted in self._frames or wanted == self._shown:
            if self._full:
                return
            order = ((self._current + ahead) % self._count for ahead in range(self._count))
            wanted = next((index for index in order if index not in self._frames), -1)
        if wanted >= 0:
            self._asked = wanted
            self.frame_wanted.emit(wanted)

    def _show(self, index: int, picture: Picture) -> None:
        self._shown = index
        self.canvas.set_picture(picture)
        self._describe(index)

    def _describe(self, index: int | None = None) -> None:
        moving = self._count > 1
        self._button.setVisible(moving)
        self._label.setVisible(moving)
        icon, name = ("pause", self.tr("Pause")) if self._playing else ("play", self.tr("Play"))
        if self._button.icon_name() != icon:
            self._button.set_icon(icon, name)
        text = self.tr("frame %1 of %2").replace("%1", str((self._current if index is None else index) + 1))
        self._label.setText(text.replace("%2", str(self._count)))
