"""The seeds of the four corners of the seed plane, typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from diffstudio.widgets.error_label import ErrorLabel
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.seed_field import read_seed

__all__ = ["CornerSeeds"]


class CornerSeeds(QWidget):
    """Four fields in two rows, as the corners lie.

    Args:
        parent: As in Qt.

    Signals:
        seed_typed(int, object): The corner (0 top left, 1 top right, 2 and 3 below) and its new seed,
            −1 for a random one.
    """

    seed_typed = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("corner_seeds")
        self._seeds = [0, 0, 0, 0]
        names = (self.tr("Top left"), self.tr("Top right"), self.tr("Bottom left"), self.tr("Bottom right"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sized_px(8))
        grid.setVerticalSpacing(sized_px(4))
        self._fields = []
        for at, name in enumerate(names):
            label = QLabel(name, self)
            label.setProperty("role", "muted")
            field = QLineEdit("0", self)
            field.setObjectName(f"corner_seed_{at}")
            field.setAccessibleName(self.tr("Seed at the %1").replace("%1", name.lower()))
            field.setToolTip(self.tr("The noise at this corner; another seed makes another plane"))
            label.setBuddy(field)
            field.editingFinished.connect(self._reader(at))
            grid.addWidget(label, at // 2, at % 2 * 2)
            grid.addWidget(field, at // 2, at % 2 * 2 + 1)
            self._fields.append(field)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._error = ErrorLabel("corner_error", self)
        grid.addWidget(self._error, 2, 0, 1, 4)

    def set_seeds(self, seeds: Sequence[int]) -> None:
        """Show the seeds, without a signal."""
        self._seeds = list(seeds)
        for field, seed in zip(self._fields, seeds, strict=True):
            field.setText(str(seed))
            field.setCursorPosition(0)
        self._error.say(None)

    def error(self) -> str | None:
        """Return what is wrong with what was typed, None for nothing."""
        return self._error.text() or None

    def _reader(self, at: int) -> object:
        return lambda: self._read(at)

    def _read(self, at: int) -> None:
        text = self._fields[at].text()
        if text.strip() == str(self._seeds[at]):
            self._error.say(None)
            return
        seed = read_seed(text)
        if seed is None:
            self._error.say(self.tr("Corner: type a whole number from 0 to 2⁶⁴−1, or −1 for a random one."))
            return
        self._error.say(None)
        self.seed_typed.emit(at, seed)
