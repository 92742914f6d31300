"""Guidance over the steps: w with its interval, and what rescaling did, with Playback's playhead."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diffstudio.diffusion.level import Level
from diffstudio.diffusion.progress import progress
from diffstudio.engine.anatomy import anatomy, scales
from diffstudio.engine.film import Film
from diffstudio.engine.recipe import Recipe
from diffstudio.qt.session import Session
from diffstudio.widgets.guidance_plot import GuidancePlot
from diffstudio.widgets.painting import sized_px

PLACES = 3
"""Digits of an end of the interval that was dragged."""


class GuidanceSteps(QWidget):
    """The plot of w over the steps of the run that is looked at; its bars are the guidance interval."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidance-steps")
        self.session = session
        self._foreseen: tuple[Level, ...] = ()
        self._held: tuple[Level, ...] | None = None
        self._drawn: tuple[object, ...] = ()
        self._factors: tuple[Film | None, int, list[float]] = (None, 0, [])
        self.plot = GuidancePlot(self.tr("Guidance over the steps"), self.tr("step"))
        self.plot.setToolTip(
            self.tr("Guidance acts between the two bars: drag them, or choose one with Enter and use the arrows")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self.plot.interval_moved.connect(self._on_interval_moved)
        self.plot.held.connect(self._on_held)
        self.plot.marker_picked.connect(session.set_position)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size in which a curve can be read."""
        return QSize(sized_px(160), sized_px(96))

    # ------------------------------------------------------- what was done

    def _on_interval_moved(self, end: str, step: float) -> None:
        share = round(share_at(step, self._levels()), PLACES)
        low, high = self.session.recipe.guidance_interval
        interval = (min(share, high), high) if end == "from" else (low, max(share, low))
        self.session.update(guidance_interval=interval)

    def _on_held(self, held: bool) -> None:
        # drafts have other steps; the axis must not change under the hand
        self._held = self._levels() if held else None
        self.session.hold(held)
        self.refresh()

    # ---------------------------------------------------------- what shows

    def set_foreseen(self, levels: tuple[Level, ...]) -> None:
        """Take note of the steps that the settings in force would make; `refresh` shows them."""
        self._foreseen = levels

    def _levels(self) -> tuple[Level, ...]:
        """The levels of the axis: of the run that is looked at, or of the one that is foreseen."""
        if self._held is not None:
            return self._held
        return self.session.film.levels if self.session.film is not None else self._foreseen

    def refresh(self) -> None:
        """Draw the settings in force, the run that is looked at and where in it the playhead is."""
        levels, recipe, film = self._levels(), self.session.recipe, self.session.film
        if len(levels) < 2:
            return
        grown = film.available if film is not None and film.recipe.guidance_rescale != 0 else 0
        drawn = (levels, recipe, film, self.session.image, grown)
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw(levels, recipe, film)
        self._show_playhead()

    def _draw(self, levels: tuple[Level, ...], recipe: Recipe, film: Film | None) -> None:
        low, high = recipe.guidance_interval
        self.plot.set_guidance(len(levels) - 1, recipe.guidance, (step_at(low, levels), step_at(high, levels)))
        done: tuple[float, ...] = ()
        factors: list[float] = []
        if film is not None and film.levels == levels:
            done = scales(film.recipe, levels)
            factors = self._multipliers(film)
        same = done == scales(recipe, levels)
        known = any(math.isfinite(factor) for factor in factors)
        names = (self.tr("next run w") if done and not same else "w", self.tr("this run w"), self.tr("rescale ×"))
        phi = recipe.guidance_rescale
        self.plot.set_details(names, () if same else done, factors, (1 - phi, 1.0) if phi > 0 and not known else None)

    def _multipliers(self, film: Film) -> list[float]:
        """What rescaling multiplied with at the steps that are there; a growing run only adds to it."""
        image = self.session.image
        if self._factors[0] is not film or self._factors[1] != image:
            self._factors = (film, image, [])
        known = self._factors[2]
        if film.recipe.guidance_rescale == 0:
            return []
        for position in range(len(known), min(film.available, len(film.levels) - 1)):
            parts = anatomy(film, position, image)
            known.append(math.nan if parts is None else parts.numbers().multiplier)
        return list(known)

    def _show_playhead(self) -> None:
        levels, film = self._levels(), self.session.film
        there = film is not None and film.levels == levels
        self.plot.set_playhead(float(min(self.session.position, len(levels) - 2)) if there else None)


def step_at(share: float, levels: tuple[Level, ...]) -> float:
    """Return where along the steps a share of the way from noise (0) to picture (1) lies, -0.5 … steps - 0.5."""
    shares, steps = _way(levels)
    if share <= 0 or share >= 1:  # beyond the first step even if that is pure noise itself
        return steps[0] if share <= 0 else steps[-1]
    return float(np.interp(share, shares, steps))


def share_at(step: float, levels: tuple[Level, ...]) -> float:
    """Return the share of the way at a place between the steps: the inverse of `step_at`."""
    shares, steps = _way(levels)
    return float(np.interp(step, steps, shares))


def _way(levels: tuple[Level, ...]) -> tuple[list[float], list[float]]:
    shares = [progress(level) for level in levels[:-1]]
    steps = [float(step) for step in range(len(shares))]
    return [0.0, *shares, 1.0], [-0.5, *steps, len(shares) - 0.5]
