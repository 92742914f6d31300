"""A combo box whose items have keys, and which the wheel cannot change by accident."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from diffstudio.widgets.painting import claim_keys

__all__ = ["ComboBox"]


class ComboBox(QComboBox):
    """A list to choose one thing from.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        picked(object): The key of what the user chose; not sent for `set_current_key`.
    """

    picked = Signal(object)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("combo_box")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(self._on_activated)

    def set_items(self, items: Sequence[tuple[object, str, str]]) -> None:
        """Replace the items, each (key, text, tooltip); the current key stays if it is still there."""
        kept = self.current_key()
        with QSignalBlocker(self):
            self.clear()
            for key, text, tooltip in items:
                self.addItem(text, key)
                self.setItemData(self.count() - 1, tooltip or None, Qt.ItemDataRole.ToolTipRole)
        self.set_current_key(kept)
        if self.currentIndex() < 0 and self.count():
            self.set_current_key(self.itemData(0))

    def current_key(self) -> object:
        """Return the key of the current item, None without one."""
        return self.currentData()

    def set_current_key(self, key: object) -> None:
        """Show the item of that key, without a signal; an unknown key changes nothing."""
        for index in range(self.count()):
            if self.itemData(index) == key:
                with QSignalBlocker(self):
                    self.setCurrentIndex(index)
                self.update()
                return

    def set_text(self, key: object, text: str) -> None:
        """Call the item of that key something else; an unknown key changes nothing."""
        for index in range(self.count()):
            if self.itemData(index) == key:
                self.setItemText(index, text)

    def set_item_enabled(self, key: object, enabled: bool) -> None:
        """Let the item of that key be chosen, or only be seen; an unknown key changes nothing."""
        model = self.model()
        for index in range(self.count()):
            if self.itemData(index) == key and isinstance(model, QStandardItemModel):
                model.item(index).setEnabled(enabled)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that choose, for a list that has the keyboard."""
        keys = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Space}
        return claim_keys(event, keys) or super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only with the keyboard focus: a panel that is scrolled must not change its settings."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_activated(self, index: int) -> None:
        self.picked.emit(self.itemData(index))
