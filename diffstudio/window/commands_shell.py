"""What the window does about itself: preferences, the report, the keyboard's way from panel to panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QMessageBox, QWidget

from diffstudio.qt.answers import Failed
from diffstudio.qt.live import Live
from diffstudio.qt.moment import Look
from diffstudio.qt.preferences import THEMES, Preferences
from diffstudio.qt.requests import LimitMemory
from diffstudio.qt.shell_requests import CheckFolder, FolderChecked, KeepPreferences
from diffstudio.qt.theme import apply_theme
from diffstudio.window.late_panels import LatePanels
from diffstudio.window.places import folder_of, keep_on_screen

if TYPE_CHECKING:
    from diffstudio.window.preferences_dialog import PreferencesDialog

OFFERED = ("tour",)
"""Actions that the page of preferences offers, too, where the window has them."""
FIRST_SIZE = (1280, 800)
"""Of the window, in pixels, on a first start."""


class ShellCommands(LatePanels):
    """The part of the commands that is about the window; `LayoutCommands` and `LatePanels` describe the attributes."""

    started: Preferences
    live: Live

    # -------------------------------------------------------------- preferences

    def show_preferences(self) -> None:
        """Show the page of preferences, or bring it to the front."""
        dialog = self._preferences_dialog()
        if dialog is None:
            from diffstudio.window.preferences_dialog import PreferencesDialog

            offered = [self.actions_by_id[name] for name in OFFERED if name in self.actions_by_id]
            dialog = PreferencesDialog(self.preferences, self.started, self.session.recipe, offered, self)
            dialog.changed.connect(self.change_preferences)
            dialog.folder_typed.connect(self._on_folder_typed)
            dialog.reset_wanted.connect(self.reset_everything)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def change_preferences(self, changes: dict[str, object]) -> None:
        """Use other preferences from now on, and keep them; `changes` are fields of `Preferences`."""
        old = self.preferences
        self.preferences = old.with_(**changes)
        if self.preferences != old:
            self.apply_preferences(old)
            self.session.clerk.ask(KeepPreferences(self.remembered()))
        self._tick_theme()  # the entry that was chosen again has lost its tick
        dialog = self._preferences_dialog()
        if dialog is not None:
            dialog.show_preferences(self.preferences)

    def apply_preferences(self, old: Preferences | None = None) -> None:
        """Do what the preferences say; with `old` only what is different from it."""
        new = self.preferences
        app = QApplication.instance()
        if isinstance(app, QApplication) and (old is not None and new.theme != old.theme):
            apply_theme(app, new.theme)
        self._tick_theme()
        self.session.folder = folder_of(new)
        self.session.name_pattern = new.name_pattern
        self.live.draft_steps = new.draft_steps
        self.actions_by_id["stop"].setEnabled(self.session.running and new.escape_stops)
        if old is not None and new.memory_mb != old.memory_mb:
            self.limit_memory()

    def _tick_theme(self) -> None:
        for name in THEMES:
            self.actions_by_id[f"theme-{name}"].setChecked(name == self.preferences.theme)

    def limit_memory(self) -> None:
        """Tell the worker how much memory runs may take."""
        self.session.runner.ask(LimitMemory(self.preferences.memory_mb << 20))

    def remembered(self) -> Preferences:
        """Return the preferences as they are now; the main window knows the rest."""
        return self.preferences

    def reset_everything(self) -> None:
        """Ask whether everything should be as on a first start."""
        box = QMessageBox(self)
        box.setObjectName("reset-question")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Reset everything"))
        box.setText(self.tr("Forget all preferences, settings and where panels stand?"))
        box.setInformativeText(self.tr("Pictures, models and history stay."))
        reset = box.addButton(self.tr("Reset"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        reset.clicked.connect(self._reset)
        box.open()

    def _reset(self) -> None:
        self.layouts.clear()
        self.showNormal()
        self.resize(*FIRST_SIZE)
        self.actions_by_id["reset-layout"].trigger()
        self.session.use_defaults()
        self.session.change(
            self.tr("Reset everything"), look=Look(), live=False, seed_locked=False, seed_is_random=True
        )
        fresh = Preferences()
        kept = {name: getattr(fresh, name) for name in Preferences.__slots__ if name != "recipe"}
        self.change_preferences(kept)

    def _preferences_dialog(self) -> PreferencesDialog | None:
        dialog = self.findChild(QDialog, "preferences-dialog")
        return cast("PreferencesDialog", dialog) if dialog is not None and dialog.isVisible() else None

    def _on_folder_typed(self, typed: str) -> None:
        self.session.clerk.ask(CheckFolder(typed))

    def on_clerk_answered(self, answer: object) -> None:
        """Take over the folder that was typed, or say why it cannot be; say when preferences could not be kept."""
        if isinstance(answer, Failed) and isinstance(answer.request, KeepPreferences):
            self.session.messages.error(answer.error)
        if not isinstance(answer, FolderChecked):
            return
        dialog = self._preferences_dialog()
        if dialog is not None:
            dialog.set_folder_problem(answer.problem)
        if not answer.problem:
            self.change_preferences({"pictures_folder": answer.folder})

    # -------------------------------------------------------------------- report

    def copy_report(self) -> None:
        """Put what a helper needs to know on the clipboard."""
        from diffstudio.qt.report import report

        model = self.session.model
        device = f"{model.device} ({model.device_reason})" if model is not None else ""
        text = report(self.session.recipe.to_dict(), self.preferences, device, self.log.entries)
        QGuiApplication.clipboard().setText(text)
        self.session.messages.info(
            self.tr("The report is on the clipboard."), self.tr("Paste it where you ask for help.")
        )

    # -------------------------------------------------------------------- panels

    def next_panel(self) -> None:
        """Give the keyboard to the next panel."""
        self._jump(1)

    def previous_panel(self) -> None:
        """Give the keyboard to the panel before."""
        self._jump(-1)

    def float_panel(self) -> None:
        """Make the panel with the keyboard a window of its own, or put it back."""
        dock, focus = self._dock_with_keyboard(), QApplication.focusWidget()
        if dock is not None and focus is not None:
            dock.setFloating(not dock.isFloating())
            if dock.isFloating():
                keep_on_screen(dock)
            focus.window().activateWindow()  # the keyboard goes with it
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Close the panel with the keyboard; the menu brings it back."""
        dock = self._dock_with_keyboard()
        if dock is not None:
            dock.close()

    def _dock_with_keyboard(self) -> QDockWidget | None:
        focus = QApplication.focusWidget()
        found = next((d for d in self.docks.values() if focus is not None and d.isAncestorOf(focus)), None)
        if found is None:
            self.session.messages.info(self.tr("No panel has the keyboard."), self.tr("Press F6 until one has it."))
        return found

    def _jump(self, by: int) -> None:
        panels = self._panels()
        if not panels:
            return
        focus = QApplication.focusWidget()
        here = next((n for n, panel in enumerate(panels) if focus is not None and panel.isAncestorOf(focus)), None)
        at = (0 if by > 0 else -1) if here is None else (here + by) % len(panels)
        target = _entrance(panels[at])
        if target is not None:
            target.window().activateWindow()
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _panels(self) -> list[QWidget]:
        """Return what can have the keyboard, from left to right, windows of their own last."""
        panels: list[QWidget] = [self.top_bar, self.stage]
        panels += [dock for dock in self.docks.values() if not dock.visibleRegion().isEmpty()]
        there = [panel for panel in panels if panel.isVisible() and _entrance(panel) is not None]

        def place(panel: QWidget) -> tuple[bool, bool, int, int]:
            corner = panel.mapTo(panel.window(), panel.rect().topLeft())
            return panel.window() is not self, panel is not self.top_bar, corner.x(), corner.y()

        return sorted(there, key=place)


def _entrance(panel: QWidget) -> QWidget | None:
    """Return the control of a panel that had the keyboard last, or else its first."""
    last = panel.focusWidget()
    if last is not None and _takes_keys(last, panel):
        return last
    widget = panel.nextInFocusChain()
    while widget is not None and widget is not panel:
        if _takes_keys(widget, panel):
            return widget
        widget = widget.nextInFocusChain()
    return None


def _takes_keys(widget: QWidget, panel: QWidget) -> bool:
    policy = widget.focusPolicy()
    return (
        panel.isAncestorOf(widget)
        and bool(policy & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
        and widget.isVisibleTo(panel)
        and widget.isEnabled()
        and not widget.visibleRegion().isEmpty()
    )
