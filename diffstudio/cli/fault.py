"""Errors that nobody raised on purpose: a sentence for the known ones, for the others a file with the traceback."""

from __future__ import annotations

import errno
import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path

from diffstudio import __version__, files
from diffstudio.errors import UserError

_NO_MEMORY = ("can't allocate memory", "out of memory", "not enough memory")
"""How torch says it, for the processor, for CUDA and for Metal."""
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def explain(error: BaseException) -> str | None:
    """Return a sentence with advice for what the machine, not the program, is to blame for; else None."""
    if isinstance(error, MemoryError) or any(words in str(error) for words in _NO_MEMORY):
        return "There is not enough memory for this. Make fewer or smaller pictures at once."
    if isinstance(error, OSError) and error.errno in _NO_ROOM and error.filename is None:
        return f"The output could not be written: {files.why(error)}. Free some space, or send it elsewhere."
    if isinstance(error, ModuleNotFoundError) and not (error.name or "").startswith("diffstudio"):
        return f"The Python library {error.name} is missing. Install the program again, with all its libraries."
    if isinstance(error, ImportError) and ".so" in str(error):
        library = str(error).split(":")[0]
        return f"The system library {library} is missing. Type “diffstudio doctor” to see what to install."
    return None


def keep_traceback(error: BaseException) -> Path | None:
    """Write the traceback and the versions into a file of its own; None when that is not possible."""
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    lines = [
        f"diffstudio {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"arguments: {sys.argv[1:]!r}",
        "",
        *traceback.format_exception(error),
    ]
    try:
        from diffstudio.engine import places  # here, because a library that it needs may be what is missing

        folder = files.make_folder(places.state() / "log")
        path = folder / f"error-{stamp}.log"
        files.write_new(path, "\n".join(lines).encode(errors="backslashreplace"))
    except (UserError, OSError, ImportError):
        return None
    return path


def last_line(error: BaseException) -> str:
    """Return the kind of `error` and the first line of its text, short enough for a sentence."""
    text = (str(error).strip().splitlines() or [""])[0]
    text = text if len(text) <= 160 else text[:160] + "…"
    return f"{type(error).__name__}: {text}".removesuffix(": ")
