"""The noise schedule that the run really uses: its curve, this sampler's steps on it, and others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from diffstudio.diffusion.level import Level
from diffstudio.engine.noised import noised_strip
from diffstudio.panels.schedule_controls import ScheduleControls
from diffstudio.panels.schedule_drawing import LOG_SNR_RANGE, OWN_COLOUR, Drawing, Hand, Labels, alpha_bar_at
from diffstudio.qt.answers import Curve, Foreseen
from diffstudio.qt.moment import Editing, Look, Moment
from diffstudio.qt.named import named
from diffstudio.qt.schedule_edit import ScheduleEdit, same_schedule
from diffstudio.qt.session import Session
from diffstudio.qt.translation import local, said
from diffstudio.widgets.empty_state import EmptyState
from diffstudio.widgets.filled_or_empty import FilledOrEmpty
from diffstudio.widgets.film_strip import FilmStrip
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.schedule_handles import EditableSchedulePlot
from diffstudio.widgets.schedule_plot import PlotAxes
from diffstudio.widgets.scrolling import scrolling
from diffstudio.widgets.segmented import Segment, Segmented

STRIP_LENGTH = 8
STRIP_HEIGHT = 40
EDITED_HEIGHT = 130.0
"""The plot has at least so much room while it is edited; what does not fit then scrolls."""


class SchedulePanel(QWidget):
    """Plots how picture and noise are mixed along a run; the playhead is Playback's."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("schedule-panel")
        self.session = session
        self.edit = ScheduleEdit(session)
        self._foreseen: Foreseen | None = None
        self._strip_of: tuple[object, ...] = ()
        self._labels = Labels(self.tr("this run"), self.tr("next run"))
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        self.quantities = Segmented(
            self.tr("Quantity"),
            [
                Segment("alpha_bar", "ᾱ", self.tr("The share of the picture's power that is left: ᾱ = α²")),
                Segment("sigma", "σ", self.tr("The strength of the noise")),
                Segment("log_snr", self.tr("log SNR"), self.tr("Log of the ratio of picture to noise")),
            ],
        )
        self.quantities.set_current(self.session.look.schedule_axis)
        self.axes = Segmented(
            self.tr("Against"),
            [
                Segment("t", "t", self.tr("Against the time that the network is told")),
                Segment("step", self.tr("step"), self.tr("Against the number of the step")),
            ],
        )
        self.axes.set_current(self.session.look.schedule_against)
        words = self.tr("Compare with other schedules"), self.tr("Draw other schedules beside this one")
        self.compare = named(IconButton("plus", *words), "compare-schedules")
        self.compare.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.compare.setMenu(QMenu(self))
        self.controls = ScheduleControls(self.session, self.edit)
        self.plot = EditableSchedulePlot(self.tr("Schedule"))
        self.plot.set_formatter(lambda name, x, y: local(f"{name}: {y:.3g}"))
        self.strip = FilmStrip(self.tr("Noised picture"), numbers=False)
        self.strip.setFixedHeight(STRIP_HEIGHT)
        self.strip.setToolTip(self.tr("The finished picture with the noise of these levels"))
        self.note = named(QLabel(wordWrap=True), "schedule-note")
        self.note.setProperty("role", "muted")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.quantities)
        top.addWidget(self.axes)
        top.addStretch(1)
        top.addWidget(self.compare)
        inside = named(QWidget(), "schedule-inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 4, 14, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.controls)
        column.addWidget(self._plot_or_empty(), 1)
        column.addWidget(self.strip)
        column.addWidget(self.note)
        scroll = scrolling(inside, "schedule-scroll")  # editing needs more than its share
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _plot_or_empty(self) -> QWidget:
        """The plot, or what to do while there is no schedule to draw."""
        empty = EmptyState(
            "settings", self.tr("No schedule yet"), self.tr("It is drawn as soon as a model is there."),
            self.tr("Use the flowers"),
        )  # fmt: skip
        empty.action_triggered.connect(lambda: self.session.choose_model("flowers"))
        self.pages = FilledOrEmpty(self.plot, empty)
        self.pages.set_filled(False)
        return self.pages

    def _connect(self) -> None:
        session = self.session
        self.quantities.picked.connect(self._on_quantity_picked)
        self.axes.picked.connect(self._on_axis_picked)
        self.plot.marker_picked.connect(session.set_position)
        self.plot.handle_moved.connect(self._on_handle_moved)
        self.plot.handle_added.connect(lambda x: self.edit.add_point(self._share(x)))
        self.plot.handle_removed.connect(self.edit.remove_point)
        self.plot.step_moved.connect(self.edit.move_place)
        self.plot.held.connect(self.edit.grab)
        self.strip.scrubbed.connect(self._on_strip_scrubbed)
        session.look_changed.connect(self._on_look_changed)
        session.moment_changed.connect(self._on_moment_changed)
        session.recipe_changed.connect(lambda _old, _new: self._on_recipe_changed())
        session.menus_ready.connect(self.edit.learn)
        session.foreseen.connect(self._on_foreseen)
        session.film_changed.connect(lambda _film: self._redraw())
        session.advanced.connect(self._show_strip)
        session.image_changed.connect(lambda _image: self._show_strip())
        session.position_changed.connect(lambda _position: self._show_playhead())
        session.running_changed.connect(lambda _running: self._show_strip())

    # ------------------------------------------------------- what was done

    def _on_quantity_picked(self, quantity: str) -> None:
        self.session.set_look(self.tr("Schedule quantity"), schedule_axis=quantity)

    def _on_axis_picked(self, against: str) -> None:
        self.session.set_look(self.tr("Schedule axis"), schedule_against=against)

    def _on_overlay_toggled(self, name: str, shown: bool) -> None:
        names = set(self._look.overlays)
        (names.add if shown else names.discard)(name)
        self.session.set_look(self.tr("Compared schedules"), overlays=tuple(sorted(names)))

    def _on_handle_moved(self, index: int, x: float, y: float) -> None:
        self.edit.move_point(index, self._share(x), alpha_bar_at(y, self._look.schedule_axis))

    def _share(self, x: float) -> float:
        """Where along the noise schedule a time lies, 0 at the picture, 1 at the noise."""
        low, high = self.edit.span() or (0.0, 1.0)
        return (x - low) / (high - low)

    def _on_strip_scrubbed(self, index: int) -> None:
        self.session.set_position(self._strip_positions()[index])

    def _on_foreseen(self, foreseen: object) -> None:
        if isinstance(foreseen, Foreseen):
            self._foreseen = foreseen
            self.edit.learn(foreseen)
            self._fill_menu(foreseen.others)
            self.controls.show_state()
            self._redraw()

    def _fill_menu(self, curves: Sequence[Curve]) -> None:
        menu = self.compare.menu()
        if [action.text() for action in menu.actions()] == [curve.name for curve in curves]:
            return
        menu.clear()
        for curve in curves:
            action = menu.addAction(curve.name)
            action.setCheckable(True)
            action.setChecked(curve.name in self._look.overlays)
            action.toggled.connect(lambda shown, name=curve.name: self._on_overlay_toggled(name, shown))

    # --------------------------------------------------------- what shows

    @property
    def _look(self) -> Look:
        return self.session.look

    @property
    def _editing(self) -> Editing:
        return self.session.moment.schedule_edit

    @property
    def _against(self) -> str:
        """Against what the curves run; while they are edited always against the time."""
        return "t" if self._editing else self._look.schedule_against

    def _on_look_changed(self, look: Look) -> None:
        self.quantities.set_current(look.schedule_axis)
        self.axes.set_current(look.schedule_against)
        for action in self.compare.menu().actions():
            action.setChecked(action.text() in look.overlays)
        self._redraw()

    def _on_moment_changed(self, old: Moment, new: Moment) -> None:
        if new.schedule_edit != old.schedule_edit:
            self.axes.setEnabled(not new.schedule_edit)
            self.plot.set_editing(new.schedule_edit)
            self.plot.setMinimumHeight(sized_px(EDITED_HEIGHT) if new.schedule_edit else 0)
            self.controls.show_state()
            self._redraw()

    def _on_recipe_changed(self) -> None:
        self.controls.show_state()
        self._redraw()

    def _levels(self) -> tuple[Level, ...]:
        """The levels of the run that is looked at, or of the one that is foreseen."""
        if self.session.film is not None:
            return self.session.film.levels
        return self._foreseen.levels if self._foreseen is not None else ()

    def _redraw(self) -> None:
        drawing = self._drawing()
        self.pages.set_filled(drawing is not None)
        if drawing is None:
            return
        self.plot.set_axes(self._axes())
        self.plot.set_series(list(drawing.series))
        self.plot.set_markers(0, list(drawing.markers))
        self.plot.set_handles(list(drawing.handles))
        if self._foreseen is not None:
            self.note.setText("\n".join(said(note) for note in self._foreseen.notes))
            self.note.setVisible(bool(self._foreseen.notes))
        self._show_playhead()
        self._show_strip()

    def _drawing(self) -> Drawing | None:
        """What the plot shows: the run that is looked at, or the settings in force while they are edited."""
        hand = Hand(self._look, self._labels, by_noise=bool(self._editing))
        curve, film = self.edit.curve(), self.session.film
        if self._editing:
            handles = self.edit.points() if self._editing == "curve" else ()
            return None if curve is None else hand.edited(curve, self._others(curve), self.edit.places(), handles)
        levels = self._levels()
        if not levels:
            return None
        if self._against == "step" or curve is None:
            return hand.run_by_step(levels) if self._against == "step" else hand.run_alone(levels)
        if film is None or same_schedule(film.recipe, self.session.recipe):
            return hand.run_on(curve, levels, self._others(curve))
        span = self.edit.span_of(film.recipe) or (levels[-1].t, levels[0].t)
        return hand.run_beside(curve, levels, span, self._others(curve))

    def _others(self, curve: Curve) -> list[tuple[Curve, int]]:
        """The curves to compare with, and the colour of each."""
        own = self.edit.own()
        there = [] if own is None else [(own, OWN_COLOUR)]
        compared = self._foreseen.others if self._foreseen is not None else ()
        for index, other in enumerate(compared):
            if other.name in self._look.overlays and other.name != curve.name:
                there.append((other, 1 + index % 5))
        return there

    def _axes(self) -> PlotAxes:
        caption = {
            "alpha_bar": self.tr("picture kept ᾱ"),
            "sigma": self.tr("noise σ"),
            "log_snr": self.tr("log SNR"),
        }[self._look.schedule_axis]
        y_range = {"alpha_bar": (0.0, 1.0), "log_snr": LOG_SNR_RANGE}.get(self._look.schedule_axis)
        if self._against == "step":
            return PlotAxes(x_caption=self.tr("step"), y_caption=caption, y_range=y_range)
        return PlotAxes(
            y_caption=caption, x_start=self.tr("t = 0 picture"), x_end=self.tr("noise"), y_range=y_range
        )

    def _show_playhead(self) -> None:
        levels = self._levels()
        if self.session.film is None or not levels:
            self.plot.set_playhead(None)
            return
        position = min(self.session.position, len(levels) - 1)
        # while the settings in force are edited, the playhead of another run has no place among them
        marks = self.plot.markers()
        self.plot.set_playhead(marks[position] if len(marks) == len(levels) and not self._editing else None)
        positions = self._strip_positions()
        self.strip.set_current(min(range(len(positions)), key=lambda i: abs(positions[i] - position)))

    def _strip_positions(self) -> list[int]:
        """The steps whose levels the strip shows: from picture to noise, as the plot runs."""
        last = len(self._levels()) - 1
        along = np.linspace(last, 0, min(STRIP_LENGTH, last + 1))
        positions = [round(k) for k in along]
        return positions if self._against == "t" else positions[::-1]

    def _show_strip(self) -> None:
        film = self.session.film
        if film is None or not film.available:
            return
        finished = film.available - 1
        key = (id(film), film.available, self.session.image, self._against)
        if key == self._strip_of or (film.state == "running" and self._strip_of[:1] == (id(film),)):
            return  # while a run goes on, its strip is drawn once and again at the end
        self._strip_of = key
        positions = self._strip_positions()
        pictures = noised_strip(film, finished, self.session.image, [film.levels[k] for k in positions])
        self.strip.set_frames(list(enumerate(pictures)))
        self._show_playhead()
