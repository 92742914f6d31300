"""The virtual environment `.venv`: made once, checked in milliseconds, remade when it was cut short.

Three small files inside `.venv` say where it stands: a lock, a mark that a set-up is under way (if
it is still there at the next start, that set-up was interrupted) and a stamp of what was installed.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from dev_system import has_ensurepip, say

OLDEST = (3, 11)


class SetupError(Exception):
    """The environment could not be made; the text is one sentence for the person at the terminal."""


class Environment:
    """The virtual environment of the checkout at `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.programs = self.folder / ("Scripts" if os.name == "nt" else "bin")
        self._lock = self.folder / "setup.lock"
        self._unfinished = self.folder / "setup.unfinished"
        self._stamp = self.folder / "setup.json"

    @property
    def python(self) -> Path:
        """The interpreter of the environment."""
        return self.program("python")

    def program(self, name: str) -> Path:
        """Return the path of a program that a package has installed."""
        return self.programs / (f"{name}.exe" if os.name == "nt" else name)

    def ensure(self, extra: str = "") -> None:
        """Make the environment ready, with the dependency group `extra` ("" for none).

        Raises:
            SetupError: It could not be made.
        """
        if self.is_ready(extra):
            return
        try:
            with self._locked():
                if not self.is_ready(extra):  # another start may just have done it
                    self._set_up(extra)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise SetupError(
                f"The environment {self.folder} could not be made ({reason}): "
                "check its permissions and the free disk space."
            ) from error

    def is_ready(self, extra: str) -> bool:
        """Return whether what is installed is what `pyproject.toml` asks for now."""
        stamp = self._read_stamp()
        if stamp is None or self._unfinished.exists() or not self.python.exists():
            return False
        return stamp == self._describe(stamp["extra"]) and extra in ("", stamp["extra"])

    def _set_up(self, extra: str) -> None:
        stamp = self._read_stamp()
        if not self._is_usable(stamp):
            self._create()
        elif stamp is not None:
            extra = extra or stamp["extra"]  # what a test run once needed stays up to date
        self._install(extra)

    def _is_usable(self, stamp: dict[str, str] | None) -> bool:
        """Return whether packages can be installed into what is there, a hand-made one included."""
        if self._unfinished.exists() or not self.python.exists():
            return False
        # scripts in the environment hold the place of the checkout and of the Python they were made with
        if stamp is not None and (stamp["interpreter"], stamp["root"]) != (self._interpreter(), str(self.root)):
            return False
        check = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
        return subprocess.run([self.python, "-c", check], capture_output=True, check=False).returncode == 0

    def _create(self) -> None:
        if not has_ensurepip():
            version = f"{sys.version_info[0]}.{sys.version_info[1]}"
            raise SetupError(
                "This Python cannot make virtual environments: install its venv module "
                f"(on Debian: sudo apt-get install python{version}-venv)."
            )
        for entry in self.folder.iterdir():
            if entry == self._lock:
                continue
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
        self._unfinished.touch()
        say("Making the environment .venv ...")
        base = getattr(sys, "_base_executable", sys.executable)  # not the one that was just removed
        command = [base, "-m", "venv", str(self.folder)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode != 0:
            reason = (result.stdout + result.stderr).strip().splitlines() or ["no reason given"]
            raise SetupError(f"Python could not make the environment {self.folder}: {reason[-1]}")

    def _install(self, extra: str) -> None:
        self._unfinished.touch()
        say("Installing the program and its libraries (once; this takes a few minutes) ...")
        target = f".[{extra}]" if extra else "."
        pip = [str(self.python), "-m", "pip", "--disable-pip-version-check", "install", "--editable", target]
        # stdout belongs to the program that is started afterwards
        result = subprocess.run(pip, cwd=self.root, env=_pip_environment(), stdout=sys.stderr, check=False)
        if result.returncode != 0:
            raise SetupError(
                "Installing the libraries failed (pip's reason is above): "
                "check the network and the free disk space, then start again."
            )
        partial = self._stamp.with_suffix(".partial")
        partial.write_text(json.dumps(self._describe(extra), indent=1), encoding="utf-8")
        partial.replace(self._stamp)
        self._unfinished.unlink()

    def _describe(self, extra: str) -> dict[str, str]:
        """Return all that decides whether an installation still fits."""
        return {
            "extra": extra,
            "interpreter": self._interpreter(),
            "root": str(self.root),
            "wanted": dependency_hash((self.root / "pyproject.toml").read_bytes()),
        }

    def _interpreter(self) -> str:
        """Return the real path of the environment's Python: it changes when the system's does."""
        return os.path.realpath(self.python)

    def _read_stamp(self) -> dict[str, str] | None:
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
            return {key: str(stamp[key]) for key in ("extra", "interpreter", "root", "wanted")}
        except (OSError, ValueError, KeyError, TypeError):
            return None

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the lock of the set-up, so that two starts at once do not work in one folder."""
        self.folder.mkdir(exist_ok=True)
        with self._lock.open("a") as file:
            if not _try_lock(file):
                say("Another start is setting up the environment; waiting for it ...")
                while not _try_lock(file):
                    time.sleep(0.2)
            yield


def dependency_hash(pyproject: bytes) -> str:
    """Return a hash of the parts of `pyproject.toml` that decide what is installed, and how."""
    try:
        document = tomllib.loads(pyproject.decode("utf-8"))
    except ValueError as error:
        raise SetupError(f"pyproject.toml cannot be read: {error}.") from error
    project = document.get("project", {})
    keys = ("dependencies", "optional-dependencies", "scripts", "gui-scripts", "requires-python")
    parts = [document.get("build-system"), *(project.get(key) for key in keys)]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _pip_environment() -> dict[str, str]:
    """Return the environment for pip without what would make it install elsewhere."""
    elsewhere = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_DRY_RUN"}
    kept = {key: value for key, value in os.environ.items() if key not in elsewhere}
    return kept | {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}


def _try_lock(file: IO[str]) -> bool:
    """Lock `file` until it is closed, or return False when another process holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
