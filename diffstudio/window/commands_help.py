"""What the Help menu does: explanations, the tour, the page of shortcuts, what the program is built on."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QWhatsThis

from diffstudio.panels.whatis import WhatisPanel
from diffstudio.qt.helping import Helping
from diffstudio.window.about import AboutDialog
from diffstudio.window.commands_export import ExportCommands
from diffstudio.window.explainer import Explainer
from diffstudio.window.shortcuts import ShortcutsDialog
from diffstudio.window.tour_steps import WindowTour

if TYPE_CHECKING:
    from diffstudio.window.main_window import MainWindow


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
        window = cast("MainWindow", self)
        if window.workspace != "explore":
            window.set_workspace("explore")
        self.docks["generate-dock"].show()
        self.docks["generate-dock"].raise_()
        if self.tour is not None:
            self.tour.overlay.leave()
        self.preferences = self.preferences.with_(tour_seen=True)
        WindowTour(window)

    @property
    def tour(self) -> WindowTour | None:
        """The tour in progress."""
        tours = [tour for tour in self.findChildren(WindowTour) if not tour.over]
        return tours[-1] if tours else None

    def show_shortcuts(self) -> None:
        """Show every key."""
        ShortcutsDialog(self).open()

    def show_about(self) -> None:
        """Say what this is and what it is built on."""
        AboutDialog(self.helping, self).open()

    def run_command(self, action_id: str) -> None:
        """Do what an action of the menus does; an id that does not exist is ignored."""
        action = self.actions_by_id.get(action_id)
        if action is not None:
            action.trigger()
