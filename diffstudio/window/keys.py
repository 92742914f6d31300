"""Which keys a focused control keeps for itself, so that single-key shortcuts do not take them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_TEXT = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
_MOVING = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def leaves_key_to(focus: QWidget, event: QKeyEvent) -> bool:
    """Whether the key of `event` belongs to the widget `focus` rather than to a shortcut.

    Text fields keep everything they can type; sliders and lists keep the keys that move them;
    buttons keep Space. Keys with Ctrl, Alt or Meta are always shortcuts.
    """
    if event.modifiers() & _MODIFIERS:
        return False
    key = Qt.Key(event.key())
    if isinstance(focus, _TEXT):
        return key != Qt.Key.Key_Escape and not Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    if focus.property("keeps_keys"):
        return key in _MOVING or key == Qt.Key.Key_Space
    if isinstance(focus, QAbstractButton):
        return key == Qt.Key.Key_Space
    if isinstance(focus, (QAbstractSlider, QComboBox, QAbstractItemView)):
        return key in _MOVING or key == Qt.Key.Key_Space
    return False
