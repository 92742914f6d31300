"""The middle of the walk workspace: the picture, the seed plane beside it, the keyframes and the frames below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from diffstudio.engine.pictures import Picture
from diffstudio.engine.recipe import Recipe
from diffstudio.engine.walk import Keyframe
from diffstudio.engine.walk_draft import WalkDraft
from diffstudio.errors import UserError
from diffstudio.panels.plane import PlanePanel
from diffstudio.panels.walk_words import caption, titles, tooltip
from diffstudio.qt.icons import icon
from diffstudio.qt.moment import Look
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.translation import local, said_error
from diffstudio.widgets.frame_bar import FrameBar, FrameState
from diffstudio.widgets.keyframe_strip import KeyframeStrip, KeyframeTile
from diffstudio.widgets.picture_view import PictureView
from diffstudio.widgets.playback_clock import PlaybackClock
from diffstudio.widgets.transport import Transport


class WalkStage(QWidget):
    """Shows a frame of the walk, or the point of the seed plane while that is moved, and plays the walk.

    Attributes:
        clock: Keeps the time; plays over the frames that exist.
        timeline: The slider inside the frame bar.
        view: The large picture.
        menu: What a right click on a keyframe offers; filled by the window.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("walk-stage")
        self.setProperty("role", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.session = session
        self.walks = session.walks
        self.clock = PlaybackClock(self)
        self.menu = QMenu(self)
        self._on_point = False
        self._keyframes: tuple[Keyframe, ...] = session.walk.keyframes
        self._make()
        self._lay_out()
        self._connect()
        self._on_look_changed(session.look)
        self._on_walk_changed(session.walk)
        self._on_frames_changed()

    # --------------------------------------------------------------- making

    def _make(self) -> None:
        self.title = named(QLabel(), "walk-title")
        self.title.setProperty("role", "title")
        self.add = named(QPushButton(icon("plus"), self.tr("Add picture from Explore")), "add-current")
        self.add.setToolTip(self.tr("Add the picture that is looked at in Explore as the last keyframe (Ctrl+K)"))
        self.view = PictureView(self.tr("Frame of the walk"))
        self.plane = PlanePanel(self.session)
        self.note = named(QLabel(wordWrap=True), "walk-note")
        self.note.setProperty("role", "error")
        self.alike = named(QPushButton(self.tr("Make alike")), "make-alike")
        self.alike.setToolTip(self.tr("Give every keyframe the settings of the first; class, seed and guidance stay"))
        self.strip = KeyframeStrip(self.tr("Keyframes"))
        self.bar = FrameBar(self.tr("Frame"))
        self.timeline = self.bar.line
        self.bar.set_thumbnails(self.walks.picture)
        self.bar.set_formatter(self._describe)
        self.transport = Transport()
        self.transport.set_words(
            self.tr("To the first frame (Home)"), self.tr("One frame back (←)"),
            self.tr("One frame on (→)"), self.tr("To the last frame (End)"),
        )  # fmt: skip
        self.label = named(QLabel(), "frame-label")
        self.label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.add)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.plane, 1)
        said = QHBoxLayout()
        said.addWidget(self.note, 1)
        said.addWidget(self.alike)
        foot = QHBoxLayout()
        foot.addWidget(self.transport)
        foot.addStretch(1)
        foot.addWidget(self.label)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addLayout(said)
        column.addWidget(self.strip)
        column.addWidget(self.bar)
        column.addLayout(foot)

    # --------------------------------------------------------------- wiring

    def _connect(self) -> None:
        session, walks = self.session, self.walks
        self.add.clicked.connect(lambda: self._guarded(walks.add_current))
        self.view.action_triggered.connect(lambda: self._guarded(walks.add_current))
        self.view.space_tapped.connect(self.toggle_play)
        self.alike.clicked.connect(walks.make_alike)
        self._connect_strip()
        self.bar.moved.connect(self._on_sought)
        self.bar.range_changed.connect(self.clock.set_bounds)
        self.transport.play_toggled.connect(self.toggle_play)
        self.transport.stepped.connect(self.step)
        self.transport.start_clicked.connect(self.go_start)
        self.transport.end_clicked.connect(self.go_end)
        self.transport.mode_changed.connect(lambda mode: session.set_look(self.tr("Repeat"), play_mode=mode))
        self.transport.fps_changed.connect(lambda fps: session.set_walk(self.tr("Speed"), fps=fps))
        self.clock.advanced.connect(self._on_played)
        self.clock.playing_changed.connect(
            lambda playing: self.transport.set_playing(playing, reverse=self.clock.direction() < 0)
        )
        session.look_changed.connect(self._on_look_changed)
        session.walk_changed.connect(self._on_walk_changed)
        session.frame_changed.connect(self._on_frame_changed)
        session.model_changed.connect(lambda _model: self._fill_strip())
        walks.frames_changed.connect(self._on_frames_changed)
        walks.advanced.connect(self._on_advanced)
        walks.rendering_changed.connect(self._on_rendering_changed)
        walks.keyframe_shown.connect(self._on_keyframe_shown)
        walks.plane.point_shown.connect(self._on_point_shown)
        self.plane.touched.connect(self._on_plane_touched)

    def _connect_strip(self) -> None:
        strip, walks = self.strip, self.walks
        strip.add_clicked.connect(lambda: self._guarded(walks.add_current))
        strip.removed.connect(walks.remove)
        strip.moved.connect(walks.move)
        strip.duplicated.connect(lambda at: self._guarded(lambda: walks.duplicate(at)))
        strip.picked.connect(self._go_to_keyframe)
        strip.activated.connect(self._go_to_keyframe)
        strip.dropped.connect(self._on_dropped)
        strip.menu_requested.connect(self._on_menu_requested)

    def _guarded(self, action: object) -> None:
        try:
            action()  # type: ignore[operator]
        except UserError as error:
            self.session.messages.error(error)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the seed plane be painted, and the pictures of keyframes be made where they are not there."""
        super().showEvent(event)
        self.walks.plane.set_shown(True)
        self._fill_strip()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop playing, and leave the seed plane."""
        super().hideEvent(event)
        self.clock.pause()
        self.walks.plane.set_shown(False)

    # -------------------------------------------------------------- playing

    def start(self) -> None:
        """Render the walk."""
        self.walks.render()

    def toggle_play(self) -> None:
        """Play from the playhead over the frames that exist, or pause."""
        if self.walks.frames_done:
            self.clock.set_position(self.walks.frame)
            self.clock.toggle()

    def play(self, direction: int) -> None:
        """Play forward (1) or in reverse (-1)."""
        if self.walks.frames_done:
            self.clock.set_position(self.walks.frame)
            self.clock.play(direction)

    def step(self, by: int) -> None:
        """Move the playhead by some frames."""
        self._on_sought(self.walks.frame + by)

    def go_start(self) -> None:
        """Go to the first frame."""
        self._on_sought(0)

    def go_end(self) -> None:
        """Go to the last frame."""
        self._on_sought(self.walks.length - 1)

    def clear_loop(self) -> None:
        """Play over the whole walk again."""
        self.timeline.clear_loop_range()
        self.clock.set_bounds(0, max(0, self.walks.length - 1))

    def _on_sought(self, frame: int) -> None:
        self.clock.pause()
        self._on_point = False
        self.walks.seek(frame)
        self._show_picture()

    def _on_played(self, frame: int) -> None:
        self._on_point = False
        self.walks.play_to(frame)

    def _go_to_keyframe(self, at: int) -> None:
        frames = self.walks.frames
        if frames is not None and at < len(frames.keyframe_frames):
            self._on_sought(frames.keyframe_frames[at])

    # ------------------------------------------------------ what was done

    def _on_dropped(self, before: int, payload: bytes) -> None:
        """Take a picture of the program that was dragged here: its settings."""
        self._guarded(lambda: self.walks.add(Keyframe(Recipe.from_json(payload).single(0)), before))

    def _on_menu_requested(self, _at: int, where: QPoint) -> None:
        self.menu.popup(where)

    # --------------------------------------------------------- what shows

    def _on_look_changed(self, look: Look) -> None:
        self.transport.set_mode(look.play_mode)
        self.clock.set_mode(look.play_mode)
        self.view.set_smoothing(look.smoothing)

    def _on_walk_changed(self, draft: WalkDraft) -> None:
        self.clock.set_fps(draft.fps)
        self.transport.set_fps(draft.fps)
        self.title.setText(titles(draft.keyframes, closed=draft.closed) or self.tr("Walk"))
        self.strip.set_closed(draft.closed)
        apart = self.walks.can_be_alike
        self.note.setText(said_error(self.walks.problem) if apart and self.walks.problem is not None else "")
        self.note.setVisible(apart)
        self.alike.setVisible(apart)
        self._show_lack(len(draft.keyframes))
        self._fill_strip()
        self._choose_new(draft.keyframes)
        self._show_label()

    def _show_lack(self, keyframes: int) -> None:
        """Say what a walk still needs; noise stands for one whose pictures are on their way."""
        self.view.set_busy(keyframes > 1)
        if keyframes:
            text = self.tr("Add a second keyframe: the walk goes from the one to the other.")
        else:
            text = self.tr("A walk passes pictures. Add the one from Explore, or click in the seed plane.")
        self.view.set_empty(self.tr("No walk yet"), text, self.tr("Add picture from Explore"), "film")

    def _fill_strip(self) -> None:
        keyframes = self.session.walk.keyframes
        wanted = self.walks.thumbnail if self.isVisible() else _nothing
        self.strip.set_keyframes([KeyframeTile(wanted(k), caption(k), tooltip(k)) for k in keyframes])

    def _choose_new(self, keyframes: tuple[Keyframe, ...]) -> None:
        """Bring a keyframe that was added into view, wherever it was added."""
        before, self._keyframes = self._keyframes, keyframes
        if len(keyframes) == len(before) + 1:
            same = (a == b for a, b in zip(before, keyframes, strict=False))
            self.strip.set_current(next((at for at, equal in enumerate(same) if not equal), len(before)))

    def _on_keyframe_shown(self, keyframe: Keyframe) -> None:
        for at, other in enumerate(self.session.walk.keyframes):
            if other == keyframe:
                self.strip.set_picture(at, self.walks.thumbnail(keyframe))

    def _on_frames_changed(self) -> None:
        frames, length = self.walks.frames, self.walks.length
        self.timeline.clear_loop_range()
        self.clock.set_bounds(0, max(0, length - 1))
        self._show_states()
        self.bar.set_keyframes(frames.keyframe_frames if frames is not None else ())
        self.bar.set_value(self.walks.frame)
        if not self.walks.frames_done:
            self.clock.pause()
        if frames is not None:
            self._fill_strip()
        self._show_picture()

    def _on_advanced(self) -> None:
        self._show_states()
        if not self.clock.is_playing():
            self._show_picture()

    def _show_states(self) -> None:
        """Say which frames exist; also what waits, while they are being made."""
        frames, there = self.walks.frames, self.walks.frames_done > 0
        missing = FrameState.PENDING if self.walks.rendering else FrameState.MISSING
        states = [missing] * self.walks.length
        if frames is not None:
            for at in range(len(frames)):
                if frames.picture(at) is not None:
                    states[at] = FrameState.RENDERED
        if tuple(states) != self.bar.states():
            self.bar.set_states(states)
        self.bar.setVisible(self.walks.length > 0)
        self.bar.setEnabled(there)
        self.transport.setEnabled(there)

    def _on_frame_changed(self, _frame: int) -> None:
        self.bar.set_value(self.walks.frame)
        if self.clock.position() != self.walks.frame:
            self.clock.set_position(self.walks.frame)
        self._show_picture()

    def _on_rendering_changed(self, rendering: bool) -> None:
        """Show the frames that come, no longer the point of the plane."""
        self._show_states()
        if rendering:
            self._on_point = False
            self._show_picture()

    def _on_plane_touched(self) -> None:
        self.clock.pause()
        self._on_point = True

    def _on_point_shown(self) -> None:
        if self._on_point:
            self._show_picture()

    def _show_picture(self) -> None:
        """Show the point while the plane is moved, else the frame under the playhead or the last before it."""
        picture, words = self._shown()
        self.view.set_picture(picture)
        self.view.set_caption(words)
        self._show_label()

    def _shown(self) -> tuple[Picture | None, str]:
        walks = self.walks
        if self._on_point and walks.plane.picture is not None:
            coarse = self.tr("coarse while it moves") if walks.plane.coarse else self.tr("point of the seed plane")
            u, v = walks.plane.at
            return walks.plane.picture, local(f"u {u:.2f} · v {v:.2f} · {coarse}")
        nearest = walks.frames.nearest(walks.frame) if walks.frames is not None else None
        if nearest is not None:
            return walks.picture(nearest), self.tr("frame {0}").format(nearest + 1)
        chosen = self.strip.current()
        keyframes = self.session.walk.keyframes
        if 0 <= chosen < len(keyframes) and self.isVisible():
            picture = walks.thumbnail(keyframes[chosen])
            return picture, self.tr("keyframe {0}").format(chosen + 1) if picture is not None else ""
        return None, ""

    def _show_label(self) -> None:
        self.label.setText(self._describe(self.walks.frame) if self.walks.length else "")

    def _describe(self, frame: int) -> str:
        fps, length = self.session.walk.fps, self.walks.length
        words = self.tr("frame {0}/{1} · {2:.1f} s of {3:.1f} s · {4} fps")
        return local(words.format(frame + 1, length, (frame + 1) / fps, length / fps, fps))


def _nothing(_keyframe: Keyframe) -> None:
    """Stand for a picture while nobody looks."""
