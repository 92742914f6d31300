"""The standard streams made dependable: one that is closed, full or speaks another alphabet stops no work.

Characters that a terminal or a pipe cannot take get a stand-in, and the bytes of a file name that is
no text stay what they are. What is said on the streams is others' matter.
"""

from __future__ import annotations

import codecs
import contextlib
import io
import os
import sys

STAND_INS = "diffstudio"
"""Name of the error handler for `str.encode` and for streams."""
_PLAIN = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "·": "-", "–": "-", "−": "-", "×": "x", "←": "<-", "→": "->",
    "≥": ">=", "≤": "<=", "µ": "u", "²": "2", "\N{COMBINING CIRCUMFLEX ACCENT}": "^",
}  # fmt: skip


def prepare() -> None:
    """Open the standard streams that are closed, and make all of them take every character."""
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=STAND_INS)


def say(text: str) -> None:
    """Write a line for the person at the terminal to stderr; where nobody can read it, that is no failure."""
    with contextlib.suppress(OSError, ValueError):
        print(text, file=sys.stderr, flush=True)


def silence_stdout() -> None:
    """Send what is still in stdout's buffer nowhere, so that the interpreter's exit stays quiet."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _open_closed() -> None:
    """Give a closed descriptor to nowhere, before a file that is opened later gets its number."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - as long as the process


def _stand_in(error: UnicodeError) -> tuple[str | bytes, int]:
    """Answer for one character that an encoding does not have."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    character = error.object[error.start]
    if "\udc80" <= character <= "\udcff":  # how Python holds a byte of a file name that is no text
        return bytes([ord(character) - 0xDC00]), error.start + 1
    return _PLAIN.get(character, "?"), error.start + 1


codecs.register_error(STAND_INS, _stand_in)
