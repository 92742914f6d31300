"""Weights as safetensors: the header is checked by this program before anything else looks at the file.

A file is told by its content, never by its name. Whatever can run code when it is opened (a pickle in
any wrapping) is refused unopened. Which tensors a network needs is `native`'s matter.
"""

from __future__ import annotations

import hashlib
import math
import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

import torch
from torch import Tensor

from diffstudio.errors import UserError
from diffstudio.files import open_regular, why, write_together
from diffstudio.jsontext import parse, shown
from diffstudio.models.disguise import what_it_is
from diffstudio.models.loading import READING, Report, silent

MAX_HEADER = 16 << 20
MAX_TENSORS = 50_000
MAX_METADATA = 1 << 20
MAX_RANK = 8
READ_AT_ONCE = 32 << 20
"""Bytes between two reports."""

_NAME = re.compile(r"[A-Za-z0-9._/-]{1,256}")
_DTYPES: Mapping[str, torch.dtype] = {
    "F64": torch.float64,
    "F32": torch.float32,
    "F16": torch.float16,
    "BF16": torch.bfloat16,
    "F8_E4M3": torch.float8_e4m3fn,
    "F8_E5M2": torch.float8_e5m2,
    "I64": torch.int64,
    "I32": torch.int32,
    "I16": torch.int16,
    "I8": torch.int8,
    "U8": torch.uint8,
    "BOOL": torch.bool,
}
_AGAIN = "Get the file again from where it came from."


