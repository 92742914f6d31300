"""Waits until the mouse rests on something, so that passing over it does nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

__all__ = ["REST_MS", "Resting"]

REST_MS = 450
"""So long the mouse rests until that counts."""


class Resting(QObject):
    """Says on which of the watched widgets the mouse has come to rest; a press counts at once.

    Watch only what is rarely painted and moved over (labels): every event of a watched widget comes by here.

    Args:
        parent: As in Qt.

    Signals:
        rested(object): The widget, or whatever was handed to `wait`.
    """

    rested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on: object = None
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(lambda: self.rested.emit(self._on))

    def watch(self, widget: QWidget) -> None:
        """Count rests on `widget` from now on."""
        widget.installEventFilter(self)

    def wait(self, thing: object) -> None:
        """The mouse is on `thing` now; unless it leaves, that is a rest."""
        self._on = thing
        self._timer.start()

    def leave(self) -> None:
        """The mouse is on nothing any more."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the mouse; nothing is kept from the widget."""
        kind = event.type()
        if kind == QEvent.Type.Enter:
            self.wait(watched)
        elif kind in (QEvent.Type.Leave, QEvent.Type.Hide):
            self.leave()
        elif kind == QEvent.Type.MouseButtonPress:
            self.leave()
            self.rested.emit(watched)
        return False
