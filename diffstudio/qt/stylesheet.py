"""The stylesheet of the program, written from the colours in force and the size of the font.

It dresses Qt's own widgets; the program's widgets paint themselves. Pixels here are those of a
13-pixel font.
"""

from __future__ import annotations

import re
from dataclasses import fields
from string import Template

from diffstudio import resources
from diffstudio.qt.tokens import Tokens

__all__ = ["stylesheet"]


def stylesheet(tokens: Tokens, scale: float) -> str:
    """Write the stylesheet.

    Args:
        tokens: The colours.
        scale: Size of the program's font over 13 pixels; every length is multiplied by it.
    """
    values = {field.name: getattr(tokens, field.name) for field in fields(tokens)}
    values["figures"] = tokens.plot[0]  # blue as the accent, and to be read as text on every ground
    values["icons"] = resources.path("icons").as_posix()
    text = Template(_BUTTONS + _INPUTS + _SLIDERS + _VIEWS + _DOCKS + _LABELS).substitute(values)
    return re.sub(r"\b(\d+)px\b", lambda found: f"{_scaled(int(found[1]), scale)}px", text)


def _scaled(length: int, scale: float) -> int:
    # a line of one pixel stays one: Qt already multiplies it on dense screens
    return length if length <= 1 else max(1, round(length * scale))


_BUTTONS = """
QPushButton, QToolButton {
    color: $text; background: $surface_hover; border: 1px solid $border; border-radius: 6px;
    padding: 5px 11px;
}
QPushButton:hover, QToolButton:hover { background: $surface_selected; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {
    background: $surface_selected; border-color: $highlight;
}
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 4px 10px; }
QPushButton:disabled, QToolButton:disabled {
    color: $text_disabled; background: $surface; border-color: $border_soft;
}
QPushButton[role="primary"] {
    color: $accent_text; background: $accent; border-color: $accent; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:pressed { background: $accent_pressed; }
QPushButton[role="primary"]:focus { border: 2px solid $focus; }
QPushButton[role="primary"]:disabled {
    color: $text_disabled; background: $surface; border-color: $border_soft;
}
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }  /* those of the system suit one theme only */
QPushButton[role="danger"] { color: $danger; border-color: $danger; }
QPushButton[role="quiet"], QToolButton[role="quiet"] {
    background: transparent; border: 1px solid transparent;
}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $surface_hover; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border: 2px solid $focus; }
QPushButton::menu-indicator, QToolButton::menu-indicator {
    image: url("$icons/static-chevron-down.svg"); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: center right; right: 6px;
}
QToolButton[popupMode="2"], QToolButton[popupMode="1"] { padding-right: 20px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox:disabled, QRadioButton:disabled { color: $text_disabled; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $border; background: $field; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $surface_selected; }
QCheckBox::indicator:checked {
    background: $accent; border-color: $highlight; image: url("$icons/static-check.svg");
}
QRadioButton::indicator:checked {
    background: $accent; border-color: $highlight; image: url("$icons/static-dot.svg");
}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    border: 2px solid $focus; width: 12px; height: 12px;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: $surface; border-color: $border_soft;
}
"""

