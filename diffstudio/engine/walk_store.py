"""Frames of walks on disk: a walk that was stopped, or a program that was killed, goes on where it was.

They lie in the cache, a folder for each walk, named by everything that a frame depends on: the walk, the
versions, and what the model answers to one question, so that a model trained anew never finds old frames.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from pathlib import Path

import numpy as np
import torch
from PIL import Image

import diffstudio
from diffstudio import files
from diffstudio.diffusion.noise import SeededNoise
from diffstudio.engine import metadata, places
from diffstudio.engine.pictures import DARK, Ground, Picture
from diffstudio.engine.walk_plan import WalkPlan
from diffstudio.errors import UserError
from diffstudio.jsontext import write_json
from diffstudio.models.model import Condition, Model

LIMIT = 2 << 30
"""Bytes that all walks in the cache may take together."""
_SUFFIX = ".png"


class WalkStore:
    """The frames of all walks. Whatever the disk does, a walk can be made; only what was kept may be lost.

    Args:
        root: Where they lie; a folder in the cache when None.
        limit: Bytes they may take together; walks that were not used for longest go first.
    """

    def __init__(self, root: Path | None = None, limit: int = LIMIT) -> None:
        self.root = places.cache() / "walks" if root is None else root
        self.limit = limit

    def frames(self, plan: WalkPlan, ground: Ground = DARK, mark: str | None = None) -> StoredFrames:
        """Return the frames of a plan, those of earlier times included. Asks the model once.

        Args:
            plan: The plan.
            ground: Colours of clouds of points.
            mark: The model's `fingerprint`, where it is known: then the model is not asked.
        """
        folder = self.root / digest(plan, ground, mark)
        with contextlib.suppress(OSError):
            os.utime(folder)  # it is the newest now
        files.remove_parts(folder, files.ABANDONED_S)
        return StoredFrames(folder, plan.picture_size, self.limit)


class StoredFrames:
    """The frames of one plan, by their index in `WalkPlan.shots`.

    Args:
        folder: Where they lie; it stands among those of other walks.
        size: Height and width of a frame.
        limit: Bytes that all walks beside it may take.

    Attributes:
        problem: Why a frame could not be kept, None while all could.
    """

    def __init__(self, folder: Path, size: tuple[int, int], limit: int = LIMIT) -> None:
        self.folder = folder
        self.problem: UserError | None = None
        self._size = size
        self._limit = limit
        self._bytes: int | None = None

    def __contains__(self, index: int) -> bool:
        return self._path(index).is_file()

    def get(self, index: int) -> Picture | None:
        """Return a frame, None where it is not there or cannot be read."""
        return read_frame(self._path(index), self._size)

    def put(self, index: int, picture: Picture) -> bool:
        """Keep a frame; return whether it could be kept, see `problem`."""
        data = metadata.encode_plain(picture)
        if self._bytes is None:  # counted late: most walks are only looked at
            self._bytes = sum(_bytes_of(other) for other in _subfolders(self.folder.parent))
        if self._bytes + len(data) > self._limit:
            self._bytes = self._make_room(self._bytes, len(data))
        if self._bytes + len(data) > self._limit:
            self.problem = UserError(
                "The frames of this walk are too many to be kept for later.", "They are made all the same."
            )
            return False
        try:
            files.make_folder(self.folder)
            files.write(self._path(index), data)
        except UserError as error:
            self.problem = error
            return False
        self._bytes += len(data)
        return True

    def _path(self, index: int) -> Path:
        return self.folder / f"{index:05d}{_SUFFIX}"

    def _make_room(self, taken: int, needed: int) -> int:
        """Remove walks, that which was not used for longest first, but never this one; return what is taken then."""
        others = [path for path in _subfolders(self.folder.parent) if path.name != self.folder.name]
        for other in sorted(others, key=_used):
            if taken + needed <= self._limit:
                break
            taken -= _bytes_of(other)
            shutil.rmtree(other, ignore_errors=True)
        return taken


def digest(plan: WalkPlan, ground: Ground = DARK, mark: str | None = None) -> str:
    """Return what stands for everything that the frames of a plan depend on, as 32 hexadecimal digits.

    On an accelerator the last bits depend on how many frames are made at a time: that counts there, too.
    `mark` is the model's `fingerprint`, where it is known.
    """
    frames = [
        (shot.frame.settings.to_dict(), repr((shot.frame.positive, shot.frame.negative, shot.frame.tape)))
        for shot in plan.shots
    ]
    together = 0 if plan.model.device.type == "cpu" else plan.batch
    look = "" if plan.model.kind == "pictures" else repr(ground)
    versions = [diffstudio.__version__, torch.__version__]
    parts = [frames, list(plan.sequence), versions, look, together, mark or fingerprint(plan.model)]
    return hashlib.sha256(write_json(parts).encode()).hexdigest()[:32]


def fingerprint(model: Model) -> str:
    """Return a digest of what the model answers to one question: other weights, another answer."""
    x = SeededNoise((0,)).initial(torch.empty((1, *model.shape), device=model.device))
    level = model.schedule.level((model.schedule.t_min + model.schedule.t_max) / 2)
    label = model.labels[0] if model.labels else None
    with torch.no_grad():
        x0, _ = model.pair(Condition(label))(level.sigma * x, level, want_cond=True, want_uncond=False)
    answer = b"" if x0 is None else x0.float().cpu().contiguous().numpy().tobytes()
    return hashlib.sha256(repr(model.card).encode() + str(model.device).encode() + answer).hexdigest()


def read_frame(path: Path, size: tuple[int, int]) -> Picture | None:
    """Return a picture of `size` (height, width) from a file, None if it is missing, damaged or another."""
    try:
        with files.open_regular(path) as file, Image.open(file, formats=("PNG",)) as image:
            if (image.height, image.width) != size or image.mode != "RGB":
                return None
            picture: Picture = np.asarray(image).copy()
    except (OSError, SyntaxError, ValueError):  # what Pillow says of damaged files
        return None
    return picture


def _subfolders(root: Path) -> list[Path]:
    try:
        return [path for path in root.iterdir() if path.is_dir()]
    except OSError:
        return []


def _bytes_of(folder: Path) -> int:
    total = 0
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            with contextlib.suppress(OSError):  # it has just been removed
                total += entry.stat().st_size
    return total


def _used(folder: Path) -> float:
    try:
        return folder.stat().st_mtime
    except OSError:
        return 0.0
