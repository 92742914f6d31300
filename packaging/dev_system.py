"""What the operating system has to bring: Debian packages, checked and installed where possible.

Standard library only, like everything that `dev.py` needs before the environment exists. The
environment itself is made by `dev_environment`.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

OFFSCREEN = ("libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0", "fonts-inter")
"""What Qt loads even when it draws into memory only."""

X_WINDOW = ("libxcb-cursor0", "libxkbcommon-x11-0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0")
"""What Qt's X11 plugin loads in addition, for a window on a real screen."""


def say(text: str) -> None:
    """Write a line for the person who waits; stdout belongs to the program that is started."""
    print(text, file=sys.stderr, flush=True)


def needed(*, window: bool) -> tuple[str, ...]:
    """Return the Debian packages that this machine needs: for `window`, also the X libraries.

    The X libraries count only where there is a screen. Debian keeps `ensurepip` out of its Python,
    so its package is asked for when the module is not there.
    """
    if not sys.platform.startswith("linux"):
        return ()
    screen = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    python = () if has_ensurepip() else (f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",)
    return python + OFFSCREEN + (X_WINDOW if window and screen else ())


def has_ensurepip() -> bool:
    """Return whether this Python can make a virtual environment with pip in it."""
    return importlib.util.find_spec("venv") is not None and importlib.util.find_spec("ensurepip") is not None


def missing(packages: Iterable[str]) -> tuple[str, ...]:
    """Return those of `packages` that dpkg does not have; none where there is no dpkg."""
    wanted = tuple(packages)
    dpkg = shutil.which("dpkg-query")
    if dpkg is None or not wanted:
        return ()
    # newer releases renamed some libraries when their time type grew to 64 bits
    names = [name + suffix for name in wanted for suffix in ("", "t64")]
    command = [dpkg, "--show", "--showformat=${Package} ${db:Status-Status}\\n", *names]
    listing = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    installed = {line.split()[0] for line in listing.splitlines() if line.endswith(" installed")}
    return tuple(name for name in wanted if not installed & {name, f"{name}t64"})


def install(packages: tuple[str, ...]) -> bool:
    """Install Debian packages; where that is not allowed or fails, say what to type and go on.

    Returns:
        Whether all of them are installed now.
    """
    if not packages:
        return True
    prefix = _privilege()
    if prefix is not None:
        say(f"Installing system libraries: {' '.join(packages)}")
        if _apt(prefix, packages):
            return True
    say("Some system libraries are missing. To install them, type:\n"
        f"    sudo apt-get install {' '.join(packages)}")  # fmt: skip
    return False


def _privilege() -> list[str] | None:
    """Return what must stand before apt-get: nothing for root, sudo where it asks no password."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    return ["sudo", "-n"] if allowed else None


def _apt(prefix: list[str], packages: tuple[str, ...]) -> bool:
    """Run apt-get update and install; apt's words go to stderr and are short unless it fails."""
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    # a failed update is no reason to give up: the lists that are there may do
    subprocess.run([*apt, "update"], capture_output=True, check=False)
    command = [*apt, "install", "-y", "--no-install-recommends", *packages]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        say("\n".join((result.stdout + result.stderr).strip().splitlines()[-5:]))
    return result.returncode == 0
