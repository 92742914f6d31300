"""Two thousand hostile patterns for output names: nothing outside the folder, nothing overwritten."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from diffstudio.engine import naming
from diffstudio.errors import UserError

COUNT = 2000
PIECES = (
    "..", "../..", "/", "\\", "/etc/passwd", "C:", "C:\\Windows\\", "\\\\server\\share", "~", "$HOME", "%2e%2e%2f", ".",
    "...", "con", "NUL.png", "com¹", "aux.", "a:stream", "\0", "\n", "\r", "\x7f", "\u202e", "\u2028", "\ud800",
    "💥" * 40, "é" * 300, "x" * 300, "x" * 5000, " ", ". .", "*", "?", "<>|", '"', "$(id)", "; rm -rf *", "-rf",
    "\ufeff",
    "trap", "trap/", "TRAP", "mine.png", "mine", "MINE.PNG", "00001", "[number]", "[seed]", "[prompt]", "[label]",
    "[date]", "[", "]", "[[number]]", "[nothing]", "[number][number]", "/".join("abcdefghij"), "", "a/../../b", "./",
)  # fmt: skip
SUFFIXES = (".png", ".jpg", ".webp")


def pattern(rng: random.Random) -> str:
    return rng.choice(["", "", "/", "[number]-"]).join(rng.choices(PIECES, k=rng.randint(1, 6)))


def values(rng: random.Random) -> dict[str, str]:
    """What the tokens stand for; a class's name is a stranger's text."""
    return {name: rng.choice(PIECES) for name in ("seed", "prompt", "label", "model_name")} | {"date": "2026-08-23"}


def content(folder: Path) -> dict[str, bytes | None]:
    """Every file below `folder` with its bytes; links are not followed."""
    found: dict[str, bytes | None] = {}
    for parent, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(parent, name)
            found[str(path)] = path.read_bytes() if path.is_file() and not path.is_symlink() else None
    return found


@pytest.mark.parametrize("count", [300, pytest.param(COUNT, marks=pytest.mark.slow)], ids=["some", "all"])
def test_no_pattern_leads_out_or_takes_a_name(
    count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Callable[[str], None]
) -> None:
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)  # only its slowness would be tested
    outside, refused, written = tmp_path / "outside", 0, 0
    outside.mkdir()
    (outside / "mine.png").write_bytes(b"mine")
    for number in range(count):
        rng = random.Random(number)
        if number % 50 == 0:
            root = tmp_path / f"root {number}"
            root.mkdir()
            (root / "mine.png").write_bytes(b"mine")
            (root / "mine").mkdir()
            (root / "trap").symlink_to(outside, target_is_directory=True)
            (root / "trap.png").symlink_to(outside / "mine.png")
            before = content(root)
        try:
            if rng.random() < 0.15:
                path = naming.create_folder(root, pattern(rng), values(rng))
                data = None
            else:
                data = b"%d" % number
                path = naming.create(root, pattern(rng), values(rng), rng.choice(SUFFIXES), data)
        except UserError:
            refused += 1
        else:
            written += 1
            assert path.resolve().is_relative_to(root), path
            assert str(path) not in before, path
            assert all(len(os.fsencode(part)) <= 255 for part in path.relative_to(root).parts)
            after = content(root)
            assert after[str(path)] == data
        after = content(root)
        assert {name: after.get(name, b"gone") for name in before} == before
        before = after
    figures(f"{written} written, {refused} refused")
    assert content(outside) == {str(outside / "mine.png"): b"mine"}
    assert {entry.name for entry in tmp_path.iterdir()} == {"outside", *(f"root {n}" for n in range(0, count, 50))}
    assert written > 0.6 * count
