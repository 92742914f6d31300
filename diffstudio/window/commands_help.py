"""What the Help menu does: explanations, the tour, the page of shortcuts, what the program is built on."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QWhatsThis

from diffstudio.panels.whatis import WhatisPanel
from diffstudio.qt.helping import Helping
from diffstudio.window.commands_export import ExportCommands
from diffstudio.window.explainer import Explainer

if TYPE_CHECKING:
    from diffstudio.window.main_window import MainWindow
    from diffstudio.window.tour_steps import WindowTour


class HelpCommands(ExportCommands):
    """The part of `Commands` that helps.

    Attributes:
        helping: Has equations drawn and knows the libraries.
        whatis: Explains the control in use.
        explainer: Decides what is explained.
    """

    helping: Helping
    whatis: WhatisPanel
    explainer: Explainer
    _tour: WindowTour | None = None

    def ask_whats_this(self) -> None:
        """Turn the mouse into a question mark: the next click explains what it hits."""
        self.show_whatis()
        QWhatsThis.enterWhatsThisMode()

    def explain_focused(self) -> None:
        """Explain the control that has the keyboard."""
        self.explainer.explain(QApplication.focusWidget())
        self.show_whatis()

    def show_whatis(self) -> None:
        """Bring the explanation to the front."""
        dock = self.docks["whatis-dock"]
        dock.show()
        dock.raise_()

    def start_tour(self) -> None:
        """Lead through the window, from the beginning."""
        from diffstudio.window.tour_steps import WindowTour

        window = cast("MainWindow", self)
        if window.workspace != "explore":
            window.set_workspace("explore")
        self.docks["generate-dock"].show()
        self.docks["generate-dock"].raise_()
        if self.tour is not None:
            self.tour.overlay.leave()
        self.preferences = self.preferences.with_(tour_seen=True)
        self._tour = WindowTour(window)

    @property
    def tour(self) -> WindowTour | None:
        """The tour in progress."""
        return self._tour if self._tour is not None and not self._tour.over else None

    def show_shortcuts(self) -> None:
        """Show every key."""
        from diffstudio.window.shortcuts import ShortcutsDialog

        ShortcutsDialog(self).open()

    def show_about(self) -> None:
        """Say what this is and what it is built on."""
        from diffstudio.window.about import AboutDialog

        AboutDialog(self.helping, self).open()

    def run_command(self, action_id: str) -> None:
        """Do what an action of the menus does; an id that does not exist is ignored."""
        action = self.actions_by_id.get(action_id)
        if action is not None:
            action.trigger()
