"""One command for everything a developer does: set up, run, test, measure.

Needs Python 3.11 and nothing else: this file and its two neighbours use the standard library only.
`dev_system` installs system libraries, `dev_environment` keeps the virtual environment; here are
the commands.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this with an older one gets a sentence
    sys.exit("diffstudio needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

from dev_environment import Environment, SetupError
from dev_system import install, missing, needed, say

ROOT = Path(__file__).resolve().parent.parent
USAGE = """\
usage: python3 packaging/dev.py COMMAND [arguments]

commands:
  run [arguments of diffstudio]   set up if needed, then start the program
  test [arguments of pytest]      set up if needed, then lint, types, import rules and tests
  bench [arguments]               set up if needed, then measure speed; writes docs/benchmarks.md
  setup                           set up for all of these, and stop
"""


def run(arguments: list[str]) -> int:
    """Start the program with `arguments`; on POSIX it takes this process over, signals and all."""
    environment = _prepare("", window=True)
    # -P: a torch.py in the current folder is not what the program means by torch
    command = [str(environment.python), "-P", "-m", "diffstudio", *arguments]
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def test(arguments: list[str]) -> int:
    """Lint, check types and import rules, run the tests; all of them, even when one fails."""
    environment = _prepare("test", window=False)
    python = str(environment.python)
    checks = {
        "lint": [python, "-m", "ruff", "check", "."],
        "types": [python, "-m", "mypy"],
        "import rules": [str(environment.program("lint-imports"))],
    }
    outcomes = {name: _stage(name, command) == 0 for name, command in checks.items()}
    words = "; ".join(f"{name}: {'passed' if passed else 'FAILED'}" for name, passed in outcomes.items())
    print(f"\n== {words}", flush=True)
    # last, so that the run ends with pytest's own summary line
    outcomes["tests"] = _stage("tests", [python, "-m", "pytest", *arguments]) == 0
    return 0 if all(outcomes.values()) else 1


def bench(arguments: list[str]) -> int:
    """Measure speed side by side with diffusers."""
    environment = _prepare("test", window=False)
    return _call([str(environment.python), str(ROOT / "tests" / "bench" / "run.py"), *arguments])


def setup(arguments: list[str]) -> int:
    """Prepare everything and start nothing."""
    if arguments:
        raise SetupError(f"setup takes no arguments, but got {' '.join(arguments)!r}.")
    _prepare("test", window=True)
    say("Ready.")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {"run": run, "test": test, "bench": bench, "setup": setup}


def main(arguments: list[str]) -> int:
    """Run one command.

    Returns:
        The exit code: that of the command, 2 with one sentence when it could not be started.
    """
    if not arguments or arguments[0] in ("-h", "--help"):
        print(USAGE, end="")
        return 0 if arguments else 2
    command = COMMANDS.get(arguments[0])
    if command is None:
        say(f"There is no command {arguments[0]!r}: use one of {', '.join(COMMANDS)}.")
        return 2
    try:
        return command(arguments[1:])
    except SetupError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        say("Stopped. The next start goes on from here.")
        return 130


def _prepare(extra: str, *, window: bool) -> Environment:
    """Bring system libraries and environment up to date; quick when they are."""
    install(missing(needed(window=window)))
    environment = Environment(ROOT)
    environment.ensure(extra)
    return environment


def _stage(name: str, command: list[str]) -> int:
    print(f"\n== {name}", flush=True)
    return _call(command)


def _call(command: list[str]) -> int:
    """Run `command` in the checkout: without a screen, on one thread, without the network."""
    quiet = {"QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
    offline = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    try:
        return subprocess.run(command, cwd=ROOT, env=os.environ | quiet | offline, check=False).returncode
    except OSError as error:
        advice = "delete the folder .venv and try again"
        raise SetupError(f"{command[0]} could not be started ({error.strerror}): {advice}.") from error


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
