"""The page of all shortcuts, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from diffstudio.widgets.section_label import SectionLabel
from diffstudio.window.actions import MENUS, Entry

_COLUMNS = 3


class ShortcutsDialog(QDialog):
    """Lists every action that has a key, menu by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts-dialog")
        self.setWindowTitle(self.tr("All shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        lengths = [0] * _COLUMNS
        for title, items in MENUS:
            entries = [entry for entry in items if entry.keys]
            if entries:
                shortest = lengths.index(min(lengths))
                columns[shortest].addLayout(self._group(title, entries))
                lengths[shortest] += len(entries) + 2
        row = QHBoxLayout()
        row.setSpacing(36)
        for column in columns:
            column.setSpacing(14)
            column.addStretch(1)
            row.addLayout(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        outer.addLayout(row)
        outer.addWidget(buttons)

    def _group(self, title: str, entries: list[Entry]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        grid.addWidget(SectionLabel(_translated(title)), 0, 0, 1, 2)
        for row, entry in enumerate(entries, 1):
            keys = QLabel(" · ".join(QKeySequence(key).toString(_NATIVE) for key in entry.keys))
            keys.setProperty("role", "muted")
            grid.addWidget(QLabel(_translated(entry.text)), row, 0)
            grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid


_NATIVE = QKeySequence.SequenceFormat.NativeText


def _translated(text: str) -> str:
    """The words of a menu without the mark of its mnemonic."""
    return QCoreApplication.translate("MainWindow", text).replace("&", "")
