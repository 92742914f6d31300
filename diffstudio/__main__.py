"""The entrance of `diffstudio` and of `python -m diffstudio`: the window, or a command without one."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program with the arguments of this process and return its exit code."""
    try:
        from diffstudio.cli import main as commands
        from diffstudio.cli import streams
    except KeyboardInterrupt:  # pressed while Python was still reading the program
        return 130
    streams.prepare()
    arguments = sys.argv[1:]
    if any(argument != "--debug" for argument in arguments):
        return commands.main(arguments)
    return commands.guarded(_open_window, debug=bool(arguments))


def _open_window() -> int:
    from diffstudio.app import main as open_window

    return open_window()


if __name__ == "__main__":
    sys.exit(main())
