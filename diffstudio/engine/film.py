"""A run as a screen sees it: any quantity of any step as a picture, and the step's numbers.

No torch here: a film reads arrays, so a stored run can be shown before torch is loaded. Where the
arrays come from is the source's matter: a `Run` in progress, or a file.

Position k of a film is the moment at level k: `x` as it is there and what the network predicted
from it. The last position is the finished picture.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from diffstudio.diffusion.level import Level
from diffstudio.engine.pictures import picture_of, signed_picture_of
from diffstudio.engine.recipe import Recipe

Array = NDArray[np.float32]
Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Channel:
    """A quantity that can be looked at.

    Attributes:
        key: Its name in the program.
        label: Its name on screen; may hold sub- and superscripts.
        tooltip: What one sees in it.
        caption: The same in a few words, to stand below the picture.
        missing: Why it may be absent.
        signed: Whether zero is drawn as middle grey, with a scale of its own.
    """

    key: str
    label: str
    tooltip: str
    caption: str
    missing: str = ""
    signed: bool = False


_UNGUIDED = "There is nothing to show: this run was made without guidance."

CHANNELS: Mapping[str, Channel] = {
    channel.key: channel
    for channel in (
        Channel(
            "x", "Noisy x<sub>t</sub>", "What the network is given at this step: picture and noise together.",
            "what the network is given",
        ),
        Channel(
            "x0", "Picture x̂<sub>0</sub>", "The finished picture that the network expects at this step.",
            "the picture that the network expects",
        ),
        Channel(
            "eps", "Noise ε̂", "The noise that the network believes is in the picture.", "the noise it sees", signed=True
        ),
        Channel(
            "cond", "With class", "What the network expects when it is told the class.", "told the class", _UNGUIDED
        ),
        Channel(
            "uncond", "Without", "What the network expects when it is told nothing, or the class to steer away from.",
            "not told the class", _UNGUIDED,
        ),
        Channel(
            "difference", "Difference", "With the class minus without: what guidance enlarges.",
            "with the class minus without", _UNGUIDED, signed=True,
        ),
        Channel(
            "change", "Change", "How the expected picture changed since the step before.",
            "the expected picture minus that of the step before", signed=True,
        ),
    )
}


@dataclass(frozen=True, slots=True)
class StepNumbers:
    """The numbers of one step of one picture; None where the step has no such quantity.

    Attributes:
        t: Time that the network was told.
        alpha: Factor of the picture.
        sigma: Factor of the noise.
        log_snr: Log of the signal-to-noise ratio.
        x_rms: Root mean square of the noisy picture.
        eps_rms: That of the predicted noise; about 1 when the network judges the noise well.
        difference_rms: That of the prediction with the class minus the one without.
        change_rms: That of the change of the predicted picture since the step before.
    """

    t: float
    alpha: float
    sigma: float
    log_snr: float
    x_rms: float
    eps_rms: float | None
    difference_rms: float | None
    change_rms: float | None


class Source(Protocol):
    """Where a film takes its arrays from."""

    @property
    def recipe(self) -> Recipe:
        """The settings of the run."""
        ...

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels of the run, one more than there are steps."""
        ...

    @property
    def steps_done(self) -> int:
        """How many steps are there to be looked at."""
        ...

    @property
    def state(self) -> str:
        """"running", "done", "stopped" or "failed"."""
        ...

    def array(self, name: str, position: int, image: int) -> Array | None:
        """Return x, x0, cond or uncond of one picture at a position, None when there is none."""
        ...


