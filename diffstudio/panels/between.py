"""Between two keyframes: what is mixed at the playhead, and why the way bends."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudio.panels.dock_panel import DockPanel
from diffstudio.panels.walk_words import caption
from diffstudio.qt.session import Session
from diffstudio.qt.translation import local
from diffstudio.qt.walk_frames import WalkFrames
from diffstudio.widgets.card import Card
from diffstudio.widgets.empty_state import EmptyState
from diffstudio.widgets.path_picture import PathKind, PathPicture
from diffstudio.widgets.picture_row import PictureRow
from diffstudio.widgets.scrolling import scrolling
from diffstudio.widgets.slider_row import SliderRow

NEARLY_RIGHT = 2.0
"""Degrees from 90° up to which two noises count as strangers."""


class BetweenPanel(DockPanel):
    """Shows the two keyframes around the playhead, the frame between them, and the two ways of the noise."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("between-panel")
        self.session = session
        self.walks = session.walks
        self._make()
        self._lay_out()
        session.walk_changed.connect(lambda _draft: self.refresh())
        session.frame_changed.connect(lambda _frame: self.refresh())
        self.walks.frames_changed.connect(self.refresh)
        self.walks.advanced.connect(self.refresh)
        self.walks.keyframe_shown.connect(lambda _keyframe: self.refresh())
        self.at.value_changed.connect(self._on_at_changed)
        self.refresh()

    def _make(self) -> None:
        what = self.tr("What lies between two keyframes is shown here.")
        self.empty = EmptyState("film", self.tr("No walk yet"), what)
        self.pictures = PictureRow(self.tr("Two keyframes and the frame between them"))
        self.at = SliderRow(
            self.tr("At"), minimum=0, maximum=1, default=0.5, decimals=2,
            tooltip=self.tr("How far from the one keyframe to the next: goes to the nearest frame."),
        )  # fmt: skip
        self.at.setObjectName("between-at")
        self.path = PathPicture(self.tr("Path between the two keyframes"))
        self.path.setFixedHeight(124)
        self.card = Card(self.tr("Why a sphere?"))
        self.words = self.card.add_text("")
        self.numbers = self.card.add_numbers("")
        self.hint = self.card.add_note("")

    def _lay_out(self) -> None:
        self.inside = QWidget()
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(14, 4, 14, 12)
        column.setSpacing(10)
        for widget in (self.pictures, self.at, self.path, self.card):
            column.addWidget(widget)
        column.addStretch(1)
        self.scroller = scrolling(self.inside, "between-scroll")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroller)
        outer.addWidget(self.empty)
        self.scroller.hide()

    def _on_at_changed(self, share: float) -> None:
        """Go to the frame of this segment that lies nearest."""
        frames = self.walks.frames
        if frames is not None:
            segment = frames.places[self.walks.frame].segment
            there = [at for at, place in enumerate(frames.places) if place.segment == segment]
            self.walks.seek(min(there, key=lambda at: abs(frames.places[at].share - share)))

    def show_now(self) -> None:
        """Show what is under the playhead."""
        frames = self.walks.frames
        if frames is None and self.walks.walk is not None:
            self.empty.hide()
            return  # it is being looked up; what was shown stays until then
        self.scroller.setVisible(frames is not None)
        self.empty.setVisible(frames is None)
        if frames is None:
            return
        at = self.walks.frame
        first, last = frames.ends(at)
        share = frames.places[at].share
        nearest = frames.nearest(at)
        mix = self.tr("frame {0}").format((at if nearest is None else nearest) + 1)
        self.pictures.set_pictures(
            [
                (self.walks.thumbnail(first), caption(first)),
                (frames.picture(nearest) if nearest is not None else None, mix),
                (self.walks.thumbnail(last), caption(last)),
            ],
            strong=1,
        )
        self.at.set_value(round(share, 2))
        self.path.set_fraction(share)
        self.path.set_path(cast(PathKind, frames.walk.path))
        self._show_numbers(frames, at)

    def _show_numbers(self, frames: WalkFrames, at: int) -> None:
        place, path = frames.places[at], frames.walk.path
        noise = frames.between[place.segment]
        other, name = ("straight", self.tr("straight")) if path == "sphere" else ("sphere", self.tr("sphere"))
        here, there = noise.spread(place.share, path), noise.spread(place.share, other)
        middle = noise.spread(0.5, other)
        lines = (
            self.tr("θ = {0:.1f}° · std {1:.2f}").format(noise.degrees, here),
            self.tr("{0} here: {1:.2f}").format(name, there),
            self.tr("{0} middle: {1:.2f}").format(name, middle),
        )
        self.numbers.setText(local("\n".join(lines)))
        if noise.degrees < NEARLY_RIGHT:
            self.words.setText(self.tr("Both keyframes have the same noise, so there is nothing to bend: only the "
                                       "class and the guidance change."))  # fmt: skip
            self.hint.setText(self.tr("Try: another seed for one of the keyframes."))
        elif path == "sphere":
            self.words.setText(self.tr("Noise in many dimensions lies on a thin shell. A straight line cuts through "
                                       "the hollow middle, where the network has never been."))  # fmt: skip
            self.hint.setText(self.tr("Try: set Path to Straight and look at the middle frame."))
        else:
            self.words.setText(self.tr("This walk cuts through the hollow middle: the noise is too weak there for what "
                                       "the network was told, and the pictures turn dull."))  # fmt: skip
            self.hint.setText(self.tr("Try: set Path to Spherical and compare the middle frame."))
