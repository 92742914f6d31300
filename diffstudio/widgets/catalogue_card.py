"""One thing of a catalogue: a picture, a title, a sentence, what it can do, and on demand all about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.chips import Chip, Chips
from diffstudio.widgets.painting import begin, claim_keys, rounded, sized, sized_px
from diffstudio.widgets.pictures import Picture
from diffstudio.widgets.tiles import TileCache, paint_tile

__all__ = ["CatalogueCard", "Fact"]

_SIDE = 52.0
_RADIUS = 9.0


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of what is known: a label, a value, and what it means. A label alone is a heading."""

    label: str
    value: str = ""
    tooltip: str = ""


class CatalogueCard(QFrame):
    """A card that is chosen by a click, and used by a double click, Enter or its button.

    Args:
        key: What stands for the thing.
        parent: As in Qt.

    Signals:
        picked(object): It was chosen, so that all about it is wanted.
        used(object): It is to be used.
        removed(object): It is to go from the catalogue.
        moved(object, int): An arrow key goes to the card before (-1) or after (1) it.
    """

    picked = Signal(object)
    used = Signal(object)
    removed = Signal(object)
    moved = Signal(object, int)

    def __init__(self, key: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setObjectName("catalogue_card")
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._chosen = self._current = self._usable = False
        self._picture = _Thumb(self)
        self._title = _label("title", self)
        self._numbers = _label("muted", self)
        self._summary = _label("text", self)
        self._problem = _label("error", self)
        self._chips = Chips(self.tr("Can do"), self)
        self._facts = QWidget(self)
        self._note = _label("muted", self)
        self._use = QPushButton(self.tr("Use"), self)
        self._use.setObjectName("card_use")
        self._use.clicked.connect(lambda: self.used.emit(self.key))
        self._remove = QPushButton(self.tr("Forget"), self)
        self._remove.setObjectName("card_remove")
        self._remove.clicked.connect(lambda: self.removed.emit(self.key))
        self._removable = ""
        self._lay_out()
        self._show_state()

    # ------------------------------------------------------------- contents

    def set_texts(self, title: str, numbers: str, summary: str) -> None:
        """Say what it is: its name, a few numbers, a sentence."""
        self.setAccessibleName(title)
        self._title.setText(title)
        self._numbers.setText(numbers)
        self._numbers.setVisible(bool(numbers))
        self._summary.setText(summary)
        self._summary.setVisible(bool(summary))

    def set_problem(self, problem: str) -> None:
        """Say why it cannot be used; "" means that it can."""
        self._usable = not problem
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._use.setVisible(self._usable)
        self.setAccessibleDescription(problem)

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Say what it can do."""
        self._chips.set_chips(chips)

    def set_note(self, text: str) -> None:
        """Explain it in a paragraph, which is shown when it is chosen."""
        self._note.setText(text)
        self._show_state()

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Say all about it, which is shown when it is chosen."""
        grid = self._facts.layout()
        assert isinstance(grid, QGridLayout)
        while (item := grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for row, fact in enumerate(facts):
            label, value = _label("muted", self._facts), _label("value", self._facts)
            label.setText(fact.label)
            value.setText(fact.value)
            for part in (label, value):
                part.setToolTip(fact.tooltip)
                part.setAlignment(Qt.AlignmentFlag.AlignTop)
            if fact.value:
                grid.addWidget(label, row, 0)
                grid.addWidget(value, row, 1)
            else:
                value.hide()
                value.deleteLater()
                grid.addWidget(label, row, 0, 1, 2)

    def set_picture(self, picture: Picture | None) -> None:
        """Show what it makes; None leaves a quiet noise."""
        self._picture.picture = picture
        self._picture.update()

    def set_removable(self, consequence: str) -> None:
        """Offer to take it out of the catalogue, and say what follows from that; "" offers it not."""
        self._removable = consequence
        self._remove.setToolTip(consequence)
        self._show_state()

    def set_current(self, current: bool) -> None:
        """Show that it is the one in use."""
        self._current = current
        self._show_state()

    def set_chosen(self, chosen: bool) -> None:
        """Show all about it, or only its head."""
        self._chosen = chosen
        self._show_state()

    @property
    def chosen(self) -> bool:
        """Whether all about it is shown."""
        return self._chosen

    # --------------------------------------------------------------- events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self.key)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Use it."""
        if event.button() == Qt.MouseButton.LeftButton and self._usable:
            self.used.emit(self.key)
        super().mouseDoubleClickEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that choose and use."""
        return claim_keys(event, {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space}) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter uses it, Space chooses it, the arrows go to its neighbours."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._usable:
            self.used.emit(self.key)
        elif key == Qt.Key.Key_Space:
            self.picked.emit(self.key)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(self.key, -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the border of its state over the ground."""
        super().paintEvent(event)
        if self.hasFocus() or self._current:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = "focus" if self.hasFocus() else "highlight"
            rounded(painter, QRectF(self.rect()), px(_RADIUS), None, color(ring), px(2))
            painter.end()

    # --------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        self._numbers.setFont(sized(QApplication.font(), 0.92))
        self._note.setFont(sized(QApplication.font(), 0.92))
        words = QVBoxLayout()
        words.setSpacing(sized_px(2))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._numbers)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(sized_px(10))
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sized_px(12))
        grid.setVerticalSpacing(sized_px(4))
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(sized_px(10), sized_px(10), sized_px(10), sized_px(10))
        column.setSpacing(sized_px(8))
        column.addLayout(head)
        for widget in (self._summary, self._problem, self._chips):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(sized_px(8))
        buttons.addWidget(self._use)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self._note)
        column.addWidget(self._facts)

    def _show_state(self) -> None:
        self._facts.setVisible(self._chosen)
        self._note.setVisible(self._chosen and bool(self._note.text()))
        self._use.setVisible(self._chosen and self._usable)
        self._remove.setVisible(self._chosen and bool(self._removable) and not self._current)
        self._remove.setAccessibleName(self.tr("Forget {0}").format(self._title.text()))
        self._use.setEnabled(not self._current)
        self._use.setText(self.tr("In use") if self._current else self.tr("Use"))
        self._use.setToolTip(self.tr("Load this model and go on with it (Enter, or a double click on the card)"))
        self._use.setAccessibleName(self.tr("Use {0}").format(self._title.text()))
        self.update()


class _Thumb(QWidget):
    """The picture of a card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card_picture")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.picture: Picture | None = None
        self._cache = TileCache(self)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(sized_px(_SIDE), sized_px(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        rect = QRectF(self.rect())
        picture = self.picture
        pixmap = None if picture is None else self._cache.pixmap(0, picture, rect.width(), rect.height())
        paint_tile(painter, rect, pixmap, self._cache.noise())
        painter.end()


def _label(role: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(f"card_{role}")
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
