"""What the window's actions do with settings as text, and with the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from diffstudio.engine.parameters import write_parameters
from diffstudio.window.commands_shell import ShellCommands

if TYPE_CHECKING:
    from diffstudio.panels.history import HistoryPanel
    from diffstudio.qt.intake import Intake
    from diffstudio.qt.journal import Journal
    from diffstudio.qt.library import Library
    from diffstudio.qt.moment import Moment
    from diffstudio.qt.session_file import Left
    from diffstudio.widgets.message_bar import MessageBar

STRIP_HEIGHT, TREE_HEIGHT = 128, 244
"""Of the history's dock, in its two views."""


class HistoryCommands(ShellCommands):
    """The part of the window's commands that has to do with the history and the clipboard.

    Attributes:
        history: The panel.
        library: What it shows.
        intake: Where dropped and pasted things go.
        journal: Writes the controls down for the case of a crash.
        messages: Where something is said that can be undone.
    """

    history: HistoryPanel
    library: Library
    intake: Intake
    journal: Journal
    messages: MessageBar

    def copy_settings(self) -> None:
        """Put the settings in force on the clipboard, as every tool reads them."""
        self.put_settings(write_parameters(self.session.recipe))

    def put_settings(self, text: str) -> None:
        """Put settings on the clipboard and say so."""
        QGuiApplication.clipboard().setText(text)
        self.session.messages.info(self.tr("The settings were copied as text."))

    def paste(self) -> None:
        """Take over the settings on the clipboard: a picture, its file, or a text."""
        self.intake.take(QGuiApplication.clipboard().mimeData())

    def search_history(self) -> None:
        """Go to the search field of the history."""
        self.docks["history-dock"].show()
        self.docks["history-dock"].raise_()
        self.history.focus_search()

    def show_history_view(self, view: str) -> None:
        """Give the history the height that its view needs."""
        height = TREE_HEIGHT if view == "tree" else STRIP_HEIGHT
        self.resizeDocks([self.docks["history-dock"]], [height], Qt.Orientation.Vertical)

    def say_deleted(self, numbers: tuple[int, ...], name: str) -> None:
        """Say that runs were deleted, with the way back."""
        one = self.tr("The run was deleted.")
        self.messages.post(
            one if len(numbers) == 1 else self.tr("{0} runs were deleted.").format(len(numbers)),
            advice=self.tr("It goes for good after seven days."), action=self.tr("Undo"),
            on_action=lambda: self._bring_back(numbers, name),
        )  # fmt: skip

    def _bring_back(self, numbers: tuple[int, ...], name: str) -> None:
        if self.session.undo_name == name:
            self.session.undo()
        else:
            self.library.bring_back(numbers)

    def resume(self, left: Left, usual: Moment) -> None:
        """Go on after the program ended unexpectedly, and say so.

        Args:
            left: What it left; its settings are in force already.
            usual: How everything would be otherwise.
        """
        self.journal.take_over(left)
        if left.run is not None:
            self.library.resume(left.run, left.position, left.moment.image)
        self.messages.post(
            self.tr("The program ended unexpectedly; your settings are back as they were."), kind="warning",
            advice=self.tr("All runs are in the history."), action=self.tr("Start afresh"),
            on_action=lambda: self._start_afresh(usual),
        )  # fmt: skip

    def _start_afresh(self, usual: Moment) -> None:
        fields = ("recipe", "seed_is_random", "seed_locked", "live", "channel", "look", "walk")
        self.session.change(self.tr("Start afresh"), **{name: getattr(usual, name) for name in fields})
