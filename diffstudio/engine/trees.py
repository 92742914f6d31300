"""Walking through values that hold tensors somewhere: steps, predictions, a solver's memory.

The engine keeps, moves and counts such values without knowing what is in them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from torch import Tensor


@dataclass(frozen=True, slots=True)
class Ref:
    """Stands for a tensor that is kept elsewhere, by its number."""

    index: int


def tensors_in(value: object) -> Iterator[Tensor]:
    """Yield every tensor inside `value`; one that is there twice comes twice."""
    if isinstance(value, Tensor):
        yield value
    else:
        for part in _parts(value):
            yield from tensors_in(part)


def mapped(value: Any, change: Callable[[Any], Any]) -> Any:
    """Return `value` with every tensor and `Ref` inside it passed through `change`.

    What holds none is returned as it is; tuples, lists and frozen dataclasses are built anew.
    """
    if isinstance(value, (Tensor, Ref)):
        return change(value)
    if isinstance(value, (tuple, list)):
        items = [mapped(item, change) for item in value]
        if hasattr(value, "_fields"):
            return type(value)(*items)
        return type(value)(items)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: mapped(getattr(value, f.name), change) for f in dataclasses.fields(value) if f.init}
        return dataclasses.replace(value, **parts)
    return value


def storages_in(value: object) -> dict[int, int]:
    """Return the bytes of the storages of all tensors inside `value`, by their addresses."""
    storages = (tensor.untyped_storage() for tensor in tensors_in(value))
    return {storage.data_ptr(): storage.nbytes() for storage in storages}


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, (tuple, list)):
        yield from value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield getattr(value, field.name)
