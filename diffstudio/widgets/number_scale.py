"""How a number lies on a slider: its range, step and curve, and how it is written and read. Knows no Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

__all__ = ["NumberScale"]

_NUDGE = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberScale:
    """A range of numbers and its place on a slider from 0 to 1.

    Attributes:
        minimum: Left end of the slider.
        maximum: Right end of the slider.
        hard_minimum: The least that may be typed; `minimum` when None.
        hard_maximum: The most that may be typed; `maximum` when None.
        integer: Whether only whole numbers count.
        decimals: Written after the point.
        step: Dragging goes by this much; one unit of the last written decimal when None.
        fine_step: With Shift; a tenth of `step` when None (1 for whole numbers).
        log: Equal ways on the slider are equal factors; `minimum` must be above 0.
        curve: Otherwise value = minimum + span · fraction^curve; above 1 there is more room for small values.
        suffix: Written after the number, for instance " s".
        special: Numbers with a name, for instance ``{-1: "auto"}``.
    """

    minimum: float
    maximum: float
    hard_minimum: float | None = None
    hard_maximum: float | None = None
    integer: bool = False
    decimals: int = 2
    step: float | None = None
    fine_step: float | None = None
    log: bool = False
    curve: float = 1.0
    suffix: str = ""
    special: dict[float, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.minimum < self.maximum:
            raise ValueError(f"the range must grow, not go from {self.minimum} to {self.maximum}")
        if self.log and self.minimum <= 0:
            raise ValueError(f"a logarithmic range must start above 0, not at {self.minimum}")

    @property
    def lowest(self) -> float:
        """The least value there can be."""
        return self.minimum if self.hard_minimum is None else min(self.hard_minimum, self.minimum)

    @property
    def highest(self) -> float:
        """The greatest value there can be."""
        return self.maximum if self.hard_maximum is None else max(self.hard_maximum, self.maximum)

    def clamp(self, value: float) -> float:
        """Return the nearest value that is allowed."""
        nearest = min(self.highest, max(self.lowest, value))
        return float(round(nearest)) if self.integer else nearest

    def fraction(self, value: float) -> float:
        """Return where a value lies on the slider, 0 to 1."""
        inside = min(self.maximum, max(self.minimum, value))
        if self.log:
            return math.log(inside / self.minimum) / math.log(self.maximum / self.minimum)
        share = (inside - self.minimum) / (self.maximum - self.minimum)
        return float(share ** (1 / self.curve))

    def value(self, fraction: float) -> float:
        """Return the value at a place on the slider, on a whole step."""
        if self.log:
            exact = self.minimum * (self.maximum / self.minimum) ** fraction
            return self.clamp(float(f"{exact:.3g}"))
        exact = self.minimum + (self.maximum - self.minimum) * fraction**self.curve
        stepped = round(exact / self._coarse) * self._coarse
        # tidy 0.30000000000000004
        return self.clamp(min(self.maximum, max(self.minimum, round(stepped, 10))))

    def nudged(self, value: float, steps: int, *, fine: bool) -> float:
        """Return the value some steps further, within the slider's ends unless it is outside already."""
        if self.log:
            size = _NUDGE * (0.1 if fine else 1.0)
            wanted = self.value(min(1.0, max(0.0, self.fraction(value) + steps * size)))
            return self.clamp(value + steps) if self.integer and wanted == value else wanted
        wanted = round(value + steps * (self._fine if fine else self._coarse), 10)
        return self.clamp(min(max(self.maximum, value), max(min(self.minimum, value), wanted)))

    def text(self, value: float) -> str:
        """Write a value, with its suffix."""
        for number, name in self.special.items():
            if math.isclose(number, value):
                return name
        if self.integer:
            return f"{round(value)}{self.suffix}"
        short = f"{value:.{self.decimals}f}"
        # a value typed more finely than is usual is not hidden
        if not math.isclose(float(short), value, rel_tol=1e-9, abs_tol=1e-12):
            longer = f"{value:.{self.decimals + 3}f}".rstrip("0")
            short = f"{value:.2e}" if value != 0 and float(longer) == 0 else longer
        return f"{short}{self.suffix}"

    def read(self, text: str) -> float | None:
        """Return the number that a text means, None if it is none or is outside the hard range."""
        cleaned = text.strip().removesuffix(self.suffix.strip()).strip()
        for number, name in self.special.items():
            if cleaned.casefold() == name.casefold():
                return number
        try:
            value = float(cleaned.replace(",", ".").replace("−", "-"))
        except ValueError:
            return None
        if not math.isfinite(value) or not self.lowest <= value <= self.highest:
            return None
        return None if self.integer and value != round(value) else value

    @property
    def _coarse(self) -> float:
        if self.step is not None:
            return self.step
        return 1.0 if self.integer else 10.0**-self.decimals

    @property
    def _fine(self) -> float:
        if self.fine_step is not None:
            return self.fine_step
        return 1.0 if self.integer else self._coarse / 10
