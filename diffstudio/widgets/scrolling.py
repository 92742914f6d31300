"""Contents that scroll where the panel is too low for them, and panels made of such contents over a row of buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

__all__ = ["lay_out_over_buttons", "scrolling"]


def scrolling(content: QWidget, name: str) -> QScrollArea:
    """Return a frameless area, with this object name, in which `content` scrolls up and down.

    The keyboard goes to what is inside, never to the area.
    """
    area = QScrollArea(widgetResizable=True)
    area.setObjectName(name)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def lay_out_over_buttons(
    panel: QWidget, contents: tuple[QWidget, ...], name: str, line: QWidget, main: QWidget, other: QWidget
) -> None:
    """Lay a panel out as a column that scrolls, and below it a line of words over two buttons.

    Args:
        panel: The panel, which has no layout yet.
        contents: The column.
        name: The object name of what scrolls.
        line: The line of words.
        main: The button that takes all the room there is.
        other: The button beside it.
    """
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(14, 4, 14, 8)
    column.setSpacing(12)
    for widget in contents:
        column.addWidget(widget)
    column.addStretch(1)
    buttons = QHBoxLayout()
    buttons.setSpacing(8)
    buttons.addWidget(main, 1)
    buttons.addWidget(other)
    foot = QVBoxLayout()
    foot.setContentsMargins(14, 8, 14, 14)
    foot.setSpacing(8)
    foot.addWidget(line)
    foot.addLayout(buttons)
    outer = QVBoxLayout(panel)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(scrolling(inside, name), 1)
    outer.addLayout(foot)
