"""Values as they are typed, read for argparse: what is wrong with one is said in words."""

from __future__ import annotations

import argparse


def whole(text: str) -> int:
    """Return the whole number that was typed.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    try:
        return int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is not a whole number") from error


def number(text: str) -> float:
    """Return the number that was typed.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    try:
        return float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is not a number") from error


def row_and_column(text: str) -> tuple[int, int]:
    """Return the place of a cell that was typed as ``2,3``: the second row, the third column.

    Raises:
        argparse.ArgumentTypeError: It is no such place.
    """
    row, _, column = text.partition(",")
    if not (row.strip().isdecimal() and column.strip().isdecimal()):
        raise argparse.ArgumentTypeError(f"“{text[:40]}” is no place of a cell, such as 2,3")
    return whole(row), whole(column)