class Film:
    """Everything that can be seen of a run.

    Args:
        source: Where the arrays come from; it may still be growing.
    """

    def __init__(self, source: Source) -> None:
        self.source = source

    @property
    def recipe(self) -> Recipe:
        """The settings of the run."""
        return self.source.recipe

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels of the run, one more than there are steps."""
        return self.source.levels

    @property
    def state(self) -> str:
        """"running", "done", "stopped" or "failed"."""
        return self.source.state

    @property
    def count(self) -> int:
        """Number of pictures in the batch."""
        return self.recipe.count

    @property
    def seeds(self) -> tuple[int, ...]:
        """The seed of each picture of the batch."""
        return tuple(self.recipe.single(image).seed for image in range(self.count))

    @property
    def available(self) -> int:
        """Positions 0 … available-1 can be looked at: those with a prediction, and the finished picture."""
        done = self.source.steps_done
        return done + 1 if done == len(self.levels) - 1 else done

    @property
    def channels(self) -> frozenset[str]:
        """The quantities that this run has, or will have once it has steps."""
        keys = {"x", "x0", "eps", "change"}
        done = self.source.steps_done
        growing = not done or self.state == "running"
        if growing or any(self.source.array("uncond", k, 0) is not None for k in range(done)):
            keys |= {"cond", "uncond", "difference"}
        return frozenset(keys)

    def channel(self, key: str) -> Channel:
        """Return one of `CHANNELS` in the words that fit this run: against what it was guided."""
        channel, negative = CHANNELS[key], self.recipe.negative_label
        if negative is None or key not in ("uncond", "difference"):
            return channel
        if key == "uncond":
            return replace(
                channel, label=f"Against {negative}", caption=f"told to be a {negative}, to steer away from",
                tooltip=f"What the network expects when it is told the negative class, {negative}.",
            )  # fmt: skip
        return replace(
            channel, caption=f"with the class minus that of {negative}",
            tooltip=f"With the class minus against {negative}: what guidance enlarges.",
        )  # fmt: skip

    def quantity(self, channel: str, position: int, image: int) -> Array | None:
        """Return one of `CHANNELS` as an array, ``c h w`` or ``n 2``; None when the step has none."""
        if not 0 <= position < self.available or not 0 <= image < self.count:
            return None
        match channel:
            case "difference":
                return _minus(self._array("cond", position, image), self._array("uncond", position, image))
            case "change":
                before = self._array("x0", position - 1, image) if position > 0 else None
                return _minus(self._array("x0", position, image), before)
            case "eps":
                return self._eps(position, image)
            case _:
                return self._array(channel, position, image)

    def picture(self, channel: str, position: int, image: int) -> Picture | None:
        """Return one of `CHANNELS` as an RGB picture, ``h w 3``; None when the step has none."""
        values = self.quantity(channel, position, image)
        if values is None:
            return None
        if CHANNELS[channel].signed:
            return signed_picture_of(values)[0]
        return picture_of(values / np.float32(swelling(self.levels[position])) if channel == "x" else values)

    def caption(self, channel: str, position: int, image: int) -> str:
        """Return in a few words what the shown picture is, with the scale of a signed one."""
        if channel in ("x", "x0") and position == len(self.levels) - 1:
            return "the finished picture"
        values = self.quantity(channel, position, image)
        if values is None:
            return "there is nothing of this kind at this step"
        words = self.channel(channel).caption
        if CHANNELS[channel].signed:
            words += f": grey is 0, full colour ±{signed_picture_of(values)[1]:.2g}"
        return words

    def numbers(self, position: int, image: int) -> StepNumbers | None:
        """Return the numbers of a position of one picture, None when it is not there."""
        x = self.quantity("x", position, image)
        if x is None:
            return None
        level = self.levels[position]
        eps, difference, change = (
            self.quantity(name, position, image) for name in ("eps", "difference", "change")
        )
        return StepNumbers(
            level.t, level.alpha, level.sigma, level.log_snr, _rms(x), *map(_rms_or_none, (eps, difference, change))
        )

    def _array(self, name: str, position: int, image: int) -> Array | None:
        """The source's array; at the end, where nothing is predicted any more, x0 is the picture itself."""
        if position == len(self.levels) - 1 and name == "x0":
            name = "x"
        return self.source.array(name, position, image)

    def _eps(self, position: int, image: int) -> Array | None:
        level = self.levels[position]
        x, x0 = self._array("x", position, image), self._array("x0", position, image)
        if x is None or x0 is None or level.sigma == 0:
            return None
        return np.asarray((x - level.alpha * x0) / level.sigma, dtype=np.float32)


def swelling(level: Level) -> float:
    """How far a noisy picture at `level` outgrows the range of pictures: 1 where the variance is kept.

    Models whose noise is added on top (VE, EDM) have a sigma of up to 80 or so; drawn as they are,
    their noisy pictures would be black and white only.
    """
    return max(1.0, math.hypot(level.alpha, level.sigma))


def _minus(a: Array | None, b: Array | None) -> Array | None:
    return None if a is None or b is None else a - b


def _rms(values: Array) -> float:
    return float(np.sqrt(np.mean(np.square(values, dtype=np.float64))))


def _rms_or_none(values: Array | None) -> float | None:
    return None if values is None else _rms(values)
