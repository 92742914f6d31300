"""The dialog of preferences: each applies at once, and what makes no sense is said at its control.

The dialog only asks; what a preference does is `commands_shell`'s matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from diffstudio.engine import naming, places
from diffstudio.engine.recipe import Recipe
from diffstudio.qt.named import named
from diffstudio.qt.preferences import DRAFT_STEPS, SCALES, Preferences
from diffstudio.qt.translation import said
from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.form_grid import FormGrid
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.scrolling import scrolling
from diffstudio.widgets.section_label import SectionLabel
from diffstudio.widgets.segmented import Segment, Segmented
from diffstudio.widgets.slider_row import SliderRow

_MEMORIES = (128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
RESTORED = ("theme", "scale", "language", "pictures_folder", "name_pattern", "escape_stops", "draft_steps", "memory_mb")
"""What *Restore defaults* puts back."""


class PreferencesDialog(QDialog):
    """Shows preferences and asks for others.

    Args:
        preferences: As they are.
        started: As they were when the program started: scale and language in force.
        recipe: What the example of a file name is made from.
        offered: Actions that are offered as buttons, such as the tour.
        parent: As in Qt.

    Signals:
        changed(dict): Preferences by name that are wanted instead.
        folder_typed(str): A folder for pictures, still to be looked at; "" for that of the system.
        reset_wanted(): Everything is to be as on a first start.
    """

    changed = Signal(dict)
    folder_typed = Signal(str)
    reset_wanted = Signal()

    def __init__(
        self,
        preferences: Preferences,
        started: Preferences,
        recipe: Recipe,
        offered: Sequence[QAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preferences-dialog")
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._started = started
        self._recipe = recipe
        self._offered = offered
        self._make_look()
        self._make_files()
        self._make_runs()
        self._lay_out()
        self.show_preferences(preferences)
        self.theme.setFocus()

    # ------------------------------------------------------------------ making

    def _make_look(self) -> None:
        self.theme = Segmented(
            self.tr("Theme"),
            [
                Segment("dark", self.tr("Dark"), self.tr("Light text on a dark ground")),
                Segment("light", self.tr("Light"), self.tr("Dark text on a light ground")),
                Segment("system", self.tr("System"), self.tr("Follow the desktop")),
            ],
        )
        self.theme.picked.connect(lambda key: self.changed.emit({"theme": key}))
        self.scale = named(ComboBox(self.tr("Scale")), "scale")
        self.scale.set_items([(percent, f"{percent} %", "") for percent in SCALES])
        self.scale.picked.connect(lambda key: self.changed.emit({"scale": key}))
        self.language = named(ComboBox(self.tr("Language")), "language")
        self.language.set_items(
            [("system", self.tr("System"), ""), ("en", "English", ""), ("de", "Deutsch", "")]  # in their own words
        )
        self.language.picked.connect(lambda key: self.changed.emit({"language": key}))
        self.later = named(QLabel(self.tr("Scale and language change at the next start."), wordWrap=True), "later")
        self.later.setProperty("role", "muted")

    def _make_files(self) -> None:
        self.folder = named(QLineEdit(), "pictures-folder")
        self.folder.setPlaceholderText(str(places.pictures()))
        self.folder.editingFinished.connect(lambda: self.folder_typed.emit(self.folder.text()))
        self.browse = IconButton("folder", self.tr("Choose a folder"), outlined=True)
        self.browse.clicked.connect(self._on_browse)
        self.pattern = named(QLineEdit(), "name-pattern")
        self.pattern.textEdited.connect(lambda _text: self._show_example())
        self.pattern.editingFinished.connect(self._on_pattern)
        self.example = named(QLabel(wordWrap=True), "example")
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        self.tokens = named(QLabel(" ".join(f"[{name}]" for name in naming.TOKENS), wordWrap=True), "tokens")
        self.tokens.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tokens.setToolTip("\n".join(f"[{name}]: {said(text)}" for name, text in naming.TOKENS.items()))
        self.tokens.setAccessibleName(self.tr("Words that are filled in"))
        for label in (self.example, self.tokens):
            label.setProperty("role", "muted")

    def _make_runs(self) -> None:
        self.escape = named(QCheckBox(self.tr("Esc stops a run")), "escape-stops")
        self.escape.setToolTip(self.tr("Without it only the Stop button and the menu do"))
        self.escape.toggled.connect(lambda on: self.changed.emit({"escape_stops": on}))
        self.draft = SliderRow(
            self.tr("Steps of a draft"), minimum=DRAFT_STEPS[0], maximum=20, default=10, integer=True,
            hard_maximum=DRAFT_STEPS[1],
            tooltip=self.tr("How finely Live shows a picture while a control moves: more is better and slower."),
        )  # fmt: skip
        self.draft.setObjectName("draft-steps")
        self.draft.committed.connect(lambda value: self.changed.emit({"draft_steps": int(value)}))
        self.memory = named(ComboBox(self.tr("Memory for runs")), "memory")
        self.memory.set_items([(megabytes, _size_text(megabytes), "") for megabytes in _MEMORIES])
        self.memory.picked.connect(lambda key: self.changed.emit({"memory_mb": key}))

    def _lay_out(self) -> None:
        look, files, runs = FormGrid(), FormGrid(), FormGrid()
        look.add_row(self.tr("Theme"), self.theme, self.tr("The colours of the window."))
        look.add_row(
            self.tr("Scale"), self.scale, self.tr("The size of everything, in percent of what the desktop asks for.")
        )
        look.add_row(self.tr("Language"), self.language, self.tr("The language of the window."))
        look.add_widget(self.later)
        chooser = QWidget()
        row = QHBoxLayout(chooser)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        chooser.setFocusProxy(self.folder)
        self.folder.setAccessibleName(self.tr("Picture folder"))
        self._folder_row = files.add_row(self.tr("Picture folder"), chooser, self.tr("Where Save puts pictures."))
        self._pattern_row = files.add_row(
            self.tr("File names"), self.pattern, self.tr("What pictures are called; words in brackets are filled in.")
        )
        files.add_widget(self.example)
        files.add_widget(self.tokens)
        runs.add_widget(self.escape)
        runs.add(self.draft)
        runs.add_row(
            self.tr("Memory for runs"), self.memory,
            self.tr("How much memory the steps of all runs may take; beyond it the oldest go to the disk."),
        )  # fmt: skip
        look.align_with(files, runs)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 18, 24, 12)
        column.setSpacing(10)
        for title, grid in ((self.tr("Look"), look), (self.tr("Files"), files), (self.tr("Runs"), runs)):
            column.addWidget(SectionLabel(title))
            column.addWidget(grid)
            column.addSpacing(8)
        column.addStretch(1)
        scroll = scrolling(inside, "preferences-scroll")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addLayout(self._buttons())
        width = max(sized_px(560), inside.sizeHint().width())
        self.resize(width, column.heightForWidth(width) + sized_px(84))

    def _buttons(self) -> QHBoxLayout:
        self.restore = named(QPushButton(self.tr("Restore defaults")), "restore-defaults")
        self.restore.setToolTip(self.tr("Put everything on this page back"))
        self.restore.clicked.connect(self._on_restore)
        self.reset = named(QPushButton(self.tr("Reset everything …")), "reset-everything")
        self.reset.setToolTip(self.tr("Forget preferences, settings and where panels stand, as on a first start"))
        self.reset.clicked.connect(self.reset_wanted)
        close = named(QPushButton(self.tr("Close")), "close-preferences")
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 16)
        row.setSpacing(8)
        for button in (self.restore, self.reset, close):
            button.setAutoDefault(False)  # Enter in a field is about the field
            row.addWidget(button)
        for at, action in enumerate(self._offered):
            button = named(QPushButton(action.text().replace("&", "")), f"offer-{action.objectName()}")
            button.setAutoDefault(False)
            button.clicked.connect(action.trigger)
            row.insertWidget(2 + at, button)
        row.insertStretch(2 + len(self._offered), 1)
        return row

    # ------------------------------------------------------------------ showing

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is in force now; no signal comes of it."""
        self.theme.set_current(preferences.theme)
        self.scale.set_current_key(preferences.scale)
        self.language.set_current_key(preferences.language)
        started = self._started
        self.later.setVisible((preferences.scale, preferences.language) != (started.scale, started.language))
        if not self.folder.hasFocus() or not self.folder.isModified():
            self.folder.setText(preferences.pictures_folder)
            self._folder_row.set_error(None)
        if not self.pattern.isModified():
            self.pattern.setText(preferences.name_pattern)
        self.escape.blockSignals(True)
        self.escape.setChecked(preferences.escape_stops)
        self.escape.blockSignals(False)
        self.draft.set_value(preferences.draft_steps)
        if self.memory.findData(preferences.memory_mb) < 0:
            self.memory.addItem(_size_text(preferences.memory_mb), preferences.memory_mb)
        self.memory.set_current_key(preferences.memory_mb)
        self._show_example()

    def set_folder_problem(self, problem: str) -> None:
        """Say at the folder why it cannot be used; "" takes that away."""
        self._folder_row.set_error(said(problem) or None)
        self._mark(self.folder, bool(problem))

    def _show_example(self) -> None:
        problem = naming.problem(self.pattern.text())
        self._pattern_row.set_error(said(problem) or None)
        self._mark(self.pattern, bool(problem))
        self.example.setVisible(not problem)
        if not problem:
            self.example.setText(self.tr("Example: {0}").format(naming.example(self.pattern.text(), self._recipe)))

    def _mark(self, field: QLineEdit, invalid: bool) -> None:
        field.setProperty("invalid", invalid)
        field.style().unpolish(field)
        field.style().polish(field)

    # ----------------------------------------------------------------- what was done

    def _on_pattern(self) -> None:
        if not naming.problem(self.pattern.text()):
            self.pattern.setModified(False)
            self.changed.emit({"name_pattern": self.pattern.text()})

    def _on_browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Picture folder"), self.folder.text() or str(places.pictures()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()

    def _on_folder_chosen(self, folder: str) -> None:
        self.folder.setText(folder)
        self.folder_typed.emit(folder)

    def _on_restore(self) -> None:
        defaults = Preferences()
        for field in (self.folder, self.pattern):
            field.setModified(False)
        self.set_folder_problem("")
        wanted: dict[str, Any] = {name: getattr(defaults, name) for name in RESTORED}
        self.changed.emit(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; Enter is the field's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)


def _size_text(megabytes: int) -> str:
    return f"{megabytes} MB" if megabytes % 1024 else f"{megabytes // 1024} GB"
