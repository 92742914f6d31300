"""What the window is made of: its panels, their docks, its menus. How they are wired is `main_window`'s part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMenu, QStackedWidget, QVBoxLayout, QWidget

from diffstudio.errors import UserError
from diffstudio.panels.dock_panel import DockPanel
from diffstudio.panels.generate import GeneratePanel
from diffstudio.panels.history import HistoryPanel
from diffstudio.panels.playback import PlaybackPanel
from diffstudio.panels.schedule import SchedulePanel
from diffstudio.panels.whatis import WhatisPanel
from diffstudio.qt.helping import Helping
from diffstudio.qt.icons import icon
from diffstudio.qt.library import Library
from diffstudio.qt.named import named
from diffstudio.widgets.dock_title import DockTitle
from diffstudio.widgets.message_bar import MessageBar
from diffstudio.widgets.status_strip import StatusStrip
from diffstudio.window.actions import MENUS, SEPARATOR, Entry
from diffstudio.window.commands import Commands
from diffstudio.window.late_panels import WIDTHS
from diffstudio.window.top_bar import TopBar
from diffstudio.window.workspaces import TABS

SAVING = (
    "save-picture", "save-grid", "save-steps-grid", "save-steps", "export", "copy-picture", "open-folder",
    "add-keyframe",
)  # fmt: skip
"""The actions on the save button of the playback."""


class Making(Commands):
    """A window that makes its parts.

    Attributes:
        library: The history, for its panel.
        menus: Those of the menu bar.
    """

    library: Library

    def make_panels(self) -> None:
        """Make the panels of the first moment and the middle of the window; `LatePanels` makes the others."""
        self.top_bar = TopBar()
        self.messages = MessageBar(self.tr("Messages"), limit=2)
        self.generate_panel = GeneratePanel(self.session)
        self.playback = PlaybackPanel(self.session)
        self.schedule = SchedulePanel(self.session)
        self.history = HistoryPanel(self.session, self.library)
        self.helping = Helping(self.session.clerk, self)
        self.whatis = WhatisPanel(self.session, self.helping)
        self.status = StatusStrip()
        self.menuBar().setCornerWidget(self.top_bar, Qt.Corner.TopRightCorner)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self.stages: dict[str, QWidget] = {}
        self.stage = named(QStackedWidget(), "stage")
        self.add_stage("explore", self.playback)
        middle = named(QWidget(), "centre")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.stage, 1)
        self.setCentralWidget(middle)

    def make_docks(self) -> None:
        """Make the docks, each with its panel or, where that comes late, without."""
        self.docks: dict[str, QDockWidget] = {}
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        self._dock("generate-dock", self.tr("Generate"), self.generate_panel, left)
        self._dock("models-dock", self.tr("Models"), None, left)
        self._dock("schedule-dock", self.tr("Schedule"), self.schedule, right)
        self._dock("guidance-dock", self.tr("Guidance"), None, right)
        self._dock("numbers-dock", self.tr("This step"), None, right)
        self._dock("course-dock", self.tr("All steps"), None, right)
        self._dock("whatis-dock", self.tr("What is this?"), self.whatis, right)
        self._dock("history-dock", self.tr("History"), self.history, bottom, self.history.tools)
        self._dock("walk-dock", self.tr("Walk"), None, left)
        self._dock("between-dock", self.tr("Between two keyframes"), None, right)
        self._dock("change-dock", self.tr("Change per frame"), None, right)
        self._dock("log-dock", self.tr("Log"), None, bottom)
        for first, second in TABS:
            self.tabifyDockWidget(self.docks[first], self.docks[second])
        self.setCorner(Qt.Corner.BottomLeftCorner, left)
        self.setCorner(Qt.Corner.BottomRightCorner, right)

    def _dock(
        self, name: str, title: str, panel: QWidget | None, area: Qt.DockWidgetArea, tools: QWidget | None = None
    ) -> None:
        dock = named(QDockWidget(title, self), name)
        bar = DockTitle(dock)
        if tools is not None:
            bar.add_widget(tools)
        dock.setTitleBarWidget(bar)
        self.addDockWidget(area, dock)
        self.docks[name] = dock
        if panel is not None:
            dock.setWidget(panel)
        else:
            room = QWidget()
            room.setMinimumWidth(WIDTHS.get(name, 0))
            dock.setWidget(room)
        dock.visibilityChanged.connect(lambda there: self._on_dock_seen(name, there))

    def _on_dock_seen(self, name: str, there: bool) -> None:
        if there:
            self.make_late(name)
        panel = self.docks[name].widget()
        if isinstance(panel, DockPanel):
            panel.set_in_front(there)

    def make_menus(self) -> None:
        """Make menus and actions from the table."""
        self.menus: list[QMenu] = []
        for title, items in MENUS:
            menu = self.menuBar().addMenu(self.tr(title))
            self.menus.append(menu)
            for entry in items:
                if entry is SEPARATOR:
                    menu.addSeparator()
                else:
                    menu.addAction(self._action(entry))
            if title == "&View":
                menu.addSeparator()
                for dock in self.docks.values():
                    menu.addAction(dock.toggleViewAction())
        save_menu = QMenu(self)
        save_menu.addActions([self.actions_by_id[key] for key in SAVING])
        self.playback.set_save_menu(save_menu)

    def _action(self, entry: Entry) -> QAction:
        action = named(QAction(self.tr(entry.text), self), entry.id)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setCheckable(entry.checkable)
        if entry.icon:
            action.setIcon(icon(entry.icon))
        slot = getattr(self, entry.slot)
        action.triggered.connect(lambda _checked=False: self._guarded(slot))
        self.addAction(action)
        self.actions_by_id[entry.id] = action
        return action

    def _guarded(self, slot: object) -> None:
        """Call a slot; what it refuses is said, not raised."""
        try:
            slot()  # type: ignore[operator]
        except UserError as error:
            self.session.messages.error(error)
