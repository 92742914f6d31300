"""The page of all shortcuts, made from the tables of actions and of the keys inside controls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.section_label import SectionLabel
from diffstudio.window.actions import MENUS, Entry
from diffstudio.window.inner_keys import INNER_KEYS

_COLUMNS = 3
_LARGEST = QSize(1240, 760)
"""It fits a window of 1280×800; what does not, scrolls."""


class ShortcutsDialog(QDialog):
    """Lists every action that has a key, menu by menu, and the keys that act inside controls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts-dialog")
        self.setWindowTitle(self.tr("All shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        lengths = [0] * _COLUMNS
        for title, rows in _groups():
            shortest = lengths.index(min(lengths))
            columns[shortest].addLayout(self._group(title, rows))
            lengths[shortest] += len(rows) + 2
        row = QHBoxLayout()
        row.setSpacing(30)
        for column in columns:
            column.setSpacing(14)
            column.addStretch(1)
            row.addLayout(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 16)
        inside = QWidget()
        inside.setLayout(row)
        row.setContentsMargins(0, 0, sized_px(8), 0)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setObjectName("shortcuts-scroll")
        scroll.setAccessibleName(self.tr("All shortcuts"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        outer.addWidget(scroll, 1)
        outer.addWidget(buttons)
        wanted = inside.sizeHint() + QSize(sized_px(64), buttons.sizeHint().height() + sized_px(56))
        self.resize(wanted.boundedTo(_LARGEST))

    def _group(self, title: str, rows: Sequence[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.addWidget(SectionLabel(_translated(title)), 0, 0, 1, 2)
        for row, (text, said) in enumerate(rows, 1):
            keys = QLabel(_translated(said))
            keys.setProperty("role", "muted")
            grid.addWidget(QLabel(_translated(text)), row, 0)
            grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid


def _groups() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return titles with rows of (what it does, its keys): the menus, then the controls, the longest first."""
    menus = [(title, [(entry.text, _keys(entry)) for entry in items if entry.keys]) for title, items in MENUS]
    inner = [(title, list(rows)) for title, rows in INNER_KEYS]
    groups = [group for group in (*menus, *inner) if group[1]]
    return sorted(groups, key=lambda group: -len(group[1]))


def _keys(entry: Entry) -> str:
    return " · ".join(QKeySequence(key).toString(_NATIVE) for key in entry.keys)


_NATIVE = QKeySequence.SequenceFormat.NativeText


def _translated(text: str) -> str:
    """The words of a menu without the mark of its mnemonic."""
    return QCoreApplication.translate("MainWindow", text).replace("&", "")
