"""What is to be exported, and how: a frozen `ExportSpec`, validated when it is made.

Which pictures it is about is said by a `FrameSource`; doing it is `export`'s part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from diffstudio.engine import checks
from diffstudio.errors import UserError

STILLS = ("png", "jpeg", "webp")
ANIMATIONS = ("gif", "webp", "apng", "mp4", "sequence")
FORMATS: Mapping[str, tuple[str, ...]] = {
    "picture": STILLS,
    "grid": STILLS,
    "strip": STILLS,
    "steps": ANIMATIONS,
    "walk": ANIMATIONS,
}
"""What can be exported, and the formats it can have, the best first."""
LABELS: Mapping[str, str] = {
    "picture": "Picture",
    "grid": "Grid of the batch",
    "strip": "Strip of steps",
    "steps": "Animation of steps",
    "walk": "Walk",
    "png": "PNG",
    "jpeg": "JPEG",
    "webp": "WebP",
    "gif": "GIF",
    "apng": "APNG",
    "mp4": "MP4",
    "sequence": "PNG sequence",
}
"""What all of these are called on screen."""
SUFFIXES: Mapping[str, str] = {
    "png": ".png",
    "jpeg": ".jpg",
    "webp": ".webp",
    "gif": ".gif",
    "apng": ".png",
    "mp4": ".mp4",
    "sequence": ".png",
}
PLAYS = ("once", "loop", "ping-pong")
MAX_FPS = 60.0
GIF_FPS = 50.0
"""The delays of a GIF are hundredths of a second, and players slow down those below two."""


@dataclass(frozen=True, slots=True)
class ExportSpec:
    """How something is exported.

    Attributes:
        what: One of `FORMATS`: "picture", "grid", "strip", "steps" or "walk".
        file_format: One of the formats that it can have.
        scale: Factor of the size of one picture, 1/16 … 32. Small pictures are enlarged in whole pixels.
        side: Pixels of the longer side of one picture in place of `scale`; None for `scale`.
        fps: Frames a second, 0.25 … 60; of animations.
        play: "once", "loop" or "ping-pong" (forwards and backwards in a loop); of animations. An MP4 and a
            sequence do not say that they repeat.
        labels: Whether what a picture is stands above it.
        metadata: Whether the settings are in the file.
        quality: 1 … 100; of JPEG, MP4 and WebP that is not lossless.
        lossless: Whether a WebP keeps every pixel.

    Raises:
        UserError: A value is out of range, or the combination makes no sense.
    """

    what: str
    file_format: str
    scale: float = 1.0
    side: int | None = None
    fps: float = 12.0
    play: str = "loop"
    labels: bool = False
    metadata: bool = True
    quality: int = 90
    lossless: bool = False

    def __post_init__(self) -> None:
        for name, (check, label) in _CHECKS.items():
            object.__setattr__(self, name, check(getattr(self, name), label))
        if self.file_format not in FORMATS[self.what]:
            name, possible = LABELS[self.file_format], [LABELS[word] for word in FORMATS[self.what]]
            raise UserError(
                f"“{LABELS[self.what]}” cannot be exported as {name}.", f"Choose {_either(possible)}."
            )
        if self.lossless and self.file_format != "webp":
            raise UserError(
                f"Only WebP can be chosen to be lossless, not {LABELS[self.file_format]}.",
                "Choose WebP, or leave it.",
            )
        if self.file_format == "gif" and self.fps > GIF_FPS:
            raise UserError(
                f"A GIF cannot show {self.fps:g} frames a second.",
                f"Choose at most {GIF_FPS:g}, or another format.",
            )

    @property
    def animated(self) -> bool:
        """Whether it shows one picture after the other."""
        return self.file_format in FORMATS["walk"] and self.what in ("steps", "walk")

    @property
    def rate(self) -> Fraction:
        """Frames a second as a fraction of small numbers."""
        return Fraction(self.fps).limit_denominator(1000)

    @property
    def loops(self) -> bool:
        """Whether an animation begins again at its end."""
        return self.play != "once"


def controls(what: str, file_format: str) -> frozenset[str]:
    """Return the fields that change anything for a kind of export; the others are not looked at.

    Args:
        what: One of `FORMATS`.
        file_format: One of its formats.
    """
    names = {"scale", "side", "labels", "metadata"}
    if what in ("steps", "walk"):
        names |= {"play"} if file_format == "sequence" else {"play", "fps"}
    if file_format in ("jpeg", "webp", "mp4"):
        names.add("quality")
    if file_format == "webp":
        names.add("lossless")
    return frozenset(names)


def _either(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"


_CHECKS: Mapping[str, tuple[checks.Check, str]] = {
    "what": (checks.OneOf(tuple(FORMATS)), "What to export"),
    "file_format": (checks.OneOf(tuple(SUFFIXES)), "The format"),
    "scale": (checks.Number(1 / 16, 32), "The scale"),
    "side": (checks.Optional(checks.Whole(16, 8192)), "The size"),
    "fps": (checks.Number(0.25, MAX_FPS), "Frames a second"),
    "play": (checks.OneOf(PLAYS), "Play"),
    "labels": (checks.boolean, "Labels"),
    "metadata": (checks.boolean, "Settings in the file"),
    "quality": (checks.Whole(1, 100), "Quality"),
    "lossless": (checks.boolean, "Lossless"),
}
