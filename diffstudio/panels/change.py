"""How much changes from frame to frame of the walk: a jump is seen at once, and can be gone to."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudio.engine.walk_change import jump_threshold
from diffstudio.panels.dock_panel import DockPanel
from diffstudio.qt.session import Session
from diffstudio.widgets.change_plot import ChangePlot

NEAR = 1.5
"""A line that is this much above every bar is left out: it would only make the bars small."""


class ChangePanel(DockPanel):
    """A bar for each frame, with the playhead of the walk."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("change-panel")
        self.walks = session.walks
        self.plot = ChangePlot(self.tr("Change per frame"), self.tr("difference of neighbours"))
        self.plot.set_first_number(1)
        self.plot.set_empty(self.tr("Render a walk: a jump in it is seen here."))
        self.plot.setToolTip(
            self.tr("Difference of each frame from the one before: 0 is equal, 1 is black to white; a click goes there")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 10, 8)
        column.addWidget(self.plot)
        self.plot.frame_picked.connect(self.walks.seek)
        self.walks.frames_changed.connect(self.refresh)
        self.walks.advanced.connect(self.refresh)
        session.frame_changed.connect(self._on_frame_changed)
        self.refresh()

    def show_now(self) -> None:
        """Draw what there is."""
        frames = self.walks.frames
        changes = list(frames.changes) if frames is not None else []
        threshold, known = jump_threshold(changes), [change for change in changes if change is not None]
        near = threshold is not None and max(known) * NEAR > threshold
        self.plot.set_threshold(threshold if near else None)
        self.plot.set_changes(changes)
        self.plot.set_frame(self.walks.frame)

    def _on_frame_changed(self, _frame: int) -> None:
        if self.in_front():
            self.plot.set_frame(self.walks.frame)
