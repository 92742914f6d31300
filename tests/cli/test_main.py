"""Exit codes, sentences in place of tracebacks, and how little is imported before it is needed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from diffstudio import __version__
from diffstudio.cli import main as commands
from diffstudio.cli.main import COMMANDS, Interrupted, guarded
from diffstudio.errors import UserError

HEAVY = ("torch", "numpy", "PIL", "PySide6", "diffusers", "safetensors")


def start(*arguments: str, code: str = "", **options: object) -> subprocess.Popen[str]:
    """Start the program as a process of its own; `code` runs before it."""
    script = f"{code}\nimport sys\nfrom diffstudio.__main__ import main\nsys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options
    )  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--help"], 0), (["--version"], 0), (["grid", "--help"], 0), (["generate", "--steps", "x"], 2), (["foo"], 2),
     *((([command.name, "--help"]), 0) for command in COMMANDS)],
)  # fmt: skip
def test_help_version_and_mistakes_are_answered_at_once(arguments: list[str], code: int) -> None:
    probe = f"import atexit, sys\natexit.register(lambda: print('loaded', *[m for m in {HEAVY} if m in sys.modules]))"
    process = start(*arguments, code=probe)
    out, err = process.communicate(timeout=60)
    assert process.returncode == code, err
    assert out.splitlines()[-1] == "loaded"
    assert (err == "") == (code == 0)


def test_mistakes_are_one_sentence(call: Callable[..., object]) -> None:
    for arguments in ([], ["foo"], ["info"], ["generate", "--steps", "many"], ["generate", "--colour", "red"]):
        outcome = call(*arguments)
        assert (outcome.code, outcome.out) == (2, "")  # type: ignore[attr-defined]
        assert outcome.err.count("\n") == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["foo"], "There is no command “foo”. Use one of generate, grid, walk, train, models, info, bench, doctor."),
        (["info"], "The following arguments are required: FILE. Type “diffstudio info --help”."),
        (["generate", "--steps", "é"], "--steps: “é” is not a whole number. Type “diffstudio generate --help”."),
        (["generate", "--eta", "x" * 5000], f"--eta: “{'x' * 40}” is not a number. Type “diffstudio generate --help”."),
        (["grid", "--format", "tif"], "--format: invalid choice: 'tif' (choose from 'png', 'jpeg', 'webp'). Type"),
        (["generate", "--step", "3"], "Unrecognized arguments: --step 3. Type “diffstudio --help”."),
    ],
)
def test_a_mistyped_argument_is_told_in_words(
    call: Callable[..., object], arguments: list[str], sentence: str
) -> None:
    assert call(*arguments).err.startswith(sentence)  # type: ignore[attr-defined]


def test_a_missing_library_is_a_sentence_wherever_it_is_needed() -> None:
    code = "import sys; sys.modules['platformdirs'] = None"
    process = start("generate", code=code)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.count("\n")) == (2, 1)
    assert "The Python library platformdirs is missing" in err


def test_without_that_library_there_is_no_place_for_a_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "diffstudio.engine.places", None)
    monkeypatch.delattr("diffstudio.engine.places", raising=False)
    assert guarded(failing(ZeroDivisionError())) == 2
    assert "could not be written anywhere" in capsys.readouterr().err


def test_version(call: Callable[..., object]) -> None:
    assert call("--version").out == f"diffstudio {__version__}\n"  # type: ignore[attr-defined]


def test_every_command_has_help(call: Callable[..., object]) -> None:
    for command in COMMANDS:
        outcome = call(command.name, "--help")
        assert outcome.code == 0  # type: ignore[attr-defined]
        assert f"diffstudio {command.name}" in outcome.out  # type: ignore[attr-defined]


def failing(error: BaseException) -> Callable[[], int]:
    def job() -> int:
        raise error

    return job


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (UserError("The disk is full.", "Free some space."), 2, "The disk is full. Free some space."),
        (KeyboardInterrupt(), 130, "Stopped."),
        (Interrupted("3 of 9 cells are kept in x.png."), 130, "Stopped. 3 of 9 cells are kept in x.png."),
        (MemoryError(), 2, "There is not enough memory"),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried"), 2, "There is not enough memory"),
        (ModuleNotFoundError("No module named 'torch'", name="torch"), 2, "The Python library torch is missing"),
        (ImportError("libGL.so.1: cannot open shared object file"), 2, "The system library libGL.so.1 is missing"),
        (SystemExit(0), 0, ""),
        (SystemExit(None), 0, ""),
    ],
)
def test_each_failure_has_its_sentence_and_code(
    capsys: pytest.CaptureFixture[str], home: Path, error: BaseException, code: int, words: str
) -> None:
    assert guarded(failing(error)) == code
    err = capsys.readouterr().err
    assert words in err
    assert err.count("\n") == bool(words)
    assert not (home / "state").exists()


def test_the_unexpected_is_a_sentence_and_its_traceback_a_file(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    assert guarded(failing(ZeroDivisionError("by\nzero"))) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "ZeroDivisionError: by" in err
    log = next((home / "state" / "log").iterdir())
    assert str(log) in err
    assert "Traceback" in log.read_text()
    assert guarded(failing(ZeroDivisionError()), debug=True) == 2
    assert "Traceback" in capsys.readouterr().err


def test_without_a_place_for_the_log_there_is_still_a_sentence(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    (home / "state").write_text("a file where the folder should be")
    assert guarded(failing(ZeroDivisionError())) == 2
    assert "could not be written anywhere" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_failure() -> None:
    process = start("models", "--json")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    err = process.stderr.read()
    process.stderr.close()
    assert (process.wait(60), err) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_stops_after_the_call_at_hand_and_says_what_is_kept(tmp_path: Path) -> None:
    arguments = ["generate", "--model", "exact-ring", "--steps", "1000", "--sampler", "Heun", "--json", "lines"]
    process = start(*arguments, "--out", str(tmp_path / "out"))
    assert process.stdout is not None
    assert "progress" in process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.splitlines()[-1].startswith("Stopped. ")
    assert "no picture was saved" in err
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_an_early_ctrl_c_is_clean_too() -> None:
    process = start("doctor", code="import time")
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode in (0, 130, -signal.SIGINT)
    assert "diffstudio" not in err or "Stopped" in err


def test_without_arguments_the_window_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    import diffstudio.__main__ as entrance

    opened: list[bool] = []
    monkeypatch.setattr(entrance, "_open_window", lambda: opened.append(True) or 0)
    for arguments in ([], ["--debug"]):
        monkeypatch.setattr(sys, "argv", ["diffstudio", *arguments])
        assert entrance.main() == 0
    assert len(opened) == 2
    monkeypatch.setattr(commands, "_dispatch", lambda arguments: 0)
    monkeypatch.setattr(sys, "argv", ["diffstudio", "models"])
    assert entrance.main() == 0
    assert len(opened) == 2
