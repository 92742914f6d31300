"""Moments of a run that were moved from memory into a file, and come back when they are looked at.

The file holds nothing but tensors; what they belong to stays in memory. It is removed when nobody
refers to it any more, so that a branch may go on using its parent's.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch
from torch import Tensor

from diffstudio import files
from diffstudio.diffusion.prediction import Prediction
from diffstudio.diffusion.step import Carry, Sampler
from diffstudio.engine.trees import Ref, mapped
from diffstudio.errors import UserError


@dataclass(frozen=True, slots=True)
class Moment:
    """What is kept of one position of a run.

    Attributes:
        x: The noisy batch there; at the last position the finished pictures.
        evals: The looks at the model that the step from there made; none at the last position.
        carry: Solver memory before that step.
        sampler: Whose memory that is.
    """

    x: Tensor
    evals: tuple[Prediction, ...]
    carry: Carry
    sampler: Sampler

    @property
    def tensors(self) -> tuple[object, ...]:
        """The parts that hold tensors."""
        return self.x, self.evals, self.carry

    def mapped(self, change: Callable[[Any], Any]) -> Moment:
        """Return this moment with every tensor passed through `change`."""
        x, evals, carry = mapped(self.tensors, change)
        return replace(self, x=x, evals=evals, carry=carry)


class SpillFile:
    """A file of tensors by number that removes itself when it is forgotten.

    Args:
        path: Where it is.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._remove = weakref.finalize(self, _unlink, path)

    def read(self, moment: Moment) -> Moment:
        """Return `moment` with its tensors in the place of its `Ref`s.

        Raises:
            UserError: The file is gone or damaged.
        """
        loaded: dict[int, Tensor] = {}
        try:
            with safetensors.safe_open(str(self.path), framework="pt") as file:

                def fetch(ref: Ref) -> Tensor:
                    if ref.index not in loaded:
                        loaded[ref.index] = file.get_tensor(str(ref.index))
                    return loaded[ref.index]

                return moment.mapped(fetch)
        except (OSError, safetensors.SafetensorError) as error:
            raise UserError(
                f"A step of an older run could not be read back from {self.path}.", "Generate the run again."
            ) from error


@dataclass(frozen=True, slots=True)
class Spilled:
    """One moment in a file.

    Attributes:
        file: The file.
        skeleton: The moment with a `Ref` for each tensor.
    """

    file: SpillFile
    skeleton: Moment

    def read(self) -> Moment:
        """Return the moment as it was, bit for bit.

        Raises:
            UserError: The file is gone or damaged.
        """
        return self.file.read(self.skeleton)


def spill(folder: Path, moments: Sequence[Moment]) -> list[Spilled]:
    """Move moments into one new file in `folder`; a tensor in several of them is written once.

    Raises:
        UserError: The disk refuses; nothing was written.
    """
    found: dict[int, tuple[int, Tensor]] = {}

    def refer(tensor: Tensor) -> Ref:
        return Ref(found.setdefault(id(tensor), (len(found), tensor))[0])

    skeletons = [moment.mapped(refer) for moment in moments]
    content = {str(index): _plain(tensor) for index, tensor in found.values()}
    path = files.make_folder(folder) / f"run-{secrets.token_hex(8)}.safetensors"
    files.write_new(path, safetensors.torch.save(content))
    file = SpillFile(path)
    return [Spilled(file, skeleton) for skeleton in skeletons]


def _plain(tensor: Tensor) -> Tensor:
    """Return a tensor with memory of its own, as the file format asks for."""
    plain = tensor.detach().cpu().contiguous()
    return plain if plain.untyped_storage().nbytes() == plain.nbytes else plain.clone()


def _unlink(path: Path) -> None:
    with contextlib.suppress(OSError):
        os.unlink(path)
