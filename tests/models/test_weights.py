"""Weights: equal to what safetensors reads, and every malformed or disguised file is one sentence."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import pickle
import random
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.torch
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from diffstudio.errors import UserError
from diffstudio.models.weights import MAX_HEADER, encode_weights, read_header, read_weights, write_weights

TENSORS = {
    "a.weight": torch.arange(6, dtype=torch.float32).reshape(2, 3),
    "b/half": torch.tensor([1.5, -2.0], dtype=torch.float16),
    "bytes": torch.tensor([1, 2, 3], dtype=torch.uint8),
    "brain": torch.tensor([[0.5]], dtype=torch.bfloat16),
    "wide": torch.tensor([1.0], dtype=torch.float64),
    "flags": torch.tensor([True, False]),
    "scalar": torch.tensor(7, dtype=torch.int64),
    "none": torch.empty(0, 4),
}
GOOD = encode_weights(TENSORS, {"format": "pt"})


def refused(path: Path, **options: Any) -> str:
    """Return the sentence with which a file is refused; it must be one, and name the file."""
    with pytest.raises(UserError) as caught:
        read_weights(path, **options)
    message = caught.value.message
    assert str(path) in message
    assert message.endswith(".")
    assert "\n" not in message
    assert len(message) < 400 + len(str(path))
    assert caught.value.advice
    return message


def file_with(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "model.safetensors"
    path.write_bytes(data)
    return path


def pack(header: object, data: bytes = b"") -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + data


def entry(begin: int = 0, end: int = 4, shape: Any = (1,), dtype: Any = "F32") -> dict[str, Any]:
    return {"dtype": dtype, "shape": list(shape), "data_offsets": [begin, end]}


def test_reads_what_safetensors_wrote_and_the_other_way_round(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    safetensors.torch.save_file(TENSORS, path, {"made": "elsewhere"})
    ours = read_weights(path)
    assert ours.keys() == TENSORS.keys()
    for name, value in TENSORS.items():
        torch.testing.assert_close(ours[name], value, rtol=0, atol=0)
    assert read_header(path).metadata == {"made": "elsewhere"}
    write_weights(tmp_path / "deep" / "b.safetensors", TENSORS)
    theirs = safetensors.torch.load_file(tmp_path / "deep" / "b.safetensors")
    for name, value in TENSORS.items():
        torch.testing.assert_close(theirs[name], value, rtol=0, atol=0)


def test_tensors_that_share_memory_or_lie_otherwise_are_written_plainly(tmp_path: Path) -> None:
    whole = torch.arange(12.0).reshape(3, 4)
    write_weights(tmp_path / "w", {"a": whole.t(), "b": whole, "c": whole.requires_grad_()[:, 1]})
    read = read_weights(tmp_path / "w")
    torch.testing.assert_close(read["a"], whole.detach().t())
    torch.testing.assert_close(read["c"], whole.detach()[:, 1])


def test_each_tensor_has_memory_of_its_own(tmp_path: Path) -> None:
    tensors = read_weights(file_with(tmp_path, GOOD))
    assert len({value.untyped_storage().data_ptr() for value in tensors.values() if value.numel()}) == 7


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"\x08\x00", "not a safetensors file"),
        ((2**62).to_bytes(8, "little") + b"{}", "not a safetensors file"),
        ((2**64 - 1).to_bytes(8, "little") + b"{}", "not a safetensors file"),
        ((MAX_HEADER + 1).to_bytes(8, "little") + b"{" * 64, "not a safetensors file"),
        ((1000).to_bytes(8, "little") + b'{"a"', "middle of its header"),
        (pack(b"{" * 20), "not valid JSON"),
        (pack(b'{"a":' * 60_000), "nested too deep"),
        (pack(b'{"a":' + b"[" * 100_000), "nested too deep"),
        (pack(b'{"\xff": 1}'), "not text"),
        (pack(b'{"a": 1, "a": 2}'), "twice"),
        (pack(b'{"a": {"dtype": "F32", "dtype": "F32"}}'), "twice"),
        (pack(b'{"a": {"dtype": "F32", "shape": [NaN], "data_offsets": [0, 4]}}', b"1234"), "NaN"),
        (pack(b'{"a": {"dtype": "F32", "shape": [1e999], "data_offsets": [0, 4]}}', b"1234"), "too large"),
        (pack(b'{"a": {"dtype": "F32", "shape": [' + b"1" * 5000 + b'], "data_offsets": [0, 4]}}'), "too long"),
        (pack({"a": 5}), "not complete"),
        (pack({"a": {}}), "not complete"),
        (pack({"a": entry() | {"more": 1}}, b"1234"), "not complete"),
        (pack({"a": entry(dtype="F33")}, b"1234"), "unknown type"),
        (pack({"a": entry(dtype=["F32"])}, b"1234"), "unknown type"),
        (pack({"a": entry(shape=[-1])}, b"1234"), "impossible shape"),
        (pack({"a": entry(shape=[1.0])}, b"1234"), "impossible shape"),
        (pack({"a": entry(shape=[True])}, b"1234"), "impossible shape"),
        (pack({"a": entry(shape=[1] * 9)}, b"1234"), "impossible shape"),
        (pack({"a": entry(shape=[2**40, 2**40])}, b"1234"), "does not fit its shape"),
        (pack({"a": entry(0, 2**62, [2**60])}, b"1234"), "18 digits|need"),
        (pack({"a": entry(shape=[2**70])}, b"1234"), "impossible shape"),
        (pack({"a": entry(4, 0, [0])}, b"1234"), "impossible place"),
        (pack({"a": entry(-4, 0)}, b"1234"), "impossible place"),
        (pack({"a": entry() | {"data_offsets": [0]}}, b"1234"), "impossible place"),
        (pack({"a": entry() | {"data_offsets": "04"}}, b"1234"), "impossible place"),
        (pack({"a": entry(1, 5)}, b"12345"), "does not begin"),
        (pack({"a": entry(), "b": entry(2, 6)}, b"123456"), "does not begin"),
        (pack({"a": entry(), "b": entry(8, 12)}, b"1" * 12), "does not begin"),
        (pack({"a": entry()}, b"123"), "need 4 bytes, but it holds 3"),
        (pack({"a": entry()}, b"12345"), "need 4 bytes, but it holds 5"),
        (pack({"../a": entry()}, b"1234"), "not the name"),
        (pack({"": entry()}, b"1234"), "not the name"),
        (pack({"a b": entry()}, b"1234"), "not the name"),
        (pack({"é": entry()}, b"1234"), "not the name"),
        (pack({"x" * 257: entry()}, b"1234"), "not the name"),
        (pack({"__metadata__": {"a": 1}}), "not texts"),
        (pack({"__metadata__": [1]}), "not texts"),
        (pack({"__metadata__": {"a": "x" * (1 << 20)}}), "metadata are longer"),
        (GOOD[:-1], "need"),
        (GOOD + b"!", "need"),
        (GOOD[:60], "middle of its header"),
    ],
)
def test_a_wrong_file_is_refused_by_what_is_wrong(tmp_path: Path, data: bytes, says: str) -> None:
    message = refused(file_with(tmp_path, data))
    assert any(part in message for part in says.split("|")), message


def test_too_many_tensors_are_refused(tmp_path: Path) -> None:
    for count in (50_001, 300_000):
        entries = (b'"%x":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}' % index for index in range(count))
        header = b"{" + b",".join(entries) + b"}"
        assert f"{count:,} tensors" in refused(file_with(tmp_path, pack(header)))
        if count < 60_000:  # disguised, they are counted after reading
            header = header.replace(b"offsets", b"\\u006fffsets")
            assert f"{count:,} tensors" in refused(file_with(tmp_path, pack(header)))


@given(seed=st.integers(0, 2**32 - 1), changes=st.integers(1, 6))
@settings(max_examples=200, deadline=None)
def test_any_damage_is_one_sentence_or_harmless(
    tmp_path_factory: pytest.TempPathFactory, seed: int, changes: int
) -> None:
    """Bytes of a good file are changed, dropped, doubled; what is read then has what the header says."""
    dice = random.Random(seed)
    data = bytearray(GOOD)
    for _ in range(changes):
        place = dice.randrange(min(len(data), 760)) if data else 0
        match dice.randrange(4):
            case 0:
                data[place : place + 1] = bytes([dice.randrange(256)])
            case 1:
                del data[place : place + dice.randrange(1, 9)]
            case 2:
                data[place:place] = data[place : place + dice.randrange(1, 9)]
            case _:
                data[place:place] = dice.choice([b"[", b"]", b"{", b"}", b'"', b"9", b"-", b"1e9", b",", b":", b"\0"])
    path = tmp_path_factory.getbasetemp() / "fuzz.safetensors"
    path.write_bytes(bytes(data))
    try:
        header, tensors = read_header(path), read_weights(path)
    except UserError:
        refused(path)
    else:
        assert {name: tuple(value.shape) for name, value in tensors.items()} == {
            name: info.shape for name, info in header.tensors.items()
        }


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from(["a", "b.c", "__metadata__", "..", ""]),
        _values
        | st.fixed_dictionaries(
            {
                "dtype": st.sampled_from(["F32", "I64", "X", 3, None]),
                "shape": st.lists(st.integers(-2, 2**64), max_size=3) | _values,
                "data_offsets": st.lists(st.integers(-2, 2**64), max_size=3) | _values,
            }
        ),
        max_size=3,
    ),
    st.binary(max_size=12),
)
@settings(max_examples=150, deadline=None)
def test_any_header_is_one_sentence_or_right(
    tmp_path_factory: pytest.TempPathFactory, header: dict[str, object], data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "header.safetensors"
    path.write_bytes(pack(header, data))
    try:
        tensors = read_weights(path)
    except UserError:
        refused(path)
    else:
        assert sum(value.numel() * value.element_size() for value in tensors.values()) == len(data)


class Canary:
    """Pickled, it is a call that writes a file; whoever opens it has run a stranger's program."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return Path.write_text, (self.target, "executed")


