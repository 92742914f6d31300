"""The log: everything that was said since the start, to be searched, copied and sent as a report."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from diffstudio.qt.icons import icon
from diffstudio.qt.log import LIMIT, Entry, Log
from diffstudio.qt.named import named
from diffstudio.qt.theme import color
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.segmented import Segment, Segmented

_ROLES = {"info": "highlight", "warning": "warning", "error": "danger"}
_RANK = {"info": 0, "warning": 1, "error": 2}
_ENTRY = Qt.ItemDataRole.UserRole
_TIME, _KIND, _TEXT = range(3)


class LogPanel(QWidget):
    """A list of messages, the newest last; those with details open.

    Args:
        log: What is shown.
        parent: As in Qt.

    Signals:
        report_wanted(): *Copy report* was pressed.
    """

    report_wanted = Signal()

    def __init__(self, log: Log, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("log-panel")
        self._log = log
        self._words = {"info": self.tr("Info"), "warning": self.tr("Warning"), "error": self.tr("Error")}
        self._make()
        self._lay_out()
        for entry in log.entries:
            self._add(entry)
        log.added.connect(self._add)
        log.cleared.connect(self._on_cleared)
        self._show_buttons()

    def _make(self) -> None:
        self.search = named(QLineEdit(), "log-search")
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search the log"))
        self.search.setToolTip(self.tr("Show only messages with these words"))
        self.search.textChanged.connect(self._filter)
        self.kinds = Segmented(
            self.tr("Shown messages"),
            [
                Segment("info", self.tr("All"), self.tr("Show every message")),
                Segment("warning", self.tr("Warnings"), self.tr("Show warnings and errors")),
                Segment("error", self.tr("Errors"), self.tr("Show errors only")),
            ],
        )
        self.kinds.picked.connect(self._filter)
        self.list = named(_List(), "log-list")
        self.list.setAccessibleName(self.tr("Log"))
        self.list.setToolTip(self.tr("Right opens the details of a message, Ctrl+C copies it"))
        self.list.setHeaderLabels([self.tr("Time"), self.tr("Kind"), self.tr("Message")])
        self.list.copy_wanted.connect(self.copy)
        self.list.itemSelectionChanged.connect(self._show_buttons)
        self.copy_button = self._button("log-copy", self.tr("Copy"), self.tr("Copy what is selected, or all of it"))
        self.copy_button.clicked.connect(self.copy)
        self.clear_button = self._button("log-clear", self.tr("Clear"), self.tr("Forget all messages"))
        self.clear_button.clicked.connect(self._log.clear)
        self.report_button = self._button(
            "log-report", self.tr("Copy report"),
            self.tr("Copy versions, device, settings and the last messages, for someone who helps"),
        )  # fmt: skip
        self.report_button.clicked.connect(self.report_wanted)

    def _button(self, name: str, text: str, tooltip: str) -> QPushButton:
        button = named(QPushButton(text), name)
        button.setToolTip(tooltip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for widget in (self.kinds, self.copy_button, self.clear_button, self.report_button):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 10)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.list, 1)

    # ----------------------------------------------------------------- what shows

    def _add(self, entry: Entry) -> None:
        bar = self.list.verticalScrollBar()
        at_end = bar.value() == bar.maximum()
        if self.list.topLevelItemCount() >= LIMIT:
            self.list.takeTopLevelItem(0)
        item = QTreeWidgetItem([f"{entry.time:%H:%M:%S}", self._words[entry.severity], entry.text])
        item.setIcon(_KIND, icon(entry.severity, _ROLES[entry.severity]))
        item.setToolTip(_TEXT, entry.text)
        item.setData(_TIME, _ENTRY, entry)
        self.list.addTopLevelItem(item)
        if entry.details:
            details = QTreeWidgetItem(["", "", entry.details.rstrip()])
            details.setToolTip(_TEXT, entry.details.rstrip())
            item.addChild(details)
        item.setHidden(not self._wanted(entry))
        if at_end:
            self.list.scrollToBottom()
        self._show_buttons()

    def _on_cleared(self) -> None:
        self.list.clear()
        self._show_buttons()

    def _filter(self) -> None:
        for item in self._items():
            item.setHidden(not self._wanted(item.data(_TIME, _ENTRY)))

    def _wanted(self, entry: Entry) -> bool:
        words = self.search.text().casefold().split()
        text = f"{entry.text} {entry.details}".casefold()
        least = _RANK[self.kinds.current() or "info"]
        return _RANK[entry.severity] >= least and all(word in text for word in words)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _show_buttons(self) -> None:
        some = self.list.topLevelItemCount() > 0
        self.copy_button.setEnabled(some)
        self.clear_button.setEnabled(some)

    # ------------------------------------------------------------------ copying

    def copy(self) -> None:
        """Put what is selected, or everything that is shown, on the clipboard."""
        chosen = [item for item in self._items() if item.isSelected() or self._details_selected(item)]
        shown = chosen or [item for item in self._items() if not item.isHidden()]
        QGuiApplication.clipboard().setText("\n".join(self._text(item.data(_TIME, _ENTRY)) for item in shown))

    def _details_selected(self, item: QTreeWidgetItem) -> bool:
        details = item.child(0)
        return details is not None and details.isSelected()

    def _text(self, entry: Entry) -> str:
        line = f"{entry.time:%H:%M:%S} {self._words[entry.severity]}: {entry.text}"
        return f"{line}\n{entry.details.rstrip()}" if entry.details else line


class _List(QTreeWidget):
    """The messages; Ctrl+C is its own while it has the keyboard."""

    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)
        self.header().setSectionsMovable(False)
        self.setTreePosition(_TEXT)
        self.setTabKeyNavigation(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, or a word while there are none."""
        super().paintEvent(event)
        count = self.topLevelItemCount()
        if any(not item.isHidden() for item in map(self.topLevelItem, range(count)) if item is not None):
            return
        text = self.tr("Nothing of this kind was said.") if count else self.tr("Nothing was said yet.")
        painter = QPainter(self.viewport())
        painter.setPen(color("text_muted"))
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def minimumSizeHint(self) -> QSize:
        """Return room for two lines: a low window must not grow because the log is there."""
        return QSize(super().minimumSizeHint().width(), sized_px(52))

    def event(self, event: QEvent) -> bool:
        """Claim the key that copies."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.matches(QKeySequence.StandardKey.Copy):  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with the usual key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)
