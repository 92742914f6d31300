"""The controls with which the noise schedule and the step positions are edited; the plot is `schedule`'s part."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from diffstudio.engine.recipe import FIELD_LABELS
from diffstudio.engine.step_places import places_of, written
from diffstudio.errors import UserError
from diffstudio.qt.answers import Menus
from diffstudio.qt.named import named
from diffstudio.qt.schedule_edit import ScheduleEdit
from diffstudio.qt.session import Session
from diffstudio.qt.translation import said, said_error
from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.error_label import ErrorLabel
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.segmented import Segment, Segmented


class ScheduleControls(QWidget):
    """A list of noise schedules, the Edit switch and what it opens.

    Args:
        session: Whose settings are edited.
        edit: What the controls do to them.
        parent: As in Qt.
    """

    def __init__(self, session: Session, edit: ScheduleEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("schedule-controls")
        self._session = session
        self._edit = edit
        self._make()
        self._make_steps()
        self._lay_out()
        self._connect()
        self.show_state()

    # --------------------------------------------------------------- making

    def _make(self) -> None:
        self.kinds = named(ComboBox(self.tr("Noise schedule")), "noise-schedule")
        self.kinds.setToolTip(self.tr("How picture and noise are mixed at each time of the run"))
        self.kinds.set_items(self._items(Menus()))
        self.switch = named(QPushButton(self.tr("Edit")), "edit-schedule")
        self.switch.setCheckable(True)
        self.switch.setToolTip(self.tr("Drag the curve, or the steps along it; with Live the picture answers at once"))
        self.parts = Segmented(
            self.tr("What is dragged"),
            [
                Segment("curve", self.tr("Curve"), self.tr(
                    "Drag the squares; double click adds one, Delete removes it; the curve stays falling")),
                Segment("steps", self.tr("Steps"), self.tr("Drag the dots: where along the curve each step lies")),
            ],
        )  # fmt: skip
        self.reset = named(IconButton("reset", self.tr("Reset"), outlined=True), "reset-schedule")
        self.zero_snr = named(QCheckBox(said(FIELD_LABELS["zero_terminal_snr"])), "zero-snr")

    def _make_steps(self) -> None:
        self.evenly = named(QPushButton(self.tr("Space evenly")), "space-evenly")
        self.evenly.setToolTip(self.tr("Puts the steps in even distances of time, from the first one on"))
        self.places = named(QLineEdit(), "step-positions")
        self.places.setAccessibleName(self.tr("Step positions"))
        self.places.setToolTip(
            self.tr("The times t of the steps, noisiest first, with commas between them; Enter takes them over")
        )
        self.places.installEventFilter(self)
        self.complaint = ErrorLabel("step-positions-error")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.kinds, 1)
        top.addWidget(self.switch)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.parts)
        middle.addStretch(1)
        middle.addWidget(self.evenly)
        middle.addWidget(self.reset)
        self.opened = named(QWidget(), "schedule-editing")
        inner = QVBoxLayout(self.opened)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addLayout(middle)
        for widget in (self.places, self.complaint, self.zero_snr):
            inner.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.opened)

    def _connect(self) -> None:
        session = self._session
        self.kinds.picked.connect(self._edit.choose)
        self.switch.clicked.connect(lambda on: session.change(self.tr("Edit"), schedule_edit="curve" if on else ""))
        self.parts.picked.connect(lambda part: session.change(self.tr("Edit"), schedule_edit=part))
        self.reset.clicked.connect(self._on_reset)
        self.evenly.clicked.connect(self._edit.space_evenly)
        self.zero_snr.clicked.connect(self._edit.set_zero_snr)
        self.places.editingFinished.connect(self._on_typed)
        session.menus_ready.connect(self._fill_kinds)

    # ------------------------------------------------------- what was done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take back with Escape what was typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._takes_back(event):
            self.places.setModified(False)
            self._show_places()
            return True
        return super().eventFilter(watched, event)

    def _takes_back(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.places.isModified()

    def _on_reset(self) -> None:
        if self._session.moment.schedule_edit == "steps":
            self._edit.leave_places()
        else:
            self._edit.choose(None)

    def _on_typed(self) -> None:
        if not self.places.isModified():
            return
        try:
            self._edit.type_places(self.places.text())
        except UserError as error:
            self._complain(said_error(error))
            return
        self.places.setModified(False)
        self._show_places()

    # ---------------------------------------------------------- what shows

    def _items(self, menus: Menus) -> list[tuple[object, str, str]]:
        own = (None, self.tr("The model's own"), self.tr("The noise schedule that the model was trained on"))
        return [own, *((choice.kind, said(choice.label), said(choice.summary)) for choice in menus.noise_schedules)]

    def _fill_kinds(self, menus: Menus) -> None:
        self.kinds.set_items(self._items(menus))
        self.show_state()

    def show_state(self) -> None:
        """Show the settings in force."""
        editing = self._session.moment.schedule_edit
        kind = self._edit.kind
        if self.kinds.findData(kind) < 0:
            self.kinds.addItem(str(kind), kind)
        self.kinds.set_current_key(kind)
        self.switch.setChecked(bool(editing))
        self.opened.setVisible(bool(editing))
        steps = editing == "steps"
        self.parts.set_current("steps" if steps else "curve")
        for widget in (self.evenly, self.places):
            widget.setVisible(steps)
        self.zero_snr.setVisible(not steps)
        self._show_reset(steps)
        self._show_zero_snr()
        if not self.places.isModified():
            self._show_places()

    def _show_reset(self, steps: bool) -> None:
        words = (
            self.tr("Back to Automatic: where the steps suit the sampler")
            if steps
            else self.tr("Back to the model's own noise schedule")
        )
        self.reset.setToolTip(words)
        recipe = self._session.recipe
        self.reset.setEnabled(places_of(recipe) is not None if steps else recipe.noise_schedule is not None)

    def _show_zero_snr(self) -> None:
        on, why = self._session.recipe.zero_terminal_snr, self._edit.why_no_zero_snr()
        self.zero_snr.setChecked(on)
        self.zero_snr.setEnabled(on or not why)
        meaning = self.tr(
            "Stretches the noise schedule so that the run starts from pure noise, as it should: otherwise a little "
            "picture is expected there, and pictures keep a middling brightness."
        )
        self.zero_snr.setToolTip(said(why) if why and not on else meaning)

    def _show_places(self) -> None:
        places = self._edit.places()
        self.places.setText("" if places is None else written(places))
        self.places.setCursorPosition(0)
        self._complain(None)

    def _complain(self, text: str | None) -> None:
        self.complaint.say(text)
        if self.places.property("invalid") != bool(text):
            self.places.setProperty("invalid", bool(text))
            self.places.style().polish(self.places)

