"""What the tests of faults share: tiny models that are broken on purpose, and a trap that shows whether code ran."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import torch

from diffstudio.errors import UserError
from diffstudio.models.card import Card
from diffstudio.models.config import MLPConfig, UNetConfig
from diffstudio.models.inference import build
from diffstudio.models.native import save_native

LONGEST_SENTENCE = 400
"""Characters of a message, the path in it not counted."""


@dataclass(frozen=True)
class Trap:
    """Unpickled, it makes a folder: whether that is there tells whether code of a file was run."""

    sprung: Path

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, (str(self.sprung),)


_FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Take a line of figures for the end of the report; docs/reliability.md quotes them."""
    name = request.node.name
    return lambda text: request.config.stash.setdefault(_FIGURES, []).append(f"{name}: {text}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in config.stash.get(_FIGURES, []):
        terminalreporter.write_line(line)


@pytest.fixture
def trap(tmp_path: Path) -> Trap:
    return Trap(tmp_path / "code of the file was run")


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folders of a tiny model of points and of one of pictures, both whole."""
    points = Card("dots", "Dots", "Points.", "points", (50, 2), MLPConfig(width=16, embedding_dim=8), "cosine")
    shape = UNetConfig(channels=(8, 16), blocks=(1, 1), attention=(False, True), num_classes=2, embedding_dim=16)
    pictures = Card("tiny", "Tiny", "", "pictures", (3, 8, 8), shape, "linear", labels=("rose", "tulip"))
    folders = []
    for card in (points, pictures):
        folder = tmp_path_factory.mktemp("whole") / card.name
        assert card.network is not None
        network = build(card.network)
        torch.manual_seed(0)
        weights = {name: 0.1 * torch.randn(tuple(value.shape)) for name, value in network.state_dict().items()}
        save_native(folder, card, weights)
        folders.append(folder)
    return folders[0], folders[1]


@pytest.fixture
def is_one_sentence() -> Callable[[UserError, Path], None]:
    """Check that an error is fit for the person at the screen: short, one line, named, with advice or reason."""

    def check(error: UserError, path: Path) -> None:
        bare = error.message.replace(str(path), "")
        assert error.message.endswith("."), error.message
        assert "\n" not in error.message
        assert len(bare) < LONGEST_SENTENCE, error.message
        assert "Traceback" not in str(error)

    return check
