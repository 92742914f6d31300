"""Arguments in, exit code out: which sub-command runs, and how its failures are told.

Nothing heavy is imported before it is known what to do: help, the version and mistyped arguments
are answered at once. Exit codes: 0 done, 2 not done (with one sentence on stderr), 130 interrupted.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from diffstudio import __version__
from diffstudio.cli.streams import say, silence_stdout
from diffstudio.errors import UserError

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

DONE, NOT_DONE, INTERRUPTED = 0, 2, 130


@dataclass(frozen=True, slots=True)
class Command:
    """A sub-command: its name, one line of help, and the module with `add_arguments` and `run`."""

    name: str
    summary: str

    @property
    def module(self) -> str:
        """The module that holds it."""
        return f"diffstudio.cli.{self.name}"


COMMANDS = (
    Command("generate", "make pictures and save them"),
    Command("grid", "compare settings in one labelled picture"),
    Command("walk", "walk from picture to picture, frame by frame"),
    Command("train", "train a model from a recipe file"),
    Command("models", "list the models there are"),
    Command("info", "print the settings kept in a picture, or the card of a model"),
    Command("bench", "measure this machine"),
    Command("doctor", "check the installation and give advice"),
)
_NAMES = tuple(command.name for command in COMMANDS)
LONGEST = 240
"""Characters of what is wrong with an argument that are shown."""

DESCRIPTION = "Explore how diffusion models make pictures. Without a command the window opens."


class Interrupted(KeyboardInterrupt):
    """Ctrl-C in a job that has something to say about what it kept."""


class _UsageError(Exception):
    """The arguments cannot be understood; the text is one sentence."""


class _Parser(argparse.ArgumentParser):
    """A parser that answers a mistake with one sentence instead of a page."""

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        print(self.format_help(), end="", file=file)  # argparse would hide that it cannot be written

    def error(self, message: str) -> NoReturn:
        text = message.removeprefix("argument ")
        text = text if len(text) <= LONGEST else text[:LONGEST] + "…"
        raise _UsageError(f"{text[:1].upper()}{text[1:]}. Type “{self.prog} --help”.")


def main(arguments: Sequence[str]) -> int:
    """Run the sub-command that `arguments` name.

    Returns:
        The exit code. Only what the interpreter itself must handle is ever raised.
    """
    return guarded(lambda: _dispatch(list(arguments)), debug="--debug" in arguments)


def guarded(job: Callable[[], int], *, debug: bool = False) -> int:
    """Run `job` and tell whatever goes wrong in one sentence on stderr.

    Args:
        job: What to do; returns its exit code.
        debug: Whether the traceback of an unexpected error is shown too.

    Returns:
        The exit code of `job`, or that of its failure.
    """
    try:
        code = _exit_code(job)
        sys.stdout.flush()
    except (UserError, _UsageError) as error:
        return _refuse(str(error))
    except BrokenPipeError:  # the reader of our output has seen enough
        silence_stdout()
        return DONE
    except KeyboardInterrupt as stop:
        say(f"Stopped. {stop}".strip() if isinstance(stop, Interrupted) else "Stopped.")
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: whoever started this gets a sentence, not a traceback
        return _report(error, debug=debug)
    return code


def _exit_code(job: Callable[[], int]) -> int:
    try:
        return job()
    except SystemExit as stop:  # --help and --version
        return stop.code if isinstance(stop.code, int) else DONE


def _dispatch(arguments: list[str]) -> int:
    options = _parse(arguments)
    return int(importlib.import_module(f"diffstudio.cli.{options.command}").run(options))


def _parse(arguments: list[str]) -> argparse.Namespace:
    """Understand `arguments`; only the module of the sub-command asked for is imported."""
    wanted = next((argument for argument in arguments if not argument.startswith("-")), None)
    if wanted is not None and wanted not in _NAMES:
        raise _UsageError(f"There is no command “{wanted[:60]}”. Use one of {', '.join(_NAMES)}.")
    common = _Parser(add_help=False)
    common.add_argument(
        "--debug", action="store_true", default=argparse.SUPPRESS, help="show the traceback of an unexpected error"
    )
    parser = _Parser(prog="diffstudio", description=DESCRIPTION, parents=[common])
    parser.add_argument("--version", action="version", version=f"diffstudio {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser, required=True)
    for command in COMMANDS:
        sub = commands.add_parser(
            command.name, help=command.summary, description=f"{command.summary.capitalize()}.", parents=[common],
            allow_abbrev=False,
        )  # fmt: skip
        if command.name == wanted:
            importlib.import_module(command.module).add_arguments(sub)
    return parser.parse_args(arguments)


def _refuse(sentence: str) -> int:
    say(sentence)
    return NOT_DONE


def _report(error: Exception, *, debug: bool) -> int:
    """Tell an unexpected error in a sentence; the traceback goes into a file."""
    from diffstudio.cli.fault import explain, keep_traceback, last_line

    known = explain(error)
    if known:
        if isinstance(error, OSError):  # stdout failed, and would fail again at the exit
            silence_stdout()
        return _refuse(known)
    kept = keep_traceback(error)
    where = f"the details are in {kept}." if kept else "the details could not be written anywhere."
    say(f"Something unexpected happened ({last_line(error)}); {where}")
    if debug:
        import traceback

        traceback.print_exception(error)
    return NOT_DONE