@dataclass(frozen=True, slots=True)
class TensorInfo:
    """Where a tensor lies in the file and what it is; `begin` and `end` count from the end of the header."""

    dtype: torch.dtype
    shape: tuple[int, ...]
    begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says about itself, checked: the tensors in the order of their bytes, without gaps."""

    tensors: Mapping[str, TensorInfo]
    metadata: Mapping[str, str]
    raw: bytes


def read_header(path: Path) -> Header:
    """Return the checked header of a safetensors file, without reading its tensors.

    Raises:
        UserError: It is not there, not safetensors, or the header is wrong; the sentence says how.
    """
    with _open(path) as file:
        return _header(path, file)


def read_weights(
    path: Path, expected: Mapping[str, Sequence[int]] | None = None, digest: str = "", report: Report = silent
) -> dict[str, Tensor]:
    """Return the tensors of a safetensors file, on the CPU, in the types they are stored in.

    Args:
        path: The file.
        expected: Names and shapes that must be there, and no others; compared before any tensor is
            read. None takes what there is.
        digest: SHA-256 the file must have, in hexadecimal; empty for any.
        report: Told between tensors, and within large ones, how many bytes were read.

    Raises:
        UserError: As `read_header`; or the tensors are not the expected ones, or the file is another.
    """
    with _open(path) as file:
        header = _header(path, file)
        if expected is not None:
            _compare(path, header.tensors, expected)
        hasher = hashlib.sha256(header.raw) if digest else None
        tensors = {}
        total = max((info.end for info in header.tensors.values()), default=0)
        for name, info in header.tensors.items():
            report(READING, info.begin, total)
            tensors[name] = _read_tensor(path, file, info, lambda done: report(READING, done, total))
            if hasher and info.end > info.begin:
                hasher.update(_bytes_of(tensors[name]))
    if hasher and hasher.hexdigest() != digest:
        raise UserError(
            f"{path} does not belong to the card beside it: one of the two was changed.",
            'Get the model again, or remove the entry "weights" of card.json to use it as it is.',
        )
    return tensors


def write_weights(path: Path, tensors: Mapping[str, Tensor], metadata: Mapping[str, str] | None = None) -> None:
    """Write tensors as a safetensors file, whole or not at all.

    Raises:
        UserError: It could not be written; a file that was there is as it was.
    """
    write_together({path: encode_weights(tensors, metadata)})


def encode_weights(tensors: Mapping[str, Tensor], metadata: Mapping[str, str] | None = None) -> bytes:
    """Return the bytes of a safetensors file."""
    from safetensors.torch import save

    plain = {k: v.detach().cpu().clone(memory_format=torch.contiguous_format) for k, v in tensors.items()}
    return save(plain, dict(metadata) if metadata else None)


def _open(path: Path) -> FileIO:
    try:
        return open_regular(path)
    except FileNotFoundError as error:
        raise UserError(f"{path} is not there.", _AGAIN) from error
    except OSError as error:
        raise UserError(f"{path} cannot be read: {why(error)}.", "Check the file and its permissions.") from error


def _header(path: Path, file: FileIO) -> Header:
    size = os.fstat(file.fileno()).st_size
    start = _read_exactly(path, file, min(size, 512))
    length = int.from_bytes(start[:8], "little")
    if size < 10 or length > MAX_HEADER or start[8:9] != b"{":
        raise what_it_is(path, start, size)
    if 8 + length > size:
        raise _broken(path, "it ends in the middle of its header")
    file.seek(8)
    raw = _read_exactly(path, file, length)
    try:
        _check_count(raw.count(b'"data_offsets"'))  # before the time is spent on reading them
        entries = parse(raw, 3)
        metadata = _metadata(entries.pop("__metadata__", {}))
        tensors = _layout(entries, size - 8 - length)
    except ValueError as error:
        raise _broken(path, str(error)) from error
    return Header(tensors, metadata, start[:8] + raw)


def _metadata(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise ValueError("its metadata are not texts")
    if sum(len(key) + len(text) for key, text in value.items()) > MAX_METADATA:
        raise ValueError(f"its metadata are longer than {MAX_METADATA:,} characters")
    return value


def _layout(entries: Mapping[str, object], size: int) -> dict[str, TensorInfo]:
    """Every tensor of a header, in the order of their bytes, which must fill `size` without gaps."""
    _check_count(len(entries))
    infos = {name: _tensor_info(name, value) for name, value in entries.items()}
    ordered = dict(sorted(infos.items(), key=lambda item: (item[1].begin, item[1].end)))
    place = 0
    for name, info in ordered.items():
        if info.begin != place:
            raise ValueError(f"the tensor {name} does not begin where the one before it ends")
        place = info.end
    if place != size:
        raise ValueError(f"its tensors need {shown(place)} bytes, but it holds {size}")
    return ordered


def _check_count(tensors: int) -> None:
    if tensors > MAX_TENSORS:
        raise ValueError(f"it lists {tensors:,} tensors, at most {MAX_TENSORS:,} are allowed")


def _tensor_info(name: str, value: object) -> TensorInfo:
    if not _NAME.fullmatch(name) or ".." in name:
        raise ValueError(f"{shown(name)} is not the name of a tensor")
    if not isinstance(value, dict) or value.keys() != {"dtype", "shape", "data_offsets"}:
        raise ValueError(f"the entry of the tensor {name} is not complete")
    dtype = _DTYPES.get(value["dtype"]) if isinstance(value["dtype"], str) else None
    if dtype is None:
        raise ValueError(f"the tensor {name} is of the unknown type {shown(value['dtype'])}")
    shape, offsets = value["shape"], value["data_offsets"]
    if not _are_counts(shape) or len(shape) > MAX_RANK:
        raise ValueError(f"the tensor {name} has the impossible shape {shown(shape)}")
    if not _are_counts(offsets) or len(offsets) != 2 or offsets[0] > offsets[1]:
        raise ValueError(f"the tensor {name} has the impossible place {shown(offsets)}")
    if math.prod(shape) * dtype.itemsize != offsets[1] - offsets[0]:
        raise ValueError(f"the place of the tensor {name} does not fit its shape {shown(shape)}")
    return TensorInfo(dtype, tuple(shape), *offsets)


def _are_counts(value: object) -> bool:
    return isinstance(value, list) and all(type(item) is int and 0 <= item < 2**63 for item in value)


def _compare(path: Path, found: Mapping[str, TensorInfo], expected: Mapping[str, Sequence[int]]) -> None:
    """Refuse missing, unknown and misshapen tensors; the sentence names the first of them."""
    advice = "The weights and the card are not of the same model: get it again."
    missing = [name for name in expected if name not in found]
    unknown = [name for name in found if name not in expected]
    if missing or unknown:
        kinds = (("missing", missing), ("unknown", unknown))
        what = " and ".join(f"{len(names):,} {kind} ({names[0]})" for kind, names in kinds if names)
        raise UserError(f"{path} does not hold the tensors of this network: {what}.", advice)
    for name, shape in expected.items():
        if found[name].shape != tuple(shape):
            raise UserError(
                f"{path} does not fit this network: {name} is {list(found[name].shape)}, not {list(shape)}.", advice
            )


def _read_tensor(path: Path, file: FileIO, info: TensorInfo, report: Callable[[int], None]) -> Tensor:
    tensor = torch.empty(info.shape, dtype=info.dtype)
    if info.end > info.begin:
        target = _bytes_of(tensor)
        for start in range(0, len(target), READ_AT_ONCE):
            if start:
                report(info.begin + start)
            _fill(path, file, target[start : start + READ_AT_ONCE])
    return tensor


def _bytes_of(tensor: Tensor) -> memoryview:
    return tensor.reshape(-1).view(torch.uint8).numpy().data


def _read_exactly(path: Path, file: FileIO, count: int) -> bytes:
    data = bytearray(count)
    _fill(path, file, memoryview(data))
    return bytes(data)


def _fill(path: Path, file: FileIO, target: memoryview) -> None:
    while target:
        count = file.readinto(target)
        if not count:
            raise _broken(path, "it ends too early")
        target = target[count:]


def _broken(path: Path, reason: str) -> UserError:
    return UserError(f"{path} is damaged: {reason}.", _AGAIN)
