"""Model folders that a stranger may have broken or built to harm: one sentence each, no hang, no code run."""

from __future__ import annotations

import copy
import json
import os
import pickle
import random
import resource
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from diffstudio.errors import UserError
from diffstudio.models.native import load_native

HANG_S = 2.0
"""Seconds of processor time after which a load counts as hanging."""
MOST_MEMORY_KB = 256 << 10
VALUES: tuple[Any, ...] = (
    None, True, 0, 1, -1, 3, 7, 64, 4096, 10**6, 10**9, 2**31, 2**63, 10**30, 0.5, -0.0, 1e-320, 1e308, "", "x" * 5000,
    "../../etc/passwd", "\ud800", "\0", "💥", "cosine", "drawn", "unet", [], {}, [[]], [0], [-1], [8] * 8, [8] * 9,
    [64, 64], [4096] * 8, [True, False], [10**18, 10**18], {"kind": "unet"}, {"a": {"b": {"c": {"d": 1}}}},
)  # fmt: skip
PIECES = (b"{", b"[" * 500, b"[" * 200_000, b'"', b"\\", b",", b":", b"9" * 5000, b"1e999", b"NaN", b"\0", b"\xff\xfe")


def hurt_bytes(data: bytes, rng: random.Random) -> bytes:
    """Cut, lengthen, overwrite or mix the bytes of a file."""
    match rng.randrange(6):
        case 0:
            return data[: rng.randrange(len(data))]
        case 1:
            return data + rng.randbytes(rng.randrange(1, 64))
        case 2:
            hurt = bytearray(data)
            for _ in range(rng.randint(1, 12)):
                hurt[rng.randrange(len(hurt))] = rng.randrange(256)
            return bytes(hurt)
        case 3:
            place = rng.randrange(len(data))
            return data[:place] + rng.choice(PIECES) + data[place + rng.randrange(8) :]
        case 4:
            return rng.randbytes(rng.choice([0, 1, 7, 8, 9, 10, 200]))
        case _:
            first, second = sorted(rng.sample(range(len(data)), 2))
            return data[second:] + data[first:second] + data[:first]


def hurt_json(data: bytes, rng: random.Random) -> bytes:
    """Replace, remove, add or double entries anywhere in a JSON text."""
    top = json.loads(data)
    for _ in range(rng.choice([1, 1, 1, 2, 3])):
        here = top
        while True:
            keys = list(here) if isinstance(here, dict) else list(range(len(here)))
            if not keys:
                break
            key = rng.choice(keys)
            if isinstance(here[key], (dict, list)) and here[key] and rng.random() < 0.7:
                here = here[key]
                continue
            match rng.randrange(4):
                case 0:
                    del here[key]
                case 1 if isinstance(here, dict):
                    here[rng.choice(["wings", "", "x" * 300, "__class__", "dtype"])] = copy.deepcopy(rng.choice(VALUES))
                case _:
                    here[key] = copy.deepcopy(rng.choice(VALUES))
            break
    text = json.dumps(top)
    if rng.random() < 0.05:
        text = text.replace("{", '{"name": 1, "name": 2, ', 1)
    return text.encode("utf-8", "surrogatepass")


def hurt_header(data: bytes, rng: random.Random) -> bytes:
    """Change the header of a safetensors file but keep its frame, or lie about its length."""
    length = int.from_bytes(data[:8], "little")
    if rng.random() < 0.2:
        lie = rng.choice([0, 1, 2, length - 1, length + 1, 2**31, 2**40, 2**62, 2**63, 2**64 - 1])
        return lie.to_bytes(8, "little") + data[8:]
    header = hurt_json(data[8 : 8 + length], rng)
    return len(header).to_bytes(8, "little") + header + data[8 + length :]


def hurt_folder(folder: Path, rng: random.Random, payload: bytes) -> None:
    """Do one of the things to `folder` that a bad download, a bad disk or a bad person does."""
    card, weights = folder / "card.json", folder / "model.safetensors"
    one = rng.choice([card, weights])
    kind = rng.randrange(100)
    if kind < 45:
        card.write_bytes(hurt_json(card.read_bytes(), rng))
    elif kind < 65:
        weights.write_bytes(hurt_header(weights.read_bytes(), rng))
    elif kind < 90:
        one.write_bytes(hurt_bytes(one.read_bytes(), rng))
    elif kind < 94:
        one.write_bytes(payload)
    else:
        one.unlink()
        if kind == 95:
            one.mkdir()
        elif kind == 96:
            one.symlink_to(one.name)
        elif kind == 97:
            one.symlink_to("/dev/zero")
        elif kind == 98 and hasattr(os, "mkfifo"):
            os.mkfifo(one)


@pytest.mark.parametrize(
    "count", [250, pytest.param(10_000, marks=(pytest.mark.slow, pytest.mark.timeout(900)))], ids=["some", "all"]
)
def test_a_malformed_model_folder_is_one_sentence(
    count: int,
    models: tuple[Path, Path],
    tmp_path: Path,
    trap: Any,
    is_one_sentence: Callable[[UserError, Path], None],
    figures: Callable[[str], None],
) -> None:
    payload = pickle.dumps(trap)
    folder, refused, slowest = tmp_path / "model", 0, 0.0
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(count):
        rng = random.Random(number)
        shutil.copytree(rng.choice(models), folder)
        hurt_folder(folder, rng, payload)
        begun = time.process_time()
        try:
            load_native(folder)  # some mutations do no harm
        except UserError as error:
            refused += 1
            is_one_sentence(error, folder)
        except Exception as error:
            raise AssertionError(f"folder {number} is not refused but crashes the loader") from error
        slowest = max(slowest, time.process_time() - begun)
        assert slowest < HANG_S, f"folder {number} hangs the loader"
        shutil.rmtree(folder)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    figures(f"{refused} refused, slowest {1000 * slowest:.0f} ms of processor time, memory +{grown >> 10} MB")
    assert refused > 0.8 * count
    assert grown < MOST_MEMORY_KB
    assert not trap.sprung.exists()

