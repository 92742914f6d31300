"""The main window: it makes panels, docks and menus, and wires them together in one method."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMenu, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from diffstudio.errors import UserError
from diffstudio.panels.course import CoursePanel
from diffstudio.panels.generate import GeneratePanel
from diffstudio.panels.numbers import NumbersPanel
from diffstudio.panels.playback import PlaybackPanel
from diffstudio.panels.schedule import SchedulePanel
from diffstudio.panels.whatis import WhatisPanel
from diffstudio.qt import preferences as preferences_file
from diffstudio.qt.answers import Catalogued, ModelLoaded
from diffstudio.qt.helping import Helping
from diffstudio.qt.icons import app_icon, icon
from diffstudio.qt.live import Live
from diffstudio.qt.messages import Message
from diffstudio.qt.moment import Look
from diffstudio.qt.named import named
from diffstudio.qt.preferences import Preferences
from diffstudio.qt.session import Session
from diffstudio.widgets.dock_title import DockTitle
from diffstudio.widgets.message_bar import MessageBar
from diffstudio.widgets.status_strip import StatusStrip
from diffstudio.window.actions import MENUS, SEPARATOR, Entry
from diffstudio.window.commands import LAYOUT_VERSION, Commands
from diffstudio.window.explainer import Explainer
from diffstudio.window.keys import leaves_key_to
from diffstudio.window.top_bar import TopBar

SAVING = ("save-picture", "save-grid", "save-steps-grid", "save-steps", "copy-picture", "open-folder")
"""The actions on the save button of the playback."""


class MainWindow(Commands):
    """Hosts the panels of a session.

    Args:
        session: What the window is about.
        preferences: How it was left.

    Signals:
        first_painted(): The window was painted for the first time; what is heavy may begin.
    """

    first_painted = Signal()

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle("diffstudio")
        self.setWindowIcon(app_icon())
        self.setDockNestingEnabled(True)
        self.session = session
        self.live = Live(session, self)
        self.preferences = preferences
        self.actions_by_id: dict[str, QAction] = {}
        self.workspace = "explore"
        self.layouts: dict[str, QByteArray] = {}
        self._run_begun = 0.0
        self._painted = False
        self._menus: list[QMenu] = []
        self._make_panels()
        self._make_docks()
        self._make_menus()
        self._connect()
        self.first_layout = self.saveState(LAYOUT_VERSION)
        self._restore()
        self.setFocus()

    # --------------------------------------------------------------- making

    def _make_panels(self) -> None:
        self.top_bar = TopBar()
        self.messages = MessageBar(self.tr("Messages"))
        self.generate_panel = GeneratePanel(self.session)
        self.playback = PlaybackPanel(self.session)
        self.schedule = SchedulePanel(self.session)
        self.numbers = NumbersPanel(self.session)
        self.course = CoursePanel(self.session)
        self.helping = Helping(self.session.clerk, self)
        self.whatis = WhatisPanel(self.session, self.helping)
        self.status = StatusStrip()
        self.menuBar().setCornerWidget(self.top_bar, Qt.Corner.TopRightCorner)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        self.stages: dict[str, QWidget] = {"explore": self.playback}
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

    def _make_docks(self) -> None:
        self.docks: dict[str, QDockWidget] = {}
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self._dock("generate-dock", self.tr("Generate"), self.generate_panel, left)
        self._dock("schedule-dock", self.tr("Schedule"), self.schedule, right)
        self._dock("numbers-dock", self.tr("This step"), self.numbers, right)
        self._dock("course-dock", self.tr("All steps"), self.course, right)
        self._dock("whatis-dock", self.tr("What is this?"), self.whatis, right)
        self.tabifyDockWidget(self.docks["whatis-dock"], self.docks["numbers-dock"])
        self.tabifyDockWidget(self.docks["numbers-dock"], self.docks["course-dock"])
        self.setCorner(Qt.Corner.BottomLeftCorner, left)
        self.setCorner(Qt.Corner.BottomRightCorner, right)

    def _dock(self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = named(QDockWidget(title, self), name)
        dock.setTitleBarWidget(DockTitle(dock))
        dock.setWidget(panel)
        self.addDockWidget(area, dock)
        self.docks[name] = dock

    def _make_menus(self) -> None:
        for title, items in MENUS:
            menu = self.menuBar().addMenu(self.tr(title))
            self._menus.append(menu)
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

    # ----------------------------------------------- the circuit diagram

    def _connect(self) -> None:
        """Everything that connects one part of the window to another stands here."""
        session = self.session
        self.top_bar.model_picked.connect(lambda name: session.choose_model(str(name)))
        self.top_bar.help_clicked.connect(self.ask_whats_this)
        self.top_bar.workspace_picked.connect(self.set_workspace)
        session.live_changed.connect(self.actions_by_id["live"].setChecked)
        session.look_changed.connect(self._show_look)
        session.messages.posted.connect(self._on_posted)
        session.catalogued.connect(self._on_catalogued)
        session.model_loading.connect(self._on_model_loading)
        session.model_announced.connect(lambda model: self.top_bar.set_model(model.name, model.title))
        session.model_changed.connect(self._on_model_changed)
        session.running_changed.connect(self._on_running_changed)
        session.advanced.connect(self._show_progress)
        session.film_changed.connect(lambda _film: self._show_memory())
        session.undo_changed.connect(self._show_undo)
        session.saved.connect(self._on_saved)
        session.recipe_changed.connect(lambda _old, _new: self._show_undo())
        self._connect_help()
        for window in (self, *self.docks.values()):  # where a key comes by that the focus did not take
            window.installEventFilter(self)
        self._show_undo()
        self._on_running_changed(False)

    def _connect_help(self) -> None:
        """What is used, rested on or asked about is explained."""
        self.explainer = Explainer(self.whatis, self)
        self.explainer.watch(*self.numbers.labels(), self.course, self.generate_panel.forecast, self.playback.label)
        self.explainer.watch(*self.status.labels())
        for menu in self._menus:
            self.explainer.watch_menu(menu)
        self.whatis.command_wanted.connect(self.run_command)
        self.docks["whatis-dock"].visibilityChanged.connect(self.whatis.set_in_front)
        self.first_painted.connect(self.whatis.begin)

    def showEvent(self, event: QShowEvent) -> None:
        """Name the tab bars, which Qt makes when docks are laid out."""
        super().showEvent(event)
        for bar in self.findChildren(QTabBar):
            bar.setAccessibleName(self.tr("Panels"))
            bar.setProperty("topic", "panels")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when the window is on the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave arrows, Space and letters to the control that has the focus and uses them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focus = QApplication.focusWidget()
            if focus is not None and leaves_key_to(focus, event):
                event.accept()
                return True
        return self.explainer.answers(watched, event) or super().eventFilter(watched, event)

    # ----------------------------------------------------------- what happens

    def _on_posted(self, message: Message) -> None:
        self.messages.post(message.text, kind=message.severity, advice=message.advice, details=message.details)

    def _on_catalogued(self, catalogue: Catalogued) -> None:
        self.top_bar.set_models([(model.name, model.title, model.summary) for model in catalogue.models])
        self.top_bar.set_model(self.session.recipe.model)

    def _on_model_loading(self, name: str) -> None:
        self.status.set_text(self.tr("Loading {0} …").format(name))

    def _on_model_changed(self, model: ModelLoaded) -> None:
        self.top_bar.set_model(model.name, model.title)
        self.status.set_device(model.device, model.device_reason)
        if not self.session.running:
            self.status.set_text(self.tr("Ready"))

    def _show_look(self, look: Look) -> None:
        self.actions_by_id["smooth-pixels"].setChecked(look.smoothing == "nearest")

    def _on_running_changed(self, running: bool) -> None:
        self.actions_by_id["stop"].setEnabled(running and self.preferences.escape_stops)
        self._run_begun = time.monotonic()
        if running:
            self.status.set_progress(0.0)
            self.status.set_text(self.tr("Starting …"))
            return
        self.status.set_progress(None)
        self.setWindowTitle("diffstudio")
        film = self.session.making
        words = {"done": self.tr("Finished"), "stopped": self.tr("Stopped; the steps so far are kept"),
                 "failed": self.tr("Failed; the steps so far are kept")}  # fmt: skip
        self.status.set_text(words.get(film.state, self.tr("Ready")) if film is not None else self.tr("Ready"))
        self._show_memory()

    def _show_progress(self) -> None:
        film = self.session.making
        if film is None or not self.session.running:
            return
        done, total = film.available - 1, len(film.levels) - 1
        if done < 1:
            self._run_begun = time.monotonic()
            return
        speed = done / max(time.monotonic() - self._run_begun, 1e-6)
        text = self.tr("step {0} / {1} · {2:.1f} it/s · {3:.0f} s left").format(
            done, total, speed, (total - done) / speed
        )
        self.status.set_progress(done / total)
        self.status.set_text(text)
        self.setWindowTitle(f"{done * 100 // total} % – diffstudio")

    def _show_memory(self) -> None:
        runs, megabytes = self.session.kept_runs, self.session.kept_bytes / 1e6
        self.status.set_memory(
            self.tr("Runs kept: {0} · {1:.3g} MB").format(runs, megabytes) if runs else "",
            self.tr("What every step of these runs takes in memory. Beyond 1 GB the oldest go to the disk."),
        )

    def _show_undo(self) -> None:
        for key, name, word in (
            ("undo", self.session.undo_name, self.tr("&Undo")),
            ("redo", self.session.redo_name, self.tr("&Redo")),
        ):
            self.actions_by_id[key].setEnabled(bool(name))
            self.actions_by_id[key].setText(f"{word} {name}".rstrip())

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        where = paths[0] if len(paths) == 1 else paths[0].parent
        text = self.tr("Saved {0}").format(where) if len(paths) == 1 else self.tr("Saved {0} files").format(len(paths))
        self.messages.post(
            text, kind="success", advice="" if len(paths) == 1 else str(where),
            action=self.tr("Open folder"), on_action=self.open_folder,
        )  # fmt: skip

    # ----------------------------------------------------------- remembering

    def _restore(self) -> None:
        preferences = self.preferences
        self.set_theme(preferences.theme)
        self._show_look(self.session.look)
        self.actions_by_id["live"].setChecked(self.session.moment.live)
        if not self.restoreGeometry(QByteArray.fromBase64(preferences.geometry.encode())):
            self.resize(1280, 800)
        self.layouts = {name: QByteArray.fromBase64(text.encode()) for name, text in preferences.layouts.items()}
        self.show_workspace(preferences.workspace if preferences.workspace in self.stages else "explore")

    def remembered(self) -> Preferences:
        """Return the preferences as they are now."""
        self.layouts[self.workspace] = self.saveState(LAYOUT_VERSION)
        moment, look = self.session.moment, self.session.look
        return self.preferences.with_(
            geometry=_written(self.saveGeometry()),
            workspace=self.workspace,
            layouts={name: _written(layout) for name, layout in self.layouts.items()},
            recipe=moment.recipe.to_dict(),
            seed_locked=moment.seed_locked,
            live=moment.live,
            **{name: getattr(look, name) for name in Look.__slots__},
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything, stop the worker and go."""
        self.playback.clock.pause()
        try:
            preferences_file.save(self.remembered())
        except UserError as error:
            self.session.messages.error(error)
        self.session.runner.close()
        self.session.clerk.close()
        super().closeEvent(event)


def _written(state: QByteArray) -> str:
    """Return what Qt wrote about a window as text."""
    return bytes(state.toBase64().data()).decode()
