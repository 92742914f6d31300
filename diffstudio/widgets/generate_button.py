"""The one primary button: starts, then stops."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from diffstudio.qt import icons
from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import begin, claim_keys, focus_ring, rounded, sized, sized_px

__all__ = ["GenerateButton", "RunState"]

RunState = Literal["idle", "running", "stopping"]

_RADIUS = 8.0


class GenerateButton(QAbstractButton):
    """Generate while nothing runs, Stop while something does, and quiet while it is stopping.

    Args:
        text: What it says while idle.
        hint: The key for that, in smaller letters.
        parent: As in Qt.

    Signals:
        generate_clicked(): Pressed while idle.
        stop_clicked(): Pressed while running.
    """

    generate_clicked = Signal()
    stop_clicked = Signal()

    def __init__(self, text: str = "Generate", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("generate_button")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._idle_text, self._idle_hint = text, hint or self.tr("Ctrl+↵")
        self._busy_text, self._busy_hint = self.tr("Stop"), self.tr("Esc")
        self._state: RunState = "idle"
        self._progress: float | None = None
        self.clicked.connect(self._on_clicked)
        self._show_state()

    def state(self) -> RunState:
        """Return ``idle``, ``running`` or ``stopping``."""
        return self._state

    def set_state(self, state: RunState) -> None:
        """Show another state; leaving ``running`` takes the progress away.

        Raises:
            ValueError: If it is none of the three.
        """
        if state not in ("idle", "running", "stopping"):
            raise ValueError(f"unknown state of a run {state!r}")
        self._state = state
        if state != "running":
            self._progress = None
        self._show_state()

    def set_progress(self, fraction: float | None) -> None:
        """Show how much of the run is done, 0 to 1, as a line along the lower edge; None shows none."""
        self._progress = None if fraction is None else min(1.0, max(0.0, fraction))
        self.update()

    def set_text(self, text: str, hint: str | None = None) -> None:
        """Change what it says while idle."""
        self._idle_text = text
        if hint is not None:
            self._idle_hint = hint
        self._show_state()

    def set_busy_text(self, text: str, hint: str | None = None) -> None:
        """Change what it says while running."""
        self._busy_text = text
        if hint is not None:
            self._busy_hint = hint
        self._show_state()

    def sizeHint(self) -> QSize:
        """Return room for the longer of its texts."""
        texts = ((self._idle_text, self._idle_hint), (self._busy_text, self._busy_hint))
        width = max(self._text_width(text, hint) for text, hint in texts)
        return QSize(round(width + px(48)), sized_px(38))

    def minimumSizeHint(self) -> QSize:
        """Return room for the text without the hint."""
        metrics = QFontMetricsF(self._bold())
        widest = max(metrics.horizontalAdvance(text) for text in (self._idle_text, self._busy_text))
        return QSize(round(widest + px(30)), sized_px(38))

    def event(self, event: QEvent) -> bool:
        """Keep Space while it has the keyboard."""
        return claim_keys(event, {Qt.Key.Key_Space}) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, text, hint, progress and focus."""
        painter = begin(self)
        area = QRectF(self.rect())
        self._paint_ground(painter, area)
        if self._progress is not None:
            self._paint_progress(painter, area, self._progress)
        self._paint_text(painter, area)
        if self.hasFocus():
            inset = px(2.5) if self._state == "idle" else 0.0
            # on the accent a ring of the same blue would drown: a white one, a little inside
            ring = area.adjusted(inset, inset, -inset, -inset)
            if self._state == "idle" and self.isEnabled():
                rounded(painter, ring, px(_RADIUS) - inset, None, color("accent_text"), px(1.8))
            else:
                focus_ring(painter, area, px(_RADIUS))
        painter.end()

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        radius = px(_RADIUS)
        if not self.isEnabled() or self._state == "stopping":
            rounded(painter, area, radius, color("surface"), color("border_soft"))
        elif self._state == "running":
            ground = "surface_selected" if self.underMouse() or self.isDown() else "surface_hover"
            rounded(painter, area, radius, color(ground), color("border"))
        else:
            ground = "accent_pressed" if self.isDown() else "accent_hover" if self.underMouse() else "accent"
            rounded(painter, area, radius, color(ground))

    def _paint_progress(self, painter: QPainter, area: QRectF, fraction: float) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(area, px(_RADIUS), px(_RADIUS))
        painter.save()
        painter.setClipPath(shape)
        line = QRectF(area.left(), area.bottom() - px(3), area.width() * fraction, px(3))
        painter.fillRect(line, color("highlight"))
        painter.restore()

    def _paint_text(self, painter: QPainter, area: QRectF) -> None:
        text, hint = self._words()
        bold, small = self._bold(), sized(self.font(), 0.85)
        width = self._text_width(text, hint)
        if width + px(16) > area.width():
            hint = ""
            width = self._text_width(text, hint)
        left = area.center().x() - width / 2
        ink = self._ink()
        if self._state == "running":
            side = px(15)
            icons.paint(painter, "stop", QRectF(left, area.center().y() - side / 2, side, side), ink)
            left += px(20)
        painter.setPen(ink)
        painter.setFont(bold)
        line = QRectF(left, area.top(), area.right() - left, area.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        left += QFontMetricsF(bold).horizontalAdvance(text) + px(9)
        painter.setFont(small)
        painter.setOpacity(0.85)
        line.setLeft(left)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, hint)
        painter.setOpacity(1.0)

    def _ink(self) -> QColor:
        if not self.isEnabled() or self._state == "stopping":
            return color("text_disabled")
        return color("text" if self._state == "running" else "accent_text")

    def _bold(self) -> QFont:
        return sized(self.font(), 1.08, QFont.Weight.DemiBold)

    def _text_width(self, text: str, hint: str) -> float:
        width = QFontMetricsF(self._bold()).horizontalAdvance(text)
        if hint:
            width += px(9) + QFontMetricsF(sized(self.font(), 0.85)).horizontalAdvance(hint)
        return width + (px(20) if self._state == "running" else 0.0)

    def _words(self) -> tuple[str, str]:
        if self._state == "running":
            return self._busy_text, self._busy_hint
        if self._state == "stopping":
            return self.tr("Stopping …"), ""
        return self._idle_text, self._idle_hint

    def _show_state(self) -> None:
        text, hint = self._words()
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({hint})" if hint else text)
        self.update()

    def _on_clicked(self) -> None:
        if self._state == "idle":
            self.generate_clicked.emit()
        elif self._state == "running":
            self.stop_clicked.emit()