def zipped(name: str, data: bytes, method: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


def tarred(data: bytes, mode: str) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]
        info = tarfile.TarInfo("archive/data.pkl")
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def saved(value: object, **options: Any) -> bytes:
    buffer = io.BytesIO()
    torch.save(value, buffer, **options)
    return buffer.getvalue()


def numpied(value: object) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, np.array([value], dtype=object), allow_pickle=True)
    return buffer.getvalue()


DISGUISES: dict[str, Callable[[Canary], bytes]] = {
    **{f"pickle {protocol}": lambda c, p=protocol: pickle.dumps(c, p) for protocol in range(6)},  # type: ignore[misc]
    **{f"pickled dict {protocol}": lambda c, p=protocol: pickle.dumps({"w": c}, p) for protocol in (0, 1, 4)},  # type: ignore[misc]
    "torch.save": lambda c: saved({"w": c}),
    "torch.save, old form": lambda c: saved({"w": c}, _use_new_zipfile_serialization=False),
    "zip": lambda c: zipped("archive/data.pkl", pickle.dumps(c)),
    "zip, packed": lambda c: zipped("archive/data.pkl", pickle.dumps(c), zipfile.ZIP_DEFLATED),
    "empty zip": lambda _: b"PK\x05\x06" + bytes(18),
    "zip in parts": lambda c: b"PK\x07\x08" + zipped("data.pkl", pickle.dumps(c)),
    "tar": lambda c: tarred(pickle.dumps(c), "w"),
    "tar.gz": lambda c: tarred(pickle.dumps(c), "w:gz"),
    "gzip": lambda c: gzip.compress(pickle.dumps(c)),
    "bzip2": lambda c: bz2.compress(pickle.dumps(c)),
    "xz": lambda c: lzma.compress(pickle.dumps(c)),
    "7z": lambda c: b"7z\xbc\xaf\x27\x1c" + pickle.dumps(c),
    "rar": lambda c: b"Rar!\x1a\x07" + pickle.dumps(c),
    "zstandard": lambda c: b"\x28\xb5\x2f\xfd" + pickle.dumps(c),
    "numpy": numpied,
}


