"""Which of several views of the same thing is shown: a segmented control that becomes a list when narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from diffstudio.widgets import rich_text
from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.segmented import Segment, Segmented

__all__ = ["ChannelBar"]


class ChannelBar(QWidget):
    """Chooses a channel by a click, in a list where there is no room, or by the keys 1 to 9.

    Args:
        name: Its accessible name.
        channels: The choices, in order.
        shortcuts: Whether the digits choose from anywhere in the window; a text field keeps its digits.
        parent: As in Qt.

    Signals:
        channel_changed(str): The key of the channel that the user chose.
    """

    channel_changed = Signal(str)

    def __init__(
        self,
        name: str,
        channels: Sequence[Segment] = (),
        *,
        shortcuts: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("channel_bar")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._channels: list[Segment] = []
        self._digits = [self._digit(number) for number in range(1, 10)] if shortcuts else []
        self._segmented = Segmented(name, parent=self)
        self._list = ComboBox(name, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._segmented)
        row.addWidget(self._list)
        row.addStretch(1)
        self._segmented.picked.connect(self._on_segment_picked)
        self._list.picked.connect(self._on_item_picked)
        self.set_channels(channels)

    def set_channels(self, channels: Sequence[Segment]) -> None:
        """Replace the channels; the current one stays if it is still there."""
        self._channels = list(channels)
        numbered = [self._numbered(at, channel) for at, channel in enumerate(channels)]
        self._segmented.set_segments(numbered)
        self._list.set_items([(c.key, rich_text.plain(c.label), c.tooltip) for c in numbered])
        for channel in channels:
            self._allow_item(channel.key, channel.enabled, channel.reason)
        for at, digit in enumerate(self._digits):
            digit.setEnabled(at < len(self._channels))
        self.set_current(self.current() or "")
        self._choose_form()

    def current(self) -> str | None:
        """Return the key of the current channel, None without channels."""
        return self._segmented.current()

    def set_current(self, key: str) -> None:
        """Show a channel as chosen, without a signal."""
        self._segmented.set_current(key)
        self._list.set_current_key(self._segmented.current())

    def set_channel_enabled(self, key: str, enabled: bool, reason: str = "") -> None:
        """Allow or forbid a channel; `reason` says why in its tooltip.

        Raises:
            KeyError: If there is no channel of that key.
        """
        self._segmented.set_segment_enabled(key, enabled, reason)
        self._allow_item(key, enabled, reason)

    def is_list(self) -> bool:
        """Return whether there is so little room that a list is shown."""
        return not self._list.isHidden()

    def sizeHint(self) -> QSize:
        """Return the room in which all labels are whole."""
        return QSize(self._segmented.natural_width(), self._segmented.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room of the list."""
        return QSize(sized_px(120), self._segmented.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between segments and list."""
        super().resizeEvent(event)
        self._choose_form()

    def _choose_form(self) -> None:
        narrow = self.width() < self._segmented.natural_width(tight=True)
        self._list.setVisible(narrow)
        self._segmented.setVisible(not narrow)
        self._segmented.setMaximumWidth(max(1, self._segmented.natural_width()))

    def _numbered(self, at: int, channel: Segment) -> Segment:
        if at >= len(self._digits):
            return channel
        tooltip = f"{channel.tooltip or rich_text.plain(channel.label)} ({at + 1})"
        return Segment(channel.key, channel.label, tooltip, channel.enabled, channel.reason)

    def _digit(self, number: int) -> QShortcut:
        shortcut = QShortcut(QKeySequence(str(number)), self)
        shortcut.activated.connect(self._on_digit)
        return shortcut

    def _on_digit(self) -> None:
        sender = self.sender()
        if isinstance(sender, QShortcut) and sender in self._digits:
            self._choose(self._channels[self._digits.index(sender)].key)

    def _choose(self, key: str) -> None:
        item = self._list.findData(key)
        if key != self.current() and self._item_enabled(item):
            self.set_current(key)
            self.channel_changed.emit(key)

    def _on_segment_picked(self, key: str) -> None:
        self._list.set_current_key(key)
        self.channel_changed.emit(key)

    def _on_item_picked(self, key: object) -> None:
        if isinstance(key, str) and key != self._segmented.current():
            self._segmented.set_current(key)
            self.channel_changed.emit(key)

    def _allow_item(self, key: str, enabled: bool, reason: str) -> None:
        model = self._list.model()
        if isinstance(model, QStandardItemModel):
            item = model.item(self._list.findData(key))
            item.setEnabled(enabled)
            if not enabled and reason:
                item.setToolTip(reason)

    def _item_enabled(self, index: int) -> bool:
        model = self._list.model()
        return isinstance(model, QStandardItemModel) and model.item(index).isEnabled()
