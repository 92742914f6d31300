"""Where the program says that something happened, without getting in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from diffstudio.widgets.message_line import Kind, MessageLine, Notice
from diffstudio.widgets.painting import sized_px

__all__ = ["MessageBar"]

_SECONDS: dict[Kind, float] = {"info": 6.0, "success": 6.0}


@dataclass(slots=True)
class _Shown:
    line: MessageLine
    timer: QTimer | None
    on_action: Callable[[], None] | None


class MessageBar(QWidget):
    """Messages one under the other, the newest first; it takes no room while there are none.

    Infos and successes go by themselves, warnings and errors stay until they are dismissed; the same message
    again only counts. Beyond the limit the oldest goes.

    Args:
        name: Its accessible name.
        limit: How many are shown at once.
        parent: As in Qt.

    Signals:
        dismissed(int): A message is gone; the number that `post` returned.
        details_copied(str): Details were copied to the clipboard.
    """

    dismissed = Signal(int)
    details_copied = Signal(str)

    def __init__(self, name: str = "Messages", *, limit: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._limit = max(1, limit)
        self._next = 1
        self._shown: dict[int, _Shown] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sized_px(6))
        self.hide()

    def post(
        self,
        text: str,
        *,
        kind: Kind = "info",
        advice: str = "",
        details: str = "",
        action: str = "",
        on_action: Callable[[], None] | None = None,
        seconds: float | None = None,
    ) -> int:
        """Show a message.

        Args:
            text: What happened, one sentence.
            kind: ``info``, ``success``, ``warning`` or ``error``.
            advice: What to do now.
            details: What "Copy details" copies; no such button when empty.
            action: Text of one more button.
            on_action: What it does; the message is dismissed then.
            seconds: When it goes by itself; None is 6 for infos and successes and never for the others.

        Returns:
            The number of the message, for `dismiss`.
        """
        notice = Notice(text, kind, advice, details, action)
        for number, shown in self._shown.items():
            if shown.line.notice == notice:
                shown.line.count_again()
                shown.on_action = on_action
                if shown.timer is not None:
                    shown.timer.start()
                return number
        number, self._next = self._next, self._next + 1
        wait = seconds if seconds is not None else _SECONDS.get(kind)
        self._shown[number] = _Shown(self._line(number, notice), self._timer(number, wait), on_action)
        while len(self._shown) > self._limit:
            self.dismiss(min(self._shown))
        self.show()
        return number

    def dismiss(self, number: int) -> None:
        """Take a message away; one that is gone already changes nothing."""
        shown = self._shown.pop(number, None)
        if shown is None:
            return
        if shown.timer is not None:
            shown.timer.stop()
            shown.timer.deleteLater()
        self._column.removeWidget(shown.line)
        shown.line.hide()
        shown.line.deleteLater()
        self.setVisible(bool(self._shown))
        self.dismissed.emit(number)

    def clear(self) -> None:
        """Take all messages away."""
        for number in list(self._shown):
            self.dismiss(number)

    def count(self) -> int:
        """Return how many messages are shown."""
        return len(self._shown)

    def _line(self, number: int, notice: Notice) -> MessageLine:
        line = MessageLine(notice, self)
        line.setProperty("number", number)
        line.closed.connect(self._on_closed)
        line.action_clicked.connect(self._on_action)
        line.details_copied.connect(self.details_copied)
        self._column.insertWidget(0, line)
        return line

    def _timer(self, number: int, seconds: float | None) -> QTimer | None:
        if seconds is None:
            return None
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(round(seconds * 1000))
        timer.setProperty("number", number)
        timer.timeout.connect(self._on_expired)
        timer.start()
        return timer

    def _on_closed(self) -> None:
        self.dismiss(self._sender_number())

    def _on_expired(self) -> None:
        self.dismiss(self._sender_number())

    def _on_action(self) -> None:
        number = self._sender_number()
        shown = self._shown.get(number)
        self.dismiss(number)
        if shown is not None and shown.on_action is not None:
            shown.on_action()

    def _sender_number(self) -> int:
        sender = self.sender()
        return int(sender.property("number")) if sender is not None else -1
