"""The panels that nobody sees in the first moment: each is imported and made when it is first needed.

That is when its dock or its workspace comes to the front, when something asks for it, and at the latest
soon after the window was painted for the first time.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from diffstudio.panels.dock_panel import DockPanel
from diffstudio.window.commands_layout import LayoutCommands

if TYPE_CHECKING:
    from diffstudio.panels.between import BetweenPanel
    from diffstudio.panels.change import ChangePanel
    from diffstudio.panels.course import CoursePanel
    from diffstudio.panels.guidance import GuidancePanel
    from diffstudio.panels.log import LogPanel
    from diffstudio.panels.models import ModelsPanel
    from diffstudio.panels.numbers import NumbersPanel
    from diffstudio.panels.walk import WalkPanel
    from diffstudio.panels.walk_stage import WalkStage
    from diffstudio.qt.log import Log

PanelT = TypeVar("PanelT", bound=QWidget)

LATE = {
    "models-dock": "models_panel",
    "guidance-dock": "guidance",
    "numbers-dock": "numbers",
    "course-dock": "course",
    "walk": "walk_stage",
    "walk-dock": "walk_panel",
    "between-dock": "between",
    "change-dock": "change",
    "log-dock": "log_panel",
}
"""By dock or workspace; the order in which they are made while nobody needs them."""
WIDTHS = {"models-dock": 190, "numbers-dock": 250}
"""What the docks of wide ones keep free until they come, in pixels: the window must not grow then."""


class LatePanels(LayoutCommands):
    """A window that makes some of its panels late.

    Signals:
        completed(): Every panel is there; what is heavy may begin.
    """

    completed = Signal()
    log: Log

    @cached_property
    def models_panel(self) -> ModelsPanel:
        """The catalogue of models."""
        from diffstudio.panels.models import ModelsPanel

        return self._put("models-dock", ModelsPanel(self.session))

    @cached_property
    def guidance(self) -> GuidancePanel:
        """Guidance over the steps, and taken apart."""
        from diffstudio.panels.guidance import GuidancePanel

        return self._put("guidance-dock", GuidancePanel(self.session))

    @cached_property
    def numbers(self) -> NumbersPanel:
        """The numbers of the step under the playhead."""
        from diffstudio.panels.numbers import NumbersPanel

        return self._put("numbers-dock", NumbersPanel(self.session))

    @cached_property
    def course(self) -> CoursePanel:
        """The numbers of all steps."""
        from diffstudio.panels.course import CoursePanel

        return self._put("course-dock", CoursePanel(self.session))

    @cached_property
    def log_panel(self) -> LogPanel:
        """What was said."""
        from diffstudio.panels.log import LogPanel

        return self._put("log-dock", LogPanel(self.log))

    @cached_property
    def walk_panel(self) -> WalkPanel:
        """The settings of the walk."""
        from diffstudio.panels.walk import WalkPanel

        return self._put("walk-dock", WalkPanel(self.session))

    @cached_property
    def between(self) -> BetweenPanel:
        """What lies between two keyframes."""
        from diffstudio.panels.between import BetweenPanel

        return self._put("between-dock", BetweenPanel(self.session))

    @cached_property
    def change(self) -> ChangePanel:
        """How much each frame differs from the one before."""
        from diffstudio.panels.change import ChangePanel

        return self._put("change-dock", ChangePanel(self.session))

    @cached_property
    def walk_stage(self) -> WalkStage:
        """The middle of the walk workspace."""
        from diffstudio.panels.walk_stage import WalkStage

        return self._put("walk", WalkStage(self.session))

    def complete(self) -> None:
        """Make the panels that are still missing, one at a time: a key or a click is answered in between."""
        missing = next((name for name, attribute in LATE.items() if attribute not in self.__dict__), None)
        if missing is None:
            self.completed.emit()
            return
        self.make_late(missing)
        QTimer.singleShot(0, self, self.complete)

    def make_late(self, name: str) -> None:
        """Make the panel of a dock or a workspace, if it is one of these and not there yet."""
        if name in LATE:
            getattr(self, LATE[name])

    def connect_late(self, name: str, panel: Any) -> None:
        """Connect a panel that was just made to the rest of the window."""

    def _put(self, name: str, panel: PanelT) -> PanelT:
        if name in self.docks:
            room = self.docks[name].widget()
            self.docks[name].setWidget(panel)
            room.deleteLater()
            if isinstance(panel, DockPanel):
                panel.set_in_front(not self.docks[name].visibleRegion().isEmpty())
        else:
            self.add_stage(name, panel)
        self.connect_late(name, panel)
        return panel
