"""A setting that is a number: label, slider and number field in one row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from diffstudio.qt.translation import local
from diffstudio.widgets.form_grid import FormRow
from diffstudio.widgets.number_scale import NumberScale
from diffstudio.widgets.painting import ARROWS, claim_keys, sized_px
from diffstudio.widgets.value_slider import ValueSlider

__all__ = ["SliderRow"]


class SliderRow(FormRow):
    """A number that can be dragged, nudged and typed.

    A click on the slider goes there; double click on it goes to the default, which a tick marks; Shift makes
    dragging and keys fine; the wheel works only while the slider has the keyboard. What is typed may go
    beyond the slider, up to the hard range.

    Args:
        label: The name of the setting.
        minimum: Left end of the slider.
        maximum: Right end of the slider.
        default: Where the tick is and double click goes.
        value: Where it starts; the default when None.
        integer: Whether only whole numbers count.
        decimals: Written after the point.
        step: Dragging goes by this much.
        fine_step: The same with Shift.
        hard_minimum: The least that may be typed.
        hard_maximum: The most that may be typed.
        log: Equal ways are equal factors.
        curve: Above 1 small values get more of the slider.
        suffix: Written after the number.
        special: Numbers with a name of their own.
        tooltip: What follows from moving it.
        parent: As in Qt.

    Signals:
        value_changed(float): At every change by the user, also while dragging.
        committed(float): The change is finished: released, typed and confirmed, key, wheel, reset.
        held(bool): The mouse has taken the slider, or let it go.
    """

    value_changed = Signal(float)
    committed = Signal(float)
    held = Signal(bool)

    def __init__(
        self,
        label: str,
        *,
        minimum: float,
        maximum: float,
        default: float,
        value: float | None = None,
        integer: bool = False,
        decimals: int = 2,
        step: float | None = None,
        fine_step: float | None = None,
        hard_minimum: float | None = None,
        hard_maximum: float | None = None,
        log: bool = False,
        curve: float = 1.0,
        suffix: str = "",
        special: Mapping[float, str] | None = None,
        tooltip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._scale = NumberScale(
            minimum=minimum,
            maximum=maximum,
            hard_minimum=hard_minimum,
            hard_maximum=hard_maximum,
            integer=integer,
            decimals=decimals,
            step=step,
            fine_step=fine_step,
            log=log,
            curve=curve,
            suffix=suffix,
            special=dict(special or {}),
        )
        editor = QWidget()
        editor.setObjectName("slider_and_number")
        editor.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._slider = ValueSlider(editor)
        self._slider.setObjectName("slider")
        self._number = QLineEdit(editor)
        self._number.setObjectName("number")
        super().__init__(label, editor, tooltip=tooltip, parent=parent)
        self._default = self._scale.clamp(default)
        self._value = self._scale.clamp(default if value is None else value)
        self._settled = self._value
        self._lay_out(editor)
        self._connect()
        self._name_children()
        self._show_value()

    def value(self) -> float | int:
        """Return the number; an int for whole numbers."""
        return round(self._value) if self._scale.integer else self._value

    def set_value(self, value: float) -> None:
        """Show a number, without a signal; one outside the hard range is moved to its end."""
        self._value = self._settled = self._scale.clamp(value)
        self.set_error(None)
        self._show_value()

    def set_range(self, minimum: float, maximum: float) -> None:
        """Move the ends of the slider, and the hard range where it has to give way.

        Raises:
            ValueError: If the range does not grow, or starts at 0 or below for a logarithmic one.
        """
        self._scale = replace(self._scale, minimum=minimum, maximum=maximum)
        self.set_value(self._value)

    def set_default(self, value: float) -> None:
        """Move the tick and the target of the double click."""
        self._default = self._scale.clamp(value)
        self._show_value()

    def set_error(self, text: str | None) -> None:
        """Say what is wrong with the value, with a red border around the number, or take that away."""
        super().set_error(text)
        if self._number.property("invalid") != bool(text):
            self._number.setProperty("invalid", bool(text))
            self._number.style().polish(self._number)

    def set_label(self, label: str) -> None:
        """Rename the setting and its two controls."""
        super().set_label(label)
        self._name_children()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Up and Down nudge the number while typing, and Escape take back what was typed."""
        if watched is not self._number:
            return super().eventFilter(watched, event)
        if claim_keys(event, {*ARROWS, Qt.Key.Key_Escape}):
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._number_key(event)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the width of the number field in step with the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._number.setFixedWidth(self._number_width())

    def _lay_out(self, editor: QWidget) -> None:
        self._number.setProperty("role", "value")
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._number.setFixedWidth(self._number_width())
        self._slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(editor)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sized_px(4))
        row.addWidget(self._slider, 1)
        row.addWidget(self._number)
        editor.setFocusProxy(self._slider)

    def _connect(self) -> None:
        self._slider.dragged.connect(self._on_dragged)
        self._slider.nudged.connect(self._on_nudged)
        self._slider.released.connect(self._settle)
        self._slider.held.connect(self.held)
        self._slider.reset_wanted.connect(self._on_reset)
        self._number.editingFinished.connect(self._on_typed)
        self._number.returnPressed.connect(self._on_entered)
        self._number.installEventFilter(self)

    def _name_children(self) -> None:
        name = self.label()
        self._slider.setAccessibleName(self.tr("%1 slider").replace("%1", name))
        self._number.setAccessibleName(self.tr("%1 number").replace("%1", name))

    def _number_width(self) -> int:
        scale = self._scale
        samples = [self._written(scale.minimum), self._written(scale.maximum), *scale.special.values()]
        metrics = self._number.fontMetrics()
        return max(sized_px(48), *(metrics.horizontalAdvance(s) + sized_px(16) for s in samples))

    def _show_value(self) -> None:
        self._slider.set_fraction(self._scale.fraction(self._value))
        self._slider.set_default(self._scale.fraction(self._default))
        text = self._written(self._value)
        self._number.setText(text)
        self._number.setCursorPosition(0)
        self._slider.setAccessibleDescription(text)

    def _change(self, value: float) -> None:
        """Take a value from the user."""
        changed = value != self._value
        self._value = value
        self.set_error(None)
        self._show_value()
        if changed:
            self.value_changed.emit(value)

    def _settle(self) -> None:
        if self._value != self._settled:
            self._settled = self._value
            self.committed.emit(self._value)

    def _on_dragged(self, fraction: float) -> None:
        self._change(self._scale.value(fraction))

    def _on_nudged(self, steps: int, fine: bool) -> None:
        self._change(self._scale.nudged(self._value, steps, fine=fine))

    def _on_reset(self) -> None:
        self._change(self._default)
        self._settle()

    def _on_typed(self) -> None:
        text = self._number.text()
        if text == self._written(self._value):
            self.set_error(None)
            return
        value = self._scale.read(text)
        if value is None:
            self.set_error(self._complaint())
            return
        self._change(value)
        self._settle()

    def _on_entered(self) -> None:
        """Leave the field once its number is taken: single keys (Space, R, B) are the window's again."""
        self._on_typed()
        if not self._number.property("invalid"):
            self._slider.setFocus(Qt.FocusReason.OtherFocusReason)

    def _written(self, value: float) -> str:
        """Return a value as it is shown, with the decimal sign of the language."""
        return local(self._scale.text(value))

    def _complaint(self) -> str:
        scale = self._scale
        kind = self.tr("a whole number") if scale.integer else self.tr("a number")
        sentence = self.tr("%1: type %2 from %3 to %4.")
        parts = (self.label(), kind, self._written(scale.lowest), self._written(scale.highest))
        for number, part in enumerate(parts, start=1):
            sentence = sentence.replace(f"%{number}", part)
        return sentence

    def _number_key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
        key = Qt.Key(event.key())
        if key in steps:
            self._on_nudged(steps[key], bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            self._settle()
            return True
        if key == Qt.Key.Key_Escape and self._number.isModified():
            self.set_error(None)
            self._show_value()
            return True
        return False
