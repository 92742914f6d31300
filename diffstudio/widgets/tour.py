"""A tour of the window: dims everything but one place, says what it is for, and goes on when it was used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from shiboken6 import isValid

from diffstudio.qt.theme import color, px
from diffstudio.widgets.card import Card
from diffstudio.widgets.painting import ARROWS, begin, claim_keys, rounded, sized_px

__all__ = ["DONE_MS", "Tour", "TourStep"]

DONE_MS = 1200
"""So long nothing more is done with the place until the tour goes on by itself."""
_DIM = QColor(0, 0, 0, 150)
_KEYS = ARROWS | {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class TourStep:
    """One place of a tour.

    Attributes:
        title: What it is called.
        text: What to do there; a sentence or two.
        targets: Returns the widgets that stay bright, beside each other.
    """

    title: str
    text: str
    targets: Callable[[], Sequence[QWidget]]


class Tour(QWidget):
    """Lies over a window; the bright place under it can be used as always.

    Right and left or Return go on and back, Esc leaves. A step that was done goes on by itself.

    Args:
        steps: The places, in order.
        window: What it lies over; it follows its size.

    Signals:
        step_shown(int): Another step is shown.
        ended(): The tour is over: left or at its end. It is deleted then.
    """

    step_shown = Signal(int)
    ended = Signal()

    def __init__(self, steps: Sequence[TourStep], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("tour")
        self.setAccessibleName(self.tr("Tour"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._steps = tuple(steps)
        self._index = -1
        self._hole = QRect()
        self._watched: list[QWidget] = []
        self._over = False
        self._before: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=DONE_MS)
        self._timer.timeout.connect(self.go_on)
        self._make()
        window.installEventFilter(self)

    def _make(self) -> None:
        self.card = Card("", self)
        self.card.setProperty("topic", "tour")
        self._text = self.card.add_text("")
        self._done = self.card.add_note("")
        self._back = QPushButton(self.tr("Back"))
        self._next = QPushButton(self.tr("Next"))
        self._skip = QPushButton(self.tr("Skip"))
        self._next.setProperty("role", "primary")
        self._skip.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.setSpacing(sized_px(8))
        row.addWidget(self._skip)
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._next)
        for button, name, slot in (
            (self._skip, "tour-skip", self.leave), (self._back, "tour-back", self.go_back),
            (self._next, "tour-next", self.go_on),
        ):  # fmt: skip
            button.setObjectName(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(slot)
        self._skip.setToolTip(self.tr("Leave the tour (Esc); Help brings it back"))
        self._back.setToolTip(self.tr("The step before (←)"))
        self._next.setToolTip(self.tr("The next step (→)"))
        self.card.body.addLayout(row)

    # --------------------------------------------------------------- moving

    @property
    def index(self) -> int:
        """Which step is shown, from 0."""
        return self._index

    def begin(self) -> None:
        """Show the first step."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._show_step(0)

    def go_on(self) -> None:
        """Show the next step, or end after the last."""
        if self._index + 1 >= len(self._steps):
            self.leave()
        else:
            self._show_step(self._index + 1)

    def go_back(self) -> None:
        """Show the step before."""
        if self._index > 0:
            self._show_step(self._index - 1)

    def leave(self) -> None:
        """End the tour."""
        if self._over:
            return
        self._over = True
        self._timer.stop()
        self._watch([])
        self._window.removeEventFilter(self)
        self._give_back_keyboard()
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def _give_back_keyboard(self) -> None:
        """Qt would give it to some control, which would be explained and have a ring."""
        focus, before = QApplication.focusWidget(), self._before
        if focus is self or (focus is not None and self.isAncestorOf(focus)):
            there = before is not None and isValid(before) and before.isVisible()
            (before if before is not None and there else self._window).setFocus()

    def mark_done(self, index: int) -> None:
        """What step `index` asks for was done; when it is shown, the next follows after a rest."""
        if index == self._index and not self._over:
            self._done.setText(self.tr("Done. Take your time; the next step follows when you stop."))
            self._done.show()
            self._timer.start()
            self._place()

    def _show_step(self, index: int) -> None:
        self._timer.stop()
        self._index = index
        step = self._steps[index]
        self.card.set_title(self.tr("{0} / {1}   {2}").format(index + 1, len(self._steps), step.title))
        self._text.setText(step.text)
        self._done.hide()
        self._back.setEnabled(index > 0)
        self._next.setText(self.tr("Finish") if index == len(self._steps) - 1 else self.tr("Next"))
        self.setAccessibleDescription(f"{step.title}. {step.text}")
        self._watch([widget for widget in step.targets() if widget.isVisible()])
        self._place()
        self.setFocus()
        self.step_shown.emit(index)

    # ------------------------------------------------------------- placing

    def _watch(self, widgets: list[QWidget]) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = widgets
        for widget in widgets:
            widget.installEventFilter(self)

    def _place(self) -> None:
        """Find the bright place and a place for the card beside it."""
        margin = sized_px(6)
        self._hole = QRect()
        for widget in self._watched:
            corner = widget.mapTo(self._window, QPoint(0, 0))
            self._hole = self._hole.united(QRect(corner, widget.size()))
        if not self._hole.isNull():
            self._hole = self._hole.adjusted(-margin, -margin, margin, margin).intersected(self.rect())
        width = min(sized_px(300), self.width() - 2 * margin)
        self.card.setFixedWidth(width)
        layout = self.card.layout()
        if layout is not None:
            layout.activate()  # or it measures the text of the step before
        height = self.card.heightForWidth(width)
        self.card.setGeometry(self._beside(width, height))
        # the mask lets mouse and keys through to the bright place, and leaves it as it is painted
        self.setMask(QRegion(self.rect()).subtracted(QRegion(self._hole)).united(QRegion(self.card.geometry())))
        self.update()

    def _beside(self, width: int, height: int) -> QRect:
        """Return where the card lies: right, left, below or above the bright place, where there is room."""
        room, hole, gap = self.rect(), self._hole, sized_px(14)
        if hole.isNull():
            return QRect((room.width() - width) // 2, (room.height() - height) // 2, width, height)
        top = max(gap, min(hole.center().y() - height // 2, room.height() - height - gap))
        left = max(gap, min(hole.center().x() - width // 2, room.width() - width - gap))
        for x, y in (
            (hole.right() + gap, top), (hole.left() - gap - width, top),
            (left, hole.bottom() + gap), (left, hole.top() - gap - height),
        ):  # fmt: skip
            if room.contains(QRect(x, y, width, height)):
                return QRect(x, y, width, height)
        return QRect((room.width() - width) // 2, (room.height() - height) // 2, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window and the place that is pointed at."""
        kind = event.type()
        if kind == QEvent.Type.Close and watched is self._window:
            self.leave()
        if kind in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show) and not self._over:
            if watched is self._window:
                self.setGeometry(self._window.rect())
            self._place()
        return False

    # ------------------------------------------------------------ painting, keys

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim everything but the bright place and draw a line around that."""
        painter = begin(self)
        painter.fillRect(self.rect(), _DIM)
        if not self._hole.isNull():
            line = px(2)
            around = QRectF(self._hole).adjusted(-line, -line, line, line)
            rounded(painter, around, px(3), None, color("highlight"), line)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the tour from the window's shortcuts."""
        return claim_keys(event, _KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, back, or leave."""
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.go_on()
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.go_back()
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                super().keyPressEvent(event)
