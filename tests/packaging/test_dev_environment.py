"""The environment: made, skipped, adopted, remade after an interruption, guarded by a lock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import dev_environment
import pytest
from dev_environment import Environment, SetupError, dependency_hash

PYPROJECT = b'[project]\nname = "x"\ndependencies = ["torch"]\n[project.optional-dependencies]\ntest = ["pytest"]\n'


class FakeTools:
    """Stands for `subprocess.run`: `venv` makes a folder, pip notes what it was asked for."""

    def __init__(self) -> None:
        self.made = 0
        self.installed: list[str] = []
        self.usable = True
        self.fails = ""

    def __call__(self, command: list[Any], **_: Any) -> subprocess.CompletedProcess[str]:
        words = [str(word) for word in command]
        kind = "venv" if "venv" in words else "pip" if "install" in words else "check"
        if kind == "venv":
            self.made += 1
            python = Environment(Path(words[-1]).parent).python
            python.parent.mkdir(parents=True)
            python.symlink_to(sys.executable)
        elif kind == "pip":
            self.installed.append(words[-1])
        code = int(kind == self.fails or (kind == "check" and not self.usable))
        return subprocess.CompletedProcess(command, code, stdout="", stderr=f"{kind}: no space left")


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> FakeTools:
    fake = FakeTools()
    monkeypatch.setattr(dev_environment.subprocess, "run", fake)
    monkeypatch.setattr(dev_environment, "has_ensurepip", lambda: True)
    return fake


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    (tmp_path / "pyproject.toml").write_bytes(PYPROJECT)
    return Environment(tmp_path)


def test_first_start_makes_and_installs_second_does_nothing(tools: FakeTools, environment: Environment) -> None:
    environment.ensure()
    assert (tools.made, tools.installed) == (1, ["."])
    environment.ensure()
    assert (tools.made, tools.installed) == (1, ["."])


def test_test_group_is_added_once_and_kept(tools: FakeTools, environment: Environment) -> None:
    environment.ensure()
    environment.ensure("test")
    environment.ensure()  # a plain start is content with more
    assert tools.installed == [".", ".[test]"]
    (environment.root / "pyproject.toml").write_bytes(PYPROJECT.replace(b"torch", b"torch>=2"))
    environment.ensure()
    assert tools.installed[-1] == ".[test]"
    assert tools.made == 1


def test_only_what_decides_the_installation_counts() -> None:
    same = PYPROJECT + b'[tool.ruff]\nline-length = 1\n'
    assert dependency_hash(PYPROJECT) == dependency_hash(same)
    assert dependency_hash(PYPROJECT) != dependency_hash(PYPROJECT.replace(b"pytest", b"pytest>=9"))


@pytest.mark.parametrize("stage", ["venv", "pip"])
def test_failure_is_one_sentence_and_the_next_start_begins_anew(
    tools: FakeTools, environment: Environment, stage: str
) -> None:
    tools.fails = stage
    with pytest.raises(SetupError) as failure:
        environment.ensure()
    assert "\n" not in str(failure.value)
    tools.fails = ""
    leftover = environment.folder / "half"
    leftover.write_text("")
    environment.ensure()
    assert tools.made == 2
    assert not leftover.exists()
    assert environment.is_ready("")


def test_hand_made_environment_is_adopted(tools: FakeTools, environment: Environment) -> None:
    environment.python.parent.mkdir(parents=True)
    environment.python.symlink_to(sys.executable)
    environment.ensure()
    assert (tools.made, tools.installed) == (0, ["."])


def test_hand_made_environment_without_pip_is_remade(tools: FakeTools, environment: Environment) -> None:
    environment.python.parent.mkdir(parents=True)
    environment.python.symlink_to(sys.executable)
    tools.usable = False
    environment.ensure()
    assert tools.made == 1


def test_another_interpreter_behind_the_link_remakes(
    tools: FakeTools, environment: Environment, tmp_path: Path
) -> None:
    environment.ensure()
    other = tmp_path / "python3.99"
    other.write_text("")
    environment.python.unlink()
    environment.python.symlink_to(other)
    environment.ensure()
    assert tools.made == 2


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '{"extra": 1}', '{"root": null}'])
def test_damaged_stamp_is_no_stamp(tools: FakeTools, environment: Environment, content: str) -> None:
    environment.ensure()
    (environment.folder / "setup.json").write_text(content)
    assert not environment.is_ready("")
    environment.ensure()
    assert environment.is_ready("")


def test_moved_checkout_is_made_again(tools: FakeTools, environment: Environment, tmp_path: Path) -> None:
    environment.ensure()
    stamp = environment.folder / "setup.json"
    stamp.write_text(json.dumps(json.loads(stamp.read_text()) | {"root": "/elsewhere"}))
    environment.ensure()
    assert tools.made == 2


def test_missing_ensurepip_names_the_package(
    tools: FakeTools, environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev_environment, "has_ensurepip", lambda: False)
    with pytest.raises(SetupError, match=r"apt-get install python3\.\d+-venv"):
        environment.ensure()


def test_unwritable_place_is_one_sentence(tools: FakeTools, environment: Environment) -> None:
    environment.folder.write_text("a file where the folder should be")
    with pytest.raises(SetupError, match="could not be made"):
        environment.ensure()


def test_broken_pyproject_is_one_sentence(tools: FakeTools, environment: Environment) -> None:
    (environment.root / "pyproject.toml").write_bytes(b"[project\n")
    with pytest.raises(SetupError, match=r"pyproject\.toml cannot be read"):
        environment.ensure()


@pytest.mark.skipif(os.name == "nt", reason="symlinks and locks behave otherwise")
def test_two_starts_at_once_set_up_once(
    tools: FakeTools, environment: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    environment.folder.mkdir()
    with environment._locked():
        second = threading.Thread(target=environment.ensure)
        second.start()
        second.join(0.1)
        assert second.is_alive()
        environment._set_up("")
    second.join(5)
    assert (tools.made, tools.installed) == (1, ["."])
    assert "Another start" in capfd.readouterr().err


def test_pip_cannot_be_sent_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    variables = dev_environment._pip_environment()
    assert "PIP_TARGET" not in variables
    assert variables["PIP_USER"] == "0"
