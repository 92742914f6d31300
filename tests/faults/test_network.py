"""A whole session without a network: Python's own audit sees every socket, whoever opens it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SESSION = """
import os, sys
attempts = []

def watch(event, arguments):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        attempts.append(f"{event} {arguments!r}")
        raise PermissionError("no connections")

sys.addaudithook(watch)
from diffstudio.cli.main import main

out = sys.argv[1]
common = ["--model", "exact-three", "--label", "top", "--steps", "3"]
picture = os.path.join(out, "00001-7.png")
sessions = [
    ["models"],
    ["doctor"],
    ["generate", *common, "--seed", "7", "--out", out, "--grid", "--steps-out", out],
    ["info", picture],
    ["generate", "--recipe", picture, "--out", out, "--plan"],
    ["generate", "--model", "runwayml/stable-diffusion-v1-5", "--out", out],
    ["grid", *common, "--x", "seed=1,2", "--out", out],
]
codes = [main(arguments) for arguments in sessions]
for line in attempts:
    sys.stderr.write(f"ATTEMPT {line}\\n")
sys.stderr.write(f"CODES {codes}\\n")

# what opened a socket behind Python's back would still hold it
def open_sockets():
    links = (os.readlink(f"/proc/self/fd/{number}") for number in os.listdir("/proc/self/fd") if number.isdigit())
    return [link for link in links if link.startswith("socket:")]

if os.path.isdir("/proc/self/fd"):
    try:
        sys.stderr.write(f"SOCKETS {open_sockets()}\\n")
    except FileNotFoundError:  # the folder's own descriptor
        sys.stderr.write("SOCKETS []\\n")
"""


def test_a_session_opens_no_connection(tmp_path: Path, home: Path, figures: Callable[[str], None]) -> None:
    environment = {**os.environ, "DIFFSTUDIO_HOME": str(home), "OMP_NUM_THREADS": "1"}
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        environment.pop(name, None)  # the program has to hold its tongue without being told to
    done = subprocess.run(
        [sys.executable, "-c", SESSION, str(tmp_path)],
        env=environment, cwd=Path.cwd(), capture_output=True, text=True, timeout=240, check=True,
    )  # fmt: skip
    lines = done.stderr.splitlines()
    assert [line for line in lines if line.startswith("ATTEMPT")] == []
    assert "CODES [0, 0, 0, 0, 0, 2, 0]" in lines, done.stderr
    if sys.platform == "linux":
        assert "SOCKETS []" in lines
    figures("7 commands, 0 connections")


def test_the_watch_would_have_seen_one(tmp_path: Path) -> None:
    head = SESSION.split("from diffstudio")[0]
    code = head + "import socket\nsocket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert "PermissionError: no connections" in done.stderr


@pytest.mark.parametrize("call", ["connect", "connect_ex", "sendto"])
def test_every_other_test_is_watched_too(call: str) -> None:
    import socket

    assert getattr(socket.socket, call).__qualname__ != f"socket.{call}"
