"""Drag and drop anywhere in the window: what is dropped goes to the intake, and the window shows that it will.

Qt asks the widget under the mouse and then those around it, so that the windows see all that no widget
takes for itself; text fields would, and hand on what is a picture or a file.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QLineEdit, QMainWindow, QPlainTextEdit, QTextEdit, QWidget

from diffstudio.errors import UserError
from diffstudio.qt import icons
from diffstudio.qt.intake import Intake
from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import begin, rounded, sized

_COMING = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Drops(QObject):
    """Makes a window and everything in it take what is dropped.

    Args:
        window: The window.
        intake: Where it goes.
        refused: Called with what could not be taken.
    """

    def __init__(self, window: QMainWindow, intake: Intake, refused: Callable[[BaseException], None]) -> None:
        super().__init__(window)
        self._intake = intake
        self._refused = refused
        self._sheets: dict[QWidget, DropSheet] = {}
        for top in (window, *window.findChildren(QDockWidget)):
            self._watch(top)
        pages = (*window.findChildren(QPlainTextEdit), *window.findChildren(QTextEdit))
        self._fields = {*window.findChildren(QLineEdit), *(page.viewport() for page in pages)}
        for field in self._fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what may hold settings, highlight the window meanwhile, take it."""
        kind = event.type()
        if kind in _COMING and isinstance(event, (QDragEnterEvent, QDragMoveEvent)):
            return self._on_coming(watched, event)
        if kind == QEvent.Type.DragLeave:
            self._show(None)
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._on_drop(watched, event)
        return super().eventFilter(watched, event)

    def sheet_of(self, top: QWidget) -> DropSheet | None:
        """Return the sheet that is laid over a window while something is dragged over it."""
        return self._sheets.get(top)

    def _watch(self, top: QWidget) -> None:
        top.setAcceptDrops(True)
        top.installEventFilter(self)
        self._sheets[top] = DropSheet(top)

    def _on_coming(self, watched: QObject, event: QDragEnterEvent | QDragMoveEvent) -> bool:
        if not self._wanted(watched, event):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if isinstance(watched, QWidget):
            self._show(watched.window())
        return True

    def _on_drop(self, watched: QObject, event: QDropEvent) -> bool:
        self._show(None)
        if not self._wanted(watched, event):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        try:
            self._intake.take(event.mimeData())
        except UserError as error:
            self._refused(error)
        return True

    def _wanted(self, watched: QObject, event: QDropEvent) -> bool:
        """Whether the drop is ours: nothing dragged out of this window, and no words over a text field."""
        if event.source() is not None:
            return False
        data = event.mimeData()
        return self._intake.takes(data) and not (watched in self._fields and _only_words(data))

    def _show(self, top: QWidget | None) -> None:
        for owner, sheet in self._sheets.items():
            if owner is top:
                sheet.cover()
            else:
                sheet.hide()


class DropSheet(QWidget):
    """A thin sheet over a window that says what dropping will do; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop-sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Drop to read the settings"))
        self.hide()

    def cover(self) -> None:
        """Lie over all of the window."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a veil, a frame and a few words in the middle."""
        painter = begin(self)
        veil = QColor(color("window"))
        veil.setAlphaF(0.55)
        painter.fillRect(self.rect(), veil)
        inset = px(6)
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        rounded(painter, frame, px(10), None, color("highlight"), px(3))
        painter.setFont(sized(self.font(), 1.15, QFont.Weight.DemiBold))
        words = self.tr("Drop to bring its settings back")
        width = painter.fontMetrics().horizontalAdvance(words) + px(72)
        card = QRectF(0, 0, min(width, self.width() - 4 * inset), px(52))
        card.moveCenter(QRectF(self.rect()).center())
        rounded(painter, card, px(10), color("surface"), color("border"))
        icon = QRectF(card.left() + px(18), card.center().y() - px(10), px(20), px(20))
        icons.paint(painter, "picture", icon, color("highlight"))
        painter.setPen(color("text"))
        place = card.adjusted(px(48), 0, -px(12), 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


def _only_words(data: QMimeData) -> bool:
    return data.hasText() and not data.hasUrls() and not data.hasImage()
