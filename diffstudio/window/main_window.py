"""The main window: what wires its parts together, in one method, and what it says when something happened."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QTabBar

from diffstudio.errors import UserError
from diffstudio.panels.loading_row import text_of
from diffstudio.qt import preferences as preferences_file
from diffstudio.qt.answers import Catalogued, ModelLoaded
from diffstudio.qt.icons import app_icon
from diffstudio.qt.intake import Intake
from diffstudio.qt.journal import Journal
from diffstudio.qt.library import Library
from diffstudio.qt.live import Live
from diffstudio.qt.log import Log
from diffstudio.qt.messages import Message
from diffstudio.qt.moment import Look
from diffstudio.qt.preferences import Preferences
from diffstudio.qt.runner import CLOSE_TIMEOUT_MS
from diffstudio.qt.session import Session
from diffstudio.qt.session_file import SessionFile
from diffstudio.qt.translation import local, said
from diffstudio.window.commands_layout import LAYOUT_VERSION
from diffstudio.window.commands_shell import FIRST_SIZE
from diffstudio.window.commands_walk import KEYFRAME_ACTIONS
from diffstudio.window.drops import Drops
from diffstudio.window.explainer import Explainer
from diffstudio.window.keys import leaves_key_to
from diffstudio.window.making import Making
from diffstudio.window.places import keep_on_screen
from diffstudio.window.workspaces import WORKSPACES


class MainWindow(Making):
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
        self.library = Library(session, self)
        self.intake = Intake(session, self)
        self.journal = Journal(session, self.library, SessionFile(), preferences.workspace, self)
        self.preferences = self.started = preferences
        self.log = Log(session.messages, self)
        self.actions_by_id: dict[str, QAction] = {}
        self.workspace = "explore"
        self.layouts: dict[str, QByteArray] = {}
        self.patience_ms = CLOSE_TIMEOUT_MS
        self.worker_ended = False
        self._run_begun = 0.0
        self._painted = self._laid = False
        self.make_panels()
        self.make_docks()
        self.make_menus()
        self._connect()
        self.keep_first_layouts()
        self.setFocus()

    # ----------------------------------------------- the circuit diagram

    def _connect(self) -> None:
        """Everything that connects one part of the window to another stands here."""
        session = self.session
        self.top_bar.model_picked.connect(lambda name: session.choose_model(str(name)))
        self.top_bar.more_clicked.connect(self.show_models)
        self.top_bar.help_clicked.connect(self.ask_whats_this)
        self.top_bar.workspace_picked.connect(self.set_workspace)
        self.playback.drag_wanted.connect(self.drag_picture)
        self.playback.menu_wanted.connect(self.show_thumbnail_menu)
        session.live_changed.connect(self.actions_by_id["live"].setChecked)
        session.look_changed.connect(self._show_look)
        session.messages.posted.connect(self._on_posted)
        session.clerk.answered.connect(self.on_clerk_answered)
        session.catalogued.connect(self._on_catalogued)
        session.models.loading_changed.connect(self._show_loading)
        session.model_announced.connect(lambda model: self.top_bar.set_model(model.name, said(model.title)))
        session.model_changed.connect(self._on_model_changed)
        session.running_changed.connect(self._on_running_changed)
        session.advanced.connect(self._show_progress)
        session.film_changed.connect(lambda _film: self._show_memory())
        session.undo_changed.connect(self._show_undo)
        session.saved.connect(self._on_saved)
        session.recipe_changed.connect(lambda _old, _new: self._show_undo())
        self._connect_history()
        self._connect_help()
        for window in (self, *self.docks.values()):  # where a key comes by that the focus did not take
            window.installEventFilter(self)
        self.connect_walk()
        self.first_painted.connect(self.complete)
        self._show_undo()
        self._on_running_changed(False)

    def _connect_history(self) -> None:
        self.first_painted.connect(self.history.begin)
        self.library.said.connect(self.status.set_text)
        self.library.copied.connect(self.put_settings)
        self.history.deleted.connect(self.say_deleted)
        self.history.view_changed.connect(self.show_history_view)
        self.stage.currentChanged.connect(lambda _at: self.journal.set_workspace(self.workspace))
        self.intake.on_folder = self.session.open_folder
        self.intake.walk_taken.connect(self.show_walk)
        self.drops = Drops(self, self.intake, self.session.messages.error)

    def _connect_help(self) -> None:
        """What is used, rested on or asked about is explained."""
        self.explainer = Explainer(self.whatis, self)
        self.explainer.watch(self.generate_panel.forecast, self.playback.label)
        self.explainer.watch(*self.status.labels())
        self.explainer.watch_clicks(self)
        for menu in self.menus:
            self.explainer.watch_menu(menu)
        self.whatis.command_wanted.connect(self.run_command)
        self.first_painted.connect(self.whatis.begin)

    def connect_late(self, name: str, panel: Any) -> None:
        """Connect a panel that was made after the others."""
        match name:
            case "log-dock":
                panel.report_wanted.connect(self.copy_report)
            case "walk-dock":
                panel.export_requested.connect(self.actions_by_id["export"].trigger)
            case "walk":
                panel.menu.addActions([self.actions_by_id[key] for key in KEYFRAME_ACTIONS])
            case "numbers-dock":
                self.explainer.watch(*panel.labels())
            case "course-dock":
                self.explainer.watch(panel)
        self.explainer.watch_clicks(panel)

    def childEvent(self, event: QChildEvent) -> None:
        """Name the tab bars, which Qt makes when docks come to lie on each other."""
        super().childEvent(event)
        child = event.child() if event.type() == QEvent.Type.ChildPolished else None
        if isinstance(child, QTabBar):
            child.setAccessibleName(self.tr("Panels"))
            child.setProperty("topic", "panels")

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the docks out for the size that the window has."""
        super().showEvent(event)
        if not self._laid:
            self._laid = True
            self.lay_docks(self.saveState(LAYOUT_VERSION))  # tab bars that Qt made before there was a window
        if self.arranged:
            self.size_docks()  # before a window is shown Qt gives docks only about the sizes they were given

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
        self.top_bar.set_models([(model.name, said(model.title), said(model.summary)) for model in catalogue.models])
        self.top_bar.set_model(self.session.recipe.model)

    def _show_loading(self) -> None:
        loading = self.session.models.loading
        if loading is None:
            if not self.session.running:
                self.status.set_text(self.tr("Ready"))
            return
        title = self.session.models.title_of(loading.request)
        self.status.set_text(text_of(title, loading.stage, loading.done, loading.total))

    def _on_model_changed(self, model: ModelLoaded) -> None:
        self.top_bar.set_model(model.name, said(model.title))
        self.status.set_device(said(model.device), said(model.device_reason))

    def _show_look(self, look: Look) -> None:
        self.actions_by_id["smooth-pixels"].setChecked(look.smoothing == "nearest")

    def _on_running_changed(self, running: bool) -> None:
        self.show_stop()
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
        text = local(
            self.tr("step {0} / {1} · {2:.1f} it/s · {3:.0f} s left").format(
                done, total, speed, (total - done) / speed
            )
        )
        self.status.set_progress(done / total)
        self.status.set_text(text)
        self.setWindowTitle(f"{done * 100 // total} % – diffstudio")

    def _show_memory(self) -> None:
        runs, megabytes = self.session.kept_runs, self.session.kept_bytes / 1e6
        self.status.set_memory(
            local(self.tr("Runs kept: {0} · {1:.3g} MB").format(runs, megabytes)) if runs else "",
            self.tr("What every step of these runs takes in memory. Beyond {0} MB the oldest go to the disk.").format(
                self.preferences.memory_mb
            ),
        )

    def _show_undo(self) -> None:
        for key, name, word in (
            ("undo", self.session.undo_name, self.tr("&Undo")),
            ("redo", self.session.redo_name, self.tr("&Redo")),
        ):
            self.actions_by_id[key].setEnabled(bool(name))
            self.actions_by_id[key].setText(f"{word} {said(name)}".rstrip())

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        where = paths[0] if len(paths) == 1 else paths[0].parent
        text = self.tr("Saved {0}").format(where) if len(paths) == 1 else self.tr("Saved {0} files").format(len(paths))
        self.messages.post(
            text, kind="success", advice="" if len(paths) == 1 else str(where),
            action=self.tr("Open folder"), on_action=self.open_folder,
        )  # fmt: skip

    # ----------------------------------------------------------- remembering

    def restore(self) -> None:
        """Be as the window was left."""
        preferences = self.preferences
        self.apply_preferences()
        self._show_look(self.session.look)
        self.actions_by_id["live"].setChecked(self.session.moment.live)
        if not self.restoreGeometry(QByteArray.fromBase64(preferences.geometry.encode())):
            self.resize(*FIRST_SIZE)
        self.layouts = {name: QByteArray.fromBase64(text.encode()) for name, text in preferences.layouts.items()}
        self.show_workspace(preferences.workspace if preferences.workspace in WORKSPACES else "explore")
        self.keep_windows_on_screen()

    def keep_windows_on_screen(self) -> None:
        """Bring the window, and docks that are windows of their own, to where one can reach them."""
        for window in (self, *(dock for dock in self.docks.values() if dock.isFloating())):
            keep_on_screen(window)

    def remembered(self) -> Preferences:
        """Return the preferences as they are now."""
        self.layouts[self.workspace] = self.saveState(LAYOUT_VERSION)
        moment, look = self.session.moment, self.session.look
        return self.preferences.with_(
            geometry=_written(self.saveGeometry()),
            workspace=self.workspace,
            layouts={name: _written(layout) for name, layout in self.layouts.items()},
            recipe=moment.recipe.to_dict(),
            walk=moment.walk.to_dict(),
            seed_locked=moment.seed_locked,
            live=moment.live,
            device=moment.device,
            picture_size=moment.picture_size,
            export=self.export_settings(),
            **{name: getattr(look, name) for name in Look.__slots__},
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything, stop the worker and go."""
        remembered = self.remembered()
        self.hide()  # whoever closes a window has nothing to wait for
        self.playback.clock.pause()
        self.close_export()
        self.worker_ended = self.session.runner.close(self.patience_ms)
        self.session.clerk.close()  # before the preferences are written: it could write older ones
        try:
            preferences_file.save(remembered)
        except UserError as error:
            self.session.messages.error(error)
        self.journal.end()
        self.log.close()
        super().closeEvent(event)


def _written(state: QByteArray) -> str:
    """Return what Qt wrote about a window as text."""
    return bytes(state.toBase64().data()).decode()
