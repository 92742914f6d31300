"""The field for a seed: 64 bits, with dice, recycle and lock."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.error_label import ErrorLabel
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.painting import begin, rounded, sized_px

__all__ = ["HIGHEST_SEED", "RANDOM_SEED", "SeedField", "read_seed"]

HIGHEST_SEED = 2**64 - 1
RANDOM_SEED = -1

_SEED = re.compile(r"(?:seed)?[\s:=]*([+\-−]?\d(?:[\d\s_'’]*\d)?)[\s,;]*", re.IGNORECASE)


def read_seed(text: str) -> int | None:
    """Return the seed that a typed or pasted text means, None if it means none.

    Groups of digits, and a "Seed:" copied along with the number, do no harm; an empty text is −1, random.
    """
    if not text.strip():
        return RANDOM_SEED
    found = _SEED.fullmatch(text.strip())
    if found is None:
        return None
    digits = re.sub(r"[\s_'’]", "", found[1]).replace("−", "-")
    # int() of thousands of digits is slow on purpose; a seed has 20
    if len(digits.lstrip("+-0")) > 20:
        return None
    seed = int(digits)
    return seed if RANDOM_SEED <= seed <= HIGHEST_SEED else None


class SeedField(QWidget):
    """A number from 0 to 2⁶⁴−1, or −1 for "a new one each time".

    The buttons only tell that they were pressed: the owner decides and calls `set_seed`.

    Args:
        name: Its accessible name.
        parent: As in Qt.

    Signals:
        seed_changed(object): An int that the user typed or pasted.
        dice_clicked(): A new random seed is wanted.
        recycle_clicked(): The seed of the last run is wanted.
        locked_changed(bool): The user locked or unlocked the seed.
    """

    seed_changed = Signal(object)
    dice_clicked = Signal()
    recycle_clicked = Signal()
    locked_changed = Signal(bool)

    def __init__(self, name: str = "Seed", parent: QWidget | None = None, *, plain: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("seed_field")
        self._seed = RANDOM_SEED
        self._resolved: int | None = None
        self._error = ErrorLabel("seed_error", self)
        self._box = _Box(self)
        self._edit = QLineEdit(self._box)
        self._edit.setObjectName("seed")
        self._edit.setFrame(False)
        # the box around field and buttons draws the border of all of them
        self._edit.setStyleSheet("QLineEdit { background: transparent; border: none; padding: 0; }")
        self._box.watch(self._edit)
        self._dice = IconButton("dice", self.tr("New random seed"), self.tr("Use a new random seed"), side=24)
        self._recycle = IconButton("recycle", self.tr("Last seed"), "", side=24)
        self._lock = IconButton("lock", self.tr("Keep the seed"), "", checkable=True, side=24)
        self.setAccessibleName(name)
        self._edit.setAccessibleName(name)
        self.setFocusProxy(self._edit)
        self._recycle.setVisible(not plain)
        self._lock.setVisible(not plain)
        self._lay_out()
        self._connect()
        self.set_last_used(None)
        self._show_lock()
        self._show_seed()

    def seed(self) -> int:
        """Return the seed; −1 is random."""
        return self._seed

    def set_seed(self, seed: int) -> None:
        """Show a seed, without a signal.

        Raises:
            ValueError: If it is not from −1 to 2⁶⁴−1.
        """
        if not RANDOM_SEED <= seed <= HIGHEST_SEED:
            raise ValueError(f"a seed is a number from -1 to {HIGHEST_SEED}, not {seed}")
        self._seed = seed
        self.set_error(None)
        self._show_seed()

    def set_resolved(self, seed: int | None) -> None:
        """Show, behind a random seed, the number that it became."""
        self._resolved = seed
        self._show_seed()

    def set_last_used(self, seed: int | None) -> None:
        """Tell the seed of the last run, which recycle brings back; None when there is none."""
        self._recycle.setEnabled(seed is not None)
        tip = self.tr("No seed was used yet") if seed is None else self.tr("Use the last seed again: %1")
        self._recycle.setToolTip(tip.replace("%1", str(seed)))

    def locked(self) -> bool:
        """Return whether the seed is to stay from run to run."""
        return self._lock.isChecked()

    def set_locked(self, locked: bool) -> None:
        """Lock or unlock the seed, without a signal."""
        self._lock.setChecked(locked)
        self._show_lock()

    def error(self) -> str | None:
        """Return what is wrong with the text, None when nothing is."""
        return self._error.text() or None

    def set_error(self, text: str | None) -> None:
        """Say under the field what is wrong, or take that away."""
        self._error.say(text)
        self._box.invalid = bool(text)
        self._box.update()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._box)
        row.setContentsMargins(sized_px(9), sized_px(2), sized_px(3), sized_px(2))
        row.setSpacing(sized_px(1))
        row.addWidget(self._edit, 1)
        for button in (self._dice, self._recycle, self._lock):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sized_px(2))
        column.addWidget(self._box)
        column.addWidget(self._error)

    def _connect(self) -> None:
        self._edit.editingFinished.connect(self._on_typed)
        self._dice.clicked.connect(self.dice_clicked)
        self._recycle.clicked.connect(self.recycle_clicked)
        self._lock.clicked.connect(self._on_lock)

    def _show_seed(self) -> None:
        self._edit.setText("" if self._seed == RANDOM_SEED else str(self._seed))
        self._edit.setCursorPosition(0)
        self._edit.setPlaceholderText(self.tr("random") if self._resolved is None else str(self._resolved))
        self._edit.setToolTip(
            self.tr("The number that the noise is drawn from; the same seed gives the same picture. ")
            + self.tr("Empty or −1: a new one each time.")
        )

    def _show_lock(self) -> None:
        if self.locked():
            self._lock.set_icon("lock", self.tr("Keep the seed"), self.tr("The seed stays; press to let it change"))
        else:
            self._lock.set_icon("unlock", self.tr("Keep the seed"), self.tr("Each run may change it; press to keep it"))

    def _on_lock(self) -> None:
        self._show_lock()
        self.locked_changed.emit(self.locked())

    def _on_typed(self) -> None:
        seed = read_seed(self._edit.text())
        if seed is None:
            self.set_error(self.tr("Seed: type a whole number from 0 to 2⁶⁴−1, or −1 for a random one."))
            return
        changed = seed != self._seed
        self.set_seed(seed)
        if changed:
            self.seed_changed.emit(seed)


class _Box(QWidget):
    """The border around field and buttons, which follows the focus of the field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        self.invalid = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def watch(self, field: QWidget) -> None:
        self._watched = field
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        focused = self._watched is not None and self._watched.hasFocus()
        border = "border" if self.isEnabled() else "border_soft"
        if focused or self.invalid:
            border = "danger" if self.invalid else "focus"
        ground = "surface_hover" if self.underMouse() and not focused else "field"
        thick = px(2) if focused or self.invalid else 1.0
        rounded(painter, QRectF(self.rect()), px(6), color(ground), color(border), thick)
        painter.end()
