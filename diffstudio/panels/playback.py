"""The picture, every step of its making, and the means to move through them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from diffstudio.engine.film import CHANNELS, Film, Picture
from diffstudio.errors import UserError
from diffstudio.qt.icons import icon
from diffstudio.qt.moment import Look
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.translation import local, said
from diffstudio.widgets.batch_strip import BatchStrip
from diffstudio.widgets.channel_bar import ChannelBar
from diffstudio.widgets.film_strip import FilmStrip
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.picture_view import PictureView
from diffstudio.widgets.playback_clock import PlaybackClock
from diffstudio.widgets.segmented import Segment
from diffstudio.widgets.text_line import TextLine
from diffstudio.widgets.timeline import Timeline
from diffstudio.widgets.transport import Transport


class PlaybackPanel(QWidget):
    """Shows one quantity of one step of one picture of a run, and plays through them.

    Signals:
        drag_wanted(int, int, str): A picture is being dragged out: which of the batch, step, quantity.
        menu_wanted(int, int, QPoint): A context menu is wanted for a thumbnail: which of the batch, step, where.
    """

    drag_wanted = Signal(int, int, str)
    menu_wanted = Signal(int, int, QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("playback-panel")
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.session = session
        self.clock = PlaybackClock(self)
        self._shown_steps = 0
        self._shown: tuple[object, ...] = ()
        self._offered: list[Segment] = []
        self._make()
        self._lay_out()
        self._connect()
        self._on_film_changed(session.film)

    # --------------------------------------------------------------- making

    def _make(self) -> None:
        self.channels = ChannelBar(self.tr("Quantity"), self._segments(None))
        self.channels.set_current(self.session.channel)
        self.fit = IconButton("zoom-fit", self.tr("Fit"), self.tr("Show the whole picture (Ctrl+0)"))
        self.save = IconButton("save", self.tr("Save"), self.tr("Save the picture, the batch or the steps"))
        self.save.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.save.setMenu(QMenu(self))
        self.branch = named(QPushButton(icon("branch"), self.tr("Branch here")), "branch-here")
        self.branch.setToolTip(
            self.tr("Go on from this step with the settings on the left; the steps before it are kept (B)")
        )
        self.view = PictureView(self.tr("Picture"))
        self._say_no_picture()
        self.batch = BatchStrip(self.tr("Batch"))
        self.strip = FilmStrip(self.tr("Film strip"))
        self.strip.set_tile_height(58)
        self.transport = Transport()
        self.timeline = Timeline(self.tr("Step"))
        self.timeline.set_thumbnails(self._strip_picture)
        self.timeline.set_formatter(self._describe)
        self.label = named(TextLine(self._words(88, 88, 0, 0)), "step-label")

    def _segments(self, film: Film | None) -> list[Segment]:
        there = film.channels if film is not None else frozenset({"x", "x0", "eps", "change"})
        return [
            Segment(
                channel.key, said(channel.label), said(channel.tooltip), channel.key in there, said(channel.missing)
            )
            for channel in (CHANNELS.values() if film is None else map(film.channel, CHANNELS))
        ]

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.batch)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.transport)
        bottom.addWidget(self.label, 1)
        for widget in (self.fit, self.save, self.branch):
            bottom.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        column.addWidget(self.channels)
        column.addLayout(middle, 1)
        column.addWidget(self.strip)
        column.addWidget(self.timeline)
        column.addLayout(bottom)

    # --------------------------------------------------------------- wiring

    def _connect(self) -> None:
        session = self.session
        self.channels.channel_changed.connect(session.set_channel)
        self.fit.clicked.connect(self.view.fit)
        self.branch.clicked.connect(self.branch_here)
        self.view.space_tapped.connect(self.toggle_play)
        self.view.action_triggered.connect(self._on_empty_action)
        self.view.drag_started.connect(self._on_drag_started)
        self.view.menu_requested.connect(self._on_menu_requested)
        self.batch.picked.connect(session.set_image)
        self.batch.drag_started.connect(lambda image: self._on_thumbnail_dragged(image, None))
        self.strip.drag_started.connect(lambda step: self._on_thumbnail_dragged(None, step))
        self.batch.menu_requested.connect(lambda image, where: self._on_thumbnail_menu(image, None, where))
        self.strip.menu_requested.connect(lambda step, where: self._on_thumbnail_menu(None, step, where))
        self.strip.scrubbed.connect(self._on_sought)
        self.timeline.moved.connect(self._on_sought)
        self.timeline.range_changed.connect(self._on_range_changed)
        self._connect_clock()
        session.film_changed.connect(self._on_film_changed)
        session.advanced.connect(self._on_advanced)
        session.position_changed.connect(self._on_position_changed)
        session.image_changed.connect(self._on_image_changed)
        session.channel_changed.connect(self._on_channel_changed)
        session.loop_changed.connect(lambda _loop: self._show_loop())

    def _connect_clock(self) -> None:
        self.transport.play_toggled.connect(self.toggle_play)
        self.transport.stepped.connect(self.step)
        self.transport.start_clicked.connect(self.go_start)
        self.transport.end_clicked.connect(self.go_end)
        set_look = self.session.set_look
        self.transport.mode_changed.connect(lambda mode: set_look(self.tr("Repeat"), play_mode=mode))
        self.transport.fps_changed.connect(lambda fps: set_look(self.tr("Speed"), fps=fps))
        self.session.look_changed.connect(self._on_look_changed)
        self._on_look_changed(self.session.look)
        self.clock.advanced.connect(self.session.play_to)
        self.clock.playing_changed.connect(self._on_playing_changed)

    # -------------------------------------------------------------- actions

    def toggle_play(self) -> None:
        """Play from the playhead, or pause."""
        if self.session.film is not None:
            self.clock.set_position(self.session.position)
            self.clock.toggle()

    def play(self, direction: int) -> None:
        """Play forward (1) or in reverse (-1)."""
        if self.session.film is not None:
            self.clock.set_position(self.session.position)
            self.clock.play(direction)

    def step(self, by: int) -> None:
        """Move the playhead by some steps."""
        self._on_sought(self.session.position + by)

    def go_start(self) -> None:
        """Go to the noise."""
        self._on_sought(0)

    def go_end(self) -> None:
        """Go to the newest step."""
        film = self.session.film
        self._on_sought(film.available - 1 if film is not None else 0)

    def branch_here(self) -> None:
        """Go on from the playhead with the settings in force."""
        self.clock.pause()
        try:
            self.session.branch()
        except UserError as error:
            self.session.messages.error(error)

    def clear_loop(self) -> None:
        """Play over the whole run again."""
        self.session.change(self.tr("Loop"), loop=None)

    def set_save_menu(self, menu: QMenu) -> None:
        """Offer `menu` on the save button and on a right click; the window makes it."""
        self.save.setMenu(menu)

    # ------------------------------------------------------ what was done

    def _on_sought(self, position: int) -> None:
        self.clock.pause()
        self.session.set_position(position)

    def _on_range_changed(self, first: int, last: int) -> None:
        self.session.change(self.tr("Loop"), loop=None if self.timeline.loop_range() is None else (first, last))
        self._show_loop()

    def _show_loop(self) -> None:
        film, loop = self.session.film, self.session.moment.loop
        if film is None:
            return
        if loop is None:
            self.timeline.clear_loop_range()
        else:
            self.timeline.set_loop_range(*loop)
        last = max(0, film.available - 1)
        self.clock.set_bounds(*((0, last) if loop is None else (min(loop[0], last), min(loop[1], last))))

    def _on_playing_changed(self, playing: bool) -> None:
        self.transport.set_playing(playing, reverse=self.clock.direction() < 0)

    def _on_drag_started(self) -> None:
        session = self.session
        if session.film is not None:
            self.drag_wanted.emit(session.image, session.position, session.channel)

    def _on_thumbnail_dragged(self, image: int | None, step: int | None) -> None:
        self.clock.pause()
        self.drag_wanted.emit(*self._thumbnail(image, step), "x0")

    def _on_thumbnail_menu(self, image: int | None, step: int | None, where: QPoint) -> None:
        self.menu_wanted.emit(*self._thumbnail(image, step), where)

    def _thumbnail(self, image: int | None, step: int | None) -> tuple[int, int]:
        """Which picture a thumbnail shows: of the batch the newest step, of the strip the picture looked at."""
        film = self.session.film
        newest = film.available - 1 if film is not None else 0
        return self.session.image if image is None else image, newest if step is None else step

    def _on_menu_requested(self, where: QPoint) -> None:
        menu = self.save.menu()
        if menu is not None and self.session.film is not None:
            menu.popup(where)

    # --------------------------------------------------------- what shows

    def _on_look_changed(self, look: Look) -> None:
        self.transport.set_mode(look.play_mode)
        self.transport.set_fps(look.fps)
        self.clock.set_mode(look.play_mode)
        self.clock.set_fps(look.fps)
        self.view.set_smoothing(look.smoothing)

    def _on_film_changed(self, film: Film | None) -> None:
        self.clock.pause()
        self._offer_channels(film)
        there = film is not None
        for widget in (self.transport, self.timeline, self.strip, self.save, self.branch, self.fit):
            widget.setEnabled(there)
        for widget in (self.strip, self.timeline):
            widget.setVisible(there)  # what stands in the picture's place says what to do
        self.batch.setVisible(film is not None and film.count > 1)
        if film is None:
            self._shown = ()
            self._say_no_picture()
            self.view.set_picture(None)
            self.label.clear()
            return
        self.timeline.set_count(len(film.levels))
        self.timeline.set_available(film.available)
        self._show_loop()
        self._shown_steps = 0
        self.batch.set_pictures([None] * film.count, [str(seed) for seed in film.seeds])
        self.batch.set_current(self.session.image)
        self._fill_strip()
        self.timeline.refresh_thumbnail()
        self._on_advanced()
        self._on_position_changed(self.session.position)

    def _offer_channels(self, film: Film | None) -> None:
        segments = self._segments(film)
        if segments != self._offered:  # buttons that are made anew have the whole window laid out
            self._offered = segments
            self.channels.set_channels(segments)
        self.channels.set_current(self.session.channel)

    def _fill_strip(self) -> None:
        film = self.session.film
        if film is None:
            return
        self.strip.set_frames([(k, self._strip_picture(k)) for k in range(len(film.levels))])
        self.strip.set_current(self.session.position)
        self._shown_steps = film.available

    def _strip_picture(self, position: int) -> Picture | None:
        """The strip shows what the network saw ahead, x̂₀, whatever the large picture shows."""
        film = self.session.film
        return film.picture("x0", position, self.session.image) if film is not None else None

    def _on_advanced(self) -> None:
        film = self.session.film
        if film is None or not film.available:
            return
        if not self._shown_steps or film.state != "running":
            self._offer_channels(film)
        available = film.available
        self.timeline.set_available(available)
        bounds = self.timeline.loop_range() or (0, available - 1)
        self.clock.set_bounds(bounds[0], min(bounds[1], available - 1))
        for position in range(self._shown_steps, available):
            self.strip.set_frame(position, self._strip_picture(position))
        self._shown_steps = available
        for image in range(film.count):
            self.batch.set_picture(image, film.picture("x0", available - 1, image))
        self._show_picture()

    def _on_position_changed(self, position: int) -> None:
        self.timeline.set_value(position)
        self.strip.set_current(position)
        if self.clock.position() != position:
            self.clock.set_position(position)
        self._show_picture()

    def _on_image_changed(self, image: int) -> None:
        self.batch.set_current(image)
        self._fill_strip()
        self.timeline.refresh_thumbnail()
        self._show_picture()

    def _on_channel_changed(self, channel: str) -> None:
        self.channels.set_current(channel)
        self._show_picture()

    def _show_picture(self) -> None:
        film = self.session.film
        if film is None or not film.available:
            return  # a run that has only begun: what was shown before stays until its first step
        position, image = self.session.position, self.session.image
        shown = (film, position, image, self.session.channel)
        if shown == self._shown:
            return  # a run that goes on changes nothing about the steps that are there
        self._shown = shown
        picture = film.picture(self.session.channel, position, image)
        caption = said(film.caption(self.session.channel, position, image))
        if picture is None and position == len(film.levels) - 1:
            picture = film.picture("x0", position, image)
            caption = self.tr("the finished picture: the network predicts nothing more here")
        if picture is None:
            self._say_nothing_here()
        self.view.set_picture(picture)
        self.view.set_caption(caption)
        self.label.setText(self._describe(position))
        self.branch.setEnabled(position < len(film.levels) - 1)

    def _say_no_picture(self) -> None:
        self.view.set_empty(
            self.tr("No picture yet"), self.tr("Noise becomes a picture here."), self.tr("Generate"), "picture"
        )

    def _say_nothing_here(self) -> None:
        """Say that a step has nothing of a quantity, such as one outside the guidance interval."""
        text = self.tr("This step was made without it.")
        self.view.set_empty(self.tr("Nothing of this kind at this step"), text, self.tr("One step back"), "step-back")

    def _on_empty_action(self) -> None:
        if self.session.film is None:
            self.session.generate()
        else:
            self.step(-1)

    def _describe(self, position: int) -> str:
        film = self.session.film
        if film is None:
            return ""
        level = film.levels[position]
        return self._words(position, len(film.levels) - 1, level.t, level.sigma)

    def _words(self, position: int, steps: int, t: float, sigma: float) -> str:
        values = position, steps, local(_short(t)), local(_short(sigma))
        return self.tr("step {0}/{1} · t {2} · σ {3}").format(*values)


def _short(value: float) -> str:
    """A number in about four characters."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.2f}"
