"""The five steps of the tour, and how it is known that each was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diffstudio.qt.moment import Moment
from diffstudio.widgets.tour import Tour, TourStep

if TYPE_CHECKING:
    from diffstudio.window.main_window import MainWindow

GENERATE, SCRUB, QUANTITIES, GUIDANCE, BRANCH = range(5)


class WindowTour(QObject):
    """Leads through a window: it makes the overlay and tells it what the person did.

    Args:
        window: Where to lead; the tour belongs to it.

    Attributes:
        overlay: What lies over the window.
        over: Whether it was left.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.over = False
        self.overlay = Tour(self._steps(), window)
        session = window.session
        session.run_ended.connect(self._on_run_ended)
        session.moment_changed.connect(self._on_moment_changed)
        self.overlay.step_shown.connect(self._on_step_shown)
        self.overlay.ended.connect(self._on_ended)
        self.overlay.begin()

    def _steps(self) -> tuple[TourStep, ...]:
        window = self._window
        generate, playback = window.generate_panel, window.playback
        return (
            TourStep(
                self.tr("Generate"),
                self.tr("Press Generate. Noise becomes a picture, and every step of the way is kept."),
                lambda: (generate.button,),
            ),
            TourStep(
                self.tr("Scrub"),
                self.tr("Drag along the steps, from noise at the left to the picture at the right. Nothing is "
                        "computed again, so go as fast as you like."),
                lambda: (playback.strip, playback.timeline),
            ),
            TourStep(
                self.tr("Quantities"),
                self.tr("Look at something else of the same step: what the network is given, the picture it expects, "
                        "or the noise it sees."),
                lambda: (playback.channels,),
            ),
            TourStep(
                self.tr("Guidance"),
                self.tr("Drag Guidance: how far each step leans towards the class. Then generate again, and compare. "
                        "Everything can be undone."),
                lambda: (generate.guidance,),
            ),
            TourStep(
                self.tr("Branch"),
                self.tr("Go back to a step in the middle, then press Branch here: the steps before it are kept, and "
                        "the rest is made with the settings as they are now."),
                lambda: (playback.timeline, playback.branch),
            ),
        )  # fmt: skip

    # ------------------------------------------------------------- what was done

    def _on_step_shown(self, index: int) -> None:
        """The card What is this? explains the place that is pointed at."""
        whatis = self._window.whatis
        whatis.follow(whatis.topic_of(self._steps()[index].targets()[-1]))

    def _on_run_ended(self) -> None:
        self.overlay.mark_done(GENERATE)
        film = self._window.session.film
        if film is not None and getattr(film.source, "parent", None) is not None:
            self.overlay.mark_done(BRANCH)

    def _on_moment_changed(self, old: Moment, new: Moment) -> None:
        if new.position != old.position and new.film is old.film and not self._window.session.running:
            self.overlay.mark_done(SCRUB)
        if new.channel != old.channel:
            self.overlay.mark_done(QUANTITIES)
        if new.recipe.guidance != old.recipe.guidance:
            self.overlay.mark_done(GUIDANCE)

    def _on_ended(self) -> None:
        self.over = True
        session = self._window.session
        session.run_ended.disconnect(self._on_run_ended)
        session.moment_changed.disconnect(self._on_moment_changed)
        self.deleteLater()
