"""The main window: it makes panels, docks and menus, and wires them together in one method."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QMenu, QMessageBox, QVBoxLayout, QWidget

from diffstudio import __version__
from diffstudio.engine.recipe import resolve_seed
from diffstudio.errors import UserError
from diffstudio.panels.generate import GeneratePanel
from diffstudio.panels.numbers import NumbersPanel
from diffstudio.panels.playback import PlaybackPanel
from diffstudio.panels.schedule import SchedulePanel
from diffstudio.qt import preferences as preferences_file
from diffstudio.qt.icons import app_icon, icon
from diffstudio.qt.messages import Message
from diffstudio.qt.named import named
from diffstudio.qt.preferences import Preferences, Theme
from diffstudio.qt.requests import Catalogued, ModelLoaded
from diffstudio.qt.session import Session
from diffstudio.qt.theme import apply_theme
from diffstudio.widgets.dock_title import DockTitle
from diffstudio.widgets.message_bar import MessageBar
from diffstudio.widgets.status_strip import StatusStrip
from diffstudio.window.actions import MENUS, SEPARATOR, Entry
from diffstudio.window.keys import leaves_key_to
from diffstudio.window.shortcuts import ShortcutsDialog
from diffstudio.window.top_bar import TopBar

LAYOUT_VERSION = 1
"""Counts up when docks change so much that an old arrangement makes no sense."""


class MainWindow(QMainWindow):
    """Hosts the panels of a session.

    Args:
        session: What the window is about.
        preferences: How it was left.
    """

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle("diffstudio")
        self.setWindowIcon(app_icon())
        self.setDockNestingEnabled(True)
        self.session = session
        self.preferences = preferences
        self.actions_by_id: dict[str, QAction] = {}
        self._run_begun = 0.0
        self._make_panels()
        self._make_docks()
        self._make_menus()
        self._connect()
        self._first_layout = self.saveState(LAYOUT_VERSION)
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
        self.status = StatusStrip()
        self.menuBar().setCornerWidget(self.top_bar, Qt.Corner.TopRightCorner)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)
        middle = named(QWidget(), "centre")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.playback, 1)
        self.setCentralWidget(middle)

    def _make_docks(self) -> None:
        self.docks: dict[str, QDockWidget] = {}
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self._dock("generate-dock", self.tr("Generate"), self.generate_panel, left)
        self._dock("schedule-dock", self.tr("Schedule"), self.schedule, right)
        self._dock("numbers-dock", self.tr("This step"), self.numbers, right)
        self._size_docks()
        self.setCorner(Qt.Corner.BottomLeftCorner, left)
        self.setCorner(Qt.Corner.BottomRightCorner, right)

    def _dock(self, name: str, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = named(QDockWidget(title, self), name)
        dock.setTitleBarWidget(DockTitle(dock))
        dock.setWidget(panel)
        self.addDockWidget(area, dock)
        self.docks[name] = dock

    def _size_docks(self) -> None:
        docks = [self.docks[name] for name in ("generate-dock", "schedule-dock")]
        self.resizeDocks(docks, [300, 310], Qt.Orientation.Horizontal)
        tall = [self.docks[name] for name in ("schedule-dock", "numbers-dock")]
        self.resizeDocks(tall, [470, 160], Qt.Orientation.Vertical)

    def _make_menus(self) -> None:
        for title, items in MENUS:
            menu = self.menuBar().addMenu(self.tr(title))
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
        save_menu.addActions([self.actions_by_id[key] for key in
                              ("save-picture", "save-grid", "save-steps-grid", "save-steps", "copy-picture", "open-folder")])  # fmt: skip
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
        self.top_bar.help_clicked.connect(self.show_shortcuts)
        session.messages.posted.connect(self._on_posted)
        session.catalogued.connect(self._on_catalogued)
        session.model_loading.connect(self._on_model_loading)
        session.model_changed.connect(self._on_model_changed)
        session.running_changed.connect(self._on_running_changed)
        session.advanced.connect(self._show_progress)
        session.film_changed.connect(lambda _film: self._show_memory())
        session.undo_changed.connect(self._show_undo)
        session.saved.connect(self._on_saved)
        session.recipe_changed.connect(lambda _old, _new: self._show_undo())
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._show_undo()
        self._on_running_changed(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave arrows, Space and letters to the control that has the focus and uses them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focus = QApplication.focusWidget()
            if focus is not None and self.isAncestorOf(focus) and leaves_key_to(focus, event):
                event.accept()
                return True
        return super().eventFilter(watched, event)

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
        self.top_bar.set_device(model.device, model.device_reason)
        if not self.session.running:
            self.status.set_text(self.tr("Ready"))

    def _on_running_changed(self, running: bool) -> None:
        self.actions_by_id["stop"].setEnabled(running and self.preferences.escape_stops)
        self._run_begun = time.monotonic()
        if running:
            self.status.set_progress(0.0)
            self.status.set_text(self.tr("Starting …"))
            return
        self.status.set_progress(None)
        self.setWindowTitle("diffstudio")
        film = self.session.film
        words = {"done": self.tr("Finished"), "stopped": self.tr("Stopped; the steps so far are kept"),
                 "failed": self.tr("Failed; the steps so far are kept")}  # fmt: skip
        self.status.set_text(words.get(film.state, self.tr("Ready")) if film is not None else self.tr("Ready"))
        self._show_memory()

    def _show_progress(self) -> None:
        film = self.session.film
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
        megabytes = self.session.kept_bytes / 1e6
        self.status.set_right(self.tr("{0:.0f} MB kept for runs").format(megabytes) if megabytes else "")

    def _show_undo(self) -> None:
        for key, name, word in (
            ("undo", self.session.undo_name, self.tr("&Undo")),
            ("redo", self.session.redo_name, self.tr("&Redo")),
        ):
            self.actions_by_id[key].setEnabled(bool(name))
            self.actions_by_id[key].setText(f"{word} {name}".rstrip())

    def _on_saved(self, paths: tuple[Path, ...]) -> None:
        where = paths[0] if len(paths) == 1 else paths[0].parent
        text = self.tr("Saved {0}").format(where) if len(paths) == 1 else self.tr("Saved %n file(s)", "", len(paths))
        self.messages.post(
            text, kind="success", advice="" if len(paths) == 1 else str(where),
            action=self.tr("Open folder"), on_action=self.open_folder,
        )  # fmt: skip

    # --------------------------------------------------------------- actions

    def generate(self) -> None:
        """Run the settings in force."""
        self.session.generate()

    def stop_run(self) -> None:
        """Stop the run in progress."""
        self.session.stop()

    def branch_here(self) -> None:
        """Go on from the playhead with the settings in force."""
        self.playback.branch_here()

    def random_seed(self) -> None:
        """Choose a new seed now and keep it in the field."""
        self.session.update(seed=resolve_seed(-1))
        self.session.set_seed_random(False)

    def reuse_seed(self) -> None:
        """Use the seed of the last run again."""
        if self.session.last_seed is not None:
            self.session.update(seed=self.session.last_seed)
            self.session.set_seed_random(False)

    def save_picture(self) -> None:
        """Save the picture that is looked at."""
        self.session.save("picture")

    def save_grid(self) -> None:
        """Save the batch as one labelled sheet."""
        self.session.save("grid")

    def save_steps(self) -> None:
        """Save every step of the picture that is looked at."""
        self.session.save("steps")

    def save_steps_grid(self) -> None:
        """Save every step of the picture that is looked at on one labelled sheet."""
        self.session.save("steps-grid")

    def copy_picture(self) -> None:
        """Put the picture that is looked at on the clipboard."""
        QGuiApplication.clipboard().setImage(self.playback.view.image())

    def open_folder(self) -> None:
        """Open the folder that pictures are saved to in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.session.folder)))

    def undo(self) -> None:
        """Put the last changed setting back."""
        self.session.undo()

    def redo(self) -> None:
        """Change it again."""
        self.session.redo()

    def reset_settings(self) -> None:
        """Go back to what the model's card recommends."""
        self.session.use_defaults()

    def toggle_play(self) -> None:
        """Play or pause."""
        self.playback.toggle_play()

    def play_reverse(self) -> None:
        """Play towards the noise."""
        self.playback.play(-1)

    def play_forward(self) -> None:
        """Play towards the picture."""
        self.playback.play(1)

    def step_back(self) -> None:
        """One step towards the noise."""
        self.playback.step(-1)

    def step_on(self) -> None:
        """One step towards the picture."""
        self.playback.step(1)

    def steps_back(self) -> None:
        """Ten steps towards the noise."""
        self.playback.step(-10)

    def steps_on(self) -> None:
        """Ten steps towards the picture."""
        self.playback.step(10)

    def go_start(self) -> None:
        """To the noise."""
        self.playback.go_start()

    def go_end(self) -> None:
        """To the picture."""
        self.playback.go_end()

    def slower(self) -> None:
        """Play slower."""
        self.playback.clock.slower()

    def faster(self) -> None:
        """Play faster."""
        self.playback.clock.faster()

    def normal_speed(self) -> None:
        """Play at the normal speed again."""
        self.playback.clock.normal_speed()

    def loop_in(self) -> None:
        """Begin the loop at the playhead."""
        self.playback.timeline.mark_in()

    def loop_out(self) -> None:
        """End the loop at the playhead."""
        self.playback.timeline.mark_out()

    def loop_clear(self) -> None:
        """Loop over the whole run."""
        self.playback.clear_loop()

    def zoom_fit(self) -> None:
        """Show the whole picture."""
        self.playback.view.fit()

    def zoom_actual(self) -> None:
        """One picture pixel per screen pixel."""
        self.playback.view.actual_size()

    def zoom_in(self) -> None:
        """Enlarge the picture."""
        self.playback.view.zoom_in()

    def zoom_out(self) -> None:
        """Reduce the picture."""
        self.playback.view.zoom_out()

    def toggle_pixels(self) -> None:
        """Enlarge by whole pixels, or smoothly up to 200 %."""
        whole = self.actions_by_id["smooth-pixels"].isChecked()
        self.preferences = self.preferences.with_(smoothing="nearest" if whole else "auto")
        self.playback.view.set_smoothing(self.preferences.smoothing)

    def theme_dark(self) -> None:
        """Use the dark theme."""
        self._set_theme("dark")

    def theme_light(self) -> None:
        """Use the light theme."""
        self._set_theme("light")

    def theme_system(self) -> None:
        """Use the theme of the system."""
        self._set_theme("system")

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.actions_by_id["full-screen"].setChecked(self.isFullScreen())

    def reset_layout(self) -> None:
        """Put every dock back where it was on the first start."""
        self.restoreState(self._first_layout, LAYOUT_VERSION)
        for dock in self.docks.values():
            dock.setFloating(False)
            dock.show()
        self._size_docks()

    def show_shortcuts(self) -> None:
        """Show every key."""
        ShortcutsDialog(self).open()

    def show_about(self) -> None:
        """Say what this is."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIconPixmap(app_icon().pixmap(64, 64))
        box.setWindowTitle(self.tr("About diffstudio"))
        box.setText(f"<b>diffstudio {__version__}</b>")
        box.setInformativeText(
            self.tr("A studio for exploring how diffusion models make pictures: every step kept, shown and resumable.")
        )
        box.open()

    # ----------------------------------------------------------- remembering

    def _set_theme(self, theme: Theme) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, theme)
        self.preferences = self.preferences.with_(theme=theme)
        for name in preferences_file.THEMES:
            self.actions_by_id[f"theme-{name}"].setChecked(name == theme)

    def _restore(self) -> None:
        preferences = self.preferences
        self._set_theme(preferences.theme)
        self.playback.view.set_smoothing(preferences.smoothing)
        self.actions_by_id["smooth-pixels"].setChecked(preferences.smoothing == "nearest")
        self.playback.set_playback(preferences.play_mode, preferences.fps)
        self.schedule.set_view(preferences.schedule_axis, preferences.schedule_against, preferences.overlays)
        if not self.restoreGeometry(QByteArray.fromBase64(preferences.geometry.encode())):
            self.resize(1280, 800)
        if preferences.layout:
            self.restoreState(QByteArray.fromBase64(preferences.layout.encode()), LAYOUT_VERSION)

    def remembered(self) -> Preferences:
        """Return the preferences as they are now."""
        return self.preferences.with_(
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            layout=bytes(self.saveState(LAYOUT_VERSION).toBase64().data()).decode(),
            recipe=self.session.recipe.to_dict(),
            fps=self.playback.transport.fps(),
            play_mode=self.playback.transport.mode(),
            schedule_axis=self.schedule.quantity,
            schedule_against=self.schedule.against,
            overlays=tuple(sorted(self.schedule.overlays)),
            seed_locked=self.session.seed_locked,
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember everything, stop the worker and go."""
        self.playback.clock.pause()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        try:
            preferences_file.save(self.remembered())
        except UserError as error:
            self.session.messages.error(error)
        self.session.runner.close()
        super().closeEvent(event)
