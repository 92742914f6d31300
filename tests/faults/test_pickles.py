"""Pickles in twenty-five disguises, in every place where the program reads a file: refused, and never run."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import lzma
import pickle
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from diffstudio.engine.first_run import first_film
from diffstudio.errors import UserError
from diffstudio.models.native import load_native
from diffstudio.models.weights import encode_weights
from diffstudio.training.checkpoint import load_newest
from diffstudio.training.flowers_data import cache_key, flowers
from diffstudio.training.recipe import FlowersSpec


def zipped(names: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in names.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def tarred(data: bytes, mode: str) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]
        info = tarfile.TarInfo("data.pkl")
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def saved_by_torch(value: object, *, new: bool) -> bytes:
    buffer = io.BytesIO()
    torch.save(value, buffer, _use_new_zipfile_serialization=new)
    return buffer.getvalue()


def numpy_of_objects(value: object, *, several: bool) -> bytes:
    buffer = io.BytesIO()
    array = np.array([value], dtype=object)
    if several:
        np.savez(buffer, levels=array, x=array)
    else:
        np.save(buffer, array, allow_pickle=True)
    return buffer.getvalue()


def framed(header: object, rest: bytes) -> bytes:
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + rest


def disguises(trap: Any) -> dict[str, bytes]:
    """Name and content of twenty-five files that hold a pickle of `trap`."""
    raw = pickle.dumps(trap, 4)
    inside = torch.frombuffer(bytearray(raw), dtype=torch.uint8)
    entry = {"dtype": "U8", "shape": [len(raw)], "data_offsets": [0, len(raw)]}
    legacy = saved_by_torch({"weights": trap}, new=False)
    return {
        **{f"pickle, protocol {protocol}": pickle.dumps(trap, protocol) for protocol in range(6)},
        "pickle of a dictionary": pickle.dumps({"weights": trap}),
        "pickle of a list": pickle.dumps([trap], 0),
        "PyTorch checkpoint": saved_by_torch({"weights": trap}, new=True),
        "PyTorch checkpoint, old form": legacy,
        "TorchScript": zipped({"archive/data.pkl": raw, "archive/code/__torch__.py": b"class Module: pass"}),
        "zip": zipped({"data.pkl": raw}),
        "zip, compressed": zipped({"archive/data.pkl": raw}, zipfile.ZIP_DEFLATED),
        "tar": tarred(raw, "w"),
        "tar, gzip": tarred(raw, "w:gz"),
        "gzip": gzip.compress(raw),
        "bzip2": bz2.compress(raw),
        "xz": lzma.compress(raw),
        "zip in gzip": gzip.compress(zipped({"data.pkl": raw})),
        "NumPy array of objects": numpy_of_objects(trap, several=False),
        "NumPy archive of objects": numpy_of_objects(trap, several=True),
        "safetensors whose only tensor is a pickle": encode_weights({"data.pkl": inside}),
        "safetensors with a pickle behind the tensors": framed({"a": entry}, raw + raw),
        "safetensors with a pickle in its metadata": framed(
            {"__metadata__": {"format": "pickle", "data": base64.b64encode(raw).decode()}, "a": entry}, raw
        ),
        "pickle behind the length of a header": (len(raw)).to_bytes(8, "little") + raw,
    }


NAMES = tuple(disguises(len))  # any picklable thing will do for the names


def refused_as_weights(folder: Path, data: bytes) -> bool:
    (folder / "model.safetensors").write_bytes(data)
    with pytest.raises(UserError):
        load_native(folder)
    return True


def refused_as_other_weights(folder: Path, data: bytes) -> bool:
    (folder / "model.safetensors").unlink()
    for name in ("pytorch_model.bin", "model.ckpt", "model.pt"):
        (folder / name).write_bytes(data)
    with pytest.raises(UserError, match="a pickle, which is never opened here"):
        load_native(folder)
    return True


def refused_as_card(folder: Path, data: bytes) -> bool:
    (folder / "card.json").write_bytes(data)
    with pytest.raises(UserError):
        load_native(folder)
    return True


def refused_as_checkpoint(folder: Path, data: bytes) -> bool:
    (folder / "step-00000007.safetensors").write_bytes(data)
    kept, problems = load_newest(folder)
    return kept is None and len(problems) == 1


def refused_as_stored_run(folder: Path, data: bytes) -> bool:
    (folder / "recipe.json").write_bytes(data)
    (folder / "arrays.npz").write_bytes(data)
    without = first_film(folder)
    (folder / "recipe.json").write_text('{"version": 1}')
    return without is None and first_film(folder) is None


def refused_as_drawings(folder: Path, data: bytes) -> bool:
    spec = FlowersSpec(2, 8, 0, ("rose", "tulip"))
    (folder / f"flowers-{cache_key(spec)}-0123456789abcdef.npy").write_bytes(data)
    return any("drawn again" in drawing.notice for drawing in flowers(spec, folder))


PLACES: tuple[Callable[[Path, bytes], bool], ...] = (
    refused_as_weights, refused_as_other_weights, refused_as_card, refused_as_checkpoint, refused_as_stored_run,
    refused_as_drawings,
)  # fmt: skip


def test_there_are_twenty_five_and_the_trap_works(trap: Any) -> None:
    assert len(NAMES) == 25
    pickle.loads(disguises(trap)["pickle, protocol 4"])
    assert trap.sprung.is_dir()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", NAMES)
def test_a_pickle_is_refused_and_never_run(
    name: str, place: Callable[[Path, bytes], bool], models: tuple[Path, Path], tmp_path: Path, trap: Any
) -> None:
    folder = tmp_path / "place"
    folder.mkdir()
    for file in models[0].iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    assert place(folder, disguises(trap)[name])
    assert not trap.sprung.exists()

