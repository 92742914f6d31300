"""System libraries: what is asked for, what counts as installed, and what happens without rights."""

from __future__ import annotations

import subprocess
from typing import Any

import dev_system
import pytest


class FakeTerminal:
    """Stands for `subprocess.run`: answers by the first word after sudo and env, remembers all."""

    def __init__(self, **answers: tuple[int, str]) -> None:
        self.answers = answers
        self.commands: list[list[str]] = []

    def __call__(self, command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        self.commands.append(command)
        key = next((word for word in ("dpkg", "update", "install", "true") if any(word in c for c in command)), "")
        code, output = self.answers.get(key, (0, ""))
        return subprocess.CompletedProcess(command, code, stdout=output, stderr="")


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(dev_system.sys, "platform", "linux")
    monkeypatch.setattr(dev_system.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev_system.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return monkeypatch


def terminal(patch: pytest.MonkeyPatch, **answers: tuple[int, str]) -> FakeTerminal:
    fake = FakeTerminal(**answers)
    patch.setattr(dev_system.subprocess, "run", fake)
    return fake


def test_x_libraries_are_needed_only_for_a_window_on_a_screen(linux: pytest.MonkeyPatch) -> None:
    assert "libxcb-cursor0" not in dev_system.needed(window=True)
    linux.setenv("DISPLAY", ":0")
    assert "libxcb-cursor0" in dev_system.needed(window=True)
    assert "libxcb-cursor0" not in dev_system.needed(window=False)
    assert set(dev_system.OFFSCREEN) <= set(dev_system.needed(window=False))


def test_python_without_ensurepip_asks_for_its_package(linux: pytest.MonkeyPatch) -> None:
    linux.setattr(dev_system, "has_ensurepip", lambda: False)
    version = ".".join(map(str, dev_system.sys.version_info[:2]))
    assert dev_system.needed(window=False)[0] == f"python{version}-venv"


def test_other_systems_need_nothing(linux: pytest.MonkeyPatch) -> None:
    linux.setattr(dev_system.sys, "platform", "darwin")
    assert dev_system.needed(window=True) == ()


def test_missing_reads_dpkg_and_knows_renamed_libraries(linux: pytest.MonkeyPatch) -> None:
    listing = "libgl1 installed\nlibegl1 not-installed\nlibglib2.0-0t64 installed\nlibdbus-1-3 config-files\n"
    terminal(linux, dpkg=(1, listing))
    asked = ("libgl1", "libegl1", "libglib2.0-0", "libdbus-1-3", "libxcb-shape0")
    assert dev_system.missing(asked) == ("libegl1", "libdbus-1-3", "libxcb-shape0")


def test_nothing_is_missing_where_there_is_no_dpkg(linux: pytest.MonkeyPatch) -> None:
    linux.setattr(dev_system.shutil, "which", lambda name: None)
    assert dev_system.missing(("libgl1",)) == ()


def test_root_installs_without_sudo(linux: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    linux.setattr(dev_system.os, "geteuid", lambda: 0)
    fake = terminal(linux)
    assert dev_system.install(("libgl1",))
    assert [command[0] for command in fake.commands] == ["env", "env"]
    assert fake.commands[-1][-3:] == ["-y", "--no-install-recommends", "libgl1"]
    assert capfd.readouterr().out == ""


def test_sudo_without_password_is_used(linux: pytest.MonkeyPatch) -> None:
    fake = terminal(linux)
    assert dev_system.install(("libgl1",))
    assert fake.commands[-1][:2] == ["sudo", "-n"]


@pytest.mark.parametrize("answers", [{"true": (1, "")}, {"install": (100, "E: no such package")}])
def test_without_rights_or_luck_the_line_to_type_is_printed(
    linux: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], answers: dict[str, tuple[int, str]]
) -> None:
    terminal(linux, **answers)
    assert not dev_system.install(("libgl1", "libegl1"))
    assert "sudo apt-get install libgl1 libegl1" in capfd.readouterr().err


def test_a_failed_update_does_not_stop_the_installation(linux: pytest.MonkeyPatch) -> None:
    terminal(linux, update=(100, "E: no network"))
    assert dev_system.install(("libgl1",))


def test_nothing_to_install_runs_nothing(linux: pytest.MonkeyPatch) -> None:
    fake = terminal(linux)
    assert dev_system.install(())
    assert fake.commands == []
