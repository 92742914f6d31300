"""Where a training is kept so that it can go on after a kill: safetensors, written whole, two at a time.

What is in a training's state is the matter of `trainer`.
"""

from __future__ import annotations

import contextlib
import json
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from diffstudio.errors import UserError
from diffstudio.files import remove_parts
from diffstudio.jsontext import parse
from diffstudio.models.weights import read_header, read_weights, write_weights

KEPT = 2
"""The newest and, should that one be damaged, the one before it."""
FORMAT = "diffstudio-checkpoint-1"
_NAME = re.compile(r"step-(\d{8,9})\.safetensors")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a checkpoint belongs to; a training goes on only with one of its own.

    Attributes:
        digest: `TrainRecipe.digest`.
        examples: Size of the data set.
        labels: Names of its classes.
        threads: Processor threads in use; another number rounds differently.
        device: Where it was trained.
    """

    digest: str
    examples: int
    labels: tuple[str, ...]
    threads: int
    device: str = "cpu"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A training as it was after `step` steps.

    Attributes:
        path: Its file.
        step: How many steps had been made.
        seconds: How long they took.
        origin: What it belongs to.
        tensors: `Trainer.state` of that moment.
    """

    path: Path
    step: int
    seconds: float
    origin: Origin
    tensors: dict[str, Tensor]


def save_checkpoint(
    folder: Path, tensors: dict[str, Tensor], step: int, origin: Origin, seconds: float = 0.0
) -> Path:
    """Write a checkpoint and drop all but the last two.

    Args:
        folder: Where; made when missing.
        tensors: `Trainer.state`.
        step: How many steps have been made.
        origin: What it belongs to.
        seconds: How long they took.

    Returns:
        The file written.

    Raises:
        UserError: It could not be written; the older ones are untouched.
    """
    metadata = {
        "format": FORMAT,
        "step": str(step),
        "seconds": repr(seconds),
        "digest": origin.digest,
        "examples": str(origin.examples),
        "labels": json.dumps(origin.labels),
        "threads": str(origin.threads),
        "device": origin.device,
        "checksum": _checksum(tensors),
    }
    path = folder / f"step-{step:08d}.safetensors"
    write_weights(path, tensors, metadata)
    for old in _newest_first(folder)[KEPT:]:
        with contextlib.suppress(OSError):
            old.unlink()
    remove_parts(folder)  # what a kill left behind: a training alone writes here
    return path


def load_newest(folder: Path) -> tuple[Checkpoint | None, tuple[str, ...]]:
    """Read the newest checkpoint that is whole.

    Returns:
        It, or None when there is none, and one sentence for each newer one that is damaged.
    """
    problems: list[str] = []
    for path in _newest_first(folder):
        try:
            return load_checkpoint(path), tuple(problems)
        except ValueError as error:
            problems.append(f"The checkpoint {path.name} is damaged ({error}) and passed over.")
    return None, tuple(problems)


def load_checkpoint(path: Path) -> Checkpoint:
    """Read one checkpoint and check that it is whole.

    Raises:
        ValueError: It is not; the text says what is wrong.
    """
    try:
        metadata = read_header(path).metadata
        if metadata.get("format") != FORMAT:
            raise ValueError("it is not a checkpoint of this program")
        tensors = read_weights(path)
    except UserError as error:
        raise ValueError("it is cut off or unreadable") from error
    if metadata.get("checksum") != _checksum(tensors):
        raise ValueError("its checksum is wrong")
    try:
        origin = Origin(
            digest=metadata["digest"],
            examples=int(metadata["examples"]),
            labels=tuple(map(str, parse(metadata["labels"].encode(), 1))),
            threads=int(metadata["threads"]),
            device=metadata["device"],
        )
        return Checkpoint(path, int(metadata["step"]), float(metadata["seconds"]), origin, tensors)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError("what it says about itself is damaged") from error


def set_aside(folder: Path) -> None:
    """Move the checkpoints of a folder into its subfolder ``replaced``, in place of those there.

    Raises:
        OSError: They could not be moved.
    """
    found = _newest_first(folder)
    if not found:
        return
    aside = folder / "replaced"
    aside.mkdir(exist_ok=True)
    for old in _newest_first(aside):
        old.unlink()
    for path in found:
        path.replace(aside / path.name)


def _newest_first(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    found = [(int(match[1]), path) for path in folder.iterdir() if (match := _NAME.fullmatch(path.name))]
    return [path for _, path in sorted(found, reverse=True)]


def _checksum(tensors: dict[str, Tensor]) -> str:
    total = 0
    for name in sorted(tensors):
        content = tensors[name].detach().cpu().contiguous().view(-1).view(torch.uint8).numpy()
        total = zlib.crc32(content.data, zlib.crc32(name.encode(), total))
    return f"{total:08x}"
