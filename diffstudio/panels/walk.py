"""The settings of the walk, what it will cost, and the button that renders it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from diffstudio.engine.walk import MAX_DWELL
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.errors import UserError
from diffstudio.qt.icons import icon
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.translation import counted, said_error
from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.form_grid import FormGrid
from diffstudio.widgets.generate_button import GenerateButton
from diffstudio.widgets.scrolling import lay_out_over_buttons
from diffstudio.widgets.slider_row import SliderRow


class WalkPanel(QWidget):
    """How the walk goes from keyframe to keyframe.

    Signals:
        export_requested(): The frames are to be exported.
    """

    export_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("walk-panel")
        self.session = session
        self.walks = session.walks
        self._make()
        self._lay_out()
        self._connect()
        self._show_draft(session.walk)
        self._show_state()

    def _make(self) -> None:
        self.frames = SliderRow(
            self.tr("Frames"), minimum=2, maximum=240, default=48, integer=True, hard_maximum=10_000,
            tooltip=self.tr("Pictures from the first keyframe to the last: more is smoother and takes longer."),
        )  # fmt: skip
        self.path = ComboBox(self.tr("Path"))
        self.path.set_items([
            ("sphere", self.tr("Spherical (slerp)"), self.tr("Keeps the spread of the noise all the way")),
            ("straight", self.tr("Straight"), self.tr("Loses spread in the middle: the pictures turn dull")),
        ])  # fmt: skip
        self.easing = ComboBox(self.tr("Easing"))
        self.easing.set_items([
            ("linear", self.tr("Even"), self.tr("The same speed all the way")),
            ("ease-in", self.tr("Ease in"), self.tr("Starts at rest")),
            ("ease-out", self.tr("Ease out"), self.tr("Comes to rest")),
            ("ease-in-out", self.tr("Ease in and out"), self.tr("Starts at rest and comes to rest")),
        ])  # fmt: skip
        self.dwell = SliderRow(
            self.tr("Dwell"), minimum=0, maximum=MAX_DWELL, default=0.0, decimals=2,
            tooltip=self.tr("Share of the time that the walk stands still at its keyframes."),
        )  # fmt: skip
        self.ping_pong = named(QCheckBox(self.tr("There and back")), "ping-pong")
        self.closed = named(QCheckBox(self.tr("Back to the first")), "closed")
        self.fps = SliderRow(
            self.tr("Speed"), minimum=1, maximum=60, default=24, integer=True, suffix=self.tr(" fps"),
            tooltip=self.tr("Frames shown a second; no frame is made anew for it."),
        )  # fmt: skip
        for row, name in ((self.frames, "frames"), (self.dwell, "dwell"), (self.fps, "walk-fps")):
            row.setObjectName(name)
        self.summary = named(QLabel(), "walk-summary")
        self.summary.setProperty("role", "muted")
        self.forecast = named(QLabel(wordWrap=True), "walk-forecast")
        self.forecast.setAccessibleName(self.tr("What the walk will cost"))
        self.button = GenerateButton(self.tr("Render walk"))
        self.button.setObjectName("render-walk-button")
        self.export = named(QPushButton(icon("export"), self.tr("Export")), "walk-export")
        self.export.setToolTip(self.tr("Write the frames that exist as a film or as pictures"))

    def _lay_out(self) -> None:
        form = FormGrid()
        form.add_row(self.tr("Keyframes"), self.summary, self.tr("Pictures that the walk passes, below the picture."))
        form.add(self.frames)
        form.add_row(self.tr("Path"), self.path, self.tr("How the noise gets from one keyframe to the next."))
        form.add_row(self.tr("Easing"), self.easing, self.tr("How fast the walk is between two keyframes."))
        form.add(self.dwell)
        form.add_row(self.tr("Ping-pong"), self.ping_pong, self.tr("Plays there and back; the way back costs nothing."))
        form.add_row(self.tr("Closed loop"), self.closed, self.tr("Ends where it began: it repeats without a jump."))
        form.add(self.fps)
        lay_out_over_buttons(self, (form,), "walk-scroll", self.forecast, self.button, self.export)

    def _connect(self) -> None:
        self.frames.value_changed.connect(lambda value: self._set(self.tr("Frames"), frames=round(value)))
        self.path.picked.connect(lambda key: self._set(self.tr("Path"), path=key))
        self.easing.picked.connect(lambda key: self._set(self.tr("Easing"), easing=key))
        self.dwell.value_changed.connect(lambda value: self._set(self.tr("Dwell"), dwell=value))
        self.ping_pong.toggled.connect(lambda on: self._set(self.tr("Ping-pong"), ping_pong=on))
        self.closed.toggled.connect(lambda on: self._set(self.tr("Closed loop"), closed=on))
        self.fps.value_changed.connect(lambda value: self._set(self.tr("Speed"), fps=round(value)))
        self.button.generate_clicked.connect(self.render_walk)
        self.button.stop_clicked.connect(self.walks.stop)
        self.export.clicked.connect(self.export_requested)
        self.session.walk_changed.connect(self._show_draft)
        self.walks.frames_changed.connect(self._show_state)
        self.walks.advanced.connect(self._show_state)
        self.walks.rendering_changed.connect(lambda _rendering: self._show_state())

    def render_walk(self) -> None:
        """Make the frames that do not exist yet."""
        try:
            self.walks.render()
        except UserError as error:
            self.session.messages.error(error)

    def _set(self, name: str, **changes: Any) -> None:
        self.session.set_walk(name, **changes)

    # ------------------------------------------------------------ what shows

    def _show_draft(self, draft: WalkDraft) -> None:
        self.frames.set_value(draft.frames)
        self.path.set_current_key(draft.path)
        self.easing.set_current_key(draft.easing)
        self.dwell.set_value(draft.dwell)
        self.fps.set_value(draft.fps)
        for box, on in ((self.ping_pong, draft.ping_pong), (self.closed, draft.closed)):
            with QSignalBlocker(box):
                box.setChecked(on)
        self.summary.setText(str(len(draft.keyframes)))
        self._show_state()

    def _show_state(self) -> None:
        walks = self.walks
        error = (walks.problem or walks.lookup_error) if len(self.session.walk.keyframes) > 1 else None
        if error is None:
            self.forecast.setText(self._words())
        else:
            apart = self.tr("The keyframes do not go together; the line above them says why.")
            self.forecast.setText(apart if walks.can_be_alike else said_error(error))
        role = "error" if error is not None else "muted"
        if self.forecast.property("role") != role:
            self.forecast.setProperty("role", role)
            self.forecast.style().polish(self.forecast)
        frames = walks.frames
        begun = frames is not None and 0 < frames.done < len(frames)
        self.button.set_text(self.tr("Go on rendering") if begun else self.tr("Render walk"))
        self.button.set_state("running" if walks.rendering else "idle")
        if walks.rendering and frames is not None:
            self.button.set_progress(frames.pictures_made / frames.pictures_wanted)
        ready = walks.walk is not None and walks.lookup_error is None and (walks.rendering or not walks.complete)
        self.button.setEnabled(ready)
        self.export.setEnabled(walks.frames_done > 0)

    def _words(self) -> str:
        """Say what is still to be done."""
        frames = self.walks.frames
        if self.walks.walk is None:
            return self.tr("A walk needs two keyframes.")
        if frames is None:
            return self.tr("{0} frames").format(self.walks.length)
        wanted, missing = frames.pictures_wanted, frames.pictures_wanted - frames.pictures_made
        if not missing:
            return self.tr("All {0} pictures are there").format(wanted)
        pictures = self.tr("{0} pictures") if missing == wanted else self.tr("{0} of {1} pictures to go")
        parts = [pictures.format(missing, wanted), self.tr("{0} network calls").format(counted(frames.calls_missing))]
        if frames.seconds_missing is not None:
            parts.append(self._time(frames.seconds_missing))
        return " · ".join(parts)

    def _time(self, seconds: float) -> str:
        """A time in a few words."""
        if seconds < 100:
            return self.tr("about {0:.0f} s").format(max(1.0, seconds))
        return self.tr("about {0:.0f} min").format(seconds / 60)
