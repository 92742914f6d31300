"""What editing the noise schedule does to the settings: points of its curve, positions of the steps, presets.

Everything is one change of the recipe, so undo, live exploring and files know it without more. How
it is dragged is the plot's matter, where it is drawn the panel's.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from diffstudio.diffusion.drawn import DrawnSchedule
from diffstudio.engine import step_places
from diffstudio.engine.recipe import AUTOMATIC, FIELD_LABELS, Recipe, ScheduleChoice
from diffstudio.qt.answers import Curve, Foreseen, Menus, NoiseChoice
from diffstudio.qt.session import Session

DRAWN = "drawn"
HANDLES = 6
"""Points of the curve when editing begins."""
CURVE_POINTS = 201
PLACES_LABEL = "Step positions"

Points = tuple[tuple[float, float], ...]
Span = tuple[float, float]


class ScheduleEdit:
    """Changes the noise schedule and the step positions of a session's settings.

    Args:
        session: Whose settings.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._foreseen: Foreseen | None = None
        self._menus = Menus()
        self._grabbed: Points | None = None

    def learn(self, known: Foreseen | Menus) -> None:
        """Take in what the worker said: what a run would do, or which noise schedules there are."""
        if isinstance(known, Menus):
            self._menus = known
        else:
            self._foreseen = known

    # ---------------------------------------------------------- what is there

    @property
    def recipe(self) -> Recipe:
        """The settings in force."""
        return self._session.recipe

    @property
    def kind(self) -> str | None:
        """The noise schedule that takes the place of the model's own, None for none."""
        return None if self.recipe.noise_schedule is None else self.recipe.noise_schedule.kind

    def curve(self) -> Curve | None:
        """Return the noise schedule of the settings in force; None until the worker has said what it is.

        A drawn one is computed here, because it is dragged.
        """
        if self.kind == DRAWN:
            return drawn_curve(self.points())
        return self._foreseen.curve if self._foreseen is not None and self._is_same_schedule() else None

    def own(self) -> Curve | None:
        """Return the model's own noise schedule, to compare with; None while it is the one in force."""
        if self._foreseen is None or self._foreseen.recipe.model != self.recipe.model:
            return None
        if self.recipe.noise_schedule is None and not self.recipe.zero_terminal_snr:
            return None
        return self._foreseen.own or self._foreseen.curve

    def points(self) -> Points:
        """Return the points through which the curve is drawn: (position, alpha_bar), picture first.

        For any other noise schedule than a drawn one they are put on its curve.
        """
        if self.recipe.noise_schedule is not None and self.kind == DRAWN:
            given = dict(self.recipe.noise_schedule.options).get("points")
            return DrawnSchedule(given).points if isinstance(given, tuple) and given else FALLING  # type: ignore[arg-type]
        return FALLING if self._foreseen is None else points_on(self._foreseen.curve)

    def places(self) -> tuple[float, ...] | None:
        """Return the times of the steps of the settings in force, the clean end left out; None while not known."""
        by_hand = step_places.places_of(self.recipe)
        if by_hand is not None:
            return by_hand
        foreseen = self._foreseen
        if foreseen is None:
            return None
        if foreseen.recipe == self.recipe:
            return step_places.places_in(foreseen.levels)
        same = all(getattr(foreseen.recipe, name) == getattr(self.recipe, name) for name in _PLACING)
        along = foreseen.follows_curve and same and self._is_same_span()
        return step_places.places_in(foreseen.levels) if along else None

    def span(self) -> Span | None:
        """Return the times of the noise schedule in force, from picture to noise; None while not known."""
        if self._foreseen is not None and self._is_same_schedule():
            t = self._foreseen.curve.t
            return float(t.min()), float(t.max())
        return self._span_of(self.kind)

    def span_of(self, recipe: Recipe) -> Span | None:
        """Return the times of the noise schedule of another recipe; None when they are not known."""
        if recipe.noise_schedule is None and recipe.model != self.recipe.model:
            return None
        return self._span_of(None if recipe.noise_schedule is None else recipe.noise_schedule.kind)

    # -------------------------------------------------------------- the curve

    def grab(self, held: bool) -> None:
        """Remember the points while one of them is dragged, so that those it pushed away come back with it."""
        self._grabbed = self.points() if held else None
        self._session.hold(held)

    def move_point(self, index: int, position: float, alpha_bar: float) -> None:
        """Drag a point; its neighbours give way, so that the curve falls."""
        before = DrawnSchedule(self._grabbed or self.points())
        self._draw(before.with_point(index, position, alpha_bar).points)

    def add_point(self, position: float) -> None:
        """Add a point on the curve."""
        self._draw(DrawnSchedule(self.points()).with_new_point(position).points)

    def remove_point(self, index: int) -> None:
        """Remove a point; the two ends stay."""
        points = self.points()
        if 0 < index < len(points) - 1:
            self._draw(DrawnSchedule(points).without_point(index).points)

    def choose(self, kind: str | None) -> None:
        """Use another noise schedule, or the model's own (None)."""
        if kind == self.kind:
            return
        choice = None
        if kind == DRAWN:
            choice = _drawn(self.points())
        elif kind is not None:
            choice = ScheduleChoice(kind)
        info = self._choice(kind)
        self._apply(choice, zero_snr=self.recipe.zero_terminal_snr and info is not None and info.zero_snr)

    def set_zero_snr(self, on: bool) -> None:
        """Stretch the noise schedule to end in pure noise, or leave it."""
        self._session.update(zero_terminal_snr=on)

    def why_no_zero_snr(self) -> str:
        """Return why that cannot be asked of the noise schedule in force, "" when it can."""
        if self._foreseen is not None and self._is_same_schedule():
            return self._foreseen.zero_snr
        info = self._choice(self.kind)
        return "" if info is not None and info.zero_snr else "This noise schedule cannot be stretched."

    # -------------------------------------------------------------- the steps

    def move_place(self, index: int, t: float) -> None:
        """Drag a step along the curve; it stays between its neighbours."""
        places, span = self.places(), self.span()
        if places is not None and span is not None and 0 <= index < len(places):
            self._place(step_places.moved(places, index, t, *span))

    def type_places(self, text: str) -> None:
        """Put the steps where a list of numbers says.

        Raises:
            UserError: Not as many as steps, no number, out of range, or not falling.
        """
        places, span, curve = self.places(), self.span(), self.curve()
        if places is not None and span is not None and curve is not None:
            clean = bool(curve.sigma[int(curve.t.argmin())] == 0)
            self._place(step_places.read_places(text, places, *span, clean=clean))

    def space_evenly(self) -> None:
        """Put the steps in even distances of time, from the first one on."""
        places, span = self.places(), self.span()
        if places is not None and span is not None:
            self._place(step_places.even(places, span[0]))

    def leave_places(self) -> None:
        """Leave the steps to what suits the sampler."""
        changes = step_places.left_to(AUTOMATIC, self.recipe)
        self._session.apply(self.recipe.with_(**changes), PLACES_LABEL)

    # ------------------------------------------------------------------ parts

    def _draw(self, points: Points) -> None:
        self._apply(_drawn(points), zero_snr=False)

    def _apply(self, choice: ScheduleChoice | None, *, zero_snr: bool) -> None:
        """Change the noise schedule; steps set by hand keep their share of the time."""
        changes = {"noise_schedule": choice, "zero_terminal_snr": zero_snr}
        places, old = step_places.places_of(self.recipe), self.span()
        new = self._span_of(None if choice is None else choice.kind)
        if places is not None and old is not None and new is not None and old != new:
            changes |= step_places.set_by_hand(step_places.shifted(places, old, new))
        self._session.apply(self.recipe.with_(**changes), FIELD_LABELS["noise_schedule"])

    def _place(self, places: Sequence[float]) -> None:
        self._session.apply(self.recipe.with_(**step_places.set_by_hand(places)), PLACES_LABEL)

    def _choice(self, kind: str | None) -> NoiseChoice | None:
        return next((choice for choice in self._menus.noise_schedules if choice.kind == kind), None)

    def _span_of(self, kind: str | None) -> Span | None:
        if kind == DRAWN:
            return 0.0, 1.0
        if kind is None:
            foreseen = self._foreseen
            if foreseen is None or foreseen.recipe.model != self.recipe.model:
                return None
            own = foreseen.own or foreseen.curve
            return float(own.t.min()), float(own.t.max())
        info = self._choice(kind)
        return None if info is None else info.span

    def _is_same_schedule(self) -> bool:
        """Whether the curve that the worker told of is the one of the settings in force."""
        return self._foreseen is not None and same_schedule(self._foreseen.recipe, self.recipe)

    def _is_same_span(self) -> bool:
        if self._foreseen is None:
            return False
        t = self._foreseen.curve.t
        return self.span() == (float(t.min()), float(t.max()))