@pytest.mark.parametrize("name", DISGUISES)
@pytest.mark.parametrize("suffix", [".safetensors", ".ckpt"])
def test_a_pickle_is_refused_unopened_in_any_disguise(tmp_path: Path, name: str, suffix: str) -> None:
    canary = tmp_path / "canary"
    path = tmp_path / f"model{suffix}"
    path.write_bytes(DISGUISES[name](Canary(canary)))
    message = refused(path)
    assert not canary.exists()
    assert any(word in message for word in ("pickle", "zip")), message


def test_a_pickle_behind_a_header_is_never_looked_at(tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    data = pickle.dumps(Canary(canary))
    for header in ({}, {"a": entry(0, len(data) + 1, [len(data) + 1], "U8")}):
        refused(file_with(tmp_path, pack(header, data)))
    tensors = read_weights(file_with(tmp_path, pack({"a": entry(0, len(data), [len(data)], "U8")}, data)))
    assert bytes(tensors["a"].tolist()) == data
    assert not canary.exists()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n", "pointer"),
        (b"GGUF" + bytes(60), "GGUF"),
        (b"\x89HDF\r\n\x1a\n" + bytes(60), "HDF5"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"just some text that is long enough", "not a safetensors file"),
    ],
)
def test_other_files_are_named(tmp_path: Path, data: bytes, says: str) -> None:
    assert says in refused(file_with(tmp_path, data))


