"""The real window with a tiny random model: everything is true but the beauty of the pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

LABELS = ("rose", "tulip", "daisy")


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a class-conditional model of 16×16 pictures that computes in a millisecond."""
    import torch

    from diffstudio.models.card import Card, Defaults
    from diffstudio.models.config import UNetConfig
    from diffstudio.models.native import save_native
    from diffstudio.models.unet import UNet

    torch.manual_seed(0)
    config = UNetConfig(
        channels=(8, 16), blocks=(1, 1), attention=(False, False), num_classes=len(LABELS), embedding_dim=16
    )
    network = UNet(config)
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.normal_(0, 0.1)
    card = Card(
        name="tiny", title="Tiny", summary="A random model for tests.", kind="pictures", shape=(3, 16, 16),
        network=config, schedule="cosine", prediction="v", labels=LABELS,
        defaults=Defaults(sampler="DDIM", steps=6, guidance=2.0),
    )  # fmt: skip
    folder = tmp_path_factory.mktemp("model") / "tiny"
    save_native(folder, card, network.state_dict())
    return folder


@pytest.fixture
def home_with_model(home: Path, tiny_model: Path) -> Path:
    """The user's folder, with the tiny model among those trained here."""
    models = home / "data" / "models"
    models.mkdir(parents=True)
    (models / "tiny").symlink_to(tiny_model)
    return home


@pytest.fixture
def window(qtbot, home_with_model: Path) -> Iterator[object]:
    """The window, shown, with the tiny model loaded."""
    from diffstudio.app import make_window
    from diffstudio.engine.recipe import Recipe
    from diffstudio.qt.preferences import Preferences

    recipe = Recipe(model="tiny", label="rose", sampler="DDIM", steps=6, guidance=2.0, seed=7)
    window = make_window(Preferences(recipe=recipe.to_dict()))
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: window.session.model is not None, timeout=60_000)
    qtbot.waitUntil(lambda: window.generate_panel.forecast.text() != "", timeout=20_000)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def finished(qtbot, window):
    """The window after one finished run."""
    window.session.set_seed_random(False)
    window.generate()
    wait_for_end(qtbot, window)
    return window


def wait_for_end(qtbot, window) -> None:
    """Wait until no run is in progress."""
    qtbot.waitUntil(lambda: not window.session.running, timeout=60_000)
