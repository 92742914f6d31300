"""What every panel in a dock has in common: nothing is drawn that nobody can see."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class DockPanel(QWidget):
    """A panel that shows what there is while it can be seen, and catches up when it comes to the front.

    Qt calls a dock that lies behind others visible; whoever hosts the panel says how it is, and until
    then it counts as seen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_front = True
        self._stale = False

    def in_front(self) -> bool:
        """Return whether the panel can be seen."""
        return self._in_front

    def set_in_front(self, in_front: bool) -> None:
        """The dock is shown, or it is closed or behind another tab."""
        self._in_front = in_front
        if in_front and self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Show what there is: now, or when the panel comes to the front."""
        self._stale = not self._in_front
        if self._in_front:
            self.show_now()

    def show_now(self) -> None:
        """Show what there is."""
        raise NotImplementedError
