"""The lowest line of the window: how far a run is, and what it runs on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import begin, rounded, sized_px
from diffstudio.widgets.steady_label import SteadyLabel

__all__ = ["StatusStrip"]


class StatusStrip(QWidget):
    """A bar of progress, "step 12/20 · 8.1 it/s · 4 s left", and at the right the device and its memory.

    Args:
        parent: As in Qt.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_strip")
        self.setAccessibleName(self.tr("Status"))
        self.setProperty("role", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bar = _Bar(self)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        self._text = SteadyLabel(self.tr("Stopped; the steps so far are kept") + " " * 20, self)
        self._text.setObjectName("status_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._device = _label("status_device", self)
        self._memory = _label("status_memory", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(sized_px(14), sized_px(4), sized_px(14), sized_px(4))
        row.setSpacing(sized_px(16))
        row.addWidget(self._bar)
        row.addWidget(self._text)
        row.addStretch(1)
        row.addWidget(self._device)
        row.addWidget(self._memory)

    def set_progress(self, fraction: float | None) -> None:
        """Show how much is done, 0 to 1; None hides the bar."""
        self._bar.setVisible(fraction is not None)
        if fraction is not None:
            self._bar.set_fraction(fraction)

    def set_text(self, text: str) -> None:
        """Say how far it is."""
        self._text.setText(text)

    def set_device(self, text: str, tooltip: str = "") -> None:
        """Say what it runs on, and in the tooltip why there."""
        self._device.setText(text)
        self._device.setToolTip(tooltip)

    def set_memory(self, text: str, tooltip: str = "") -> None:
        """Say what the kept runs take."""
        self._memory.setText(text)
        self._memory.setToolTip(tooltip)

    def labels(self) -> tuple[QLabel, ...]:
        """Return what is written in it: how far it is, the device, the memory."""
        return self._text, self._device, self._memory

    def sizeHint(self) -> QSize:
        """Return a low line."""
        return QSize(super().sizeHint().width(), sized_px(27))


class _Bar(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("status_progress")
        self._fraction = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_fraction(self, fraction: float) -> None:
        self._fraction = min(1.0, max(0.0, fraction))
        self.setAccessibleDescription(f"{round(100 * self._fraction)} %")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sized_px(180), sized_px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        thick = px(6)
        line = QRectF(0, (self.height() - thick) / 2, self.width(), thick)
        rounded(painter, line, thick / 2, color("track"))
        line.setWidth(max(thick, line.width() * self._fraction) if self._fraction > 0 else 0)
        rounded(painter, line, thick / 2, color("highlight"))
        painter.end()


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
