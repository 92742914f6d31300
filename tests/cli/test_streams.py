"""The standard streams: closed ones, full ones, and those that do not have every character."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from diffstudio.cli import streams

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX descriptors and devices")
RUN = f"{sys.executable} -P -m diffstudio"


def shell(line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    variables = os.environ | environment
    return subprocess.run(["sh", "-c", line], capture_output=True, env=variables, timeout=60, check=False)


@POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_no_failure(closed: str) -> None:
    result = shell(f"{RUN} models {closed}")
    assert result.returncode == 0
    assert b"flowers" in result.stdout or ">&-" in closed.split()
    assert result.stderr == b""


@POSIX
@pytest.mark.parametrize("nowhere", ["2>&-", "2>/dev/full"])
def test_notes_never_land_in_the_answer(tmp_path: Path, nowhere: str) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("parameters", "Steps: 2, Sampler: Magic, CFG scale: 3, Seed: 5, Size: 16x16")
    Image.new("RGB", (4, 4)).save(tmp_path / "theirs.png", pnginfo=info)
    result = shell(f"{RUN} info {tmp_path}/theirs.png {nowhere}")
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"Sampler" in result.stdout
    assert b"not applied" not in result.stdout


@POSIX
@pytest.mark.parametrize("command", ["models", "models --json", "--help"])
def test_a_full_disk_behind_stdout_is_one_sentence(command: str) -> None:
    result = shell(f"{RUN} {command} > /dev/full")
    assert result.returncode == 2
    assert result.stderr == (
        b"The output could not be written: no space left on device. Free some space, or send it elsewhere.\n"
    )


@pytest.mark.parametrize(
    ("encoding", "sign"), [("ascii", b"64 x 64"), ("latin-1", b"64 \xd7 64"), ("utf-8", "64 × 64".encode())]
)
def test_every_alphabet_will_do(encoding: str, sign: bytes) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "diffstudio", "models"], capture_output=True, timeout=60, check=False,
        env=os.environ | {"PYTHONIOENCODING": encoding},
    )  # fmt: skip
    assert (result.returncode, result.stderr) == (0, b"")
    assert sign in result.stdout


def test_a_narrow_terminal_is_wide_enough() -> None:
    result = shell(f"{RUN} models", COLUMNS="2")
    assert result.returncode == 0


@POSIX
def test_file_names_that_are_no_text_stay_what_they_are(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xff"
    result = subprocess.run(
        [sys.executable, "-m", "diffstudio", "info", name], capture_output=True, timeout=60, check=False,
        env=os.environ | {"PYTHONIOENCODING": "utf-8:strict"},
    )  # fmt: skip
    assert result.returncode == 2
    assert result.stderr == name + b" could not be opened: no such file or directory. Check its name.\n"


def test_stand_ins() -> None:
    assert "“a” … ε·b \udcff".encode("ascii", streams.STAND_INS) == b'"a" ... ?-b \xff'
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("ascii", streams.STAND_INS)


def test_saying_something_to_nobody_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stderr", closed)
    streams.say("Is there anybody?")
    assert closed.closed
