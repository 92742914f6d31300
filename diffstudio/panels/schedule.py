"""The noise schedule that the run really uses: its curve, this sampler's steps on it, and others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from diffstudio.diffusion.level import Level
from diffstudio.engine.noised import noised_strip
from diffstudio.qt.answers import Curve, Foreseen
from diffstudio.qt.moment import Look
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.widgets.empty_state import EmptyState
from diffstudio.widgets.filled_or_empty import FilledOrEmpty
from diffstudio.widgets.film_strip import FilmStrip
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.schedule_plot import PlotAxes, PlotSeries, SchedulePlot
from diffstudio.widgets.segmented import Segment, Segmented

Values = NDArray[np.float64]

STRIP_LENGTH = 8
STRIP_HEIGHT = 40
LOG_SNR_RANGE = (-12.0, 12.0)
"""Where the log SNR axis ends: the clean picture and pure noise lie at infinity."""


class SchedulePanel(QWidget):
    """Plots how picture and noise are mixed along a run; the playhead is Playback's."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("schedule-panel")
        self.session = session
        self._foreseen: Foreseen | None = None
        self._strip_of: tuple[object, ...] = ()
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
        self.plot = SchedulePlot(self.tr("Schedule"))
        self.plot.set_formatter(lambda name, x, y: f"{name}: {y:.3g}")
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
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._plot_or_empty(), 1)
        column.addWidget(self.strip)
        column.addWidget(self.note)

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
        self.strip.scrubbed.connect(self._on_strip_scrubbed)
        session.look_changed.connect(self._on_look_changed)
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

    def _on_strip_scrubbed(self, index: int) -> None:
        self.session.set_position(self._strip_positions()[index])

    def _on_foreseen(self, foreseen: object) -> None:
        if isinstance(foreseen, Foreseen):
            self._foreseen = foreseen
            self._fill_menu(foreseen.others)
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

    def _on_look_changed(self, look: Look) -> None:
        self.quantities.set_current(look.schedule_axis)
        self.axes.set_current(look.schedule_against)
        for action in self.compare.menu().actions():
            action.setChecked(action.text() in look.overlays)
        self._redraw()

    def _levels(self) -> tuple[Level, ...]:
        """The levels of the run that is looked at, or of the one that is foreseen."""
        if self.session.film is not None:
            return self.session.film.levels
        return self._foreseen.levels if self._foreseen is not None else ()

    def _redraw(self) -> None:
        levels = self._levels()
        self.pages.set_filled(bool(levels))
        if not levels:
            return
        self.plot.set_axes(self._axes())
        self.plot.set_series(self._series(levels))
        self.plot.set_markers(0, self._marker_xs(levels))
        if self._foreseen is not None:
            self.note.setText(" ".join(self._foreseen.notes))
            self.note.setVisible(bool(self._foreseen.notes))
        self._show_playhead()
        self._show_strip()

    def _axes(self) -> PlotAxes:
        caption = {
            "alpha_bar": self.tr("picture kept ᾱ"),
            "sigma": self.tr("noise σ"),
            "log_snr": self.tr("log SNR"),
        }[self._look.schedule_axis]
        y_range = {"alpha_bar": (0.0, 1.0), "log_snr": LOG_SNR_RANGE}.get(self._look.schedule_axis)
        if self._look.schedule_against == "step":
            return PlotAxes(x_caption=self.tr("step"), y_caption=caption, y_range=y_range)
        return PlotAxes(
            y_caption=caption, x_start=self.tr("t = 0 picture"), x_end=self.tr("noise"), y_range=y_range
        )

    def _series(self, levels: tuple[Level, ...]) -> list[PlotSeries]:
        if self._look.schedule_against == "step" or self._foreseen is None:
            values = self._values(
                np.array([level.alpha for level in levels]), np.array([level.sigma for level in levels])
            )
            xs = self._marker_xs(levels)
            order = np.argsort(xs, kind="stable")
            return [PlotSeries(self.tr("this run"), list(np.array(xs)[order]), list(values[order]), 0)]
        own = self._foreseen.curve
        series = [PlotSeries(own.name, list(own.t), list(self._values(own.alpha, own.sigma)), 0)]
        span = own.t.max() or 1.0
        for index, curve in enumerate(self._foreseen.others):
            if curve.name in self._look.overlays and curve.name != own.name:
                # each schedule has its own unit of time: drawn over the same width
                xs = (curve.t - curve.t.min()) / (np.ptp(curve.t) or 1.0) * span
                ys = self._values(curve.alpha, curve.sigma)
                series.append(PlotSeries(curve.name, list(xs), list(ys), 1 + index % 5, dashed=True))
        return series

    def _values(self, alpha: Values, sigma: Values) -> Values:
        if self._look.schedule_axis == "alpha_bar":
            return alpha**2
        if self._look.schedule_axis == "sigma":
            return sigma
        with np.errstate(divide="ignore"):
            log_snr: Values = np.clip(2 * (np.log(alpha) - np.log(sigma)), *LOG_SNR_RANGE)
        return log_snr

    def _marker_xs(self, levels: tuple[Level, ...]) -> list[float]:
        by_step = self._look.schedule_against == "step"
        return [float(k) for k in range(len(levels))] if by_step else [level.t for level in levels]

    def _show_playhead(self) -> None:
        levels = self._levels()
        if self.session.film is None or not levels:
            self.plot.set_playhead(None)
            return
        position = min(self.session.position, len(levels) - 1)
        self.plot.set_playhead(self._marker_xs(levels)[position])
        positions = self._strip_positions()
        self.strip.set_current(min(range(len(positions)), key=lambda i: abs(positions[i] - position)))

    def _strip_positions(self) -> list[int]:
        """The steps whose levels the strip shows: from picture to noise, as the plot runs."""
        last = len(self._levels()) - 1
        along = np.linspace(last, 0, min(STRIP_LENGTH, last + 1))
        positions = [round(k) for k in along]
        return positions if self._look.schedule_against == "t" else positions[::-1]

    def _show_strip(self) -> None:
        film = self.session.film
        if film is None or not film.available:
            return
        finished = film.available - 1
        key = (id(film), film.available, self.session.image, self._look.schedule_against)
        if key == self._strip_of or (film.state == "running" and self._strip_of[:1] == (id(film),)):
            return  # while a run goes on, its strip is drawn once and again at the end
        self._strip_of = key
        positions = self._strip_positions()
        pictures = noised_strip(film, finished, self.session.image, [film.levels[k] for k in positions])
        self.strip.set_frames(list(enumerate(pictures)))
        self._show_playhead()