_INPUTS = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    color: $text; background: $field; border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { background: $surface_hover; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $focus; padding: 3px 7px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled {
    color: $text_disabled; background: $surface; border-color: $border_soft;
}
QLineEdit[invalid="true"], QAbstractSpinBox[invalid="true"] {
    border: 2px solid $danger; padding: 3px 7px;
}
QLineEdit[role="value"] {
    background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 3px 4px;
}
QLineEdit[role="value"]:hover { background: $field; border-color: $border; }
QLineEdit[role="value"]:focus { background: $field; border: 2px solid $focus; padding: 2px 3px; }
QLineEdit[role="value"][invalid="true"] { border: 2px solid $danger; padding: 2px 3px; }
QComboBox { combobox-popup: 0; }  /* a list that scrolls, not a menu with arrows */
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$icons/static-chevron-down.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $border; border-radius: 6px; padding: 4px; outline: none;
    selection-background-color: $accent; selection-color: $accent_text;
}
QComboBox QAbstractItemView:focus { border: 1px solid $border; }
QComboBox QAbstractItemView::item { min-height: 24px; padding: 1px 8px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $accent; color: $accent_text; }
QComboBox QAbstractItemView::item:disabled { color: $text_disabled; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    border: none; background: transparent; width: 18px;
}
QAbstractSpinBox::up-arrow { image: url("$icons/static-chevron-up.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow {
    image: url("$icons/static-chevron-down.svg"); width: 12px; height: 12px;
}
"""

_SLIDERS = """
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $track; }
QSlider::sub-page:horizontal { border-radius: 2px; background: $highlight; }
QSlider::handle:horizontal {
    width: 14px; height: 14px; margin: -6px 0; border-radius: 7px; background: $knob;
    border: 1px solid $knob_border;
}
QSlider::handle:horizontal:focus { border: 2px solid $focus; }
QSlider::handle:horizontal:disabled { background: $text_disabled; border-color: $text_disabled; }
QSlider::sub-page:horizontal:disabled { background: $track; }
QProgressBar { border: none; border-radius: 3px; background: $track; max-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: $highlight; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle { background: $border; border: 3px solid $panel; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 30px; }
QScrollBar::handle:horizontal { min-width: 30px; }
QScrollBar::handle:hover { background: $text_muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_VIEWS = """
QMenuBar { background: $window; padding: 2px 6px; }
QMenuBar::item { padding: 8px 9px; margin: 3px 0; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: $surface_hover; }
QMenu { background: $surface; border: 1px solid $border; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 10px; border-radius: 5px; }
QMenu::item:selected { background: $accent; color: $accent_text; }
QMenu::item:disabled { color: $text_disabled; background: transparent; }
QMenu::icon { left: 8px; }
QMenu::separator { height: 1px; background: $border_soft; margin: 5px 8px; }
QToolTip {
    color: $text; background: $surface; border: 1px solid $border; border-radius: 6px; padding: 5px 7px;
}
QAbstractItemView { background: $panel; border: none; outline: none; }
QTreeView, QListView, QTableView { border: 2px solid transparent; border-radius: 6px; }
QTreeView:focus, QListView:focus, QTableView:focus { border-color: $focus; }
QTreeView::item, QListView::item, QTableView::item { padding: 3px 6px; border-radius: 4px; }
QTreeView::item:hover, QListView::item:hover { background: $surface_hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected {
    background: $accent; color: $accent_text;
}
QHeaderView::section { background: $panel; color: $text_muted; border: none; padding: 4px 6px; }
QTreeView QHeaderView::section:last { padding-left: 29px; }  /* where the lines begin, behind their arrow */
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QGroupBox { border: 1px solid $border_soft; border-radius: 8px; margin-top: 9px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; color: $text_muted; }
"""

_DOCKS = """
QMainWindow { background: $window; }
QMainWindow::separator { background: $canvas; width: 4px; height: 4px; }
QMainWindow::separator:hover { background: $highlight; }
QDockWidget { color: $text_muted; }
QDockWidget::title { background: $panel; padding: 7px 12px; text-align: left; }
QDockWidget > QWidget { background: $panel; }
QToolBar { background: $window; border: none; padding: 6px 10px; spacing: 6px; }
QStatusBar { background: $window; color: $text; border-top: 1px solid $border_soft; }
QStatusBar::item { border: none; }
QTabWidget::pane { border: none; }
QTabBar { background: $panel; qproperty-drawBase: 0; }
QTabBar::tab {
    color: $text_muted; background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 7px 9px 5px 9px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $highlight; }
QTabBar::tab:focus { color: $text; border-bottom-color: $focus; }
QTabBar::tab:disabled { color: $text_disabled; }
QSplitter::handle { background: $canvas; }
"""

_LABELS = """
QLabel[role="section"] { color: $text_muted; }
QLabel[role="muted"] { color: $text_muted; }
QLabel[role="muted"]:disabled, QLabel[role="section"]:disabled { color: $text_disabled; }
QLabel[role="error"] { color: $danger; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="numbers"] {
    background: $window; border-radius: 6px; padding: 8px 10px;
    font-family: "DejaVu Sans Mono", monospace;
}
QLabel[role="figures"] { color: $figures; font-family: "DejaVu Sans Mono", monospace; }
QFrame[role="well"] { background: $window; border: none; border-radius: 6px; }
QFrame[role="panel"], QWidget[role="panel"] { background: $panel; }
QFrame[role="canvas"], QWidget[role="canvas"] { background: $canvas; }
QFrame[role="bar"], QWidget[role="bar"] { background: $window; }
QFrame[role="card"] { background: $surface; border: none; border-radius: 9px; }
"""
