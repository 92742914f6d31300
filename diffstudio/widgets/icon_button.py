"""A flat button with one of the program's icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from diffstudio.qt import icons
from diffstudio.qt.theme import color, px
from diffstudio.widgets.painting import begin, claim_keys, focus_ring, rounded, sized_px

__all__ = ["IconButton"]


class IconButton(QToolButton):
    """A square button that shows an icon and tells its name to screen readers and in its tooltip.

    Args:
        icon: One of `diffstudio.qt.icons.NAMES`.
        name: What it does, two or three words.
        tooltip: What follows from pressing it; `name` when empty.
        checkable: Whether it stays pressed.
        outlined: Draw a border, for buttons that stand alone beside fields.
        side: Its width and height at a 13-pixel font.
        parent: As in Qt.
    """

    def __init__(
        self,
        icon: str,
        name: str,
        tooltip: str = "",
        *,
        checkable: bool = False,
        outlined: bool = False,
        side: float = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._outlined = outlined
        self._side = side
        self.setCheckable(checkable)
        # A click must not take the keyboard away from the picture or the text field.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setObjectName(icon)
        self.set_icon(icon, name, tooltip)

    def set_icon(self, icon: str, name: str | None = None, tooltip: str | None = None) -> None:
        """Show another icon; a name or tooltip of None stays."""
        self._icon = icon
        if name is not None:
            self.setAccessibleName(name)
            self.setToolTip(tooltip or name)
        elif tooltip is not None:
            self.setToolTip(tooltip)
        self.update()

    def icon_name(self) -> str:
        """Return the name of the icon that is shown."""
        return self._icon

    def sizeHint(self) -> QSize:
        """Return a square that follows the font."""
        return QSize(sized_px(self._side), sized_px(self._side))

    def minimumSizeHint(self) -> QSize:
        """Return the same as `sizeHint`."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Keep Space for a button that has the keyboard."""
        return claim_keys(event, {Qt.Key.Key_Space}) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon and focus ring."""
        painter = begin(self)
        area = QRectF(self.rect())
        radius = px(6)
        ground = self._ground()
        border = color("border" if self.isEnabled() else "border_soft") if self._outlined else None
        if ground is not None or border is not None:
            rounded(painter, area, radius, color(ground) if ground else None, border)
        side = min(px(17), area.height() - px(4))
        at = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
        icons.paint(painter, self._icon, at, color(self._ink()))
        if self.hasFocus():
            focus_ring(painter, area, radius)
        painter.end()

    def _ground(self) -> str | None:
        if not self.isEnabled():
            return None
        if self.isDown() or self.isChecked():
            return "surface_selected"
        if self.underMouse():
            return "surface_hover"
        return "field" if self._outlined else None

    def _ink(self) -> str:
        if not self.isEnabled():
            return "text_disabled"
        return "highlight" if self.isChecked() and not self._outlined else "text"
