"""The commands: what they start, in which order, and what they say when they cannot."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import dev
import pytest
from dev_environment import Environment, SetupError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Commands that were started; the environment is taken as ready."""
    started: list[list[str]] = []

    def call(command: list[str]) -> int:
        started.append(command)
        return 0

    monkeypatch.setattr(dev, "_call", call)
    monkeypatch.setattr(dev, "_prepare", lambda extra, *, window: Environment(ROOT))
    return started


def test_test_runs_lint_types_imports_then_pytest_with_the_arguments(calls: list[list[str]]) -> None:
    assert dev.main(["test", "tests/cli", "-k", "grid"]) == 0
    assert [command[2] if "-m" in command else Path(command[0]).stem for command in calls] == [
        "ruff",
        "mypy",
        "lint-imports",
        "pytest",
    ]
    assert calls[-1][-3:] == ["tests/cli", "-k", "grid"]


@pytest.mark.parametrize("broken", range(4))
def test_every_stage_runs_and_one_failure_is_enough(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, broken: int
) -> None:
    def call(command: list[str]) -> int:
        calls.append(command)
        return int(len(calls) - 1 == broken)

    monkeypatch.setattr(dev, "_call", call)
    assert dev.main(["test"]) == 1
    assert len(calls) == 4


def test_outcomes_are_said_before_pytest_has_the_last_word(
    calls: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    dev.main(["test"])
    assert capsys.readouterr().out.splitlines()[-2:] == ["", "== tests"]


def test_bench_starts_the_benchmark(calls: list[list[str]]) -> None:
    assert dev.main(["bench", "--quick"]) == 0
    assert calls[0][-2:] == [str(ROOT / "tests" / "bench" / "run.py"), "--quick"]


@pytest.mark.skipif(sys.platform == "win32", reason="there the program is a child")
def test_run_becomes_the_program(calls: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.os, "execv", lambda path, command: calls.append(command))
    monkeypatch.setattr(dev.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0))
    dev.main(["run", "generate", "--seed", "7"])
    assert calls[0][1:] == ["-P", "-m", "diffstudio", "generate", "--seed", "7"]


def test_setup_takes_no_arguments(calls: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["setup"]) == 0
    assert dev.main(["setup", "now"]) == 2
    assert "takes no arguments" in capsys.readouterr().err


@pytest.mark.parametrize(("error", "code"), [(SetupError("No space."), 2), (KeyboardInterrupt(), 130)])
def test_errors_are_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: BaseException, code: int
) -> None:
    def fail(*_: object, **__: object) -> Environment:
        raise error

    monkeypatch.setattr(dev, "_prepare", fail)
    assert dev.main(["run"]) == code
    assert capsys.readouterr().err.count("\n") == 1


def test_unknown_command_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tests"]) == 2
    assert "run, test, bench, setup" in capsys.readouterr().err
    assert dev.main(["--help"]) == 0
    assert dev.main([]) == 2
    assert "dev.py COMMAND" in capsys.readouterr().out


def test_a_tool_that_is_gone_is_one_sentence() -> None:
    with pytest.raises(SetupError, match=r"delete the folder \.venv"):
        dev._call([str(ROOT / "no-such-tool")])


def test_it_starts_from_any_folder_with_the_standard_library_alone(tmp_path: Path) -> None:
    command = [sys.executable, "-I", "-S", "-c", f"import sys, runpy; sys.path.insert(0, {str(ROOT / 'packaging')!r}); "
               f"sys.argv = ['dev.py', '--help']; runpy.run_path({str(ROOT / 'packaging' / 'dev.py')!r}, "
               "run_name='__main__')"]  # fmt: skip
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


def test_ci_calls_the_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert script[-1].endswith("python3 packaging/dev.py test")
    assert len([line for line in script if line and not line.startswith("#")]) == 1
    assert "python3 packaging/dev.py test" in (ROOT / "README.md").read_text(encoding="utf-8")
