"""What the README tells to type is what the program does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from dev_system import OFFSCREEN, X_WINDOW

from diffstudio.cli import main as commands

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TYPED = re.findall(r"^\s*(?:diffstudio|`python3 packaging/dev\.py run) (\w.*?)(?:\s+#.*|`)?$", README, re.MULTILINE)


def test_the_long_form_names_the_same_packages() -> None:
    line = README.replace("\\\n", " ").split("apt-get install ")[1].splitlines()[0]
    assert set(line.split()) == {"python3-venv", *OFFSCREEN, *X_WINDOW}


def test_there_are_commands_to_type() -> None:
    assert {line.split()[0] for line in TYPED} >= {"generate", "grid", "info", "models", "train", "doctor"}


@pytest.mark.parametrize("line", TYPED)
def test_every_command_to_type_is_understood(line: str) -> None:
    assert commands._parse(shlex.split(line)).command in line


@pytest.mark.parametrize("link", re.findall(r"\]\(((?!http)[^)]+)\)", README))
def test_every_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
