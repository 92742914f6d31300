"""What the window is made of: its panels, their docks, its menus. How they are wired is `main_window`'s part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDockWidget, QMenu, QStackedWidget, QVBoxLayout, QWidget

from diffstudio.errors import UserError
from diffstudio.panels.between import BetweenPanel
from diffstudio.panels.change import ChangePanel
from diffstudio.panels.course import CoursePanel
from diffstudio.panels.generate import GeneratePanel
from diffstudio.panels.guidance import GuidancePanel
from diffstudio.panels.history import HistoryPanel
from diffstudio.panels.log import LogPanel
from diffstudio.panels.models import ModelsPanel
from diffstudio.panels.numbers import NumbersPanel
from diffstudio.panels.playback import PlaybackPanel
from diffstudio.panels.schedule import SchedulePanel
from diffstudio.panels.walk import WalkPanel
from diffstudio.panels.walk_stage import WalkStage
from diffstudio.panels.whatis import WhatisPanel
from diffstudio.qt.helping import Helping
from diffstudio.qt.icons import icon
from diffstudio.qt.library import Library
from diffstudio.qt.log import Log
from diffstudio.qt.named import named
from diffstudio.widgets.dock_title import DockTitle
from diffstudio.widgets.message_bar import MessageBar
from diffstudio.widgets.status_strip import StatusStrip
from diffstudio.window.actions import MENUS, SEPARATOR, Entry
from diffstudio.window.commands import Commands
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
        log: What was said, for its panel.
        menus: Those of the menu bar.
    """

    library: Library
    log: Log

    def make_panels(self) -> None:
        """Make the panels and the middle of the window."""
        self.top_bar = TopBar()
        self.messages = MessageBar(self.tr("Messages"), limit=2)
        self.generate_panel = GeneratePanel(self.session)
        self.models_panel = ModelsPanel(self.session)
        self.playback = PlaybackPanel(self.session)
        self.schedule = SchedulePanel(self.session)
        self.guidance = GuidancePanel(self.session)
        self.numbers = NumbersPanel(self.session)
        self.course = CoursePanel(self.session)
        self.log_panel = LogPanel(self.log)
        self.history = HistoryPanel(self.session, self.library)
        self.walk_panel, self.walk_stage = WalkPanel(self.session), WalkStage(self.session)
        self.between, self.change = BetweenPanel(self.session), ChangePanel(self.session)
        self.helping = Helping(self.session.clerk, self)
        self.whatis = WhatisPanel(self.session, self.helping)
        self.status = StatusStrip()
        self.menuBar().setCornerWidget(self.top_bar, Qt.Corner.TopRightCorner)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self.stages: dict[str, QWidget] = {"explore": self.playback, "walk": self.walk_stage}
        self.stage = named(QStackedWidget(), "stage")
        for widget in self.stages.values():
            self.stage.addWidget(widget)
        middle = named(QWidget(), "centre")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.stage, 1)
        self.setCentralWidget(middle)

    def make_docks(self) -> None:
        """Put every panel into its dock."""
        self.docks: dict[str, QDockWidget] = {}
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        self._dock("generate-dock", self.tr("Generate"), self.generate_panel, left)
        self._dock("models-dock", self.tr("Models"), self.models_panel, left)
        self._dock("schedule-dock", self.tr("Schedule"), self.schedule, right)
        self._dock("guidance-dock", self.tr("Guidance"), self.guidance, right)
        self._dock("numbers-dock", self.tr("This step"), self.numbers, right)
        self._dock("course-dock", self.tr("All steps"), self.course, right)
        self._dock("whatis-dock", self.tr("What is this?"), self.whatis, right)
        self._dock("history-dock", self.tr("History"), self.history, bottom, self.history.tools)
        self._dock("walk-dock", self.tr("Walk"), self.walk_panel, left)
        self._dock("between-dock", self.tr("Between two keyframes"), self.between, right)
        self._dock("change-dock", self.tr("Change per frame"), self.change, right)
        self._dock("log-dock", self.tr("Log"), self.log_panel, bottom)
        for first, second in TABS:
            self.tabifyDockWidget(self.docks[first], self.docks[second])
        self.setCorner(Qt.Corner.BottomLeftCorner, left)
        self.setCorner(Qt.Corner.BottomRightCorner, right)

    def _dock(
        self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea, tools: QWidget | None = None
    ) -> None:
        dock = named(QDockWidget(title, self), name)
        bar = DockTitle(dock)
        if tools is not None:
            bar.add_widget(tools)
        dock.setTitleBarWidget(bar)
        dock.setWidget(panel)
        self.addDockWidget(area, dock)
        self.docks[name] = dock

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
