"""The title of a dock: small capitals, and buttons that show themselves under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QWidget

from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.section_label import SectionLabel

__all__ = ["DockTitle"]

_HEIGHT_WITH_TOOLS = 38.0


class DockTitle(QWidget):
    """The title bar of a dock: give it to ``dock.setTitleBarWidget``; dragging still moves the dock.

    Args:
        dock: The dock, whose title it shows and follows.
    """

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self.setObjectName("dock_title")
        self._dock = dock
        self._label = SectionLabel(dock.windowTitle(), self)
        name = dock.windowTitle()
        float_name = self.tr("Float %1").replace("%1", name)
        close_name = self.tr("Close %1").replace("%1", name)
        self._float = IconButton("float", float_name, self.tr("Make it a window of its own"), side=22)
        self._close = IconButton("close", close_name, self.tr("Close; View brings it back"), side=22)
        self._float.clicked.connect(self._on_float)
        self._close.clicked.connect(dock.close)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(sized_px(14), sized_px(8), sized_px(8), sized_px(2))
        row.setSpacing(sized_px(2))
        # a strut and no size hint written in Python: Qt asks for it some ninety times at each layout
        row.addStrut(sized_px(32) - sized_px(8) - sized_px(2))
        row.addWidget(self._label, 1)
        row.addWidget(self._float)
        row.addWidget(self._close)
        dock.windowTitleChanged.connect(self._label.setText)
        dock.featuresChanged.connect(self._show_buttons)
        self._show_buttons()

    def add_widget(self, widget: QWidget) -> None:
        """Put a control of the dock's panel into its title, before the buttons; the title grows for it."""
        self._row.setContentsMargins(sized_px(14), sized_px(5), sized_px(8), sized_px(3))
        self._row.addStrut(sized_px(_HEIGHT_WITH_TOOLS) - sized_px(5) - sized_px(3))
        self._row.insertWidget(self._row.count() - 2, widget)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the buttons under the mouse."""
        super().enterEvent(event)
        self._show_buttons()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide them again."""
        super().leaveEvent(event)
        self._show_buttons()

    def _show_buttons(self) -> None:
        feature = QDockWidget.DockWidgetFeature
        features = self._dock.features()
        shown = self.underMouse()
        self._float.setVisible(shown and bool(features & feature.DockWidgetFloatable))
        self._close.setVisible(shown and bool(features & feature.DockWidgetClosable))

    def _on_float(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())