def test_what_is_no_file_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "not there" in refused(tmp_path / "absent")
    assert "it is a folder" in refused(tmp_path)
    (tmp_path / "loop").symlink_to("loop")
    assert "too many levels" in refused(tmp_path / "loop")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert "not a file" in refused(tmp_path / "pipe")
    with pytest.raises(UserError, match="cannot be read"):
        read_weights(Path("a\0b"))

    def forbidden(*_: object) -> int:
        raise PermissionError(13, "Permission denied")  # root, as which tests may run, is never refused

    monkeypatch.setattr("diffstudio.files.os.open", forbidden)
    assert "permission denied" in refused(file_with(tmp_path, GOOD))


def test_a_file_cut_while_it_is_read_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file_with(tmp_path, GOOD[:-4])
    real = os.fstat

    def longer(descriptor: int) -> os.stat_result:
        found = list(real(descriptor))
        found[6] = len(GOOD)
        return os.stat_result(found)

    monkeypatch.setattr("diffstudio.models.weights.os.fstat", longer)
    assert "ends too early" in refused(path)


def test_expected_tensors_are_compared_before_any_is_read(tmp_path: Path) -> None:
    path = file_with(tmp_path, GOOD)
    shapes = {name: tuple(value.shape) for name, value in TENSORS.items()}
    assert read_weights(path, shapes).keys() == TENSORS.keys()
    message = refused(path, expected={name: shape for name, shape in shapes.items() if name != "wide"} | {"new": (1,)})
    assert "1 missing (new) and 1 unknown (wide)" in message
    assert "a.weight is [2, 3], not [3, 2]" in refused(path, expected=shapes | {"a.weight": (3, 2)})


def test_another_file_than_the_digest_says_is_refused(tmp_path: Path) -> None:
    assert "does not belong" in refused(file_with(tmp_path, GOOD), digest="0" * 64)
