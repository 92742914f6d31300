"""What was chosen in the export dialog: frozen, remembered between two starts, never trusted when read back."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from diffstudio.engine import checks, naming
from diffstudio.engine.export import PATTERNS
from diffstudio.engine.export_spec import FORMATS, GIF_FPS, MAX_FPS, PLAYS, ExportSpec
from diffstudio.engine.film import CHANNELS
from diffstudio.errors import UserError

MAX_TEXT = 4096


@dataclass(frozen=True, slots=True)
class KindSettings:
    """What is chosen for each kind of export apart, because a good size for one is none for another.

    Attributes:
        file_format: One of `FORMATS`.
        by_side: Whether the size is given by `side`; else by `scale`.
        scale: Factor of the size of one picture.
        side: Pixels of the longer side of one picture.
        fps: Frames a second; None as fast as it is played in the window.
        labels: Whether what a picture is stands above it.
        pattern: How the file is called, see `naming`.
    """

    file_format: str
    by_side: bool
    scale: float = 1.0
    side: int = 512
    fps: float | None = None
    labels: bool = False
    pattern: str = ""

    def with_(self, **changes: Any) -> KindSettings:
        """Return these with some changed."""
        return dataclasses.replace(self, **changes)


KINDS: Mapping[str, KindSettings] = {
    what: KindSettings(
        file_format, by_side, side=side, labels=labels, pattern=f"[date]/{PATTERNS[what]}"
    )
    for what, file_format, by_side, side, labels in (
        ("picture", "png", False, 512, False),
        ("grid", "png", True, 256, True),
        ("strip", "png", True, 128, True),
        ("steps", "gif", True, 512, False),
        ("walk", "mp4", True, 512, False),
    )
}
"""What is chosen at first."""
PLAYED: Mapping[str, float] = {"steps": 12.0, "walk": 24.0}
"""Frames a second at which the window plays them at first."""


@dataclass(frozen=True, slots=True)
class ExportSettings:
    """Everything that is chosen in the dialog.

    Attributes:
        what: One of `FORMATS`.
        kinds: What is chosen for each of them apart.
        channel: The quantity of steps, one of `CHANNELS`.
        played: Frames a second at which kinds that move are played in the window; not remembered.
        play: One of `PLAYS`.
        metadata: Whether the settings are in the file.
        quality: 1 … 100.
        lossless: Whether a WebP keeps every pixel.
        folder: Where files go; "" for the folder of all pictures.
    """

    what: str = "picture"
    kinds: Mapping[str, KindSettings] = field(default_factory=lambda: dict(KINDS))
    channel: str = "x0"
    played: Mapping[str, float] = field(default_factory=lambda: dict(PLAYED))
    play: str = "loop"
    metadata: bool = True
    quality: int = 90
    lossless: bool = False
    folder: str = ""

    @property
    def kind(self) -> KindSettings:
        """What is chosen for the kind at hand."""
        return self.kinds[self.what]

    @property
    def fps(self) -> float:
        """Frames a second of the kind at hand."""
        return self.played.get(self.what, 1.0) if self.kind.fps is None else self.kind.fps

    def with_(self, **changes: Any) -> ExportSettings:
        """Return these with some changed."""
        return dataclasses.replace(self, **changes)

    def with_kind(self, **changes: Any) -> ExportSettings:
        """Return these with some of what is chosen for the kind at hand changed."""
        return self.with_(kinds={**self.kinds, self.what: self.kind.with_(**changes)})

    def spec(self) -> ExportSpec:
        """Return how the kind at hand is exported.

        Raises:
            UserError: The choices do not go together.
        """
        kind = self.kind
        return ExportSpec(
            self.what, kind.file_format, scale=kind.scale, side=kind.side if kind.by_side else None, fps=self.fps,
            play=self.play, labels=kind.labels, metadata=self.metadata, quality=self.quality,
            lossless=self.lossless and kind.file_format == "webp",
        )  # fmt: skip

    def to_dict(self) -> dict[str, Any]:
        """Return what is remembered, in types that JSON knows."""
        kept = dataclasses.asdict(self)
        del kept["played"]
        return kept

    @classmethod
    def from_dict(cls, data: object) -> ExportSettings:
        """Return what `to_dict` wrote; whatever makes no sense has its default."""
        found = _accepted(data, _CHECKS)
        kinds = data.get("kinds") if isinstance(data, dict) else None
        known = kinds if isinstance(kinds, dict) else {}
        checked = {what: kind.with_(**_accepted(known.get(what), _kind_checks(what))) for what, kind in KINDS.items()}
        return cls(**found, kinds=checked)


def fps_limit(file_format: str) -> float:
    """Return the most frames a second that a format can show."""
    return GIF_FPS if file_format == "gif" else MAX_FPS


def _accepted(data: object, known: Mapping[str, checks.Check]) -> dict[str, Any]:
    found = {}
    for name, check in known.items():
        if isinstance(data, dict) and name in data:
            try:
                found[name] = check(data[name], name)
            except UserError:
                continue
    return found


def _pattern(value: object, label: str) -> str:
    text: str = checks.Text(naming.MAX_PATTERN, empty=False)(value, label)
    return text


def _fps(value: object, label: str) -> float | None:
    return None if value is None else float(checks.Number(0.25, MAX_FPS)(value, label))


def _kind_checks(what: str) -> Mapping[str, checks.Check]:
    return {
        "file_format": checks.OneOf(FORMATS[what]),
        "by_side": checks.boolean,
        "scale": checks.Number(1 / 16, 32),
        "side": checks.Whole(16, 8192),
        "fps": _fps,
        "labels": checks.boolean,
        "pattern": _pattern,
    }


_CHECKS: Mapping[str, checks.Check] = {
    "what": checks.OneOf(tuple(FORMATS)),
    "channel": checks.OneOf(tuple(CHANNELS)),
    "play": checks.OneOf(PLAYS),
    "metadata": checks.boolean,
    "quality": checks.Whole(1, 100),
    "lossless": checks.boolean,
    "folder": checks.Text(MAX_TEXT),
}
