"""One choice out of a few, side by side: the segmented control, and the tabs of the top bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets import rich_text
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, focus_ring, rounded, sized_px

__all__ = ["Segment", "Segmented"]

_PADDING = 13.0
_TIGHT_PADDING = 7.0
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice.

    Attributes:
        key: What stands for it in signals.
        label: What is shown; may hold ``<sub>`` and ``<sup>``.
        tooltip: What follows from choosing it.
        enabled: Whether it can be chosen now.
        reason: Why it cannot; replaces the tooltip while disabled.
    """

    key: str
    label: str
    tooltip: str = ""
    enabled: bool = True
    reason: str = ""


class Segmented(QWidget):
    """A row of segments of which one is chosen; arrow keys move the choice, disabled ones are skipped.

    Args:
        name: Its accessible name.
        segments: The choices.
        flat: Without a ground, for the tabs of the top bar.
        parent: As in Qt.

    Signals:
        picked(str): The key of the segment that the user chose.
    """

    picked = Signal(str)

    def __init__(
        self, name: str, segments: Sequence[Segment] = (), *, flat: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("segmented")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._flat = flat
        self._current: str | None = None
        self._buttons: dict[str, _SegmentButton] = {}
        self._row = QHBoxLayout(self)
        margin = 0 if flat else sized_px(2)
        self._row.setContentsMargins(margin, margin, margin, margin)
        self._row.setSpacing(sized_px(3) if flat else 0)
        self.set_segments(segments)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Replace the choices; the current one stays if it is still there, else the first is current."""
        for button in self._buttons.values():
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for segment in segments:
            button = _SegmentButton(segment, self)
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
            self._buttons[segment.key] = button
        if self._current not in self._buttons:
            self._current = next(iter(self._buttons), None)
        self._show_current()

    def current(self) -> str | None:
        """Return the key of the chosen segment, None without segments."""
        return self._current

    def set_current(self, key: str) -> None:
        """Choose a segment without a signal; an unknown key changes nothing."""
        if key in self._buttons:
            self._current = key
            self._show_current()

    def take_focus(self) -> None:
        """Give the keyboard to the chosen segment."""
        if self._current is not None:
            self._buttons[self._current].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_segment_enabled(self, key: str, enabled: bool, reason: str = "") -> None:
        """Allow or forbid a choice, and say why.

        Raises:
            KeyError: If there is no segment of that key.
        """
        self._buttons[key].allow(enabled, reason)
        self._show_current()

    def natural_width(self, *, tight: bool = False) -> int:
        """Return the width at which every label is whole, with little padding when `tight`."""
        margins = self._row.contentsMargins()
        labels = sum(button.natural_width(tight=tight) for button in self._buttons.values())
        gaps = self._row.spacing() * max(0, len(self._buttons) - 1)
        return labels + gaps + margins.left() + margins.right()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground that holds the segments together."""
        if self._flat:
            return
        painter = begin(self)
        rounded(painter, QRectF(self.rect()), px(8), color("surface"))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Keep the arrow keys for the segment that has the keyboard."""
        return claim_keys(event, ARROWS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice."""
        keys = [key for key, button in self._buttons.items() if button.isEnabled()]
        if not keys or event.key() not in ARROWS:
            super().keyPressEvent(event)
            return
        at = keys.index(self._current) if self._current in keys else 0
        pressed = Qt.Key(event.key())
        if pressed in _BACK:
            at = max(0, at - 1)
        elif pressed in _ON:
            at = min(len(keys) - 1, at + 1)
        else:
            at = 0 if pressed == Qt.Key.Key_Home else len(keys) - 1
        self._buttons[keys[at]].setFocus(Qt.FocusReason.TabFocusReason)
        self._pick(keys[at])

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _SegmentButton):
            if any(button.hasFocus() for button in self._buttons.values()):
                sender.setFocus(Qt.FocusReason.MouseFocusReason)  # or the ring would stay at another choice
            self._pick(sender.segment.key)

    def _pick(self, key: str) -> None:
        changed = key != self._current
        self._current = key
        self._show_current()
        if changed:
            self.picked.emit(key)

    def _show_current(self) -> None:
        for key, button in self._buttons.items():
            chosen = key == self._current
            button.setChecked(chosen)
            # one stop of the Tab key for the whole row
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if chosen else Qt.FocusPolicy.NoFocus)


class _SegmentButton(QAbstractButton):
    def __init__(self, segment: Segment, parent: QWidget) -> None:
        super().__init__(parent)
        self.segment = segment
        self.setCheckable(True)
        self.setText(rich_text.plain(segment.label))
        self.setObjectName(f"segment_{segment.key}")
        self.setAccessibleName(rich_text.plain(segment.label))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.allow(segment.enabled, segment.reason)

    def allow(self, enabled: bool, reason: str) -> None:
        self.setEnabled(enabled)
        self.setToolTip(self.segment.tooltip if enabled or not reason else reason)
        self.setAccessibleDescription(self.toolTip())

    def natural_width(self, *, tight: bool) -> int:
        text = rich_text.width(self.segment.label, self.font())
        return round(text + 2 * px(_TIGHT_PADDING if tight else _PADDING))

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(tight=False), sized_px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(sized_px(34), self.natural_width(tight=True)), sized_px(30))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the row; a button of its own would only pass the keyboard on."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Leave the choice to the row: a second click must not undo it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        area = QRectF(self.rect())
        if self.isChecked():
            rounded(painter, area, px(6), color("surface_selected"))
        elif self.underMouse() and self.isEnabled():
            rounded(painter, area, px(6), color("surface_hover"))
        ink = color("text" if self.isEnabled() else "text_disabled")
        room = area.adjusted(px(4), 0, -px(4), -px(1))
        rich_text.draw(
            painter, room, self.segment.label, self.font(), ink, Qt.AlignmentFlag.AlignHCenter
        )
        if self.hasFocus():
            focus_ring(painter, area, px(6))
        painter.end()
