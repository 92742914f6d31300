"""Workspaces and where the docks lie in each of them; and the parts of the window that all commands share."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSizePolicy, QStackedWidget, QTabBar, QWidget

from diffstudio.panels.playback import PlaybackPanel
from diffstudio.panels.player import Player
from diffstudio.qt.preferences import Preferences
from diffstudio.qt.session import Session
from diffstudio.window.top_bar import TopBar
from diffstudio.window.workspaces import DOCK_SIZES, WORKSPACES

LAYOUT_VERSION = 3
"""Counts up when docks change so much that an old arrangement makes no sense."""


class LayoutCommands(QMainWindow):
    """The window as far as every part of its commands needs it.

    Attributes:
        session: What the window is about.
        preferences: How it was left; changed by what is done.
        playback: The panel with the picture.
        docks: By object name.
        actions_by_id: By the ids of the table.
        first_layouts: Where the docks are on a first start in each workspace, as Qt wrote it.
        workspace: The one on the screen, a key of `WORKSPACES`.
        layouts: How the others were left, as Qt wrote it.
        arranged: Whether the docks are where they belong on a first start.
        stage: What stands in the middle of the window: one of `stages`.
        stages: The middle of each workspace.
        top_bar: Where workspace and model are chosen.
    """

    session: Session
    preferences: Preferences
    playback: PlaybackPanel
    docks: dict[str, QDockWidget]
    actions_by_id: dict[str, QAction]
    first_layouts: dict[str, QByteArray]
    workspace: str
    layouts: dict[str, QByteArray]
    arranged: bool
    stage: QStackedWidget
    stages: dict[str, QWidget]
    top_bar: TopBar

    @property
    def player(self) -> Player:
        """What the keys of playback act on: the stage that is shown, or the playback where that cannot be played."""
        stage = self.stage.currentWidget()
        return stage if isinstance(stage, Player) else self.playback

    def set_workspace(self, workspace: str) -> None:
        """Change to another arrangement of the docks, as it was left; unknown names are ignored."""
        if workspace not in WORKSPACES:
            return
        self.layouts[self.workspace] = self.saveState(LAYOUT_VERSION)
        self.show_workspace(workspace)

    def show_workspace(self, workspace: str) -> None:
        """Arrange the window for a workspace, without keeping the arrangement that is on the screen."""
        self.workspace = workspace
        stage = self._show_stage(workspace)
        self.top_bar.set_workspace(workspace)
        for name in WORKSPACES:
            self.actions_by_id[f"workspace-{name}"].setChecked(name == workspace)
        left = self.layouts.get(workspace)
        self.arranged = left is None or not self.lay_docks(left)
        if self.arranged:
            self.arrange_docks()
        _ask_for_room(stage, True)

    def _show_stage(self, workspace: str) -> QWidget:
        """Show the middle of a workspace and return it.

        None of them asks for room yet: the window would grow for the new one beside the docks of the old.
        """
        self.make_late(workspace)
        for widget in self.stages.values():
            _ask_for_room(widget, False)
        self.stage.setCurrentWidget(self.stages[workspace])
        return self.stages[workspace]

    def add_stage(self, workspace: str, stage: QWidget) -> None:
        """Add the middle of a workspace, which is not shown yet."""
        _ask_for_room(stage, False)
        self.stages[workspace] = stage
        self.stage.addWidget(stage)

    def make_late(self, name: str) -> None:
        """Make the panel of a dock or a workspace if it is not there yet; `LatePanels` does."""

    def arrange_docks(self) -> None:
        """Put every dock of the workspace where it belongs on a first start, and hide the others."""
        for dock in self.docks.values():
            dock.setFloating(False)
        self.lay_docks(self.first_layouts[self.workspace])
        for name in WORKSPACES[self.workspace].raised:
            self.docks[name].raise_()
        self.size_docks()

    def lay_docks(self, layout: QByteArray) -> bool:
        """Arrange the docks as Qt wrote it; return whether it could.

        Qt makes new tab bars for it and leaves the old ones on the screen, where they were.
        """
        for bar in self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            bar.hide()
        return self.restoreState(layout, LAYOUT_VERSION)

    def keep_first_layouts(self) -> None:
        """Note how the docks lie in each workspace on a first start, before anyone has moved them.

        One layout with all docks would for a moment show them all, and the window would grow for it.
        """
        self.first_layouts = {}
        for name, workspace in WORKSPACES.items():
            for key, dock in self.docks.items():
                dock.setVisible(key in workspace.docks)
            self.first_layouts[name] = self.saveState(LAYOUT_VERSION)
        layout = self.layout()
        if layout is not None:
            layout.activate()  # with all docks in it the window had to be taller than many a screen

    def size_docks(self) -> None:
        """Give the docks the sizes of the first start."""
        there = WORKSPACES[self.workspace].docks
        for orientation, sizes in DOCK_SIZES.items():
            docks = {self.docks[name]: size for name, size in sizes.items() if name in there and name in self.docks}
            self.resizeDocks(list(docks), list(docks.values()), orientation)


def _ask_for_room(stage: QWidget, yes: bool) -> None:
    policy = QSizePolicy.Policy.Expanding if yes else QSizePolicy.Policy.Ignored
    stage.setSizePolicy(policy, policy)
