"""Rows of label and editor whose columns line up, over several groups if wanted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from diffstudio.widgets.error_label import ErrorLabel
from diffstudio.widgets.painting import sized_px

__all__ = ["FormGrid", "FormRow"]

_LINE = 29.0


class FormRow(QWidget):
    """A label, an editor, and a line for what is wrong.

    Args:
        label: The name of the setting; also the accessible name of an editor that has none.
        editor: The control.
        tooltip: What the setting does, shown over label and editor.
        parent: As in Qt.

    Signals:
        label_changed(): The label is another, so columns have to be lined up again.
    """

    label_changed = Signal()

    def __init__(
        self, label: str, editor: QWidget, *, tooltip: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("form_row")
        self.editor = editor
        self._label = QLabel(label, self)
        self._label.setObjectName("form_label")
        self._label.setBuddy(editor)
        self._error = ErrorLabel("form_error", self)
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sized_px(10))
        self._grid.setVerticalSpacing(sized_px(2))
        self._label.setFixedHeight(sized_px(_LINE))
        self._grid.addWidget(self._label, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(editor, 0, 1)
        self._grid.addWidget(self._error, 1, 1)
        self._grid.setRowMinimumHeight(0, sized_px(_LINE))
        self._grid.setColumnStretch(1, 1)
        self.setToolTip(tooltip)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the label beside the editor's middle, or beside the first line of one that has several."""
        super().showEvent(event)
        line, asked = sized_px(_LINE), self.editor.sizeHint().height()
        self._label.setFixedHeight(asked if line < asked < 2 * line else line)

    def label(self) -> str:
        """Return the name of the setting."""
        return self._label.text()

    def set_label(self, label: str) -> None:
        """Rename the setting."""
        if self.editor.accessibleName() == self._label.text():
            self.editor.setAccessibleName(label)
        self._label.setText(label)
        self.label_changed.emit()

    def label_width_hint(self) -> int:
        """Return the width that the label asks for, in pixels."""
        return self._label.sizeHint().width()

    def set_label_width(self, pixels: int) -> None:
        """Give the label column a width."""
        self._label.setFixedWidth(pixels)

    def error(self) -> str | None:
        """Return what is wrong, None when nothing is."""
        return self._error.text() or None

    def set_error(self, text: str | None) -> None:
        """Say under the row what is wrong with its value, or take that away."""
        self._error.say(text)


class FormGrid(QWidget):
    """A column of rows with one width of labels.

    Args:
        parent: As in Qt.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form_grid")
        self._rows: list[FormRow] = []
        self._peers: list[FormGrid] = [self]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sized_px(7))

    def add_row(self, label: str, widget: QWidget, tooltip: str = "") -> FormRow:
        """Add any control with a label before it."""
        return self.add(FormRow(label, widget, tooltip=tooltip))

    def add(self, row: FormRow) -> FormRow:
        """Add a row that is ready made."""
        self._rows.append(row)
        self._column.addWidget(row)
        row.label_changed.connect(self._align)
        self._align()
        return row

    def add_widget(self, widget: QWidget) -> None:
        """Add something over the whole width."""
        self._column.addWidget(widget)

    def set_row_visible(self, row: FormRow, visible: bool) -> None:
        """Show or hide a row."""
        row.setVisible(visible)
        self._align()

    def align_with(self, *others: FormGrid) -> None:
        """Share the width of labels with other grids."""
        group = list({id(grid): grid for each in (self, *others) for grid in each._peers}.values())
        for grid in group:
            grid._peers = group
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        """Line up again when the font or the style changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._align()

    def _align(self) -> None:
        rows = [row for grid in self._peers for row in grid._rows if not row.isHidden()]
        width = max((row.label_width_hint() for row in rows), default=0)
        for row in rows:
            row.set_label_width(width)

