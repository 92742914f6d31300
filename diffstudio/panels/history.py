"""Every run and branch that was made: found, brought back, starred, named, deleted."""

from __future__ import annotations

import time

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from diffstudio.engine.parameters import number
from diffstudio.errors import UserError
from diffstudio.qt.history_requests import Card
from diffstudio.qt.icons import icon
from diffstudio.qt.library import Library
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.translation import local, said
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.run_layout import RunTile
from diffstudio.widgets.run_strip import RunStrip
from diffstudio.widgets.run_tree import RunTree
from diffstudio.widgets.run_view import RunView
from diffstudio.widgets.segmented import Segment, Segmented

SEARCH_DELAY_MS = 200
"""Typing rests this long before the history is searched."""


class HistoryPanel(QWidget):
    """The runs as a strip or as families; a click brings settings and run back.

    Args:
        session: What the window is about.
        library: Its history.
        parent: As in Qt.

    Signals:
        deleted(object, str): These numbers were deleted; what undo calls it.
        view_changed(str): Another view was chosen: "strip" or "tree".
    """

    deleted = Signal(object, str)
    view_changed = Signal(str)

    def __init__(self, session: Session, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history-panel")
        self.session = session
        self.library = library
        self._ready = False
        self._tiles: dict[int, tuple[Card, bool, RunTile]] = {}
        self._typed = QTimer(self, singleShot=True, interval=SEARCH_DELAY_MS)
        self._make()
        self._lay_out()
        self._connect()
        self._show_list()

    # --------------------------------------------------------------- making

    def _make(self) -> None:
        self.strip = RunStrip(self.tr("History"), self.library.picture)
        self.tree = RunTree(self.tr("Tree of runs"), self.library.picture)
        self.search = named(QLineEdit(), "history-search")
        self.search.setAccessibleName(self.tr("Search the history"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setToolTip(
            self.tr("Only the runs in whose settings or titles all these words stand, e.g. “rose heun” (Ctrl+F)")
        )
        self.starred = named(
            IconButton("star", self.tr("Starred only"), self.tr("Show only the runs with a star"), checkable=True),
            "history-starred",
        )
        self.views = Segmented(
            self.tr("View of the history"),
            [
                Segment("strip", self.tr("Strip"), self.tr("All runs in a row, newest first")),
                Segment("tree", self.tr("Tree"), self.tr("Branches beneath the run that they came from")),
            ],
        )
        self.views.set_current("strip")
        self.tools = named(QWidget(), "history-tools")
        self.empty = named(QWidget(), "history-empty")
        self.empty_text = named(QLabel(), "history-empty-text")
        self.empty_text.setProperty("role", "muted")
        self.empty_button = named(QPushButton(), "history-empty-action")

    def _lay_out(self) -> None:
        tools = QHBoxLayout(self.tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(6)
        self.search.setFixedWidth(220)
        for widget in (self.search, self.starred, self.views):
            tools.addWidget(widget)
        row = QHBoxLayout(self.empty)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.empty_text)
        row.addWidget(self.empty_button)
        row.addStretch(1)
        self.stack = named(QStackedWidget(), "history-views")
        for page in (self.strip, self.tree, self.empty):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 6)
        column.addWidget(self.stack)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._typed.start())
        self._typed.timeout.connect(self._search)
        self.starred.toggled.connect(self._on_starred_toggled)
        self.views.picked.connect(self._on_view_picked)
        self.empty_button.clicked.connect(self._on_empty_clicked)
        for view in (self.strip, self.tree):
            view.picked.connect(self.library.restore)
            view.star_pressed.connect(self.toggle_star)
            view.delete_pressed.connect(self.delete)
            view.rename_pressed.connect(self.rename)
            view.menu_requested.connect(self._show_menu)
            view.shown_changed.connect(self.library.want)
            view.end_reached.connect(self.library.load_more)
        self.library.listed.connect(self._show_list)
        self.library.thumbnails_ready.connect(lambda: self._view().viewport().update())
        self.library.current_changed.connect(self._on_current_changed)

    def begin(self) -> None:
        """Ask for the runs; called once the window is on the screen."""
        if not self._ready:
            self._ready = True
            self._search()

    # -------------------------------------------------------- what was done

    def toggle_star(self, numbers: tuple[int, ...]) -> None:
        """Give these runs a star; take it away when all of them have one."""
        cards = [card for card in map(self.library.card, numbers) if card is not None]
        self.library.star(numbers, not all(card.mark.starred for card in cards))

    def delete(self, numbers: tuple[int, ...]) -> None:
        """Hide these runs."""
        if numbers:
            name = self.library.delete(numbers)
            self.deleted.emit(numbers, name)

    def rename(self, number: int) -> None:
        """Ask for a title."""
        card = self.library.card(number)
        if card is None:
            return
        dialog = named(QInputDialog(self), "rename-dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Rename run"))
        dialog.setLabelText(self.tr("Title of this run; nothing for none:"))
        dialog.setTextValue(card.mark.title)
        dialog.textValueSelected.connect(lambda title: self.library.rename(number, title))
        dialog.open()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_view(self, view: str) -> None:
        """Show the "strip" or the "tree"."""
        self.views.set_current(view)
        self._show_list()
        self.view_changed.emit(view)

    def _on_view_picked(self, view: str) -> None:
        self.show_view(view)

    def _on_starred_toggled(self, on: bool) -> None:
        self.starred.set_icon("star-filled" if on else "star")
        self._search()

    def _on_empty_clicked(self) -> None:
        if not self.library.filtered:
            self.session.generate()
            return
        self.search.clear()
        self.starred.setChecked(False)
        self._search()

    def _search(self) -> None:
        self._typed.stop()
        try:
            self.library.search(self.search.text(), starred=self.starred.isChecked())
        except UserError as error:
            self.session.messages.error(error)

    def _show_menu(self, key: int, place: QPoint) -> None:
        menu = self.menu_for(key)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def menu_for(self, key: int) -> QMenu:
        """Return what can be done with a run."""
        library, card, chosen = self.library, self.library.card(key), self._view().chosen()
        menu = named(QMenu(self), "history-menu")
        menu.addAction(icon("play"), self.tr("Restore settings and run"), lambda: library.restore(key))
        menu.addAction(self.tr("Restore settings only"), lambda: library.restore_settings(key))
        menu.addSeparator()
        starred = card is not None and card.mark.starred
        word = self.tr("Take the star away") if starred else self.tr("Star")
        star = menu.addAction(icon("star-filled" if starred else "star"), word, lambda: self.toggle_star(chosen))
        star.setShortcut(QKeySequence("S"))
        rename = menu.addAction(self.tr("Rename …"), lambda: self.rename(key))
        rename.setShortcut(QKeySequence("F2"))
        other = "strip" if self.views.current() == "tree" else "tree"
        text = self.tr("Show branches") if other == "tree" else self.tr("Show in the row of all runs")
        menu.addAction(icon("branch"), text, lambda: self._show_in(other, key))
        menu.addAction(icon("copy"), self.tr("Copy settings"), lambda: library.copy_settings(key))
        menu.addSeparator()
        text = self.tr("Delete") if len(chosen) < 2 else self.tr("Delete {0} runs").format(len(chosen))
        delete = menu.addAction(text, lambda: self.delete(chosen))
        delete.setShortcut(QKeySequence("Del"))
        return menu

    def _show_in(self, view: str, key: int) -> None:
        self.show_view(view)
        self._view().set_current(key)

    # ------------------------------------------------------------ what shows

    def _view(self) -> RunView:
        return self.tree if self.views.current() == "tree" else self.strip

    def _show_list(self) -> None:
        cards = self.library.cards()
        view = self._view()
        if not cards:
            self._show_empty()
            return
        tiles = [self._tile(card) for card in cards]
        if view is self.tree:
            tiles += [self._tile(card, faint=True) for card in self.library.kin()]
        view.set_tiles(tiles)
        view.set_looked_at(self.library.current)
        self.stack.setCurrentWidget(view)

    def _show_empty(self) -> None:
        filtered = self.library.filtered
        if not self.library.known:
            self.empty_text.setText(self.tr("Looking for earlier runs …"))
        elif filtered:
            self.empty_text.setText(self.tr("No run of the history is like that."))
        else:
            self.empty_text.setText(self.tr("Every run you make is kept here, with all its settings."))
        self.empty_button.setText(self.tr("Show all runs") if filtered else self.tr("Generate"))
        self.empty_button.setVisible(self.library.known)
        self.strip.set_tiles(())
        self.tree.set_tiles(())
        self.stack.setCurrentWidget(self.empty)

    def _on_current_changed(self, current: object) -> None:
        self._view().set_looked_at(current if isinstance(current, int) else None)

    def _tile(self, card: Card, *, faint: bool = False) -> RunTile:
        """Return how a run is shown; of ten thousand only those are described that have changed."""
        kept = self._tiles.get(card.number)
        if kept is None or kept[0] is not card or kept[1] != faint:
            kept = self._tiles[card.number] = (card, faint, self._described(card, faint))
        return kept[2]

    def _described(self, card: Card, faint: bool) -> RunTile:
        recipe = card.recipe
        subject = said(recipe.label.capitalize()) if recipe.label else self.tr("Any")
        if recipe.label is None and not card.mark.title and self._labelless(recipe.model):
            subject = recipe.model
        caption = card.mark.title or f"{subject} · {recipe.seed}"
        if card.branch_step is None:
            second = f"{recipe.sampler} · {recipe.steps}"
        else:
            second = self.tr("from step {0}").format(card.branch_step)
        return RunTile(
            card.number, caption, card.mark.title or subject, second, self._about(card, subject), card.outcome,
            card.mark.starred, card.branch_step, card.parent, faint,
        )  # fmt: skip

    def _labelless(self, model: str) -> bool:
        known = self.session.model
        return known is not None and known.name == model and not known.labels

    def _about(self, card: Card, subject: str) -> str:
        recipe = card.recipe
        parts = [subject, recipe.model, recipe.sampler, self.tr("{0} steps").format(recipe.steps)]
        if recipe.guidance != 1:
            parts.append(self.tr("guidance {0}").format(local(number(recipe.guidance))))
        parts.append(self.tr("seed {0}").format(recipe.seed))
        if recipe.count > 1:
            parts.append(self.tr("{0} pictures").format(recipe.count))
        lines = [" · ".join(parts)]
        if card.mark.title:
            lines.insert(0, card.mark.title)
        if card.branch_step is not None:
            lines.append(self.tr("Branch from step {0}").format(card.branch_step))
        lines.append(f"{time.strftime('%Y-%m-%d %H:%M', time.localtime(card.began))} · {self._outcome(card)}")
        return "\n".join(lines)

    def _outcome(self, card: Card) -> str:
        if card.outcome == "failed":
            return said(card.sentence) or self.tr("failed")
        return {
            "running": self.tr("in progress"),
            "done": local(self.tr("finished in {0:.1f} s").format(card.seconds or 0.0)),
            "stopped": self.tr("stopped after {0} of {1} steps").format(card.made, card.recipe.steps),
        }.get(card.outcome, self.tr("interrupted: the program ended before it"))
