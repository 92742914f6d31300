"""Exporting pictures and animations: what it will cost, what it will look like, and the files themselves.

A file appears whole or not at all, under a name that nothing had before. What can be exported how is said
in `export_spec`, where the pictures come from in `export_source`.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from diffstudio import files
from diffstudio.engine import naming
from diffstudio.engine.export_encode import encode, encode_frame, frames_asked, settings_bytes
from diffstudio.engine.export_reel import Reel, reel_of
from diffstudio.engine.export_sink import check_bytes
from diffstudio.engine.export_source import FrameSource
from diffstudio.engine.export_spec import SUFFIXES, ExportSpec
from diffstudio.engine.pictures import Picture

Stop = Callable[[], bool]
"""Asked before every picture; True ends the work."""
OnProgress = Callable[[int, int], object]
"""Told how many pictures were taken, and how many will be."""

PATTERNS = {
    "picture": naming.PICTURE_PATTERN,
    "grid": naming.GRID_PATTERN,
    "strip": "[number]-[seed]-strip",
    "steps": naming.STEPS_PATTERN,
    "walk": "walk-[number]",
}
_PLAIN_PATTERN = "[number]"
"""For pictures that say nothing about where they come from."""
WHOLE_PIXELS = 12_000_000
"""Animations with no more pixels in all frames are packed as a whole for an estimate."""
_SAMPLE_PIXELS = 48_000_000
_SEGMENTS = (4, 16)
_SEQUENCE_SAMPLE = 24
_SHORT, _LONG = 2, 10
"""Frames that follow each other, tried for an estimate: what changes between them decides the size, and what
the longer has more than the shorter is free of headers, palettes and first frames."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What an export will be, known before anything is packed.

    Attributes:
        size: Height and width of a frame, as written.
        frames: How many there are.
        seconds: How long it plays, 0 of what does not.
    """

    size: tuple[int, int]
    frames: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """What an export will be.

    Attributes:
        bytes: All files together; exact for still pictures and short animations, else within a factor of two.
        size: Height and width of a frame, as written.
        frames: How many there are.
        seconds: How long it plays, 0 of what does not.
    """

    bytes: int
    size: tuple[int, int]
    frames: int
    seconds: float


def preview(spec: ExportSpec, source: FrameSource, frame: int = 0) -> Picture:
    """Return one frame as it will be before it is packed, ``h w 3``.

    Args:
        spec: How it is exported.
        source: What is exported.
        frame: Which; beyond the last, the last.

    Raises:
        UserError: It would be too large, or a picture cannot be had.
    """
    reel = reel_of(spec, source)
    return reel.frame(min(max(frame, 0), reel.count - 1))


def outline(spec: ExportSpec, source: FrameSource) -> Outline:
    """Return size, frames and duration of an export, without asking for a picture.

    Raises:
        UserError: It would be too large.
    """
    return _outline(spec, reel_of(spec, source))


def _outline(spec: ExportSpec, reel: Reel) -> Outline:
    odd = spec.file_format == "mp4"
    height, width = (side + side % 2 if odd else side for side in reel.size)
    seconds = float(reel.count / spec.rate) if spec.animated and spec.file_format != "sequence" else 0.0
    return Outline((height, width), reel.count, seconds)


def estimate(spec: ExportSpec, source: FrameSource, stop: Stop | None = None) -> Estimate | None:
    """Return what an export will be, by packing it, or some of its frames when there are many.

    Args:
        spec: How it is exported.
        source: What is exported.
        stop: Asked before every picture.

    Returns:
        The estimate, None when it was stopped.

    Raises:
        UserError: It would be too large, or a picture cannot be had.
    """
    reel = reel_of(spec, replace(source, frame=_Watch(source.frame, stop).frame))
    told = _outline(spec, reel)
    try:
        size = _sequence_bytes(reel) if spec.file_format == "sequence" else _file_bytes(spec, reel)
    except _StoppedError:
        return None
    inside = settings_bytes(spec.file_format, source.text, source.exact) if spec.metadata else 0
    if spec.file_format == "sequence" and spec.what == "walk":
        inside *= reel.count  # each frame of a walk holds them, of the steps only the last
    return Estimate(size + inside, told.size, told.frames, told.seconds)


def export(
    spec: ExportSpec,
    source: FrameSource,
    target: Path,
    stop: Stop | None = None,
    on_progress: OnProgress | None = None,
    *,
    pattern: str | None = None,
) -> Path | None:
    """Write an export and return its file, or its folder when it is a sequence.

    Args:
        spec: How it is exported.
        source: What is exported.
        target: An existing folder, in which a name is found; else the wanted name, which gets a number
            when it is taken.
        stop: Asked before every picture.
        on_progress: Told after every picture.
        pattern: How the file is called, see `naming`; then `target` is the folder that the name cannot leave,
            made when missing.

    Returns:
        What was written; None when it was stopped, and then nothing was.

    Raises:
        UserError: It would be too large, a picture cannot be had, or the disk refuses; nothing was written.
    """
    watch = _Watch(source.frame, stop, on_progress)
    reel = reel_of(spec, replace(source, frame=watch.frame))
    text, exact = (source.text, source.exact) if spec.metadata else ("", "")
    watch.total = frames_asked(spec, reel.count) if spec.animated else _stills(spec, source)
    suffix = SUFFIXES[spec.file_format]
    folder, pattern = _place(spec, source, target, suffix) if pattern is None else (target, pattern)
    try:
        if spec.file_format == "sequence":
            return _write_sequence(
                reel, spec, naming.create_folder(folder, pattern, source.names), text, exact
            )
        data = encode(spec, reel, text, exact)
        watch.check()
        return naming.create(folder, pattern, source.names, suffix, data)
    except _StoppedError:
        return None


class _StoppedError(Exception):
    """Raised where a picture is asked for, to leave an export that was stopped."""


class _Watch:
    """Stands before every picture to stop the work and to say how far it is."""

    def __init__(
        self, frame: Callable[[int], Picture], stop: Stop | None, on_progress: OnProgress | None = None
    ) -> None:
        self._frame, self._stop, self._on_progress = frame, stop, on_progress
        self._done = self.total = 0

    def frame(self, index: int) -> Picture:
        """Return a picture of the source."""
        self.check()
        picture = self._frame(index)
        self._done += 1
        if self._on_progress is not None:
            self._on_progress(self._done, max(self.total, self._done))
        return picture

    def check(self) -> None:
        """Leave when the work was stopped."""
        if self._stop is not None and self._stop():
            raise _StoppedError


def _stills(spec: ExportSpec, source: FrameSource) -> int:
    return 1 if spec.what == "picture" else source.count


def _place(spec: ExportSpec, source: FrameSource, target: Path, suffix: str) -> tuple[Path, str]:
    """Return the folder and the pattern of the name."""
    if os.path.isdir(target):  # of a name that no file can have `Path.is_dir` raises an error
        return target, PATTERNS[spec.what] if source.names or spec.what in (
            "grid",
            "walk",
        ) else _PLAIN_PATTERN
    named = target.stem if target.suffix.lower() == suffix else target.name
    return target.parent, naming.sanitise(named, suffix)


def _write_sequence(reel: Reel, spec: ExportSpec, folder: Path, text: str, exact: str) -> Path:
    """Write every frame into a new folder; when that fails, neither the folder nor a frame is left."""
    written: list[Path] = []
    try:
        for index in range(reel.count):
            # of the steps before the last one the settings would not be true
            told = spec.what == "walk" or index == reel.count - 1
            path = folder / f"frame-{index:05d}.png"
            data = encode_frame(reel.frame(index), *((text, exact) if told else ()))
            written.append(path)
            files.write_new(path, data)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # somebody else has put something into it
            folder.rmdir()
        raise
    return folder


def _file_bytes(spec: ExportSpec, reel: Reel) -> int:
    pixels = reel.size[0] * reel.size[1]
    segments = max(_SEGMENTS[0], min(_SEGMENTS[1], _SAMPLE_PIXELS // (pixels * (_SHORT + _LONG))))
    if reel.count * pixels <= WHOLE_PIXELS or reel.count <= segments * _LONG:
        return len(encode(spec, reel))
    starts = [round((index + 0.5) * (reel.count - _LONG) / segments) for index in range(segments)]
    short = [len(encode(spec, reel.part(start, _SHORT))) for start in starts]
    long = [len(encode(spec, reel.part(start, _LONG))) for start in starts]
    each = (sum(long) - sum(short)) / (segments * (_LONG - _SHORT))
    total = round(short[0] + each * (reel.count - _SHORT))
    check_bytes(total)
    return total


def _sequence_bytes(reel: Reel) -> int:
    count = min(reel.count, _SEQUENCE_SAMPLE)
    indices = [round(index * (reel.count - 1) / max(count - 1, 1)) for index in range(count)]
    return round(sum(len(encode_frame(reel.frame(index))) for index in indices) / count * reel.count)