_PLACING = ("model", "sampler", "schedule_type", "placement_options", "steps")
FALLING: Points = ((0.0, 1.0), (0.25, 0.85), (0.5, 0.5), (0.75, 0.15), (1.0, 0.0))
"""What is drawn through before a curve is known."""


def same_schedule(a: Recipe, b: Recipe) -> bool:
    """Return whether two recipes have the same noise schedule."""
    names = ("model", "noise_schedule", "zero_terminal_snr")
    return all(getattr(a, name) == getattr(b, name) for name in names)


def alpha_bar_of(curve: Curve) -> NDArray[np.float64]:
    """Return the share of the picture's power at every point, as if the variance were kept: 1/(1 + (sigma/alpha)²)."""
    kept: NDArray[np.float64] = curve.alpha**2 / (curve.alpha**2 + curve.sigma**2)
    return kept


def points_on(curve: Curve, count: int = HANDLES) -> Points:
    """Return points on the curve of any noise schedule, even in time."""
    shares = (curve.t - curve.t.min()) / np.ptp(curve.t)
    positions = np.linspace(0, 1, count)
    values = np.interp(positions, shares, alpha_bar_of(curve))
    return DrawnSchedule(tuple(zip(positions.tolist(), values.tolist(), strict=True))).points


def drawn_curve(points: Points) -> Curve:
    """Return the curve through points that were drawn."""
    schedule = DrawnSchedule(points)
    levels = [schedule.level(float(t)) for t in np.linspace(0, 1, CURVE_POINTS)]
    alpha, sigma = np.array([level.alpha for level in levels]), np.array([level.sigma for level in levels])
    return Curve("Drawn", np.array([level.t for level in levels]), alpha, sigma)


def _drawn(points: Points) -> ScheduleChoice:
    return ScheduleChoice(DRAWN, (("points", points),))
