"""A heading that opens and closes what is under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from diffstudio.qt import icons
from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import begin, claim_keys, focus_ring, sized_px

__all__ = ["CollapsibleSection"]


class CollapsibleSection(QWidget):
    """A line such as "▸ More: rescale, interval" over a part that is seldom needed.

    Args:
        title: The heading.
        summary: What is inside, shown in grey while it is closed.
        expanded: Whether it starts open.
        parent: As in Qt.

    Signals:
        toggled(bool): The user opened (True) or closed it.
    """

    toggled = Signal(bool)

    def __init__(
        self, title: str, summary: str = "", *, expanded: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("collapsible_section")
        self._content: QWidget | None = None
        self._heading = _Heading(title, summary, self)
        self._heading.setChecked(expanded)
        self._heading.clicked.connect(self._on_clicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(sized_px(6))
        self._column.addWidget(self._heading)
        self.setAccessibleName(title)

    @property
    def expanded(self) -> bool:
        """Whether the contents are shown."""
        return self._heading.isChecked()

    def set_expanded(self, expanded: bool) -> None:
        """Open or close it, without a signal."""
        self._heading.setChecked(expanded)
        if self._content is not None:
            self._content.setVisible(expanded)

    def set_summary(self, summary: str) -> None:
        """Change the grey text that is shown while it is closed."""
        self._heading.summary = summary
        self._heading.update()

    def content(self) -> QWidget | None:
        """Return what is under the heading."""
        return self._content

    def set_content(self, content: QWidget) -> None:
        """Put a widget under the heading; one that was there is taken away and left to its owner."""
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.setParent(None)
        self._content = content
        self._column.addWidget(content)
        content.setVisible(self.expanded)

    def _on_clicked(self) -> None:
        self.set_expanded(self.expanded)
        self.toggled.emit(self.expanded)


class _Heading(QAbstractButton):
    def __init__(self, title: str, summary: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.summary = summary
        self.setText(title)
        self.setCheckable(True)
        self.setObjectName("section_heading")
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        return QSize(sized_px(120), sized_px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(sized_px(60), sized_px(26))

    def event(self, event: QEvent) -> bool:
        return claim_keys(event, {Qt.Key.Key_Space}) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        ink = color("text" if self.underMouse() or self.hasFocus() else "text_muted")
        if not self.isEnabled():
            ink = color("text_disabled")
        side = px(14)
        arrow = "chevron-down" if self.isChecked() else "chevron-right"
        icons.paint(painter, arrow, QRectF(0, (self.height() - side) / 2, side, side), ink)
        self._draw_text(painter, side + px(4))
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), px(5))
        painter.end()

    def _draw_text(self, painter: QPainter, left: float) -> None:
        title = self.text()
        if self.summary and not self.isChecked():
            title = f"{title}: {self.summary}"
        metrics = QFontMetricsF(self.font())
        room = self.width() - left - px(2)
        painter.setPen(color("text" if self.isEnabled() and self.underMouse() else "text_muted"))
        painter.drawText(
            QRectF(left, 0, room, self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(title, Qt.TextElideMode.ElideRight, room),
        )
