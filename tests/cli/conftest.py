"""What the tests of the commands share: a tiny model of pictures in the user's folder, and a way to call them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from diffstudio.cli.main import main


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Run a command in this process."""

    def run(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture(autouse=True)
def _one_thread(request: pytest.FixtureRequest) -> None:
    """Choose among one number of threads: every test has a new home, and would measure them anew."""
    if "call" in request.fixturenames:
        monkeypatch = request.getfixturevalue("monkeypatch")
        monkeypatch.setattr("diffstudio.engine.threads.candidates", lambda: (1,))


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random class-conditional model of 16×16 pictures, as a folder."""
    import torch

    from diffstudio.models.card import Card, Defaults
    from diffstudio.models.config import UNetConfig
    from diffstudio.models.native import save_native
    from diffstudio.models.unet import UNet

    config = UNetConfig(
        in_channels=3, patch=2, channels=(8, 16), blocks=(1, 1), attention=(False, False), num_classes=2,
        embedding_dim=16,
    )  # fmt: skip
    torch.manual_seed(0)
    network = UNet(config)
    weights = {name: value + 0.02 * torch.randn_like(value) for name, value in network.state_dict().items()}
    card = Card(
        "tiny", "Tiny", "Random weights.", "pictures", (3, 16, 16), config, "cosine",
        labels=("rose", "tulip"), defaults=Defaults(sampler="Euler", steps=3, guidance=2.0),
    )  # fmt: skip
    folder = tmp_path_factory.mktemp("models") / "tiny"
    save_native(folder, card, weights)
    return folder


@pytest.fixture
def tiny(tiny_folder: Path, home: Path) -> str:
    """The tiny model among those trained here; returns its name."""
    (home / "data" / "models").mkdir(parents=True)
    (home / "data" / "models" / "tiny").symlink_to(tiny_folder, target_is_directory=True)
    return "tiny"
